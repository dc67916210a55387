//! Every plan that an earlier version kept still opens, record by record and with its history.

mod common;

use std::path::{Path, PathBuf};

use common::*;
use footing_plan::*;
use footing_vault::{Draft, Everything, NewRecord, OpenVault, PageFile, Revision};
use serde_json::{Value, json};

fn old(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/old").join(name)
}

/// Two states of a record of each kind: what the first visit wrote, and what the second made of it.
fn two_visits(id: &dyn Fn(usize) -> Option<Id>) -> Vec<[Body; 2]> {
    let day = |day| chrono::NaiveDate::from_ymd_opt(2027, 1, day);
    let words = Words::from;
    let about = About { name: words("Robin"), job: words("Shelves, nights"), ..About::default() };
    let person = Person { name: words("Sam"), role: Role::Union, ..Person::default() };
    let task = Task { part: words("The phones"), why: OnlyMe::from("Dread"), ..Task::default() };
    let stairs = Obstacle { own_words: words("Stairs \u{1f6b6}"), ..Obstacle::default() };
    let ask = Ask { suggestion: words("Start at 10"), obstacle: id(3), ..Ask::default() };
    let step = Step { what: words("Walk to the gate"), obstacle: id(3), ..Step::default() };
    let frame = TimeFrame { waiting_for: OnlyMe::from("A letter"), ..TimeFrame::default() };
    let meeting = Meeting { person: id(1), day: day(4), time: words("2pm"), ..Meeting::default() };
    let question = Question { ask: words("Who rings whom?"), meeting: id(7), ..Question::default() };
    let note = DatedNote { on: day(9).expect("a day"), what: words("Said yes") };
    let talk = TalkedAbout { what: words("Hours"), who: words("Sam"), by_when: words("Soon") };
    let later = [
        Body::About(About { nation: Some(Nation::Wales), first_day_off: day(2), ..about.clone() }),
        Body::Person(Person { how_to_reach: words("A card\nin the drawer"), ..person.clone() }),
        Body::Task(Task { can_do: CanDo::WithAChange, safety: Safety::Heights, ..task.clone() }),
        Body::Obstacle(Obstacle {
            area: Some(Area::GettingThere),
            more: OnlyMe::from("x"),
            ..stairs.clone()
        }),
        Body::Ask(Ask { state: AskState::SaidYes, notes: vec![note], ..ask.clone() }),
        Body::Step(Step { when: When::WhenThisHappens { what: words("It is dry") }, ..step.clone() }),
        Body::TimeFrame(TimeFrame { state: TimeFrameState::Waiting, not_before: day(20), ..frame.clone() }),
        Body::Meeting(Meeting {
            happened: true,
            rather_not: NeverForWork::from("Sleep"),
            talked_about: vec![talk],
            ..meeting.clone()
        }),
        Body::Question(Question { answer: words("They do"), ..question.clone() }),
    ];
    let first = [
        Body::About(about),
        Body::Person(person),
        Body::Task(task),
        Body::Obstacle(stairs),
        Body::Ask(ask),
        Body::Step(step),
        Body::TimeFrame(frame),
        Body::Meeting(meeting),
        Body::Question(question),
    ];
    let older = first.into_iter().zip(later).map(|(first, later)| [first, later]);
    older.chain(two_visits_since(id)).collect()
}

/// The same, of the kinds that the second and the third form of bodies brought.
fn two_visits_since(id: &dyn Fn(usize) -> Option<Id>) -> Vec<[Body; 2]> {
    let day = |day| chrono::NaiveDate::from_ymd_opt(2027, 1, day);
    let later = [
        Body::FitNote(FitNote { to: day(8), lasts: Lasts::Weeks { n: 2 }, ..FitNote::default() }),
        Body::Waiting(Waiting { meanwhile: vec![Words::from("Tea")], ..Waiting::default() }),
        Body::Phase(Phase { days: vec![PhaseDay::default()], go_on: GoOn::Hold, ..Phase::default() }),
        Body::Contact(Contact { person: id(1), how: ContactHow::Letter, ..Contact::default() }),
        Body::Session(Session { steps_after: id(5).into_iter().collect(), ..Session::default() }),
        Body::KeepingInTouch(KeepingInTouch { who: Words::from("Sam"), ..KeepingInTouch::default() }),
        Body::Consent(Consent { answer: ConsentAnswer::May, since: day(3), ..Consent::default() }),
        Body::CheckIn(CheckIn { how_sure_number: Some(0), ..CheckIn::default() }),
        Body::IfItWobbles(IfItWobbles { lines: vec![IfThen::default()], ..IfItWobbles::default() }),
        Body::WhereThingsAre(WhereThingsAre { state: WhereState::Back, ..WhereThingsAre::default() }),
        Body::GivenPage(GivenPage { how: GivenHow::ByPost, day: day(5), ..GivenPage::default() }),
    ];
    later.into_iter().map(|later| [Body::blank(later.kind()), later]).collect()
}

