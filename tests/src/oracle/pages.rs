//! Which pages have a place for which words, written out by hand: the fields beside the page for work, whose
//! column is in the table.

use footing_plan::{Ask, AskState, Body, PageKind, Record, Step, TimeFrameState, When};

use super::Marked;

/// Whether this page has a place for a field of this record, when its reader may see it.
pub fn has_place(page: PageKind, record: &Record, field: &Marked) -> bool {
    let name = field.field.split(' ').next().unwrap_or_default();
    match (page, &record.body) {
        (PageKind::Work, _) => field.on_work_page,
        (PageKind::Health, Body::About(_)) => true,
        (_, Body::About(_)) => ["name", "job"].contains(&name),
        (_, Body::Person(_)) => name == "name",
        (PageKind::Health, body) => on_a_page_for_health(body, name),
        (PageKind::Call, Body::Step(it)) => says_it(it, name),
        (PageKind::Call, body) => matches!(body, Body::Session(_)),
        (PageKind::SaidYes, Body::Ask(ask)) => is_there(ask) && on_a_page_of_what_is_there(ask, name, field),
        (PageKind::Weeks, body) => matches!(body, Body::Phase(_)),
        (PageKind::SaidYes, _) => false,
    }
}

/// Whether a field is said wherever its record is shown whole, as on a call.
pub fn is_said(record: &Record, field: &Marked) -> bool {
    if let Body::Step(it) = &record.body { says_it(it, &field.field) } else { true }
}

fn is_there(ask: &Ask) -> bool {
    matches!(ask.state, AskState::SaidYes | AskState::InPlace)
}

fn on_a_page_of_what_is_there(ask: &Ask, name: &str, field: &Marked) -> bool {
    match name {
        "suggestion" | "how_it_would_work" | "knock_on" | "try_for" | "look_again" | "look_again_on"
        | "how_we_would_know" => true,
        "notes" => says_something(ask, &field.field),
        _ => false,
    }
}

/// "notes 2 on" is a day, which stands on the page before what was said then, and not by itself.
fn says_something(ask: &Ask, note: &str) -> bool {
    let place = note.split(' ').nth(1).and_then(|place| place.parse::<usize>().ok());
    place.and_then(|place| ask.notes.get(place)).is_some_and(|it| !it.what.0.trim().is_empty())
}

fn on_a_page_for_health(body: &Body, name: &str) -> bool {
    match body {
        Body::Task(_)
        | Body::Obstacle(_)
        | Body::FitNote(_)
        | Body::Waiting(_)
        | Body::Phase(_)
        | Body::IfItWobbles(_)
        | Body::WhereThingsAre(_) => true,
        Body::Ask(ask) => ask.state != AskState::Finished,
        Body::Step(it) => says_it(it, name),
        Body::TimeFrame(it) => match name {
            "for_work" => false,
            "not_before" => it.state == TimeFrameState::NotBefore,
            "from" | "to" => it.state == TimeFrameState::SomeTimeBetween,
            _ => true,
        },
        Body::CheckIn(_) => name != "hours",
        Body::Meeting(it) => !it.happened && ["day", "time", "place", "easier"].contains(&name),
        Body::Question(_) => name == "ask",
        _ => false,
    }
}

/// A time of day is said of a step that has a day.
fn says_it(step: &Step, name: &str) -> bool {
    name != "time" || matches!(step.when, When::On { .. })
}
