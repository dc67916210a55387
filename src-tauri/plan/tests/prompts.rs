//! Lines to start from: which there are is in `content/prompts`, their words in the catalogue. Each has its words,
//! each link leads somewhere, no words are left over, and none of them presses anyone.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use common::sentences;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, PatternElement};
use footing_plan::*;
use serde::de::DeserializeOwned;
use serde_json::Value;

const CONTENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../content");

fn file(name: &str) -> Value {
    let path = format!("{CONTENT}/prompts/{name}.json");
    serde_json::from_str(&fs::read_to_string(path).expect("the file")).expect("it is JSON")
}

/// The strings of a list.
fn strings(list: &Value) -> Vec<String> {
    serde_json::from_value(list.clone()).expect("a list of words")
}

/// The entries of a list.
fn entries(name: &str, list: &str) -> Vec<Value> {
    file(name)[list].as_array().expect("a list").clone()
}

/// The ids of a list of entries.
fn ids(name: &str, list: &str) -> Vec<String> {
    entries(name, list).iter().map(|it| text(it, "id")).collect()
}

fn text(entry: &Value, field: &str) -> String {
    entry[field].as_str().expect("a word").to_owned()
}

fn read<T: DeserializeOwned>(entry: &Value, field: &str) -> T {
    serde_json::from_value(entry[field].clone()).expect("it is one of those there are")
}

/// The lines of a file of words, by key.
fn words_of(name: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(format!("{CONTENT}/en/{name}.ftl")).expect("the file");
    let resource = FluentResource::try_new(text).expect("it reads without errors");
    let line = |entry: &Entry<&str>| {
        let Entry::Message(message) = entry else { return None };
        let pattern = message.value.as_ref()?;
        let piece = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => (*value).to_owned(),
            PatternElement::Placeable { .. } => panic!("nothing is put into {}", message.id.name),
        };
        Some((message.id.name.to_owned(), pattern.elements.iter().map(piece).collect()))
    };
    resource.entries().filter_map(line).collect()
}

fn words() -> BTreeMap<String, String> {
    ["ideas", "phrases", "prompts"].into_iter().flat_map(words_of).collect()
}

/// The lines of a talk that is formal, and of one by phone, whatever its kind.
fn any_talk() -> [Value; 2] {
    ["when_formal", "when_by_phone"].map(|when| file("meetings")[when].clone())
}

/// Every id a talk may need, of one of its three lists.
fn of_talks(list: &str) -> Vec<String> {
    let meetings = entries("meetings", "meetings");
    meetings.iter().chain(&any_talk()).flat_map(|it| strings(&it[list])).collect()
}

/// Every key that the lists ask for.
fn asked_for() -> BTreeSet<String> {
    let with = |prefix: &str, ids: Vec<String>, ends: &[&str]| -> Vec<String> {
        ids.iter().flat_map(|id| ends.iter().map(move |end| format!("{prefix}-{id}{end}"))).collect()
    };
    let groups = strings(&file("ideas")["groups"]).iter().map(|group| group.replace('_', "-")).collect();
    let list = |name: &str, list: &str| strings(&file(name)[list]);
    [
        with("idea-group", groups, &[""]),
        with("idea", ids("ideas", "ideas"), &["", "-helps", "-knock-on"]),
        with("phrase", ids("phrases", "phrases"), &[""]),
        with("small-step", list("small_steps", "small_steps"), &[""]),
        with("get-ready", of_talks("get_ready"), &[""]),
        with("could-ask", of_talks("could_ask"), &[""]),
        with("ready-line", of_talks("ready_lines"), &[""]),
        with("if-then", ids("if_then", "if_then"), &["-if", "-then"]),
        with("while-waiting", list("while_waiting", "while_waiting"), &[""]),
        with("find-out", list("find_out", "find_out"), &["", "-ask"]),
        with("wobble-sign", list("if_it_wobbles", "signs"), &[""]),
        with("wobble-change", list("if_it_wobbles", "changes"), &[""]),
        with("reason-to-tell", list("telling", "tell"), &[""]),
        with("reason-to-keep", list("telling", "keep"), &[""]),
        with("benefit", list("benefits", "benefits"), &[""]),
        with("pause", list("pause", "pause"), &[""]),
    ]
    .concat()
    .into_iter()
    .collect()
}

#[test]
fn every_line_has_its_words_and_no_words_are_left_over() {
    // Three of the questions of the pause stand with the screen that asks them.
    let time = fs::read_to_string(format!("{CONTENT}/en/time.ftl")).expect("the file");
    let keys: BTreeSet<&str> = time.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).collect();
    let beside: BTreeSet<String> =
        asked_for().into_iter().filter(|key| keys.contains(key.as_str())).collect();
    assert_eq!(beside.len(), 3);
    let there: BTreeSet<String> = words().into_keys().chain(beside).collect();
    let asked_for = asked_for();
    assert!(asked_for.len() > 300);
    assert_eq!(asked_for.difference(&there).collect::<Vec<_>>(), Vec::<&String>::new(), "no words");
    assert_eq!(there.difference(&asked_for).collect::<Vec<_>>(), Vec::<&String>::new(), "left over");
}

#[test]
fn no_list_says_the_same_thing_twice() {
    let words = words();
    let mut seen: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for (key, line) in &words {
        let list = key.split('-').next().unwrap_or_default();
        let end = ["-helps", "-knock-on", "-if", "-then", "-ask"].into_iter().find(|end| key.ends_with(end));
        // Who to ask is often HR, and what could help is often the same.
        if end.is_none() {
            let other = seen.insert((list, line), key);
            assert_eq!(other, None, "{key}: {line}");
        }
    }
    assert!(seen.len() > 200);
}