fn write_two_visits(vault: &mut OpenVault) {
    let mut ids: Vec<Id> = Vec::new();
    for turn in 0..two_visits(&|_| None).len() {
        let [first, later] = two_visits(&|place| ids.get(place).cloned()).swap_remove(turn);
        let readers = Readers { support_worker: true, health: false, work: turn % 2 == 0 };
        let made = vault.save(new_record("first", first), &mut seeded(turn as u64), at(turn as i64));
        let id = made.expect("saved").id;
        let changed = NewRecord { id: Some(id.clone()), readers, ..new_record("second", later) };
        vault.save(changed, &mut seeded(0), at(100 + turn as i64)).expect("saved");
        ids.push(id);
    }
    let scan = scans::keep(vault, 1);
    scans::save_naming(vault, &scan, 90);
    let page = PageFile::of(b"%PDF-1.7 a page that was handed over".to_vec()).expect("a page");
    let file = Some(vault.keep_page(page, &mut seeded(91), at(150)).expect("kept"));
    let given = Body::GivenPage(GivenPage { file, ..GivenPage::default() });
    vault.save(new_record("given", given), &mut seeded(92), at(151)).expect("saved");
    vault
        .keep_draft("new:step", "{\"body\":{\"kind\":\"step\",\"what\":\"Ring b\"}}", at(200))
        .expect("kept");
    let page = Choices { ticked: ids.iter().take(3).cloned().collect(), ..Choices::default() };
    vault.keep_draft("page:work", &json!(page).to_string(), at(201)).expect("kept");
}

/// What a plan holds, as data that no program of ours is needed to read.
fn told(vault: &OpenVault) -> Value {
    let draft = |draft: &Draft| json!({"form": draft.form, "text": draft.text, "changed": draft.changed});
    let revision =
        |it: &Revision| json!({"visit": it.visit, "saved": it.saved, "readers": it.readers, "body": it.body});
    let record = |record: &Record| {
        let revisions = vault.revisions(&record.id).expect("revisions");
        json!({"record": record, "revisions": revisions.iter().map(revision).collect::<Vec<_>>()})
    };
    let plan = vault.plan().expect("a plan");
    let drafts = vault.drafts().expect("drafts");
    json!({
        "label": vault.label().as_str(),
        "records": plan.records.iter().map(record).collect::<Vec<_>>(),
        "drafts": drafts.iter().map(draft).collect::<Vec<_>>(),
    })
}

/// Makes the folder of the present format. Run by hand when a format gets a next one; see `old/README.md`.
#[test]
#[ignore = "makes a folder to keep, once for each format"]
fn make_a_plan_of_this_format() {
    let folder = PathBuf::from(std::env::var_os("FOOTING_OLD").expect("FOOTING_OLD names the folder"));
    let mut vault = create(&folder);
    write_two_visits(&mut vault);
    let text = serde_json::to_string_pretty(&told(&vault)).expect("JSON");
    std::fs::write(folder.join("told.json"), text + "\n").expect("written");
}

/// Makes the open file of the present form, of the plan that the first format kept. Run by hand as above.
#[test]
#[ignore = "makes a file to keep, once for each form"]
fn make_an_open_file_of_this_form() {
    let file = PathBuf::from(std::env::var_os("FOOTING_OLD").expect("FOOTING_OLD names the file"));
    let data = tempfile::tempdir().expect("a folder");
    copy(&old("format-1"), data.path());
    let json = open(data.path()).expect("opens").everything(at(300)).expect("everything").to_json();
    std::fs::write(file, json.expect("JSON") + "\n").expect("written");
}

