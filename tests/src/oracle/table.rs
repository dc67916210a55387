//! The table: one line per field. Each says the field, its value, its readers, and whether the work page has
//! a place for it as the record stands.

use chrono::NaiveDate;
use footing_plan::{
    About, Ask, AskState, Body, DatedNote, Id, Meeting, Obstacle, Person, PrivateField, Question, Record,
    Step, TalkedAbout, Task, TimeFrame, When,
};

use super::Who::{self, All, Helper, NeverForWork, Nobody, NotWork, OnlyMe};
use super::{Row, Value};

mod contact;
mod time_off;

type Cell = Option<Row>;

fn row(field: impl Into<String>, value: Value, who: Who, page: bool) -> Cell {
    Some(Row { field: field.into(), value, who, page })
}

fn words(field: impl Into<String>, text: &str, who: Who, page: bool) -> Cell {
    if text.is_empty() { None } else { row(field, Value::Words(text.to_owned()), who, page) }
}

fn day(field: impl Into<String>, date: Option<NaiveDate>, who: Who, page: bool) -> Cell {
    row(field, Value::Day(date?), who, page)
}

fn choice<T: std::fmt::Debug + Default + PartialEq>(field: impl Into<String>, value: &T, who: Who) -> Cell {
    if *value == T::default() { None } else { row(field, Value::Choice(format!("{value:?}")), who, false) }
}

fn link(field: &str, id: &Option<Id>, who: Who) -> Cell {
    row(field, Value::Link(id.clone()?), who, false)
}

pub(super) fn table(record: &Record) -> Vec<Row> {
    let cells = match &record.body {
        Body::About(it) => about(it),
        Body::Person(it) => person(it),
        Body::Task(it) => task(it),
        Body::Obstacle(it) => obstacle(it),
        Body::Ask(it) => ask(it),
        Body::Step(it) => step(it),
        Body::TimeFrame(it) => time_frame(it),
        Body::Meeting(it) => meeting(it),
        Body::Question(it) => question(it),
        Body::FitNote(it) => time_off::fit_note(it),
        Body::Waiting(it) => time_off::waiting(it),
        Body::Phase(it) => time_off::phase(it),
        Body::Contact(it) => contact::contact(it),
        Body::Session(it) => contact::session(it),
        Body::KeepingInTouch(it) => contact::keeping_in_touch(it),
        Body::Consent(it) => contact::consent(it),
        Body::CheckIn(it) => time_off::check_in(it),
        Body::IfItWobbles(it) => time_off::if_it_wobbles(it),
        Body::WhereThingsAre(it) => time_off::where_things_are(it),
        Body::GivenPage(it) => contact::given_page(it),
    };
    cells.into_iter().flatten().collect()
}

#[rustfmt::skip]
fn about(it: &About) -> Vec<Cell> {
    let About { name, job, employer, usual_week, nation, first_day_off, who_uses, someone_helping } = it;
    vec![
        words("name",             &name.0,         All,     true),
        words("job",              &job.0,          All,     true),
        words("employer",         &employer.0,     NotWork, false),
        words("usual_week",       &usual_week.0,   NotWork, false),
        choice("nation",          nation,          NotWork),
        day("first_day_off",      *first_day_off,  NotWork, false),
        choice("who_uses",        who_uses,        Nobody),
        choice("someone_helping", someone_helping, Nobody),
    ]
}

#[rustfmt::skip]
fn person(it: &Person) -> Vec<Cell> {
    let Person { name, role, how_to_reach, works_for, whom_they_tell, what_they_write_down } = it;
    vec![
        words("name",                  &name.0,                  All,    true),
        choice("role",                 role,                     All),
        words("how_to_reach",          &how_to_reach.0,          Helper, false),
        words("works_for",             &works_for.0,             Helper, false),
        words("whom_they_tell",        &whom_they_tell.0,        Helper, false),
        words("what_they_write_down",  &what_they_write_down.0,  Helper, false),
    ]
}

