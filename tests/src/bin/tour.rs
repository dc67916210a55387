//! `cargo xtask tour [PART...]`: pictures of every screen in light, in dark and with the largest words, and the
//! example's printed page, in `target/tour/`. With names of parts it walks those alone.

use std::{
    fs, panic,
    path::{Path, PathBuf},
    process::ExitCode,
    thread,
};

use footing_tests::{
    display::Display,
    first_sitting::{comes_to_the_offer, goes_on_with_a_password},
    paper,
    person::Person,
    places::target,
    the_example::opens_the_example,
    tour::{self, Album, FIRST_RUN, KEPT_SAFE, LONG_CALL, Look, PAGES, SHOWING, Wanted},
    window::{Home, Theme},
};

fn main() -> ExitCode {
    match Wanted::of(std::env::args().skip(1)) {
        Ok(wanted) => walks(&wanted),
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

fn walks(wanted: &Wanted) {
    let folder = target().join("tour");
    // An error means that there is none yet.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder for pictures can be made");
    // The walks go at the same time, each on a display of its own. The displays start one after the other.
    let walks = [Look::Light, Look::Dark, Look::Largest].map(|look| (look, Display::open(1280, 900)));
    thread::scope(|scope| {
        let walks = walks.each_ref().map(|(look, display)| {
            let folder = &folder;
            scope.spawn(move || walk(folder, *look, display, wanted))
        });
        for walk in walks {
            list(&walk.join().unwrap_or_else(|fault| panic::resume_unwind(fault)));
        }
    });
    if wanted.has(PAGES) {
        list(&[folder.join("page.pdf")]);
        list(&printed(&folder));
    }
}

/// One walk in a home of its own. What comes before the example has no largest words: they are chosen in a plan.
fn walk(folder: &Path, look: Look, display: &Display, wanted: &Wanted) -> Vec<PathBuf> {
    let home = Home::new();
    let mut album = Album::new(display, folder, look);
    let from_the_first = look != Look::Largest && wanted.has(FIRST_RUN);
    if wanted.has(KEPT_SAFE) {
        kept_safe(folder, look, display, &mut album);
    }
    if from_the_first {
        let mut person = Person::opens_it_looking(display, &home, look.theme());
        tour::first_run(&mut person, &mut album);
        tour::first_day(&mut person, &mut album);
        person.locks_and_closes();
    }
    if from_the_first || wanted.has_some_of_the_example() {
        let person = Person::opens_it_looking(display, &home, look.theme());
        the_example(person, &mut album, look, folder, wanted);
    }
    if from_the_first {
        other_answers(display, &home, look.theme(), &mut album);
    }
    if wanted.has(SHOWING) {
        showing(display, look, &mut album);
    }
    let mut kept = album.pictures();
    if wanted.has(LONG_CALL) {
        kept.extend(tour::long_call(folder, look));
    }
    kept
}

/// The example, from the lock screen or, where there is no plan yet, from the first run.
fn the_example(mut person: Person<'_>, album: &mut Album<'_>, look: Look, folder: &Path, wanted: &Wanted) {
    if look != Look::Largest && wanted.has(FIRST_RUN) {
        tour::locked(&mut person, album);
    } else {
        opens_the_example(&mut person);
    }
    tour::after_choosing_a_look(&mut person, album, look);
    tour::places(&mut person, album, wanted);
    if look == Look::Light && wanted.has(PAGES) {
        tour::save_the_page(&mut person, &folder.join("page.pdf"));
    }
    person.closes_the_planner();
}

/// What is shown on a call, in an example of its own: what is left out on one call is left out on the later ones.
fn showing(display: &Display, look: Look, album: &mut Album<'_>) {
    let home = Home::new();
    let mut person = Person::opens_it_looking(display, &home, look.theme());
    opens_the_example(&mut person);
    tour::chooses_a_look(&mut person, look);
    tour::showing(&mut person, album);
    person.closes_the_planner();
}

/// A plan of one's own in another home: its ways in, its copies, its history, and what can be done at the lock
/// screen when something went wrong.
fn kept_safe(folder: &Path, look: Look, display: &Display, album: &mut Album<'_>) {
    let home = Home::new();
    let theme = look.theme();
    let mut person = Person::opens_it_looking(display, &home, theme);
    comes_to_the_offer(&mut person, tour::PASSWORD, "the noise");
    let groups = if look == Look::Largest {
        person.follows("Not now");
        Vec::new()
    } else {
        let groups = tour::makes_a_spare_key(&mut person, album);
        person.follows("Carry on");
        groups
    };
    person.sees("Open without a password?");
    album.keeps(&mut person, "open-without-a-password");
    goes_on_with_a_password(&mut person);
    tour::ways_in(&mut person, album, look);
    tour::copies(&mut person, album, look, home.path());
    tour::giving(&mut person, album, home.path());
    tour::history(&mut person, album, look);
    person.locks_and_closes();
    if look == Look::Largest {
        return;
    }
    let mut person = Person::opens_it_looking(display, &home, theme);
    tour::from_the_lock_screen(&mut person, album, home.path());
    person.closes_the_planner();
    let mut person = Person::opens_it_looking(display, &home, theme);
    tour::opens_with_the_spare_key(&mut person, album, &groups);
    person.locks_and_closes();
    tour::damages(&home.data());
    let mut person = Person::opens_it_looking(display, &home, theme);
    tour::damaged(&mut person, album);
    person.closes_the_planner();
    if look == Look::Light {
        for sheet in ["own-copy", "blank-sheet"] {
            let file = home.path().join(format!("{sheet}.pdf"));
            paper::pictures(&file, folder, sheet).expect("the saved sheet can be read");
        }
    }
}

/// The results of the other answers to what would help, each in a plan of its own beside the first.
fn other_answers(display: &Display, home: &Home, theme: Theme, album: &mut Album) {
    for answer in tour::OTHER_ANSWERS {
        let mut person = Person::opens_it_looking(display, home, theme);
        person.follows("See an example, get a plan back, or start another");
        person.follows("Start another plan");
        tour::another_result(&mut person, album, answer);
        person.closes_the_planner();
    }
    let mut person = Person::opens_it_looking(display, home, theme);
    tour::which_plan(&mut person, album);
    person.closes_the_planner();
}

/// Pictures of the saved page. The example is made so that it fits on one side of A4.
fn printed(folder: &Path) -> Vec<PathBuf> {
    paper::pictures(&folder.join("page.pdf"), folder, "page").expect("the saved page can be read");
    let files = fs::read_dir(folder).expect("it is there").flatten().map(|file| file.path());
    let is_page =
        |file: &PathBuf| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("page-"));
    let pages: Vec<PathBuf> = files.filter(is_page).collect();
    assert_eq!(pages.len(), 1, "the example's page is one side of paper");
    pages
}

fn list(files: &[PathBuf]) {
    for file in files {
        println!("{}", file.display());
    }
}
