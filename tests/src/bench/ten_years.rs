//! A plan as years of heavy use would leave it: nearly every kind, most days long gone, each record with all the
//! states it was in, and pictures of fit notes.

use std::path::Path;

use chrono::{DateTime, Days, NaiveDate, Utc};
use fastrand::Rng;
use footing_plan::{
    Ask, AskState, Body, CheckIn, Contact, DatedNote, FitNote, Id, KeptFile, Meeting, Obstacle, OnlyMe,
    Person, Phase, PhaseDay, Question, Readers, Record, Step, Task, When, Words,
};
use footing_vault::{Everything, Kept, KeptScan, State};

use super::saves::new_plan;
use crate::vault_proofs::pictures::picture;

/// The days a plan reaches back, and the few ahead of today that it holds.
const BACK: u64 = 3650;
const AHEAD: u64 = 21;
/// How many kinds of record are written, in turn.
const KINDS: usize = 11;
const LINES: [&str; 6] = [
    "By two in the afternoon I am worn out and need to sit down.",
    "Start at ten on two days, so that the early bus is not needed.",
    "Ask for the notes of the meeting by email, in short lines.",
    "The noise of the open hall makes it hard to follow a long call.",
    "Walk to the corner and back, and write down how the evening was.",
    "They said they would look at the rota and ring again after the holidays.",
];

/// How much is in a plan.
#[derive(Clone, Copy, Debug)]
pub struct Heavy {
    /// How many records.
    pub records: usize,
    /// In how many states each of them was.
    pub states: usize,
    /// How many pictures of fit notes, if there are as many of those.
    pub scans: usize,
}

/// Ten years of heavy use: 5,000 records, 30,000 states, 200 pictures.
pub const TEN_YEARS: Heavy = Heavy { records: 5000, states: 6, scans: 200 };
/// One record that was written once.
pub const ONE: Heavy = Heavy { records: 1, states: 1, scans: 0 };

/// Writes a plan of this size under a folder.
///
/// # Errors
/// When it cannot be made.
pub fn writes_a_plan(data: &Path, heavy: Heavy, made: DateTime<Utc>) -> Result<(), String> {
    let mut vault = new_plan(data)?;
    let everything =
        Years { heavy, today: made.date_naive(), made, last: Last::default(), scans: Vec::new() };
    vault.import(&everything.written()).map(|_| ()).map_err(|error| error.to_string())
}

/// The records that later ones are tied to.
#[derive(Default)]
struct Last {
    obstacle: Option<Id>,
    person: Option<Id>,
    meeting: Option<Id>,
}

struct Years {
    heavy: Heavy,
    today: NaiveDate,
    made: DateTime<Utc>,
    last: Last,
    scans: Vec<KeptScan>,
}

impl Years {
    fn written(mut self) -> Everything {
        let records = (0..self.heavy.records).map(|at| self.record(at)).collect();
        let (made, scans) = (self.made, self.scans);
        let (label, drafts, pages) = (String::new(), Vec::new(), Vec::new());
        Everything { footing: Everything::FORMAT, made, label, records, drafts, scans, pages }
    }

    fn record(&mut self, at: usize) -> Kept {
        let body = self.body(at);
        let (id, number) = (id(), u32::try_from(at / KINDS + 1).unwrap_or(u32::MAX));
        match body {
            Body::Obstacle(_) => self.last.obstacle = Some(id.clone()),
            Body::Person(_) => self.last.person = Some(id.clone()),
            Body::Meeting(_) => self.last.meeting = Some(id.clone()),
            _ => {}
        }
        let (readers, created, changed) = (Readers::NOBODY, self.made, self.made);
        let history = (0..self.heavy.states).map(|visit| self.state(&body, at, visit)).collect();
        Kept { record: Record { id, number, readers, created, changed, body }, in_bin_since: None, history }
    }

