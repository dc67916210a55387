//! What the desk promises, tried on a folder of its own without a window.

use chrono::{DateTime, Days, NaiveDate, Utc};
use footing_plan::{
    Body, Choices, Kind, Obstacle, PageKind, PageRequest, PrintAs, Readers, TimeFrame, Words,
    example_page_choices,
};
use footing_vault::Cost;

use crate::desk::Moment;
use crate::footing::Footing;
use crate::wire::*;

const ALL: Readers = Readers { support_worker: true, health: true, work: true };

fn footing(data: &tempfile::TempDir) -> Footing {
    Footing::with_cost(data.path(), || Ok(Cost::LEAST))
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn moment() -> Moment {
    let now: DateTime<Utc> = "2026-11-24T09:00:00Z".parse().expect("a time");
    Moment { now, today: now.date_naive() }
}

fn password(text: &str) -> Password {
    serde_json::from_value(text.into()).expect("a password")
}

fn create(footing: &Footing) -> Opened {
    let request = CreatePlan { label: "Plan".to_owned(), password: password("four small warm stones") };
    footing.create_plan(request, moment()).expect("a plan")
}

fn obstacle(words: &str) -> Save {
    let body = Body::Obstacle(Obstacle { own_words: Words::from(words), ..Obstacle::default() });
    Save { id: None, visit: "1".to_owned(), readers: Readers::NOBODY, body, form: None }
}

fn locked_plans(footing: &Footing) -> Vec<PlanEntry> {
    match footing.desk(moment()).expect("the desk") {
        Desk::Locked { plans } => plans,
        other => panic!("not locked: {other:?}"),
    }
}

fn open(footing: &Footing, plan: &str, typed: &str) -> Result<Opened, FaultCode> {
    let request = OpenPlan { plan: plan.to_owned(), password: password(typed) };
    footing.open_plan(request, moment()).map_err(|fault| fault.code)
}

#[test]
fn a_plan_is_made_locked_and_opened_again_with_all_in_it() {
    let data = folder();
    let footing = footing(&data);
    assert!(matches!(footing.desk(moment()), Ok(Desk::FirstRun {})));
    assert!(!create(&footing).example);
    footing.save(obstacle("The stairs"), moment()).expect("saved");
    let draft = KeepDraft { form: "new:ask".to_owned(), text: "A chair".to_owned() };
    footing.keep_draft(draft, moment()).expect("kept");
    footing.lock();
    let plan = locked_plans(&footing).remove(0).plan;
    assert_eq!(open(&footing, &plan, "four small cold stones").err(), Some(FaultCode::WrongPassword));
    assert_eq!(open(&footing, &plan, "").err(), Some(FaultCode::EmptyPassword));
    let opened = open(&footing, &plan, "four small warm stones").expect("open");
    assert_eq!(opened.records.len(), 1);
    assert_eq!(opened.drafts[0].text, "A chair");
    assert!(matches!(footing.desk(moment()), Ok(Desk::Open { .. })));
}

#[test]
fn a_locked_desk_answers_nothing_about_a_plan() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    footing.lock();
    let page = PageRequest::with(PageKind::Work, Choices::default());
    let draft = KeepDraft { form: "new:ask".to_owned(), text: "x".to_owned() };
    let codes = [
        footing.save(obstacle("The stairs"), moment()).err(),
        footing.keep_draft(draft, moment()).err(),
        footing.preview_page(&page, moment()).err(),
        footing.page_text(&page, moment()).err(),
        footing.page_to_take(&page, moment()).err(),
    ];
    assert_eq!(codes.map(|fault| fault.map(|fault| fault.code)), [Some(FaultCode::Locked); 5]);
}

