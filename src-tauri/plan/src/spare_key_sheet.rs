//! The sheet that a spare key is kept on: nothing but the key, what it opens, and where to keep it.

use crate::{Block, Catalogue, ListItem, Sheet};

/// The sheet for a spare key, from its groups in order. The plan's name stands on it, which can be read while
/// the plan is locked and gives nothing away; a plan without one is called a plan.
pub fn spare_key_sheet(groups: &[String], label: &str, words: &Catalogue) -> Sheet {
    let item = |(at, group): (usize, &String)| ListItem { mark: format!("{}.", at + 1), text: group.clone() };
    let opens = match label.trim() {
        "" => words.say("spare-key-sheet-opens-a-plan"),
        label => words.say_with("spare-key-sheet-opens", &[("label", label)]),
    };
    let paragraph = |text: String| Block::Paragraph { text };
    let blocks = vec![
        paragraph(opens),
        Block::Heading { text: words.say("spare-key-sheet-key") },
        Block::List { items: groups.iter().enumerate().map(item).collect() },
        paragraph(groups.join("-")),
        Block::Heading { text: words.say("spare-key-sheet-keep") },
        paragraph(words.say("spare-key-sheet-away")),
        paragraph(words.say("spare-key-sheet-whoever")),
        paragraph(words.say("spare-key-sheet-newer")),
    ];
    Sheet {
        title: words.say("spare-key-sheet-title"),
        language: words.language(),
        blocks,
        for_me: true,
        ..Sheet::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_is_on_the_sheet_in_its_order_and_the_plan_by_its_name() {
        let groups: Vec<String> = (1..=7).map(|at| format!("AB{at}C")).collect();
        let sheet = spare_key_sheet(&groups, " Garden notes ", &Catalogue::english());
        let texts = sheet.texts().join("|");
        assert!(texts.contains("1.|AB1C|2.|AB2C|3.|AB3C|4.|AB4C|5.|AB5C|6.|AB6C|7.|AB7C"), "{texts}");
        assert!(texts.contains("AB1C-AB2C-AB3C-AB4C-AB5C-AB6C-AB7C"), "{texts}");
        assert!(texts.contains("“Garden notes”"), "{texts}");
        assert!(!texts.contains("spare-key-"), "a line is missing: {texts}");
    }

    #[test]
    fn a_plan_without_a_name_is_called_a_plan() {
        let sheet = spare_key_sheet(&[], " ", &Catalogue::english());
        assert!(!sheet.texts().join(" ").contains('“'));
    }
}