#[rustfmt::skip]
fn task(it: &Task) -> Vec<Cell> {
    let Task { part, can_do, what_makes_it_hard, safety, why } = it;
    vec![
        words("part",               &part.0,               All, true),
        choice("can_do",            can_do,                All),
        words("what_makes_it_hard", &what_makes_it_hard.0, All, true),
        choice("safety",            safety,                All),
        words("why",                &why.0,                OnlyMe(PrivateField::TaskWhy), false),
    ]
}

#[rustfmt::skip]
fn obstacle(it: &Obstacle) -> Vec<Cell> {
    let Obstacle { own_words, helped_before, area, more } = it;
    vec![
        words("own_words",      &own_words.0,     NotWork, false),
        words("helped_before",  &helped_before.0, NotWork, false),
        choice("area",          area,             NotWork),
        words("more",           &more.0,          OnlyMe(PrivateField::ObstacleMore), false),
    ]
}

#[rustfmt::skip]
fn ask(it: &Ask) -> Vec<Cell> {
    let Ask {
        suggestion, try_for, effect_on_work, how_it_would_work, helps_us_both, knock_on, look_again,
        look_again_on, how_we_would_know, state, notes, reason_given, obstacle, if_they_say_no,
    } = it;
    let idea = matches!(state, AskState::Idea | AskState::ReadyToAsk | AskState::Asked | AskState::SaidNo);
    let there = idea || matches!(state, AskState::SaidYes | AskState::InPlace);
    let mut cells = vec![
        words("suggestion",        &suggestion.0,        All, there),
        words("try_for",           &try_for.0,           All, there),
        words("effect_on_work",    &effect_on_work.0,    All, idea),
        words("how_it_would_work", &how_it_would_work.0, All, there),
        words("helps_us_both",     &helps_us_both.0,     All, idea),
        words("knock_on",          &knock_on.0,          All, there),
        words("look_again",        &look_again.0,        All, there),
        day("look_again_on",       *look_again_on,       All, there),
        words("how_we_would_know", &how_we_would_know.0, All, there),
        choice("state",            state,                All),
        words("reason_given",      &reason_given.0,      Helper, false),
        link("obstacle",           obstacle,             NotWork),
        words("if_they_say_no",    &if_they_say_no.0,    NeverForWork(PrivateField::AskIfTheySayNo), false),
    ];
    for (place, DatedNote { on, what }) in notes.iter().enumerate() {
        cells.push(day(format!("notes {place} on"),     Some(*on), Helper, false));
        cells.push(words(format!("notes {place} what"), &what.0,   Helper, false));
    }
    cells
}

#[rustfmt::skip]
fn step(it: &Step) -> Vec<Cell> {
    let Step {
        what, first_small_step, when, time, if_this_happens, then_i_will, who_could_help,
        what_would_make_it_easier, what_happened, state, obstacle, kept_as_it_is,
    } = it;
    let (kind, on, until, happens) = match when {
        When::NotSet => ("not set", None, None, ""),
        When::BeforeOurNextCall => ("before our next call", None, None, ""),
        When::On { day } => ("on", Some(*day), None, ""),
        When::Between { from, to } => ("between", Some(*from), Some(*to), ""),
        When::WhenThisHappens { what } => ("when this happens", None, None, what.0.as_str()),
    };
    vec![
        words("what",                       &what.0,                      NotWork, false),
        words("first_small_step",           &first_small_step.0,          NotWork, false),
        row("when",                         Value::Choice(kind.to_owned()), NotWork, false),
        day("when on",                      on,                           NotWork, false),
        day("when until",                   until,                        NotWork, false),
        words("when this happens",          happens,                      NotWork, false),
        words("time",                       &time.0,                      NotWork, false),
        words("if_this_happens",            &if_this_happens.0,           NotWork, false),
        words("then_i_will",                &then_i_will.0,               NotWork, false),
        words("who_could_help",             &who_could_help.0,            NotWork, false),
        words("what_would_make_it_easier",  &what_would_make_it_easier.0, NotWork, false),
        words("what_happened",              &what_happened.0,             NotWork, false),
        choice("state",                     state,                        NotWork),
        link("obstacle",                    obstacle,                     NotWork),
        choice("kept_as_it_is",             kept_as_it_is,                Nobody),
    ]
}

