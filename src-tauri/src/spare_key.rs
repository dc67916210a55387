//! The spare key: made and shown once, printed, typed back in part, and opened with.

use chrono::DateTime;
use footing_plan::{PrintAs, Sheet, spare_key_sheet};
use footing_print::svg;
use footing_vault::{LockedReadOnly, OpenVault, SpareKey, UnprovedSpareKey, VaultError, WayIn};
use zeroize::Zeroizing;

use crate::desk::{Desk, Moment, OpenPlan};
use crate::footing::Footing;
use crate::own_sheets::{missing_characters, read_again};
use crate::randomness::random;
use crate::ways_in::change_a_way_in;
use crate::wire::{
    Fault, FaultCode, NewSpareKey, Nothing, OpenWithSpareKey, Opened, SizedPages, SpareKeyReminder,
    TypedGroups, WaysIn,
};

/// Where the plan keeps that nothing more is to be said of a spare key. Empty is nothing.
pub(crate) const QUIET: &str = "spare-key:quiet";

/// A spare key that opens nothing yet.
pub enum Making {
    /// Shown, and not yet typed back.
    Shown(UnprovedSpareKey),
    /// Typed back, and the disk did not take it.
    Proved(SpareKey),
}

impl OpenPlan {
    fn may_want_a_spare_key(&self, moment: Moment) -> Result<bool, Fault> {
        let begun = self.plan.records.iter().map(|record| record.created).min();
        let earlier = begun.is_some_and(|begun| Moment::at(begun).today < moment.today);
        let has_one = self.vault.ways_in().contains(&WayIn::SpareKey);
        Ok(earlier && !has_one && self.vault.setting(QUIET)?.is_none_or(|quiet| quiet.is_empty()))
    }
}

impl Footing {
    /// Makes a spare key in place of one that was being made. What opens the plan now goes on opening it.
    pub fn new_spare_key(&self) -> Result<NewSpareKey, Fault> {
        let mut desk = self.desk_now();
        let open = desk.own()?;
        let key = open.vault.new_spare_key(&mut random);
        let groups: Vec<String> = key.text().split('-').map(str::to_owned).collect();
        let sheet = spare_key_sheet(&groups, open.vault.label().as_str(), &self.words);
        let asks = key.asks().iter().filter_map(|at| u8::try_from(at + 1).ok()).collect();
        open.new_spare_key = Some(Making::Shown(key));
        Ok(NewSpareKey { groups, asks, sheets: self.in_each_size(&sheet) })
    }

    /// A sheet as it prints in each size, once the finished file of each was read again; one that is not right is left
    /// out. No file is kept, so it does not matter when it says that it was made.
    fn in_each_size(&self, sheet: &Sheet) -> Vec<SizedPages> {
        let in_one = |print_as| {
            let sheet = sheet.clone().printed_as(print_as);
            let pages = self.laid_out(&sheet);
            drop(Zeroizing::new(read_again(&sheet, &pages, DateTime::UNIX_EPOCH).ok()?));
            Some(SizedPages { print_as, pages: svg(&pages), missing_characters: missing_characters(&pages) })
        };
        PrintAs::ALL.into_iter().filter_map(in_one).collect()
    }

    /// Whether there is a new spare key to print.
    pub fn is_making_a_spare_key(&self) -> Result<(), Fault> {
        let made = self.desk_now().own()?.new_spare_key.is_some();
        if made { Ok(()) } else { Err(FaultCode::PageNotReady.into()) }
    }

    /// Keeps the new spare key once two of its groups were typed back. When they were not it is said which, and
    /// they can be typed again.
    pub fn keep_spare_key(&self, request: TypedGroups, moment: Moment) -> Result<WaysIn, Fault> {
        let cost = (self.cost)()?;
        let mut desk = self.desk_now();
        let open = desk.own()?;
        let key = match open.new_spare_key.take().ok_or(FaultCode::Unexpected)? {
            Making::Proved(key) => key,
            Making::Shown(key) => {
                let typed = [request.first.take(), request.second.take()];
                let typed = [typed[0].as_str(), typed[1].as_str()];
                let not_right = match key.right(typed) {
                    [false, true] => FaultCode::SpareKeyFirstGroup,
                    [true, false] => FaultCode::SpareKeySecondGroup,
                    _ => FaultCode::SpareKeyGroups,
                };
                key.prove(typed).map_err(|key| {
                    open.new_spare_key = Some(Making::Shown(key));
                    not_right
                })?
            }
        };
        let keep = |vault: &mut OpenVault| vault.keep_spare_key(&key, cost, &mut random);
        let kept = change_a_way_in(&mut open.vault, moment, keep);
        if kept.is_err() {
            open.new_spare_key = Some(Making::Proved(key));
        }
        kept
    }

    /// Opens a plan with its spare key. After a wrong one it stays held and locked.
    pub fn open_with_spare_key(&self, request: OpenWithSpareKey, moment: Moment) -> Result<Opened, Fault> {
        let typed = Zeroizing::new(request.key.take());
        let key = SpareKey::read(&typed)?;
        let to_read = |plan: LockedReadOnly| plan.open_with_spare_key(&key);
        let mut desk = self.desk_now();
        desk.lock();
        let held = match self.take_hold(&mut desk, &request.plan) {
            Err(VaultError::CannotWrite) => {
                return self.open_to_read(&mut desk, &request.plan, to_read, moment);
            }
            held => held.map_err(Fault::of_locked)?,
        };
        match held.open_with_spare_key(&key) {
            Ok(vault) => self.put_on(&mut desk, vault, moment),
            Err(refused) => self.not_opened(&mut desk, refused, to_read, moment),
        }
    }

    /// Whether Today has something to say of a spare key: there is none, the plan was not begun today, and the
    /// person has not said that they do not need one.
    pub fn spare_key_reminder(&self, moment: Moment) -> Result<SpareKeyReminder, Fault> {
        match &*self.desk_now() {
            Desk::Open(open) => Ok(SpareKeyReminder { due: open.may_want_a_spare_key(moment)? }),
            _ => Ok(SpareKeyReminder { due: false }),
        }
    }

    /// Says nothing more of a spare key on Today.
    pub fn quiet_about_spare_key(&self) -> Result<Nothing, Fault> {
        self.desk_now().own()?.vault.keep_setting(QUIET, "for good")?;
        Ok(Nothing {})
    }
}
