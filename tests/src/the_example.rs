//! The example: opening it, the call with whoever helps in it, and a step of it that is marked OK to show on that call.

use crate::{first_sitting::AtTheKeys, person::Person};

/// The step.
pub const STEP: &str = "Ring the clinic and ask when my turn might be";

/// Opens it, from the first screen or from the lock screen.
///
/// # Panics
/// When it does not open.
pub fn opens_the_example(person: &mut impl AtTheKeys) {
    person.follows("Show me an example");
    person.sees("This is a made-up example.");
}

/// Goes to all calls with whoever helps.
pub fn goes_to_its_calls(person: &mut Person) {
    person.presses("Alt+5");
    person.hears_heading("Meetings and calls");
    person.follows("Look at calls with Jo");
    person.hears_heading("Calls with Jo");
}

/// Opens the page to be on a call with.
pub fn is_on_its_call(person: &mut Person) {
    goes_to_its_calls(person);
    person.follows("I am on a call now");
    person.hears_heading("On a call with Jo");
}
