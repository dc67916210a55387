# Letters and messages for work, as plain text to copy and change, and the words of a reminder. Footing sends nothing.
# Words of the person and dates come in as they are. No letter gives a reason for being off, or a date for going back.

## What every letter has

letter-hello = Hello { $name },
letter-hello-nobody = Hello,
letter-about-meeting = About our talk: { $when }
letter-bye =
    Best wishes,
    { $name }
letter-numbered = { $number }. { $text }
letter-by-whom = { $text } ({ $who })
letter-by-whom-and-when = { $text } ({ $who }, { $when })

## Gaps to fill, where nothing is ticked yet

letter-gap-name = (your name)
letter-gap-change = (the change)
letter-gap-idea = (your idea)
letter-gap-point = (what you talked about)

## Keeping in touch

letter-first-contact-subject = Keeping in touch
letter-first-contact-opening = I am off sick, and I would like us to stay in touch.
letter-no-date = I do not have a date. I will tell you when I know more.
letter-first-contact-closing =
    Who is my contact while I am off? I would like us to settle how we keep in touch, and how often.

    Could you also send me the sickness policy?

letter-still-waiting-subject = Keeping in touch
letter-still-waiting-opening = I am still off sick.
letter-still-waiting-closing = I would like us to settle how we keep in touch until then.

letter-ask-about-pay-subject = Sick pay and the sickness policy
letter-ask-about-pay-opening = I would like to understand my sick pay, and the rules for being off sick.
letter-ask-about-pay-closing =
    Could you tell me:
    1. how much sick pay I get, and until when
    2. how hours are paid if I build them up step by step
    3. what happens to my holiday while I am off

    Please also send me the sickness policy and the staff handbook.

## Before a meeting

letter-ask-for-agenda-subject = Before we meet
letter-ask-for-agenda-opening = I have a few questions before we meet, so that I can get ready.
letter-ask-for-agenda-closing =
    Could you tell me:
    1. what it is about
    2. who will be there
    3. if it is formal, or part of a policy
    4. how long it will take
    5. if I may bring someone with me

    Please send me any papers a few days before. I would like some days of notice for later meetings too.
letter-easier = It would help me if you could bear this in mind: { $easier }

letter-send-suggestions-subject = Ideas for when we meet
letter-send-suggestions-opening = Here are some ideas to talk about when we meet. It is not a final list.
letter-questions = I would also like to ask:
letter-send-suggestions-closing = We could try something for a few weeks and then look at it again. If one of these is not possible, please tell me why, or suggest something else.

letter-short-talk-subject = A short talk
letter-short-talk-opening = I am back at work, and I am finding some of it hard.
letter-ideas-to-bring = I have some ideas to bring:
letter-short-talk-closing = Could we talk for 15 minutes this week about what could make it easier?

letter-see-the-report-subject = The occupational health report
letter-see-the-report-opening = I would like to see the report from occupational health before it goes to anyone at work.
letter-see-the-report-closing = Could you tell me who will read it, and where it will be kept? I will say if it may be sent once I have read it.

## After a meeting

letter-follow-up-subject = Notes from our talk
letter-follow-up-opening = Thank you for talking with me. I have written down what I understood, so that we both have it.
letter-still-open = Still open: { $what }
letter-next = Next: { $what }
letter-follow-up-closing = Please tell me if I have got anything wrong.

## About changes I asked for

letter-chase-subject = What I asked about
letter-chase-opening = I asked about this, and I do not have an answer yet:
letter-chase-closing = Could you tell me where things are, or when you expect to know? A short reply by email is fine.

letter-ask-for-reasons-subject = What I asked about
letter-ask-for-reasons-opening = You said no to this. I would like to understand why:
letter-ask-for-reasons-closing = Could you write to me with the reasons, and what you looked at? Please also tell me if something else could work.

letter-offer-another-subject = Another idea
letter-offer-another-opening = You told me that this is not possible:
letter-another-idea = Here is another idea:
letter-offer-another-closing = Could we try it for a few weeks and then look at it again? An idea from you is welcome too.

letter-not-started-subject = What you said yes to
letter-not-started-opening = Thank you for saying yes to this. As far as I can see, it has not started yet:
letter-not-started-closing = Could you tell me when it can start, and who I can ask about it?

letter-thank-you-subject = Thank you
letter-thank-you-opening = Thank you for saying yes to this:
letter-thank-you-closing = Could we find a day to look at how it is going, and change what does not work?

## About the weeks of a phased return

letter-hold-subject = My hours
letter-hold-opening = I would like to stay with the hours and tasks I have now for a while, before we add any.
letter-hold-closing = Could we leave it like this for now, and look at it again in a week or two?

letter-week-to-stay-with = This is the week:
letter-week-to-go-back-to = This is the week I would like to go back to:
letter-week = Week { $number }
letter-week-from = Week { $number }, from { $day }

letter-ease-off-subject = My hours
letter-ease-off-opening = The last step was a bit too much. I would like to go back to the hours and tasks I had before it.
letter-ease-off-closing = Could we do that from now on, and look at it again in a week or two?

## A reminder for a calendar, which others may look into

reminder-words = A reminder you set
