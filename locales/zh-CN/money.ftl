# 索赔与计息、公布利率

lpr = LPR 公布值
lpr-plural = LPR 公布值
lpr-published-on = 公布日
lpr-one-year = 1 年期
lpr-over-five-years = 5 年期以上
lpr-source = 来源

claim = 索赔项
claim-plural = 索赔项
claim-contract = 合同
claim-what = 主张内容
claim-kind = 类别
claim-kind-principal = 本金
claim-kind-damages = 违约金
claim-kind-interest = 利息
claim-kind-loss = 损失
claim-kind-cost = 费用
claim-kind-deduction = 扣减
claim-owed-by = 由谁承担
claim-owed-by-buyer = 买方
claim-owed-by-vendor = 卖方
claim-owed-by-other = 其他方
claim-owed-by-both = 双方
claim-obligation = 所涉义务
claim-notice = 主张的函件
claim-dispute = 所涉争议
claim-basis = 计算方式
claim-basis-sum = 确定金额
claim-basis-agreed = 合同约定的费率
claim-basis-lpr-concurrent = 同期 LPR 分段计算
claim-basis-lpr-at-breach = 违约时 LPR 加计
claim-basis-sme = 每日万分之五（中小企业款项）
claim-basis-annual = 固定年利率
claim-base = 计算基数
claim-percent = 费率
claim-per = 费率的时间单位
claim-per-day = 每日
claim-per-week = 每周
claim-per-month = 每月
claim-factor = LPR 倍数
claim-term = LPR 期限
claim-term-one-year = 1 年期
claim-term-over-five-years = 5 年期以上
claim-day-count = 一年的天数
claim-day-count-days365 = 365 天
claim-day-count-days360 = 360 天
claim-runs-from = 起算日
claim-runs-until = 暂计至
claim-cap = 上限
claim-amount = 金额
claim-quote = 依据原文
claim-reckoning = 计算过程

claims-step-unit = { $from } 至 { $until }，{ $days } 天：{ $base } × { $percent }%（{ $per ->
    [day] 每日
    [week] 每周
   *[month] 每月
 }）× { $units } = { $amount }
claims-step-year = { $from } 至 { $until }，{ $days } 天：{ $base } × { $percent }%{ $times } ÷ { $year } × { $days } = { $amount }
claims-times = {" "}× { $factor }
claims-rate = { $percent }%（{ $per ->
    [day] 每日
    [week] 每周
    [month] 每月
   *[year] 年
 }）{ $times }{ $published ->
    [none] {""}
   *[other] ，LPR { $published } 公布
 }
claims-rate-head = 费率
claims-days = 计算期间
claims-count = 天数
claims-from-until = { $from } 至 { $until }
claims-days365 = 年利率按一年 365 天折算，每段四舍五入到分。
claims-days360 = 年利率按一年 360 天折算，每段四舍五入到分。
claims-capped = 各段合计 { $sum }，以合同约定的上限 { $cap } 为限
claims-gap = LPR 表没有 { $day } 及以后的公布值，自该日起未计算。请补充公布值后重新计算。
claims-by = { $what }：{ $law }
claims-quote = 合同原文：“{ $quote }”
claims-law-agreed = 按合同约定的费率计算
claims-law-lpr-agreed = 按合同约定的贷款市场报价利率（LPR）计算，随公布值分段
claims-law-lpr-concurrent = 按同期贷款市场报价利率（LPR）分段计算（合同没有约定时，建设工程参照施工合同解释（一）第26条）
claims-law-lpr-at-breach = 合同没有约定逾期付款违约金，按违约行为发生时的一年期 LPR 加计 30%–50%（买卖合同解释第18条）
claims-law-sme = 机关、事业单位、大型企业逾期支付中小企业款项，合同没有约定利率的，每日万分之五（保障中小企业款项支付条例第17条）
claims-law-annual = 按固定年利率计算
claims-remark-factor = 买卖合同解释第18条的加计幅度是 30%–50%，即 1.3 至 1.5 倍。
claims-remark-above-loss = 违约金超过所列损失的 30%，对方可请求适当减少（民法典第585条、合同编通则解释第65条）。
claims-remark-within-loss = 违约金未超过所列损失的 30%。
claims-remark-no-loss = 尚未列明损失。约定的违约金超过损失 30% 的，对方可请求适当减少；请补充损失及证据（民法典第585条、合同编通则解释第65条）。
claims-table = 主张的款项
claims-reckoning = 计算过程
claims-name-damages = 逾期违约金：{ $what }
claims-name-interest = 逾期利息：{ $what }

