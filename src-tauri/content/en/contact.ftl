# Being in touch with work and with someone who helps, and who may talk to whom.

## Calls, emails and letters
contact-new = A call, an email or a letter
contact-form-intro = A few words on what was said are enough. You can leave any box empty.
contact-said-hint = For example, HR will ring me about my pay next week
contact-next-hint = For example, they write to me by Friday
contact-today = It was today
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
session-shown = What I showed on the screen

## Keeping in touch
keeping-in-touch-empty = Nothing here yet. How often and with whom is enough. You can change it at any time.
keeping-in-touch-write = Write how we keep in touch
keeping-in-touch-change = Change it
keeping-in-touch-form-intro = What you would like, or what you both settled on. You can leave any box empty.
keeping-in-touch-how-often-hint = For example, one email each Monday
keeping-in-touch-who-hint = For example, my manager, and no one else
keeping-in-touch-about-hint = For example, news from the team, not when I am back
keeping-in-touch-how-often = How often
keeping-in-touch-who = Who with
keeping-in-touch-about = What about
keeping-in-touch-through = How: by phone, by email, or through someone
keeping-in-touch-rather-not = What I would rather not be asked

## Who may talk to work
permissions-heading = Who may talk to work?
permissions-heading-with = May { $name } talk to work?
permissions-answer-with = May { $name } talk to them?
permissions-empty = Nothing here yet, so nobody may. You can leave it like this.
permissions-write-first = Write down what I said
permissions-write-another = Write down something else I said
permission-new = A permission
permission-form-intro = This is your own note of what you said. Footing tells no one, so say it to them yourself too.
permission-taken-back = Taken back on { $day }
permission-take-back = Take it back
permission-still-so = It is still so after all
consent-answer-not-said = I have not said yet
consent-with-hint = For example, my manager only, or HR
consent-about-hint = For example, my hours, until we have met. Not my illness
consent-person = Who is it about?
consent-with = Who at work?
consent-about = What may be said, and until when?
consent-since = Since when?
consent-withdrawn = The day I took it back
