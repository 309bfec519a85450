# 例会、议程、纪要

meeting-settled = { $label }：{ $said }
op-meeting-arrange = 安排会议“{ $title }”
op-meeting-agenda = 列出议程“{ $title }”
op-meeting-order = 调整议程顺序“{ $title }”
op-meeting-start = 开始会议“{ $title }”
op-meeting-end = 结束会议“{ $title }”
error-meeting-nothing-to-arrange = “{ $title }”没有可安排的下次会议：系列已停止或已到最后日期。请先修改系列，或另填日期。
report-present = 到会：{ $names }
report-absent = 缺席：{ $names }
report-between-names = 、
op-meetings-invited = 从日历文件导入 { $count } 次会议
error-exchange-no-calendar = 这不是日历文件。请选择 .ics 文件。
error-exchange-calendar-too-large = 日历文件超过 { $meetings } 次会议或 4 MB，没有读取。请缩短导出的时间范围。
