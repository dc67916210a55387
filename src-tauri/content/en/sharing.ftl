# On a call with someone who helps: the page to be on it with, what is shown, and the Sharing window.
live-heading = On a call
live-heading-with = On a call with { $name }
live-intro = Each part has a number, so that you can both say it. Skip what you like.
live-talk-intro = Read from it word for word, if you like. Skip what you do not need, and note what you want to keep.
live-talk-nothing = Nothing is written here, and that is fine.
live-talk-hard = If it gets hard
live-part = { $number }. { $name }
live-since = Since { $call }
live-since-nothing = Nothing new is written down, and that is fine.
live-nothing-chosen = Nothing is chosen to show. You can still read out what you like.
live-choose = Choose what to show
live-begin = I am on a call now
live-begin-hint = One page to read from and to note on. Your plan stays open while you talk.
live-open = I am on this call
live-open-aloud = I am on this call: { $name }

## What is shown on a call
for-call-heading = What I show
for-call-heading-with = What I show { $name }
for-call-intro = Tick what is on the page for this call. Nobody sees any of it until you show it.
for-call-intro-shown = What you untick leaves the Sharing window at once. What you tick is seen there when you show it.
for-call-nothing-yet = There is nothing in your plan to show yet.
for-call-count = { $on } of { $all } things are on the page
ticks-call-others = Add something else, for this call only
ticks-call-only-me = Only me. Ticking shows it on this call only.
ticks-call-not-marked = Marked for someone else. Ticking shows it on this call only.
for-call-from-nothing = Start from nothing
for-call-put-back = Put the ticks back
for-call-nothing-ticked = Nothing is on the page now.
ticks-kind-none = { $kind }: none of { $all } is on the page
ticks-kind-one = { $kind }: 1 of { $all } is on the page
ticks-kind-some = { $kind }: { $on } of { $all } are on the page
ticks-kind-all = { $kind }: all { $all } are on the page
ticks-kind-person = People
ticks-kind-task = Parts of my work
ticks-kind-obstacle = What gets in the way
ticks-kind-ask = Changes to ask for
ticks-kind-step = My steps
ticks-kind-meeting = Meetings and calls
ticks-kind-question = Questions
ticks-kind-fit-note = Fit notes
ticks-kind-waiting = While I wait
ticks-kind-phase = Weeks of going back
ticks-kind-contact = Calls, emails and letters
ticks-kind-session = Calls with someone helping me
ticks-kind-consent = Who may talk to work
ticks-kind-check-in = Check-ins
for-call-look-once = See the page first
for-call-back = Back to the call
for-call-look = This is the page you can show
for-call-look-intro = It has what you ticked and nothing else. Please read it once.
for-call-window = A window of its own, for a video call
for-call-window-hint = Open it, then pick the window “Footing: Sharing” in your call, and not your whole screen. Your notes stay in this window. Esc or F8 covers it there, and F9 stops it. F8 and F9 work here too.
for-call-open-window = Open the Sharing window
for-call-here = This window, for a call that shows your whole screen
for-call-here-hint = The page fills this window. Show it here first, and share your screen after that.
for-call-show-here = Show it in this window
for-call-leave-out = Keep this window out of a shared screen
for-call-leave-out-hint = Windows then shows nothing of this window in most calls. It stops no camera and no photo, and someone who helps from afar cannot see it either.
for-call-leave-it-out = Keep this window out
for-call-left-out = Let this window be seen again
for-call-show-this = Show this now
for-call-change = Change what is on the page

## The page that is shown
shared-heading = What I want to show you
shared-heading-covered = Covered
shared-all = On this page: { $names }
shared-many = On this page: { $count } things, each under its own name
shared-names = Name each of them
shared-one = { $name }. { $place } of { $count }
shared-covered = The page is covered.
shared-nothing = Nothing is shown just now.
shared-empty = There is nothing on the page.
shared-show-one = Show one thing at a time
shared-show-all = Show all of it
shared-before = Show the one before
shared-next = Show the next one
shared-cover = Cover the page
shared-uncover = Show the page again
shared-end = Stop showing it
safe-keys = Esc, F8 or F9 covers this page. From there you can go back to your plan.
safe-covered = If your call still shows your screen, stop that first. Behind this page is your whole plan.
safe-back = Back to my plan

## While it is shown
sharing-on = The Sharing window is open. You chose { $count } things for it.
sharing-on-one = The Sharing window is open. It shows 1 thing.
sharing-short = Sharing is on.
sharing-short-covered = Covered.
sharing-not-noted = What you show could not be noted with the call. Footing tries again.
sharing-on-covered = The Sharing window is open. It is covered and shows nothing.

## What was shown
shown-line = { $name }: { $when }
shown-line-with = { $name }: { $when }. With it: { $with }
