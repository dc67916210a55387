//! What changes in the middle of a call, tried on the example without a window: what is shown leaves and does not come
//! back by itself, and nothing that has to be quick waits.

use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use footing_plan::{Body, Choices, Kind, PrivateField, Readers, Session, Suggestion};

use crate::facts_of_copies::{create, day, folder, footing, newest, write};
use crate::facts_of_sharing::{Call, HELPER, first_line, moment, texts};
use crate::footing::Footing;
use crate::idle::{Clocks, TimeTo};
use crate::sharing::Told;
use crate::wire::*;

/// Longer than any answer takes that waits for nothing.
const LONG: Duration = Duration::from_secs(20);

/// The example on a call, with words in a private field of the change that is shown.
fn with_a_private_field() -> (Call, Choices) {
    let call = Call::begin();
    let Body::Ask(mut ask) = call.ask.body.clone() else { panic!("a change") };
    ask.if_they_say_no = "Ask again in spring".into();
    call.saves(&call.ask, HELPER, Body::Ask(ask));
    let fields = [(call.ask.id.clone(), PrivateField::AskIfTheySayNo)].into();
    let choices = Choices { fields, ..call.choices() };
    (call, choices)
}

#[test]
fn a_mark_that_is_taken_away_and_put_back_shows_nothing_by_itself() {
    let (call, choices) = with_a_private_field();
    call.shows(choices, ShownOn::OwnWindow);
    assert!(texts(&call.view()).contains("spring"));
    let ask = call.record_of(Kind::Ask);
    call.saves(&ask, Readers::NOBODY, ask.body.clone());
    call.saves(&ask, HELPER, ask.body.clone());
    assert!(!texts(&call.view()).contains(&first_line(&call.ask)), "{}", texts(&call.view()));
    call.shows(call.choices(), ShownOn::OwnWindow);
    assert!(texts(&call.view()).contains(&first_line(&call.ask)), "it is shown again by the person");
    assert!(!texts(&call.view()).contains("spring"), "and its private field by a tick of its own");
}

#[test]
fn what_is_unticked_on_a_call_leaves_at_once_and_what_is_ticked_waits() {
    let (call, choices) = with_a_private_field();
    let steps = Choices { ticked: [call.step.id.clone()].into(), ..Choices::default() };
    call.shows(Choices { this_time: steps.ticked.clone(), ..choices.clone() }, ShownOn::OwnWindow);
    call.view();
    call.said();
    let less = |choices| {
        call.footing.show_less(&ShowLess { call: call.call.clone(), choices });
        call.footing.sharing_follows();
    };
    less(Choices { fields: [].into(), ..choices.clone() });
    assert!(call.said().contains(&Told::Narrowed), "the page that holds the field ends");
    let view = call.view();
    assert!(view.items.len() == 2 && !texts(&view).contains("spring"), "{}", texts(&view));
    less(steps);
    assert!(call.said().contains(&Told::Narrowed));
    assert!(!texts(&call.view()).contains(&first_line(&call.ask)));
    less(choices);
    assert_eq!((call.view().items.len(), call.said()), (1, vec![]), "more is shown only by showing it");
}

#[test]
fn what_is_unticked_for_another_call_takes_nothing_from_this_one() {
    let call = Call::begin();
    call.shows(call.choices(), ShownOn::OwnWindow);
    call.footing.show_less(&ShowLess { call: call.step.id.clone(), choices: Choices::default() });
    call.footing.sharing_follows();
    assert_eq!(call.view().items.len(), 2);
}

#[test]
fn covering_waits_for_nothing_that_holds_the_desk() {
    let call = Call::begin();
    call.shows(call.choices(), ShownOn::OwnWindow);
    call.view();
    let (footing, (say, said)) = (&call.footing, channel());
    thread::scope(|scope| {
        let desk = footing.desk_now();
        scope.spawn(move || {
            footing.cover_sharing(true);
            let _ = say.send(footing.shared(moment().now));
        });
        let view = said.recv_timeout(LONG);
        drop(desk);
        assert!(view.is_ok_and(|view| view.covered && view.items.is_empty() && view.names.is_empty()));
    });
}

