# Claims and interest, published rates

lpr = LPR publication
lpr-plural = LPR publications
lpr-published-on = Published on
lpr-one-year = One year
lpr-over-five-years = Over five years
lpr-source = Source

claim = Claim
claim-plural = Claims
claim-contract = Contract
claim-what = What is claimed
claim-kind = Kind
claim-kind-principal = Principal
claim-kind-damages = Liquidated damages
claim-kind-interest = Interest
claim-kind-loss = Loss
claim-kind-cost = Costs
claim-kind-deduction = Deduction
claim-owed-by = Owed by
claim-owed-by-buyer = Buyer
claim-owed-by-vendor = Vendor
claim-owed-by-other = Another party
claim-owed-by-both = Both
claim-obligation = Obligation
claim-notice = Letter that claims it
claim-dispute = Dispute
claim-basis = Reckoned by
claim-basis-sum = A sum as it stands
claim-basis-agreed = The contract’s own rate
claim-basis-lpr-concurrent = LPR of each day
claim-basis-lpr-at-breach = LPR at the breach, with a surcharge
claim-basis-sme = 0.05% a day (payments to SMEs)
claim-basis-annual = A fixed rate a year
claim-base = Base
claim-percent = Rate
claim-per = Unit of the rate
claim-per-day = A day
claim-per-week = A week
claim-per-month = A month
claim-factor = Times the LPR
claim-term = LPR term
claim-term-one-year = One year
claim-term-over-five-years = Over five years
claim-day-count = Days of a year
claim-day-count-days365 = 365 days
claim-day-count-days360 = 360 days
claim-runs-from = Runs from
claim-runs-until = Reckoned until
claim-cap = Cap
claim-amount = Amount
claim-quote = Words it stands on
claim-reckoning = Reckoning

claims-step-unit = { $from } to { $until }, { $days } { $days ->
    [one] day
   *[other] days
 }: { $base } × { $percent }% ({ $per ->
    [day] a day
    [week] a week
   *[month] a month
 }) × { $units } = { $amount }
claims-step-year = { $from } to { $until }, { $days } { $days ->
    [one] day
   *[other] days
 }: { $base } × { $percent }%{ $times } ÷ { $year } × { $days } = { $amount }
claims-times = {" "}× { $factor }
claims-rate = { $percent }% { $per ->
    [day] a day
    [week] a week
    [month] a month
   *[year] a year
 }{ $times }{ $published ->
    [none] {""}
   *[other] , LPR published { $published }
 }
claims-rate-head = Rate
claims-days = Period
claims-count = Days
claims-from-until = { $from } to { $until }
claims-days365 = Rates a year are divided by 365 days; each step is rounded to the cent.
claims-days360 = Rates a year are divided by 360 days; each step is rounded to the cent.
claims-capped = The steps add up to { $sum }; the contract’s cap of { $cap } applies
claims-gap = The LPR table has no publication for { $day } and later: nothing is reckoned from then on. Add the publications, then reckon again.
claims-by = { $what }: { $law }
claims-quote = The contract: “{ $quote }”
claims-law-agreed = By the contract’s own rate
claims-law-lpr-agreed = By the loan prime rate (LPR) as agreed, step by step as it was published
claims-law-lpr-concurrent = By the loan prime rate (LPR) of each day (where a contract is silent, for works: Interpretation on Construction Contracts (I), Article 26)
claims-law-lpr-at-breach = The contract has no damages for late payment: the one-year LPR at the time of the breach plus 30–50% (Interpretation on Sales Contracts, Article 18)
claims-law-sme = Late payments of public bodies and large enterprises to SMEs without an agreed rate: 0.05% a day (Regulation on Payments to SMEs, Article 17)
claims-law-annual = By a fixed rate a year
claims-remark-factor = Article 18 of the Interpretation on Sales Contracts adds 30–50%: 1.3 to 1.5 times.
claims-remark-above-loss = The damages are more than 30% above the losses listed; the other side may ask for a reduction (Civil Code, Article 585; Interpretation of the General Part on Contracts, Article 65).
claims-remark-within-loss = The damages are not more than 30% above the losses listed.
claims-remark-no-loss = No loss is listed yet. Damages more than 30% above the loss may be reduced on request; add the losses and their evidence (Civil Code, Article 585; Interpretation of the General Part on Contracts, Article 65).
claims-table = What is claimed
claims-reckoning = How it is reckoned
claims-name-damages = Damages for delay: { $what }
claims-name-interest = Interest for delay: { $what }

