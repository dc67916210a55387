//! What the person brings to a letter, between its first lines and its last.

use crate::ideas::{behind_suggestion, is_idea, is_in_place};
use crate::work_page::tidy;
use crate::{Ask, AskState, Body, Catalogue, TalkedAbout};

use super::LetterKind;
use super::open::Open;
use super::week::named_week;

/// The middle of a letter, in paragraphs.
pub(super) fn of(kind: LetterKind, open: &Open, words: &Catalogue) -> Vec<String> {
    match kind {
        LetterKind::FirstContact | LetterKind::StillWaiting => vec![where_things_are(open, words)],
        LetterKind::AskForAgenda => vec![easier(open, words)],
        LetterKind::SendSuggestions => suggestions(open, words),
        LetterKind::ShortTalk => headed("letter-ideas-to-bring", in_full_all(kind, open, words), words),
        LetterKind::FollowUp => note(open, words),
        LetterKind::OfferAnother => another(open, words),
        LetterKind::Chase | LetterKind::AskForReasons | LetterKind::NotStarted | LetterKind::ThankYou => {
            vec![changes(kind, open, words)]
        }
        LetterKind::Hold => headed("letter-week-to-stay-with", weeks(open, words), words),
        LetterKind::EaseOff => headed("letter-week-to-go-back-to", weeks(open, words), words),
        LetterKind::AskAboutPay | LetterKind::SeeTheReport => Vec::new(),
    }
}

/// Whether a letter of this kind names a change, by its line alone.
pub(super) fn names(kind: LetterKind, ask: &Ask) -> bool {
    match kind {
        LetterKind::Chase => ask.state == AskState::Asked,
        LetterKind::AskForReasons | LetterKind::OfferAnother => ask.state == AskState::SaidNo,
        LetterKind::NotStarted => ask.state == AskState::SaidYes,
        LetterKind::ThankYou => is_in_place(ask),
        _ => false,
    }
}

/// Whether a letter of this kind brings a change with everything that a tick puts on a page for work.
pub(super) fn brings(kind: LetterKind, ask: &Ask) -> bool {
    match kind {
        LetterKind::SendSuggestions | LetterKind::ShortTalk => is_idea(ask) && ask.state != AskState::SaidNo,
        LetterKind::OfferAnother => matches!(ask.state, AskState::Idea | AskState::ReadyToAsk),
        _ => false,
    }
}

/// The person's own words for work about where things are, else that there is no date.
fn where_things_are(open: &Open, words: &Catalogue) -> String {
    let own = open.bodies().find_map(|(_, body)| match body {
        Body::TimeFrame(it) if !it.for_work.is_empty() => Some(tidy(&it.for_work.0).to_owned()),
        _ => None,
    });
    own.unwrap_or_else(|| words.say("letter-no-date"))
}

fn easier(open: &Open, words: &Catalogue) -> String {
    match open.meeting().map(|meeting| on_one_line(&meeting.easier.0)).unwrap_or_default().as_str() {
        "" => String::new(),
        easier => words.say_with("letter-easier", &[("easier", easier)]),
    }
}

fn suggestions(open: &Open, words: &Catalogue) -> Vec<String> {
    let mut parts =
        vec![or_gap(in_full_all(LetterKind::SendSuggestions, open, words), "letter-gap-idea", words)];
    let ask = |body: &Body| match body {
        Body::Question(it) if !it.ask.is_empty() => Some(on_one_line(&it.ask.0)),
        _ => None,
    };
    let question = |(number, body): (u32, &Body)| {
        let mark = words.say_with("question-number", &[("number", &number.to_string())]);
        ask(body).map(|ask| format!("{mark} {ask}"))
    };
    let questions: Vec<String> = open.bodies().filter_map(question).collect();
    parts.extend(headed("letter-questions", questions.join("\n"), words));
    parts.push(easier(open, words));
    parts
}

fn another(open: &Open, words: &Catalogue) -> Vec<String> {
    let ideas = or_gap(in_full_all(LetterKind::OfferAnother, open, words), "letter-gap-idea", words);
    let mut parts = vec![changes(LetterKind::OfferAnother, open, words)];
    parts.extend(headed("letter-another-idea", ideas, words));
    parts
}

