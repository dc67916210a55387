## Settings: the password and the spare key
ways-heading = Your password and spare key
ways-example = The example has no password. In a plan of your own you choose these things here.
ways-saved = Saved.
ways-older-copies = Older copies on this computer still open as they did before. Footing could not change them just now. It tries again each time your plan locks.

password-change = Choose a new password
password-change-intro = The new password opens your plan from now on, and its copies on this computer. Copies you saved somewhere else still open with the old one. Someone who has such a copy and the old password could use them to read your plan of today too, if they get its file.
password-change-label = New password
password-change-save = Use this password
password-change-saving = One moment…
password-changed = Your plan has its new password.
password-suggest = Suggest a password
password-suggest-more = Suggest others
password-suggest-pick = Choose one, or write your own
password-suggest-write = Write it down before you go on.
password-strength-short = This is short. Someone could guess it. A few more words help.
password-strength-common = Many people use words like this. Adding a few other words helps.
password-strength-pattern = Rows of keys, repeats and dates are easy to guess. A few plain words work better.
password-weak = This is quick to guess. Whoever has this computer could open the plan.
password-weak-use = Use it all the same
password-weak-take = Take a made one
password-strength-fair = This is fine. One more word makes it very hard to guess.
password-strength-strong = This is very hard to guess.

password-after-spare = Your spare key opened your plan
password-after-spare-words = Your old password still works, if you find it. You can choose a new one now, or later in Settings.
password-after-keyring = Your plan is open
password-after-keyring-words = You can choose a new password now, one that is easier to remember.
password-after-copy = Your plan is open
password-after-copy-words = Part of your plan’s file was damaged: the part that says which password opens it. Footing took that part from a copy. So a password you had before may have opened your plan. If you choose a new one, only that opens your plan from then on. Copies you saved somewhere else still open with the password they had. If you made a new spare key lately, make one again in Settings.

password-after-earlier = Your plan is open
password-after-earlier-words = The part of your plan’s file that says which password opens it was from an earlier day. Footing has put today’s back, from a copy. Another program that copies your files may have changed it: if you use one for this folder, look at what it does. You can choose a new password here. You do not need to.

password-offered = You can use these words
password-use = Use this one
password-another = Another
password-own = Write my own

spare-title = Spare key
spare-what = A spare key is a code on paper. It opens your plan if you forget your password. Nobody else can do that for you.
spare-have = You have a spare key.
spare-have-none = You have no spare key yet.
spare-make = Make a spare key
spare-replace = Make a new spare key
spare-replace-words = The one you have works until the new one is ready. Then the new one opens your plan in its place. Copies you saved somewhere else still open with the old one.
spare-offer-heading = A spare key, in case you forget
spare-offer-time = It takes about two minutes. You need pen and paper, or a printer.
spare-stop = Stop here
spare-reminder = You have no spare key yet. It opens your plan if you forget your password.
spare-reminder-no = I do not need one
spare-shown-heading = Your new spare key
spare-shown-once = It is shown this once. Write it on paper, or print it. It does not work yet: first you type two groups back.
spare-tell-nobody = Do not read it out to anyone, not even someone who helps you.
spare-group = Group { $number }
spare-print = Print it
spare-printed = The print window has closed. Look at whether the sheet came out.
spare-print-keeps = A printer or its list of jobs can keep a copy. By hand is safest.
spare-written = I have it on paper
spare-prove-heading = Type two groups back
spare-prove-intro = This is to see that the paper is right. Capital letters do not matter.
spare-group-not-right = This is not the group with this number.
spare-again = Show it again
spare-keep = Finish
spare-keeping = One moment…
spare-done-heading = Your spare key works now
spare-done-words = Keep the paper somewhere safe, away from this computer. Whoever has it and this computer can open your plan.
spare-done-next = Carry on

keyring-title = Open without a password
keyring-offer-heading = Open without a password?
keyring-offer-words = You said that only you use this computer. So you can choose this, now or later in Settings.
keyring-what = This computer can keep a key to your plan, so that Footing opens without your password. Then anyone who can use this computer account can open it.
keyring-remember = Footing asks for your password now and then, so that you do not forget it.
keyring-is-on = Your plan opens without a password on this computer.
keyring-is-off = Your plan opens with your password.
keyring-turn-on = Open without a password
keyring-turning-on = Asking this computer…
keyring-turn-off = Ask for my password again
keyring-turned-on = It works: the key was kept and read back.

lock-after-title = Lock by itself after a while
lock-after-legend = Lock by itself when you are away
lock-after-hint = Footing keeps what you are typing and then locks.
lock-after-5 = After 5 minutes
lock-after-15 = After 15 minutes
lock-after-30 = After 30 minutes
lock-after-60 = After an hour
lock-after-never = Never by itself

rename-save = Use this name
rename-elsewhere = Copies you saved somewhere else keep the name they had.

## The lock screen
spare-use = Use my spare key
spare-use-label = Spare key
spare-use-hint = Seven groups of four letters and numbers. Capital letters and dashes do not matter.
spare-use-open = Open with my spare key
keyring-open = Open without a password
keyring-opening = Asking this computer…
keyring-open-words = This plan opens here without a password.
keyring-forgotten = I do not remember it

## What can go wrong
fault-not-in-example = That is not in the example.
fault-not-in-example-next = You can do it in a plan of your own.
fault-spare-key-groups = Neither of the two groups is as it was on the screen.
fault-spare-key-groups-next = Nothing is lost. Look at your paper and try again, or choose “Show it again”.
fault-spare-key-first-group = The first of the two groups is not right yet.
fault-spare-key-first-group-next = The second is right. Look at your paper and try again, or choose “Show it again”.
fault-spare-key-second-group = The second of the two groups is not right yet.
fault-spare-key-second-group-next = The first is right. Look at your paper and try again, or choose “Show it again”.
fault-password-this-time = It is time to type your password once.
fault-password-this-time-next = This is so that you do not forget it. If you do not remember it, you can choose a new one.
fault-keyring-no-entry = This computer has no key for your plan any more.
fault-keyring-no-entry-next = Your password opens the plan. In Settings you can turn this off and on again.
fault-keyring-locked = This computer’s store of passwords is locked.
fault-keyring-locked-next = Your password opens the plan. To open without it again, log out of this computer and in again, or unlock the store in the program that shows your passwords.
fault-keyring-ambiguous = This computer has more than one key for your plan, so Footing took none.
fault-keyring-ambiguous-next = Your password opens the plan. In Settings you can turn this off and on again.
fault-keyring-no-service = This computer has no store of passwords that Footing can use.
fault-keyring-no-service-next = Your password opens the plan, now and later. There is nothing to do.
fault-keyring-took-too-long = This computer’s store of passwords did not answer.
fault-keyring-took-too-long-next = Your password opens the plan. Look for a window of this computer that asks something, or try again later.
fault-keyring-refused = This computer’s store of passwords did not give or keep the key.
fault-keyring-refused-next = Your password opens the plan. In Settings you can turn this off and on again.
