//! What is made from the list of commands: the TypeScript of everything that crosses to the screen, and the
//! access lists. The files are committed; these tests fail when one is stale, and write them when asked:
//! `FOOTING_WRITE=1 cargo test -p footing generated`.

use std::collections::BTreeMap;

use footing_plan::{LetterRequest, PageRequest, Reminder};
use ts_rs::{Config, TS, TypeVisitor};

use crate::wire::*;

const HEAD: &str = "// Made from the Rust types and commands.in. Do not edit: FOOTING_WRITE=1 cargo test -p footing generated\n";

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $name:ident($request:ident) -> $reply:ident [$($window:ident),+];)+) => {
        /// The commands in TypeScript: each name with its request and its reply.
        fn commands(types: &mut Types) -> String {
            let lines = [$(
                format!(
                    "  /**{} */\n  {}: {{ request: {}, reply: {} }};\n",
                    concat!($($doc),*), stringify!($name), types.with::<$request>(), types.with::<$reply>(),
                )
            ),+];
            format!("/** Every command: its request and its reply. */\nexport interface Commands {{\n{}}}\n", lines.concat())
        }

        /// Each command with the windows that may ask for it.
        fn windows() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
            [$((stringify!($name), &[$(stringify!($window)),+] as &[&str])),+].into_iter()
        }
    };
}
include!("../commands.in");

/// Declarations by name.
#[derive(Default)]
struct Types(BTreeMap<String, String>);

impl Types {
    fn with<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&Config::default())
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let config = Config::default();
        let name = T::name(&config);
        if T::output_path().is_none() || self.0.contains_key(&name) {
            return;
        }
        let declared = format!("{}export {}\n", T::docs().unwrap_or_default(), T::decl(&config));
        self.0.insert(name, tidy(&declared));
        T::visit_dependencies(self);
    }
}

/// A declaration with each comment on the line of its own field.
fn tidy(declared: &str) -> String {
    declared
        .replace("/**\n * ", "/** ")
        .replace("\n */\n", " */\n")
        .replace("\n * ", " ")
        .replace("{ \n", "{\n")
        .replace(", \n", ",\n")
        .replace("\n/** ", "\n  /** ")
        .replace(" */\n", " */\n  ")
        .replacen(" */\n  export", " */\nexport", 1)
}

fn made() -> String {
    let mut types = Types::default();
    let commands = commands(&mut types);
    types.with::<Fault>();
    let declared: String = types.0.into_values().collect();
    assert!(!declared.contains("bigint"), "a number JavaScript cannot hold crosses to the screen");
    format!("{HEAD}\n{declared}\n{commands}")
}

/// The access list of one window: its commands, and nothing else.
fn access_list(window: &str) -> String {
    let permissions: Vec<String> = windows()
        .filter(|(_, windows)| windows.contains(&window))
        .map(|(command, _)| format!("allow-{}", command.replace('_', "-")))
        .collect();
    let list = serde_json::json!({
        "identifier": window,
        "description": "Made from commands.in: what this window may ask for, and nothing else.",
        "windows": [window],
        "permissions": permissions,
    });
    format!("{list:#}\n")
}

fn is_fresh(file: &str, made: &str) {
    if std::env::var_os("FOOTING_WRITE").is_some() {
        std::fs::write(file, made).expect("the file is written");
    }
    let committed = std::fs::read_to_string(file).unwrap_or_default();
    assert!(committed == made, "{file} is stale: FOOTING_WRITE=1 cargo test -p footing generated");
}

#[test]
fn the_committed_typescript_is_what_the_types_say() {
    is_fresh("../ui/src/bridge/wire.gen.ts", &made());
}

#[test]
fn the_committed_access_list_is_what_the_commands_say() {
    for window in ["main", "sharing"] {
        is_fresh(&format!("capabilities/{window}.json"), &access_list(window));
    }
}

#[test]
fn every_window_named_by_a_command_has_an_access_list() {
    for (command, named) in windows() {
        for window in named {
            assert!(
                std::fs::exists(format!("capabilities/{window}.json")).unwrap_or(false),
                "{command}: {window}"
            );
        }
    }
}
