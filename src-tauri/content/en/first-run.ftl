who-heading = A plan that is yours
who-intro = Footing is a place to plan your time off and how you could go back, if and when that is right for you. It works on this computer alone. It sends nothing to your employer, your GP or anyone else.
who-others-line =
    Your plan is locked with a password. A password cannot stop someone who knows it, or someone who watches what you do on this computer.
    Choose Lock, or press Ctrl and L, when you leave it.
who-work-line =
    Your employer may be able to see what you type, what is on the screen and what you print here. A password in Footing cannot stop that.
    If you have a computer of your own, it is safer to use that one.
who-not-sure = I am not sure
who-not-sure-line =
    Your plan is locked with a password. A password cannot stop someone who watches what you do on this computer.
    If it may belong to your work, it is safer to use another one.

password-heading = A password for your plan
password-intro = It keeps your plan closed to other people.
password-label = Password
password-hint = Three or four words together are easy to remember and hard to guess.
password-no-reset = Nobody can reset this for you, not even the people who make Footing. Write it down and keep it somewhere safe.
password-making = Making your plan…
plan-label-usual = My plan
plan-label-usual-numbered = My plan { $number }
plan-label-more = Change the plan’s name
plan-label = The plan’s name
plan-label-hint = It can be read while the plan is locked. Choose one that gives nothing away.

want-heading = What would help today?
want-intro = Pick one. The rest can wait.
want-legend = Today I would like help with this
want-meeting = I have a meeting or a call soon
want-quiet = No one has been in touch with me
want-ask = I want to know what I can ask for
want-waiting = I am waiting for care
want-back = I am back at work and it is hard
want-write = I just want to write it down

box-empty = Write a few words here, or go back and pick something else.
box-meeting-heading = Your meeting or call
box-meeting-intro = One thing is enough. You can add to it later.
box-meeting-label = What do you most want them to know?
box-quiet-heading = No one has been in touch
box-quiet-intro = You can make the first move, in a few lines.
box-quiet-label = Who could you write to? A first name is enough
box-ask-heading = What you can ask for
box-ask-intro = You can ask for a change without naming your illness.
box-ask-label = What is one thing about your work that is hard at the moment?
box-waiting-heading = Waiting for care
box-waiting-intro = Waiting is hard, and it is a reason not to have a date.
box-waiting-label = What are you waiting for?
box-back-heading = Back, and it is hard
box-back-intro = The first weeks can be hard. It is fine to say so.
box-back-label = What is hardest at the moment?
box-write-heading = Write it down
box-write-intro = A few words are enough. No spelling, no order.
box-write-label = What is on your mind about work?

result-yours = Copy it, or read it from here
result-only-you = It is saved in your plan, and only you can see it.
result-more = Look at this in my plan
result-meeting-heading = Half a page for your meeting
result-meeting-intro = Have it in front of you. You can read from it word for word.
result-meeting-text =
    What I want to say
    { $words }

    Lines that can help
    “I would like to think about that and reply by email.”
    “Could you put that in writing?”
    “I do not have a date. I will tell you when I know more.”

    You do not have to agree to anything in the meeting.
result-quiet-heading = A first message
result-quiet-intro = Copy it into an email or a text, and change what you like. You choose if and when to send it.
result-ask-heading = Three changes people often ask for
result-ask-intro = You do not have to use any of them. They show how small a change can be.
result-ask-text =
    What is hard at the moment
    { $words }

    Changes people often ask for
    1. Build my hours up step by step, and look at it before each step.
    2. Start later, because mornings are hardest.
    3. Short extra breaks.

    A way to ask
    “Can we try this for four weeks and then look again?”
result-waiting-heading = A message for work, without a date
result-waiting-intro = It says that you are still off and have no date, and nothing about your health. Copy it and change what you like.
result-back-heading = Ask for a short talk
result-back-intro = One small step: a message you can copy and change. You choose if and when to send it.
result-write-heading = It is written down
result-write-intro = One small step for another day: read it once more and see if anything could make it a little easier.
