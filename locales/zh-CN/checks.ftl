# 合同检查。每条规则三句话：名称（几个字）、理由（给阅读者：哪里不对、本合同的数字、意味着什么）、建议（可写进合同的措辞）。

## 缺失的条款

check-absent-subject = 没有写明标的
check-absent-subject-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到合同标的；最接近的是“{ $nearest }”。当事人、标的、数量是合同成立的要件，买什么说不清，合同可能不成立。
check-absent-subject-suggestion = { $vendor }向{ $buyer }提供下列货物或服务：名称________、规格型号________、数量________，详见附件《清单》。

check-absent-price = 没有价款条款
check-absent-price-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到价款；最接近的是“{ $nearest }”。没有约定的，将按订立合同时履行地的市场价格履行。
check-absent-price-suggestion = 本合同总价为人民币________元（大写：________），为含税固定价，已包括{ $vendor }履行本合同的全部费用。

check-absent-payment = 没有付款条款
check-absent-payment-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到付款安排；最接近的是“{ $nearest }”。没有约定的，{ $buyer }须在收到标的物的同时付款，失去以验收为前提的主动。
check-absent-payment-suggestion = { $buyer }在验收合格并收到{ $vendor }开具的合格发票后30日内支付合同总价的95%；其余5%作为质量保证金，质保期满且无未处理的质量问题后15日内支付。

check-absent-breach = 没有违约责任条款
check-absent-breach-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到违约责任；最接近的是“{ $nearest }”。{ $vendor }违约时，{ $buyer }只能逐项举证损失。
check-absent-breach-suggestion = { $vendor }逾期履行的，每逾期一日按合同总价的万分之五支付违约金，累计不超过合同总价的20%；{ $buyer }逾期付款的，按逾期金额的同一比例支付违约金。违约金不足以弥补损失的，违约方还应赔偿差额。

check-absent-dispute = 没有争议解决条款
check-absent-dispute-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到争议解决方式；最接近的是“{ $nearest }”。没有约定的，由被告住所地或合同履行地法院管辖，{ $buyer }可能要到外地诉讼。
check-absent-dispute-suggestion = 因本合同发生的争议，双方协商不成的，任何一方均可向{ $buyer }住所地有管辖权的人民法院提起诉讼。

check-absent-quality = 没有质量标准
check-absent-quality-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到质量标准；最接近的是“{ $nearest }”。没有约定的按国家标准、行业标准直至通常标准履行，是否合格容易各说各话。
check-absent-quality-suggestion = { $vendor }提供的货物或服务应符合附件《技术要求》及________（标准编号）的规定；两者不一致的，以要求较高的为准。

check-absent-delivery = 没有交付期限
check-absent-delivery-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到履行时间和地点；最接近的是“{ $nearest }”。没有期限就无从认定{ $vendor }逾期。
check-absent-delivery-suggestion = { $vendor }应于____年____月____日前将全部货物或成果交付至{ $buyer }指定的________，并由{ $buyer }指定人员签收。

check-absent-acceptance = 没有验收条款
check-absent-acceptance-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到验收的标准和程序；最接近的是“{ $nearest }”。检验期没有约定的，{ $buyer }应及时检验并在合理期限内通知，迟了视为合格。
check-absent-acceptance-suggestion = { $buyer }在收到{ $vendor }的书面验收申请后15个工作日内按附件《验收办法》组织验收，合格的签署验收报告；不合格的，{ $vendor }应在10日内整改并重新申请。验收合格不免除{ $vendor }对隐蔽缺陷的责任。

check-absent-rights-duties = 没有双方权利义务
check-absent-rights-duties-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到双方的权利和义务；最接近的是“{ $nearest }”。谁做什么没有写，就难以追究不做的责任。
check-absent-rights-duties-suggestion = { $vendor }应按约定的时间、质量和数量履行，并接受{ $buyer }的监督检查；{ $buyer }应提供必要的工作条件并按约定付款。

check-absent-liability = 没有赔偿责任
check-absent-liability-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有写明违约方赔偿损失；最接近的是“{ $nearest }”。
check-absent-liability-suggestion = 一方违约给对方造成损失的，应赔偿对方因此遭受的全部损失，包括合同履行后可以获得的利益及为维权支出的合理费用。

check-absent-termination = 没有解除条款
check-absent-termination-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到解除或终止的约定；最接近的是“{ $nearest }”。{ $vendor }履行不好时，{ $buyer }只能依赖法定解除，门槛高、举证难。
check-absent-termination-suggestion = 一方违约，经对方书面催告后15日内仍未纠正的，对方有权书面通知解除本合同；{ $vendor }逾期超过30日的，{ $buyer }有权解除本合同。合同解除不影响违约责任、保密和争议解决条款的效力。

