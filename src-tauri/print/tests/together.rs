//! What is answered under each other stays together: no first or last fact, and no line to write on, stands alone on
//! a page, wherever on it they begin.

mod common;

use std::collections::BTreeMap;

use common::{heading, lay_out, paragraph, sheet};
use footing_plan::{Block, Fact, ListItem, PrintAs, Sheet};
use footing_print::{Mark, NodeId, Pages, Paint, Role, paper};

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
    // What follows fills its page, so that nothing is moved for a last page that is nearly empty.
    let after = paragraph(&"line\n".repeat(20));
    let blocks = vec![paragraph(&"line\n".repeat(lines)), heading("More"), block, heading("After"), after];
    lay_out(&Sheet { print_as: PrintAs::LargePrint, ..sheet("Notes", blocks) })
}

#[test]
fn no_fact_of_several_is_left_alone_on_a_page() {
    let fact = |at| Fact::new(format!("Fact {at}"), "said");
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
    let fact = |at| Fact::new(format!("Fact {at}"), "said");
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

/// Four records under a heading, each with a name, two facts and a line to write on, below some lines.
fn records(lines: usize, way: PrintAs) -> Pages {
    let record = |at: usize| {
        let fact = |label: &str| Fact::new(format!("{label} {at}"), "said");
        let label = format!("Starts on {at}");
        [
            Block::Name { text: format!("Change {at}.\nA stool at the counter") },
            Block::Facts { facts: vec![fact("How"), fact("Try")] },
            paragraph(&label),
            Block::WritingLines { lines: 1, label },
        ]
    };
    let mut blocks = vec![paragraph(&"line\n".repeat(lines)), heading("Changes")];
    blocks.extend((1..=4).flat_map(record));
    lay_out(&Sheet { print_as: way, ..sheet("Notes", blocks) })
}

#[test]
fn a_record_of_a_few_lines_is_not_torn_wherever_it_begins() {
    for (way, lines) in PrintAs::ALL.into_iter().flat_map(|way| (0..60).map(move |lines| (way, lines))) {
        let pages = records(lines, way);
        let page_of = |text: String| {
            let says = |paint: &Paint| matches!(paint, Paint::Run(run) if run.text.trim() == text);
            pages.pages.iter().position(|page| page.pieces.iter().any(|piece| piece.paint.iter().any(says)))
        };
        for at in 1..=4 {
            let parts = ["Change {}.", "How {}", "Try {}", "Starts on {}"];
            let on = parts.map(|part| page_of(part.replace("{}", &at.to_string())));
            assert!(
                on[0].is_some() && on.iter().all(|page| *page == on[0]),
                "{at} below {lines}, {way:?}: {on:?}"
            );
        }
        assert_eq!(page_of("Changes".into()), page_of("Change 1.".into()), "below {lines} lines, {way:?}");
    }
}

#[test]
fn a_name_is_bold_and_a_rule_parts_it_from_the_record_before() {
    for way in PrintAs::ALL {
        let pages = records(2, way);
        let mut rules: Vec<Vec<f32>> = Vec::new();
        for page in &pages.pages {
            let pieces = page.pieces.iter().filter(|piece| piece.mark == Mark::Decoration);
            rules.push(pieces.flat_map(|piece| &piece.paint).filter_map(rule).collect());
        }
        let mut names = 0;
        for (page, piece) in
            pages.pages.iter().enumerate().flat_map(|(at, page)| page.pieces.iter().map(move |it| (at, it)))
        {
            for run in piece
                .paint
                .iter()
                .filter_map(|paint| if let Paint::Run(run) = paint { Some(run) } else { None })
            {
                if !run.text.starts_with("Change ") {
                    continue;
                }
                names += 1;
                assert!(pages.fonts.faces()[run.face].name.contains("Bold"), "{way:?}");
                let top = run.y < paper::TOP + 40.0;
                let first = run.text.trim() == "Change 1.";
                let parted = rules[page].iter().any(|y| *y < run.y && run.y - y < 45.0);
                assert_eq!(parted, !top && !first, "{way:?}: {} at {}", run.text, run.y);
            }
        }
        assert_eq!(names, 4, "{way:?}");
    }
}

/// How far down a rule as wide as the text is.
fn rule(paint: &Paint) -> Option<f32> {
    match paint {
        Paint::Box { y, width, height, .. } if *width > 400.0 && *height < 2.0 => Some(*y),
        _ => None,
    }
}

#[test]
fn what_opens_a_list_of_records_stands_on_the_page_of_the_first() {
    for (way, lines) in PrintAs::ALL.into_iter().flat_map(|way| (0..60).map(move |lines| (way, lines))) {
        let facts = Block::Facts { facts: vec![Fact::new("How", "said")] };
        let name = Block::Name { text: "Change 1.".into() };
        let opening = paragraph("It begins here");
        let blocks = vec![paragraph(&"line\n".repeat(lines)), heading("Ideas"), opening, name, facts];
        let pages = lay_out(&Sheet { print_as: way, ..sheet("Notes", blocks) });
        let page_of = |text: &str| {
            let says = |paint: &Paint| matches!(paint, Paint::Run(run) if run.text.trim() == text);
            pages.pages.iter().position(|page| page.pieces.iter().any(|piece| piece.paint.iter().any(says)))
        };
        let on = ["Ideas", "It begins here", "Change 1.", "How"].map(page_of);
        assert!(on[0].is_some() && on.iter().all(|page| *page == on[0]), "below {lines}, {way:?}: {on:?}");
    }
}

#[test]
fn a_last_page_of_nothing_but_room_to_write_is_that_to_its_end() {
    let room = Block::WritingLines { lines: 8, label: "Room to write".into() };
    let full = Block::Paragraph { text: "line\n".repeat(150) };
    for way in PrintAs::ALL {
        let alone = |lines: usize| {
            let blocks =
                vec![full.clone(), paragraph(&"line\n".repeat(lines)), heading("Room"), room.clone()];
            let pages = lay_out(&Sheet { print_as: way, ..sheet("Notes", blocks) });
            let last = pages.pages.last().expect("a page");
            let has_words = last
                .pieces
                .iter()
                .flat_map(|piece| &piece.paint)
                .any(|paint| matches!(paint, Paint::Run(run) if run.text.starts_with("line")));
            let is_line = |paint: &&Paint| rule(paint).is_some();
            let lines = last.pieces.iter().flat_map(|piece| &piece.paint).filter(is_line);
            (!has_words).then(|| lines.filter_map(rule).fold(0.0, f32::max))
        };
        let ends: Vec<f32> = (0..60).filter_map(alone).collect();
        assert!(!ends.is_empty(), "{way:?}: no page of room alone, so this shows nothing");
        assert!(ends.iter().all(|end| paper::BOTTOM - end < 45.0), "{way:?}: {ends:?}");
    }
}

#[test]
fn a_name_stands_on_the_page_of_its_first_heading_and_a_last_fact_on_that_of_the_item_above() {
    for (way, lines) in PrintAs::ALL.into_iter().flat_map(|way| (0..60).map(move |lines| (way, lines))) {
        let item = ListItem { mark: "Step 1.".into(), text: "Ring the clinic".into() };
        let blocks = vec![
            paragraph(&"line\n".repeat(lines)),
            Block::Name { text: "Call 1.".into() },
            heading("To talk about"),
            Block::List { items: vec![item] },
            Block::Facts { facts: vec![Fact::new("Next call", "We left it open")] },
            heading("After"),
            paragraph(&"line\n".repeat(30)),
        ];
        let pages = lay_out(&Sheet { print_as: way, ..sheet("Notes", blocks) });
        let page_of = |text: &str| {
            let says = |paint: &Paint| matches!(paint, Paint::Run(run) if run.text.trim() == text);
            pages.pages.iter().position(|page| page.pieces.iter().any(|piece| piece.paint.iter().any(says)))
        };
        let on = ["Call 1.", "To talk about", "Ring the clinic", "Next call", "We left it open"].map(page_of);
        assert!(on[0].is_some() && on.iter().all(|page| *page == on[0]), "below {lines}, {way:?}: {on:?}");
    }
}
