# Checks of a contract. Three messages a rule: its title (a few words), the reason (for the reader: what is wrong here, with this
# contract’s numbers, and what it means), the suggestion (a wording for the contract).

## Missing clauses

check-absent-subject = Subject matter not stated
check-absent-subject-reason = Looked for { $looked_for } in { $clauses } clauses and found no subject matter; the nearest is “{ $nearest }”. Parties, subject and quantity make a contract; without them there may be none.
check-absent-subject-suggestion = { $vendor } shall supply to { $buyer } the following goods or services: name ________, model or specification ________, quantity ________, as listed in Annex 1.

check-absent-price = No price
check-absent-price-reason = Looked for { $looked_for } in { $clauses } clauses and found no price; the nearest is “{ $nearest }”. Without one, the market price at the place of performance at the time of contracting applies.
check-absent-price-suggestion = The total contract price is CNY ________ (in words: ________), a fixed price including VAT and all costs of performance by { $vendor }.

check-absent-payment = No payment terms
check-absent-payment-reason = Looked for { $looked_for } in { $clauses } clauses and found no payment terms; the nearest is “{ $nearest }”. Without them, payment falls due on receipt of the goods, before { $buyer } can accept them.
check-absent-payment-suggestion = { $buyer } shall pay 95% of the contract price within 30 days after acceptance and receipt of a proper invoice, and the remaining 5% within 15 days after the warranty period has ended without open defects.

check-absent-breach = No liability for breach
check-absent-breach-reason = Looked for { $looked_for } in { $clauses } clauses and found nothing on the consequences of breach; the nearest is “{ $nearest }”. If { $vendor } defaults, { $buyer } must prove every item of its loss.
check-absent-breach-suggestion = If { $vendor } is late, it shall pay liquidated damages of 0.05% of the contract price for each day of delay, up to 20% of the contract price; the same rate of the overdue amount applies to late payment by { $buyer }. If liquidated damages do not cover the loss, the party in breach shall pay the difference.

check-absent-dispute = No dispute resolution
check-absent-dispute-reason = Looked for { $looked_for } in { $clauses } clauses and found no way of settling disputes; the nearest is “{ $nearest }”. By law the courts at the defendant’s domicile or the place of performance have jurisdiction; { $buyer } may have to sue far from home.
check-absent-dispute-suggestion = Any dispute that the parties cannot settle by negotiation may be brought by either party before the competent court at { $buyer }’s registered address.

check-absent-quality = No quality standard
check-absent-quality-reason = Looked for { $looked_for } in { $clauses } clauses and found no standard of quality; the nearest is “{ $nearest }”. General standards then apply, and whether the performance conforms is open to argument.
check-absent-quality-suggestion = The goods or services shall comply with Annex 1 (Technical Requirements) and with ________ (standard and number); where they differ, the stricter applies.

check-absent-delivery = No time of delivery
check-absent-delivery-reason = Looked for { $looked_for } in { $clauses } clauses and found no time or place of performance; the nearest is “{ $nearest }”. Without a date, { $vendor } is never late.
check-absent-delivery-suggestion = { $vendor } shall deliver all goods or deliverables to ________ no later than ________, against a receipt signed by { $buyer }.

check-absent-acceptance = No acceptance procedure
check-absent-acceptance-reason = Looked for { $looked_for } in { $clauses } clauses and found no acceptance standard or procedure; the nearest is “{ $nearest }”. Without an inspection period, { $buyer } must inspect promptly and give notice within a reasonable time, or the goods count as conforming.
check-absent-acceptance-suggestion = Within 15 working days after { $vendor }’s written request, { $buyer } shall carry out the acceptance test under Annex 2. If the test is passed, { $buyer } signs the acceptance certificate; if not, { $vendor } shall remedy the defects within 10 days and apply again. Acceptance does not release { $vendor } from liability for hidden defects.

check-absent-rights-duties = No rights and duties of the parties
check-absent-rights-duties-reason = Looked for { $looked_for } in { $clauses } clauses and found no rights and duties; the nearest is “{ $nearest }”. What nobody has promised cannot be claimed.
check-absent-rights-duties-suggestion = { $vendor } shall perform in the agreed time, quality and quantity and allow { $buyer } to supervise the performance; { $buyer } shall provide the necessary working conditions and pay as agreed.

check-absent-liability = No liability for losses
check-absent-liability-reason = Looked for { $looked_for } in { $clauses } clauses and found nothing that makes the party in breach pay for losses; the nearest is “{ $nearest }”. The claim then rests on general law alone.
check-absent-liability-suggestion = A party in breach shall compensate the other party for all losses caused by the breach, including expected gain and the reasonable costs of enforcing its rights.

check-absent-termination = No right to terminate
check-absent-termination-reason = Looked for { $looked_for } in { $clauses } clauses and found no termination clause; the nearest is “{ $nearest }”. If { $vendor } performs badly, { $buyer } is left with the statutory grounds, which are narrow and hard to prove.
check-absent-termination-suggestion = If a party is in breach and fails to remedy the breach within 15 days after written notice, the other party may terminate this contract by written notice. { $buyer } may also terminate if { $vendor } is more than 30 days late. Liability, confidentiality and dispute resolution survive termination.

check-absent-confidentiality = No confidentiality clause
check-absent-confidentiality-reason = Looked for { $looked_for } in { $clauses } clauses and found no duty of confidentiality; the nearest is “{ $nearest }”. Information handed over in performance has no contractual protection.
check-absent-confidentiality-suggestion = Each party shall keep confidential all trade secrets, technical data and other non-public information received from the other party, shall use it only for the purposes of this contract and shall not disclose it without prior written consent. This obligation continues for three years after the end of this contract.

check-absent-ip = Ownership of results not settled
check-absent-ip-reason = Looked for { $looked_for } in { $clauses } clauses and found nothing on who owns the results; the nearest is “{ $nearest }”. Unless agreed otherwise, copyright in commissioned work stays with { $vendor }.
check-absent-ip-suggestion = All results of the work under this contract and all intellectual property rights in them belong to { $buyer } from their creation. { $vendor } warrants that they infringe no third party’s rights and shall bear all consequences of an infringement.

check-absent-data-protection = No data protection terms
check-absent-data-protection-reason = Looked for { $looked_for } in { $clauses } clauses and found no terms on data protection, although data of customers or users are handled; the nearest is “{ $nearest }”. The duties of protection, return and notification are open.
check-absent-data-protection-suggestion = { $vendor } shall process { $buyer }’s data only for the performance of this contract and on { $buyer }’s written instructions, shall protect them by appropriate measures, shall not pass them on or transfer them abroad, shall report any leak within 24 hours, and shall return or delete all data within 10 days after the end of this contract.

check-absent-warranty = No warranty
check-absent-warranty-reason = Looked for { $looked_for } in { $clauses } clauses and found no warranty period or after-sales duty; the nearest is “{ $nearest }”. Who repairs defects, how fast and for how long is open.
check-absent-warranty-suggestion = The warranty period is 24 months from acceptance. { $vendor } shall respond within 24 hours after notice and repair or replace free of charge; failing that, { $buyer } may have the defect remedied by a third party at { $vendor }’s cost.

check-absent-invoice = No invoice clause
check-absent-invoice-reason = Looked for { $looked_for } in { $clauses } clauses and found nothing on invoices; the nearest is “{ $nearest }”. Unless agreed, { $buyer } may not withhold the price merely because the invoice is missing.
check-absent-invoice-suggestion = { $vendor } shall issue a special VAT invoice for the amount of each payment at the lawful rate at least 7 days before the payment date; until then { $buyer } may postpone the payment without liability.

check-absent-force-majeure = No force majeure clause
check-absent-force-majeure-reason = Looked for { $looked_for } in { $clauses } clauses and found no force majeure clause; the nearest is “{ $nearest }”. The law applies, but the periods for notice and proof are not set.
check-absent-force-majeure-suggestion = A party that cannot perform because of an event that is unforeseeable, unavoidable and insurmountable is released to the extent of its effect, provided that it gives written notice within 5 days and proof within 15 days. An event that occurs after a delay has begun gives no release.

