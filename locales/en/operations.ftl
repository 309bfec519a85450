# Names of operations, as undo, redo and the history say them

op-archive-create = New archive ({ $company })
op-record-add = Add { $kind } “{ $title }”
op-record-change = Change { $kind } “{ $title }”
op-record-remove = Remove { $kind } “{ $title }”
op-records-change = { $count ->
    [one] Change one record: { $kind }
   *[other] Change { $count } records: { $kind }
}
op-records-remove = { $count ->
    [one] Remove one record: { $kind }
   *[other] Remove { $count } records: { $kind }
}
op-link-add = Link “{ $title }” with “{ $other }”
op-link-remove = Remove a link
op-view-keep = Save the view “{ $name }”
op-vendor-merge = Merge vendor “{ $other }” into “{ $title }”
op-review-start = Start review of { $name }
op-finding-decide = Decide “{ $title }”: { $decision ->
    [accepted] change wanted
    [negotiate] negotiate
    [waived] waived
   *[open] open again
 }
op-finding-add = Add finding “{ $title }”
op-answer-send = Write the marked-up draft for the other side ({ $name })
op-issue-list-send = Write list of issues ({ $name })
op-replies-take = Take replies from { $name }
op-reply-add = Record reply: { $operation }
op-opinion-add = Add opinion of { $name }
op-report-issue = Issue { $name }
op-undo = Undo: { $operation }
op-redo = Redo: { $operation }
op-review-state = { $state ->
    [concluded] Conclude the review
   *[open] Take the review up again
 }
op-fact-correct = Correct “{ $fact }”
op-document-add = Keep file { $name }
op-contract-number = Numbered contract “{ $title }”
op-contract-step = Contract “{ $title }” is now { $state ->
    [draft] draft
    [in_review] in review
    [approved] approved
    [signed] signed
    [performing] being performed
    [completed] completed
    [terminated] terminated
    [expired] expired
   *[cancelled] cancelled
 }
op-playbook-change = Change the playbook “{ $name }”
op-playbook-change-rule = Change the playbook “{ $name }”: { $operation }
op-playbook-force = Put the playbook “{ $name }” in force
op-playbook-restore = Bring the playbook “{ $name }” back to version { $number }
op-playbook-import = Import the playbook “{ $name }”
op-playbook-advice = Change the playbook “{ $name }” after past decisions
op-review-judge-again = Judge again for { $side }, law of { $date }
op-intake-begin = Take in { $folder }
op-intake-left-out = Note files that were left out ({ $count })
op-contract-register = Register signed contract { $name }
op-finding-propose = Propose wording: { $operation }

op-words-correct = Correct words read: “{ $was }” becomes “{ $words }”
op-words-confirm = Confirm words read: “{ $words }”
op-law-take-text = Took in the text of { $title }, { $articles } articles
op-law-update = Updated the law base to { $day }
op-invoice-take = Took in invoice { $number }
op-duties-confirm = { $count ->
    [one] One obligation
   *[other] { $count } obligations
 } of “{ $title }” confirmed
op-obligation-fulfil = “{ $title }” recorded as done
op-evidence-make = Evidence package “{ $name }” made ({ $count } exhibits)
op-mail-take = Take in the mail “{ $subject }”
op-mail-report = Send “{ $name }” by mail
op-stamp-ask = Ask for a time stamp over the first { $operations } operations
op-stamp-take = Take in the time stamp “{ $name }”
