//! The keys of a plan in every form in which they could stand in memory, worked out from its header and its
//! password by what is written about the format, and not by the planner's own code.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    Key, Tag, XChaCha20Poly1305, XNonce,
    aead::{AeadInOut, KeyInit},
};
use hmac::{Hmac, Mac};
use sha2::{Sha256, Sha512, block_api::compress256};

use super::looked_for::Form;

/// The plan's own key, as it is.
pub const PLAN: &str = "the plan's key";
/// SQLCipher turns the salt into that of its codes with this.
const SALT_OF_CODES: u8 = 0x3a;
/// Where SHA-256 starts.
const SHA256: [u32; 8] =
    [0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19];

/// What the header says of one way in. Offsets and sizes are in `src-tauri/vault/src/header.rs`
/// and `slot.rs`.
struct Slot<'a> {
    about: Vec<u8>,
    cost: &'a [u8],
    salt: &'a [u8],
    nonce: &'a [u8],
    wrapped: &'a [u8],
}

/// What opens a plan, each as it is written.
pub struct Secrets<'a> {
    /// The password.
    pub password: &'a str,
    /// The spare key, 7 groups of 4.
    pub spare_key: &'a str,
    /// What the keyring holds, 64 digits.
    pub keyring: &'a str,
}

/// The keys of the plan with this header, which each of these has to open. `None` when this is no header, or one of
/// them another's.
pub fn forms(header: &[u8], secrets: &Secrets) -> Option<Vec<Form>> {
    let salt: [u8; 16] = header.get(32..48)?.try_into().ok()?;
    let (spare_key, keyring) = (read_spare_key(secrets.spare_key)?, read_digits(secrets.keyring)?);
    let slots = [slot(header, 1)?, slot(header, 2)?, slot(header, 3)?];
    let wrapping = [
        stretched(secrets.password.as_bytes(), &slots[0])?,
        stretched(&spare_key, &slots[1])?,
        derived(&keyring, b"keyring"),
    ];
    let key = unwrapped(&wrapping[0], &slots[0])?;
    if wrapping.iter().zip(&slots).any(|(wrapping, slot)| unwrapped(wrapping, slot) != Some(key)) {
        return None;
    }
    let mut forms = vec![
        Form::raw("the password's key", &wrapping[0]),
        Form::raw("the spare key", &spare_key),
        Form::raw("the spare key's key", &wrapping[1]),
        Form::raw("the keyring's secret", &keyring),
        Form::raw("the keyring's secret in digits", secrets.keyring.as_bytes()),
        Form::raw("the keyring's key", &wrapping[2]),
        Form::raw("the plan's key in turned words", &turned(&key)),
        Form::raw("the plan's key in digits", digits(&key).as_bytes()),
        Form::raw("the plan's key in digits", digits(&key).to_uppercase().as_bytes()),
        Form::raw("the key of the pages' codes", &code_key(&key, salt)),
    ];
    for (name, key) in [
        (PLAN, key),
        ("the header's key", derived(&key, b"header")),
        ("the seal's key", derived(&key, b"seal")),
        ("the copies' key", derived(&key, b"backup")),
    ] {
        // What makes codes holds its key as two states, and the seal's for as long as a plan is open.
        forms.extend([
            Form::raw(name, &key),
            Form::raw(name, &begun(&key, 0x36)),
            Form::raw(name, &begun(&key, 0x5c)),
        ]);
    }
    Some(forms)
}

/// The slot of a kind: 1 is the password, 2 the spare key, 3 the keyring.
fn slot(header: &[u8], kind: u8) -> Option<Slot<'_>> {
    const SLOT: usize = 98;
    let slots = header.get(57..)?.chunks_exact(SLOT).take(usize::from(*header.get(56)?));
    let slot = slots.into_iter().find(|slot| slot[0] == kind)?;
    let (known, salt) = (&slot[..10], &slot[10..26]);
    let about = [header.get(..8)?, &header[16..32], &header[32..48], known, salt].concat();
    Some(Slot { about, cost: &slot[1..10], salt, nonce: &slot[26..50], wrapped: &slot[50..] })
}

/// The 16 bytes of a spare key: 26 characters of Crockford's base 32, and 2 more to check them with.
fn read_spare_key(text: &str) -> Option<[u8; 16]> {
    const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let symbols = text.chars().filter(char::is_ascii_alphanumeric).take(26);
    let bits = symbols.map(|symbol| LETTERS.find(symbol.to_ascii_uppercase()));
    let bits: Option<u128> =
        bits.map(|symbol| Some(symbol? as u128)).reduce(|all, next| Some(all? << 5 | next?))?;
    bits.map(u128::to_be_bytes)
}

fn read_digits(digits: &str) -> Option<[u8; 32]> {
    let (pairs, []) = digits.as_bytes().as_chunks::<2>() else { return None };
    let byte = |pair: &[u8; 2]| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok();
    pairs.iter().map(byte).collect::<Option<Vec<u8>>>()?.try_into().ok()
}

fn stretched(typed: &[u8], slot: &Slot) -> Option<[u8; 32]> {
    let number = |at: usize| Some(u32::from_le_bytes(slot.cost.get(at..at + 4)?.try_into().ok()?));
    let params = Params::new(number(0)?, number(4)?, u32::from(slot.cost[8]), Some(32)).ok()?;
    let mut key = [0; 32];
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2.hash_password_into(typed, slot.salt, &mut key).ok()?;
    Some(key)
}

fn unwrapped(wrapping: &[u8; 32], slot: &Slot) -> Option<[u8; 32]> {
    let (key, tag) = slot.wrapped.split_first_chunk::<32>()?;
    let mut key = *key;
    let (nonce, tag) = (XNonce::try_from(slot.nonce).ok()?, Tag::try_from(tag).ok()?);
    let cipher = XChaCha20Poly1305::new(<&Key>::from(wrapping));
    cipher.decrypt_inout_detached(&nonce, &slot.about, key.as_mut_slice().into(), &tag).ok()?;
    Some(key)
}

fn derived(key: &[u8; 32], purpose: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any length is a key");
    mac.update(purpose);
    mac.finalize().into_bytes().into()
}

/// What SQLCipher makes of a raw key for the codes of its pages: PBKDF2 in two rounds.
fn code_key(key: &[u8; 32], salt: [u8; 16]) -> Vec<u8> {
    let round = |over: &[u8]| {
        let mut mac = Hmac::<Sha512>::new_from_slice(key).expect("any length is a key");
        mac.update(over);
        mac.finalize().into_bytes()
    };
    let first = round(&[&salt.map(|byte| byte ^ SALT_OF_CODES)[..], &[0, 0, 0, 1]].concat());
    let second = round(&first);
    first.iter().zip(&second).map(|(a, b)| a ^ b).take(32).collect()
}

/// SHA-256 after the block that HMAC starts with.
fn begun(key: &[u8; 32], pad: u8) -> Vec<u8> {
    let mut block = [pad; 64];
    block.iter_mut().zip(key).for_each(|(byte, key)| *byte ^= key);
    let mut state = SHA256;
    compress256(&mut state, &[block]);
    state.iter().flat_map(|word| word.to_ne_bytes()).collect()
}

/// As ciphers hold a key that they read as numbers.
fn turned(key: &[u8]) -> Vec<u8> {
    key.chunks_exact(4).flat_map(|word| word.iter().rev().copied()).collect()
}

fn digits(key: &[u8]) -> String {
    key.iter().map(|byte| format!("{byte:02x}")).collect()
}
