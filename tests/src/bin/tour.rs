//! Walks the made-up example through the real window and leaves a picture of every screen, light, dark and in
//! the largest text, and the printed page with its pictures, in `target/tour/`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use footing_tests::{
    display::Display,
    paper::pictures,
    person::Person,
    places,
    window::{Home, Theme},
};

const PLACES: [(&str, &str); 8] = [
    ("today", "Today"),
    ("obstacles", "What gets in the way"),
    ("changes", "Changes to ask for"),
    ("steps", "My steps"),
    ("meetings", "Meetings and calls"),
    ("work", "My work and people"),
    ("time", "Time off and what’s next"),
    ("pages", "Pages to print"),
];
const PASSWORD: &str = "three calm stones";

/// One walk: what the pictures are called, what the system looks like, and the size of words to choose.
struct Walk {
    name: &'static str,
    theme: Theme,
    size: Option<&'static str>,
}

const WALKS: [Walk; 3] = [
    Walk { name: "light", theme: Theme::Light, size: None },
    Walk { name: "dark", theme: Theme::Dark, size: None },
    Walk { name: "largest-text", theme: Theme::Light, size: Some("Largest") },
];

fn main() -> ExitCode {
    let folder = places::target().join("tour");
    if let Err(error) =
        fs::remove_dir_all(&folder).or_else(|_| Ok(())).and_then(|()| fs::create_dir_all(&folder))
    {
        eprintln!("{} could not be made: {error}", folder.display());
        return ExitCode::from(2);
    }
    let display = Display::open(1180, 860);
    first_run(&display, &folder);
    WALKS.iter().for_each(|walk| example(&display, walk, &folder));
    let count = fs::read_dir(&folder).map_or(0, |files| files.flatten().count());
    println!("{count} files in the tour");
    ExitCode::SUCCESS
}

/// The five screens of the first run, and the lock screen after it.
fn first_run(display: &Display, folder: &Path) {
    let home = Home::new();
    let mut person = Person::opens_the_planner(display, &home);
    person.sees("A plan that is yours");
    takes(&person, folder, "first-run-1");
    person.follows("Next");
    person.sees("Nobody can reset this for you");
    takes(&person, folder, "first-run-2");
    person.fills("Password", PASSWORD);
    person.follows("Next");
    person.sees("What would help today?");
    takes(&person, folder, "first-run-3");
    person.chooses("No one has been in touch with me");
    person.follows("Next");
    person.fills("Who could you write to? A first name is enough", "Sam");
    takes(&person, folder, "first-run-4");
    person.follows("Next");
    person.sees("A first message");
    takes(&person, folder, "first-run-5");
    person.locks_and_closes();
    let mut person = Person::opens_the_planner(display, &home);
    person.sees("My plan is locked");
    takes(&person, folder, "lock");
    person.fills("Password", "three calm stone");
    person.presses("Enter");
    person.sees("That is not the password for this plan.");
    takes(&person, folder, "lock-wrong-password");
}

/// Every place of the example, and the forms and the page behind some of them.
fn example(display: &Display, walk: &Walk, folder: &Path) {
    let home = Home::new();
    let mut person = Person::opens_it_looking(display, &home, walk.theme);
    person.follows("Show me an example");
    person.sees("This is a made-up example.");
    if let Some(size) = walk.size {
        person.follows("Settings");
        person.chooses(size);
    }
    for (name, place) in PLACES {
        person.follows(place);
        takes(&person, folder, &format!("{}-{name}", walk.name));
    }
    the_page(&mut person, &home, walk, folder);
    for (name, place) in [("settings", "Settings"), ("help-now", "Help now")] {
        person.follows(place);
        takes(&person, folder, &format!("{}-{name}", walk.name));
    }
}

/// The page read full size; from the first walk also the saved file and its pictures.
fn the_page(person: &mut Person, home: &Home, walk: &Walk, folder: &Path) {
    person.follows("Read it full size");
    person.sees("Please read it once.");
    takes(person, folder, &format!("{}-read-it", walk.name));
    if walk.name != WALKS[0].name {
        return;
    }
    let saved: PathBuf = home.path().join("page.pdf");
    person.follows("Save as PDF");
    person.saves_in_the_dialog(&saved);
    let kept = folder.join("page.pdf");
    let copied = fs::copy(&saved, &kept).map_err(|error| error.to_string());
    if let Err(error) = copied.and_then(|_| pictures(&kept, folder, "page")) {
        panic!("the page could not be kept: {error}");
    }
}

fn takes(person: &Person, folder: &Path, name: &str) {
    person.takes_a_picture(&folder.join(format!("{name}.png")));
}
