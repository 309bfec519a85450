# Checks of a contract: three messages a rule – its title, the reason (for the reader), the suggestion (a wording for the contract).

## Sums

check-amount-figures-words-differ = Amount in figures and in words differ
check-amount-figures-words-differ-reason = The figures say { $figures }, the words “{ $words }” come to { $words_amount }. Either side can rely on the amount that suits it, so the two must agree before anything is paid.
check-amount-figures-words-differ-suggestion = State one amount in both forms, and add: “If figures and words differ, the words prevail.”

check-payment-stages-not-100 = Payment stages do not add up to 100%
check-payment-stages-not-100-reason = The stages are { $stages }, together { $sum }% instead of 100%. Nothing says when, or whether, the difference is due.
check-payment-stages-not-100-suggestion = { $buyer } shall pay the contract price in instalments that total 100% (now { $sum }%); adjust one of them accordingly.

check-deposit-over-limit = Deposit (定金) above the legal limit
check-deposit-over-limit-reason = The deposit is { $percent }%, above { $limit }% of the contract amount. The excess has no deposit effect: if { $vendor } defaults, it cannot be claimed back twofold.
check-deposit-over-limit-suggestion = { $buyer } shall pay { $vendor } a deposit not exceeding { $limit }% of the contract price; anything above that is an advance payment and no deposit.

## References and attachments

check-reference-broken = Reference to a clause that does not exist
check-reference-broken-reason = This refers to “{ $to }”, which the contract does not contain (its last clause is { $last }). The duty or procedure referred to has no content.
check-reference-broken-suggestion = Replace “{ $to }” by the number of an existing clause and check all other references.

check-attachment-missing = Attachment missing
check-attachment-missing-reason = The contract speaks of “{ $to }”, but the file does not contain it. Attachments usually hold scope, standards or prices; without it, those terms are empty.
check-attachment-missing-suggestion = { $vendor } shall supply “{ $to }”, to be signed by both parties as part of this contract; if there is none, delete the reference.

## Disputes

check-dispute-arbitration-and-court = Both arbitration and court agreed
check-dispute-arbitration-and-court-reason = The dispute clause provides for arbitration and also lets a party go to court. Such an arbitration agreement is void under Chinese law, and elsewhere invites a fight over the forum first.
check-dispute-arbitration-and-court-suggestion = Any dispute that the parties cannot settle by negotiation may be brought by either party before the competent court at { $buyer }’s registered address.

## Parties

check-credit-code-invalid = Unified social credit code fails its check
check-credit-code-invalid-reason = The code “{ $code }” of { $party } does not satisfy GB 32100 (18 characters, now { $length }, the last being a check character). It may be a slip, or the entity may not exist.
check-credit-code-invalid-suggestion = { $party } shall present its business licence and the code shall be corrected accordingly.

## Acceptance

check-acceptance-deemed = Silence counts as acceptance
check-acceptance-deemed-reason = As worded, { $buyer } accepts by not objecting in time. Once the period is missed, payment, risk and warranty all start, and defects are hard to claim.
check-acceptance-deemed-suggestion = Acceptance takes place only by a written acceptance certificate signed by { $buyer }. If { $buyer } does not answer in time, { $vendor } shall send a written reminder; nothing is deemed accepted without { $buyer }’s written confirmation.

## Absences

check-absent-confidentiality = No confidentiality clause
check-absent-confidentiality-reason = Looked for { $looked_for } in { $clauses } clauses and found no duty of confidentiality; the nearest is “{ $nearest }”. Information handed over in performance has no contractual protection.
check-absent-confidentiality-suggestion = Each party shall keep confidential all trade secrets, technical data and other non-public information received from the other party, shall use it only for the purposes of this contract and shall not disclose it without prior written consent. This obligation continues for three years after the end of this contract.

## Remains of the draft

check-blank-unfilled = Blank not filled in
check-blank-unfilled-reason = “{ $quote }” is still blank. What is filled in after signature invites dispute, and a term left blank is no term.
check-blank-unfilled-suggestion = Fill in “{ $quote }”, or write “none” or delete it where it does not apply.
