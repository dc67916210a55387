//! An open file: read, and written again when it was one.

#![no_main]

use footing_vault::Everything;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(everything) = Everything::read(bytes) {
        let json = everything.to_json().expect("what was read can be written");
        assert_eq!(Everything::read(json.as_bytes()), Ok(everything));
    }
});