#[rustfmt::skip]
fn time_frame(it: &TimeFrame) -> Vec<Cell> {
    let TimeFrame { state, waiting_for, not_before, from, to, true_first, whose_idea, last_time, for_work } = it;
    vec![
        choice("state",       state,           NotWork),
        words("waiting_for",  &waiting_for.0,  OnlyMe(PrivateField::TimeFrameWaitingFor), false),
        day("not_before",     *not_before,     NotWork, false),
        day("from",           *from,           NotWork, false),
        day("to",             *to,             NotWork, false),
        words("true_first",   &true_first.0,   NotWork, false),
        words("whose_idea",   &whose_idea.0,   OnlyMe(PrivateField::TimeFrameWhoseIdea), false),
        words("last_time",    &last_time.0,    OnlyMe(PrivateField::TimeFrameLastTime), false),
        words("for_work",     &for_work.0,     All,     true),
    ]
}

#[rustfmt::skip]
fn meeting(it: &Meeting) -> Vec<Cell> {
    let Meeting {
        person, day: on, day_open_on, time, place, by_phone, meeting_kind, called_by, formal, someone_with_me,
        easier, to_have_ready, want_to_say, rather_not, good_enough, if_they_keep_asking, happened, said, talked_about, not_agreed, next,
        questions_left, how_it_felt,
    } = it;
    let ahead = !happened;
    let mut cells = vec![
        link("person",              person,               All),
        day("day",                  *on,                  All,     ahead),
        choice("day_open_on",       day_open_on,          Nobody),
        words("time",               &time.0,              All,     ahead),
        words("place",              &place.0,             All,     ahead),
        choice("by_phone",          by_phone,             All),
        choice("meeting_kind",      meeting_kind,         All),
        words("called_by",          &called_by.0,         NotWork, false),
        choice("formal",            formal,               NotWork),
        words("someone_with_me",    &someone_with_me.0,   NotWork, false),
        words("easier",             &easier.0,            All,     ahead),
        words("to_have_ready",      &to_have_ready.0,     NotWork, false),
        words("want_to_say",        &want_to_say.0,       NotWork, false),
        words("rather_not",         &rather_not.0,        NeverForWork(PrivateField::MeetingRatherNot), false),
        words("good_enough",        &good_enough.0,       NeverForWork(PrivateField::MeetingGoodEnough), false),
        words("if_they_keep_asking", &if_they_keep_asking.0, NeverForWork(PrivateField::MeetingIfTheyKeepAsking), false),
        choice("happened",          happened,             All),
        words("said",               &said.0,              Helper,  false),
        words("not_agreed",         &not_agreed.0,        Helper,  false),
        words("next",               &next.0,              Helper,  false),
        words("questions_left",     &questions_left.0,    Helper,  false),
        words("how_it_felt",        &how_it_felt.0,       OnlyMe(PrivateField::MeetingHowItFelt), false),
    ];
    for (place, TalkedAbout { what, who, by_when }) in talked_about.iter().enumerate() {
        cells.push(words(format!("talked_about {place} what"),    &what.0,    Helper, false));
        cells.push(words(format!("talked_about {place} who"),     &who.0,     Helper, false));
        cells.push(words(format!("talked_about {place} by_when"), &by_when.0, Helper, false));
    }
    cells
}

#[rustfmt::skip]
fn question(it: &Question) -> Vec<Cell> {
    let Question { ask, answer, person, who_to_ask, meeting } = it;
    vec![
        words("ask",        &ask.0,        All,    true),
        words("answer",     &answer.0,     Helper, false),
        link("person",      person,        Helper),
        words("who_to_ask", &who_to_ask.0, Helper, false),
        link("meeting",     meeting,       All),
    ]
}
