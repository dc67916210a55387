//! What it costs to try one password.

use std::time::Duration;

use crate::{Passphrase, VaultError};

/// The cost of Argon2id version 1.3: memory in KiB, passes over it, lanes. Always within bounds, so that a
/// hostile file cannot choose how much memory or time we spend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u8,
}

/// How long one try is meant to take on the person's own computer.
const WANTED: Duration = Duration::from_millis(800);
const MIB: u32 = 1024;

impl Cost {
    /// The least a file may ask for: 19 MiB, one pass. For trials that open many plans, never for a person's.
    pub const LEAST: Cost = Cost { memory_kib: 19 * MIB, passes: 1, lanes: 1 };
    /// The floor for a person's plan: 256 MiB, three passes.
    pub const STANDARD: Cost = Cost { memory_kib: 256 * MIB, passes: 3, lanes: 1 };

    /// The floor where memory is short: 64 MiB, three passes. Whatever is under it is too cheap anywhere.
    pub const FLOOR: Cost = Cost { memory_kib: 64 * MIB, passes: 3, lanes: 1 };

    /// A cost, or `None` outside 19 MiB to 2 GiB, 1 to 20 passes, 1 to 8 lanes.
    pub const fn new(memory_kib: u32, passes: u32, lanes: u8) -> Option<Self> {
        let memory_fits = memory_kib >= 19 * MIB && memory_kib <= 2048 * MIB;
        if memory_fits && passes >= 1 && passes <= 20 && lanes >= 1 && lanes <= 8 {
            Some(Self { memory_kib, passes, lanes })
        } else {
            None
        }
    }

    /// The cost that takes about 0.8 s here, never under the floor: 256 MiB with 3 to 10 passes, or 64 MiB
    /// with 3 to 20 where 256 MiB cannot be had. `clock` tells the time passed since any fixed moment.
    pub fn calibrated(clock: &dyn Fn() -> Duration) -> Result<Self, VaultError> {
        match Self::timed(256 * MIB, 10, clock) {
            Err(VaultError::NotEnoughMemory) => Self::timed(64 * MIB, 20, clock),
            other => other,
        }
    }

    fn timed(memory_kib: u32, most: u32, clock: &dyn Fn() -> Duration) -> Result<Self, VaultError> {
        let one_pass = Cost { memory_kib, passes: 1, lanes: 1 };
        let start = clock();
        Passphrase::new("calibration".to_owned())?.stretch(&[0; 16], one_pass)?;
        let took = clock().saturating_sub(start).as_millis().max(1);
        let passes = u32::try_from(WANTED.as_millis() / took).unwrap_or(most).clamp(3, most);
        Ok(Cost { passes, ..one_pass })
    }

    /// Whether it asks for less memory or fewer passes than another.
    pub fn is_under(self, floor: Self) -> bool {
        self.memory_kib < floor.memory_kib || self.passes < floor.passes
    }

    /// Memory in KiB.
    pub fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over the memory.
    pub fn passes(self) -> u32 {
        self.passes
    }

    /// Lanes.
    pub fn lanes(self) -> u8 {
        self.lanes
    }

    pub(crate) fn to_bytes(self) -> [u8; 9] {
        let mut bytes = [0; 9];
        bytes[..4].copy_from_slice(&self.memory_kib.to_le_bytes());
        bytes[4..8].copy_from_slice(&self.passes.to_le_bytes());
        bytes[8] = self.lanes;
        bytes
    }

    pub(crate) fn from_bytes(bytes: [u8; 9]) -> Option<Self> {
        let [a, b, c, d, e, f, g, h, lanes] = bytes;
        Self::new(u32::from_le_bytes([a, b, c, d]), u32::from_le_bytes([e, f, g, h]), lanes)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn a_computer_that_takes(one_pass: Duration) -> Cost {
        let readings = Cell::new(0);
        let clock = || {
            readings.set(readings.get() + 1);
            one_pass * (readings.get() - 1)
        };
        Cost::calibrated(&clock).expect("256 MiB")
    }

    #[test]
    fn a_slow_computer_still_gets_the_floor_and_a_fast_one_more_up_to_ten_passes() {
        assert_eq!(a_computer_that_takes(Duration::from_secs(2)), Cost::STANDARD);
        assert_eq!(a_computer_that_takes(Duration::from_millis(160)).passes(), 5);
        assert_eq!(a_computer_that_takes(Duration::from_nanos(1)).passes(), 10);
    }

    #[test]
    fn a_clock_that_stands_still_or_runs_back_gives_a_cost_within_bounds() {
        let readings = Cell::new(10);
        let back = || Duration::from_secs(readings.replace(readings.get() - 1));
        assert_eq!(Cost::calibrated(&back).expect("256 MiB").passes(), 10);
        assert_eq!(Cost::calibrated(&|| Duration::ZERO).expect("256 MiB").passes(), 10);
    }

    #[test]
    fn costs_outside_the_bounds_do_not_exist() {
        let (least, most) = (19 * MIB, 2048 * MIB);
        for (memory, passes, lanes) in [
            (least - 1, 1, 1),
            (most + 1, 1, 1),
            (u32::MAX, u32::MAX, u8::MAX),
            (least, 0, 1),
            (least, 21, 1),
            (least, 1, 0),
            (least, 1, 9),
        ] {
            assert_eq!(Cost::new(memory, passes, lanes), None, "{memory} {passes} {lanes}");
        }
        let most = Cost::new(most, 20, 8).expect("within bounds");
        assert_eq!(Cost::from_bytes(most.to_bytes()), Some(most));
    }
}
