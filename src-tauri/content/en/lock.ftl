lock-heading = { $label } is locked
lock-choose-heading = Open a plan
lock-which = Which plan?
lock-closed-heading = { $label } cannot be opened here
lock-no-label = A plan without a name
lock-this-plan = This plan
lock-state-damaged = Its file is damaged.
lock-state-newer = A newer version of Footing wrote it.
lock-password = Password
lock-open = Open
lock-opening = Opening…
lock-other = See an example, get a plan back, or start another
lock-no-reset = Nobody can reset a password, not even the people who make Footing. If you wrote yours down, look there first.
lock-another = Start another plan
lock-not-needed = I do not need this plan any more
lock-not-needed-calm = Reading this changes nothing. Your plan stays as it is.
lock-not-needed-open = If you can open it, you can delete it in Settings, under “See copies”.
lock-not-needed-folder = Footing cannot delete a plan that it cannot open. You can remove its folder yourself: { $folder }
lock-not-needed-keeps = That takes this plan and the copies in that folder. It takes no other plan, no page you printed or saved, and no copy you keep somewhere else.

## While it locks, and when the last words could not be kept before that
lock-locking = Locking…
lock-not-kept = What you wrote last is not kept yet
lock-not-kept-next = Footing could not write it to the disk. You can stay and copy it somewhere else, or lock now and let it go.
lock-stay = Stay and copy it
lock-anyway = Lock anyway
lock-try-again = Try once more to keep it
lock-see-again = Type your password, or your spare key, to see it again
lock-see-again-words = Your plan was going to lock by itself, so Footing covered it.

## On a call nobody touches a key
call-on = I am on this call now
call-on-hint = While this is on, your plan stays open without a key or a movement. Ctrl+L locks it, and it locks with the screen.
call-band = You are on a call, so your plan stays open.
call-over = The call is over
call-still = Are you still on the call?
call-still-words = Nothing was touched for an hour, so your plan is covered. Without an answer it locks by itself.
call-still-yes = Yes, I am on it
call-still-no = No, it is over
