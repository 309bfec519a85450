# 日历、改期、放假安排、提醒

calendar-ics-name = 契衡
calendar-built-in = 程序自带
due-by-rule = （按约定 { $day }）
due-unknown-year = （{ $year } 年放假安排未定，可能顺延）
due-why-meeting = 会议
due-why-proposed = 建议的下次会议

op-put-off = “{ $title }”改期至 { $day }：{ $reason }
op-put-off-taken-back = “{ $title }”恢复原定日期
op-holidays = 更新放假安排《{ $name }》（{ $years }）

reminding-title = 契衡
reminding-both = 已逾期 { $late } 项，今天到期 { $now } 项
reminding-late = 已逾期 { $late } 项
reminding-now = 今天到期 { $now } 项

error-today-put-off-without-reason = 改期要写明原因。
error-today-not-put-off = { $kind }的日期不能在这里改。请打开记录修改。
error-reminding-time = “{ $at }”不是时间。请写成 09:00 的样子。
error-calendar-span = 一次最多看 { $days } 天。请缩短时间范围。
error-calendar-table-not-text = “{ $path }”不是文本文件。请选择 UTF-8 编码的 CSV 文件。
error-calendar-table-header = “{ $path }”第 { $line } 行：表头应为 date,type,name。
error-calendar-table-columns = “{ $path }”第 { $line } 行：应有三列，即日期、类型和节日名称。
error-calendar-table-date = “{ $path }”第 { $line } 行：“{ $date }”不是日期。请写成 2027-10-01 的样子。
error-calendar-table-type = “{ $path }”第 { $line } 行：类型“{ $found }”不认识。放假写 holiday，调休上班写 workday。
error-calendar-table-name = “{ $path }”第 { $line } 行：{ $date } 缺节日名称。
error-calendar-table-twice = “{ $path }”第 { $line } 行：{ $date } 出现了两次。请删去一行。
error-calendar-table-make-up-on-weekday = “{ $path }”第 { $line } 行：{ $date } 本来就上班，不能写成调休。调休只能是周六或周日。
error-calendar-table-empty = “{ $path }”里没有完整的一年：每一年都应有 10 月 1 日。请核对文件。
