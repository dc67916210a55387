//! Which pages have a place for which words, written out by hand: the fields beside the page for work, whose
//! column is in the table.

use footing_plan::{AskState, Body, PageKind, Record};

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
        (PageKind::Call, body) => matches!(body, Body::Session(_) | Body::Step(_)),
        (PageKind::SaidYes, Body::Ask(ask)) => {
            matches!(ask.state, AskState::SaidYes | AskState::InPlace)
                && [
                    "suggestion",
                    "how_it_would_work",
                    "knock_on",
                    "try_for",
                    "look_again",
                    "look_again_on",
                    "how_we_would_know",
                    "notes",
                ]
                .contains(&name)
        }
        (PageKind::Weeks, body) => matches!(body, Body::Phase(_)),
        (PageKind::SaidYes, _) => false,
    }
}

fn on_a_page_for_health(body: &Body, name: &str) -> bool {
    match body {
        Body::Task(_)
        | Body::Obstacle(_)
        | Body::Step(_)
        | Body::FitNote(_)
        | Body::Waiting(_)
        | Body::Phase(_)
        | Body::IfItWobbles(_)
        | Body::WhereThingsAre(_) => true,
        Body::Ask(ask) => ask.state != AskState::Finished,
        Body::TimeFrame(_) => name != "for_work",
        Body::CheckIn(_) => name != "hours",
        Body::Meeting(it) => !it.happened && ["day", "time", "place", "easier"].contains(&name),
        Body::Question(_) => name == "ask",
        _ => false,
    }
}
