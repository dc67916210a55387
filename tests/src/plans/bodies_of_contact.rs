//! One body of each kind about being in touch and about what was handed over, every field of it made.

use chrono::{DateTime, Days, Utc};
use footing_plan::*;

use super::Maker;

impl Maker {
    pub(super) fn contact(&mut self) -> Contact {
        Contact {
            day: self.maybe_day(),
            how: self.one(&[ContactHow::Call, ContactHow::Email, ContactHow::InPerson]),
            person: self.maybe_link(),
            they_rang: self.rng.bool(),
            said: self.words(),
            next: self.words(),
        }
    }

    pub(super) fn session(&mut self) -> Session {
        let suggestions = self.rng.usize(0..3);
        Session {
            person: self.maybe_link(),
            day: self.maybe_day(),
            time: self.words(),
            steps_before: self.links(),
            steps_after: self.links(),
            to_talk_about: self.words(),
            suggestions: (0..suggestions).map(|_| self.suggestion()).collect(),
            said: self.words(),
            next: self.session_next(),
            happened: self.rng.bool(),
            shown: (0..self.rng.usize(0..3)).map(|_| self.shown()).collect(),
        }
    }

    fn shown(&mut self) -> ShownOnCall {
        ShownOnCall {
            kind: self.one(Kind::ALL),
            number: self.rng.u32(1..20),
            fields: Vec::new(),
            at: DateTime::<Utc>::UNIX_EPOCH + Days::new(self.rng.u64(0..40_000)),
        }
    }

    fn links(&mut self) -> Vec<Id> {
        let links = self.rng.usize(0..4);
        (0..links).filter_map(|_| self.maybe_link()).collect()
    }

    fn suggestion(&mut self) -> Suggestion {
        use SuggestionAnswer::{Later, NotForMe, NotSaid, Yes};
        Suggestion {
            what: self.words(),
            answer: self.one(&[NotSaid, Yes, NotForMe, Later]),
            became: self.maybe_link(),
        }
    }

    fn session_next(&mut self) -> SessionNext {
        let day = self.day();
        self.one(&[SessionNext::LeaveItOpen, SessionNext::On { day }, SessionNext::FinishedForNow])
    }

    pub(super) fn keeping_in_touch(&mut self) -> KeepingInTouch {
        KeepingInTouch {
            how_often: self.words(),
            who: self.words(),
            about: self.words(),
            through: self.words(),
            rather_not: self.never(),
        }
    }

    pub(super) fn consent(&mut self) -> Consent {
        Consent {
            person: self.maybe_link(),
            with: self.words(),
            answer: self.one(&[ConsentAnswer::NotSaid, ConsentAnswer::May, ConsentAnswer::MayNot]),
            about: self.words(),
            since: self.maybe_day(),
            withdrawn: self.maybe_day(),
        }
    }

    pub(super) fn given_page(&mut self) -> GivenPage {
        let file = KeptFile { id: Id::from_bytes(self.rng.u128(..).to_be_bytes()), digest: "0".repeat(64) };
        GivenPage {
            person: self.maybe_link(),
            whom: self.words(),
            day: self.maybe_day(),
            how: self.one(&[GivenHow::NotSaid, GivenHow::OnPaper, GivenHow::AnotherWay]),
            chosen: PageRequest::with(self.one(&PageKind::ALL), self.choices()),
            sheet: self.sheet(),
            made: Some(DateTime::<Utc>::UNIX_EPOCH + Days::new(self.rng.u64(0..40_000))),
            file: self.rng.bool().then_some(file),
        }
    }

    /// A sheet with a marked word in every place that a sheet has for one.
    fn sheet(&mut self) -> Sheet {
        let item = ListItem { mark: "1.".to_owned(), text: self.text() };
        let blocks = vec![
            Block::Paragraph { text: self.text() },
            Block::Facts { facts: vec![Fact::new(self.text(), self.text())] },
            Block::List { items: vec![item] },
            Block::WritingLines { lines: 2, label: self.text() },
        ];
        Sheet { title: self.text(), language: "en-GB".to_owned(), blocks, ..Sheet::default() }
    }
}
