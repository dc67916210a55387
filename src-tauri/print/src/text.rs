//! What of a typed text is drawn, and how two texts are compared.

/// The lines of a text as they are drawn: no control characters, one space between words, and signs
/// that our fonts lack but that look the same as one they have.
pub(crate) fn printable_lines(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']).map(printable).collect()
}

fn printable(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for letter in line.chars() {
        match letter {
            // A hyphen that keeps its line, between two word joiners.
            '\u{2011}' => out.push_str("\u{2060}-\u{2060}"),
            '\u{a0}' | '\u{202f}' | '\u{2007}' => out.push('\u{a0}'),
            _ if letter.is_whitespace() => out.push_str(if out.ends_with(' ') { "" } else { " " }),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out.trim_matches(' ').to_owned()
}

/// Whether a character says and shows nothing by itself: joiners, direction marks, variation selectors.
pub(crate) fn is_silent(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// A text as it is compared with a reading of a page: only what is drawn counts, and one space is as
/// good as another.
pub fn as_drawn(text: &str) -> String {
    let drawn = printable_lines(text).join(" ");
    let said: String = drawn.chars().filter(|letter| !is_silent(*letter)).collect();
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}
