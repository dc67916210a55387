//! Reading the memory of another program, as the kernel gives it to whoever may debug it.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io,
    os::unix::fs::FileExt,
};

use super::looked_for::{Place, Search};

/// How much is read at once, in bytes.
const ROOM: usize = 1 << 20;
/// A page of memory, in bytes.
const PAGE: u64 = 4096;
/// In the kernel's page map: the page is in memory, it is on swap, it is a file's own or shared.
const IN_MEMORY: u64 = 1 << 63;
const ON_SWAP: u64 = 1 << 62;
const OF_A_FILE: u64 = 1 << 61;

/// A stretch of memory, by its addresses.
type Stretch = (u64, u64);

/// Every place in a program's memory where something of a search stands: heap, stacks, data, what it shares,
/// and what of it is on swap. Pages of a mapped file that the program has not changed are the file's, and
/// left out.
///
/// # Errors
/// When the program is gone, or this account may not read it.
pub fn places(id: u32, search: &Search) -> io::Result<BTreeSet<Place>> {
    let memory = File::open(format!("/proc/{id}/mem"))?;
    let pages = File::open(format!("/proc/{id}/pagemap"))?;
    let maps = fs::read_to_string(format!("/proc/{id}/maps"))?;
    let (mut room, mut places) = (vec![0; ROOM], BTreeSet::new());
    for (start, end, shared) in maps.lines().filter_map(readable) {
        let own = if shared { vec![(start, end)] } else { own_pages(&pages, (start, end))? };
        own.into_iter().for_each(|stretch| look(&memory, stretch, search, &mut room, &mut places));
    }
    Ok(places)
}

/// What the kernel calls the stretch that an address is in: "[heap]", "[stack]", a file, or nothing.
pub fn stretch_of(id: u32, address: u64) -> String {
    let maps = fs::read_to_string(format!("/proc/{id}/maps")).unwrap_or_default();
    let in_it = |line: &&str| readable(line).is_some_and(|(start, end, _)| (start..end).contains(&address));
    let line = maps.lines().find(in_it).unwrap_or_default();
    line.split_whitespace().nth(5).unwrap_or("unnamed memory").to_owned()
}

/// Writes over memory of another program, for a fault that is put in.
///
/// # Errors
/// When this account may not.
pub fn write_over(id: u32, address: u64, bytes: &[u8]) -> io::Result<()> {
    File::options().write(true).open(format!("/proc/{id}/mem"))?.write_all_at(bytes, address)
}

fn look(
    memory: &File,
    (start, end): Stretch,
    search: &Search,
    room: &mut [u8],
    places: &mut BTreeSet<Place>,
) {
    let overlap = search.overlap() as u64;
    let mut at = start;
    while at < end {
        let length = usize::try_from(end - at).unwrap_or(ROOM).min(ROOM);
        // A page that cannot be read is past the end of its file, or gone by now.
        let read = memory.read_at(&mut room[..length], at).unwrap_or(0);
        search.adds(&room[..read], at, places);
        at = match at + read as u64 {
            next if read == 0 => (next / PAGE + 1) * PAGE,
            next if next < end => next.saturating_sub(overlap).max(at + 1),
            _ => end,
        };
    }
}

/// Start, end, and whether it is shared. `None` for what nobody can read.
fn readable(line: &str) -> Option<(u64, u64, bool)> {
    let mut words = line.split_whitespace();
    let (start, end) = words.next()?.split_once('-')?;
    let rights = words.next()?;
    let name = words.nth(3).unwrap_or_default();
    let range = (u64::from_str_radix(start, 16).ok()?, u64::from_str_radix(end, 16).ok()?);
    let kernels = name.starts_with("[vvar") || name == "[vsyscall]";
    (rights.starts_with('r') && !kernels).then_some((range.0, range.1, rights.ends_with('s')))
}

/// The pages in a stretch that are the program's own, next ones joined.
fn own_pages(pages: &File, (start, end): Stretch) -> io::Result<Vec<Stretch>> {
    let mut entries = vec![0; usize::try_from((end - start) / PAGE * 8).map_err(io::Error::other)?];
    pages.read_exact_at(&mut entries, start / PAGE * 8)?;
    let mut own: Vec<Stretch> = Vec::new();
    for (page, entry) in entries.as_chunks::<8>().0.iter().enumerate() {
        let (entry, from) = (u64::from_ne_bytes(*entry), start + page as u64 * PAGE);
        if entry & (IN_MEMORY | ON_SWAP) == 0 || entry & OF_A_FILE != 0 {
            continue;
        }
        match own.last_mut() {
            Some((_, to)) if *to == from => *to += PAGE,
            _ => own.push((from, from + PAGE)),
        }
    }
    Ok(own)
}

#[cfg(test)]
mod tests {
    use std::{
        io::{BufRead, BufReader},
        process::Command,
    };

    use super::*;
    use crate::child::Child;
    use crate::memory::looked_for::{forms_of_text, marked_text};

    #[test]
    fn a_text_in_memory_is_found_wherever_it_stands_and_however_long_the_stretch_is() {
        let text = marked_text();
        let search = Search::of(&forms_of_text("a text", &text));
        let mut long = vec![b'.'; 3 * ROOM];
        let address = long.as_ptr().addr() as u64;
        let marks = [0, ROOM - 20, 2 * ROOM - 3, 3 * ROOM - text.len()];
        for at in marks {
            long[at..at + text.len()].copy_from_slice(text.as_bytes());
        }
        let found = places(std::process::id(), &search).expect("our own memory");
        for at in marks {
            assert!(found.contains(&("a text", address + at as u64)), "at {at}");
        }
    }

    #[test]
    fn it_is_found_in_another_program_that_was_given_it_and_in_no_other() {
        let text = marked_text();
        let search = Search::of(&forms_of_text("a text", &text));
        let starts = |text: &str| {
            let mut command = Command::new("env");
            command.args(["sh", "-c", "echo ready; read -r _", text]);
            Child::start_and_talk(&command)
        };
        let found = |given: &str| {
            let (program, _asks, hears) = starts(given);
            BufReader::new(hears).read_line(&mut String::new()).expect("it says that it is ready");
            places(program.id(), &search).expect("a program of our own can be read").len()
        };
        assert!(found(&text) > 0);
        assert_eq!(found(&marked_text()), 0);
    }
}