check-absent-notice = No notice clause
check-absent-notice-reason = Looked for { $looked_for } in { $clauses } clauses and found nothing on notices and service; the nearest is “{ $nearest }”. Whether a reminder or a notice of termination has arrived will be disputed.
check-absent-notice-suggestion = Notices shall be in writing and sent to the addresses or e-mail addresses stated at the head of this contract; changes shall be notified within 3 days. These addresses are also the addresses for service of court documents.

check-absent-integrity = No integrity clause
check-absent-integrity-reason = Looked for { $looked_for } in { $clauses } clauses and found nothing against bribery; the nearest is “{ $nearest }”. There is no contractual ground to end the contract for it.
check-absent-integrity-suggestion = Neither party nor its staff shall offer, give, request or accept any improper benefit. If a party breaches this clause, the other party may terminate this contract and claim compensation.

check-absent-effect-copies = Effectiveness and copies not stated
check-absent-effect-copies-reason = Looked for { $looked_for } in { $clauses } clauses and found nothing on when the contract takes effect and in how many copies; the nearest is “{ $nearest }”. Its beginning is open to argument.
check-absent-effect-copies-suggestion = This contract takes effect when the legal or authorised representatives of both parties have signed it and both company seals have been affixed. It is made in four originals, two for each party, all of equal effect.

check-absent-signature = No place to sign
check-absent-signature-reason = Looked for { $looked_for } in the whole text and found no place where the parties sign.
check-absent-signature-suggestion = Add signature blocks: { $buyer } (seal), { $vendor } (seal), authorised representative (signature), date.

check-absent-buyer-identity = Buyer not identified
check-absent-buyer-identity-reason = Nowhere in { $clauses } clauses does the contract state the name of “{ $looked_for }”. Nobody can tell whom it binds.
check-absent-buyer-identity-suggestion = { $buyer }: ________ (full name as registered), unified social credit code or registration number: ________, address: ________.

check-absent-vendor-identity = Vendor not identified
check-absent-vendor-identity-reason = Nowhere in { $clauses } clauses does the contract state the name of “{ $looked_for }”. There is nobody to hold to it.
check-absent-vendor-identity-suggestion = { $vendor }: ________ (full name as registered), unified social credit code or registration number: ________, address: ________.

check-playbook-required = A clause that the company requires is missing
check-playbook-required-reason = The company’s playbook requires “{ $title }”; looked for { $looked_for } in { $clauses } clauses and found nothing.
check-playbook-required-suggestion = { $wording }

check-company = { $title }
check-company-reason = { $reason }
check-company-suggestion = { $wording }

## Sums

check-amount-figures-words-differ = Amount in figures and in words differ
check-amount-figures-words-differ-reason = The figures say { $figures }, the words “{ $words }” come to { $words_amount }. Either side can rely on the amount that suits it, so the two must agree before anything is paid.
check-amount-figures-words-differ-suggestion = State one amount in both forms, and add: “If figures and words differ, the words prevail.”

check-amount-totals-differ = The total is stated twice with different sums
check-amount-totals-differ-reason = The contract price is { $first } above and { $second } here. Both stand, and { $vendor } can claim the higher one.
check-amount-totals-differ-suggestion = Verify and use one total in both places, and add: “If an annex conflicts with the main text, the main text prevails.”

check-amount-items-do-not-sum = The item table does not add up
check-amount-items-do-not-sum-reason = The figures in the table come to { $expected }, but { $stated } is stated. { $kind ->
    [product] Quantity times unit price ({ $sum }) is not the amount.
   *[sum] The rows do not add up to the total.
 } Which figure counts is open.
check-amount-items-do-not-sum-suggestion = { $vendor } shall check the table; change this figure to { $expected } or correct the unit price or quantity, and bring the contract price in line.

check-payment-stages-not-100 = Payment stages do not add up to 100%
check-payment-stages-not-100-reason = The stages are { $stages }, together { $sum }% instead of 100%. Nothing says when, or whether, the difference is due.
check-payment-stages-not-100-suggestion = { $buyer } shall pay the contract price in instalments that total 100% (now { $sum }%); adjust one of them accordingly.

check-currency-mixed = Currencies mixed
check-currency-mixed-reason = The contract is priced in { $main }, but “{ $quote }” is in { $other } and no rate is agreed. What is owed will move with the exchange rate.
check-currency-mixed-suggestion = Use { $main } throughout, or state the exchange rate and the date on which it is taken.

check-percent-out-of-range = Percentage out of range
check-percent-out-of-range-reason = The share is { $percent }%, above { $limit }%: probably a slip of the pen.
check-percent-out-of-range-suggestion = Verify and correct to a share of no more than { $limit }%.

check-tax-rate-impossible = No such VAT rate
check-tax-rate-impossible-reason = There is no VAT or levy rate of { $percent }% (the rates are 13, 9, 6, 3, 1 and 0%). No such invoice can be issued, and { $buyer } cannot deduct it.
check-tax-rate-impossible-suggestion = { $vendor } shall issue special VAT invoices at the applicable rate of ____% (goods 13%; transport, construction and real estate 9%; services 6%).

## Dates and terms

check-date-out-of-order = Dates out of order
check-date-out-of-order-reason = { $date } lies before { $other }, the date of signature or beginning. This cannot be performed; probably a year or month is wrong.
check-date-out-of-order-suggestion = Verify and correct the date; it must be later than { $other }.

check-date-impossible = No such date
check-date-impossible-reason = The calendar has no “{ $quote }”; any period counted from it is undefined.
check-date-impossible-suggestion = Replace it by an existing date.

check-term-differs = The term is stated twice with different lengths
check-term-differs-reason = { $unit ->
    [days] Here the contract may be ended after { $first } days of late payment, elsewhere after { $second }. The shorter one will be invoked.
   *[months] The term is { $first } months above and { $second } months here. Expiry, renewal and breach depend on which one counts.
 }
check-term-differs-suggestion = Verify, state the term in one place only, and refer to it elsewhere.

check-term-vague = Term left open
check-term-vague-reason = “{ $quote }” gives no definite term; when the contract ends, and whether it can be ended at any time, is unclear.
check-term-vague-suggestion = This contract is valid for ____ months, from ________ to ________.

check-lease-over-twenty-years = Lease longer than twenty years
check-lease-over-twenty-years-reason = The lease runs for { $months } months, more than { $limit } years. The excess is void under Chinese law.
check-lease-over-twenty-years-suggestion = The lease runs for ____ years, not exceeding { $limit } years, and may be renewed by agreement when it ends.

## References, numbering, attachments

check-reference-broken = Reference to a clause that does not exist
check-reference-broken-reason = This refers to “{ $to }”, which the contract does not contain (its last clause is { $last }). The duty or procedure referred to has no content.
check-reference-broken-suggestion = Replace “{ $to }” by the number of an existing clause and check all other references.

check-attachment-missing = Attachment missing
check-attachment-missing-reason = The contract speaks of “{ $to }”, but the file does not contain it. Attachments usually hold scope, standards or prices; without it, those terms are empty.
check-attachment-missing-suggestion = { $vendor } shall supply “{ $to }”, to be signed by both parties as part of this contract; if there is none, delete the reference.

check-numbering-gap = Gap in the numbering
check-numbering-gap-reason = The numbering jumps to { $label }; number { $expected } is missing. A clause may have been deleted, and references may have shifted.
check-numbering-gap-suggestion = Check whether a clause was deleted, number consecutively and check all references.

check-numbering-duplicate = Number used twice
check-numbering-duplicate-reason = { $label } occurs twice; a reference to it is ambiguous.
check-numbering-duplicate-suggestion = Number consecutively and check all references.

check-definition-unused = Defined term not used
check-definition-unused-reason = “{ $term }” is defined but never used: a remnant of a template, or the text uses other words for it.
check-definition-unused-suggestion = Delete the definition of “{ $term }”, or use the term consistently.