check-absent-confidentiality = 没有保密条款
check-absent-confidentiality-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到保密约定；最接近的是“{ $nearest }”。履行中交出的资料没有合同上的保护。
check-absent-confidentiality-suggestion = 双方对因本合同知悉的对方商业秘密、技术资料和其他未公开信息负有保密义务，未经对方书面同意不得向第三方披露或用于本合同以外的目的；保密义务在本合同终止后三年内继续有效。

check-absent-ip = 没有知识产权归属
check-absent-ip-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有约定成果归谁；最接近的是“{ $nearest }”。受托完成的作品没有约定的，著作权归受托人即{ $vendor }。
check-absent-ip-suggestion = { $vendor }履行本合同完成的全部成果，其著作权和其他知识产权自完成之日起归{ $buyer }所有。{ $vendor }保证成果不侵犯任何第三方的权利，因侵权产生的责任由{ $vendor }承担。

check-absent-data-protection = 没有数据保护条款
check-absent-data-protection-reason = 合同涉及客户或用户数据，在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到数据和个人信息保护的约定；最接近的是“{ $nearest }”。
check-absent-data-protection-suggestion = { $vendor }仅可为履行本合同、按{ $buyer }的书面指示处理{ $buyer }的数据，应采取必要的安全措施，不得转委托或向境外提供；发生泄露的，应在24小时内通知{ $buyer }；合同终止后10日内返还或删除全部数据。

check-absent-warranty = 没有质保条款
check-absent-warranty-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到质保期或售后责任；最接近的是“{ $nearest }”。交付后出现的缺陷由谁、多快、免费修到什么时候，没有依据。
check-absent-warranty-suggestion = 质保期为24个月，自验收合格之日起计算。质保期内出现质量问题的，{ $vendor }应在接到通知后24小时内响应并免费修理、更换；逾期未处理的，{ $buyer }有权委托第三方处理，费用由{ $vendor }承担。

check-absent-invoice = 没有发票条款
check-absent-invoice-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到开票约定；最接近的是“{ $nearest }”。没有约定先票后款的，{ $buyer }不能仅以未收到发票为由拒付。
check-absent-invoice-suggestion = { $vendor }应在{ $buyer }每次付款前7日开具等额、税率合法的增值税专用发票；未开具合格发票的，{ $buyer }有权顺延付款且不承担违约责任。

check-absent-force-majeure = 没有不可抗力条款
check-absent-force-majeure-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到不可抗力的约定；最接近的是“{ $nearest }”。法律仍然适用，但通知和证明的期限没有写明。
check-absent-force-majeure-suggestion = 因不能预见、不能避免且不能克服的客观情况不能履行的一方，应在5日内书面通知对方，并在15日内提供证明，根据影响部分或者全部免除责任；迟延履行后发生的，不免除责任。

check-absent-notice = 没有通知与送达条款
check-absent-notice-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到通知和送达的约定；最接近的是“{ $nearest }”。催告、解除通知是否送达容易起争议。
check-absent-notice-suggestion = 通知应以书面形式送达本合同首部载明的地址或电子邮箱，地址变更的应在3日内书面告知对方；该地址同时为诉讼文书的送达地址。

check-absent-integrity = 没有廉洁条款
check-absent-integrity-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到反商业贿赂的约定；最接近的是“{ $nearest }”。
check-absent-integrity-suggestion = 双方及其工作人员不得向对方人员索取、收受或者给予任何形式的不正当利益；一方违反的，对方有权解除本合同并要求赔偿损失。

check-absent-effect-copies = 没有生效和份数
check-absent-effect-copies-reason = 在{ $clauses }个条款中查找了“{ $looked_for }”，没有写明何时生效、一式几份；最接近的是“{ $nearest }”。
check-absent-effect-copies-suggestion = 本合同自双方法定代表人或者授权代表签字并加盖公章之日起生效，一式四份，双方各执两份，具有同等法律效力。

check-absent-signature = 没有签署栏
check-absent-signature-reason = 在全文中查找了“{ $looked_for }”，没有找到双方签字盖章的位置。
check-absent-signature-suggestion = 在合同末尾增加签署栏：{ $buyer }（盖章）、{ $vendor }（盖章）、法定代表人或授权代表（签字）、日期。

check-absent-buyer-identity = 没有写明采购方是谁
check-absent-buyer-identity-reason = 全文（{ $clauses }个条款）没有写明“{ $looked_for }”的名称。主体不明，合同对谁有约束力无法确定。
check-absent-buyer-identity-suggestion = { $buyer }：________（营业执照上的全称），统一社会信用代码：________，住所：________。

