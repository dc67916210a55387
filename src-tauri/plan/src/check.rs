//! Checking a record before it is saved, and making it safe to keep.

use chrono::NaiveDate;

use crate::parts::Value;
use crate::{Body, CheckIn, Finding, FindingCode, LONGEST_LINE, LONGEST_TEXT, Phase, PhaseDay, Sheet, When};

/// The highest number a person can give to a day.
const HIGHEST: u8 = 10;
/// A day has no more minutes.
const MINUTES_OF_A_DAY: u32 = 24 * 60;

/// What is to be put right before this can be saved: at most one finding for a field, in the order of the
/// fields. Lengths are counted in characters, never bytes.
pub fn check(body: &Body) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut find = |field: &str, code| {
        let known = findings.iter().any(|finding: &Finding| finding.field == field);
        if !known {
            findings.push(Finding { field: field.to_owned(), code });
        }
    };
    if let Some(field) = name_missing(body) {
        find(field, FindingCode::Empty);
    }
    for field in too_long(body) {
        find(field, FindingCode::TooLong);
    }
    if let Some(field) = ends_before_it_starts(body) {
        find(field, FindingCode::EndsBeforeItStarts);
    }
    for field in too_high(body) {
        find(field, FindingCode::TooHigh);
    }
    findings
}

/// The field that names a record of this kind, when it is empty. The other kinds
/// need no name: a day, a choice or nothing at all is enough.
fn name_missing(body: &Body) -> Option<&'static str> {
    let (field, name) = match body {
        Body::Person(it) => ("name", &it.name),
        Body::Task(it) => ("part", &it.part),
        Body::Obstacle(it) => ("own_words", &it.own_words),
        Body::Ask(it) => ("suggestion", &it.suggestion),
        Body::Step(it) => ("what", &it.what),
        Body::Question(it) => ("ask", &it.ask),
        Body::About(_)
        | Body::TimeFrame(_)
        | Body::Meeting(_)
        | Body::FitNote(_)
        | Body::Waiting(_)
        | Body::Phase(_)
        | Body::Contact(_)
        | Body::Session(_)
        | Body::KeepingInTouch(_)
        | Body::Consent(_)
        | Body::CheckIn(_)
        | Body::IfItWobbles(_)
        | Body::WhereThingsAre(_)
        | Body::GivenPage(_) => return None,
    };
    name.is_empty().then_some(field)
}

fn too_long(body: &Body) -> Vec<&'static str> {
    let mut body = body.clone();
    let over = |value: &Value| match value {
        Value::Line(text) => text.chars().count() > LONGEST_LINE,
        Value::Text(text) => text.chars().count() > LONGEST_TEXT,
        Value::Day(_) => false,
    };
    body.parts().into_iter().filter(|part| over(&part.value)).map(|part| part.field).collect()
}

fn ends_before_it_starts(body: &Body) -> Option<&'static str> {
    let (field, from, to): (_, NaiveDate, NaiveDate) = match body {
        Body::TimeFrame(it) => ("to", it.from?, it.to?),
        Body::FitNote(it) => ("to", it.from?, it.to?),
        Body::Consent(it) => ("withdrawn", it.since?, it.withdrawn?),
        Body::Step(it) => match it.when {
            When::Between { from, to } => ("when", from, to),
            _ => return None,
        },
        _ => return None,
    };
    (to < from).then_some(field)
}

fn too_high(body: &Body) -> Vec<&'static str> {
    match body {
        Body::CheckIn(it) => numbers_too_high(it),
        Body::Phase(Phase { days, .. }) if days.iter().any(has_too_many_minutes) => vec!["days"],
        _ => Vec::new(),
    }
}

fn numbers_too_high(it: &CheckIn) -> Vec<&'static str> {
    let numbers = [("could_manage_number", it.could_manage_number), ("how_sure_number", it.how_sure_number)];
    let high = |(_, number): &(&str, Option<u8>)| number.is_some_and(|number| number > HIGHEST);
    numbers.into_iter().filter(high).map(|(field, _)| field).collect()
}

fn has_too_many_minutes(day: &PhaseDay) -> bool {
    day.minutes.is_some_and(|minutes| minutes > MINUTES_OF_A_DAY)
}

/// The same record without what cannot be seen and could harm: control characters go, but for tabs and new
/// lines; line endings become one kind; in a field of one line a new line becomes a space; a picture that is named
/// as none of ours could be is no picture, and a sheet that no page of ours could be is an empty one. Nothing a person
/// can see is lost.
pub fn clean(mut body: Body) -> Body {
    for part in body.parts() {
        match part.value {
            Value::Line(text) => *text = cleaned(text).replace('\n', " "),
            Value::Text(text) => *text = cleaned(text),
            Value::Day(_) => {}
        }
    }
    if let Body::FitNote(it) = &mut body {
        it.scan.take_if(|scan| !scan.is_whole());
    }
    if let Body::GivenPage(it) = &mut body {
        it.file.take_if(|file| !file.is_whole());
        it.sheet = Some(std::mem::take(&mut it.sheet)).filter(Sheet::is_whole).unwrap_or_default();
    }
    body
}

fn cleaned(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}
