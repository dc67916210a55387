//! The lines to call: facts with a source and a day by which they are looked at again.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Deserialize;

const NATIONS: [&str; 4] = ["england", "wales", "scotland", "northern_ireland"];

#[derive(Deserialize)]
struct Helplines {
    lines: Vec<Line>,
}

/// Whether a number was read where the service itself, or a government, gives it. What was not says so on screen.
#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum ReadAt {
    ItsOwnPage,
    AnotherPage,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    id: String,
    nations: Vec<String>,
    number: String,
    name: String,
    what: String,
    when_to_use: String,
    group: String,
    source: String,
    read_at: ReadAt,
    checked_on: NaiveDate,
    check_again_by: NaiveDate,
}

fn lines() -> Vec<Line> {
    let file = include_str!("../../content/helplines.json");
    serde_json::from_str::<Helplines>(file).expect("the file reads").lines
}

#[test]
fn every_line_says_what_it_is_and_where_that_was_read() {
    for line in lines() {
        let texts = [&line.number, &line.name, &line.what, &line.when_to_use, &line.source];
        assert!(texts.iter().all(|text| !text.trim().is_empty()), "{}", line.id);
        assert!(line.number.contains(|c: char| c.is_ascii_digit()), "{}", line.id);
        assert!(["now", "talk", "home", "work"].contains(&line.group.as_str()), "{}", line.id);
        assert!(line.nations.iter().all(|nation| NATIONS.contains(&nation.as_str())), "{}", line.id);
    }
}

/// A source that names a newspaper, a surgery or another charity beside nothing better is not the service's own.
#[test]
fn a_number_read_in_a_newspaper_or_at_a_surgery_is_not_called_its_own() {
    let elsewhere = ["surgery", "news", "press", "careappointments", "two other public sites"];
    let lines = lines();
    let from_elsewhere = |line: &&Line| elsewhere.iter().any(|word| line.source.contains(word));
    assert!(lines.iter().filter(from_elsewhere).count() > 2);
    for line in lines.iter().filter(from_elsewhere) {
        assert!(line.read_at == ReadAt::AnotherPage, "{}", line.id);
    }
}

#[test]
fn every_line_is_looked_at_again_within_half_a_year() {
    for line in lines() {
        let days = (line.check_again_by - line.checked_on).num_days();
        assert!((1..=183).contains(&days), "{}: {days} days", line.id);
    }
}

#[test]
fn every_nation_has_someone_to_call_for_each_need() {
    for nation in NATIONS {
        let here = lines().into_iter().filter(|line| line.nations.iter().any(|it| it == nation));
        let groups: BTreeSet<String> = here.map(|line| line.group).collect();
        assert_eq!(groups.len(), 4, "{nation} has {groups:?}");
    }
}

#[test]
fn what_stands_first_is_true_everywhere() {
    let lines = lines();
    assert_eq!(lines[0].number, "999");
    let everywhere: Vec<&str> =
        lines.iter().filter(|line| line.nations.len() == 4).map(|line| line.number.as_str()).collect();
    assert!(everywhere.contains(&"116 123"));
    let ids: BTreeSet<&str> = lines.iter().map(|line| line.id.as_str()).collect();
    assert_eq!(ids.len(), lines.len(), "each line has a name of its own");
}
