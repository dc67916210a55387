//! Made-up plans to try the rules on: a marked word in every text, no date twice, and the hardest cases we know of.
//!
//! A plan comes from a seed alone, so that a breach can be run again.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use fastrand::Rng;
use footing_plan::*;

/// A plan, someone to read it, and what the person ticked.
#[derive(Clone, Debug)]
pub struct Made {
    /// The plan.
    pub plan: Plan,
    /// Who reads.
    pub reader: Reader,
    /// What is ticked.
    pub choices: Choices,
}

/// A plan of at most this many records, for any reader, from a seed.
pub fn made(seed: u64, records: usize) -> Made {
    made_by(Maker::new(seed), records)
}

/// A page for someone as the person may have chosen it: any kind, for anyone in the plan or nobody in
/// particular, in any order and size, with all its fixed lines. Its reader is whoever reads such a page.
pub fn made_page(seed: u64, records: usize) -> (Made, PageRequest) {
    let made = made(seed, records);
    let mut rng = Rng::with_seed(seed ^ 0x9a6e);
    let people: Vec<Id> = made.plan.of(Kind::Person).map(|record| record.id.clone()).collect();
    let mut order: Vec<Id> = made.plan.records.iter().map(|record| record.id.clone()).collect();
    rng.shuffle(&mut order);
    let page = PageRequest {
        kind: PageKind::ALL[rng.usize(0..PageKind::ALL.len())],
        person: rng.choice(people).filter(|_| rng.bool()),
        choices: made.choices.clone(),
        order,
        lines: PageLine::ALL.to_vec(),
        print_as: PrintAs::ALL[rng.usize(0..PrintAs::ALL.len())],
        language: Language::ALL[rng.usize(0..Language::ALL.len())],
    };
    (Made { reader: page.reader(&made.plan), ..made }, page)
}

/// A plan of at most this many records for a page for work, from a seed, whose texts are a few common words
/// and no marked one: the same words meet again and again.
pub fn made_of_common_words(seed: u64, records: usize) -> Made {
    let maker = Maker { only_common: true, ..Maker::new(seed) };
    Made { reader: Reader::Work, ..made_by(maker, records) }
}

fn made_by(mut maker: Maker, records: usize) -> Made {
    maker.ids = (0..=records).map(|_| Id::from_bytes(maker.rng.u128(..).to_be_bytes())).collect();
    let count = maker.rng.usize(0..=records);
    let records = (0..count).map(|at| maker.record(at)).collect();
    let reader = maker.one(&Reader::ALL);
    Made { plan: Plan::new(records), reader, choices: maker.choices() }
}

/// A plan of at most this many records for a page for work, from a seed.
pub fn made_for_work(seed: u64, records: usize) -> Made {
    Made { reader: Reader::Work, ..made(seed, records) }
}

const FIRST: &str = "zq";
const LAST: &str = "qz";
const LETTERS: usize = 4;
/// Letters of a mark between its ends: no other word, and no part of another mark, looks like one.
const ALPHABET: [char; 12] = ['a', 'b', 'd', 'e', 'g', 'h', 'k', 'm', 'n', 'o', 'r', 't'];

/// The marked words in a text, wherever they stand and however the text around them was folded.
pub fn marks(text: &str) -> BTreeSet<String> {
    let letters: Vec<char> = text.to_lowercase().chars().filter(|c| c.is_ascii_lowercase()).collect();
    let length = FIRST.len() + LETTERS + LAST.len();
    let is_mark = |word: &&[char]| {
        let inside = &word[FIRST.len()..length - LAST.len()];
        word.starts_with(&['z', 'q'])
            && word.ends_with(&['q', 'z'])
            && inside.iter().all(|c| ALPHABET.contains(c))
    };
    letters.windows(length).filter(is_mark).map(|word| word.iter().collect()).collect()
}

const WELSH_MONTHS: [&str; 12] = [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
];