/// Saves a second call.
fn another_call(call: &Call) -> footing_plan::Id {
    let body = Body::Session(Session::default());
    let save = Save { id: None, visit: "another".to_owned(), readers: Readers::NOBODY, body, form: None };
    call.footing.save(save, moment()).expect("saved").record.expect("a record").id
}

#[cfg(target_os = "linux")]
#[test]
fn another_call_has_the_window_that_is_open_and_a_new_page_in_it() {
    let call = Call::begin();
    call.shows(call.choices(), ShownOn::OwnWindow);
    call.view();
    let window = call.footing.sharing.window();
    call.said();
    let request = StartSharing { call: another_call(&call), choices: call.choices(), on: ShownOn::OwnWindow };
    let now = call.footing.start_sharing(request, moment()).expect("it is shown");
    let told = call.said();
    assert!(told.contains(&Told::Narrowed) && !told.contains(&Told::Ended(ShownOn::OwnWindow)), "{told:?}");
    assert_eq!((now.on, call.footing.sharing.window()), (Some(ShownOn::OwnWindow), window));
}

#[test]
fn a_window_that_closes_late_ends_nothing_that_is_shown_in_another() {
    let call = Call::begin();
    call.shows(call.choices(), ShownOn::OwnWindow);
    let first = call.footing.sharing.window().expect("a window");
    call.footing.sharing.end();
    call.shows(call.choices(), ShownOn::OwnWindow);
    call.said();
    call.footing.sharing.ends_with(first);
    assert_eq!((call.view().items.len(), call.said()), (2, vec![Told::Changed]));
    let second = call.footing.sharing.window().expect("a window");
    call.footing.sharing.ends_with(second);
    assert_eq!(call.said().last(), Some(&Told::Ended(ShownOn::OwnWindow)));
}

#[test]
fn a_private_field_that_is_ticked_later_is_kept_with_the_call_too() {
    let (call, choices) = with_a_private_field();
    call.shows(call.choices(), ShownOn::OwnWindow);
    call.view();
    call.shows(choices.clone(), ShownOn::OwnWindow);
    call.view();
    call.shows(choices, ShownOn::OwnWindow);
    call.view();
    let was = call.footing.was_shown(&OfRecord { id: call.call.clone() }).expect("told");
    let with: Vec<usize> = was.lines.iter().map(|line| line.with.len()).collect();
    assert_eq!(with, [0, 0, 1], "each once, and the change once more with its field");
}

#[test]
fn showing_it_again_after_the_hour_answers_whether_the_person_is_still_on_the_call() {
    let call = Call::begin();
    let look = |minutes| call.footing.idle.look(Clocks::in_minutes(minutes));
    call.footing.idle.watch(Some(15));
    call.shows(call.choices(), ShownOn::OwnWindow);
    assert_eq!(look(61), TimeTo::Ask);
    call.footing.is_at_the_call(Clocks::in_minutes(62));
    assert_eq!([look(80), look(121), look(123)], [TimeTo::Wait, TimeTo::Wait, TimeTo::Ask]);
    call.footing.sharing.end();
    call.footing.is_at_the_call(Clocks::in_minutes(124));
    assert_eq!(look(140), TimeTo::Lock, "with nothing shown it is no answer");
}

#[test]
fn the_end_of_a_call_covers_a_page_that_fills_the_window_and_closes_the_other_window() {
    let call = Call::begin();
    call.footing.idle.watch(Some(15));
    for (on, shows) in [(ShownOn::OwnWindow, None), (ShownOn::MainWindow, Some(ShownOn::MainWindow))] {
        call.shows(call.choices(), on);
        call.footing.on_a_call(false, Clocks::in_minutes(0));
        let now = call.footing.sharing_now().expect("open");
        assert_eq!((now.on, now.covered), (shows, shows.is_some()), "{on:?}");
        assert!(call.view().items.is_empty());
    }
    assert!(call.said().ends_with(&[Told::Changed]), "the plan's page asks what it shows");
    assert_eq!(call.footing.idle.look(Clocks::in_minutes(16)), TimeTo::Lock, "no call holds it up");
    call.footing.sharing.end();
    assert_eq!(call.footing.sharing_now().expect("open").on, None, "its own button leads back");
}

