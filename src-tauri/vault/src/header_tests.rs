use proptest::prelude::*;

use super::*;
use crate::Cost;
use crate::keys::Randomness;

const PASSWORD: &str = "four plain words here";

fn password(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned()).expect("not empty")
}

fn counting() -> impl FnMut(&mut [u8]) {
    let mut next = 0u8;
    move |bytes| bytes.iter_mut().for_each(|byte| (*byte, next) = (next, next.wrapping_add(1)))
}

fn made(label: &str, randomness: Randomness) -> Header {
    let key = DataKey::random(randomness);
    let (vault, salt) = ([1; 16], [2; 16]);
    let slot = Slot::for_password(&key, &password(PASSWORD), Cost::LEAST, (&vault, &salt), randomness);
    Header::new(Label::new(label), &key, slot.expect("a slot"), vault, salt)
}

fn bytes() -> Vec<u8> {
    made("My plan", &mut counting()).to_bytes()
}

/// The same bytes with the length and the CRC made right again, as someone who knows the format would.
fn repaired(mut bytes: Vec<u8>) -> Vec<u8> {
    let length = (bytes.len() as u32).to_le_bytes();
    bytes[12..16].copy_from_slice(&length);
    let end = bytes.len() - CRC;
    let crc = crc32fast::hash(&bytes[..end]).to_le_bytes();
    bytes[end..].copy_from_slice(&crc);
    bytes
}

fn refusal(bytes: &[u8]) -> Option<VaultError> {
    Header::read(bytes).err()
}

#[test]
fn a_header_is_read_as_it_was_written_and_opens_with_its_password() {
    let bytes = bytes();
    let header = Header::read(&bytes).expect("whole");
    assert_eq!(header.to_bytes(), bytes);
    assert_eq!(header.label().as_str(), "My plan");
    assert!(header.unlock(&password(PASSWORD)).is_ok());
    let other = header.unlock(&password("four plain words there"));
    assert_eq!(other.err(), Some(VaultError::WrongPassphrase));
}

#[test]
fn every_flipped_bit_is_damage_before_a_password_is_asked_for() {
    let bytes = bytes();
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(refusal(&flipped), Some(VaultError::Damaged), "bit {bit}");
    }
}

#[test]
fn every_cut_and_every_addition_is_damage() {
    let bytes = bytes();
    for length in 0..bytes.len() {
        assert_eq!(refusal(&bytes[..length]), Some(VaultError::Damaged), "cut at {length}");
    }
    assert_eq!(refusal(&[bytes.as_slice(), b"x"].concat()), Some(VaultError::Damaged));
    assert_eq!(refusal(&vec![0; 1 << 20]), Some(VaultError::Damaged));
}

#[test]
fn a_flipped_byte_under_a_repaired_crc_never_opens() {
    let bytes = bytes();
    // Not the CRC itself, which is repaired, nor the length, which is set to what it was.
    for at in (0..bytes.len() - CRC).filter(|at| !(12..16).contains(at)) {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        let opened = Header::read(&repaired(changed)).and_then(|header| header.unlock(&password(PASSWORD)));
        assert!(opened.is_err(), "byte {at}");
    }
}

#[test]
fn a_label_changed_under_a_repaired_crc_is_damage_and_no_wrong_password() {
    let mut changed = bytes();
    let label = changed.windows(7).position(|seven| seven == b"My plan").expect("the label");
    changed[label] = b'm';
    let header = Header::read(&repaired(changed)).expect("the CRC is right");
    assert_eq!(header.unlock(&password(PASSWORD)).err(), Some(VaultError::Damaged));
}

#[test]
fn a_newer_format_is_told_apart_from_damage() {
    let mut newer = bytes();
    newer[8] = 9;
    newer[10] = 9;
    assert_eq!(refusal(&repaired(newer.clone())), Some(VaultError::Newer));
    newer[100] ^= 1;
    assert_eq!(refusal(&newer), Some(VaultError::Damaged));
}

