//! The people in `tests/people`: what each of them types, sitting by sitting.
//!
//! Of the rows of the study's Table 1 the status and the kind of reason for being off are kept. Name, age, job and
//! every word are made up, so that nobody could know themselves.

use std::{collections::BTreeSet, fs};

use chrono::NaiveDate;
use footing_plan::{Body, Id, Kind, Plan, WhereState, made_up};
use serde::Deserialize;
use serde_json::Value;

use crate::{
    first_run::begins,
    forms::{PLACES, Sitting, place_of},
    places,
};

/// One of them.
#[derive(Debug)]
pub struct Somebody {
    /// The participant whose row they stand for.
    pub row: String,
    /// How old they are.
    pub age: u32,
    /// Their answer to what would help today.
    pub would_help: String,
    sittings: Vec<Plan>,
}

/// A file of `tests/people`. A record is written as in the example plan. Of a kind there is one of, a later sitting
/// changes what an earlier one wrote.
#[derive(Deserialize)]
struct Written {
    row: String,
    age: u32,
    would_help: String,
    sittings: Vec<Vec<Value>>,
}

/// All of them, in the order of their rows.
///
/// # Panics
/// When one of the files cannot be read.
pub fn everybody(today: NaiveDate) -> Vec<Somebody> {
    let folder = fs::read_dir(places::root().join("tests/people")).expect("the people are there");
    let files = folder
        .flatten()
        .map(|file| file.path())
        .filter(|file| file.extension().is_some_and(|end| end == "json"));
    let read = |file: std::path::PathBuf| {
        let text = fs::read_to_string(&file).expect("it can be read");
        let written = serde_json::from_str(&text);
        Somebody::of(written.unwrap_or_else(|error| panic!("{}: {error}", file.display())), today)
    };
    let mut people: Vec<Somebody> = files.map(read).collect();
    people.sort_by(|one, other| one.row.cmp(&other.row));
    people
}

impl Somebody {
    fn of(written: Written, today: NaiveDate) -> Self {
        let Written { row, age, would_help, sittings } = written;
        let mut so_far: Vec<Value> = Vec::new();
        let plans = sittings.into_iter().map(|records| {
            so_far.retain(|old| !records.iter().any(|new| is_anew(new, old)));
            so_far.extend(records);
            made_up(Value::Array(so_far.clone()), today).unwrap_or_else(|error| panic!("{row}: {error}"))
        });
        let sittings = plans.collect();
        Self { row, age, would_help, sittings }
    }

    /// Their plan at the end.
    pub fn plan(&self) -> &Plan {
        self.sittings.last().expect("there is a sitting")
    }

    /// What they type in each sitting.
    pub fn sittings(&self) -> impl Iterator<Item = Sitting<'_>> {
        let first = &self.sittings[0];
        let begun = begins(&self.would_help, first);
        self.sittings.iter().enumerate().map(move |(at, plan)| {
            let before = at.checked_sub(1).map(|before| &self.sittings[before]);
            Sitting::new(plan, new_in(plan, before), Some(begun.clone()))
        })
    }

    /// The plan they have after the first sitting.
    pub fn at_first(&self) -> &Plan {
        &self.sittings[0]
    }

    /// Where things are with them at the end of each sitting.
    pub fn path(&self) -> Vec<WhereState> {
        let state = |plan: &Plan| {
            plan.of(Kind::WhereThingsAre).find_map(|record| match &record.body {
                Body::WhereThingsAre(it) => Some(it.state),
                _ => None,
            })
        };
        self.sittings.iter().filter_map(state).collect()
    }

    /// The places their way leads through: Today and the pages, and wherever they have something to write.
    pub fn places(&self) -> BTreeSet<&'static str> {
        let write = self.plan().records.iter().map(|record| place_of(record.body.kind()));
        write.chain([PLACES[0], PLACES[7]]).collect()
    }

    /// Their name, as it stands on the page.
    pub fn name(&self) -> &str {
        let name = self.plan().of(Kind::About).find_map(|record| match &record.body {
            Body::About(it) => Some(it.name.as_str()),
            _ => None,
        });
        name.unwrap_or_default()
    }
}

fn is_anew(new: &Value, old: &Value) -> bool {
    let one = |kind: &Kind| kind.there_is_one() && new["kind"] == kind.name();
    Kind::ALL.iter().any(one) && new["kind"] == old["kind"]
}

