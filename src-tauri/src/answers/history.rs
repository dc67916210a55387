//! The commands of undo, earlier versions, the bin and removing for good.

use super::{Answer, Asked};
use crate::wire::*;

pub fn steps(asked: &Asked, _: Nothing) -> Answer<Steps> {
    asked.footing.steps()
}

pub fn undo(asked: &Asked, _: Nothing) -> Answer<Stepped> {
    asked.footing.undo(asked.moment)
}

pub fn redo(asked: &Asked, _: Nothing) -> Answer<Stepped> {
    asked.footing.redo(asked.moment)
}

pub fn versions(asked: &Asked, request: OfRecord) -> Answer<Versions> {
    asked.footing.versions(&request)
}

pub fn put_back(asked: &Asked, request: PutBack) -> Answer<Opened> {
    asked.footing.put_back(&request, asked.moment)
}

pub fn put_in_bin(asked: &Asked, request: OfRecord) -> Answer<Opened> {
    asked.footing.put_in_bin(&request, asked.moment)
}

pub fn bin(asked: &Asked, _: Nothing) -> Answer<Bin> {
    asked.footing.bin()
}

pub fn take_out_of_bin(asked: &Asked, request: OfRecord) -> Answer<Opened> {
    asked.footing.take_out_of_bin(&request, asked.moment)
}

pub fn remove_for_good(asked: &Asked, request: OfRecord) -> Answer<Removed> {
    asked.footing.remove_for_good(&request, asked.moment)
}

pub fn remove_field_for_good(asked: &Asked, request: OfField) -> Answer<Removed> {
    asked.footing.remove_field_for_good(&request, asked.moment)
}

pub fn empty_bin(asked: &Asked, _: Nothing) -> Answer<Removed> {
    asked.footing.empty_bin(asked.moment)
}

pub fn keep_bin_days(asked: &Asked, request: BinDays) -> Answer<Bin> {
    asked.footing.keep_bin_days(&request)
}

pub fn copy_after_removal(asked: &Asked, _: Nothing) -> Answer<OlderLeft> {
    asked.footing.copy_after_removal(asked.moment)
}
