//! How a bad file is made of a good one, in lines that a person can write. `tests/hostile/README.md` lists them.

use super::{with_its_crc, with_its_length};

/// Makes the bad file. `None` when a line is not understood, or does not fit the good file.
pub fn made(recipe: &str, good: &[u8]) -> Option<Vec<u8>> {
    let lines = recipe.lines().filter(|line| !line.is_empty());
    lines.into_iter().try_fold(good.to_vec(), step)
}

fn step(mut bytes: Vec<u8>, line: &str) -> Option<Vec<u8>> {
    let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
    let (first, last) = rest.split_once(' ').unwrap_or((rest, ""));
    match word {
        "nothing" => bytes.clear(),
        "put" => {
            let (at, new) = (place(first, &bytes)?, hex(last)?);
            bytes.get_mut(at..at + new.len())?.copy_from_slice(&new);
        }
        "cut" => bytes.truncate(place(rest, &bytes)?),
        "add" => bytes.extend(hex(last)?.repeat(first.parse().ok()?)),
        "say" => bytes.extend(last.as_bytes().repeat(first.parse().ok()?)),
        "swap" => bytes = swapped(&bytes, rest.split_once(" => ")?)?,
        "again" => {
            let (at, length) = (place(first, &bytes)?, place(last, &bytes)?);
            let part = bytes.get(at..at + length)?.to_vec();
            bytes.splice(at..at, part);
        }
        "length" => bytes = with_its_length(bytes),
        "crc" => bytes = with_its_crc(bytes),
        _ => return None,
    }
    Some(bytes)
}

fn place(word: &str, bytes: &[u8]) -> Option<usize> {
    match word {
        "end" => Some(bytes.len()),
        "half" => Some(bytes.len() / 2),
        _ => match word.strip_prefix("end-") {
            Some(before) => bytes.len().checked_sub(before.parse().ok()?),
            None => word.parse().ok(),
        },
    }
}

fn hex(digits: &str) -> Option<Vec<u8>> {
    let (pairs, []) = digits.as_bytes().as_chunks::<2>() else { return None };
    let byte = |pair: &[u8; 2]| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok();
    pairs.iter().map(byte).collect()
}

fn swapped(bytes: &[u8], (from, to): (&str, &str)) -> Option<Vec<u8>> {
    let text = str::from_utf8(bytes).ok().filter(|text| text.contains(from))?;
    Some(text.replacen(from, to, 1).into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn makes(recipe: &str) -> Option<String> {
        Some(String::from_utf8(made(recipe, b"a good file")?).expect("text"))
    }

    #[test]
    fn every_line_does_what_the_list_says() {
        for (recipe, bad) in [
            ("nothing\nsay 2 a b", "a ba b"),
            ("put 2 4747", "a GGod file"),
            ("put end-1 45", "a good filE"),
            ("cut half", "a goo"),
            ("add 3 2e", "a good file..."),
            ("swap good => bad", "a bad file"),
            ("again 2 5", "a good good file"),
            ("again 0 end", "a good filea good file"),
        ] {
            assert_eq!(makes(recipe).as_deref(), Some(bad), "{recipe}");
        }
    }

    #[test]
    fn a_line_that_does_nothing_of_what_it_says_makes_no_file() {
        for recipe in ["put 10 4747", "put 0 4", "swap better => bad", "cut", "shake", "again 9 5"] {
            assert_eq!(makes(recipe), None, "{recipe}");
        }
    }
}
