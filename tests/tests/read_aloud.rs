//! A call by telephone, for someone who hears the planner: its page and its summary as the accessibility tree has them.
#![cfg(target_os = "linux")]

use chrono::Local;
use footing_plan::{
    Block, Body, Catalogue, Choices, Kind, Plan, Reader, Sheet, ShownItem, example, my_call_summary, shown,
};
use footing_tests::{
    listener::Listener, screen_reader::Thing, session::Session, sharing::aloud::is_on_a_call_of_the_example,
    the_example::opens_the_example, window::plain,
};

const PLAN: &str = "Footing";

fn the_example() -> Plan {
    example(Local::now().date_naive())
}

/// What is marked OK to show whoever helps, as it is shown.
fn shown_of(plan: &Plan) -> Vec<ShownItem> {
    let marked = plan.records.iter().filter(|record| record.readers.support_worker);
    let choices = Choices { ticked: marked.map(|record| record.id.clone()).collect(), ..Choices::default() };
    shown(&plan.seen_by(Reader::SupportWorker, &choices), &Catalogue::english())
}

/// One thing that is shown: its name, and each label with what stands under it.
fn said_of(item: &ShownItem) -> Vec<String> {
    let facts = item.facts.iter().flat_map(|fact| [fact.label.clone(), fact.value.clone()]);
    std::iter::once(item.name.clone()).chain(facts).collect()
}

/// Everything that a sheet says, in its order. Room to write by hand is said in words of the screen's own.
fn said_by(sheet: &Sheet) -> Vec<String> {
    let block = |block: &Block| match block {
        Block::Heading { text } | Block::Paragraph { text } | Block::Name { text } => vec![text.clone()],
        Block::Facts { facts } => facts.iter().flat_map(|it| [it.label.clone(), it.value.clone()]).collect(),
        Block::List { items } => items.iter().map(|it| format!("{} {}", it.mark, it.text)).collect(),
        Block::Table { header, rows, .. } => header.iter().chain(rows.iter().flatten()).cloned().collect(),
        Block::WritingLines { .. } => Vec::new(),
    };
    let title = std::iter::once(sheet.title.clone());
    title.chain(sheet.blocks.iter().flat_map(block)).filter(|text| !text.trim().is_empty()).collect()
}

/// What is read between two things, each in one line, of all that has words of its own.
fn read_between(read: &[Thing], from: &str, to: &str) -> Vec<String> {
    const SAID: [&str; 8] = [
        "heading",
        "paragraph",
        "description term",
        "description value",
        "list item",
        "column header",
        "row header",
        "table cell",
    ];
    let behind = read.iter().skip_while(|thing| plain(&thing.text) != from).skip(1);
    let here = behind.take_while(|thing| plain(&thing.text) != to);
    let said = here.filter(|thing| SAID.contains(&&*thing.role)).map(|thing| plain(&thing.text));
    // A cell that nobody filled in says nothing.
    said.filter(|text| !text.is_empty()).collect()
}

fn plain_lines(lines: impl IntoIterator<Item = String>) -> Vec<String> {
    lines.into_iter().map(|line| plain(&line)).collect()
}

/// "3. What I show Jo" and the like: the parts that are said by their number.
fn numbered(read: &[Thing]) -> Vec<String> {
    let starts = |text: &str| text.split_once(". ").is_some_and(|(number, _)| number.parse::<u32>().is_ok());
    let parts = read.iter().filter(|thing| matches!(&*thing.role, "heading" | "label"));
    parts.map(|thing| plain(&thing.text)).filter(|text| starts(text)).collect()
}

/// What the person wrote down for the call that is next.
fn to_talk_about(plan: &Plan) -> Vec<String> {
    let sessions = plan.of(Kind::Session).filter_map(|record| match &record.body {
        Body::Session(session) if !session.happened => Some(session.to_talk_about.0.clone()),
        _ => None,
    });
    let wrote = sessions.last().filter(|words| !words.is_empty());
    vec![
        wrote
            .unwrap_or_else(|| "You wrote nothing to talk about. You can start from how you are.".to_owned()),
    ]
}

