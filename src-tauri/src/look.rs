//! How the screen looks, kept beside the plans, so that the lock screen looks so too. Two words, and nothing of any
//! plan. What is chosen in the example goes with it.

use std::fs::{self, File};
use std::io::Read;

use crate::desk::Desk;
use crate::footing::Footing;
use crate::wire::{Look, Nothing};

/// Its file among the program's data.
const FILE: &str = "look.json";
/// Where it is written before it takes that name.
const NEW: &str = "look.new";
/// More than this was not written by the program.
const LONGEST: u64 = 200;

impl Footing {
    /// The look chosen last on this computer, whichever plan it was chosen in.
    pub fn look(&self) -> Look {
        let mut text = String::new();
        let file = File::open(self.data.join(FILE));
        let read = file.and_then(|file| file.take(LONGEST).read_to_string(&mut text));
        read.ok().and_then(|_| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    /// How a window looks that shows what is on the desk.
    pub(crate) fn look_of(&self, desk: &Desk) -> Look {
        match desk {
            Desk::Example(example) => example.look.unwrap_or_else(|| self.look()),
            Desk::Locked(_) | Desk::Open(_) | Desk::ReadOnly(_) => self.look(),
        }
    }

    /// Keeps a look. What the disk does not take now is kept with the plan all the same.
    pub fn keep_look(&self, look: &Look) -> Nothing {
        if let Desk::Example(example) = &mut *self.desk_now() {
            example.look = Some(*look);
            return Nothing {};
        }
        let new = self.data.join(NEW);
        let text = serde_json::to_string(look).unwrap_or_default();
        let _ = fs::write(&new, text).and_then(|()| fs::rename(&new, self.data.join(FILE)));
        Nothing {}
    }
}

#[cfg(test)]
mod facts {
    use super::*;
    use crate::wire::{Colours, TextSize};

    #[test]
    fn a_look_is_there_for_the_next_start_and_anything_else_in_its_place_is_the_usual_look() {
        let data = tempfile::tempdir().expect("a folder");
        let usual = Look::default();
        assert_eq!(Footing::at(data.path()).look(), usual);
        let chosen = Look { colours: Colours::Dark, text: TextSize::Largest };
        Footing::at(data.path()).keep_look(&chosen);
        assert_eq!(Footing::at(data.path()).look(), chosen);
        for other in ["", "{", "[]", r#"{"colours":"loud"}"#, &format!("{}{{}}", " ".repeat(300))] {
            fs::write(data.path().join(FILE), other).expect("written");
            assert_eq!(Footing::at(data.path()).look(), usual, "{other:.40}");
        }
    }

    #[test]
    fn a_look_chosen_in_the_example_goes_with_it() {
        let data = tempfile::tempdir().expect("a folder");
        let footing = Footing::at(data.path());
        let (usual, chosen) = (Look::default(), Look { colours: Colours::Dark, text: TextSize::Largest });
        let now: chrono::DateTime<chrono::Utc> = "2026-11-24T09:00:00Z".parse().expect("a time");
        footing.open_example(crate::desk::Moment { now, today: now.date_naive() }).expect("the example");
        assert_eq!(footing.look_of(&footing.desk_now()), usual);
        footing.keep_look(&chosen);
        assert_eq!((footing.look_of(&footing.desk_now()), footing.look()), (chosen, usual));
        footing.lock();
        assert_eq!(footing.look_of(&footing.desk_now()), usual);
        assert!(!data.path().join(FILE).exists());
    }

    #[test]
    fn the_file_holds_the_look_and_nothing_else() {
        let data = tempfile::tempdir().expect("a folder");
        Footing::at(data.path()).keep_look(&Look { colours: Colours::Light, text: TextSize::Large });
        let kept = fs::read_to_string(data.path().join(FILE)).expect("there");
        assert_eq!(kept, r#"{"colours":"light","text":"large"}"#);
        assert_eq!(fs::read_dir(data.path()).expect("the folder").count(), 1);
    }

    #[test]
    fn a_disk_that_takes_nothing_keeps_nobody_out() {
        let data = tempfile::tempdir().expect("a folder");
        Footing::at(&data.path().join("not there")).keep_look(&Look::default());
        assert_eq!(Footing::at(&data.path().join("not there")).look(), Look::default());
    }
}
