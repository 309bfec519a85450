# The window's texts. Ids begin with ui- and are grouped by where they are seen.

ui-product = Qiheng
ui-close = Close
ui-cancel = Cancel
ui-yes = Yes
ui-no = No
ui-needed = Please fill this in.
ui-loading = Loading…
ui-load-failed = This could not be loaded
ui-broken = This page could not be shown
ui-nowhere = There is no such page
ui-try-again = Try again
ui-error-unknown = Something unexpected happened ({ $code }). { $detail }

## Welcome

ui-welcome-claim = Contract review for the buyer: clause by clause, offline, on the record.
ui-welcome-new = New archive
ui-welcome-new-text = Contracts, reviews and every record live in one archive file.
ui-welcome-your-name = Your name
ui-welcome-your-role = Your role
ui-welcome-company = Our company
ui-welcome-company-help = As on the business licence; reviews recognise our side by it.
ui-welcome-credit-code = Credit code (optional)
ui-welcome-address = Address (optional)
ui-welcome-create = Choose where to save and create
ui-welcome-recent = Recent archives
ui-welcome-no-recent = No archive has been opened yet.
ui-welcome-missing = The file is no longer there
ui-welcome-open = Open an archive…

## Sidebar

ui-nav-find = Find or do
ui-nav-work = Work
ui-nav-reviews = Reviews
ui-nav-records = Records
ui-nav-more = More
ui-nav-archive = Archive
ui-nav-history = History
ui-sidebar-fold = Fold the sidebar
ui-sidebar-unfold = Unfold the sidebar
ui-undo = Undo
ui-undo-what = Undo: { $what }
ui-undo-nothing = Nothing to undo
ui-redo-what = Redo: { $what }
ui-redo-nothing = Nothing to redo
ui-undone = Undone: { $what }
ui-redone = Redone: { $what }
ui-language = Language
ui-language-zh = 中文
ui-language-en = English
ui-language-other = 中文
ui-theme = Appearance
ui-theme-system = As the system
ui-theme-light = Light
ui-theme-dark = Dark
ui-close-archive = Close the archive

## Opening a draft

ui-drop-title = Drop it: a draft, an invoice or a mail
ui-drop-text = Drafts: Word (.docx), PDF, OFD, plain text, Markdown; invoices: XML, OFD; mails: .eml, .msg; or a folder of contracts
ui-reading-draft = Reading “{ $name }”…

## Commands

ui-palette = Commands
ui-palette-placeholder = Type a command, or find a contract or vendor…
ui-palette-empty = No command or record matches
ui-section-review = Review
ui-section-go = Go to
ui-section-archive = Archive
ui-section-window = Window
ui-section-found = Found
ui-keys-title = Keyboard shortcuts
ui-command-palette = Open the command palette
ui-command-keys = Show all shortcuts
ui-command-sidebar = Fold or unfold the sidebar
ui-command-back = Back
ui-command-go-reviews = Go to reviews
ui-command-go-history = Go to history
ui-command-go-kind = Go to { $kind }
ui-command-choose-draft = Open a draft and review it…
ui-command-paste = Paste a text and review it…
ui-command-undo = Undo
ui-command-redo = Redo
ui-command-backup = Back up the archive…
ui-command-language = Switch to 中文
ui-command-theme-light = Use the light appearance
ui-command-theme-dark = Use the dark appearance
ui-command-theme-system = Use the system’s appearance
ui-command-next = Next finding
ui-command-previous = Previous finding
ui-command-next-open = Next open finding
ui-command-accept = Ask for the change
ui-command-negotiate = Negotiate
ui-command-waive = Waive (with a reason)
ui-command-reopen = Reopen
ui-command-tab-findings = Show findings
ui-command-tab-facts = Show facts
ui-command-tab-opinions = Show opinions
ui-command-packet = Preview the review packet
ui-command-print = Print this report
ui-command-issue = Issue and save this report
ui-command-zoom-in = Zoom in
ui-command-zoom-out = Zoom out
ui-command-row-next = Next row
ui-command-row-previous = Previous row
ui-command-create = New { $kind }
ui-command-find-here = Search on this page

## Reviews

ui-review-choose = Open a draft…
ui-review-open = Open the review
ui-review-paste = Paste text
ui-reviews-empty = Drop a draft contract here
ui-reviews-empty-text = Or choose a file, or paste a text. You get its clauses, facts and findings; the original is kept as it came.
ui-column-contract = Contract
ui-column-vendor = Vendor
ui-column-state = State
ui-column-findings = Findings
ui-column-progress = Progress
ui-column-started = Started
ui-version = Version { $version }
ui-sample-title-1 = Purchase of machine tools
ui-sample-title-2 = Facility services agreement
ui-sample-title-3 = Finance software licence and support
ui-sample-vendor-1 = Eastern Precision Machinery
ui-sample-vendor-2 = Anhe Facility Services
ui-sample-vendor-3 = Qiming Software
ui-paste-title = Review a text
ui-paste-name = Name of the contract
ui-paste-untitled = Untitled contract
ui-paste-text = Full text
ui-paste-placeholder = Paste the contract’s full text here
ui-paste-start = Start the review

## Workspace

ui-back-to-reviews = Back to reviews
ui-back-to-workspace = Back to the workspace
ui-workspace-detail = Version { $version } · law as of { $date }
ui-workspace-side = Our side: { $side }
ui-progress = Decisions made
ui-progress-text = { $decided }/{ $total } decided
ui-opinion-give = Opinion
ui-packet-print = Print packet
ui-pane-clauses = Clauses
ui-pane-findings = Results
ui-no-clauses = No numbered clauses were found.
ui-clause-findings = { $count ->
    [one] one open finding
   *[other] { $count } open findings
 }, gravest: { $severity }
ui-tab-findings = Findings
ui-tab-facts = Facts
ui-tab-opinions = Opinions
ui-tracked-insert = Inserted by { $author } ({ $date })
ui-tracked-delete = Deleted by { $author } ({ $date })

ui-decide = Decide
ui-decide-accept = Change
ui-decide-negotiate = Negotiate
ui-decide-waive = Waive
ui-decide-open = Reopen
ui-decide-closed = The review is concluded; take it up again to decide anew.
ui-decided-by = { $who }, { $when }
ui-decided-reason = Reason: { $reason }
ui-waive-reason = Why it can be waived
ui-waive-placeholder = Why this is acceptable, and who agreed
ui-waive-needed = A waiver needs its reason.
ui-waive-save = Waive

