//! A reminder for a calendar: it can be read by another reader, and says nothing of the plan.

mod common;

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use common::{at, day};
use footing_plan::*;
use icalendar::parser::{Component, Property, read_calendar, unfold};
use proptest::prelude::*;

fn file(reminder: &Reminder) -> String {
    reminder_file(reminder, [0x5a; 16], at(3), &Catalogue::english())
}

fn on(day: NaiveDate) -> Reminder {
    Reminder { day, time: None, words: String::new() }
}

/// What another reader finds in a file: the one event in it, with its one alarm.
fn event(file: &str) -> Component<'static> {
    let unfolded: &'static str = Box::leak(unfold(file).into_boxed_str());
    let mut calendar = read_calendar(unfolded).expect("another reader reads it");
    assert_eq!(calendar.components.len(), 1, "one event: {file}");
    let event = calendar.components.remove(0);
    let inside: Vec<&str> = event.components.iter().map(|it| it.name.as_str()).collect();
    assert!(event.name == "VEVENT" && inside == ["VALARM"], "{file}");
    event
}

fn value(property: &Property) -> String {
    property.val.as_str().to_owned()
}

fn names(event: &Component) -> Vec<String> {
    event.properties.iter().map(|property| property.name.as_str().to_owned()).collect()
}

#[test]
fn a_reminder_of_a_day_is_this_file() {
    let expected = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Reminder//EN\r\nBEGIN:VEVENT\r\n\
        UID:5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a\r\nDTSTAMP:20260604T100000Z\r\nDTSTART;VALUE=DATE:20280229\r\n\
        SUMMARY:A reminder you set\r\nCLASS:PRIVATE\r\nTRANSP:TRANSPARENT\r\n\
        BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:PT9H\r\nDESCRIPTION:A reminder you set\r\nEND:VALARM\r\n\
        END:VEVENT\r\nEND:VCALENDAR\r\n";
    assert_eq!(file(&on(day(2028, 2, 29))), expected);
}

#[test]
fn the_calendar_shows_it_by_itself_at_its_time_or_at_nine_and_says_what_the_reminder_says() {
    let time = NaiveTime::from_hms_opt(14, 30, 0);
    for (time, trigger) in [(time, "PT0S"), (None, "PT9H")] {
        let file = file(&Reminder { time, words: "Ring, then tea".into(), ..on(day(2026, 11, 26)) });
        let event = event(&file);
        let alarm = &event.components[0];
        assert_eq!(names(alarm), ["ACTION", "TRIGGER", "DESCRIPTION"]);
        let [action, triggered, says] =
            ["ACTION", "TRIGGER", "DESCRIPTION"].map(|name| alarm.find_prop(name));
        assert_eq!(action.map(value).as_deref(), Some("DISPLAY"));
        assert_eq!(triggered.map(value).as_deref(), Some(trigger));
        assert_eq!(says.map(value), event.find_prop("SUMMARY").map(value));
    }
}

#[test]
fn what_is_shown_before_is_what_the_file_says() {
    let time = NaiveTime::from_hms_opt(14, 0, 0);
    for (typed, shown) in [("", "A reminder you set"), (" Ring\n Sam ", "Ring Sam")] {
        let typed = Reminder { time, words: typed.to_owned(), ..on(day(2026, 11, 26)) };
        let read = typed.clone().as_in_the_file(&Catalogue::english());
        assert_eq!(read.words, shown);
        assert_eq!(file(&read), file(&typed));
        assert_eq!(read.said(&Catalogue::english()), "Thursday 26 November 2026, 2:00pm");
    }
    assert_eq!(on(day(2026, 11, 26)).said(&Catalogue::english()), "Thursday 26 November 2026");
}

#[test]
fn a_time_floats_so_that_a_change_of_the_clocks_does_not_move_it() {
    let time = NaiveTime::from_hms_opt(1, 30, 0);
    // That night the clocks go forward at one in the morning.
    let file = file(&Reminder { time, ..on(day(2027, 3, 28)) });
    let event = event(&file);
    let starts = event.find_prop("DTSTART").expect("a start");
    assert_eq!((value(starts).as_str(), starts.params.len()), ("20270328T013000", 0));
}

#[test]
fn the_program_and_the_plan_are_named_nowhere() {
    let file = file(&on(day(2026, 12, 1)));
    for telling in ["footing", "work", "sick", "meeting", "plan"] {
        assert!(!file.to_lowercase().contains(telling), "{telling}");
    }
}

