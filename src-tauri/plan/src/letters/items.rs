//! What of the plan one letter could hold, for the person to tick: nothing that the letter has no place for.

use super::lists::{brings, names};
use super::week::what_is_in;
use super::{LetterKind, LetterRequest};
use crate::page_items::{comes_with, listed};
use crate::work_page::meeting_said;
use crate::{Body, Catalogue, Fact, Look, PageItem, Plan, Reader, Record};

/// Everything of the plan that this letter has a place for and that has words to stand there. Whom it is to is
/// not among them: choosing someone is a tick of its own.
pub fn letter_items(plan: &Plan, request: &LetterRequest, words: &Catalogue) -> Vec<PageItem> {
    let item = |record: &Record| {
        let body = record.body.seen_by(&Look::at(&record.id, Reader::Work, &request.choices))?;
        let (shown, comes_with) = stands(request, record, &body, words)?;
        listed(record, Reader::Work, &request.choices, &shown, comes_with)
    };
    plan.records.iter().filter_map(item).collect()
}

/// The words a tick would put in the letter, and what comes with them.
fn stands(
    request: &LetterRequest,
    record: &Record,
    body: &Body,
    words: &Catalogue,
) -> Option<(String, Vec<Fact>)> {
    let kind = request.kind;
    let alone = |text: &str| Some((text.to_owned(), Vec::new()));
    match body {
        Body::About(it) => alone(&it.name.0),
        Body::Meeting(it) if request.meeting.as_ref() == Some(&record.id) => {
            let when = meeting_said(it, words);
            match kind {
                LetterKind::AskForAgenda | LetterKind::SendSuggestions if when.is_empty() => {
                    alone(&it.easier.0)
                }
                LetterKind::AskForAgenda | LetterKind::SendSuggestions => {
                    Some((when, comes_with(body, words)))
                }
                _ => alone(&when),
            }
        }
        Body::TimeFrame(it) if matches!(kind, LetterKind::FirstContact | LetterKind::StillWaiting) => {
            alone(&it.for_work.0)
        }
        Body::Question(it) if kind == LetterKind::SendSuggestions => alone(&it.ask.0),
        Body::Ask(it) if names(kind, it) => alone(&it.suggestion.0),
        Body::Ask(it) if brings(kind, it) => Some((it.suggestion.0.clone(), comes_with(body, words))),
        Body::Phase(it) if matches!(kind, LetterKind::Hold | LetterKind::EaseOff) => {
            alone(&what_is_in(it).join(", "))
        }
        _ => None,
    }
}
