//! Fit notes in a row, held against counting day by day.

mod common;

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use common::*;
use footing_plan::*;
use proptest::prelude::*;

const LONGEST: u16 = 400;

fn note(number: u32, from: Option<NaiveDate>, to: Option<NaiveDate>, lasts: Lasts) -> Record {
    record(number, Body::FitNote(FitNote { from, to, lasts, ..FitNote::default() }))
}

fn of(from: NaiveDate, to: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
    (Some(from), Some(to))
}

fn november(days: &[(u32, u32)]) -> Vec<Record> {
    let days = days.iter().map(|(from, to)| of(day(2026, 11, *from), day(2026, 11, *to)));
    (1..).zip(days).map(|(number, (from, to))| note(number, from, to, Lasts::NotSaid)).collect()
}

fn ledger(notes: Vec<Record>) -> TimeOff {
    Plan::new(notes).time_off(day(2026, 11, 24))
}

fn told(time_off: &TimeOff) -> Vec<(BetweenKind, &str, &str)> {
    time_off.between.iter().map(|days| (days.kind, days.from.as_str(), days.to.as_str())).collect()
}

/// The last day, by walking to it: so many days, or until a month's own day comes round so many times.
fn walked(from: NaiveDate, lasts: Lasts) -> Option<NaiveDate> {
    let month = |date: NaiveDate| date.year() * 12 + date.month0() as i32;
    let is_over = |tomorrow: &NaiveDate, n: u16| {
        let months = month(*tomorrow) - month(from) - i32::from(n);
        months > 0 || (months == 0 && tomorrow.day() >= from.day())
    };
    match lasts {
        Lasts::NotSaid | Lasts::Days { n: 0 } | Lasts::Weeks { n: 0 } | Lasts::Months { n: 0 } => None,
        Lasts::Days { n } => from.iter_days().nth(usize::from(n) - 1),
        Lasts::Weeks { n } => from.iter_weeks().nth(n.into()).and_then(|end| end.pred_opt()),
        Lasts::Months { n } => {
            from.iter_days().find(|date| date.succ_opt().is_some_and(|next| is_over(&next, n)))
        }
    }
}

#[test]
fn four_weeks_from_1_march_run_to_28_march() {
    let TimeOff { notes, .. } = ledger(vec![note(1, Some(day(2026, 3, 1)), None, Lasts::Weeks { n: 4 })]);
    assert_eq!(
        (notes[0].from.as_deref(), notes[0].to.as_deref()),
        (Some("1 March 2026"), Some("28 March 2026"))
    );
    assert_eq!((notes[0].counted, notes[0].days), (true, Some(28)));
}

#[test]
fn a_note_that_ends_on_29_february_runs_out_that_day() {
    for lasts in [Lasts::Days { n: 29 }, Lasts::Months { n: 1 }] {
        assert_eq!(lasts.last_day(day(2028, 2, 1)), Some(day(2028, 2, 29)), "{lasts:?}");
    }
    let plan = Plan::new(vec![note(1, Some(day(2028, 2, 1)), None, Lasts::Months { n: 1 })]);
    let gone_by = |today| plan.time_off(today).runs_out.expect("it ends").gone_by;
    assert_eq!([gone_by(day(2028, 2, 29)), gone_by(day(2028, 3, 1))], [false, true]);
}

#[test]
fn a_month_runs_to_the_day_before_its_own_day_or_to_the_end_of_a_shorter_month() {
    for (from, months, last) in [
        (day(2026, 3, 5), 1, day(2026, 4, 4)),
        (day(2026, 3, 1), 1, day(2026, 3, 31)),
        (day(2026, 1, 31), 1, day(2026, 2, 28)),
        (day(2026, 1, 29), 1, day(2026, 2, 28)),
        (day(2026, 12, 2), 2, day(2027, 2, 1)),
        (day(2028, 2, 29), 12, day(2029, 2, 28)),
    ] {
        assert_eq!(Lasts::Months { n: months }.last_day(from), Some(last), "{from}");
    }
}

#[test]
fn the_last_day_on_a_note_wins_over_how_long_it_is_for() {
    let both = note(1, Some(day(2026, 3, 1)), Some(day(2026, 3, 10)), Lasts::Weeks { n: 4 });
    let TimeOff { notes, .. } = ledger(vec![both]);
    assert_eq!(
        (notes[0].to.as_deref(), notes[0].counted, notes[0].days),
        (Some("10 March 2026"), false, Some(10))
    );
}

#[test]
fn notes_that_follow_day_on_day_have_nothing_between_them() {
    assert_eq!(told(&ledger(november(&[(1, 9), (10, 20)]))), []);
}

