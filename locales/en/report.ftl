# Words of reports

report-review-packet = Contract review packet
report-confidential = Internal legal review · Confidential
report-contents = Contents
report-summary = Summary of the decision
report-facts = Facts of the contract
report-findings = Findings
report-text = Text of the contract with findings
report-opinions = Opinions and signatures
report-basis = What this packet rests on
report-page = {"Page "}
report-page-of = {" of "}
report-page-end = {""}
report-count = Total
report-quote = Quotation
report-reason = Reason
report-law = Law
report-suggestion = Suggested wording
report-clause = Clause
report-fact = Fact
report-source = Words of the contract
report-signature = Signature
report-date = Date
report-seal = Seal of the archive (the code holds the head of the chain)
report-disclaimer = This packet rests on the text, the law date and the rules version named in it. It serves internal review and is no legal advice.
report-no-findings = Nothing was found that needs a decision.
report-no-opinions = No opinions have been given yet.
report-document = Document
report-version = Version
report-document-sha256 = SHA-256 of the document
report-law-date = Law as of
report-rules = Program and rules version
report-chain-head = Head of the archive’s chain
report-seal-code = Seal code
report-preview = Preview, not issued
report-list-separator = {"; "}
report-decided-by = { $decision } ({ $by })
report-decided-because = { $decision }: { $reason }
report-findings-count = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
 }
report-conclusion-none = Nothing was found that needs a decision.
report-conclusion-decided = Every finding has been decided and no critical one stands.
report-conclusion-critical = Every finding has been decided; { $critical ->
    [one] one critical finding stands
   *[other] { $critical } critical findings stand
 } until the other party changes the text. Do not sign before.
report-conclusion-open = { $open ->
    [one] One finding is
   *[other] { $open } findings are
 } still to be decided; no critical one stands.
report-conclusion-critical-open = { $open ->
    [one] One finding is
   *[other] { $open } findings are
 } still to be decided; { $critical ->
    [one] one critical finding stands
   *[other] { $critical } critical findings stand
 }. Do not sign before.
report-fact-corrected = { $summary } (set right by hand; read as: { $engine })
report-recorded-by = { $who } (recorded by { $by })
report-recorded-by-with = { $who } (recorded by { $by }, shown by { $document })
report-contract-sheet = Contract sheet
report-obligations = Obligations
report-reasons = How the days were counted
report-counted = Counted
report-project-summary = Project contract summary
report-evaluation-sheet = Vendor evaluation sheet
report-file-labels = Contract file labels
report-contracts = Contracts
report-reviews = Contract reviews
report-evaluations = Evaluations
report-actions = Open actions
report-none = None.
report-total = Total
report-of-budget = of the budget
report-standing = Critical findings standing
report-decided = Decided
report-overdue = overdue
report-scores = Scores
report-overall = Mean
report-overall-of = { $score } (mean of { $count })
report-not-scored = not scored
report-words = Comments
report-earlier = Earlier evaluations
report-sheet-disclaimer = Made from the records of the archive, which prevail.
report-head-count = { $count ->
    [one] one contract
   *[other] { $count } contracts
 }
report-signature-evaluated = Evaluated by
report-signature-vendor = Acknowledged by the vendor
report-signature-approved = Approved by
report-file-kind = Contract file
report-label-box = Box
report-label-pages = Pages
report-label-keeper = Kept by
report-label-retention = Keep until
report-yes = yes
report-no = no
report-internal = Internal

# Versions compared
changes-beginning = Beginning
changes-base-version = version { $version }
changes-base-answer = the file that we sent
changes-none = No words differ from { $base }.
changes-untracked = { $count ->
    [one] One change
   *[other] { $count } changes
 } since { $base }. The file was not edited with revision marks; this is what the comparison shows.
changes-unmarked = The file came back with { $count ->
    [one] one change that is not marked
   *[other] { $count } changes that are not marked
 } (compared with { $base }).
changes-marked = { $count ->
    [one] One change
   *[other] { $count } changes
 } since { $base }, all with revision marks.
