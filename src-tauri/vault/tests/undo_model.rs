//! Undo, redo, the bin and going back, against a list of the states the plan was in.

mod common;

use std::path::Path;

use common::*;
use footing_plan::{Body, Id, Readers};
use footing_vault::{NewRecord, OpenVault};
use proptest::prelude::*;

/// What a record is to the person: its number, who may see it, what it says, and whether it is in the bin.
type Seen = (Id, u32, Readers, Body, bool);

fn seen(vault: &OpenVault) -> Vec<Seen> {
    let plan = vault.plan().expect("a plan").records.into_iter().map(|record| (record, false));
    let bin = vault.bin().expect("a bin").into_iter().map(|binned| (binned.record, true));
    let mut all: Vec<Seen> =
        plan.chain(bin).map(|(it, binned)| (it.id, it.number, it.readers, it.body, binned)).collect();
    all.sort_by_key(|seen| seen.1);
    all
}

/// One thing a person may do; places are taken modulo what there is.
#[derive(Clone, Debug)]
enum Act {
    Write(u8),
    Change { place: usize, text: u8, work: bool, same_visit: bool },
    PutInBin(usize),
    TakeOut(usize),
    GoBack { place: usize, state: usize },
    Undo,
    Redo,
    Restart,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let change = (0..6usize, 0..4u8, any::<bool>(), any::<bool>())
        .prop_map(|(place, text, work, same_visit)| Act::Change { place, text, work, same_visit });
    let act = prop_oneof![
        2 => (0..4u8).prop_map(Act::Write),
        6 => change,
        2 => (0..6usize).prop_map(Act::PutInBin),
        1 => (0..6usize).prop_map(Act::TakeOut),
        2 => (0..6usize, 0..9usize).prop_map(|(place, state)| Act::GoBack { place, state }),
        6 => Just(Act::Undo),
        4 => Just(Act::Redo),
        1 => Just(Act::Restart),
    ];
    prop::collection::vec(act, 1..60)
}

/// The plan as a list of states and a place in it: all that undo and redo have to be.
struct Model {
    states: Vec<Vec<Seen>>,
    now: usize,
    /// The record that the last act changed and the visit it did it in, while a save may go on with it.
    going_on: Option<(Id, String)>,
}

impl Model {
    fn state(&self) -> &Vec<Seen> {
        &self.states[self.now]
    }

    fn done(&mut self, state: Vec<Seen>, visit: Option<(Id, String)>) {
        self.states.truncate(self.now + 1);
        self.states.push(state);
        self.now += 1;
        self.going_on = visit;
    }

    /// The same visit went on: its state takes the place of the one it left before.
    fn went_on(&mut self, state: Vec<Seen>) {
        self.states.truncate(self.now + 1);
        self.states[self.now] = state;
        if self.states[self.now] == self.states[self.now - 1] {
            self.states.pop();
            self.now -= 1;
            self.going_on = None;
        }
    }
}

/// An undone first writing is in the bin; the list of states says only that it is not in the plan.
fn in_plan(state: &[Seen]) -> Vec<Seen> {
    state.iter().filter(|seen| !seen.4).cloned().collect()
}

fn run(data: &Path, acts: Vec<Act>) -> Result<(), TestCaseError> {
    let mut vault = create(data);
    let mut model = Model { states: vec![Vec::new()], now: 0, going_on: None };
    for (turn, act) in acts.into_iter().enumerate() {
        let (now, visit) = (at(turn as i64), format!("visit {turn}"));
        let here = model.state().clone();
        let pick = |place: usize, binned: bool| {
            let those: Vec<&Seen> = here.iter().filter(|seen| seen.4 == binned).collect();
            (!those.is_empty()).then(|| those[place % those.len()].clone())
        };
        match act {
            Act::Write(text) => {
                let new = new_record(&visit, obstacle(&format!("text {text}")));
                let made = vault.save(new, &mut seeded(turn as u64), now).expect("saved");
                let mut state = here.clone();
                state.push((made.id.clone(), made.number, made.readers, made.body, false));
                model.done(state, Some((made.id, visit)));
            }
            Act::Change { place, text, work, same_visit } => {
                let Some(old) = pick(place, false) else { continue };
                let going_on = model.going_on.clone().filter(|(id, _)| same_visit && *id == old.0);
                let visit = going_on.as_ref().map_or(visit, |(_, visit)| visit.clone());
                let (readers, body) =
                    (Readers { work, ..Readers::NOBODY }, obstacle(&format!("text {text}")));
                let new = NewRecord { id: Some(old.0.clone()), readers, ..new_record(&visit, body.clone()) };
                vault.save(new, &mut seeded(0), now).expect("saved");
                if (readers, &body) == (old.2, &old.3) {
                    continue;
                }
                let mut state = here.clone();
                let place = state.iter().position(|seen| seen.0 == old.0).expect("there");
                state[place] = (old.0.clone(), old.1, readers, body, false);
                match going_on {
                    Some(_) => model.went_on(state),
                    None => model.done(state, Some((old.0, visit))),
                }
            }
            Act::PutInBin(place) | Act::TakeOut(place) => {
                let taking = matches!(act, Act::TakeOut(_));
                let Some(old) = pick(place, taking) else { continue };
                match taking {
                    true => vault.take_out_of_bin(&old.0).map(|_| ()).expect("taken out"),
                    false => vault.put_in_bin(&old.0, now).expect("binned"),
                }
                let mut state = here.clone();
                state.iter_mut().filter(|seen| seen.0 == old.0).for_each(|seen| seen.4 = !taking);
                model.done(state, None);
            }
            Act::GoBack { place, state: which } => {
                let Some(old) = pick(place, false) else { continue };
                let states = vault.revisions(&old.0).expect("revisions");
                let to = &states[which % states.len()];
                vault.restore(&old.0, to.id, &visit, now).expect("restored");
                let readers = to.readers.both(old.2);
                if (readers, &to.body) == (old.2, &old.3) {
                    continue;
                }
                let mut state = here.clone();
                let place = state.iter().position(|seen| seen.0 == old.0).expect("there");
                state[place] = (old.0.clone(), old.1, readers, to.body.clone(), false);
                model.done(state, Some((old.0, visit)));
            }
            Act::Undo => {
                let undone = vault.undo(now).expect("undone").is_some();
                prop_assert_eq!(undone, model.now > 0);
                model.now = model.now.saturating_sub(1);
                model.going_on = None;
            }
            Act::Redo => {
                let again = vault.redo(now).expect("done again").is_some();
                prop_assert_eq!(again, model.now + 1 < model.states.len());
                model.now += usize::from(again);
                model.going_on = None;
            }
            Act::Restart => {
                drop(vault);
                vault = open(data).expect("opens");
            }
        }
        prop_assert_eq!(in_plan(&seen(&vault)), in_plan(model.state()), "after turn {}", turn);
        let binned = seen(&vault).into_iter().filter(|seen| seen.4);
        for seen in binned {
            let known = model.state().iter().find(|known| known.0 == seen.0);
            prop_assert!(known.is_none_or(|known| *known == seen), "the bin after turn {}", turn);
        }
        prop_assert_eq!(vault.undo_says().expect("says").is_some(), model.now > 0);
        prop_assert_eq!(vault.redo_says().expect("says").is_some(), model.now + 1 < model.states.len());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn whatever_is_done_undo_and_redo_walk_the_states_the_plan_was_in(acts in acts()) {
        let data = tempfile::tempdir().expect("a folder");
        run(data.path(), acts)?;
    }
}
