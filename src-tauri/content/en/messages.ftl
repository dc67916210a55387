# Messages for work on screen: where each is offered, and putting one together. Their own lines are in letters.ftl.
message-intro = Copy it into an email, a text or a letter, and change what you like. You choose if and when to send it. Footing sends nothing.
message-to = Who is it to?
message-to-nobody = I will write the name myself
message-ticks = What of your plan may stand in it?
message-note = What of your note may stand in it?
message-note-still-open = Still open: { $what }
message-note-next = Next: { $what }
message-label = Your message
message-short-words-next = They are also in something that does not stand in this message. That may be fine.
message-whole =
    Subject: { $subject }

    { $text }
message-offers = Messages you can copy
ticks-letter-others = Add something else, to this message only
ticks-letter-only-me = Only me. Ticking adds it to this message only.
ticks-letter-not-marked = Not marked for work. Ticking adds it to this message only.

## What each is called, on its page and where it is offered
message-first-contact = A first message
message-still-waiting = A message to say that I am still off
message-ask-about-pay = A message to ask about sick pay
message-ask-for-agenda = A message to ask what the talk is about
message-send-suggestions = A message with my ideas
message-short-talk = A message to ask for a short talk
message-see-the-report = A message to ask to see the report first
message-follow-up = A message with what we talked about
message-chase = A message to ask for an answer
message-ask-for-reasons = A message to ask why
message-offer-another = A message with another idea
message-not-started = A message to ask when it starts
message-thank-you = A message to say thank you
message-hold = A message to ask to stay with this week
message-ease-off = A message to ask to ease off
