//! What is being typed, whatever is done around it.

mod common;

use std::collections::BTreeMap;

use common::*;
use footing_plan::Id;
use footing_vault::{NewRecord, OpenVault};
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Act {
    Keep(usize, String),
    Drop(usize),
    Save(usize),
    Bin(usize),
    TakeOut(usize),
    RemoveForGood(usize),
    Restart,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let form = 0..5usize;
    let act = prop_oneof![
        6 => (form.clone(), any::<String>()).prop_map(|(form, text)| Act::Keep(form, text)),
        1 => form.clone().prop_map(Act::Drop),
        2 => form.clone().prop_map(Act::Save),
        1 => form.clone().prop_map(Act::Bin),
        1 => form.clone().prop_map(Act::TakeOut),
        1 => form.prop_map(Act::RemoveForGood),
        1 => Just(Act::Restart),
    ];
    prop::collection::vec(act, 1..40)
}

fn kept(vault: &OpenVault) -> BTreeMap<String, String> {
    vault.drafts().expect("drafts").into_iter().map(|draft| (draft.form, draft.text)).collect()
}

/// Two forms without a record and three with one.
fn forms(ids: &[Id]) -> Vec<String> {
    let own = ["new:step", "settings:look"].map(str::to_owned);
    own.into_iter().chain(ids.iter().map(|id| id.as_str().to_owned())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn drafts_are_there_after_anything_but_their_own_end(acts in acts()) {
        let data = tempfile::tempdir().expect("a folder");
        let mut vault = create(data.path());
        let ids: Vec<Id> = (1..=3).map(|seed| save(&mut vault, "x", seed).expect("saved").id).collect();
        let forms = forms(&ids);
        let id_of = |form: usize| form.checked_sub(2).map(|place| &ids[place]);
        let mut expected = BTreeMap::new();
        let mut gone = [false; 5];
        for (turn, act) in acts.into_iter().enumerate() {
            let now = at(turn as i64);
            match act {
                Act::Keep(form, text) => {
                    let written = vault.keep_draft(&forms[form], &text, now);
                    prop_assert_eq!(written.is_err(), gone[form]);
                    if !gone[form] {
                        expected.insert(forms[form].clone(), text);
                    }
                }
                Act::Drop(form) => {
                    vault.drop_draft(&forms[form]).expect("dropped");
                    expected.remove(&forms[form]);
                }
                Act::Save(form) => {
                    let text = format!("turn {turn}");
                    let new = NewRecord { id: id_of(form).cloned(), draft: Some(&forms[form]), ..new_record("v", obstacle(&text)) };
                    // One in the bin, or gone, is refused, and what was typed in it stays.
                    if vault.save(new, &mut seeded(100 + turn as u64), now).is_ok() {
                        expected.remove(&forms[form]);
                    }
                }
                Act::Bin(form) => drop(id_of(form).map(|id| vault.put_in_bin(id, now))),
                Act::TakeOut(form) => drop(id_of(form).map(|id| vault.take_out_of_bin(id))),
                Act::RemoveForGood(form) => {
                    if id_of(form).is_some_and(|id| vault.remove_for_good(id).is_ok()) {
                        gone[form] = true;
                        expected.remove(&forms[form]);
                    }
                }
                Act::Restart => {
                    drop(vault);
                    vault = open(data.path()).expect("opens");
                }
            }
            prop_assert_eq!(kept(&vault), expected.clone(), "after turn {}", turn);
        }
        drop(vault);
        prop_assert_eq!(kept(&open(data.path()).expect("opens")), expected);
    }
}
