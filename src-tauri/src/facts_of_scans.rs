//! What is promised of scans, tried on a folder of its own without a window.

use std::fs;

use chrono::{DateTime, Utc};
use footing_plan::{Body, FitNote, Readers};
use footing_vault::Cost;

use super::*;
use crate::wire::*;

/// A grey picture of one dot, as another program wrote it.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82";

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn footing(data: &tempfile::TempDir) -> Footing {
    Footing::with_cost(data.path(), || Ok(Cost::LEAST))
}

fn moment() -> Moment {
    let now: DateTime<Utc> = "2026-11-24T09:00:00Z".parse().expect("a time");
    Moment { now, today: now.date_naive() }
}

fn typed() -> Password {
    serde_json::from_value("four small warm stones".into()).expect("a password")
}

fn create(footing: &Footing, label: &str) {
    let request = CreatePlan { label: label.to_owned(), password: typed() };
    footing.create_plan(request, moment()).expect("a plan");
}

fn open(footing: &Footing) -> Opened {
    let crate::wire::Desk::Locked { mut plans } = footing.desk(moment()).expect("the desk") else {
        panic!("not locked")
    };
    let request = OpenPlan { plan: plans.remove(0).plan, password: typed() };
    footing.open_plan(request, moment()).expect("it opens")
}

fn choose(footing: &Footing, data: &tempfile::TempDir, file: &[u8]) -> Result<KeptFile, FaultCode> {
    let place = data.path().join("a picture");
    fs::write(&place, file).expect("written");
    let chosen = footing.choose_scan(|| Some(place), moment()).map_err(|fault| fault.code)?;
    Ok(chosen.scan.expect("a scan"))
}

/// Saves a record that names a scan.
fn save_naming(footing: &Footing, name: &KeptFile) {
    let body = Body::FitNote(FitNote { scan: Some(name.clone()), ..FitNote::default() });
    let save = Save { id: None, visit: "1".to_owned(), readers: Readers::NOBODY, body, form: None };
    footing.save(save, moment()).expect("saved");
}

fn address(name: &KeptFile) -> String {
    format!("{SCHEME}://localhost/{}.{}", name.id.as_str(), name.digest)
}

fn asks(footing: &Footing, window: &str, address: &str) -> Response<Vec<u8>> {
    footing.scan_at(window, &Request::builder().uri(address).body(Vec::new()).expect("a request"))
}

fn is_shown(footing: &Footing, address: &str) -> bool {
    let answer = asks(footing, MAIN, address);
    let said = |name| answer.headers().get(name).and_then(|value| value.to_str().ok());
    assert_eq!(said(CACHE_CONTROL), Some("no-store"));
    assert_eq!((said(CONTENT_TYPE), said(X_CONTENT_TYPE_OPTIONS)), (Some("image/jpeg"), Some("nosniff")));
    assert_eq!(answer.status() == StatusCode::OK, answer.body().starts_with(b"\xff\xd8\xff"));
    assert_eq!(answer.status() == StatusCode::NOT_FOUND, answer.body().is_empty());
    answer.status() == StatusCode::OK
}

#[test]
fn a_chosen_picture_is_shown_while_its_plan_is_open_and_never_after_a_lock() {
    let data = folder();
    let footing = footing(&data);
    create(&footing, "Plan");
    let name = choose(&footing, &data, PNG).expect("kept");
    save_naming(&footing, &name);
    assert!(is_shown(&footing, &address(&name)));
    footing.lock();
    assert!(!is_shown(&footing, &address(&name)));
    footing.open_example(moment()).expect("the example");
    assert!(!is_shown(&footing, &address(&name)));
    footing.lock();
    open(&footing);
    assert!(is_shown(&footing, &address(&name)));
    assert!(is_shown(&footing, &address(&name).replace("footing-scan://", "http://footing-scan.")));
}

#[test]
fn no_other_window_and_no_other_address_shows_a_picture() {
    let data = folder();
    let footing = footing(&data);
    create(&footing, "Plan");
    let [name, other] = [choose(&footing, &data, PNG), choose(&footing, &data, PNG)].map(Result::unwrap);
    let good = address(&name);
    assert!(is_shown(&footing, &good) && is_shown(&footing, &address(&other)));
    for window in ["sharing", "", "MAIN", "main2"] {
        let answer = asks(&footing, window, &good);
        assert_eq!((answer.status(), answer.body().len()), (StatusCode::NOT_FOUND, 0), "{window}");
    }
    let put = Request::builder().method("POST").uri(&good).body(Vec::new()).expect("a request");
    assert_eq!(footing.scan_at(MAIN, &put).status(), StatusCode::NOT_FOUND);
    let (id, digest) = (name.id.as_str(), &name.digest);
    for path in [
        String::new(),
        id.to_owned(),
        format!("{id}."),
        format!("{id}.{}", digest.to_uppercase()),
        format!("{id}.{digest}0"),
        format!("../{id}.{digest}"),
        format!("{id}.{digest}/x"),
        format!("{}.{digest}", "0".repeat(32)),
        format!("%2e%2e.{digest}"),
    ] {
        assert!(!is_shown(&footing, &format!("{SCHEME}://localhost/{path}")), "{path}");
    }
}

