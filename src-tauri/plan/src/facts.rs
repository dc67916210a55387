//! Dated facts: rules and rates by nation, each with where it was read and the day by which someone looks again.
//!
//! A figure can be had from [`facts_on`] alone, and only as part of [`FactSays::Checked`]: for a day after its
//! last check, or outside its own dates, there is no form in which it could be shown.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Nation, said};

const ENGLISH: &str = include_str!("../../content/facts.json");

/// The facts as they stand in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts {
    facts: Vec<DatedFact>,
}

/// A fact as it stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DatedFact {
    key: String,
    topic: FactTopic,
    nations: Vec<Nation>,
    title: String,
    sentence: String,
    more: Option<String>,
    figure: Option<String>,
    source: Source,
    look_at: Option<Place>,
    checked: NaiveDate,
    check_again_by: NaiveDate,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
}

/// Where a fact was read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    name: String,
    address: String,
    read_at: ReadAt,
}

/// Whether it was read where the body itself, or a government, says it.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ReadAt {
    ItsOwnPage,
    AnotherPage,
}

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum FactTopic {
    SickPay,
    FitNotes,
    Meetings,
    Reports,
    Telling,
    Changes,
    Help,
}

/// A fact as it may be shown on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
pub struct ShownFact {
    /// Its name inside the program.
    pub key: String,
    /// What it is about.
    pub topic: FactTopic,
    /// Its heading.
    pub title: String,
    /// What can be said of it on that day.
    pub says: FactSays,
    /// Where the body itself, or a government, says it.
    pub where_to_look: Place,
    /// The day somebody last looked, in words.
    pub checked: String,
    /// Whether it was read on another page than the one to look at, which the screen then says.
    pub read_elsewhere: bool,
    /// The nations it is for; empty when it is the same in all four.
    pub only_for: Vec<Nation>,
}

/// What can be said of a fact on one day. Only one of the three has a place for a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(tag = "says", rename_all = "snake_case")]
pub enum FactSays {
    /// Somebody has looked, and not too long ago.
    Checked {
        /// The rule, without its figure.
        sentence: String,
        /// The figure, when the rule has one.
        figure: Option<String>,
        /// What else to know.
        more: Option<String>,
    },
    /// It is time to look again: the rule may have changed, and its figure is not shown.
    LookAgain {
        /// The rule, without its figure.
        sentence: String,
        /// What else to know.
        more: Option<String>,
    },
    /// The day is outside the rule's own dates. Nothing is said but where to look.
    NotOnThisDay {},
}

/// A page or body to look at. The address is text to read or copy, never a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
}

/// The facts for a nation as they may be shown on a day, in the order of the file. When the nation is not
/// known every nation's are there, and each says which it is for.
pub fn facts_on(today: NaiveDate, nation: Option<Nation>) -> Vec<ShownFact> {
    let file: Facts = serde_json::from_str(ENGLISH).expect("the facts are whole: a test reads them");
    let here = |fact: &DatedFact| nation.is_none_or(|nation| fact.nations.contains(&nation));
    file.facts.into_iter().filter(here).map(|fact| fact.at(today)).collect()
}

impl DatedFact {
    fn at(self, today: NaiveDate) -> ShownFact {
        let everywhere = Nation::ALL.iter().all(|nation| self.nations.contains(nation));
        let says = self.says(today);
        let its_own = Place { name: self.source.name, address: self.source.address };
        ShownFact {
            key: self.key,
            topic: self.topic,
            title: self.title,
            says,
            where_to_look: self.look_at.unwrap_or(its_own),
            checked: said(self.checked),
            read_elsewhere: self.source.read_at == ReadAt::AnotherPage,
            only_for: if everywhere { Vec::new() } else { self.nations },
        }
    }

    fn says(&self, today: NaiveDate) -> FactSays {
        let (sentence, more) = (self.sentence.clone(), self.more.clone());
        let begun = self.valid_from.is_none_or(|from| from <= today);
        let not_over = self.valid_to.is_none_or(|to| today <= to);
        if !(begun && not_over) {
            FactSays::NotOnThisDay {}
        } else if today > self.check_again_by || today < self.checked {
            FactSays::LookAgain { sentence, more }
        } else {
            FactSays::Checked { sentence, figure: self.figure.clone(), more }
        }
    }
}
