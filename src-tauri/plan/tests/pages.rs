//! The pages for others than work, and the two for work beside its own page: what stands on each, and what never does.

mod common;

use common::*;
use footing_plan::*;

fn words() -> Catalogue {
    Catalogue::english()
}

/// A page of records that this reader may see, all of them ticked, with these private fields.
fn page(kind: PageKind, reader: Reader, records: Vec<Record>, fields: &[PrivateField]) -> Sheet {
    let all = Readers { support_worker: true, health: true, work: true };
    let records: Vec<Record> = records.into_iter().map(|it| Record { readers: all, ..it }).collect();
    let (plan, mut choices) = all_ticked(records);
    let fields = choices.ticked.iter().flat_map(|id| fields.iter().map(|field| (id.clone(), *field)));
    choices.fields = fields.collect();
    kind.sheet(&plan.seen_by(reader, &choices), &[], &words())
}

fn text(sheet: &Sheet) -> String {
    page_text(sheet)
}

fn obstacle() -> Record {
    let it = Obstacle { own_words: "Stairs".into(), more: "Since the fall".into(), ..Obstacle::default() };
    record(1, Body::Obstacle(it))
}

fn week(number: u32, starts: Option<chrono::NaiveDate>) -> Record {
    let day = PhaseDay { day: "Tuesday".into(), hours: "10 to 12".into(), minutes: Some(120) };
    let worked = OnlyMe::from("The second day was hard");
    let week = Phase { starts, days: vec![day], duties: "The desk".into(), worked, ..Phase::default() };
    record(number, Body::Phase(week))
}

#[test]
fn a_page_with_nothing_ticked_is_a_sheet_to_write_on_by_hand() {
    for kind in PageKind::ALL {
        let sheet = kind.sheet(&Plan::default(), &[], &words());
        let room = |block: &Block| match block {
            Block::WritingLines { lines, .. } => *lines > 0,
            Block::Table { blank_rows, .. } => *blank_rows > 0,
            _ => false,
        };
        assert!(!sheet.title.is_empty() && sheet.blocks.iter().any(room), "{kind:?}");
        assert!(!sheet.for_me, "{kind:?} is for someone else");
    }
}

#[test]
fn each_page_has_a_title_of_its_own_and_every_line_is_there() {
    let mut titles: Vec<String> =
        PageKind::ALL.iter().map(|kind| kind.sheet(&Plan::default(), &[], &words()).title).collect();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), PageKind::ALL.len(), "{titles:?}");
    let keys: Vec<String> = words().keys().map(str::to_owned).collect();
    for (reader, kind) in Reader::ALL.iter().flat_map(|reader| PageKind::ALL.map(|kind| (*reader, kind))) {
        let sheet = page(kind, reader, example(day(2026, 11, 24)).records, &[]);
        let bare: Vec<_> =
            sheet.texts().into_iter().filter(|text| keys.iter().any(|key| key == text)).collect();
        assert!(bare.is_empty(), "a line is missing: {bare:?}");
    }
}

#[test]
fn a_private_field_is_on_a_page_for_health_only_when_it_is_ticked_for_it() {
    let without = page(PageKind::Health, Reader::Health, vec![obstacle()], &[]);
    assert!(text(&without).contains("In the way 1. Stairs") && !text(&without).contains("Since the fall"));
    let with = page(PageKind::Health, Reader::Health, vec![obstacle()], &[PrivateField::ObstacleMore]);
    assert!(text(&with).contains("More about it: Since the fall"));
    assert!(!text(&with).contains("Only for me"), "it is not only for the person on this page");
}

#[test]
fn no_number_out_of_ten_and_no_hours_worked_stand_on_a_page_for_health() {
    let it = CheckIn {
        day: Some(day(2026, 11, 20)),
        could_manage: "The desk".into(),
        could_manage_number: Some(7),
        hours: "four and a half hours".into(),
        ..CheckIn::default()
    };
    let sheet = page(PageKind::Health, Reader::Health, vec![record(1, Body::CheckIn(it))], &[]);
    assert!(text(&sheet).contains("Check-in 1. 20 November 2026"));
    assert!(!text(&sheet).contains('7') && !text(&sheet).contains("half hours"), "{}", text(&sheet));
}

