# On a call with someone who helps: the page to be on it with, what is shown, and the Sharing window.
live-heading = On a call
live-heading-with = On a call with { $name }
live-intro = Each part has a number, so that you can both say it. Skip what you like.
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
for-call-nothing-yet = There is nothing in your plan to show yet.
for-call-count = { $on } of { $all } things are on the page
ticks-call-others = Show something else, for this call only
ticks-call-only-me = Only me. Ticking shows it on this call only.
ticks-call-not-marked = Marked for someone else. Ticking shows it on this call only.
for-call-look-once = Look at it once
for-call-back = Back to the call
for-call-look = This is the page
for-call-look-intro = It has what you ticked and nothing else. Please read it once.
for-call-window = In a window of its own
for-call-window-hint = For a video call. Open it, then pick the window “Footing: Sharing” in your call, and not your whole screen. Your notes stay in this window.
for-call-open-window = Open the Sharing window
for-call-here = In this window
for-call-here-hint = For a call that shows your whole screen. The page fills this window. Show it here first, and share your screen after that.
for-call-show-here = Show it in this window
for-call-leave-out = Keep this window out of a shared screen
for-call-leave-out-hint = Windows then shows nothing of this window in most calls. It stops no camera and no photo, and someone who helps from afar cannot see it either.
for-call-leave-it-out = Keep it out
for-call-left-out = It is kept out. Let it be seen again
for-call-show-this = Show this now
for-call-change = Change what is on it

## The page that is shown
shared-heading = What I want to show you
shared-heading-covered = Covered
shared-all = On this page: { $names }
shared-many = On this page: { $count } things, each under its own name
shared-one = { $name }. { $place } of { $count }
shared-covered = The page is covered.
shared-nothing = Nothing is shown just now.
shared-empty = There is nothing on the page.
shared-show-one = One thing at a time
shared-show-all = All of it
shared-before = The one before
shared-next = The next one
shared-cover = Cover it
shared-uncover = Show it again
shared-end = Stop showing
safe-keys = Esc covers this page.
safe-covered = If your call still shows your screen, stop that first. Behind this page is your whole plan.
safe-back = Back to my plan

## While it is shown
sharing-on = The Sharing window is open. You chose { $count } things for it.
sharing-on-one = The Sharing window is open. It shows 1 thing.
sharing-on-covered = The Sharing window is open. It is covered and shows nothing.

## What was shown
shown-line = { $name }: { $when }
shown-line-with = { $name }: { $when }. With it: { $with }