#[test]
fn a_closed_dialog_keeps_nothing_and_a_file_that_is_no_picture_is_told_for_what_it_is() {
    let data = folder();
    let footing = footing(&data);
    create(&footing, "Plan");
    assert!(footing.choose_scan(|| None, moment()).expect("an answer").scan.is_none());
    let mut vast = PNG.to_vec();
    vast.splice(16..33, *b"\0\x01\x86\xa0\0\x01\x86\xa0\x08\x02\0\0\0\0\0\0\0");
    let sum = crc(&vast[12..29]);
    vast[29..33].copy_from_slice(&sum);
    for (file, code) in [
        (&b"%PDF-1.7"[..], FaultCode::PictureIsPdf),
        (b"hello", FaultCode::NotAPicture),
        (b"", FaultCode::NotAPicture),
        (&vast, FaultCode::PictureTooLarge),
        (&PNG[..40], FaultCode::PictureDamaged),
    ] {
        assert_eq!(choose(&footing, &data, file), Err(code));
    }
    let gone = footing.choose_scan(|| Some(data.path().join("nothing")), moment());
    assert_eq!(gone.err().map(|fault| fault.code), Some(FaultCode::FileGone));
}

/// The sum at the end of a part of a PNG.
fn crc(part: &[u8]) -> [u8; 4] {
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
    };
    (!part.iter().fold(!0, step)).to_be_bytes()
}

#[test]
fn a_plan_that_was_opened_while_the_dialog_stood_open_gets_no_picture_of_another() {
    let data = folder();
    let footing = footing(&data);
    create(&footing, "Mine");
    let place = data.path().join("a picture");
    fs::write(&place, PNG).expect("written");
    let chosen = footing.choose_scan(
        || {
            footing.lock();
            create(&footing, "Another's");
            Some(place)
        },
        moment(),
    );
    assert_eq!(chosen.err().map(|fault| fault.code), Some(FaultCode::Locked));
}

#[test]
fn a_picture_that_is_not_wanted_after_all_is_removed_and_one_that_a_record_names_stays() {
    let data = folder();
    let footing = footing(&data);
    create(&footing, "Plan");
    let [mistake, wanted] = [choose(&footing, &data, PNG), choose(&footing, &data, PNG)].map(Result::unwrap);
    save_naming(&footing, &wanted);
    let removed =
        |name: &KeptFile| footing.remove_scan(&OfScan { id: name.id.clone() }).expect("an answer").removed;
    assert!(removed(&mistake) && !removed(&wanted));
    assert!(!is_shown(&footing, &address(&mistake)) && is_shown(&footing, &address(&wanted)));
}

#[test]
fn a_picture_comes_along_in_the_file_for_programs_and_into_another_plan() {
    let (data, other) = (folder(), folder());
    let (first, second) = (footing(&data), footing(&other));
    create(&first, "Plan");
    let name = choose(&first, &data, PNG).expect("kept");
    save_naming(&first, &name);
    let (json, _) = first.everything_as(OpenForm::Json, moment()).expect("a file");
    let file = data.path().join("out.json");
    fs::write(&file, json).expect("written");
    create(&second, "Other");
    second.bring_in(|| Some(file), moment()).expect("it comes in");
    assert!(is_shown(&second, &address(&name)));
}

#[test]
fn a_locked_desk_and_the_example_take_no_picture_and_ask_for_none() {
    let data = folder();
    let footing = footing(&data);
    let codes = || {
        let chosen = footing.choose_scan(|| panic!("no dialog"), moment()).err();
        let removed = footing.remove_scan(&OfScan { id: Id::from_bytes([1; 16]) }).err();
        [chosen, removed].map(|fault| fault.map(|fault| fault.code))
    };
    assert_eq!(codes(), [Some(FaultCode::Locked); 2]);
    footing.open_example(moment()).expect("the example");
    assert_eq!(codes(), [Some(FaultCode::NotInExample); 2]);
}
