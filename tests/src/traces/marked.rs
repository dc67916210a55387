//! Marked words: made when the proof runs, so that they stand in no file before it, and looked for in every
//! form in which a program may write them.

use std::io::{self, Read};

use aho_corasick::{AhoCorasick, AhoCorasickBuilder};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};
use flate2::read::{DeflateDecoder, ZlibDecoder};

/// The most that is taken out of one packed stream.
const MOST_UNPACKED: u64 = 64 << 20;
/// Files larger than this are searched as they are and not unpacked.
const MOST_TO_UNPACK: usize = 16 << 20;

/// A word that nobody writes: twelve letters in no language, told to no one but the planner.
pub fn marked_word() -> String {
    let letters = ["b", "c", "d", "f", "g", "h", "k", "m", "n", "p", "r", "t", "v", "w", "x", "z"];
    (0..14).map(|_| fastrand::choice(letters).unwrap_or("q")).collect()
}

/// A search for some marked words in all their forms.
#[derive(Debug)]
pub struct Search {
    forms: AhoCorasick,
    names: Vec<String>,
}

impl Search {
    /// Looks for these words.
    ///
    /// # Panics
    /// When there are none: a search for nothing finds nothing.
    pub fn of(words: &[String]) -> Self {
        assert!(!words.is_empty(), "there are words to look for");
        let (names, forms): (Vec<_>, Vec<_>) = words.iter().flat_map(|word| forms_of(word)).unzip();
        let built = AhoCorasickBuilder::new().ascii_case_insensitive(true).build(forms);
        Self { forms: built.expect("a few short patterns"), names }
    }

    /// What is found in a file's bytes, and in what is packed inside them. Each is "word as form".
    pub fn finds_in(&self, bytes: &[u8]) -> Vec<String> {
        let mut found = self.finds_plain(bytes);
        if bytes.len() <= MOST_TO_UNPACK {
            let inside = packed_in(bytes).flat_map(|unpacked| self.finds_plain(&unpacked));
            found.extend(inside.map(|what| format!("{what}, packed")).collect::<Vec<_>>());
        }
        found.sort();
        found.dedup();
        found
    }

    /// What is found in something too long to hold, unpacking nothing.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn finds_in_stream(&self, stream: impl Read) -> io::Result<Vec<String>> {
        let hits = self.forms.stream_find_iter(stream);
        let mut found: Vec<String> =
            hits.map(|hit| Ok(self.names[hit?.pattern().as_usize()].clone())).collect::<io::Result<_>>()?;
        found.sort();
        found.dedup();
        Ok(found)
    }

    fn finds_plain(&self, bytes: &[u8]) -> Vec<String> {
        self.forms.find_iter(bytes).map(|hit| self.names[hit.pattern().as_usize()].clone()).collect()
    }
}

/// Every form of a word, by its name.
fn forms_of(word: &str) -> Vec<(String, Vec<u8>)> {
    let little = |word: &str| word.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let big = |word: &str| word.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let written = [
        ("UTF-8", word.as_bytes().to_vec()),
        ("UTF-16LE", little(word)),
        ("UTF-16BE", big(word)),
        ("letters far apart", word.split("").skip(1).collect::<Vec<_>>().join(" ").trim().into()),
        ("back to front", word.bytes().rev().collect()),
    ];
    let mut forms = Vec::new();
    for (name, bytes) in written {
        forms.push((format!("{word} as {name}"), bytes.clone()));
        forms.push((format!("{word} as hex of {name}"), hex(&bytes).into_bytes()));
        forms.extend(base64s(&bytes).into_iter().map(|form| (format!("{word} as base64 of {name}"), form)));
    }
    forms
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Base64 of the bytes wherever they start in a longer text, without the letters that their neighbours share.
fn base64s(bytes: &[u8]) -> Vec<Vec<u8>> {
    let cut = |text: String, before: usize| {
        let first = (before * 8).div_ceil(6);
        let whole = (before + bytes.len()) * 8 / 6;
        text.as_bytes()[first..whole].to_vec()
    };
    let padded = (0..3).map(|before| (before, [&vec![0; before], bytes].concat()));
    let both = |(before, text): (usize, Vec<u8>)| {
        [cut(STANDARD_NO_PAD.encode(&text), before), cut(URL_SAFE_NO_PAD.encode(&text), before)]
    };
    padded.flat_map(both).collect()
}

/// What is packed in the bytes: zlib, gzip and zip, wherever a stream could start.
fn packed_in(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    (0..bytes.len().saturating_sub(2)).filter_map(|at| unpacked(&bytes[at..]))
}

fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let read = match bytes {
        [0x78, check, ..] if (0x7800 + u16::from(*check)).is_multiple_of(31) => {
            ZlibDecoder::new(bytes).take(MOST_UNPACKED).read_to_end(&mut out)
        }
        [0x1f, 0x8b, 8, ..] => {
            flate2::read::MultiGzDecoder::new(bytes).take(MOST_UNPACKED).read_to_end(&mut out)
        }
        [b'P', b'K', 3, 4, ..] if bytes.len() > 30 => {
            let [name, extra] = [26, 28].map(|at| usize::from(bytes[at]) | usize::from(bytes[at + 1]) << 8);
            let from = bytes.get(30 + name + extra..)?;
            DeflateDecoder::new(from).take(MOST_UNPACKED).read_to_end(&mut out)
        }
        _ => return None,
    };
    // A stream that breaks off has still shown what stood before the break.
    (read.is_ok() || !out.is_empty()).then_some(out)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, write::ZlibEncoder};

    use super::*;

    fn zlib(bytes: &[u8]) -> Vec<u8> {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
        packer.write_all(bytes).expect("memory can be written");
        packer.finish().expect("memory can be written")
    }

    #[test]
    fn a_word_is_found_in_every_form_it_may_be_written_in() {
        let word = marked_word();
        let search = Search::of(std::slice::from_ref(&word));
        let around = |bytes: &[u8]| [b"before ".as_slice(), bytes, b" after"].concat();
        let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut written = vec![
            word.clone().into_bytes(),
            word.to_uppercase().into_bytes(),
            utf16.clone(),
            hex(word.as_bytes()).into_bytes(),
            hex(&utf16).to_uppercase().into_bytes(),
        ];
        for before in ["", "a", "ab"] {
            written.push(STANDARD_NO_PAD.encode(format!("{before}{word} and on")).into_bytes());
            written.push(URL_SAFE_NO_PAD.encode([before.as_bytes(), &utf16].concat()).into_bytes());
        }
        for bytes in written {
            let shown = String::from_utf8_lossy(&bytes).into_owned();
            assert!(!search.finds_in(&around(&bytes)).is_empty(), "{shown}");
            assert!(!search.finds_in(&around(&zlib(&bytes))).is_empty(), "{shown}, packed");
        }
    }

    #[test]
    fn another_word_is_not_taken_for_it() {
        let search = Search::of(&[marked_word()]);
        for other in [marked_word(), "Notes for our meeting".to_owned()] {
            assert!(search.finds_in(other.as_bytes()).is_empty(), "{other}");
        }
    }
}
