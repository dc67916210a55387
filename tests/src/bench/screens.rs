//! From a key to a screen with ten years of heavy use in it, beside the same screen of a plan of one record.

use super::{
    opens::signs_in,
    starts::{First, now},
    table::median,
};
use crate::{listener::Listener, session::Session};

/// How often each screen is opened; the middle one counts.
const TIMES: usize = 5;

/// A screen: the keys that open it, and its heading.
type Screen = (&'static str, &'static str);

/// The places, Find and Everything by date. Today has a heading of its own at its end.
const SCREENS: [Screen; 9] = [
    ("alt+2", "What gets in the way"),
    ("alt+3", "Changes to ask for"),
    ("alt+4", "My steps"),
    ("alt+5", "Meetings and calls"),
    ("alt+6", "My work and people"),
    ("alt+7", "Time off and what’s next"),
    ("alt+8", "Pages to print"),
    ("ctrl+f", "Find"),
    ("alt+1", "Where you left off"),
];

/// How long a screen took in milliseconds, and the same screen of the small plan.
#[derive(Clone, Copy, Debug)]
pub struct Opened {
    /// Its heading.
    pub screen: &'static str,
    /// In the large plan.
    pub large: f64,
    /// In the small one.
    pub small: f64,
}

/// Opens every screen of both plans, one after the other, several times.
///
/// # Errors
/// When a screen does not come.
pub fn screens(large: &Session, small: &Session, first: First) -> Result<Vec<Opened>, String> {
    let [large, small] = [each_screen(large, first)?, each_screen(small, first)?];
    let both = SCREENS.iter().zip(large.into_iter().zip(small));
    Ok(both.map(|((_, screen), (large, small))| Opened { screen, large, small }).collect())
}

fn each_screen(session: &Session, first: First) -> Result<Vec<f64>, String> {
    let mut person = Listener::in_session(session);
    let _program = first.settles(session, &mut person)?;
    signs_in(&mut person)?;
    let mut took = vec![Vec::new(); SCREENS.len()];
    for _ in 0..TIMES {
        for (screen, took) in SCREENS.iter().zip(&mut took) {
            took.push(comes(*screen, &mut person)?);
        }
    }
    Ok(took.into_iter().map(median).collect())
}

fn comes((keys, heading): Screen, person: &mut Listener) -> Result<f64, String> {
    let start = now();
    person.presses(keys);
    let there = person.reader().waits_for("heading", heading);
    Ok((there.ok_or_else(|| format!("«{heading}» did not come"))? - start) * 1000.0)
}

/// The screens as plain text.
#[must_use]
pub fn shown(screens: &[Opened]) -> String {
    let head = format!("{:<52}{:>16}{:>16}", "A screen, from its key", "5,000 records", "one record");
    let line = |it: &Opened| {
        let (large, small) = (format!("{:.0} ms", it.large), format!("{:.0} ms", it.small));
        format!("{:<52}{large:>16}{small:>16}", it.screen)
    };
    std::iter::once(head).chain(screens.iter().map(line)).collect::<Vec<_>>().join("\n")
}
