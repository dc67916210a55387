//! One record of the plan: what it is, its number, and who it is marked fine for.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    About, Ask, CheckIn, Consent, Contact, FitNote, GivenPage, IfItWobbles, KeepingInTouch, Look, Meeting,
    Obstacle, Person, Phase, Question, Readers, Session, Step, Task, TimeFrame, Waiting, WhereThingsAre,
};

/// The name of a record inside the program: 32 hexadecimal digits made from 16 random bytes.
/// A person never sees it; they see the number.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// An id from random bytes.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The 32 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads an id back. `None` unless it is 32 lower-case hexadecimal digits.
    pub fn read(text: &str) -> Option<Self> {
        let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        (text.len() == 32 && text.chars().all(hex)).then(|| Self(text.to_owned()))
    }
}

/// A record as it is kept, shown and narrowed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Record {
    /// Its name inside the program.
    pub id: Id,
    /// Its number within its kind: set once, never reused, so that "Change 3" means one thing on a call.
    pub number: u32,
    /// Who it is marked fine for.
    pub readers: Readers,
    /// When it was first saved.
    pub created: DateTime<Utc>,
    /// When it was last saved.
    pub changed: DateTime<Utc>,
    /// What the person wrote.
    pub body: Body,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal),+ $(,)?) => {
        /// The kinds of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "wire", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum Kind { $($(#[$doc])* $kind),+ }

        impl Kind {
            /// Every kind there is.
            pub const ALL: &[Kind] = &[$(Kind::$kind),+];

            /// The name a kind is stored under.
            pub fn name(self) -> &'static str {
                match self { $(Kind::$kind => $name),+ }
            }
        }

        /// What a person wrote, by kind.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "wire", derive(ts_rs::TS))]
        #[serde(tag = "kind", rename_all = "snake_case")]
        pub enum Body { $($(#[$doc])* $kind($kind)),+ }

        impl Body {
            /// Which kind this is.
            pub fn kind(&self) -> Kind {
                match self { $(Body::$kind(_) => Kind::$kind),+ }
            }

            /// What a record of this kind says before anything is written.
            pub fn blank(kind: Kind) -> Self {
                match kind { $(Kind::$kind => Body::$kind($kind::default())),+ }
            }

            /// The part of it that this look allows; `None` when there is nothing of this kind for the reader.
            pub(crate) fn seen_by(&self, look: &Look) -> Option<Body> {
                match self { $(Body::$kind(it) => it.seen_by(look).map(Body::$kind)),+ }
            }
        }
    };
}

kinds! {
    /// The person, their job and this computer. There is one.
    About = "about",
    /// Someone at work, in health care, or helping.
    Person = "person",
    /// A part of the job.
    Task = "task",
    /// Something that gets in the way of working.
    Obstacle = "obstacle",
    /// A change to ask for. "Change" on screen.
    Ask = "ask",
    /// A step of the action plan.
    Step = "step",
    /// When a return might be, left open. There is one.
    TimeFrame = "time_frame",
    /// A meeting or call with work.
    Meeting = "meeting",
    /// A question to ask at a meeting or on a page.
    Question = "question",
    /// A fit note, or another paper that says how things are with work.
    FitNote = "fit_note",
    /// Something the person waits for.
    Waiting = "waiting",
    /// One week of a phased return.
    Phase = "phase",
    /// A call, an email or a letter between the person and work.
    Contact = "contact",
    /// A call with someone who is helping.
    Session = "session",
    /// How the person and work keep in touch. There is one.
    KeepingInTouch = "keeping_in_touch",
    /// Whether someone who is helping may contact work.
    Consent = "consent",
    /// How things are on one day.
    CheckIn = "check_in",
    /// What to do when things get harder again. There is one.
    IfItWobbles = "if_it_wobbles",
    /// Where things are with work. There is one.
    WhereThingsAre = "where_things_are",
    /// A page that was handed over.
    GivenPage = "given_page",
}

impl Body {
    /// Takes from what is kept what the program alone writes: what was shown on a call, and what a page said that was
    /// given. A form that was open meanwhile, and an earlier state, know less of it.
    pub fn keep_what_the_program_wrote(&mut self, kept: &Body) {
        match (self, kept) {
            (Body::Session(session), Body::Session(kept)) => session.shown.clone_from(&kept.shown),
            (Body::GivenPage(given), Body::GivenPage(kept)) => given.keep_as_given(kept),
            _ => {}
        }
    }

    /// Takes from what is kept what no earlier state brings back: a yes that was given or taken back since then, and
    /// its days. The person alone says it anew.
    pub fn keep_what_is_said_anew(&mut self, kept: &Body) {
        if let (Body::Consent(consent), Body::Consent(kept)) = (self, kept) {
            consent.keep_answer(kept);
        }
    }
}

impl Kind {
    /// Whether a plan holds one record of this kind, which has no number to say and cannot go to the bin.
    pub fn there_is_one(self) -> bool {
        matches!(
            self,
            Kind::About | Kind::TimeFrame | Kind::KeepingInTouch | Kind::IfItWobbles | Kind::WhereThingsAre
        )
    }
}
