//! What was shown on a call, kept with the call, and told in words.

use chrono::{DateTime, Utc};
use footing_plan::{Body, Choices, Id, Kind, Plan, ShownItem, ShownOnCall};

use crate::footing::Footing;
use crate::sharing::kept_call;
use crate::showing::{Showing, key};
use crate::wire::{Fault, FaultCode, OfRecord, WasShown, WasShownLine};

impl Footing {
    /// What was shown on a call, in words.
    pub fn was_shown(&self, request: &OfRecord) -> Result<WasShown, Fault> {
        let desk = self.desk_now();
        let call = kept_call(desk.plan()?, &request.id).ok_or(FaultCode::Unexpected)?;
        let Body::Session(session) = &call.body else { return Err(FaultCode::Unexpected.into()) };
        Ok(WasShown { lines: session.shown.iter().map(|one| self.was_shown_line(one)).collect() })
    }

    fn was_shown_line(&self, one: &ShownOnCall) -> WasShownLine {
        WasShownLine {
            name: footing_plan::spoken(one.kind, one.number, &self.words),
            when: crate::copies::when(one.at),
            with: one.fields.iter().map(|field| field.label(&self.words)).collect(),
        }
    }
}

/// What came on the screen and is not kept with its call yet.
pub(crate) struct NewOnScreen {
    pub(crate) call: Id,
    pub(crate) shown: Vec<ShownOnCall>,
}

impl NewOnScreen {
    /// What of these is new, if anything: by itself, or with a private field that was not shown with it before.
    pub(crate) fn of(plan: &Plan, showing: &Showing, items: &[ShownItem], at: DateTime<Utc>) -> Option<Self> {
        let note = |item: &ShownItem| {
            let (kind, number) = key(item);
            let fields = fields_shown(plan, &showing.choices, (kind, number));
            ShownOnCall { kind, number, fields, at }
        };
        let is_new = |one: &ShownOnCall| !showing.is_noted(one.kind, one.number, &one.fields);
        let shown: Vec<ShownOnCall> = items.iter().map(note).filter(is_new).collect();
        (!shown.is_empty()).then(|| Self { call: showing.call.clone(), shown })
    }
}

/// The private fields of a record that are shown with it: those that are ticked and have words.
fn fields_shown(plan: &Plan, choices: &Choices, of: (Kind, u32)) -> Vec<footing_plan::PrivateField> {
    let record = plan.records.iter().find(|record| (record.body.kind(), record.number) == of);
    let id = record.map(|record| &record.id);
    let ticked = choices.fields.iter().filter(|(of, _)| Some(of) == id).map(|(_, field)| *field);
    ticked.filter(|field| record.is_some_and(|record| record.has_words_in(*field))).collect()
}
