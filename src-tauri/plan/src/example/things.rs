//! The example's parts of the job, and what gets in the way.

use super::{HELPER, HELPER_AND_HEALTH, HELPER_AND_WORK, ONLY_ME};
use crate::{Area, Body, CanDo, Obstacle, Readers, Safety, Task};

pub(super) fn things() -> Vec<(Readers, Body)> {
    let tasks = [
        (HELPER_AND_WORK, task("Helping people at the desk", CanDo::Yes, "", "")),
        (HELPER_AND_WORK, task("Answering emails and requests", CanDo::Yes, "", "")),
        (
            HELPER_AND_WORK,
            task(
                "Putting books back",
                CanDo::WithAChange,
                "low shelves are too much",
                "Bending sets it off for the rest of the day. I do not want to go into that at work.",
            ),
        ),
        (HELPER_AND_WORK, task("Saturday story time", CanDo::NotYet, "an hour on my feet", "")),
        (ONLY_ME, van()),
    ];
    let obstacles = [
        (HELPER_AND_HEALTH, tired()),
        (HELPER, sam_is_quiet()),
        (HELPER, never_asked()),
        (ONLY_ME, letting_people_down()),
    ];
    let tasks = tasks.into_iter().map(|(readers, it)| (readers, Body::Task(it)));
    tasks.chain(obstacles.into_iter().map(|(readers, it)| (readers, Body::Obstacle(it)))).collect()
}

fn task(part: &str, can_do: CanDo, hard: &str, why: &str) -> Task {
    Task { part: part.into(), can_do, what_makes_it_hard: hard.into(), safety: Safety::None, why: why.into() }
}

fn van() -> Task {
    Task {
        part: "Driving the mobile library".into(),
        can_do: CanDo::NotSure,
        what_makes_it_hard: "I have not sat that long for weeks".into(),
        safety: Safety::Driving,
        why: "The tablets make me slow until about ten.".into(),
    }
}

fn tired() -> Obstacle {
    Obstacle {
        own_words: "Mornings are slow and sore. By ten I am more like myself.".into(),
        helped_before: "A later start, and sitting down for the first hour".into(),
        area: Some(Area::Health),
        more: "I sleep badly before anything with a time on it.".into(),
    }
}

fn sam_is_quiet() -> Obstacle {
    Obstacle {
        own_words: "I have not heard from Sam since I sent my note in. I do not know what they think.".into(),
        helped_before: "Writing down what I want to say before I ring".into(),
        area: Some(Area::Contact),
        more: "I keep going over our last talk. It may be nothing.".into(),
    }
}

fn never_asked() -> Obstacle {
    Obstacle {
        own_words:
            "I have never asked for anything to be different at work. I do not know what I can ask for."
                .into(),
        helped_before: "Jo saying that it is a talk, not a test".into(),
        area: Some(Area::RulesAndBenefits),
        ..Obstacle::default()
    }
}

fn letting_people_down() -> Obstacle {
    Obstacle {
        own_words: "They are short of people and I feel I am letting them down.".into(),
        helped_before: "Remembering that I went back too soon last time, and was off again in a month".into(),
        area: Some(Area::ThoughtsAndFeelings),
        ..Obstacle::default()
    }
}
