//! Times of the day as people type them, and in words. A time that could be two is not guessed at.

use chrono::NaiveTime;

/// Reads a time of the day: "2pm", "2.30 pm" and "14:30" are read, and so is "noon". "2:30" could be before or
/// after noon, and is not.
pub fn read_time(typed: &str) -> Option<NaiveTime> {
    let typed = typed.to_lowercase().replace([' ', '\u{a0}'], "").replace("a.m.", "am").replace("p.m.", "pm");
    if matches!(typed.as_str(), "noon" | "midday") {
        return NaiveTime::from_hms_opt(12, 0, 0);
    }
    let half = [("am", 0), ("pm", 12)];
    match half.into_iter().find_map(|(half, after)| Some((typed.strip_suffix(half)?, after))) {
        Some((typed, after)) => on_the_clock(typed, after),
        None => of_the_day(&typed),
    }
}

/// "2", "2:30" or "2.30", in the half of the day that begins after so many hours.
fn on_the_clock(typed: &str, after: u32) -> Option<NaiveTime> {
    let (hour, minute) = typed.split_once([':', '.']).unwrap_or((typed, "00"));
    let hour = number(hour, 1..=2).filter(|hour| (1..=12).contains(hour))?;
    NaiveTime::from_hms_opt(hour % 12 + after, number(minute, 2..=2)?, 0)
}

/// "14:30" or "09:30": with two signs for the hour it is a time of the whole day.
fn of_the_day(typed: &str) -> Option<NaiveTime> {
    let (hour, minute) = typed.split_once([':', '.'])?;
    NaiveTime::from_hms_opt(number(hour, 2..=2)?, number(minute, 2..=2)?, 0)
}

fn number(digits: &str, signs: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let is_number = signs.contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
    is_number.then(|| digits.parse().ok())?
}

/// A time in words: "2:30pm".
pub fn said_time(time: NaiveTime) -> String {
    time.format("%-I:%M%P").to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(typed: &str) -> Option<String> {
        read_time(typed).map(|time| time.format("%H:%M").to_string())
    }

    #[test]
    fn a_time_is_read_as_people_type_it() {
        for (typed, time) in [
            ("2pm", "14:00"),
            ("2 PM", "14:00"),
            ("2.30 p.m.", "14:30"),
            ("11:05am", "11:05"),
            ("12am", "00:00"),
            ("12.15pm", "12:15"),
            ("noon", "12:00"),
            ("14:30", "14:30"),
            ("09.30", "09:30"),
            ("00:00", "00:00"),
        ] {
            assert_eq!(read(typed).as_deref(), Some(time), "{typed}");
        }
    }

    #[test]
    fn what_could_be_two_times_or_none_is_not_read() {
        let one_by_one =
            "2:30 2 14 13pm 0am 24:00 2:60pm 2:3pm 12:300 pm 2pmpm 2ampm half-two +2pm ２pm".split(' ');
        for typed in one_by_one.chain(["", "after two", "2 to 3pm"]) {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn a_time_that_is_said_is_read_again(hour in 0..24_u32, minute in 0..60_u32) {
            let time = NaiveTime::from_hms_opt(hour, minute, 0).expect("a time");
            prop_assert_eq!(read_time(&said_time(time)), Some(time));
            prop_assert_eq!(read_time(&time.format("%H:%M").to_string()), Some(time));
        }

        #[test]
        fn nothing_that_is_typed_breaks_it(typed in "\\PC{0,12}|[0-9:. apm]{0,8}") {
            let _ = read_time(&typed);
        }
    }
}
