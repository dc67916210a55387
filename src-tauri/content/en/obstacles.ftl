obstacles-intro = What makes work hard at the moment, in your own words. No one decides if it counts. You can just keep a thing here.
obstacles-empty = Nothing here yet. One line is enough, and it can be about home, health, people or the job itself.
obstacles-write-first = Write one thing
obstacles-write-another = Write another
obstacle-new = One thing that gets in the way
obstacle-form-intro = The first box is enough. You do not have to find an answer to it.
obstacle-own-words = In my own words
obstacle-own-words-hint = For example, I get worn out by the middle of the day
obstacle-helped-before = What has helped before, even a little?
obstacle-helped-before-hint = Leave it empty if nothing has so far
obstacle-helped = Has helped before: { $what }
obstacle-area-hint = Only if you want to sort things. It can be in more than one place, so pick what feels closest.
obstacle-more = More about it
obstacle-towards = { $what }, for { $name }
obstacle-plan-a-step = Plan a small step
obstacle-ask-for-a-change = Ask for a change
record-line = { $name }. { $line }

often-helps = What often helps
often-helps-intro = Each makes one change or one step of yours, only for you. You can also leave all of it.

area-none = I would rather not say

## How other people have put it
phrases-heading = How other people have put it
phrases-intro = If your own words do not come, start from one of these and change it. Your own words stay.