#[test]
fn the_page_of_a_call_is_read_with_every_number_and_label_in_the_order_in_which_it_is_said() {
    let session = Session::start();
    let _planner = session.starts_the_planner();
    let mut person = Listener::in_session(&session);
    is_on_a_call_of_the_example(&mut person);
    let items = shown_of(&the_example());
    person.follows(&format!("See {} more", items.len() - 3));
    let last = items.last().expect("something is shown").name.clone();
    person.waits_for(&last, &["heading"]);
    let read = person.reader().reads_window(PLAN);
    let parts = numbered(&read);
    assert!(parts[0].starts_with("1. Since Call 1, "), "{parts:?}");
    let others = [
        "2. What I want to talk about",
        "3. What I show Jo",
        "4. What was said, in short",
        "5. What they suggested",
        "6. Is there a next call?",
    ];
    assert_eq!(parts[1..], others);
    let h1 = read.iter().position(|thing| thing.text == "On a call with Jo").expect("its heading");
    let names: Vec<&str> = items.iter().map(|item| item.name.as_str()).collect();
    let headings = read[h1 + 1..].iter().filter(|thing| thing.role == "heading");
    let nameless = headings.map(|thing| plain(&thing.text)).filter(|it| !names.contains(&it.as_str()));
    assert_eq!(nameless.collect::<Vec<_>>(), parts[..3], "no part of the page stands without a number");
    let since = read_between(&read, &parts[0], others[0]);
    let has_number = |line: &String| line.split(['.', ' ']).any(|word| word.parse::<u32>().is_ok());
    assert!(!since.is_empty() && since.iter().all(has_number), "{since:?}");
    assert_eq!(read_between(&read, others[0], others[1]), to_talk_about(&the_example()));
    let wanted: Vec<String> = items.iter().flat_map(said_of).collect();
    assert_eq!(read_between(&read, others[1], others[2]), plain_lines(wanted));
}

/// Each thing that is read behind this part, by its name, to the one that is named last.
fn named_from(read: &[Thing], from: &str, last: &str) -> Vec<String> {
    let behind = read.iter().skip_while(|thing| plain(&thing.text) != from);
    let named = behind.map(|thing| plain(&thing.name)).filter(|name| !name.is_empty());
    let mut names: Vec<String> = named.collect();
    let end = names.iter().position(|name| name == last).expect("the last of them is read");
    names.truncate(end + 1);
    names.dedup();
    names
}

#[test]
fn a_suggestion_and_what_is_next_are_read_with_their_numbers_their_questions_and_every_answer() {
    let session = Session::start();
    let _planner = session.starts_the_planner();
    let mut person = Listener::in_session(&session);
    is_on_a_call_of_the_example(&mut person);
    person.follows("Add something they suggested");
    person.fills("Suggestion 1", "Ask the clinic for a short list");
    person.waits_for("Yes: make it a step", &["push button"]);
    let read = person.reader().reads_window(PLAN);
    let named = named_from(&read, "5. What they suggested", "On a day");
    let wanted = [
        "Suggestion 1",
        "What do I make of suggestion 1?",
        "Leave it open",
        "Yes",
        "Not for me",
        "Later",
        "Yes: make it a step",
        "Yes: make it a change to ask for",
        "Add another suggestion",
        "6. Is there a next call?",
        "Leave it open",
        "On a day",
    ];
    assert_eq!(named, wanted);
}

#[test]
fn the_summary_of_a_call_is_read_in_the_order_of_its_sheet() {
    let session = Session::start();
    let _planner = session.starts_the_planner();
    let mut person = Listener::in_session(&session);
    opens_the_example(&mut person);
    let plan = the_example();
    let call = plan.of(Kind::Session).find(|it| matches!(&it.body, Body::Session(it) if it.happened));
    let call = call.expect("the example has a call that happened");
    let sheet = my_call_summary(&plan, &call.id, &Catalogue::english()).expect("it has a summary");
    person.presses("alt+8");
    person.sees("Only for me");
    let mut name = person.reader().reads_window(PLAN).into_iter().map(|it| it.name);
    let name = name.rfind(|it| it.contains("Call 1")).expect("it is offered");
    person.follows(&name);
    person.waits_for(&sheet.title, &["heading"]);
    let read = person.reader().reads_window(PLAN);
    let mut wanted = plain_lines(said_by(&sheet));
    let room = "Room to write";
    assert_eq!((wanted.remove(0), wanted.pop().as_deref()), (sheet.title.clone(), Some(room)));
    assert_eq!(read_between(&read, &sheet.title, room), wanted);
}
