# How a due date is reached

due-period = { $unit ->
    [hours] { $count ->
        [1] 1 hour
       *[other] { $count } hours
     }
    [days] { $count ->
        [1] 1 day
       *[other] { $count } days
     }
    [working_days] { $count ->
        [1] 1 working day
       *[other] { $count } working days
     }
    [weeks] { $count ->
        [1] 1 week
       *[other] { $count } weeks
     }
    [months] { $count ->
        [1] 1 month
       *[other] { $count } months
     }
   *[years] { $count ->
        [1] 1 year
       *[other] { $count } years
     }
 }
due-event-other = The agreed event
due-between = {"; "}
due-rule-after = within { $period } after { $of }
due-rule-after-inclusive = within { $period } from { $of }, that day included
due-rule-before = { $period } before { $of }
due-rule-in = { $day }{ $month } of { $when } { $of }
due-rule-each-day = { $day }{ $month } of { $each }
due-rule-each-since = every { $period } from { $of }
due-rule-earliest = the earliest of: { $all }
due-rule-latest = the latest of: { $all }
due-rule-moves = { $of } (moved off days of rest)
due-rule-moves-back = { $of } (moved back off days of rest)
due-remark-other-event = It runs from an event of its own: record its day when it happens.
due-remark-day-included = The day itself is read as included.
due-each = { $span ->
    [week] each week
    [month] each month
    [quarter] each quarter
    [half_year] each half-year
   *[year] each year
 }
due-span = { $ahead ->
    [0] { $span ->
        [week] the week of
        [month] the month of
        [quarter] the quarter of
        [half_year] the half-year of
       *[year] the year of
     }
    [1] { $span ->
        [week] the week after
        [month] the month after
        [quarter] the quarter after
        [half_year] the half-year after
       *[year] the year after
     }
   *[other] { $span ->
        [week] { $ahead } weeks after
        [month] { $ahead } months after
        [quarter] { $ahead } quarters after
        [half_year] { $ahead } half-years after
       *[year] { $ahead } years after
     }
 }
due-month-of = {" "}in month { $month }
due-day-number = day { $number }
due-day-last = last day
due-day-working = working day { $number }
due-day-last-working = last working day

due-step-fixed = Date in the contract: { $date }
due-step-happened = { $event }: { $date }
due-step-cycle = Period from { $first } to { $last }
due-step-start-not-counted = { $date } itself isn’t counted (Civil Code Art. 201)
due-step-start-counted = { $date } itself is counted (as agreed, Civil Code Art. 204)
due-step-counted = { $unit ->
    [hours] { $count } hours
    [days] { $count } days
    [working_days] { $count } working days
    [weeks] { $count } weeks
    [months] { $count } months
   *[years] { $count } years
 } on: { $to }
due-step-counted-back = { $unit ->
    [hours] { $count } hours
    [days] { $count } days
    [working_days] { $count } working days
    [weeks] { $count } weeks
    [months] { $count } months
   *[years] { $count } years
 } back: { $to }
due-step-hours-as-days = { $hours } hours count as { $days } days
due-step-rest-left-out = { $name } holiday from { $first } to { $last } left out
due-step-weekends-left-out = { $days } Saturdays and Sundays left out
due-step-make-up-counted = { $date } counted: a working day to make up for { $name }
due-step-month-is-shorter = The month has no day { $day }: its last day, { $to } (Civil Code Art. 202)
due-step-day-of-cycle = The agreed day of the period from { $first }: { $to }
due-step-moved-holiday = { $from } is in the { $name } holiday: moved on to { $to } (Civil Code Art. 203)
due-step-moved-weekend = { $from } is a day of rest: moved on to { $to } (Civil Code Art. 203)
due-step-moved-back-holiday = { $from } is in the { $name } holiday: brought forward to { $to }, to be in time
due-step-moved-back-weekend = { $from } is a day of rest: brought forward to { $to }, to be in time
due-step-earliest-of = The earliest of { $dates }: { $to }
due-step-latest-of = The latest of { $dates }: { $to }

due-doubt-no-time = No time is said.
due-doubt-vague = No day is said (“promptly”, “a reasonable time”): settle it with the other side.
due-doubt-blank = The number is left blank.
due-doubt-numbers-differ = Digits and words differ.
due-doubt-no-such-date = There is no such date.
due-doubt-inexact = The time is a range or only about right.
due-doubt-odd-unit = The unit’s length isn’t certain.
due-doubt-before-or-within = This may mean within the days before the end, or so many days before it.
due-doubt-only-a-beginning = It says from when, not until when.
due-doubt-no-start = It doesn’t say from what the time runs.
due-doubt-no-year = The year isn’t said.
due-doubt-either-event = It runs from one of two events and doesn’t say which.
due-doubt-contradiction = Working days that are to include days of rest.
due-doubt-several = There are several times that differ.
due-doubt-left-over = Some words about time weren’t understood.
due-doubt-too-long = The text is too long; only its beginning was read.

due-what-payment-share = Pay { $percent } % of the price
due-what-payment-sum = Pay { $amount }

error-calendar-due-not-happened = Waits for: { $event }. Record its day when it happens, and the due date follows.
error-calendar-due-no-table = There is no table of holidays for { $year }, so working days can’t be told. Update the table.
error-calendar-due-too-far = The date is out of reach.
error-calendar-due-recurs = This falls due again and again; there is no one date.
error-calendar-due-does-not-recur = This doesn’t recur.
error-calendar-due-nothing-to-choose-from = There are no dates to choose from.
error-calendar-due-no-such-day = There is no such day.
error-calendar-due-too-deep = The time is said in too complicated a way; split it.

due-why-due = due
due-why-notice-by = last day to give notice
due-why-expires = expires
due-why-ends = ends
due-why-limitation = limitation ends
due-why-deemed = silence then accepts

due-damages-remark = Damages below the loss, or far above it, can be adjusted by court or tribunal (Civil Code Art. 585).
