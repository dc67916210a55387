//! What a person chose from lists, on their own copy.

use crate::{
    About, Area, Body, Catalogue, Fact, Formal, Meeting, MeetingKind, Nation, Obstacle, Person, Role, Safety,
    SomeoneHelping, Task, When, WhoUses,
};
use crate::{choices_in_talks, choices_of_time_off};

/// The choices of a record with what stands before them, and whether the person changed any of them from what
/// a new record has.
pub(crate) fn choices(body: &Body, words: &Catalogue) -> (Vec<Fact>, bool) {
    let (keys, changed) = match body {
        Body::About(it) => of_about(it),
        Body::Person(it) => (vec![("person-role", role(it.role))], it.role != Person::default().role),
        Body::Task(it) => of_task(it),
        Body::Obstacle(it) => of_obstacle(it),
        Body::Meeting(it) => of_meeting(it),
        // Their choices are links and where they stand, which the copy says of every kind.
        Body::Step(it) if it.when == When::BeforeOurNextCall => {
            (vec![("step-when", "step-when-before-our-next-call")], true)
        }
        Body::Ask(_) | Body::Step(_) | Body::TimeFrame(_) | Body::Question(_) => (Vec::new(), false),
        Body::KeepingInTouch(_) | Body::IfItWobbles(_) | Body::WhereThingsAre(_) => (Vec::new(), false),
        Body::FitNote(it) => return choices_of_time_off::of_fit_note(it, words),
        Body::Waiting(it) => choices_of_time_off::of_waiting(it),
        Body::Phase(it) => return choices_of_time_off::of_phase(it, words),
        Body::CheckIn(it) => return choices_of_time_off::of_check_in(it, words),
        Body::Contact(it) => choices_in_talks::of_contact(it),
        Body::Session(it) => return choices_in_talks::of_session(it, words),
        Body::Consent(it) => choices_in_talks::of_consent(it),
        Body::GivenPage(it) => return choices_in_talks::of_given_page(it, words),
    };
    (keys.into_iter().map(|keys| said(keys, words)).collect(), changed)
}

pub(crate) type Keys = (Vec<(&'static str, &'static str)>, bool);

/// What stands before a choice, and the choice, from their keys.
pub(crate) fn said((label, value): (&str, &str), words: &Catalogue) -> Fact {
    Fact::new(words.say(label), words.say(value))
}

fn of_about(it: &About) -> Keys {
    let nation = it.nation.map(|nation| ("about-nation", nation_key(nation)));
    let who = match it.who_uses {
        WhoUses::NotSure => None,
        WhoUses::OnlyMe => Some("who-only-me"),
        WhoUses::Others => Some("who-others"),
        WhoUses::Work => Some("who-work"),
    };
    let who = who.map(|key| ("who-legend", key));
    let helping = match it.someone_helping {
        SomeoneHelping::NotSaid => None,
        SomeoneHelping::Yes => Some("someone-helping-yes"),
        SomeoneHelping::No => Some("someone-helping-no"),
        SomeoneHelping::NotSure => Some("someone-helping-not-sure"),
    };
    let helping = helping.map(|key| ("about-someone-helping", key));
    changed_if_any([nation, who, helping].into_iter().flatten().collect())
}

fn of_task(it: &Task) -> Keys {
    let safety = match it.safety {
        Safety::None => None,
        Safety::Driving => Some("safety-driving"),
        Safety::Machines => Some("safety-machines"),
        Safety::Heights => Some("safety-heights"),
    };
    changed_if_any(safety.map(|key| ("my-copy-safety", key)).into_iter().collect())
}

fn of_obstacle(it: &Obstacle) -> Keys {
    changed_if_any(it.area.map(|place| ("obstacle-area", area(place))).into_iter().collect())
}

fn of_meeting(it: &Meeting) -> Keys {
    let phone = it.by_phone.then_some(("my-copy-how", "meeting-by-phone"));
    let happened = it.happened.then_some(("my-copy-state", "meeting-stands-noted"));
    changed_if_any(sort_of_meeting(it).into_iter().chain(phone).chain(happened).collect())
}

/// What kind of meeting it is and whether it is formal, each where the person said so.
pub(crate) fn sort_of_meeting(it: &Meeting) -> Vec<(&'static str, &'static str)> {
    let formal = match it.formal {
        Formal::DontKnow => None,
        Formal::Yes => Some(("meeting-formal", "meeting-formal-yes")),
        Formal::No => Some(("meeting-formal", "meeting-formal-no")),
    };
    let kind =
        (it.meeting_kind != MeetingKind::NotSaid).then(|| ("meeting-kind", meeting_kind(it.meeting_kind)));
    kind.into_iter().chain(formal).collect()
}

pub(crate) fn changed_if_any(keys: Vec<(&'static str, &'static str)>) -> Keys {
    let changed = !keys.is_empty();
    (keys, changed)
}

fn nation_key(nation: Nation) -> &'static str {
    match nation {
        Nation::England => "nation-england",
        Nation::Wales => "nation-wales",
        Nation::Scotland => "nation-scotland",
        Nation::NorthernIreland => "nation-northern-ireland",
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Manager => "role-manager",
        Role::Hr => "role-hr",
        Role::OccupationalHealth => "role-occupational-health",
        Role::Gp => "role-gp",
        Role::Union => "role-union",
        Role::Colleague => "role-colleague",
        Role::HelpingMe => "role-helping-me",
        Role::Other => "role-other",
    }
}

fn area(area: Area) -> &'static str {
    match area {
        Area::Health => "area-health",
        Area::ThoughtsAndFeelings => "area-thoughts-and-feelings",
        Area::TheJob => "area-the-job",
        Area::People => "area-people",
        Area::Contact => "area-contact",
        Area::HomeAndMoney => "area-home-and-money",
        Area::GettingThere => "area-getting-there",
        Area::WaitingForCare => "area-waiting-for-care",
        Area::RulesAndBenefits => "area-rules-and-benefits",
    }
}

fn meeting_kind(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::NotSaid => "meeting-kind-not-said",
        MeetingKind::KeepingInTouch => "meeting-kind-keeping-in-touch",
        MeetingKind::Review => "meeting-kind-review",
        MeetingKind::PlanningTheReturn => "meeting-kind-planning-the-return",
        MeetingKind::FirstDayBack => "meeting-kind-first-day-back",
        MeetingKind::PhasedReview => "meeting-kind-phased-review",
        MeetingKind::OccupationalHealth => "meeting-kind-occupational-health",
        MeetingKind::Capability => "meeting-kind-capability",
        MeetingKind::Grievance => "meeting-kind-grievance",
        MeetingKind::Leaving => "meeting-kind-leaving",
        MeetingKind::Other => "meeting-kind-other",
    }
}
