//! The three kinds of text a person writes, told apart by type.

use serde::{Deserialize, Serialize};

macro_rules! text_kind {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "wire", derive(ts_rs::TS))]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// True when there is nothing but white space.
            pub fn is_empty(&self) -> bool {
                self.0.trim().is_empty()
            }

            /// The text as it was typed.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    };
}

text_kind!(
    /// Shareable text: it goes wherever its record goes.
    Words
);
text_kind!(
    /// Text for the person alone, who may tick it for one call with a support worker or one page for
    /// health. No page for work can hold it.
    OnlyMe
);
text_kind!(
    /// How the person means to handle a talk with work. A support worker may be shown it for one call
    /// when it is ticked. No page for work or health can hold it.
    NeverForWork
);