#[test]
fn two_things_of_the_same_day_give_the_same_file() {
    let meeting = Meeting { day: Some(day(2026, 12, 1)), place: "room 2".into(), ..Meeting::default() };
    let step = Step { what: "Ring Sam".into(), when: When::On { day: day(2026, 12, 1) }, ..Step::default() };
    let files = [Body::Meeting(meeting), Body::Step(step)]
        .map(|body| file(&on(dates_of(&common::record(1, body))[0])));
    assert_eq!(files[0], files[1]);
}

/// The words of a text that are long enough to mean something.
fn words(text: &str) -> BTreeSet<String> {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 3);
    words.map(str::to_owned).collect()
}

#[test]
fn no_word_of_a_plan_is_in_the_reminder_of_any_of_its_days() {
    let plan = example(day(2026, 11, 24));
    let of_the_format = words(&file(&on(day(1999, 1, 1))));
    let of_the_plan = &words(&plan.allowed_texts(&Catalogue::english()).join(" ")) - &of_the_format;
    let days: Vec<NaiveDate> = plan.records.iter().flat_map(dates_of).collect();
    assert!(of_the_plan.len() > 200 && days.len() > 3);
    for today in days {
        let said = words(&unfold(&file(&on(today))));
        assert_eq!(said.intersection(&of_the_plan).next(), None);
    }
}

/// What someone who means harm, or a pasted text, could put into the one line a person types.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\r\n".to_owned()),
        Just("\nATTENDEE:mailto:a@b.c".to_owned()),
        Just("END:VEVENT\r\nBEGIN:VALARM".to_owned()),
        Just("\\".to_owned()),
        Just(";,:\"".to_owned()),
        Just("\u{2028}\u{85}\0\u{7f}\u{feff}".to_owned()),
        Just("👩🏽‍🌾é\u{301}שלום".to_owned()),
        "[ -~]{0,90}",
        any::<String>(),
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn reminders() -> impl Strategy<Value = Reminder> {
    let days = (0u64..60_000).prop_map(|days| day(1960, 1, 1) + Days::new(days));
    let times = proptest::option::of((0u32..24, 0u32..60));
    (days, times, hostile()).prop_map(|(day, time, words)| {
        let time = time.and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0));
        Reminder { day, time, words }
    })
}

/// Whether a text is a TEXT of the format as it is written down (RFC 5545 §3.3.11). Other readers are kinder.
fn is_text(raw: &str) -> bool {
    let mut letters = raw.chars();
    while let Some(letter) = letters.next() {
        let right = match letter {
            '\\' => matches!(letters.next(), Some('\\' | ';' | ',' | 'n' | 'N')),
            other => !matches!(other, ';' | ',') && !other.is_control(),
        };
        if !right {
            return false;
        }
    }
    true
}

proptest! {
    #[test]
    fn no_typed_words_add_a_line_or_break_one(reminder in reminders(), uid in any::<[u8; 16]>(), days in 0u64..9_000) {
        let made: DateTime<Utc> = at(days);
        let file = reminder_file(&reminder, uid, made, &Catalogue::english());
        prop_assert!(file.ends_with("\r\n") && !file.contains("\r\n\r\n"));
        for line in file.strip_suffix("\r\n").unwrap_or_default().split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(char::is_control), "{:?}", line);
        }
        let unfolded = file.replace("\r\n ", "");
        let summary = unfolded.lines().find_map(|line| line.strip_prefix("SUMMARY:")).expect("a summary");
        prop_assert!(is_text(summary), "{}", summary);
        let event = event(&file);
        prop_assert_eq!(names(&event), ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "CLASS", "TRANSP"]);
    }

    #[test]
    fn another_reader_finds_the_words_the_day_and_the_time_as_they_were_typed(reminder in reminders()) {
        let event = event(&file(&reminder));
        let visible = |text: &str| text.chars().filter(|c| !c.is_control() && !c.is_whitespace()).take(60).collect::<String>();
        let said = value(event.find_prop("SUMMARY").expect("a summary"));
        let typed = visible(&reminder.words);
        prop_assert_eq!(visible(&said), if typed.is_empty() { visible("A reminder you set") } else { typed });
        let starts = value(event.find_prop("DTSTART").expect("a start"));
        let day = NaiveDate::parse_from_str(&starts[..8], "%Y%m%d").expect("a day");
        let time = starts.get(9..).map(|time| NaiveTime::parse_from_str(time, "%H%M%S").expect("a time"));
        prop_assert_eq!((day, time), (reminder.day, reminder.time));
    }
}
