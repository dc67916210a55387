//! What is shown on a call, tried on the example without a window.

use std::sync::mpsc::{Receiver, channel};

use chrono::{DateTime, Utc};
use footing_plan::{
    Body, CheckIn, Choices, Id, Kind, PrivateField, Readers, Record, StepState, WhereState, WhereThingsAre,
};
use footing_vault::Cost;
use tempfile::TempDir;

use crate::desk::Moment;
use crate::footing::Footing;
use crate::sharing::Told;
use crate::wire::*;

pub(crate) const HELPER: Readers = Readers { support_worker: true, ..Readers::NOBODY };

pub(crate) fn moment() -> Moment {
    let now: DateTime<Utc> = "2026-11-24T09:00:00Z".parse().expect("a time");
    Moment { now, today: now.date_naive() }
}

/// The example, with one step and one change marked OK to show, and what is told of showing them.
pub(crate) struct Call {
    pub(crate) footing: Footing,
    _data: TempDir,
    told: Receiver<Told>,
    pub(crate) call: Id,
    pub(crate) step: Record,
    pub(crate) ask: Record,
}

impl Call {
    pub(crate) fn begin() -> Self {
        let data = tempfile::tempdir().expect("a folder");
        let footing = Footing::with_cost(data.path(), || Ok(Cost::LEAST));
        let opened = footing.open_example(moment()).expect("the example");
        let first = |kind: Kind| opened.records.iter().find(|it| it.body.kind() == kind).cloned();
        let [call, step, ask] = [Kind::Session, Kind::Step, Kind::Ask].map(|kind| first(kind).expect("one"));
        let (say, told) = channel();
        let say = std::sync::Mutex::new(say);
        footing.sharing.is_heard_by(move |it| {
            let _ = say.lock().map(|say| say.send(it));
        });
        let mut call = Self { footing, _data: data, told, call: call.id, step, ask };
        call.step = call.saves(&call.step.clone(), HELPER, call.step.body.clone());
        call.ask = call.saves(&call.ask.clone(), HELPER, call.ask.body.clone());
        call
    }

    /// Saves as the main window's command does.
    pub(crate) fn saves(&self, record: &Record, readers: Readers, body: Body) -> Record {
        let request =
            Save { id: Some(record.id.clone()), visit: "a visit".to_owned(), readers, body, form: None };
        let saved = self.footing.save(request, moment()).expect("saved").record.expect("a record");
        self.footing.sharing_follows();
        saved
    }

    pub(crate) fn choices(&self) -> Choices {
        Choices { ticked: [self.step.id.clone(), self.ask.id.clone()].into(), ..Choices::default() }
    }

    pub(crate) fn shows(&self, choices: Choices, on: ShownOn) -> SharingNow {
        let request = StartSharing { call: self.call.clone(), choices, on };
        self.footing.start_sharing(request, moment()).expect("it is shown")
    }

    pub(crate) fn view(&self) -> SharedView {
        self.footing.shared(moment().now)
    }

    pub(crate) fn said(&self) -> Vec<Told> {
        self.told.try_iter().collect()
    }

    pub(crate) fn record_of(&self, kind: Kind) -> Record {
        let opened = self.footing.desk(moment()).expect("open");
        let Desk::Open { plan } = opened else { panic!("it is open") };
        plan.records.into_iter().find(|it| it.body.kind() == kind).expect("one")
    }

    pub(crate) fn kept(&self) -> Vec<(Kind, u32)> {
        let Body::Session(it) = self.record_of(Kind::Session).body else { panic!("a call") };
        it.shown.iter().map(|one| (one.kind, one.number)).collect()
    }
}

pub(crate) fn texts(view: &SharedView) -> String {
    let facts = view.items.iter().flat_map(|item| item.facts.iter().map(|fact| fact.value.as_str()));
    facts.collect::<Vec<_>>().join("\n")
}

pub(crate) fn first_line(record: &Record) -> String {
    match &record.body {
        Body::Step(it) => it.what.0.clone(),
        Body::Ask(it) => it.suggestion.0.clone(),
        _ => panic!("a step or a change"),
    }
}

#[test]
fn what_is_shown_is_what_was_ticked_and_nothing_else() {
    let call = Call::begin();
    call.shows(call.choices(), ShownOn::OwnWindow);
    let view = call.view();
    assert_eq!(view.names, [format!("Step {}", call.step.number), format!("Change {}", call.ask.number)]);
    assert!(texts(&view).contains(&first_line(&call.step)) && texts(&view).contains(&first_line(&call.ask)));
}

