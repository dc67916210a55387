# Sheets beside the page for work: what only they say. Words of the person and dates come in as they are.

named-line = { $label }: { $text }
day-to-day = { $from } to { $to }

## The work page

work-title-plan = My plan for going back
heading-if-it-gets-harder = If things get harder for a while
heading-for-the-reader = For whoever reads this
line-reply-by-email = Please answer by email, so that we both have it in writing.
line-no-diagnosis = We can talk about all of this without a name for my illness.

## The weeks of going back

weeks-opening = This is a plan to try. After each week we can stay as it is, ease off, or do a bit more.
column-week = Week
column-days = Days and hours
column-duties = What I do
column-worked = What worked

## What work said yes to

said-yes-opening = This is what I understood. Please tell me if I have anything wrong.
column-change = Change
column-how-it-works = How it works
column-starts = It starts on

## The page for occupational health or a GP

health-title = Notes for my appointment
field-more-about-it = More about it
field-why = Why

## A call with someone who is helping

call-title = Notes from our call
call-next = Next call
call-next-open = We left it open

## The person's own sheets

keep-this-one = KEEP THIS ONE. It is for you alone.
my-sheet-title = My own sheet
my-sheet-if-they-say-no = If they say no
my-sheet-no-need-to-agree = I do not have to agree to anything in the meeting. I can say that I will answer by email.
my-steps-opening = A step can wait, change or go. None of them needs a day.
column-what-helps = What helps
heading-more-steps = Room for more steps
heading-my-questions = What I want to ask