check-definition-duplicate = Term defined twice
check-definition-duplicate-reason = “{ $term }” is defined twice; if the meanings differ, nothing says which prevails.
check-definition-duplicate-suggestion = Keep one definition of “{ $term }” and delete the other.

check-definition-undefined = Definition not found
check-definition-undefined-reason = The text says that “{ $term }” is defined elsewhere, but the contract contains no such definition.
check-definition-undefined-suggestion = Add: “{ $term }” means ________.

check-copies-differ = Number of copies does not tally
check-copies-differ-reason = { $made } originals are made, but { $kept } are distributed.
check-copies-differ-suggestion = For example: “This contract is made in four originals, two for { $buyer } and two for { $vendor }, all of equal effect.”

## Parties and signature

check-party-name-differs = Party’s name differs
check-party-name-differs-reason = { $party } is called “{ $first }” above and “{ $second }” here. It may not be the same entity that signs.
check-party-name-differs-suggestion = Check against the business licence and use “{ $first }” throughout.

check-party-roles-swapped = Parties mixed up
check-party-roles-swapped-reason = Throughout the contract { $buyer } buys and { $vendor } delivers; here the duty stands with the other side (“{ $quote }”). Read literally, the wrong party pays or invoices.
check-party-roles-swapped-suggestion = Exchange “{ $buyer }” and “{ $vendor }” here.

check-credit-code-invalid = Unified social credit code fails its check
check-credit-code-invalid-reason = The code “{ $code }” of { $party } does not satisfy GB 32100 (18 characters, now { $length }, the last being a check character). It may be a slip, or the entity may not exist.
check-credit-code-invalid-suggestion = { $party } shall present its business licence, and the code shall be corrected accordingly.

check-signature-party-missing = A party has no signature block
check-signature-party-missing-reason = The contract has a place to sign, but none for { $party }. Without its signature, { $party } is not bound.
check-signature-party-missing-suggestion = Add a signature block: { $party } (seal): ________  Authorised representative (signature): ________  Date: ________

check-effect-unclear = Effectiveness unclear
check-effect-unclear-reason = { $kind ->
    [sign_or_seal] “Signature seal” may mean both or either of them, so the date of effect is open to argument.
   *[condition] “{ $quote }” names no verifiable condition; when the contract takes effect is unclear.
 }
check-effect-unclear-suggestion = This contract takes effect when the legal or authorised representatives of both parties have signed it and both company seals have been affixed.

## Deposit, damages, liability

check-deposit-over-limit = Deposit (定金) above the legal limit
check-deposit-over-limit-reason = The deposit is { $percent }%, above { $limit }% of the contract amount. The excess has no deposit effect: if { $vendor } defaults, it cannot be claimed back twofold.
check-deposit-over-limit-suggestion = { $buyer } shall pay { $vendor } a deposit not exceeding { $limit }% of the contract price; anything above that is an advance payment and no deposit.

check-deposit-with-penalty = Deposit forfeited and penalty besides
check-deposit-with-penalty-reason = The deposit is forfeited and liquidated damages are claimed as well. Only one of the two may be chosen; the combination works against { $buyer }, who pays the deposit.
check-deposit-with-penalty-suggestion = If a party is in breach, the other party may rely either on the deposit or on liquidated damages; where the deposit does not cover the loss, the difference may be claimed.

check-damages-excessive = Liquidated damages excessive
check-damages-excessive-reason = { $per ->
    [day] The damages run at { $percent }% a day, above { $limit }%: more than the principal in a year.
    [cap] The cap of the damages is { $percent }%, above 30%.
   *[once] The damages are { $percent }% of { $base }, above 30%.
 } A court may cut what excessively exceeds the loss; where { $buyer } pays, the risk is real.
check-damages-excessive-suggestion = For each day of delay, 0.05% of the price of the delayed part is due, up to 20% of the contract price; if this does not cover the loss, the difference shall be compensated.

check-damages-buyer-only = Only the buyer pays liquidated damages
check-damages-buyer-only-reason = Only { $buyer } pays for breach{ $percent ->
    [none] {" "}or loses what it has paid
   *[other] {" "}({ $percent }%)
}, { $vendor } does not. Being late costs { $vendor } almost nothing.
check-damages-buyer-only-suggestion = If { $vendor } is late, it shall pay { $buyer } 0.05% of the contract price for each day of delay; { $buyer } shall pay the same rate of the overdue amount for late payment.

check-damages-asymmetric = Liquidated damages one-sided
check-damages-asymmetric-reason = { $buyer } is liable far beyond { $vendor }{ $kind ->
    [rates] {" "}({ $buyer } { $buyer_rate }% a day, { $vendor } { $vendor_rate }% a day)
    [early] {" "}(it pays { $buyer_rate }% for ending the contract early, { $vendor } nothing)
   *[deposit] {" "}(it forfeits the deposit and pays damages, { $vendor } does not)
 }. The same measure should apply to both.
check-damages-asymmetric-suggestion = A party that is late shall pay the other party 0.05% of the amount concerned for each day of delay, up to 20% of that amount.

check-damages-vague = Liability without measure
check-damages-vague-reason = “{ $quote }” gives no way to calculate. { $buyer } will have to prove every item of its loss.
check-damages-vague-suggestion = The party in breach shall pay liquidated damages of ____% of the contract price; if they do not cover the loss, it shall also pay the difference.

check-liability-excludes-injury-or-gross-fault = Liability for injury or gross fault excluded
check-liability-excludes-injury-or-gross-fault-reason = Liability for personal injury, or for property damage by intent or gross negligence, is excluded. Such a clause is void and misleads those on site.
check-liability-excludes-injury-or-gross-fault-suggestion = { $vendor } is liable under the law for injury or damage that it or its staff cause to { $buyer } or third parties.

check-liability-vendor-capped-low = Vendor’s liability capped too low
check-liability-vendor-capped-low-reason = { $vendor }’s liability is limited to less than the contract price; { $buyer } bears the rest. Intent, gross negligence, injury, infringement and breach of confidence are not carved out.
check-liability-vendor-capped-low-suggestion = { $vendor }’s total liability under this contract is limited to the contract price, except for intent or gross negligence, personal injury, infringement of intellectual property, and breach of confidentiality or data protection.

check-liability-buyer-uncapped = Buyer’s liability unlimited
check-liability-buyer-uncapped-reason = { $buyer } is to pay all direct and indirect losses without limit: a risk that cannot be measured.
check-liability-buyer-uncapped-suggestion = { $buyer }’s liability under this contract is limited to { $vendor }’s direct losses and to the contract price in total.

check-standard-terms-unfair = Unfair standard term
check-standard-terms-unfair-reason = “{ $quote }” unreasonably relieves { $vendor } or takes away main rights of { $buyer }. As a standard term it may be void, but signing it means fighting over it.
check-standard-terms-unfair-suggestion = { $vendor } shall repair, replace, take back and compensate as agreed in this contract; { $buyer }’s rights of defence, set-off and termination remain unaffected.

check-force-majeure-overbroad = Force majeure too wide
check-force-majeure-overbroad-reason = Ordinary business risk ({ $words }) is treated as force majeure. { $vendor } can escape for reasons it should control.
check-force-majeure-overbroad-suggestion = Force majeure means an event that is unforeseeable, unavoidable and insurmountable; market changes, default of suppliers, changes of staff and failures of equipment or networks are no force majeure.

## Payment

check-payment-before-acceptance = Too much paid before acceptance
check-payment-before-acceptance-reason = Up to this stage { $percent }% is paid before acceptance, above { $limit }%. If the performance is defective, { $buyer } has nothing left to withhold.
check-payment-before-acceptance-suggestion = { $buyer } shall pay 60% of the contract price within 30 days after acceptance, and the last 10% within 15 working days after the warranty period has ended.

