//! The person, their job and this computer.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Look, Words};

/// About me: what heads a page, and which nation's facts to show.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(default)]
pub struct About {
    /// The name to put on a page.
    pub name: Words,
    /// The job, in the person's words.
    pub job: Words,
    /// Who the person works for.
    pub employer: Words,
    /// The usual week, in any pattern.
    pub usual_week: Words,
    /// Which nation's help lines and facts to show. `None` shows those that are true everywhere.
    pub nation: Option<Nation>,
    /// The first day off.
    pub first_day_off: Option<NaiveDate>,
    /// Who else uses this computer. For the program alone: it goes on no page.
    pub who_uses: WhoUses,
    /// Whether anyone is helping. Until the answer is yes, nothing about a helper is on screen. It goes on no page.
    pub someone_helping: SomeoneHelping,
}

impl About {
    /// Whether the person wrote nothing in it. Who uses the computer is asked at the first start, so that a plan has
    /// such a record whatever they write.
    pub fn says_nothing(&self) -> bool {
        Self { who_uses: WhoUses::NotSure, ..self.clone() } == Self::default()
    }
}

/// The four nations. Law, help lines and forms differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Nation {
    England,
    Wales,
    Scotland,
    NorthernIreland,
}

impl Nation {
    /// Every nation there is.
    pub const ALL: [Nation; 4] = [Nation::England, Nation::Wales, Nation::Scotland, Nation::NorthernIreland];
}

/// Who else uses this computer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WhoUses {
    /// Not answered, or not sure.
    #[default]
    NotSure,
    /// Only the person.
    OnlyMe,
    /// Family or others at home.
    Others,
    /// It belongs to work.
    Work,
}

/// Whether anyone is helping the person with this. "Not sure" is a complete answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wire", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum SomeoneHelping {
    #[default]
    NotSaid,
    Yes,
    No,
    NotSure,
}

impl About {
    pub(crate) fn seen_by(&self, look: &Look) -> Option<Self> {
        Some(Self {
            name: self.name.clone(),
            job: self.job.clone(),
            employer: look.not_work(&self.employer),
            usual_week: look.not_work(&self.usual_week),
            nation: look.not_work(&self.nation),
            first_day_off: look.not_work(&self.first_day_off),
            who_uses: WhoUses::default(),
            someone_helping: SomeoneHelping::default(),
        })
    }
}
