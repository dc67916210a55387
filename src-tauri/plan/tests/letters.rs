//! Letters to work: whole without anything ticked, with what is ticked in them, and nothing else.

mod common;

use std::collections::BTreeSet;

use common::*;
use footing_plan::*;

fn request(kind: LetterKind, choices: Choices) -> LetterRequest {
    LetterRequest { kind, choices, to: None, meeting: None, note: NoteTicks::default() }
}

/// A letter from a plan in which everything is ticked.
fn letter_of(kind: LetterKind, records: Vec<Record>) -> Letter {
    let (plan, choices) = all_ticked(records);
    letter(&plan, &request(kind, choices), &Catalogue::english())
}

fn a_note() -> Record {
    let point = |what: &str, who: &str, by_when: &str| TalkedAbout {
        what: what.into(),
        who: who.into(),
        by_when: by_when.into(),
    };
    let meeting = Meeting {
        day: Some(day(2026, 11, 26)),
        by_phone: true,
        talked_about: vec![
            point("Start at 10", "Sam", "Monday"),
            point("The new rota", "", ""),
            point("A chair", "", "next week"),
        ],
        not_agreed: "Saturdays\nuntil the rota is done".into(),
        next: "a call in two weeks".into(),
        said: "They were kind about it".into(),
        want_to_say: "I want to keep Fridays free".into(),
        happened: true,
        ..Meeting::default()
    };
    record(1, Body::Meeting(meeting))
}

/// The follow-up of that note, with what of it is ticked.
fn follow_up(note: NoteTicks) -> String {
    let (plan, choices) = all_ticked(vec![a_note()]);
    let meeting = Some(plan.records[0].id.clone());
    let request = LetterRequest { meeting, note, ..request(LetterKind::FollowUp, choices) };
    letter(&plan, &request, &Catalogue::english()).text
}

#[test]
fn a_letter_with_nothing_ticked_is_whole_and_leaves_room_for_a_name() {
    for kind in LetterKind::ALL {
        let letter = letter_of(kind, Vec::new());
        assert!(letter.text.starts_with("Hello,\n\n") && letter.text.ends_with("Best wishes,\n(your name)"));
        assert!(
            !letter.subject.is_empty() && !letter.subject.contains("letter-"),
            "{kind:?}: a line is missing"
        );
        assert!(
            !letter.text.contains("letter-") && !letter.text.contains("\n\n\n"),
            "{kind:?}: {}",
            letter.text
        );
    }
}

#[test]
fn each_letter_is_there_once_and_says_something_of_its_own() {
    let texts: BTreeSet<String> = LetterKind::ALL.map(|kind| letter_of(kind, Vec::new()).text).into();
    assert_eq!(texts.len(), LetterKind::ALL.len());
}

#[test]
fn a_first_message_names_the_person_it_is_to_and_the_one_who_writes_when_both_are_ticked() {
    let about = About { name: "Alex".into(), job: "library assistant".into(), ..About::default() };
    let person =
        |number, name: &str| record(number, Body::Person(Person { name: name.into(), ..Person::default() }));
    let (plan, choices) = all_ticked(vec![record(1, Body::About(about)), person(1, "Sam"), person(2, "Pat")]);
    let to = plan
        .records
        .iter()
        .find(|it| it.body.kind() == Kind::Person && it.number == 2)
        .map(|it| it.id.clone());
    let mut request = LetterRequest { to: to.clone(), ..request(LetterKind::FirstContact, choices) };
    let expected = "Hello Pat,\n\n\
        I am off sick, and I would like us to stay in touch.\n\n\
        I do not have a date. I will tell you when I know more.\n\n\
        Who is my contact while I am off? I would like us to settle how we keep in touch, and how often.\n\n\
        Could you also send me the sickness policy?\n\n\
        Best wishes,\nAlex";
    assert_eq!(letter(&plan, &request, &Catalogue::english()).text, expected);
    request.choices.ticked.retain(|id| Some(id) != to.as_ref());
    assert!(letter(&plan, &request, &Catalogue::english()).text.starts_with("Hello,"), "no longer ticked");
}

#[test]
fn the_persons_own_words_for_work_stand_in_place_of_no_date_yet() {
    let frame = TimeFrame {
        for_work: "I will know more in May.".into(),
        true_first: "sleep".into(),
        ..TimeFrame::default()
    };
    let text = letter_of(LetterKind::StillWaiting, vec![record(1, Body::TimeFrame(frame))]).text;
    assert!(
        text.contains("I will know more in May.") && !text.contains("a date") && !text.contains("sleep"),
        "{text}"
    );
}

#[test]
fn what_was_talked_about_is_numbered_and_ends_with_please_tell_me_if_i_am_wrong() {
    let every = NoteTicks { talked_about: BTreeSet::from([0, 1, 2]), still_open: true, next: true };
    let expected = "Hello,\n\n\
        About our talk: Thursday 26 November 2026, by phone\n\n\
        Thank you for talking with me. I have written down what I understood, so that we both have it.\n\n\
        1. Start at 10 (Sam, Monday)\n2. The new rota\n3. A chair (next week)\n\n\
        Still open: Saturdays; until the rota is done\n\n\
        Next: a call in two weeks\n\n\
        Please tell me if I have got anything wrong.\n\n\
        Best wishes,\n(your name)";
    assert_eq!(follow_up(every), expected);
}

