# 到期日怎么算出来

due-period = { $unit ->
    [hours] { $count }小时
    [days] { $count }日
    [working_days] { $count }个工作日
    [weeks] { $count }周
    [months] { $count }个月
   *[years] { $count }年
 }
due-event-other = 约定的事件
due-between = ；
due-rule-after = { $of }后{ $period }内
due-rule-after-inclusive = { $of }当日起{ $period }内
due-rule-before = { $of }前{ $period }
due-rule-in = { $of }{ $when }{ $month }{ $day }
due-rule-each-day = { $each }{ $month }{ $day }
due-rule-each-since = { $of }起每满{ $period }
due-rule-earliest = 以下较早者：{ $all }
due-rule-latest = 以下较晚者：{ $all }
due-rule-moves = { $of }（遇休息日顺延）
due-rule-moves-back = { $of }（遇休息日提前）
due-remark-other-event = 从一件未列名的事起算：请在发生后登记该事件的日期。
due-remark-day-included = “前”按包含当日理解。
due-each = { $span ->
    [week] 每周
    [month] 每月
    [quarter] 每季度
    [half_year] 每半年
   *[year] 每年
 }
due-span = { $ahead ->
    [0] { $span ->
        [week] 当周
        [month] 当月
        [quarter] 当季
        [half_year] 当半年
       *[year] 当年
     }
    [1] { $span ->
        [week] 次周
        [month] 次月
        [quarter] 下一季度
        [half_year] 下半年
       *[year] 次年
     }
   *[other] { $span ->
        [week] 第{ $ahead }周后
        [month] 第{ $ahead }个月后
        [quarter] 第{ $ahead }季度后
        [half_year] 第{ $ahead }个半年后
       *[year] 第{ $ahead }年后
     }
 }
due-month-of = 第{ $month }个月
due-day-number = { $number }日
due-day-last = 最后一日
due-day-working = 第{ $number }个工作日
due-day-last-working = 最后一个工作日

due-step-fixed = 合同写明的日期：{ $date }
due-step-happened = { $event }：{ $date }
due-step-cycle = 周期：{ $first } 至 { $last }
due-step-start-not-counted = { $date } 当日不计入（民法典第201条）
due-step-start-counted = { $date } 当日计入（按约定，民法典第204条）
due-step-counted = 顺数{ $unit ->
    [hours] { $count } 小时
    [days] { $count } 日
    [working_days] { $count } 个工作日
    [weeks] { $count } 周
    [months] { $count } 个月
   *[years] { $count } 年
 }，到 { $to }
due-step-counted-back = 倒数{ $unit ->
    [hours] { $count } 小时
    [days] { $count } 日
    [working_days] { $count } 个工作日
    [weeks] { $count } 周
    [months] { $count } 个月
   *[years] { $count } 年
 }，到 { $to }
due-step-hours-as-days = { $hours } 小时按 { $days } 日计
due-step-rest-left-out = { $name }放假 { $first } 至 { $last }，不计
due-step-weekends-left-out = 周六、周日共 { $days } 天，不计
due-step-make-up-counted = { $date }（{ $name }调休）上班，计入
due-step-month-is-shorter = 该月没有 { $day } 日，按月末 { $to }（民法典第202条）
due-step-day-of-cycle = 自 { $first } 起的周期内的约定日：{ $to }
due-step-moved-holiday = { $from } 是{ $name }假期，顺延至 { $to }（民法典第203条）
due-step-moved-weekend = { $from } 是休息日，顺延至 { $to }（民法典第203条）
due-step-moved-back-holiday = { $from } 是{ $name }假期，为不误期提前到 { $to }
due-step-moved-back-weekend = { $from } 是休息日，为不误期提前到 { $to }
due-step-earliest-of = { $dates } 中较早者：{ $to }
due-step-latest-of = { $dates } 中较晚者：{ $to }

due-doubt-no-time = 没有写明时间。
due-doubt-vague = 没有具体期限（如“及时”“合理期限”），请与对方明确。
due-doubt-blank = 期限留空未填。
due-doubt-numbers-differ = 数字与大写不一致。
due-doubt-no-such-date = 没有这一天。
due-doubt-inexact = 期限是范围或约数。
due-doubt-odd-unit = 期限单位的长度不确定。
due-doubt-before-or-within = 可理解为“届满前这段时间内”，也可理解为“至少提前”。
due-doubt-only-a-beginning = 只写了从何时起，没写到何时止。
due-doubt-no-start = 没写从何时起算。
due-doubt-no-year = 没写年份。
due-doubt-either-event = 从两件事之一起算，没写以哪件为准。
due-doubt-contradiction = 工作日与含节假日的说法矛盾。
due-doubt-several = 有几个不同的时间。
due-doubt-left-over = 还有时间用语未能理解。
due-doubt-too-long = 文字过长，只读了开头。

due-what-payment-share = 支付合同价的 { $percent }%
due-what-payment-sum = 支付 { $amount }

error-calendar-due-not-happened = 等待“{ $event }”：发生后登记日期，到期日随之算出。
error-calendar-due-no-table = 尚无 { $year } 年的放假安排，不能确定是否为工作日。请更新节假日表。
error-calendar-due-too-far = 日期超出可算的范围。
error-calendar-due-recurs = 这是反复到期的义务，没有单一的日期。
error-calendar-due-does-not-recur = 这不是反复到期的义务。
error-calendar-due-nothing-to-choose-from = 没有可以比较的日期。
error-calendar-due-no-such-day = 没有这一天。
error-calendar-due-too-deep = 期限的说法过于复杂，请拆开写。

due-why-due = 到期
due-why-notice-by = 发出不续约通知的最后一天
due-why-expires = 失效
due-why-ends = 届满
due-why-limitation = 诉讼时效届满
due-why-deemed = 逾期不提即视为验收合格

due-damages-remark = 约定的违约金低于损失或过分高于损失的，可请求法院或仲裁机构调整（民法典第585条）。