changes-group-answered = What became of our wording
changes-group-unmarked = Changes that are not marked
changes-group-all = Changes
changes-group-marked = Changes with revision marks
changes-group-clauses = Clauses added, removed, moved
changes-group-fixed = Found in the version before, fixed now
changes-renumbered = { $count ->
    [one] one number
   *[other] { $count } numbers
 } moved on accordingly
changes-renumbered-note = { $count } numbers only follow what came or went before them; nothing else changes: { $numbers }
changes-form = { $count ->
    [one] one difference
   *[other] { $count } differences
 } of form only: spaces, width of characters
change-disguise = Lookalike
change-amount = Amount
change-days = Period
change-date = Date
change-party = Party
change-duty = Duty or right
change-number = Figure
change-reference = Reference
change-wording = Wording
change-format = Form
change-move = Moved
clause-state-added = Added
clause-state-removed = Removed
clause-state-moved = Moved
clause-state-renumbered = Numbers
changes-heading = Changes since the version before
changes-touches = Touches
changes-words = Change (words gone struck out, new words underlined)
changes-mark = Marked
changes-is-marked = yes
changes-is-unmarked = no
changes-fixed = Fixed

# Titles of laws
law-article = { $title } Art. { $article }
law-article-paragraph = { $title } Art. { $article }({ $paragraph })
report-issued-from = Issued from

# The redline
report-redline = Redline
redline-before = Older version
redline-after = Newer version
redline-key = Key
redline-fresh = new
redline-gone = gone
redline-moved = moved
redline-text = The text with all changes
redline-none = The words of both versions are the same.
redline-count = { $count ->
    [one] One change of words.
   *[other] { $count } changes of words, those that matter first.
 }
response-accepted = accepted
response-changed = reworded
response-refused = refused

# record of the negotiation
report-negotiation-record = Record of the negotiation
report-moves = What went back and forth
report-move = Step
report-by = By
report-said = What was said
report-became = Outcome
report-struck = “{ $old }” struck
report-reworded = “{ $old }” becomes “{ $new }”
report-signed-buyer = For us
report-signed-vendor = For the other side
redline-left = { $count } differences could not be written as tracked changes (text of fields, formulas, forms or attachments); the PDF redline shows them.
round-version = Draft { $version }
round-version-ours = Draft { $version } (ours)
round-answer = Our marked-up draft { $version }
round-issue-list = Our list of issues (draft { $version })
round-replies = Their replies (draft { $version })
round-unmarked = unmarked
law-standing-earlier = The article of { $day }; today { $now }
law-standing-not-yet = In force since { $from }, not yet on { $day }
law-standing-replaced = No longer in force since { $on }, now { $now }
law-standing-ended = No longer in force since { $on }
law-standing-older = The article until { $until }; the later edition’s isn’t held
law-standing-not-held = Not held in the law base
report-sources = Law cited
report-says = What it says
report-in-force = In force since
report-law-base = Law base as of
report-between-sentences = {" "}
law-change-law-added = { $what } added
law-change-law-removed = { $what } removed
law-change-law-time = Time in force of { $what } changed
law-change-article-added = { $what } added
law-change-article-removed = { $what } removed
law-change-article-changed = { $what } changed
report-evidence-directory = Directory of evidence
evidence-number = No.
evidence-name = Exhibit
evidence-day = Day
evidence-source = Source
evidence-purpose = Proves
evidence-files = Files
evidence-record-only = Record (no file)
evidence-subject = To be proved
evidence-count = Exhibits
evidence-submitted-by = Submitted by
evidence-source-own = Kept by us
evidence-source-vendor = Handed in by the vendor
evidence-source-both = Made by both sides
report-evidence-volume = Volume of exhibits
evidence-page = Page
evidence-exhibit = Exhibit
evidence-beside = This kind of file isn’t bound in; the original is { $path }
evidence-unreadable = The file is locked or damaged and couldn’t be bound in; the original is { $path }
report-formal-notice = Formal notice
report-meeting-minutes = Minutes
report-addressee = To
report-signature-sealed = For the sender (seal)
report-signature-own-side = For the buyer
report-signature-other-side = For the vendor
