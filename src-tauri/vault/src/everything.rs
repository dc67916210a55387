//! Everything in a plan as one open file, and reading such a file back. `docs/export.md` says what is in it. It
//! is not encrypted: whoever has the file can read all of it.

mod files;
mod import;

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Utc};
use footing_plan::{Body, FindingCode, GivenPage, Id, Readers, Record, check, clean};
use serde::{Deserialize, Serialize};

use crate::given::LEFT;
use crate::rows::{only_one, to_the_millisecond};
use crate::store::Store;
use crate::{KeptPage, KeptScan, Label, OpenReadOnly, OpenVault, VaultError};

pub use import::Imported;

/// No number is higher, and no name of a form or a visit longer, in characters.
pub(crate) const HIGHEST_NUMBER: u32 = 1_000_000;
const LONGEST_NAME: usize = 300;

/// Everything a person wrote in a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Everything {
    /// The version of the file's form: [`Everything::FORMAT`], or less in an older file.
    pub footing: u32,
    /// When the file was made.
    pub made: DateTime<Utc>,
    /// What the plan is called.
    pub label: String,
    /// The records, those in the bin too.
    pub records: Vec<Kept>,
    /// What was being typed.
    pub drafts: Vec<Typed>,
    /// The scans that any of these name.
    #[serde(default)]
    pub scans: Vec<KeptScan>,
    /// The pages that were handed over and that any of these name.
    #[serde(default)]
    pub pages: Vec<KeptPage>,
}

/// A record with all that is kept of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// The record as it is now.
    pub record: Record,
    /// Since when it is in the bin; `null` when it is in the plan.
    #[serde(default)]
    pub in_bin_since: Option<DateTime<Utc>>,
    /// The states it was in, oldest first. The last is what it says now.
    #[serde(default)]
    pub history: Vec<State>,
}

/// A state a record was in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// The visit that left it so.
    pub visit: String,
    /// When that visit saved it last.
    pub saved: DateTime<Utc>,
    /// Who it was marked fine for.
    pub readers: Readers,
    /// What it said.
    pub body: Body,
}

/// Something that was being typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Typed {
    /// Which form.
    pub form: String,
    /// The form's own text.
    pub text: String,
    /// When it was kept.
    pub changed: DateTime<Utc>,
}

impl OpenVault {
    /// Everything in the plan, to write into an open file.
    pub fn everything(&self, now: DateTime<Utc>) -> Result<Everything, VaultError> {
        self.store.everything(self.label(), now)
    }
}

impl OpenReadOnly {
    /// As [`OpenVault::everything`].
    pub fn everything(&self, now: DateTime<Utc>) -> Result<Everything, VaultError> {
        self.store.everything(self.label(), now)
    }
}

impl Store {
    fn everything(&self, label: &Label, now: DateTime<Utc>) -> Result<Everything, VaultError> {
        let plan = self.plan()?.records.into_iter().map(|record| (record, None));
        let bin = self.bin()?.into_iter().map(|binned| (binned.record, Some(binned.when)));
        let kept = |(record, in_bin_since): (Record, _)| {
            let history = self.revisions(&record.id)?.into_iter();
            let state = |it: crate::Revision| State {
                visit: it.visit,
                saved: it.saved,
                readers: it.readers,
                body: it.body,
            };
            Ok(Kept { record, in_bin_since, history: history.map(state).collect() })
        };
        let typed =
            |draft: crate::Draft| Typed { form: draft.form, text: draft.text, changed: draft.changed };
        Ok(Everything {
            footing: Everything::FORMAT,
            made: to_the_millisecond(now)?,
            label: label.as_str().to_owned(),
            records: plan.chain(bin).map(kept).collect::<Result<_, VaultError>>()?,
            drafts: self.drafts()?.into_iter().map(typed).collect(),
            scans: self.files()?,
            pages: self.files()?,
        })
    }
}

/// What every version of the form begins with.
#[derive(Deserialize)]
struct Start {
    footing: u32,
}