ui-filter-severity = Filter by severity
ui-filter-open = Open { $count }
ui-filter-text = Filter by words
ui-filter-clause = Filter by clause
ui-filter-all-clauses = All clauses
ui-filter-nothing = No finding passes the filter
ui-filter-clear = Clear the filter
ui-filter-shown = { $shown } of { $total } shown
ui-no-findings = No findings
ui-no-findings-text = The checks found nothing in this draft. Select words in it to add a finding of your own.

ui-finding-whole = Whole contract
ui-finding-evidence = See also
ui-finding-place = place { $n }
ui-finding-law = Law
ui-finding-suggestion = Suggested wording
ui-finding-severity = Severity
ui-finding-title = Title
ui-finding-reason = Reason
ui-copy-wording = Copy wording
ui-copied = Copied
ui-add-finding = Add a finding
ui-add-finding-save = Add

ui-no-facts = No facts were read
ui-no-facts-text = Parties, amounts, dates and terms are listed here.
ui-fact-also = { $count ->
    [one] and one more place
   *[other] and { $count } more places
 }

ui-no-opinions = No opinion has been given yet.
ui-opinion-new = Give an opinion
ui-opinion-role = Role
ui-opinion-verdict = Verdict
ui-opinion-text = Opinion
ui-opinion-given-by = Given by
ui-opinion-given-by-help = Someone else’s name records it on their behalf, with day and signed scan.
ui-opinion-save = Save the opinion
ui-opinion-head = { $who } · { $role }

## Review packet

ui-report-file = { $report } { $title }
ui-report-page = Page { $page } of { $count }
ui-report-issue = Issue and save…
ui-print = Print

## Records

ui-records-count = { $count ->
    [one] one record
   *[other] { $count } records
 }
ui-records-find = Search
ui-records-add = Add…
ui-records-new = New { $kind }
ui-records-create = Create
ui-records-empty = No { $kinds } yet
ui-records-empty-by-hand = Create one here, or on the page of what it belongs to.
ui-records-empty-by-program = The program enters these as work goes on.
ui-empty-vendor = Create one, or let a contract review enter it.
ui-empty-contract = Create one, or let a contract review enter it.
ui-empty-obligation = Sign a contract and confirm its duties beside its text, or add one by hand.
ui-empty-message = Drop a mail (.eml, .msg) on the window, or write down a call or a letter.
ui-empty-invoice = Drop an electronic invoice on the window, or write down one on paper.
ui-empty-document = Files are kept with what they belong to: press + under “Documents” on its page.
ui-empty-meeting = Write one down, or take in an .ics file in the calendar. For meetings held again and again make a meeting series.
ui-empty-meeting-series = For a meeting that is held again and again: the next one is proposed, with its agenda.
ui-empty-dispute = A claim against a vendor, or by one: limitation and the deadlines of the law are counted here.
ui-empty-notice = Formal letters: demand, termination, change of address. The page of an overdue obligation drafts the demand.
ui-empty-amendment = What changes a signed contract, clause by clause.
ui-empty-settlement = A contract that ends is settled on its page; what became of each open item is kept here.
ui-empty-claim = Keep one from an overdue obligation, or add losses and costs in a dispute.
ui-records-nothing = Nothing found for “{ $text }”
ui-records-remove = Delete
ui-field-empty = Not filled in
ui-field-locked = Set by the program as work goes on
ui-field-edit = Edit { $field }
ui-ref-nothing = No record matches
ui-ref-open = Open “{ $title }”

## History

ui-history-empty = Nothing has been done yet
ui-history-empty-text = Every change is kept here: who, when, from what to what.
ui-history-none = No changes yet
ui-history-undone = undone
ui-history-more = { $count ->
    [one] and one more change
   *[other] and { $count } more changes
 }
ui-history-older = Earlier operations
ui-backed-up = Backed up to { $path }
ui-verify = Verify
ui-verify-ok = Whole: { $operations } operations, head { $head }
ui-verify-bad = { $count ->
    [one] one problem found
   *[other] { $count } problems found
 }
ui-review-conclude = Conclude review
ui-review-reopen = Take up again
ui-review-left = { $count ->
    [one] One finding is still to be decided
   *[other] { $count } findings are still to be decided
 }
ui-note = Note
ui-history-made = { $kind } made
ui-history-removed = { $kind } removed
ui-filter-add = Filter
ui-filter-remove = Remove the filter on { $field }
ui-filter-empty = Is empty
ui-filter-given = Is filled in
ui-filter-or = , 
ui-filter-by-one-of = Is one of
ui-filter-by-contains = Contains
ui-filter-by-between = Is between
ui-filter-from = From
ui-filter-to = To
ui-columns = Columns
ui-records-none-match = Nothing passes the filters
ui-ref-create = Create “{ $title }”
ui-fact-correct = Set right
ui-fact-correct-title = Set right: { $fact }
ui-fact-corrected = Set right by hand; read as: { $engine }
ui-fact-not-said = The contract does not say this
ui-fact-save = Save
ui-opinion-file = Signed scan or e-mail
ui-opinion-file-help = When you record someone else’s opinion, attach the signed scan or the .eml
ui-opinion-given-on = Given on
ui-opinion-recorded-by = Recorded by { $by }
ui-file-choose = Choose file…
ui-file-remove = Remove the file
ui-undo-this = Undo this step
ui-backups = Backups
ui-backups-title = Automatic backups
ui-backups-text = When something has changed, every half hour: all of 24 hours are kept, one a day for 30 days, one a month for 12 months. They lie in a folder beside the archive.
ui-backups-none = There is no automatic backup yet.
ui-backups-restore = Restore as a new archive…
ui-backups-migration = Before an upgrade
ui-backups-copy = Full copy now…
ui-backups-restored = Restored as { $path }
ui-backups-copied = Copied to { $path }
ui-contract-number = Give it the number { $number }
ui-steps = Next step
ui-steps-from = Stage: { $state }
ui-step-to = Make it “{ $state }”
ui-step-signed-on = Day of signature
ui-step-signed-file = The signed contract
ui-step-reason = Reason
ui-step-take = Take this step
ui-start-title = Review a draft contract
ui-start-main = Main document
ui-start-attachment = Attachment
ui-start-belongs = This draft is
ui-start-new = a new contract
ui-start-version = a new version of “{ $title }”
ui-start-other = a new version of another contract
ui-start-contract = Contract
ui-start-go = Start the review
ui-documents-empty = Scans, photos and letters that belong here.
ui-documents-add = Keep a file…
ui-documents-role = What it is
ui-reports = Reports
ui-search-by-sound = By sound
ui-documents-keep = Keep
ui-documents-file = File
ui-documents-show = Open
ui-documents-copy = Save a copy…

ui-side-choose = Which party we are
ui-versions = Versions
ui-tab-changes = Changes
ui-command-tab-changes = Changes since the version before
ui-show-text = Show as text
ui-show-pages = Show its pages
ui-welcome-sample = Try it with a sample…
ui-sample-file = Qiheng sample
ui-workspace-law = law as of { $date }

