# Calls with someone who is helping: getting ready, the call, and what comes of it.
calls-heading = Calls with someone helping me
calls-heading-with = Calls with { $name }
calls-intro = Get ready for a call, keep what was said, and see what came of it. There is no fixed number of calls.
calls-open = Look at these calls
calls-open-with = Look at calls with { $name }
calls-line-none = No call is planned, and that is fine.
calls-line-finished = You have finished for now. There can be another call at any time.
calls-line-next = Next: { $call }
calls-line-last = Last: { $call }
calls-coming = Planned
calls-happened = Calls that happened
calls-unnoted = Did these calls happen?
calls-empty = Nothing here yet. One line on what you want to talk about can be enough for a call.
calls-plan-one = Get ready for a call
calls-plan-another = Get ready for another
calls-note-one = Note a call that happened

session-new = A call
session-new-with = A call with { $name }
session-form-intro = You can leave any box empty, and read it out as it stands.
session-halves = Before the call, or on it?
session-before = Before the call
session-after = On the call, and after
session-note = Note what was said
session-to-talk-about-hint = In the words you would use. One thing is enough
session-when = When it was
session-day-past = When was it?
session-today = It was today
session-who-none = Someone else
session-all-of-it = More about this call

## What stands on a call by itself
call-list = Before this call
call-list-hint = You picked “before our next call” for these. It is fine if one is not done.
call-done = Done so far
call-done-since = Done since { $call }
call-changed-since = Changed since { $call }
call-named = { $name }, { $day }
call-line = { $line }: { $state }
call-line-new = { $line }: new
call-line-changed = { $line }: changed
call-nothing-written = You wrote nothing to talk about. You can start from how you are.

## On the call, and after
call-step-done-aloud = I have done this: { $name }
suggestion-number = Suggestion { $number }
suggestion-hint = In their words or yours
suggestion-answer = What do I make of suggestion { $number }?
suggestion-not-said = Leave it open
suggestion-means-not-said = You can answer at any time, or never.
suggestion-means-yes = You can make it a step or a change to ask for.
suggestion-means-not-for-me = Nothing comes of it. You need no reason.
suggestion-means-later = Not now. It stays here until you want it.
suggestion-add = Add something they suggested
suggestion-add-another = Add another suggestion
suggestion-take-out = Take out suggestion { $number }
suggestion-yes-step = Yes: make it a step
suggestion-yes-ask = Yes: make it a change to ask for
suggestion-step = Make it a step
suggestion-ask = Make it a change to ask for
session-next-leave-it-open = Leave it open
session-next-on = On a day
session-next-more = Or something else
session-next-day = Which day?
session-next-plan = Get ready for that call
session-next-look = Look at that call

## A step and the calls it belongs to
step-on-list = On the list for { $call }.
step-on-list-with = On the list for your next call with { $name }.
step-on-list-someone = On the list for your next call.
step-was-on-list = It was on the list for { $call }.
step-when-call-hint = It goes on the list for that call by itself.