#[test]
fn what_was_added_for_this_call_only_and_marked_since_leaves_with_its_mark() {
    let call = Call::begin();
    let ask = call.saves(&call.ask, Readers::NOBODY, call.ask.body.clone());
    let choices = Choices { this_time: [ask.id.clone()].into(), ..Choices::default() };
    call.shows(choices.clone(), ShownOn::OwnWindow);
    call.saves(&ask, HELPER, ask.body.clone());
    assert!(texts(&call.view()).contains(&first_line(&ask)), "a mark takes nothing away");
    call.said();
    call.saves(&ask, Readers::NOBODY, ask.body.clone());
    assert!(call.said().contains(&Told::Narrowed));
    assert!(!texts(&call.view()).contains(&first_line(&ask)), "{}", texts(&call.view()));
    call.shows(choices, ShownOn::OwnWindow);
    assert!(texts(&call.view()).contains(&first_line(&ask)), "it is added anew by the person");
}

/// The call as it is now, with this noted on it.
fn notes(call: &Call, said: &str) {
    let record = call.record_of(Kind::Session);
    let Body::Session(mut it) = record.body.clone() else { panic!("a call") };
    it.to_talk_about = "The bus".into();
    it.said = said.into();
    it.suggestions = vec![Suggestion { what: said.into(), ..Suggestion::default() }];
    call.saves(&record, HELPER, Body::Session(it));
}

#[test]
fn what_is_noted_on_the_call_stays_in_the_main_window_when_the_call_itself_is_shown() {
    let call = Call::begin();
    notes(&call, "");
    let choices = Choices { ticked: [call.call.clone()].into(), ..Choices::default() };
    let before = call.footing.call_items(&ForCall { call: call.call.clone(), choices: choices.clone() });
    call.shows(choices.clone(), ShownOn::OwnWindow);
    assert!(
        texts(&call.view()).contains("The bus"),
        "what the person wants to say is what they ticked it for"
    );
    notes(&call, "He thinks that I hide it");
    assert!(!texts(&call.view()).contains("hide"), "{}", texts(&call.view()));
    let after = call.footing.call_items(&ForCall { call: call.call.clone(), choices });
    let shown = |items: Result<CallItems, Fault>| items.expect("items").shown;
    assert_eq!(shown(after), shown(before), "what is looked at once before it is shown says the same");
}

/// Shows a new call of this plan, which is the person's own, on that call.
fn shows_on_a_call(footing: &Footing, visit: &str) {
    let body = Body::Session(Session { to_talk_about: "The bus".into(), ..Session::default() });
    let save = Save { id: None, visit: visit.to_owned(), readers: Readers::NOBODY, body, form: None };
    let call = footing.save(save, day(0)).expect("saved").record.expect("a record").id;
    let choices = Choices { this_time: [call.clone()].into(), ..Choices::default() };
    let request = StartSharing { call, choices, on: ShownOn::OwnWindow };
    footing.start_sharing(request, day(0)).expect("it is shown");
}

#[test]
fn another_state_in_the_plans_place_and_deleting_it_end_what_is_shown_first() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    write(&footing, "The stairs", day(0));
    footing.keep_copy(day(0).now);
    shows_on_a_call(&footing, "one");
    footing.restore_copy(&newest(&footing), day(1)).expect("restored");
    assert_eq!(footing.sharing.window(), None);
    shows_on_a_call(&footing, "two");
    let replaced = footing.copies().expect("copies").replaced.remove(0).name;
    footing.put_replaced_back(&replaced, day(1)).expect("put back");
    assert_eq!(footing.sharing.window(), None);
    shows_on_a_call(&footing, "three");
    assert!(footing.delete_plan(&DeletePlan { label: "Plan".to_owned() }).expect("an answer").deleted);
    assert_eq!(footing.sharing.window(), None);
}

#[test]
fn the_person_is_told_when_what_they_show_cannot_be_noted_and_when_it_is() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    shows_on_a_call(&footing, "one");
    let [here, elsewhere] = ["plans", "elsewhere"].map(|name| data.path().join(name));
    let not_noted = || footing.sharing_now().expect("open").not_noted;
    std::fs::rename(&here, &elsewhere).expect("moved");
    assert!(footing.shared(moment().now).items.len() == 1 && not_noted(), "it is shown all the same");
    std::fs::rename(&elsewhere, &here).expect("moved back");
    footing.shared(moment().now);
    assert!(!not_noted());
}
