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

# A date on a page. On the screen the program puts them in words itself, the same ones.
date-in-words = { $day } { $month } { $year }
date-in-full = { $weekday } { $date }
month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
