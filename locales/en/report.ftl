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
report-article = { $code }, art. { $article }
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
