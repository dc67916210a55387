//! What is made private in the middle of a call: whether the process that showed it ends, and what is in the memory of
//! the one that shows the window then.

use footing_plan::{Choices, Id};
use serde_json::{Value, json};

use super::{Asked, Case, Page, begins, opens, starts};
use crate::{
    display::{Display, PATIENCE, comes_true},
    memory::{
        looked_for::{Search, forms_of_text, marked_text},
        reading::places,
    },
    processes::runs,
    window::{Home, Window},
};

const RECORDS: usize = 14;
/// What stands on the page of where things are, when nothing but this is chosen there.
const CHOSEN: &str = "(medical retirement)";

/// In how many places of the window's memory words stood.
#[derive(Clone, Copy, Debug, Default)]
pub struct Places {
    /// The words that were shown and left, before they did.
    pub before: usize,
    /// The same words afterwards, and at any time those that were never ticked.
    pub after: usize,
}

/// The planner with a plan on a call, and its Sharing window.
struct Call {
    window: Window,
    case: Case,
    /// The processes of the plan's own page.
    of_the_plan: Vec<u32>,
    _home: Home,
}

/// Makes a thing that is shown private. It leaves: the one that stays is in the memory of the new page, by which that
/// is known to have loaded. The fault: it is left as public as it was.
///
/// # Errors
/// When the planner cannot be used for it.
pub fn words_made_private(display: &Display, fault: bool) -> Result<Places, String> {
    let call = Call::begins(display, RECORDS)?;
    let [stays, leaves, never] = [(); 3].map(|()| marked_text());
    let [kept, left, hides] = [&stays, &leaves, &never].map(|words| call.saves(None, true, &obstacle(words)));
    let (kept, left, _) = (kept?, left?, hides?);
    let mut choices = call.case.choices.clone();
    choices.ticked.extend([kept, left.clone()]);
    let held = call.shows(&choices, &leaves)?;
    let mut hidden: Vec<String> = call.case.all().difference(&call.case.allowed()).cloned().collect();
    hidden.push(never);
    let (before, mut after) = (copies(&held, std::slice::from_ref(&leaves))?, copies(&held, &hidden)?);
    hidden.push(leaves.clone());
    if !fault && !call.makes_private(&left, &obstacle(&leaves), &held)? {
        after += 1;
    }
    let stays = [stays];
    let has_loaded = || copies(&call.shared(), &stays).is_ok_and(|places| places > 0);
    if !comes_true(PATIENCE, has_loaded) {
        return Err("nothing shows the Sharing window any more".to_owned());
    }
    after += copies(&call.shared(), &hidden)?;
    Ok(Places { before, after })
}

/// Makes a thing private that holds no words, only a choice, beside one whose number is the same. Says whether the
/// process that showed it ended.
///
/// # Errors
/// When the planner cannot be used for it.
pub fn a_choice_made_private(display: &Display) -> Result<bool, String> {
    let call = Call::begins(display, 0)?;
    let chosen = json!({ "kind": "where_things_are", "state": "medical_retirement" });
    let stays = call.saves(None, true, &obstacle(&marked_text()))?;
    let leaves = call.saves(None, true, &chosen)?;
    let choices = Choices { ticked: [stays, leaves.clone()].into(), ..Choices::default() };
    let held = call.shows(&choices, CHOSEN)?;
    call.makes_private(&leaves, &chosen, &held)
}

impl Call {
    fn begins(display: &Display, records: usize) -> Result<Self, String> {
        let home = Home::new();
        let case = Case::kept_in(&home, 1, records).map_err(|error| format!("{error:?}"))?;
        let window = begins(display, &home)?;
        opens(&window, &case.folder)?;
        let of_the_plan = window.page_processes();
        Ok(Self { window, case, of_the_plan, _home: home })
    }

    /// The processes that show the Sharing window.
    fn shared(&self) -> Vec<u32> {
        self.window.page_processes().into_iter().filter(|id| !self.of_the_plan.contains(id)).collect()
    }

    /// Saves a record from the plan's window, as its own code does.
    fn saves(&self, id: Option<&Id>, for_helper: bool, body: &Value) -> Result<Id, String> {
        match Page(&self.window).asks("save", &to_save(id, for_helper, body)).map_err(said)? {
            Asked::Answered(saved) => serde_json::from_value(saved["record"]["id"].clone()).map_err(said),
            other => Err(format!("nothing was saved: {other:?}")),
        }
    }

    /// Shows this until the words are on the screen. Gives the processes that show it.
    fn shows(&self, choices: &Choices, words: &str) -> Result<Vec<u32>, String> {
        starts(&self.window, &self.case.call, choices)?;
        let held = self.shared();
        let sees = || self.window.words().is_ok_and(|page| page.contains(words));
        if held.is_empty() || !comes_true(PATIENCE, sees) {
            return Err("the Sharing window has no process of its own, or does not show the words".to_owned());
        }
        Ok(held)
    }

    /// Makes it private, and says whether these processes ended. WebDriver ends its session with the page's process,
    /// and is asked nothing more: so it is saved a moment later.
    fn makes_private(&self, id: &Id, body: &Value, held: &[u32]) -> Result<bool, String> {
        let request = to_save(Some(id), false, body);
        self.window.turns_to_the_other().map_err(said)?;
        let saves = format!("window.__TAURI_INTERNALS__.invoke('save', {{ request: {request} }})");
        self.window.runs(&format!("setTimeout(() => {saves}, 1000)")).map_err(said)?;
        Ok(comes_true(PATIENCE, || !held.iter().any(|id| runs(*id))))
    }
}

fn obstacle(words: &str) -> Value {
    json!({ "kind": "obstacle", "own_words": words })
}

fn to_save(id: Option<&Id>, for_helper: bool, body: &Value) -> Value {
    json!({ "id": id, "visit": "a visit", "readers": { "support_worker": for_helper }, "body": body })
}

/// A process that is ending when it is looked at holds none any more.
fn copies(processes: &[u32], words: &[String]) -> Result<usize, String> {
    let forms: Vec<_> = words.iter().flat_map(|words| forms_of_text("the words", words)).collect();
    let search = Search::of(&forms);
    let count = |id: &u32| match places(*id, &search) {
        Err(_) if !runs(*id) => Ok(0),
        places => places.map(|places| places.len()).map_err(said),
    };
    processes.iter().map(count).sum()
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}
