//! Folders that another program copies to other computers. A plan works there, and mixtures of two moments are
//! seen at opening; but its copies leave this computer, and two computers at once make two versions.

use std::path::Path;

use crate::folder::DATABASE;
use crate::{LockedVault, OpenVault, VaultError};

/// A program that copies folders, by the names it gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyncedBy {
    /// Microsoft OneDrive.
    OneDrive,
    /// Dropbox.
    Dropbox,
    /// Apple iCloud Drive.
    ICloud,
    /// Google Drive.
    GoogleDrive,
    /// Nextcloud or ownCloud.
    Nextcloud,
}

/// Folders by the start of their name, in lower case.
const FOLDERS: &[(&str, SyncedBy)] = &[
    ("onedrive", SyncedBy::OneDrive),
    ("dropbox", SyncedBy::Dropbox),
    ("mobile documents", SyncedBy::ICloud),
    ("com~apple~clouddocs", SyncedBy::ICloud),
    ("iclouddrive", SyncedBy::ICloud),
    ("icloud drive", SyncedBy::ICloud),
    ("googledrive", SyncedBy::GoogleDrive),
    ("google drive", SyncedBy::GoogleDrive),
    ("my drive", SyncedBy::GoogleDrive),
    ("nextcloud", SyncedBy::Nextcloud),
    ("owncloud", SyncedBy::Nextcloud),
];

/// Whether a folder looks by its path as if another program copied it, and which. It is a hint: another name
/// may be given to such a folder, and another folder may have such a name.
pub fn synced_by(data: &Path) -> Option<SyncedBy> {
    let names = data.components().filter_map(|part| part.as_os_str().to_str()).map(str::to_lowercase);
    names.into_iter().find_map(|name| {
        FOLDERS.iter().find(|(start, _)| name.starts_with(start)).map(|(_, program)| *program)
    })
}

/// The files of a generation that are ours: the database with what SQLite puts beside it, the headers, the mark.
const OURS: &[&str] = &["header", "header-copy", "replaced"];

impl LockedVault {
    /// The names of files beside the plan's own that look like other versions of them, such as
    /// `plan (1).footing`. They are not read and not touched.
    pub fn other_versions(&self) -> Result<Vec<String>, VaultError> {
        let database = self.folder.database()?;
        let generation = database.parent().ok_or(VaultError::Unexpected)?;
        let mut found = Vec::new();
        for entry in std::fs::read_dir(generation)? {
            found.extend(entry?.file_name().into_string().ok().filter(|name| !is_ours(name)));
        }
        found.sort();
        Ok(found)
    }
}

impl OpenVault {
    /// As [`LockedVault::other_versions`].
    pub fn other_versions(&self) -> Result<Vec<String>, VaultError> {
        self.locked.other_versions()
    }
}

fn is_ours(name: &str) -> bool {
    let beside =
        name.strip_prefix(DATABASE).is_some_and(|rest| ["", "-wal", "-shm", "-journal"].contains(&rest));
    beside || OURS.contains(&name.trim_end_matches(".new"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_known_programs_are_told_by_their_path() {
        for (path, program) in [
            ("/home-of-a/OneDrive/plans", Some(SyncedBy::OneDrive)),
            ("/home-of-a/OneDrive - A Company/x", Some(SyncedBy::OneDrive)),
            ("/home-of-a/Dropbox (Personal)", Some(SyncedBy::Dropbox)),
            ("/a/Library/Mobile Documents/com~apple~CloudDocs/x", Some(SyncedBy::ICloud)),
            ("/a/Library/CloudStorage/GoogleDrive-a/My Drive", Some(SyncedBy::GoogleDrive)),
            ("/home-of-a/Nextcloud", Some(SyncedBy::Nextcloud)),
            ("/home-of-a/.local/share/uk.footing.planner", None),
            ("/home-of-a/my onedrive notes", None),
        ] {
            assert_eq!(synced_by(Path::new(path)), program, "{path}");
        }
    }
}
