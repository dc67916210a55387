# Everything by date: one line of time.
place-by-date = Everything by date
by-date-intro = All that has a day, with today in the middle. What is to come stands above, what was before below.
by-date-today = Today, { $day }
by-date-today-nothing = Nothing in your plan has this day.
by-date-later = Later in { $month }
by-date-earlier = Earlier in { $month }
by-date-further-ahead = Show what is further ahead
by-date-further-back = Show what is further back
by-date-no-day = { $count } things in your plan have no day. That is fine: nothing needs one.
by-date-no-day-one = 1 thing in your plan has no day. That is fine: nothing needs one.

## What a day is of
dated-meeting = Meeting or call
dated-contact = Contact with work
dated-call = Call with someone helping me
dated-next-call = The next call, as you left it
dated-step = The day you picked
dated-step-window-begins = From this day on
dated-step-window-ends = Up to this day
dated-fit-note-begins = The first day on it
dated-fit-note-ends = The last day on it
dated-fit-note-issued = Written on this day
dated-fit-note-assessed = You were seen or spoken to
dated-fit-note-given = Work got it
dated-change-note = What was said
dated-look-again = A day to look at this again
dated-week-begins = This week starts
dated-check-in = How it was going
dated-waiting-asked = You asked for it
dated-consent-since = From this day on
dated-consent-withdrawn = Taken back
dated-first-day-off = My first day off
dated-not-before = Not before this day
dated-time-frame-begins = Perhaps from this day on
dated-time-frame-ends = Perhaps up to this day
dated-where-things-are-since = So since this day
dated-page-given = You gave it to them
