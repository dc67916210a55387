//! The bad files that have a name: those in `tests/hostile`, by their sort and by the answer that is right.

use std::{fs, path::Path};

use footing_vault::VaultError;

use super::{Bad, Outcome, recipe};
use crate::places::root;

const ANSWERS: [(&str, Option<VaultError>); 4] = [
    ("damaged", Some(VaultError::Damaged)),
    ("not-ours", Some(VaultError::NotOurs)),
    ("newer", Some(VaultError::Newer)),
    ("refused", None),
];
const RECIPE: &str = ".recipe";

/// Every one of a sort, those with a recipe made of a good one.
///
/// # Errors
/// When one cannot be read or made, or stands where no answer is.
pub fn named(sort: &str, good: &[u8]) -> Outcome<Vec<Bad>> {
    let mut all = Vec::new();
    for folder in fs::read_dir(root().join("tests/hostile").join(sort))?.flatten() {
        let answer = folder.file_name();
        let known = ANSWERS.iter().find(|(name, _)| answer == *name);
        let (_, told_as) = known.ok_or_else(|| format!("no answer is called {}", answer.display()))?;
        for file in fs::read_dir(folder.path())?.flatten() {
            all.push(bad(&file.path(), *told_as, good)?);
        }
    }
    if all.is_empty() { Err(format!("there is no bad {sort}").into()) } else { Ok(all) }
}

fn bad(path: &Path, told_as: Option<VaultError>, good: &[u8]) -> Outcome<Bad> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let bytes = fs::read(path)?;
    let Some(name) = name.strip_suffix(RECIPE) else {
        return Ok(Bad { name: name.into_owned(), bytes, told_as });
    };
    let made = recipe::made(&String::from_utf8(bytes)?, good);
    let bytes = made.ok_or_else(|| format!("the recipe of «{name}» cannot be followed"))?;
    Ok(Bad { name: name.to_owned(), bytes, told_as })
}
