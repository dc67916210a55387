//! One function for each command of `commands.in`: it takes the request and the moment to what the program
//! holds.

mod given;
mod history;
mod looking;
mod sharing;

use std::sync::Arc;

use chrono::Utc;
use footing_plan::{LetterRequest, PageRequest};
use tauri::{Manager, WebviewWindow};

use crate::closing::Closing;
use crate::copies::COPY_ENDING;
use crate::desk::Moment;
use crate::dialogs::Closed;
use crate::footing::Footing;
use crate::idle::Clocks;
use crate::locking::{Answer as HeardOf, Locking};
use crate::scans::ENDINGS;
use crate::wire::*;
use crate::{dialogs, paper, window};
pub use given::*;
pub use history::*;
pub use looking::*;
pub use sharing::*;

type Answer<Reply> = Result<Reply, Fault>;

/// Who asked, when, and what there is to answer from.
pub struct Asked {
    window: WebviewWindow,
    footing: Arc<Footing>,
    moment: Moment,
}

impl From<WebviewWindow> for Asked {
    fn from(window: WebviewWindow) -> Self {
        let footing = Arc::clone(&window.state::<Arc<Footing>>());
        Self { window, footing, moment: Moment::at(Utc::now()) }
    }
}

impl Asked {
    /// What is shown on a call follows every change, whichever command made it.
    pub fn is_answered(&self) {
        if self.window.label() == window::MAIN {
            self.footing.sharing_follows();
        }
    }
}

