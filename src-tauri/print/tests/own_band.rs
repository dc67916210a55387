//! A page for the person alone has a thick band at its side; a page for someone else has none.

mod common;

use common::*;
use footing_plan::Sheet;
use footing_print::{Mark, Paint};

/// How many pages there are, and how wide the dark boxes beside the text of each are, in points.
fn bands(for_me: bool) -> (usize, Vec<f32>) {
    let sheet = Sheet { for_me, ..long() };
    let pages = lay_out(&sheet);
    let beside = |paint: &Paint| match paint {
        Paint::Box { x, width, height, ink, .. } if x + width < 56.0 && *height > 700.0 && ink.0 < 0x40 => {
            Some(*width)
        }
        _ => None,
    };
    let decoration = pages.pages.iter().flat_map(|page| &page.pieces);
    let decoration = decoration.filter(|piece| piece.mark == Mark::Decoration);
    (pages.pages.len(), decoration.flat_map(|piece| piece.paint.iter().filter_map(beside)).collect())
}

#[test]
fn every_page_for_the_person_alone_has_a_thick_band_and_no_other_page_has() {
    let (pages, own) = bands(true);
    assert!(pages > 1 && own.len() == pages && own.iter().all(|width| *width > 10.0), "{own:?}");
    assert!(bands(false).1.is_empty());
}
