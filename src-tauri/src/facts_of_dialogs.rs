//! What a person answers in a dialog counts for the plan that was open when they were asked.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use footing_plan::{Body, Obstacle, PrintAs, Readers, Words};
use footing_vault::Cost;
use tempfile::TempDir;

use crate::desk::Moment;
use crate::footing::Footing;
use crate::wire::*;

fn moment() -> Moment {
    let now: DateTime<Utc> = "2026-11-24T09:00:00Z".parse().expect("a time");
    Moment { now, today: now.date_naive() }
}

fn typed(text: &str) -> Password {
    serde_json::from_value(text.into()).expect("a password")
}

fn create(footing: &Footing, label: &str, words: &str) {
    let request = CreatePlan { label: label.to_owned(), password: typed("four small warm stones") };
    footing.create_plan(request, moment()).expect("a plan");
    let body = Body::Obstacle(Obstacle { own_words: Words::from(words), ..Obstacle::default() });
    let save = Save { id: None, visit: words.to_owned(), readers: Readers::NOBODY, body, form: None };
    footing.save(save, moment()).expect("saved");
}

fn my_copy() -> OwnSheet {
    OwnSheet { which: WhichSheet::MyCopy, about: None, print_as: PrintAs::Usual }
}

/// What can happen while a dialog stands.
type Meanwhile = fn(&Footing);
const MEANWHILE: [Meanwhile; 3] = [
    |footing| footing.lock(),
    |footing| create(footing, "Another", "Somebody else's words"),
    |footing| {
        footing.lock();
        footing.open_example(moment()).expect("the example");
    },
];

/// Everything that asks in a dialog: it is given where the answer points.
type Asks = fn(&Footing, &dyn Fn() -> Option<PathBuf>) -> Option<FaultCode>;
const ASKS: [Asks; 5] = [
    |footing, answer| {
        let make = || Ok((footing.own_sheet_file(&my_copy(), moment())?, "pdf"));
        footing.save_file(|_| answer(), moment().today, make).err().map(|fault| fault.code)
    },
    |footing, answer| {
        let make = || {
            let (file, ending) = footing.everything_as(OpenForm::Json, moment())?;
            Ok((file.into_bytes(), ending))
        };
        footing.save_file(|_| answer(), moment().today, make).err().map(|fault| fault.code)
    },
    |footing, answer| {
        let make = || {
            let (file, ending) = footing.everything_as(OpenForm::Html, moment())?;
            Ok((file.into_bytes(), ending))
        };
        footing.save_file(|_| answer(), moment().today, make).err().map(|fault| fault.code)
    },
    |footing, answer| footing.save_copy(|_| answer(), moment()).err().map(|fault| fault.code),
    |footing, answer| footing.bring_in(answer, moment()).err().map(|fault| fault.code),
];

/// A plan, an empty folder for answers, and a file that could be brought in.
fn some_plan() -> (TempDir, TempDir, Footing) {
    let (data, answers) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let footing = Footing::with_cost(data.path(), || Ok(Cost::LEAST));
    create(&footing, "Plan", "The stairs");
    (data, answers, footing)
}

#[test]
fn a_dialog_that_is_answered_after_a_lock_saves_nothing_and_brings_nothing_in() {
    for asks in ASKS {
        for meanwhile in MEANWHILE {
            let (_data, answers, footing) = some_plan();
            let (json, _) = footing.everything_as(OpenForm::Json, moment()).expect("a file");
            let place = answers.path().join("answer");
            std::fs::write(&place, json).expect("written");
            let before = std::fs::read(&place).expect("there");
            let refused = asks(&footing, &|| {
                meanwhile(&footing);
                Some(place.clone())
            });
            assert_eq!(refused, Some(FaultCode::Locked));
            assert_eq!(std::fs::read(&place).expect("there"), before);
            assert_eq!(std::fs::read_dir(answers.path()).expect("the folder").count(), 1, "the answer alone");
        }
    }
}

#[test]
fn a_dialog_that_is_answered_while_the_plan_is_open_saves_it() {
    for (asks, ending) in ASKS[..4].iter().zip(["pdf", "json", "html", "footing-backup"]) {
        let (_data, answers, footing) = some_plan();
        let place = answers.path().join("notes");
        assert_eq!(asks(&footing, &|| Some(place.clone())), None);
        assert!(place.with_extension(ending).exists(), "{ending}");
    }
}
