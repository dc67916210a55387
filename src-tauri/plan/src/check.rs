//! Checking a record before it is saved, and making it safe to keep.

use chrono::NaiveDate;

use crate::parts::Value;
use crate::{Body, Finding, FindingCode, LONGEST_LINE, LONGEST_TEXT, When};

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
    findings
}

/// The field that names a record of this kind, when it is empty. The person, the time frame and a meeting
/// need no name.
fn name_missing(body: &Body) -> Option<&'static str> {
    let (field, name) = match body {
        Body::Person(it) => ("name", &it.name),
        Body::Task(it) => ("part", &it.part),
        Body::Obstacle(it) => ("own_words", &it.own_words),
        Body::Ask(it) => ("suggestion", &it.suggestion),
        Body::Step(it) => ("what", &it.what),
        Body::Question(it) => ("ask", &it.ask),
        Body::About(_) | Body::TimeFrame(_) | Body::Meeting(_) => return None,
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
        Body::Step(it) => match it.when {
            When::Between { from, to } => ("when", from, to),
            _ => return None,
        },
        _ => return None,
    };
    (to < from).then_some(field)
}

/// The same record without what cannot be seen and could harm: control characters go, but for tabs and new
/// lines; line endings become one kind; in a field of one line a new line becomes a space. Nothing a person
/// can see is lost.
pub fn clean(mut body: Body) -> Body {
    for part in body.parts() {
        match part.value {
            Value::Line(text) => *text = cleaned(text).replace('\n', " "),
            Value::Text(text) => *text = cleaned(text),
            Value::Day(_) => {}
        }
    }
    body
}

fn cleaned(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}
