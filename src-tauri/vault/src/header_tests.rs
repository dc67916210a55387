use super::*;
use crate::Cost;
use crate::keys::{KeyringSecret, Randomness, SpareKey, UnprovedSpareKey};

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
    let secret = password(PASSWORD);
    let slot = Slot::new(&key, Secret::Password(&secret), Some(Cost::LEAST), (&vault, &salt), randomness);
    Header::new(Label::new(label), &key, slot.expect("a slot"), vault, salt)
}

fn keyring_secret() -> KeyringSecret {
    KeyringSecret::random(&mut |bytes| bytes.fill(7))
}

fn spare_key() -> SpareKey {
    SpareKey::read(&UnprovedSpareKey::random(&mut |bytes| bytes.fill(7)).text()).expect("a spare key")
}

/// A header with all three ways in.
fn made_with_all() -> Header {
    let header = made("My plan", &mut counting());
    let key = DataKey::random(&mut counting());
    let (spare, keyring) = (spare_key(), keyring_secret());
    let ids = (&header.vault, &header.salt);
    let slots = [(Secret::SpareKey(&spare), Some(Cost::LEAST)), (Secret::Keyring(&keyring), None)]
        .map(|(secret, cost)| Slot::new(&key, secret, cost, ids, &mut counting()).expect("a slot"));
    header.changed(&key, |header| slots.into_iter().for_each(|slot| header.put(slot))).expect("it fits")
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
fn a_second_slot_of_a_kind_cannot_make_one_try_cost_twice() {
    for at in 0..3 {
        let mut header = made_with_all();
        assert_eq!(refusal(&header.to_bytes()), None);
        header.slots.push(header.slots[at].clone());
        assert_eq!(refusal(&header.to_bytes()), Some(VaultError::Damaged), "slot {at}");
    }
}

#[test]
fn a_spare_key_that_asks_for_too_much_and_a_keyring_that_asks_for_anything_are_refused_unread() {
    for (at, value) in [(57 + 98 + 1, u32::MAX), (57 + 98 + 1, 0), (57 + 2 * 98 + 1, 256 * 1024)] {
        let mut hostile = made_with_all().to_bytes();
        hostile[at..at + 4].copy_from_slice(&value.to_le_bytes());
        assert_eq!(refusal(&repaired(hostile)), Some(VaultError::Damaged), "{value} at {at}");
    }
}

#[test]
fn each_way_in_opens_its_own_slot_and_no_other() {
    let header = made_with_all();
    let ways = [WayIn::Password, WayIn::SpareKey, WayIn::Keyring];
    assert_eq!(header.ways_in(), ways);
    let (password, spare, keyring) = (password(PASSWORD), spare_key(), keyring_secret());
    for way in ways {
        let mut fewer = header.clone();
        fewer.remove(way);
        for secret in [Secret::Password(&password), Secret::SpareKey(&spare), Secret::Keyring(&keyring)] {
            assert!(header.unlock_with(secret).is_ok());
            // Whoever takes a slot out without the key is told by the code; the way taken out is told first.
            let expected = match secret.way_in() {
                other if other != way => VaultError::Damaged,
                WayIn::Password => VaultError::Damaged,
                _ => secret.wrong(),
            };
            assert_eq!(fewer.unlock_with(secret).err(), Some(expected));
        }
    }
}

#[test]
fn a_slot_under_another_kind_or_from_another_plan_never_opens() {
    let header = made_with_all();
    let spare = spare_key();
    let mut as_password = header.slots[1].to_bytes();
    as_password[0] = 1;
    let mut swapped = header.clone();
    swapped.slots = vec![Slot::read(as_password).expect("a slot")];
    let typed = password(&UnprovedSpareKey::random(&mut |bytes| bytes.fill(7)).text());
    assert_eq!(swapped.unlock(&typed).err(), Some(VaultError::WrongPassphrase));

    let mut other_plan = header.clone();
    other_plan.vault = [3; 16];
    assert_eq!(other_plan.unlock_with(Secret::SpareKey(&spare)).err(), Some(VaultError::WrongSpareKey));
    let mut other_database = header;
    other_database.salt = [3; 16];
    let keyring = keyring_secret();
    let refused = other_database.unlock_with(Secret::Keyring(&keyring)).err();
    assert_eq!(refused, Some(VaultError::WrongKeyringSecret));
}

#[test]
fn a_change_with_no_room_left_for_it_is_not_made() {
    let key = DataKey::random(&mut counting());
    let mut full = made("My plan", &mut counting());
    full.slots.extend((0..7).map(|_| Slot::read([9; 98]).expect("a slot of a kind to come")));
    let keyring = keyring_secret();
    let ids = (&full.vault, &full.salt);
    let slot = Slot::new(&key, Secret::Keyring(&keyring), None, ids, &mut counting()).expect("a slot");
    assert_eq!(full.changed(&key, |header| header.put(slot)).err(), Some(VaultError::Unexpected));
    let mut long = made("", &mut counting());
    long.later = vec![0; LONGEST - long.to_bytes().len()];
    assert!(Header::read(&long.clone().coded_with(&key).to_bytes()).is_ok());
    let longer = long.changed(&key, |header| header.rename(Label::new("x")));
    assert_eq!(longer.err(), Some(VaultError::Unexpected));
}

#[test]
fn every_flipped_bit_is_damage_with_several_ways_in_too() {
    let bytes = made_with_all().to_bytes();
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(refusal(&flipped), Some(VaultError::Damaged), "bit {bit}");
    }
}

#[test]
fn a_label_length_past_the_end_is_damage() {
    let mut hostile = bytes();
    let length_at = 57 + 98;
    hostile[length_at..length_at + 2].copy_from_slice(&u16::MAX.to_le_bytes());
    assert_eq!(refusal(&repaired(hostile)), Some(VaultError::Damaged));
}

#[path = "header_any_tests.rs"]
mod any;
