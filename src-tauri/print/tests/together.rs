//! What is answered under each other stays together: no first or last fact, and no line to write on, stands alone on
//! a page, wherever on it they begin.

mod common;

use std::collections::BTreeMap;

use common::{heading, lay_out, paragraph, sheet};
use footing_plan::{Block, Fact, PrintAs};
use footing_print::{Mark, NodeId, Pages, Paint, Role};

/// How many of these parts stand on each page that has one.
fn by_page(pages: &Pages, part: impl Fn(NodeId, &Paint) -> bool) -> Vec<usize> {
    let mut found: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, page) in pages.pages.iter().enumerate() {
        for piece in &page.pieces {
            let Mark::Content(node) = piece.mark else { continue };
            *found.entry(at).or_default() += piece.paint.iter().filter(|paint| part(node, paint)).count();
        }
    }
    found.into_values().filter(|count| *count > 0).collect()
}

fn below(lines: usize, block: Block) -> Pages {
    let blocks = vec![paragraph(&"line\n".repeat(lines)), heading("More"), block];
    lay_out(&sheet("Notes", blocks).printed_as(PrintAs::LargePrint))
}

#[test]
fn no_fact_of_several_is_left_alone_on_a_page() {
    let fact = |at| Fact { label: format!("Fact {at}"), value: "said".into() };
    let mut torn = 0;
    for lines in 0..40 {
        let pages = below(lines, Block::Facts { facts: (0..5).map(fact).collect() });
        let labels =
            by_page(&pages, |_, paint| matches!(paint, Paint::Run(run) if run.text.starts_with("Fact")));
        torn += usize::from(labels.len() > 1);
        assert!(labels.iter().all(|count| *count > 1), "{labels:?} below {lines} lines");
    }
    assert!(torn > 0, "no page ended among them, so this shows nothing");
}

#[test]
fn a_name_stands_on_the_page_of_the_facts_it_names() {
    let fact = |at| Fact { label: format!("Fact {at}"), value: "said".into() };
    for lines in 0..60 {
        let facts = Block::Facts { facts: (0..5).map(fact).collect() };
        let blocks =
            vec![paragraph(&"line\n".repeat(lines)), heading("Questions"), paragraph("Question 1."), facts];
        let pages = lay_out(&sheet("Notes", blocks));
        let on_page = |start: &'static str| {
            let says = |paint: &Paint| matches!(paint, Paint::Run(run) if run.text.starts_with(start));
            pages.pages.iter().position(|page| page.pieces.iter().any(|piece| piece.paint.iter().any(says)))
        };
        assert_eq!(on_page("Question 1"), on_page("Fact"), "below {lines} lines");
    }
}

#[test]
fn no_line_to_write_on_is_left_alone_on_a_page() {
    let mut torn = 0;
    for (lines, room) in (0..40).flat_map(|lines| [2, 3, 5].map(|room| (lines, room))) {
        let pages = below(lines, Block::WritingLines { lines: room, label: "Room to write".into() });
        let is_line = |NodeId(node): NodeId, paint: &Paint| {
            matches!(paint, Paint::Box { .. }) && matches!(pages.tree.nodes[node].role, Role::Form(_))
        };
        let rules = by_page(&pages, is_line);
        assert_eq!(rules.iter().sum::<usize>(), usize::from(room));
        torn += usize::from(rules.len() > 1);
        assert!(rules.iter().all(|count| *count > 1), "{rules:?} of {room} below {lines} lines");
    }
    assert!(torn > 0, "no page ended among them, so this shows nothing");
}