#[test]
fn where_things_are_is_said_in_the_persons_words_first() {
    let own = WhereThingsAre { state: WhereState::Waiting, own_words: "Off for now".into(), since: None };
    let sheet = page(PageKind::Health, Reader::Health, vec![record(1, Body::WhereThingsAre(own))], &[]);
    assert!(text(&sheet).contains("Off for now\nI am waiting for something"), "{}", text(&sheet));
    let alone = record(1, Body::WhereThingsAre(WhereThingsAre::default()));
    let sheet = page(PageKind::Health, Reader::Health, vec![alone], &[]);
    assert!(text(&sheet).contains("I am off, and not sure yet"), "left open is a complete answer");
}

#[test]
fn what_is_waited_for_is_said_once_where_things_are_and_the_time_frame_say_the_same() {
    let things = WhereThingsAre { state: WhereState::Waiting, own_words: "Off".into(), since: None };
    let (state, waiting_for) = (TimeFrameState::Waiting, OnlyMe::from("The scan"));
    let frame = record(1, Body::TimeFrame(TimeFrame { state, waiting_for, ..TimeFrame::default() }));
    let fields = [PrivateField::TimeFrameWaitingFor];
    let both = vec![record(1, Body::WhereThingsAre(things)), frame.clone()];
    let said = text(&page(PageKind::Health, Reader::Health, both, &fields));
    assert_eq!(said.matches("I am waiting for something").count(), 1, "{said}");
    assert!(said.contains("The scan"), "{said}");
    let alone = text(&page(PageKind::Health, Reader::Health, vec![frame], &fields));
    assert!(alone.contains("I am waiting for something"), "{alone}");
}

#[test]
fn a_time_frame_set_back_to_not_sure_yet_says_no_day() {
    let days = [9, 10, 11].map(|date| Some(day(2027, 1, date)));
    let said = |state| {
        let [not_before, from, to] = days;
        let frame = TimeFrame { state, not_before, from, to, ..TimeFrame::default() };
        text(&page(PageKind::Health, Reader::Health, vec![record(1, Body::TimeFrame(frame))], &[]))
    };
    let on_it = |state| ["9 January", "10 January", "11 January"].map(|day| said(state).contains(day));
    assert_eq!(on_it(TimeFrameState::NotSureYet), [false; 3]);
    assert_eq!(on_it(TimeFrameState::NotBefore), [true, false, false]);
    assert_eq!(on_it(TimeFrameState::SomeTimeBetween), [false, true, true]);
}

#[test]
fn weeks_stand_in_the_order_of_their_days_each_by_its_own_number() {
    let weeks = vec![week(1, Some(day(2027, 1, 14))), week(2, Some(day(2027, 1, 7))), week(3, None)];
    let sheet = page(PageKind::Weeks, Reader::Work, weeks, &[PrivateField::PhaseWorked]);
    let Some(Block::Table { header, rows, .. }) =
        sheet.blocks.iter().find(|block| matches!(block, Block::Table { .. }))
    else {
        panic!("a table of weeks")
    };
    assert_eq!(header, &["Week", "Days and hours", "What I do"]);
    let names: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(names, ["Week 2.\nThursday 7 January 2027", "Week 1.\nThursday 14 January 2027", "Week 3."]);
    assert_eq!(rows[0][1], "Tuesday: 10 to 12");
}

#[test]
fn what_worked_in_a_week_is_never_on_a_page_for_work_and_may_be_ticked_for_health() {
    let fields = [PrivateField::PhaseWorked];
    for kind in [PageKind::Weeks, PageKind::Work] {
        assert!(!text(&page(kind, Reader::Work, vec![week(1, None)], &fields)).contains("hard"), "{kind:?}");
    }
    let sheet = page(PageKind::Weeks, Reader::Health, vec![week(1, None)], &fields);
    assert!(text(&sheet).contains("What worked: The second day was hard"));
}

#[test]
fn a_page_for_work_is_a_plan_once_a_week_of_it_is_ticked() {
    assert_eq!(page(PageKind::Work, Reader::Work, vec![], &[]).title, "Notes for our meeting");
    let blank = record(1, Body::Phase(Phase::default()));
    assert_eq!(page(PageKind::Work, Reader::Work, vec![blank], &[]).title, "Notes for our meeting");
    let plan = page(PageKind::Work, Reader::Work, vec![week(1, None)], &[]);
    assert_eq!(plan.title, "My plan for going back");
    assert!(text(&plan).contains("Tuesday: 10 to 12"));
}