check-payment-advance-high = Advance payment too high
check-payment-advance-high-reason = { $percent }% is paid before delivery, above { $limit }%. If { $vendor } does not perform, it will be hard to recover.
check-payment-advance-high-suggestion = The advance payment is limited to 30% of the contract price and is made against an on-demand advance payment guarantee of the same amount.

check-payment-trigger-vague = Payment date unclear
check-payment-trigger-vague-reason = “{ $quote }” does not say from when, within how many days and against what payment is due; whether { $buyer } is late will be disputed.
check-payment-trigger-vague-suggestion = { $buyer } shall make this payment within ____ working days after ________ (acceptance and receipt of a proper invoice).

check-payment-pay-when-paid = Payment depends on a third party
check-payment-pay-when-paid-reason = Payment waits until a third party has paid. Where { $buyer } is a public body or large enterprise and { $vendor } a small or medium one, such a term is void in China and payment stays due.
check-payment-pay-when-paid-suggestion = { $buyer } shall pay within 60 days after acceptance and receipt of a proper invoice, irrespective of payment by any third party.

check-payment-over-legal-term = Payment term above the legal limit
check-payment-over-legal-term-reason = Payment is due within { $days } days, above { $limit }. A large enterprise must pay a small or medium one within 60 days after delivery, a public body within 30 (60 at most). Please confirm the size of both parties.
check-payment-over-legal-term-suggestion = { $buyer } shall pay within ____ days (no more than { $limit }) after delivery and acceptance.

check-price-unilateral-change = Vendor may change the price alone
check-price-unilateral-change-reason = “{ $quote }” lets { $vendor } alone change the price. { $buyer } loses control of its budget.
check-price-unilateral-change-suggestion = The contract price is fixed and may be changed only by a written amendment signed by both parties.

## Delivery and acceptance

check-acceptance-deemed = Silence counts as acceptance
check-acceptance-deemed-reason = As worded, { $buyer } accepts by not objecting in time. Once the period is missed, payment, risk and warranty all start, and defects are hard to claim.
check-acceptance-deemed-suggestion = Acceptance takes place only by a written acceptance certificate signed by { $buyer }. If { $buyer } does not answer in time, { $vendor } shall send a written reminder; nothing is deemed accepted without { $buyer }’s written confirmation.

check-acceptance-by-vendor = Vendor accepts its own work
check-acceptance-by-vendor-reason = { $vendor } decides whether its own performance conforms.
check-acceptance-by-vendor-suggestion = { $buyer } shall carry out the acceptance test against the agreed standards and sign the acceptance certificate; { $vendor } shall assist.

check-acceptance-vague = Acceptance without period or standard
check-acceptance-vague-reason = “{ $quote }” states no period, standard or consequence; { $buyer } has no basis to reject.
check-acceptance-vague-suggestion = { $buyer } shall test the goods under Annex 2 within 15 working days after receipt. { $vendor } shall repair or replace defective goods within 10 days free of charge; if they fail twice, { $buyer } may return them and terminate this contract.

check-warranty-short = Warranty period short
check-warranty-short-reason = The warranty period is { $months } months, less than { $limit }.
check-warranty-short-suggestion = The warranty period is no less than { $limit } months from acceptance.

check-risk-transfers-early = Risk passes too early
check-risk-transfers-early-reason = { $buyer } bears the risk of loss before the goods are delivered, and must pay even if they perish on the way.
check-risk-transfers-early-suggestion = { $vendor } bears the risk of loss and damage until the goods have been delivered and { $buyer } has signed the delivery receipt, { $buyer } thereafter.

check-subject-vague = Subject matter vague
check-subject-vague-reason = “{ $quote }” names no model, specification or configuration, nor is there a list. Any such goods would perform the contract.
check-subject-vague-suggestion = State brand, model, main parameters and unit price, or add Annex 1 (Technical Specification and Configuration).

check-quality-vague = Quality standard vague
check-quality-vague-reason = “{ $words }” cannot be tested; there is no objective measure.
check-quality-vague-suggestion = The performance shall comply with ________ (name and number of the standard) and with the figures in Annex 1.

check-delivery-vague = Delivery date vague
check-delivery-vague-reason = “{ $quote }” gives no definite date; { $vendor } is never late, and damages for delay never fall due.
check-delivery-vague-suggestion = { $vendor } shall complete delivery no later than ________.

check-obligation-no-deadline = Duty without a deadline
check-obligation-no-deadline-reason = “{ $quote }” only says promptly, regularly, as soon as possible or in reasonable time; without days the duty is hard to enforce.
check-obligation-no-deadline-suggestion = Replace the words by a definite period, such as “within 3 working days after notice”.

check-personal-data-no-terms = Personal data without terms
check-personal-data-no-terms-reason = { $vendor } will process personal data (“{ $quote }”), but purpose, period, manner, kinds of data and protection are not agreed. The law requires this for entrusted processing; { $buyer } may be fined.
check-personal-data-no-terms-suggestion = { $vendor } shall process the agreed kinds of personal data only for the performance of this contract, during its term and on { $buyer }’s written instructions, shall protect them by encryption and access control, shall not pass them on or transfer them abroad, shall report any leak within 24 hours, and shall return or delete them with written proof within 10 days after the end of this contract. { $buyer } may audit the processing.

## Control

check-subcontracting-whole = The whole work may be subcontracted
check-subcontracting-whole-reason = { $vendor } may hand all or the main part of the work to others: { $buyer } chose { $vendor }, but strangers will perform. By law the contractor itself must perform the main part of works.
check-subcontracting-whole-suggestion = { $vendor } shall perform the main work itself. Other parts may be subcontracted only with { $buyer }’s prior written consent, and { $vendor } is jointly liable for its subcontractors.

check-assignment-vendor-free = Vendor may assign freely
check-assignment-vendor-free-reason = { $vendor } may assign the contract without consent, and { $buyer } may face a counterparty that it never checked.
check-assignment-vendor-free-suggestion = { $vendor } shall not assign this contract or any right or duty under it without { $buyer }’s prior written consent.

check-ip-vendor-owns = Vendor owns the results
check-ip-vendor-owns-reason = { $buyer } pays for the work, but { $vendor } owns the rights in it. { $buyer } cannot freely change it, develop it further or have others maintain it.
check-ip-vendor-owns-suggestion = All results of the work under this contract, including source code and documents, belong to { $buyer } from their creation. { $vendor } keeps its pre-existing components and grants { $buyer } a perpetual, royalty-free licence to use and modify them.

check-confidentiality-one-sided = Only the buyer is bound to secrecy
check-confidentiality-one-sided-reason = Only { $buyer } must keep secrets; what { $vendor } learns about { $buyer } is unprotected.
check-confidentiality-one-sided-suggestion = Each party shall keep confidential all non-public information received from the other party, shall use it only for this contract and shall not disclose it without written consent, also for three years after the end of this contract.

check-change-vendor-unilateral = Vendor may change the contract alone
check-change-vendor-unilateral-reason = “{ $quote }” lets { $vendor } alone change the terms or its performance.
check-change-vendor-unilateral-suggestion = Any change of this contract takes effect only by a written amendment signed by both parties.

check-interpretation-vendor-only = Vendor alone interprets the contract
check-interpretation-vendor-only-reason = In any dispute the meaning of the contract would be what { $vendor } says. Such a term takes away the other side’s rights and may be void.
check-interpretation-vendor-only-suggestion = If the parties disagree on the meaning of a term, they shall settle it by negotiation, failing which the dispute resolution clause applies.

check-termination-vendor-only = Only the vendor may terminate
check-termination-vendor-only-reason = { $vendor } may end the contract early, { $buyer } may not: { $vendor } can leave at any time, { $buyer } is locked in.
check-termination-vendor-only-suggestion = If a party is in material breach and fails to remedy it within 15 days after written notice, the other party may terminate this contract. { $buyer } may terminate at any time on thirty days’ written notice and pays for what has been performed.