#[test]
fn what_often_helps_with_a_phrase_is_an_idea_or_a_small_step_that_is_there() {
    let ideas: BTreeSet<String> = ids("ideas", "ideas").into_iter().collect();
    let steps: BTreeSet<String> = strings(&file("small_steps")["small_steps"]).into_iter().collect();
    let (mut named, mut taken) = (BTreeSet::new(), BTreeSet::new());
    for phrase in entries("phrases", "phrases") {
        let (changes, small) = (strings(&phrase["changes"]), strings(&phrase["steps"]));
        assert!(!changes.is_empty() || !small.is_empty(), "nothing goes with {phrase}");
        assert!(
            changes.iter().all(|id| ideas.contains(id)) && small.iter().all(|id| steps.contains(id)),
            "{phrase}"
        );
        named.extend(changes);
        taken.extend(small);
    }
    assert_eq!((named, taken), (ideas, steps), "every one of them helps with something");
}

#[test]
fn each_of_the_nine_areas_has_phrases_and_the_first_nine_are_one_of_each() {
    let areas: Vec<Area> = entries("phrases", "phrases").iter().map(|phrase| read(phrase, "area")).collect();
    let name = |area: &Area| serde_json::to_string(area).expect("a name");
    let first: BTreeSet<String> = areas[..9].iter().map(name).collect();
    assert_eq!(first.len(), 9);
    for area in &areas[..9] {
        assert!(areas.iter().filter(|it| *it == area).count() >= 7, "{area:?}");
    }
}

#[test]
fn every_idea_has_a_group_and_the_commonly_asked_stand_first() {
    let groups: BTreeSet<String> = strings(&file("ideas")["groups"]).into_iter().collect();
    let ideas = entries("ideas", "ideas");
    let used: BTreeSet<String> = ideas.iter().map(|idea| text(idea, "group")).collect();
    assert_eq!(used, groups);
    let often: Vec<bool> = ideas.iter().map(|idea| idea["often"].as_bool().expect("yes or no")).collect();
    assert!(often.iter().filter(|often| **often).count() > 10 && often.is_sorted_by(|a, b| a >= b));
}

#[test]
fn every_kind_of_talk_has_something_to_get_ready_to_ask_and_to_say() {
    let meetings = entries("meetings", "meetings");
    let kinds: BTreeSet<String> = meetings.iter().map(|it| text(it, "kind")).collect();
    assert_eq!(kinds.len(), meetings.len(), "each once");
    let every = [
        MeetingKind::NotSaid,
        MeetingKind::KeepingInTouch,
        MeetingKind::Review,
        MeetingKind::PlanningTheReturn,
        MeetingKind::FirstDayBack,
        MeetingKind::PhasedReview,
        MeetingKind::OccupationalHealth,
        MeetingKind::Capability,
        MeetingKind::Grievance,
        MeetingKind::Leaving,
        MeetingKind::Other,
    ];
    for kind in every {
        let name = serde_json::to_value(kind).expect("a name");
        assert!(meetings.iter().any(|it| it["kind"] == name), "{kind:?}");
    }
    for talk in meetings.iter().chain(&any_talk()) {
        for list in ["get_ready", "could_ask", "ready_lines"] {
            let lines = strings(&talk[list]);
            let once: BTreeSet<&String> = lines.iter().collect();
            assert!((2..=8).contains(&lines.len()) && once.len() == lines.len(), "{list} of {talk}");
        }
    }
}

#[test]
fn if_then_lines_are_for_a_meeting_a_step_or_a_wobble_three_or_more_of_each() {
    let lines = entries("if_then", "if_then");
    let count = |purpose: &str| lines.iter().filter(|it| it["for"] == purpose).count();
    let counts = ["meeting", "step", "wobble"].map(count);
    assert!(
        counts.iter().all(|count| *count >= 3) && counts.iter().sum::<usize>() == lines.len(),
        "{counts:?}"
    );
}

/// Two lists that weigh the same, so that neither is a piece of advice.
#[test]
fn there_are_as_many_reasons_not_to_tell_as_to_tell() {
    let telling = file("telling");
    assert_eq!(strings(&telling["tell"]).len(), strings(&telling["keep"]).len());
}

#[test]
fn no_line_presses_anyone_and_each_can_be_read_out_in_one_breath() {
    let pressing = [
        "should",
        "must",
        "failed",
        "failure",
        "overdue",
        "deadline",
        "barrier",
        "streak",
        "unfit",
        "disclose",
        "relapse",
        "normal",
        "agreed",
        "sooner",
        "quickly back",
    ];
    for (key, line) in words() {
        let said = line.to_lowercase();
        let found =
            pressing.iter().find(|word| said.split(|c: char| !c.is_alphabetic()).any(|it| it == **word));
        assert_eq!(found, None, "{key}: {line}");
        assert!(sentences(&line).all(|it| it.split_whitespace().count() <= 20), "{key}: {line}");
        assert!(
            !line.contains(char::is_numeric) || line.starts_with("15 minutes"),
            "{key} has a figure: {line}"
        );
    }
}

#[test]
fn two_boxes_of_an_if_then_line_read_as_one_sentence() {
    let words = words();
    for id in ids("if_then", "if_then") {
        let [first, then] = ["if", "then"].map(|half| &words[&format!("if-then-{id}-{half}")]);
        assert!(first.starts_with(|c: char| c.is_lowercase() || c == 'I'), "{first}");
        assert!(then.starts_with("I will ") && !first.ends_with('.') && !then.ends_with('.'), "{then}");
    }
}
