//! Keeps a plan: keys, the encrypted store, drafts and history.
//!
//! What holds:
//! - A save is acknowledged only when it is on the disk and the file is still where it was
//!   ([`OpenVault::save`]). A draft likewise.
//! - A wrong password, damage and a newer version are three different answers ([`VaultError`]).
//! - No word of the person's stands in any file in the clear, in any error, or in any file name. The one
//!   exception is the label, which the person chooses knowing that it can be read while locked.
//! - Times and random numbers are arguments.
//!
//! Where things are: `keys` alone touches the bytes of keys, `ways_in` opens by each of them and changes
//! them, `keyring` asks the computer's own, `header` is the small file that is read
//! before a password is asked for, `folder` is the layout on disk, `store` is the SQLCipher database with
//! its tables (`schema`) and its seal, `records`, `history`, `since`, `steps`, `bin`, `drafts` and `removal` are
//! what is kept in it, `beside` the files beside the records with their two kinds, `scan` and `given`, and `vault`
//! is what the shell calls. `backup`, `generations`, `restore` and `tested` are the way back; `salvage`, `read_only`
//! and `synced` are for files that are not as they were left; `everything` is the open file; `delete` ends a plan.

mod backup;
mod beside;
mod bin;
mod cipher_key;
mod cost;
mod delete;
mod drafts;
mod error;
mod everything;
mod file_control;
mod files;
mod folder;
mod generations;
mod given;
mod header;
mod history;
mod keyring;
mod keys;
mod label;
mod read_only;
mod records;
mod removal;
mod restore;
mod rows;
mod salvage;
mod scan;
mod schema;
mod scratch;
mod seal;
mod settings;
mod since;
mod slot;
mod steps;
mod store;
mod strength;
mod suggest;
mod synced;
mod tested;
mod vault;
mod ways_in;

pub use backup::{
    BackupEntry, BackupReason, BackupState, LockedBackup, OpenBackup, Summary, backup_of, backups_of,
};
pub use beside::Beside;
pub use bin::Binned;
pub use cost::Cost;
pub use delete::{delete_everything, finish_deleting};
pub use drafts::Draft;
pub use error::VaultError;
pub use everything::{Everything, Imported, Kept, State, Typed};
pub use folder::{PlanEntry, PlanState, plans_in, remove_unnamed};
pub use generations::Replaced;
pub use given::{KeptPage, LEFT, PageFile};
pub use history::Revision;
pub use keyring::{Keyring, KeyringTrouble};
pub use keys::{KeyringSecret, Passphrase, Randomness, SpareKey, UnprovedSpareKey};
pub use label::Label;
pub use read_only::{LockedReadOnly, OpenReadOnly};
pub use records::NewRecord;
pub use salvage::Salvage;
pub use scan::{KeptScan, PictureTrouble, ScanPicture};
pub use settings::{LAST_CHECKED, LAST_OPEN};
pub use since::SavedSince;
pub use steps::{Done, Stepped, What};
pub use strength::{Reason, Strength};
pub use suggest::suggested_passphrase;
pub use synced::{SyncedBy, synced_by};
pub use tested::TestedRestore;
pub use vault::{LockedVault, NewPlan, OpenVault, Refused};
pub use ways_in::{WayIn, ways_into};