#[test]
fn what_cannot_be_saved_is_told_and_its_draft_stays() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    let draft = KeepDraft { form: "new:obstacle".to_owned(), text: "half a thought".to_owned() };
    footing.keep_draft(draft, moment()).expect("kept");
    let written = |words| Save { form: Some("new:obstacle".to_owned()), ..obstacle(words) };
    let saved = footing.save(written("  "), moment()).expect("an answer");
    assert!(saved.record.is_none() && saved.findings.len() == 1);
    assert_eq!(footing.desk_now().drafts().expect("drafts").len(), 1);
    footing.save(written("The stairs"), moment()).expect("saved");
    assert!(footing.desk_now().drafts().expect("drafts").is_empty());
}

#[test]
fn what_waits_in_a_form_stays_when_a_button_makes_or_changes_a_record_of_its_kind() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    let draft = |form: &str| KeepDraft { form: form.to_owned(), text: "half a thought".to_owned() };
    footing.keep_draft(draft("new:obstacle"), moment()).expect("kept");
    let id = footing.save(obstacle("The stairs"), moment()).expect("saved").record.expect("a record").id;
    footing.keep_draft(draft(id.as_str()), moment()).expect("kept");
    footing.save(Save { id: Some(id), ..obstacle("The lift") }, moment()).expect("saved");
    assert_eq!(footing.desk_now().drafts().expect("drafts").len(), 2);
}

#[test]
fn a_plan_that_cannot_be_opened_says_so_before_a_password_is_typed() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    footing.lock();
    assert_eq!(locked_plans(&footing)[0].state, PlanState::Fine);
    let generation = data.path().join("plans").join(&locked_plans(&footing)[0].plan).join("g-000001");
    for header in ["header", "header-copy"] {
        std::fs::write(generation.join(header), "not a header").expect("written");
    }
    assert_eq!(locked_plans(&footing)[0].state, PlanState::Damaged);
}

#[test]
fn a_second_window_cannot_open_the_same_plan() {
    let data = folder();
    let (first, second) = (footing(&data), footing(&data));
    create(&first);
    let plan = locked_plans(&second).remove(0).plan;
    assert_eq!(open(&second, &plan, "four small warm stones").err(), Some(FaultCode::AlreadyOpen));
}

#[test]
fn nothing_of_the_example_is_kept_and_no_file_is_written() {
    let data = folder();
    let footing = footing(&data);
    let opened = footing.open_example(moment()).expect("the example");
    assert!(opened.example && !opened.records.is_empty());
    let saved = footing.save(obstacle("The stairs"), moment()).expect("saved").record.expect("a record");
    let numbers = opened.records.iter().filter(|record| record.body.kind() == Kind::Obstacle);
    assert_eq!(saved.number, numbers.map(|record| record.number).max().unwrap_or(0) + 1);
    footing.lock();
    assert!(matches!(footing.desk(moment()), Ok(Desk::FirstRun {})));
    assert_eq!(std::fs::read_dir(data.path()).expect("the folder").count(), 0);
    let again = footing.open_example(moment()).expect("the example");
    assert_eq!(again.records.len(), opened.records.len());
}

#[test]
fn the_examples_page_is_one_side_and_ready() {
    let data = folder();
    let footing = footing(&data);
    footing.open_example(moment()).expect("the example");
    let choices = example_page_choices(footing.desk_now().plan().expect("open"));
    let request = PageRequest::with(PageKind::Work, choices);
    let preview = footing.preview_page(&request, moment()).expect("a preview");
    assert!(preview.check.ready, "{:?}", preview.check);
    assert_eq!(preview.pages.len(), 1);
    assert!(preview.items.iter().any(|item| item.on_page));
    assert!(footing.page_to_take(&request, moment()).expect("a file").pdf.starts_with(b"%PDF-1.7"));
    assert!(!footing.page_text(&request, moment()).expect("text").text.is_empty());
}