#[test]
fn of_a_note_nothing_stands_in_a_letter_but_what_is_ticked() {
    let text = follow_up(NoteTicks { talked_about: BTreeSet::from([2, 9]), ..NoteTicks::default() });
    assert!(text.contains("1. A chair (next week)"), "numbered anew: {text}");
    for private in ["Start at 10", "rota", "Saturdays", "two weeks", "kind", "Fridays"] {
        assert!(!text.contains(private), "{private}: {text}");
    }
    assert!(follow_up(NoteTicks::default()).contains("(what you talked about)"));
}

#[test]
fn a_note_that_is_not_ticked_for_work_gives_a_letter_nothing() {
    let (plan, _) = all_ticked(vec![a_note()]);
    let note = NoteTicks { talked_about: BTreeSet::from([0, 1, 2]), still_open: true, next: true };
    let meeting = Some(plan.records[0].id.clone());
    let request = LetterRequest { meeting, note, ..request(LetterKind::FollowUp, Choices::default()) };
    let text = letter(&plan, &request, &Catalogue::english()).text;
    assert!(
        text.contains("(what you talked about)") && !text.contains("2026") && !text.contains("chair"),
        "{text}"
    );
}

#[test]
fn each_letter_about_changes_names_those_it_is_about() {
    let states = [
        (AskState::Idea, "a stool"),
        (AskState::ReadyToAsk, "a lift"),
        (AskState::Asked, "a later start"),
        (AskState::SaidYes, "one email a week"),
        (AskState::SaidNo, "Saturdays off"),
        (AskState::Finished, "a heater"),
    ];
    let names = |kind| {
        let records =
            (1..).zip(states).map(|(number, (state, suggestion))| ask(number, suggestion, state)).collect();
        let text = letter_of(kind, records).text;
        states
            .iter()
            .filter(|(_, suggestion)| text.contains(suggestion))
            .map(|(_, it)| *it)
            .collect::<Vec<_>>()
    };
    assert_eq!(names(LetterKind::Chase), ["a later start"]);
    assert_eq!(names(LetterKind::AskForReasons), ["Saturdays off"]);
    assert_eq!(names(LetterKind::OfferAnother), ["a stool", "a lift", "Saturdays off"]);
    assert_eq!(names(LetterKind::NotStarted), ["one email a week"]);
    assert_eq!(names(LetterKind::ThankYou), ["one email a week"]);
    assert_eq!(names(LetterKind::SendSuggestions), ["a stool", "a lift", "a later start"]);
    for kind in [LetterKind::FirstContact, LetterKind::AskAboutPay, LetterKind::Hold, LetterKind::FollowUp] {
        assert_eq!(names(kind), <[&str; 0]>::default(), "{kind:?}");
    }
}

#[test]
fn suggestions_go_with_what_they_do_for_both_and_with_the_questions() {
    let idea = Ask {
        suggestion: "Start at 10".into(),
        helps_us_both: "I can close up".into(),
        if_they_say_no: "ask for half past nine".into(),
        ..Ask::default()
    };
    let question = Question {
        ask: "How are shorter weeks paid?".into(),
        answer: "on Fridays".into(),
        ..Question::default()
    };
    let text = letter_of(
        LetterKind::SendSuggestions,
        vec![record(3, Body::Ask(idea)), record(2, Body::Question(question))],
    )
    .text;
    let expected = "Change 3. Start at 10\nHow it could help us both: I can close up\n\n\
        I would also like to ask:\nQuestion 2. How are shorter weeks paid?";
    assert!(text.contains(expected), "{text}");
    assert!(!text.contains("half past nine") && !text.contains("Fridays"), "{text}");
}

#[test]
fn no_letter_says_why_someone_is_off_or_when_they_are_back() {
    let telling =
        ["illness", "diagnos", "condition", "doctor", "hospital", "appointment", "be back", "return on"];
    for kind in LetterKind::ALL {
        let letter = letter_of(kind, Vec::new());
        let said = format!("{} {}", letter.subject, letter.text).to_lowercase();
        assert_eq!(telling.iter().find(|word| said.contains(*word)), None, "{kind:?}: {said}");
        assert!(
            sentences(&letter.text).all(|it| it.split_whitespace().count() <= 20),
            "{kind:?}: {}",
            letter.text
        );
    }
}

#[test]
fn nothing_private_stands_in_any_letter_whatever_is_ticked_and_a_line_too_many_is_found() {
    let words = Catalogue::english();
    let of_the_note = NoteTicks { talked_about: [0, 2].into(), still_open: true, next: true };
    let records = [example(day(2026, 11, 24)).records, vec![a_note()]].concat();
    let (plan, all) = all_ticked(records);
    let meeting = plan.records.last().map(|record| record.id.clone());
    for (kind, choices) in
        LetterKind::ALL.into_iter().flat_map(|kind| [(kind, all.clone()), (kind, Choices::default())])
    {
        let request =
            LetterRequest { meeting: meeting.clone(), note: of_the_note.clone(), ..request(kind, choices) };
        let letter = letter(&plan, &request, &words);
        let found = |letter: &Letter| stands_in_letter(letter, &plan, &request, &words).leaks.len();
        assert_eq!(found(&letter), 0, "{kind:?}: {}", letter.text);
        for line in ["They were kind about it", "I want to keep Fridays free", "The new rota"] {
            let leaks = Letter { text: format!("{}\n\n{line}", letter.text), ..letter.clone() };
            assert_eq!(found(&leaks), 1, "{kind:?}: {line}");
        }
    }
}
