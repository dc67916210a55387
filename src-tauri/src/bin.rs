//! The bin, and removing for good.

use footing_plan::Record;
use footing_vault::{OpenVault, VaultError};

use crate::copies::{count, when};
use crate::desk::{Moment, OpenPlan};
use crate::footing::{Footing, said_dates};
use crate::wire::{Bin, BinDays, Binned, Fault, OfField, OfRecord, OlderLeft, Opened, Removed};

impl Footing {
    /// Puts a record in the bin.
    pub fn put_in_bin(&self, request: &OfRecord, moment: Moment) -> Result<Opened, Fault> {
        Ok(self.change_own(moment, |vault| vault.put_in_bin(&request.id, moment.now))?.1)
    }

    /// What is in the bin.
    pub fn bin(&self) -> Result<Bin, Fault> {
        told(self.desk_now().own()?)
    }

    /// Puts a record from the bin back in the plan.
    pub fn take_out_of_bin(&self, request: &OfRecord, moment: Moment) -> Result<Opened, Fault> {
        Ok(self.change_own(moment, |vault| vault.take_out_of_bin(&request.id))?.1)
    }

    /// Removes a record for good, from the plan or from the bin.
    pub fn remove_for_good(&self, request: &OfRecord, moment: Moment) -> Result<Removed, Fault> {
        self.removed(moment, |vault| vault.remove_for_good(&request.id))
    }

    /// Removes what one field of a record ever said.
    pub fn remove_field_for_good(&self, request: &OfField, moment: Moment) -> Result<Removed, Fault> {
        self.removed(moment, |vault| vault.remove_field_for_good(&request.id, &request.field).map(drop))
    }

    /// Removes everything in the bin for good.
    pub fn empty_bin(&self, moment: Moment) -> Result<Removed, Fault> {
        self.removed(moment, |vault| vault.empty_bin().map(drop))
    }

    fn removed(
        &self,
        moment: Moment,
        remove: impl FnOnce(&mut OpenVault) -> Result<(), VaultError>,
    ) -> Result<Removed, Fault> {
        let (more_to_clear, plan) = self.change_own(moment, |vault| {
            remove(vault)?;
            vault.has_more_to_clear()
        })?;
        Ok(Removed { plan, more_to_clear })
    }

    /// Chooses after how many days something leaves the bin for good. It counts from the next opening on, so
    /// that a choice made by mistake can be taken back; what is due leaves at an opening a day later.
    pub fn keep_bin_days(&self, request: &BinDays) -> Result<Bin, Fault> {
        let mut desk = self.desk_now();
        let open = desk.own()?;
        open.vault.keep_bin_days(request.days)?;
        told(open)
    }

    /// Makes a copy of the plan on this computer, and once that is known to open takes away all older ones and
    /// the plans that copies took the place of: then none of them holds what was removed.
    pub fn copy_after_removal(&self, moment: Moment) -> Result<OlderLeft, Fault> {
        let left = self.desk_now().own()?.vault.replace_backups(moment.now)?;
        Ok(OlderLeft { left: count(left) })
    }
}

fn told(open: &OpenPlan) -> Result<Bin, Fault> {
    let bin = open.vault.bin()?;
    let records: Vec<Record> = bin.iter().map(|binned| binned.record.clone()).collect();
    let dates = said_dates(&records);
    let binned = bin.into_iter().map(|it| Binned { record: it.record, when: when(it.when) }).collect();
    Ok(Bin { binned, days: open.vault.bin_days()?, dates })
}
