//! Small things that are kept with a plan.

mod common;

use common::*;

#[test]
fn a_setting_is_kept_over_a_restart_and_the_last_value_stands() {
    let data = tempfile::tempdir().expect("a folder");
    let mut vault = create(data.path());
    assert_eq!(vault.setting("idle-minutes"), Ok(None));
    vault.keep_setting("idle-minutes", "5").expect("kept");
    vault.keep_setting("idle-minutes", "10").expect("kept");
    vault.keep_setting("note", "a word\0 and \u{1f6b6}").expect("kept");
    drop(vault);
    let vault = open(data.path()).expect("opens");
    assert_eq!(vault.setting("idle-minutes"), Ok(Some("10".to_owned())));
    assert_eq!(vault.setting("note"), Ok(Some("a word\0 and \u{1f6b6}".to_owned())));
    assert_eq!(vault.setting("Idle-Minutes"), Ok(None));
    assert_eq!(vault.undo_says(), Ok(None), "a setting is not a step to undo");
}
