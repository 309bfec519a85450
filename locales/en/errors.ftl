# Errors: what happened, to which thing, and what to do. The id is the error’s code

error-unknown = Something unexpected went wrong ({ $code }). Nothing was changed; try again, and tell support this code if it comes back.
error-archive-exists = { $path } exists already. Choose another name.
error-archive-not-found = { $path } is not there. It may have been moved or renamed: choose it again.
error-archive-not-an-archive = { $path } is not a Qiheng archive. Choose a file that ends in .qiheng.
error-archive-locked = { $path } is open in another window or program. Close it there first.
error-archive-newer = { $path } was written by a newer Qiheng (format { $found }; this one knows { $known }). Update the program first.
error-archive-damaged = { $path } is damaged: { $detail }. Restore a backup and do not write to this file.
error-archive-io = { $path } could not be read or written: { $detail }. Check disk and permissions, then try again.
error-archive-disk-full = The disk is full; nothing was changed. Make room and try again.
error-archive-read-only = The archive can’t be written; nothing was changed. Check the permissions of file and folder.
error-archive-no-such-record = This record is not there; it may just have been removed or undone. Look at the list again.
error-archive-still-referred = { $count ->
    [one] One record refers
   *[other] { $count } records refer
 } to it (such as “{ $by }”), so it can’t be removed. See to them first.
error-archive-no-such-kind = There is no kind of record “{ $kind }”.
error-archive-original-lost = The original { $sha256 } is missing or was changed. Restore it from a backup.
error-archive-nothing-to-undo = There is nothing to undo.
error-archive-nothing-to-redo = There is nothing to redo.
error-archive-changed-since = Step { $seq }, “{ $operation }”, changed the same content later{ $count ->
    [1] {""}
   *[other] {" "}({ $count } steps in all)
 }, so this can’t be undone. Undo the later steps first.
error-archive-sql = The archive reported: { $detail }. Nothing was changed; verify the archive.
error-archive-none-open = No archive is open. Make a new one or open one.
error-field-missing = This must be filled in.
error-field-malformed = “{ $value }” is not a value for this field.
error-field-unknown-choice = “{ $value }” is not one of the choices.
error-field-credit-code-length = A unified social credit code has 18 characters.
error-field-credit-code-character = A unified social credit code has digits and capitals, without I, O, S, V and Z.
error-field-credit-code-check-digit = The check digit is wrong: after the first 17 characters it should be { $digit }. Compare with the business licence.
error-field-unknown = There is no field “{ $field }”.
error-field-set-by-verb = This is set by its own command and can’t be edited directly.
error-review-waive-without-reason = Waiving a finding needs a reason.
error-review-fixed-by-hand = Only the review of the next version can set a finding to fixed.
error-review-concluded = The review is concluded and can’t be changed.
error-review-no-such-text = The selection is no part of the text. Select again.
error-file-not-found = The file { $path } is not there.
error-file-unreadable = { $path } could not be read: { $detail }.
error-file-unwritable = { $path } could not be written: { $detail }. Choose another place.
error-report-no-fonts = The fonts for reports are missing (looked in { $looked }). Install the program again; in a source checkout run cargo xtask run first.
error-report-font = The font { $path } could not be read: { $detail }. Install the program again.
error-report-missing-glyph = No font has “{ $character }”; the report was not made. Replace this character in the text.
error-report-template = The report could not be composed: { $detail }.
error-report-no-such-report = There is no report “{ $name }”.
error-api-malformed-request = The request “{ $name }” is malformed: { $detail }.
error-api-no-such-command = There is no command “{ $name }”.
error-file-no-viewer = No program here opens it ({ $detail }). The file lies at { $path }: open or print it from another program.
error-api-broken = Something broke inside the program: { $detail }. Nothing was changed; try again.
error-playbook-malformed = The playbook { $path } is malformed: { $detail }
error-playbook-unknown-rule = “{ $rule }” in the playbook is no known rule. Check its name or delete the entry.
error-playbook-no-limit = The rule “{ $rule }” has no limit to set. Delete the entry.
error-playbook-own-id = An own check can’t be called “{ $id }”. Use lower-case letters, digits and underscores only, 60 at most.
error-playbook-own-twice = Two own checks are called “{ $id }”. Rename one of them.
error-playbook-own-untitled = An own check ({ $rule }) has no title. Say in a few words what it finds.
error-playbook-unknown-place = The own check { $rule } is to point at “{ $at }”, but nothing is called that. Choose from the list of names, or leave it empty.
error-playbook-sample-fails = “{ $operation }” { $must ->
    [must] finds nothing in a sample that it must find something in
   *[must_not] finds something in a sample that it must leave alone
 }: “{ $sample }” ({ $count } failing in all). Change the rule or the sample; to put it in force all the same, give a reason.
