# The calendar, putting off, holidays, reminders

calendar-ics-name = Qiheng
calendar-built-in = the program’s own
due-by-rule = (as agreed { $day })
due-unknown-year = (holidays of { $year } not known yet, it may move)
due-why-meeting = meeting
due-why-proposed = next meeting, proposed

op-put-off = Put “{ $title }” off to { $day }: { $reason }
op-put-off-taken-back = Take “{ $title }” back to its day
op-holidays = Take in the holiday table “{ $name }” ({ $years })

reminding-title = Qiheng
reminding-both = { $late } overdue, { $now } due today
reminding-late = { $late } overdue
reminding-now = { $now } due today

error-today-put-off-without-reason = Putting off needs a reason.
error-today-not-put-off = The day of a record “{ $kind }” can’t be changed here. Open the record.
error-reminding-time = “{ $at }” is no time of day. Write it like 09:00.
error-calendar-span = { $days } days can be looked at at once. Choose a shorter span.
error-calendar-table-not-text = “{ $path }” is no text file. Choose a CSV file in UTF-8.
error-calendar-table-header = “{ $path }” line { $line }: the heading must be date,type,name.
error-calendar-table-columns = “{ $path }” line { $line }: three columns are needed: day, type and festival.
error-calendar-table-date = “{ $path }” line { $line }: “{ $date }” is no day. Write it like 2027-10-01.
error-calendar-table-type = “{ $path }” line { $line }: no type “{ $found }”. A day of rest is holiday, a make-up working day workday.
error-calendar-table-name = “{ $path }” line { $line }: { $date } lacks the festival’s name.
error-calendar-table-twice = “{ $path }” line { $line }: { $date } stands there twice. Remove one of the lines.
error-calendar-table-make-up-on-weekday = “{ $path }” line { $line }: { $date } is worked anyway. Only a Saturday or Sunday can be a make-up day.
error-calendar-table-empty = “{ $path }” holds no whole year: each year must have its 1 October. Check the file.
