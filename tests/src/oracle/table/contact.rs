//! The lines of being in touch with work and with whoever is helping. The work page has a place for
//! keeping in touch alone.

use footing_plan::{
    Consent, Contact, GivenPage, KeepingInTouch, PrivateField, Session, SessionNext, Suggestion,
};

use super::super::Value;
use super::super::Who::{All, Helper, NeverForWork, Nobody};
use super::{Cell, choice, day, link, row, words};

#[rustfmt::skip]
pub(super) fn contact(it: &Contact) -> Vec<Cell> {
    let Contact { day: on, how, person, they_rang, said, next } = it;
    vec![
        day("day",          *on,       Helper, false),
        choice("how",       how,       Helper),
        link("person",      person,    Helper),
        choice("they_rang", they_rang, Helper),
        words("said",       &said.0,   Helper, false),
        words("next",       &next.0,   Helper, false),
    ]
}

#[rustfmt::skip]
pub(super) fn session(it: &Session) -> Vec<Cell> {
    let Session {
        person, day: on, time, steps_before, steps_after, to_talk_about, suggestions, said, next, happened, shown,
    } = it;
    let (open, next_on) = match next {
        SessionNext::LeaveItOpen => ("", None),
        SessionNext::On { day } => ("on", Some(*day)),
        SessionNext::FinishedForNow => ("finished for now", None),
    };
    let mut cells = vec![
        link("person",         person,           Helper),
        day("day",             *on,              Helper, false),
        words("time",          &time.0,          Helper, false),
        words("to_talk_about", &to_talk_about.0, Helper, false),
        words("said",          &said.0,          Helper, false),
        choice("next",         &open,            Helper),
        day("next on",         next_on,          Helper, false),
        choice("happened",     happened,         Helper),
    ];
    for (field, steps) in [("steps_before", steps_before), ("steps_after", steps_after)] {
        // A link that leads nowhere is dropped, so that the others move up: their place says nothing.
        cells.extend(steps.iter().map(|id| link(field, &Some(id.clone()), Helper)));
    }
    // The person's own note of what they showed.
    cells.extend(shown.iter().map(|one| choice(format!("shown {:?} {}", one.kind, one.number), &format!("{one:?}"), Nobody)));
    for (place, Suggestion { what, answer, became }) in suggestions.iter().enumerate() {
        cells.push(words(format!("suggestions {place} what"),    &what.0, Helper, false));
        cells.push(choice(format!("suggestions {place} answer"), answer,  Helper));
        cells.push(link(&format!("suggestions {place} became"), became,   Helper));
    }
    cells
}

#[rustfmt::skip]
pub(super) fn keeping_in_touch(it: &KeepingInTouch) -> Vec<Cell> {
    let KeepingInTouch { how_often, who, about, through, rather_not } = it;
    vec![
        words("how_often",  &how_often.0,  All, true),
        words("who",        &who.0,        All, true),
        words("about",      &about.0,      All, true),
        words("through",    &through.0,    All, true),
        words("rather_not", &rather_not.0, NeverForWork(PrivateField::KeepingInTouchRatherNot), false),
    ]
}

#[rustfmt::skip]
pub(super) fn consent(it: &Consent) -> Vec<Cell> {
    let Consent { person, with, answer, about, since, withdrawn } = it;
    vec![
        link("person",    person,     Helper),
        words("with",     &with.0,    Helper, false),
        choice("answer",  answer,     Helper),
        words("about",    &about.0,   Helper, false),
        day("since",      *since,     Helper, false),
        day("withdrawn",  *withdrawn, Helper, false),
    ]
}

#[rustfmt::skip]
pub(super) fn given_page(it: &GivenPage) -> Vec<Cell> {
    let GivenPage { person, whom, day: on, how, chosen, sheet, made, file } = it;
    let mut cells = vec![
        link("person",   person,  Nobody),
        words("whom",    &whom.0, Nobody, false),
        day("day",       *on,     Nobody, false),
        choice("how",    how,     Nobody),
        choice("chosen", chosen,  Nobody),
        choice("made",   made,    Nobody),
        choice("file",   file,    Nobody),
    ];
    for (place, text) in sheet.texts().into_iter().filter(|text| !text.is_empty()).enumerate() {
        cells.push(row(format!("sheet {place}"), Value::SaidThen(text.to_owned()), Nobody, false));
    }
    cells
}