fn save_where_asked(asked: &Asked, make: impl Fn() -> Answer<(Vec<u8>, &'static str)>) -> Answer<SavedPage> {
    let ask = |name| dialogs::where_to_save(&asked.window, name);
    asked.footing.save_file(ask, asked.moment.today, make)
}

pub fn desk(asked: &Asked, _: Nothing) -> Answer<Desk> {
    asked.footing.desk(asked.moment)
}

pub fn look(asked: &Asked, _: Nothing) -> Answer<Look> {
    Ok(asked.footing.look())
}

pub fn keep_look(asked: &Asked, request: Look) -> Answer<Nothing> {
    Ok(asked.footing.keep_look(&request))
}

pub fn just_deleted(asked: &Asked, _: Nothing) -> Answer<JustDeleted> {
    Ok(asked.footing.just_deleted())
}

pub fn create_plan(asked: &Asked, request: CreatePlan) -> Answer<Opened> {
    asked.footing.create_plan(request, asked.moment)
}

pub fn open_plan(asked: &Asked, request: OpenPlan) -> Answer<Opened> {
    asked.footing.open_plan(request, asked.moment)
}

pub fn open_example(asked: &Asked, _: Nothing) -> Answer<Opened> {
    asked.footing.open_example(asked.moment)
}

pub fn lock(asked: &Asked, _: Nothing) -> Answer<Nothing> {
    let locking = asked.window.state::<Locking>();
    window::end_shared_page();
    asked.footing.copy_and_lock(locking.is_hurried(), asked.moment.now);
    let ended = locking.is_locked(|| window::end_page(&asked.window));
    ended.map_err(|_| FaultCode::Unexpected)?;
    Ok(Nothing {})
}

pub fn leaving(asked: &Asked, request: Leaving) -> Answer<Nothing> {
    asked.window.state::<Closing>().hears(request.time, request.word);
    Ok(Nothing {})
}

pub fn save(asked: &Asked, request: Save) -> Answer<Saved> {
    asked.footing.save(request, asked.moment)
}

pub fn keep_draft(asked: &Asked, request: KeepDraft) -> Answer<Nothing> {
    asked.footing.keep_draft(request, asked.moment)
}

pub fn choose_scan(asked: &Asked, _: Nothing) -> Answer<ChosenScan> {
    let ask = || dialogs::which_file(&asked.window, &ENDINGS);
    asked.footing.choose_scan(ask, asked.moment)
}

pub fn remove_scan(asked: &Asked, request: OfScan) -> Answer<RemovedScan> {
    asked.footing.remove_scan(&request)
}

pub fn read_date(asked: &Asked, request: TypedDate) -> Answer<ReadDate> {
    Ok(asked.footing.read_date(&request))
}

pub fn preview_page(asked: &Asked, request: PageRequest) -> Answer<Preview> {
    asked.footing.preview_page(&request, asked.moment)
}

pub fn page_text(asked: &Asked, request: PageRequest) -> Answer<PageText> {
    asked.footing.page_text(&request, asked.moment)
}

pub fn letter(asked: &Asked, request: LetterRequest) -> Answer<LetterPreview> {
    asked.footing.letter(&request)
}

pub fn copies(asked: &Asked, _: Nothing) -> Answer<Copies> {
    asked.footing.copies()
}

pub fn check_copy(asked: &Asked, _: Nothing) -> Answer<CopyCheck> {
    asked.footing.check_copy(asked.moment)
}

pub fn save_copy(asked: &Asked, _: Nothing) -> Answer<SavedPage> {
    let ask = |name| dialogs::where_to_save(&asked.window, name);
    asked.footing.save_copy(ask, asked.moment)
}

pub fn copy_reminder(asked: &Asked, _: Nothing) -> Answer<CopyReminder> {
    asked.footing.copy_reminder(asked.moment)
}

pub fn quiet_about_copies(asked: &Asked, _: Nothing) -> Answer<Nothing> {
    asked.footing.quiet_about_copies(asked.moment)
}

pub fn quiet_about(asked: &Asked, request: QuietAbout) -> Answer<Nothing> {
    asked.footing.quiet_about(&request)
}

pub fn quiet_about_paper(asked: &Asked, _: Nothing) -> Answer<Nothing> {
    asked.footing.quiet_about_paper()
}

pub fn choose_copy(asked: &Asked, _: Nothing) -> Answer<ChosenCopy> {
    asked.footing.choose_copy(dialogs::which_file(&asked.window, &[COPY_ENDING]))
}

pub fn look_at_copy(asked: &Asked, request: WhichCopy) -> Answer<CopyInside> {
    asked.footing.look_at_copy(&request)
}

pub fn restore_copy(asked: &Asked, request: WhichCopy) -> Answer<Opened> {
    asked.footing.restore_copy(&request, asked.moment)
}

pub fn put_replaced_back(asked: &Asked, request: CopyName) -> Answer<Opened> {
    asked.footing.put_replaced_back(&request.name, asked.moment)
}

pub fn remove_replaced(asked: &Asked, request: CopyName) -> Answer<Copies> {
    asked.footing.remove_replaced(&request.name)
}

pub fn locked_copies(asked: &Asked, request: LockedPlan) -> Answer<LockedCopies> {
    asked.footing.locked_copies(&request.plan)
}

pub fn open_copy(asked: &Asked, request: OpenCopy) -> Answer<CopyInside> {
    asked.footing.open_copy(request)
}

pub fn leave_copy(asked: &Asked, _: Nothing) -> Answer<Nothing> {
    Ok(asked.footing.leave_copy())
}

pub fn restore_opened(asked: &Asked, _: Nothing) -> Answer<Opened> {
    asked.footing.restore_opened(asked.moment)
}

pub fn read_what_is_left(asked: &Asked, request: ReadWhatIsLeft) -> Answer<Opened> {
    asked.footing.read_what_is_left(request, asked.moment)
}

pub fn take_out(asked: &Asked, request: TakeOut) -> Answer<SavedPage> {
    save_where_asked(asked, || {
        let (file, ending) = asked.footing.everything_as(request.form, asked.moment)?;
        Ok((file.into_bytes(), ending))
    })
}

pub fn bring_in(asked: &Asked, _: Nothing) -> Answer<BroughtIn> {
    asked.footing.bring_in(|| dialogs::which_file(&asked.window, &["json"]), asked.moment)
}

pub fn delete_plan(asked: &Asked, request: DeletePlan) -> Answer<Deleted> {
    let was_open = asked.footing.is_own_plan_open();
    let deleted = asked.footing.delete_plan(&request);
    // Whatever could not be removed: the plan is open no more, so nothing of it stays in a page.
    if was_open && !asked.footing.is_own_plan_open() {
        window::end_page(&asked.window).map_err(|_| FaultCode::Unexpected)?;
    }
    deleted
}

pub fn own_sheet(asked: &Asked, request: OwnSheet) -> Answer<SheetPages> {
    asked.footing.own_sheet(&request)
}

pub fn print_own_sheet(asked: &Asked, request: OwnSheet) -> Answer<Nothing> {
    asked.footing.own_sheet_file(&request, asked.moment)?;
    let show = || paper::show_print_dialog(&asked.window, asked.moment.today);
    asked.footing.lets_leave(request.which, show, |closed| *closed == Closed::MaybePrinted)?;
    Ok(Nothing {})
}

pub fn save_own_sheet(asked: &Asked, request: OwnSheet) -> Answer<SavedPage> {
    let make = || Ok((asked.footing.own_sheet_file(&request, asked.moment)?, "pdf"));
    let save = || save_where_asked(asked, make);
    asked.footing.lets_leave(request.which, save, |saved| saved.file_name.is_some())
}

pub fn own_sheet_text(asked: &Asked, request: OwnSheet) -> Answer<PageText> {
    asked.footing.own_sheet_text(&request, asked.moment)
}

pub fn ways_in(asked: &Asked, _: Nothing) -> Answer<WaysIn> {
    asked.footing.ways_in()
}

pub fn ways_to_open(asked: &Asked, request: WhichPlan) -> Answer<WaysToOpen> {
    Ok(asked.footing.ways_to_open(&request))
}

pub fn suggest_passwords(asked: &Asked, _: Nothing) -> Answer<Suggestions> {
    Ok(asked.footing.suggest_passwords())
}

pub fn password_strength(asked: &Asked, request: TriedPassword) -> Answer<TriedStrength> {
    Ok(asked.footing.password_strength(request))
}

pub fn change_password(asked: &Asked, request: ChangePassword) -> Answer<WaysIn> {
    asked.footing.change_password(request, asked.moment)
}

pub fn rename_plan(asked: &Asked, request: RenamePlan) -> Answer<WaysIn> {
    asked.footing.rename_plan(&request)
}

pub fn new_spare_key(asked: &Asked, _: Nothing) -> Answer<NewSpareKey> {
    asked.footing.new_spare_key()
}

pub fn print_spare_key(asked: &Asked, _: Nothing) -> Answer<Nothing> {
    asked.footing.is_making_a_spare_key()?;
    paper::print(&asked.window, asked.moment.today)
}

pub fn keep_spare_key(asked: &Asked, request: TypedGroups) -> Answer<WaysIn> {
    asked.footing.keep_spare_key(request, asked.moment)
}

pub fn open_with_spare_key(asked: &Asked, request: OpenWithSpareKey) -> Answer<Opened> {
    asked.footing.open_with_spare_key(request, asked.moment)
}

pub fn spare_key_reminder(asked: &Asked, _: Nothing) -> Answer<SpareKeyReminder> {
    asked.footing.spare_key_reminder(asked.moment)
}

pub fn quiet_about_spare_key(asked: &Asked, _: Nothing) -> Answer<Nothing> {
    asked.footing.quiet_about_spare_key()
}

pub fn turn_on_keyring(asked: &Asked, _: Nothing) -> Answer<WaysIn> {
    asked.footing.turn_on_keyring(asked.moment)
}

pub fn turn_off_keyring(asked: &Asked, _: Nothing) -> Answer<WaysIn> {
    asked.footing.turn_off_keyring(asked.moment)
}

pub fn open_with_keyring(asked: &Asked, request: OpenWithKeyring) -> Answer<Opened> {
    asked.footing.open_with_keyring(&request, asked.moment)
}

pub fn lock_after(asked: &Asked, request: LockAfter) -> Answer<WaysIn> {
    asked.footing.lock_after(&request)
}

pub fn still_here(asked: &Asked, _: Nothing) -> Answer<Nothing> {
    asked.footing.idle.is_used(Clocks::now());
    Ok(Nothing {})
}

pub fn on_a_call(asked: &Asked, request: OnACall) -> Answer<Nothing> {
    asked.footing.on_a_call(request.on, Clocks::now());
    Ok(Nothing {})
}

pub fn see_again(asked: &Asked, request: SeeAgain) -> Answer<Nothing> {
    asked.footing.see_again(request)?;
    asked.footing.idle.is_used(Clocks::now());
    Ok(Nothing {})
}

pub fn lock_not_kept(asked: &Asked, _: Nothing) -> Answer<Nothing> {
    asked.window.state::<Locking>().hears(HeardOf::NotKept);
    Ok(Nothing {})
}

pub fn lock_heard(asked: &Asked, _: Nothing) -> Answer<Nothing> {
    asked.window.state::<Locking>().hears(HeardOf::Heard);
    Ok(Nothing {})
}
