//! The person's own copy holds everything, and its page in a browser holds nothing but that.

use chrono::NaiveDate;
use footing_plan::{
    Block, Body, Catalogue, Fact, Id, Kind, Obstacle, Plan, Readers, Record, Sheet, Words, example, my_copy,
    page_html,
};

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
    let sheet = my_copy(&plan(), 0, &words());
    let all = sheet.texts().join("\n");
    let hidden: Vec<_> =
        plan().allowed_texts(&words()).into_iter().filter(|text| !all.contains(text.trim())).collect();
    // Dates stand in other words elsewhere, and the number of the one page about the person is nowhere.
    let words: Vec<_> = hidden.iter().filter(|text| !text.chars().any(|c| c.is_ascii_digit())).collect();
    assert!(words.is_empty(), "{words:?}");
}

#[test]
fn it_says_that_it_is_to_be_kept() {
    let sheet = my_copy(&plan(), 0, &words());
    assert!(matches!(&sheet.blocks[0], Block::Paragraph { text } if text.starts_with("KEEP THIS ONE")));
}

#[test]
fn every_field_has_words_before_it() {
    let sheet = my_copy(&plan(), 0, &words());
    let bare: Vec<_> =
        facts(&sheet).filter(|fact| fact.label.contains('_') || fact.label.contains('-')).collect();
    assert!(bare.is_empty() && facts(&sheet).count() > 40, "{bare:?}");
}

fn with_body(body: Body) -> Sheet {
    let now = "2026-11-24T09:00:00Z".parse().expect("a time");
    let id = Id::from_bytes([1; 16]);
    let record = Record { id, number: 1, readers: Readers::NOBODY, created: now, changed: now, body };
    my_copy(&Plan::new(vec![record]), 0, &words())
}

/// A body of each kind with a marked word in every field of words, whatever fields there are.
fn marked(mut body: serde_json::Value) -> (Body, Vec<String>) {
    let mut marks = Vec::new();
    for (field, value) in body.as_object_mut().expect("fields") {
        if value.as_str() == Some("") {
            marks.push(format!("marked {field}"));
            *value = marks.last().cloned().into();
        }
    }
    (serde_json::from_value(body).expect("a body"), marks)
}

#[test]
fn every_field_of_words_of_every_kind_is_on_it_and_on_its_page() {
    let mut seen = 0;
    for kind in Kind::ALL {
        let blank = Body::blank(*kind);
        let (body, marks) = marked(serde_json::to_value(&blank).expect("fields"));
        let sheet = with_body(body);
        let (all, page) = (sheet.texts().join("\n"), page_html(&sheet));
        for mark in &marks {
            assert!(all.contains(mark) && page.contains(mark), "{kind:?}: {mark}");
        }
        seen += marks.len();
    }
    assert!(seen > 60, "{seen}");
}

