//! A few words of a text, around a place in it.

const BEFORE: usize = 30;
const AFTER: usize = 90;
const CUT: char = '…';

/// What stands around a place, on one line, with a sign where it was cut. Words stay whole while they are
/// short enough to.
pub(crate) fn excerpt(text: &str, at: usize) -> String {
    let (before, after) = text.split_at(at);
    let from = start_within(before, BEFORE);
    let to = at + end_within(after, AFTER);
    let line = text[from..to].split_whitespace().collect::<Vec<_>>().join(" ");
    let cut = |is_cut: bool| if is_cut { CUT.to_string() } else { String::new() };
    format!("{}{line}{}", cut(!text[..from].trim().is_empty()), cut(!text[to..].trim().is_empty()))
}

/// Where the last so many characters begin, at a word if there is one.
fn start_within(text: &str, most: usize) -> usize {
    let Some((from, _)) = text.char_indices().rev().take(most).last() else { return 0 };
    if from == 0 {
        return 0;
    }
    text[from..].find(char::is_whitespace).map_or(from, |space| from + space)
}

/// Where the first so many characters end, at a word if there is one.
fn end_within(text: &str, most: usize) -> usize {
    let Some((to, _)) = text.char_indices().nth(most) else { return text.len() };
    text[..to].rfind(char::is_whitespace).unwrap_or(to)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_short_text_is_whole_and_on_one_line() {
        assert_eq!(excerpt("The stairs\n\tat the  door", 4), "The stairs at the door");
        assert_eq!(excerpt("", 0), "");
    }

    #[test]
    fn a_long_text_is_cut_between_words_on_both_sides() {
        let text = format!("{}stairs {}", "up and ".repeat(20), "down again ".repeat(20));
        let line = excerpt(&text, text.find("stairs").expect("it is there"));
        assert!(line.starts_with("…") && line.ends_with('…'), "{line}");
        let words: Vec<&str> = line.trim_matches(CUT).split(' ').collect();
        assert!(words.contains(&"stairs"), "{line}");
        assert!(words.iter().all(|word| ["up", "and", "stairs", "down", "again"].contains(word)), "{line}");
    }

    proptest! {
        #[test]
        fn an_excerpt_is_short_whatever_the_text_is(text in "\\PC{0,400}|(a| |\n|é|👩🏽){0,300}", at in any::<prop::sample::Index>()) {
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let line = excerpt(&text, places[at.index(places.len())]);
            prop_assert!(line.chars().count() <= BEFORE + AFTER + 2);
        }
    }
}
