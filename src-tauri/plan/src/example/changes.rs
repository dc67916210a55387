//! The example's changes to ask for, and its steps.

use chrono::{Days, NaiveDate};

use super::{HELPER, HELPER_AND_WORK, ONLY_ME, id};
use crate::{Ask, AskState, Body, DatedNote, Kind, Readers, Step, StepState, When};

pub(super) fn changes(today: NaiveDate) -> Vec<(Readers, Body)> {
    let asks = [
        (HELPER_AND_WORK, start_at_ten()),
        (HELPER_AND_WORK, sit_and_sort()),
        (HELPER_AND_WORK, monday_email(today)),
        (ONLY_ME, no_saturdays()),
    ];
    let asks = asks.into_iter().map(|(readers, it)| (readers, Body::Ask(it)));
    asks.chain(steps(today).into_iter().map(|(readers, it)| (readers, Body::Step(it)))).collect()
}

fn start_at_ten() -> Ask {
    Ask {
        suggestion: "Start at 10 for a while".into(),
        try_for: "Six weeks".into(),
        how_it_would_work: "10 to 5. An early bird opens the desk.".into(),
        helps_us_both: "I can work well all day, and I can close up.".into(),
        look_again: "week 3".into(),
        state: AskState::ReadyToAsk,
        obstacle: Some(id(Kind::Obstacle, 1)),
        if_they_say_no: "Ask for half past nine, and ask what makes ten hard for them.".into(),
        ..Ask::default()
    }
}

fn sit_and_sort() -> Ask {
    Ask {
        suggestion: "Sort instead of shelving".into(),
        try_for: "Four weeks".into(),
        how_it_would_work: "I sit and do the returns and labels.".into(),
        helps_us_both: "The pile gets done, and I am in and not off.".into(),
        look_again: "week 2".into(),
        state: AskState::Idea,
        obstacle: Some(id(Kind::Obstacle, 1)),
        if_they_say_no: "Say I will think about it. I do not have to answer in the meeting.".into(),
        ..Ask::default()
    }
}

fn monday_email(today: NaiveDate) -> Ask {
    Ask {
        suggestion: "One email each Monday while I am off".into(),
        helps_us_both: "Sam knows how things are, and I can answer in my own time.".into(),
        state: AskState::SaidYes,
        notes: vec![DatedNote {
            on: today - Days::new(12),
            what: "The team leader said yes for Sam. Not started yet.".into(),
        }],
        obstacle: Some(id(Kind::Obstacle, 2)),
        ..Ask::default()
    }
}

fn no_saturdays() -> Ask {
    Ask {
        suggestion: "No Saturdays until I am steady".into(),
        effect_on_work: "Five days in a row leave me nothing for the week after.".into(),
        knock_on: "Story time needs someone. Maybe swap with the Friday late.".into(),
        how_we_would_know: "I am still all right on the Tuesday.".into(),
        state: AskState::Idea,
        if_they_say_no: "One Saturday a month, mornings only.".into(),
        ..Ask::default()
    }
}

fn steps(today: NaiveDate) -> Vec<(Readers, Step)> {
    vec![
        (HELPER, ring_the_clinic(today)),
        (HELPER, find_the_policy(today)),
        (HELPER, practise_with_jo()),
        (HELPER, walk_to_the_library()),
        (ONLY_ME, sit_in_the_garden()),
    ]
}

fn ring_the_clinic(today: NaiveDate) -> Step {
    Step {
        what: "Ring the clinic and ask when my turn might be".into(),
        first_small_step: "Find the letter with the number on it".into(),
        when: When::On { day: today + Days::new(5) },
        if_this_happens: "nobody answers".into(),
        then_i_will: "try once more after lunch, then leave it for that day".into(),
        state: StepState::NotStarted,
        obstacle: Some(id(Kind::Obstacle, 1)),
        ..Step::default()
    }
}

fn find_the_policy(today: NaiveDate) -> Step {
    Step {
        what: "Find out what our sick leave rules say".into(),
        first_small_step: "Ask the team leader to send me the staff book".into(),
        when: When::Between { from: today - Days::new(2), to: today + Days::new(12) },
        who_could_help: "The team leader, or the union rep".into(),
        what_would_make_it_easier: "Reading two pages at a time, with Jo after".into(),
        state: StepState::Trying,
        obstacle: Some(id(Kind::Obstacle, 3)),
        ..Step::default()
    }
}

fn practise_with_jo() -> Step {
    Step {
        what: "Say my two changes out loud once".into(),
        first_small_step: "Read them to the cat".into(),
        when: When::BeforeOurNextCall,
        who_could_help: "Jo".into(),
        what_happened: "Did it on the phone. It was shorter than I thought.".into(),
        state: StepState::Done,
        obstacle: Some(id(Kind::Obstacle, 3)),
        ..Step::default()
    }
}

fn walk_to_the_library() -> Step {
    Step {
        what: "Walk as far as the library and back".into(),
        first_small_step: "To the post box first".into(),
        when: When::WhenThisHappens { what: "I have had two fair days in a row".into() },
        if_this_happens: "I am sore the day after".into(),
        then_i_will: "go half as far next time".into(),
        state: StepState::OnHold,
        ..Step::default()
    }
}

fn sit_in_the_garden() -> Step {
    Step { what: "Ten minutes outside with a cup of tea".into(), when: When::NotSet, ..Step::default() }
}
