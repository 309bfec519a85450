# Series of meetings, agendas, minutes

meeting-settled = { $label }: { $said }
op-meeting-arrange = Arrange the meeting “{ $title }”
op-meeting-agenda = Write the agenda of “{ $title }”
op-meeting-order = Order the agenda of “{ $title }”
op-meeting-start = Begin the meeting “{ $title }”
op-meeting-end = End the meeting “{ $title }”
error-meeting-nothing-to-arrange = “{ $title }” has no next meeting: the series has stopped or reached its last day. Change the series, or choose a day.
report-present = Present: { $names }
report-absent = Absent: { $names }
report-between-names = {", "}
op-meetings-invited = Take in { $count ->
    [1] 1 meeting
   *[other] { $count } meetings
 } from a calendar
error-exchange-no-calendar = This is no calendar. Choose an .ics file.
error-exchange-calendar-too-large = The calendar has more than { $meetings } meetings or 4 MB and was not read. Export a shorter time.