check-absent-vendor-identity = 没有写明供应方是谁
check-absent-vendor-identity-reason = 全文（{ $clauses }个条款）没有写明“{ $looked_for }”的名称。主体不明，将来不知道该向谁主张权利。
check-absent-vendor-identity-suggestion = { $vendor }：________（营业执照上的全称），统一社会信用代码：________，住所：________。

check-playbook-required = 缺少本公司要求的条款
check-playbook-required-reason = 本公司的审查规则要求合同写有“{ $title }”，在{ $clauses }个条款中查找了“{ $looked_for }”，没有找到。
check-playbook-required-suggestion = { $wording }

## 数额与计算

check-amount-figures-words-differ = 大小写金额不一致
check-amount-figures-words-differ-reason = 数字写的是{ $figures }，大写“{ $words }”却等于{ $words_amount }。两者不一致时各方都会主张对自己有利的数额，付款前必须改成一致。
check-amount-figures-words-differ-suggestion = 请核实后改为同一数额：“人民币{ $figures }元（大写：{ $in_words }）”，并增加：“大小写不一致的，以大写为准。”

check-amount-totals-differ = 合同总价前后不一致
check-amount-totals-differ-reason = 前面写的合同总价是{ $first }，这里写的是{ $second }。两处都有效力，结算时{ $vendor }可以主张较高的一个。
check-amount-totals-differ-suggestion = 请核实后将两处统一；并增加：“附件与正文不一致的，以正文为准。”

check-amount-items-do-not-sum = 清单金额算不拢
check-amount-items-do-not-sum-reason = 按表中的数字计算应为{ $expected }，这里写的是{ $stated }。{ $kind ->
    [product] 数量乘以单价（{ $sum }）不等于金额。
   *[sum] 各行相加不等于合计。
}总价以哪个数为准没有依据。
check-amount-items-do-not-sum-suggestion = 请{ $vendor }核对清单，将此处改为{ $expected }，或更正相应的单价、数量，并使总价与之一致。

check-payment-stages-not-100 = 分期付款比例合计不是百分之百
check-payment-stages-not-100-reason = 各期付款为{ $stages }，合计{ $sum }%，不是100%。差额何时付、付不付没有依据，结算时会起争议。
check-payment-stages-not-100-suggestion = { $buyer }分期支付合同总价，各期比例之和应为100%（现为{ $sum }%），请将其中一期的比例相应调整。

check-currency-mixed = 币种不一致
check-currency-mixed-reason = 合同主要以{ $main }计价，“{ $quote }”却用了{ $other }，又没有约定汇率。应付多少会随汇率变动而争执。
check-currency-mixed-suggestion = 请统一为{ $main }；确需两种币种的，写明折算汇率及其取价日期。

check-percent-out-of-range = 比例超出范围
check-percent-out-of-range-reason = 这里的比例是{ $percent }%，超过了{ $limit }%，很可能是笔误（例如多写一位）。
check-percent-out-of-range-suggestion = 请核实并更正为不超过{ $limit }%的比例。

check-tax-rate-impossible = 税率不存在
check-tax-rate-impossible-reason = 增值税没有{ $percent }%这一档税率或征收率（现行为13%、9%、6%、3%、1%、0）。发票开不出来，{ $buyer }也无法抵扣。
check-tax-rate-impossible-suggestion = { $vendor }应开具适用税率为____%（货物13%，运输、建筑、不动产9%，服务6%）的增值税专用发票。

## 期限与日期

check-date-out-of-order = 日期先后颠倒
check-date-out-of-order-reason = 这里的日期{ $date }早于{ $other }（签订或起始之日）。照此履行是不可能的，多半是年份或月份写错。
check-date-out-of-order-suggestion = 请核实后更正日期，履行期限应晚于合同签订之日（{ $other }）。

check-date-impossible = 日期不存在
check-date-impossible-reason = “{ $quote }”在日历上不存在，据此计算的期限无从确定。
check-date-impossible-suggestion = 请改为实际存在的日期。

check-term-differs = 合同期限前后不一致
check-term-differs-reason = 前面的期限是{ $first }个月，这里是{ $second }个月。到期日、续期和违约都会因此各说各话。
check-term-differs-suggestion = 请核实后统一期限，并只在一处约定，其他条款引用该处。

check-term-vague = 期限不明确
check-term-vague-reason = “{ $quote }”没有给出确定的期限，何时到期、能否随时解除都不清楚。
check-term-vague-suggestion = 本合同有效期为____个月，自____年____月____日起至____年____月____日止。

check-lease-over-twenty-years = 租期超过二十年
check-lease-over-twenty-years-reason = 租期为{ $months }个月，超过{ $limit }年。超过的部分无效。
check-lease-over-twenty-years-suggestion = 租赁期限为____年，不超过{ $limit }年；期满后双方可另行续订。