demand-subject = Demand: “{ $what }” is overdue
demand-facts = Under “{ $contract }”{ $has-number ->
    [given] {" "}(No. { $number })
   *[none] {""}
 }{ $has-clause ->
    [numbered] , clause { $clause }
    [given] , clause { $clause }
   *[none] {""}
 }, it was agreed: { $what }.{ $has-due ->
    [given] {" "}This was due on { $due }.
   *[none] {""}
 }{ $state ->
    [done] {" "}You performed only on { $done }, { $days } { $days ->
        [one] day
       *[other] days
     } late.
   *[open] {" "}As of { $today } you have not performed; you are { $days } { $days ->
        [one] day
       *[other] days
     } late.
 }
demand-ask = Please perform within { $within } days after you receive this letter, and tell us in writing how you will.
demand-ask-with-claim = Within { $within } days after you receive this letter please { $state ->
    [done] pay
   *[open] perform and pay
 } the { $kind ->
    [damages] liquidated damages
   *[interest] interest
 } of { $amount } accrued until { $until }, as reckoned in the table below.{ $runs ->
    [out] {""}
   *[on] {" "}From then until you perform, more accrues at the same rate.
 }
demand-quote = The sum rests on the contract: “{ $quote }”
demand-reserve = If you still do not perform, we will hold you liable under the contract and the law. We reserve the right to terminate the contract and to claim all our losses.

op-rates-take = Take in LPR publications ({ $name })
op-demand-draft = Draft “{ $title }”
op-claim-keep = Keep the claim “{ $title }”

error-rates-header = { $path }, line { $line }: the first line must be published_on,one_year,over_five_years.
error-rates-columns = { $path }, line { $line }: three values are needed: day, one year, over five years.
error-rates-date = { $path }, line { $line }: “{ $found }” is no date; write 2026-06-22.
error-rates-rate = { $path }, line { $line }: “{ $found }” is no rate in percent; write 3.00.
error-rates-twice = { $path }, line { $line }: { $day } stands there twice.
error-rates-empty = { $path } holds no publication.
error-rates-published-twice = The rates of { $day } are kept already. Change that record.
error-claim-ends-before-it-begins = “{ $what }” would run from { $from } until { $until }. Correct the dates.
error-claim-too-large = The result is beyond any sum that can be kept. Check base, rate and dates.
error-claim-factor = The LPR can’t be multiplied by { $factor }: it must be above 0 and 10 at most.
error-claim-nothing-owed = This obligation isn’t late, or neither the contract nor the law has a rate for it: there is nothing to keep.

report-claim-sheet = Claim reckoning

account = Account
account-signed = Amount as signed
account-amended = Amount as amended
account-amount = Amount
account-planned = Planned payments
account-invoiced = Invoiced
account-paid = Paid
account-deducted = Set off
account-retained = Retention held
account-open = Open
account-overdue = Overdue
account-share = { $share }% paid
account-overpaid = More was paid than agreed
account-others = Sums in other currencies are left out
payment-kind = Kind
payment-kind-advance = Advance
payment-kind-progress = Progress payment
payment-kind-final = Final payment
payment-kind-retention = Release of retention
payment-kind-refund = Refund received
payment-kind-deduction = Set-off (not paid)
obligation-is-retention = Retention
acceptance-repeats = Repeats the acceptance
amendment-amount-before = Amount before