error-expression-empty = Say when something is found: an expression that is true then.
error-expression-too-long = The expression is too long (2,000 characters at most). Split it into several checks.
error-expression-malformed = The expression can’t be read. Look at the marked place.
error-expression-no-such-name = Nothing is called “{ $name }”. Choose from the list of names.
error-expression-mismatch = “{ $operation_sign }” doesn’t take these ({ $given }). Check that both sides are numbers, texts or claims.
error-expression-pattern = What is looked for must be written out and be a regular expression. { $detail }
error-expression-too-deep = Loops may stand two deep at most. Simplify the expression.
error-expression-not-a-claim = The expression must end in true or false, such as warranty.months < 24.
error-review-no-earlier-version = This is the first version: there is none before it to compare with.
error-answer-no-author = Enter the name in which changes and comments are written.
error-answer-nothing-chosen = Nothing is chosen to go out. Tick at least one point.
error-answer-holds-internal = “{ $operation }” is waived or settled: that is internal and does not go out. Untick it.
error-reply-no-name = Enter who gave the reply.
error-reply-no-wording = “{ $operation }” is marked as other wording, but neither wording nor remark is given. Enter one of them.
error-issue-list-none = { $name } is no list of issues written by this program. Choose the .xlsx or .docx list as the other side sent it back.
error-issue-list-unknown = This archive has no list of issues with the number { $number }. It may come from another archive, or the number was changed.
error-exchange-unwritable = The table can’t be written: { $detail }
error-exchange-unreadable = This .xlsx can’t be read: { $detail }. Save it anew in Excel or WPS and try again.
error-exchange-too-large = The table has more than { $rows } rows or { $columns } columns; that is no list to fill in.
error-markup-not-docx = Tracked changes and comments can only be written into a .docx. Save the file as .docx in Word or WPS and try again.
error-markup-unreadable = The file can no longer be read: { $why }. Check that it was not changed or damaged.
error-markup-unsafe = The file is written in an unusual way that tracked changes might damage, so it was left alone. Save it anew as .docx in Word and try again.
error-markup-package = The marked-up file could not be written: { $why }
error-cli-docx-or-pdf = { $path }: the name after --out must end in .docx or .pdf.
error-report-nothing-to-report = The archive has no record for the report “{ $name }”.
error-review-still-undecided = { $open ->
    [one] One finding is
   *[other] { $open } findings are
 } still undecided, so the review can’t be concluded. Decide them first.
error-contract-vendor-barred = { $vendor } is { $status ->
    [suspended] suspended
   *[blacklisted] blacklisted
 } and can’t be given a contract. To make an exception, fill in “Reason of the override” first, then choose the vendor.
error-contract-number-scheme = The number scheme “{ $scheme }” can’t be used: { $problem ->
    [running] it must hold the running number once, such as {"{"}nnn{"}"} for three digits
   *[unknown] “{ $part }” has no meaning. Known are {"{"}year{"}"}, {"{"}yy{"}"}, {"{"}month{"}"}, {"{"}kind{"}"} and {"{"}nnn{"}"}
}.
error-contract-no-such-step = The contract is { $from ->
    [draft] draft
    [in_review] in review
    [approved] approved
    [signed] signed
    [performing] being performed
    [completed] completed
    [terminated] terminated
    [expired] expired
   *[cancelled] cancelled
 }; it can’t become { $to ->
    [draft] draft
    [in_review] in review
    [approved] approved
    [signed] signed
    [performing] being performed
    [completed] completed
    [terminated] terminated
    [expired] expired
   *[cancelled] cancelled
 } from there.