## 引用、编号与附件

check-reference-broken = 引用的条款不存在
check-reference-broken-reason = 这里引用了“{ $to }”，合同中没有这一条（最后一条是{ $last }）。所引的责任或程序因此落空。
check-reference-broken-suggestion = 请将“{ $to }”改为实际存在的条款编号，并通读核对全部引用。

check-attachment-missing = 附件缺失
check-attachment-missing-reason = 合同提到“{ $to }”，但文件中没有这个附件。附件常写着范围、标准或价格，缺了它，对应的约定就没有内容。
check-attachment-missing-suggestion = 请由{ $vendor }补交“{ $to }”，双方盖章后作为本合同的组成部分；确无此附件的，删除该引用。

check-numbering-gap = 编号跳号
check-numbering-gap-reason = 编号跳到了{ $label }，中间缺少第{ $expected }号。可能删去了条款，引用也可能随之错位。
check-numbering-gap-suggestion = 请确认是否有条款被删，并重新连续编号、核对全部引用。

check-numbering-duplicate = 编号重复
check-numbering-duplicate-reason = { $label }出现了两次，引用该编号时不知指哪一条。
check-numbering-duplicate-suggestion = 请重新连续编号，并核对全部引用。

check-definition-unused = 定义的词没有使用
check-definition-unused-reason = “{ $term }”有定义，合同中却没有再用到。可能是范本残留，也可能正文用了别的说法。
check-definition-unused-suggestion = 删除“{ $term }”的定义，或在正文中统一使用这个词。

check-definition-duplicate = 同一个词定义了两次
check-definition-duplicate-reason = “{ $term }”有两处定义，含义不一致时以哪一处为准没有依据。
check-definition-duplicate-suggestion = 保留“{ $term }”的一处定义，删除另一处。

check-definition-undefined = 所称的定义找不到
check-definition-undefined-reason = 这里说“{ $term }”另有定义，合同中却没有找到。
check-definition-undefined-suggestion = 增加定义：“{ $term }”是指________。

check-copies-differ = 份数对不上
check-copies-differ-reason = 写明一式{ $made }份，各方所执合计却是{ $kept }份。
check-copies-differ-suggestion = 请改为一致，例如：“本合同一式四份，{ $buyer }、{ $vendor }各执两份，具有同等法律效力。”

## 主体与签署

check-party-name-differs = 当事人名称不一致
check-party-name-differs-reason = { $party }在首部写作“{ $first }”，这里写作“{ $second }”。名称不一致时，签约的可能不是同一个主体。
check-party-name-differs-suggestion = 请按营业执照核对，全文统一为“{ $first }”。

check-party-roles-swapped = 双方写反
check-party-roles-swapped-reason = 按全文，{ $buyer }是采购方、{ $vendor }是供应方，这里却把义务写到了对方身上（“{ $quote }”）。照字面履行，付款或开票的一方正好相反。
check-party-roles-swapped-suggestion = 请将此处的“{ $buyer }”与“{ $vendor }”对调。

check-credit-code-invalid = 统一社会信用代码校验不符
check-credit-code-invalid-reason = { $party }的统一社会信用代码“{ $code }”不符合GB 32100的校验规则（应为18位，现为{ $length }位，末位为校验码）。可能是笔误，也可能主体并不存在。
check-credit-code-invalid-suggestion = 请{ $party }提供营业执照，按执照更正统一社会信用代码。

check-signature-party-missing = 缺少一方的签署栏
check-signature-party-missing-reason = 合同有签署栏，但没有{ $party }签字盖章的位置。{ $party }不签署，合同对其不成立。
check-signature-party-missing-suggestion = 增加签署栏：{ $party }（盖章）：________  法定代表人或授权代表（签字）：________  日期：____年____月____日

check-effect-unclear = 生效条件不明确
check-effect-unclear-reason = { $kind ->
    [sign_or_seal] “签字盖章”既可理解为签字并盖章，也可理解为二者有其一，生效时间会起争议。
   *[condition] “{ $quote }”没有写明可以查证的生效条件，何时生效说不清。
}
check-effect-unclear-suggestion = 本合同自双方法定代表人或者授权代表签字并加盖公章之日起生效。

## 定金、违约金与责任

check-deposit-over-limit = 定金超过法定上限
check-deposit-over-limit-reason = 定金约定为{ $percent }%，超过主合同标的额的{ $limit }%。超过的部分不产生定金的效力，{ $vendor }违约时也不能要求双倍返还。
check-deposit-over-limit-suggestion = { $buyer }应向{ $vendor }支付定金，定金数额不超过合同总价的{ $limit }%；超出部分改为预付款，不具有定金性质。