check-termination-buyer-none = Buyer has no right to terminate
check-termination-buyer-none-reason = Under “{ $quote }” both parties must agree; even if { $vendor } is in breach, { $buyer } has only the statutory grounds.
check-termination-buyer-none-suggestion = If { $vendor } is in breach and fails to remedy it within 15 days after { $buyer }’s written notice, or is more than 30 days late, { $buyer } may terminate this contract by written notice and claim compensation.

check-renewal-automatic = Automatic renewal
check-renewal-automatic-reason = Unless someone objects in time, the contract goes on. Missing the notice date means paying for another term.
check-renewal-automatic-suggestion = This contract ends when its term expires. A renewal requires a written agreement signed at least thirty days before.

check-renewal-notice-long = Long notice to stop the renewal
check-renewal-notice-long-reason = Notice must be given { $days } days ahead, more than { $limit }: easily missed.
check-renewal-notice-long-suggestion = { $buyer } may stop the renewal by written notice at least thirty days before the term expires.

check-exclusivity-buyer-bound = Buyer bound to exclusivity
check-exclusivity-buyer-bound-reason = “{ $quote }” keeps { $buyer } from acting itself or dealing with others. If { $vendor } performs badly, there is no alternative.
check-exclusivity-buyer-bound-suggestion = This contract is non-exclusive; { $buyer } may act itself or engage third parties for the same business.

## Disputes and law

check-dispute-arbitration-and-court = Both arbitration and court agreed
check-dispute-arbitration-and-court-reason = The dispute clause provides for arbitration and also lets a party go to court. Such an arbitration agreement is void under Chinese law, and elsewhere invites a fight over the forum first.
check-dispute-arbitration-and-court-suggestion = Any dispute that the parties cannot settle by negotiation may be brought by either party before the competent court at { $buyer }’s registered address.

check-dispute-consultation-only = Only negotiation agreed
check-dispute-consultation-only-reason = The clause stops at negotiation and names neither court nor arbitration; if talks fail, jurisdiction must be found by statute.
check-dispute-consultation-only-suggestion = If negotiation fails, either party may bring an action before the competent court at { $buyer }’s registered address.

check-dispute-body-unclear = Arbitral institution not named
check-dispute-body-unclear-reason = { $kind ->
    [open] The form offers arbitration and the courts, and none has been chosen: as it stands, nobody can arbitrate. Choose one and name it in full.
    [means] The contract speaks of “legal means” and names neither a court nor an arbitral institution: where to sue stays open. Choose one and name it.
   *[unnamed] Arbitration is agreed but no institution is named. Unless the parties agree on one later, the arbitration agreement is void under Chinese law.
 }
check-dispute-body-unclear-suggestion = Any dispute shall be submitted to the ________ Arbitration Commission for arbitration under its rules in force at the time of application. The award is final and binding on both parties.

check-dispute-exclusive-jurisdiction = Against exclusive jurisdiction
check-dispute-exclusive-jurisdiction-reason = Disputes on works and house leases belong to the court of the place of the real estate; if “{ $court }” is elsewhere, the choice is void.
check-dispute-exclusive-jurisdiction-suggestion = Any dispute that the parties cannot settle by negotiation shall be brought before the competent court of the place of the works (premises).

check-dispute-vendor-place = Disputes at the vendor’s place
check-dispute-vendor-place-reason = Disputes go to the court or arbitral body at { $vendor }’s place: travel, time and uncertainty fall on { $buyer }.
check-dispute-vendor-place-suggestion = Any dispute that the parties cannot settle by negotiation may be brought by either party before the competent court at { $buyer }’s registered address.

check-law-repealed = Law no longer in force
check-law-repealed-reason = { $law } had been repealed or replaced by the date of this contract; { $now } applies now. This is an old form, and the rest of it should be checked too.
check-law-repealed-suggestion = Replace “{ $law }” by the law now in force ({ $now }).

## Remains of the draft

check-blank-unfilled = Blank not filled in
check-blank-unfilled-reason = “{ $quote }” is still blank. What is filled in after signature invites dispute, and a term left blank is no term.
check-blank-unfilled-suggestion = Fill in “{ $quote }”, or write “none” or delete it where it does not apply.

check-placeholder-left = Placeholder left in
check-placeholder-left-reason = “{ $quote }” is a placeholder or drafting note and has no place in a signed contract.
check-placeholder-left-suggestion = Replace “{ $quote }” by the actual content, or delete it.

check-comment-unresolved = Comment not settled
check-comment-unresolved-reason = { $author } left a comment here: “{ $comment }”. It should be settled before signature.
check-comment-unresolved-suggestion = Agree on the point, change the text and delete the comment.

check-tracked-change-unaccepted = Tracked change not accepted
check-tracked-change-unaccepted-reason = { $author } changed the text here, and the change is neither accepted nor rejected. The parties may not be looking at the same version.
check-tracked-change-unaccepted-suggestion = Accept or reject the change by agreement, and sign a clean copy.

## Figures, and what is said twice

check-amount-product-differs = Sum worked out wrongly
check-amount-product-differs-reason = { $sum } makes { $expected } here, but { $stated } is written. Nothing says which figure is to be paid.
check-amount-product-differs-suggestion = Please check and write { $expected } instead of { $stated }, or correct the rate, quantity or number of months.

check-damages-cap-differs = Two caps on the same damages
check-damages-cap-differs-reason = The cap on damages for delay by { $vendor } is { $first }% in one place and { $second }% here. { $vendor } will rely on the lower one.
check-damages-cap-differs-suggestion = Damages for delay by { $vendor } shall not exceed ____% of the contract price in total (now { $first }% and { $second }%); this cap applies throughout.

check-warranty-differs = Two warranty periods
check-warranty-differs-reason = The warranty is { $first } months in one place and { $second } months here. Once the shorter one is over, { $vendor } can refuse to repair free of charge.
check-warranty-differs-suggestion = The warranty period is ____ months from acceptance (now { $first } and { $second } months); all other clauses refer to this one.

check-retention-differs = Two shares of retained money
check-retention-differs-reason = { $first }% is retained in one place and { $second }% here. What the last payment is cannot be told.
check-retention-differs-suggestion = The retention is ____% of the contract price (now { $first }% and { $second }%) and is paid once the warranty period has ended without open defects.

## Payment against performance

check-payment-event-missing = Payment waits for an event that is not provided
check-payment-event-missing-reason = This payment waits for “{ $event }”, but no other clause says who does it, when, and what counts as passed. When the money falls due cannot be told.
check-payment-event-missing-suggestion = { $vendor } shall apply in writing for { $event }; { $buyer } shall carry it out within ____ working days by the standard in the annex, and the signed record is the basis of this payment.

check-payment-before-final-acceptance = Nearly all is paid before the final acceptance
check-payment-before-final-acceptance-reason = Up to this stage { $percent }% is paid before the final acceptance, above { $limit }%. If it fails, { $buyer } holds nothing back.
check-payment-before-final-acceptance-suggestion = { $buyer } shall pay 30% of the contract price within 30 days after the final acceptance and the last 10% after the warranty period has ended.

check-retention-returned-early = Retained money is paid before the warranty ends
check-retention-returned-early-reason = The warranty lasts { $warranty } months, but the retained money is due after { $months }. For the rest of the warranty { $buyer } holds nothing back.
check-retention-returned-early-suggestion = The retention is paid without interest within 15 working days after the warranty period of { $warranty } months has ended without open defects.

check-retention-over-limit = Retention for works above the limit
check-retention-over-limit-reason = { $percent }% is retained. In China no more than { $limit }% of the final account for construction works may be; { $vendor } can claim the excess back.
check-retention-over-limit-suggestion = The retention is { $limit }% of the final account and is returned within 14 days after the defects liability period; { $vendor } may replace it by a bank guarantee.

check-bond-over-limit = Performance bond above the limit
check-bond-over-limit-reason = The performance bond is { $percent }%. For contracts awarded by tender in China it may not exceed { $limit }% of the contract amount.
check-bond-over-limit-suggestion = { $vendor } shall provide a performance bond of { $limit }% of the contract price, which may be a bank guarantee and is released ____ days after full performance.

