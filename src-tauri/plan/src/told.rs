//! What a record tells on a page: its first words as they are, and each other field on a line of its own behind
//! the name it has everywhere. A narrowed record tells what is left of it and nothing else.

use crate::labels::label;
use crate::parts::Value;
use crate::work_page::tidy;
use crate::{Body, Catalogue, Kind, When};

/// The words of one field as they are, and the lines of the others. What `left_out` names is not told.
pub(crate) fn told(body: &Body, first: &str, left_out: &[&str], words: &Catalogue) -> (String, Vec<String>) {
    let mut fields: Vec<(&'static str, String)> = Vec::new();
    for (field, text) in said_texts_and_days(body, words) {
        match fields.last_mut().filter(|(last, _)| *last == field) {
            // A window of time is one thing: from its first day to its last.
            Some((_, told)) if field == "when" => {
                *told = words.say_with("day-to-day", &[("from", told.as_str()), ("to", &text)]);
            }
            Some((_, told)) => *told = format!("{told}\n{text}"),
            None if left_out.contains(&field) => {}
            None => fields.push((field, text)),
        }
    }
    let (own, others): (Vec<_>, Vec<_>) = fields.into_iter().partition(|(field, _)| *field == first);
    let line =
        |(field, text): (&'static str, String)| named_line(page_label(field, body.kind()), &text, words);
    (own.into_iter().map(|(_, text)| text).collect(), others.into_iter().map(line).collect())
}

/// The name of a field on a page for someone else: what is only for the person on their own copy is on this page
/// because they ticked it.
pub(crate) fn page_label(field: &'static str, kind: Kind) -> &'static str {
    match field {
        "more" => "field-more-about-it",
        "why" => "field-why",
        _ => label(field, kind),
    }
}

/// A text behind its name: "Asked on: 6 August 2026". Empty when the text is.
pub(crate) fn named_line(label: &str, text: &str, words: &Catalogue) -> String {
    let text = tidy(text);
    if text.is_empty() {
        return String::new();
    }
    words.say_with("named-line", &[("label", &words.say(label)), ("text", text)])
}

/// Every text and date that a record says, in order, with the name of its field: a day that a time frame was set back
/// from is not said, nor is a time of day without its day.
pub(crate) fn said_texts_and_days(body: &Body, words: &Catalogue) -> Vec<(&'static str, String)> {
    let is_said = |field: &str| match body {
        Body::TimeFrame(frame) => frame.names(field),
        Body::Step(step) => field != "time" || matches!(step.when, When::On { .. }),
        _ => true,
    };
    texts_and_days(body, words).into_iter().filter(|(field, _)| is_said(field)).collect()
}

/// Every text and date of a record, in order, with the name of its field.
pub(crate) fn texts_and_days(body: &Body, words: &Catalogue) -> Vec<(&'static str, String)> {
    let mut body = body.clone();
    let told = |part: crate::parts::Part| {
        let text = match part.value {
            Value::Line(text) | Value::Text(text) => tidy(text).to_owned(),
            Value::Day(day) => words.day(day),
        };
        (part.field, text)
    };
    body.parts().into_iter().map(told).filter(|(_, text)| !text.is_empty()).collect()
}
