//! The commands of `commands.in` as Tauri knows them. Each asks [`crate::answers`] off the main thread.

use footing_plan::{LetterRequest, PageRequest, Reminder};
use tauri::WebviewWindow;
use tauri::ipc::Invoke;

use crate::answers::{self, Asked};
use crate::wire::*;

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident($request:ident) -> $reply:ident [$($window:ident),+];)+) => {
        $(
            $(#[$doc])*
            #[tauri::command]
            pub(crate) async fn $name(window: WebviewWindow, request: $request) -> Result<$reply, Fault> {
                answered(move || {
                    let asked = Asked::from(window);
                    let answer = answers::$name(&asked, request);
                    asked.is_answered();
                    answer
                })
                .await
            }
        )+

        /// Calls the command that a page asked for. What is not in the list is not found.
        pub fn handler() -> impl Fn(Invoke) -> bool {
            tauri::generate_handler![$($name),+]
        }
    };
}
include!("../commands.in");

/// The answer, worked out where it may take its time: trying a password and laying out a page take long
/// enough to stop a window.
async fn answered<Reply: Send + 'static>(
    answer: impl FnOnce() -> Result<Reply, Fault> + Send + 'static,
) -> Result<Reply, Fault> {
    tauri::async_runtime::spawn_blocking(answer).await.unwrap_or_else(|_| Err(FaultCode::Unexpected.into()))
}