#[test]
fn the_fixed_lines_for_the_reader_are_there_only_when_they_are_chosen() {
    let sheet = |lines: &[PageLine]| work_page_with(&Plan::default(), lines, &words());
    assert!(!text(&sheet(&[])).contains("For whoever reads this"));
    let both = text(&sheet(&[PageLine::NoDiagnosis, PageLine::ReplyByEmail]));
    let at = |key: PageLine| both.find(&words().say(key.key())).expect("the line is there");
    assert!(at(PageLine::ReplyByEmail) < at(PageLine::NoDiagnosis), "in the order of the page");
    assert!(!text(&sheet(&[PageLine::ReplyByEmail])).contains("illness"));
}

#[test]
fn what_was_said_yes_to_leaves_room_for_the_day_it_starts_and_says_nothing_of_the_rest() {
    let asks =
        vec![ask(1, "An email each Monday", AskState::SaidYes), ask(2, "A later start", AskState::Asked)];
    let sheet = page(PageKind::SaidYes, Reader::Work, asks, &[]);
    let Some(Block::Table { header, rows, .. }) =
        sheet.blocks.iter().find(|block| matches!(block, Block::Table { .. }))
    else {
        panic!("a table")
    };
    assert_eq!(rows, &[["Change 1.\nAn email each Monday", ""]]);
    assert_eq!(header.last().map(String::as_str), Some("It starts on"));
}

#[test]
fn what_was_said_about_a_yes_is_for_a_helper_and_not_for_work() {
    let note = |date, what: &str| DatedNote { on: day(2026, 11, date), what: what.into() };
    let notes = vec![note(12, "Not started yet"), note(13, " ")];
    let ask = Ask { suggestion: "Emails".into(), state: AskState::SaidYes, notes, ..Ask::default() };
    let sheet = |reader| page(PageKind::SaidYes, reader, vec![record(1, Body::Ask(ask.clone()))], &[]);
    assert!(text(&sheet(Reader::SupportWorker)).contains("12 November 2026: Not started yet"));
    assert!(!text(&sheet(Reader::SupportWorker)).contains("13 November"), "a day without words says nothing");
    assert!(!text(&sheet(Reader::Work)).contains("Not started"));
}

#[test]
fn the_list_beside_a_page_for_health_offers_its_private_fields_and_says_which_are_on_it() {
    let waiting = Waiting { what_for: "The clinic".into(), ..Waiting::default() };
    let it =
        Record { readers: Readers { health: true, ..Readers::NOBODY }, ..record(1, Body::Waiting(waiting)) };
    let id = it.id.clone();
    let (plan, mut choices) = all_ticked(vec![it]);
    let line = |choices: &Choices, reader| {
        let items = page_items(&plan, PageKind::Health, reader, choices, &words());
        items.into_iter().flat_map(|item| item.private).next()
    };
    let offered = line(&choices, Reader::Health).expect("it is offered");
    assert_eq!(
        (offered.label.as_str(), offered.words.as_str(), offered.on_page),
        ("What I am waiting for", "The clinic", false)
    );
    choices.fields.insert((id, PrivateField::WaitingWhatFor));
    assert!(line(&choices, Reader::Health).expect("still offered").on_page);
    assert_eq!(line(&choices, Reader::Work), None, "never for work");
}

#[test]
fn a_page_for_work_offers_no_private_field() {
    let (plan, choices) = all_ticked(example(day(2026, 11, 24)).records);
    for kind in PageKind::ALL {
        let items = page_items(&plan, kind, Reader::Work, &choices, &words());
        assert!(items.iter().all(|item| item.private.is_empty()), "{kind:?}");
    }
}

fn call(steps_before: Vec<Id>) -> Record {
    let suggestions = vec![
        Suggestion { what: "A bus later".into(), answer: SuggestionAnswer::NotForMe, became: None },
        Suggestion { what: "Ask the union".into(), answer: SuggestionAnswer::NotSaid, became: None },
    ];
    let said = "We left out Saturdays".into();
    record(1, Body::Session(Session { steps_before, suggestions, said, ..Session::default() }))
}