check-deposit-with-penalty = 定金罚则与违约金并用
check-deposit-with-penalty-reason = 这里同时没收定金和收取违约金。二者只能择一适用，写成并用对付定金的{ $buyer }不利，也不能全部得到支持。
check-deposit-with-penalty-suggestion = 一方违约的，守约方可以选择适用违约金或者定金条款；定金不足以弥补损失的，可以请求赔偿超过定金部分的损失。

check-damages-excessive = 违约金过高
check-damages-excessive-reason = { $per ->
    [day] 违约金按日{ $percent }%计算，超过每日{ $limit }%，一年就超过本金。
    [cap] 违约金上限为{ $percent }%，超过30%。
   *[once] 违约金为{ $base }的{ $percent }%，超过30%。
}过分高于损失的，法院可以根据请求予以减少；由{ $buyer }承担时则是实在的风险。
check-damages-excessive-suggestion = 每逾期一日，按逾期部分价款的万分之五支付违约金，累计不超过合同总价的20%；不足以弥补损失的，赔偿差额。

check-damages-buyer-only = 只约定了采购方的违约金
check-damages-buyer-only-reason = 只有{ $buyer }违约要付违约金（{ $percent }%），{ $vendor }违约没有相应约定。责任不对等，{ $vendor }逾期几乎没有代价。
check-damages-buyer-only-suggestion = { $vendor }逾期履行的，每逾期一日按合同总价的万分之五向{ $buyer }支付违约金；{ $buyer }逾期付款的，按逾期金额的同一比例支付违约金。

check-damages-asymmetric = 违约金不对等
check-damages-asymmetric-reason = { $buyer }的违约责任明显重于{ $vendor }{ $kind ->
    [rates] （{ $buyer }每日{ $buyer_rate }%，{ $vendor }每日{ $vendor_rate }%）
   *[deposit] （{ $buyer }既被没收定金又付违约金，{ $vendor }没有对等的责任）
}。应按同一标准约定。
check-damages-asymmetric-suggestion = 任何一方逾期履行的，每逾期一日按逾期部分金额的万分之五向对方支付违约金，累计不超过逾期部分金额的20%。

check-damages-vague = 违约责任没有标准
check-damages-vague-reason = “{ $quote }”没有写明计算方法。发生违约时，损失要由{ $buyer }逐项举证。
check-damages-vague-suggestion = 违约方应按合同总价的____%支付违约金；不足以弥补损失的，还应赔偿差额。

check-liability-excludes-injury-or-gross-fault = 免除人身损害或重大过失的责任
check-liability-excludes-injury-or-gross-fault-reason = 这里免除了造成人身损害，或者因故意、重大过失造成财产损失的责任。这类免责条款无效，还会误导现场管理。
check-liability-excludes-injury-or-gross-fault-suggestion = 因{ $vendor }或其人员的原因造成{ $buyer }或第三方人身、财产损害的，由{ $vendor }依法承担赔偿责任。

check-liability-vendor-capped-low = 供应方的赔偿上限过低
check-liability-vendor-capped-low-reason = 这里把{ $vendor }的赔偿限制在合同总价以下，超出部分由{ $buyer }自己承担，也没有排除故意、重大过失、人身损害、侵权和泄密。
check-liability-vendor-capped-low-suggestion = { $vendor }在本合同项下的赔偿责任累计不超过合同总价；但因故意或者重大过失、人身损害、侵犯知识产权、违反保密或数据保护义务产生的责任不受此限。

check-liability-buyer-uncapped = 采购方的责任没有上限
check-liability-buyer-uncapped-reason = 这里让{ $buyer }赔偿全部直接和间接损失而没有上限，风险无法估量。
check-liability-buyer-uncapped-suggestion = { $buyer }在本合同项下的赔偿责任以{ $vendor }的直接损失为限，累计不超过合同总价。

check-standard-terms-unfair = 不公平的格式条款
check-standard-terms-unfair-reason = “{ $quote }”不合理地免除或减轻{ $vendor }的责任，或者排除{ $buyer }的主要权利。作为格式条款可能无效，签了仍要为此争讼。
check-standard-terms-unfair-suggestion = { $vendor }应按本合同约定承担修理、更换、退货及赔偿责任；{ $buyer }依法享有的抗辩权、抵销权和解除权不受影响。

check-force-majeure-overbroad = 不可抗力范围过宽
check-force-majeure-overbroad-reason = 这里把普通的经营风险（{ $words }）也算作不可抗力。照此{ $vendor }可以借经营上的困难免责。
check-force-majeure-overbroad-suggestion = 不可抗力是指不能预见、不能避免且不能克服的客观情况；市场价格变化、供应商原因、人员变动和设备、网络故障不属于不可抗力。

