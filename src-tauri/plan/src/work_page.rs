//! The page for work: what a person brings to a meeting with a manager or HR.
//!
//! Made from what work may see and from nothing else. Every line is the person's own or the same for
//! everyone; a heading with nothing under it is not there.

use serde::{Deserialize, Serialize};

use crate::ideas::{ideas, in_place};
use crate::told::told;
use crate::weeks_page::weeks_for_work;
use crate::{Block, Body, CanDo, Catalogue, Fact, Kind, ListItem, Meeting, Plan, Question, Sheet, Task};

/// Room to write under what the person brings, so that most pages stay on one side.
const ROOM: Room = Room { lines: 2, rows: 3 };
/// Room to write on a sheet that has nothing else.
const BLANK_ROOM: Room = Room { lines: 5, rows: 5 };
/// Room for what the person wants to say and ask, on a blank sheet.
const BLANK_LINES: u16 = 7;

/// How much room to write a page leaves, in lines and in table rows.
struct Room {
    lines: u16,
    rows: u16,
}

/// A fixed line for whoever reads a page for work. Each is the same for everyone, and there only when chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PageLine {
    /// Please answer by email.
    ReplyByEmail,
    /// No diagnosis is needed for this talk.
    NoDiagnosis,
}

impl PageLine {
    /// Every line there is, in the order of the page.
    pub const ALL: [PageLine; 2] = [PageLine::ReplyByEmail, PageLine::NoDiagnosis];

    /// The line's words, by their key.
    pub fn key(self) -> &'static str {
        match self {
            PageLine::ReplyByEmail => "line-reply-by-email",
            PageLine::NoDiagnosis => "line-no-diagnosis",
        }
    }
}

/// The page for work without any of the lines that may be chosen for it. `seen` is the result of
/// [`Plan::seen_by`] for work; with nothing in it the page is a blank sheet for a meeting.
pub fn work_page(seen: &Plan, words: &Catalogue) -> Sheet {
    work_page_with(seen, &[], words)
}

/// The page for work with the fixed lines that were chosen.
pub fn work_page_with(seen: &Plan, lines: &[PageLine], words: &Catalogue) -> Sheet {
    let weeks = weeks_for_work(seen, words);
    let title = if weeks.is_empty() { "work-title" } else { "work-title-plan" };
    let mut blocks = [
        facts(seen, words),
        where_things_are(seen, words),
        what_i_can_do(seen, words),
        easier(seen, words),
        ideas(seen, words),
        in_place(seen, words),
        weeks,
        in_lines(seen, Kind::KeepingInTouch, ("my-copy-keeping-in-touch", &["rather_not"]), words),
        in_lines(seen, Kind::IfItWobbles, ("heading-if-it-gets-harder", &["early_signs", "lines"]), words),
        questions(seen, words),
    ]
    .concat();
    let left = if blocks.is_empty() { BLANK_ROOM } else { ROOM };
    if blocks.is_empty() {
        blocks = blank(words);
    }
    blocks.extend(room(words, left.lines));
    blocks.extend(talked_about(words, left.rows));
    blocks.extend(chosen(lines, words));
    Sheet { title: words.say(title), language: words.language(), blocks, ..Sheet::default() }
}

fn chosen(lines: &[PageLine], words: &Catalogue) -> Vec<Block> {
    let there = PageLine::ALL.into_iter().filter(|line| lines.contains(line));
    let items: Vec<ListItem> =
        there.map(|line| ListItem { mark: String::new(), text: words.say(line.key()) }).collect();
    let under = if items.is_empty() { Vec::new() } else { vec![Block::List { items }] };
    section(words, "heading-for-the-reader", under)
}

/// What a kind of record says on this page, each thing on a line of its own, under its heading. What is left out
/// has no place here, whoever reads.
fn in_lines(seen: &Plan, kind: Kind, (heading, left_out): (&str, &[&str]), words: &Catalogue) -> Vec<Block> {
    let lines = |body: &Body| told(body, "", left_out, words).1.join("\n");
    let texts = seen.of(kind).filter_map(|record| paragraph(&lines(&record.body)));
    section(words, heading, texts.collect())
}