check-payment-account-missing = Account for payment not given
check-payment-account-missing-reason = “{ $quote }” sends the money to an account that the contract does not give. Accounts named later by telephone or mail are a usual way of fraud.
check-payment-account-missing-suggestion = Account of { $vendor }: holder ________, bank ________, number ________. A change takes effect only on a signed written notice that { $buyer } has verified with the known contact of { $vendor }.

check-payment-acceleration = One late payment makes all due
check-payment-acceleration-reason = Under “{ $quote }” one late payment makes the whole balance due. In China the law asks for one fifth of the price unpaid and a demand first.
check-payment-acceleration-suggestion = { $vendor } may demand the whole balance only where one fifth of the price is overdue and unpaid 30 days after written demand; amounts disputed in good faith do not count.

check-payment-late-interest-high = Interest on late payment very high
check-payment-late-interest-high-reason = { $buyer } pays { $percent }% for late payment, about { $year }% a year without a cap. That is far above the cost of money (limit { $limit }% a year).
check-payment-late-interest-high-suggestion = { $buyer } shall pay 0.05% a day of the overdue amount for late payment, up to 10% of that amount.

check-payment-set-off-excluded = Set-off excluded
check-payment-set-off-excluded-reason = “{ $quote }” keeps { $buyer } from deducting damages and refunds: it must pay in full first and claim afterwards.
check-payment-set-off-excluded-suggestion = { $buyer } may, on written notice, deduct damages, refunds and other sums owed by { $vendor } from any payment, and may withhold amounts disputed in good faith.

check-payment-non-refundable = What was paid is not refunded
check-payment-non-refundable-reason = “{ $quote }” refuses a refund whatever the reason, even where { $vendor } has not performed.
check-payment-non-refundable-suggestion = If this Agreement ends or { $vendor } does not perform, { $vendor } shall within 10 days refund all sums paid for goods or services not yet supplied.

## Duties without a consequence

check-delivery-late-unanswered = Late delivery has no consequence
check-delivery-late-unanswered-reason = Delivery has a date here, but no clause says what { $vendor } owes for being late. { $buyer } would have to prove each loss.
check-delivery-late-unanswered-suggestion = For each day of delay { $vendor } shall pay 0.05% of the contract price; if the delay exceeds 30 days, { $buyer } may terminate, and { $vendor } shall refund all payments and make good the loss.

check-confidentiality-unanswered = Breach of secrecy has no consequence
check-confidentiality-unanswered-reason = Secrecy is promised here, but no clause says what a breach costs. Losses from a leak are hard to prove.
check-confidentiality-unanswered-suggestion = A party in breach of confidentiality shall pay the other party CNY ____ and make good any further loss, including the reasonable cost of stopping the breach.

check-warranty-no-response-time = Warranty without a response time
check-warranty-no-response-time-reason = The warranty lasts “{ $quote }”, but nothing says how soon { $vendor } must come and repair. It can let { $buyer } wait without being in breach.
check-warranty-no-response-time-suggestion = During the warranty period { $vendor } shall answer within 2 hours, be on site within 24 hours and repair within 72 hours after notice; failing that, { $buyer } may have the work done by others at the cost of { $vendor }.

check-warranty-start-open = Warranty has no starting day
check-warranty-start-open-reason = The warranty lasts “{ $quote }”, but not from which day. Between dispatch and acceptance there may be months.
check-warranty-start-open-suggestion = The warranty period starts on the day on which { $buyer } signs the acceptance certificate.

check-acceptance-failure-open = Nothing on failed acceptance
check-acceptance-failure-open-reason = Acceptance is agreed here, but not what follows when it fails: how soon { $vendor } must cure, whether { $buyer } may reject, who bears the cost.
check-acceptance-failure-open-suggestion = If acceptance fails, { $vendor } shall within 10 days repair, replace or redo free of charge and apply again; after a second failure { $buyer } may reject, terminate and claim refund and damages.

check-subcontracting-unanswered = Nobody answers for subcontractors
check-subcontracting-unanswered-reason = “{ $quote }” lets others do the work, but nothing says that { $vendor } answers for them.
check-subcontracting-unanswered-suggestion = { $vendor } is liable for the work of its subcontractors as for its own and remains { $buyer }’s only contracting party.

## Terms that shield the vendor

check-liability-indirect-loss-excluded = Vendor excludes indirect loss
check-liability-indirect-loss-excluded-reason = “{ $quote }” leaves lost production and lost profit with { $buyer } alone.
check-liability-indirect-loss-excluded-suggestion = { $vendor } shall compensate the loss that its breach causes, including cover purchases, rework, claims of third parties and profit that could be foreseen; any exclusion of indirect loss is mutual and does not apply to intent, gross negligence, confidentiality, data or intellectual property.

check-remedy-exclusive = One remedy only
check-remedy-exclusive-reason = “{ $quote }” leaves { $buyer } one remedy. If it fails, there is no rejection, termination or damages.
check-remedy-exclusive-suggestion = This remedy is in addition to all other rights of { $buyer } under this Agreement and the law, including replacement, price reduction, termination and damages.

check-terms-elsewhere = Terms kept elsewhere
check-terms-elsewhere-reason = “{ $quote }” takes in terms that { $vendor } publishes and may change at any time. { $buyer } cannot know what it signs.
check-terms-elsewhere-suggestion = Terms published by { $vendor } elsewhere form no part of this Agreement; any that shall apply are attached and signed by both parties.

check-publicity-vendor-free = Free use of the buyer’s name
check-publicity-vendor-free-reason = “{ $quote }” lets { $vendor } use the name or logo of { $buyer } for publicity without asking.
check-publicity-vendor-free-suggestion = { $vendor } shall not use the name, marks or logo of { $buyer } or refer to this Agreement in publicity without prior written consent.

check-title-retained = Title kept until full payment
check-title-retained-reason = Under “{ $quote }” the goods stay { $vendor }’s until all is paid. Its creditors may seize them, and a dispute over the last payment keeps title back.
check-title-retained-suggestion = Title to the goods passes to { $buyer } on delivery.

check-measure-vendor-records = Vendor’s records decide
check-measure-vendor-records-reason = Under “{ $quote }” the records of { $vendor } alone decide what is owed.
check-measure-vendor-records-suggestion = Quantities and fees follow records signed by both parties; on objection { $vendor } shall show the original data and both parties check them together.

check-delivery-put-off-freely = Vendor may put off delivery
check-delivery-put-off-freely-reason = “{ $quote }” lets { $vendor } put off delivery as it likes; the agreed date and the damages for delay lose their meaning.
check-delivery-put-off-freely-suggestion = Delivery dates are extended only by force majeure or with the written consent of { $buyer }.

check-invoice-after-payment = Invoice only after payment
check-invoice-after-payment-reason = Under “{ $quote }” the invoice comes after the money. If it is late or wrong, { $buyer } cannot deduct the tax and holds nothing back.
check-invoice-after-payment-suggestion = { $vendor } shall issue a proper VAT invoice 7 days before each payment; without it { $buyer } may defer payment without being in breach.

check-price-provisional = Provisional price without a way to the final one
check-price-provisional-reason = “{ $quote }” is provisional, and nothing says how the final price is found.
check-price-provisional-suggestion = The final price is the quantity accepted times the fixed unit rates in the annex and shall not exceed the provisional price by more than ____% without a signed amendment.

check-data-vendor-uses = Vendor may use the data
check-data-vendor-uses-reason = “{ $quote }” lets { $vendor } use the data of { $buyer } for its own ends. Where they are personal, { $buyer } answers for it.
check-data-vendor-uses-suggestion = { $vendor } shall process data of { $buyer } only to perform this Agreement and on written instruction, not for its own purposes or for others, and shall return or delete them within 10 days after the end.