# Back to the vendor
ui-answer-open = Answer vendor
ui-answer-title = Answer the vendor
ui-answer-explain = What is ticked is written into the vendor’s own file: new wording as tracked changes, the rest as comments; everything else stays as it is. Severity, our notes on decisions and our opinions never leave; { $kept } waived or settled points are not listed.
ui-answer-before = This version was answered on { $date }; writing again makes another file.
ui-answer-author = In the name of
ui-answer-author-help = Shown beside every change and comment
ui-answer-points = Points for the other side
ui-answer-tracked = change and comment
ui-answer-said = comment only
ui-answer-left = cannot be written
ui-answer-why-place = The words come from a field, a formula, a form or an attachment and can’t be changed: comment only
ui-answer-why-structure = The paragraph lies inside a link, a form or a text box and can’t be parted: comment only
ui-answer-why-overlap = A weightier change has the same words: comment only
ui-answer-all = Tick all
ui-answer-none = Tick none
ui-answer-save = Write { $count } points…
ui-answer-done = Written: { $tracked } as tracked changes, { $said } as comments. The file is kept in the archive.
ui-answer-not-docx = This draft is no .docx, so tracked changes and comments can’t be written into it. What is ticked can go out as a list of issues for the vendor to fill in; { $kept } waived or settled points are not listed.
ui-command-answer = Write into the vendor’s file
ui-redline-print = Print redline
ui-redline-word = Redline in Word…
ui-redline-file = { $name } (redline)
ui-redline-done = The redline was written: { $path }
ui-reviews-filter = Filter by contract, number, vendor
ui-reviews-all = All states
ui-reviews-nothing = No review matches
ui-reviews-nothing-text = Try another word, or clear the filter.
ui-answer-reword = Reword
ui-answer-wording = Wording for the other side
ui-answer-reword-done = Use these words

# lists of issues and replies
ui-issues-save = Write list of issues
ui-issues-xlsx = Excel table (.xlsx)
ui-issues-docx = Word table (.docx)
ui-issues-file = { $name } (list of issues)
ui-issues-done = List of issues { $number } written, { $count } points. When the vendor sends it back, drop it on the window.
ui-command-choose-list = Read back a list of issues
ui-returned-title = The other side’s replies
ui-returned-explain = { $file } is the list of issues { $number } on draft { $version } of “{ $contract }”. Look each reply over, then keep them together.
ui-returned-unmatched = { $count } rows don’t belong to the list as it was sent and are left out.
ui-returned-points = Replies point by point
ui-returned-none = No reply
ui-returned-unclear = The reply is unclear: choose one
ui-returned-known = The same reply is kept already
ui-returned-vague = Other wording needs the words or a remark
ui-returned-save = Keep { $count } replies
ui-returned-done = { $count } new replies kept.
ui-returned-not-a-list = { $file } is no list of issues written by this program.
ui-reply = The other side: { $response }
ui-reply-add = Record reply
ui-reply-response = Reply
ui-reply-wording = Their wording
ui-reply-remark = Their remark
ui-reply-given-by = Given by
ui-reply-given-on = Given on
ui-reply-save = Record

# rounds
ui-rounds = Rounds
ui-rounds-back = Back to the review
ui-rounds-clause = Clause
ui-rounds-print = Print record
ui-rounds-none = Nothing has gone back and forth yet
ui-rounds-none-text = Once you answer the vendor, write a list of issues, record a reply or get the next draft, this shows clause by clause who proposed what.
ui-command-rounds = Rounds of the negotiation

# precedents
ui-precedents = Precedents
ui-nav-precedents = Precedents
ui-command-go-precedents = Go to precedents
ui-precedents-words = Words in the clause
ui-precedents-category = Kind of clause
ui-precedents-all = Every kind
ui-precedents-none = No precedent found
ui-precedents-none-text = Here are the clauses of contracts that were signed. Try other words or another kind; contracts join once they are signed.
ui-precedents-uses = in { $count } contracts
ui-precedents-same = same vendor
ui-precedents-use = Use as our wording
ui-precedents-for = Precedents for “{ $title }”
ui-finding-precedents = Precedents
ui-finding-proposal = Our wording
ui-finding-reword = Reword
ui-finding-proposal-save = Use these words
ui-finding-proposal-drop = Back to the suggestion

# about
ui-about = About Qiheng
ui-about-what = Qiheng reads contracts, shows what is wrong and keeps the evidence, all on this computer. It does not go online and sends nothing anywhere.
ui-about-version = Program { $version } · rules version { $rules }, { $checks } checks.
ui-about-accuracy = How right it is
ui-about-accuracy-what = Measured on the contracts it was developed with, answer by answer against annotations made by hand. Of { $wanted } mistakes put in, { $found } were found, and sound contracts raised no alarm. On contracts never seen before, held against a careful lawyer’s reading, about three quarters of the facts and half to two thirds of the problems are found, and nine of ten alarms are right: always read the whole text.
ui-about-of = What
ui-about-recall = Found
ui-about-precision = Right
ui-about-count = Annotated
ui-about-interval = 90 % interval
ui-about-facts = Facts
ui-about-findings = Problems
ui-about-absences = Missing clauses
ui-about-categories = The kind of a clause, told from its words and place with the heading hidden (mean F1 over kinds):
ui-about-macro = Mean F1
ui-about-clauses = Clauses
ui-about-documents = Contracts
ui-about-zh = Chinese
ui-about-en = English
ui-about-data = Data: { $data }.
ui-about-no-advice = What it finds is for professionals to weigh; it is no legal advice.
## The playbook

ui-playbook-find = Find a rule
ui-playbook-filter = Filter rules
ui-playbook-filter-all = All
ui-playbook-filter-changed = Changed
ui-playbook-filter-own = Our own
ui-playbook-filter-off = Off
ui-playbook-filter-samples = With samples
ui-playbook-filter-failing = Failing
ui-playbook-no-rule = No rule fits
ui-playbook-rules = Rules
ui-playbook-side = Trial, advice, versions
ui-playbook-add = Add
ui-playbook-file = File
ui-playbook-own-add = Add an own check
ui-playbook-own-remove = Delete this check
ui-playbook-required-add = Add a required clause
ui-playbook-required-new = New required clause
ui-playbook-required-remove = No longer require this clause
ui-playbook-required-detail = Our own · required clause: where it is missing, it is proposed
ui-playbook-required-title = Name of the clause
ui-playbook-required-words = Words to look for
ui-playbook-required-words-help = Any one of them shows that the clause is there; set apart by commas.
ui-playbook-required-wording = Proposed where it is missing
ui-playbook-required-kinds-help = Required only for the kinds of contract that are ticked.
ui-playbook-text = Edit as text
ui-playbook-text-help = As in an exported file (TOML). What can’t be read is not kept.
ui-playbook-text-save = Save
ui-playbook-export = Export to a file
ui-playbook-exported = Exported to { $path }
ui-playbook-import = Import from a file
ui-playbook-force = Put in force
ui-playbook-force-title = Put the changes in force
ui-playbook-force-help = From then on new reviews follow these rules. Earlier reviews stay as they are; each can be judged again. What stands here is kept as a new version.
ui-playbook-force-same = Nothing differs from the version in force.
ui-playbook-force-failing = { $count ->
    [one] 1 sample fails
   *[other] { $count } samples fail
 }: { $rules }. Change the rules or the samples; to put it in force all the same, give a reason.
