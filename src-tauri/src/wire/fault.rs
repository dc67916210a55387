//! What can go wrong, as the screen hears of it.

use serde::{Deserialize, Serialize};

wire! {
    /// What went wrong, for the screen. The sentence and the next step are `fault-…` in the catalogue.
    #[derive(Serialize)]
    pub struct Fault {
        /// Which it is.
        pub code: FaultCode,
    }

    /// What can go wrong.
    #[derive(Copy, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum FaultCode {
        /// The password is empty.
        EmptyPassword,
        /// The password is not this plan's.
        WrongPassword,
        /// The plan's files are damaged.
        Damaged,
        /// The plan was written by a newer version.
        Newer,
        /// Another window has this plan open.
        AlreadyOpen,
        /// The disk is full.
        DiskFull,
        /// The disk cannot be written.
        CannotWrite,
        /// The plan's files were moved or replaced while open.
        Moved,
        /// The files of a plan that is not open are not where they were.
        NotThere,
        /// The file or folder that the person chose is not there any more.
        FileGone,
        /// A file of the name that was chosen, with its ending, is there already, and the person did not see it.
        NameTaken,
        /// Another plan on this computer has the name that was typed.
        PlanNameTaken,
        /// A copy is damaged. The plan is no part of it.
        CopyDamaged,
        /// The plan is locked.
        Locked,
        /// The page is not ready: the check found something.
        PageNotReady,
        /// There is not enough free memory: to check a password, or to read a large plan.
        NotEnoughMemory,
        /// What was typed is no spare key: a character is wrong or missing.
        SpareKeyMistyped,
        /// The spare key is another plan's, or an earlier one of this.
        WrongSpareKey,
        /// The file chosen is none that Footing made.
        NotOurs,
        /// The backup is of another plan.
        AnotherPlan,
        /// The plan in the backup is on this computer already.
        AlreadyHere,
        /// There is no backup to use.
        NoBackup,
        /// What was asked for is for a plan of one's own, and the example is open.
        NotInExample,
        /// The file chosen is a PDF and not a picture.
        PictureIsPdf,
        /// The file chosen is no picture that can be read.
        NotAPicture,
        /// The picture chosen has more dots than are read.
        PictureTooLarge,
        /// A part of the picture chosen is missing or broken.
        PictureDamaged,
        /// The plan holds as many pictures as it can.
        NoRoomForScans,
        /// The plan holds as many pages that were handed over as it can.
        NoRoomForPages,
        /// The page is longer than any that is kept.
        PageTooLong,
        /// What was typed is neither of those groups of the new spare key.
        SpareKeyGroups,
        /// The first of the two groups is not as it is, and the second is.
        SpareKeyFirstGroup,
        /// The second of the two groups is not as it is, and the first is.
        SpareKeySecondGroup,
        /// It is time to type the password once, so that it is not forgotten.
        PasswordThisTime,
        /// The keyring has nothing for this plan, or something the plan does not take.
        KeyringNoEntry,
        /// The keyring is locked, and was not unlocked.
        KeyringLocked,
        /// The keyring has several entries for this plan.
        KeyringAmbiguous,
        /// There is no keyring here, or none answers.
        KeyringNoService,
        /// The keyring gave no answer in time.
        KeyringTookTooLong,
        /// The keyring broke off or refused.
        KeyringRefused,
        /// Anything else. The details are in no message: they could hold what the person wrote.
        Unexpected,
    }
}
