//! What stands in a finished letter that is not for it: looked for in its text, as on a finished page.

use crate::{Body, Catalogue, Plan, Reader, StandsOn, stands_on};

use super::{Letter, LetterRequest};

/// What of the plan's private text stands in a letter with these ticks. It goes by the plan and the ticks alone and
/// asks nothing of what makes letters: a fault there would be in the letter.
pub fn stands_in_letter(
    letter: &Letter,
    plan: &Plan,
    request: &LetterRequest,
    words: &Catalogue,
) -> StandsOn {
    let seen = plan.seen_by(Reader::Work, &request.choices);
    let mut allowed = seen.may_stand(words);
    allowed.own.extend(ticked_of_note(plan, &seen, request));
    stands_on(&[&letter.subject, &letter.text], &plan.private_from(&seen, words), &allowed)
}

/// The texts that are ticked of the note of the talk it is about, where work may see that there is such a talk.
fn ticked_of_note(plan: &Plan, seen: &Plan, request: &LetterRequest) -> Vec<String> {
    let meeting = request.meeting.as_ref().filter(|id| seen.find(id).is_some());
    let Some(Body::Meeting(it)) = meeting.and_then(|id| plan.find(id)).map(|record| &record.body) else {
        return Vec::new();
    };
    let ticks = &request.note;
    let points = (0..).zip(&it.talked_about).filter(|(at, _)| ticks.talked_about.contains(at));
    let points = points.flat_map(|(_, point)| [&point.what, &point.who, &point.by_when]);
    let others = [(ticks.still_open, &it.not_agreed), (ticks.next, &it.next)];
    let others = others.into_iter().filter(|(ticked, _)| *ticked).map(|(_, text)| text);
    points.map(|text| text.0.clone()).chain(others.map(|text| text.0.clone())).collect()
}
