//! Made-up sheets for tests.
#![allow(dead_code, reason = "each test file uses its own part")]

use chrono::{DateTime, Utc};
use footing_plan::{Block, Fact, ListItem, Sheet};
use footing_print::{Fonts, Pages};

pub fn made() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_600_000, 0).unwrap()
}

pub fn number(page: usize, pages: usize) -> String {
    format!("Page {page} of {pages}")
}

fn number_in_welsh(page: usize, pages: usize) -> String {
    format!("Tudalen {page} o {pages}")
}

pub fn lay_out(sheet: &Sheet) -> Pages {
    let number = if sheet.language == "cy" { number_in_welsh } else { number };
    footing_print::lay_out(sheet, &number, &Fonts::bundled())
}

pub fn heading(text: &str) -> Block {
    Block::Heading { text: text.into() }
}

pub fn paragraph(text: &str) -> Block {
    Block::Paragraph { text: text.into() }
}

pub fn sheet(title: &str, blocks: Vec<Block>) -> Sheet {
    Sheet { title: title.into(), language: "en-GB".into(), blocks, ..Sheet::default() }
}

fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn fact(label: &str, value: &str) -> Fact {
    Fact::new(label, value)
}

fn item(mark: &str, text: &str) -> ListItem {
    ListItem { mark: mark.into(), text: text.into() }
}

pub fn facts() -> Block {
    let when = fact("When", "Thursday 26 November 2026");
    Block::Facts { facts: vec![when, fact("From", "Alex"), fact("For", "Sam")] }
}

pub fn table(rows: usize) -> Block {
    let row = [
        &[
            "Change 1.\nStart at 10",
            "10 to 4 for the first six weeks, then we look again",
            "I can work well for the whole shift, and I can close up",
            "Weeks 3 and 6",
        ],
        &[
            "Change 2.\nA stool at the desk",
            "I sit for part of the desk shift. There is one in the store room",
            "I can do the whole desk shift, so the rota stays as it is",
            "After two weeks",
        ],
        &[
            "Change 3.\nNo heavy trolleys",
            "Someone else moves the full trolleys. I take the returns by hand",
            "I can shelve every day without a day off after it",
            "Week 6",
        ],
    ];
    Block::Table {
        header: strings(&["Suggestion", "How it would work", "How it could help us both", "Look again"]),
        rows: row.iter().cycle().take(rows).map(|row| strings(*row)).collect(),
        shares: vec![24, 30, 30, 16],
        blank_rows: 0,
    }
}

pub fn to_confirm() -> Block {
    let (header, shares) = (strings(&["What", "Who", "By when"]), vec![56, 22, 22]);
    Block::Table { header, rows: Vec::new(), shares, blank_rows: 3 }
}

/// A page such as someone would take to a meeting.
pub fn meeting() -> Sheet {
    let questions = [
        item("Question 1", "How are phased hours paid?"),
        item("Question 2", "Who will tell the team, and what will they say?"),
    ];
    sheet(
        "Notes for our meeting",
        vec![
            facts(),
            heading("Where things are"),
            paragraph(
                "I am waiting for a hospital appointment. I will know more in mid-December. I would like to keep in touch by email until then.",
            ),
            heading("What I can do now"),
            Block::List {
                items: vec![
                    item("•", "Answering emails and enquiries"),
                    item("•", "The story session, with a stool"),
                    item("•", "Shelving, not yet"),
                ],
            },
            heading("Ideas to talk about, not a final list"),
            table(3),
            heading("Work said yes to"),
            paragraph("Change 4. One email each Monday."),
            heading("Questions"),
            Block::List { items: vec![questions[0].clone()] },
            Block::WritingLines { lines: 1, label: "Room to write an answer to question 1".into() },
            Block::List { items: vec![questions[1].clone()] },
            Block::WritingLines { lines: 1, label: "Room to write an answer to question 2".into() },
            heading("Talked about, to confirm by email"),
            to_confirm(),
        ],
    )
}

/// The worked example's page for work, as the planner makes it.
pub fn example() -> Sheet {
    let plan = footing_plan::example(made().date_naive());
    let seen = plan.seen_by(footing_plan::Reader::Work, &footing_plan::example_page_choices(&plan));
    footing_plan::work_page(&seen, &footing_plan::Catalogue::english())
}

/// Several pages: a table that goes on, long text, room to write.
pub fn long() -> Sheet {
    let words = "I can do this part of the job on most days, and on a bad day I can do half of it. ";
    let blocks = vec![
        facts(),
        heading("Where things are"),
        paragraph(&words.repeat(12)),
        heading("Ideas to talk about, not a final list"),
        table(14),
        heading("Room to write"),
        Block::WritingLines { lines: 30, label: "Room to write".into() },
        heading("Talked about, to confirm by email"),
        to_confirm(),
    ];
    sheet("Notes for our meeting", blocks)
}

/// Many scripts, signs, and characters that no font has.
pub fn scripts() -> Sheet {
    let lines = [
        "English: “quotes”, it’s ½ past, £12.50, café, naïve — and a non‑breaking hyphen",
        "Cymraeg: Rwy’n gallu gweithio o gartref. Ŵŷ",
        "Polski: Zażółć gęślą jaźń",
        "العربية: أستطيع العمل من المنزل يومين في الأسبوع.",
        "עברית: אני יכול לעבוד מהבית יומיים בשבוע.",
        "Mixed: my name is علي and I start at 10",
        "Signs: ✓ ☐ → ✗ ≤ 5 € № ★ ①",
        "Emoji: 🙂 👩‍⚕️ 👍🏽 🏳️‍🌈 ❤️ 1️⃣",
        "Română: Știu că pot să lucrez două zile. Türkçe: İki gün çalışabilirim, güç değil.",
        "اردو: میں ہفتے میں دو دن گھر سے کام کر سکتی ہوں۔",
        "हिन्दी: मैं हफ़्ते में दो दिन घर से काम कर सकती हूँ। क्षत्रिय श्री",
        "বাংলা: আমি সপ্তাহে দুই দিন বাড়ি থেকে কাজ করতে পারি। ক্ষমা",
        "ਪੰਜਾਬੀ: ਮੈਂ ਹਫ਼ਤੇ ਵਿੱਚ ਦੋ ਦਿਨ ਘਰੋਂ ਕੰਮ ਕਰ ਸਕਦੀ ਹਾਂ।",
        "ગુજરાતી: હું અઠવાડિયામાં બે દિવસ ઘરેથી કામ કરી શકું છું. ક્ષમા",
        "தமிழ்: வாரத்தில் இரண்டு நாட்கள் வீட்டிலிருந்து வேலை செய்ய முடியும்.",
        "Missing: 日本語 ᚠ",
    ];
    let mut blocks = vec![heading("In many scripts")];
    blocks.extend(lines.iter().map(|line| paragraph(line)));
    sheet("Notes for our meeting 🙂", blocks)
}
