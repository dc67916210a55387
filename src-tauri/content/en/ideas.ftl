# Ideas for changes to ask for: what I would suggest, how it could help us both, and an idea for a knock-on.
# Which there are, in which group and order, is in prompts/ideas.json. Each is a start to change, never advice.

## The groups

idea-group-hours = Hours
idea-group-duties = Duties
idea-group-equipment = Equipment
idea-group-place = Place
idea-group-travel = Travel
idea-group-support = Support and how we talk
idea-group-time-off = Time off and rules
idea-group-breaks = Breaks and pace

## Hours

idea-phased = Build my hours up step by step, and look at it before each step
idea-phased-helps = The team knows my hours in advance, and cover can go down step by step
idea-phased-knock-on = Someone covers the hours I am not there yet, and we look at who each time
idea-later-start = Start later, because mornings are hardest
idea-later-start-helps = I can work well for all the hours I am there, and I can close up
idea-later-start-knock-on = Someone who likes early starts opens up
idea-shorter-days = Shorter days for now
idea-shorter-days-helps = I can work well to the end of the day, with fewer slips
idea-shorter-days-knock-on = The last task of the day goes to someone else for a while
idea-flexible-hours = Some set hours each day, and the rest when I can
idea-flexible-hours-helps = You know when I am there, and I use my best hours
idea-flexible-hours-knock-on = The set hours are the ones when I am needed most
idea-fewer-days = Fewer days, with a rest day between
idea-fewer-days-helps = I am there on the days you can count on
idea-fewer-days-knock-on = We choose the days together, so that the busy ones are covered
idea-swap-days = Move a day when I have a bad one
idea-swap-days-helps = I make up the day in the same week
idea-swap-days-knock-on = I tell you by a set hour that morning
idea-no-nights = No nights or late shifts for a time
idea-no-nights-helps = I am well rested for the shifts I do
idea-no-nights-knock-on = I take shifts in the day that others like less
idea-leave-days = Use some of my leave to make short weeks
idea-leave-days-helps = It fits in with what I am due anyway
idea-leave-days-knock-on = We put the days down now, so that all can plan

## Duties

idea-lighter-duties = Leave out the heaviest tasks for now
idea-lighter-duties-helps = I can be there and do the rest of the job
idea-lighter-duties-knock-on = I take on some other task in return
idea-one-list = One short list of what matters most
idea-one-list-helps = What matters most gets done first
idea-one-list-knock-on = We look at the list together once a week
idea-no-lifting = No lifting, driving or long standing for a time
idea-no-lifting-helps = I can do the rest of the job safely
idea-no-lifting-knock-on = Someone helps with the few heavy things
idea-front-line = Less time with customers or on the phone at first
idea-front-line-helps = I can give each one my full care
idea-front-line-knock-on = I do the work behind it for those who are in front
idea-targets = Targets on hold for a time
idea-targets-helps = I build up without rushing, and make fewer slips
idea-targets-knock-on = We look at them again when we look at my hours
idea-hard-tasks = The hardest tasks at my best time of day
idea-hard-tasks-helps = They get my best hours
idea-hard-tasks-knock-on = Easier tasks move to the other half of the day
idea-cover = Cover or time for the work that built up
idea-cover-helps = New work does not wait behind old work
idea-cover-knock-on = A set hour each day for it, until it is done
idea-another-role = A different role for a while
idea-another-role-helps = What I know stays in the team
idea-another-role-knock-on = We say now how long, and what happens to my own job

## Equipment

idea-equipment = A chair, a desk or a tool that fits
idea-equipment-helps = I can work for longer without a rest
idea-equipment-knock-on = We can try one before anyone buys it
idea-dictation = A program that types what I say, or reads to me
idea-dictation-helps = Less strain, and I keep up my pace
idea-dictation-knock-on = The IT team sets it up, and I learn it at home
idea-headset = A headset, or something that keeps noise out
idea-headset-helps = I hear better, and lose my place less often
idea-headset-knock-on = Colleagues wave when they need me
idea-lifting-aid = A trolley, a stool or a mat to stand on
idea-lifting-aid-helps = It is there for others too
idea-lifting-aid-knock-on = We find a place where it is in nobody’s way
idea-light-and-heat = Other light, or a warmer or cooler place
idea-light-and-heat-helps = I can work there for a whole shift
idea-light-and-heat-knock-on = A lamp or a fan at my place leaves the room as it is
idea-workplace-check = Someone to look at my place of work with me
idea-workplace-check-helps = We spend only on what helps
idea-workplace-check-knock-on = It can be done in the first week

## Place

