//! The parts of what is said between the person, work and whoever is helping.

use super::{Part, day, days, line, text};
use crate::{
    Consent, Contact, GivenPage, KeepingInTouch, Meeting, Question, Session, SessionNext, Suggestion,
    TalkedAbout,
};

impl Meeting {
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let Self {
            person: _,
            day: on,
            day_open_on: _,
            time,
            place,
            by_phone: _,
            meeting_kind: _,
            called_by,
            formal: _,
            someone_with_me,
            easier,
            to_have_ready,
            want_to_say,
            rather_not,
            good_enough,
            if_they_keep_asking,
            happened: _,
            said,
            talked_about,
            not_agreed,
            next,
            questions_left,
            how_it_felt,
        } = self;
        let mut parts = days([("day", *on)]);
        parts.extend([
            line("time", &mut time.0),
            text("place", &mut place.0),
            line("called_by", &mut called_by.0),
            line("someone_with_me", &mut someone_with_me.0),
            text("easier", &mut easier.0),
            text("to_have_ready", &mut to_have_ready.0),
            text("want_to_say", &mut want_to_say.0),
            text("rather_not", &mut rather_not.0),
            text("good_enough", &mut good_enough.0),
            text("if_they_keep_asking", &mut if_they_keep_asking.0),
            text("said", &mut said.0),
        ]);
        parts.extend(talked_about.iter_mut().flat_map(TalkedAbout::parts));
        parts.extend([
            text("not_agreed", &mut not_agreed.0),
            text("next", &mut next.0),
            text("questions_left", &mut questions_left.0),
            text("how_it_felt", &mut how_it_felt.0),
        ]);
        parts
    }
}

impl TalkedAbout {
    fn parts(&mut self) -> [Part<'_>; 3] {
        let Self { what, who, by_when } = self;
        [
            text("talked_about", &mut what.0),
            line("talked_about", &mut who.0),
            line("talked_about", &mut by_when.0),
        ]
    }
}

impl Question {
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let Self { ask, answer, person: _, who_to_ask, meeting: _ } = self;
        vec![text("ask", &mut ask.0), text("answer", &mut answer.0), line("who_to_ask", &mut who_to_ask.0)]
    }
}

impl Contact {
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let Self { day: on, how: _, person: _, they_rang: _, said, next } = self;
        let mut parts = days([("day", *on)]);
        parts.extend([text("said", &mut said.0), text("next", &mut next.0)]);
        parts
    }
}

impl Session {
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let Self {
            person: _,
            day: on,
            time,
            steps_before: _,
            steps_after: _,
            to_talk_about,
            suggestions,
            said,
            next,
            happened: _,
            shown: _,
        } = self;
        let mut parts = days([("day", *on)]);
        parts.extend([line("time", &mut time.0), text("to_talk_about", &mut to_talk_about.0)]);
        parts.extend(suggestions.iter_mut().map(Suggestion::part));
        parts.push(text("said", &mut said.0));
        parts.extend(next.part());
        parts
    }
}

impl Suggestion {
    fn part(&mut self) -> Part<'_> {
        let Self { what, answer: _, became: _ } = self;
        text("suggestions", &mut what.0)
    }
}

impl SessionNext {
    fn part(&self) -> Option<Part<'static>> {
        match self {
            SessionNext::LeaveItOpen | SessionNext::FinishedForNow => None,
            SessionNext::On { day: on } => Some(day("next", *on)),
        }
    }
}

impl KeepingInTouch {
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let Self { how_often, who, about, through, rather_not } = self;
        vec![
            text("how_often", &mut how_often.0),
            text("who", &mut who.0),
            text("about", &mut about.0),
            text("through", &mut through.0),
            text("rather_not", &mut rather_not.0),
        ]
    }
}

impl Consent {
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let Self { person: _, with, answer: _, about, since, withdrawn } = self;
        let mut parts = vec![line("with", &mut with.0), text("about", &mut about.0)];
        parts.extend(days([("since", *since), ("withdrawn", *withdrawn)]));
        parts
    }
}

impl GivenPage {
    /// What the page said is no text of its own: it is made of the records, and the same lines stand on the next page
    /// to the same person. Held against a finished page as private words, they would keep it from being printed.
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let Self { person: _, whom, day, how: _, chosen: _, sheet: _, made: _, file: _ } = self;
        let mut parts = vec![line("whom", &mut whom.0)];
        parts.extend(days([("day", *day)]));
        parts
    }
}
