//! From a key to a screen, in a plan of few records, in one of ten years of heavy use and in one of ten times that.

use std::fmt::Write;

use super::{
    opens::signs_in,
    starts::{First, now},
    table::median,
};
use crate::{listener::Listener, session::Session};

/// How often each screen is opened; the middle one counts.
const TIMES: usize = 5;

/// How a screen is opened.
#[derive(Clone, Copy)]
enum By {
    /// By these keys, from anywhere.
    Keys(&'static str),
    /// By Enter on the button of this name, which is on the screen before it.
    Button(&'static str),
}

/// A screen: how it is opened, and its heading.
type Screen = (By, &'static str);

/// The places, what stands beside them, and the screens behind them that hold a whole list at once. Today has a
/// heading of its own at its end.
const SCREENS: [Screen; 13] = [
    (By::Keys("alt+2"), "What gets in the way"),
    (By::Keys("alt+3"), "Changes to ask for"),
    (By::Keys("alt+4"), "My steps"),
    (By::Button("See them as a timetable"), "My steps as a timetable"),
    (By::Keys("alt+5"), "Meetings and calls"),
    (By::Keys("alt+6"), "My work and people"),
    (By::Keys("alt+7"), "Time off and what’s next"),
    (By::Keys("alt+8"), "Pages to print"),
    (By::Keys("ctrl+f"), "Find"),
    (By::Button("Everything by date"), "Everything by date"),
    (By::Button("Settings"), "Settings"),
    (By::Button("See copies"), "Copies of my plan"),
    (By::Keys("alt+1"), "Where you left off"),
];

/// How long a screen took in milliseconds, in each plan.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Its heading.
    pub screen: &'static str,
    /// By plan.
    pub took: Vec<f64>,
}

/// Opens each plan and every screen of it, one after the other, several times.
///
/// # Errors
/// When a screen does not come.
pub fn screens(plans: &[&Session], first: First) -> Result<Vec<Opened>, String> {
    let headings = std::iter::once("Today, from Enter on the password").chain(SCREENS.map(|(_, it)| it));
    let mut opened: Vec<Opened> = headings.map(|screen| Opened { screen, took: Vec::new() }).collect();
    for plan in plans {
        let took = each_screen(plan, first)?;
        opened.iter_mut().zip(took).for_each(|(screen, took)| screen.took.push(took));
    }
    Ok(opened)
}

fn each_screen(session: &Session, first: First) -> Result<Vec<f64>, String> {
    let mut person = Listener::in_session(session);
    let _program = first.settles(session, &mut person)?;
    let opened = signs_in(&mut person)?;
    let mut took = vec![Vec::new(); SCREENS.len()];
    for _ in 0..TIMES {
        for (screen, took) in SCREENS.iter().zip(&mut took) {
            took.push(comes(*screen, &mut person)?);
        }
    }
    Ok(std::iter::once(opened).chain(took.into_iter().map(median)).collect())
}

/// To find a button and go to it is not counted: a person who sees it is there at once.
fn comes((by, heading): Screen, person: &mut Listener) -> Result<f64, String> {
    let keys = match by {
        By::Keys(keys) => keys,
        By::Button(name) => {
            person.reaches(name, &["push button"]);
            "Return"
        }
    };
    let start = now();
    person.presses(keys);
    let there = person.reader().waits_for("heading", heading);
    Ok((there.ok_or_else(|| format!("«{heading}» did not come"))? - start) * 1000.0)
}

/// The screens as plain text, for plans of so many records.
#[must_use]
pub fn shown(screens: &[Opened], records: &[usize]) -> String {
    let mut lines = format!("{:<52}", "A screen, from its key");
    for records in records {
        write!(lines, "{:>16}", format!("{records} records")).expect("text can be written");
    }
    for Opened { screen, took } in screens {
        write!(lines, "\n{screen:<52}").expect("text can be written");
        took.iter().for_each(|took| write!(lines, "{:>16}", format!("{took:.0} ms")).expect("it can"));
    }
    lines
}
