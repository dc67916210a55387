//! The page for work: chosen from the plan, seen as it prints, read once, saved, and read back as a stranger would.

use std::fs;

use footing_plan::{
    Catalogue, Choices, PageKind, Plan, Reader, Sheet, example_page_choices, page_items, page_text, work_page,
};
use footing_print::ReadBack;
use footing_tests::{
    oracle,
    paper::{bytes_in_clear, words_by_poppler},
    person::Person,
    window::{Home, plain},
};

/// A private text this long or longer is looked for among the bytes too; a shorter one can be there by chance.
const LONG: usize = 12;

/// Ticks all that is marked for work, looks at the page as it prints, reads it, copies and saves it.
pub fn saves_the_page(person: &mut Person, home: &Home, plan: &Plan) -> Vec<u8> {
    person.follows("More");
    person.follows("Pages to print");
    person.follows("Someone else: For work");
    person.sees("Only what you tick is on the page.");
    ticks_what_is_marked(person, plan);
    looks_at_the_picture(person, &sheet_of(plan));
    person.follows("Read it full size");
    person.sees("things you ticked are here, with what comes with them.");
    reads_it_once(person, &sheet_of(plan));
    copies_it_as_text(person, &sheet_of(plan));
    let to = home.path().join("page.pdf");
    person.follows("Save as PDF");
    person.saves_in_the_dialog(&to);
    person.sees("Saved as page.pdf, in");
    fs::read(to).expect("the page was saved")
}

fn ticks_what_is_marked(person: &mut Person, plan: &Plan) {
    let items = page_items(plan, PageKind::Work, Reader::Work, &Choices::default(), &Catalogue::english());
    let all = items.len();
    person.sees(&format!("0 of your {all} items are on this page"));
    let marked: Vec<_> = items.iter().filter(|item| item.marked).collect();
    marked.iter().for_each(|item| person.ticks_the_one_with(&item.words));
    person.sees(&format!("{} of your {all} items are on this page", marked.len()));
}

/// The page stands there as one picture that has a name, and the picture has the shape of A4.
fn looks_at_the_picture(person: &Person, sheet: &Sheet) {
    person.finds("region", "The pages as they print");
    let picture = person.finds("image", &sheet.title);
    let [width, height] = picture.size;
    assert!((height / width - 297.0 / 210.0).abs() < 0.02 && width > 200.0, "{picture:?}");
}

/// Who cannot see the picture reads or hears the same words in the same order.
fn reads_it_once(person: &Person, sheet: &Sheet) {
    let read = person.finds("article", &sheet.title).words;
    let mut rest = read.as_str();
    for words in sheet.texts().into_iter().map(plain).filter(|words| !words.is_empty()) {
        let at = rest.find(&words).unwrap_or_else(|| panic!("«{words}» does not follow in: {read}"));
        rest = &rest[at + words.len()..];
    }
}

/// The text that is shown, and what is pasted into a message afterwards, are the page and nothing else.
fn copies_it_as_text(person: &mut Person, sheet: &Sheet) {
    let meant = page_text(sheet);
    person.follows("Copy as text");
    assert_eq!(person.reads_back("The page as text"), meant, "the text that is shown");
    person.follows("Copy");
    person.sees("Copied");
    person.has_copied(&meant);
}

/// The sheet of all that is marked for work.
pub fn sheet_of(plan: &Plan) -> Sheet {
    work_page(&plan.seen_by(Reader::Work, &example_page_choices(plan)), &Catalogue::english())
}

/// The finished file says what the sheet says in its order: to our own reader in the structure tree and as
/// painted. Poppler finds the same words; it goes its own way through a table.
pub fn says_the_sheet_in_its_order(page: &[u8], sheet: &Sheet) {
    let read = read(page);
    let meant = plain(&sheet.texts().join(" "));
    assert_eq!(plain(&read.structure.join(" ")), meant, "the structure tree");
    assert_eq!(plain(&read.pages.join(" ")), meant, "the page as painted");
    let poppler = words_by_poppler(page).expect("poppler reads it");
    assert_eq!(sorted(&poppler), sorted(&meant), "what poppler reads");
}

/// Of what the hand-written rules keep from work there is nothing in the file.
pub fn holds_nothing_private(page: &[u8], plan: &Plan) {
    let choices = example_page_choices(plan);
    let open: Vec<_> = oracle::allowed(plan, Reader::Work, &choices);
    let open: Vec<&str> = open.iter().filter_map(|field| field.words()).collect();
    let furniture = Catalogue::english().lines();
    let by_right = |words: &str| {
        open.iter().any(|own| own.contains(words)) || furniture.iter().any(|own| own.contains(words))
    };
    let kept_back = oracle::forbidden(plan, Reader::Work, &choices);
    let private: Vec<String> = kept_back
        .iter()
        .filter_map(|field| field.words())
        .filter(|words| !by_right(words))
        .map(plain)
        .collect();
    assert!(private.len() > 50, "the example has much that is private: {}", private.len());
    let (text, bytes) =
        (plain(&read(page).everything()), plain(&bytes_in_clear(page).expect("it is a PDF").join(" ")));
    for words in &private {
        assert!(!text.contains(words), "«{words}» stands on the page");
        assert!(words.len() < LONG || !bytes.contains(words), "«{words}» stands in the file");
    }
}

fn read(page: &[u8]) -> ReadBack {
    let read = footing_print::read_back(page).expect("it is a PDF");
    assert!(read.faults.is_empty(), "{:?}", read.faults);
    read
}

fn sorted(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    words.sort_unstable();
    words
}
