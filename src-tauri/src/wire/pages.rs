//! What crosses for pages: a look before printing, what the re-reading found, and what became of saving.

use footing_plan::{Id, Kind, Letter, PageItem, Reader, Sheet};
use serde::Serialize;

wire! {
    /// A page before it is printed.
    #[derive(Serialize)]
    pub struct Preview {
        /// Who reads it.
        pub reader: Reader,
        /// Every item that could be on it.
        pub items: Vec<PageItem>,
        /// The pages as SVG: exactly what prints.
        pub pages: Vec<String>,
        /// What would bring it onto one side of paper, when it takes more.
        pub fit: Option<Fit>,
        /// The same page to read.
        pub sheet: Sheet,
        /// What the re-reading check found.
        pub check: PageCheck,
    }

    /// How much too long a page is for one side of paper.
    #[derive(PartialEq, Eq, Serialize)]
    pub struct Fit {
        /// How many lines there are too many, about.
        pub lines_over: u32,
        /// A few of the things on it: without any one of them it is on one side.
        pub without: Vec<Id>,
    }

    /// A letter before it is copied.
    #[derive(Serialize)]
    pub struct LetterPreview {
        /// Everything of the plan that could stand in it.
        pub items: Vec<PageItem>,
        /// The letter, as it is copied.
        pub letter: Letter,
        /// Short private words that stand in it, for the person to look at.
        pub short_words: Vec<PrivateWords>,
    }

    /// What the re-reading of the finished file found.
    #[derive(Serialize)]
    pub struct PageCheck {
        /// Whether the page may be printed, saved or copied.
        pub ready: bool,
        /// Private text that stands on the page. Blocks.
        pub leaks: Vec<PrivateWords>,
        /// Short private words that also stand on the page, shown for the person to decide.
        pub short_words: Vec<PrivateWords>,
        /// Characters that no font of ours has, and that are drawn as a box.
        pub missing_characters: Vec<String>,
    }

    /// Words of the plan that are not for this page, and where they are from.
    #[derive(Serialize)]
    pub struct PrivateWords {
        /// The record.
        pub id: Id,
        /// Its kind.
        pub kind: Kind,
        /// Its number.
        pub number: u32,
        /// The field, such as "if_they_say_no".
        pub field: String,
        /// The words.
        pub words: String,
    }

    /// What became of saving a file.
    #[derive(Default, Serialize)]
    pub struct SavedPage {
        /// The file's name; `None` when the person closed the dialog.
        pub file_name: Option<String>,
        /// The folder it is in.
        pub folder: Option<String>,
    }

    /// A page as text.
    #[derive(Serialize)]
    pub struct PageText {
        /// The text.
        pub text: String,
    }
}