## 付款

check-payment-before-acceptance = 验收前付款过多
check-payment-before-acceptance-reason = 到这一期为止，验收合格之前已付{ $percent }%，超过{ $limit }%。质量出问题时，{ $buyer }手里没有可以扣留的价款。
check-payment-before-acceptance-suggestion = { $buyer }在验收合格后30日内支付合同总价的60%，其余10%作为质量保证金，质保期满后15个工作日内支付。

check-payment-advance-high = 预付款比例过高
check-payment-advance-high-reason = 交付之前已付{ $percent }%，超过{ $limit }%。{ $vendor }不履行时，追回预付款很难。
check-payment-advance-high-suggestion = 预付款不超过合同总价的30%，且以{ $vendor }提交等额的见索即付预付款保函为前提。

check-payment-trigger-vague = 付款时间不明确
check-payment-trigger-vague-reason = “{ $quote }”没有写明从何时起算、几日内付、凭什么付，{ $buyer }是否逾期会起争议。
check-payment-trigger-vague-suggestion = { $buyer }在________（验收合格、收到合格发票）后____个工作日内支付该款。

check-payment-pay-when-paid = 以第三方付款为前提
check-payment-pay-when-paid-reason = 付款以业主等第三方付款为前提（背靠背）。{ $buyer }是机关、事业单位或者大型企业而{ $vendor }是中小企业的，这种约定无效，仍应按期付款。
check-payment-pay-when-paid-suggestion = { $buyer }在验收合格并收到合格发票后60日内付款，不以第三方付款为条件。

check-payment-over-legal-term = 付款期限超过法定期限
check-payment-over-legal-term-reason = 付款期限为{ $days }日，超过{ $limit }日。{ $buyer }是大型企业、{ $vendor }是中小企业的，应自交付之日起60日内付款；机关、事业单位为30日，最长60日。请确认双方的企业规模。
check-payment-over-legal-term-suggestion = { $buyer }应自{ $vendor }交付并经验收合格之日起____日（不超过{ $limit }日）内付款。

check-price-unilateral-change = 供应方可单方调价
check-price-unilateral-change-reason = “{ $quote }”让{ $vendor }单方改变价格。价款是合同的主要内容，{ $buyer }的预算失去保障。
check-price-unilateral-change-suggestion = 合同价款为固定价，除双方另行签订书面补充协议外不作调整。

## 交付与验收

check-acceptance-deemed = 沉默视为验收合格
check-acceptance-deemed-reason = 按这里的写法，{ $buyer }在期限内没有提出异议，就视为验收合格或接受。一旦错过，付款、风险和质保都会起算，质量问题很难再主张。
check-acceptance-deemed-suggestion = 验收合格以{ $buyer }签署的书面验收文件为准。{ $buyer }逾期未答复的，{ $vendor }应书面催告；未经{ $buyer }书面确认，不视为验收合格。

check-acceptance-by-vendor = 由供应方自行验收
check-acceptance-by-vendor-reason = 这里由{ $vendor }决定是否合格，等于自己验收自己。
check-acceptance-by-vendor-suggestion = 由{ $buyer }按约定的标准组织验收，合格的签署验收报告；{ $vendor }应派员配合。

check-acceptance-vague = 验收没有期限和标准
check-acceptance-vague-reason = “{ $quote }”没有写明验收的期限、标准和不合格的后果，{ $buyer }拿什么拒收没有依据。
check-acceptance-vague-suggestion = { $buyer }在收货后15个工作日内按附件《验收办法》验收；不合格的，{ $vendor }应在10日内免费修理或更换，两次仍不合格的，{ $buyer }有权退货并解除合同。

check-warranty-short = 质保期偏短
check-warranty-short-reason = 质保期为{ $months }个月，少于{ $limit }个月。
check-warranty-short-suggestion = 质保期不少于{ $limit }个月，自验收合格之日起计算。

check-risk-transfers-early = 风险提前转移
check-risk-transfers-early-reason = 按这里的写法，货物还没有交付，毁损、灭失的风险就由{ $buyer }承担。途中损坏仍须付款。
check-risk-transfers-early-suggestion = 货物毁损、灭失的风险，在交付{ $buyer }并经{ $buyer }签收之前由{ $vendor }承担，之后由{ $buyer }承担。

check-subject-vague = 标的不明确
check-subject-vague-reason = “{ $quote }”没有写明型号、规格或配置，也没有清单。交什么样的货都可以说是履行了合同。
check-subject-vague-suggestion = 写明品牌、规格型号、主要参数和单价，或增加附件《技术规格与配置表》。

