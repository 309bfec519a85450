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

check-company = { $title }
check-company-reason = { $reason }
check-company-suggestion = { $wording }

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
check-term-differs-reason = { $unit ->
    [days] 这里约定逾期{ $first }日可解除合同，另一处是{ $second }日。对方会援引较短的期限。
   *[months] 前面的期限是{ $first }个月，这里是{ $second }个月。到期日、续期和违约都会因此各说各话。
 }
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
check-damages-buyer-only-reason = 只有{ $buyer }违约要付违约金{ $percent ->
    [none] 或被没收已付的款项
   *[other] （{ $percent }%）
}，{ $vendor }违约没有相应约定。责任不对等，{ $vendor }逾期几乎没有代价。
check-damages-buyer-only-suggestion = { $vendor }逾期履行的，每逾期一日按合同总价的万分之五向{ $buyer }支付违约金；{ $buyer }逾期付款的，按逾期金额的同一比例支付违约金。

check-damages-asymmetric = 违约金不对等
check-damages-asymmetric-reason = { $buyer }的违约责任明显重于{ $vendor }{ $kind ->
    [rates] （{ $buyer }每日{ $buyer_rate }%，{ $vendor }每日{ $vendor_rate }%）
    [early] （提前解除只有{ $buyer }要付{ $buyer_rate }%违约金，{ $vendor }不付）
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
check-obligation-no-deadline-reason = “{ $quote }”只说尽快、及时、定期或合理期限，没有天数，不做也难以追究。
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
check-dispute-body-unclear-reason = { $kind ->
    [open] 合同列出仲裁与诉讼供选择，却没有选定：照此签署，仲裁约定无效。应选定一种，并写明机构全称。
    [means] 合同只说“通过法律途径解决”，没有写明由哪个法院管辖或提交哪个仲裁机构，发生争议时无从约束对方。应选定一种并写明名称。
   *[unnamed] 约定了仲裁却没有写明仲裁机构的全称，又达不成补充协议的，仲裁协议无效。
 }
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

## 数字与重复约定

check-amount-product-differs = 算式结果不对
check-amount-product-differs-reason = 这里的 { $sum } 应为{ $expected }，写的却是{ $stated }。以哪个数付款没有依据，双方会各取所需。
check-amount-product-differs-suggestion = 请核实后将“{ $stated }”改为{ $expected }，或者更正单价、数量或月数。

check-damages-cap-differs = 违约金上限前后不一致
check-damages-cap-differs-reason = 前面写{ $vendor }逾期违约金累计不超过总价的{ $first }%，这里写{ $second }%。到时{ $vendor }会主张较低的一个。
check-damages-cap-differs-suggestion = { $vendor }逾期履行的违约金累计不超过合同总价的____%（前文为{ $first }%，此处为{ $second }%），全文以此为准。

check-warranty-differs = 质保期前后不一致
check-warranty-differs-reason = 前面的质保期是{ $first }个月，这里是{ $second }个月。超过较短的一个之后，{ $vendor }可以拒绝免费维修。
check-warranty-differs-suggestion = 质保期为____个月（前文为{ $first }个月，此处为{ $second }个月），自验收合格之日起计算，其他条款引用本条。

check-retention-differs = 质保金比例前后不一致
check-retention-differs-reason = 前面扣留的质保金是{ $first }%，这里是{ $second }%。尾款该付多少没有依据。
check-retention-differs-suggestion = 质量保证金为合同总价的____%（前文为{ $first }%，此处为{ $second }%），质保期满且无未处理的质量问题后支付。

## 付款与履行的配合

check-payment-event-missing = 付款等待的事件合同没有安排
check-payment-event-missing-reason = 这一期款以“{ $event }”为条件，合同其他地方却没有写谁来做、何时做、怎样算通过。这笔款何时该付说不清。
check-payment-event-missing-suggestion = { $vendor }完成相应工作后书面申请{ $event }，{ $buyer }在____个工作日内按附件所列标准进行，合格的双方签署书面文件，作为支付该期款项的依据。

check-payment-before-final-acceptance = 终验前已付大部分价款
check-payment-before-final-acceptance-reason = 到这一期为止，最终验收之前已付{ $percent }%，超过{ $limit }%。终验不合格时，{ $buyer }手里没有可以扣留的价款。
check-payment-before-final-acceptance-suggestion = { $buyer }在最终验收合格后30日内支付合同总价的30%，其余10%作为质量保证金，质保期满后支付。

check-retention-returned-early = 质保金在质保期满前退还
check-retention-returned-early-reason = 质保期是{ $warranty }个月，扣留的款项{ $months }个月后就要付清。之后的质保期内出了问题，{ $buyer }手里没有钱可扣。
check-retention-returned-early-suggestion = 质量保证金在质保期（{ $warranty }个月）届满且无未处理的质量问题后15个工作日内无息支付。

check-retention-over-limit = 工程质保金超过上限
check-retention-over-limit-reason = 工程质量保证金约定为{ $percent }%，超过结算总额的{ $limit }%。超过部分{ $vendor }可以要求退还，还可能受到主管部门查处。
check-retention-over-limit-suggestion = 工程质量保证金为工程价款结算总额的{ $limit }%，缺陷责任期满后14日内返还；{ $vendor }可以银行保函替代。

check-bond-over-limit = 履约保证金超过上限
check-bond-over-limit-reason = 履约保证金约定为{ $percent }%。通过招标订立的合同，履约保证金不得超过合同金额的{ $limit }%，超过部分应当退还。
check-bond-over-limit-suggestion = { $vendor }提交履约保证金，金额为合同总价的{ $limit }%，可以银行保函形式提交，{ $vendor }履行完毕后____日内退还。

check-payment-account-missing = 没有写明收款账户
check-payment-account-missing-reason = “{ $quote }”说款项付到约定或指定的账户，全文却没有户名、开户行和账号。临时口头告知账户是常见的诈骗手法。
check-payment-account-missing-suggestion = { $vendor }的收款账户：户名________，开户行________，账号________。变更账户须以加盖公章的书面通知，并经{ $buyer }向{ $vendor }原联系人核实后生效。

check-payment-acceleration = 一期迟付全部到期
check-payment-acceleration-reason = 按“{ $quote }”，迟付一期就要付清全部余款。分期付款的，法律要求未付到期价款达到全部价款的五分之一并经催告。
check-payment-acceleration-suggestion = { $buyer }未支付到期价款的金额达到全部价款的五分之一，经{ $vendor }书面催告后30日内仍未支付的，{ $vendor }可以要求支付全部价款。

check-payment-late-interest-high = 逾期付款违约金过高
check-payment-late-interest-high-reason = { $buyer }逾期付款按{ $percent }%计算，合每年约{ $year }%，又没有上限，远高于资金占用的损失（超过每年{ $limit }%）。
check-payment-late-interest-high-suggestion = { $buyer }逾期付款的，按逾期金额的万分之五/日支付违约金，累计不超过逾期金额的10%。

check-payment-set-off-excluded = 不得抵销扣款
check-payment-set-off-excluded-reason = “{ $quote }”使{ $buyer }不能把违约金、赔偿金从应付款中扣除，只能先付全款再去追讨。
check-payment-set-off-excluded-suggestion = { $vendor }应支付的违约金、赔偿金和应退款项，{ $buyer }书面通知后可以从任何应付款中直接扣除；有争议的款项在争议解决前可以暂不支付。

check-payment-non-refundable = 已付款一概不退
check-payment-non-refundable-reason = “{ $quote }”不问原因地不退款。即使{ $vendor }没有履行，{ $buyer }也会被拒绝退款。
check-payment-non-refundable-suggestion = 合同解除或者{ $vendor }未履行的，{ $vendor }应在10日内退还尚未提供相应货物或服务的全部已付款项。

## 违反了也没有后果的义务

check-delivery-late-unanswered = 逾期交付没有后果
check-delivery-late-unanswered-reason = 这里约定了交付时间，全文却没有写{ $vendor }逾期要承担什么。{ $buyer }只能逐项证明损失。
check-delivery-late-unanswered-suggestion = { $vendor }逾期交付的，每逾期一日按合同总价的万分之五支付违约金；逾期超过30日的，{ $buyer }有权解除合同，{ $vendor }应退还已付款并赔偿损失。

check-confidentiality-unanswered = 泄密没有后果
check-confidentiality-unanswered-reason = 这里约定了保密，全文却没有写违反保密怎么赔。泄密的损失很难证明，没有违约金就难以追究。
check-confidentiality-unanswered-suggestion = 一方违反保密义务的，应向对方支付违约金____万元；违约金不足以弥补损失的，还应赔偿差额，包括制止侵害的合理费用。

check-warranty-no-response-time = 质保没有响应时间
check-warranty-no-response-time-reason = 质保期写了“{ $quote }”，却没有写接到通知后多久到场、多久修好。设备停着，{ $vendor }也不算违约。
check-warranty-no-response-time-suggestion = 质保期内，{ $vendor }应在接到通知后2小时内答复、24小时内到场、72小时内修复；逾期的，{ $buyer }有权委托第三方维修，费用由{ $vendor }承担。

check-warranty-start-open = 质保期没有起算日
check-warranty-start-open-reason = 质保期写了“{ $quote }”，却没有写从哪一天起算。从发货还是从验收起算，可能差几个月。
check-warranty-start-open-suggestion = 质保期自{ $buyer }签署验收合格文件之日起计算。

check-acceptance-failure-open = 验收不合格没有安排
check-acceptance-failure-open-reason = 这里约定了验收，却没有写不合格怎么办：多久整改、能否退货、费用谁出。
check-acceptance-failure-open-suggestion = 验收不合格的，{ $vendor }应在10日内免费修理、更换或者重做并重新申请验收；两次仍不合格的，{ $buyer }有权拒收、解除合同并要求退款和赔偿。

check-subcontracting-unanswered = 分包人的行为没人负责
check-subcontracting-unanswered-reason = “{ $quote }”允许把工作交给第三方，却没有写{ $vendor }对第三方的工作负责。
check-subcontracting-unanswered-suggestion = { $vendor }就分包人完成的工作向{ $buyer }负责，分包人的行为视为{ $vendor }的行为，双方承担连带责任。

## 供应方的自保条款

check-liability-indirect-loss-excluded = 供应方不赔间接损失
check-liability-indirect-loss-excluded-reason = “{ $quote }”使停产、转售利润等损失全部落在{ $buyer }身上，而法律规定可以预见的可得利益也应赔偿。
check-liability-indirect-loss-excluded-suggestion = { $vendor }应赔偿{ $buyer }因其违约受到的损失，包括替代采购的差价、返工费用、对第三方的赔偿以及订立合同时可以预见的可得利益。

check-remedy-exclusive = 限定唯一的救济
check-remedy-exclusive-reason = “{ $quote }”让{ $buyer }只剩一种补救，修不好也不能退货、解除或者要求赔偿。
check-remedy-exclusive-suggestion = 上述救济不影响{ $buyer }依法和依本合同享有的更换、退货、减价、解除和损害赔偿等其他权利。

check-terms-elsewhere = 引入供应方另行公布的规则
check-terms-elsewhere-reason = “{ $quote }”把{ $vendor }另行公布、可随时修改的规则引入合同。{ $buyer }签字时看不到将来的内容。
check-terms-elsewhere-suggestion = { $vendor }网站或其他处公布的规则不构成本合同内容；需要适用的，以双方签署的附件为准。

check-publicity-vendor-free = 可随意使用采购方名称宣传
check-publicity-vendor-free-reason = “{ $quote }”允许{ $vendor }使用{ $buyer }的名称、标识作宣传，不必再问。
check-publicity-vendor-free-suggestion = 未经{ $buyer }事先书面同意，{ $vendor }不得使用{ $buyer }的名称、商标、标识，也不得将本次合作用于宣传。

check-title-retained = 付清前所有权不转移
check-title-retained-reason = 按“{ $quote }”，付清全部价款前货物仍属{ $vendor }。{ $vendor }的债权人可以查封，{ $buyer }不能处分，尾款有争议时尤其被动。
check-title-retained-suggestion = 货物的所有权自交付{ $buyer }时起转移。

check-measure-vendor-records = 以供应方的记录为准
check-measure-vendor-records-reason = 按“{ $quote }”，数量或者费用由{ $vendor }自己的记录决定，{ $buyer }无从核对。
check-measure-vendor-records-suggestion = 数量和费用以双方签字确认的记录为准；{ $buyer }有异议的，{ $vendor }应提供原始数据，双方共同核对。

check-delivery-put-off-freely = 供应方可自行推迟交付
check-delivery-put-off-freely-reason = “{ $quote }”让{ $vendor }自行推迟交付，约定的期限失去意义，逾期违约金也用不上。
check-delivery-put-off-freely-suggestion = 交付期限除不可抗力或者{ $buyer }书面同意外不得顺延。

check-invoice-after-payment = 先付款后开票
check-invoice-after-payment-reason = 按“{ $quote }”，付了款才开发票。{ $vendor }不开或者开错时，{ $buyer }不能抵扣，也没有可以扣住的款项。
check-invoice-after-payment-suggestion = { $vendor }应在{ $buyer }每次付款前7日开具等额、税率合法的增值税专用发票；未开具的，{ $buyer }有权顺延付款且不承担违约责任。

check-price-provisional = 暂定价没有结算办法
check-price-provisional-reason = “{ $quote }”是暂定价，全文没有写最终价格怎么算。{ $vendor }可以主张远高于暂定价的金额。
check-price-provisional-suggestion = 最终价款按实际验收数量乘以附件所列固定单价结算，累计不超过暂定价的____%，超过的须双方另行签订补充协议。

check-data-vendor-uses = 供应方可自行使用数据
check-data-vendor-uses-reason = “{ $quote }”允许{ $vendor }为自己的目的使用{ $buyer }的数据。涉及个人信息时{ $buyer }要对外承担责任。
check-data-vendor-uses-suggestion = { $vendor }仅可为履行本合同、按{ $buyer }的书面指示处理{ $buyer }的数据，不得用于自身目的或者向第三方提供，合同终止后10日内返还或者删除。

check-data-abroad = 数据出境没有依据
check-data-abroad-reason = “{ $quote }”把数据放到境外，却没有写安全评估、标准合同或者认证。涉及个人信息或者重要数据的，不能出境。
check-data-abroad-suggestion = { $buyer }的数据应存储在中华人民共和国境内；确需向境外提供的，须经{ $buyer }事先书面同意，并依法完成安全评估、订立标准合同或者通过认证。

check-commitment-minimum = 采购方被绑定最低采购量
check-commitment-minimum-reason = “{ $quote }”要求{ $buyer }必须买够一定数量，需求减少时也要付款。
check-commitment-minimum-suggestion = 本合同约定的数量为预计数量，{ $buyer }按实际需要下单，不承诺最低采购量。

check-lien-vendor = 供应方可以留置
check-lien-vendor-reason = “{ $quote }”允许{ $vendor }扣住{ $buyer }的物品或者工作成果催款，有争议时{ $buyer }的生产会被迫停下。
check-lien-vendor-suggestion = { $vendor }不得留置{ $buyer }的设备、材料、资料、数据和工作成果。

## 只有一方享有的权利

check-suspension-vendor-only = 只有供应方可以中止履行
check-suspension-vendor-only-reason = “{ $quote }”：{ $buyer }迟付时{ $vendor }可以停，{ $vendor }不履行时却没有写{ $buyer }可以停付。
check-suspension-vendor-only-suggestion = { $vendor }未按约定交付或者履行不合格的，{ $buyer }有权暂停支付相应款项，且不承担逾期付款责任；{ $vendor }暂停履行应提前15日书面催告。

check-termination-buyer-pays-rest = 提前结束仍要付剩余款项
check-termination-buyer-pays-rest-reason = 按“{ $quote }”，{ $buyer }提前结束也要付清剩余期间的费用，等于不能提前结束，也超出{ $vendor }的实际损失。
check-termination-buyer-pays-rest-suggestion = { $buyer }可以提前三十日书面通知解除合同，只支付已经履行部分的费用；{ $vendor }有实际损失的，赔偿不超过一个月的费用。

check-restriction-staff-one-sided = 只有采购方不得聘用对方人员
check-restriction-staff-one-sided-reason = “{ $quote }”只约束{ $buyer }，{ $vendor }却可以招用{ $buyer }的人员。
check-restriction-staff-one-sided-suggestion = 双方在合同期内及终止后十二个月内，未经对方书面同意不得主动招聘对方参与本项目的人员；公开招聘除外。

check-audit-vendor-only = 只有供应方可以检查
check-audit-vendor-only-reason = “{ $quote }”：{ $vendor }可以查{ $buyer }的账目或者使用情况，{ $buyer }却不能查{ $vendor }的。
check-audit-vendor-only-suggestion = { $buyer }有权每年一次并提前10日通知，检查{ $vendor }与本合同有关的记录和质量管理；{ $vendor }的检查以每年一次、提前10日通知、由独立第三方保密进行为限。

check-indemnity-buyer-only = 只有采购方承担赔偿保证
check-indemnity-buyer-only-reason = “{ $quote }”让{ $buyer }为{ $vendor }的损失兜底，{ $vendor }没有同样的承诺。
check-indemnity-buyer-only-suggestion = 因任何一方违约、过失或者侵害第三方权利造成对方损失的，由该方赔偿。

## 效力

check-limitation-agreed = 约定了诉讼时效
check-limitation-agreed-reason = “{ $quote }”改变或者放弃了起诉的期限。诉讼时效由法律规定，按中国法这种约定无效，还会误导{ $buyer }错过主张权利。
check-limitation-agreed-suggestion = 诉讼时效依照法律规定。

check-deposit-kind-unclear = 订金、预付款写成定金的效果
check-deposit-kind-unclear-reason = “{ $quote }”想要定金的效果，用的却是没有这种效果的词。没收或者双倍返还的约定可能得不到支持。
check-deposit-kind-unclear-suggestion = { $buyer }支付定金________元（不超过合同总价的20%），适用定金罚则；其余款项为预付款，{ $vendor }违约时应全额退还。

check-guarantee-mode-open = 没有写明保证方式
check-guarantee-mode-open-reason = “{ $quote }”没有写是连带责任保证还是一般保证。没有约定的按一般保证，{ $buyer }要先对主债务人强制执行无果才能找保证人。
check-guarantee-mode-open-suggestion = 保证人对{ $vendor }在本合同项下的全部债务承担连带责任保证。

check-guarantee-period-open = 没有写明保证期间
check-guarantee-period-open-reason = “{ $quote }”没有写保证期间。没有约定的只有六个月，从债务到期起算，过期保证人就不再承担责任。
check-guarantee-period-open-suggestion = 保证期间为主债务履行期限届满之日起三年。

check-settlement-deemed = 逾期不答复视为认可结算
check-settlement-deemed-reason = 按“{ $quote }”，{ $buyer }没有按期答复，{ $vendor }报的结算数额就成为最终数额，多报也要照付。
check-settlement-deemed-suggestion = 结算以双方签署的书面文件为准。{ $buyer }逾期未答复的，{ $vendor }应书面催告；未经{ $buyer }书面确认，不视为认可结算。

check-dispute-signing-place-missing = 没有写明合同签订地
check-dispute-signing-place-missing-reason = 争议由“{ $quote }”管辖，全文却没有写合同在哪里签订。各自盖章、邮寄签署的，签订地会成为第一个争议。
check-dispute-signing-place-missing-suggestion = 本合同签订地：________省________市________区。

check-dispute-law-and-forum-apart = 适用法律与管辖地不一致
check-dispute-law-and-forum-apart-reason = 合同适用 { $law } 的法律，却由 { $forum } 的法院管辖。法院要查明外地法律，费时费钱，结果难料。
check-dispute-law-and-forum-apart-suggestion = 请将适用法律与管辖法院统一为同一地。

## 指向与组成

check-reference-topic-differs = 引用的条款内容对不上
check-reference-topic-differs-reason = 这里说“{ $to }”讲的是“{ $topic }”，该条实际是“{ $heading }”，没有这方面的内容。多半是增删条款后编号没有跟着改。
check-reference-topic-differs-suggestion = 请核对后将“{ $to }”改为实际约定“{ $topic }”的条款编号。

check-period-days-mixed = 工作日与日混用
check-period-days-mixed-reason = 同样是“{ $event }”后{ $days }天，一处按工作日，一处按日，相差可达一周以上。
check-period-days-mixed-suggestion = 请统一为{ $days }个工作日或者{ $days }日，并写明工作日的含义。

check-attachment-unnamed = 附件没有在正文中提到
check-attachment-unnamed-reason = 文件带有“{ $to }”，正文却没有提到它。它是不是合同的一部分、约束谁，没有依据。
check-attachment-unnamed-suggestion = “{ $to }”是本合同的组成部分，与正文具有同等效力；与正文不一致的，以正文为准。

check-notice-address-missing = 约定的送达地址没有写
check-notice-address-missing-reason = “{ $quote }”说按约定的地址或联系方式通知，全文却没有写地址。解除通知、催告送到哪里才算送达说不清。
check-notice-address-missing-suggestion = { $buyer }送达地址：________，联系人：________，电子邮箱：________；{ $vendor }送达地址：________，联系人：________，电子邮箱：________。

check-notice-form-differs = 通知形式前后不一致
check-notice-form-differs-reason = 别处要求通知采用书面形式，这里“{ $quote }”却允许口头、电话或者微信通知。发生争议时，通知是否有效各说各话。
check-notice-form-differs-suggestion = 通知应采用书面形式；情况紧急先以电话、微信等方式通知的，应在24小时内补发书面通知，否则不发生通知的效力。

check-precedence-missing = 多份文件没有先后顺序
check-precedence-missing-reason = “{ $quote }”：合同由几份文件组成，却没有写互相矛盾时以哪一份为准。
check-precedence-missing-suggestion = 合同文件互相矛盾的，按下列顺序解释：（一）本合同正文；（二）附件；（三）中标通知书；（四）招标文件；（五）投标文件和报价。

check-effect-differs = 生效条件前后不一致
check-effect-differs-reason = 前面写“{ $first }”，这里又写“{ $quote }”。合同到底何时生效，付款和工期从哪天算，会起争议。
check-effect-differs-suggestion = 本合同自双方法定代表人或者授权代表签字并加盖公章之日起生效；付款、保证金等不作为生效条件。

check-party-label-unknown = 出现没有约定的当事人称谓
check-party-label-unknown-reason = 这里把义务写给“{ $label }”，而合同当事人中没有这个称谓。可能是从别的合同抄来的，这项义务由谁承担说不清。
check-party-label-unknown-suggestion = 请将“{ $label }”改为“{ $buyer }”或者“{ $vendor }”，或者在首部写明“{ $label }”是谁。

## 中英文对照

check-bilingual-values-differ = 中英文数字不一致
check-bilingual-values-differ-reason = 中文写的是{ $chinese }，英文写的是{ $english }。两种文本都有效力时，{ $vendor }会主张对自己有利的一个。
check-bilingual-values-differ-suggestion = 请核实后将中英文改为一致（中文：{ $chinese }；英文：{ $english }）。

check-bilingual-no-prevailing = 没有约定以哪种语言为准
check-bilingual-no-prevailing-reason = 合同有中英两种文本，没有写不一致时以哪一种为准。只能再按条款和目的推断，结果难料。
check-bilingual-no-prevailing-suggestion = 本合同以中文和英文书写，两种文本不一致的，以中文文本为准。

## 补充协议

check-amendment-original-unnamed = 没有写明修改哪一份合同
check-amendment-original-unnamed-reason = 补充协议没有写原合同的名称和编号或者签订日期。双方有几份合同时，不知改的是哪一份。
check-amendment-original-unnamed-suggestion = 双方于____年____月____日签订了《________合同》（编号：________，以下称原合同），现就原合同的变更约定如下。

check-amendment-rest-open = 没有写明其余条款继续有效
check-amendment-rest-open-reason = 补充协议没有写未修改的条款是否继续有效，也没有写与原合同不一致时以哪一份为准。
check-amendment-rest-open-suggestion = 除本协议明确变更的内容外，原合同其他条款继续有效；本协议与原合同不一致的，以本协议为准。

check-amendment-clause-unnamed = 没有写明修改哪一条
check-amendment-clause-unnamed-reason = “{ $quote }”改了内容，却没有写改的是原合同第几条。变更约定不明确的，推定为没有变更。
check-amendment-clause-unnamed-suggestion = 原合同第____条“________”变更为：“________”。

## 工程、租赁、代理、用工、软件

check-construction-qualification = 没有写明施工资质
check-construction-qualification-reason = 全文没有提到{ $vendor }的施工资质。没有资质或者超越资质订立的施工合同无效，{ $buyer }还要承担管理上的责任。
check-construction-qualification-suggestion = { $vendor }保证具有承包本工程所需的资质（资质类别和等级：________，证书编号：________），资质证书和安全生产许可证复印件作为附件。

check-construction-wages = 没有约定农民工工资
check-construction-wages-reason = 全文没有约定农民工工资的支付。{ $vendor }拖欠工资时，工人会找{ $buyer }，{ $buyer }也可能要先行垫付。
check-construction-wages-suggestion = 人工费占工程款的____%，{ $buyer }按月拨付至农民工工资专用账户；{ $vendor }应按月足额支付工资，因拖欠造成的一切损失由{ $vendor }承担，{ $buyer }有权代付并从工程款中扣除。

check-construction-warranty-short = 工程保修期低于法定最低年限
check-construction-warranty-short-reason = 这里的保修期是{ $years }年，该项目的法定最低保修期为{ $least }年。约定较短的无效，仍按法定年限。
check-construction-warranty-short-suggestion = 屋面防水、有防水要求的房间和外墙面防渗漏保修5年；电气管线、给排水管道、设备安装和装修工程保修2年；自竣工验收合格之日起计算。

check-lease-deposit-return = 押金没有约定退还
check-lease-deposit-return-reason = “{ $quote }”约定了押金，全文没有写何时、什么条件下退还。退租时很容易被扣。
check-lease-deposit-return-suggestion = 租赁期满或者合同解除后7日内，{ $vendor }应无息退还全部押金；需要扣除的，应列明项目和凭证。

check-lease-repairs = 没有约定由谁维修
check-lease-repairs-reason = 全文没有约定租赁物由谁维修。法律规定由出租人维修，但不写清楚就难以及时处理。
check-lease-repairs-suggestion = { $vendor }负责租赁物的维修，接到通知后3日内修复；逾期的，{ $buyer }可以自行维修，费用从租金中扣除；影响使用的，相应减少租金。

check-lease-title = 没有写明出租方有权出租
check-lease-title-reason = 全文没有写房屋的权属。出租的人不是房主或者未经房主同意的，{ $buyer }可能中途被要求搬走。
check-lease-title-suggestion = { $vendor }保证对房屋享有所有权或者有权出租（权属证书编号：________，复印件作为附件）；因权属争议影响{ $buyer }使用的，{ $vendor }应退还租金、押金并赔偿损失。

check-agency-report = 代理方没有报告义务的安排
check-agency-report-reason = 全文没有约定{ $vendor }报告客户、订单和回款。{ $buyer }无从了解市场，也难以核对佣金。
check-agency-report-suggestion = { $vendor }应于每月5日前书面报告上月的客户、订单、库存和回款情况，并应{ $buyer }的要求随时提供资料。

check-agency-end-open = 没有约定代理终止后的处理
check-agency-end-open-reason = 全文没有写代理结束后库存、资料、客户和未结佣金怎么处理，容易被{ $vendor }带走客户。
check-agency-end-open-suggestion = 代理终止后15日内，{ $vendor }应移交客户资料和未完成的订单，退还样品和宣传资料，停止使用{ $buyer }的商标；双方在30日内结清佣金，库存由{ $buyer }按原价回购或者由{ $vendor }在90日内售完。

check-staff-disguised-dispatch = 名为外包、实为派遣
check-staff-disguised-dispatch-reason = “{ $quote }”由{ $buyer }直接管理{ $vendor }的人员。这样会被认定为劳务派遣，{ $buyer }要承担用工责任。
check-staff-disguised-dispatch-suggestion = { $vendor }自行负责其人员的招聘、考勤、排班、奖惩和工资；{ $buyer }只对服务结果提出要求和验收，不直接管理{ $vendor }的人员。

check-staff-injury-open = 现场人员伤亡没有约定
check-staff-injury-open-reason = { $vendor }的人员在{ $buyer }处工作，全文没有写工伤、伤亡由谁负责，也没有保险。
check-staff-injury-open-suggestion = { $vendor }应为其人员缴纳社会保险并投保雇主责任险；其人员在履行本合同中受到或者造成人身、财产损害的，由{ $vendor }承担全部责任。

check-software-source-code = 没有约定交付源代码
check-software-source-code-reason = { $vendor }为{ $buyer }开发软件，全文没有提到源代码。没有源代码，以后只能找{ $vendor }维护，换人就得重做。
check-software-source-code-suggestion = { $vendor }应在验收前交付全部源代码、设计文档和编译部署说明，{ $buyer }按其可以独立编译运行为验收条件之一。

check-software-infringement = 没有保证软件不侵权
check-software-infringement-reason = 全文没有写软件侵犯他人权利由谁负责。被第三方起诉时，{ $buyer }作为使用人首当其冲。
check-software-infringement-suggestion = { $vendor }保证软件不侵犯任何第三方的权利；第三方提出主张的，由{ $vendor }负责解决并承担全部费用和赔偿，必要时更换为不侵权的软件或者退还全部价款。

## 与关联合同

check-framework-contradicted = 与框架合同不一致
check-framework-contradicted-reason = 框架合同《{ $title }》关于{ $fact }写的是“{ $there }”，这里写的是“{ $quote }”。没有写明以哪一份为准时，履行中会各执一词。
check-framework-contradicted-suggestion = { $fact }按框架合同《{ $title }》的约定执行；确需另行约定的，写明本条优先于框架合同。

check-earlier-less-favourable = 条件不如此前同类合同
check-earlier-less-favourable-reason = 与同一供应方此前签订的《{ $title }》关于{ $fact }写的是“{ $there }”，这里是“{ $quote }”，对{ $buyer }更不利。
check-earlier-less-favourable-suggestion = { $fact }参照双方此前签订的《{ $title }》：{ $there }。

check-amendment-party-differs = 补充协议的当事人不是原合同的
check-amendment-party-differs-reason = “{ $quote }”不是原合同《{ $title }》的当事人。合同由原当事人变更；换了主体，应先办理权利义务的概括转移。
check-amendment-party-differs-suggestion = 按原合同《{ $title }》核对当事人名称；主体确已变更的，由三方另行签订权利义务转让协议。

check-amendment-clause-missing = 原合同没有这一条
check-amendment-clause-missing-reason = 补充协议要修改原合同“{ $to }”，但《{ $title }》里没有这一条。修改的对象不明，推定为没有变更。
check-amendment-clause-missing-suggestion = 核对《{ $title }》的条款编号，写明修改的是哪一条。

check-amendment-sum-differs = 原合同总价写错
check-amendment-sum-differs-reason = 这里写“{ $quote }”，而《{ $title }》的总价是{ $total }元。增减后的总价会因此算错。
check-amendment-sum-differs-suggestion = 将原合同总价更正为{ $total }元，并重新核算变更后的总价。

check-paging-page-missing = 缺页
check-paging-page-missing-reason = 按印在页面上的页码，缺第 { $pages } 页（缺 { $count } 页，收到 { $present } 页）。没有看到的页面可能写有对我方不利的内容。
check-paging-page-missing-suggestion = 请对方补齐第 { $pages } 页，全文审查后再签署。
check-paging-page-doubled = 页码重复
check-paging-page-doubled-reason = 第 { $pages } 页出现了不止一次：可能是重复扫描，也可能混入了另一个版本的页面。
check-paging-page-doubled-suggestion = 核对重复的第 { $pages } 页是否完全相同，必要时请对方重新提供完整文件。
