# Near days. Dates themselves are put in words by the program and come in as $day.
day-today = today
day-tomorrow = tomorrow
day-with-time = { $day }, { $time }
days-between = { $from } to { $to }