#[test]
fn every_page_there_is_comes_out_of_the_program_in_every_size() {
    let data = folder();
    let footing = footing(&data);
    footing.open_example(moment()).expect("the example");
    let titles = PageKind::ALL.map(|kind| {
        let titles = PrintAs::ALL.map(|print_as| {
            let request = PageRequest { print_as, ..PageRequest::with(kind, Choices::default()) };
            let preview = footing.preview_page(&request, moment()).expect("a preview");
            assert!(preview.check.ready, "{kind:?}: {:?}", preview.check);
            assert_eq!(preview.sheet.print_as, print_as);
            preview.sheet.title
        });
        titles[0].clone()
    });
    let meant = [
        "Notes for our meeting",
        "Notes for my appointment",
        "Notes from our call",
        "Work said yes to",
        "Weeks of going back",
    ];
    assert_eq!(titles, meant);
}

#[test]
fn a_page_that_is_a_little_too_long_names_what_to_leave_off_for_one_side() {
    let data = folder();
    let footing = footing(&data);
    footing.open_example(moment()).expect("the example");
    let choices = example_page_choices(footing.desk_now().plan().expect("open"));
    let mut request = PageRequest::with(PageKind::Work, choices);
    assert_eq!(footing.preview_page(&request, moment()).expect("a preview").fit, None, "it is on one side");
    let over = (1..30).find_map(|lines| {
        let text = "One more thing that I would like us to talk about.\n".repeat(lines);
        let time_frame = TimeFrame { for_work: Words::from(text.as_str()), ..TimeFrame::default() };
        let body = Body::TimeFrame(time_frame);
        let save = Save { id: None, visit: "1".to_owned(), readers: ALL, body, form: None };
        footing.save(save, moment()).expect("saved");
        let preview = footing.preview_page(&request, moment()).expect("a preview");
        preview.fit.map(|fit| (fit, preview.pages.len()))
    });
    let (fit, sides) = over.expect("it does not fit at some point");
    assert_eq!(sides, 2);
    assert!((1..4).contains(&fit.lines_over) && !fit.without.is_empty(), "{fit:?}");
    for id in &fit.without {
        let less = footing.preview_page(&request.without(id), moment()).expect("a preview");
        assert_eq!(less.pages.len(), 1, "without {id:?}");
    }
    request.print_as = PrintAs::LargePrint;
    assert_eq!(
        footing.preview_page(&request, moment()).expect("a preview").fit,
        None,
        "large print takes its room"
    );
}

#[test]
fn a_password_cannot_be_shown() {
    let request = OpenPlan { plan: String::new(), password: password("four small warm stones") };
    assert!(!format!("{request:?}").contains("stones"));
}

#[test]
fn dates_are_read_as_typed() {
    let data = folder();
    let footing = footing(&data);
    let typed = |day: &str, month: &str, year: &str| {
        footing.read_date(&TypedDate { day: day.to_owned(), month: month.to_owned(), year: year.to_owned() })
    };
    assert!(matches!(typed("", " ", ""), ReadDate::NoDate {}));
    assert!(matches!(typed("31", "February", "2026"), ReadDate::Problem { .. }));
    let sixth = NaiveDate::from_ymd_opt(2026, 8, 6).expect("a day");
    assert!(
        matches!(typed("6", "aug", "2026"), ReadDate::Date { date, said } if date == sixth && said == "6 August 2026")
    );
}

#[test]
fn whoever_opened_the_plan_to_read_it_was_here_and_a_day_is_named_only_after_weeks_without() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    footing.save(obstacle("The stairs"), moment()).expect("saved");
    let last_here_after = |days: u64| {
        footing.lock();
        let plan = locked_plans(&footing).remove(0).plan;
        let Moment { now, today } = moment();
        let later = Moment { now: now + Days::new(days), today: today + Days::new(days) };
        let request = OpenPlan { plan, password: password("four small warm stones") };
        footing.open_plan(request, later).expect("open").today.last_here
    };
    assert_eq!(last_here_after(27), None);
    assert_eq!(last_here_after(50), None, "it was read 23 days before, though it was changed 50 before");
    assert_eq!(last_here_after(78).as_deref(), Some("January 2027"));
    assert_eq!(last_here_after(78).as_deref(), Some("January 2027"), "a lock on the day of coming back");
    assert_eq!(last_here_after(79), None, "once it was open, nobody was away");
}