check-data-abroad = Data go abroad without a legal way
check-data-abroad-reason = “{ $quote }” puts data outside China, and no security assessment, standard contract or certification is provided for.
check-data-abroad-suggestion = Data of { $buyer } shall be stored in China. They may be provided abroad only with the prior written consent of { $buyer } and after the assessment, standard contract or certification that the law requires.

check-commitment-minimum = Minimum purchase
check-commitment-minimum-reason = “{ $quote }” binds { $buyer } to a least quantity, whether it needs it or not.
check-commitment-minimum-suggestion = Quantities are forecasts only. { $buyer } orders what it needs and is bound to no minimum purchase.

check-lien-vendor = Vendor has a lien
check-lien-vendor-reason = “{ $quote }” lets { $vendor } keep things of { $buyer } until it is paid, even where payment is disputed.
check-lien-vendor-suggestion = { $vendor } has no lien on equipment, materials, documents, data or work results of { $buyer }.

## Rights of one side only

check-suspension-vendor-only = Only the vendor may suspend
check-suspension-vendor-only-reason = “{ $quote }”: { $vendor } may stop when it is not paid, but nothing lets { $buyer } hold back payment when { $vendor } does not perform.
check-suspension-vendor-only-suggestion = { $buyer } may withhold the corresponding payment while { $vendor } fails to perform properly. { $vendor } may suspend only after 15 days’ written notice and not over amounts disputed in good faith.

check-termination-buyer-pays-rest = Buyer pays for the rest
check-termination-buyer-pays-rest-reason = Under “{ $quote }” { $buyer } pays for the time left even if it ends the contract early: the right to end it is worth nothing.
check-termination-buyer-pays-rest-suggestion = { $buyer } may terminate on thirty days’ written notice and pays only for what was performed; proven loss of { $vendor } is compensated up to one month’s fee.

check-restriction-staff-one-sided = No hiring of staff, one way
check-restriction-staff-one-sided-reason = “{ $quote }” binds { $buyer } only; { $vendor } may hire the staff of { $buyer }.
check-restriction-staff-one-sided-suggestion = During this Agreement and twelve months after, neither party shall actively solicit staff of the other that worked on the project; general advertisements are excepted.

check-audit-vendor-only = Only the vendor may audit
check-audit-vendor-only-reason = “{ $quote }”: { $vendor } may look into the books of { $buyer }, but not the other way round.
check-audit-vendor-only-suggestion = Either party may once a year, on 10 days’ notice and through an independent auditor bound to secrecy, inspect the other’s records that concern this Agreement.

check-indemnity-buyer-only = Only the buyer indemnifies
check-indemnity-buyer-only-reason = “{ $quote }” makes { $buyer } hold { $vendor } harmless, while { $vendor } promises nothing of the kind, not even for defects or infringement.
check-indemnity-buyer-only-suggestion = { $vendor } shall indemnify { $buyer } against claims of third parties arising from defects, infringement, its negligence or its breach; { $buyer }’s indemnity is limited to claims caused by its own fault.

## Validity

check-limitation-agreed = Time to sue is agreed
check-limitation-agreed-reason = “{ $quote }” shortens or waives the time to sue. Under Chinese law such a term is void; under other laws it takes claims away early.
check-limitation-agreed-suggestion = Limitation periods follow the applicable law.

check-deposit-kind-unclear = Advance with the effect of a deposit
check-deposit-kind-unclear-reason = “{ $quote }” wants forfeiture or double return, but uses a word that has no such effect in China (only 定金 has).
check-deposit-kind-unclear-suggestion = { $buyer } shall pay a deposit (定金) of ________, not above 20% of the price, to which the deposit rule applies; any other sum is an advance to be refunded in full if { $vendor } defaults.

check-guarantee-mode-open = Kind of surety not stated
check-guarantee-mode-open-reason = “{ $quote }” does not say whether the surety is jointly liable. In China silence means a general surety, who pays only after enforcement against the debtor has failed.
check-guarantee-mode-open-suggestion = The guarantor is jointly and severally liable (连带责任保证) for all obligations of { $vendor } under this Agreement.

check-guarantee-period-open = Guarantee period not stated
check-guarantee-period-open-reason = “{ $quote }” gives no guarantee period. In China it is then six months from when the debt falls due; after that the surety is free.
check-guarantee-period-open-suggestion = The guarantee period is three years from the day on which the secured obligation falls due.

check-settlement-deemed = Silence makes the account final
check-settlement-deemed-reason = Under “{ $quote }” the account of { $vendor } becomes final when { $buyer } does not answer in time, however high it is.
check-settlement-deemed-suggestion = The account is final only when signed by both parties. If { $buyer } does not answer in time, { $vendor } shall remind it in writing; silence is no approval.

check-dispute-signing-place-missing = Place of signing not stated
check-dispute-signing-place-missing-reason = Disputes go to the court of the place of signing (“{ $quote }”), but no place is written anywhere.
check-dispute-signing-place-missing-suggestion = This Agreement is signed at ________ (city, district).

check-dispute-law-and-forum-apart = Law and court of different places
check-dispute-law-and-forum-apart-reason = The law of { $law } applies, but the courts of { $forum } decide. They must have foreign law proved to them: slower, dearer, less certain.
check-dispute-law-and-forum-apart-suggestion = Please choose the law and the courts of one place.

## What the contract points to and is made of

check-reference-topic-differs = Reference names the wrong clause
check-reference-topic-differs-reason = “{ $to }” is said here to deal with “{ $topic }”, but that clause is “{ $heading }” and says nothing of it. The number is probably one of an earlier draft.
check-reference-topic-differs-suggestion = Please replace “{ $to }” by the number of the clause that deals with “{ $topic }”.

check-period-days-mixed = Days and working days mixed
check-period-days-mixed-reason = { $days } days after the same event (“{ $event }”) are working days in one place and calendar days in another.
check-period-days-mixed-suggestion = Please use one of them throughout and say what a working day is.

check-attachment-unnamed = Attachment not mentioned in the body
check-attachment-unnamed-reason = The file holds “{ $to }”, but the body never speaks of it. Whether it binds anyone is open.
check-attachment-unnamed-suggestion = “{ $to }” forms part of this Agreement; if it differs from the body, the body prevails.

check-notice-address-missing = Addresses for notices not given
check-notice-address-missing-reason = “{ $quote }” sends notices to addresses that the contract does not give. Whether a notice has arrived will be disputed.
check-notice-address-missing-suggestion = Notices to { $buyer }: ________ (address), ________ (person), ________ (e-mail). Notices to { $vendor }: ________ (address), ________ (person), ________ (e-mail).

check-notice-form-differs = Form of notices differs
check-notice-form-differs-reason = Elsewhere notices must be in writing, here “{ $quote }” lets a call or a chat do. Whether a notice counts will be disputed.
check-notice-form-differs-suggestion = Notices shall be in writing. Where one is given by telephone in an emergency, it shall be confirmed in writing within 24 hours or has no effect.

check-precedence-missing = No order of precedence
check-precedence-missing-reason = “{ $quote }”: several papers make up the contract, and nothing says which prevails where they differ.
check-precedence-missing-suggestion = If the documents differ, they prevail in this order: this Agreement, its annexes, statements of work and orders, { $vendor }’s proposal.

check-effect-differs = Takes effect on two different events
check-effect-differs-reason = One place says “{ $first }”, here it is “{ $quote }”. From when the contract binds is open.
check-effect-differs-suggestion = This Agreement takes effect when both parties have signed it; payments and bonds are no condition of its effect.

check-party-label-unknown = A party that the contract does not know
check-party-label-unknown-reason = A duty is given to “{ $label }” here, a label that no party bears. It may come from another contract; who owes the duty is open.
check-party-label-unknown-suggestion = Please replace “{ $label }” by “{ $buyer }” or “{ $vendor }”, or say at the beginning who “{ $label }” is.

## Two languages