/// The records that are new or not as they were.
fn new_in(plan: &Plan, before: Option<&Plan>) -> Vec<Id> {
    let was = |id: &Id| before.and_then(|plan| plan.find(id)).map(|record| &record.body);
    plan.records.iter().filter(|it| was(&it.id) != Some(&it.body)).map(|it| it.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use footing_plan::check;

    use super::*;

    /// Table 1 of the study: the row, the ages of its band, the job, and where things were at the interview. Of the two
    /// on sick leave the study says that they waited for an appointment.
    const TABLE: [(&str, [u32; 2], &str, WhereState); 10] = [
        ("P01", [25, 29], "care", WhereState::Back),
        ("P02", [35, 39], "IT", WhereState::Waiting),
        ("P03", [60, 64], "civil servant", WhereState::MedicalRetirement),
        ("P04", [55, 59], "emergency", WhereState::MedicalRetirement),
        ("P05", [35, 39], "teach", WhereState::Waiting),
        ("P06", [50, 54], "emergency", WhereState::Back),
        ("P07", [60, 64], "warehouse", WhereState::Back),
        // Unemployed at the interview: the path goes on from there.
        ("P08", [40, 44], "warehouse", WhereState::NewJob),
        ("P09", [45, 49], "manage", WhereState::Back),
        ("P10", [40, 44], "transport", WhereState::Back),
    ];

    fn all() -> Vec<Somebody> {
        everybody(NaiveDate::from_ymd_opt(2026, 11, 30).expect("it is a day"))
    }

    #[test]
    fn each_row_of_the_table_is_one_person_whose_path_leads_where_it_says() {
        let people = all();
        let rows: Vec<&str> = people.iter().map(|one| one.row.as_str()).collect();
        assert_eq!(rows, TABLE.map(|(row, ..)| row));
        for (one, (row, _, _, ends)) in people.iter().zip(TABLE) {
            assert_eq!(one.path().last(), Some(&ends), "{row}");
        }
        let unemployed = people.iter().find(|one| one.row == "P08").expect("they are there");
        assert!(unemployed.path().contains(&WhereState::Leaving), "{:?}", unemployed.path());
    }

    #[test]
    fn nobody_has_the_age_or_the_job_of_their_row() {
        for (one, (row, [from, to], job, _)) in all().iter().zip(TABLE) {
            assert!(!(from..=to).contains(&one.age), "{row}");
            let about = one.plan().of(Kind::About).next().expect("they say who they are");
            assert!(!format!("{:?}", about.body).contains(job), "{row}");
        }
    }

    /// A page that was given begins with a yes and not with a form.
    #[test]
    fn every_kind_of_form_is_filled_by_somebody() {
        let people = all();
        let filled: BTreeSet<Kind> =
            people.iter().flat_map(|one| &one.plan().records).map(|record| record.body.kind()).collect();
        assert_eq!(filled, Kind::ALL.iter().copied().filter(|kind| *kind != Kind::GivenPage).collect());
    }

    #[test]
    fn their_ways_lead_through_all_eight_places() {
        let places: BTreeSet<&str> = all().iter().flat_map(Somebody::places).collect();
        assert_eq!(places, BTreeSet::from(PLACES));
    }

    #[test]
    fn somebody_notes_what_was_talked_about() {
        let people = all();
        let mut noted = people.iter().flat_map(Somebody::sittings).flat_map(|sitting| {
            sitting
                .noted()
                .filter_map(|talk| match &talk.body {
                    Body::Meeting(it) => Some(it.talked_about.len()),
                    _ => None,
                })
                .collect::<Vec<_>>()
        });
        assert!(noted.any(|lines| lines > 1), "so that the message with it is copied");
    }

    #[test]
    fn every_answer_to_what_would_help_is_given_by_somebody() {
        let people = all();
        let given: BTreeSet<&str> = people.iter().map(|one| one.would_help.as_str()).collect();
        let wants = crate::first_run::wants();
        assert_eq!(given, wants.iter().map(String::as_str).collect());
    }

    #[test]
    fn what_they_mean_to_write_would_save_as_it_is() {
        for one in all() {
            for record in &one.plan().records {
                assert_eq!(check(&record.body), [], "{} {:?} {}", one.row, record.body.kind(), record.number);
            }
        }
    }

    #[test]
    fn each_has_words_for_the_page_and_words_that_are_kept_from_it() {
        for one in all() {
            let items = crate::page_for_work::items(one.plan());
            let marked = items.iter().filter(|item| item.marked).count();
            assert!(marked > 3 && items.len() > marked, "{}: {marked} of {}", one.row, items.len());
            assert!(crate::page_for_work::private_in(one.plan()).len() > 5, "{}", one.row);
        }
    }
}
