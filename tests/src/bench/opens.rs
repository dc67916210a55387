//! From a password to Today, with a plan of many records, less the working out of the key.

use std::path::Path;

use chrono::NaiveDate;
use footing_plan::Catalogue;
use footing_vault::{LockedVault, Passphrase, plans_in};

use super::{
    saves::{PASSWORD, passphrase},
    starts::{First, now},
    table::{Line, in_turn, median, milliseconds},
};
use crate::{listener::Listener, session::Session};

const TIMES: usize = 9;
const TIMES_IN_THE_WINDOW: usize = 9;

/// Opens it, reads every record and works out Today, without a window. What trying a wrong password costs,
/// which is the working out of the key, is taken off.
///
/// # Errors
/// When the plan is not there.
pub fn opens(data: &Path, day: NaiveDate) -> Result<Line, String> {
    let words = Catalogue::english();
    let (whole, key) = in_turn(
        TIMES,
        || milliseconds(|| open(data).map(|vault| vault.plan().map(|plan| plan.today(day, None, &words)))),
        || milliseconds(|| tries_a_wrong_password(data)),
    );
    open(data)?;
    Ok(Line { what: "Open 5,000 records to Today, less the key", ours: whole - key, floor: None, unit: "ms" })
}

/// The same in the window, from Enter on the password to Today being there for a screen reader, beside a plan
/// of one record. What is the same for both is the key press, the making of the page and the looking at it.
///
/// # Errors
/// When Today does not come.
pub fn opens_in_the_window(large: &Session, small: &Session, first: First) -> Result<Line, String> {
    let mut people = [large, small].map(Listener::in_session);
    let [large_person, small_person] = &mut people;
    let mut both = (Vec::new(), Vec::new());
    for _ in 0..TIMES_IN_THE_WINDOW {
        both.0.push(opens_once(large, first, large_person)?);
        both.1.push(opens_once(small, first, small_person)?);
    }
    let key = median((0..TIMES).map(|_| milliseconds(|| tries_a_wrong_password(&large.data()))).collect());
    let [ours, floor] = [both.0, both.1].map(|took| median(took) - key);
    let what = "The same in the window, from Enter to Today";
    Ok(Line { what, ours, floor: Some((floor, "a plan of one record")), unit: "ms" })
}

fn opens_once(session: &Session, first: First, person: &mut Listener) -> Result<f64, String> {
    let _settled = first.settles(session, person)?;
    signs_in(person)
}

/// Opens the plan at the lock screen. Gives how long it took from Enter to Today, in milliseconds.
///
/// # Errors
/// When Today does not come.
pub fn signs_in(person: &mut Listener) -> Result<f64, String> {
    person.fills("Password", PASSWORD);
    let start = now();
    person.presses("Return");
    let there = person.reader().waits_for("heading", "Where you left off");
    Ok((there.ok_or("Today did not come")? - start) * 1000.0)
}

/// Opens the plan under a folder.
///
/// # Errors
/// When it is not there or does not open.
pub fn open(data: &Path) -> Result<footing_vault::OpenVault, String> {
    locked(data)?.open(&passphrase()?).map_err(|refused| refused.error.to_string())
}

/// Works out a key that opens nothing.
///
/// # Errors
/// When it opened the plan all the same.
pub fn tries_a_wrong_password(data: &Path) -> Result<(), String> {
    let wrong = Passphrase::new("three calm ston".to_owned()).map_err(|error| error.to_string())?;
    match locked(data)?.open(&wrong) {
        Ok(_) => Err("a wrong password opened it".to_owned()),
        Err(_) => Ok(()),
    }
}

fn locked(data: &Path) -> Result<LockedVault, String> {
    let plans = plans_in(data).map_err(|error| error.to_string())?;
    let plan = plans.first().ok_or("there is no plan")?;
    LockedVault::at(data, &plan.plan).map_err(|error| error.to_string())
}