settlement = Settlement
settlement-plural = Settlements
settlement-contract = Contract
settlement-title = Title
settlement-ended-as = Ended as
settlement-ended-as-completed = Completed
settlement-ended-as-terminated = Terminated
settlement-settled-on = Settled on
settlement-settled-by = Settled by
settlement-amount = Amount
settlement-invoiced = Invoiced
settlement-paid = Paid
settlement-deducted = Set off
settlement-retained = Retention held
settlement-override-reason = Why it ended unsettled
settlement-items = What was open
settlement-item = Settlement item
settlement-item-plural = Settlement items
settlement-item-settlement = Settlement
settlement-item-what = Item
settlement-item-issue = Kind
settlement-item-issue-obligation = Obligation not done
settlement-item-issue-retention = Retention held
settlement-item-issue-defects = Defects
settlement-item-issue-unpaid-invoices = Invoiced, not paid
settlement-item-issue-uninvoiced = Paid, not invoiced
settlement-item-issue-unpaid-price = Price not paid
settlement-item-issue-overpaid = Overpaid
settlement-item-issue-dispute = Open dispute
settlement-item-issue-findings = Undecided findings
settlement-item-issue-action = Open action
settlement-item-amount = Amount
settlement-item-outcome = Outcome
settlement-item-outcome-done = Done
settlement-item-outcome-waived = Waived
settlement-item-outcome-carried-on = Carried on
settlement-item-outcome-left-open = Left open
settlement-item-reason = Explanation
settlement-item-obligation = Obligation
settle-unpaid-invoices = Invoices are not paid in full
settle-uninvoiced = Payments lack an invoice
settle-unpaid-price = The price is not paid in full
settle-overpaid = More was paid than agreed
settle-findings = The latest review has { $count ->
    [one] 1 undecided finding
   *[other] { $count } undecided findings
 }
report-settlement-sheet = Settlement sheet
error-contract-unsettled = { $count ->
    [one] 1 item is
   *[other] { $count } items are
 } unsettled. Settle each, or say why the contract ends all the same.
error-contract-waived-without-reason = Waiving “{ $what }” needs a reason.
error-contract-end-without-settlement = What is open is settled as a contract ends.
error-payment-nothing-held-back = “{ $what }” is no retention: there is nothing to release. Choose an obligation that is marked as retention.
error-payment-retention-not-due = “{ $what }” is not to be released yet{ $has ->
    [known] {" "}(due { $due })
   *[unknown] : the event it runs from hasn’t happened
 }. To release it early, say why.
error-payment-released-beyond = More would be released than the { $currency } { $held } that “{ $what }” holds back. Check the sum, or say why.

amendment-ended-before = Last day before
amendment-effect = Effect of an amendment
amendment-effect-plural = Effects of amendments
amendment-effect-amendment = Amendment
amendment-effect-what = What changes
amendment-effect-effect = How
amendment-effect-effect-clause-replaced = Clause replaced
amendment-effect-effect-clause-added = Clause added
amendment-effect-effect-clause-struck = Clause struck
amendment-effect-effect-amount = Contract amount
amendment-effect-effect-last-day = Last day
amendment-effect-effect-obligation-added = Obligation added
amendment-effect-effect-obligation-changed = Obligation changed
amendment-effect-effect-obligation-cancelled = Obligation cancelled
amendment-effect-effect-kpi-target = KPI target
amendment-effect-effect-other = Other
amendment-effect-clause = Clause number
amendment-effect-text = New words
amendment-effect-obligation = Obligation
amendment-effect-kpi = KPI
amendment-effect-target = New target
amendment-effect-duty = Kind of new obligation
amendment-effect-duty-task = Task
amendment-effect-duty-delivery = Delivery
amendment-effect-duty-acceptance = Acceptance
amendment-effect-duty-payment = Payment
amendment-effect-duty-report = Report
amendment-effect-duty-warranty = Warranty
amendment-effect-duty-confidentiality = Confidentiality
amendment-effect-duty-notice = Notice
amendment-effect-owed-by = New obligation owed by
amendment-effect-owed-by-buyer = Buyer
amendment-effect-owed-by-vendor = Vendor
amendment-effect-owed-by-other = Another party
amendment-effect-owed-by-both = Both
amendment-effect-amount = New amount
amendment-effect-new-day = New day
amendment-effect-due-words = New words on time
amendment-effect-counts-from = Counts from
amendment-effect-applied-on = Applied on
amendment-effect-was = Before
amendment-effect-amount-before = Amount before
amendment-effect-day-before = Day before
amendment-effect-target-before = Target before
amended-on = As of
amended-version = Number of the signed version
amended-changed = Clauses changed
amended-words = Words of the contract
amended-text = Clause
amended-source = Changed by
amended-was = Words before
amended-struck = (struck)
amended-no-text = The words of this contract have not been read yet.
amended-clause-replaced = Replaced by “{ $title }” from { $day }
amended-clause-added = Added by “{ $title }” from { $day }
amended-clause-struck = Struck by “{ $title }” from { $day }
report-amended-contract = Contract as amended
op-amendment-apply = Apply “{ $title }”
error-amendment-not-agreed = “{ $title }” has no day of agreement yet. Enter it first.
error-amendment-no-such-clause = The contract has no clause “{ $clause }”, or it was struck. Check the number.
error-amendment-contradicts = “{ $what }” contradicts “{ $other }” of “{ $title }”, which counts from { $day }. Take that back first, or correct the day.
error-amendment-lacks = “{ $what }” doesn’t say yet what it becomes. Complete it, then apply it.
error-amendment-applied = “{ $what }” is applied and stays as it is. To correct it, take it back.
error-amendment-obligation-not-open = The obligation “{ $what }” is done or waived and can’t be changed.

