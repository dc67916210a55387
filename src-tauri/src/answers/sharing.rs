//! The commands of showing a part of the plan on a call.

use std::str::FromStr;
use std::sync::Arc;
use std::thread;

use tauri::Manager;
use tauri::ipc::{Channel, JavaScriptChannelId};

use super::{Answer, Asked};
use crate::idle::Clocks;
use crate::locking::lock_as_pressed;
use crate::sharing_window;
use crate::wire::*;

pub fn call_items(asked: &Asked, request: ForCall) -> Answer<CallItems> {
    asked.footing.call_items(&request)
}

pub fn start_sharing(asked: &Asked, request: StartSharing) -> Answer<SharingNow> {
    let (on, before) = (request.on, asked.footing.sharing.window());
    let now = asked.footing.start_sharing(request, asked.moment)?;
    let opens = || sharing_window::open(&asked.window, &asked.footing, before);
    if on == ShownOn::OwnWindow && opens().is_err() {
        asked.footing.sharing.end();
        return Err(FaultCode::Unexpected.into());
    }
    Ok(now)
}

pub fn show_less(asked: &Asked, request: ShowLess) -> Answer<Nothing> {
    asked.footing.show_less(&request);
    Ok(Nothing {})
}

pub fn sharing(asked: &Asked, _: Nothing) -> Answer<SharingNow> {
    asked.footing.sharing_now()
}

pub fn leave_out(asked: &Asked, request: LeaveOut) -> Answer<Nothing> {
    asked.window.set_content_protected(request.on).map_err(|_| FaultCode::Unexpected)?;
    Ok(Nothing {})
}

pub fn was_shown(asked: &Asked, request: OfRecord) -> Answer<WasShown> {
    asked.footing.was_shown(&request)
}

pub fn watch_shared(asked: &Asked, request: WatchShared) -> Answer<SharedView> {
    let id = JavaScriptChannelId::from_str(&request.channel).map_err(|_| FaultCode::Unexpected)?;
    let channel: Channel<Nothing> = id.channel_on(asked.window.as_ref().clone());
    // A page that has ended hears nothing, and needs to hear nothing.
    asked.footing.sharing.is_watched_by(move || drop(channel.send(Nothing {})));
    Ok(asked.footing.shared(asked.moment.now))
}

pub fn shared(asked: &Asked, _: Nothing) -> Answer<SharedView> {
    Ok(asked.footing.shared(asked.moment.now))
}

pub fn turn_shared(asked: &Asked, request: TurnShared) -> Answer<SharedView> {
    asked.footing.is_at_the_call(Clocks::now());
    Ok(asked.footing.turn_shared(&request, asked.moment.now))
}

pub fn cover_sharing(asked: &Asked, request: CoverSharing) -> Answer<SharedView> {
    if request.on {
        asked.footing.idle.is_used(Clocks::now());
    } else {
        asked.footing.is_at_the_call(Clocks::now());
    }
    asked.footing.cover_sharing(request.on);
    Ok(asked.footing.shared(asked.moment.now))
}

pub fn end_sharing(asked: &Asked, _: Nothing) -> Answer<Nothing> {
    asked.footing.sharing.end();
    Ok(Nothing {})
}

pub fn lock_from_sharing(asked: &Asked, _: Nothing) -> Answer<Nothing> {
    asked.footing.sharing.end();
    let (app, footing) = (asked.window.app_handle().clone(), Arc::clone(&asked.footing));
    // The page that asked ends with the lock, so it is not kept waiting for it.
    thread::spawn(move || lock_as_pressed(&app, &footing));
    Ok(Nothing {})
}