#[test]
fn what_a_later_version_adds_is_kept_and_opens_here() {
    let mut header = made("My plan", &mut counting());
    header.version = 2;
    header.later = b"something to come".to_vec();
    let key = DataKey::random(&mut counting());
    let coded = header.coded();
    header.code = key.code_key(Purpose::Header).code(|feed| feed(&coded));
    let bytes = header.to_bytes();
    let read = Header::read(&bytes).expect("readable");
    assert_eq!(read.to_bytes(), bytes);
    assert!(read.unlock(&password(PASSWORD)).is_ok());
}

#[test]
fn a_header_that_asks_for_too_much_is_refused_unread() {
    let (cost, count) = (58, 56);
    for (name, at, value) in [
        ("memory of 4 TiB", cost, u32::MAX.to_le_bytes().to_vec()),
        ("memory over 2 GiB", cost, (2 * 1024 * 1024 + 1u32).to_le_bytes().to_vec()),
        ("hardly any memory", cost, 8u32.to_le_bytes().to_vec()),
        ("four billion passes", cost + 4, u32::MAX.to_le_bytes().to_vec()),
        ("no pass", cost + 4, 0u32.to_le_bytes().to_vec()),
        ("255 lanes", cost + 8, vec![255]),
        ("no slot", count, vec![0]),
        ("more slots than there are", count, vec![8]),
        ("more slots than allowed", count, vec![9]),
    ] {
        let mut hostile = bytes();
        hostile[at..at + value.len()].copy_from_slice(&value);
        assert_eq!(refusal(&repaired(hostile)), Some(VaultError::Damaged), "{name}");
    }
}

#[test]
fn a_second_password_slot_cannot_make_one_try_cost_twice() {
    let mut header = made("My plan", &mut counting());
    header.slots.extend(made("My plan", &mut counting()).slots);
    assert_eq!(refusal(&header.to_bytes()), Some(VaultError::Damaged));
}

#[test]
fn a_label_length_past_the_end_is_damage() {
    let mut hostile = bytes();
    let length_at = 57 + 98;
    hostile[length_at..length_at + 2].copy_from_slice(&u16::MAX.to_le_bytes());
    assert_eq!(refusal(&repaired(hostile)), Some(VaultError::Damaged));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn no_bytes_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..600), known: bool) {
        let bytes = if known { [MAGIC.as_slice(), &[0; 8], &bytes, &[0; CRC]].concat() } else { bytes };
        prop_assert_eq!(refusal(&bytes), Some(VaultError::Damaged));
    }

    #[test]
    fn whatever_a_repaired_header_says_it_is_read_whole_or_refused(
        kinds in prop::collection::vec(0..5u8, 1..9),
        label in "\\PC{0,30}",
        later in prop::collection::vec(any::<u8>(), 0..60),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    ) {
        let mut header = made_without_key(&label);
        header.slots = kinds.iter().filter_map(|kind| Slot::read([*kind; 98])).collect();
        header.later = later;
        let mut bytes = header.to_bytes();
        for (index, value) in changes {
            let at = index.index(bytes.len());
            bytes[at] = value;
        }
        let bytes = repaired(bytes);
        match Header::read(&bytes) {
            Ok(header) => prop_assert_eq!(header.to_bytes(), bytes),
            Err(error) => prop_assert!(matches!(error, VaultError::Damaged | VaultError::Newer)),
        }
    }

    #[test]
    fn any_label_is_read_back(label in "\\PC{0,100}") {
        let header = made_without_key(&label);
        let read = Header::read(&header.to_bytes()).expect("whole");
        prop_assert_eq!(read.label(), &Label::new(&label));
    }
}

/// A header whose slot opens with nothing: quick to make.
fn made_without_key(label: &str) -> Header {
    let key = DataKey::random(&mut counting());
    let slot = Slot::read([9; 98]).expect("a slot of a kind to come");
    Header::new(Label::new(label), &key, slot, [1; 16], [2; 16])
}
