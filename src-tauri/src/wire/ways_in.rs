//! What crosses about passwords, spare keys, the keyring, and locking by itself.

use footing_plan::PrintAs;
use serde::{Deserialize, Serialize};

use super::Password;

wire! {
    /// A way into a plan.
    #[derive(Copy, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "snake_case")]
    pub enum WayIn {
        /// The password.
        Password,
        /// The spare key, on paper.
        SpareKey,
        /// This computer's keyring.
        Keyring,
    }

    /// The ways into the open plan, and what else Settings shows about them.
    #[derive(Serialize)]
    pub struct WaysIn {
        /// The plan's name.
        pub label: String,
        /// The ways in there are.
        pub ways: Vec<WayIn>,
        /// After how many minutes without a key or a movement it locks; `None` for never.
        pub lock_after: Option<u32>,
        /// How many copies on this computer still open with an earlier password or spare key, because they could
        /// not be changed.
        pub older_copies: u32,
    }

    /// One plan of those on this computer.
    #[derive(Deserialize)]
    pub struct WhichPlan {
        /// Its folder's random name.
        pub plan: String,
    }

    /// The ways into a locked plan.
    #[derive(Serialize)]
    pub struct WaysToOpen {
        /// The ways; none when they cannot be told.
        pub ways: Vec<WayIn>,
        /// The folder it lies in, for someone who wants a plan gone that nobody can open.
        pub folder: String,
    }

    /// Passwords to choose from.
    #[derive(Serialize)]
    pub struct Suggestions {
        /// Each of four words.
        pub passwords: Vec<String>,
    }

    /// A password to look at.
    #[derive(Deserialize)]
    pub struct TriedPassword {
        /// The password as typed so far.
        pub password: Password,
        /// The plan's name, which is no secret.
        pub label: String,
    }

    /// How easily a password is guessed.
    #[derive(Serialize)]
    pub struct TriedStrength {
        /// How easily; `None` when nothing is typed.
        pub strength: Option<PasswordStrength>,
    }

    /// How easily a password is guessed, and why.
    #[derive(Copy, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "snake_case")]
    pub enum PasswordStrength {
        /// Soon: there is little of it.
        Short,
        /// Soon: many people use it, or close to it.
        Common,
        /// Soon: it is a row of keys, a repetition or a date.
        Pattern,
        /// By someone who tries hard.
        Fair,
        /// Not guessed.
        Strong,
    }

    /// Another password.
    #[derive(Deserialize)]
    pub struct ChangePassword {
        /// The new one.
        pub password: Password,
    }

    /// Asks to see a plan that is open and covered.
    #[derive(Deserialize)]
    pub struct SeeAgain {
        /// Its password, or its spare key.
        pub password: Password,
    }

    /// Another name for the plan.
    #[derive(Deserialize)]
    pub struct RenamePlan {
        /// The new name, readable while locked.
        pub label: String,
    }

    /// A new spare key, shown once.
    #[derive(Serialize)]
    pub struct NewSpareKey {
        /// Its seven groups of four, in order.
        pub groups: Vec<String>,
        /// Which two to type back, from 1 to 7, the earlier one first.
        pub asks: Vec<u8>,
        /// Its sheet in each size, read again. None when a finished one does not say what it has to.
        pub sheets: Vec<SizedPages>,
    }

    /// A sheet in one size.
    #[derive(Serialize)]
    pub struct SizedPages {
        /// How it prints.
        pub print_as: PrintAs,
        /// The pages as SVG: exactly what prints.
        pub pages: Vec<String>,
        /// Characters of the plan's name that no font of ours has, and that are drawn as a box.
        pub missing_characters: Vec<String>,
    }

    /// Whether to say something of a spare key on Today.
    #[derive(Serialize)]
    pub struct SpareKeyReminder {
        /// True when there is none, the plan is older than a day, and nobody said that they do not need one.
        pub due: bool,
    }

    /// The two groups as typed back, in the order they were asked for.
    #[derive(Deserialize)]
    pub struct TypedGroups {
        /// The earlier group.
        pub first: Password,
        /// The later group.
        pub second: Password,
    }

    /// Opens a plan with its spare key.
    #[derive(Deserialize)]
    pub struct OpenWithSpareKey {
        /// Which plan.
        pub plan: String,
        /// The spare key as typed.
        pub key: Password,
    }

    /// Opens a plan with the keyring.
    #[derive(Deserialize)]
    pub struct OpenWithKeyring {
        /// Which plan.
        pub plan: String,
        /// True when the person has forgotten the password: it is not asked for this time either.
        pub forgotten: bool,
    }

    /// How soon a plan locks by itself.
    #[derive(Deserialize)]
    pub struct LockAfter {
        /// Minutes without a key or a movement; `None` for never.
        pub minutes: Option<u32>,
    }

    /// Whether the person is on a call, during which nobody touches a key.
    #[derive(Deserialize)]
    pub struct OnACall {
        /// True while they are.
        pub on: bool,
    }
}
