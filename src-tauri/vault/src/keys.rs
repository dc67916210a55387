//! Keys: this file and its folder alone touch their bytes.
//!
//! ```text
//! password       ─Argon2id─────▶ ┐
//! spare key      ─Argon2id─────▶ ├ wrapping key ─XChaCha20-Poly1305─▶ data key (32 random bytes, made once)
//! keyring secret ─HMAC-SHA256──▶ ┘
//! data key + the salt in the header        = SQLCipher's raw key
//! HMAC-SHA256(data key, "header" | "seal" | "backup") = the keys of the header's code, the seal, a backup's code
//! ```
//!
//! Nothing here can be printed, copied or compared, and everything is wiped when dropped.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{Key, Tag, XChaCha20Poly1305, XNonce};
use hmac::digest::CtOutput;
use hmac::{Hmac, Mac};
use rusqlite::Connection;
use sha2::Sha256;
use zeroize::{Zeroize, Zeroizing};

use crate::{Cost, VaultError, cipher_key};

mod keyring_secret;
mod passphrase;
mod spare_key;

pub use keyring_secret::KeyringSecret;
pub use passphrase::Passphrase;
pub use spare_key::{SpareKey, UnprovedSpareKey};

/// Where random bytes come from: it fills the whole slice. For keys it is the system's own source.
pub type Randomness<'a> = &'a mut dyn FnMut(&mut [u8]);

/// 32 secret bytes that stay in one place: moving the box copies no key, and they are wiped when it goes.
type KeyBytes = Box<Zeroizing<[u8; 32]>>;

fn empty() -> KeyBytes {
    Box::new(Zeroizing::new([0; 32]))
}

/// Stretches something that a person can type into a key that wraps.
fn stretch(typed: &[u8], salt: &[u8; 16], cost: Cost) -> Result<WrappingKey, VaultError> {
    let params = Params::new(cost.memory_kib(), cost.passes(), cost.lanes().into(), Some(32))
        .map_err(|_| VaultError::Unexpected)?;
    let mut blocks = Blocks::reserve(params.block_count())?;
    let mut key = empty();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(typed, salt, key.as_mut_slice(), &mut blocks.0)
        .map_err(|_| VaultError::Unexpected)?;
    Ok(WrappingKey(key))
}

/// Argon2's working memory, asked for politely and wiped afterwards.
struct Blocks(Vec<Block>);

impl Blocks {
    fn reserve(count: usize) -> Result<Self, VaultError> {
        let mut blocks = Vec::new();
        blocks.try_reserve_exact(count).map_err(|_| VaultError::NotEnoughMemory)?;
        blocks.resize(count, Block::new());
        Ok(Self(blocks))
    }
}

impl Drop for Blocks {
    fn drop(&mut self) {
        self.0.iter_mut().for_each(Zeroize::zeroize);
    }
}

/// A key that wraps the data key.
pub(crate) struct WrappingKey(KeyBytes);

impl WrappingKey {
    /// Wraps a data key. `about` is bound to it: unwrapping needs the same bytes. The last 16 are the tag.
    pub(crate) fn wrap(&self, key: &DataKey, nonce: &[u8; 24], about: &[u8]) -> Result<[u8; 48], VaultError> {
        let mut wrapped = [0; 48];
        let (text, end) = wrapped.split_at_mut(32);
        text.copy_from_slice(key.0.as_slice());
        let tag = self
            .cipher()
            .encrypt_inout_detached(&XNonce::from(*nonce), about, text.into())
            .map_err(|_| VaultError::Unexpected)?;
        end.copy_from_slice(&tag);
        Ok(wrapped)
    }

    /// The data key, or `None` when this is not the key that wrapped it.
    pub(crate) fn unwrap(&self, wrapped: &[u8; 48], nonce: &[u8; 24], about: &[u8]) -> Option<DataKey> {
        let (text, tag) = wrapped.split_first_chunk::<32>()?;
        let tag = Tag::try_from(tag).ok()?;
        let mut key = DataKey(empty());
        key.0.copy_from_slice(text);
        self.cipher()
            .decrypt_inout_detached(&XNonce::from(*nonce), about, key.0.as_mut_slice().into(), &tag)
            .ok()?;
        Some(key)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(<&Key>::from(&**self.0))
    }
}

/// The key of a plan: random, made once, never stored but wrapped.
pub(crate) struct DataKey(KeyBytes);

impl DataKey {
    pub(crate) fn random(randomness: Randomness) -> Self {
        let mut key = empty();
        randomness(key.as_mut_slice());
        Self(key)
    }

