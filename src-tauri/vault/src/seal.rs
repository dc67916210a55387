//! The seal: a keyed sum over every row, so that an old page put back, or a file mixed from two moments,
//! is seen at the next opening. SQLCipher sees every flipped bit but not an old genuine page.
//!
//! `sum = Σ HMAC(seal key, table ‖ row) mod 2^256`, kept by triggers in the transaction of each change; of a row
//! with a file the digest goes in and not the file. It is an extra check and never the authority. A whole
//! plan put back to an older state looks like what it is, a restored copy, and passes.

use std::sync::Arc;

use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Error};

use crate::VaultError;
use crate::keys::CodeKey;
use crate::schema::{SEALED, Sealed};

type Sum = [u8; 32];

/// The seal of one open plan.
pub(crate) struct Seal(Arc<CodeKey>);

impl Seal {
    /// Gives a connection the two functions that the triggers call.
    pub(crate) fn attach(key: CodeKey, database: &Connection) -> Result<Self, VaultError> {
        let key = Arc::new(key);
        // Innocuous: without it triggers may not call them while the schema is not trusted.
        let flags = FunctionFlags::SQLITE_UTF8
            | FunctionFlags::SQLITE_DETERMINISTIC
            | FunctionFlags::SQLITE_INNOCUOUS;
        for (name, change) in [("seal_in", add as fn(&mut Sum, &Sum)), ("seal_out", take)] {
            let key = Arc::clone(&key);
            database.create_scalar_function(name, -1, flags, move |row| changed(&key, row, change))?;
        }
        Ok(Self(key))
    }

    /// Adds up every row again, of a file that has had this many steps. `Damaged` when the sum is not the
    /// one that was kept.
    pub(crate) fn check(&self, database: &Connection, version: usize) -> Result<(), VaultError> {
        let kept: Sum = database.query_row("SELECT sum FROM seal", [], |row| row.get(0))?;
        let mut sum = [0; 32];
        for sealed in SEALED.iter().filter(|sealed| sealed.since <= version) {
            self.add_table(database, sealed, &mut sum)?;
        }
        if sum == kept { Ok(()) } else { Err(VaultError::Damaged) }
    }

    fn add_table(&self, database: &Connection, sealed: &Sealed, sum: &mut Sum) -> Result<(), VaultError> {
        let Sealed { table, columns, .. } = sealed;
        let mut select = database.prepare(&format!("SELECT {columns} FROM {table}"))?;
        let count = select.column_count();
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let values: Result<Vec<ValueRef>, Error> = (0..count).map(|at| row.get_ref(at)).collect();
            let name = ValueRef::Text(table.as_bytes());
            add(sum, &code(&self.0, std::iter::once(name).chain(values?)));
        }
        Ok(())
    }
}

/// `seal_in(sum, table, column, …)` and `seal_out(…)`: the sum with a row put in or taken out.
fn changed(key: &CodeKey, call: &Context, change: fn(&mut Sum, &Sum)) -> Result<Sum, Error> {
    let mut sum: Sum = call.get(0)?;
    change(&mut sum, &code(key, (1..call.len()).map(|at| call.get_raw(at))));
    Ok(sum)
}

/// The code of a table's name and a row. Each value goes in with its type and length, so that no two rows
/// read the same.
fn code<'a>(key: &CodeKey, values: impl Iterator<Item = ValueRef<'a>>) -> Sum {
    key.code(|feed| {
        for value in values {
            match value {
                ValueRef::Null => feed(b"n"),
                ValueRef::Integer(number) => feed_value(feed, b"i", &number.to_le_bytes()),
                ValueRef::Real(number) => feed_value(feed, b"r", &number.to_le_bytes()),
                ValueRef::Text(text) => feed_value(feed, b"t", text),
                ValueRef::Blob(bytes) => feed_value(feed, b"b", bytes),
            }
        }
    })
}

fn feed_value(feed: &mut dyn FnMut(&[u8]), kind: &[u8], bytes: &[u8]) {
    feed(kind);
    feed(&(bytes.len() as u64).to_le_bytes());
    feed(bytes);
}

fn add(sum: &mut Sum, code: &Sum) {
    let mut carry = 0;
    for (digit, other) in sum.iter_mut().zip(code) {
        carry += u16::from(*digit) + u16::from(*other);
        *digit = carry as u8;
        carry >>= 8;
    }
}

fn take(sum: &mut Sum, code: &Sum) {
    let mut borrow = false;
    for (digit, other) in sum.iter_mut().zip(code) {
        let (first, under) = digit.overflowing_sub(*other);
        let (second, again) = first.overflowing_sub(u8::from(borrow));
        (*digit, borrow) = (second, under || again);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn taking_out_undoes_putting_in_and_order_does_not_matter(start: Sum, a: Sum, b: Sum) {
            let mut there = start;
            add(&mut there, &a);
            add(&mut there, &b);
            let mut other_way = start;
            add(&mut other_way, &b);
            add(&mut other_way, &a);
            prop_assert_eq!(there, other_way);
            take(&mut there, &a);
            take(&mut there, &b);
            prop_assert_eq!(there, start);
        }
    }
}
