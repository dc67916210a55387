//! Records made by hand for tests.
#![allow(dead_code)]

use chrono::{DateTime, NaiveDate, Utc};
use footing_plan::*;

/// A record that work may see, numbered within its kind.
pub fn record(number: u32, body: Body) -> Record {
    let mut bytes = [0; 16];
    bytes[0] = body.kind() as u8;
    bytes[1..5].copy_from_slice(&number.to_be_bytes());
    let readers = Readers { work: true, ..Readers::NOBODY };
    Record { id: Id::from_bytes(bytes), number, readers, created: at(0), changed: at(0), body }
}

/// A moment so many days after 1 June 2026.
pub fn at(days: u64) -> DateTime<Utc> {
    (day(2026, 6, 1) + chrono::Days::new(days)).and_hms_opt(10, 0, 0).expect("a time").and_utc()
}

/// A day.
pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a real day")
}

/// A plan with every record marked fine for work, and the choices that tick them all.
pub fn all_ticked(records: Vec<Record>) -> (Plan, Choices) {
    let ticked = records.iter().map(|record| record.id.clone()).collect();
    (Plan::new(records), Choices { ticked, ..Choices::default() })
}

/// The work page with every record ticked.
pub fn page_of(records: Vec<Record>) -> Sheet {
    let (plan, choices) = all_ticked(records);
    work_page(&plan.seen_by(Reader::Work, &choices), &Catalogue::english())
}

/// Every record this one points to.
pub fn links(body: &Body) -> Vec<&Id> {
    match body {
        Body::Ask(it) => it.obstacle.iter().collect(),
        Body::Step(it) => it.obstacle.iter().collect(),
        Body::Meeting(it) => it.person.iter().collect(),
        Body::Question(it) => it.meeting.iter().chain(&it.person).collect(),
        Body::Contact(it) => it.person.iter().collect(),
        Body::Session(it) => {
            let became = it.suggestions.iter().filter_map(|one| one.became.as_ref());
            it.person.iter().chain(&it.steps_before).chain(&it.steps_after).chain(became).collect()
        }
        Body::Consent(it) => it.person.iter().collect(),
        Body::GivenPage(it) => it.person.iter().collect(),
        Body::About(_)
        | Body::Person(_)
        | Body::Task(_)
        | Body::Obstacle(_)
        | Body::TimeFrame(_)
        | Body::FitNote(_)
        | Body::Waiting(_)
        | Body::Phase(_)
        | Body::KeepingInTouch(_)
        | Body::CheckIn(_)
        | Body::IfItWobbles(_)
        | Body::WhereThingsAre(_) => Vec::new(),
    }
}

/// A change.
pub fn ask(number: u32, suggestion: &str, state: AskState) -> Record {
    record(number, Body::Ask(Ask { suggestion: suggestion.into(), state, ..Ask::default() }))
}

/// A step.
pub fn step(number: u32, what: &str, when: When, state: StepState) -> Record {
    record(number, Body::Step(Step { what: what.into(), when, state, ..Step::default() }))
}

/// A meeting.
pub fn meeting(number: u32, day: Option<NaiveDate>, happened: bool) -> Record {
    record(number, Body::Meeting(Meeting { day, happened, ..Meeting::default() }))
}

/// The sentences of a text.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '?', '!', '\n']).filter(|sentence| !sentence.trim().is_empty())
}

/// Today's page of a plan that was written in lately, unless a record says otherwise.
pub fn today(mut records: Vec<Record>) -> Today {
    records.iter_mut().filter(|record| record.changed == at(0)).for_each(|record| record.changed = at(170));
    Plan::new(records).today(day(2026, 11, 24), None, &Catalogue::english())
}

/// On a day of 2026.
pub fn on(month: u32, date: u32) -> When {
    When::On { day: day(2026, month, date) }
}

/// Someone at work.
pub fn manager() -> Record {
    record(1, Body::Person(Person { name: "Sam".into(), ..Person::default() }))
}

/// A call with someone who helps.
pub fn session(number: u32, day: Option<NaiveDate>, happened: bool) -> Record {
    record(number, Body::Session(Session { day, happened, ..Session::default() }))
}

/// Where things are.
pub fn things_are(state: WhereState) -> Record {
    record(1, Body::WhereThingsAre(WhereThingsAre { state, ..WhereThingsAre::default() }))
}

/// A fit note.
pub fn note(number: u32, from: NaiveDate, to: Option<NaiveDate>) -> Record {
    record(number, Body::FitNote(FitNote { from: Some(from), to, ..FitNote::default() }))
}

/// A time frame with these days, whether its answer names them or not.
pub fn time_frame(state: TimeFrameState, [not_before, from, to]: [Option<NaiveDate>; 3]) -> Body {
    Body::TimeFrame(TimeFrame { state, not_before, from, to, ..TimeFrame::default() })
}

/// A record of each kind that has days, with the next day in every field that takes one.
pub fn dated_by(mut on: impl FnMut() -> NaiveDate) -> Vec<Record> {
    let notes = vec![DatedNote { on: on(), what: "a".into() }, DatedNote { on: on(), what: "b".into() }];
    let bodies = [
        Body::About(About { first_day_off: Some(on()), ..About::default() }),
        Body::Ask(Ask { notes, look_again_on: Some(on()), ..Ask::default() }),
        Body::Step(Step { when: When::On { day: on() }, ..Step::default() }),
        time_frame(TimeFrameState::NotBefore, [Some(on()), None, None]),
        Body::Meeting(Meeting { day: Some(on()), ..Meeting::default() }),
        Body::FitNote(FitNote {
            from: Some(on()),
            to: Some(on()),
            issued: Some(on()),
            assessed: Some(on()),
            given_on: Some(on()),
            ..FitNote::default()
        }),
        Body::Waiting(Waiting { asked_on: Some(on()), ..Waiting::default() }),
        Body::Phase(Phase { starts: Some(on()), ..Phase::default() }),
        Body::Contact(Contact { day: Some(on()), ..Contact::default() }),
        Body::Session(Session { day: Some(on()), next: SessionNext::On { day: on() }, ..Session::default() }),
        Body::Consent(Consent { since: Some(on()), withdrawn: Some(on()), ..Consent::default() }),
        Body::CheckIn(CheckIn { day: Some(on()), ..CheckIn::default() }),
        Body::WhereThingsAre(WhereThingsAre { since: Some(on()), ..WhereThingsAre::default() }),
        Body::GivenPage(GivenPage { day: Some(on()), ..GivenPage::default() }),
    ];
    let mut records: Vec<Record> = bodies.into_iter().map(|body| record(1, body)).collect();
    records.push(record(2, time_frame(TimeFrameState::SomeTimeBetween, [None, Some(on()), Some(on())])));
    let window = When::Between { from: on(), to: on() };
    records.push(step(2, "a", window, StepState::NotStarted));
    records
}
