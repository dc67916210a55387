//! Every text and every date of a record, in one list. Records are taken apart without `..`, so that a new
//! field does not compile until it has its place here; checking, cleaning, dates and the re-reading of a
//! finished page all go by this list.

use chrono::NaiveDate;

use crate::{About, Ask, Body, DatedNote, Obstacle, Person, Record, Step, Task, When};

mod talks;
mod time_off;

/// One field of a record, or one item of a list in it.
pub(crate) struct Part<'a> {
    /// The field's name as in the record.
    pub field: &'static str,
    /// What it holds.
    pub value: Value<'a>,
}

/// What a part holds.
pub(crate) enum Value<'a> {
    /// A text of one line.
    Line(&'a mut String),
    /// A text of any number of lines.
    Text(&'a mut String),
    /// A date.
    Day(NaiveDate),
}

fn line<'a>(field: &'static str, text: &'a mut String) -> Part<'a> {
    Part { field, value: Value::Line(text) }
}

fn text<'a>(field: &'static str, text: &'a mut String) -> Part<'a> {
    Part { field, value: Value::Text(text) }
}

fn day<'a>(field: &'static str, date: NaiveDate) -> Part<'a> {
    Part { field, value: Value::Day(date) }
}

fn days<'a, const N: usize>(dates: [(&'static str, Option<NaiveDate>); N]) -> Vec<Part<'a>> {
    dates.into_iter().filter_map(|(field, date)| date.map(|date| day(field, date))).collect()
}

/// Every date in a record, in the order of its fields.
pub fn dates_of(record: &Record) -> Vec<NaiveDate> {
    let mut body = record.body.clone();
    let day = |part: Part| if let Value::Day(date) = part.value { Some(date) } else { None };
    body.parts().into_iter().filter_map(day).collect()
}

impl Body {
    pub(crate) fn parts(&mut self) -> Vec<Part<'_>> {
        match self {
            Body::About(it) => it.parts(),
            Body::Person(it) => it.parts(),
            Body::Task(it) => it.parts(),
            Body::Obstacle(it) => it.parts(),
            Body::Ask(it) => it.parts(),
            Body::Step(it) => it.parts(),
            Body::TimeFrame(it) => it.parts(),
            Body::Meeting(it) => it.parts(),
            Body::Question(it) => it.parts(),
            Body::FitNote(it) => it.parts(),
            Body::Waiting(it) => it.parts(),
            Body::Phase(it) => it.parts(),
            Body::Contact(it) => it.parts(),
            Body::Session(it) => it.parts(),
            Body::KeepingInTouch(it) => it.parts(),
            Body::Consent(it) => it.parts(),
            Body::CheckIn(it) => it.parts(),
            Body::IfItWobbles(it) => it.parts(),
            Body::WhereThingsAre(it) => it.parts(),
            Body::GivenPage(it) => it.parts(),
        }
    }

    /// Every text that is not empty, with the name of its field.
    pub(crate) fn texts(&self) -> Vec<(&'static str, String)> {
        let mut body = self.clone();
        let words = |part: Part| match part.value {
            Value::Line(text) | Value::Text(text) => Some((part.field, std::mem::take(text))),
            Value::Day(_) => None,
        };
        body.parts().into_iter().filter_map(words).filter(|(_, text)| !text.trim().is_empty()).collect()
    }
}

impl About {
    fn parts(&mut self) -> Vec<Part<'_>> {
        let Self {
            name,
            job,
            employer,
            usual_week,
            nation: _,
            first_day_off,
            who_uses: _,
            someone_helping: _,
        } = self;
        let mut parts = days([("first_day_off", *first_day_off)]);
        parts.extend([
            line("name", &mut name.0),
            line("job", &mut job.0),
            line("employer", &mut employer.0),
            text("usual_week", &mut usual_week.0),
        ]);
        parts
    }
}

impl Person {
    fn parts(&mut self) -> Vec<Part<'_>> {
        let Self { name, role: _, how_to_reach, works_for, whom_they_tell, what_they_write_down } = self;
        vec![
            line("name", &mut name.0),
            text("how_to_reach", &mut how_to_reach.0),
            text("works_for", &mut works_for.0),
            text("whom_they_tell", &mut whom_they_tell.0),
            text("what_they_write_down", &mut what_they_write_down.0),
        ]
    }
}

impl Task {
    fn parts(&mut self) -> Vec<Part<'_>> {
        let Self { part, can_do: _, what_makes_it_hard, safety: _, why } = self;
        vec![
            line("part", &mut part.0),
            text("what_makes_it_hard", &mut what_makes_it_hard.0),
            text("why", &mut why.0),
        ]
    }
}

impl Obstacle {
    fn parts(&mut self) -> Vec<Part<'_>> {
        let Self { own_words, helped_before, area: _, more } = self;
        vec![
            text("own_words", &mut own_words.0),
            text("helped_before", &mut helped_before.0),
            text("more", &mut more.0),
        ]
    }
}

impl Ask {
    fn parts(&mut self) -> Vec<Part<'_>> {
        let Self {
            suggestion,
            try_for,
            effect_on_work,
            how_it_would_work,
            helps_us_both,
            knock_on,
            look_again,
            look_again_on,
            how_we_would_know,
            state: _,
            notes,
            reason_given,
            obstacle: _,
            if_they_say_no,
        } = self;
        let mut parts = vec![
            line("suggestion", &mut suggestion.0),
            line("try_for", &mut try_for.0),
            text("effect_on_work", &mut effect_on_work.0),
            text("how_it_would_work", &mut how_it_would_work.0),
            text("helps_us_both", &mut helps_us_both.0),
            text("knock_on", &mut knock_on.0),
            line("look_again", &mut look_again.0),
        ];
        parts.extend(days([("look_again_on", *look_again_on)]));
        parts.push(text("how_we_would_know", &mut how_we_would_know.0));
        parts.extend(notes.iter_mut().flat_map(DatedNote::parts));
        parts.push(text("reason_given", &mut reason_given.0));
        parts.push(text("if_they_say_no", &mut if_they_say_no.0));
        parts
    }
}

impl DatedNote {
    fn parts(&mut self) -> [Part<'_>; 2] {
        let Self { on, what } = self;
        [day("notes", *on), text("notes", &mut what.0)]
    }
}

impl Step {
    fn parts(&mut self) -> Vec<Part<'_>> {
        let Self {
            what,
            first_small_step,
            when,
            time,
            if_this_happens,
            then_i_will,
            who_could_help,
            what_would_make_it_easier,
            what_happened,
            state: _,
            obstacle: _,
            kept_as_it_is: _,
        } = self;
        let mut parts = vec![line("what", &mut what.0), text("first_small_step", &mut first_small_step.0)];
        parts.extend(when.parts());
        parts.extend([
            line("time", &mut time.0),
            text("if_this_happens", &mut if_this_happens.0),
            text("then_i_will", &mut then_i_will.0),
            text("who_could_help", &mut who_could_help.0),
            text("what_would_make_it_easier", &mut what_would_make_it_easier.0),
            text("what_happened", &mut what_happened.0),
        ]);
        parts
    }
}

impl When {
    fn parts(&mut self) -> Vec<Part<'_>> {
        match self {
            When::NotSet | When::BeforeOurNextCall => Vec::new(),
            When::On { day: on } => vec![day("when", *on)],
            When::Between { from, to } => vec![day("when", *from), day("when", *to)],
            When::WhenThisHappens { what } => vec![line("when", &mut what.0)],
        }
    }
}
