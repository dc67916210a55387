# Near days. Dates themselves are put in words by the program and come in as $day.
day-today = today
day-tomorrow = tomorrow
day-with-time = { $day }, { $time }
days-between = { $from } to { $to }
one-hour = 1 hour
so-many-hours = { $number } hours
one-minute = 1 minute
so-many-minutes = { $number } minutes
hours-and-minutes = { $hours } { $minutes }
