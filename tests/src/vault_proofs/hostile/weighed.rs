//! What a file costs: the work of the processor and the memory it takes to read it, beside those of a good file
//! of the same size.

use std::time::Duration;

use peak_alloc::PeakAlloc;
use rustix::time::{ClockId, clock_gettime};

/// What reading a file took.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Weight {
    /// The work of the processor.
    pub work: Duration,
    /// The most memory at once, in bytes, beside what there was before.
    pub memory: usize,
}

/// What one is next to another: how many times the work, and the memory.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ratio {
    /// Of the work.
    pub work: f64,
    /// Of the memory.
    pub memory: f64,
}

/// Does something and weighs it, with the allocator of the program.
pub fn weigh<T>(allocator: &PeakAlloc, work: impl FnOnce() -> T) -> (Weight, T) {
    let (before, start) = (allocator.current_usage(), worked());
    allocator.reset_peak_usage();
    let done = work();
    let memory = allocator.peak_usage().saturating_sub(before);
    (Weight { work: worked().saturating_sub(start), memory }, done)
}

/// The processor's work for this thread so far.
fn worked() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), time.tv_nsec.unsigned_abs().try_into().unwrap_or_default())
}

/// The weights of good files by their size, in bytes, smallest first.
pub struct Good(pub Vec<(usize, Weight)>);

impl Good {
    /// What a file of a size costs next to the smallest good one that is as large, or to the largest there is.
    pub fn next_to(&self, bytes: usize, weight: Weight) -> Ratio {
        let larger = self.0.iter().find(|(size, _)| *size >= bytes).or(self.0.last());
        let good = larger.map_or(Weight::default(), |(_, good)| *good);
        Ratio {
            work: weight.work.as_secs_f64() / good.work.as_secs_f64(),
            memory: weight.memory as f64 / good.memory as f64,
        }
    }
}

impl Ratio {
    /// The higher of each.
    pub fn or(self, other: Self) -> Self {
        Self { work: self.work.max(other.work), memory: self.memory.max(other.memory) }
    }

    /// Whether it is over a bound.
    pub fn is_over(self, bound: Self) -> bool {
        self.work > bound.work || self.memory > bound.memory
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(work: u64, memory: usize) -> Weight {
        Weight { work: Duration::from_millis(work), memory }
    }

    #[test]
    fn a_file_is_set_beside_a_good_one_that_is_as_large() {
        let good = Good(vec![(100, weight(10, 1000)), (5000, weight(100, 4000))]);
        assert_eq!(good.next_to(90, weight(5, 2000)), Ratio { work: 0.5, memory: 2.0 });
        assert_eq!(good.next_to(101, weight(50, 2000)), Ratio { work: 0.5, memory: 0.5 });
        assert_eq!(good.next_to(9000, weight(50, 2000)), Ratio { work: 0.5, memory: 0.5 });
        assert!(good.next_to(90, weight(50, 10)).is_over(Ratio { work: 4.0, memory: 2.0 }));
    }
}
