//! Light or dark, as the desktop says. The page follows GTK's own setting, and GTK 3 does not ask the desktop.
//! It is asked on the side: where nobody answers, the window is long open.

use gtk::gio::{BusType, DBusCallFlags, DBusConnection, DBusSignalFlags, bus_get_future};
use gtk::glib::{MainContext, Variant};
use gtk::prelude::*;

const PORTAL: &str = "org.freedesktop.portal.Desktop";
const PLACE: &str = "/org/freedesktop/portal/desktop";
const SETTINGS: &str = "org.freedesktop.portal.Settings";
const APPEARANCE: &str = "org.freedesktop.appearance";
const COLOURS: &str = "color-scheme";

/// Sets the colours now and whenever the desktop changes them, and calls `asked` once the desktop has answered
/// or will not. Needs GTK, on the main thread.
pub fn follow_the_desktop(asked: impl FnOnce() + 'static) {
    MainContext::default().spawn_local(async {
        let Ok(bus) = bus_get_future(BusType::Session).await else { return asked() };
        show_changes(&bus);
        if let Some(colours) = colours(&bus).await {
            show(colours);
        }
        asked();
        // The connection has to stay for changes to arrive.
        std::future::pending::<()>().await;
    });
}

async fn colours(bus: &DBusConnection) -> Option<Variant> {
    let setting = (APPEARANCE, COLOURS).to_variant();
    let flags = DBusCallFlags::NONE;
    let asked = bus.call_future(Some(PORTAL), PLACE, SETTINGS, "Read", Some(&setting), None, flags, -1);
    Some(asked.await.ok()?.child_value(0))
}

fn show_changes(bus: &DBusConnection) {
    let changed = |_: &DBusConnection, _: &str, _: &str, _: &str, _: &str, change: &Variant| {
        if change.n_children() == 3 && change.child_value(1).str() == Some(COLOURS) {
            show(change.child_value(2));
        }
    };
    let (from, path, flags) = (Some(PORTAL), Some(PLACE), DBusSignalFlags::NONE);
    bus.signal_subscribe(
        from,
        Some(SETTINGS),
        Some("SettingChanged"),
        path,
        Some(APPEARANCE),
        flags,
        changed,
    );
}

/// 1 is dark and 2 is light, by the portal's specification; anything else leaves GTK's own setting.
fn show(mut colours: Variant) {
    while let Some(inner) = colours.get::<Variant>() {
        colours = inner;
    }
    let dark = match colours.get::<u32>() {
        Some(1) => true,
        Some(2) => false,
        _ => return,
    };
    if let Some(settings) = gtk::Settings::default() {
        settings.set_gtk_application_prefer_dark_theme(dark);
    }
}
