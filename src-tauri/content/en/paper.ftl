# Everything that is printed beside the person's own words. The same for everyone.
# Words of the person and dates come in as they are; nothing here is a claim about them.

## The work page

work-title = Notes for our meeting

fact-meeting = Meeting
fact-from = From
fact-for = For
from-name-and-job = { $name }, { $job }
meeting-by-phone = by phone

heading-where-things-are = Where things are
heading-what-i-can-do = What I can do now
heading-easier = What would make our meeting easier
heading-ideas = Ideas to talk about, not a final list
heading-in-place = Work said yes to
heading-questions = Questions
heading-notes = Room to write
heading-talked-about = Talked about, to confirm by email

task-can-do = I can do
task-with-a-change = With a change
task-not-yet = Not yet
task-not-sure = Not sure yet
task-and-what-is-hard = { $part } ({ $hard })

ideas-opening = Yes, let us try it, or here is another idea: all of these are good answers.

change-number = Change { $number }.
change-and-suggestion = Change { $number }. { $suggestion }
column-suggestion = Suggestion
column-hard-now = What is hard now
column-how-it-would-work = How it would work
column-helps-us-both = How it could help us both
column-try-it = Try it, look again
change-knock-on = What it could mean for others: { $knockOn }
change-look-again = Look again: { $lookAgain }
change-look-again-on = Look again on { $day }
change-we-would-know = We would know by: { $how }

question-number = Question { $number }.
label-answer = Room for the answer to question { $number }
label-notes = Room to write

column-what = What
column-who = Who
column-by-when = By when

## The work page when nothing is ticked

heading-who-and-when = Who is here, and the date
heading-want-to-ask = What I want to say and ask
label-who-and-when = Room for who is here and the date
label-want-to-ask = Room for what I want to say and ask

## The sheet for a spare key

spare-key-sheet-title = Spare key
spare-key-sheet-opens = It opens the plan “{ $label }” in Footing when the password is forgotten.
spare-key-sheet-opens-a-plan = It opens a plan in Footing when the password is forgotten.
spare-key-sheet-key = The key, in seven groups
spare-key-sheet-keep = Keeping it
spare-key-sheet-away = Keep this sheet somewhere safe, away from the computer.
spare-key-sheet-whoever = Whoever has this sheet and the computer can open the plan.
spare-key-sheet-newer = When a new spare key is made for the plan, this one stops working.

## Every page

page-number = Page { $page } of { $pages }
