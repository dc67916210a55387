//! What crosses for scans. The picture itself does not: the page shows it by its address.

use footing_plan::{Id, KeptFile};
use serde::{Deserialize, Serialize};

wire! {
    /// What came of choosing a picture.
    #[derive(Serialize)]
    pub struct ChosenScan {
        /// The scan that is kept, for the record to name; `None` when the person closed the dialog.
        pub scan: Option<KeptFile>,
    }

    /// The scan that is meant.
    #[derive(Deserialize)]
    pub struct OfScan {
        /// Its name inside the program.
        pub id: Id,
    }

    /// What came of removing a scan.
    #[derive(Serialize)]
    pub struct RemovedScan {
        /// False when it stays, because a record, an earlier version or something being typed names it.
        pub removed: bool,
    }
}
