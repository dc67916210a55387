//! What a record says, of each kind: some words, a day, and what it is tied to.

use chrono::{DateTime, Days, NaiveDate, Utc};
use footing_plan::{
    About, Ask, AskState, Block, Body, CheckIn, Consent, ConsentAnswer, Contact, DatedNote, FitNote,
    GivenHow, GivenPage, Id, IfItWobbles, IfThen, KeepingInTouch, Kind, Meeting, Obstacle, OnlyMe, Person,
    Phase, PhaseDay, Question, Role, Session, Sheet, SomeoneHelping, Step, Suggestion, Task, TimeFrame,
    Waiting, When, WhereState, WhereThingsAre, Words,
};

/// The days a plan reaches back, and the few ahead of today that it holds.
const BACK: u64 = 3650;
const AHEAD: u64 = 21;
const ROLES: [Role; 5] =
    [Role::Manager, Role::HelpingMe, Role::Hr, Role::OccupationalHealth, Role::Colleague];
const LINES: [&str; 6] = [
    "By two in the afternoon I am worn out and need to sit down.",
    "Start at ten on two days, so that the early bus is not needed.",
    "Ask for the notes of the meeting by email, in short lines.",
    "The noise of the open hall makes it hard to follow a long call.",
    "Walk to the corner and back, and write down how the evening was.",
    "They said they would look at the rota and ring again after the holidays.",
];

/// Says something of each kind, tied to what was said before it.
pub struct Bodies {
    made: DateTime<Utc>,
    today: NaiveDate,
    obstacle: Option<Id>,
    person: Option<Id>,
    people: usize,
    meeting: Option<Id>,
}

impl Bodies {
    /// On this day nothing was said yet.
    pub fn on(made: DateTime<Utc>) -> Self {
        Self { made, today: made.date_naive(), obstacle: None, person: None, people: 0, meeting: None }
    }

    /// What comes after this record is tied to it.
    pub fn after(&mut self, kind: Kind, id: &Id) {
        self.people += usize::from(kind == Kind::Person);
        let last = match kind {
            Kind::Obstacle => &mut self.obstacle,
            Kind::Person => &mut self.person,
            Kind::Meeting => &mut self.meeting,
            _ => return,
        };
        *last = Some(id.clone());
    }

    /// Something of this kind, with no file beside it.
    pub fn of(&self, kind: Kind) -> Body {
        match kind {
            Kind::About => Body::About(about()),
            Kind::Person => Body::Person(self.person()),
            Kind::Task => Body::Task(Task { part: line(), what_makes_it_hard: line(), ..Task::default() }),
            Kind::Obstacle => Body::Obstacle(Obstacle { own_words: line(), ..Obstacle::default() }),
            Kind::Ask => Body::Ask(self.ask()),
            Kind::Step => Body::Step(self.step()),
            Kind::TimeFrame => Body::TimeFrame(TimeFrame { true_first: line(), ..TimeFrame::default() }),
            Kind::Meeting => Body::Meeting(self.meets()),
            Kind::Question => Body::Question(self.question()),
            Kind::FitNote => Body::FitNote(self.fit_note()),
            Kind::Waiting => Body::Waiting(self.waits()),
            Kind::Phase => Body::Phase(self.week()),
            Kind::Contact => Body::Contact(self.contact()),
            Kind::Session => Body::Session(self.call()),
            Kind::KeepingInTouch => Body::KeepingInTouch(in_touch()),
            Kind::Consent => Body::Consent(self.consent()),
            Kind::CheckIn => Body::CheckIn(self.check_in()),
            Kind::IfItWobbles => Body::IfItWobbles(wobbles()),
            Kind::WhereThingsAre => Body::WhereThingsAre(self.stands()),
            Kind::GivenPage => Body::GivenPage(self.given()),
        }
    }

    /// The first two are whom calls and pages are with by name; the others are anybody.
    fn person(&self) -> Person {
        let (name, role) = match self.people {
            0 => ("Jo".into(), Role::HelpingMe),
            1 => ("Sam".into(), Role::Manager),
            _ => (line(), ROLES[fastrand::usize(..ROLES.len())]),
        };
        Person { name, role, ..Person::default() }
    }

