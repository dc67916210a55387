//! Every sheet there is: of one line, of ten people, of the example with much more in it, and of a hostile plan.
#![allow(dead_code, reason = "each test file uses its own part")]

use footing_plan::*;
use serde_json::Value;

use crate::common::made;
use crate::people::people;

/// A sheet with a name to tell it by.
pub struct Named {
    pub name: String,
    pub sheet: Sheet,
}

/// Every sheet of all these plans, printed in every way.
pub fn every_sheet() -> Vec<Named> {
    let plans = [("one line", one_line()), ("example", example_and_more()), ("hostile", hostile())];
    let plans = plans.into_iter().map(|(name, plan)| (name.to_owned(), plan)).chain(people());
    let sheets = plans.flat_map(|(name, plan)| sheets_of(&name, &plan));
    let sheets = sheets.chain(the_example_in_welsh()).chain([blank()]);
    sheets.flat_map(|Named { name, sheet }| printed(&name, &sheet)).collect()
}

/// A sheet printed in every way.
pub fn printed(name: &str, sheet: &Sheet) -> Vec<Named> {
    let printed = |way| Named { name: format!("{name}, {way:?}"), sheet: sheet.clone().printed_as(way) };
    PrintAs::ALL.into_iter().map(printed).collect()
}

/// Every page for someone else of a plan with everything in it ticked, for every reader.
fn pages_of(name: &str, plan: &Plan, words: &Catalogue) -> Vec<Named> {
    let pages = Reader::ALL.into_iter().flat_map(|reader| PageKind::ALL.map(|kind| (reader, kind)));
    let named = |(reader, kind): (Reader, PageKind)| {
        let seen = plan.seen_by(reader, &everything(plan));
        let sheet = kind.sheet(&seen, &PageLine::ALL, words);
        Named { name: format!("{name}: {kind:?} for {reader:?}"), sheet }
    };
    pages.map(named).collect()
}

/// The sheet for a meeting that the lock screen prints, with nothing of any plan.
pub fn blank() -> Named {
    Named { name: "blank".into(), sheet: work_page(&Plan::default(), &Catalogue::english()) }
}

/// The pages of the worked example in the other language there is.
pub fn the_example_in_welsh() -> Vec<Named> {
    pages_of("example in Welsh", &the_example(), &Catalogue::welsh())
}

/// Every sheet of a plan with everything in it ticked.
pub fn sheets_of(name: &str, plan: &Plan) -> Vec<Named> {
    let words = Catalogue::english();
    let named = |title: String, sheet| Named { name: format!("{name}: {title}"), sheet };
    let mut sheets = pages_of(name, plan, &words);
    for record in &plan.records {
        let (id, number) = (&record.id, record.number);
        sheets.extend(my_sheet(plan, id, &words).map(|sheet| named(format!("my sheet {number}"), sheet)));
        sheets.extend(
            if_they_say_no_sheet(plan, id, &words).map(|sheet| named(format!("last {number}"), sheet)),
        );
        sheets
            .extend(my_call_summary(plan, id, &words).map(|sheet| named(format!("my call {number}"), sheet)));
    }
    sheets.push(named("my copy".into(), my_copy(plan, 3, &words)));
    sheets.push(named("my steps".into(), my_steps(plan, &words)));
    let groups: Vec<String> = (1..=7).map(|at| format!("AB{at}C")).collect();
    sheets.push(named("spare key".into(), spare_key_sheet(&groups, "Garden notes", &words)));
    sheets
}

/// Everything in a plan, for the page it is ticked on alone.
pub fn everything(plan: &Plan) -> Choices {
    let this_time = plan.records.iter().map(|record| record.id.clone()).collect();
    let of = |record: &Record| PrivateField::ALL.map(|field| (record.id.clone(), field));
    Choices { this_time, fields: plan.records.iter().flat_map(of).collect(), ..Choices::default() }
}

