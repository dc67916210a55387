//! Private text on a finished page.

mod common;

use common::*;
use footing_plan::*;
use proptest::prelude::*;

fn private(text: &str) -> PrivateText {
    let id = Id::from_bytes([7; 16]);
    PrivateText { id, kind: Kind::Obstacle, number: 4, field: "more", text: text.to_owned() }
}

fn leaks(page: &str, text: &str, allowed: &[&str]) -> bool {
    leaks_among(&[page], text, allowed)
}

/// What may stand on a page of these texts of the person's own, and no fixed line.
fn own(texts: &[&str]) -> MayStand {
    MayStand { own: texts.iter().map(|text| (*text).to_owned()).collect(), ..MayStand::default() }
}

fn fixed() -> Vec<String> {
    Catalogue::english().lines()
}

#[test]
fn three_words_or_twelve_letters_block_and_less_is_shown_to_the_person() {
    for text in ["my back hurts", "fibromyalgia", "Fibromyalgia."] {
        let page = format!("Notes. I said {text} today");
        assert!(leaks(&page, text, &[]), "{text}");
    }
    for text in ["pain", "Dr Ames", "😭"] {
        let page = format!("Notes. I said {text} today");
        let found = stands_on(&[&page], &[private(text)], &own(&[]));
        assert!(found.leaks.is_empty() && found.short.len() == 1, "{text}");
    }
}

#[test]
fn text_stands_only_at_word_borders() {
    assert!(!leaks("a repainting job today", "painting job to", &[]));
    assert!(!leaks("unfibromyalgias", "fibromyalgia", &[]));
    assert!(stands_on(&["repainted"], &[private("pain")], &own(&[])).short.is_empty());
    assert!(leaks("one two one two three", "one two three", &[]), "a false start does not hide the true one");
    assert!(leaks("xone two three, one two three", "one two three", &[]));
}

#[test]
fn broken_lines_other_case_quotes_and_forms_do_not_hide_it() {
    let text = "I can’t face \"the\" office — café ﬁrst";
    for page in [
        "x i can't\nface the\n  office - cafe\u{301} first x",
        "I CAN'T FACE «THE» OFFICE: CAFÉ FIRST",
        "I can\u{2019}t face the of\u{ad}fice café fi\nrst",
    ] {
        assert!(leaks(page, text, &[]), "{page}");
    }
}

#[test]
fn a_long_private_text_is_found_by_one_of_its_lines() {
    let text = "Kept for myself.\nThe scan is in May and I am scared.";
    assert!(leaks("… The scan is in May and I am scared. …", text, &[]));
    assert!(!leaks("… The scan is soon. …", text, &[]));
}

#[test]
fn text_inside_an_allowed_one_that_stands_there_whole_stands_there_by_right() {
    let page = "Change 1. Start at ten for six weeks";
    assert!(!leaks(page, "start at ten", &["Start at ten for six weeks"]));
    assert!(
        !leaks(page, "Start at ten for six weeks", &["Start at ten for six weeks"]),
        "the same text twice"
    );
    assert!(leaks(page, "start at ten", &["We restart at ten"]), "not at a word border");
    assert!(leaks("Start at ten.", "start at ten", &["Start at ten for six weeks"]), "not there whole");
    let sign = |allowed: &[&str]| stands_on(&["A good day 🌱"], &[private("🌱")], &own(allowed)).short.len();
    assert_eq!(
        (sign(&[]), sign(&["A good day 🌱"]), sign(&["🌱"])),
        (1, 1, 0),
        "a sign alone goes by the rule of a short word"
    );
    let lines = MayStand { fixed: fixed(), ..MayStand::default() };
    let found = stands_on(&["How it could help us both"], &[private("how it could help us both")], &lines);
    assert_eq!(found, StandsOn::default());
}

/// Whether a private text is shown to the person as a short one, with these texts allowed beside the fixed lines.
fn is_shown(page: &[&str], text: &str, allowed: &[&str]) -> bool {
    let found = stands_on(page, &[private(text)], &MayStand { fixed: fixed(), ..own(allowed) });
    assert!(found.leaks.is_empty(), "{text}");
    !found.short.is_empty()
}

#[test]
fn a_short_private_word_in_a_ticked_line_is_shown_to_the_person() {
    let line = "It breaks because of my lupus";
    assert!(is_shown(&[line], "lupus", &[line]));
    assert!(is_shown(&[line], "Lupus.", &[line]));
    assert!(!is_shown(&["It breaks"], "lupus", &[line]), "it does not stand there");
    assert!(!is_shown(&["Sam, lupus"], "lupus", &["Sam", "lupus"]), "ticked as it is");
    assert!(!is_shown(&["How it could help us both"], "both", &[]), "a line that is the same for everyone");
    assert!(
        !is_shown(&["the desk", "home by two"], "desk home", &["the desk", "home by two"]),
        "met by chance"
    );
}

#[test]
fn a_name_that_is_also_a_month_or_a_line_of_the_page_is_shown_to_the_person() {
    assert!(is_shown(&["26 June 2026", "June rang"], "June", &["June rang"]));
    let ticked = "Questions and June";
    assert!(is_shown(&[ticked], "June", &[ticked]), "as in any line that was ticked");
    let line = fixed().into_iter().find(|line| line.contains("both")).expect("a line with it");
    assert!(is_shown_without_lines(&line, "both"), "typed by the person, it is no line of the page");
}

