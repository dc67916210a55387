//! What a person chose from lists, ticked or counted about time off, on their own copy.

use crate::my_choices::{Keys, changed_if_any, said};
use crate::{
    Catalogue, CheckIn, Fact, FitNote, FitNotePaper, FitNoteSays, GoOn, Lasts, Phase, PhaseDay, Waiting,
    WillReassess,
};

pub(crate) fn of_fit_note(it: &FitNote, words: &Catalogue) -> (Vec<Fact>, bool) {
    let says = match it.says {
        FitNoteSays::NotSaid => None,
        FitNoteSays::NotFit => Some("fit-note-says-not-fit"),
        FitNoteSays::MayBeFit => Some("fit-note-says-may-be-fit"),
    };
    let again = match it.will_reassess {
        WillReassess::NotSaid => None,
        WillReassess::Yes => Some("answer-yes"),
        WillReassess::No => Some("answer-no"),
    };
    let scan = it.scan.as_ref().map(|_| ("fit-note-scan", "my-copy-scan-kept"));
    let chosen =
        [says.map(|key| ("fit-note-says", key)), again.map(|key| ("fit-note-will-reassess", key)), scan];
    let mut facts: Vec<Fact> = chosen.into_iter().flatten().map(|keys| said(keys, words)).collect();
    facts.extend(lasts(it.lasts, words));
    facts.extend(ticks(it, words));
    let changed = !facts.is_empty() || it.paper != FitNotePaper::default();
    facts.insert(0, said(("fit-note-paper", paper(it.paper)), words));
    (facts, changed)
}

fn paper(paper: FitNotePaper) -> &'static str {
    match paper {
        FitNotePaper::FitNote => "fit-note-paper-fit-note",
        FitNotePaper::HospitalNote => "fit-note-paper-hospital-note",
        FitNotePaper::AhpReport => "fit-note-paper-ahp-report",
        FitNotePaper::SelfCertificate => "fit-note-paper-self-certificate",
        FitNotePaper::Private => "fit-note-paper-private",
        FitNotePaper::OccupationalHealth => "fit-note-paper-occupational-health",
        FitNotePaper::WorkPlan => "fit-note-paper-work-plan",
        FitNotePaper::Other => "fit-note-paper-other",
    }
}

/// "3 weeks", as the paper says it.
fn lasts(lasts: Lasts, words: &Catalogue) -> Option<Fact> {
    let (n, one, many) = match lasts {
        Lasts::NotSaid => return None,
        Lasts::Days { n } => (n, "fit-note-lasts-day", "fit-note-lasts-days"),
        Lasts::Weeks { n } => (n, "fit-note-lasts-week", "fit-note-lasts-weeks"),
        Lasts::Months { n } => (n, "fit-note-lasts-month", "fit-note-lasts-months"),
    };
    let value = words.say_with(if n == 1 { one } else { many }, &[("count", &n.to_string())]);
    Some(Fact::new(words.say("fit-note-lasts"), value))
}

fn ticks(it: &FitNote, words: &Catalogue) -> Option<Fact> {
    let ticks = [
        (it.phased_return, "fit-note-phased-return"),
        (it.amended_duties, "fit-note-amended-duties"),
        (it.altered_hours, "fit-note-altered-hours"),
        (it.workplace_changes, "fit-note-workplace-changes"),
    ];
    let ticked: Vec<String> =
        ticks.iter().filter(|(ticked, _)| *ticked).map(|(_, key)| words.say(key)).collect();
    (!ticked.is_empty()).then(|| Fact::new(words.say("my-copy-ticked"), ticked.join("\n")))
}

pub(crate) fn of_waiting(it: &Waiting) -> Keys {
    changed_if_any(it.over.then_some(("my-copy-state", "waiting-over")).into_iter().collect())
}

pub(crate) fn of_phase(it: &Phase, words: &Catalogue) -> (Vec<Fact>, bool) {
    let go_on = match it.go_on {
        GoOn::NotSaid => None,
        GoOn::Hold => Some("phase-go-on-hold"),
        GoOn::EaseOff => Some("phase-go-on-ease-off"),
        GoOn::ABitMore => Some("phase-go-on-a-bit-more"),
    };
    let go_on = go_on.map(|key| ("phase-go-on", key));
    let done = it.done.then_some(("my-copy-state", "phase-done"));
    let mut facts: Vec<Fact> = [go_on, done].into_iter().flatten().map(|keys| said(keys, words)).collect();
    facts.extend(minutes(&it.days, words));
    let changed = !facts.is_empty();
    (facts, changed)
}

/// "Monday: 150", for each day that has its minutes.
fn minutes(days: &[PhaseDay], words: &Catalogue) -> Option<Fact> {
    let of_day = |day: &PhaseDay| {
        let minutes = day.minutes?.to_string();
        let of = [("day", day.day.0.trim()), ("minutes", minutes.as_str())];
        Some(words.say_with("my-copy-minutes-of-day", &of))
    };
    let lines: Vec<String> = days.iter().filter_map(of_day).collect();
    (!lines.is_empty()).then(|| Fact::new(words.say("my-copy-minutes"), lines.join("\n")))
}

pub(crate) fn of_check_in(it: &CheckIn, words: &Catalogue) -> (Vec<Fact>, bool) {
    let numbers = [
        ("check-in-could-manage-number", it.could_manage_number),
        ("check-in-how-sure-number", it.how_sure_number),
    ];
    let fact = |(label, number): (&str, Option<u8>)| Some(Fact::new(words.say(label), number?.to_string()));
    let facts: Vec<Fact> = numbers.into_iter().filter_map(fact).collect();
    let changed = !facts.is_empty();
    (facts, changed)
}
