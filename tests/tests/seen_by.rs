//! Who may see what: the program's one gate against a table written by hand.

use std::collections::BTreeSet;

use footing_plan::{
    Catalogue, Id, Kind, MayStand, PageKind, PageLine, Plan, PrivateText, Reader, StandsOn, page_items,
    page_text, stands_on, work_page,
};
use footing_tests::oracle::{Marked, Value, allowed, everything, forbidden, has_place};
use footing_tests::plans::{self, Made, made, made_for_work, made_of_common_words, made_page};
use proptest::prelude::*;

/// Fields by record, name and value; where they stand on a page is another question.
fn set(fields: &[Marked]) -> BTreeSet<(String, String, String)> {
    fields.iter().map(|it| (it.id.as_str().to_owned(), it.field.clone(), format!("{:?}", it.value))).collect()
}

fn marks_of<'a>(fields: impl IntoIterator<Item = &'a Marked>) -> BTreeSet<String> {
    fields.into_iter().flat_map(Marked::marks).collect()
}

/// The marked words and the dates of a text.
fn marks(text: &str) -> BTreeSet<String> {
    plans::marks(text).into_iter().chain(plans::dates(text)).collect()
}

fn seen(made: &Made) -> Plan {
    made.plan.seen_by(made.reader, &made.choices)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_reader_sees_exactly_what_the_table_allows(seed in any::<u64>(), records in 0usize..14) {
        let made = made(seed, records);
        let expected = set(&allowed(&made.plan, made.reader, &made.choices));
        prop_assert_eq!(set(&everything(&seen(&made))), expected);
    }

    #[test]
    fn private_text_is_exactly_what_the_table_forbids(seed in any::<u64>(), records in 0usize..14) {
        let made = made(seed, records);
        let private = made.plan.private_from(&seen(&made), &Catalogue::english());
        let found: BTreeSet<(&str, &str)> =
            private.iter().map(|it| (it.id.as_str(), it.text.as_str())).collect();
        let forbidden = forbidden(&made.plan, made.reader, &made.choices);
        let own = forbidden.iter().filter(|it| !matches!(it.value, Value::SaidThen(_)));
        let said = own.filter_map(|it| Some((it.id.as_str(), it.said()?)));
        let said: Vec<(&str, String)> = said.filter(|(_, text)| !text.trim().is_empty()).collect();
        let expected: BTreeSet<(&str, &str)> = said.iter().map(|(id, text)| (*id, text.as_str())).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn the_work_page_holds_exactly_the_allowed_words(seed in any::<u64>(), records in 0usize..14) {
        let made = made_for_work(seed, records);
        let sheet = work_page(&seen(&made), &Catalogue::english());
        let allowed = allowed(&made.plan, made.reader, &made.choices);
        let on_page = marks_of(allowed.iter().filter(|it| it.on_work_page));
        prop_assert_eq!(marks(&sheet.texts().join("\n")), on_page.clone());
        prop_assert_eq!(marks(&page_text(&sheet)), on_page);
    }

    #[test]
    fn every_page_for_every_reader_holds_exactly_the_words_it_has_a_place_for(
        seed in any::<u64>(), records in 0usize..14,
    ) {
        let made = made(seed, records);
        let allowed = allowed(&made.plan, made.reader, &made.choices);
        let words = Catalogue::english();
        for page in PageKind::ALL {
            let sheet = page.sheet(&seen(&made), &PageLine::ALL, &words);
            let has_place = |it: &&Marked| made.plan.find(&it.id).is_some_and(|record| has_place(page, record, it));
            let meant = marks_of(allowed.iter().filter(has_place));
            prop_assert_eq!(marks(&sheet.texts().join("\n")), meant, "{:?} for {:?}", page, made.reader);
        }
    }

    #[test]
    fn a_page_as_it_is_asked_for_holds_exactly_the_words_its_reader_may_see_whatever_its_order_and_size(
        seed in any::<u64>(), records in 0usize..14,
    ) {
        let (made, page) = made_page(seed, records);
        let sheet = page.sheet(&page.seen(&made.plan), &Catalogue::english());
        let allowed = allowed(&made.plan, made.reader, &made.choices);
        let has_place = |it: &&Marked| made.plan.find(&it.id).is_some_and(|record| has_place(page.kind, record, it));
        prop_assert_eq!(marks(&sheet.texts().join("\n")), marks_of(allowed.iter().filter(has_place)), "{:?}", page.kind);
    }

    #[test]
    fn a_private_field_is_offered_only_where_ticking_it_puts_it_on_the_page(
        seed in any::<u64>(), records in 0usize..14,
    ) {
        let (made, page) = made_page(seed, records);
        for item in page.items(&made.plan, &Catalogue::english()) {
            prop_assert!(made.reader != Reader::Work || item.private.is_empty(), "{:?}", item);
            for line in item.private {
                let mut with = page.clone();
                with.choices.this_time.insert(item.id.clone());
                with.choices.fields.insert((item.id.clone(), line.field));
                let on_it = marks(&with.sheet(&with.seen(&made.plan), &Catalogue::english()).texts().join("\n"));
                prop_assert!(marks(&line.words).is_subset(&on_it), "{:?}", line);
            }
        }
    }

    #[test]
    fn the_list_beside_a_page_is_in_the_order_that_was_chosen(seed in any::<u64>(), records in 0usize..14) {
        let (made, page) = made_page(seed, records);
        let items = page.items(&made.plan, &Catalogue::english());
        let at = |id: &Id| page.order.iter().position(|it| it == id);
        for pair in items.windows(2).filter(|pair| pair[0].moves_in.is_some() && pair[0].moves_in == pair[1].moves_in) {
            prop_assert!(at(&pair[0].id) < at(&pair[1].id), "{:?}", pair);
        }
    }

    #[test]
    fn a_marked_word_that_leaks_is_always_found(seed in any::<u64>(), records in 1usize..14) {
        let page = Honest::of(&made_for_work(seed, records));
        let shown: BTreeSet<String> = page.allowed().flat_map(|text| marks(text)).collect();
        for text in page.private.iter().filter(|it| !marks(&it.text).is_subset(&shown)) {
            prop_assert!(page.with(&text.text).names(text), "{:?}", text);
        }
    }

    #[test]
    fn no_private_text_can_block_an_honest_page(seed in any::<u64>(), records in 0usize..14) {
        let made = [made_for_work(seed, records), made_of_common_words(seed, records), made(seed, records)];
        for (made, kind) in made.iter().flat_map(|made| PageKind::ALL.map(|kind| (made, kind))) {
            let page = Honest::page(made, kind);
            prop_assert_eq!(stands_on(&page.texts, &page.private, &page.allowed).leaks, Vec::<PrivateText>::new());
            // The hardest private text there is: the whole page, word for word.
            let whole = PrivateText { text: page.texts.join(" "), ..a_private_text() };
            prop_assert_eq!(stands_on(&page.texts, &[whole], &page.allowed), StandsOn::default());
        }
    }

    #[test]
    fn private_text_of_common_words_is_found_unless_allowed_texts_say_all_of_it(
        seed in any::<u64>(), records in 1usize..14,
    ) {
        let page = Honest::of(&made_of_common_words(seed, records));
        let allowed: Vec<Vec<String>> = page.allowed().map(|text| words(text)).collect();
        for text in &page.private {
            let said = words(&text.text);
            prop_assert!(is_a_row(&said, &allowed) || page.with(&text.text).names(text), "{:?}", text);
        }
    }

    #[test]
    fn the_list_beside_a_page_names_every_record_with_words_on_it(seed in any::<u64>(), records in 0usize..14) {
        let made = made_for_work(seed, records);
        let items = page_items(&made.plan, PageKind::Work, made.reader, &made.choices, &Catalogue::english());
        let listed: BTreeSet<_> = items.iter().filter(|it| it.on_page).map(|it| it.id.as_str()).collect();
        let allowed = allowed(&made.plan, made.reader, &made.choices);
        let standing = allowed.iter().filter(|it| it.on_work_page && it.words().is_some_and(|it| !marks(it).is_empty()));
        for field in standing.filter(|it| names_a_record(&it.field)) {
            prop_assert!(listed.contains(field.id.as_str()), "{:?}", field);
        }
    }
}

/// An honest page, what it may say and what it may not.
struct Honest {
    texts: Vec<String>,
    private: Vec<PrivateText>,
    allowed: MayStand,
}

impl Honest {
    fn of(made: &Made) -> Self {
        Self::page(made, PageKind::Work)
    }

    fn page(made: &Made, kind: PageKind) -> Self {
        let (narrowed, words) = (seen(made), Catalogue::english());
        let sheet = kind.sheet(&narrowed, &PageLine::ALL, &words);
        let texts = sheet.texts().into_iter().map(str::to_owned).collect();
        let allowed = narrowed.may_stand(&words);
        Self { texts, private: made.plan.private_from(&narrowed, &words), allowed }
    }

    fn allowed(&self) -> impl Iterator<Item = &String> {
        self.allowed.own.iter().chain(&self.allowed.fixed)
    }

    /// What is found when this text stands on the page too.
    fn with(&self, text: &str) -> Found {
        let texts = [&self.texts[..], &[text.to_owned()]].concat();
        Found(stands_on(&texts, &self.private, &self.allowed))
    }
}

struct Found(StandsOn);

impl Found {
    fn names(&self, text: &PrivateText) -> bool {
        self.0.leaks.iter().chain(&self.0.short).any(|it| it == text)
    }
}

fn a_private_text() -> PrivateText {
    let id = Id::from_bytes([7; 16]);
    PrivateText { id, kind: Kind::Obstacle, number: 1, field: "more", text: String::new() }
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Whether a text is nothing but whole allowed texts, one after the other.
fn is_a_row(said: &[String], allowed: &[Vec<String>]) -> bool {
    let rest = |text: &Vec<String>| said.strip_prefix(&text[..]).filter(|_| !text.is_empty());
    said.is_empty() || allowed.iter().filter_map(rest).any(|rest| is_a_row(rest, allowed))
}

fn names_a_record(field: &str) -> bool {
    ["name", "part", "suggestion", "for_work", "ask", "time"].contains(&field)
}

#[test]
fn the_plans_hold_the_cases_that_matter() {
    let (mut twins, mut inside, mut short, mut odd) = (0, 0, 0, 0);
    for seed in 0..300 {
        let made = made_for_work(seed, 12);
        let texts = |fields: Vec<Marked>| {
            fields.iter().filter_map(|it| it.words().map(str::to_owned)).collect::<BTreeSet<String>>()
        };
        let open = texts(allowed(&made.plan, made.reader, &made.choices));
        let closed = texts(forbidden(&made.plan, made.reader, &made.choices));
        twins += closed.intersection(&open).count();
        inside += closed
            .iter()
            .filter(|text| open.iter().any(|it| it.len() > text.len() && it.contains(*text)))
            .count();
        short += closed.iter().filter(|text| text.split_whitespace().count() == 1).count();
        odd += open.iter().filter(|text| text.chars().any(|c| c.is_control() || c > '\u{590}')).count();
    }
    for (count, what) in [(twins, "same text"), (inside, "inside"), (short, "one word"), (odd, "odd signs")] {
        assert!(count > 100, "{what}: {count}");
    }
}
