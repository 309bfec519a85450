# Deadlines of the law in disputes, the legal file

deadline-answer = File the answer
deadline-jurisdiction = Object to the court’s jurisdiction
deadline-appeal-judgment = Appeal the first judgment
deadline-appeal-ruling = Appeal the ruling
deadline-answer-appeal = Answer the appeal
deadline-retrial = Apply for retrial
deadline-enforce-judgment = Apply for enforcement of the judgment
deadline-set-aside = Apply to set the award aside
deadline-enforce-award = Apply for enforcement of the award
deadline-confirm-mediation = Apply together for the court’s confirmation of the mediation
deadline-enforce-settlement = Apply for enforcement of the mediation paper
deadline-sue-after-preservation = Sue or apply for arbitration after preservation
deadline-payment-order = Pay or object to the payment order

error-legal-no-such-deadline = This step sets off no deadline “{ $name }”, or its day can’t be counted. Check the step’s kind and the day it was done.

report-legal-file = Legal file
report-side = Side
report-own-side = We
report-other-side = Other side
report-parties = Parties
report-steps = Steps
report-deadlines = Deadlines of the law
report-deadline = What is to be done
report-set-off-by = Runs from
report-last-day = Last day
report-basis-of-law = Law
report-limitation = Limitation
report-limitation-none = The day on which we knew is not entered: limitation can’t be counted.
report-limitation-from = Runs from
report-limitation-known = { $day }, when we knew or should have known of the harm and who is liable
report-limitation-interrupted = { $day }, anew since “{ $what }”
report-limitation-ends = Ends
report-limitation-left = { $days ->
    [1] 1 day left
   *[other] { $days } days left
 }
report-limitation-over = { $days ->
    [1] over since 1 day
   *[other] over since { $days } days
 }
report-limitation-law = Civil Code (民法典) Art. 188(1), three years; Art. 195, interruption
report-limitation-law-longest = Civil Code (民法典) Art. 188(2), twenty years from the harm at most
report-limitation-how = How to interrupt it
report-limitation-how-text = Send a demand and keep proof of its delivery, have the other side agree in writing to perform, or sue or apply for arbitration (Civil Code Art. 195).
report-interruption = Interruption
report-interruption-counts = Counts
report-interruption-in-time = in time
report-interruption-too-late = not in time
report-day = Day
report-number = No.
report-put-off = { $due } · put off to { $to }
