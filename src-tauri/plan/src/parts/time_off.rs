//! The parts of what is about time off and going back.

use super::{Part, days, line, text};
use crate::{CheckIn, FitNote, IfItWobbles, IfThen, Phase, PhaseDay, TimeFrame, Waiting, WhereThingsAre};

impl TimeFrame {
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let Self { state: _, waiting_for, not_before, from, to, true_first, whose_idea, last_time, for_work } =
            self;
        let mut parts = days([("not_before", *not_before), ("from", *from), ("to", *to)]);
        parts.extend([
            text("waiting_for", &mut waiting_for.0),
            text("true_first", &mut true_first.0),
            text("whose_idea", &mut whose_idea.0),
            text("last_time", &mut last_time.0),
            text("for_work", &mut for_work.0),
        ]);
        parts
    }
}

impl FitNote {
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let Self {
            from,
            to,
            lasts: _,
            says: _,
            paper: _,
            issued,
            assessed,
            phased_return: _,
            amended_duties: _,
            altered_hours: _,
            workplace_changes: _,
            comments,
            will_reassess: _,
            issued_by,
            issuer_profession,
            issuer_address,
            reason,
            given_on,
            given_how,
            scan: _,
        } = self;
        let mut parts = days([("from", *from), ("to", *to), ("issued", *issued), ("assessed", *assessed)]);
        parts.extend([
            text("comments", &mut comments.0),
            line("issued_by", &mut issued_by.0),
            line("issuer_profession", &mut issuer_profession.0),
            text("issuer_address", &mut issuer_address.0),
            text("reason", &mut reason.0),
        ]);
        parts.extend(days([("given_on", *given_on)]));
        parts.push(line("given_how", &mut given_how.0));
        parts
    }
}

impl Waiting {
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let Self { what_for, asked_on, who_to_ring, meanwhile, over: _ } = self;
        let mut parts = vec![text("what_for", &mut what_for.0)];
        parts.extend(days([("asked_on", *asked_on)]));
        parts.push(text("who_to_ring", &mut who_to_ring.0));
        parts.extend(meanwhile.iter_mut().map(|thing| line("meanwhile", &mut thing.0)));
        parts
    }
}

impl Phase {
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let Self { starts, days: worked_days, duties, go_on: _, worked, done: _ } = self;
        let mut parts = days([("starts", *starts)]);
        parts.extend(worked_days.iter_mut().flat_map(PhaseDay::parts));
        parts.extend([text("duties", &mut duties.0), text("worked", &mut worked.0)]);
        parts
    }
}

impl PhaseDay {
    fn parts(&mut self) -> [Part<'_>; 2] {
        let Self { day, hours, minutes: _ } = self;
        [line("days", &mut day.0), line("days", &mut hours.0)]
    }
}

impl CheckIn {
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let Self {
            day: on,
            could_manage,
            how_sure,
            could_manage_number: _,
            how_sure_number: _,
            day_note,
            hours,
        } = self;
        let mut parts = days([("day", *on)]);
        parts.extend([
            text("could_manage", &mut could_manage.0),
            text("how_sure", &mut how_sure.0),
            text("day_note", &mut day_note.0),
            text("hours", &mut hours.0),
        ]);
        parts
    }
}

impl IfItWobbles {
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let Self { early_signs, what_could_change, who_to_tell, lines } = self;
        let mut parts = vec![
            text("early_signs", &mut early_signs.0),
            text("what_could_change", &mut what_could_change.0),
            text("who_to_tell", &mut who_to_tell.0),
        ];
        parts.extend(lines.iter_mut().flat_map(IfThen::parts));
        parts
    }
}

impl IfThen {
    fn parts(&mut self) -> [Part<'_>; 2] {
        let Self { if_this, then_that } = self;
        [text("lines", &mut if_this.0), text("lines", &mut then_that.0)]
    }
}

impl WhereThingsAre {
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        let Self { state: _, own_words, since } = self;
        let mut parts = vec![text("own_words", &mut own_words.0)];
        parts.extend(days([("since", *since)]));
        parts
    }
}
