//! What a person chose from lists about contacts, calls with a helper, permissions and pages they gave, on their own
//! copy.

use crate::my_choices::{Keys, changed_if_any, said};
use crate::my_copy::name_to_say;
use crate::{
    Catalogue, Consent, ConsentAnswer, Contact, ContactHow, Fact, GivenHow, GivenPage, Session, SessionNext,
    Suggestion, SuggestionAnswer,
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
    let answers = (!answers.is_empty()).then(|| Fact::new(words.say("my-copy-answers"), answers.join("\n")));
    let next = (it.next == SessionNext::FinishedForNow)
        .then(|| said(("field-next", "session-next-finished-for-now"), words));
    let happened = it.happened.then(|| said(("my-copy-state", "meeting-stands-noted"), words));
    let names: Vec<String> = it.shown.iter().map(|one| name_to_say(one.kind, one.number, words)).collect();
    let shown = (!names.is_empty()).then(|| Fact::new(words.say("my-copy-shown"), names.join("\n")));
    let facts: Vec<Fact> = [answers, next, happened, shown].into_iter().flatten().collect();
    let changed = !facts.is_empty();
    (facts, changed)
}

/// How a page was given, and which it was: its title stands for all that it said.
pub(crate) fn of_given_page(it: &GivenPage, words: &Catalogue) -> (Vec<Fact>, bool) {
    let how = match it.how {
        GivenHow::NotSaid => None,
        GivenHow::OnPaper => Some("given-page-how-on-paper"),
        GivenHow::ByEmail => Some("given-page-how-by-email"),
        GivenHow::ByPost => Some("given-page-how-by-post"),
        GivenHow::OnAScreen => Some("given-page-how-on-a-screen"),
        GivenHow::AnotherWay => Some("given-page-how-another-way"),
    };
    let title = Some(&it.sheet.title).filter(|title| !title.is_empty());
    // It may have been in another language than the copy it stands on.
    let language = Some(&it.sheet.language).filter(|tag| !tag.is_empty() && **tag != words.language());
    let title = title
        .map(|title| Fact { language: language.cloned(), ..Fact::new(words.say("my-copy-page"), title) });
    let how = how.map(|how| said(("given-page-how", how), words));
    let facts: Vec<Fact> = [title, how].into_iter().flatten().collect();
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
