use proptest::prelude::*;

use super::*;

fn made(bits: u128) -> UnprovedSpareKey {
    let mut bytes = bits.to_be_bytes().into_iter().chain([0, 0]);
    UnprovedSpareKey::random(&mut |room| room.fill_with(|| bytes.next().expect("18 bytes are enough")))
}

fn bits(key: &SpareKey) -> u128 {
    u128::from_be_bytes(*key.0)
}

fn read(typed: &str) -> Option<u128> {
    SpareKey::read(typed).ok().map(|key| bits(&key))
}

#[test]
fn a_spare_key_is_seven_groups_of_four_that_can_be_told_apart_by_eye() {
    let text = made(u128::MAX / 3).text();
    let groups: Vec<&str> = text.split('-').collect();
    assert_eq!(groups.len(), 7);
    assert!(groups.iter().all(|group| group.len() == 4 && !group.contains(['I', 'L', 'O', 'U'])));
}

#[test]
fn what_is_easily_mistyped_is_read_as_what_was_meant() {
    let bits = 0x0123_4567_89ab_cdef_0001_0001_0000_0000;
    let text = made(bits).text();
    assert!(text.contains('0') && text.contains('1'));
    for typed in [
        text.to_lowercase(),
        text.replace('-', ""),
        text.replace('-', " \u{2013} "),
        text.replace('0', "O").replace('1', "I"),
        text.replace('0', "o").replace('1', "l"),
        format!("  {}\n", *text),
    ] {
        assert_eq!(read(&typed), Some(bits), "{typed}");
    }
}

#[test]
fn what_is_no_spare_key_says_so_before_anything_is_tried() {
    for typed in ["", "7ZK3", "kettle garden window seven", &"0".repeat(27), &"0".repeat(29), &"Z".repeat(28)]
    {
        assert_eq!(SpareKey::read(typed).err(), Some(VaultError::SpareKeyMistyped), "{typed}");
    }
    assert_eq!(read(&"0".repeat(28)), Some(0));
}

#[test]
fn each_pair_of_groups_can_be_asked_for() {
    let mut asked = std::collections::BTreeSet::new();
    for (one, other) in (0..=255).zip((0..=255).cycle().skip(7)).chain((0..42).map(|n| (n / 6, n % 6))) {
        let mut dice = [one, other].into_iter();
        let made = UnprovedSpareKey::random(&mut |room| match room.len() {
            2 => room.fill_with(|| dice.next().expect("two")),
            _ => room.fill(0),
        });
        let [first, second] = made.asks();
        assert!(first < second && second < 7);
        asked.insert([first, second]);
    }
    assert_eq!(asked.len(), 21);
}

#[test]
fn it_is_proved_by_typing_two_groups_back_and_comes_back_to_be_tried_again() {
    let unproved = made(0x1234_5678_9abc_def0_0fed_cba9_8765_4321);
    let text = unproved.text();
    let groups: Vec<&str> = text.split('-').collect();
    let [first, second] = unproved.asks();
    let (first, second) = (groups[first], groups[second]);
    let mut unproved = unproved;
    for wrong in [[second, first], [first, ""], [first, "0000"], [first, &second[..3]], ["", second]] {
        unproved = unproved.prove(wrong).err().expect("not proved");
    }
    let key = unproved.prove([&first.to_lowercase(), &format!(" {second} ")]).ok().expect("proved");
    assert_eq!(read(&text), Some(bits(&key)));
}

proptest! {
    #[test]
    fn every_spare_key_is_read_back(key: u128) {
        prop_assert_eq!(read(&made(key).text()), Some(key));
    }

    #[test]
    fn one_wrong_character_is_always_told(key: u128, at in 0..ALL, other in 0..32usize) {
        let mut typed: Vec<u8> = made(key).text().replace('-', "").into_bytes();
        prop_assume!(typed[at] != LETTERS[other]);
        typed[at] = LETTERS[other];
        prop_assert_eq!(read(str::from_utf8(&typed).expect("text")), None);
    }

    #[test]
    fn two_characters_that_changed_places_are_always_told(key: u128, one in 0..ALL, other in 0..ALL) {
        let mut typed: Vec<u8> = made(key).text().replace('-', "").into_bytes();
        prop_assume!(typed[one] != typed[other]);
        typed.swap(one, other);
        prop_assert_eq!(read(str::from_utf8(&typed).expect("text")), None);
    }

    #[test]
    fn nothing_typed_breaks_the_reader(typed in "\\PC{0,60}") {
        if let Ok(key) = SpareKey::read(&typed) {
            prop_assert_eq!(read(&made(bits(&key)).text()), Some(bits(&key)));
        }
    }
}
