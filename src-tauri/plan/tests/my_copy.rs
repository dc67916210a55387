//! The person's own copy holds everything, and its page in a browser holds nothing but that.

use chrono::NaiveDate;
use footing_plan::{
    Block, Catalogue, Fact, Obstacle, Plan, Readers, Record, Sheet, Words, my_copy, page_html,
};
use footing_plan::{Body, Id, example};

fn words() -> Catalogue {
    Catalogue::english()
}

fn plan() -> Plan {
    example(NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day"))
}

fn facts(sheet: &Sheet) -> impl Iterator<Item = &Fact> {
    sheet.blocks.iter().flat_map(|block| match block {
        Block::Facts { facts } => facts.as_slice(),
        _ => &[],
    })
}

#[test]
fn every_word_of_the_plan_is_on_it() {
    let sheet = my_copy(&plan(), &words());
    let all = sheet.texts().join("\n");
    let hidden: Vec<_> =
        plan().allowed_texts().into_iter().filter(|text| !all.contains(text.trim())).collect();
    // Dates stand in other words elsewhere, and the number of the one page about the person is nowhere.
    let words: Vec<_> = hidden.iter().filter(|text| !text.chars().any(|c| c.is_ascii_digit())).collect();
    assert!(words.is_empty(), "{words:?}");
}

#[test]
fn it_says_that_it_is_to_be_kept() {
    let sheet = my_copy(&plan(), &words());
    assert!(matches!(&sheet.blocks[0], Block::Paragraph { text } if text.starts_with("KEEP THIS ONE")));
}

#[test]
fn every_field_has_words_before_it() {
    let sheet = my_copy(&plan(), &words());
    let bare: Vec<_> =
        facts(&sheet).filter(|fact| fact.label.contains('_') || fact.label.contains('-')).collect();
    assert!(bare.is_empty() && facts(&sheet).count() > 40, "{bare:?}");
}

#[test]
fn signs_that_mean_something_to_a_browser_stay_the_persons_own() {
    let now = "2026-11-24T09:00:00Z".parse().expect("a time");
    let own_words = Words::from("<script>alert(1)</script> & \"stairs\"");
    let body = Body::Obstacle(Obstacle { own_words, ..Obstacle::default() });
    let id = Id::from_bytes([1; 16]);
    let record = Record { id, number: 1, readers: Readers::NOBODY, created: now, changed: now, body };
    let page = page_html(&my_copy(&Plan::new(vec![record]), &words()));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;stairs&quot;"), "{page}");
    assert!(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"));
}
