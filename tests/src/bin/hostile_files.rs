//! Writes bad files for the fuzz targets to read: `hostile_files FOLDER`. There is a folder for each target, with those
//! that have a name in `tests/hostile` and others made of a good file by chance, the same in every run.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use fastrand::Rng;
use footing_tests::vault_proofs::{
    hostile::{Bad, backups, headers, imports, named::named, spoiled},
    numbered::change,
    pictures::picture_file,
    vaults::{file, make},
};

/// How many are made by chance for each target.
const BY_CHANCE: u32 = 1000;
/// Whoever looks for what takes long or much memory does so in `prove hostile`.
const LARGE: usize = 1 << 20;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("it needs a folder")?);
    let data = tempfile::tempdir()?;
    let mut vault = make(data.path(), 1)?;
    (1..=6).try_for_each(|number| change(&mut vault, number))?;
    let (now, backup) = (DateTime::<Utc>::UNIX_EPOCH, data.path().join("good"));
    vault.save_backup_to(&backup, now)?;
    let open_file = vault.everything(now)?.to_json()?;
    drop(vault);
    let (header, backup) = (fs::read(file(data.path(), "header")?)?, fs::read(backup)?);
    let mut rng = Rng::with_seed(1);
    let (mut by, picture) = (rng.fork(), picture_file(&mut rng));
    let mut made = || by.fork();
    writes(&folder.join("header"), named("header", &header)?, || headers::by_chance(&header, &mut made()))?;
    writes(&folder.join("backup"), named("backup", &backup)?, || backups::by_chance(&backup, &mut made()))?;
    let named = named("open-file", open_file.as_bytes())?;
    writes(&folder.join("open_file"), named, || imports::by_chance(&open_file, &mut made()))?;
    let of_picture = || Bad { name: String::new(), bytes: spoiled(&picture, &mut made()), told_as: None };
    writes(&folder.join("picture"), Vec::new(), of_picture)
}

fn writes(folder: &Path, named: Vec<Bad>, mut by_chance: impl FnMut() -> Bad) -> Outcome<()> {
    fs::create_dir_all(folder)?;
    let all = named.into_iter().chain((0..BY_CHANCE).map(|_| by_chance()));
    for (number, bad) in all.filter(|bad| bad.bytes.len() < LARGE).enumerate() {
        fs::write(folder.join(number.to_string()), bad.bytes)?;
    }
    Ok(())
}