demand-subject = 关于“{ $what }”逾期的催告函
demand-facts = 贵我双方签订的《{ $contract }》{ $has-number ->
    [given] （合同编号：{ $number }）
   *[none] {""}
 }{ $has-clause ->
    [numbered] 第 { $clause } 条
    [given] { $clause }
   *[none] {""}
 }约定：{ $what }。{ $has-due ->
    [given] 履行期限为 { $due }。
   *[none] {""}
 }{ $state ->
    [done] 贵方于 { $done } 才履行，逾期 { $days } 天。
   *[open] 截至 { $today }，贵方仍未履行，已逾期 { $days } 天。
 }
demand-ask = 请贵方于收到本函之日起 { $within } 日内履行上述义务，并书面告知履行安排。
demand-ask-with-claim = { $state ->
    [done] 请贵方于收到本函之日起 { $within } 日内
   *[open] 请贵方于收到本函之日起 { $within } 日内履行上述义务，并
 }支付截至 { $until } 的{ $kind ->
    [damages] 违约金
   *[interest] 利息
 } { $amount }，计算过程见所附表格。{ $runs ->
    [out] {""}
   *[on] 此后至实际履行之日，按同一标准继续计算。
 }
demand-quote = 上述金额的依据是合同约定：“{ $quote }”
demand-reserve = 贵方逾期仍不履行的，我方将依照合同和法律追究违约责任；我方保留解除合同、要求赔偿全部损失的权利。

op-rates-take = 导入 LPR 公布值（{ $name }）
op-demand-draft = 起草“{ $title }”
op-claim-keep = 登记索赔“{ $title }”

error-rates-header = { $path } 第 { $line } 行：第一行应为 published_on,one_year,over_five_years。
error-rates-columns = { $path } 第 { $line } 行：应有三个值：公布日、1 年期、5 年期以上。
error-rates-date = { $path } 第 { $line } 行：“{ $found }”不是日期，应写成 2026-06-22。
error-rates-rate = { $path } 第 { $line } 行：“{ $found }”不是百分数利率，应写成 3.00。
error-rates-twice = { $path } 第 { $line } 行：{ $day } 出现了两次。
error-rates-empty = { $path } 里没有任何公布值。
error-rates-published-twice = { $day } 的公布值已经登记。请修改原来的记录。
error-claim-ends-before-it-begins = “{ $what }”的暂计日 { $until } 早于起算日 { $from }。请更正日期。
error-claim-too-large = 计算结果超出可表示的金额。请核对基数、费率和日期。
error-claim-factor = LPR 不能乘以 { $factor }。倍数应大于 0，且不超过 10。
error-claim-nothing-owed = 这项义务没有逾期，或者合同和法律都没有给出费率，没有可登记的金额。

report-claim-sheet = 索赔计算书

account = 合同账目
account-signed = 签订时金额
account-amended = 变更后金额
account-amount = 合同金额
account-planned = 计划付款
account-invoiced = 已开票
account-paid = 已付款
account-deducted = 已抵扣
account-retained = 留置的质保金
account-open = 未付余额
account-overdue = 逾期未付
account-share = 已付 { $share }%
account-overpaid = 付款超过合同金额
account-others = 其他币种的款项未计入
payment-kind = 付款类型
payment-kind-advance = 预付款
payment-kind-progress = 进度款
payment-kind-final = 尾款
payment-kind-retention = 退还质保金
payment-kind-refund = 收回退款
payment-kind-deduction = 抵扣（未付现）
obligation-is-retention = 质保金
acceptance-repeats = 复验的原验收
amendment-amount-before = 变更前金额

