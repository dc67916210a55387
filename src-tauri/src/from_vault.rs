//! What the vault says, as it crosses to the screen.

use footing_vault::{KeyringTrouble, Reason, Strength, VaultError};

use crate::wire::{Fault, FaultCode, PasswordStrength, PlanEntry, PlanState, WayIn};

impl From<VaultError> for Fault {
    fn from(error: VaultError) -> Self {
        let code = match error {
            VaultError::EmptyPassphrase => FaultCode::EmptyPassword,
            VaultError::WrongPassphrase => FaultCode::WrongPassword,
            VaultError::Damaged => FaultCode::Damaged,
            VaultError::Newer => FaultCode::Newer,
            VaultError::AlreadyOpen => FaultCode::AlreadyOpen,
            VaultError::DiskFull => FaultCode::DiskFull,
            VaultError::CannotWrite => FaultCode::CannotWrite,
            VaultError::Moved => FaultCode::Moved,
            VaultError::NotEnoughMemory => FaultCode::NotEnoughMemory,
            VaultError::SpareKeyMistyped => FaultCode::SpareKeyMistyped,
            VaultError::WrongSpareKey => FaultCode::WrongSpareKey,
            VaultError::NotOurs => FaultCode::NotOurs,
            VaultError::AnotherPlan => FaultCode::AnotherPlan,
            VaultError::AlreadyHere => FaultCode::AlreadyHere,
            VaultError::NoBackup => FaultCode::NoBackup,
            VaultError::NoRoomForScans => FaultCode::NoRoomForScans,
            VaultError::NoRoomForPages => FaultCode::NoRoomForPages,
            VaultError::WrongKeyringSecret => FaultCode::KeyringNoEntry,
            VaultError::Unexpected => FaultCode::Unexpected,
        };
        Fault { code }
    }
}

impl Fault {
    /// Of a plan that is not open: nobody was writing in it when its files went.
    pub(crate) fn of_locked(error: VaultError) -> Self {
        match error {
            VaultError::Moved => FaultCode::NotThere.into(),
            other => other.into(),
        }
    }

    /// Of a copy, or of another file that the person chose: what is wrong with it is not wrong with the plan.
    pub(crate) fn of_copy(error: VaultError) -> Self {
        match error {
            VaultError::Damaged => FaultCode::CopyDamaged.into(),
            VaultError::Moved => FaultCode::FileGone.into(),
            other => other.into(),
        }
    }
}

impl From<footing_vault::PlanEntry> for PlanEntry {
    fn from(entry: footing_vault::PlanEntry) -> Self {
        let state = match entry.state {
            footing_vault::PlanState::Fine => PlanState::Fine,
            footing_vault::PlanState::Damaged => PlanState::Damaged,
            footing_vault::PlanState::Newer => PlanState::Newer,
        };
        Self { plan: entry.plan, label: entry.label.as_str().to_owned(), state }
    }
}

impl From<KeyringTrouble> for Fault {
    fn from(trouble: KeyringTrouble) -> Self {
        let code = match trouble {
            KeyringTrouble::NoEntry => FaultCode::KeyringNoEntry,
            KeyringTrouble::Locked => FaultCode::KeyringLocked,
            KeyringTrouble::Ambiguous => FaultCode::KeyringAmbiguous,
            KeyringTrouble::NoService => FaultCode::KeyringNoService,
            KeyringTrouble::TookTooLong => FaultCode::KeyringTookTooLong,
            KeyringTrouble::Refused => FaultCode::KeyringRefused,
        };
        Fault { code }
    }
}

impl From<footing_vault::WayIn> for WayIn {
    fn from(way: footing_vault::WayIn) -> Self {
        match way {
            footing_vault::WayIn::Password => WayIn::Password,
            footing_vault::WayIn::SpareKey => WayIn::SpareKey,
            footing_vault::WayIn::Keyring => WayIn::Keyring,
        }
    }
}

impl From<Strength> for PasswordStrength {
    fn from(strength: Strength) -> Self {
        match strength {
            Strength::Weak(Reason::Short) => PasswordStrength::Short,
            Strength::Weak(Reason::Common) => PasswordStrength::Common,
            Strength::Weak(Reason::Pattern) => PasswordStrength::Pattern,
            Strength::Fair => PasswordStrength::Fair,
            Strength::Strong => PasswordStrength::Strong,
        }
    }
}

impl From<FaultCode> for Fault {
    fn from(code: FaultCode) -> Self {
        Fault { code }
    }
}
