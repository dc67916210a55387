//! What a letter offers to be ticked: all that it has a place for, and nothing else.

mod common;

use common::*;
use footing_plan::*;

fn request(kind: LetterKind) -> LetterRequest {
    LetterRequest { kind, choices: Choices::default(), to: None, meeting: None, note: NoteTicks::default() }
}

/// A plan with something of every kind that a letter could hold, all of it for the person alone.
fn private_plan() -> Plan {
    let talk =
        Meeting { day: Some(day(2026, 11, 26)), easier: "one thing at a time".into(), ..Meeting::default() };
    let mut records = vec![
        record(1, Body::About(About { name: "Alex".into(), job: "baker".into(), ..About::default() })),
        record(1, Body::Person(Person { name: "Sam".into(), ..Person::default() })),
        record(1, Body::TimeFrame(TimeFrame { for_work: "no date yet".into(), ..TimeFrame::default() })),
        record(1, Body::Question(Question { ask: "who pays?".into(), ..Question::default() })),
        record(1, Body::Meeting(talk)),
        record(2, Body::Meeting(Meeting { day: Some(day(2026, 11, 27)), ..Meeting::default() })),
        record(1, Body::Phase(two_days())),
        record(1, Body::Obstacle(Obstacle { own_words: "the stairs".into(), ..Obstacle::default() })),
        step(1, "ring the clinic", When::NotSet, StepState::Trying),
    ];
    let states = [
        AskState::Idea,
        AskState::ReadyToAsk,
        AskState::Asked,
        AskState::SaidYes,
        AskState::InPlace,
        AskState::SaidNo,
        AskState::Finished,
    ];
    records.extend((1..).zip(states).map(|(number, state)| ask(number, &format!("{state:?}"), state)));
    records.iter_mut().for_each(|record| record.readers = Readers::NOBODY);
    Plan::new(records)
}

fn two_days() -> Phase {
    let shift = |day: &str, hours: &str| PhaseDay { day: day.into(), hours: hours.into(), minutes: None };
    Phase {
        starts: Some(day(2026, 7, 6)),
        days: vec![shift("Monday", "10 to 12"), shift("Thursday", "10 to 12.30")],
        duties: "the desk".into(),
        worked: OnlyMe("Thursday was too long".into()),
        ..Phase::default()
    }
}

fn words_offered(request: &LetterRequest) -> Vec<String> {
    let items = letter_items(&private_plan(), request, &Catalogue::english());
    assert!(items.iter().all(|item| !item.marked && !item.on_page), "nothing is ticked by itself");
    items.into_iter().map(|item| item.words).collect()
}

#[test]
fn a_letter_offers_the_changes_in_the_state_it_is_about_and_no_others() {
    let offers = |kind| {
        let mut words = words_offered(&request(kind));
        words.retain(|it| !["Alex", "who pays?"].contains(&it.as_str()));
        words
    };
    assert_eq!(offers(LetterKind::Chase), ["Asked"]);
    assert_eq!(offers(LetterKind::AskForReasons), ["SaidNo"]);
    assert_eq!(offers(LetterKind::OfferAnother), ["Idea", "ReadyToAsk", "SaidNo"]);
    assert_eq!(offers(LetterKind::NotStarted), ["SaidYes"]);
    assert_eq!(offers(LetterKind::ThankYou), ["SaidYes", "InPlace"]);
    assert_eq!(offers(LetterKind::ShortTalk), ["Idea", "ReadyToAsk", "Asked"]);
    assert_eq!(offers(LetterKind::SendSuggestions), ["Idea", "ReadyToAsk", "Asked"]);
}

#[test]
fn a_letter_offers_words_for_work_a_week_or_a_question_only_where_it_has_a_place_for_them() {
    assert_eq!(words_offered(&request(LetterKind::FirstContact)), ["Alex", "no date yet"]);
    assert_eq!(words_offered(&request(LetterKind::AskAboutPay)), ["Alex"]);
    assert_eq!(
        words_offered(&request(LetterKind::Hold)),
        ["Alex", "Monday 10 to 12, Thursday 10 to 12.30, the desk"]
    );
    let questions = words_offered(&request(LetterKind::SendSuggestions));
    assert!(questions.contains(&"who pays?".to_owned()));
}

#[test]
fn a_letter_offers_the_meeting_it_is_about_and_says_what_comes_with_it() {
    let plan = private_plan();
    let about = |kind, number| {
        let meeting = plan.of(Kind::Meeting).find(|it| it.number == number).map(|it| it.id.clone());
        let items = letter_items(&plan, &LetterRequest { meeting, ..request(kind) }, &Catalogue::english());
        items.into_iter().filter(|item| item.kind == Kind::Meeting).collect::<Vec<_>>()
    };
    let agenda = about(LetterKind::AskForAgenda, 1);
    assert_eq!(agenda.len(), 1, "the other meeting is not offered");
    assert_eq!(agenda[0].words, "Thursday 26 November 2026");
    assert_eq!(agenda[0].comes_with[0].value, "one thing at a time");
    assert!(about(LetterKind::FollowUp, 1)[0].comes_with.is_empty(), "a follow-up has no place for it");
}

/// Whatever is offered does stand in the letter once it is ticked: no tick is for show.
#[test]
fn everything_a_letter_offers_stands_in_it_once_ticked() {
    let plan = private_plan();
    let meeting = plan.of(Kind::Meeting).next().map(|it| it.id.clone());
    for kind in LetterKind::ALL {
        let plain = LetterRequest { meeting: meeting.clone(), ..request(kind) };
        let before = letter(&plan, &plain, &Catalogue::english()).text;
        for item in letter_items(&plan, &plain, &Catalogue::english()) {
            let choices = Choices { this_time: [item.id.clone()].into(), ..Choices::default() };
            let ticked = letter(&plan, &LetterRequest { choices, ..plain.clone() }, &Catalogue::english());
            assert_ne!(ticked.text, before, "{kind:?}: {}", item.words);
            let brought = item.comes_with.iter().all(|fact| ticked.text.contains(&fact.value));
            assert!(brought, "{kind:?}: what comes with {}", item.words);
        }
    }
}

#[test]
fn a_letter_about_a_week_names_it_with_its_days_and_keeps_what_worked_out() {
    let (plan, choices) = all_ticked(vec![record(2, Body::Phase(two_days()))]);
    let text = |kind| {
        letter(&plan, &LetterRequest { choices: choices.clone(), ..request(kind) }, &Catalogue::english())
            .text
    };
    let week = "Week 2, from Monday 6 July 2026\nMonday 10 to 12\nThursday 10 to 12.30\nthe desk";
    assert!(
        text(LetterKind::Hold).contains(&format!("This is the week:\n{week}")),
        "{}",
        text(LetterKind::Hold)
    );
    assert!(text(LetterKind::EaseOff).contains(&format!("I would like to go back to:\n{week}")));
    assert!(!text(LetterKind::Hold).contains("too long"), "that is for the person alone");
    assert!(!text(LetterKind::FirstContact).contains("Monday"));
}
