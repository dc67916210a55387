//! The shortest first sitting: a plan in which one thing gets in the way.

use crate::{listener::Listener, person::Person};

/// Someone at the keyboard, whoever looks at the screen for them.
pub trait AtTheKeys {
    /// Waits until these words are on the screen.
    fn sees(&mut self, words: &str);
    /// Picks one of several.
    fn chooses(&mut self, name: &str);
    /// Follows a button or a link.
    fn follows(&mut self, name: &str);
    /// Types into the box with this label.
    fn fills(&mut self, label: &str, text: &str);
}

macro_rules! at_the_keys {
    ($($who:ident),+) => {
        $(impl AtTheKeys for $who<'_> {
            fn sees(&mut self, words: &str) {
                $who::sees(self, words);
            }
            fn chooses(&mut self, name: &str) {
                $who::chooses(self, name);
            }
            fn follows(&mut self, name: &str) {
                $who::follows(self, name);
            }
            fn fills(&mut self, label: &str, text: &str) {
                $who::fills(self, label, text);
            }
        })+
    };
}
at_the_keys!(Listener, Person);

/// From the first screen to the offer of a spare key.
///
/// # Panics
/// When the planner cannot be used so far.
pub fn comes_to_the_offer(person: &mut impl AtTheKeys, password: &str, on_my_mind: &str) {
    person.sees("A plan that is yours");
    person.chooses("Only me");
    person.follows("Next");
    person.sees("A password for your plan");
    person.follows("Write my own");
    person.fills("Password", password);
    person.follows("Next");
    person.sees("What would help today?");
    person.chooses("I just want to write it down");
    person.follows("Next");
    person.fills("What is on your mind about work?", on_my_mind);
    person.follows("Next");
    person.sees("It is written down");
    person.follows("That is enough for today");
    person.sees("A spare key, in case you forget");
}

/// From the first screen to Today, with a password and nothing else to open the plan.
///
/// # Panics
/// When the planner cannot be used so far.
pub fn first_sitting(person: &mut impl AtTheKeys, password: &str, on_my_mind: &str) {
    comes_to_the_offer(person, password, on_my_mind);
    person.follows("Not now");
    goes_on_with_a_password(person);
    person.sees("Where you left off");
}

/// Leaves the offer to open the plan without a password, which comes after that of a spare key.
///
/// # Panics
/// When it is not made.
pub fn goes_on_with_a_password(person: &mut impl AtTheKeys) {
    person.sees("Open without a password?");
    person.follows("Not now");
}