#[test]
fn what_was_chosen_from_a_list_is_on_it_in_the_words_of_the_screen() {
    for (body, says) in [
        (serde_json::json!({ "kind": "person", "name": "A", "role": "gp" }), "GP or surgery"),
        (serde_json::json!({ "kind": "person", "name": "A" }), "My manager"),
        (serde_json::json!({ "kind": "obstacle", "area": "home_and_money" }), "Home, caring and money"),
        (serde_json::json!({ "kind": "task", "safety": "driving" }), "Driving"),
        (
            serde_json::json!({ "kind": "meeting", "meeting_kind": "capability" }),
            "A formal meeting about my time off",
        ),
        (serde_json::json!({ "kind": "meeting", "formal": "yes" }), "Is it formal?"),
        (serde_json::json!({ "kind": "meeting", "by_phone": true }), "by phone"),
        (serde_json::json!({ "kind": "meeting", "happened": true }), "It happened"),
        (
            serde_json::json!({ "kind": "step", "when": { "when": "before_our_next_call" } }),
            "Before our next call",
        ),
        (serde_json::json!({ "kind": "ask", "suggestion": "A", "state": "said_no" }), "They said no"),
        (serde_json::json!({ "kind": "step", "what": "A", "state": "changed_my_mind" }), "I changed my mind"),
        (serde_json::json!({ "kind": "time_frame", "state": "waiting" }), "I am waiting for something"),
        (serde_json::json!({ "kind": "about", "nation": "wales" }), "Wales"),
        (serde_json::json!({ "kind": "about", "who_uses": "others" }), "Other people at home"),
        (serde_json::json!({ "kind": "about", "someone_helping": "not_sure" }), "Is anyone helping you?"),
        (
            serde_json::json!({ "kind": "meeting", "meeting_kind": "leaving" }),
            "Leaving, or another job there",
        ),
        (serde_json::json!({ "kind": "fit_note", "says": "may_be_fit" }), "May be fit for work"),
        (serde_json::json!({ "kind": "fit_note", "comments": "x" }), "A fit note"),
        (
            serde_json::json!({ "kind": "fit_note", "paper": "work_plan" }),
            "A plan from a work and health service",
        ),
        (serde_json::json!({ "kind": "fit_note", "lasts": { "lasts": "weeks", "n": 1 } }), "1 week"),
        (serde_json::json!({ "kind": "fit_note", "lasts": { "lasts": "months", "n": 3 } }), "3 months"),
        (serde_json::json!({ "kind": "fit_note", "altered_hours": true }), "Other hours (altered hours)"),
        (
            serde_json::json!({ "kind": "fit_note", "phased_return": true, "amended_duties": true }),
            "Building up bit by bit (a phased return)\nOther tasks (amended duties)",
        ),
        (
            serde_json::json!({ "kind": "fit_note", "will_reassess": "no" }),
            "Does it say they will see me again?",
        ),
        (
            serde_json::json!({ "kind": "fit_note", "scan": { "id": "00", "digest": "00" } }),
            "It is kept in your plan. It is not on this copy.",
        ),
        (serde_json::json!({ "kind": "waiting", "over": true }), "This wait is over"),
        (serde_json::json!({ "kind": "phase", "go_on": "ease_off" }), "Ease off"),
        (serde_json::json!({ "kind": "phase", "done": true }), "This week is done"),
        (
            serde_json::json!({ "kind": "phase", "days": [{ "day": "Monday", "hours": "9 to 11", "minutes": 120 }] }),
            "Monday: 120",
        ),
        (serde_json::json!({ "kind": "contact", "how": "letter" }), "A letter"),
        (serde_json::json!({ "kind": "contact", "they_rang": true }), "They got in touch"),
        (
            serde_json::json!({ "kind": "session", "next": { "next": "finished_for_now" } }),
            "We have finished for now",
        ),
        (
            serde_json::json!({ "kind": "session", "next": { "next": "on", "day": "2027-01-09" } }),
            "9 January 2027",
        ),
        (
            serde_json::json!({ "kind": "session", "suggestions": [{ "what": "A bus", "answer": "not_for_me" }] }),
            "A bus: Not for me",
        ),
        (
            serde_json::json!({ "kind": "session", "suggestions": [{ "what": "A list", "answer": "later" }] }),
            "A list: Later",
        ),
        (serde_json::json!({ "kind": "session", "happened": true }), "It happened"),
        (serde_json::json!({ "kind": "consent", "answer": "may_not" }), "No, they may not"),
        (serde_json::json!({ "kind": "given_page", "how": "by_post" }), "By post"),
        (
            serde_json::json!({ "kind": "given_page", "sheet": { "title": "A title", "language": "en-GB", "blocks": [] } }),
            "A title",
        ),
        (serde_json::json!({ "kind": "check_in", "how_sure_number": 0 }), "0"),
        (serde_json::json!({ "kind": "check_in", "could_manage_number": 7 }), "How much, from 0 to 10"),
        (serde_json::json!({ "kind": "where_things_are", "state": "new_job" }), "I am going to a new job"),
    ] {
        let sheet = with_body(serde_json::from_value(body).expect("a body"));
        assert!(sheet.texts().contains(&says), "{says}: {:?}", sheet.texts());
    }
}

#[test]
fn what_is_in_the_bin_is_counted_in_one_line() {
    let last = |in_bin| my_copy(&plan(), in_bin, &words()).texts().last().map(|text| (*text).to_owned());
    assert_eq!(last(3).as_deref(), Some("3 things are in the bin and not on this copy."));
    assert_eq!(last(1).as_deref(), Some("1 thing is in the bin and not on this copy."));
    assert!(last(0).is_some_and(|text| !text.contains("bin")));
}

#[test]
fn signs_that_mean_something_to_a_browser_stay_the_persons_own() {
    let now = "2026-11-24T09:00:00Z".parse().expect("a time");
    let own_words = Words::from("<script>alert(1)</script> & \"stairs\"");
    let body = Body::Obstacle(Obstacle { own_words, ..Obstacle::default() });
    let id = Id::from_bytes([1; 16]);
    let record = Record { id, number: 1, readers: Readers::NOBODY, created: now, changed: now, body };
    let page = page_html(&my_copy(&Plan::new(vec![record]), 0, &words()));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;stairs&quot;"), "{page}");
    assert!(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"));
}

#[test]
fn the_steps_of_a_call_are_named_before_and_after_it() {
    let sheet = my_copy(&plan(), 0, &words());
    let value = |label: &str| facts(&sheet).find(|fact| fact.label == label).map(|fact| fact.value.as_str());
    assert_eq!(value("Steps before it"), Some("Step 3."));
    assert_eq!(value("Steps after it"), Some("Step 1.\nStep 2."));
}
