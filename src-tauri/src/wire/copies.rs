//! What crosses for copies of a plan: those kept here, those saved elsewhere, and what is taken out or deleted.

use footing_plan::{Id, Kind, PrintAs, Record, Sheet};
use serde::{Deserialize, Serialize};

use super::{FaultCode, Opened, Password};

wire! {
    /// The copies of the open plan, and what is known of them.
    #[derive(Serialize)]
    pub struct Copies {
        /// When the newest one that can be opened was made, in words.
        pub last: Option<String>,
        /// Those on this computer, newest first.
        pub kept: Vec<CopyEntry>,
        /// Plans that a copy took the place of, the last one first.
        pub replaced: Vec<ReplacedPlan>,
        /// When the newest copy was last checked, in words.
        pub checked: Option<String>,
        /// When one was last saved somewhere else, in words.
        pub elsewhere: Option<String>,
        /// The program that seems to copy the plan's folder to other computers.
        pub synced_by: Option<String>,
        /// Files beside the plan's own that look like other versions of it.
        pub other_versions: Vec<String>,
        /// How many pictures of papers and pages that were given were damaged and whole in no copy, when that was
        /// last looked at.
        pub damaged_files: u32,
    }

    /// A copy on this computer.
    #[derive(Serialize)]
    pub struct CopyEntry {
        /// Its file's name.
        pub name: String,
        /// When it was made, in words.
        pub made: String,
        /// Whether it can be opened.
        pub state: CopyState,
        /// Whether a spare key opens it too.
        pub spare_key: bool,
    }

    /// Whether a copy can be opened, as far as its file tells.
    #[derive(Copy, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "snake_case")]
    pub enum CopyState {
        /// Its file is whole.
        Whole,
        /// Its file is damaged.
        Damaged,
        /// A newer version of the program made it.
        Newer,
    }

    /// A plan that a copy took the place of.
    #[derive(Serialize)]
    pub struct ReplacedPlan {
        /// Its name.
        pub name: String,
        /// When it was replaced, in words.
        pub replaced: String,
    }

    /// One copy or one replaced plan, by its name.
    #[derive(Deserialize)]
    pub struct CopyName {
        /// The name.
        pub name: String,
    }

    /// Whether to say something for the plan's safety on Today.
    #[derive(Default, Serialize)]
    pub struct CopyReminder {
        /// True when none was saved elsewhere for a month, and nothing was said of it for a month.
        pub due: bool,
        /// That no copy could be made on this computer for some days.
        pub failing: Option<CopiesFail>,
        /// Whether a copy on paper is offered.
        pub paper: OnPaper,
        /// That this computer's clock stands before what the plan holds.
        pub clock: Option<ClockBehind>,
        /// What there is to know of the plan's folder.
        pub folder: Option<FolderWord>,
    }

    /// A clock that stands more than a day before the last change of the plan, in words.
    #[derive(Serialize)]
    pub struct ClockBehind {
        /// The day it is by the clock.
        pub today: String,
        /// The day of the change.
        pub written: String,
    }

    /// A folder that another program copies, or that holds other versions of the plan.
    #[derive(Serialize)]
    pub struct FolderWord {
        /// The program that seems to copy it to other computers.
        pub synced_by: Option<String>,
        /// Files beside the plan's own that look like other versions of it.
        pub other_versions: Vec<String>,
    }

    /// Says no more on Today of what the person knows.
    #[derive(Deserialize)]
    pub struct QuietAbout {
        /// Of what.
        pub what: KnownOf,
    }

    /// What of this computer the person can say that they know.
    #[derive(Copy, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum KnownOf {
        /// Its clock.
        Clock,
        /// The plan's folder.
        Folder,
    }

    /// Whether a copy on paper is offered: after much was written, until the person answers.
    #[derive(Copy, Default, PartialEq, Eq, Serialize)]
    #[serde(rename_all = "snake_case")]
    pub enum OnPaper {
        /// It is not.
        #[default]
        NotNow,
        /// Much was written today.
        Today,
        /// Much was written on an earlier day.
        Since,
    }

    /// Copies that cannot be made.
    #[derive(Serialize)]
    pub struct CopiesFail {
        /// The day of the first that could not be made, in words.
        pub since: String,
        /// Why the last one could not.
        pub why: FaultCode,
    }

    /// What came of checking the newest copy.
    #[derive(Serialize)]
    pub struct CopyCheck {
        /// Whether the newest one was damaged, so that this one was made first.
        pub was_damaged: bool,
        /// When it was made, in words.
        pub made: String,
        /// How many records it holds.
        pub records: u32,
        /// How many of those say something else in the plan by now.
        pub changed: u32,
        /// How many are in the plan and not in it.
        pub new: u32,
        /// How many are in it and no longer in the plan.
        pub gone: u32,
    }

    /// Which copy is meant.
    #[derive(Deserialize)]
    #[serde(tag = "from", rename_all = "snake_case")]
    pub enum WhichCopy {
        /// One on this computer.
        Kept {
            /// Its file's name.
            name: String,
        },
        /// The file that was chosen last. The page never names a path.
        File {},
    }

    /// A file that was chosen as a copy.
    #[derive(Serialize)]
    pub struct ChosenCopy {
        /// The file's name; `None` when the person closed the dialog.
        pub file_name: Option<String>,
        /// What the plan in it is called.
        pub label: String,
        /// When it was made, in words.
        pub made: String,
        /// Whether a spare key opens it too.
        pub spare_key: bool,
    }

    /// What is in a copy, to look at before anything is replaced.
    #[derive(Serialize)]
    pub struct CopyInside {
        /// What the plan in it is called.
        pub label: String,
        /// When it was made, in words.
        pub made: String,
        /// When something in it was last changed, in words.
        pub changed: Option<String>,
        /// How many there are of each kind.
        pub records: Vec<KindCount>,
        /// What changed last in it, the newest first. None while no plan is open: the page of the lock screen
        /// outlives the copy that is looked at.
        pub newest: Vec<Record>,
        /// Whether its plan is on this computer, so that it would take its place.
        pub here: bool,
    }

    /// How many records there are of a kind.
    #[derive(Serialize)]
    pub struct KindCount {
        /// The kind.
        pub kind: Kind,
        /// How many.
        pub count: u32,
    }

    /// A plan that is not open, by its folder's name.
    #[derive(Deserialize)]
    pub struct LockedPlan {
        /// The name.
        pub plan: String,
    }

    /// The copies of a plan that is not open.
    #[derive(Serialize)]
    pub struct LockedCopies {
        /// Newest first.
        pub kept: Vec<CopyEntry>,
    }

    /// Opens a copy while no plan is open.
    #[derive(Deserialize)]
    pub struct OpenCopy {
        /// The plan whose copy it is; empty for a file.
        pub plan: String,
        /// Which copy.
        pub copy: WhichCopy,
        /// Whether a spare key was typed and not a password.
        pub spare_key: bool,
        /// What was typed.
        pub typed: Password,
    }

    /// Reads what is left of a damaged plan.
    #[derive(Deserialize)]
    pub struct ReadWhatIsLeft {
        /// Which plan.
        pub plan: String,
        /// Whether a spare key was typed and not a password.
        pub spare_key: bool,
        /// What was typed.
        pub typed: Password,
    }

    /// Why an open plan can only be read.
    #[derive(PartialEq, Eq, Serialize)]
    #[serde(tag = "why", rename_all = "snake_case")]
    pub enum ReadOnly {
        /// Its disk or folder cannot be written.
        Disk {},
        /// Its disk is full, and opening it takes room.
        Full {},
        /// It is damaged, and this is what could be read.
        Damaged {
            /// How many records are known to be there and could not be read.
            lost: u32,
            /// Whether there may be more that nothing is known of.
            maybe_more: bool,
        },
    }

    /// Takes everything out into one open file.
    #[derive(Deserialize)]
    pub struct TakeOut {
        /// Which kind of file.
        pub form: OpenForm,
    }

    /// A kind of file that any program can read.
    #[derive(Copy, PartialEq, Eq, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum OpenForm {
        /// A page to read in a web browser.
        Html,
        /// Everything, history too, for programs.
        Json,
    }

    /// What came of bringing a file in.
    #[derive(Serialize)]
    pub struct BroughtIn {
        /// The plan with it; `None` when the person closed the dialog.
        pub plan: Option<Box<Opened>>,
        /// How many records came in.
        pub added: u32,
        /// How many of those have another number than in the file.
        pub renumbered: u32,
        /// How many were here before and stayed as they are.
        pub already_here: u32,
        /// How many stayed out because there can be one of their kind and one is here.
        pub left_out: u32,
    }

    /// Deletes the open plan.
    #[derive(Deserialize)]
    pub struct DeletePlan {
        /// Its label as the person typed it.
        pub label: String,
    }

    /// What came of deleting.
    #[derive(Serialize)]
    pub struct Deleted {
        /// False when the label was another, and then nothing was touched.
        pub deleted: bool,
    }

    /// What came of deleting a plan, which the page that did it could not say: it has ended. Told once.
    #[derive(Default, Serialize)]
    pub struct JustDeleted {
        /// How many of its files could not be removed; `None` when no plan was deleted.
        pub left: Option<u32>,
        /// Why a plan could not be deleted. Nothing of it was touched then.
        pub trouble: Option<FaultCode>,
    }

    /// A sheet that is for the person alone.
    #[derive(Deserialize)]
    pub struct OwnSheet {
        /// Which one.
        pub which: WhichSheet,
        /// The meeting or call it is for.
        pub about: Option<Id>,
        /// How it is printed.
        pub print_as: PrintAs,
    }

    /// The sheets that are for the person alone.
    #[derive(Copy, PartialEq, Eq, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum WhichSheet {
        /// A blank one for a meeting. It needs no open plan.
        Blank,
        /// Everything in the open plan.
        MyCopy,
        /// What the person wants to say and ask at a meeting.
        MySheet,
        /// How they mean to handle it. A sheet of its own: a page on the table can be read from the other side.
        IfTheySayNo,
        /// What came of a call with someone who is helping.
        CallSummary,
        /// The steps, as a timetable with room to write.
        MySteps,
    }

    /// A sheet to look at.
    #[derive(Serialize)]
    pub struct SheetPages {
        /// The pages as SVG: exactly what prints.
        pub pages: Vec<String>,
        /// The same to read.
        pub sheet: Sheet,
        /// Characters that no font of ours has, and that are drawn as a box.
        pub missing_characters: Vec<String>,
    }
}