/// A heading and what is under it; nothing when nothing is.
pub(crate) fn section(words: &Catalogue, heading: &str, under: Vec<Block>) -> Vec<Block> {
    if under.is_empty() {
        return under;
    }
    let mut blocks = vec![Block::Heading { text: words.say(heading) }];
    blocks.extend(under);
    blocks
}

/// The meeting a page is for, who it is from and who for.
pub(crate) fn facts(seen: &Plan, words: &Catalogue) -> Vec<Block> {
    let meeting = fact(words, "fact-meeting", meetings(seen).map(|it| meeting_said(it, words)), "\n");
    facts_of(meeting.into_iter().chain(people(seen, words)).collect())
}

/// Who a page is from and who for.
pub(crate) fn from_and_for(seen: &Plan, words: &Catalogue) -> Vec<Block> {
    facts_of(people(seen, words))
}

fn people(seen: &Plan, words: &Catalogue) -> Vec<Fact> {
    let from = fact(words, "fact-from", seen.records.iter().map(|record| from(&record.body, words)), "\n");
    let to = fact(words, "fact-for", seen.records.iter().map(|record| name(&record.body)), ", ");
    from.into_iter().chain(to).collect()
}

/// Facts as a part of a page; nothing when there are none.
pub(crate) fn facts_of(facts: Vec<Fact>) -> Vec<Block> {
    if facts.is_empty() { Vec::new() } else { vec![Block::Facts { facts }] }
}

/// A label and the values under it; `None` when none of them says anything.
pub(crate) fn fact(
    words: &Catalogue,
    key: &str,
    values: impl Iterator<Item = String>,
    between: &str,
) -> Option<Fact> {
    let values: Vec<String> = values.filter(|value| !value.is_empty()).collect();
    (!values.is_empty()).then(|| Fact::new(words.say(key), values.join(between)))
}

/// Meetings to come. A page is for a meeting that is still ahead.
fn meetings(seen: &Plan) -> impl Iterator<Item = &Meeting> {
    seen.records.iter().filter_map(|record| match &record.body {
        Body::Meeting(it) if !it.happened => Some(it),
        _ => None,
    })
}

/// When and where a meeting is: "Thursday 26 November 2026, 2pm, by phone". Empty when none of it is known.
pub(crate) fn meeting_said(meeting: &Meeting, words: &Catalogue) -> String {
    let day = meeting.day.map(|day| words.day_in_full(day)).unwrap_or_default();
    let phone = if meeting.by_phone { words.say("meeting-by-phone") } else { String::new() };
    let parts = [day.as_str(), tidy(&meeting.time.0), &phone, tidy(&meeting.place.0)];
    joined(&parts, ", ")
}

/// Who a page is from: the name, and the job behind it.
pub(crate) fn from(body: &Body, words: &Catalogue) -> String {
    let Body::About(about) = body else { return String::new() };
    match (tidy(&about.name.0), tidy(&about.job.0)) {
        (name, "") => name.to_owned(),
        ("", job) => job.to_owned(),
        (name, job) => words.say_with("from-name-and-job", &[("name", name), ("job", job)]),
    }
}

/// The name of someone.
pub(crate) fn name(body: &Body) -> String {
    if let Body::Person(person) = body { tidy(&person.name.0).to_owned() } else { String::new() }
}

fn where_things_are(seen: &Plan, words: &Catalogue) -> Vec<Block> {
    let texts = seen.records.iter().filter_map(|record| match &record.body {
        Body::TimeFrame(it) => paragraph(&it.for_work.0),
        _ => None,
    });
    section(words, "heading-where-things-are", texts.collect())
}

/// What would make the meetings to come easier.
pub(crate) fn easier(seen: &Plan, words: &Catalogue) -> Vec<Block> {
    let texts = meetings(seen).filter_map(|it| paragraph(&it.easier.0));
    section(words, "heading-easier", texts.collect())
}

