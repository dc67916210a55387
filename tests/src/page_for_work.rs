//! The page for work: chosen from the plan, seen as it prints, read once, saved, and read back as a stranger would.

use std::{fs, path::Path};

use footing_plan::{
    Catalogue, Choices, PageItem, PageKind, Plan, Reader, Sheet, example_page_choices, page_items, page_text,
    said_in_full, work_page,
};
use footing_print::ReadBack;

use crate::{
    oracle::{self, Marked, Value},
    paper::{bytes_in_clear, words_by_poppler},
    person::Person,
    window::plain,
};

/// A private text this long or longer is looked for among the bytes too; a shorter one can be there by chance.
const LONG: usize = 12;

/// Goes to the page for someone by the key of its place: by their name, or "Someone else".
///
/// # Panics
/// When it does not come.
pub fn goes_to_the_page(person: &mut Person, whom: &str) {
    person.presses("Alt+8");
    person.follows(&format!("{whom}: For work"));
    person.sees("Only what you tick is on the page.");
}

/// Ticks all that is marked for work and is not on the page yet.
///
/// # Panics
/// When something is not in the list.
pub fn ticks_what_is_marked(person: &mut Person, plan: &Plan) {
    let items = items(plan);
    let marked: Vec<&PageItem> = items.iter().filter(|item| item.marked).collect();
    marked.iter().for_each(|item| person.ticks_the_one_with(&item.words));
    sees_what_is_ticked(person, plan);
}

/// All that is marked for work is on the page, and nothing else.
///
/// # Panics
/// When it is not.
pub fn sees_what_is_ticked(person: &Person, plan: &Plan) {
    let items = items(plan);
    let marked = items.iter().filter(|item| item.marked).count();
    person.sees(&format!("{marked} of your {} items are on this page", items.len()));
}

/// Everything that could be on the page, in its order.
pub fn items(plan: &Plan) -> Vec<PageItem> {
    page_items(plan, PageKind::Work, Reader::Work, &Choices::default(), &Catalogue::english())
}

/// The page stands there as one picture that has a name, and the picture has the shape of A4.
///
/// # Panics
/// When it does not.
pub fn looks_at_the_picture(person: &Person, sheet: &Sheet) {
    person.finds("region", "The pages as they print");
    let picture = person.finds("image", &sheet.title);
    let [width, height] = picture.size;
    assert!((height / width - 297.0 / 210.0).abs() < 0.02 && width > 200.0, "{picture:?}");
}

/// Goes on to the page in full size, where who cannot see a picture reads or hears the same words in the same order.
///
/// # Panics
/// When they do not stand there so.
pub fn reads_it_once(person: &mut Person, sheet: &Sheet) {
    opens_it_in_full(person);
    let read = person.finds("article", &sheet.title).words;
    let mut rest = read.as_str();
    for words in sheet.texts().into_iter().map(plain).filter(|words| !words.is_empty()) {
        let at = rest.find(&words).unwrap_or_else(|| panic!("«{words}» does not follow in: {read}"));
        rest = &rest[at + words.len()..];
    }
}

/// Goes on to the page in full size.
///
/// # Panics
/// When it does not come.
pub fn opens_it_in_full(person: &mut Person) {
    person.follows("Read it full size");
    person.sees("things you ticked are here, with what comes with them.");
}

/// The text that is shown, and what is pasted into a message afterwards, are the page and nothing else.
///
/// # Panics
/// When they are not.
pub fn copies_it_as_text(person: &mut Person, sheet: &Sheet) {
    let meant = page_text(sheet);
    person.follows("Copy as text");
    assert_eq!(person.reads_back("The page as text"), meant, "the text that is shown");
    person.follows("Copy the text");
    person.sees("Copied");
    person.has_copied(&meant);
}

/// Saves it through the system's dialog, and gives what was saved.
///
/// # Panics
/// When nothing was.
pub fn saves_it(person: &mut Person, to: &Path) -> Vec<u8> {
    person.follows("Save as PDF");
    person.saves_in_the_dialog(to);
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    person.sees(&format!("Saved as {name}, in"));
    fs::read(to).expect("the page was saved")
}

/// The sheet of all that is marked for work.
pub fn sheet_of(plan: &Plan) -> Sheet {
    work_page(&plan.seen_by(Reader::Work, &example_page_choices(plan)), &Catalogue::english())
}

/// Where the finished file does not say what the sheet says in its order: to our own reader in the structure tree and
/// as painted. Poppler finds the same words; it goes its own way through a table.
///
/// # Errors
/// When it is no page.
pub fn differs_from(page: &[u8], sheet: &Sheet) -> Result<Vec<String>, String> {
    let read = read(page)?;
    let meant = plain(&sheet.texts().join(" "));
    let ways = [
        ("the structure tree says", plain(&read.structure.join(" ")), meant.clone()),
        ("painted is", plain(&read.pages.join(" ")), meant.clone()),
        ("poppler reads", sorted(&words_by_poppler(page)?), sorted(&meant)),
    ];
    let differ = ways.into_iter().filter(|(_, said, meant)| said != meant);
    Ok(differ.map(|(who, said, meant)| format!("{who} «{said}», and meant is «{meant}»")).collect())
}

/// What the hand-written rules keep from work in a plan: texts that nothing else lets on the page.
pub fn private_in(plan: &Plan) -> Vec<String> {
    let choices = example_page_choices(plan);
    let open: Vec<String> =
        oracle::allowed(plan, Reader::Work, &choices).iter().filter_map(as_it_stands).collect();
    let furniture = Catalogue::english().lines();
    let by_right = |words: &str| {
        open.iter().any(|own| own.contains(words)) || furniture.iter().any(|own| own.contains(words))
    };
    let kept_back = oracle::forbidden(plan, Reader::Work, &choices);
    kept_back.iter().filter_map(|field| field.words()).filter(|words| !by_right(words)).map(plain).collect()
}

/// The words of a field, or its day in words: "Wednesday" alone may be private somewhere else.
fn as_it_stands(field: &Marked) -> Option<String> {
    match &field.value {
        Value::Words(words) => Some(words.clone()),
        Value::Day(day) => Some(said_in_full(*day)),
        Value::Choice(_) | Value::Link(_) | Value::SaidThen(_) => None,
    }
}

/// Those of these texts that stand in the finished file: on the page, or anywhere in its bytes.
///
/// # Errors
/// When it is no page.
pub fn found_on(page: &[u8], private: &[String]) -> Result<Vec<String>, String> {
    let text = plain(&read(page)?.everything());
    let bytes = plain(&bytes_in_clear(page)?.join(" "));
    let there = |words: &&String| {
        text.contains(words.as_str()) || words.len() >= LONG && bytes.contains(words.as_str())
    };
    Ok(private.iter().filter(there).cloned().collect())
}

fn read(page: &[u8]) -> Result<ReadBack, String> {
    let read = footing_print::read_back(page).map_err(|error| format!("it is no PDF: {error:?}"))?;
    if read.faults.is_empty() { Ok(read) } else { Err(format!("{:?}", read.faults)) }
}

fn sorted(text: &str) -> String {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    words.sort_unstable();
    words.join(" ")
}
