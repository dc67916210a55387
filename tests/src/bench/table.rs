//! Figures side by side. Each is a median, and none is compared with anything but its floor.

use std::time::Instant;

/// One line of the table.
#[derive(Clone, Debug)]
pub struct Line {
    /// What the planner did.
    pub what: &'static str,
    /// What it cost.
    pub ours: f64,
    /// What the least that could do it cost in the same run; `None` where there is no such thing.
    pub floor: Option<(f64, &'static str)>,
    /// The unit of both, such as "ms".
    pub unit: &'static str,
}

/// The lines as plain text.
pub fn table(lines: &[Line]) -> String {
    let head = format!("{:<52}{:>12}{:>12}{:>8}  {}", "", "planner", "floor", "ratio", "the floor is");
    let rest = lines.iter().map(shown);
    std::iter::once(head).chain(rest).collect::<Vec<_>>().join("\n")
}

fn shown(line: &Line) -> String {
    let figure = |value: f64| format!("{value:.1} {}", line.unit);
    let Line { what, ours, floor, .. } = line;
    match floor {
        Some((value, is)) => {
            format!("{what:<52}{:>12}{:>12}{:>8.2}  {is}", figure(*ours), figure(*value), ours / value)
        }
        None => format!("{what:<52}{:>12}", figure(*ours)),
    }
}

/// The middle one. Of an even number, the upper of the two in the middle.
///
/// # Panics
/// When there is none.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// How many milliseconds the work takes.
pub fn milliseconds<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed().as_secs_f64() * 1000.0
}

/// The medians of two kinds of work done in turn, so that whatever else the machine does falls on both.
pub fn in_turn(times: usize, mut ours: impl FnMut() -> f64, mut floor: impl FnMut() -> f64) -> (f64, f64) {
    let both: Vec<(f64, f64)> = (0..times).map(|_| (ours(), floor())).collect();
    let (ours, floor) = both.into_iter().unzip();
    (median(ours), median(floor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slow_run_does_not_move_the_figure() {
        assert!((median(vec![3.0, 1.0, 900.0, 2.0, 4.0]) - 3.0).abs() < f64::EPSILON);
    }

    #[test]
    fn a_line_shows_both_figures_and_what_one_is_of_the_other() {
        let line = Line { what: "Start", ours: 3.0, floor: Some((2.0, "an empty window")), unit: "s" };
        let shown = table(&[line]);
        assert!(shown.contains("3.0 s") && shown.contains("2.0 s") && shown.contains("1.50"), "{shown}");
    }
}
