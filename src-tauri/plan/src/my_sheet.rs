//! The person's own sheet for a meeting or call with work: what they want to say and ask, with room to write.
//!
//! How they mean to handle the talk stands on a sheet of its own, which comes last and only when it is wanted:
//! a page on the table can be read from the other side of it.

use crate::ideas::is_idea;
use crate::my_choices::sort_of_meeting;
use crate::told::named_line;
use crate::work_page::{joined, lines, meeting_said, paragraph, question, section, talked_about, tidy};
use crate::{Ask, Block, Body, Catalogue, Fact, Id, Kind, ListItem, Meeting, Plan, Question, Record, Sheet};

/// The most that is left to write on under what the person wants to say.
const ROOM: u16 = 3;

/// The person's own sheet for a meeting. `None` when there is no such meeting in the plan.
pub fn my_sheet(plan: &Plan, meeting: &Id, words: &Catalogue) -> Option<Sheet> {
    let it = find(plan, meeting)?;
    let mut blocks = vec![keep(words), Block::Facts { facts: facts(plan, it, words) }];
    blocks.retain(|block| !matches!(block, Block::Facts { facts } if facts.is_empty()));
    blocks.push(Block::Paragraph { text: words.say("my-sheet-no-need-to-agree") });
    blocks.extend(section(
        words,
        "field-to-have-ready",
        paragraph(&it.to_have_ready.0).into_iter().collect(),
    ));
    let say = paragraph(&it.want_to_say.0).into_iter().chain([write(words, "field-want-to-say", ROOM)]);
    blocks.extend(section(words, "field-want-to-say", say.collect()));
    blocks.extend(questions(plan, meeting, words));
    blocks.extend(changes(plan, words));
    blocks.extend(section(words, "heading-easier", paragraph(&it.easier.0).into_iter().collect()));
    blocks.extend(lines(words, "heading-notes", "label-notes", ROOM));
    blocks.extend(talked_about(words, ROOM));
    Some(own("my-sheet-title", blocks, words))
}

/// The last sheet: what the person would rather not talk about, what is good enough, and what to do if they say
/// no or keep asking. `None` when the plan says nothing of it.
pub fn if_they_say_no_sheet(plan: &Plan, meeting: &Id, words: &Catalogue) -> Option<Sheet> {
    let it = find(plan, meeting)?;
    let parts = [
        ("field-rather-not", &it.rather_not),
        ("field-good-enough", &it.good_enough),
        ("field-if-they-keep-asking", &it.if_they_keep_asking),
    ];
    let mut blocks: Vec<Block> = parts
        .into_iter()
        .flat_map(|(heading, text)| section(words, heading, paragraph(&text.0).into_iter().collect()))
        .collect();
    let line = |record: &Record, ask: &Ask| {
        let text = tidy(&ask.if_they_say_no.0);
        let told = joined(&[tidy(&ask.suggestion.0), &named_line("field-if-they-say-no", text, words)], "\n");
        (!text.is_empty()).then_some(ListItem { mark: mark(record.number, words), text: told })
    };
    blocks.extend(section(words, "field-if-they-say-no", list(asks(plan, line))));
    if blocks.is_empty() {
        return None;
    }
    blocks.insert(0, keep(words));
    Some(own("my-sheet-if-they-say-no", blocks, words))
}

pub(crate) fn own(title: &str, blocks: Vec<Block>, words: &Catalogue) -> Sheet {
    Sheet { title: words.say(title), language: words.language(), blocks, for_me: true, ..Sheet::default() }
}

pub(crate) fn keep(words: &Catalogue) -> Block {
    Block::Paragraph { text: words.say("keep-this-one") }
}

fn find<'p>(plan: &'p Plan, meeting: &Id) -> Option<&'p Meeting> {
    match &plan.find(meeting)?.body {
        Body::Meeting(it) => Some(it),
        _ => None,
    }
}

fn facts(plan: &Plan, meeting: &Meeting, words: &Catalogue) -> Vec<Fact> {
    let with = meeting.person.as_ref().and_then(|id| plan.find(id));
    let with = with.map(|record| if let Body::Person(it) = &record.body { tidy(&it.name.0) } else { "" });
    let sort = sort_of_meeting(meeting).into_iter().map(|(label, said)| (label, words.say(said)));
    let facts = [
        ("field-who", with.unwrap_or_default().to_owned()),
        ("field-called-by", tidy(&meeting.called_by.0).to_owned()),
        ("field-someone-with-me", tidy(&meeting.someone_with_me.0).to_owned()),
    ];
    let facts = [("fact-meeting", meeting_said(meeting, words))].into_iter().chain(sort).chain(facts);
    let said = facts.filter(|(_, value)| !value.is_empty());
    said.map(|(label, value)| Fact::new(words.say(label), value)).collect()
}

/// The questions that were picked for this meeting, and those for none in particular, that have no answer yet. Of the
/// latter one for someone else is not there: this sheet lies on the table, and what a doctor is to be asked is not for
/// who sits across it.
fn questions(plan: &Plan, meeting: &Id, words: &Catalogue) -> Vec<Block> {
    let with = find(plan, meeting).and_then(|it| it.person.as_ref());
    let for_it = |it: &Question| match &it.meeting {
        Some(picked) => picked == meeting,
        None => it.person.is_none() || it.person.as_ref() == with,
    };
    let here = |it: &Question| it.answer.is_empty() && for_it(it);
    let asked = plan.of(Kind::Question).flat_map(|record| match &record.body {
        Body::Question(it) if here(it) => question(record.number, it, words),
        _ => Vec::new(),
    });
    let asked: Vec<Block> = asked.collect();
    let room = write(words, "label-want-to-ask", if asked.is_empty() { ROOM } else { 1 });
    section(words, "heading-my-questions", asked.into_iter().chain([room]).collect())
}

fn changes(plan: &Plan, words: &Catalogue) -> Vec<Block> {
    let item = |record: &Record, ask: &Ask| {
        let text = joined(&[tidy(&ask.suggestion.0), tidy(&ask.try_for.0)], "\n");
        (is_idea(ask) && !text.is_empty()).then_some(ListItem { mark: mark(record.number, words), text })
    };
    section(words, "my-copy-changes", list(asks(plan, item)))
}

fn asks(plan: &Plan, item: impl Fn(&Record, &Ask) -> Option<ListItem>) -> Vec<ListItem> {
    let of = |record: &Record| if let Body::Ask(ask) = &record.body { item(record, ask) } else { None };
    plan.of(Kind::Ask).filter_map(of).collect()
}

fn list(items: Vec<ListItem>) -> Vec<Block> {
    if items.is_empty() { Vec::new() } else { vec![Block::List { items }] }
}

fn mark(number: u32, words: &Catalogue) -> String {
    words.say_with("change-number", &[("number", &number.to_string())])
}

fn write(words: &Catalogue, label: &str, lines: u16) -> Block {
    Block::WritingLines { lines, label: words.say(label) }
}
