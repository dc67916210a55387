//! A week of a phased return in a letter: which one it is, its days and hours, and what the work is.

use super::lists::on_one_line;
use crate::{Catalogue, Phase};

/// "Week 2, from Monday 6 July 2026", and a line for each day and for the work under it.
pub(super) fn named_week(number: u32, week: &Phase, words: &Catalogue) -> String {
    let number = number.to_string();
    let name = match week.starts {
        None => words.say_with("letter-week", &[("number", &number)]),
        Some(day) => {
            words.say_with("letter-week-from", &[("number", &number), ("day", &words.day_in_full(day))])
        }
    };
    std::iter::once(name).chain(what_is_in(week)).collect::<Vec<_>>().join("\n")
}

/// The days with their hours, and what the work is, a line each.
pub(super) fn what_is_in(week: &Phase) -> Vec<String> {
    let day = |it: &crate::PhaseDay| on_one_line(&format!("{} {}", it.day.0.trim(), it.hours.0.trim()));
    let mut lines: Vec<String> = week.days.iter().map(day).collect();
    lines.push(on_one_line(&week.duties.0));
    lines.retain(|line| !line.is_empty());
    lines
}