#[test]
fn a_step_for_some_time_between_two_days_says_both_in_one_line() {
    let window = When::Between { from: day(2026, 11, 23), to: day(2026, 12, 7) };
    let steps = vec![step(1, "Find out the rules", window, StepState::NotStarted)];
    let sheet = page(PageKind::Health, Reader::Health, steps, &[]);
    assert!(text(&sheet).contains("When: 23 November 2026 to 7 December 2026"), "{}", text(&sheet));
}

#[test]
fn a_call_that_is_left_open_says_so() {
    let sheet = page(PageKind::Call, Reader::SupportWorker, vec![call(Vec::new())], &[]);
    let text = text(&sheet);
    assert!(
        text.contains("Next call: We left it open") && text.contains("What I made of it: Not for me"),
        "{text}"
    );
}

#[test]
fn the_persons_own_summary_is_marked_and_holds_one_call_and_what_it_is_about() {
    let (one, two) = (
        step(1, "Ring the clinic", When::NotSet, StepState::Done),
        step(2, "Walk", When::NotSet, StepState::Done),
    );
    let mine = call(vec![one.id.clone()]);
    let plan = Plan::new(vec![one, two, mine.clone(), obstacle()]);
    let sheet = my_call_summary(&plan, &mine.id, &words()).expect("the call");
    let text = text(&sheet);
    assert!(
        sheet.for_me && text.contains("KEEP THIS ONE") && text.contains("Step 1. Ring the clinic"),
        "{text}"
    );
    assert!(!text.contains("Walk") && !text.contains("Stairs"), "{text}");
    assert_eq!(my_call_summary(&plan, &obstacle().id, &words()), None, "only a call has a summary");
}

fn person(number: u32, role: Role) -> Record {
    record(number, Body::Person(Person { name: "Someone".into(), role, ..Person::default() }))
}

#[test]
fn who_reads_a_page_follows_from_its_kind_and_else_from_whom_it_is_for() {
    let roles =
        [Role::Manager, Role::Hr, Role::Union, Role::Colleague, Role::Other, Role::Gp, Role::HelpingMe];
    let plan = Plan::new((1..).zip(roles).map(|(number, role)| person(number, role)).collect());
    let reads = |kind, person: Option<&Record>| {
        let person = person.map(|record| record.id.clone());
        PageRequest { person, ..PageRequest::with(kind, Choices::default()) }.reader(&plan)
    };
    for anyone in plan.records.iter().map(Some).chain([None]) {
        assert_eq!(reads(PageKind::Work, anyone), Reader::Work);
        assert_eq!(reads(PageKind::Health, anyone), Reader::Health);
        assert_eq!(reads(PageKind::Call, anyone), Reader::SupportWorker);
    }
    for kind in [PageKind::SaidYes, PageKind::Weeks] {
        let readers: Vec<Reader> = plan.records.iter().map(|record| reads(kind, Some(record))).collect();
        assert_eq!(readers[..5], [Reader::Work; 5]);
        assert_eq!(readers[5..], [Reader::Health, Reader::SupportWorker]);
        assert_eq!(reads(kind, None), Reader::Work, "not said: no more than work may see");
    }
}

#[test]
fn things_stand_in_the_order_that_was_chosen_and_the_others_behind_them_by_number() {
    let asks: Vec<Record> =
        (1..5).zip(["one", "two", "three", "four"]).map(|(n, it)| ask(n, it, AskState::Idea)).collect();
    let order = vec![asks[3].id.clone(), asks[1].id.clone()];
    let (plan, choices) = all_ticked(asks);
    let page = PageRequest { order, ..PageRequest::with(PageKind::Work, choices) };
    let items: Vec<u32> = page.items(&plan, &words()).iter().map(|item| item.number).collect();
    assert_eq!(items, [4, 2, 1, 3]);
    let said = text(&page.sheet(&page.seen(&plan), &words()));
    let at = |it: &str| said.find(it).unwrap_or_else(|| panic!("{it} in {said}"));
    assert!(
        at("Change 4.") < at("Change 2.") && at("Change 2.") < at("Change 1."),
        "by their own numbers: {said}"
    );
}

#[test]
fn weeks_and_what_there_is_one_of_have_an_order_of_their_own() {
    let (plan, choices) = all_ticked(example(day(2026, 11, 24)).records);
    for item in PageRequest::with(PageKind::Work, choices).items(&plan, &words()) {
        assert_eq!(item.moves_in.is_none(), item.kind == Kind::Phase || item.kind.there_is_one(), "{item:?}");
    }
}
