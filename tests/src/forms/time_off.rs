//! Time off: where things are, when I might go back, fit notes, and what I am waiting for.

use footing_plan::{
    Body, FitNote, FitNotePaper, FitNoteSays, Kind, Lasts, Record, TimeFrame, TimeFrameState, Waiting,
    WhereThingsAre, WillReassess,
};
use serde_json::json;

use super::{Sitting, answers, any, done_for, goes_into, goes_to, opens, unfolds, writes, writes_day};
use crate::{person::Person, words::said};

/// Where all about time off and what comes after it is.
pub const TIME: &str = "Time off and what’s next";
const BACK: &str = "When I might go back";
const NOTES: &str = "Fit notes";
const WAITS: &str = "While I wait";

/// There is one. Whoever comes back to it later writes over what stood there.
pub fn where_things_are(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::WhereThingsAre) {
        let Body::WhereThingsAre(it) = &record.body else { continue };
        goes_to(person, TIME);
        person.follows("Change where things are");
        says_where(person, it);
        done_for(person, sitting, record, TIME);
    }
}

fn says_where(person: &mut Person, it: &WhereThingsAre) {
    let WhereThingsAre { state, own_words, since } = it;
    person.writes_over("In my own words", own_words.as_str());
    answers(person, "where-things-are-state", &json!(state));
    unfolds(person, "Add more", since.is_some());
    since.iter().for_each(|day| writes_day(person, *day));
}

pub fn time_frame(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::TimeFrame) {
        let Body::TimeFrame(it) = &record.body else { continue };
        goes_into(person, TIME, "Look at when I might go back", BACK);
        person.follows("Write something about it");
        says_when(person, it);
        done_for(person, sitting, record, BACK);
    }
}

/// Whoever names a date thinks about it first. The box for what has to be true first is otherwise there only while
/// that is the answer, and stays once it is filled.
fn says_when(person: &mut Person, it: &TimeFrame) {
    let TimeFrame { state, waiting_for, not_before, from, to, true_first, whose_idea, last_time, for_work } =
        it;
    let names_a_date = matches!(state, TimeFrameState::NotBefore | TimeFrameState::SomeTimeBetween);
    if !names_a_date && !true_first.is_empty() {
        person.chooses(&said("time-state", &json!(TimeFrameState::SomethingFirst)));
        person.fills("What would need to be true first", true_first.as_str());
    }
    answers(person, "time-state", &json!(state));
    if names_a_date {
        writes(person, "Whose idea is this date: yours, or someone else’s?", whose_idea.as_str());
        writes(person, "What happened last time you went back?", last_time.as_str());
        writes(person, "What would need to be true first?", true_first.as_str());
        person.follows("Name a date");
    } else {
        assert!(whose_idea.is_empty() && last_time.is_empty(), "there is no pause before an open answer");
    }
    not_before.iter().chain(from).chain(to).for_each(|day| writes_day(person, *day));
    writes(person, "What are you waiting for?", waiting_for.as_str());
    writes(person, "What I tell work, in my words", for_work.as_str());
}

pub fn fit_notes(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::FitNote) {
        let Body::FitNote(it) = &record.body else { continue };
        goes_into(person, TIME, "Look at my fit notes", NOTES);
        opens(person, sitting, record, "", ["Write down a note", "Write down another note"]);
        fit_note(person, it);
        done_for(person, sitting, record, NOTES);
    }
}

fn fit_note(person: &mut Person, it: &FitNote) {
    let FitNote {
        from,
        to,
        lasts,
        says,
        paper: _,
        issued: _,
        assessed: _,
        phased_return: _,
        amended_duties: _,
        altered_hours: _,
        workplace_changes: _,
        comments: _,
        will_reassess: _,
        issued_by: _,
        issuer_profession: _,
        issuer_address: _,
        reason: _,
        given_on,
        given_how,
        scan,
    } = it;
    assert_eq!(scan, &None, "no picture is typed");
    writes_day(person, from.expect("every note here has a first day"));
    it_lasts(person, lasts);
    to.iter().for_each(|day| writes_day(person, *day));
    if *says != FitNoteSays::NotSaid {
        answers(person, "fit-note-says", &json!(says));
    }
    what_it_advises(person, it);
    what_paper_it_is(person, it);
    unfolds(person, "Add when I gave it to work", given_on.is_some() || any(&[given_how.as_str()]));
    given_on.iter().for_each(|day| writes_day(person, *day));
    writes(person, "How I gave it", given_how.as_str());
}

