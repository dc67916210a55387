today-last-here = Welcome back. Everything is as you left it in { $month }.
today-now = Now
today-coming = Coming up
today-left-off = Where you left off
next-above = The next thing
next-not-now = Not now
next-the-page-for-heading = { $what }, { $day }
next-the-page-for-words = Read only what is on the page for it. The rest can wait.
next-the-page-for-button = See the page
next-the-call-heading = Your call, { $day }
next-the-call-words = Read only what is on this page. The rest can wait.
next-the-call-button = See what to talk about
next-get-ready-for-call-heading = Your call, { $day }
next-get-ready-for-call-words = Write down what you want to talk about, if you like.
next-get-ready-for-call-button = Get ready
next-note-the-call-heading = Your call, { $day }
next-note-the-call-words = If it happened, a few words about what was said can help you later.
next-note-the-call-button = Note what was said
next-fit-note-runs-out-heading = Your fit note runs to { $day }
next-fit-note-runs-out-words = If you will need another, this is a good week to ask.
next-fit-note-runs-out-button = See your fit notes
next-look-again-heading = { $what }
next-look-again-words = You picked { $day } to look at this again. How is it?
next-look-again-button = Look at it again
next-welcome-back-heading = Welcome back
next-welcome-back-words = Read only what is on the next page: what you wrote last. The rest can wait.
next-welcome-back-button = Where you left off
next-meanwhile-heading = { $own }
next-meanwhile-words = You wrote this for while you wait. It can wait, too.
next-meanwhile-button = Look at it
next-get-ready-heading = { $what }, { $day }
next-get-ready-words = Read what you wrote for it. Change what is no longer true.
next-get-ready-button = Get ready
next-note-what-was-said-heading = { $what }, { $day }
next-note-what-was-said-words = If it happened, a few words about what was said can help you later.
next-note-what-was-said-button = Note what was said
next-still-want-it-heading = { $what }
next-still-want-it-words = You picked { $day } for this. Still want it?
next-still-want-it-button = Pick another day
next-first-message-heading = No one has been in touch?
next-first-message-words = Here is a short first message you can copy and change. You choose if and when to send it.
next-first-message-button = See the message
next-a-step-heading = { $name }. { $what }
next-a-step-words = A small start is enough. It can wait, too.
next-a-step-button = Look at this step
next-write-one-thing-heading = Write one thing down
next-write-one-thing-words = What is on your mind about work? A few words are enough, and only you see them.
next-write-one-thing-button = Write one thing
next-read-only-heading = Keep what can be read
next-read-only-words = You can print this plan, or save it somewhere else.
next-enough-heading = Nothing needs doing now
next-enough-words = That is enough for today. Everything you wrote is kept.
still-want-it = You picked { $day } for this. Still want it?
still-keep = Yes, keep it as it is
still-move = Pick another day
still-no-day = Keep it, with no day
still-drop = Not any more
first-message-heading = A first message
first-message-intro = Copy it into an email or a text and change what you like. Footing sends nothing.
first-message-label = Your message

## Messages to copy
message-hello = Hello { $name },
message-hello-nobody = Hello,
message-bye =
    Best wishes,
    { $name }
message-my-name = (your name)
first-message =
    I am writing to stay in touch while I am off sick.

    I do not have a date for coming back yet. I will tell you when I know more.

    Could you tell me who my contact is while I am off? I would like us to agree how we keep in touch.

    Could you also send me our sickness policy?
waiting-message =
    I am still off sick, and I am waiting for an appointment.

    I do not have a date for coming back yet. I will write again when I know more.

    I would like us to agree how we keep in touch until then.
talk-message =
    I am back at work and I am finding some of it hard.

    Could we talk for 15 minutes this week about what could make it easier? I have some ideas to bring.
coming-fit-note = This is the last day on it.
coming-ask = A day to look at this again.
coming-phase = This week starts here.