error-contract-step-without-reason = Say why the contract is { $to ->
    [terminated] terminated
   *[cancelled] cancelled
 }.
error-contract-signed-without-date = Fill in the day of signature.
error-contract-signed-differs = The signed file differs from version { $version } in { $count ->
    [one] one place
   *[other] { $count } places
}. Look at each first, then sign.
error-contract-critical-stands = The version to be signed still has { $count ->
    [1] one critical finding
   *[other] { $count } critical findings
 } (“{ $operation }”). Have it changed and review the new version, or waive it with a reason.
error-review-fact-malformed = “{ $value }” is nothing this fact can say. Keep the form it had.
error-review-draft-without-file = There is no file to review. Choose a draft contract.
error-kpi-weight-out-of-range = A weight lies between 0 and 100 %; { $weight } does not.
error-evaluation-score-out-of-range = A score lies between 0 and 100; { $score } does not.
error-evaluation-final = This evaluation is final and this field can no longer be changed. Undo the step that made it final, or write another evaluation.
error-file-not-shown = { $name } is a kind of file that is not opened directly. Save a copy first and open it with a program you trust.
error-cli-one-packet-a-contract = --out writes one packet: run it once a contract. Attachments of a contract are given by --attach.
error-cli-no-such-command = “{ $word }” is neither a command nor a file that exists. qiheng --help lists the commands.
error-cli-no-window = The window { $program } could not be started ({ $detail }). Install it again, or use qiheng review in the terminal.
error-job-busy = Another batch is under way. Wait until it has ended, or stop it first.
error-job-stopped = Stopped. Nothing was written.
error-intake-nothing-chosen = No folder and no file was chosen.
error-intake-no-files = { $path } holds no contract that can be read. Files that are read: { $endings }.
error-intake-changed = { $name } was changed after the preview and was left out. Preview the folder again.
error-intake-invoice = { $name } is an invoice ({ $number }), no contract. Take it in with “Take in an invoice…”, or drop it on the window by itself.
error-intake-kept-already = { $name } is in the archive already (contract “{ $title }”) and was not taken in twice.
error-intake-version-before-missing = { $name } should be the next version of { $before }, which could not be taken in. Deal with that file first.
error-ledger-no-such-column = There is no column “{ $column }”. qiheng table --list names them all.
error-ledger-condition-malformed = “{ $condition }” is no condition. Write it like advance.percent > 20, ends_on within 90 or lifecycle = signed,performing.
error-ledger-xlsx-or-csv = { $path }: an export ends in .xlsx or .csv.
error-ledger-no-such-question = There is no question “{ $name }”. qiheng table --help names them all.

error-scan-models-unusable = The reading models cannot be used ({ $detail }). Install them again.
error-scan-no-picture = The picture of page { $page } cannot be shown ({ $detail }). Open the original and compare.
error-scan-not-scanned = These words were not read from a picture and cannot be corrected. Correct words of scanned pages only.
error-scan-across-paragraphs = Words of one paragraph or cell can be corrected at a time. Correct each by itself.
error-scan-not-one-line = The corrected words hold a line break. Take it out and save again.
error-law-malformed = “{ $path }” can't be read as a law base: { $detail }. Export the law base, change that file and take it in.
error-law-law-twice = In “{ $path }” the edition of { $law } since { $since } stands twice. Remove one of them.
error-law-article-twice = In “{ $path }” article { $article } of { $law } stands twice. Remove one of them.
error-law-ends-too-early = In “{ $path }” { $law } ends before it begins. Correct its dates.
error-law-no-such-law = “{ $path }” refers to { $law }, which isn't in the file. Add it or remove the reference.
error-law-no-articles = No article beginning with 第…条 was found in “{ $path }”. Choose the official text of a law (.docx, .pdf, .txt or .md).
error-law-older = “{ $path }” is of { $day }, older than the law base in use ({ $now }). Choose a later file.
error-invoice-none = No invoice was found in “{ $name }”. Electronic invoices are read from the XML and OFD files of the tax bureau.
error-invoice-no-number = “{ $name }” holds no number of an invoice and was not taken in. Download it from the tax bureau again.
error-invoice-kept-already = Invoice { $number } of “{ $seller }” is kept already{ $of ->
    [contract] , with the contract “{ $contract }”
   *[none] {""}
 }. It was not taken in a second time; check that it is not paid twice.
