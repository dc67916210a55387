//! The system packages, by the names Debian, Ubuntu and Fedora give them.

use std::{path::Path, process::Command};

use crate::stage::{Outcome, Stop, output, run, stage};

/// What a package is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Building and opening the planner.
    Window,
    /// Tests, proofs and pictures on a virtual display.
    Tests,
}

struct Package {
    need: Need,
    debian: &'static str,
    /// A name, or a file where the package's name differs between releases.
    fedora: &'static str,
}

const fn window(debian: &'static str, fedora: &'static str) -> Package {
    Package { need: Need::Window, debian, fedora }
}

const fn tests(debian: &'static str, fedora: &'static str) -> Package {
    Package { need: Need::Tests, debian, fedora }
}

const PACKAGES: &[Package] = &[
    window("gcc", "gcc"),
    window("libc6-dev", "glibc-devel"),
    window("pkg-config", "pkgconf-pkg-config"),
    window("libwebkit2gtk-4.1-dev", "webkit2gtk4.1-devel"),
    window("libgtk-3-dev", "gtk3-devel"),
    window("libssl-dev", "openssl-devel"),
    window("librsvg2-common", "librsvg2"),
    tests("binutils", "binutils"),
    tests("xvfb", "xorg-x11-server-Xvfb"),
    tests("openbox", "openbox"),
    tests("xdotool", "xdotool"),
    tests("xclip", "xclip"),
    tests("x11-utils", "/usr/bin/xprop"),
    tests("imagemagick", "ImageMagick"),
    tests("dbus", "/usr/bin/dbus-run-session"),
    tests("gnome-keyring", "gnome-keyring"),
    tests("libsecret-tools", "/usr/bin/secret-tool"),
    tests("libglib2.0-bin", "glib2"),
    tests("at-spi2-core", "at-spi2-core"),
    tests("gir1.2-atspi-2.0", "at-spi2-core"),
    tests("python3-gi", "python3-gobject"),
    tests("python3-venv", "python3"),
    tests("webkit2gtk-driver", "/usr/bin/WebKitWebDriver"),
    tests("poppler-utils", "poppler-utils"),
    tests("qpdf", "qpdf"),
    // Their service is not used: the tests start a print system of their own.
    tests("cups-daemon", "cups"),
    tests("cups-client", "cups-client"),
    tests("printer-driver-cups-pdf", "cups-pdf"),
    tests("strace", "strace"),
    tests("faketime", "libfaketime"),
];

/// How this system keeps its packages.
#[derive(Clone, Copy)]
enum System {
    Debian,
    Fedora,
}

impl System {
    fn here() -> Option<Self> {
        if Path::new("/usr/bin/dpkg-query").exists() && Path::new("/usr/bin/apt-get").exists() {
            return Some(Self::Debian);
        }
        (Path::new("/usr/bin/rpm").exists() && Path::new("/usr/bin/dnf").exists()).then_some(Self::Fedora)
    }

    fn name_of(self, package: &Package) -> &'static str {
        match self {
            Self::Debian => package.debian,
            Self::Fedora => package.fedora,
        }
    }

    fn has(self, name: &str) -> bool {
        match self {
            Self::Debian => output("dpkg-query", &["-W", "-f=${db:Status-Status}", name])
                .is_some_and(|status| status == "installed"),
            Self::Fedora => output("rpm", &["-q", "--whatprovides", name]).is_some(),
        }
    }

    /// The commands that install these packages. The first brings the list of packages up to date.
    fn commands(self, names: &[&'static str]) -> Vec<Vec<&'static str>> {
        let (first, install): (&[&str], &[&str]) = match self {
            Self::Debian => {
                (&["apt-get", "update", "-q"], &["apt-get", "install", "-q", "-y", "--no-install-recommends"])
            }
            Self::Fedora => (&["dnf", "makecache", "-q"], &["dnf", "install", "-y"]),
        };
        vec![first.to_vec(), install.iter().chain(names).copied().collect()]
    }
}

/// Installs what is missing of what the window needs, and of what the tests need when they are asked for.
pub fn install(tests_too: bool) -> Outcome<()> {
    if !cfg!(target_os = "linux") {
        println!("   Not Linux: nothing to install. Journeys, pictures and proofs of the window need Linux.");
        return Ok(());
    }
    stage("System packages", || match System::here() {
        Some(system) => install_missing(system, tests_too),
        None => {
            println!("   Neither Debian's nor Fedora's packages here. Please install what matches these:");
            println!("   {}", names(System::Debian, tests_too).join(" "));
            Ok(())
        }
    })
}

fn names(system: System, tests_too: bool) -> Vec<&'static str> {
    let wanted = PACKAGES.iter().filter(|package| tests_too || package.need == Need::Window);
    let mut names: Vec<_> = wanted.map(|package| system.name_of(package)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn install_missing(system: System, tests_too: bool) -> Outcome<()> {
    let wanted = names(system, tests_too);
    let missing: Vec<_> = wanted.iter().copied().filter(|name| !system.has(name)).collect();
    if missing.is_empty() {
        println!("   All {} are here.", wanted.len());
        return Ok(());
    }
    println!("   About to install {}: {}", missing.len(), missing.join(" "));
    let commands = system.commands(&missing);
    let Some(prefix) = way_to_be_root() else {
        return Err(Stop::new(by_hand(&commands)).with_code(2));
    };
    commands.iter().try_for_each(|words| run(&mut as_root(prefix, words)))
}

/// `Some` of the words that go before a command that needs root; `None` when there is no way.
fn way_to_be_root() -> Option<&'static [&'static str]> {
    if output("id", &["-u"]).is_some_and(|id| id.trim() == "0") {
        return Some(&[]);
    }
    output("sudo", &["--version"]).map(|_| ["sudo"].as_slice())
}

fn as_root(prefix: &[&str], words: &[&str]) -> Command {
    let all = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive"], words].concat();
    let mut command = Command::new(all[0]);
    command.args(&all[1..]);
    command
}

fn by_hand(commands: &[Vec<&str>]) -> String {
    let lines: Vec<String> = commands.iter().map(|words| format!("  {}", words.join(" "))).collect();
    format!(
        "This needs root, and there is no sudo here. Please run these as root, then try again:\n{}",
        lines.join("\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening_the_planner_installs_none_of_what_only_tests_need() {
        for system in [System::Debian, System::Fedora] {
            let few = names(system, false);
            assert!(few.iter().all(|name| names(system, true).contains(name)));
            assert!(!few.iter().any(|name| name.to_lowercase().contains("xvfb")));
        }
    }

    #[test]
    fn without_root_the_exact_commands_are_shown() {
        let shown = by_hand(&System::Debian.commands(&["qpdf", "xvfb"]));
        assert!(shown.contains("apt-get install -q -y --no-install-recommends qpdf xvfb"), "{shown}");
    }
}
