//! What a plan costs as it grows: a tenth of ten years of heavy use, ten years, and ten times that.

use std::{fmt::Write, path::Path};

use chrono::{DateTime, Utc};
use footing_plan::Catalogue;
use footing_vault::{BackupReason, OpenVault};

use super::{
    opens::{open, tries_a_wrong_password},
    saves::save,
    table::{median, milliseconds},
    ten_years::{Heavy, TEN_YEARS, writes_a_plan},
};

/// How large the plans are, as parts of ten years of heavy use.
const TENTHS: [usize; 3] = [1, 10, 100];
/// How often each is measured; the middle one counts.
const TIMES: usize = 5;
/// Words that stand nowhere, so that the whole plan is looked through: with enough of them found, a look is over.
const LOOKED_FOR: &str = "marmalade";

/// What something costs in each of the plans, in milliseconds.
#[derive(Clone, Debug)]
pub struct Curve {
    /// What the planner did.
    pub what: &'static str,
    /// What it cost, by the size of the plan.
    pub costs: Vec<f64>,
}

/// Opens, saves in, looks through and copies a plan of each size, without a window.
///
/// # Errors
/// When a plan cannot be made or opened.
pub fn grows(folder: &Path, now: DateTime<Utc>) -> Result<Vec<Curve>, String> {
    let what = [
        "Open it to Today, less the key",
        "Save a record",
        "Look for words in it",
        "Everything by date",
        "Make a copy of it",
    ];
    let mut curves: Vec<Curve> = what.map(|what| Curve { what, costs: Vec::new() }).into();
    for tenths in TENTHS {
        let data = folder.join(format!("grows-{tenths}"));
        writes_a_plan(&data, of(tenths), now)?;
        let costs = costs(&data, now)?;
        curves.iter_mut().zip(costs).for_each(|(curve, cost)| curve.costs.push(cost));
    }
    Ok(curves)
}

/// A plan of so many tenths of ten years.
#[must_use]
pub fn of(tenths: usize) -> Heavy {
    let Heavy { records, states, scans } = TEN_YEARS;
    Heavy { records: records * tenths / 10, states, scans: scans * tenths / 10 }
}

fn costs(data: &Path, now: DateTime<Utc>) -> Result<[f64; 5], String> {
    let (day, words) = (now.date_naive(), Catalogue::english());
    let often = |work: &mut dyn FnMut()| median((0..TIMES).map(|_| milliseconds(&mut *work)).collect());
    let key = often(&mut || drop(tries_a_wrong_password(data)));
    let whole =
        often(&mut || drop(open(data).map(|vault| vault.plan().map(|plan| plan.today(day, None, &words)))));
    let mut vault: OpenVault = open(data)?;
    let plan = vault.plan().map_err(|error| error.to_string())?;
    let looked = often(&mut || drop(plan.find_words(LOOKED_FOR)));
    let by_date = often(&mut || drop(plan.by_date(day)));
    let saved = often(&mut || save(&mut vault, now));
    let copied = often(&mut || drop(vault.back_up(BackupReason::Asked, now)));
    Ok([whole - key, saved, looked, by_date, copied])
}

/// The curves as plain text, and by how much each cost grows for ten times the plan.
#[must_use]
pub fn shown(curves: &[Curve]) -> String {
    let mut lines = format!("{:<52}", "A plan of");
    for tenths in TENTHS {
        write!(lines, "{:>16}", format!("{} records", of(tenths).records)).expect("text can be written");
    }
    for Curve { what, costs } in curves {
        write!(lines, "\n{what:<52}").expect("text can be written");
        costs.iter().for_each(|cost| write!(lines, "{:>16}", format!("{cost:.1} ms")).expect("it can"));
    }
    lines
}
