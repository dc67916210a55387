//! Who may see what: the program's one gate against a table written by hand.

use std::collections::BTreeSet;

use footing_plan::{Catalogue, Plan, PrivateText, page_items, page_text, stands_on, work_page};
use footing_tests::oracle::{Marked, allowed, everything, forbidden};
use footing_tests::plans::{Made, made, made_for_work, marks};
use proptest::prelude::*;

/// Fields by record, name and value; where they stand on a page is another question.
fn set(fields: &[Marked]) -> BTreeSet<(String, String, String)> {
    fields.iter().map(|it| (it.id.as_str().to_owned(), it.field.clone(), format!("{:?}", it.value))).collect()
}

fn marks_of<'a>(fields: impl IntoIterator<Item = &'a Marked>) -> BTreeSet<String> {
    fields.into_iter().filter_map(Marked::words).flat_map(marks).collect()
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
        let private = made.plan.private_from(&seen(&made));
        let found: BTreeSet<(&str, &str)> =
            private.iter().map(|it| (it.id.as_str(), it.text.as_str())).collect();
        let forbidden = forbidden(&made.plan, made.reader, &made.choices);
        let words = forbidden.iter().filter_map(|it| Some((it.id.as_str(), it.words()?)));
        let expected: BTreeSet<_> = words.filter(|(_, text)| !text.trim().is_empty()).collect();
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
    fn an_honest_page_is_never_blocked_and_a_leak_always_is(seed in any::<u64>(), records in 1usize..14) {
        let made = made_for_work(seed, records);
        let narrowed = seen(&made);
        let page = page_text(&work_page(&narrowed, &Catalogue::english()));
        let private = made.plan.private_from(&narrowed);
        let allowed = [narrowed.allowed_texts(), Catalogue::english().lines()].concat();
        // Common words can meet on an honest page by chance, over the border of two texts; such a page is blocked,
        // which is the safe side. A marked word cannot meet by chance.
        let marked: Vec<PrivateText> = private.iter().filter(|it| has_a_mark_in_each_line(it)).cloned().collect();
        prop_assert_eq!(stands_on(&page, &marked, &allowed).leaks, Vec::<PrivateText>::new());
        let shown: BTreeSet<String> = allowed.iter().flat_map(|text| marks(text)).collect();
        for text in private.iter().filter(|it| !marks(&it.text).is_subset(&shown)) {
            let found = stands_on(&format!("{page}\n{}", text.text), std::slice::from_ref(text), &allowed);
            let seen = found.leaks.iter().chain(&found.short).any(|it| it == text);
            prop_assert!(seen, "{:?}", text);
        }
    }

    #[test]
    fn the_list_beside_a_page_names_every_record_with_words_on_it(seed in any::<u64>(), records in 0usize..14) {
        let made = made_for_work(seed, records);
        let items = page_items(&made.plan, made.reader, &made.choices, &Catalogue::english());
        let listed: BTreeSet<_> = items.iter().filter(|it| it.on_page).map(|it| it.id.as_str()).collect();
        let allowed = allowed(&made.plan, made.reader, &made.choices);
        let standing = allowed.iter().filter(|it| it.on_work_page && it.words().is_some_and(|it| !marks(it).is_empty()));
        for field in standing.filter(|it| names_a_record(&it.field)) {
            prop_assert!(listed.contains(field.id.as_str()), "{:?}", field);
        }
    }
}

fn has_a_mark_in_each_line(text: &PrivateText) -> bool {
    text.text.lines().filter(|line| !line.trim().is_empty()).all(|line| !marks(line).is_empty())
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