ui-playbook-force-reason = Reason to put it in force all the same
ui-playbook-version-in-force = Version { $number } in force
ui-playbook-not-in-force = Not in force yet
ui-playbook-pending = { $count ->
    [one] 1 change not in force
   *[other] { $count } changes not in force
 }
ui-playbook-untitled = (untitled)
ui-playbook-is-on = On
ui-playbook-is-off = Off
ui-playbook-is-changed = changed
ui-playbook-samples-hold = { $count ->
    [one] 1 sample holds
   *[other] { $count } samples hold
 }
ui-playbook-samples-fail = { $count } failing
ui-playbook-strictness = How it is used
ui-playbook-severity = Severity
ui-playbook-default = { $value } (default)
ui-playbook-default-is = Default: { $value }
ui-playbook-limit = Limit ({ $unit })
ui-playbook-limit-number = Enter a number.
ui-playbook-unit-percent = %
ui-playbook-unit-percent-a-day = % a day
ui-playbook-unit-percent-a-year = % a year
ui-playbook-unit-days = days
ui-playbook-unit-months = months
ui-playbook-unit-years = years
ui-playbook-unit-times = times
ui-playbook-kinds-on = On for these kinds of contract
ui-playbook-kinds-for = For these kinds of contract
ui-playbook-positions = Positions
ui-playbook-positions-help = Shown with findings and offered in the answer to the vendor: what we prefer first, then what we can live with.
ui-playbook-position-preferred = Preferred wording
ui-playbook-position-acceptable = Acceptable wording
ui-playbook-position-walk_away = Walk away when
ui-playbook-wording = Proposed wording
ui-playbook-wording-help = Left empty, the preferred wording is proposed; without one, the program’s.
ui-playbook-samples = Samples
ui-playbook-samples-help = Write clauses down and see what the rule makes of them. A playbook whose samples fail does not come into force.
ui-playbook-samples-must = Must be found
ui-playbook-samples-must_not = Must be left alone
ui-playbook-sample-add = Add one
ui-playbook-sample-remove = Delete the sample
ui-playbook-sample-text = Sample { $number }
ui-playbook-sample-hint = Paste a clause
ui-playbook-sample-found = Found
ui-playbook-sample-not-found = Not found
ui-playbook-sample-quiet = Left alone
ui-playbook-sample-not-quiet = Found, but should not be
ui-playbook-sample-quote = “{ $quote }”
ui-playbook-own-title = Title
ui-playbook-own-id = Id
ui-playbook-own-when = When something is found
ui-playbook-expression = Expression
ui-playbook-expression-help = Found where this is true, such as warranty.months < 24. Names are offered while you type (Ctrl+Space). What the contract doesn’t say is null and makes nothing true.
ui-playbook-names = Names
ui-playbook-own-at = Where it points
ui-playbook-own-at-first = The first thing named that the contract says
ui-playbook-own-says = What is said
ui-playbook-own-reason = Reason
ui-playbook-own-suggestion-help = Takes the place of the sentence it points at; where the contract says nothing, it becomes a clause. May be empty.
ui-playbook-own-law = Stands on
ui-playbook-own-law-help = Law or company rule with its article, such as “民法典 585; Purchasing Rules 12”.
ui-playbook-tab-trial = Trial
ui-playbook-tab-advice = Advice
ui-playbook-tab-versions = Versions
ui-playbook-trial-help = Judges past reviews by the rules as they stand here and holds them against the version in force. No review is changed.
ui-playbook-trial-run = Try all rules
ui-playbook-trial-run-rule = Only this rule
ui-playbook-trial-stop = Stop
ui-playbook-trial-done = { $done }/{ $total } reviews tried
ui-playbook-trial-appears = { $count } new
ui-playbook-trial-vanishes = { $count } gone
ui-playbook-trial-weighs = { $count } weighed otherwise
ui-playbook-trial-same = Nothing would be found otherwise.
ui-playbook-trial-stale = The rules were changed after the trial.
ui-playbook-trial-version = Version { $version }
ui-playbook-effect-appears = new ({ $severity })
ui-playbook-effect-vanishes = gone ({ $severity })
ui-playbook-effect-weighs = { $before } becomes { $severity }
ui-playbook-no-version = No version yet. Whatever is put in force is kept as one.
ui-playbook-in-force = In force
ui-playbook-version = Version { $number }
ui-playbook-version-reviews = { $count ->
    [one] 1 review
   *[other] { $count } reviews
 }
