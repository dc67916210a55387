//! The TypeScript of everything that crosses to the screen, made from the Rust types and the list of
//! commands. The file is committed; this test fails when it is stale, and writes it when asked:
//! `FOOTING_WRITE=1 cargo test -p footing wire_gen`.

use std::collections::BTreeMap;

use footing_plan::PageRequest;
use ts_rs::{Config, TS, TypeVisitor};

use crate::wire::*;

const FILE: &str = "../ui/src/bridge/wire.gen.ts";
const HEAD: &str = "// Made from the Rust types and commands.in. Do not edit: FOOTING_WRITE=1 cargo test -p footing wire_gen\n";

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $name:ident($request:ident) -> $reply:ident [$($window:ident),+];)+) => {
        /// The commands in TypeScript: each name with its request and its reply.
        fn commands(types: &mut Types) -> String {
            let lines = [$(
                format!(
                    "  /**{} */\n  {}: [{}, {}];\n",
                    concat!($($doc),*), stringify!($name), types.with::<$request>(), types.with::<$reply>(),
                )
            ),+];
            format!("/** Every command: its request and its reply. */\nexport interface Commands {{\n{}}}\n", lines.concat())
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

#[test]
fn the_committed_typescript_is_what_the_types_say() {
    let made = made();
    if std::env::var_os("FOOTING_WRITE").is_some() {
        std::fs::create_dir_all("../ui/src/bridge").expect("a folder for the file");
        std::fs::write(FILE, &made).expect("the file is written");
    }
    let committed = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(committed == made, "{FILE} is stale: FOOTING_WRITE=1 cargo test -p footing wire_gen");
}
