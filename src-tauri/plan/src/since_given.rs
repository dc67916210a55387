//! What has changed since a page was given: the page of then beside the one that the same choices make today.

use serde::Serialize;

use crate::{Sheet, page_text};

/// The lines in which a page of today says something else than the one that was given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct SinceGiven {
    /// What the page would say today and did not say then.
    pub new: Vec<String>,
    /// What it said then and would not say today.
    pub gone: Vec<String>,
    /// Whether the same lines stand in another order.
    pub moved: bool,
}

/// What has changed from one sheet to the other, line by line as the pages are read.
pub fn since_given(then: &Sheet, today: &Sheet) -> SinceGiven {
    let (then, today) = (lines(then), lines(today));
    let (new, gone) = (without(&today, &then), without(&then, &today));
    let moved = new.is_empty() && gone.is_empty() && then != today;
    SinceGiven { new, gone, moved }
}

fn lines(sheet: &Sheet) -> Vec<String> {
    page_text(sheet).lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The lines that are not among the others, each as often as it is missing there.
fn without(lines: &[String], others: &[String]) -> Vec<String> {
    let mut others: Vec<&String> = others.iter().collect();
    let is_missing = |line: &&String| match others.iter().position(|other| other == line) {
        Some(at) => {
            others.swap_remove(at);
            false
        }
        None => true,
    };
    lines.iter().filter(is_missing).cloned().collect()
}
