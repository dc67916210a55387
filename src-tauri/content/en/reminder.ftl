# A reminder in the person's own calendar, made when they ask for one.
reminder-put = Put a reminder in my calendar
reminder-put-aloud = Put a reminder in my calendar: { $of }
reminder-day = The day to be reminded
reminder-no-day = A reminder is for one day. Write its day, month and year.
reminder-time = A time, if you like
reminder-time-hint = For example, 2pm or 14:30. Empty means the whole day
reminder-no-such-time = Write a time like 2pm or 14:30. Or leave it empty.
reminder-own-words = Words to see in the calendar, if you like
reminder-own-words-hint = Other people may look into a calendar. Empty means words that give nothing away
reminder-says = The file will say
reminder-when = When
reminder-shows = Words
reminder-nothing-else = It says nothing else of your plan. It only has a number made by chance, and the time you saved it.
reminder-save = Save it
reminder-saved = Open it with your calendar to put it in. Then you can throw the file away.
reminder-leave = Close this
