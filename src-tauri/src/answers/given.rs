//! Pages that leave, and those that were handed over.

use footing_plan::PageRequest;

use super::{Answer, Asked, save_where_asked};
use crate::wire::*;
use crate::{dialogs, paper};

pub fn print_page(asked: &Asked, request: PageRequest) -> Answer<PageLeft> {
    let show = || paper::show_print_dialog(&asked.window, asked.moment.today);
    asked.footing.print_page(&request, show, asked.moment)
}

pub fn save_page(asked: &Asked, request: PageRequest) -> Answer<PageLeft> {
    let ask = |name| dialogs::where_to_save(&asked.window, name);
    asked.footing.save_page(&request, ask, asked.moment)
}

pub fn give_page(asked: &Asked, request: OfLeft) -> Answer<Saved> {
    asked.footing.give_page(&request, asked.moment)
}

pub fn not_given(asked: &Asked, request: OfLeft) -> Answer<Nothing> {
    asked.footing.not_given(&request)
}

pub fn given_page(asked: &Asked, request: OfRecord) -> Answer<GivenNow> {
    asked.footing.given_page(&request)
}

pub fn print_given(asked: &Asked, request: OfRecord) -> Answer<Nothing> {
    asked.footing.print_given(&request, || paper::print(&asked.window, asked.moment.today))
}

pub fn save_given(asked: &Asked, request: OfRecord) -> Answer<SavedPage> {
    save_where_asked(asked, || Ok((asked.footing.given_file(&request)?, "pdf")))
}