fn is_shown_without_lines(page: &str, text: &str) -> bool {
    !stands_on(&[page], &[private(text)], &own(&[page])).short.is_empty()
}

/// Whether a private text is found on a page of these texts.
fn leaks_among(page: &[&str], text: &str, allowed: &[&str]) -> bool {
    !stands_on(page, &[private(text)], &own(allowed)).leaks.is_empty()
}

#[test]
fn words_that_meet_by_chance_between_allowed_texts_are_no_leak() {
    let allowed = ["sit at the desk", "home by two", "Sam", "some rest"];
    let page = ["sit at the desk", "home by two", "Sam (some rest), home by two"];
    assert!(!leaks_among(&page, "the desk home", &allowed), "over the border of two cells");
    assert!(!leaks_among(&page, "by two Sam some rest home", &allowed), "over a whole text and more");
    assert!(!leaks_among(&page, "rest home by", &allowed), "inside a line that the page put together");
}

#[test]
fn a_private_text_torn_over_several_cells_is_found() {
    let page = ["Change 1", "I am scared", "of the scan", "in May"];
    assert!(leaks_among(&page, "I am scared of the scan in May", &["Change", "1"]));
    assert!(
        leaks_among(&page, "I am scared of the scan in May", &["I am scared", "in May"]),
        "all but a part"
    );
    assert!(leaks_among(&["sit at", "the desk home"], "the desk home", &["sit at the desk", "home"]), "torn");
    assert!(
        leaks_among(&["Start at ten then rest"], "at ten then", &["start at ten", "ten then rest"]),
        "over another"
    );
}

#[test]
fn a_phone_number_is_found_although_pages_hold_numbers() {
    assert!(leaks_among(&["Change 1. 07700 900 123"], "07700 900 123", &["Change", "1"]));
}

#[test]
fn private_text_is_everything_the_reader_may_not_see() {
    let ask = Ask {
        suggestion: "Start at ten".into(),
        if_they_say_no: "Start at ten".into(),
        notes: vec![DatedNote { on: day(2026, 11, 1), what: "they sighed".into() }],
        ..Ask::default()
    };
    let obstacle = Obstacle { own_words: "Mornings".into(), ..Obstacle::default() };
    let (plan, choices) = all_ticked(vec![record(1, Body::Ask(ask)), record(1, Body::Obstacle(obstacle))]);
    let seen = plan.seen_by(Reader::Work, &choices);
    let mut found: Vec<_> = plan
        .private_from(&seen, &Catalogue::english())
        .into_iter()
        .map(|text| (text.field, text.text))
        .collect();
    found.sort();
    let expected = [
        ("if_they_say_no", "Start at ten"),
        ("notes", "1 November 2026"),
        ("notes", "they sighed"),
        ("own_words", "Mornings"),
    ];
    assert_eq!(found, expected.map(|(field, text)| (field, text.to_owned())));
    assert_eq!(plan.private_from(&plan, &Catalogue::english()), []);
}

#[test]
fn a_private_date_blocks_a_page_however_it_is_said_and_one_that_is_allowed_elsewhere_does_not() {
    let frame = TimeFrame { not_before: Some(day(2026, 11, 26)), ..TimeFrame::default() };
    let meeting = |on| Body::Meeting(Meeting { day: Some(day(2026, 11, on)), ..Meeting::default() });
    let leaks = |on, page: &str| {
        let records = vec![record(1, Body::TimeFrame(frame.clone())), record(1, meeting(on))];
        let (plan, choices) = all_ticked(records);
        let seen = plan.seen_by(Reader::Work, &choices);
        let words = Catalogue::english();
        let allowed = MayStand { fixed: Vec::new(), ..seen.may_stand(&words) };
        let found = stands_on(&[page], &plan.private_from(&seen, &words), &allowed);
        found.leaks.iter().map(|leak| leak.field).collect::<Vec<_>>()
    };
    for page in ["26 November 2026", "Thursday 26 November\u{a0}2026", "After 26 november 2026, at ten"] {
        assert_eq!((leaks(27, page), leaks(26, page)), (vec!["not_before"], vec![]), "{page}");
    }
    for page in ["126 November 2026", "27 November 2026", "26 November"] {
        assert_eq!(leaks(27, page), [""; 0], "{page}");
    }
}

proptest! {
    #[test]
    fn a_text_of_three_words_is_found_wherever_it_stands(
        before in "[a-z ]{0,30}", words in prop::collection::vec("\\p{L}{1,8}", 3..6), after in "[a-z ]{0,30}",
        breaks in prop::collection::vec("[ \n\t]{1,3}", 6),
    ) {
        let text = words.join(" ");
        let laid_out: String = words.iter().zip(&breaks).map(|(word, gap)| format!("{word}{gap}")).collect();
        let page = format!("{before} {laid_out} {after}");
        prop_assert!(leaks(&page, &text, &[]));
        prop_assert!(!leaks(&page, &text, &[&text]));
    }

    #[test]
    fn no_text_stops_the_program(page in any::<String>(), text in any::<String>(), allowed in any::<String>()) {
        let _ = stands_on(&[page], &[private(&text)], &own(&[&allowed]));
    }
}
