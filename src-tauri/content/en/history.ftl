# Undo, earlier versions, the bin, and removing for good.

## At the foot of the places, and under what was just done
undo-changed = Undo: editing { $name }
undo-written = Undo: writing { $name }
undo-put-in-bin = Undo: putting { $name } in the bin
undo-taken-out = Undo: putting { $name } back
redo-changed = Redo: editing { $name }
redo-written = Redo: writing { $name }
redo-put-in-bin = Redo: putting { $name } in the bin
redo-taken-out = Redo: putting { $name } back
undo-marked-again = It is marked again: { $marks }.
undone-changed = Undone: editing { $name }.
undone-written = Undone: writing { $name }.
undone-put-in-bin = Undone: putting { $name } in the bin.
undone-taken-out = Undone: putting { $name } back.
redone-changed = Done again: editing { $name }.
redone-written = Done again: writing { $name }.
redone-put-in-bin = Done again: putting { $name } in the bin.
redone-taken-out = Done again: putting { $name } back.
permission-stays = { $name } stays as it is. Its yes or no and its days change only when you change them here.
permission-answer-stays = Its yes or no and its days stay as they are.
undo-saved-first = Your last words are saved now. Choose “Undo” once more to take them back.

## Earlier versions
versions = Earlier versions
versions-intro = Open one to look at it. Nothing changes until you put it back.
versions-still-right = On { $day } you said that this is still right.
versions-one = { $when }. { $line }
versions-none = There is no earlier version. This is how you wrote it first.
versions-empty = Nothing was written here then.
versions-back = Put this back
versions-put-back = { $name } says again what it said before.
history-yes = Yes
history-nothing = Left open
history-linked = { $name }. { $line }
history-linked-gone = Something that is not in your plan now
history-not-read-only = This plan can only be read. Its bin and earlier versions do not show.
history-not-in-example = The example keeps no earlier versions and has no bin. Your own plan does.

## The bin
place-bin = Bin
bin-intro = What you put here is out of your plan and on no page. You can put it back as it was.
bin-open = Look in the bin
bin-empty = Nothing is in the bin.
bin-put = Put in the bin
bin-put-aloud = Put { $name } in the bin
bin-put-in = { $name } is in the bin.
bin-since = Put here on { $when }
bin-put-back = Put back in my plan
bin-is-back = { $name } is back in your plan.
bin-empty-it = Empty the bin
bin-empty-ask = Remove all { $count } for good?
bin-days = When the bin empties itself
bin-days-hint = When the time is up, it goes the next day you open your plan. So a clock that is wrong once empties nothing.
bin-days-never = Never. Only when I say so
bin-days-30 = After 30 days in the bin
bin-days-90 = After 90 days in the bin
bin-days-365 = After a year in the bin

## Removing for good
remove-for-good = Remove for good
remove-ask = Remove { $name } for good?
remove-field = Remove the words of one box for good
remove-field-which = Which box?
remove-field-hint = Nothing is removed until you press “Remove for good” and say yes. Then the box is emptied, in every earlier version too. The rest stays.
remove-field-ask = Remove all that was ever in “{ $field }”?
remove-no-way-back = It goes from your plan, and there is no way back. If it is on a page you gave that is in the bin, that page goes too.
remove-elsewhere = Older copies on this computer may still hold it. In the next step you can remove those too. Copies you saved somewhere else, and pages you printed or gave away, stay as they are.
remove-given = You gave it to someone: { $names }. What you gave is kept here as it was. To remove a page you gave, open it under “Pages you gave”.
remove-keep = Keep it
remove-yes = Yes, remove for good
removed = It is gone from your plan. Older copies on this computer may still hold it.
removed-not-cleared = It is gone from your plan. Pieces of it may stay in the plan’s file until you next open it, because Footing could not clear them just now. Older copies on this computer may still hold it too.
removed-copy = Make a new copy and remove the older ones
removed-copies-ask = Remove all older copies on this computer?
removed-copies-no-way-back = Footing makes a new copy first and checks that it works. Then every older copy goes, and every earlier plan that is kept here. There is no way back to them.
removed-copies-elsewhere = Copies you saved somewhere else stay as they are. So do pages you printed or gave away.
removed-copies-keep = Keep them
removed-copies-yes = Yes, remove the older ones
removed-copied = There is a new copy on this computer, and the older ones are gone.
removed-copied-left = There is a new copy on this computer. { $count } of the older ones could not be removed and may still hold it.