#[test]
fn days_without_a_note_and_days_with_two_are_named_and_no_more() {
    let time_off = ledger(november(&[(1, 5), (8, 12), (12, 20)]));
    let gap = (BetweenKind::Gap, "6 November 2026", "7 November 2026");
    let overlap = (BetweenKind::Overlap, "12 November 2026", "12 November 2026");
    assert_eq!(told(&time_off), [gap, overlap]);
    let after: Vec<&Id> = time_off.between.iter().map(|days| &days.after).collect();
    assert_eq!(after, [&time_off.notes[0].id, &time_off.notes[1].id]);
}

#[test]
fn nobody_knows_of_a_gap_behind_a_note_without_a_last_day() {
    let mut notes = november(&[(1, 5), (20, 25)]);
    notes.push(note(3, Some(day(2026, 11, 8)), None, Lasts::NotSaid));
    assert_eq!(told(&ledger(notes)), [(BetweenKind::Gap, "6 November 2026", "7 November 2026")]);
}

#[test]
fn an_open_note_may_be_for_the_days_between_all_that_begin_after_it() {
    let mut notes = november(&[(5, 10), (20, 25)]);
    notes.push(note(3, Some(day(2026, 11, 1)), None, Lasts::NotSaid));
    assert_eq!(told(&ledger(notes)), []);
}

#[test]
fn the_papers_run_out_with_the_last_of_them_unless_an_open_one_goes_on() {
    let mut notes = november(&[(1, 30), (5, 10)]);
    let first = notes[0].id.clone();
    let runs_out = ledger(notes.clone()).runs_out;
    assert_eq!(runs_out, Some(RunsOut { note: first, day: "30 November 2026".into(), gone_by: false }));
    notes.push(note(3, Some(day(2026, 12, 1)), None, Lasts::NotSaid));
    assert_eq!(ledger(notes).runs_out, None);
}

#[test]
fn advice_about_work_is_in_the_row_and_ends_nothing() {
    let mut notes = november(&[(1, 5), (1, 28)]);
    let Body::FitNote(it) = &mut notes[1].body else { panic!("a note") };
    it.paper = FitNotePaper::OccupationalHealth;
    let time_off = ledger(notes);
    assert_eq!((time_off.notes.len(), told(&time_off)), (2, Vec::new()));
    assert_eq!(time_off.runs_out.expect("it ends").day, "5 November 2026");
}

#[test]
fn a_note_without_a_first_day_stands_last_with_what_is_known_of_it() {
    let mut notes = vec![note(1, None, Some(day(2026, 11, 2)), Lasts::NotSaid)];
    notes.push(note(2, Some(day(2026, 11, 20)), Some(day(2026, 11, 21)), Lasts::NotSaid));
    let TimeOff { notes, between, .. } = ledger(notes);
    let last = &notes[1];
    assert_eq!((&last.from, last.to.as_deref(), last.days), (&None, Some("2 November 2026"), None));
    assert_eq!(between, []);
}

#[test]
fn who_wrote_a_note_has_a_name_a_profession_and_an_address_and_what_was_kept_before_stays_with_the_name() {
    let before = serde_json::json!({ "kind": "fit_note", "issued_by": "Dr Hale, a GP" });
    let Body::FitNote(kept) = serde_json::from_value(before).expect("a body of before") else {
        panic!("a note")
    };
    assert_eq!((kept.issued_by.as_str(), kept.issuer_profession.as_str()), ("Dr Hale, a GP", ""));
    let it = FitNote { issuer_profession: "GP".into(), issuer_address: "1 Mill Lane".into(), ..kept };
    let said =
        my_copy(&Plan::new(vec![record(1, Body::FitNote(it))]), 0, &Catalogue::english()).texts().join("\n");
    for words in ["Dr Hale, a GP", "What they do", "GP", "Their address", "1 Mill Lane"] {
        assert!(said.contains(words), "{words} in {said}");
    }
}

fn any_lasts() -> impl Strategy<Value = Lasts> {
    let n = 0..LONGEST;
    prop_oneof![
        Just(Lasts::NotSaid),
        n.clone().prop_map(|n| Lasts::Days { n }),
        n.clone().prop_map(|n| Lasts::Weeks { n: n % 60 }),
        n.prop_map(|n| Lasts::Months { n: n % 30 }),
    ]
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..1600).prop_map(|n| day(2024, 1, 1) + chrono::Days::new(n))
}

/// Notes in a short time, so that they touch, overlap and leave days between them.
fn any_notes() -> impl Strategy<Value = Vec<(u64, u64)>> {
    prop::collection::vec((0u64..90, 0u64..20), 0..9)
}

