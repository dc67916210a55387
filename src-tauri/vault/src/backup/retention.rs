//! Which backups stay when a new one is there.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Utc};

use super::BackupReason;

const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 6;
const BEFORE_A_CHANGE: usize = 3;

/// Which of these backups, newest first, stay: the newest of each of the last 7 days, 4 weeks and 6 months that
/// have one, and beside them the last 3 from before other records came in and the last 3 from before a way in
/// changed: turning the keyring on and off removes no way back. Days without a backup are not counted, so a long
/// break removes nothing; a clock that was wrong never removes the newest.
pub(super) fn kept(newest_first: &[(DateTime<Utc>, BackupReason)]) -> Vec<bool> {
    let mut kept = vec![false; newest_first.len()];
    let (before_a_change, of_days): (Vec<usize>, Vec<usize>) =
        (0..newest_first.len()).partition(|at| newest_first[*at].1.is_before_a_change());
    let mut keep_first_of = |most: usize, period: &dyn Fn(DateTime<Utc>) -> (i32, u32)| {
        let mut seen = BTreeSet::new();
        for at in &of_days {
            if seen.len() < most && seen.insert(period(newest_first[*at].0)) {
                kept[*at] = true;
            }
        }
    };
    keep_first_of(DAYS, &|made| (made.year(), made.ordinal()));
    keep_first_of(WEEKS, &|made| (made.iso_week().year(), made.iso_week().week()));
    keep_first_of(MONTHS, &|made| (made.year(), made.month()));
    let (before_records, before_ways_in): (Vec<usize>, Vec<usize>) =
        before_a_change.into_iter().partition(|at| newest_first[*at].1.is_before_other_records());
    for of_a_kind in [before_records, before_ways_in] {
        of_a_kind.into_iter().take(BEFORE_A_CHANGE).for_each(|at| kept[at] = true);
    }
    kept
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    fn day(number: u64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Days::new(20_000 + number)
    }

    #[test]
    fn a_year_of_days_leaves_seven_days_four_weeks_and_six_months() {
        let all: Vec<_> = (0..365).rev().map(|number| (day(number), BackupReason::Daily)).collect();
        let left: Vec<u64> =
            kept(&all).iter().zip(0..).filter(|(kept, _)| **kept).map(|(_, back)| back).collect();
        assert_eq!(&left[..7], [0, 1, 2, 3, 4, 5, 6]);
        assert!((12..=15).contains(&left.len()), "{left:?}");
        assert!(left.iter().any(|back| *back > 120), "{left:?}");
    }

    #[test]
    fn the_last_three_from_before_a_large_change_stay_beside_the_newest_of_a_day() {
        let mut all = vec![(day(9), BackupReason::WaysIn); 5];
        all.extend([(day(9), BackupReason::Asked); 2]);
        assert_eq!(kept(&all), [true, true, true, false, false, true, false]);
    }

    #[test]
    fn turning_the_keyring_on_and_off_removes_no_way_back_from_what_was_brought_in() {
        let mut all = vec![(day(9), BackupReason::WaysIn); 5];
        all.extend([(day(8), BackupReason::Restore), (day(7), BackupReason::Upgrade)]);
        assert_eq!(kept(&all)[5..], [true, true]);
    }

    proptest! {
        /// As it really goes: after each new backup those that are not kept are removed.
        #[test]
        fn whatever_the_clock_did_the_newest_stays_and_there_are_never_more_than_twenty_three(
            days in prop::collection::vec((0..4000_u64, 0..5_usize), 1..200)
        ) {
            let mut there: Vec<(DateTime<Utc>, BackupReason)> = Vec::new();
            for (number, reason) in days {
                there.insert(0, (day(number), BackupReason::ALL[reason]));
                let mut stays = kept(&there).into_iter();
                prop_assert_eq!(stays.clone().next(), Some(true));
                there.retain(|_| stays.next().unwrap_or_default());
                prop_assert!(there.len() <= DAYS + WEEKS + MONTHS + 2 * BEFORE_A_CHANGE);
            }
        }
    }
}