/// The dates in a text, as "6 August 2026" or "6 Awst 2026" and wherever its lines break: each is its own mark, in
/// English.
pub fn dates(text: &str) -> BTreeSet<String> {
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let date = |day: &[&str]| {
        let welsh = WELSH_MONTHS.iter().zip(1..).find(|(name, _)| name.eq_ignore_ascii_case(day[1]));
        match welsh {
            Some((_, month)) => NaiveDate::from_ymd_opt(day[2].parse().ok()?, month, day[0].parse().ok()?),
            None => NaiveDate::parse_from_str(&day.join(" "), "%d %B %Y").ok(),
        }
    };
    parts.windows(3).filter_map(date).map(said).collect()
}

const PLAIN: [&str; 12] = [
    "work", "pain", "Sam", "mornings", "rest", "the desk", "two days", "a bit", "Dr Ames", "later", "home",
    "phone",
];
const ODD: [&str; 12] = [
    "👩‍🌾",
    "שלום עולם",
    "مرحبا",
    "e\u{301}te\u{301}",
    "\u{202e}gnidih\u{202c}",
    "a\u{200b}b",
    "\0",
    "\u{1b}[31m",
    "\u{7f}",
    "…—’",
    "½ £3 €4",
    "\t",
];

struct Maker {
    rng: Rng,
    marks: usize,
    days: BTreeSet<NaiveDate>,
    texts: Vec<String>,
    ids: Vec<Id>,
    only_common: bool,
}

impl Maker {
    fn new(seed: u64) -> Self {
        let rng = Rng::with_seed(seed);
        Self { rng, marks: 0, days: BTreeSet::new(), texts: Vec::new(), ids: Vec::new(), only_common: false }
    }