    fn ask(&self) -> Ask {
        let notes = (0..3).map(|_| DatedNote { on: self.day(), what: line() }).collect();
        let (state, obstacle) = (AskState::Asked, self.obstacle.clone());
        Ask { suggestion: line(), effect_on_work: line(), state, notes, obstacle, ..Ask::default() }
    }

    fn step(&self) -> Step {
        let (when, obstacle) = (When::On { day: self.day() }, self.obstacle.clone());
        Step { what: line(), first_small_step: line(), when, obstacle, ..Step::default() }
    }

    fn meets(&self) -> Meeting {
        let (person, day) = (self.person.clone(), self.day());
        let happened = day < self.today;
        Meeting { person, day: Some(day), want_to_say: line(), said: line(), happened, ..Meeting::default() }
    }

    fn call(&self) -> Session {
        let (person, day) = (self.person.clone(), self.day());
        let suggestions = vec![Suggestion { what: line(), ..Suggestion::default() }];
        let happened = day < self.today;
        let (day, said) = (Some(day), line());
        Session { person, day, to_talk_about: line(), suggestions, said, happened, ..Session::default() }
    }

    fn question(&self) -> Question {
        let meeting = self.meeting.clone();
        Question { ask: line(), answer: line(), meeting, ..Question::default() }
    }

    fn fit_note(&self) -> FitNote {
        let from = self.day();
        let to = Some(from + Days::new(27));
        FitNote { from: Some(from), to, reason: private(), ..FitNote::default() }
    }

    fn waits(&self) -> Waiting {
        let (asked_on, over) = (Some(self.day()), fastrand::u8(..10) > 0);
        Waiting { what_for: private(), asked_on, meanwhile: vec![line()], over, ..Waiting::default() }
    }

    fn week(&self) -> Phase {
        let day = |name: &str| PhaseDay { day: Words::from(name), hours: line(), minutes: Some(150) };
        let days = ["Monday", "Wednesday", "Thursday"].map(day).into();
        Phase { starts: Some(self.day()), days, duties: line(), ..Phase::default() }
    }

    fn contact(&self) -> Contact {
        let (person, day) = (self.person.clone(), Some(self.day()));
        Contact { person, day, said: line(), ..Contact::default() }
    }

    fn consent(&self) -> Consent {
        let (person, since, answer) = (self.person.clone(), Some(self.day()), ConsentAnswer::May);
        Consent { person, with: line(), about: line(), answer, since, ..Consent::default() }
    }

    fn check_in(&self) -> CheckIn {
        CheckIn { day: Some(self.day()), could_manage: line(), ..CheckIn::default() }
    }

    fn stands(&self) -> WhereThingsAre {
        WhereThingsAre { state: WhereState::Back, own_words: line(), since: Some(self.day()) }
    }

    fn given(&self) -> GivenPage {
        let (person, day, made) = (self.person.clone(), Some(self.day()), Some(self.made));
        GivenPage { person, day, how: GivenHow::OnPaper, sheet: sheet(), made, ..GivenPage::default() }
    }

    fn day(&self) -> NaiveDate {
        self.today - Days::new(BACK) + Days::new(fastrand::u64(0..=BACK + AHEAD))
    }
}

fn about() -> About {
    let someone_helping = SomeoneHelping::Yes;
    About { name: line(), job: line(), usual_week: line(), someone_helping, ..About::default() }
}

fn in_touch() -> KeepingInTouch {
    KeepingInTouch { how_often: line(), about: line(), through: line(), ..KeepingInTouch::default() }
}

fn wobbles() -> IfItWobbles {
    let lines = (0..4).map(|_| IfThen { if_this: line(), then_that: line() }).collect();
    IfItWobbles { early_signs: private(), what_could_change: line(), lines, ..IfItWobbles::default() }
}

/// What a page of one side says.
fn sheet() -> Sheet {
    let blocks = (0..12).map(|_| Block::Paragraph { text: line().0 }).collect();
    Sheet {
        title: "Notes for a meeting".to_owned(),
        language: "en-GB".to_owned(),
        blocks,
        ..Sheet::default()
    }
}

fn private() -> OnlyMe {
    OnlyMe::from(&*line().0)
}

fn line() -> Words {
    Words::from(&*format!("{} {:08x}", LINES[fastrand::usize(..LINES.len())], fastrand::u32(..)))
}
