//! The rules of Today. They are few, so that a person can agree with them; none counts, and none hurries.

use chrono::{Days, NaiveDate};

use crate::near::Near;
use crate::{
    AskState, Body, Catalogue, Id, Kind, NextThing, Plan, Reader, Record, Role, Step, StepState, Today, When,
    said, said_as_month, said_in_full,
};

/// After this long away, the page says when the person was last here.
const AWAY: Days = Days::new(28);
/// With fewer things written down than this, one more is a good next thing.
const LITTLE: usize = 3;
/// So long is one sitting over: moments are kept in world time, in which a sitting after midnight is on the day before.
const LATELY: Days = Days::new(1);
const LEFT_OFF: usize = 3;

impl Plan {
    /// Today's page. `now` is the person's own day, and `last_open` the one on which the plan was open before this
    /// sitting: whoever comes to read was here, too.
    pub fn today(&self, now: NaiveDate, last_open: Option<NaiveDate>, words: &Catalogue) -> Today {
        let days = Near { now, last_open, words };
        let mut next = self.next_things(&days).into_iter();
        Today {
            day: said_in_full(now),
            last_here: self.last_here(&days),
            next: next.next().unwrap_or(NextThing::EnoughForToday {}),
            otherwise: next.collect(),
            coming: self.coming(&days),
            left_off: self.left_off(),
        }
    }

    /// Where nobody knows when it was open last, as in a plan from before that was kept, the last change says it.
    pub(crate) fn last_here(&self, days: &Near) -> Option<String> {
        let last_change = || self.records.iter().map(|record| record.changed.date_naive()).max();
        let last = days.last_open.or_else(last_change)?;
        (last <= days.now - AWAY).then(|| said_as_month(last))
    }

    /// What could be next, by its rules, the first first. Each of the others speaks once those before it are put off.
    fn next_things(&self, days: &Near) -> Vec<NextThing> {
        let mut next = self.soon_or_just_gone(days);
        next.extend(self.welcome_back(days));
        next.extend(self.still_want_it(days));
        next.extend(self.look_again(days));
        next.extend(self.when_is_it(days));
        next.extend(self.meanwhile());
        next.extend(self.first_message());
        next.extend(self.a_step(days.now));
        if next.is_empty() && self.could_write(days.now) {
            next.push(NextThing::WriteOneThing {});
        }
        next
    }

    /// What other people go by, too. Whoever was away for months hears of it first; days of their own can wait.
    fn soon_or_just_gone(&self, days: &Near) -> Vec<NextThing> {
        let mut next = self.get_ready(days);
        next.extend(self.note_what_was_said(days));
        next.extend(self.fit_note_runs_out(days));
        next
    }

    /// The steps whose picked day has gone by, the latest day first.
    fn still_want_it(&self, days: &Near) -> Vec<NextThing> {
        let gone_by = |(record, step): (_, &Step)| gone_by(step, days.now).map(|day| (day, record));
        let mut steps: Vec<_> = self.open_steps().filter_map(gone_by).collect();
        steps.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
        let asked =
            |(day, record): (_, &Record)| NextThing::StillWantIt { step: record.id.clone(), day: said(day) };
        steps.into_iter().map(asked).collect()
    }

    /// Once there was any talk, call, email or letter, nobody needs a first one, and no more once they have a way of
    /// keeping in touch.
    fn first_message(&self) -> Option<NextThing> {
        let is_of_work = |role: Role| matches!(role, Role::Manager | Role::Hr);
        let at_work = |record: &Record| matches!(&record.body, Body::Person(it) if is_of_work(it.role));
        let in_touch = self.records.iter().any(|record| self.is_in_touch(record));
        (self.is_off() && !in_touch && self.records.iter().any(at_work)).then_some(NextThing::FirstMessage {})
    }

    /// What shows that the person and work have been in touch, or how they are. A change is only their own to think of
    /// until they ask for it.
    fn is_in_touch(&self, record: &Record) -> bool {
        match &record.body {
            Body::Meeting(_) | Body::Contact(_) => true,
            Body::KeepingInTouch(it) => {
                [&it.how_often, &it.who, &it.about, &it.through].iter().any(|it| !it.is_empty())
            }
            Body::Ask(it) => !matches!(it.state, AskState::Idea | AskState::ReadyToAsk),
            Body::GivenPage(it) => it.chosen.reader(self) == Reader::Work,
            _ => false,
        }
    }

    /// A step that was asked about is not offered as well: whoever put it off did not ask for it.
    fn a_step(&self, now: NaiveDate) -> Option<NextThing> {
        let steps = || self.open_steps().filter(|(_, step)| gone_by(step, now).is_none());
        let trying = steps().find(|(_, step)| step.state == StepState::Trying);
        let ready = || steps().find(|(_, step)| could_be_done(step, now));
        let (record, _) = trying.or_else(ready)?;
        Some(NextThing::AStep { step: record.id.clone() })
    }

    /// Whoever just wrote something, or has a few things written, is asked for no more.
    fn could_write(&self, now: NaiveDate) -> bool {
        let just_wrote = self.own().any(|record| record.changed.date_naive() >= now - LATELY);
        !just_wrote && self.own().count() < LITTLE
    }

    /// What the person wrote. The page about them is made at the first start, and counts for nothing.
    fn own(&self) -> impl Iterator<Item = &Record> {
        self.records.iter().filter(|record| record.body.kind() != Kind::About)
    }

    fn left_off(&self) -> Vec<Id> {
        let mut records: Vec<&Record> = self.own().collect();
        records.sort_by_key(|record| std::cmp::Reverse(record.changed));
        records.into_iter().take(LEFT_OFF).map(|record| record.id.clone()).collect()
    }

    fn open_steps(&self) -> impl Iterator<Item = (&Record, &Step)> {
        self.records.iter().filter_map(|record| match &record.body {
            Body::Step(step) if is_wanted(step) => Some((record, step)),
            _ => None,
        })
    }
}

pub(crate) fn is_wanted(step: &Step) -> bool {
    matches!(step.state, StepState::NotStarted | StepState::Trying)
}

fn last_day(step: &Step) -> Option<NaiveDate> {
    match step.when {
        When::On { day } | When::Between { to: day, .. } => Some(day),
        When::NotSet | When::BeforeOurNextCall | When::WhenThisHappens { .. } => None,
    }
}

/// The last day picked for a step, once that is behind and the person did not say that the step stays as it is.
fn gone_by(step: &Step, now: NaiveDate) -> Option<NaiveDate> {
    last_day(step).filter(|day| *day < now && !is_kept_as_it_is(step))
}

/// Whether the person said after the day picked for it that it stays as it is.
fn is_kept_as_it_is(step: &Step) -> bool {
    step.kept_as_it_is.zip(last_day(step)).is_some_and(|(kept, last)| kept > last)
}

/// Whether a step's own "when" leaves it open to be done today.
fn could_be_done(step: &Step, now: NaiveDate) -> bool {
    match step.when {
        When::NotSet | When::BeforeOurNextCall => true,
        When::On { day } => day == now,
        When::Between { from, to } => (from..=to).contains(&now),
        When::WhenThisHappens { .. } => false,
    }
}