ui-playbook-overridden = In force although samples failed: { $reason }
ui-playbook-restore = Bring back to edit
ui-playbook-advice-help = These deviations were accepted nearly every time. Make them acceptable?
ui-playbook-advice-none = No advice. Rules that were decided five times or more and accepted in eight of ten stand here.
ui-playbook-advice-count = Accepted { $accepted } of { $decided } times
ui-playbook-advice-limit = The limit becomes { $limit } as well.
ui-playbook-advice-severity = It becomes “{ $severity }” as well.
ui-playbook-advice-take = Make it acceptable
ui-playbook-advice-list = See the { $count }
ui-playbook-advice-hide = Hide
ui-answer-use-preferred = Use the preferred wording
ui-answer-use-acceptable = Fall back to the acceptable wording
ui-nav-table = Contract table
ui-command-go-table = Go to the contract table
ui-command-take-in = Take in a folder
ui-command-export-table = Export the contract table
ui-start-each = Each is a contract: take them in
ui-intake-folder = Take in a folder
ui-intake-title = Take in contracts
ui-intake-choose = Choose folder
ui-intake-other-folder = Another folder
ui-intake-empty = Take in a whole folder of contracts
ui-intake-empty-text = Choose a folder, or drop it on the window. You see a preview first; nothing is kept before you agree.
ui-intake-kind = These files are
ui-intake-drafts = Drafts
ui-intake-drafts-text = A review is started for each; several drafts of one contract become its versions.
ui-intake-signed = Signed contracts
ui-intake-signed-text = They are registered as signed and read for sums, dates and terms, but not reviewed.
ui-intake-preview = Preview
ui-intake-reading = Reading the files
ui-intake-taking = Taking them in
ui-intake-undoing = Taking back
ui-intake-progress = { $done } / { $total }
ui-intake-stop = Stop
ui-intake-run = Take in { $count }
ui-intake-file = File
ui-intake-target = As
ui-intake-take = Take in { $file }
ui-intake-version-of = Next version of “{ $title }”
ui-intake-version-of-other = Next version of another contract…
ui-intake-vendor-other = Another vendor…
ui-intake-vendor-open = Leave open
ui-intake-choose-this = Choose
ui-intake-review-begun = Review started
ui-intake-registered = Registered
ui-intake-go-on = Go on
ui-intake-again = Preview again
ui-intake-undo = Take this intake back
ui-intake-undone = The intake was taken back.
ui-intake-undone-some = Taken back, except for { $count } steps that something was built on since.
ui-table-questions = Questions
ui-table-add-condition = Add condition
ui-table-find-column = Find a column
ui-table-contract = Contract
ui-table-facts = What it says
ui-table-rules = Findings
ui-table-done = Done
ui-table-days = Within how many days
ui-table-within = within { $days } days
ui-table-export = Export
ui-table-export-xlsx = Spreadsheet (.xlsx)
ui-table-export-csv = Text table (.csv)
ui-table-exported = Exported to { $path }
ui-table-none = No contract meets the conditions
ui-table-empty = No contracts yet
ui-table-empty-text = Once contracts are reviewed or taken in, ask here for anything they say and anything that was found.
ui-sign-is = is
ui-sign-contains = contains
ui-sign-lacks = does not contain
ui-sign-above = more than
ui-sign-at-least = at least
ui-sign-below = less than
ui-sign-at-most = at most
ui-sign-within = within days from today
ui-sign-given = stated
ui-sign-empty = not stated

ui-reading-pages = Pages read
ui-reading-page = Reading page { $page } of { $pages }
ui-reading-stop = Stop reading
ui-words-title = Check the words read
ui-words-picture = Page { $page }, as scanned: { $words }
ui-words-read = As read
ui-words-place = Doubtful place { $place } of { $count }
ui-words-left = { $count } doubtful places in the text
ui-words-previous = Previous
ui-words-next = Next
ui-words-confirm = It is right
ui-words-correct = Save correction
ui-words-correct-these = Correct the words read
ui-words-doubtful = Read with doubt: click to check
ui-words-doubts = { $count } doubtful
ui-command-next-doubt = Check doubtful words

# Claims, amendments, deliveries, settlement, renewal
ui-claims = Claims
ui-claims-reckon = What the delay costs
ui-claims-adjust = Change the terms
ui-claims-draft = Draft a demand
ui-claims-keep = Keep as a claim
ui-claims-keep-in = In a dispute (optional)
ui-claims-keep-alone = In none yet
ui-claims-total = Total
ui-claims-set-claim = Make it the dispute’s claim
ui-claims-empty = No claims yet. Keep one from an overdue obligation, or add losses and costs here.
ui-claims-add = New claim
ui-rates = LPR table
ui-rates-text = Loan prime rates (LPR) as published. Interest for late payment is reckoned from them, day by day.
ui-rates-until = until { $day }
ui-rates-stale = The table reaches to { $day } only. Later interest can’t be reckoned: add the publications.
ui-rates-take = Take in publications from a file
ui-rates-add = Add a publication
ui-rates-export = Write the table to a file
ui-rates-exported = The table was written to { $path }
ui-rates-changes = What the file changes
ui-rates-new = New
ui-rates-was = was { $one } / { $five }
ui-rates-same = The file has no new publication.
ui-rates-take-run = { $count ->
    [one] Take in 1 publication
   *[other] Take in { $count } publications
 }
ui-rates-shipped = With the program
ui-rates-own = This archive
ui-rates-changed = Changed
ui-rates-gap = Months are missing before
ui-command-go-rates = Go to the LPR table
ui-claims-day-count = { $count ->
    [one] 1 day
   *[other] { $count } days
 }
ui-settle-none = Nothing is open.
ui-settle-intro = { $count ->
    [one] One item is
   *[other] { $count } items are
 } still open. Say what becomes of each; what is waived needs a reason.
ui-settle-left = { $count ->
    [one] 1 item left
   *[other] { $count } items left
 }
ui-settle-choose = Choose
ui-settle-override = Why it ends all the same (what is left is recorded as left open)
ui-amendment-effects = What it changes
ui-amendment-effects-none = Write down one by one what this amendment changes: clauses, amount, dates, obligations. Each is shown before it is applied.
ui-amendment-add = New effect
ui-amendment-apply = Apply
ui-amendment-applied = Applied on { $day }
ui-amendment-from = from { $day }
ui-amended = As amended
ui-amended-on = As of
ui-amended-changed = { $count ->
    [0] As signed
    [one] 1 clause differs from what was signed
   *[other] { $count } clauses differ from what was signed
 }
ui-amended-print = Print
ui-amended-none = The contract’s words have not been read: there is nothing to amend.
ui-deliveries-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
 }
ui-deliveries-early = { $days ->
    [one] 1 day early
   *[other] { $days } days early
 }
ui-deliveries-on-time = In time
ui-renew = Renew
ui-renew-until = Until
ui-renew-origin = How
ui-renew-terms = What was agreed (optional)
ui-renew-run = Renew
ui-renew-now = Ends on { $day } as it is
ui-today-draft-notice = Draft the notice

ui-law = Law
ui-command-go-law = Go to law
ui-law-as-of = Law base as of { $day }
ui-law-since = in force since { $day }
ui-law-until = no longer since { $day }
ui-law-now = now { $law }
ui-law-before = before: { $before }
ui-law-checks = checks: { $checks }
ui-law-between-checks = ,{" "}
ui-law-number = Art. { $number }
ui-law-find = Words, number or law
ui-law-none = No article found
ui-law-none-text = Try another word. The law base holds the articles that checks cite, and common ones; full texts can be taken in from files.
ui-law-take-text = Take in a law’s text
ui-law-update = Update the law base
ui-law-update-run = Put in force
ui-law-update-from-to = The law base in use is of { $now }, this file of { $day }. New reviews will be judged by it; present ones only when they are judged again.
ui-law-update-older = This file is of { $day }, older than the law base in use ({ $now }), and can’t be put in force.
ui-law-update-same = This file is the law base in use, as of { $now }. There is nothing to update.
ui-law-update-only-day = No article changes; only the day goes from { $now } to { $day }.
ui-law-update-changes = { $count ->
    [one] One change
   *[other] { $count } changes
}
ui-law-update-reviews = { $count ->
    [one] Touches one review
   *[other] Touches { $count } reviews
}
ui-law-update-review = { $title }, version { $version }
ui-law-export = Export the law base
ui-law-exported = Exported to { $path }
ui-law-missing = Law that contracts name and the base lacks
ui-law-missing-text = Take in a text to have it at hand
ui-law-rank-law = law
ui-law-rank-interpretation = judicial interpretation
ui-law-rank-regulation = regulation
ui-law-rank-rule = ministry rule
ui-law-rank-standard = standard

