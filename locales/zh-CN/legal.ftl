# 争议的法定期限与法律案卷

deadline-answer = 提交答辩状
deadline-jurisdiction = 提出管辖权异议
deadline-appeal-judgment = 对一审判决提起上诉
deadline-appeal-ruling = 对一审裁定提起上诉
deadline-answer-appeal = 对上诉提出答辩
deadline-retrial = 申请再审
deadline-enforce-judgment = 申请强制执行判决
deadline-set-aside = 申请撤销仲裁裁决
deadline-enforce-award = 申请强制执行仲裁裁决
deadline-confirm-mediation = 共同申请司法确认调解协议
deadline-enforce-settlement = 申请强制执行调解书
deadline-sue-after-preservation = 诉前保全后起诉或申请仲裁
deadline-payment-order = 对支付令清偿或提出异议

error-legal-no-such-deadline = 这一步没有引起期限“{ $name }”，或无法算出日期。请核对节点的类型和完成日期。

report-legal-file = 法律案卷
report-side = 一方
report-own-side = 我方
report-other-side = 对方
report-parties = 当事人
report-steps = 案件节点
report-deadlines = 法定期限
report-deadline = 应做的事
report-set-off-by = 起算
report-last-day = 最后一天
report-basis-of-law = 法律依据
report-limitation = 诉讼时效
report-limitation-none = 未填写知道受损之日，时效无从起算。
report-limitation-from = 起算
report-limitation-known = { $day }，知道或应当知道权利受损及义务人之日
report-limitation-interrupted = { $day } 因“{ $what }”中断，重新计算
report-limitation-ends = 届满
report-limitation-left = 还有 { $days } 天
report-limitation-over = 已过 { $days } 天
report-limitation-law = 《民法典》第188条第1款（三年）、第195条（中断）
report-limitation-law-longest = 《民法典》第188条第2款（自权利受损之日起最长二十年）
report-limitation-how = 如何中断
report-limitation-how-text = 向对方发出催告并留存送达证据，对方书面同意履行，或起诉、申请仲裁（《民法典》第195条）。
report-interruption = 中断事由
report-interruption-counts = 是否有效
report-interruption-in-time = 在期限内
report-interruption-too-late = 不在期限内
report-day = 日期
report-number = 序号
report-put-off = { $due } · 改期至 { $to }
