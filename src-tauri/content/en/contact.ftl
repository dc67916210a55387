# Being in touch with work and with someone who helps, and who may talk to whom.

## Calls, emails and letters
contact-new = A call, an email or a letter
contact-form-intro = A few words on what was said are enough. Leave any box empty.
contact-said-hint = For example, HR will ring me about my pay next week
contact-next-hint = For example, they write to me by Friday
contact-today = It was today
contact-no-day = No day
contacts-empty = Nothing here yet. When a call, an email or a letter comes, you can keep a line about it here.
contacts-write-first = Write about a call, an email or a letter
contacts-write-another = Write about another
contact-day = When was it?
contact-person = Who was it with?
contact-said = What was said
contact-next = What is next
session-person = Who is it with?
session-day = When is it?
session-time = Time
session-steps-before = Steps before it
session-steps-after = Steps after it
session-to-talk-about = What I want to talk about
session-suggestions = What they suggested
session-said = What was said, in short
session-next = Is there a next call?
session-happened = This has happened
keeping-in-touch-how-often = How often
keeping-in-touch-who = Who with
keeping-in-touch-about = What about
keeping-in-touch-through = How: by phone, by email, or through someone
keeping-in-touch-rather-not = What I would rather not be asked
consent-person = Who is it about?
consent-with = Who at work?
consent-about = What about?
consent-since = Since when?
consent-withdrawn = The day I took it back