ui-take-in = Take in
ui-command-invoice = Take in an invoice…
ui-invoice = Take in invoice
ui-invoice-take = Take in
ui-invoice-skip = Skip
ui-invoice-further = { $count } more
ui-invoice-belongs = It is for
ui-invoice-no-contract = No contract
ui-invoice-other-contract = Another contract…
ui-invoice-no-vendor = The seller is not among the vendors
ui-invoice-quantity = Quantity
ui-invoice-unit-price = Unit price
ui-invoice-tax-rate = Rate
ui-invoice-sum = Sums
ui-invoice-remarks = { $count ->
    [0] Nothing was found that does not agree
   *[other] What does not agree ({ $count })
}
ui-invoice-kept = Show the invoice that is kept

ui-timeline = Timeline
ui-timeline-count = { $count ->
    [one] 1 entry
   *[other] { $count } entries
 }
ui-timeline-hint = tick what is to be put in evidence
ui-timeline-kinds = Kind
ui-timeline-all = All kinds
ui-timeline-kind = { $kind } ({ $count })
ui-timeline-words = Find an entry
ui-timeline-number = No.
ui-timeline-day = Day
ui-timeline-what = Kind
ui-timeline-title = What happened
ui-timeline-proof = Proof
ui-timeline-has-file = With a file
ui-timeline-locked = Locked as evidence
ui-timeline-pick = Choose as evidence: { $title }
ui-timeline-moment = { $kind } · { $field }
ui-timeline-more = Show earlier ones
ui-timeline-none = Nothing fits
ui-timeline-none-text = Meetings, messages, notices, deliveries, acceptances and payments stand here by their days once they are recorded.
ui-evidence = Make an evidence package
ui-evidence-open = Evidence ({ $count })…
ui-evidence-save = Make .zip…
ui-evidence-text = It holds a directory of evidence (PDF), the untouched originals, an excerpt of the archive’s chain of operations, a list of SHA-256 hashes, and a page that checks all of it offline, without the program.
ui-evidence-subject = To be proved
ui-evidence-subject-hint = Such as: lot 3 was delivered late
ui-evidence-purpose = What it proves (optional)
ui-evidence-exhibit = { $number }. { $kind } · { $title } · { $day }
ui-evidence-file = { $title } - evidence - { $subject }
ui-evidence-done = Evidence package written: { $count } exhibits, { $files } files. A copy is kept in the archive.
## Today

ui-today = Today
ui-command-go-today = Go to today
ui-command-today-done = Record the chosen item (done, event)
ui-command-today-hand-on = Put off or hand on the chosen item
ui-today-horizon = How far ahead
ui-today-group-late = Overdue
ui-today-group-now = Today
ui-today-group-week = This week
ui-today-group-later = { $days ->
    [365] Within a year
   *[other] Within { $days } days
 }
ui-today-nothing-due = { $days ->
    [365] Nothing falls due within a year.
   *[other] Nothing falls due within { $days } days.
 }
ui-today-now = today
ui-today-late = { $count ->
    [1] 1 day late
   *[other] { $count } days late
 }
ui-today-over = { $count ->
    [1] 1 day ago
   *[other] { $count } days ago
 }
ui-today-left = { $count ->
    [1] in 1 day
   *[other] in { $count } days
 }
ui-today-occasion = { $kind } · { $why }
ui-today-waiting = Waiting for an event
ui-today-waiting-note = Their time runs from something that hasn’t happened. Record it when it does, and the day follows.
ui-today-undecided = Waiting for a decision
ui-today-open = { $count ->
    [1] 1 finding open
   *[other] { $count } findings open
 }
ui-today-critical = { $count ->
    [1] 1 of them critical
   *[other] { $count } of them critical
 }
ui-today-undated = { $count ->
    [1] 1 obligation without a day
   *[other] { $count } obligations without a day
 }
ui-today-empty = Nothing to do
ui-today-empty-text = Once a contract is signed, press “Duties” on its page and confirm beside the text what has to be done. Due days, last days to give notice and expiring licences then stand here.
ui-today-fresh-text = Or choose a file, or paste a text. Once a contract is settled and signed, payments, acceptances and renewals that fall due stand here.
ui-today-to-contracts = See the contracts
ui-today-fulfil = Record as done
ui-today-fulfil-save = Record
ui-today-done = Done
ui-today-done-on = done on { $day }
ui-today-was-due = due on { $day }
ui-today-last-done = last done on { $day }
ui-today-see-text = See the text
ui-today-event = Record event
ui-today-event-save = Record
ui-today-event-reach = Counts for
ui-today-event-all = All times of this contract that run from it
ui-today-event-one = Only “{ $what }”
ui-today-event-alone = Counts only for “{ $what }”.
ui-today-hand-on = Hand on
ui-today-hand-on-or-put-off = Put off or hand on
ui-today-hand-on-save = Save
ui-today-put-off = Put off
ui-today-put-off-to = Put off to
ui-today-put-off-reason = Why
ui-today-put-off-note = The day as agreed, { $day }, stays and is shown beside the new one.
ui-today-put-off-back = Back to its day
ui-today-put-off-because = Put off: { $reason } (as agreed { $day })
ui-today-by-rule = as agreed { $day }, put off
ui-today-moved-from = moved from { $day }, a day of rest
ui-today-unknown-year = holidays of { $year } not known yet, it may move
ui-today-limitation-how = a delivered demand, a written promise, a suit or arbitration starts it anew
ui-today-is-over = over
ui-today-due = When it is due
ui-today-due-none = The contract says no time. Fill in “Time as agreed” below, or just the day.
ui-today-due-by-hand = Settle it with the other side and reword “Time as agreed”, or fill in “Due on” for now.
ui-today-due-follows = Follows from “Time as agreed”: change that to change the day
ui-reminding = Desktop notifications
ui-reminding-text = They are shown on this computer only; nothing goes to any network. You are told once when the program starts and once at the time below while it runs, if something is overdue or due that day.
ui-reminding-is-on = Notifications
ui-reminding-on = On
ui-reminding-off = Off
ui-reminding-at = Time
ui-reminding-at-help = 24-hour clock, such as 09:00

