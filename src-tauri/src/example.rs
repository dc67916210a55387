//! The made-up example on the desk: like an open plan, and nothing of it is kept.

use chrono::{DateTime, NaiveDate, Utc};
use footing_plan::{Body, Id, Kind, Plan, Record, ShownOnCall};
use footing_vault::SavedSince;

use crate::desk::Change;
use crate::randomness::random;
use crate::wire::{Draft, Look};

/// The example, in memory.
pub struct Example {
    /// Its records, with what was changed since it was opened.
    pub plan: Plan,
    /// Its records as they were when it was opened: it keeps no history.
    at_first: Plan,
    /// What is being typed.
    pub drafts: Vec<Draft>,
    /// How the screen looks in it, once that was chosen.
    pub look: Option<Look>,
}

impl Example {
    /// The example as on this day, with a page for its manager chosen.
    pub fn on(today: NaiveDate) -> Self {
        let plan = footing_plan::example(today);
        let drafts = chosen_page(&plan).into_iter().collect();
        Self { at_first: plan.clone(), plan, drafts, look: None }
    }

    /// Saves as an open plan would.
    pub fn save(&mut self, change: Change, now: DateTime<Utc>) -> Record {
        self.drafts.retain(|draft| Some(draft.form.as_str()) != change.form);
        let kept = self.kept(&change);
        let (id, number, created) = match kept {
            Some(record) => (record.id.clone(), record.number, record.created),
            None => (new_id(), self.next_number(&change.body), now),
        };
        let record = Record { id, number, readers: change.readers, created, changed: now, body: change.body };
        self.plan.put(record.clone());
        record
    }

    /// The records that were saved after a moment. One that was there by then said what the example says at first.
    pub fn saved_since(&self, moment: DateTime<Utc>) -> Vec<SavedSince> {
        let saved = self.plan.records.iter().filter(|record| record.changed > moment);
        let then = |record: &Record| {
            let at_first = self.at_first.find(&record.id).filter(|first| first.created <= moment);
            SavedSince { id: record.id.clone(), then: at_first.map(|first| first.body.clone()) }
        };
        saved.map(then).collect()
    }

    /// Keeps with a call what was shown on it.
    pub fn note_shown(&mut self, call: &Id, shown: &[ShownOnCall]) {
        let Some(mut record) = self.plan.find(call).cloned() else { return };
        if let Body::Session(session) = &mut record.body {
            session.shown.extend_from_slice(shown);
        }
        self.plan.put(record);
    }

    /// Keeps what is being typed; an empty text drops it.
    pub fn keep_draft(&mut self, draft: Draft) {
        self.drafts.retain(|kept| kept.form != draft.form);
        if !draft.text.is_empty() {
            self.drafts.push(draft);
        }
    }

    fn kept(&self, change: &Change) -> Option<&Record> {
        let kind = change.body.kind();
        match &change.id {
            Some(id) => self.plan.find(id),
            // There is one of each of these.
            None if kind.there_is_one() => self.plan.of(kind).next(),
            None => None,
        }
    }

    fn next_number(&self, body: &Body) -> u32 {
        self.plan.of(body.kind()).map(|record| record.number).max().unwrap_or(0) + 1
    }
}

/// The page for its manager, as the screen keeps what was ticked for it.
fn chosen_page(plan: &Plan) -> Option<Draft> {
    let manager = plan.of(Kind::Person).next()?;
    let text = serde_json::to_string(&footing_plan::example_page_choices(plan)).ok()?;
    Some(Draft { form: format!("page:work:{}", manager.id.as_str()), text })
}

fn new_id() -> Id {
    let mut bytes = [0; 16];
    random(&mut bytes);
    Id::from_bytes(bytes)
}
