# 收票：发票自身以及与合同、档案不一致之处

invoice-remark-no-number = 文件里没有发票号码，不能收录。
invoice-remark-number = 发票号码 { $number } 不是 20 位数字。
invoice-remark-seller-code = 销售方“{ $name }”的统一社会信用代码 { $code } 校验不通过，末位应为 { $digit }。
invoice-remark-buyer-code = 购买方“{ $name }”的统一社会信用代码 { $code } 校验不通过，末位应为 { $digit }。
invoice-remark-line-tax = 第 { $line } 行“{ $item }”的税额 { $tax } 与金额 × 税率 { $rate }% 不符，应为 { $due }。
invoice-remark-net-sum = 各行金额相加为 { $sum }，合计金额却为 { $stated }。
invoice-remark-tax-sum = 各行税额相加为 { $sum }，合计税额却为 { $stated }。
invoice-remark-total = 金额 { $net } 加税额 { $tax } 等于 { $sum }，价税合计却为 { $total }。
invoice-remark-words = 大写“{ $words }”是 { $in_figures }，小写却为 { $total }。
invoice-remark-seller = 销售方是“{ $seller }”，合同的对方却是“{ $vendor }”。
invoice-remark-buyer = 购买方“{ $buyer }”不是我方（{ $ours }）。
invoice-remark-tax-rate = 税率 { $rate }% 与合同约定的 { $agreed }% 不同。
invoice-remark-before-signing = 开票日期 { $issued } 早于合同签订日期 { $signed }。
invoice-remark-above-amount = 这份合同的发票合计 { $sum }，超过合同总价 { $agreed }，多出 { $above }。