acceptance-repeated-on = Repeated on
defect = Defect
defect-plural = Defects
defect-acceptance = Acceptance
defect-what = Defect
defect-state = State
defect-state-open = Open
defect-state-fixed = Fixed
defect-state-accepted = Accepted as it is
defect-state-deducted = Set off
defect-fix-by = Fix by
defect-fixed-on = Fixed on
defect-deduction = Set off
defect-remedy = Remedy, or why it is accepted
delivery-lot = Delivery
delivery-lot-plural = Deliveries
delivery-lot-contract = Contract
delivery-lot-what = What comes
delivery-lot-obligation = Obligation
delivery-lot-quantity = Quantity
delivery-lot-unit = Unit
delivery-lot-planned-on = First agreed
delivery-lot-agreed-on = Last agreed
delivery-lot-delivered-on = Delivered on
delivery-lot-delivered-quantity = Quantity delivered
delivery-lot-document = Proof
delivery-revision = Delivery revision
delivery-revision-plural = Delivery revisions
delivery-revision-lot = Delivery
delivery-revision-revised-on = Agreed on
delivery-revision-old-day = Day before
delivery-revision-new-day = New day
delivery-revision-reason = Reason
delivery-revision-caused-by = Caused by
delivery-revision-caused-by-buyer = Buyer
delivery-revision-caused-by-vendor = Vendor
delivery-revision-caused-by-other = Another party
delivery-revision-caused-by-both = Both
delivery-revision-agreed-by = Agreed by
delivery-revision-document = Proof
deliveries-late = Days late (first / last agreed)
deliveries-punctual = Of { $count } due or delivered: { $first } in time by the first agreed day, { $last } by the last.
contract-term = Term
contract-term-plural = Terms
contract-term-contract = Contract
contract-term-number = Number
contract-term-starts-on = First day
contract-term-ends-on = Last day
contract-term-origin = Origin
contract-term-origin-signed = As signed
contract-term-origin-automatic = Automatic renewal
contract-term-origin-agreed = Agreed renewal
contract-term-terms = What was agreed
op-contract-renew = Renew “{ $title }” until { $until }
non-renewal-subject = Notice of non-renewal: { $contract }
non-renewal-text = “{ $contract }”{ $has-number ->
    [given] {" "}(No. { $number })
   *[none] {""}
 }{ $has-end ->
    [given] {" "}ends on { $ends }.
   *[none] {" "}is about to end.
 }{ $has-days ->
    [given] {" "}It renews automatically unless either party objects at least { $days } days before.
   *[none] {""}
 }
    
    We do not wish it to be renewed. Please settle accounts, hand over documents and return property before it ends; until then every obligation is performed as agreed.
error-delivery-first-day-stays = The day of “{ $what }” was revised: the one first agreed stays. Add another revision instead.
error-delivery-revised-before = The revision “{ $reason }” would be of { $day }, before the one of { $before }. Check the date.
error-defect-fixed-without-day = “{ $what }” is fixed: enter the day.
error-defect-deducted-without-sum = “{ $what }” is set off: enter the sum.
error-acceptance-repeats-later = “{ $what }” can’t repeat “{ $earlier }” of { $on }: it must be of the same contract and not earlier.
error-acceptance-defects-open = { $count ->
    [one] 1 defect
   *[other] { $count } defects
 } of the earlier acceptance still open, such as “{ $first }”. Fix, accept or set off each first.
error-contract-renewed-without-end = “{ $title }” has no last day: there is nothing to renew.
error-contract-renewed-backwards = “{ $title }” ends on { $ends } and can’t be renewed until { $until }.
