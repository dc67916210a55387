//! What was shown on a call, kept with the call, and told in words.

use chrono::{DateTime, Utc};
use footing_plan::{Body, Choices, Kind, Plan, ShownItem, ShownOnCall};

use crate::desk::Desk;
use crate::footing::Footing;
use crate::sharing::{Showing, kept_call, key};
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

/// Keeps with the call what is new on the screen. What the disk does not take now is tried again with the next view.
pub(crate) fn notes(desk: &mut Desk, showing: &mut Showing, items: &[ShownItem], now: DateTime<Utc>) -> bool {
    let new: Vec<(Kind, u32)> = items.iter().map(key).filter(|key| !showing.noted.contains(key)).collect();
    let Ok(plan) = desk.plan() else { return false };
    let note = |&(kind, number): &(Kind, u32)| {
        let fields = fields_shown(plan, &showing.choices, (kind, number));
        ShownOnCall { kind, number, fields, at: now }
    };
    let shown: Vec<ShownOnCall> = new.iter().map(note).collect();
    let noted = !shown.is_empty() && desk.note_shown(&showing.call, &shown).is_ok();
    if noted {
        showing.noted.extend(new);
    }
    noted
}

/// The private fields of a record that are shown with it: those that are ticked and have words.
fn fields_shown(plan: &Plan, choices: &Choices, of: (Kind, u32)) -> Vec<footing_plan::PrivateField> {
    let record = plan.records.iter().find(|record| (record.body.kind(), record.number) == of);
    let id = record.map(|record| &record.id);
    let ticked = choices.fields.iter().filter(|(of, _)| Some(of) == id).map(|(_, field)| *field);
    ticked.filter(|field| record.is_some_and(|record| record.has_words_in(*field))).collect()
}