check-quality-vague = 质量标准不明确
check-quality-vague-reason = “{ $words }”无法检验，合格不合格没有客观的尺度。
check-quality-vague-suggestion = 质量应符合________（标准名称和编号，如GB/T ____）及附件《技术要求》所列指标。

check-delivery-vague = 交付时间不明确
check-delivery-vague-reason = “{ $quote }”没有确定的日期，无从认定{ $vendor }逾期，逾期违约金也就用不上。
check-delivery-vague-suggestion = { $vendor }应于____年____月____日前完成交付。

check-obligation-no-deadline = 义务没有期限
check-obligation-no-deadline-reason = “{ $quote }”只说尽快、及时或合理期限，没有天数，不做也难以追究。
check-obligation-no-deadline-suggestion = 将“尽快”“及时”等改为确定的期限，例如“在收到通知后3个工作日内”。

check-personal-data-no-terms = 处理个人信息没有约定
check-personal-data-no-terms-reason = { $vendor }将处理个人信息（“{ $quote }”），合同却没有约定处理的目的、期限、方式、种类和保护措施。委托处理个人信息必须约定这些内容，否则{ $buyer }可能被处罚。
check-personal-data-no-terms-suggestion = { $vendor }仅可为履行本合同、在合同期限内、按{ $buyer }的书面指示处理约定种类的个人信息，应采取加密、访问控制等措施，不得转委托或向境外提供；发生泄露的24小时内通知{ $buyer }；合同终止后10日内返还或删除并出具证明。{ $buyer }有权监督检查。

## 控制权

check-subcontracting-whole = 允许整体转包
check-subcontracting-whole-reason = 这里允许{ $vendor }把主要或全部工作交给他人。选中的是{ $vendor }，实际做的却是不认识的第三方；工程、承揽的主体工作依法须由承包人自己完成。
check-subcontracting-whole-suggestion = { $vendor }应自行完成主要工作，不得转包；非主要工作的分包须经{ $buyer }事先书面同意，{ $vendor }对分包人的行为承担连带责任。

check-assignment-vendor-free = 供应方可以随意转让
check-assignment-vendor-free-reason = { $vendor }不经{ $buyer }同意就可以转让合同权利义务，{ $buyer }可能面对一个没有审查过的相对方。
check-assignment-vendor-free-suggestion = 未经{ $buyer }事先书面同意，{ $vendor }不得将本合同的权利义务全部或部分转让给第三方。

check-ip-vendor-owns = 成果归供应方所有
check-ip-vendor-owns-reason = { $buyer }出钱委托完成的成果，知识产权却归{ $vendor }。{ $buyer }不能自由修改、再开发或换人维护。
check-ip-vendor-owns-suggestion = { $vendor }履行本合同完成的全部成果（包括源代码和文档），其知识产权自完成之日起归{ $buyer }所有；{ $vendor }原有的通用组件归{ $vendor }所有，并授予{ $buyer }永久、免费、可修改的使用权。

check-confidentiality-one-sided = 保密义务只约束采购方
check-confidentiality-one-sided-reason = 只有{ $buyer }负保密义务，{ $vendor }知悉的{ $buyer }资料没有保护。
check-confidentiality-one-sided-suggestion = 双方对因本合同知悉的对方未公开信息均负有保密义务，未经对方书面同意不得披露或用于本合同以外的目的；保密义务在本合同终止后三年内继续有效。

check-change-vendor-unilateral = 供应方可单方变更合同
check-change-vendor-unilateral-reason = “{ $quote }”让{ $vendor }单方改变合同内容或履行方式。
check-change-vendor-unilateral-suggestion = 对本合同的任何变更，应由双方签订书面补充协议并签字盖章后生效。

check-interpretation-vendor-only = 解释权归供应方
check-interpretation-vendor-only-reason = 合同由{ $vendor }单方解释，有争议时等于由它说了算。此类约定排除对方权利，可能无效。
check-interpretation-vendor-only-suggestion = 对本合同条款的理解有争议的，由双方协商确定；协商不成的，按争议解决条款处理。

check-termination-vendor-only = 只有供应方可以解除
check-termination-vendor-only-reason = { $vendor }可以提前解除，{ $buyer }却没有同样的权利。{ $vendor }随时可以撤走，{ $buyer }却被锁定。
check-termination-vendor-only-suggestion = 任何一方严重违约，经对方书面催告后15日内仍未纠正的，对方有权解除本合同；{ $buyer }可以提前三十日书面通知解除本合同，已履行部分据实结算。

check-termination-buyer-none = 采购方没有解除权
check-termination-buyer-none-reason = 按“{ $quote }”，解除须双方同意，{ $buyer }在{ $vendor }违约时也不能单方解除，只能等法定条件成就。
check-termination-buyer-none-suggestion = { $vendor }违约，经{ $buyer }书面催告后15日内仍未纠正的，或者逾期超过30日的，{ $buyer }有权书面通知解除本合同并要求赔偿损失。

