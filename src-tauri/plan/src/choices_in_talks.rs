//! What a person chose from lists about contacts, calls with a helper and permissions, on their own copy.

use crate::my_choices::{Keys, changed_if_any, said};
use crate::my_copy::name_to_say;
use crate::{
    Catalogue, Consent, ConsentAnswer, Contact, ContactHow, Fact, Session, SessionNext, Suggestion,
    SuggestionAnswer,
};

pub(crate) fn of_contact(it: &Contact) -> Keys {
    let how = match it.how {
        ContactHow::Call => "contact-how-call",
        ContactHow::Email => "contact-how-email",
        ContactHow::Letter => "contact-how-letter",
        ContactHow::Text => "contact-how-text",
        ContactHow::InPerson => "contact-how-in-person",
    };
    let they = it.they_rang.then_some(("contact-they-rang", "answer-yes"));
    let keys = [("contact-how", how)].into_iter().chain(they).collect();
    (keys, it.they_rang || it.how != ContactHow::default())
}

pub(crate) fn of_consent(it: &Consent) -> Keys {
    let answer = match it.answer {
        ConsentAnswer::NotSaid => None,
        ConsentAnswer::May => Some("consent-answer-may"),
        ConsentAnswer::MayNot => Some("consent-answer-may-not"),
    };
    changed_if_any(answer.map(|answer| ("consent-answer", answer)).into_iter().collect())
}

pub(crate) fn of_session(it: &Session, words: &Catalogue) -> (Vec<Fact>, bool) {
    let answers: Vec<String> = it.suggestions.iter().filter_map(|one| answered(one, words)).collect();
    let answers = (!answers.is_empty())
        .then(|| Fact { label: words.say("my-copy-answers"), value: answers.join("\n") });
    let next = (it.next == SessionNext::FinishedForNow)
        .then(|| said(("field-next", "session-next-finished-for-now"), words));
    let happened = it.happened.then(|| said(("my-copy-state", "meeting-stands-noted"), words));
    let names: Vec<String> = it.shown.iter().map(|one| name_to_say(one.kind, one.number, words)).collect();
    let shown =
        (!names.is_empty()).then(|| Fact { label: words.say("my-copy-shown"), value: names.join("\n") });
    let facts: Vec<Fact> = [answers, next, happened, shown].into_iter().flatten().collect();
    let changed = !facts.is_empty();
    (facts, changed)
}

/// "A later bus: Yes".
fn answered(suggestion: &Suggestion, words: &Catalogue) -> Option<String> {
    let answer = match suggestion.answer {
        SuggestionAnswer::NotSaid => return None,
        SuggestionAnswer::Yes => "answer-yes",
        SuggestionAnswer::NotForMe => "suggestion-not-for-me",
        SuggestionAnswer::Later => "suggestion-later",
    };
    Some(
        words.say_with(
            "my-copy-answer",
            &[("what", suggestion.what.0.trim()), ("answer", &words.say(answer))],
        ),
    )
}
