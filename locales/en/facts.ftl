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

# The members of a fact, filled in when it is set right
fact-value-role = Role
fact-value-label = Called in the contract
fact-value-name = Name
fact-value-credit-code = Credit code
fact-value-amount = Amount
fact-value-currency = Currency
fact-value-words-amount = Sum in words, as a number
fact-value-tax = Tax
fact-value-tax-rate = Tax rate
fact-value-percent = Percent
fact-value-trigger = Trigger
fact-value-days = Days
fact-value-working-days = Working days
fact-value-kind = Kind
fact-value-which = Meaning
fact-value-date = Date
fact-value-months = Months
fact-value-deemed = Deemed accepted by silence
fact-value-by = Who pays
fact-value-per = Per
fact-value-base = Base
fact-value-cap-percent = Cap
fact-value-auto = Renews by itself
fact-value-notice-days = Days of notice
fact-value-years = Years
fact-value-method = Method
fact-value-body = Body
fact-value-law = Law
fact-value-party = Party
fact-value-signed = Signed
fact-value-around = Words before it
fact-value-term = Term
fact-value-to = Leads to
fact-value-resolved = Found
fact-value-role-buyer = Buyer
fact-value-role-vendor = Vendor
fact-value-role-other = Other
fact-value-role-both = Both
fact-value-by-buyer = Buyer
fact-value-by-vendor = Vendor
fact-value-by-other = Other
fact-value-by-both = Both
fact-value-tax-included = Included
fact-value-tax-excluded = Excluded
fact-value-tax-unknown = Not said
fact-value-kind-deposit = Deposit (定金)
fact-value-kind-earnest = Earnest money (订金)
fact-value-kind-advance = Advance
fact-value-kind-bond = Bond
fact-value-which-signed = Signed
fact-value-which-effective = Effective
fact-value-which-ends = Ends
fact-value-which-delivery = Delivery
fact-value-per-day = Day
fact-value-per-week = Week
fact-value-per-month = Month
fact-value-per-once = Once
fact-value-method-arbitration = Arbitration
fact-value-method-litigation = Litigation
fact-value-method-both = Both
fact-value-method-consultation = Consultation
fact-value-method-unclear = Unclear

# categories of clauses
category-definitions = Definitions
category-parties = Parties
category-subject = Subject matter
category-quantity = Quantity
category-quality = Quality
category-price = Price
category-payment = Payment
category-invoice = Invoices
category-delivery = Delivery
category-acceptance = Acceptance
category-warranty = Warranty
category-rights-duties = Rights and duties
category-breach = Breach
category-liability = Liability
category-indemnity = Indemnity
category-confidentiality = Confidentiality
category-ip = Intellectual property
category-data-protection = Data protection
category-term = Term
category-renewal = Renewal
category-termination = Termination
category-change = Changes
category-assignment = Assignment
category-subcontracting = Subcontracting
category-restriction = Exclusivity and restrictions
category-audit = Audit
category-force-majeure = Force majeure
category-dispute = Disputes
category-governing-law = Governing law
category-notice = Notices
category-insurance = Insurance
category-integrity = Integrity
category-training-support = Training and support
category-effect-copies = Effect and copies
category-signature = Signature
category-attachment = Attachments
category-miscellaneous = Miscellaneous
