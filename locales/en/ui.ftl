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

ui-drop-title = Drop to start a review
ui-drop-text = Word (.docx), PDF, plain text and Markdown
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
ui-copy-suggestion = Copy the suggested wording
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
ui-records-new = New { $kind }
ui-records-create = Create
ui-records-empty = No { $kinds } yet
ui-records-empty-text = Create one, or let a contract review enter it.
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
ui-answer-title = Write into the vendor’s file
ui-answer-explain = What is ticked is written into the vendor’s own file: new wording as tracked changes, the rest as comments; everything else stays as it is. Severity, our notes on decisions and our opinions never leave; { $kept } waived or settled points are not listed.
ui-answer-before = This version was answered on { $date }; writing again makes another file.
ui-answer-author = In the name of
ui-answer-author-help = Shown beside every change and comment
ui-answer-points = Points for the other side
ui-answer-tracked = change and comment
ui-answer-said = comment only
ui-answer-left = cannot be written
ui-answer-all = Tick all
ui-answer-none = Tick none
ui-answer-save = Write { $count } points…
ui-answer-done = Written: { $tracked } as tracked changes, { $said } as comments. The file is kept in the archive.
ui-answer-not-docx = Tracked changes and comments can only be written into a .docx. Ask the vendor for the Word file, or send the printed review.
ui-command-answer = Write into the vendor’s file
ui-redline-print = Print redline
ui-reviews-filter = Filter by contract, number, vendor
ui-reviews-all = All states
ui-reviews-nothing = No review matches
ui-reviews-nothing-text = Try another word, or clear the filter.
ui-answer-reword = Reword
ui-answer-wording = Wording for the other side
ui-answer-reword-done = Use these words
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
