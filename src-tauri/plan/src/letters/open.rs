//! What may stand in one letter: the plan as work may see it, and the ticked parts of one note.

use crate::work_page::tidy;
use crate::{Body, Id, Meeting, Person, Plan, Reader, TalkedAbout};

use super::{LetterRequest, NoteTicks};

/// What may stand in a letter, and nothing else of the plan.
pub(super) struct Open {
    seen: Plan,
    to: Option<Id>,
    meeting: Option<Id>,
    /// What was talked about, as far as it is ticked.
    pub talked_about: Vec<TalkedAbout>,
    /// What is still open, when ticked.
    pub still_open: String,
    /// What comes next, when ticked.
    pub next: String,
}

impl Open {
    /// The gate: the only place in which a letter meets the whole plan.
    pub fn of(plan: &Plan, request: &LetterRequest) -> Self {
        let seen = plan.seen_by(Reader::Work, &request.choices);
        let meeting = request.meeting.clone().filter(|id| seen.find(id).is_some());
        let note = meeting.as_ref().and_then(|id| plan.find(id)).map(|record| &record.body);
        let ticks = &request.note;
        let note =
            if let Some(Body::Meeting(note)) = note { ticked(note, ticks) } else { Meeting::default() };
        Self {
            to: request.to.clone(),
            meeting,
            talked_about: note.talked_about,
            still_open: note.not_agreed.0,
            next: note.next.0,
            seen,
        }
    }

    /// Every record work may see.
    pub fn bodies(&self) -> impl Iterator<Item = (u32, &Body)> {
        self.seen.records.iter().map(|record| (record.number, &record.body))
    }

    /// The meeting it is about, as work may see it.
    pub fn meeting(&self) -> Option<&Meeting> {
        match &self.seen.find(self.meeting.as_ref()?)?.body {
            Body::Meeting(meeting) => Some(meeting),
            _ => None,
        }
    }

    /// The name of whom it is to: the person named for it, else the one the meeting is with.
    pub fn to(&self) -> &str {
        let with = self.meeting().and_then(|meeting| meeting.person.as_ref());
        let person = self.to.as_ref().or(with).and_then(|id| self.seen.find(id)).map(|record| &record.body);
        if let Some(Body::Person(Person { name, .. })) = person { tidy(&name.0) } else { "" }
    }

    /// The name to put under it.
    pub fn my_name(&self) -> &str {
        self.bodies().find_map(|(_, body)| my_name(body)).unwrap_or_default()
    }
}

fn my_name(body: &Body) -> Option<&str> {
    if let Body::About(about) = body { Some(tidy(&about.name.0)) } else { None }
}

/// The ticked parts of a note, and nothing else of it.
fn ticked(note: &Meeting, ticks: &NoteTicks) -> Meeting {
    let here = |(place, _): &(u32, &TalkedAbout)| ticks.talked_about.contains(place);
    let talked_about = (0..).zip(&note.talked_about).filter(here).map(|(_, it)| it.clone()).collect();
    Meeting {
        talked_about,
        not_agreed: if ticks.still_open { note.not_agreed.clone() } else { Default::default() },
        next: if ticks.next { note.next.clone() } else { Default::default() },
        ..Meeting::default()
    }
}
