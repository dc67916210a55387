# How other people have put what gets in the way, and small steps that often help.
# Which there are, in which area and order, and what goes with what is in prompts/phrases.json and prompts/small_steps.json.

## My health

phrase-worn-out = I get worn out very quickly
phrase-good-and-bad-days = I have good days and bad days and cannot tell which is next
phrase-pain = Pain gets worse when I sit, stand or lift for long
phrase-concentrate = I lose my thread or forget things
phrase-sleep = I am not sleeping
phrase-medicine = My medicine makes me sleepy or sick in the morning
phrase-appointments = I have appointments in work hours
phrase-more-than-one = There is more wrong than the fit note says
phrase-out-of-practice = I am out of practice after weeks at home

## What I think and feel

phrase-letting-down = They are short of people and I feel I am letting them down
phrase-what-to-ask = I do not know what I can ask for
phrase-too-soon = I went back too soon last time
phrase-come-back = I am scared it will come back or get worse
phrase-confidence = I have lost my confidence
phrase-all-or-nothing = I feel I have to be completely well before I go back
phrase-prove-it = I feel I have to prove that I am ill
phrase-walking-in = The thought of walking in makes me panic
phrase-this-job = I am not sure I want this job any more
phrase-unfair = I feel fobbed off

## The job itself

phrase-workload = The work was too much before I went off
phrase-too-heavy = The job is too heavy, or on my feet all day
phrase-long-shifts = Long shifts or nights are too much
phrase-changed-job = Things have changed while I have been off
phrase-waiting-for-me = Nobody does my work, and it will all be waiting
phrase-day-one = They will measure me from the first day
phrase-upsetting = I deal with angry people or upsetting cases
phrase-no-breaks = I cannot choose when I take a break
phrase-machines = I drive or use machines
phrase-made-me-ill = The job is part of what made me ill

## People at work

phrase-colleagues = I worry what people at work will say
phrase-manager = My manager and I do not get on
phrase-not-understood = My manager does not understand what it is like
phrase-what-they-know = I do not know what people have been told
phrase-covering = People mind that they cover for me
phrase-special = It looks as if I want something special
phrase-out-of-the-loop = I feel out of the loop
phrase-treated-badly = I was bullied or treated badly

## Contact with work

phrase-no-contact = No one has been in touch
phrase-dread-phone = I dread the phone ringing
phrase-short-notice = Meetings come at short notice
phrase-nothing-happens = They promise things and nothing happens
phrase-what-was-said = I cannot remember what was said
phrase-too-much = They are in touch too much
phrase-who-to-ask = I do not know who to ask
phrase-may-they-ask = I do not know what they may ask me
phrase-occupational-health = They want me to see occupational health

## Home, caring and money

phrase-money = I cannot afford to stay off
phrase-part-pay = I cannot afford shorter weeks on part pay
phrase-caring = I look after children or someone else
phrase-home-is-part = Things at home are part of why I am off
phrase-loss = I have lost someone, or my home life has changed
phrase-family = My family have their own views on when I go back
phrase-routine = I have got out of any routine
phrase-not-safe = Home does not feel safe

## Getting there

phrase-rush-hour = Rush hour is too much for me
phrase-no-driving = I cannot drive at the moment
phrase-drained = I am drained before I even start
phrase-far-parking = Parking is too far away
phrase-buses = The bus does not fit shorter shifts
phrase-sites = I travel between places of work
phrase-taxi = A taxi costs too much

## Waiting for care

phrase-waiting = I am waiting for a scan, an operation or a place at a clinic
phrase-no-answer = No one can tell me when I will be well enough
phrase-no-diagnosis = There is no name for what I have yet
phrase-therapy = I am waiting for talking therapy or physio
phrase-note-in-time = I cannot get a fit note in time
phrase-plan-changes = My treatment keeps changing
phrase-different-things = I am told different things by different people

## Rules and benefits

phrase-sick-pay = My sick pay is about to run out
phrase-fully-fit = Work says “not until you are fully fit”
phrase-policy = I do not know the rules at work for when someone is ill
phrase-dismissal = I am scared a meeting will end my job
phrase-will-not-change = They say they cannot change anything
phrase-benefits = Working a little may stop my benefits
phrase-fit-to-return = They want a note that says I am fit
phrase-counted = My days off are counted against me
phrase-no-set-hours = I work for an agency, on no set hours, or for myself
phrase-health-grounds = I may have to leave because of my health

## Small steps

small-step-write-effects = Write down three things that are hard at work, and leave the illness out
small-step-read-the-policy = Ask HR or my manager for the sickness policy (the rules for when someone is ill)
small-step-first-message = Send a first short message
small-step-look-at-ideas = Look through the ideas for changes, and keep two
small-step-what-i-can-do = List the parts of my job that I can do now
small-step-keep-in-touch = Ask to settle how we keep in touch, and how often
small-step-ask-for-agenda = Ask what the meeting is about, and who will be there
small-step-follow-up = Write down what was said, and send it to them
small-step-page-ready = Have a page for work ready, in case a meeting comes at short notice
small-step-someone-with-me = Ask someone to come with me, or to listen in
small-step-early-signs = Write down my early signs that it is too much
small-step-what-was-different = Write down what happened last time, and what could be different
small-step-cost-of-too-soon = Write down what going back too soon could cost, for me and for them
small-step-meet-one-person = Meet one person from work whom I trust
small-step-first-sentence = Say my first sentence out loud once
small-step-words-for-others = Choose the words that others at work hear
small-step-keep-notes = Write down what happened, with the days
small-step-ask-for-advice = Ask my union, Acas, or the LRA in Northern Ireland
small-step-benefits-advice = Ask an advice service about my benefits before I say yes
small-step-sick-pay = Find out what sick pay I get, and until when
small-step-pay-for-short-weeks = Ask how shorter weeks are paid
small-step-money-advice = Ask a free money advice service to look at it with me
small-step-help-outside-work = Ask for help outside work
small-step-what-work-hears = Decide what work hears, and what stays with me
small-step-own-words = Write down what I want, in my own words
small-step-talk-to-someone = Talk to someone from the Help now list
small-step-weekday-routine = Try one small thing at the same time each weekday
small-step-ask-about-medicine = Ask a pharmacist or my GP about the time I take it
small-step-try-the-journey = Try the journey once, at a quiet time
small-step-access-to-work = Ask Access to Work what it could pay for
small-step-how-long-is-the-wait = Ring and ask how long the wait may be
small-step-refer-myself = Ask if I can sign up by myself, or through work
small-step-a-day-to-look-again = Choose a day to look at it again, and no day to go back
small-step-next-note = Ask for the next fit note a week before this one ends
small-step-who-said-what = Write down who said what, and when
small-step-ask-for-reasons = Ask for the reasons in writing
small-step-if-it-is-formal = Ask if the meeting is formal, and what could come of it
small-step-see-the-report = Ask to see the report before it goes to work
small-step-what-they-may-ask = Read what work may ask, in the facts
small-step-pension = Ask my pension scheme what would happen
small-step-give-it-time = Give it time, and decide nothing today
small-step-look-again-at-plan = Read my plan again, and change what is no longer true