check-bilingual-values-differ = Chinese and English figures differ
check-bilingual-values-differ-reason = The Chinese text says { $chinese }, the English text { $english }. { $vendor } will rely on the one that suits it.
check-bilingual-values-differ-suggestion = Please make both texts agree (Chinese: { $chinese }; English: { $english }).

check-bilingual-no-prevailing = No prevailing language
check-bilingual-no-prevailing-reason = The contract is in Chinese and English, and nothing says which text prevails where they differ.
check-bilingual-no-prevailing-suggestion = This Agreement is made in Chinese and English. If the texts differ, the Chinese text prevails.

## Amendments

check-amendment-original-unnamed = Contract to be amended not named
check-amendment-original-unnamed-reason = The amendment gives neither number nor date of the contract it amends. Where the parties have several, nobody knows which is meant.
check-amendment-original-unnamed-suggestion = The parties signed the ________ Agreement (No. ________) on ________ (the “Original Agreement”) and amend it as follows.

check-amendment-rest-open = Nothing on the rest of the contract
check-amendment-rest-open-reason = The amendment does not say that what it leaves unchanged stays in force, nor which text prevails.
check-amendment-rest-open-suggestion = Except as amended here, the Original Agreement remains in full force; where the two differ, this amendment prevails.

check-amendment-clause-unnamed = Clause to be changed not named
check-amendment-clause-unnamed-reason = “{ $quote }” changes something without naming the clause. In China an unclear change is presumed to be none.
check-amendment-clause-unnamed-suggestion = Clause ____ of the Original Agreement, “________”, is replaced by: “________”.

## Works, leases, agency, staff, software

check-construction-qualification = Contractor’s qualification not stated
check-construction-qualification-reason = Nothing is said of the licence or grade of { $vendor }. In China a works contract with an unqualified contractor is void.
check-construction-qualification-suggestion = { $vendor } warrants that it holds the qualification needed for the works (class and grade: ________, certificate No. ________); copies are attached.

check-construction-wages = Workers’ wages not dealt with
check-construction-wages-reason = Nothing is said of the wages of workers on the site. If { $vendor } does not pay them, they turn to { $buyer }.
check-construction-wages-suggestion = Labour cost is ____% of each payment and goes monthly into the wages account; { $vendor } shall pay wages in full each month, and { $buyer } may pay them in its place and deduct the sum.

check-construction-warranty-short = Works warranty below the legal least
check-construction-warranty-short-reason = The warranty here is { $years } years; the law in China asks at least { $least } for this part of the works.
check-construction-warranty-short-suggestion = Waterproofing: 5 years; electrical lines, pipes, equipment installation and decoration: 2 years; all from the completion acceptance.

check-lease-deposit-return = Return of the deposit not agreed
check-lease-deposit-return-reason = “{ $quote }” takes a deposit, but nothing says when it comes back. It is easily kept when the lease ends.
check-lease-deposit-return-suggestion = { $vendor } shall return the whole deposit within 7 days after the lease ends; any deduction is itemised and proved.

check-lease-repairs = Repairs not dealt with
check-lease-repairs-reason = Nothing says who repairs the leased thing.
check-lease-repairs-suggestion = { $vendor } shall repair the leased thing within 3 days after notice; failing that, { $buyer } may do so and deduct the cost from the rent, which is reduced while use is impaired.

check-lease-title = Right to let not shown
check-lease-title-reason = Nothing is said of the title to the premises. If { $vendor } may not let them, { $buyer } may have to leave.
check-lease-title-suggestion = { $vendor } warrants that it owns the premises or may let them (certificate No. ________, copy attached) and shall refund rent and deposit and make good the loss if a claim of others disturbs the use.

check-agency-report = Agent does not report
check-agency-report-reason = Nothing makes { $vendor } report on customers, orders and receipts, so that { $buyer } knows neither the market nor the basis of commissions.
check-agency-report-suggestion = By the 5th of each month { $vendor } shall report in writing on customers, orders, stock and receipts of the month before and give information on request.

check-agency-end-open = Nothing on the end of the agency
check-agency-end-open-reason = Nothing says what becomes of stock, papers, customers and commissions when the agency ends.
check-agency-end-open-suggestion = Within 15 days after the end { $vendor } shall hand over customer data and open orders, return samples and papers and stop using the marks of { $buyer }; commissions are settled within 30 days and stock is bought back or sold off within 90.

check-staff-disguised-dispatch = Outsourcing that is dispatch of staff
check-staff-disguised-dispatch-reason = “{ $quote }”: { $buyer } leads the staff of { $vendor } as its own. In China that counts as labour dispatch, with liability of { $buyer }.
check-staff-disguised-dispatch-suggestion = { $vendor } alone is responsible for hiring, hours, discipline and pay of its staff; { $buyer } sets and accepts results and does not direct the staff.

check-staff-injury-open = Injuries of staff not dealt with
check-staff-injury-open-reason = Staff of { $vendor } work at the place of { $buyer }, and nothing says who answers for injuries or insures them.
check-staff-injury-open-suggestion = { $vendor } shall insure its staff and is liable for injuries suffered or caused by them in the performance of this Agreement.

check-software-source-code = Source code not dealt with
check-software-source-code-reason = { $vendor } develops software for { $buyer }, but nothing is said of its source code. Without it only { $vendor } can maintain it.
check-software-source-code-suggestion = Before acceptance { $vendor } shall deliver all source code, design documents and build instructions; that { $buyer } can build and run the software from them is a condition of acceptance.

check-software-infringement = No promise against infringement
check-software-infringement-reason = Nothing says who answers if the software infringes rights of others. { $buyer } as its user is sued first.
check-software-infringement-suggestion = { $vendor } warrants that the software infringes no right of any third party, shall defend and indemnify { $buyer } against such claims and shall if need be replace the software or refund the price.

## Contracts beside the draft

check-framework-contradicted = Differs from the framework contract
check-framework-contradicted-reason = On { $fact } the framework contract “{ $title }” says “{ $there }”; here it says “{ $quote }”. Unless one is said to prevail, each side will rely on its own.
check-framework-contradicted-suggestion = { $fact } is as agreed in the framework contract “{ $title }”; where it is meant to differ, say that this clause prevails.

check-earlier-less-favourable = Less favourable than before
check-earlier-less-favourable-reason = On { $fact } the earlier contract “{ $title }” with the same vendor says “{ $there }”; here it says “{ $quote }”, which is worse for { $buyer }.
check-earlier-less-favourable-suggestion = { $fact } as in the parties’ earlier contract “{ $title }”: { $there }.

check-amendment-party-differs = Not a party of the contract that is amended
check-amendment-party-differs-reason = “{ $quote }” is no party of “{ $title }”. A contract is changed by its own parties; a new one has to take it over first.
check-amendment-party-differs-suggestion = Check the parties’ names against “{ $title }”; where the party has really changed, let all three sign a transfer of the contract.

check-amendment-clause-missing = The contract has no such clause
check-amendment-clause-missing-reason = The amendment changes “{ $to }”, but “{ $title }” has no such clause. What is to be changed is unclear, and in China presumed unchanged.
check-amendment-clause-missing-suggestion = Check the numbers against “{ $title }” and name the clause that is changed.

check-amendment-sum-differs = Wrong sum of the original contract
check-amendment-sum-differs-reason = Here it says “{ $quote }”, but the total of “{ $title }” is { $total }. The sum after the change will be wrong.
check-amendment-sum-differs-suggestion = Correct the original total to { $total } and work out the changed total anew.

check-paging-page-missing = Pages missing
check-paging-page-missing-reason = By the numbers printed on the pages, page { $pages } is not there ({ $count } missing, { $present } received). What was not seen may bind us.
check-paging-page-missing-suggestion = Ask for page { $pages } and review the whole text before signing.
check-paging-page-doubled = Page numbers repeated
check-paging-page-doubled-reason = Page { $pages } is there more than once: scanned twice, or a page of another version has slipped in.
check-paging-page-doubled-suggestion = Compare the copies of page { $pages }; if they differ, ask for the complete file again.