    fn one<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.rng.usize(0..from.len())].clone()
    }

    fn chance(&mut self, of_ten: u32) -> bool {
        self.rng.u32(0..10) < of_ten
    }

    fn mark(&mut self) -> String {
        let mut n = self.marks;
        self.marks += 1;
        let mut letters = String::new();
        for _ in 0..LETTERS {
            letters.push(ALPHABET[n % ALPHABET.len()]);
            n /= ALPHABET.len();
        }
        format!("{FIRST}{letters}{LAST}")
    }

    /// A text with a word of its own: alone, in a sentence, over several lines, with odd signs, the same as
    /// an earlier text, or around an earlier one. Now and then nothing, or one common word.
    fn text(&mut self) -> String {
        if self.only_common {
            let count = self.rng.usize(0..5);
            return (0..count).map(|_| self.one(&PLAIN)).collect::<Vec<_>>().join(" ");
        }
        let text = match self.rng.u32(0..20) {
            0 | 1 => return String::new(),
            2 => return self.one(&PLAIN).to_owned(),
            3..=5 => self.mark(),
            6 | 7 if !self.texts.is_empty() => self.one(&self.texts.clone()),
            8 | 9 if !self.texts.is_empty() => {
                let inner = self.one(&self.texts.clone());
                format!("{} {inner} {}", self.mark(), self.one(&PLAIN))
            }
            10..=12 => self.sentence(&ODD, 8, " "),
            13 => self.sentence(&PLAIN, 60, " "),
            14 | 15 => self.sentence(&PLAIN, 6, "\n"),
            _ => self.sentence(&PLAIN, 6, " "),
        };
        self.texts.push(text.clone());
        text
    }

    fn sentence(&mut self, from: &[&str], longest: usize, between: &str) -> String {
        let count = self.rng.usize(1..=longest);
        let mut words: Vec<String> = (0..count).map(|_| self.one(from).to_owned()).collect();
        words.insert(self.rng.usize(0..=count), self.mark());
        words.join(between)
    }

    fn words(&mut self) -> Words {
        Words(self.text())
    }

    fn only_me(&mut self) -> OnlyMe {
        OnlyMe(self.text())
    }

    fn never(&mut self) -> NeverForWork {
        NeverForWork(self.text())
    }

    /// A day that no other field of the plan has: on a page it says where it is from.
    fn day(&mut self) -> NaiveDate {
        loop {
            let day = NaiveDate::default() + Days::new(self.rng.u64(0..80_000));
            if self.days.insert(day) {
                return day;
            }
        }
    }

    fn maybe_day(&mut self) -> Option<NaiveDate> {
        self.chance(6).then(|| self.day())
    }

    /// A link to a record of the plan, or to one that is gone.
    fn maybe_link(&mut self) -> Option<Id> {
        self.chance(6).then(|| self.one(&self.ids.clone()))
    }

    fn choices(&mut self) -> Choices {
        let mut choices = Choices::default();
        for id in self.ids.clone() {
            if self.chance(7) {
                choices.ticked.insert(id.clone());
            }
            if self.chance(2) {
                choices.this_time.insert(id.clone());
            }
            for field in FIELDS {
                if self.chance(5) {
                    choices.fields.insert((id.clone(), field));
                }
            }
        }
        choices
    }

    fn record(&mut self, at: usize) -> Record {
        let mark = |rng: &mut Rng| rng.u32(0..10) < 6;
        let readers = Readers {
            support_worker: mark(&mut self.rng),
            health: mark(&mut self.rng),
            work: mark(&mut self.rng),
        };
        let moment = DateTime::<Utc>::UNIX_EPOCH + Days::new(self.rng.u64(0..40_000));
        let number = u32::try_from(at).unwrap_or(u32::MAX) + 1;
        let kind = self.one(Kind::ALL);
        Record {
            id: self.ids[at].clone(),
            number,
            readers,
            created: moment,
            changed: moment,
            body: self.body(kind),
        }
    }

    fn body(&mut self, kind: Kind) -> Body {
        match kind {
            Kind::About => Body::About(self.about()),
            Kind::Person => Body::Person(self.person()),
            Kind::Task => Body::Task(self.task()),
            Kind::Obstacle => Body::Obstacle(self.obstacle()),
            Kind::Ask => Body::Ask(self.ask()),
            Kind::Step => Body::Step(self.step()),
            Kind::TimeFrame => Body::TimeFrame(self.time_frame()),
            Kind::Meeting => Body::Meeting(self.meeting()),
            Kind::Question => Body::Question(self.question()),
            Kind::FitNote => Body::FitNote(self.fit_note()),
            Kind::Waiting => Body::Waiting(self.waiting()),
            Kind::Phase => Body::Phase(self.phase()),
            Kind::Contact => Body::Contact(self.contact()),
            Kind::Session => Body::Session(self.session()),
            Kind::KeepingInTouch => Body::KeepingInTouch(self.keeping_in_touch()),
            Kind::Consent => Body::Consent(self.consent()),
            Kind::CheckIn => Body::CheckIn(self.check_in()),
            Kind::IfItWobbles => Body::IfItWobbles(self.if_it_wobbles()),
            Kind::WhereThingsAre => Body::WhereThingsAre(self.where_things_are()),
            Kind::GivenPage => Body::GivenPage(self.given_page()),
        }
    }
}

const FIELDS: [PrivateField; 16] = [
    PrivateField::TaskWhy,
    PrivateField::ObstacleMore,
    PrivateField::TimeFrameWaitingFor,
    PrivateField::AskIfTheySayNo,
    PrivateField::MeetingRatherNot,
    PrivateField::MeetingGoodEnough,
    PrivateField::MeetingIfTheyKeepAsking,
    PrivateField::TimeFrameWhoseIdea,
    PrivateField::TimeFrameLastTime,
    PrivateField::MeetingHowItFelt,
    PrivateField::FitNoteReason,
    PrivateField::WaitingWhatFor,
    PrivateField::PhaseWorked,
    PrivateField::KeepingInTouchRatherNot,
    PrivateField::CheckInDayNote,
    PrivateField::IfItWobblesEarlySigns,
];

mod bodies;
mod bodies_of_contact;
mod bodies_of_time_off;