settlement = 结清单
settlement-plural = 结清单
settlement-contract = 合同
settlement-title = 标题
settlement-ended-as = 结束方式
settlement-ended-as-completed = 履行完毕
settlement-ended-as-terminated = 解除
settlement-settled-on = 结清日期
settlement-settled-by = 经办人
settlement-amount = 合同金额
settlement-invoiced = 已开票
settlement-paid = 已付款
settlement-deducted = 已抵扣
settlement-retained = 留置的质保金
settlement-override-reason = 未结清即结束的理由
settlement-items = 结清事项
settlement-item = 结清事项
settlement-item-plural = 结清事项
settlement-item-settlement = 结清单
settlement-item-what = 事项
settlement-item-issue = 类别
settlement-item-issue-obligation = 未履行的义务
settlement-item-issue-retention = 留置的质保金
settlement-item-issue-defects = 验收缺陷
settlement-item-issue-unpaid-invoices = 已开票未付款
settlement-item-issue-uninvoiced = 已付款未开票
settlement-item-issue-unpaid-price = 未付的合同价款
settlement-item-issue-overpaid = 超付
settlement-item-issue-dispute = 未了结的争议
settlement-item-issue-findings = 未处理的审查意见
settlement-item-issue-action = 未完成的待办
settlement-item-amount = 金额
settlement-item-outcome = 处理
settlement-item-outcome-done = 已完成
settlement-item-outcome-waived = 不再要求
settlement-item-outcome-carried-on = 结束后继续
settlement-item-outcome-left-open = 未处理
settlement-item-reason = 说明
settlement-item-obligation = 义务
settle-unpaid-invoices = 已开票的款项还没有付清
settle-uninvoiced = 付款还缺发票
settle-unpaid-price = 合同价款还没有付清
settle-overpaid = 付款超过了合同金额
settle-findings = 最近一次审查还有 { $count } 条意见没有处理
report-settlement-sheet = 合同结清单
error-contract-unsettled = 还有 { $count } 项没有结清{ $first ->
    [none] {""}
   *[other] （如“{ $first }”）
 }。请逐项处理，或写明仍要结束的理由。
error-contract-waived-without-reason = 不再要求“{ $what }”要写明理由。
error-contract-end-without-settlement = 合同结束时要一并结清未了事项。
error-payment-nothing-held-back = “{ $what }”不是质保金，没有可以退还的款项。请选择标为质保金的义务。
error-payment-retention-not-due = “{ $what }”还没有到退还的时候{ $has ->
    [known] （期限 { $due }）
   *[unknown] ：起算的事件还没有发生
 }。需要提前退还的，请写明理由。
error-payment-released-beyond = 退还的款项超过了“{ $what }”留置的 { $currency } { $held }。请核对金额，或写明理由。

amendment-ended-before = 变更前最后一日
amendment-effect = 变更事项
amendment-effect-plural = 变更事项
amendment-effect-amendment = 合同变更
amendment-effect-what = 变更内容
amendment-effect-effect = 变更方式
amendment-effect-effect-clause-replaced = 替换条款
amendment-effect-effect-clause-added = 增加条款
amendment-effect-effect-clause-struck = 删除条款
amendment-effect-effect-amount = 合同金额
amendment-effect-effect-last-day = 合同最后一日
amendment-effect-effect-obligation-added = 增加义务
amendment-effect-effect-obligation-changed = 变更义务
amendment-effect-effect-obligation-cancelled = 取消义务
amendment-effect-effect-kpi-target = 绩效指标目标值
amendment-effect-effect-other = 其他
amendment-effect-clause = 条款编号
amendment-effect-text = 变更后的文字
amendment-effect-obligation = 所涉义务
amendment-effect-kpi = 绩效指标
amendment-effect-target = 新目标值
amendment-effect-duty = 新义务的类别
amendment-effect-duty-task = 任务
amendment-effect-duty-delivery = 交付
amendment-effect-duty-acceptance = 验收
amendment-effect-duty-payment = 付款
amendment-effect-duty-report = 报告
amendment-effect-duty-warranty = 质保
amendment-effect-duty-confidentiality = 保密
amendment-effect-duty-notice = 通知
amendment-effect-owed-by = 新义务由谁承担
amendment-effect-owed-by-buyer = 买方
amendment-effect-owed-by-vendor = 卖方
amendment-effect-owed-by-other = 其他方
amendment-effect-owed-by-both = 双方
amendment-effect-amount = 变更后金额
amendment-effect-new-day = 变更后日期
amendment-effect-due-words = 变更后期限的文字
amendment-effect-counts-from = 生效日
amendment-effect-applied-on = 落实日
amendment-effect-was = 变更前
amendment-effect-amount-before = 变更前金额
amendment-effect-day-before = 变更前日期
amendment-effect-target-before = 变更前目标值
amended-on = 截至
amended-version = 签订文本的版本号
amended-changed = 变更的条款数
amended-words = 合同文本
amended-text = 条款
amended-source = 变更依据
amended-was = 变更前的文字
amended-struck = （已删除）
amended-no-text = 还没有读取这份合同的文本。
amended-clause-replaced = 由《{ $title }》替换，自 { $day } 起
amended-clause-added = 由《{ $title }》增加，自 { $day } 起
amended-clause-struck = 由《{ $title }》删除，自 { $day } 起
report-amended-contract = 变更后的合同文本
op-amendment-apply = 落实变更“{ $title }”
error-amendment-not-agreed = 《{ $title }》还没有签订日期，不能落实。请先填写签订日。
error-amendment-no-such-clause = 合同文本里没有“{ $clause }”这一条，或者它已被删除。请核对条款编号。
error-amendment-contradicts = “{ $what }”与《{ $title }》中自 { $day } 起的“{ $other }”相互矛盾。请先撤销那一项，或改正生效日。
error-amendment-lacks = “{ $what }”还缺少要变更成的内容。请补全后再落实。
error-amendment-applied = “{ $what }”已经落实，不能再改。需要更正的，请撤销落实。
error-amendment-obligation-not-open = 义务“{ $what }”已经履行或取消，不能再变更。

