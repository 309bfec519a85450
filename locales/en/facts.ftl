# Facts in words

fact-party = Parties
fact-total-amount = Contract amount
fact-date = Dates
fact-term = Term
fact-payment = Payments
fact-advance = Deposits, advances and securities
fact-damages = Liquidated damages
fact-warranty = Warranty
fact-acceptance = Acceptance
fact-dispute = Dispute resolution
fact-governing-law = Governing law
fact-renewal = Renewal
fact-confidentiality = Confidentiality
fact-definition = Definitions
fact-reference = References
fact-blank = Blanks
fact-signature = Signatures
fact-role-buyer = Buyer
fact-role-vendor = Vendor
fact-role-other = Other party
fact-role-both = Both parties
fact-by-buyer = Buyer pays
fact-by-vendor = Vendor pays
fact-by-other = Another party pays
fact-by-both = Either party pays
fact-tax-included = tax included
fact-tax-excluded = tax excluded
fact-tax-unknown = tax not said
fact-which-signed = Signed
fact-which-effective = Effective
fact-which-ends = Ends
fact-which-delivery = Delivery
fact-kind-deposit = Deposit (定金)
fact-kind-earnest = Earnest money (订金)
fact-kind-advance = Advance
fact-kind-bond = Security
fact-per-day = a day
fact-per-week = a week
fact-per-month = a month
fact-per-once = once
fact-method-arbitration = Arbitration
fact-method-litigation = Litigation
fact-method-both = Arbitration and litigation
fact-method-consultation = Negotiation only
fact-method-unclear = Unclear
fact-in-words = in words { $amount }
fact-cap = capped at { $percent }
fact-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
 }
fact-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
 }
fact-working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
 }
fact-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
 }
fact-notice-days = { $count } days’ notice
fact-deemed = silence counts as acceptance
fact-auto = renews by itself
fact-unresolved = leads nowhere
fact-signed = signed
fact-unsigned = not signed
fact-not-said = not said
