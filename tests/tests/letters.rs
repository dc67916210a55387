//! Letters to work, against the table of who may see what: no private word stands in any of them.

use std::collections::BTreeSet;

use footing_plan::{
    Body, Catalogue, Id, LetterKind, LetterRequest, Meeting, NoteTicks, PrivateText, Record, letter,
    stands_on,
};
use footing_tests::oracle::{Marked, allowed};
use footing_tests::plans::{Made, made_for_work, made_of_common_words, marks};
use proptest::prelude::*;

/// A plan for work and one letter of it: to anyone, about anything, with any ticks on a note.
#[derive(Debug)]
struct OneLetter {
    made: Made,
    request: LetterRequest,
}

impl OneLetter {
    fn of(made: Made, kind: LetterKind, (to, about, ticks): (usize, usize, u8)) -> Self {
        let id = |at: usize| {
            made.plan.records.get(at % (made.plan.records.len() + 1)).map(|record| record.id.clone())
        };
        let talked_about = (0..4u32).filter(|place| ticks & (1 << place) != 0).collect();
        let note = NoteTicks { talked_about, still_open: ticks & 16 != 0, next: ticks & 32 != 0 };
        let request =
            LetterRequest { kind, choices: made.choices.clone(), to: id(to), meeting: id(about), note };
        Self { made, request }
    }

    fn text(&self) -> String {
        letter(&self.made.plan, &self.request, &Catalogue::english()).text
    }

    /// What the table lets work read.
    fn open(&self) -> Vec<Marked> {
        allowed(&self.made.plan, self.made.reader, &self.made.choices)
    }

    fn is_here(&self, id: &Id) -> bool {
        let Made { plan, choices, .. } = &self.made;
        let marked = plan.find(id).is_some_and(|record| record.readers.work);
        choices.this_time.contains(id) || marked && choices.ticked.contains(id)
    }

    /// The texts of the note that are ticked for this letter, worked out by hand.
    fn ticked(&self) -> Vec<String> {
        let id = self.request.meeting.as_ref().filter(|id| self.is_here(id));
        let Some(Record { body: Body::Meeting(note), .. }) = id.and_then(|id| self.made.plan.find(id)) else {
            return Vec::new();
        };
        let Meeting { talked_about, not_agreed, next, .. } = note;
        let ticks = &self.request.note;
        let points =
            talked_about.iter().enumerate().filter(|(at, _)| ticks.talked_about.contains(&(*at as u32)));
        let mut texts: Vec<String> =
            points.flat_map(|(_, it)| [&it.what, &it.who, &it.by_when]).map(|it| it.0.clone()).collect();
        texts.extend(ticks.still_open.then(|| not_agreed.0.clone()));
        texts.extend(ticks.next.then(|| next.0.clone()));
        texts
    }
}

fn letters(made: fn(u64, usize) -> Made) -> impl Strategy<Value = OneLetter> {
    let kind = proptest::sample::select(LetterKind::ALL.to_vec());
    let picked = (0usize..15, 0usize..15, any::<u8>());
    (any::<u64>(), 0usize..14, kind, picked)
        .prop_map(move |(seed, records, kind, picked)| OneLetter::of(made(seed, records), kind, picked))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_letter_holds_no_word_but_what_work_may_see_and_what_is_ticked_of_a_note(letter in letters(made_for_work)) {
        let open = letter.open();
        let mut may_stand: BTreeSet<String> = open.iter().filter_map(Marked::words).flat_map(marks).collect();
        may_stand.extend(letter.ticked().iter().flat_map(|text| marks(text)));
        let stands = marks(&letter.text());
        prop_assert!(stands.is_subset(&may_stand), "{:?}", stands.difference(&may_stand));
    }

    #[test]
    fn no_private_text_is_found_in_a_letter(letter in letters(made_of_common_words)) {
        let seen = letter.made.plan.seen_by(letter.made.reader, &letter.made.choices);
        let ticked = letter.ticked();
        let words = Catalogue::english();
        let mut private = letter.made.plan.private_from(&seen, &words);
        private.retain(|it| !ticked.contains(&it.text));
        let text = letter.text();
        let lines: Vec<&str> = text.lines().collect();
        let mut allowed = seen.may_stand(&words);
        allowed.own.extend(ticked);
        prop_assert_eq!(stands_on(&lines, &private, &allowed).leaks, Vec::<PrivateText>::new());
    }
}

/// The letters tried above are not empty ones.
#[test]
fn the_letters_hold_words_of_the_plan_and_of_notes() {
    let (mut of_plan, mut of_note) = (0, 0);
    for seed in 0..900 {
        for kind in [LetterKind::SendSuggestions, LetterKind::FollowUp] {
            let letter = OneLetter::of(made_for_work(seed, 12), kind, (seed as usize, seed as usize / 2, 63));
            of_plan += marks(&letter.text()).len();
            let ticked: BTreeSet<String> = letter.ticked().iter().flat_map(|text| marks(text)).collect();
            of_note += if kind == LetterKind::FollowUp {
                marks(&letter.text()).intersection(&ticked).count()
            } else {
                0
            };
        }
    }
    assert!(of_plan > 500 && of_note > 50, "{of_plan} words of the plan, {of_note} of notes");
}
