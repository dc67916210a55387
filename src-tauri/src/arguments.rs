//! How the program was started: `footing [--data FOLDER]`.

use std::ffi::OsString;
use std::path::PathBuf;

/// What the command line says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// Keep plans under this folder and not under the account's own: for a plan on a stick, and for trials.
    pub data: Option<PathBuf>,
}

impl Arguments {
    /// Reads the arguments after the program's name. `None` when they make no sense.
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Option<Self> {
        let mut words = words.into_iter();
        let mut read = Self::default();
        while let Some(word) = words.next() {
            if word != "--data" || read.data.is_some() {
                return None;
            }
            read.data = Some(words.next().filter(|folder| !folder.is_empty())?.into());
        }
        Some(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Option<Arguments> {
        Arguments::read(words.iter().map(OsString::from))
    }

    #[test]
    fn plans_can_be_kept_in_a_folder_of_ones_choice() {
        assert_eq!(read(&[]), Some(Arguments { data: None }));
        assert_eq!(read(&["--data", "/stick"]), Some(Arguments { data: Some("/stick".into()) }));
    }

    #[test]
    fn arguments_that_make_no_sense_start_nothing() {
        for words in
            [&["--data"][..], &["--data", ""], &["--dta", "x"], &["x"], &["--data", "a", "--data", "b"]]
        {
            assert_eq!(read(words), None, "{words:?}");
        }
    }
}
