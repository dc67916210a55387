//! What a letter promises at the desk, tried on a folder of its own without a window.

use footing_plan::{Ask, Body, Choices, Kind, LetterKind, LetterRequest, NoteTicks, Readers};

use crate::facts_of_copies::*;
use crate::footing::Footing;
use crate::wire::*;

fn with_the_example(data: &tempfile::TempDir) -> Footing {
    let footing = footing(data);
    footing.open_example(day(0)).expect("the example");
    footing
}

fn request(kind: LetterKind, choices: Choices) -> LetterRequest {
    LetterRequest { kind, choices, to: None, meeting: None, note: NoteTicks::default() }
}

#[test]
fn a_locked_desk_writes_no_letter() {
    let data = folder();
    let footing = footing(&data);
    let answer = footing.letter(&request(LetterKind::FirstContact, Choices::default()));
    assert_eq!(answer.err().map(|fault| fault.code), Some(FaultCode::Locked));
}

#[test]
fn the_example_has_every_letter_and_nothing_in_any_that_is_not_ticked() {
    let data = folder();
    let footing = with_the_example(&data);
    for kind in LetterKind::ALL {
        let preview = footing.letter(&request(kind, Choices::default())).expect("a letter");
        assert!(preview.letter.text.starts_with("Hello,\n"), "{kind:?}: {}", preview.letter.text);
        assert!(preview.items.iter().all(|item| !item.on_page), "{kind:?}");
    }
}

#[test]
fn a_tick_puts_what_was_offered_into_the_letter() {
    let data = folder();
    let footing = with_the_example(&data);
    let offered = footing.letter(&request(LetterKind::Hold, Choices::default())).expect("a letter").items;
    let week = offered.into_iter().find(|item| item.kind == Kind::Phase).expect("the example has weeks");
    let choices = Choices { this_time: [week.id.clone()].into(), ..Choices::default() };
    let preview = footing.letter(&request(LetterKind::Hold, choices)).expect("a letter");
    assert!(preview.letter.text.contains(&format!("Week {}", week.number)), "{}", preview.letter.text);
    assert!(preview.items.iter().any(|item| item.id == week.id && item.on_page));
}

#[test]
fn a_short_private_word_in_a_letter_is_shown_for_the_person_to_decide() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    write(&footing, "lupus", day(0));
    let body = Body::Ask(Ask { suggestion: "A stool, for the lupus".into(), ..Ask::default() });
    let save = Save { id: None, visit: "a visit".into(), readers: Readers::NOBODY, body, form: None };
    let change = footing.save(save, day(0)).expect("saved").record.expect("it is kept").id;
    let short = |choices| {
        let preview = footing.letter(&request(LetterKind::SendSuggestions, choices)).expect("a letter");
        preview.short_words.into_iter().map(|found| (found.kind, found.words)).collect::<Vec<_>>()
    };
    assert_eq!(short(Choices::default()), []);
    let ticked = Choices { this_time: [change].into(), ..Choices::default() };
    assert_eq!(short(ticked), [(Kind::Obstacle, "lupus".to_owned())]);
}

#[test]
fn a_plan_that_can_only_be_read_still_gives_its_letters() {
    let data = folder();
    let footing = footing(&data);
    create(&footing);
    let plan = the_folder(data.path());
    footing.lock();
    std::fs::create_dir(plan.join("g-000001/plan.footing-wal")).expect("made");
    assert!(open(&footing, day(0)).expect("to be read").read_only.is_some());
    assert!(footing.letter(&request(LetterKind::Chase, Choices::default())).is_ok());
}

fn the_folder(data: &std::path::Path) -> std::path::PathBuf {
    data.join("plans").join(footing_vault::plans_in(data).expect("plans").remove(0).plan)
}
