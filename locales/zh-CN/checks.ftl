# 合同检查：每条规则三句话——名称、理由（给阅读者）、建议（写进合同的措辞）。

## 数额与计算

check-amount-figures-words-differ = 大小写金额不一致
check-amount-figures-words-differ-reason = 数字写的是 { $figures }，大写“{ $words }”却等于 { $words_amount }。两者不一致时各方都可能主张对自己有利的数额，付款前必须改成一致。
check-amount-figures-words-differ-suggestion = 请核实后改为同一数额，例如：“人民币{ $figures }元（大写：……）”，并增加一句：“大小写不一致的，以大写为准。”

check-payment-stages-not-100 = 分期付款比例合计不是百分之百
check-payment-stages-not-100-reason = 各期付款为 { $stages }，合计 { $sum }%，不是 100%。差额何时付、付不付没有依据，结算时会起争议。
check-payment-stages-not-100-suggestion = { $buyer }分期支付合同总价，各期比例之和应为100%（现为{ $sum }%），请将其中一期的比例相应调整。

check-deposit-over-limit = 定金超过法定上限
check-deposit-over-limit-reason = 定金约定为 { $percent }%，超过主合同标的额的 { $limit }%。超过的部分不产生定金的效力，{ $vendor }违约时也不能要求双倍返还。
check-deposit-over-limit-suggestion = { $buyer }应向{ $vendor }支付定金，定金数额不超过合同总价的{ $limit }%；超出部分改为预付款，不具有定金性质。

## 引用与附件

check-reference-broken = 引用的条款不存在
check-reference-broken-reason = 这里引用了“{ $to }”，合同中没有这一条（最后一条是{ $last }）。所引的责任或程序因此落空。
check-reference-broken-suggestion = 请将“{ $to }”改为实际存在的条款编号，并通读核对全部引用。

check-attachment-missing = 附件缺失
check-attachment-missing-reason = 合同提到“{ $to }”，但文件中没有这个附件。附件常写着范围、标准或价格，缺了它，对应的约定就没有内容。
check-attachment-missing-suggestion = 请由{ $vendor }补交“{ $to }”并由双方在附件上盖章，作为本合同的组成部分；确无此附件的，删除该引用。

## 争议解决

check-dispute-arbitration-and-court = 同时约定仲裁和诉讼
check-dispute-arbitration-and-court-reason = 争议条款既约定仲裁，又约定可向法院起诉。这样的仲裁约定无效，真发生纠纷时会先为“到哪里打官司”争一场。
check-dispute-arbitration-and-court-suggestion = 因本合同发生的争议，双方协商不成的，任何一方均可向{ $buyer }住所地有管辖权的人民法院提起诉讼。

## 主体

check-credit-code-invalid = 统一社会信用代码校验不符
check-credit-code-invalid-reason = { $party }的统一社会信用代码“{ $code }”不符合 GB 32100 的校验规则（应为18位，现为{ $length }位，末位为校验码）。可能是笔误，也可能主体并不存在。
check-credit-code-invalid-suggestion = 请{ $party }提供营业执照，按执照更正统一社会信用代码。

## 验收

check-acceptance-deemed = 沉默视为验收合格
check-acceptance-deemed-reason = 按这里的写法，{ $buyer }在期限内没有提出异议，就视为验收合格。一旦错过期限，付款、风险和质保都会起算，质量问题很难再主张。
check-acceptance-deemed-suggestion = 验收合格以{ $buyer }签署的书面验收文件为准。{ $buyer }逾期未答复的，{ $vendor }应书面催告；未经{ $buyer }书面确认，不视为验收合格。

## 缺失

check-absent-confidentiality = 没有保密条款
check-absent-confidentiality-reason = 在 { $clauses } 个条款中查找了“{ $looked_for }”，没有保密约定；最接近的是“{ $nearest }”。履行中交出的资料没有合同上的保护。
check-absent-confidentiality-suggestion = 双方对因本合同知悉的对方商业秘密、技术资料和其他未公开信息负有保密义务，未经对方书面同意不得向第三方披露或用于本合同以外的目的；保密义务在本合同终止后三年内继续有效。

## 草稿遗留

check-blank-unfilled = 空白未填
check-blank-unfilled-reason = “{ $quote }”处还空着。签署后补填的内容容易起争议，空着的约定等于没有约定。
check-blank-unfilled-suggestion = 请填写“{ $quote }”；不适用的，写“无”或删除该项。
