# Lines to start from when own words do not come: for meetings, if-then lines, waiting, finding out, and the rest.
# Which there are and in which order is in the folder prompts. A list shows three, and more when asked.

## To get ready for a talk

get-ready-page = Have my page for work beside me
get-ready-three-things = Choose three things I want to say
get-ready-questions = Choose the questions I want to ask
get-ready-what-it-is = Ask what the meeting is about
get-ready-who-comes = Ask who will be there
get-ready-is-it-formal = Ask if it is formal
get-ready-notice = Ask for the papers a few days before
get-ready-someone = Ask someone to come with me, or to listen in
get-ready-easier = Say what would make it easier for me
get-ready-keep-out = Decide what I would rather not talk about
get-ready-good-enough = Decide what would be good enough
get-ready-how-to-keep-in-touch = Think about how I would like to keep in touch
get-ready-one-update = Choose one thing to tell them
get-ready-what-helped = Write down what worked and what did not
get-ready-what-is-in-place = Look at what work said yes to
get-ready-first-week = Think about my first week, day by day
get-ready-fit-note = Have my fit note at hand
get-ready-effects = Write down what is hard at work, and leave the illness out
get-ready-job-facts = Write down what my job is really like
get-ready-see-report = Decide if I want to see the report first
get-ready-policy = Get the policy and the letter
get-ready-what-happened = Write down what happened, in order, with the days
get-ready-asked-for = List the changes I asked for, and what was said
get-ready-outcome = Write down what I would like to come of it
get-ready-advice = Ask my union or an advice line first
get-ready-pension = Ask my pension scheme what each way would mean
get-ready-time = Ask for time to think, before I go in
get-ready-quiet-place = Find a quiet place for the call
get-ready-to-write-with = Have my own sheet and a pen beside me

## What I could ask

could-ask-contact = Who is my contact while I am off?
could-ask-how-often = How often shall we be in touch, and how?
could-ask-what-told = What have people at work been told?
could-ask-policy-stage = Is this part of a policy? Which part?
could-ask-notes = Who takes notes, and may I see them?
could-ask-what-next = What happens next, and when?
could-ask-support = What help is there, such as occupational health?
could-ask-hours-paid = How are shorter weeks paid?
could-ask-what-changed = What has changed while I was off?
could-ask-who-tells-team = Who tells the team, and what do they say?
could-ask-in-place = What is in place from today?
could-ask-look-again = When do we look at it again?
could-ask-who-to-turn-to = Who do I turn to if it gets hard?
could-ask-hold-this-step = Can we stay with this step for now?
could-ask-step-back = What happens if a step is too much?
could-ask-who-reads = Who will read the report?
could-ask-see-it-first = May I see the report before it is sent?
could-ask-what-they-ask-it = What has my employer asked you?
could-ask-could-come-of-it = What could come of this meeting?
could-ask-changes-looked-at = Which changes did you look at?
could-ask-another-day = May we meet on another day, so that I can get ready?
could-ask-appeal = How can I ask for this to be looked at again?
could-ask-how-it-works = How does this work, step by step, and how long does it take?
could-ask-who-decides = Who decides, and when do I hear?
could-ask-in-writing = Can I have that in writing?
could-ask-time-to-think = How long may I think about it?
could-ask-other-jobs = What other work is there that I could do?
could-ask-what-it-means = What would it mean for my pay and my pension?
could-ask-who-is-listening = Who else is on the line?
could-ask-ring-back = May I ring you back in a few minutes?

## Lines ready to say

ready-line-think = I would like to think about that and reply by email.
ready-line-in-writing = Could you put that in writing for me, please?
ready-line-effects = I would rather talk about the work than about my illness.
ready-line-no-date = I do not have a date yet. I will tell you when I know more.
ready-line-try = Can we try it for a few weeks and then look at it again?
ready-line-break = I need a short break, please.
ready-line-slower = Could we take one thing at a time?
ready-line-say-back = Let me say back what I understood.
ready-line-not-today = I do not want to talk about that today.
ready-line-another-way = If that is not possible, what else could help?
ready-line-stay = I would like to stay with this step for now.
ready-line-note = I will write down what we said and send it to you.
ready-line-is-it-formal = Before we start: is this meeting formal?
ready-line-someone = I would like someone with me. Can we meet again when they can come?
ready-line-see-first = I would like to see the report before it is sent.
ready-line-no-answer-now = I will not give an answer today.
ready-line-writing-down = One moment, please. I am writing that down.
ready-line-say-again = Could you say that again, please?

## If this happens, then I will: they stand in two boxes, after “if” and after “then”

