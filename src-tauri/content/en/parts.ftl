# The parts that every screen shares.

## Who a record is fine for. Nothing is live and nobody looks in.
audience-only-me = Only me
audience-work = OK for a work page
audience-helper = OK to show { $name }
audience-themselves = OK to show them
audience-someone-helping = OK to show someone helping me
audience-health = OK for a health page
audience-chooser = Who is this OK for?
audience-chooser-hint = With no tick it is only for you. A tick sends nothing. It means you could put this on a page later.
kept-only-me = Only for you.
kept-never-for-work = Never on a work page.
kept-with-label = { $label }: { $words }
no-one-reads-this = No one reads this but you.
only-when-you-choose = No one reads this unless you put it on a page or show it.

## Forms
add-more = Add more
form-done = Done
form-leave = Leave it as it is
start-from = Start from this
start-from-aloud = Start from this: { $line }
start-from-more = More to start from
part-back = Back to { $place }
list-more = Show { $count } more
finding-read-aloud = To put right:
findings-heading = One thing before this is saved
findings-nothing-lost = Your words are still here. Nothing is lost.
finding-in-list = { $field }: { $finding }
finding-empty = Write a few words here, so that you can find this again.
finding-too-long = This is more than fits here. Make it a little shorter, or use another box for the rest.
finding-ends-before-it-starts = The last day is before the first day. Change one of them.
finding-too-high = That is higher than fits here. Make it smaller, or leave it empty.
finding-not-a-number = Write a number here, such as 4. Or leave it empty.
finding-date-not-whole = Write a day, a month and a year. Or leave all three empty.
finding-no-such-day = There is no such day. Look at the day and the month again.
finding-year-too-far = Write the year with 4 numbers, such as 2026.
date-hint = For example, 6 8 2026
date-day = Day
date-month = Month
date-year = Year
standing-saving = Saving…
standing-saved = Saved
standing-kept = Kept as you wrote it
standing-not-saved = Not saved – your words are still here
draft-above = You were writing this
draft-heading = Carry on?
draft-words = What you wrote last time is still here.
draft-carry-on = Carry on
draft-start-again = Let it go
copy = Copy
copied = Copied
copy-keeps = Other programs can read what is copied, until you copy something else.
copy-by-hand = The words are selected. Press Ctrl and C to copy them.
password-show = Show
password-hide = Hide