check-renewal-automatic = 自动续期
check-renewal-automatic-reason = 期满前没有人提出异议，合同就自动延续。错过通知期就要再付一期的费用。
check-renewal-automatic-suggestion = 合同期满自动终止；需要续期的，双方应在期满前三十日另行签订书面协议。

check-renewal-notice-long = 不续期的通知期过长
check-renewal-notice-long-reason = 不续期须提前{ $days }日通知，超过{ $limit }日，很容易错过。
check-renewal-notice-long-suggestion = { $buyer }不续期的，应在期满前三十日书面通知{ $vendor }。

check-exclusivity-buyer-bound = 采购方被限制选择
check-exclusivity-buyer-bound-reason = “{ $quote }”限制{ $buyer }自行经营或者与他人交易。{ $vendor }做得不好时，{ $buyer }没有替代的选择。
check-exclusivity-buyer-bound-suggestion = 本合同不具有排他性，{ $buyer }可以自行或者委托第三方从事同类业务。

## 争议解决

check-dispute-arbitration-and-court = 同时约定仲裁和诉讼
check-dispute-arbitration-and-court-reason = 争议条款既约定仲裁，又约定可向法院起诉。这样的仲裁约定无效，真发生纠纷时会先为“到哪里打官司”争一场。
check-dispute-arbitration-and-court-suggestion = 因本合同发生的争议，双方协商不成的，任何一方均可向{ $buyer }住所地有管辖权的人民法院提起诉讼。

check-dispute-consultation-only = 只约定协商
check-dispute-consultation-only-reason = 争议条款只写协商，没有写协商不成时去哪个法院或仲裁机构，协商破裂后要按法定管辖另行确定。
check-dispute-consultation-only-suggestion = 双方协商不成的，任何一方均可向{ $buyer }住所地有管辖权的人民法院提起诉讼。

check-dispute-body-unclear = 仲裁机构不明确
check-dispute-body-unclear-reason = 约定了仲裁却没有写明仲裁机构的全称，又达不成补充协议的，仲裁协议无效。
check-dispute-body-unclear-suggestion = 因本合同发生的争议，应提交________仲裁委员会，按照申请仲裁时该会现行有效的仲裁规则仲裁。仲裁裁决是终局的，对双方均有约束力。

check-dispute-exclusive-jurisdiction = 违反专属管辖
check-dispute-exclusive-jurisdiction-reason = 建设工程、房屋租赁等纠纷由不动产所在地法院专属管辖，这里约定的“{ $court }”如不在当地，约定无效。
check-dispute-exclusive-jurisdiction-suggestion = 因本合同发生的争议，双方协商不成的，由工程（房屋）所在地有管辖权的人民法院管辖。

check-dispute-vendor-place = 在供应方所在地解决争议
check-dispute-vendor-place-reason = 争议由{ $vendor }所在地的法院或仲裁机构解决，{ $buyer }维权的路费、时间和不确定都会增加。
check-dispute-vendor-place-suggestion = 因本合同发生的争议，双方协商不成的，任何一方均可向{ $buyer }住所地有管辖权的人民法院提起诉讼。

check-law-repealed = 引用的法律已失效
check-law-repealed-reason = 《{ $law }》在本合同的日期已经废止或被取代，现在适用《{ $now }》。说明这是一份旧范本，其他内容也应核对。
check-law-repealed-suggestion = 将“{ $law }”改为“《中华人民共和国{ $now }》”。

## 草稿遗留

check-blank-unfilled = 空白未填
check-blank-unfilled-reason = “{ $quote }”处还空着。签署后补填的内容容易起争议，空着的约定等于没有约定。
check-blank-unfilled-suggestion = 请填写“{ $quote }”；不适用的，写“无”或删除该项。

check-placeholder-left = 占位文字未替换
check-placeholder-left-reason = “{ $quote }”是起草时的占位文字或说明，签署的合同里不应保留。
check-placeholder-left-suggestion = 将“{ $quote }”替换为实际内容，或者删除。

check-comment-unresolved = 批注未处理
check-comment-unresolved-reason = { $author }在这里留有批注：“{ $comment }”。签署前应当有结论。
check-comment-unresolved-suggestion = 按批注商定后修改此处，并删除批注。

check-tracked-change-unaccepted = 修订未接受
check-tracked-change-unaccepted-reason = 这里有{ $author }所作的修订，还没有接受或拒绝。打印出来的与对方看到的可能不是同一份。
check-tracked-change-unaccepted-suggestion = 双方确认后接受或拒绝该修订，以清稿签署。
