//! Today's rules over every month's end, leap days among them, and days that nobody means.

mod common;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use common::*;
use footing_plan::*;
use proptest::prelude::*;

/// Days of three hundred years, the ends of February and of other months more often than they come.
fn any_today() -> impl Strategy<Value = NaiveDate> {
    let at_an_end = (1900..2200_i32, 1..13_u32, -3..3_i64);
    let near = at_an_end.prop_map(|(year, month, days)| day(year, month, 1) + TimeDelta::days(days));
    prop_oneof![near, (0u64..109_000).prop_map(|days| day(1901, 1, 1) + Days::new(days))]
}

fn noon(of: NaiveDate) -> DateTime<Utc> {
    of.and_time(NaiveTime::from_hms_opt(12, 0, 0).expect("a time")).and_utc()
}

/// What Today says first of a record that was written that day.
fn next_of(mut record: Record, now: NaiveDate) -> NextThing {
    record.changed = noon(now);
    Plan::new(vec![record]).today(now, Some(now), &Catalogue::english()).next
}

proptest! {
    #[test]
    fn how_near_a_talk_is_counts_days_and_no_month_or_leap_day_moves_it(now in any_today(), off in -40..40_i64) {
        let said = match next_of(meeting(1, Some(now + TimeDelta::days(off)), false), now) {
            NextThing::ThePageFor { day, .. } => ("the page", Some(day)),
            NextThing::GetReady { .. } => ("get ready", None),
            NextThing::NoteWhatWasSaid { .. } => ("what was said", None),
            _ => ("nothing", None),
        };
        let meant = match off {
            0 => ("the page", Some("today".to_owned())),
            1 => ("the page", Some("tomorrow".to_owned())),
            2 => ("the page", Some(said_with_weekday(now + Days::new(2)))),
            3..=7 => ("get ready", None),
            -28..=-1 => ("what was said", None),
            _ => ("nothing", None),
        };
        prop_assert_eq!(said, meant);
    }

    #[test]
    fn a_fit_note_and_a_day_to_look_again_are_spoken_of_so_many_days_around_theirs(now in any_today(), off in -40..40_i64) {
        let on = now + TimeDelta::days(off);
        let runs_out = matches!(next_of(note(1, on - Days::new(60), Some(on)), now), NextThing::FitNoteRunsOut { .. });
        prop_assert_eq!(runs_out, (-7..=7).contains(&off));
        let ask = Ask { state: AskState::InPlace, look_again_on: Some(on), ..Ask::default() };
        let again = matches!(next_of(record(1, Body::Ask(ask)), now), NextThing::LookAgain { .. });
        prop_assert_eq!(again, (-28..=0).contains(&off));
        let step = step(1, "a", When::On { day: on }, StepState::NotStarted);
        let asked = matches!(next_of(step, now), NextThing::StillWantIt { .. });
        prop_assert_eq!(asked, off < 0, "a step's day is over once it is behind");
    }

    #[test]
    fn weeks_away_are_counted_from_the_day_it_was_open_last(now in any_today(), away in 0..60_u64) {
        let last = now - Days::new(away);
        let page = Plan::new(Vec::new()).today(now, Some(last), &Catalogue::english());
        prop_assert_eq!(page.last_here, (away >= 28).then(|| said_as_month(last)));
    }

    #[test]
    fn whoever_wrote_something_since_midnight_is_not_asked_for_more_whichever_time_their_clock_keeps(
        now in any_today(),
        ahead in -12..15_i64,
        minute in 0..1440_i64,
    ) {
        let midnight = now.and_time(NaiveTime::MIN).and_utc() - TimeDelta::hours(ahead);
        let mut obstacle = record(1, Body::Obstacle(Obstacle { own_words: "a".into(), ..Obstacle::default() }));
        obstacle.changed = midnight + TimeDelta::minutes(minute);
        let next = Plan::new(vec![obstacle]).today(now, Some(now), &Catalogue::english()).next;
        prop_assert_eq!(next, NextThing::EnoughForToday {});
    }
}

/// Any day there can be in a plan: near, at the end of the years with four digits, and at both ends of time.
fn any_day_at_all() -> impl Strategy<Value = NaiveDate> {
    let around = |day: NaiveDate| (0..400_u64).prop_map(move |days| day - Days::new(days));
    let first = (0..400_u64).prop_map(|days| NaiveDate::MIN + Days::new(days));
    prop_oneof![
        any_today(),
        around(day(9999, 12, 31)),
        around(day(10_000, 6, 1)),
        around(NaiveDate::MAX),
        first
    ]
}

fn any_moment_at_all() -> impl Strategy<Value = DateTime<Utc>> {
    let ends = prop::sample::select(vec![DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC]);
    prop_oneof![ends, any_today().prop_map(noon)]
}

proptest! {
    #[test]
    fn no_day_and_no_moment_in_a_plan_stops_any_of_its_pages(
        days in prop::collection::vec(any_day_at_all(), 1..40),
        changed in any_moment_at_all(),
        now in any_today(),
    ) {
        let mut days = days.iter().copied().cycle();
        let mut records = dated_by(|| days.next().expect("a day"));
        records.iter_mut().for_each(|record| (record.created, record.changed) = (changed, changed));
        let words = Catalogue::english();
        let (plan, choices) = all_ticked(records);
        let _ = (plan.today(now, None, &words), plan.today(now, Some(now), &words), plan.by_date(now));
        let _ = (plan.time_off(now), plan.weeks(&words), my_copy(&plan, 0, &words));
        let _ = work_page(&plan.seen_by(Reader::Work, &choices), &words);
        plan.records.iter().for_each(|record| drop(check(&record.body)));
        let reminder = Reminder { day: days.next().expect("a day"), time: None, words: String::new() };
        let _ = (reminder.said(&words), reminder_file(&reminder, [0; 16], noon(now), &words));
    }
}
