//! Whatever bytes a header is: it is read whole or refused.

use proptest::prelude::*;

use super::*;

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
        header.slots = kinds.iter().map(|kind| slot_of(*kind)).collect();
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

/// A slot of a kind, with a cost that may be read.
fn slot_of(kind: u8) -> Slot {
    let mut bytes = [kind; 98];
    bytes[1..10].copy_from_slice(&if kind == 3 { [0; 9] } else { Cost::LEAST.to_bytes() });
    Slot::read(bytes).expect("a slot")
}
