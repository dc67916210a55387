//! After a lock, no key of the plan is left in this program's memory.
#![cfg(target_os = "linux")]

mod common;

use std::fs::File;
use std::os::unix::fs::FileExt;

use common::*;
use footing_vault::{Cost, KeyringSecret, Label, LockedVault, NewPlan, OpenVault, Passphrase, SpareKey};

/// Bytes to look for, never held as they are.
struct Marked {
    hidden: Vec<u8>,
}

const HIDE: u8 = 0x5a;
/// The shortest piece of a key that is looked for.
const PIECE: usize = 16;

impl Marked {
    fn hidden(bytes: &[u8]) -> Self {
        Self { hidden: bytes.iter().map(|byte| byte ^ HIDE).collect() }
    }

    /// How often any piece of it stands in `memory`.
    fn in_bytes(&self, memory: &[u8]) -> usize {
        let is_piece = |window: &[u8], piece: &[u8]| {
            window.iter().zip(piece).all(|(byte, hidden)| *byte == hidden ^ HIDE)
        };
        memory
            .windows(PIECE)
            .filter(|window| self.hidden.chunks_exact(PIECE).any(|piece| is_piece(window, piece)))
            .count()
    }
}

/// How often the marked bytes stand in what this program may write to: heap, stacks, data.
fn in_memory(marked: &Marked) -> usize {
    let memory = File::open("/proc/self/mem").expect("our own memory");
    let maps = std::fs::read_to_string("/proc/self/maps").expect("our own memory");
    let mut room = vec![0; 1 << 20];
    let overlap = (PIECE - 1) as u64;
    let mut count = 0;
    for (start, end) in maps.lines().filter_map(writable) {
        let mut at = start;
        while at + overlap < end {
            let length = usize::try_from((end - at).min(room.len() as u64)).expect("a length");
            let read = memory.read_at(&mut room[..length], at).unwrap_or(0); // a page may be gone by now
            forget_itself(&mut room[..read], at);
            count += marked.in_bytes(&room[..read]);
            room.fill(0);
            at += length as u64 - overlap;
        }
    }
    count
}

/// Blanks what was read of the room itself, which holds a copy of what was read before.
fn forget_itself(read: &mut [u8], at: u64) {
    let own = read.as_ptr().addr() as u64;
    let from = own.saturating_sub(at).min(read.len() as u64) as usize;
    let to = (own + (1 << 20)).saturating_sub(at).min(read.len() as u64) as usize;
    read[from..to].fill(0);
}

fn writable(line: &str) -> Option<(u64, u64)> {
    let (range, rest) = line.split_once(' ')?;
    let (start, end) = range.split_once('-')?;
    let range = (u64::from_str_radix(start, 16).ok()?, u64::from_str_radix(end, 16).ok()?);
    rest.starts_with("rw").then_some(range)
}

/// The key of a plan made with this seed. The first 16 bytes drawn are its folder's name.
fn key_of(seed: u64) -> Marked {
    let mut randomness = seeded(seed);
    randomness(&mut [0; 16]);
    let mut one_by_one = || {
        let mut byte = [0];
        randomness(&mut byte);
        byte[0] ^ HIDE
    };
    Marked { hidden: std::iter::repeat_with(&mut one_by_one).take(32).collect() }
}

/// The same as SQLCipher is given it: in hexadecimal digits.
fn in_digits(key: &Marked) -> Marked {
    let digit = |value: u8| b"0123456789abcdef"[usize::from(value)] ^ HIDE;
    let byte = |hidden: &u8| [digit((hidden ^ HIDE) >> 4), digit((hidden ^ HIDE) & 15)];
    Marked { hidden: key.hidden.iter().flat_map(byte).collect() }
}

fn found_then_gone(vault: OpenVault, key: &Marked) -> LockedVault {
    assert!(in_memory(key) > 0, "an open plan has its key in memory, or this looks in the wrong place");
    let locked = vault.lock();
    assert_eq!((in_memory(key), in_memory(&in_digits(key))), (0, 0), "raw, in digits");
    locked
}

#[test]
fn after_a_lock_no_key_of_the_plan_is_in_memory_whichever_way_it_was_opened() {
    const SEED: u64 = 4711;
    let data = tempfile::tempdir().expect("a folder");
    let key = key_of(SEED);
    let mut vault = create_named(data.path(), "My plan", SEED);
    save(&mut vault, "a word", 1).expect("saved");
    let unproved = vault.new_spare_key(&mut seeded(5));
    let spare = SpareKey::read(&unproved.text()).expect("a spare key");
    vault.keep_spare_key(&spare, Cost::LEAST, &mut seeded(6)).expect("kept");
    let keyring = KeyringSecret::random(&mut seeded(7));
    vault.keep_keyring_secret(&keyring, &mut seeded(8)).expect("kept");
    let locked = found_then_gone(vault, &key);
    let locked = found_then_gone(locked.open(&password(PASSWORD)).ok().expect("opens"), &key);
    let locked = found_then_gone(locked.open_with_spare_key(&spare).ok().expect("opens"), &key);
    let locked = found_then_gone(locked.open_with_keyring_secret(&keyring).ok().expect("opens"), &key);
    let mut vault = locked.open(&password(PASSWORD)).ok().expect("opens");
    vault.change_passphrase(&password("another"), Cost::LEAST, &mut seeded(9)).expect("changed");
    found_then_gone(vault, &key);
}

#[test]
fn a_typed_password_and_a_spare_key_are_gone_from_memory_when_they_are_dropped() {
    let data = tempfile::tempdir().expect("a folder");
    let letters = |seed| -> Vec<u8> {
        let mut randomness = seeded(seed);
        let mut hidden = vec![0; 40];
        randomness(&mut hidden);
        hidden.iter().map(|byte| (b'a' + byte % 26) ^ HIDE).collect()
    };
    let typed = Marked { hidden: letters(31) };
    let text: String = typed.hidden.iter().map(|byte| char::from(byte ^ HIDE)).collect();
    let passphrase = Passphrase::new(text).expect("not empty");
    assert!(in_memory(&typed) > 0, "it is looked for in the right place");
    let new = NewPlan { label: Label::new("My plan"), passphrase, cost: Cost::LEAST };
    let vault = LockedVault::create(data.path(), new, &mut seeded(32)).expect("made");
    assert_eq!(in_memory(&typed), 0);

    let unproved = vault.new_spare_key(&mut seeded(33));
    let shown = unproved.text();
    let key = Marked::hidden(shown.as_bytes());
    assert!(in_memory(&key) > 0, "it is looked for in the right place");
    drop((shown, unproved));
    assert_eq!(in_memory(&key), 0);
}