acceptance-repeated-on = 复验日期
defect = 验收缺陷
defect-plural = 验收缺陷
defect-acceptance = 验收
defect-what = 缺陷
defect-state = 处理
defect-state-open = 待处理
defect-state-fixed = 已整改
defect-state-accepted = 让步接收
defect-state-deducted = 折价抵扣
defect-fix-by = 整改期限
defect-fixed-on = 整改日期
defect-deduction = 抵扣金额
defect-remedy = 整改情况或让步理由
delivery-lot = 交付批次
delivery-lot-plural = 交付批次
delivery-lot-contract = 合同
delivery-lot-what = 交付内容
delivery-lot-obligation = 所属义务
delivery-lot-quantity = 数量
delivery-lot-unit = 单位
delivery-lot-planned-on = 首次约定
delivery-lot-agreed-on = 最后约定
delivery-lot-delivered-on = 实际交付
delivery-lot-delivered-quantity = 实交数量
delivery-lot-document = 凭证
delivery-revision = 交期变更
delivery-revision-plural = 交期变更
delivery-revision-lot = 交付批次
delivery-revision-revised-on = 商定日期
delivery-revision-old-day = 原交期
delivery-revision-new-day = 新交期
delivery-revision-reason = 原因
delivery-revision-caused-by = 原因在谁
delivery-revision-caused-by-buyer = 买方
delivery-revision-caused-by-vendor = 卖方
delivery-revision-caused-by-other = 其他方
delivery-revision-caused-by-both = 双方
delivery-revision-agreed-by = 商定人
delivery-revision-document = 凭证
deliveries-late = 迟延天数（首次 / 最后约定）
deliveries-punctual = 已到期或已交付 { $count } 批：按首次约定准时 { $first } 批，按最后约定准时 { $last } 批。
contract-term = 合同期
contract-term-plural = 合同期
contract-term-contract = 合同
contract-term-number = 期次
contract-term-starts-on = 起始日
contract-term-ends-on = 终止日
contract-term-origin = 来由
contract-term-origin-signed = 签订
contract-term-origin-automatic = 自动续期
contract-term-origin-agreed = 协商续签
contract-term-terms = 续期约定
op-contract-renew = 合同“{ $title }”续期至 { $until }
non-renewal-subject = 关于《{ $contract }》到期不再续期的通知
non-renewal-text = 贵我双方签订的《{ $contract }》{ $has-number ->
    [given] （合同编号：{ $number }）
   *[none] {""}
 }{ $has-end ->
    [given] 将于 { $ends } 届满。
   *[none] 即将届满。
 }{ $has-days ->
    [given] 合同约定期满前 { $days } 日内任何一方未提出异议的自动续期。
   *[none] {""}
 }
    
    我方决定期满后不再续期。请贵方于合同届满前办妥结算、资料移交和物品清退，届满前的各项义务仍按合同履行。特此通知。
error-delivery-first-day-stays = “{ $what }”的交期已经变更过，首次约定的日期不能再改。请登记新的交期变更。
error-delivery-revised-before = 交期变更“{ $reason }”的商定日期 { $day } 早于前一次变更（{ $before }）。请核对日期。
error-defect-fixed-without-day = “{ $what }”已整改，请填写整改日期。
error-defect-deducted-without-sum = “{ $what }”折价抵扣，请填写抵扣金额。
error-acceptance-repeats-later = “{ $what }”不能作为“{ $earlier }”（{ $on }）的复验：复验应属同一合同，且不早于原验收。
error-acceptance-defects-open = 原验收还有 { $count } 项缺陷没有处理（如“{ $first }”）。请先逐项整改、让步或折价，再登记复验合格。
error-contract-renewed-without-end = 合同“{ $title }”没有终止日，不需要续期。
error-contract-renewed-backwards = 合同“{ $title }”到 { $ends } 届满，不能续期至 { $until }。