/// A plan of a single line.
pub fn one_line() -> Plan {
    let own_words = "The stairs".into();
    let body = Body::Obstacle(Obstacle { own_words, ..Obstacle::default() });
    let id = Id::from_bytes([1; 16]);
    Plan::new(vec![Record {
        id,
        number: 1,
        readers: Readers::NOBODY,
        created: made(),
        changed: made(),
        body,
    }])
}

/// The worked example, on the day of the tests.
pub fn the_example() -> Plan {
    example(made().date_naive())
}

/// The worked example four times over, each record with a number of its own.
fn example_and_more() -> Plan {
    let example = the_example();
    let again = |times: u32| {
        example.records.iter().map(move |record| {
            let number = record.number + times * 20;
            let id = if times == 0 { record.id.clone() } else { another_id(&record.id, times) };
            Record { id, number, ..record.clone() }
        })
    };
    Plan::new((0..4).flat_map(again).collect())
}

fn another_id(id: &Id, times: u32) -> Id {
    Id::read(&format!("{times:08x}{}", &id.as_str()[8..])).expect("an id")
}

/// The worked example with the worst words there are in every place.
fn hostile() -> Plan {
    let mut at = 0;
    let records = the_example().records.into_iter().map(|record| {
        let mut body = serde_json::to_value(&record.body).expect("fields");
        let mut texts = Vec::new();
        places(&body, String::new(), &mut texts);
        for place in texts {
            let mut changed = body.clone();
            *changed.pointer_mut(&place).expect("the place") = worst(at).into();
            // A date or a choice from a list is not words.
            if serde_json::from_value::<Body>(changed.clone()).is_ok() {
                body = changed;
                at += 1;
            }
        }
        Record { body: serde_json::from_value(body).expect("a body"), ..record }
    });
    Plan::new(records.collect())
}

/// Where the texts of a record are. Names inside the program are not texts.
fn places(value: &Value, place: String, found: &mut Vec<String>) {
    match value {
        Value::String(text) if Id::read(text).is_none() => found.push(place),
        Value::Array(parts) => {
            parts.iter().enumerate().for_each(|(at, part)| places(part, format!("{place}/{at}"), found));
        }
        Value::Object(parts) => {
            parts.iter().for_each(|(name, part)| places(part, format!("{place}/{name}"), found));
        }
        _ => {}
    }
}

/// A text of each hostile kind in turn; now and then one that fills three pages by itself.
fn worst(at: usize) -> String {
    const TEXTS: [&str; 9] = [
        "Ŵŷ gęślą jaźń știu güçlü naïve — ½ £12.50 “quotes” ’",
        "العربية: أستطيع العمل من المنزل يومين في الأسبوع. (10) ہفتے",
        "हिन्दी: मैं हफ़्ते में दो दिन घर से काम कर सकती हूँ। क्षत्रिय",
        "বাংলা: আমি সপ্তাহে দুই দিন কাজ করতে পারি। ਪੰਜਾਬੀ: ਮੈਂ ਦੋ ਦਿਨ ਕੰਮ ਕਰ ਸਕਦੀ ਹਾਂ।",
        "ગુજરાતી: હું બે દિવસ કામ કરી શકું છું. தமிழ்: இரண்டு நாட்கள் வேலை செய்ய முடியும்.",
        "🙂 👩‍⚕️ 👍🏽 🏳️‍🌈 ❤️ ✓ ☐ → ★ 日本語 ᚠ\tתורה",
        "one\n\ntwo\n\u{202e}three\u{202c}\n",
        "x",
        "a, b; c: (d) [e] {f} <g> & \"h\" 'i' \\j /k @l #m %n ^o ~p `q |r",
    ];
    match at % 11 {
        9 => "Donaudampfschifffahrtsgesellschaft".repeat(5)[..150].to_owned(),
        10 if at % 44 == 10 => "I can do half of it on most days. ".repeat(400),
        10 => "word ".repeat(60),
        place => TEXTS[place].to_owned(),
    }
}
