//! What the vault says, as it crosses to the screen.

use footing_vault::VaultError;

use crate::wire::{Fault, FaultCode, PlanEntry, PlanState};

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
            VaultError::WrongKeyringSecret | VaultError::Unexpected => FaultCode::Unexpected,
        };
        Fault { code }
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

impl From<FaultCode> for Fault {
    fn from(code: FaultCode) -> Self {
        Fault { code }
    }
}