#[test]
fn nothing_is_shown_before_it_starts_and_after_it_ended() {
    let call = Call::begin();
    assert!(call.view().covered && call.view().items.is_empty());
    call.shows(call.choices(), ShownOn::OwnWindow);
    call.footing.sharing.end();
    assert!(call.view().covered && call.view().items.is_empty());
    assert_eq!(call.said().last(), Some(&Told::Ended(ShownOn::OwnWindow)));
}

#[test]
fn what_is_made_private_leaves_at_once_and_takes_the_page_with_it() {
    let call = Call::begin();
    call.shows(call.choices(), ShownOn::OwnWindow);
    call.view();
    call.said();
    call.saves(&call.ask, Readers::NOBODY, call.ask.body.clone());
    assert!(call.said().contains(&Told::Narrowed));
    assert!(!texts(&call.view()).contains(&first_line(&call.ask)));
    call.saves(&call.step, HELPER, call.step.body.clone());
    assert!(!call.said().contains(&Told::Narrowed), "the new page holds nothing that has to go");
}

#[test]
fn words_that_are_written_over_take_the_page_with_them_and_a_new_state_does_not() {
    let call = Call::begin();
    call.shows(call.choices(), ShownOn::OwnWindow);
    call.view();
    call.said();
    let Body::Step(mut step) = call.step.body.clone() else { panic!("a step") };
    step.state = StepState::OnHold;
    call.saves(&call.step, HELPER, Body::Step(step.clone()));
    assert_eq!(call.said(), [Told::Changed]);
    assert!(texts(&call.view()).contains("On hold"), "{}", texts(&call.view()));
    step.what = "Other words".into();
    call.saves(&call.step, HELPER, Body::Step(step));
    assert!(call.said().contains(&Told::Narrowed));
}

/// Where things are, with nothing but a choice in it.
fn chosen(state: WhereState) -> Body {
    Body::WhereThingsAre(WhereThingsAre { state, ..WhereThingsAre::default() })
}

#[test]
fn what_holds_nothing_but_a_choice_takes_the_page_with_it_when_it_goes_or_is_taken_back() {
    let call = Call::begin();
    let place = call.record_of(Kind::WhereThingsAre);
    assert_eq!((place.number, call.step.number), (1, 1), "its number stands on the page all the same");
    let leaves: [fn(&Call, &Record); 2] = [
        |call, place| drop(call.saves(place, Readers::NOBODY, place.body.clone())),
        |call, place| drop(call.saves(place, HELPER, chosen(WhereState::Waiting))),
    ];
    for leave in leaves {
        let place = call.saves(&place, HELPER, chosen(WhereState::MedicalRetirement));
        let ticked = [call.step.id.clone(), place.id.clone()].into();
        call.shows(Choices { ticked, ..Choices::default() }, ShownOn::OwnWindow);
        assert!(texts(&call.view()).contains("edical"), "{}", texts(&call.view()));
        call.said();
        leave(&call, &place);
        assert!(call.said().contains(&Told::Narrowed));
    }
}

#[test]
fn a_number_that_is_taken_out_of_a_check_in_takes_the_page_with_it() {
    let call = Call::begin();
    let day = call.record_of(Kind::CheckIn);
    let with = |number| {
        Body::CheckIn(CheckIn {
            could_manage: "Some".into(),
            could_manage_number: number,
            ..CheckIn::default()
        })
    };
    let number = u8::try_from(call.step.number).expect("a small one");
    let day = call.saves(&day, HELPER, with(Some(number)));
    let ticked = [call.step.id.clone(), day.id.clone()].into();
    call.shows(Choices { ticked, ..Choices::default() }, ShownOn::OwnWindow);
    call.view();
    call.said();
    call.saves(&day, HELPER, with(None));
    assert!(call.said().contains(&Told::Narrowed));
}

#[test]
fn what_changes_elsewhere_in_the_plan_is_not_even_told() {
    let call = Call::begin();
    let obstacle = call.record_of(Kind::Obstacle);
    call.shows(call.choices(), ShownOn::OwnWindow);
    call.view();
    call.said();
    call.saves(&obstacle, HELPER, obstacle.body.clone());
    assert_eq!(call.said(), [], "marked OK to show, and not ticked for this call");
}

#[test]
fn it_looks_as_the_plan_does_and_another_look_is_told() {
    let call = Call::begin();
    let largest = Look { colours: Colours::Dark, text: TextSize::Largest };
    call.footing.keep_look(&largest);
    call.shows(call.choices(), ShownOn::OwnWindow);
    assert_eq!(call.view().look, largest);
    call.said();
    call.footing.keep_look(&Look::default());
    call.footing.sharing_follows();
    assert_eq!((call.said(), call.view().look), (vec![Told::Changed], Look::default()));
}

