# Taking in an invoice: what in it does not agree with itself, the contract, the archive

invoice-remark-no-number = The file has no number of an invoice; it can’t be taken in.
invoice-remark-number = The number { $number } does not have 20 digits.
invoice-remark-seller-code = The credit code { $code } of the seller { $name } is wrong: its check digit should be { $digit }.
invoice-remark-buyer-code = The credit code { $code } of the buyer { $name } is wrong: its check digit should be { $digit }.
invoice-remark-line-tax = Line { $line }, “{ $item }”: the tax { $tax } is not amount × { $rate }%, which is { $due }.
invoice-remark-net-sum = The amounts of the lines add up to { $sum }, but the net sum stated is { $stated }.
invoice-remark-tax-sum = The tax of the lines adds up to { $sum }, but the tax stated is { $stated }.
invoice-remark-total = Net { $net } and tax { $tax } make { $sum }, but the total stated is { $total }.
invoice-remark-words = “{ $words }” says { $in_figures }, but the figures say { $total }.
invoice-remark-seller = The seller is “{ $seller }”, but the contract is with “{ $vendor }”.
invoice-remark-buyer = The buyer “{ $buyer }” is none of ours ({ $ours }).
invoice-remark-tax-rate = The tax rate { $rate }% differs from the { $agreed }% agreed in the contract.
invoice-remark-before-signing = It was issued on { $issued }, before the contract was signed on { $signed }.
invoice-remark-above-amount = The invoices of this contract come to { $sum }, above its amount of { $agreed } by { $above }.