pub(crate) const CAN_DO: [(CanDo, &str); 4] = [
    (CanDo::Yes, "task-can-do"),
    (CanDo::WithAChange, "task-with-a-change"),
    (CanDo::NotYet, "task-not-yet"),
    (CanDo::NotSure, "task-not-sure"),
];

fn what_i_can_do(seen: &Plan, words: &Catalogue) -> Vec<Block> {
    let tasks = |can_do: CanDo| {
        seen.records.iter().filter_map(move |record| match &record.body {
            Body::Task(it) if it.can_do == can_do => Some(task_said(it, words)),
            _ => None,
        })
    };
    let facts: Vec<Fact> =
        CAN_DO.iter().filter_map(|(can_do, key)| fact(words, key, tasks(*can_do), "\n")).collect();
    let under = if facts.is_empty() { Vec::new() } else { vec![Block::Facts { facts }] };
    section(words, "heading-what-i-can-do", under)
}

pub(crate) fn task_said(task: &Task, words: &Catalogue) -> String {
    match (tidy(&task.part.0), tidy(&task.what_makes_it_hard.0)) {
        (part, "") => part.to_owned(),
        ("", hard) => hard.to_owned(),
        (part, hard) => words.say_with("task-and-what-is-hard", &[("part", part), ("hard", hard)]),
    }
}

/// What the person wants to ask, each with room for the answer.
pub(crate) fn questions(seen: &Plan, words: &Catalogue) -> Vec<Block> {
    let blocks = seen.records.iter().flat_map(|record| match &record.body {
        Body::Question(it) => question(record.number, it, words),
        _ => Vec::new(),
    });
    section(words, "heading-questions", blocks.collect())
}

/// One question, with room for the answer.
pub(crate) fn question(number: u32, question: &Question, words: &Catalogue) -> Vec<Block> {
    let ask = tidy(&question.ask.0);
    if ask.is_empty() {
        return Vec::new();
    }
    let number = number.to_string();
    let mark = words.say_with("question-number", &[("number", &number)]);
    let label = words.say_with("label-answer", &[("number", &number)]);
    let item = ListItem { mark, text: ask.to_owned() };
    vec![Block::List { items: vec![item] }, Block::WritingLines { lines: 1, label }]
}

fn blank(words: &Catalogue) -> Vec<Block> {
    let mut blocks = lines(words, "heading-who-and-when", "label-who-and-when", 1);
    blocks.extend(lines(words, "heading-want-to-ask", "label-want-to-ask", BLANK_LINES));
    blocks
}

/// Room to write at the end of a page.
pub(crate) fn room(words: &Catalogue, count: u16) -> Vec<Block> {
    lines(words, "heading-notes", "label-notes", count)
}

/// A heading with room to write under it.
pub(crate) fn lines(words: &Catalogue, heading: &str, label: &str, lines: u16) -> Vec<Block> {
    section(words, heading, vec![Block::WritingLines { lines, label: words.say(label) }])
}

/// Rows to fill in by hand: what, who, by when.
pub(crate) fn talked_about(words: &Catalogue, blank_rows: u16) -> Vec<Block> {
    let header = ["column-what", "column-who", "column-by-when"].map(|key| words.say(key)).to_vec();
    let table = Block::Table { header, rows: Vec::new(), shares: vec![56, 22, 22], blank_rows };
    section(words, "heading-talked-about", vec![table])
}

/// A paragraph, unless there is nothing in it.
pub(crate) fn paragraph(text: &str) -> Option<Block> {
    let text = tidy(text);
    (!text.is_empty()).then(|| Block::Paragraph { text: text.to_owned() })
}

/// A text without the white space around it.
pub(crate) fn tidy(text: &str) -> &str {
    text.trim()
}

/// The parts that are not empty, with something between them.
pub(crate) fn joined(parts: &[&str], between: &str) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(between)
}