error-obligation-done-without-day = Say on which day it was done ({ $what }).
error-payment-beyond-amount = { $paid } { $currency } would be paid under “{ $contract }”, beyond its amount of { $ceiling } { $currency }. Give the reason for paying more, or amend the contract first.
error-record-locked = “{ $title }” is locked as evidence and can’t be changed or removed. Add a correction beside it.
error-link-to-itself = “{ $title }” can’t be linked to itself. Choose another record.
error-link-known = “{ $title }” and “{ $other }” are linked already.
error-vendor-merged-with-itself = “{ $vendor }” can’t be merged into itself. Choose another vendor.
error-vendor-merged-before = “{ $vendor }” was merged into another vendor before. Use that one.
error-records-one-refused = Nothing was changed. “{ $of }” does not allow it: { $operation }
error-records-too-many = At most { $most } records are changed at once, { $count } are chosen. Narrow the list first.
error-notice-delivered-before-sent = Delivered on { $delivered }, before it was sent on { $sent }. Check the days.
error-amendment-of-itself = “{ $title }” can’t amend the contract that holds it. Choose the contract that is amended.
error-evidence-nothing-chosen = No exhibit is chosen. Choose entries of the timeline.
error-evidence-too-many = A package takes { $most } exhibits at most. Make several.
error-evidence-not-on-timeline = Exhibit { $number } is not on this timeline. Choose again.
error-timeline-not-of-this = Only contracts, vendors and projects have a timeline.

error-mail-not-a-mail = “{ $name }” is no mail. Mails are taken in as .eml and as Outlook’s .msg.
error-mail-damaged = The mail “{ $name }” is damaged and can’t be read ({ $detail }). Export it again.
error-mail-too-large = The mail “{ $name }” is beyond a limit: { $limit ->
    [file] its file is larger than { $most } MB
    [headers] its headers are larger than { $most } kB
    [depth] its parts are nested deeper than { $most }
    [parts] it has more than { $most } parts, attachments or recipients
   *[decoded] decoded it is larger than { $most } MB
}.
error-mail-kept-already = This mail is kept already, in the message “{ $subject }” of { $date }.
error-mail-no-date = The mail “{ $name }” has no date that can be read. Say which day.
error-mail-no-direction = Nobody in “{ $name }” is known: say whether it was sent or received.

error-stamp-not-a-reply = This is no reply to a request for a time stamp ({ $part }). Choose the .tsr that the authority sent back.
error-stamp-rejected = The authority refused the request (status { $status }): { $reason }
error-stamp-other-hash = The stamp is over something else ({ $stamped }), not over the head that was sent.
error-stamp-other-nonce = The reply answers another request: its nonce differs.
error-stamp-no-certificate = The authority’s certificate is not in the reply: it can’t be checked offline. Ask for the certificate to be included.
error-stamp-not-for-stamping = The certificate of { $authority } is not one for time stamps alone.
error-stamp-not-valid-then = The certificate of { $authority } was not valid on { $day }.
error-stamp-unknown-algorithm = The signature’s algorithm ({ $oid }) is not known: it can’t be checked.
error-stamp-bad-signature = The signature does not fit: the reply was changed or damaged.
error-stamp-broken-chain = The certificate of “{ $subject }” was not issued by “{ $issuer }”.
error-stamp-not-asked-for = “{ $name }” answers no request of this archive.
error-stamp-taken = This stamp of { $authority } is kept already.
