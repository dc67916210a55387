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
    /// By this word, typed where the keyboard is.
    Word(&'static str),
}

/// What is there once a screen is, and was not there before.
#[derive(Clone, Copy)]
enum Seen {
    Heading(&'static str),
    Button(&'static str),
}

/// A screen: its name, how it is opened, and what is seen of it then.
type Screen = (&'static str, By, Seen);

/// A screen whose heading is its name.
const fn headed(name: &'static str, by: By) -> Screen {
    (name, by, Seen::Heading(name))
}

/// A part of a place, whose name stands in the place as well.
const fn part(name: &'static str, open: &'static str, back: &'static str) -> Screen {
    (name, By::Button(open), Seen::Button(back))
}

const TIME: &str = "Time off and what’s next";
const MEETINGS: &str = "Meetings and calls";
const FROM_TIME: &str = "Back to Time off and what’s next";
const FROM_MEETINGS: &str = "Back to Meetings and calls";

/// The places, what stands beside them, and the screens behind them that hold a whole list at once. Today has a
/// heading of its own at its end.
const SCREENS: [Screen; 27] = [
    headed("What gets in the way", By::Keys("alt+2")),
    headed("Changes to ask for", By::Keys("alt+3")),
    headed("My steps", By::Keys("alt+4")),
    headed("My steps as a timetable", By::Button("See them as a timetable")),
    headed(MEETINGS, By::Keys("alt+5")),
    part("Calls, emails and letters", "Look at calls, emails and letters", FROM_MEETINGS),
    headed(MEETINGS, By::Button(FROM_MEETINGS)),
    ("Calls with Jo", By::Button("Look at calls with Jo"), Seen::Button("I am on a call now")),
    headed("On a call with Jo", By::Button("I am on a call now")),
    headed("What I show Jo", By::Button("Choose what to show")),
    headed("My work and people", By::Keys("alt+6")),
    headed(TIME, By::Keys("alt+7")),
    part("Fit notes", "Look at my fit notes", FROM_TIME),
    headed(TIME, By::Button(FROM_TIME)),
    part("Phased weeks", "Look at my weeks", FROM_TIME),
    headed(TIME, By::Button(FROM_TIME)),
    part("How it is going", "Look at how it is going", FROM_TIME),
    headed("Pages to print", By::Keys("alt+8")),
    ("A page for Sam", By::Button("Sam: For work"), Seen::Button("Read it full size")),
    headed("Find", By::Keys("ctrl+f")),
    ("Find, from the first letter of a word", By::Word("the"), Seen::Heading("My steps")),
    headed("Everything by date", By::Button("Everything by date")),
    headed("Settings", By::Button("Settings")),
    headed("Bin", By::Button("Look in the bin")),
    headed("Settings", By::Button("Settings")),
    headed("Copies of my plan", By::Button("See copies")),
    headed("Where you left off", By::Keys("alt+1")),
];

/// How long a screen took in milliseconds, in each plan.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Its name.
    pub screen: &'static str,
    /// By plan.
    pub took: Vec<f64>,
}

/// Opens each plan and every screen of it, one after the other, several times.
///
/// # Errors
/// When a screen does not come.
pub fn screens(plans: &[&Session], first: First) -> Result<Vec<Opened>, String> {
    let headings = std::iter::once("Today, from Enter on the password").chain(SCREENS.map(|(name, ..)| name));
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
fn comes((name, by, seen): Screen, person: &mut Listener) -> Result<f64, String> {
    if let By::Button(name) = by {
        person.reaches(name, &["push button"]);
    }
    let start = now();
    match by {
        By::Keys(keys) => person.presses(keys),
        By::Button(_) => person.presses("Return"),
        By::Word(word) => person.types(word),
    }
    let there = match seen {
        Seen::Heading(heading) => person.reader().waits_for("heading", heading),
        Seen::Button(button) => person.reader().waits_for("push button", button),
    };
    Ok((there.ok_or_else(|| format!("«{name}» did not come"))? - start) * 1000.0)
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
