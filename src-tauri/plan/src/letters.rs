//! Letters and messages for work, as plain text to copy. Footing sends nothing.
//!
//! A letter is a page for work: it is made from what work may see of the plan, and from what the person ticked
//! of a note for this one letter. [`Open`] is the only part of it that ever holds the whole plan.

mod items;
mod lists;
mod open;
mod stands_in;
mod week;
mod wording;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::work_page::meeting_said;
use crate::{Catalogue, Choices, Id, Plan};
pub use items::letter_items;
use open::Open;
pub use stands_in::stands_in_letter;

/// The letters there are, in the order in which a person might need them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// A first message to someone at work who has not been in touch.
    FirstContact,
    /// Still off, and no date.
    StillWaiting,
    /// Sick pay, the sickness policy and the handbook.
    AskAboutPay,
    /// What a meeting is about, who comes, and notice of later ones.
    AskForAgenda,
    /// What I would suggest, before a meeting.
    SendSuggestions,
    /// A short talk once back and finding it hard.
    ShortTalk,
    /// To see the occupational health report first.
    SeeTheReport,
    /// What I understood, after a talk.
    FollowUp,
    /// Asked, and no answer.
    Chase,
    /// They said no and gave no reason.
    AskForReasons,
    /// They said no and gave one: another option.
    OfferAnother,
    /// They said yes, and it has not started.
    NotStarted,
    /// Thank you, and a day to look at how it goes.
    ThankYou,
    /// To stay with this week of a phased return for a while.
    Hold,
    /// To go back to the week before.
    EaseOff,
}

impl LetterKind {
    /// Every letter there is.
    pub const ALL: [LetterKind; 15] = [
        LetterKind::FirstContact,
        LetterKind::StillWaiting,
        LetterKind::AskAboutPay,
        LetterKind::AskForAgenda,
        LetterKind::SendSuggestions,
        LetterKind::ShortTalk,
        LetterKind::SeeTheReport,
        LetterKind::FollowUp,
        LetterKind::Chase,
        LetterKind::AskForReasons,
        LetterKind::OfferAnother,
        LetterKind::NotStarted,
        LetterKind::ThankYou,
        LetterKind::Hold,
        LetterKind::EaseOff,
    ];
}

/// A letter to make: which one, and what of the plan may stand in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct LetterRequest {
    /// Which letter.
    pub kind: LetterKind,
    /// What is ticked, as for a page for work.
    #[serde(default)]
    pub choices: Choices,
    /// Whom it is to. Their name stands in it when they are ticked too.
    #[serde(default)]
    pub to: Option<Id>,
    /// The meeting or call it is about, when that is ticked too.
    #[serde(default)]
    pub meeting: Option<Id>,
    /// What of that meeting's note may stand in this letter.
    #[serde(default)]
    pub note: NoteTicks,
}

/// What of a note is ticked for one letter. Work sees nothing of a note otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct NoteTicks {
    /// What was talked about, by its place in the note, counted from 0.
    pub talked_about: BTreeSet<u32>,
    /// What is still open.
    pub still_open: bool,
    /// What comes next.
    pub next: bool,
}

/// A letter to copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct Letter {
    /// A subject that says nothing about the person.
    pub subject: String,
    /// The letter.
    pub text: String,
}

/// A letter, made from what work may see of the plan under its ticks.
pub fn letter(plan: &Plan, request: &LetterRequest, words: &Catalogue) -> Letter {
    let open = Open::of(plan, request);
    let wording = wording::of(request.kind);
    let mut parts = vec![hello(&open, words), about_meeting(&open, words), words.say(wording.opening)];
    parts.extend(lists::of(request.kind, &open, words));
    parts.extend([words.say(wording.closing), bye(&open, words)]);
    parts.retain(|part| !part.is_empty());
    Letter { subject: words.say(wording.subject), text: parts.join("\n\n") }
}

fn hello(open: &Open, words: &Catalogue) -> String {
    match open.to() {
        "" => words.say("letter-hello-nobody"),
        name => words.say_with("letter-hello", &[("name", name)]),
    }
}

fn about_meeting(open: &Open, words: &Catalogue) -> String {
    match open.meeting().map(|meeting| meeting_said(meeting, words)).unwrap_or_default().as_str() {
        "" => String::new(),
        when => words.say_with("letter-about-meeting", &[("when", when)]),
    }
}

fn bye(open: &Open, words: &Catalogue) -> String {
    let gap = words.say("letter-gap-name");
    let name = if open.my_name().is_empty() { &gap } else { open.my_name() };
    words.say_with("letter-bye", &[("name", name)])
}
