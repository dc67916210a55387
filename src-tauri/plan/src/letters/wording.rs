//! The lines of each letter by their keys.

use super::LetterKind;

/// The lines that a letter has around what the person brings.
pub(super) struct Wording {
    pub subject: &'static str,
    pub opening: &'static str,
    pub closing: &'static str,
}

macro_rules! wording {
    ($kind:ident: $($letter:ident = $subject:literal, $opening:literal, $closing:literal;)+) => {
        match $kind {
            $(LetterKind::$letter => Wording { subject: $subject, opening: $opening, closing: $closing },)+
        }
    };
}

/// The lines of a letter.
#[rustfmt::skip]
pub(super) fn of(kind: LetterKind) -> Wording {
    wording! { kind:
        FirstContact = "letter-first-contact-subject", "letter-first-contact-opening", "letter-first-contact-closing";
        StillWaiting = "letter-still-waiting-subject", "letter-still-waiting-opening", "letter-still-waiting-closing";
        AskAboutPay = "letter-ask-about-pay-subject", "letter-ask-about-pay-opening", "letter-ask-about-pay-closing";
        AskForAgenda = "letter-ask-for-agenda-subject", "letter-ask-for-agenda-opening", "letter-ask-for-agenda-closing";
        SendSuggestions = "letter-send-suggestions-subject", "letter-send-suggestions-opening", "letter-send-suggestions-closing";
        ShortTalk = "letter-short-talk-subject", "letter-short-talk-opening", "letter-short-talk-closing";
        SeeTheReport = "letter-see-the-report-subject", "letter-see-the-report-opening", "letter-see-the-report-closing";
        FollowUp = "letter-follow-up-subject", "letter-follow-up-opening", "letter-follow-up-closing";
        Chase = "letter-chase-subject", "letter-chase-opening", "letter-chase-closing";
        AskForReasons = "letter-ask-for-reasons-subject", "letter-ask-for-reasons-opening", "letter-ask-for-reasons-closing";
        OfferAnother = "letter-offer-another-subject", "letter-offer-another-opening", "letter-offer-another-closing";
        NotStarted = "letter-not-started-subject", "letter-not-started-opening", "letter-not-started-closing";
        ThankYou = "letter-thank-you-subject", "letter-thank-you-opening", "letter-thank-you-closing";
        Hold = "letter-hold-subject", "letter-hold-opening", "letter-hold-closing";
        EaseOff = "letter-ease-off-subject", "letter-ease-off-opening", "letter-ease-off-closing";
    }
}
