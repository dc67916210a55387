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
lock-delete = Footing cannot delete a plan that it cannot open. To take this one off the computer, remove its folder: { $folder }

## When the last words could not be kept before a lock
lock-not-kept = What you wrote last is not kept yet
lock-not-kept-next = Footing could not write it to the disk. You can stay and copy it somewhere else, or lock now and let it go.
lock-stay = Stay and copy it
lock-anyway = Lock anyway