    /// The same key once more, for a backup that is looked at while its plan is open.
    pub(crate) fn again(&self) -> Self {
        let mut key = empty();
        key.copy_from_slice(self.0.as_slice());
        Self(key)
    }

    /// The key for one purpose. Knowing it tells nothing of the others.
    pub(crate) fn code_key(&self, purpose: Purpose) -> CodeKey {
        CodeKey(keyed(derive(&self.0, purpose.name()).as_slice()))
    }

    /// Gives SQLCipher its raw key, `x'<64 digits of the key><32 digits of the salt>'`.
    pub(crate) fn unlock(&self, database: &Connection, salt: &[u8; 16]) -> Result<(), VaultError> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut spec = Zeroizing::new(Vec::with_capacity(99));
        spec.extend_from_slice(b"x'");
        for byte in self.0.iter().chain(salt) {
            spec.push(DIGITS[usize::from(byte >> 4)]);
            spec.push(DIGITS[usize::from(byte & 15)]);
        }
        spec.push(b'\'');
        cipher_key::give(database, &spec)
    }
}

/// What a derived key is for.
#[derive(Clone, Copy)]
pub(crate) enum Purpose {
    /// The code at the end of the header.
    Header,
    /// The seal over the rows of the database.
    Seal,
    /// The code at the end of a backup.
    Backup,
}

impl Purpose {
    fn name(self) -> &'static [u8] {
        match self {
            Purpose::Header => b"header",
            Purpose::Seal => b"seal",
            Purpose::Backup => b"backup",
        }
    }
}

/// A derived key that makes and checks HMAC-SHA256 codes.
pub(crate) struct CodeKey(Box<Hmac<Sha256>>);

impl CodeKey {
    /// The code of what `write` feeds it.
    pub(crate) fn code(&self, write: impl FnOnce(&mut dyn FnMut(&[u8]))) -> [u8; 32] {
        let mut mac = Hmac::clone(&self.0);
        write(&mut |bytes| mac.update(bytes));
        mac.finalize().into_bytes().into()
    }

    /// A code to feed piece by piece.
    pub(crate) fn begin(&self) -> Code {
        let code = Code(boxed_copy(&self.0));
        sweep_stack();
        code
    }

    /// Whether a code is the one of these bytes, in constant time.
    pub(crate) fn matches(&self, bytes: &[u8], code: &[u8; 32]) -> bool {
        let mut mac = Hmac::clone(&self.0);
        mac.update(bytes);
        mac.verify_slice(code).is_ok()
    }
}

/// An HMAC-SHA256 code in the making, for what is too long to hold. It stays in one place too: the state that it
/// starts from is as good as its key, and each move would leave a copy on the stack.
pub(crate) struct Code(Box<Hmac<Sha256>>);

impl Code {
    /// Takes the next bytes in.
    pub(crate) fn feed(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The code of all that was fed.
    pub(crate) fn end(self) -> [u8; 32] {
        let code = finished(&self.0);
        sweep_stack();
        code.into_bytes().into()
    }

    /// Whether a code is that of all that was fed, in constant time.
    pub(crate) fn is(self, code: &[u8; 32]) -> bool {
        let same = finished(&self.0) == CtOutput::new((*code).into());
        sweep_stack();
        same
    }
}

/// A key for one purpose out of another key.
fn derive(key: &KeyBytes, purpose: &[u8]) -> KeyBytes {
    let mut mac = keyed(key.as_slice());
    mac.update(purpose);
    let mut derived = empty();
    let mut code = finished(&mac).into_bytes();
    sweep_stack();
    derived.copy_from_slice(&code);
    code.as_mut_slice().zeroize();
    derived
}

fn keyed(key: &[u8]) -> Box<Hmac<Sha256>> {
    let mac = new_mac(key);
    sweep_stack();
    mac
}

#[inline(never)]
fn new_mac(key: &[u8]) -> Box<Hmac<Sha256>> {
    Box::new(Hmac::new_from_slice(key).expect("HMAC takes a key of any length"))
}

#[inline(never)]
fn boxed_copy(mac: &Hmac<Sha256>) -> Box<Hmac<Sha256>> {
    Box::new(mac.clone())
}

#[inline(never)]
fn finished(mac: &Hmac<Sha256>) -> CtOutput<Hmac<Sha256>> {
    mac.clone().finalize()
}

/// Overwrites the stack below, where the call before this one may have left copies of a key in passing.
#[inline(never)]
fn sweep_stack() {
    let mut room = [0xff_u8; 4096];
    room.zeroize();
    std::hint::black_box(&mut room);
}
