//! What crosses for the look of the screen.

use serde::{Deserialize, Serialize};

wire! {
    /// How the screen looks.
    #[derive(Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Look {
        /// Its colours.
        pub colours: Colours,
        /// The size of its words.
        pub text: TextSize,
    }

    /// The colours of the screen.
    #[derive(Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Colours {
        /// As on this computer.
        #[default]
        Computer,
        /// Light.
        Light,
        /// Dark.
        Dark,
    }

    /// The size of the words.
    #[derive(Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum TextSize {
        /// As the computer has them.
        #[default]
        Usual,
        /// A quarter larger.
        Large,
        /// Half as large again.
        Larger,
        /// Twice the size.
        Largest,
    }
}