## The calendar

ui-calendar = Calendar
ui-command-go-calendar = Go to the calendar
ui-command-calendar-today = Back to today
ui-command-calendar-month = Show the month
ui-command-calendar-week = Show the week
ui-command-calendar-list = Show as a list
ui-command-calendar-before = Earlier
ui-command-calendar-after = Later
ui-calendar-look = How it is shown
ui-calendar-month = Month
ui-calendar-week = Week
ui-calendar-list = List
ui-calendar-owner = Owner
ui-calendar-all-owners = All owners
ui-calendar-kind = Kind
ui-calendar-all-kinds = All kinds
ui-calendar-about = Only one contract, vendor or project
ui-calendar-about-kind = Kind
ui-calendar-about-this = Only “{ $title }”
ui-calendar-about-all = Show all
ui-calendar-about-take = Only this
ui-calendar-span = { $from } – { $to }
ui-calendar-unknown = No holidays are known for { $years }: days of rest and make-up days are not marked, and days counted in working days may move.
ui-calendar-rest = Day of rest, { $name }
ui-calendar-work = Worked in exchange ({ $name })
ui-calendar-rest-short = Rest
ui-calendar-work-short = Work
ui-calendar-count = { $count ->
    [1] 1 entry
   *[other] { $count } entries
 }
ui-calendar-more = { $count } more
ui-calendar-on = On { $day }
ui-calendar-day = { $weekday }, { $day }
ui-calendar-nothing = Nothing in this time
ui-calendar-nothing-on = Nothing on this day.
ui-calendar-nothing-short = –
ui-calendar-nothing-narrowed = The filters may hide it.
ui-calendar-widen = Clear the filters
ui-calendar-export = Export as an .ics calendar
ui-calendar-exported = { $count ->
    [1] 1 entry
   *[other] { $count } entries
 } written to { $path }. Imported again, entries take the place of the former.

## Holidays

ui-holidays = Holidays
ui-holidays-text = Working days follow the State Council’s yearly notices. These years are known, each with its source; a year that is not listed is never guessed, and its days say so.
ui-holidays-format = A CSV file with three columns: date,type,name. A day of rest is holiday, a make-up working day workday.
ui-holidays-pick = Take in a file…
ui-holidays-take = Take in holidays…
ui-holidays-run = Take in and count anew
ui-holidays-built-in = the program’s own
ui-holidays-year = { $year }
ui-holidays-years = { $from } to { $to }
ui-holidays-fresh = “{ $name }” adds { $years }.
ui-holidays-again = “{ $name }” replaces { $years }.
ui-holidays-same = It says the same as the table in use.
ui-holidays-days = { $count ->
    [1] 1 day changes
   *[other] { $count } days change
 }
ui-holidays-day = { $day }: { $was } → { $is }
ui-holidays-day-new = { $day }: { $is }
ui-holidays-dues = { $count ->
    [0] No due day moves
    [1] 1 due day moves
   *[other] { $count } due days move
 }
ui-holidays-due = { $was } → { $is } · { $what } · { $contract }
ui-holidays-is-working = working day
ui-holidays-is-weekend = weekend
ui-holidays-is-holiday = day of rest, { $name }
ui-holidays-is-make-up = worked in exchange, { $name }
ui-holidays-is-unknown = not known

## Meetings

ui-meeting-arrange = Arrange
ui-meeting-minutes = Agenda and minutes
ui-meeting-back = Back to “{ $title }”
ui-meeting-write-agenda = Write the agenda
ui-meeting-start = Begin the meeting
ui-meeting-end = End the meeting
ui-meeting-next = Next meeting { $day }
ui-meeting-next-card = Next meeting
ui-meeting-is-arranged = arranged
ui-meeting-series-over = No next meeting: the series has stopped or reached its last day.
ui-meeting-new-point = New point
ui-meeting-add-point = Add a point
ui-meeting-point-up = Move up
ui-meeting-point-down = Move down
ui-meeting-point-remove = Remove the point
ui-meeting-no-points = No agenda yet
ui-meeting-no-points-text = “Write the agenda” lists obligations that are overdue or due soon, undecided findings, open actions and disputes. Reword, order, add and remove as you like.
ui-meeting-present = { $present } of { $all } present
ui-meeting-add-name = Add somebody
ui-meeting-first-name = Who takes part
ui-meeting-source = { $kind }: { $title }
ui-meeting-action-what = What is to be done
ui-meeting-action-made = Action made
ui-meeting-invitations = Take in meetings from a calendar…
ui-meeting-invitations-title = Take in meetings from a calendar
ui-meeting-invitations-text = Choose the meetings. Those taken in before get the file’s day and place, or are called off; what was held stays.
ui-meeting-invitations-none = The file holds no meeting.
ui-meeting-invitations-take = { $count ->
    [1] Take in 1 meeting
   *[other] Take in { $count } meetings
 }
ui-meeting-invitation = { $day } · { $title }
ui-meeting-invitation-cancelled = { $day } · { $title } (called off)
ui-meeting-invitation-known = { $day } · { $title } (update)
ui-command-point-next = Next point
ui-command-point-previous = Previous point

## Times of a dispute

ui-limitation = Limitation ends
ui-limitation-steps = Interrupted by
ui-limitation-known = Three years from { $day }, when we knew (Civil Code Art. 188).
ui-limitation-interrupted = Anew since { $day }, “{ $what }”: three years from then (Civil Code Arts. 188, 195).
ui-limitation-longest = But twenty years from the harm at most.
ui-limitation-within = Less than { $days } days: deliver a demand and keep proof of it, have a written promise, or sue or apply for arbitration, and the time starts anew (Civil Code Art. 195).
ui-limitation-over = Time has run out: the other side can plead it, unless it agrees to perform (Civil Code Art. 192).
ui-limitation-too-late = not in time, it did not interrupt
ui-deadlines = Deadlines of the law
ui-deadlines-note = Set off by steps that were done. Once taken, a deadline is a step of the case and reminds on Today and in the calendar. What the court’s paper says comes first.
ui-deadline-from = from { $day }, “{ $what }”
ui-deadline-take = Take
ui-deadline-open = Open the step

## Confirming duties beside the text

ui-duties = Duties
ui-duties-open = { $count ->
    [0] Duties
   *[other] Duties ({ $count } new)
 }