fn it_lasts(person: &mut Person, lasts: &Lasts) {
    let (unit, n) = match lasts {
        Lasts::NotSaid => return,
        Lasts::Days { n } => ("Some days", n),
        Lasts::Weeks { n } => ("Some weeks", n),
        Lasts::Months { n } => ("Some months", n),
    };
    person.chooses(unit);
    person.fills("How many?", &n.to_string());
}

fn what_it_advises(person: &mut Person, it: &FitNote) {
    let ticks = [
        (it.phased_return, "fit-note-phased-return"),
        (it.amended_duties, "fit-note-amended-duties"),
        (it.altered_hours, "fit-note-altered-hours"),
        (it.workplace_changes, "fit-note-workplace-changes"),
    ];
    let ticked: Vec<&str> = ticks.into_iter().filter(|(on, _)| *on).map(|(_, tick)| tick).collect();
    let again = it.will_reassess != WillReassess::NotSaid;
    unfolds(person, "Add what it advises", again || !ticked.is_empty() || any(&[it.comments.as_str()]));
    ticked.iter().for_each(|tick| person.chooses(&crate::words::line(tick)));
    writes(person, "Comments on it", it.comments.as_str());
    if again {
        answers(person, "answer", &json!(it.will_reassess));
    }
}

/// The boxes for the day it was written stand above those for the day they saw me.
fn what_paper_it_is(person: &mut Person, it: &FitNote) {
    let FitNote { paper, issued, assessed, issued_by, issuer_profession, issuer_address, reason, .. } = it;
    assert!(issued.is_some() || assessed.is_none(), "the boxes of one day stand above those of the other");
    let other = *paper != FitNotePaper::FitNote;
    let more = other
        || issued.is_some()
        || any(&[issued_by, issuer_profession, issuer_address].map(|it| it.as_str()))
        || any(&[reason.as_str()]);
    unfolds(person, "Add what paper it is, and who wrote it", more);
    if other {
        answers(person, "fit-note-paper", &json!(paper));
    }
    writes(person, "Who wrote it", issued_by.as_str());
    writes(person, "What they do", issuer_profession.as_str());
    writes(person, "Their address on it", issuer_address.as_str());
    issued.iter().chain(assessed).for_each(|day| writes_day(person, *day));
    writes(person, "The reason it gives", reason.as_str());
}

pub fn waits(person: &mut Person, sitting: &Sitting) {
    for record in sitting.of(Kind::Waiting) {
        let Body::Waiting(it) = &record.body else { continue };
        goes_into(person, TIME, "Look at what I am waiting for", WAITS);
        if sitting.is_begun(record) {
            person.follows(it.what_for.as_str());
        } else {
            person.follows(if one_goes_on(sitting, record) {
                "Write something else I am waiting for"
            } else {
                "Write what I am waiting for"
            });
            writes(person, "What I am waiting for", it.what_for.as_str());
        }
        wait(person, it);
        done_for(person, sitting, record, WAITS);
    }
}

/// Whether a wait that was written down before this one is not over.
fn one_goes_on(sitting: &Sitting, than: &Record) -> bool {
    let mut before = sitting.plan.of(Kind::Waiting).filter(|record| record.number < than.number);
    before.any(|record| matches!(&record.body, Body::Waiting(it) if !it.over))
}

/// A new line stands above the button that adds one.
fn wait(person: &mut Person, it: &Waiting) {
    let Waiting { what_for: _, asked_on, who_to_ring, meanwhile, over } = it;
    writes(person, "Who to ring about it", who_to_ring.as_str());
    unfolds(person, "Add more", asked_on.is_some() || *over);
    asked_on.iter().for_each(|day| writes_day(person, *day));
    if *over {
        person.chooses("This wait is over");
    }
    for line in meanwhile {
        person.follows("Add a small thing");
        person.goes_back_to_field("A small thing");
        person.types(line.as_str());
    }
}