fn days_of(kind: BetweenKind, time_off: &TimeOff) -> BTreeSet<NaiveDate> {
    let read = |said: &str| {
        let [d, m, y]: [&str; 3] = said.split(' ').collect::<Vec<_>>().try_into().expect("three words");
        read_date(d, m, y).expect("a date").expect("a date")
    };
    let told = time_off.between.iter().filter(|days| days.kind == kind);
    told.flat_map(|days| read(&days.from).iter_days().take_while(move |date| *date <= read(&days.to)))
        .collect()
}

proptest! {
    #[test]
    fn the_last_day_is_the_one_that_is_walked_to(from in any_day(), lasts in any_lasts()) {
        prop_assert_eq!(lasts.last_day(from), walked(from, lasts));
    }

    #[test]
    fn a_length_is_a_number_from_nothing_up_and_what_is_none_is_refused(n in -70_000..140_000_i64, unit in "days|weeks|months") {
        let read = serde_json::from_value::<Lasts>(serde_json::json!({ "lasts": unit, "n": n }));
        prop_assert_eq!(read.is_ok(), u16::try_from(n).is_ok());
        if let Ok(lasts) = read {
            prop_assert_eq!(lasts.last_day(day(2028, 2, 29)).is_none(), n == 0);
        }
    }

    #[test]
    fn a_length_that_leads_out_of_every_calendar_has_no_last_day(before in 0..40u64, n in 41u16..) {
        let from = NaiveDate::MAX - chrono::Days::new(before);
        for lasts in [Lasts::Days { n }, Lasts::Weeks { n }, Lasts::Months { n }] {
            prop_assert_eq!(lasts.last_day(from), None);
            let ledger = ledger(vec![note(1, Some(from), None, lasts)]);
            prop_assert_eq!((&ledger.notes[0].to, ledger.notes[0].days, ledger.runs_out), (&None, None, None));
        }
    }

    #[test]
    fn no_length_stops_the_program(from in any_day(), n in any::<u16>()) {
        for lasts in [Lasts::Days { n }, Lasts::Weeks { n }, Lasts::Months { n }] {
            prop_assert_eq!(lasts.last_day(from).is_some(), n > 0);
        }
    }

    #[test]
    fn gaps_and_overlaps_are_the_days_counted_one_by_one(spans in any_notes()) {
        let start = day(2028, 2, 20);
        let dated: Vec<(NaiveDate, NaiveDate)> = spans.iter().map(|(from, more)| {
            let from = start + chrono::Days::new(*from);
            (from, from + chrono::Days::new(*more))
        }).collect();
        let notes = (1..).zip(&dated).map(|(number, (from, to))| {
            note(number, Some(*from), Some(*to), Lasts::NotSaid)
        }).collect();
        let time_off = ledger(notes);
        let notes_on = |date: &NaiveDate| dated.iter().filter(|(from, to)| (from..=to).contains(&date)).count();
        let (first, last) = (dated.iter().map(|(from, _)| *from).min(), dated.iter().map(|(_, to)| *to).max());
        let all: Vec<NaiveDate> = first.into_iter().flat_map(|first| {
            first.iter_days().take_while(|date| Some(*date) <= last)
        }).collect();
        let none: BTreeSet<NaiveDate> = all.iter().copied().filter(|date| notes_on(date) == 0).collect();
        let several: BTreeSet<NaiveDate> = all.iter().copied().filter(|date| notes_on(date) > 1).collect();
        prop_assert_eq!(days_of(BetweenKind::Gap, &time_off), none);
        prop_assert_eq!(days_of(BetweenKind::Overlap, &time_off), several);
        prop_assert_eq!(time_off.runs_out.map(|it| it.day), last.map(said));
    }

    #[test]
    fn no_gap_is_told_from_the_first_day_of_an_open_note_on(spans in any_notes(), open in prop::collection::vec(0u64..110, 1..3)) {
        let start = day(2028, 2, 20);
        let on = |days: u64| start + chrono::Days::new(days);
        let closed = spans.iter().map(|(from, more)| (on(*from), Some(on(from + more))));
        let all: Vec<_> = closed.chain(open.iter().map(|from| (on(*from), None))).collect();
        let notes = (1..).zip(&all).map(|(number, (from, to))| note(number, Some(*from), *to, Lasts::NotSaid));
        let gaps = days_of(BetweenKind::Gap, &ledger(notes.collect()));
        let first_open = all.iter().filter(|(_, to)| to.is_none()).map(|(from, _)| *from).min().expect("one is open");
        let is_covered = |date: &NaiveDate| all.iter().any(|(from, to)| from <= date && to.is_some_and(|to| *date <= to));
        let begun = all.iter().filter_map(|(from, to)| to.map(|_| *from)).min();
        let counted: BTreeSet<NaiveDate> = begun.into_iter().flat_map(|begun| {
            begun.iter_days().take_while(|date| *date < first_open)
        }).filter(|date| !is_covered(date)).collect();
        prop_assert_eq!(gaps, counted);
    }
}