impl Everything {
    /// The version of the file's form that this program writes, and the newest that it reads. Versions 1 to 5 have
    /// fewer kinds and fields, and are read as they are.
    pub const FORMAT: u32 = 6;
    /// No file is longer, in bytes: as many scans as a plan can hold take two thirds of it, as many pages that were
    /// handed over a quarter, and 5,000 long records a thirtieth.
    pub const LONGEST: usize = 200 * 1024 * 1024;

    /// The text of the file.
    pub fn to_json(&self) -> Result<String, VaultError> {
        serde_json::to_string_pretty(self).map_err(|_| VaultError::Unexpected)
    }

    /// Reads the text of a file, which may come from anyone. `NotOurs` when it is not such a file or holds what
    /// no plan of ours can hold; `Newer` when a newer version of the program wrote it.
    pub fn read(json: &[u8]) -> Result<Self, VaultError> {
        if json.len() > Self::LONGEST {
            return Err(VaultError::NotOurs);
        }
        let json = json.strip_prefix("\u{feff}".as_bytes()).unwrap_or(json); // some editors put it there
        let start: Start = serde_json::from_slice(json).map_err(|_| VaultError::NotOurs)?;
        if start.footing > Self::FORMAT {
            return Err(VaultError::Newer);
        }
        let everything: Self = serde_json::from_slice(json).map_err(|_| VaultError::NotOurs)?;
        everything.checked().ok_or(VaultError::NotOurs)
    }

    /// As it may be kept; `None` when something in it cannot be.
    fn checked(mut self) -> Option<Self> {
        self.made = moment(self.made)?;
        let mut seen = BTreeSet::new();
        for kept in &mut self.records {
            let once = seen.insert(kept.record.id.clone());
            let only = only_one(kept.record.body.kind());
            let alone = only.is_none() || seen.insert(only_one_name(kept));
            if !once || !alone || (only.is_some() && kept.in_bin_since.is_some()) {
                return None;
            }
            check_kept(kept)?;
        }
        let mut forms = BTreeSet::new();
        for typed in &mut self.drafts {
            typed.changed = moment(typed.changed)?;
            if !fits(&typed.form) || left_too_long(typed) || !forms.insert(typed.form.clone()) {
                return None;
            }
        }
        files::checked(&mut self.scans)?;
        files::checked(&mut self.pages)?;
        Some(self)
    }
}

/// A name that no record has, one for each kind of which there is one.
fn only_one_name(kept: &Kept) -> Id {
    Id::from_bytes([kept.record.body.kind() as u8; 16])
}

fn check_kept(kept: &mut Kept) -> Option<()> {
    let Record { id, number, readers: _, created, changed, body } = &mut kept.record;
    Id::read(id.as_str())?;
    if !(1..=HIGHEST_NUMBER).contains(number) {
        return None;
    }
    (*created, *changed) = (moment(*created)?, moment(*changed)?);
    *body = kept_body(body)?;
    if let Some(since) = &mut kept.in_bin_since {
        *since = moment(*since)?;
    }
    for state in &mut kept.history {
        state.saved = moment(state.saved)?;
        state.body = kept_body(&state.body)?;
        if !fits(&state.visit) || state.body.kind() != kept.record.body.kind() {
            return None;
        }
    }
    Some(())
}

/// A body as it is kept. One with an empty name or a window that ends too soon can be mended by the person; one
/// that is longer than any field or page takes was not written here.
fn kept_body(body: &Body) -> Option<Body> {
    if matches!(body, Body::GivenPage(given) if !given.sheet.is_whole()) {
        return None;
    }
    let body = clean(body.clone());
    let too_long = check(&body).iter().any(|finding| finding.code == FindingCode::TooLong);
    (!too_long).then_some(body)
}

/// Whether it is a page that left and that no page of ours could be.
fn left_too_long(typed: &Typed) -> bool {
    let left = || serde_json::from_str::<GivenPage>(&typed.text);
    typed.form.starts_with(LEFT) && left().is_ok_and(|given| !given.sheet.is_whole())
}

/// A moment in the years of one life, as exact as it is kept.
fn moment(time: DateTime<Utc>) -> Option<DateTime<Utc>> {
    to_the_millisecond(time).ok().filter(|time| (1970..2200).contains(&time.year()))
}

fn fits(name: &str) -> bool {
    name.chars().count() <= LONGEST_NAME
}