    /// The last state is what the record says now; those before it said something else.
    fn state(&mut self, body: &Body, at: usize, visit: usize) -> State {
        let body = if visit + 1 == self.heavy.states { body.clone() } else { self.body_without_a_scan(at) };
        State { visit: format!("{at} {visit}"), saved: self.made, readers: Readers::NOBODY, body }
    }

    fn body_without_a_scan(&mut self, at: usize) -> Body {
        match self.body_of(at) {
            Body::FitNote(note) => Body::FitNote(FitNote { scan: None, ..note }),
            other => other,
        }
    }

    fn body(&mut self, at: usize) -> Body {
        match self.body_of(at) {
            Body::FitNote(note) => Body::FitNote(FitNote { scan: self.scan(), ..note }),
            other => other,
        }
    }

    /// One record of each kind in turn, tied to those before it.
    fn body_of(&self, at: usize) -> Body {
        match at % KINDS {
            0 => Body::Obstacle(Obstacle { own_words: line(), ..Obstacle::default() }),
            1 => Body::Person(Person { name: line(), ..Person::default() }),
            2 => Body::Ask(self.ask()),
            3 => Body::Step(self.step()),
            4 => Body::Meeting(self.meets()),
            5 => Body::Question(self.question()),
            6 => Body::Task(Task { part: line(), what_makes_it_hard: line(), ..Task::default() }),
            7 => Body::FitNote(self.fit_note()),
            8 => Body::Contact(Contact { day: Some(self.day()), said: line(), ..Contact::default() }),
            9 => Body::CheckIn(CheckIn { day: Some(self.day()), could_manage: line(), ..CheckIn::default() }),
            _ => Body::Phase(self.week()),
        }
    }

    fn ask(&self) -> Ask {
        let notes = (0..3).map(|_| DatedNote { on: self.day(), what: line() }).collect();
        let (state, obstacle) = (AskState::Asked, self.last.obstacle.clone());
        Ask { suggestion: line(), effect_on_work: line(), state, notes, obstacle, ..Ask::default() }
    }

    fn step(&self) -> Step {
        let (when, obstacle) = (When::On { day: self.day() }, self.last.obstacle.clone());
        Step { what: line(), first_small_step: line(), when, obstacle, ..Step::default() }
    }

    fn meets(&self) -> Meeting {
        let (person, day) = (self.last.person.clone(), self.day());
        let happened = day < self.today;
        Meeting { person, day: Some(day), want_to_say: line(), said: line(), happened, ..Meeting::default() }
    }

    fn question(&self) -> Question {
        let meeting = self.last.meeting.clone();
        Question { ask: line(), answer: line(), meeting, ..Question::default() }
    }

    fn fit_note(&self) -> FitNote {
        let from = self.day();
        let to = Some(from + Days::new(27));
        FitNote { from: Some(from), to, reason: OnlyMe::from(&*line().0), ..FitNote::default() }
    }

    fn scan(&mut self) -> Option<KeptFile> {
        (self.scans.len() < self.heavy.scans).then(|| {
            let picture = picture(&mut Rng::new());
            let name = KeptFile { id: id(), digest: picture.digest() };
            self.scans.push(KeptScan { name: name.clone(), made: self.made, file: picture });
            name
        })
    }

    fn week(&self) -> Phase {
        let day = |name: &str| PhaseDay { day: Words::from(name), hours: line(), minutes: Some(150) };
        let days = ["Monday", "Wednesday", "Thursday"].map(day).into();
        Phase { starts: Some(self.day()), days, duties: line(), ..Phase::default() }
    }

    fn day(&self) -> NaiveDate {
        self.today - Days::new(BACK) + Days::new(fastrand::u64(0..=BACK + AHEAD))
    }
}

fn id() -> Id {
    Id::from_bytes(fastrand::u128(..).to_be_bytes())
}

fn line() -> Words {
    Words::from(&*format!("{} {:08x}", LINES[fastrand::usize(..LINES.len())], fastrand::u32(..)))
}
