//! The lines of time off and going back. The work page has a place for the weeks and for what could change.

use footing_plan::{
    CheckIn, FitNote, IfItWobbles, IfThen, Phase, PhaseDay, PrivateField, Waiting, WhereThingsAre,
};

use super::super::Who::{All, Helper, Nobody, NotWork, OnlyMe};
use super::{Cell, choice, day, words};

#[rustfmt::skip]
pub(super) fn fit_note(it: &FitNote) -> Vec<Cell> {
    let FitNote {
        from, to, lasts, says, paper, issued, assessed, phased_return, amended_duties, altered_hours,
        workplace_changes, comments, will_reassess, issued_by, issuer_profession, issuer_address,
        reason, given_on, given_how, scan,
    } = it;
    vec![
        day("from",                 *from,             All,     false),
        day("to",                   *to,               All,     false),
        choice("lasts",             lasts,             All),
        choice("says",              says,              All),
        choice("paper",             paper,             NotWork),
        day("issued",               *issued,           NotWork, false),
        day("assessed",             *assessed,         NotWork, false),
        choice("phased_return",     phased_return,     All),
        choice("amended_duties",    amended_duties,    All),
        choice("altered_hours",     altered_hours,     All),
        choice("workplace_changes", workplace_changes, All),
        words("comments",           &comments.0,       All,     false),
        choice("will_reassess",     will_reassess,     NotWork),
        words("issued_by",          &issued_by.0,      All,     false),
        words("issuer_profession",  &issuer_profession.0, All,  false),
        words("issuer_address",     &issuer_address.0, All,     false),
        words("reason",             &reason.0,         OnlyMe(PrivateField::FitNoteReason), false),
        day("given_on",             *given_on,         All,     false),
        words("given_how",          &given_how.0,      All,     false),
        choice("scan",              scan,              Nobody),
    ]
}

#[rustfmt::skip]
pub(super) fn waiting(it: &Waiting) -> Vec<Cell> {
    let Waiting { what_for, asked_on, who_to_ring, meanwhile, over } = it;
    let mut cells = vec![
        words("what_for",    &what_for.0,    OnlyMe(PrivateField::WaitingWhatFor), false),
        day("asked_on",      *asked_on,      NotWork, false),
        words("who_to_ring", &who_to_ring.0, NotWork, false),
        choice("over",       over,           NotWork),
    ];
    for (place, thing) in meanwhile.iter().enumerate() {
        cells.push(words(format!("meanwhile {place}"), &thing.0, NotWork, false));
    }
    cells
}

#[rustfmt::skip]
pub(super) fn phase(it: &Phase) -> Vec<Cell> {
    let Phase { starts, days, duties, go_on, worked, done } = it;
    let mut cells = vec![
        day("starts",   *starts,   All,     true),
        words("duties", &duties.0, All,     true),
        choice("go_on", go_on,     Helper),
        words("worked", &worked.0, OnlyMe(PrivateField::PhaseWorked), false),
        choice("done",  done,      NotWork),
    ];
    for (place, PhaseDay { day, hours, minutes }) in days.iter().enumerate() {
        cells.push(words(format!("days {place} day"),     &day.0,   All, true));
        cells.push(words(format!("days {place} hours"),   &hours.0, All, true));
        cells.push(choice(format!("days {place} minutes"), minutes, All));
    }
    cells
}

#[rustfmt::skip]
pub(super) fn check_in(it: &CheckIn) -> Vec<Cell> {
    let CheckIn { day: on, could_manage, how_sure, could_manage_number, how_sure_number, day_note, hours } = it;
    vec![
        day("day",                    *on,                 NotWork, false),
        words("could_manage",         &could_manage.0,     NotWork, false),
        words("how_sure",             &how_sure.0,         NotWork, false),
        choice("could_manage_number", could_manage_number, NotWork),
        choice("how_sure_number",     how_sure_number,     NotWork),
        words("day_note",             &day_note.0,         OnlyMe(PrivateField::CheckInDayNote), false),
        words("hours",                &hours.0,            NotWork, false),
    ]
}

#[rustfmt::skip]
pub(super) fn if_it_wobbles(it: &IfItWobbles) -> Vec<Cell> {
    let IfItWobbles { early_signs, what_could_change, who_to_tell, lines } = it;
    let mut cells = vec![
        words("early_signs",       &early_signs.0,       OnlyMe(PrivateField::IfItWobblesEarlySigns), false),
        words("what_could_change", &what_could_change.0, All, true),
        words("who_to_tell",       &who_to_tell.0,       All, true),
    ];
    for (place, IfThen { if_this, then_that }) in lines.iter().enumerate() {
        cells.push(words(format!("lines {place} if"),   &if_this.0,   NotWork, false));
        cells.push(words(format!("lines {place} then"), &then_that.0, NotWork, false));
    }
    cells
}

#[rustfmt::skip]
pub(super) fn where_things_are(it: &WhereThingsAre) -> Vec<Cell> {
    let WhereThingsAre { state, own_words, since } = it;
    vec![
        choice("state",    state,        NotWork),
        words("own_words", &own_words.0, NotWork, false),
        day("since",       *since,       NotWork, false),
    ]
}