/// Whether what was told then is all still told: only fields that did not exist yet may be new.
fn still_told(then: &Value, now: &Value) -> bool {
    match (then, now) {
        (Value::Object(then), Value::Object(now)) => {
            then.iter().all(|(name, value)| now.get(name).is_some_and(|now| still_told(value, now)))
        }
        (Value::Array(then), Value::Array(now)) => {
            then.len() == now.len() && then.iter().zip(now).all(|(then, now)| still_told(then, now))
        }
        (then, now) => then == now,
    }
}

/// How many records name a file beside them.
fn files_named(vault: &OpenVault) -> usize {
    let names_one = |record: &&Record| match &record.body {
        Body::FitNote(it) => it.scan.is_some(),
        Body::GivenPage(it) => it.file.is_some(),
        _ => false,
    };
    vault.plan().expect("a plan").records.iter().filter(names_one).count()
}

/// A copy to open: what is kept is never touched.
fn copy(from: &Path, to: &Path) {
    for file in files_under(from) {
        let there = to.join(file.strip_prefix(from).expect("it is inside"));
        std::fs::create_dir_all(there.parent().expect("a folder")).expect("made");
        std::fs::copy(&file, there).expect("copied");
    }
}

#[test]
fn a_plan_of_every_older_format_opens_with_all_its_records_history_and_drafts() {
    for folder in std::fs::read_dir(old("")).expect("old plans").flatten().map(|entry| entry.path()) {
        if !folder.is_dir() {
            continue;
        }
        let text = std::fs::read_to_string(folder.join("told.json")).expect("what it told");
        let then: Value = serde_json::from_str(&text).expect("JSON");
        let data = tempfile::tempdir().expect("a folder");
        copy(&folder, data.path());
        let kept = std::fs::read(database(data.path())).expect("bytes");
        for opening in ["the first", "the next"] {
            let vault = open(data.path()).expect("opens");
            assert!(still_told(&then, &told(&vault)), "{} at {opening} opening", folder.display());
            assert_eq!(
                files_named(&vault),
                vault.scans().expect("scans").len() + vault.pages().expect("pages").len()
            );
        }
        let copies = open(data.path()).expect("opens").backups();
        assert_eq!(copies.len(), 1, "{} was copied before its upgrade", folder.display());
        let upgraded = std::fs::read(database(data.path())).expect("bytes");
        drop(open(data.path()).expect("opens"));
        assert!(kept != upgraded, "{} is of an older format", folder.display());
        assert_eq!(std::fs::read(database(data.path())).expect("bytes"), upgraded);
    }
}

#[test]
fn a_lost_word_or_a_lost_state_would_be_seen() {
    let then = json!({"records": [{"name": "Robin"}, {"name": "Sam"}]});
    assert!(still_told(
        &then,
        &json!({"records": [{"name": "Robin", "new": 1}, {"name": "Sam"}], "bin": []})
    ));
    for now in [
        json!({"records": [{"name": "Robin"}]}),
        json!({"records": [{"name": "Robin"}, {"name": ""}]}),
        json!({"records": [{"name": "Robin"}, {}]}),
    ] {
        assert!(!still_told(&then, &now), "{now}");
    }
}

#[test]
fn an_open_file_of_every_older_form_comes_into_a_new_plan_with_all_its_records_history_and_drafts() {
    for form in 1..Everything::FORMAT {
        assert!(old(&format!("open-{form}.json")).exists(), "a file of form {form} is kept");
    }
    for file in std::fs::read_dir(old("")).expect("old files").flatten().map(|entry| entry.path()) {
        if file.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        // "open-3-of-4.json" is of the plan in "format-4", the others of the first.
        let of =
            file.file_stem().and_then(|name| name.to_str()?.split_once("-of-")).map_or("1", |(_, of)| of);
        let told_then = old(&format!("format-{of}/told.json"));
        let text = std::fs::read_to_string(told_then).expect("what the plan told");
        let then: Value = serde_json::from_str(&text).expect("JSON");
        let records = then["records"].as_array().expect("records").len();
        let json = std::fs::read(&file).expect("bytes");
        let everything = Everything::read(&json).expect("it is read");
        let data = tempfile::tempdir().expect("a folder");
        let mut vault = create(data.path());
        let came = vault.import(&everything).expect("taken in");
        assert_eq!((came.added, came.renumbered + came.already_here + came.left_out), (records, 0));
        assert!(still_told(&then, &told(&vault)), "{}", file.display());
    }
}