idea-home = Some days at home
idea-home-helps = I use for work what the journey takes out of me
idea-home-knock-on = We pick tasks that can be done from home, and I can be reached at set hours
idea-quiet-place = A quieter place for some of the day
idea-quiet-place-helps = I finish what needs care in one go
idea-quiet-place-knock-on = I am back at my usual place for the rest of the day
idea-nearer-site = Work from a place nearer home
idea-nearer-site-helps = Less time on the road, more at work
idea-nearer-site-knock-on = One day a week at the usual place, if that is needed
idea-desk-place = A place near the exit, the toilet or the lift
idea-desk-place-helps = I am away from my work for less time
idea-desk-place-knock-on = We swap with someone who does not mind
idea-rest-place = A place to rest or take medicine
idea-rest-place-helps = A short rest, and I can go on
idea-rest-place-knock-on = It can be any room that is free
idea-visit-first = A visit before the first day
idea-visit-first-helps = The first day is calmer for all of us
idea-visit-first-knock-on = Half an hour at a quiet time is enough

## Travel

idea-rush-hour = Hours that miss the rush hour
idea-rush-hour-helps = I arrive with something left for the work
idea-rush-hour-knock-on = My hours move a little, and stay the same each day
idea-travel-help = Ask Access to Work about help with the journey
idea-travel-help-helps = I arrive with something left for the work
idea-travel-help-knock-on = I find out what it needs from each of us
idea-parking = A parking space close by
idea-parking-helps = I arrive with something left for the work
idea-parking-knock-on = Only for the weeks in which I need it
idea-one-site = One place of work for now
idea-one-site-helps = No hours are lost on the road
idea-one-site-knock-on = Others take the other places, and I take some of their work here

## Support and how we talk

idea-check-ins = 15 minutes each week with one named person
idea-check-ins-helps = Small things are seen early, before they grow
idea-check-ins-knock-on = The same time each week, so that nobody has to find one
idea-keep-in-touch = One email a week instead of calls
idea-keep-in-touch-helps = You always know how things are, and I can answer properly
idea-keep-in-touch-knock-on = One person sends it, and tells the others what they need
idea-refresher = Time to catch up on what has changed
idea-refresher-helps = I do not work from old rules
idea-refresher-knock-on = A colleague shows me, an hour at a time
idea-in-writing = Instructions in writing
idea-in-writing-helps = Less gets lost, and I do not have to ask twice
idea-in-writing-knock-on = A short message after we have talked is enough
idea-bad-days = A plan for bad days that we both know
idea-bad-days-helps = Nobody has to guess what to do on the day
idea-bad-days-knock-on = We write down who takes what on a day like that
idea-buddy = A colleague I can turn to
idea-buddy-helps = Small questions do not go to you
idea-buddy-knock-on = We choose someone who would like to
idea-stress-talk = Look together at what causes stress in the job
idea-stress-talk-helps = What helps me can help others
idea-stress-talk-knock-on = We use the form that work has for it, if there is one
idea-words-for-team = A few words for the team that we agree on
idea-words-for-team-helps = Nobody has to guess, and I do not have to explain
idea-words-for-team-knock-on = You say them, and I say more if I want to
idea-support-worker = A job coach or support worker, through Access to Work
idea-support-worker-helps = Someone else brings the know-how
idea-support-worker-knock-on = They come at times that fit the team

## Time off and rules

idea-appointments = Time off for appointments
idea-appointments-helps = You know the days in advance, so they are easy to plan around
idea-appointments-knock-on = I can make up part of the time on another day
idea-exercises = Time for exercises or therapy
idea-exercises-helps = I can keep up the pace I have built
idea-exercises-knock-on = We put it where the day is quiet
idea-absence-rules = Look at how days off for this are counted
idea-absence-rules-helps = I can say early that I need a day
idea-absence-rules-knock-on = We write down how it is counted, so that it is the same for all
idea-someone-with-me = Someone with me at meetings, as well as those the rules name
idea-someone-with-me-helps = I take in more, and we meet fewer times
idea-someone-with-me-knock-on = They listen, and do not speak for me

## Breaks and pace

idea-breaks = Short extra breaks
idea-breaks-helps = I keep a steady pace, and it costs nothing to try
idea-breaks-knock-on = I take them when it is quiet
idea-move = Stand up, stretch or change task each hour
idea-move-helps = I keep going for longer
idea-move-knock-on = I can do it without leaving my place
idea-breaks-when-needed = Breaks when I need them, made up later
idea-breaks-when-needed-helps = The work is done on the same day
idea-breaks-when-needed-knock-on = I say when I step away
idea-longer-lunch = A longer lunch, to rest
idea-longer-lunch-helps = The afternoon is as good as the morning
idea-longer-lunch-knock-on = I start earlier or leave later