ui-duties-next-thing = Confirm its duties
ui-duties-back = Back to the { $contract }
ui-duties-of-version = Duties · read in version { $version }
ui-duties-counted = { $all } found, { $taken } chosen
ui-duties-owner = Owner of all that are chosen (each may have its own)
ui-duties-meta = { $side } · { $kind }
ui-duties-so = { ": " }
ui-duties-doubt = Please check: { $why }
ui-duties-known = taken over
ui-duties-take = Take over “{ $what }”
ui-duties-confirm = { $count ->
    [1] Confirm 1 duty
   *[other] Confirm { $count } duties
 }
ui-duties-confirm-these = Confirm the chosen duties
ui-duties-next = Next duty
ui-duties-previous = Previous duty
ui-duties-toggle = Choose or leave out this duty
ui-duties-unread = This contract’s text hasn’t been read
ui-duties-unread-text = Choose the contract’s file. Once it is read, who has to do what by when is listed here. You may also drop the file on the window.
ui-duties-read = Choose the contract’s file…
ui-duties-none = No duties were found
ui-duties-none-text = No sentence was recognised that says who has to do what. Obligations can be added by hand in their list.
ui-duties-to-obligations = See the obligations

ui-damages = Damages for being late

ui-tags = Tags
ui-tags-add = Add a tag
ui-tags-new = New tag “{ $tag }”
ui-tags-none = No other tags yet. Type to make one.
ui-tags-remove = Take away tag “{ $tag }”
ui-select-row = Select “{ $title }”
ui-select-all = Select all shown
ui-selected = { $count } selected
ui-select-rest = Select all { $count }
ui-select-clear = Clear selection
ui-bulk-set = Change a field
ui-bulk-set-title = Change a field of { $count } { $kind }
ui-bulk-field = Field
ui-bulk-value = New value
ui-bulk-apply = Change { $count }
ui-bulk-clear = Clear it in { $count }
ui-bulk-empties = Left empty, the field is cleared.
ui-bulk-tags = Tags
ui-bulk-tags-title = Tags of { $count } { $kind }
ui-bulk-tags-add = Add tags
ui-bulk-tags-take = Take tags away
ui-bulk-remove = Remove { $count }
ui-bulk-remove-title = Remove { $count } { $kind }?
ui-bulk-remove-text = One step of undo brings them back. A record that others refer to, or that is locked, can’t be removed; then none is.
ui-views = Views
ui-views-save = Save this list as a view
ui-views-name = Name of the view
ui-views-keep = Save
ui-views-remove = Remove the view “{ $name }”
ui-views-all = All
ui-links = Links
ui-links-empty = Other records that have to do with this one.
ui-links-add = Link a record
ui-links-find = Find the record to link
ui-links-why = Relation (may stay empty)
ui-links-make = Link
ui-links-remove = Take away the link to “{ $title }”
ui-links-nothing = Nothing found
ui-merge = Merge
ui-merge-title = Merge “{ $other }” into “{ $keep }”
ui-merge-which = Vendor to merge into this one
ui-merge-text = Done in one step, undone in one. The name that goes is still recognised.
ui-merge-fields = Where the two differ: which to keep
ui-merge-same = The two records say nothing different.
ui-merge-moves = Handed over to “{ $keep }”
ui-merge-moves-none = Nothing refers to the one that goes.
ui-merge-moved = { $kind }: { $count }
ui-merge-locked = { $count ->
    [one] One entry locked as evidence stays as it is
   *[other] { $count } entries locked as evidence stay as they are
}; “{ $other }” therefore stays, retired, and says where it went.
ui-merge-do = Merge
ui-merge-swap = Keep the other instead
ui-twin = “{ $name }” may be the same company (same credit code or name).
ui-twin-merge = Compare and merge
ui-merged-into = Merged into “{ $name }”; it stays only for locked evidence.

ui-signed-checking = Comparing with the text reviewed last…
ui-signed-same = Its words are the same as in version { $version }.
ui-signed-differs = It differs from version { $version } in { $count ->
    [one] one place
   *[other] { $count } places
}:
ui-signed-doubtful = { $count ->
    [one] One word
   *[other] { $count } words
} of the scan could not be read with certainty: hold those differences against the paper.
ui-signed-form = { $count } more differ only in spaces or the width of characters.
ui-signed-known = I have looked at these differences; keep it as the signed text
ui-evidence-making = Making it: exhibit { $done } of { $total }
ui-evidence-stop = Stop
ui-command-mail = Take in mail…
ui-mail = Take in mail
ui-mail-take = Take in
ui-mail-skip = Skip
ui-mail-further = { $count } more
ui-mail-contract = Contract
ui-mail-vendor = Vendor
ui-mail-direction = Direction
ui-mail-date = Day
ui-mail-none = None
ui-mail-other = Another…
ui-mail-from = From
ui-mail-to = To
ui-mail-cc = Cc
ui-mail-sent = Sent
ui-mail-answers = In reply to
ui-mail-attachments = Attachments
ui-mail-inline = { $count ->
    [one] One picture in the text stays in the mail
   *[other] { $count } pictures in the text stay in the mail
}
ui-mail-runs = can run programs
ui-mail-remarks = Please note ({ $count })
ui-mail-kept = Show the mail that is kept
ui-mail-headers = Headers
ui-mail-received = Stations on its way
ui-mail-thread = Thread
ui-mail-this = this one
ui-mail-review-title = Review the attachment “{ $name }”

ui-served = Against the contract
ui-served-received = Counts as received
ui-served-not-yet = Does not count as received yet
ui-served-remarks = Please note
ui-served-fine = As the contract’s clause about notice wants it
ui-served-forms = Agreed forms
ui-served-rules = When received
ui-served-agreed = Agreed address
ui-served-contact = Agreed addressee
ui-served-email = Agreed email
ui-served-use-address = Use the agreed address
ui-served-use-email = Use the agreed email
ui-served-clause = Clause { $path }
ui-mail-draft = Mail draft
ui-mail-drafted = The draft is saved at { $path }. Open it with your mail program to send it.

ui-seal = Head and time stamps
ui-seal-text = The head stands for every operation before it. Kept outside of the archive, it shows any later rewriting.
ui-seal-head = Head now
ui-seal-operations = { $count } operations
ui-seal-mail = Mail to myself
ui-seal-mailed = The draft is saved at { $path }. Open it and send it to yourself.
ui-seal-ask = Ask for a time stamp
ui-seal-asked = The request is saved at { $path }. Hand it to a time stamping authority and take in its reply (.tsr).
ui-seal-take = Take in the reply
ui-seal-take-roots = Root certificates of the authority (optional)
ui-seal-reply = Reply (.tsr)
ui-seal-none = No time stamps yet
ui-seal-waiting = { $count ->
    [one] One request waits for its reply
   *[other] { $count } requests wait for their replies
}
ui-seal-taken = Took in the time stamp of { $authority } of { $at }
ui-command-seal = Head and time stamps…