/// The changes it names, a line each; a gap to fill when none is ticked.
fn changes(kind: LetterKind, open: &Open, words: &Catalogue) -> String {
    let lines: Vec<String> =
        asks(open, |ask| names(kind, ask)).map(|(number, ask)| named(number, ask, words)).collect();
    or_gap(lines.join("\n"), "letter-gap-change", words)
}

fn in_full_all(kind: LetterKind, open: &Open, words: &Catalogue) -> String {
    let in_full: Vec<String> =
        asks(open, |ask| brings(kind, ask)).map(|(number, ask)| in_full(number, ask, words)).collect();
    in_full.join("\n\n")
}

fn weeks(open: &Open, words: &Catalogue) -> String {
    let week = |(number, body): (u32, &Body)| match body {
        Body::Phase(it) => Some(named_week(number, it, words)),
        _ => None,
    };
    open.bodies().filter_map(week).collect::<Vec<_>>().join("\n\n")
}

fn asks<'a>(open: &'a Open, fits: impl Fn(&Ask) -> bool + 'a) -> impl Iterator<Item = (u32, &'a Ask)> {
    open.bodies().filter_map(move |(number, body)| match body {
        Body::Ask(ask) if fits(ask) => Some((number, ask)),
        _ => None,
    })
}

fn named(number: u32, ask: &Ask, words: &Catalogue) -> String {
    let suggestion = on_one_line(&ask.suggestion.0);
    words.say_with("change-and-suggestion", &[("number", &number.to_string()), ("suggestion", &suggestion)])
}

/// A change with everything that a tick puts on a page for work.
fn in_full(number: u32, ask: &Ask, words: &Catalogue) -> String {
    let behind = behind_suggestion(ask, words);
    let said = behind.iter().filter(|fact| !fact.value.is_empty());
    let lines = said.map(|fact| format!("{}: {}", fact.label, on_one_line(&fact.value)));
    std::iter::once(named(number, ask, words)).chain(lines).collect::<Vec<_>>().join("\n")
}

fn note(open: &Open, words: &Catalogue) -> Vec<String> {
    let points = open.talked_about.iter().map(|it| point(it, words)).filter(|it| !it.is_empty());
    let lines: Vec<String> = (1..).zip(points).map(|(number, text)| numbered(number, &text, words)).collect();
    let still_open = labelled("letter-still-open", &open.still_open, words);
    let next = labelled("letter-next", &open.next, words);
    vec![or_gap(lines.join("\n"), "letter-gap-point", words), still_open, next]
}

fn point(it: &TalkedAbout, words: &Catalogue) -> String {
    let [what, who, when] = [&it.what, &it.who, &it.by_when].map(|text| on_one_line(&text.0));
    let given = [("text", what.as_str()), ("who", &who), ("when", &when)];
    match (what.as_str(), who.as_str(), when.as_str()) {
        (_, "", "") => what,
        (_, "", when) => words.say_with("letter-by-whom", &[("text", &what), ("who", when)]),
        (_, _, "") => words.say_with("letter-by-whom", &given),
        _ => words.say_with("letter-by-whom-and-when", &given),
    }
}

fn numbered(number: u32, text: &str, words: &Catalogue) -> String {
    words.say_with("letter-numbered", &[("number", &number.to_string()), ("text", text)])
}

fn labelled(key: &str, text: &str, words: &Catalogue) -> String {
    match on_one_line(text).as_str() {
        "" => String::new(),
        what => words.say_with(key, &[("what", what)]),
    }
}

/// A line above a list; nothing when the list is empty.
fn headed(key: &str, list: String, words: &Catalogue) -> Vec<String> {
    if list.is_empty() { Vec::new() } else { vec![format!("{}\n{list}", words.say(key))] }
}

fn or_gap(list: String, gap: &str, words: &Catalogue) -> String {
    if list.is_empty() { words.say(gap) } else { list }
}

/// A text whose lines become one, so that a list stays a list.
pub(super) fn on_one_line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(tidy).filter(|line| !line.is_empty()).collect();
    lines.join("; ")
}