if-then-press-for-a-date-if = they press me for a date
if-then-press-for-a-date-then = I will say that I will tell them when I know more
if-then-ask-about-illness-if = they ask about my illness
if-then-ask-about-illness-then = I will say that I would rather talk about the work
if-then-too-much-at-once-if = it gets too much
if-then-too-much-at-once-then = I will ask for a short break
if-then-they-say-no-if = they say no
if-then-they-say-no-then = I will ask what else could help
if-then-cannot-think-if = I cannot think of the right words
if-then-cannot-think-then = I will read them from my page
if-then-nobody-answers-if = nobody answers
if-then-nobody-answers-then = I will try once more after lunch, then leave it for that day
if-then-bad-day-if = I have a bad day
if-then-bad-day-then = I will leave it, and look at it again tomorrow
if-then-good-hour-if = I have a good hour
if-then-good-hour-then = I will do the first small part and then stop
if-then-put-it-off-if = I keep putting it off
if-then-put-it-off-then = I will make it smaller, or let it go
if-then-no-reply-if = a week goes by with no reply
if-then-no-reply-then = I will send one short message
if-then-early-sign-if = I notice one of my early signs
if-then-early-sign-then = I will tell the person I named
if-then-two-bad-days-if = I have two bad days in a row
if-then-two-bad-days-then = I will ask to stay with this step
if-then-more-work-if = more work is added than we said
if-then-more-work-then = I will show what we wrote down
if-then-no-break-if = I cannot take my breaks
if-then-no-break-then = I will say so at the next weekly talk
if-then-stay-longer-if = someone asks me to stay longer
if-then-stay-longer-then = I will say that I will answer tomorrow
if-then-one-morning-if = I cannot start one morning
if-then-one-morning-then = I will ring and say only that I will not be in
if-then-does-not-fit-if = the plan does not fit any more
if-then-does-not-fit-then = I will ask for a short talk to change it
if-then-change-stops-if = a change stops
if-then-change-stops-then = I will ask when it can start again
if-then-worse-at-home-if = there is nothing left of me after work
if-then-worse-at-home-then = I will ask to look at my hours

## While I wait

while-waiting-ask-how-long = Ask how long the wait may be, and who to ring
while-waiting-tell-if-it-changes = Ask how to tell them if it gets worse
while-waiting-sooner-slot = Say if I could come at short notice
while-waiting-pain-or-sleep = Ask my GP or pharmacist what could help until then
while-waiting-refer-myself = Ask if there is something I can refer myself to
while-waiting-work-support = Ask if work has a helpline or physio
while-waiting-day-to-look-again = Choose a day to look at things again
while-waiting-tell-work = Send work two lines, with no date
while-waiting-weekday-routine = Keep one small thing at the same time each weekday
while-waiting-see-someone = See someone I like, away from work
while-waiting-parts-of-my-job = Look at the parts of my job, one at a time
while-waiting-next-note = Look when my fit note runs out
while-waiting-questions = Write down what I want to ask on the day
while-waiting-letters = Put the letters in one place
while-waiting-rest = Rest. Waiting is hard enough

## To find out, and who to ask

find-out-sickness-policy = The sickness policy, or the staff handbook
find-out-sickness-policy-ask = HR or my manager
find-out-sick-pay = What sick pay I get, and until when
find-out-sick-pay-ask = My contract, HR or the people who do the pay
find-out-contact = Who my contact is while I am off
find-out-contact-ask = My manager or HR
find-out-occupational-health = If work has occupational health, and how it works
find-out-occupational-health-ask = HR
find-out-helpline = If work has a helpline for staff
find-out-helpline-ask = HR, the handbook or a colleague
find-out-union = If there is a union, and who the rep is
find-out-union-ask = A colleague, or the union itself
find-out-short-weeks = How shorter weeks are paid
find-out-short-weeks-ask = HR or the people who do the pay
find-out-how-days-count = How days off are counted, and what follows
find-out-how-days-count-ask = The sickness policy
find-out-holiday = What happens to my holiday
find-out-holiday-ask = HR
find-out-pension = What my pension says about leaving because of health
find-out-pension-ask = The pension scheme
find-out-benefits = What I could get if my pay goes down
find-out-benefits-ask = A free benefits adviser

## If it wobbles: early signs

wobble-sign-sleep = I sleep badly before a work day
wobble-sign-tired = I am more tired after a day off than before it
wobble-sign-snappy = I snap at people
wobble-sign-skip-breaks = I skip my breaks
wobble-sign-slips = I make slips that I do not usually make
wobble-sign-dread = I dread the next day
wobble-sign-body = Pain or other signs come back
wobble-sign-evening = There is nothing left of me in the evening
wobble-sign-hide = I say “fine” when I am not

## If it wobbles: what could change

wobble-change-stay = Stay with this step for longer
wobble-change-step-back = Go back to the step before
wobble-change-fewer-days = One day fewer for a while
wobble-change-shorter-days = Shorter days for a while
wobble-change-breaks = Go back to the breaks we settled
wobble-change-one-task = Hand one task to someone else
wobble-change-home = A day at home in the middle of the week
wobble-change-talk = A talk with my manager, just for this
wobble-change-gp = See my GP
wobble-change-off = A few days off

## A change: how it could help work, too

benefit-can-plan = When my hours are known, the team can plan around them.
benefit-stay-well = It makes it less likely that I go off again.
benefit-fewer-mistakes = I make fewer mistakes when I am not worn out.
benefit-what-i-know = I can go on doing the part of the job that I know best.
benefit-costs-little = It costs little or nothing to try.
benefit-can-end = It is for a time. When we look at it again, we can change it or stop it.

## Two more for the pause before a date is named

pause-too-soon = What would going back too soon cost?
pause-who-says = Who have you talked to about it, and what did they say?

## Reasons people tell work

reason-to-tell-get-changes = To ask for changes, so that work knows what is hard
reason-to-tell-law = So that the law about changes can help me
reason-to-tell-safety = Because it is about my safety, or someone else’s
reason-to-tell-no-guessing = So that nobody has to guess
reason-to-tell-support = Because I would like someone to know
reason-to-tell-tired-of-hiding = Because hiding it takes a lot out of me

## Reasons people do not

reason-to-keep-my-own = Because it is mine
reason-to-keep-effects-are-enough = Because what is hard at work says enough
reason-to-keep-not-sure-of-them = Because I do not know how they would take it
reason-to-keep-who-else = Because I do not know who else would hear it
reason-to-keep-once-told = Because it cannot be taken back
reason-to-keep-not-now = Because now is not the time
