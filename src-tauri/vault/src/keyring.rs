//! This computer's own keyring: Secret Service, Keychain or Credential Manager.
//!
//! A keyring that is locked can wait for ever for an answer to its prompt, so every call runs on a thread of
//! its own and has a time limit. Nothing found there is ever made anew by itself: a keyring can say "no such
//! entry" only because it was started for another account.

use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use keyring_core::{CredentialStore, Entry, Error};
use zeroize::Zeroizing;

use crate::KeyringSecret;

/// What everything of ours is filed under. Any program of this account can read it, and it says nothing.
const SERVICE: &str = "uk.footing.planner";

/// One plan's place in this computer's keyring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyring {
    /// The plan's name there: [`crate::LockedVault::keyring_name`].
    pub name: String,
    /// How long to wait for an answer; 10 s for a person. The thread that asked waits on.
    pub limit: Duration,
}

/// Why the keyring did not help. The password works all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyringTrouble {
    /// It has nothing under this name, or is another keyring than the one that had.
    #[error("no-entry")]
    NoEntry,
    /// It is locked, and was not unlocked.
    #[error("locked")]
    Locked,
    /// It has several entries under this name. None is taken.
    #[error("ambiguous")]
    Ambiguous,
    /// There is no keyring here, or none answers.
    #[error("no-service")]
    NoService,
    /// No answer came in time: most often it waits for its own password.
    #[error("took-too-long")]
    TookTooLong,
    /// It broke off, refused, or holds something that is not ours.
    #[error("refused")]
    Refused,
}

impl Keyring {
    /// What it holds for the plan. Nothing is written, whatever the answer.
    pub fn ask(&self) -> Result<KeyringSecret, KeyringTrouble> {
        self.within_limit(|name| read(&name))
    }

    /// Keeps a secret for the plan and reads it back. When what comes back is not what was kept, it is taken
    /// out again and this is `Refused`. After `TookTooLong` it may be kept later; it opens nothing then, unless
    /// the plan was told to take it.
    pub fn put(&self, secret: &KeyringSecret) -> Result<(), KeyringTrouble> {
        let text = secret.text();
        self.within_limit(move |name| write(&name, &text))
    }

    /// Takes out what it holds for the plan, all of it where there is more than one entry. That there is nothing
    /// is no error.
    pub fn forget(&self) -> Result<(), KeyringTrouble> {
        self.within_limit(|name| remove(&name))
    }

    fn within_limit<T: Send + 'static>(
        &self,
        work: impl FnOnce(String) -> Result<T, KeyringTrouble> + Send + 'static,
    ) -> Result<T, KeyringTrouble> {
        let (say, hear) = mpsc::channel();
        let name = self.name.clone();
        let worker = move || {
            let _ = say.send(work(name)); // nobody listens when it took too long
        };
        thread::Builder::new()
            .name("keyring".to_owned())
            .spawn(worker)
            .map_err(|_| KeyringTrouble::Refused)?;
        hear.recv_timeout(self.limit).unwrap_or_else(|error| {
            Err(match error {
                mpsc::RecvTimeoutError::Timeout => KeyringTrouble::TookTooLong,
                mpsc::RecvTimeoutError::Disconnected => KeyringTrouble::Refused, // it panicked
            })
        })
    }
}

fn read(name: &str) -> Result<KeyringSecret, KeyringTrouble> {
    let text = Zeroizing::new(entry(name)?.get_password().map_err(trouble)?);
    KeyringSecret::read(&text).ok_or(KeyringTrouble::Refused)
}

fn write(name: &str, text: &str) -> Result<(), KeyringTrouble> {
    entry(name)?.set_password(text).map_err(trouble)?;
    // Asked anew, as the next opening will.
    if read(name).is_ok_and(|kept| kept.text().as_str() == text) {
        return Ok(());
    }
    let _ = remove(name); // it is `Refused` either way
    Err(KeyringTrouble::Refused)
}

fn remove(name: &str) -> Result<(), KeyringTrouble> {
    match entry(name)?.delete_credential() {
        Ok(()) | Err(Error::NoEntry) => Ok(()),
        // None of them opens the plan any more, so all go: otherwise nothing could be kept there again.
        Err(Error::Ambiguous(entries)) => {
            entries.iter().try_for_each(|one| one.delete_credential()).map_err(trouble)
        }
        Err(error) => Err(trouble(error)),
    }
}

fn entry(name: &str) -> Result<Entry, KeyringTrouble> {
    let store = store().map_err(|_| KeyringTrouble::NoService)?;
    Entry::new_in_store(&store, SERVICE, name).map_err(trouble)
}

#[cfg(target_os = "linux")]
fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}

#[cfg(target_os = "macos")]
fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

#[cfg(target_os = "windows")]
fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(windows_native_keyring_store::Store::new()?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos", target_os = "windows")))]
fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    Err(Error::NoDefaultStore)
}

fn trouble(error: Error) -> KeyringTrouble {
    match error {
        Error::NoEntry => KeyringTrouble::NoEntry,
        Error::NoStorageAccess(_) => KeyringTrouble::Locked,
        Error::Ambiguous(_) => KeyringTrouble::Ambiguous,
        Error::NoDefaultStore => KeyringTrouble::NoService,
        _ => KeyringTrouble::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keyring(limit: Duration) -> Keyring {
        Keyring { name: "0".repeat(32), limit }
    }

    #[test]
    fn a_keyring_that_never_answers_is_given_up() {
        let (stay, wait) = mpsc::channel::<()>();
        let answer = keyring(Duration::from_millis(1)).within_limit(move |_| {
            let _ = wait.recv();
            Ok(())
        });
        assert_eq!(answer, Err(KeyringTrouble::TookTooLong));
        drop(stay);
    }

    #[test]
    fn a_keyring_that_breaks_off_ends_nothing_of_ours() {
        let answer = keyring(Duration::MAX).within_limit(|_| -> Result<(), _> { panic!("meant") });
        assert_eq!(answer, Err(KeyringTrouble::Refused));
    }
}