#[test]
fn covered_it_holds_no_word_and_no_name() {
    let call = Call::begin();
    call.shows(call.choices(), ShownOn::OwnWindow);
    call.footing.cover_sharing(true);
    let view = call.view();
    assert!(view.covered && view.items.is_empty() && view.names.is_empty());
    assert_eq!(call.kept(), [], "what was never in sight was not shown");
}

#[test]
fn one_thing_at_a_time_gives_that_one_thing_and_covers_when_it_goes() {
    let call = Call::begin();
    call.shows(call.choices(), ShownOn::OwnWindow);
    let view = call.footing.turn_shared(&TurnShared { at: Some(1) }, moment().now);
    assert_eq!((view.items.len(), view.at), (1, Some(1)));
    assert!(!texts(&view).contains(&first_line(&call.step)));
    assert_eq!(call.kept(), [(Kind::Ask, call.ask.number)]);
    call.saves(&call.ask, Readers::NOBODY, call.ask.body.clone());
    assert!(call.view().covered, "another does not come in its place by itself");
}

#[test]
fn what_was_shown_is_kept_with_the_call_once_each_and_no_form_writes_over_it() {
    let call = Call::begin();
    call.shows(call.choices(), ShownOn::MainWindow);
    let all = [(Kind::Step, call.step.number), (Kind::Ask, call.ask.number)];
    assert_eq!(call.kept(), all);
    call.view();
    let opened = call.footing.desk(moment()).expect("open");
    let Desk::Open { plan } = opened else { panic!("it is open") };
    let mut record = plan.records.iter().find(|it| it.id == call.call).expect("the call").clone();
    if let Body::Session(it) = &mut record.body {
        it.shown.clear();
        it.said = "Kind".into();
    }
    call.saves(&record, record.readers, record.body.clone());
    assert_eq!(call.kept(), all);
    let was = call.footing.was_shown(&OfRecord { id: call.call.clone() }).expect("told");
    assert_eq!(was.lines.len(), 2);
    assert!(was.lines.iter().all(|line| line.when.starts_with("24 November 2026, ")));
}

#[test]
fn a_private_field_is_shown_when_it_is_ticked_for_this_call_and_is_kept_by_name() {
    let call = Call::begin();
    let Body::Ask(mut ask) = call.ask.body.clone() else { panic!("a change") };
    ask.if_they_say_no = "Ask again in spring".into();
    call.saves(&call.ask, HELPER, Body::Ask(ask));
    call.shows(call.choices(), ShownOn::OwnWindow);
    assert!(!texts(&call.view()).contains("spring"));
    let fields = [(call.ask.id.clone(), PrivateField::AskIfTheySayNo)].into();
    call.footing.sharing.end();
    call.shows(Choices { fields, ..call.choices() }, ShownOn::OwnWindow);
    assert!(texts(&call.view()).contains("spring"));
    let was = call.footing.was_shown(&OfRecord { id: call.call.clone() }).expect("told");
    assert_eq!(was.lines.last().map(|line| line.with.len()), Some(1));
}

#[test]
fn a_lock_and_another_opening_each_end_it() {
    let ends: [fn(&Call); 2] = [
        |call| call.footing.lock(),
        |call| drop(call.footing.open_example(moment()).map(|_| call.footing.sharing_follows())),
    ];
    for end in ends {
        let call = Call::begin();
        call.shows(call.choices(), ShownOn::OwnWindow);
        call.view();
        call.said();
        end(&call);
        assert_eq!(call.said().last(), Some(&Told::Ended(ShownOn::OwnWindow)));
        assert!(call.view().items.is_empty());
    }
}

#[test]
fn other_ticks_in_the_middle_of_a_call_show_at_once_and_what_was_taken_off_goes() {
    let call = Call::begin();
    call.shows(Choices { ticked: [call.step.id.clone()].into(), ..Choices::default() }, ShownOn::OwnWindow);
    call.view();
    call.said();
    call.shows(call.choices(), ShownOn::OwnWindow);
    assert_eq!((call.said(), call.view().items.len()), (vec![Told::Changed], 2));
    call.shows(Choices { ticked: [call.ask.id.clone()].into(), ..Choices::default() }, ShownOn::OwnWindow);
    assert!(call.said().contains(&Told::Narrowed));
    assert_eq!(call.view().items.len(), 1);
}
