# What stands around every page, and how records are called.
app-name = Footing

## The places
places = Places
place-today = Today
place-obstacles = What gets in the way
place-changes = Changes to ask for
place-steps = My steps
place-meetings = Meetings and calls
place-work = My work and people
place-time = Time off and what’s next
place-pages = Pages to print
place-settings = Settings
place-more = More

skip-to-page = Skip to the page
help-now = Help now
lock = Lock
close-example = Close the example
show-example = Show me an example
example-band = This is a made-up example. Nothing you write here is kept.
back-to-plans = Back to my plans
next = Next
back = Back
trouble-seen = Close this
enough = That is enough for today

## Closing the window while words are not saved
closing-saving = Still saving
closing-saving-words = Your last words are not saved yet. The window closes by itself once they are.
closing-not-saved = Your last words are not saved
closing-not-saved-words = They are only on this screen. If you close now, they are lost. You can stay, and copy them to somewhere safe.
closing-stay = Stay
closing-anyway = Close anyway

## How a record is called: the name to say on a phone call
number-person = Person { $number }
number-task = Task { $number }
number-obstacle = In the way { $number }
number-ask = Change { $number }
number-step = Step { $number }
number-meeting = Meeting { $number }
number-question = Question { $number }
number-fit-note = Fit note { $number }
number-waiting = Wait { $number }
number-phase = Week { $number }
number-contact = Contact { $number }
number-session = Call { $number }
number-consent = Permission { $number }
number-given-page = Page given { $number }
number-check-in = Check-in { $number }
title-not-written = Not written yet
title-about = About me
title-time-frame = My time frame
title-keeping-in-touch = Keeping in touch
title-if-it-wobbles = If it wobbles
title-where-things-are = Where things are
title-meeting-with = { $what } with { $name }

