//! The person's own sheet for a meeting, and the last one, which is kept apart.

mod common;

use common::*;
use footing_plan::*;

fn talk() -> Record {
    let it = Meeting {
        day: Some(day(2026, 11, 26)),
        to_have_ready: "My fit note and a pen".into(),
        want_to_say: "I have two ideas".into(),
        rather_not: "Last winter".into(),
        good_enough: "Yes to one thing".into(),
        if_they_keep_asking: "Could we go on?".into(),
        ..Meeting::default()
    };
    record(1, Body::Meeting(it))
}

fn question(number: u32, ask: &str, answer: &str, meeting: Option<Id>) -> Record {
    record(
        number,
        Body::Question(Question { ask: ask.into(), answer: answer.into(), meeting, ..Question::default() }),
    )
}

fn plan() -> Plan {
    let id = talk().id;
    let other = Some(Id::from_bytes([9; 16]));
    let no =
        Ask { suggestion: "A later start".into(), if_they_say_no: "Half past nine".into(), ..Ask::default() };
    Plan::new(vec![
        talk(),
        question(1, "Who covers?", "", Some(id.clone())),
        question(2, "Is it paid?", "", None),
        question(3, "Another day", "", other),
        question(4, "Answered", "Yes", Some(id)),
        record(1, Body::Ask(no)),
        ask(2, "An email each Monday", AskState::SaidYes),
    ])
}

fn mine() -> Sheet {
    my_sheet(&plan(), &talk().id, &Catalogue::english()).expect("the meeting is there")
}

fn last() -> Sheet {
    if_they_say_no_sheet(&plan(), &talk().id, &Catalogue::english()).expect("something is written")
}

#[test]
fn both_sheets_are_marked_as_the_persons_own() {
    for sheet in [mine(), last()] {
        assert!(sheet.for_me && page_text(&sheet).contains("KEEP THIS ONE"), "{}", sheet.title);
    }
}

#[test]
fn it_says_what_kind_of_talk_it_is_and_who_asked_for_it_where_the_person_said_so() {
    let text = page_text(&mine());
    let unsaid = ["What kind of talk", "Is it formal", "Who asked for it"];
    assert!(unsaid.iter().all(|label| !text.contains(label)), "{text}");
    let id = talk().id;
    let said = Meeting {
        meeting_kind: MeetingKind::PlanningTheReturn,
        formal: Formal::No,
        called_by: "The works office".into(),
        ..Meeting::default()
    };
    let plan = Plan::new(vec![Record { id: id.clone(), ..record(1, Body::Meeting(said)) }]);
    let text = page_text(&my_sheet(&plan, &id, &Catalogue::english()).expect("it is there"));
    for fact in ["Planning how I could go back", "Is it formal? No", "The works office"] {
        assert!(text.contains(fact), "{fact} is not in {text}");
    }
}

#[test]
fn it_holds_what_the_person_wants_to_say_and_ask_in_this_meeting() {
    let text = page_text(&mine());
    for there in [
        "Thursday 26 November 2026",
        "My fit note and a pen",
        "I have two ideas",
        "Who covers?",
        "Is it paid?",
        "A later start",
    ] {
        assert!(text.contains(there), "{there}: {text}");
    }
    for elsewhere in ["Another day", "Answered", "An email each Monday"] {
        assert!(!text.contains(elsewhere), "{elsewhere}: {text}");
    }
}

#[test]
fn how_the_person_means_to_handle_the_talk_is_on_the_last_sheet_alone() {
    let (mine, last) = (page_text(&mine()), page_text(&last()));
    for apart in ["Last winter", "Yes to one thing", "Could we go on?", "Half past nine"] {
        assert!(!mine.contains(apart) && last.contains(apart), "{apart}");
    }
    assert!(
        !last.contains("An email each Monday"),
        "a change with nothing to do if they say no is not there"
    );
}

#[test]
fn there_is_no_last_sheet_when_nothing_is_written_for_it_and_no_sheet_for_what_is_no_meeting() {
    let words = Catalogue::english();
    let bare = Plan::new(vec![meeting(1, None, false), ask(1, "A later start", AskState::Idea)]);
    let id = meeting(1, None, false).id;
    assert_eq!(if_they_say_no_sheet(&bare, &id, &words), None);
    assert!(my_sheet(&bare, &id, &words).is_some(), "there is always room to write");
    let no_meeting = ask(1, "", AskState::Idea).id;
    assert_eq!(my_sheet(&bare, &no_meeting, &words), None);
}

#[test]
fn there_is_room_to_write_under_what_is_said_and_asked() {
    let lines: u16 = mine()
        .blocks
        .iter()
        .map(|block| if let Block::WritingLines { lines, .. } = block { *lines } else { 0 })
        .sum();
    assert!(lines >= 8, "{lines}");
}

#[test]
fn a_question_for_someone_else_is_not_on_the_sheet_for_this_meeting() {
    let someone = |number| record(number, Body::Person(Person::default()));
    let (sam, gp) = (someone(1), someone(2));
    let for_whom = |number, ask: &str, person: &Record| {
        let person = Some(person.id.clone());
        record(number, Body::Question(Question { ask: ask.into(), person, ..Question::default() }))
    };
    let questions = [for_whom(1, "Who covers?", &sam), for_whom(2, "Is it the new tablets?", &gp)];
    let texts = |person: Option<Id>| {
        let meeting = record(1, Body::Meeting(Meeting { person, ..Meeting::default() }));
        let mut picked = for_whom(3, "May I ring between?", &gp);
        if let Body::Question(it) = &mut picked.body {
            it.meeting = Some(meeting.id.clone());
        }
        let plan = Plan::new([&questions[..], &[picked, sam.clone(), gp.clone(), meeting.clone()]].concat());
        page_text(&my_sheet(&plan, &meeting.id, &Catalogue::english()).expect("the meeting is there"))
    };
    let with_sam = texts(Some(sam.id.clone()));
    assert!(with_sam.contains("Who covers?") && !with_sam.contains("tablets"), "{with_sam}");
    let with_nobody = texts(None);
    assert!(!with_nobody.contains("Who covers?") && !with_nobody.contains("tablets"), "{with_nobody}");
    assert!(
        [with_sam, with_nobody].iter().all(|text| text.contains("May I ring between?")),
        "it was picked for this"
    );
}
