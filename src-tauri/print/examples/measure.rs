//! How long the example's page takes, and how big it is: `cargo run --profile ci -p footing-print --example measure`.

#[path = "../tests/common/mod.rs"]
mod common;

use std::time::Instant;

use footing_print::{Fonts, check, lay_out, pdf, svg};

/// The median of many runs, in milliseconds.
fn median(mut once: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..100)
        .map(|_| {
            let start = Instant::now();
            once();
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn main() {
    let fonts = Fonts::bundled();
    for (name, sheet) in [("example", common::example()), ("three pages", common::long())] {
        let pages = lay_out(&sheet, &common::number, &fonts);
        let finished = pdf(&pages, common::made());
        let layout = median(|| drop(lay_out(&sheet, &common::number, &fonts)));
        let written = median(|| drop(pdf(&pages, common::made())));
        let drawn = median(|| drop(svg(&pages)));
        let checked = median(|| drop(check(&finished, &sheet, &[], &footing_plan::MayStand::default())));
        println!(
            "{name}: layout {layout:.1} ms, PDF {written:.1} ms, pictures {drawn:.1} ms, re-reading {checked:.1} ms; \
             PDF {} bytes, pictures {} bytes",
            finished.len(),
            svg(&pages).iter().map(String::len).sum::<usize>()
        );
    }
}
