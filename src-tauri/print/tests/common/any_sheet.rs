//! Sheets that anyone could type: any character, any block.

use footing_plan::{Block, Fact, ListItem, PrintAs, Sheet};
use proptest::prelude::*;

/// A sheet of up to twelve blocks.
pub fn any_sheet() -> impl Strategy<Value = Sheet> {
    let language = "en-GB".to_owned();
    let blocks = proptest::collection::vec(block(), 0..12);
    let print_as = proptest::sample::select(PrintAs::ALL.to_vec());
    (text(), blocks, any::<bool>(), print_as).prop_map(move |(title, blocks, for_me, print_as)| Sheet {
        title,
        language: language.clone(),
        blocks,
        for_me,
        print_as,
    })
}

fn text() -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        4 => proptest::char::range(' ', '~'),
        1 => any::<char>(),
        1 => proptest::sample::select(vec!['\n', '\t', '\u{a0}', 'ش', 'ל', '\u{301}', '\u{200d}', '\u{202e}', '🙂', '✓', '\u{fe0f}']),
    ];
    proptest::collection::vec(letter, 0..80).prop_map(String::from_iter)
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        text().prop_map(|text| Block::Heading { text }),
        text().prop_map(|text| Block::Paragraph { text }),
        text().prop_map(|text| Block::Name { text }),
        proptest::collection::vec((text(), text()), 0..5).prop_map(|facts| Block::Facts {
            facts: facts.into_iter().map(|(label, value)| Fact::new(label, value)).collect(),
        }),
        proptest::collection::vec((text(), text()), 0..5).prop_map(|items| Block::List {
            items: items.into_iter().map(|(mark, text)| ListItem { mark, text }).collect(),
        }),
        (
            proptest::collection::vec(text(), 3),
            proptest::collection::vec(proptest::collection::vec(text(), 3), 0..6),
            0u16..4
        )
            .prop_map(|(header, rows, blank_rows)| Block::Table {
                header,
                rows,
                shares: vec![1, 2, 3],
                blank_rows
            }),
        (0u16..50, text()).prop_map(|(lines, label)| Block::WritingLines { lines, label }),
    ]
}
