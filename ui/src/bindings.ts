/** Commands that answer with bytes. */
export type Json = null | boolean | number | string | Array<Json> | { [key in string]: Json };
export const DRAFT_FILES: string[] = ["docx", "pdf", "doc", "wps", "rtf", "odt", "ofd", "jpg", "jpeg", "png", "tif", "tiff", "txt", "md"];
export const INVOICE_FILES: string[] = ["xml", "ofd"];
export type About = { version: string, rules: string, checks: number, 
/**
 * As `cargo xtask accuracy --write` measured them last.
 */
accuracy: Accuracy, };
export type AcceptedView = { finding: string, review: string, contract: string, quote: string, reason: string, by: string, at: number | null, };
export type Accuracy = { facts: Measured, findings: Measured, absences: Measured, seeded: Seeded, categories: Categories, 
/**
 * What it was measured on.
 */
data: string, };
export type AddFinding = { review: string, start: number, end: number, severity: Severity, title: string, reason: string, suggestion: string | null, };
export type AddOpinion = { 
/**
 * The review.
 */
review: string, 
/**
 * In which role.
 */
role: OpinionRole, 
/**
 * The verdict.
 */
verdict: Verdict, 
/**
 * The words.
 */
text: string, 
/**
 * Whose opinion it is: the user's own, or someone's who gave it elsewhere.
 */
given_by: string, 
/**
 * The day it was given, if not today.
 */
given_on: string | null, 
/**
 * The signed scan or the mail that shows it.
 */
file: string | null, };
export type AddReply = { 
/**
 * Who says so.
 */
given_by: string, 
/**
 * On which day, if not today.
 */
given_on: string | null, finding: string, response: Response, wording: string, remark: string, };
export type AdviceView = { 
/**
 * The rule.
 */
rule: string, 
/**
 * What names it.
 */
title: string, 
/**
 * How often it was decided on.
 */
decided: number, 
/**
 * The deviations that were accepted, the latest first.
 */
accepted: Array<AcceptedView>, 
/**
 * A wording that would be the fallback: what was accepted last.
 */
acceptable: string, 
/**
 * A limit that would let all of them pass.
 */
limit: string | null, 
/**
 * A severity that fits better, where there is no such limit.
 */
severity: Severity | null, };
export type Align = "start" | "center" | "end" | "justify";
export type AnswerPlan = { 
/**
 * Only a .docx can be written into; of another file only a list of issues can be made.
 */
is_docx: boolean, 
/**
 * Every finding that isn't waived, in order of place, as it would be written.
 */
points: Array<AnswerPointView>, 
/**
 * How many findings stay here: waived, or gone with an earlier version.
 */
kept_back: number, 
/**
 * The name that stands beside changes: the reviewer's.
 */
author: string, 
/**
 * A name for the file, without its ending.
 */
file: string, 
/**
 * The draft's name without its ending.
 */
name: string, 
/**
 * When the last answer to this version was written; none if there is none.
 */
answered_at: number | null, };
export type AnswerPointView = { finding: string, title: string, severity: Severity, decision: Decision, clause_label: string | null, sent: Sent, 
/**
 * Why its wording is only said, where it should have been written.
 */
why: Why | null, changes: Array<Rewording>, comment: string, 
/**
 * What is proposed: the suggestion, or a person's words in its place.
 */
wording: string, 
/**
 * How far the company goes on this point.
 */
positions: Positions | null, 
/**
 * We want it changed or talk about it: it goes out unless it is taken off the list.
 */
is_chosen: boolean, };
export type AnswerWritten = { answer: string, tracked: number, said: number, left: number, changes: Changes, };
export type AnsweredPoint = { finding: string, title: string, clause_label: string | null, response: Response, 
/**
 * The words that we wrote for theirs; empty where it was only said.
 */
ours: string, theirs: string, 
/**
 * What stands there now, where it is neither.
 */
now: string, start: number, end: number, };
export type ApiError = { 
/**
 * Stable code, such as `archive.locked`.
 */
code: string, 
/**
 * What the sentence names.
 */
args: { [key in string]: string }, 
/**
 * The field to point at.
 */
field: string | null, 
/**
 * The record to point at.
 */
record: RecordRef | null, };
export type AppState = { version: string, language: UiLanguage, theme: Theme, archive: ArchiveInfo | null, recent: Array<RecentArchive>, };
export type ArchiveInfo = { path: string, name: string, company: string, actor: string, contracts: number, operations: number, };
export type Article = { 
/**
 * The law's short title: `民法典`.
 */
code: string, 
/**
 * The article's number, with its paragraph where needed: `586`, `496 ¶2`.
 */
article: string, };
export type ArticleView = { 
/**
 * How it is cited, what it says, and what is to be said of its time.
 */
citation: CitationView, 
/**
 * The law's full title; none where it isn't held.
 */
law: string | null, 
/**
 * The first day on which it is no longer in force.
 */
ended: string | null, 
/**
 * Its official words, where a text was taken in.
 */
official: string | null, 
/**
 * The file that they come from.
 */
source: string | null, 
/**
 * The day until which law was looked up.
 */
as_of: string, };
export type AskArticle = { 
/**
 * The law's short title.
 */
code: string, 
/**
 * The article: `586`, `586 ¶2`.
 */
article: string, 
/**
 * The day; none = today.
 */
on: string | null, };
export type AskLedger = { 
/**
 * Names of the columns wanted, in order.
 */
columns: Array<string>, 
/**
 * Conditions as they are written: `advance.percent > 20`. All must be met.
 */
conditions: Array<string>, 
/**
 * Only contracts whose title holds these words.
 */
text: string | null, 
/**
 * The column to sort by.
 */
sort: string | null, 
/**
 * Downwards.
 */
descending: boolean, };
export type AskPrecedents = { 
/**
 * The category of clause; none = all.
 */
category: string | null, 
/**
 * Words that stand in it.
 */
words: string, 
/**
 * The contract at hand.
 */
contract: string | null, };
export type AskTimeline = { 
/**
 * A contract, vendor or project.
 */
about: RecordRef, 
/**
 * Only entries of these kinds; empty = all.
 */
kinds: Array<string>, 
/**
 * Only entries whose title holds these words.
 */
words: string, 
/**
 * Entries to skip.
 */
offset: number, 
/**
 * Entries wanted.
 */
limit: number, };
export type AskToday = { 
/**
 * Days ahead; all that is overdue comes with it.
 */
days: number, };
export type AtPath = { path: string, };
export type AttachmentInfo = { id: string, name: string, };
export type BackupInfo = { path: string, taken_at: number, size: number, is_before_migration: boolean, };
export type BelongsTo = { kind: string, id: string, title: string, };
export type Block = { 
/**
 * The block's text without the LF.
 */
span: Span, 
/**
 * What it is.
 */
kind: BlockKind, 
/**
 * Stretches of equal look and origin, in order; they cover the block but for automatic numbers and TABs.
 */
runs: Array<Run>, 
/**
 * Where its element stands in the original: of a .docx the paragraph or table row whose mark ends it. Blocks parted by a
 * line break share it. Of other files nothing is said.
 */
source: SourcePlace, };
export type BlockKind = { "type": "paragraph", 
/**
 * Outline level of its style, 1–9 (1 = heading 1); 0 = title; none for body text.
 */
heading: number | null, 
/**
 * The automatic number with its text, such as `第一条`, if the paragraph has one.
 */
number: Span | null, 
/**
 * Level of the automatic number, 0–8.
 */
number_level: number | null, 
/**
 * Left indent in tenths of a point, hanging numbers already taken out.
 */
indent: number, 
/**
 * How the lines are set.
 */
align: Align, 
/**
 * Where in the document it belongs.
 */
region: Region, } | { "type": "row", 
/**
 * Number of the table in the document, from 0.
 */
table: number, 
/**
 * Number of the row in its table, from 0.
 */
row: number, 
/**
 * The cells, left to right.
 */
cells: Array<Cell>, };
export type Carried = "exactly" | "nearly" | "lost";
export type Categories = { zh: MacroF1, en: MacroF1, };
export type Category = { 
/**
 * The category.
 */
name: string, 
/**
 * 0–1.
 */
confidence: number, 
/**
 * The words that made it, where no heading decided; at most three.
 */
because: Array<string>, };
export type Cell = { 
/**
 * The cell's text; its paragraphs are joined by one space.
 */
span: Span, 
/**
 * Columns it covers, 1 or more.
 */
columns: number, 
/**
 * True where a cell above reaches down into this one (its text is then empty).
 */
continued: boolean, };
export type ChangePlaybook = { 
/**
 * The playbook.
 */
playbook: string, 
/**
 * The rules.
 */
policy: Playbook, };
export type ChangePlaybookText = { 
/**
 * The playbook.
 */
playbook: string, 
/**
 * The rules in TOML.
 */
text: string, };
export type ChangeView = { op: TextOp, meaning: Meaning, marked: boolean, 
/**
 * It answers wording of ours; else the other side wrote it of its own.
 */
is_answer: boolean, 
/**
 * How the clause is cited; none before the first clause.
 */
clause_label: string | null, 
/**
 * The words around it in the same paragraph, so that it can be read where it stands.
 */
lead: string, old: string, new: string, tail: string, start: number, end: number, };
export type Changes = { 
/**
 * Its place in the journal; 0 when nothing changed.
 */
operation: number, 
/**
 * The kinds of record it touched.
 */
kinds: Array<string>, 
/**
 * The records it touched; empty when more than a thousand: then take the whole kinds.
 */
ids: Array<string>, };
export type CheckSigned = { contract: string, file: string, };
export type CitationView = { 
/**
 * The article by the law of today.
 */
article: Article, 
/**
 * The contract's day.
 */
on: string, words: string, 
/**
 * What it says, in a sentence of ours; none where it isn't held.
 */
summary: string | null, 
/**
 * In force since.
 */
in_force: string | null, 
/**
 * What is to be said of its time; none where it was in force that day.
 */
note: string | null, };
export type Clause = { 
/**
 * Stable address such as `3.2.1`; attachments are `@1`, `@1.2`.
 */
path: string, 
/**
 * The label as it reads: `第三条`, `3.2`, `（一）`.
 */
label: string, 
/**
 * 1 = top level.
 */
level: number, 
/**
 * Heading words without the label; empty where it has none.
 */
heading: string, 
/**
 * What it is about, most likely first.
 */
categories: Array<Category>, 
/**
 * First character (that of the label).
 */
start: number, 
/**
 * One past the last character of the clause with its sub-clauses.
 */
end: number, };
export type ClauseChange = { state: ClauseState, before_label: string | null, after_label: string | null, heading: string, start: number, end: number, };
export type ClauseState = "same" | "renumbered" | "changed" | "moved" | "added" | "removed";
export type ComparisonView = { 
/**
 * The version before.
 */
version: number, 
/**
 * Its review.
 */
review: string, 
/**
 * In one sentence: how many changes there are, and what of them the file itself shows.
 */
note: string, 
/**
 * The file has revision marks, but not on every change.
 */
warns: boolean, 
/**
 * The changes of words: those that no revision mark shows first, then by what they touch, then as the contract reads.
 */
changes: Array<ChangeView>, 
/**
 * Clauses that came, went or moved.
 */
clauses: Array<ClauseChange>, 
/**
 * Numbers that read otherwise only because something before them came or went.
 */
renumbered: number, 
/**
 * Revision marks in the newer file; with none, the file was simply not edited with them on.
 */
tracked: number, 
/**
 * Differences of form only: spaces, width of characters.
 */
form: number, 
/**
 * What was found in the version before and is no longer there.
 */
fixed: Array<FindingView>, 
/**
 * What became of our answer to the version before, point by point; empty if there was none.
 */
answered: Array<AnsweredPoint>, };
export type ConfirmDuties = { 
/**
 * The contract.
 */
contract: string, 
/**
 * The version that they were read in.
 */
version: string, 
/**
 * The obligations.
 */
duties: Array<ConfirmedDuty>, };
export type ConfirmedDuty = { 
/**
 * Path of the clause.
 */
clause: string | null, 
/**
 * What it is about.
 */
kind: DutyKind, 
/**
 * Which side owes it.
 */
owed_by: Role, 
/**
 * What is owed.
 */
what: string, 
/**
 * The sentence.
 */
quote: string, 
/**
 * The words that say when.
 */
due_words: string, 
/**
 * Share of the price.
 */
percent: string | null, 
/**
 * Sum, where the text says one.
 */
amount: string | null, 
/**
 * Does silence accept?
 */
silence_accepts: boolean, 
/**
 * Who looks after it on our side.
 */
owner: string, };
export type ContractKind = "purchase" | "service" | "software" | "outsourcing" | "sales_agency" | "construction" | "lease" | "framework" | "order" | "nda" | "amendment" | "other";
export type CopyDocument = { 
/**
 * The document.
 */
document: string, 
/**
 * Where its copy goes.
 */
path: string, };
export type CorrectFact = { 
/**
 * The fact, or its correction.
 */
fact: string, 
/**
 * Its value, shaped by its kind; null = the contract does not say this.
 */
value: Json, };
export type CorrectWords = { 
/**
 * The review.
 */
review: string, 
/**
 * First character.
 */
start: number, 
/**
 * One past the last character.
 */
end: number, 
/**
 * What stands there; the same words confirm what was read.
 */
words: string, };
export type CreateArchive = { path: string, setup: Setup, };
export type CreateSample = { 
/**
 * Where it goes.
 */
path: string, 
/**
 * Who works with it; a name from the sample's texts if left out.
 */
name: string | null, };
export type DamagesView = { 
/**
 * The sum.
 */
amount: string, 
/**
 * How it is reckoned.
 */
formula: string, 
/**
 * The most that is owed, where it is reached.
 */
capped: string | null, 
/**
 * The contract's sentence.
 */
quote: string, 
/**
 * What the law says to a sum that doesn't fit the loss.
 */
remark: string, };
export type DatedView = { kind: string, id: string, title: string, on: string, 
/**
 * Days from today; negative = overdue.
 */
days_left: number, why: Occasion, contract: string | null, contract_title: string | null, 
/**
 * What it belongs to: a contract, a vendor, a project …
 */
of: BelongsTo | null, owner: string, 
/**
 * Done, held, dropped: it reminds no more.
 */
is_over: boolean, 
/**
 * The day by the rule, where it was put off or moved to another.
 */
by_rule: string | null, 
/**
 * The year whose holidays nobody knows yet, where the day may still move.
 */
unknown_year: number | null, };
export type Decide = { finding: string, decision: Decision, reason: string | null, };
export type Decision = "open" | "accepted" | "negotiate" | "waived" | "fixed";
export type DifferenceView = { effect: PlaybookEffect, rule: string, severity: Severity, title: string, clause_label: string | null, quote: string, };
export type DocumentInfo = { id: string, name: string, sha256: string, format: Format, bytes: number, };
export type DocumentRole = "main" | "attachment" | "report" | "outgoing" | "incoming" | "invoice" | "evidence";
export type DraftComment = { 
/**
 * First character of what it speaks of.
 */
start: number, 
/**
 * One past the last.
 */
end: number, 
/**
 * Who wrote it.
 */
author: string, 
/**
 * When, as the file gives it; empty when it does not say.
 */
date: string, 
/**
 * What it says; paragraphs separated by LF.
 */
text: string, };
export type DraftSource = { path: string, } | { document: string, } | { text: string, name: string, };
export type DueView = { 
/**
 * The rule in words; none where the words give no rule.
 */
rule: string | null, 
/**
 * Why a person should look at the words.
 */
doubt: string | null, 
/**
 * What to know of how the words were read.
 */
remarks: Array<string>, 
/**
 * The day, ISO; none as long as its event hasn't happened. With `waits` it may still move, to later.
 */
on: string | null, 
/**
 * How the day was counted, in order.
 */
steps: Array<string>, 
/**
 * Why there is no day yet.
 */
waits: string | null, 
/**
 * The event that it waits for, by its name.
 */
waits_for: string | null, };
export type DutiesView = { 
/**
 * The contract's title.
 */
title: string, 
/**
 * The version they are read in.
 */
version: string, 
/**
 * Its number.
 */
number: number, 
/**
 * Its language.
 */
language: Language, 
/**
 * Its text, with its structure.
 */
text: string, blocks: Array<Block>, changes: Array<TrackedChange>, comments: Array<DraftComment>, 
/**
 * Its clauses.
 */
clauses: Array<Clause>, 
/**
 * The duties, in order of place.
 */
duties: Array<DutyView>, };
export type DutyKind = "task" | "delivery" | "acceptance" | "payment" | "report" | "warranty" | "confidentiality" | "notice";
export type DutyView = { start: number, end: number, 
/**
 * Path of the clause.
 */
clause: string | null, clause_label: string | null, kind: DutyKind, owed_by: Role, 
/**
 * What is owed, short.
 */
what: string, 
/**
 * The sentence.
 */
quote: string, 
/**
 * The words that say when.
 */
due_words: string, percent: string | null, amount: string | null, 
/**
 * Does silence accept?
 */
silence_accepts: boolean, due: DueView, 
/**
 * Is it an obligation of the contract already?
 */
is_known: boolean, };
export type EvidenceMade = { exhibits: number, files: number, bytes: number, 
/**
 * The chain's head that the package rests on.
 */
head: string, changes: Changes, };
export type ExhibitChoice = { 
/**
 * Kind of the record.
 */
kind: string, 
/**
 * The record.
 */
id: string, 
/**
 * Where it comes from (来源); none = as its kind has it.
 */
source: string | null, 
/**
 * What it proves (证明目的).
 */
purpose: string, };
export type ExportLaw = { path: string, };
export type ExportLedger = { 
/**
 * The question.
 */
ask: AskLedger, 
/**
 * Where the answer goes: a file that ends in .xlsx or .csv.
 */
path: string, };
export type ExportPlaybook = { 
/**
 * The playbook.
 */
playbook: string, 
/**
 * One of its versions; none = the working copy.
 */
version: string | null, 
/**
 * Where it goes.
 */
path: string, };
export type ExpressionFunction = { 
/**
 * Its name.
 */
name: string, 
/**
 * How it is written, with the places to fill in.
 */
form: string, 
/**
 * Behind a value: `text.contains("…")`.
 */
is_method: boolean, };
export type ExpressionGroup = { 
/**
 * Its name, such as `warranty`.
 */
name: string, 
/**
 * There may be several: `payments.exists(p, p.percent > 30)`.
 */
is_list: boolean, 
/**
 * What is known of it; empty for a text that stands alone.
 */
members: Array<ExpressionMember>, };
export type ExpressionMember = { 
/**
 * Its name, such as `months`.
 */
name: string, 
/**
 * What kind of value it has.
 */
type: ExpressionType, 
/**
 * The unit it is counted in: `%`, `days`, `months`, `years`; empty where there is none.
 */
unit: string, 
/**
 * The only values that it takes; empty where it is free.
 */
choices: Array<string>, };
export type ExpressionNames = { 
/**
 * The things, with what is known of them.
 */
groups: Array<ExpressionGroup>, 
/**
 * Functions besides the operators.
 */
functions: Array<ExpressionFunction>, 
/**
 * The categories that `has_clause` knows.
 */
categories: Array<string>, };
export type ExpressionType = "number" | "text" | "flag" | "day" | "texts";
export type FactShapeInfo = { kind: string, members: Array<FieldInfo>, };
export type FactView = { id: string, kind: string, value: Json, summary: string, 
/**
 * What the engine had read, where a person set it right.
 */
engine_summary: string | null, clause: string | null, start: number, end: number, quote: string, also: Array<[number, number]>, source: Source, };
export type FieldChange = { kind: string, id: string, title: string, field: string, old: Json, new: Json, 
/**
 * Title of the record that `old` refers to, where it still is.
 */
old_title: string | null, 
/**
 * Title of the record that `new` refers to, where it still is.
 */
new_title: string | null, };
export type FieldFilter = { 
/**
 * The field.
 */
field: string, 
/**
 * What its value must be.
 */
test: FilterTest, };
export type FieldInfo = { name: string, type: FieldType, required: boolean, list: boolean, filter: boolean, secret: boolean, set_by: string | null, 
/**
 * A new record has a value here unless told otherwise.
 */
has_default: boolean, };
export type FieldType = { "type": "text" } | { "type": "long_text" } | { "type": "integer" } | { "type": "decimal" } | { "type": "percent" } | { "type": "money" } | { "type": "date" } | { "type": "instant" } | { "type": "flag" } | { "type": "choice", 
/**
 * The names.
 */
choices: Array<string>, } | { "type": "ref", 
/**
 * Its kind.
 */
kind: string, } | { "type": "json" } | { "type": "tags" } | { "type": "credit_code" } | { "type": "hash" };
export type FilterTest = { "is": "one_of", values: Array<Json>, } | { "is": "contains", text: string, } | { "is": "between", from: Json, to: Json, } | { "is": "empty" } | { "is": "given" };
export type FindingView = { id: string, rule: string, severity: Severity, source: Source, clause: string | null, clause_label: string | null, start: number, end: number, quote: string, evidence: Array<Span>, 
/**
 * The law that it stands on, as of the contract's day.
 */
citations: Array<CitationView>, title: string, reason: string, suggestion: string | null, 
/**
 * What we propose to write in its place, in words of our own.
 */
proposal: string | null, 
/**
 * How far the company goes on this point.
 */
positions: Positions | null, decision: Decision, decision_reason: string | null, decided_by: string | null, decided_at: number | null, 
/**
 * How the decision came over from the version before.
 */
carried: Carried | null, 
/**
 * What the other side said to it last.
 */
reply: ReplyView | null, };
export type Format = "docx" | "pdf" | "txt" | "md" | "ofd" | "picture" | "invoice";
export type FulfilObligation = { obligation: string, 
/**
 * The day.
 */
on: string, };
export type HistoryEntry = { seq: number, at: number, actor: string, operation: Message, undone: boolean, changes: Array<FieldChange>, };
export type HistoryRequest = { 
/**
 * Of one record only.
 */
record: RecordRef | null, 
/**
 * Only operations before this one.
 */
before: number | null, 
/**
 * How many.
 */
limit: number, };
export type ImportPlaybook = { path: string, };
export type IntakeChoice = { "is": "new_contract", vendor: IntakeVendor, } | { "is": "version_of", contract: string, } | { "is": "version_of_file", file: string, };
export type IntakeDone = { 
/**
 * Its record.
 */
intake: string, 
/**
 * The files that were taken in.
 */
taken: Array<TakenFile>, 
/**
 * The files that were not, by name, with the reason.
 */
failed: Array<[string, ApiError]>, 
/**
 * It was stopped: the files after the last one are still to be taken in.
 */
is_stopped: boolean, 
/**
 * What changed.
 */
changes: Changes, };
export type IntakeFile = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * Where it lies in the folder.
 */
name: string, 
/**
 * Hash of its bytes when it was planned: a file that was changed since is left out.
 */
sha256: string, 
/**
 * Where it belongs.
 */
choice: IntakeChoice, };
export type IntakeKind = "drafts" | "signed";
export type IntakeLeftOut = { 
/**
 * Where it lies in the folder.
 */
name: string, 
/**
 * Hash of its bytes; empty where they could not be read.
 */
sha256: string, 
/**
 * The contract that it is a copy of.
 */
copy_of: string | null, 
/**
 * Why it could not be read.
 */
error: ApiError | null, };
export type IntakePlan = { 
/**
 * The folder.
 */
folder: string, 
/**
 * What its files are.
 */
kind: IntakeKind, 
/**
 * One row a file, in the order of their names.
 */
rows: Array<IntakeRow>, 
/**
 * It was stopped: files are missing.
 */
is_stopped: boolean, };
export type IntakeRow = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * Where it lies in the folder.
 */
name: string, 
/**
 * Hash of its bytes; empty where they could not be read.
 */
sha256: string, 
/**
 * Why it can't be taken in.
 */
error: ApiError | null, 
/**
 * What it is called.
 */
title: string, 
/**
 * The number that it bears.
 */
number: string | null, 
/**
 * Which rules apply to it.
 */
kind: ContractKind | null, 
/**
 * The other party that it names.
 */
vendor: VendorMatch | null, 
/**
 * What it is taken for; none where it could not be read.
 */
target: IntakeTarget | null, 
/**
 * The share of the text that it has in common with the version before, in percent.
 */
likeness: number | null, 
/**
 * Findings: critical, major, minor, info. All zero for signed contracts, which are not reviewed.
 */
findings: [number, number, number, number], };
export type IntakeTakenBack = { 
/**
 * Operations taken back.
 */
undone: number, 
/**
 * Why others were not: something was built on them since.
 */
kept: Array<ApiError>, 
/**
 * What changed.
 */
changes: Changes, };
export type IntakeTarget = { "is": "new_contract" } | { "is": "version_of", contract: string, title: string, } | { "is": "version_of_file", file: string, } | { "is": "copy_of", contract: string, title: string, } | { "is": "copy_of_file", file: string, };
export type IntakeVendor = { "is": "as_told" } | { "is": "known", 
/**
 * Its id.
 */
id: string, } | { "is": "open" };
export type InvoiceFields = { number: string, kind: InvoiceKind, red: boolean, takes_back: string, issued_on: string | null, seller: string, seller_code: string, buyer: string, buyer_code: string, lines: Array<InvoiceLineFields>, net: string, tax: string, total: string, remark: string, };
export type InvoiceKind = "special" | "ordinary" | "other";
export type InvoiceLineFields = { item: string, specification: string, unit: string, quantity: string, unit_price: string, amount: string, tax_rate: string, tax: string, };
export type InvoicePreview = { 
/**
 * The file's name.
 */
name: string, 
/**
 * What it says.
 */
fields: InvoiceFields, 
/**
 * The vendor that its seller is.
 */
vendor: NamedRecord | null, 
/**
 * The contract it was held against.
 */
contract: NamedRecord | null, 
/**
 * What does not agree, in itself and with the contract, in words.
 */
remarks: Array<InvoiceRemark>, 
/**
 * Why it can't be taken in.
 */
refused: ApiError | null, };
export type InvoiceRemark = { 
/**
 * Which remark it is, such as `invoice-remark-total`.
 */
id: string, 
/**
 * In words.
 */
words: string, };
export type IssueListWritten = { issue_list: string, number: string, count: number, changes: Changes, };
export type IssueReport = { name: string, id: string, 
/**
 * The day that it tells of, for reports that tell of any; none = today.
 */
on: string | null, 
/**
 * Where a copy goes.
 */
path: string, };
export type Issued = { document: string, changes: Changes, };
export type JobProgress = { done: number, total: number, file: string, };
export type JudgeAgain = { 
/**
 * The review.
 */
review: string, 
/**
 * Which party is ours, by label or name; none = as before.
 */
side: string | null, 
/**
 * The day whose law counts; none = as before.
 */
as_of: string | null, };
export type KeepDocument = { 
/**
 * The record it belongs to: a contract, a project, a vendor, an evaluation, a review.
 */
about: RecordRef, 
/**
 * Where it lies.
 */
path: string, 
/**
 * What it is to the record.
 */
role: DocumentRole, };
export type KeepView = { list: string, name: string, shown: Json, };
export type KindInfo = { name: string, icon: string, title: string, parent: string | null, by_hand: boolean, fields: Array<FieldInfo>, };
export type Language = "zh-CN" | "en" | "zh-CN+en";
export type LawArticleView = { number: string, 
/**
 * As it is cited.
 */
words: string, 
/**
 * What it says, in a sentence of ours.
 */
summary: string, in_force: string | null, ended: string | null, 
/**
 * What stood in its place before, as it is cited.
 */
before: Array<string>, 
/**
 * Its official words, where a text was taken in.
 */
official: string | null, 
/**
 * The checks that stand on it, in words.
 */
checks: Array<string>, };
export type LawChangeView = { 
/**
 * What changes.
 */
words: string, 
/**
 * What the article said; none where that isn't what changes.
 */
was: string | null, 
/**
 * What it says.
 */
is: string | null, };
export type LawFile = { path: string, };
export type LawUpdateView = { 
/**
 * The day until which its law was looked up.
 */
as_of: string, 
/**
 * The day of the one in force.
 */
as_of_now: string, 
/**
 * It would be in force: it is not older than the one that is.
 */
is_later: boolean, 
/**
 * What it changes.
 */
changes: Array<LawChangeView>, 
/**
 * The reviews that cite what changes.
 */
reviews: Array<TouchedReview>, };
export type LawView = { code: string, 
/**
 * As it is cited.
 */
words: string, title: string, rank: Rank, number: string | null, in_force: string, ended: string | null, 
/**
 * What took its place, as it is cited.
 */
now: string | null, 
/**
 * The record with its official text.
 */
text: string | null, articles: Array<LawArticleView>, };
export type LawsView = { 
/**
 * The day until which law was looked up.
 */
as_of: string, 
/**
 * The archive's edition, where it is later than the program's own.
 */
edition: string | null, 
/**
 * The laws, those in force first.
 */
laws: Array<LawView>, };
export type LedgerCell = { 
/**
 * The words; several values are set apart.
 */
text: string, 
/**
 * The finding that it tells of.
 */
finding: string | null, };
export type LedgerChoice = { name: string, label: string, };
export type LedgerColumn = { 
/**
 * Its name in questions.
 */
name: string, 
/**
 * What stands at its head.
 */
label: string, 
/**
 * What it belongs to.
 */
group: LedgerGroup, 
/**
 * The kind of fact that it belongs to, in words; none for others.
 */
of: string | null, 
/**
 * The type of its values.
 */
type: FieldType, 
/**
 * The words of its choices, if it has some.
 */
choices: Array<LedgerChoice>, };
export type LedgerGroup = "contract" | "fact" | "rule";
export type LedgerInfo = { 
/**
 * Every column, in groups.
 */
columns: Array<LedgerColumn>, 
/**
 * Questions that are asked again and again.
 */
presets: Array<LedgerPreset>, };
export type LedgerPage = { total: number, rows: Array<LedgerRow>, };
export type LedgerPreset = { name: string, 
/**
 * In words of the reader's language.
 */
label: string, columns: Array<string>, conditions: Array<string>, sort: string | null, };
export type LedgerRow = { id: string, title: string, review: string | null, cells: Array<LedgerCell>, };
export type LedgerWindow = { ask: AskLedger, offset: number, limit: number, };
export type Lifecycle = "draft" | "in_review" | "approved" | "signed" | "performing" | "completed" | "terminated" | "expired" | "cancelled";
export type LinkView = { link: string, 
/**
 * The other record.
 */
kind: string, id: string, title: string, why: string, };
export type ListRequest = { 
/**
 * Kind of record.
 */
kind: string, 
/**
 * Only titles that contain this.
 */
text: string | null, 
/**
 * Field to sort by.
 */
sort: string | null, 
/**
 * Downwards.
 */
descending: boolean, 
/**
 * Only records that refer to this one.
 */
parent: RecordRef | null, 
/**
 * Only records whose fields pass these tests.
 */
filters: Array<FieldFilter>, 
/**
 * Records to skip.
 */
offset: number, 
/**
 * Records wanted.
 */
limit: number, };
export type MacroF1 = { macro_f1: number, low: number, high: number, clauses: number, documents: number, };
export type MakeEvidence = { 
/**
 * The contract, vendor or project whose timeline is chosen from.
 */
about: RecordRef, 
/**
 * What is to be proved: 逾期交付.
 */
subject: string, 
/**
 * The exhibits, in the order of the directory.
 */
exhibits: Array<ExhibitChoice>, 
/**
 * Where the .zip goes.
 */
path: string, };
export type MakeLink = { from: RecordRef, to: RecordRef, 
/**
 * How they belong together.
 */
why: string, };
export type Meaning = "disguise" | "amount" | "days" | "date" | "party" | "duty" | "number" | "reference" | "wording" | "format";
export type Measured = { precision: number, recall: number, low: number, wanted: number, };
export type MergeField = { 
/**
 * The field.
 */
field: string, 
/**
 * Whether the other's value is proposed: the kept one has none.
 */
take: boolean, };
export type MergePreview = { 
/**
 * The vendor that is kept.
 */
keep: RecordView, 
/**
 * The one that goes.
 */
other: RecordView, 
/**
 * Fields in which the two differ.
 */
fields: Array<MergeField>, 
/**
 * What is handed over, by kind.
 */
moved: Array<MovedCount>, 
/**
 * Entries locked as evidence, for whose sake the other stays, retired.
 */
locked: number, };
export type MergeVendors = { 
/**
 * The one that is kept.
 */
keep: string, 
/**
 * The one that goes.
 */
other: string, 
/**
 * Fields of which the other's value is taken.
 */
take: Array<string>, };
export type Message = { 
/**
 * Key in `locales/`.
 */
id: string, 
/**
 * What the sentence names: numbers already formatted, party labels, clause labels, words of the contract.
 */
args: { [key in string]: string }, };
export type MissingLaw = { 
/**
 * Its title, without 中华人民共和国.
 */
title: string, 
/**
 * Whether an official text of it was taken in.
 */
has_text: boolean, 
/**
 * The contracts that name it, by their latest review.
 */
named_by: Array<NamedBy>, };
export type MoveKind = "version" | "answer" | "issue_list" | "replies";
export type MovedCount = { kind: string, count: number, };
export type NamedBy = { review: string, title: string, };
export type NamedRecord = { id: string, title: string, };
export type Needs = "nothing" | "signature" | "reason";
export type NextStep = { 
/**
 * The state it leads to.
 */
to: Lifecycle, 
/**
 * What it asks for.
 */
needs: Needs, 
/**
 * Why it can't be taken yet.
 */
blocked: ApiError | null, 
/**
 * It ends the contract: what is open is settled with it.
 */
settles: boolean, };
export type Nothing = Record<symbol, never>;
export type Occasion = "due" | "deemed" | "notice_by" | "limitation" | "expires" | "ends" | "meeting" | "proposed";
export type OpinionRole = "business" | "technical" | "finance" | "legal";
export type OpinionView = { id: string, role: OpinionRole, verdict: Verdict, text: string, given_by: string, given_at: number, 
/**
 * Who wrote it down, where it was given elsewhere.
 */
recorded_by: string | null, 
/**
 * The scan or mail that shows it.
 */
document: AttachmentInfo | null, };
export type OwnCheck = { 
/**
 * Names it among the company's checks: lower-case letters, digits and `_`. Its rule is `company.` with this.
 */
id: string, 
/**
 * A few words that name what is found.
 */
title: string, 
/**
 * How much it matters.
 */
severity: Severity, 
/**
 * The kinds of contract that it applies to; empty = all.
 */
kinds: Array<ContractKind>, 
/**
 * When something is found: an expression in CEL that is true then.
 */
when: string, 
/**
 * The name whose place is shown, such as `warranty`; empty = the first that the expression names and the contract says.
 */
at: string, 
/**
 * Why it matters, for the reader.
 */
reason: string, 
/**
 * What to write instead; empty = nothing is proposed.
 */
suggestion: string, 
/**
 * The law or company rule that it stands on.
 */
law: Array<Article>, 
/**
 * It finds something in each of these clauses.
 */
must: Array<string>, 
/**
 * It finds nothing in any of these.
 */
must_not: Array<string>, };
export type PageProgress = { 
/**
 * The file.
 */
file: string, 
/**
 * The page that is being read, from 1.
 */
page: number, 
/**
 * How many pages the file has.
 */
pages: number, };
export type PlaceOnPage = { 
/**
 * First character in the text.
 */
start: number, 
/**
 * One past the last.
 */
end: number, 
/**
 * Corners on the page, clockwise from where the words begin, in points from the page's upper left.
 */
quad: [[number, number], [number, number], [number, number], [number, number]], 
/**
 * How sure the least sure of its characters is, 0–1; 1 once a person has said what it is.
 */
confidence: number, 
/**
 * To be looked at by a person.
 */
doubtful: boolean, };
export type PlanAnswer = { 
/**
 * The review.
 */
review: string, 
/**
 * Wordings as a person put them, by finding; the others are the suggestions.
 */
wordings: { [key in string]: string }, };
export type PlanIntake = { paths: Array<string>, kind: IntakeKind, };
export type Playbook = { 
/**
 * What the company calls it.
 */
name: string, 
/**
 * Rules that are switched off for every kind of contract.
 */
off: Array<string>, 
/**
 * Rules that are switched off for one kind of contract.
 */
off_for: { [key in ContractKind]?: Array<string> }, 
/**
 * Limits that differ from the default, by rule.
 */
limits: Record<string, string>, 
/**
 * Severities that differ from the default, by rule.
 */
severities: { [key in string]: Severity }, 
/**
 * The company's own wording for a rule's suggestion, by rule.
 */
wordings: Record<string, string>, 
/**
 * What the company wants, can live with and won't sign, by rule.
 */
positions: { [key in string]: Positions }, 
/**
 * Clauses that a rule must find or must leave alone, by rule.
 */
samples: { [key in string]: Samples }, 
/**
 * Clauses that the company wants in its contracts.
 */
required: Array<RequiredClause>, 
/**
 * The company's own checks.
 */
own: Array<OwnCheck>, };
export type PlaybookEffect = { "is": "appears" } | { "is": "vanishes" } | { "is": "weighs", 
/**
 * How much it mattered.
 */
before: Severity, };
export type PlaybookVersionView = { id: string, number: number, author: string, in_force_from: number, is_in_force: boolean, changes: Array<string>, override_reason: string | null, 
/**
 * How many reviews were made with it.
 */
reviews: number, };
export type PlaybookView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The working copy's rules.
 */
policy: Playbook, 
/**
 * The same as a file has them.
 */
text: string, 
/**
 * What keeps it from coming into force.
 */
problems: Array<ProblemView>, 
/**
 * What differs from the version in force, in words; from the program's defaults where none is.
 */
changes: Array<string>, 
/**
 * The versions, the latest first.
 */
versions: Array<PlaybookVersionView>, };
export type Positions = { 
/**
 * The wording that is asked for first (首选).
 */
preferred: string, 
/**
 * The wording that will do, the fallback (可接受).
 */
acceptable: string, 
/**
 * What isn't signed (底线).
 */
walk_away: string, };
export type PrecedentUse = { contract: string, title: string, vendor: string | null, signed_on: string | null, clause_label: string, is_same_vendor: boolean, };
export type PrecedentView = { heading: string, text: string, category: string | null, uses: Array<PrecedentUse>, };
export type Precedents = { 
/**
 * Every category of clause.
 */
categories: Array<string>, 
/**
 * The wordings, best first.
 */
wordings: Array<PrecedentView>, };
export type PreviewInvoice = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * The contract to hold it against (else the proposed one).
 */
contract: string | null, 
/**
 * It is for no contract, whatever is proposed.
 */
alone: boolean, };
export type ProblemView = { rule: string, error: ApiError, };
export type Progress = { decided: number, total: number, };
export type Propose = { 
/**
 * The finding.
 */
finding: string, 
/**
 * The words; none = the suggestion again.
 */
wording: string | null, };
export type PutInForce = { 
/**
 * The playbook.
 */
playbook: string, 
/**
 * Why, although samples fail.
 */
override_reason: string | null, };
export type Rank = "law" | "interpretation" | "regulation" | "rule" | "standard";
export type ReadDue = { contract: string, words: string, };
export type ReadIssueList = { path: string, };
export type RecentArchive = { path: string, name: string, opened_at: number, exists: boolean, };
export type RecordIds = { 
/**
 * As many as can be changed at once.
 */
ids: Array<string>, 
/**
 * How many records the list has.
 */
total: number, };
export type RecordPage = { total: number, rows: Array<RecordView>, };
export type RecordRef = { 
/**
 * Kind of record.
 */
kind: string, 
/**
 * Its id.
 */
id: string, };
export type RecordView = { kind: string, id: string, created_at: number, updated_at: number, title: string, fields: { [key in string]: Json }, refs: { [key in string]: string }, };
export type RedlineWritten = { 
/**
 * Differences that tracked changes can't hold; the printed redline shows them.
 */
left: number, };
export type Region = "body" | "text_box" | "footnote";
export type RemoveMany = { kind: string, ids: Array<string>, };
export type RepliesTaken = { count: number, changes: Changes, };
export type ReplyGiven = { finding: string, response: Response, wording: string, remark: string, };
export type ReplyView = { id: string, response: Response, wording: string, remark: string, given_by: string, given_on: string | null, };
export type ReportInfo = { 
/**
 * Its name.
 */
name: string, 
/**
 * The kind of record that it is about.
 */
kind: string, 
/**
 * It can be issued: labels for a binder, for one, are only printed.
 */
is_issued: boolean, };
export type RequiredClause = { 
/**
 * What it is called.
 */
title: string, 
/**
 * Words of which one shows that the clause is there.
 */
look_for: Array<string>, 
/**
 * What to put in where it is missing.
 */
wording: string, 
/**
 * The kinds of contract that need it; empty = all.
 */
kinds: Array<ContractKind>, };
export type Response = "accepted" | "changed" | "refused";
export type RestoreBackup = { 
/**
 * The backup.
 */
backup: string, 
/**
 * The new archive; never over an existing file.
 */
to: string, };
export type ReturnedList = { 
/**
 * The review it belongs to.
 */
review: string, 
/**
 * The contract's title.
 */
contract: string, 
/**
 * The version that was reviewed.
 */
version: number, 
/**
 * The number of the list.
 */
number: string, 
/**
 * Who may have filled it in: the vendor.
 */
given_by: string, 
/**
 * Its points, in order.
 */
points: Array<ReturnedPoint>, 
/**
 * Rows that are none of the list's, or whose finding is gone.
 */
unmatched: number, };
export type ReturnedPoint = { 
/**
 * The finding.
 */
finding: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * The clause as it is cited.
 */
clause_label: string | null, 
/**
 * The wording that we had proposed.
 */
proposal: string, 
/**
 * Their reply; none where they gave none, or none that is clear.
 */
response: Response | null, 
/**
 * They said something that is none of the replies.
 */
is_unclear: boolean, 
/**
 * The words they propose.
 */
wording: string, 
/**
 * What they say about it.
 */
remark: string, 
/**
 * This reply has been kept already.
 */
is_known: boolean, };
export type ReviewRow = { review: string, contract: string, title: string, number: string | null, vendor: string | null, kind: string, state: ReviewState, version: number, started_at: number, critical: number, major: number, minor: number, info: number, decided: number, total: number, };
export type ReviewState = "open" | "concluded";
export type Rewording = { 
/**
 * What goes.
 */
old: string, 
/**
 * What comes.
 */
new: string, 
/**
 * Where what comes stands in the marked file; empty where nothing comes.
 */
place: Span, };
export type Role = "buyer" | "vendor" | "other" | "both";
export type RoundEntry = { 
/**
 * What it is about; empty for a change without a point of ours.
 */
title: string, 
/**
 * Words that went.
 */
old: string, 
/**
 * Words that came, or stand there.
 */
new: string, 
/**
 * What was said beside it.
 */
note: string, 
/**
 * What the other side made of our proposal.
 */
response: Response | null, 
/**
 * A change that the file itself does not mark, though it marks others.
 */
is_unmarked: boolean, 
/**
 * The finding, to go to.
 */
finding: string | null, };
export type RoundMove = { 
/**
 * What kind.
 */
kind: MoveKind, 
/**
 * It is ours.
 */
is_ours: boolean, 
/**
 * The version it is, or is about.
 */
version: number, 
/**
 * Who made it, as far as it is known.
 */
who: string, 
/**
 * The day, ISO.
 */
date: string, 
/**
 * The review where it is shown.
 */
review: string, };
export type RoundRow = { 
/**
 * How the clause is cited; none for what concerns the whole contract.
 */
clause_label: string | null, 
/**
 * Its heading.
 */
heading: string, 
/**
 * What was said in each move, as many as there are moves.
 */
cells: Array<Array<RoundEntry>>, };
export type Rounds = { 
/**
 * The contract's title.
 */
contract: string, 
/**
 * The other side.
 */
vendor: string | null, 
/**
 * The contract's language.
 */
language: Language, 
/**
 * The moves in order of time.
 */
moves: Array<RoundMove>, 
/**
 * The clauses that were talked about, as the latest version counts them.
 */
rows: Array<RoundRow>, };
export type RuleFamily = "company" | "missing" | "parties" | "money" | "performance" | "liability" | "term" | "information" | "dispute" | "text" | "trades";
export type RuleInfo = { 
/**
 * Its id.
 */
rule: string, 
/**
 * What it is about.
 */
family: RuleFamily, 
/**
 * What names a finding of it.
 */
title: string, 
/**
 * What a finding of it says; what each contract fills in is left out.
 */
reason: string, 
/**
 * What it proposes, likewise.
 */
suggestion: string, 
/**
 * How much a finding matters by default.
 */
severity: Severity, 
/**
 * The kinds of contract that it is for; empty = all.
 */
kinds: Array<string>, 
/**
 * The law that it stands on, as it is cited.
 */
citations: Array<string>, 
/**
 * The limit that it measures against by default.
 */
limit: string | null, 
/**
 * The unit of the limit: `%`, `days`, `months`, `years`, `times`, `% a day`, `% a year`.
 */
unit: string | null, };
export type Run = { 
/**
 * The text.
 */
span: Span, 
/**
 * Bold.
 */
bold: boolean, 
/**
 * Italic.
 */
italic: boolean, 
/**
 * Underlined (in Chinese forms often a blank to be filled).
 */
underline: boolean, 
/**
 * Where it stands in the original.
 */
source: SourcePlace, };
export type RunIntake = { 
/**
 * The folder.
 */
folder: string, 
/**
 * What its files are.
 */
kind: IntakeKind, 
/**
 * The files to be taken in, in their order.
 */
files: Array<IntakeFile>, 
/**
 * The files that the plan leaves out, to be noted: copies, and what could not be read.
 */
left_out: Array<IntakeLeftOut>, };
export type SampleOutcome = { 
/**
 * The rule.
 */
rule: string, 
/**
 * Is it one that the rule must find something in?
 */
must: boolean, 
/**
 * Its place among these, from 0.
 */
index: number, 
/**
 * Did the rule do as it must?
 */
holds: boolean, 
/**
 * The words that the rule found; an absence is found without any.
 */
found: Array<string>, };
export type Samples = { 
/**
 * The rule finds something in each of these.
 */
must: Array<string>, 
/**
 * The rule finds nothing in any of these.
 */
must_not: Array<string>, };
export type SaveMany = { 
/**
 * Kind of record.
 */
kind: string, 
/**
 * The records.
 */
ids: Array<string>, 
/**
 * Fields to set on each.
 */
fields: { [key in string]: Json }, 
/**
 * Tags to add to each.
 */
add_tags: Array<string>, 
/**
 * Tags to take from each.
 */
remove_tags: Array<string>, };
export type SaveRequest = { kind: string, id: string | null, fields: { [key in string]: Json }, };
export type Saved = { id: string, changes: Changes, };
export type Scan = { 
/**
 * Width of the page, in points.
 */
width: number, 
/**
 * Height of the page, in points.
 */
height: number, 
/**
 * By how many quarters the page of the file is turned clockwise to stand upright; size and places are those of the upright page.
 */
turned: number, 
/**
 * Where its words stand, in order of the text.
 */
places: Array<PlaceOnPage>, };
export type SearchHit = { kind: string, id: string, title: string, snippet: string, 
/**
 * Found by the sound of a name.
 */
by_pinyin: boolean, };
export type SearchRequest = { query: string, limit: number, };
export type SearchResult = { hits: Array<SearchHit>, ms: number, };
export type Seeded = { found: number, wanted: number, alarms: number, };
export type Sent = "tracked" | "said" | "left";
export type SetPreferences = { language: UiLanguage, theme: Theme, };
export type SetReviewState = { review: string, state: ReviewState, };
export type Setup = { actor_name: string, actor_role: OpinionRole, company_name: string, company_credit_code: string | null, company_address: string | null, };
export type Severity = "critical" | "major" | "minor" | "info";
export type Sheet = { 
/**
 * The file it belongs to, as in [`Source::file`].
 */
file: number, 
/**
 * Its place in that file, from 0.
 */
page: number, 
/**
 * The number printed on it (第 3 页).
 */
number: number | null, 
/**
 * How many pages there are, as printed on it (共 12 页).
 */
of: number | null, 
/**
 * How it was read from its picture; none where the file itself says its text.
 */
scan: Scan | null, };
export type SignedCheck = { 
/**
 * The version that was reviewed last.
 */
version: number, 
/**
 * Language of the signed text, as HTML calls it.
 */
lang: string, 
/**
 * Differences of words, those that weigh most first.
 */
changes: Array<ChangeView>, 
/**
 * Clauses that came, went or moved.
 */
clauses: Array<ClauseChange>, 
/**
 * Numbers that only follow what came or went.
 */
renumbered: number, 
/**
 * Differences of spaces and of the width of characters.
 */
form: number, 
/**
 * Words of a scan that were read with doubt: a difference there may be none.
 */
doubtful: number, };
export type Source = "engine" | "person";
export type SourcePlace = { 
/**
 * 0 = the main file, n = the n-th attachment file read with it.
 */
file: number, 
/**
 * .docx: 0 = `word/document.xml`, 1 = footnotes, 2 = endnotes; .pdf: page from 0; text files: 0.
 */
part: number, 
/**
 * .docx: byte offset of the run's element in the part; .pdf: number of the glyph on the page; text files: byte offset.
 */
at: number, };
export type Span = { 
/**
 * First character.
 */
start: number, 
/**
 * One past the last character.
 */
end: number, };
export type StartReview = { 
/**
 * The draft.
 */
draft: DraftSource, 
/**
 * Its attachments, in order.
 */
attachments: Array<string>, 
/**
 * The contract whose next version it is; none for a new contract.
 */
contract: string | null, 
/**
 * Which party is ours, by label or name; none = told from the text and our company's name.
 */
side: string | null, };
export type Started = { review: string, changes: Changes, };
export type TagCount = { tag: string, count: number, };
export type TakeAdvice = { 
/**
 * The playbook.
 */
playbook: string, 
/**
 * The rule.
 */
rule: string, 
/**
 * The wording that is acceptable from now on.
 */
acceptable: string, 
/**
 * The limit from now on; none = as it is.
 */
limit: string | null, 
/**
 * The severity from now on; none = as it is.
 */
severity: Severity | null, };
export type TakeInvoice = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * The contract it is for.
 */
contract: string | null, 
/**
 * The vendor it comes from (else the one that its seller is).
 */
vendor: string | null, };
export type TakeLawText = { path: string, };
export type TakeReplies = { 
/**
 * The file.
 */
path: string, 
/**
 * Who filled it in.
 */
given_by: string, 
/**
 * On which day.
 */
given_on: string | null, 
/**
 * The replies as a person looked them over.
 */
replies: Array<ReplyGiven>, };
export type TakeStep = { 
/**
 * The contract.
 */
contract: string, 
/**
 * The state it leads to.
 */
to: Lifecycle, 
/**
 * The day of signature.
 */
signed_on: string | null, 
/**
 * The signed file.
 */
signed_file: string | null, 
/**
 * Somebody has looked at what the signed file says otherwise.
 */
differences_are_known: boolean, 
/**
 * Why, for terminating and cancelling.
 */
reason: string | null, };
export type TakenFile = { 
/**
 * Where it lies in the folder.
 */
name: string, 
/**
 * Its contract.
 */
contract: string, 
/**
 * What the contract is called.
 */
title: string, 
/**
 * The review that was started; none for signed contracts.
 */
review: string | null, };
export type TextOp = "insert" | "delete" | "replace" | "move";
export type Theme = "system" | "light" | "dark";
export type Timeline = { title: string, total: number, 
/**
 * How many entries there are of each kind, whatever was asked for.
 */
kinds: { [key in string]: number }, entries: Array<TimelineEntry>, };
export type TimelineEntry = { number: number, on: string, field: string, kind: string, id: string, title: string, contract: string | null, contract_title: string | null, documents: Array<string>, is_locked: boolean, };
export type TodayView = { 
/**
 * The day, ISO.
 */
today: string, 
/**
 * What has a day, earliest first.
 */
dated: Array<DatedView>, 
/**
 * Obligations whose event hasn't happened yet.
 */
waiting: Array<WaitingView>, 
/**
 * Reviews with findings that nobody decided.
 */
undecided: Array<UndecidedView>, };
export type TouchedReview = { review: string, title: string, version: number, is_concluded: boolean, 
/**
 * The articles that it cites and that change.
 */
articles: Array<string>, };
export type TrackedChange = { 
/**
 * Who did it; empty when the file does not say.
 */
author: string, 
/**
 * When, as the file gives it (ISO 8601); empty when it does not say.
 */
date: string, } & ({ "op": "insert", 
/**
 * First character.
 */
start: number, 
/**
 * One past the last character.
 */
end: number, } | { "op": "delete", 
/**
 * Where it stood.
 */
at: number, 
/**
 * What was taken out.
 */
text: string, });
export type TriedReview = { review: string, title: string, version: number, differences: Array<DifferenceView>, };
export type TriedReviews = { 
/**
 * All reviews.
 */
total: number, 
/**
 * Reviews that were tried.
 */
tried: number, 
/**
 * Those of them in which something differs.
 */
reviews: Array<TriedReview>, };
export type TriedSamples = { outcomes: Array<SampleOutcome>, problems: Array<ProblemView>, };
export type TryReviews = { 
/**
 * The playbook as it stands on the page.
 */
policy: Playbook, 
/**
 * Only what this rule finds; none = all.
 */
rule: string | null, 
/**
 * Reviews to skip, counted from the latest.
 */
offset: number, 
/**
 * Reviews to be tried.
 */
limit: number, };
export type TrySamples = { 
/**
 * The playbook as it stands on the page.
 */
policy: Playbook, 
/**
 * One rule; none = all that have samples.
 */
rule: string | null, };
export type UiLanguage = "zh-CN" | "en";
export type UndecidedView = { review: string, contract_title: string, open: number, critical: number, };
export type UndoState = { undo: Message | null, redo: Message | null, };
export type Undone = { operation: Message, changes: Changes, };
export type VendorMatch = { 
/**
 * The vendor; none if it is not known yet.
 */
id: string | null, 
/**
 * Its name: the known one, else as it reads.
 */
name: string, 
/**
 * How it was found.
 */
by: VendorMatchBy, };
export type VendorMatchBy = "credit_code" | "name" | "new";
export type Verdict = "agree" | "agree_with_changes" | "disagree";
export type Verified = { ok: boolean, head: string, operations: number, documents: number, problems: Array<string>, 
/**
 * The time stamps over earlier heads, newest first, each checked anew.
 */
stamps: Array<StampView>, };
export type VerifyRequest = { expect: string | null, };
export type VersionInfo = { review: string, version: number, started_at: number, };
export type ViewInfo = { id: string, name: string, shown: Json, };
export type WaitingView = { obligation: string, title: string, contract: string, contract_title: string, owner: string, due: DueView, };
export type WhichContract = { contract: string, };
export type WhichDocument = { document: string, };
export type WhichIntake = { intake: string, };
export type WhichLink = { link: string, };
export type WhichList = { 
/**
 * A kind of record, or `table` for the contract table.
 */
list: string, };
export type WhichMerge = { 
/**
 * The one that is kept.
 */
keep: string, 
/**
 * The one that goes.
 */
other: string, };
export type WhichObligation = { obligation: string, };
export type WhichOperation = { 
/**
 * Its place in the journal.
 */
seq: number, };
export type WhichPage = { document: string, 
/**
 * From 0.
 */
page: number, 
/**
 * By how many quarters it is turned clockwise to stand upright.
 */
turned: number, };
export type WhichPlaybook = { playbook: string, };
export type WhichPlaybookVersion = { version: string, };
export type WhichReport = { name: string, id: string, 
/**
 * The day that it tells of, for reports that tell of any; none = today.
 */
on: string | null, };
export type WhichReview = { review: string, };
export type WhichStrip = { left: number, top: number, width: number, height: number, document: string, 
/**
 * From 0.
 */
page: number, 
/**
 * By how many quarters it is turned clockwise to stand upright.
 */
turned: number, };
export type WhichVendor = { vendor: string, };
export type Why = "place" | "structure" | "overlap";
export type Workspace = { review: string, contract: RecordView, version: number, document: DocumentInfo, attachments: Array<AttachmentInfo>, 
/**
 * All reviewed versions of the contract, the first one first.
 */
versions: Array<VersionInfo>, state: ReviewState, side: string, as_of: string, 
/**
 * The day until which the law base was looked up.
 */
law_as_of: string, kind: string, language: Language, text: string, blocks: Array<Block>, changes: Array<TrackedChange>, comments: Array<DraftComment>, 
/**
 * The pages, where the file has pages.
 */
sheets: Array<Sheet>, clauses: Array<Clause>, facts: Array<FactView>, findings: Array<FindingView>, opinions: Array<OpinionView>, progress: Progress, };
export type WriteAnswer = { 
/**
 * The review.
 */
review: string, 
/**
 * The findings that go out.
 */
findings: Array<string>, 
/**
 * Wordings as a person put them, by finding.
 */
wordings: { [key in string]: string }, 
/**
 * In whose name.
 */
author: string, 
/**
 * Where the file goes.
 */
path: string, };
export type WriteIssueList = { 
/**
 * The review.
 */
review: string, 
/**
 * The findings that go out.
 */
findings: Array<string>, 
/**
 * Wordings as a person put them, by finding.
 */
wordings: { [key in string]: string }, 
/**
 * In whose name.
 */
author: string, 
/**
 * Where the file goes: .docx, else .xlsx.
 */
path: string, };
export type WriteRedline = { 
/**
 * The review of the newer version.
 */
review: string, 
/**
 * A new .docx.
 */
path: string, };

export type AccountView = { signed: string | null, amount: string | null, 
/**
 * The amount was amended.
 */
is_amended: boolean, planned: string, invoiced: string, paid: string, deducted: string | null, retained: string | null, overdue: string | null, open: string | null, 
/**
 * Percent of the amount that was paid.
 */
paid_share: string | null, 
/**
 * More was paid than agreed.
 */
is_overpaid: boolean, 
/**
 * There are payments, invoices or obligations to pay.
 */
is_kept: boolean, 
/**
 * Sums in other currencies were left out.
 */
has_others: boolean, };
export type AmendedClauseView = { 
/**
 * 1 = top level.
 */
level: number, 
/**
 * Its words; empty of one that was struck.
 */
text: string, 
/**
 * How it was changed.
 */
effect: AmendmentEffectKind | null, 
/**
 * By what and from when, in words.
 */
source: string | null, 
/**
 * The amendment.
 */
amendment: string | null, 
/**
 * The words before.
 */
was: string | null, };
export type AmendedView = { 
/**
 * The contract's title.
 */
title: string, 
/**
 * The day.
 */
on: string, 
/**
 * The number of the version that it begins with.
 */
version: number, 
/**
 * Its language.
 */
language: Language, 
/**
 * Amount and last day as they were on that day.
 */
amount: string | null, ends_on: string | null, 
/**
 * What stands before the first clause.
 */
preamble: string, 
/**
 * The clauses.
 */
clauses: Array<AmendedClauseView>, 
/**
 * What stands behind the last one.
 */
closing: string, 
/**
 * The days on which something changed, oldest first.
 */
days: Array<string>, 
/**
 * How many clauses differ from what was signed.
 */
changed: number, };
export type AmendmentEffectKind = "clause_replaced" | "clause_added" | "clause_struck" | "amount" | "last_day" | "obligation_added" | "obligation_changed" | "obligation_cancelled" | "other";
export type AskAmended = { contract: string, 
/**
 * None = today.
 */
on: string | null, };
export type Basis = "sum" | "agreed" | "lpr_concurrent" | "lpr_at_breach" | "sme" | "annual";
export type ClaimKind = "principal" | "damages" | "interest" | "loss" | "cost" | "deduction";
export type ClaimTotal = { amount: string, 
/**
 * The exact sum, to be put into a field.
 */
sum: string, currency: string, capitals: string | null, 
/**
 * What the law says to damages and losses as they stand.
 */
remark: string | null, };
export type ClaimView = { id: string, what: string, kind: ClaimKind, basis: Basis, amount: string | null, 
/**
 * Days of a rate that runs.
 */
from: string | null, until: string | null, 
/**
 * What nobody can reckon yet.
 */
gap: string | null, };
export type ClaimsView = { claims: Array<ClaimView>, 
/**
 * One a currency.
 */
totals: Array<ClaimTotal>, };
export type DayCount = "days365" | "days360";
export type DeliveriesView = { 
/**
 * In the order of their first days.
 */
lots: Array<LotView>, 
/**
 * How many came, or are late.
 */
counted: number, 
/**
 * In time by the first agreed day.
 */
by_first: number, 
/**
 * In time by the last agreed day.
 */
by_last: number, };
export type DraftDemand = { 
/**
 * The obligation, and how the delay is reckoned.
 */
reckon: Reckon, 
/**
 * Days that are left to perform.
 */
within: number, };
export type EffectView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What changes, in words.
 */
what: string, 
/**
 * How it changes.
 */
effect: AmendmentEffectKind, 
/**
 * The clause.
 */
clause: string, 
/**
 * The words before.
 */
was: string, 
/**
 * The words after.
 */
is: string, 
/**
 * Amounts and days, before and after.
 */
figures: Array<[string, string]>, 
/**
 * The day from which it counts.
 */
from: string | null, 
/**
 * The day on which it was applied.
 */
applied_on: string | null, 
/**
 * Why it can't be applied.
 */
blocked: ApiError | null, };
export type Issue = "obligation" | "retention" | "defects" | "unpaid_invoices" | "uninvoiced" | "unpaid_price" | "overpaid" | "dispute" | "findings" | "action";
export type KeepClaim = { 
/**
 * The obligation, and how the delay is reckoned.
 */
reckon: Reckon, 
/**
 * The dispute that it is claimed in.
 */
dispute: string | null, };
export type LotView = { id: string, what: string, quantity: string, planned_on: string, agreed_on: string, delivered_on: string | null, 
/**
 * Days late by the first agreed day; below nothing = early. None = not due yet.
 */
late_first: number | null, 
/**
 * The same by the last agreed day.
 */
late_last: number | null, revisions: number, };
export type LprTerm = "one_year" | "over_five_years";
export type OpenItemView = { kind: string, id: string, issue: Issue, title: string, amount: string | null, on: string | null, 
/**
 * What usually becomes of it.
 */
usual: Outcome | null, };
export type Outcome = "done" | "waived" | "carried_on" | "left_open";
export type PublicationView = { 
/**
 * The day.
 */
published_on: string, 
/**
 * One year, percent a year.
 */
one_year: string, 
/**
 * Over five years.
 */
over_five_years: string, 
/**
 * A rate differs from the publication before.
 */
is_changed: boolean, 
/**
 * The first publication after one or more months that nobody looked up.
 */
after_gap: boolean, 
/**
 * The archive's own record of it; none = it came with the program.
 */
record: string | null, 
/**
 * Where it was looked up.
 */
source: string, };
export type RateChangeView = { published_on: string, 
/**
 * The rates so far; none = it is new.
 */
was: [string, string] | null, is: [string, string], };
export type RatesFile = { path: string, };
export type RatesView = { 
/**
 * Publications, latest first.
 */
publications: Array<PublicationView>, 
/**
 * The last day that the table covers.
 */
until: string, 
/**
 * It covers today.
 */
covers_today: boolean, };
export type Reckon = { 
/**
 * The obligation.
 */
obligation: string, 
/**
 * How it is reckoned.
 */
basis: Basis | null, 
/**
 * By how much the published rate is multiplied.
 */
factor: string | null, 
/**
 * Which of the published rates.
 */
term: LprTerm | null, 
/**
 * How many days a year has.
 */
day_count: DayCount | null, 
/**
 * The last day that counts; none = today, or the day on which it was done.
 */
until: string | null, };
export type ReckoningView = { 
/**
 * How it is reckoned.
 */
basis: Basis, 
/**
 * Every basis that fits the obligation.
 */
bases: Array<Basis>, 
/**
 * By how much the published rate is multiplied.
 */
factor: string | null, 
/**
 * Which of the published rates.
 */
term: LprTerm | null, 
/**
 * Days of a year, of a rate a year.
 */
day_count: DayCount | null, 
/**
 * First and last day.
 */
from: string, until: string, 
/**
 * How many days.
 */
days: number, 
/**
 * What the rate is of.
 */
base: string, 
/**
 * The steps.
 */
steps: Array<StepView>, 
/**
 * The sum, where the cap stands below it.
 */
capped: string | null, 
/**
 * What is owed.
 */
amount: string, 
/**
 * The same in capitals (大写), of renminbi in Chinese.
 */
capitals: string | null, 
/**
 * What nobody can reckon yet, and why.
 */
gap: string | null, 
/**
 * The contract's sentence.
 */
quote: string | null, 
/**
 * What the rate rests on.
 */
law: string, 
/**
 * What a court may do with it.
 */
remark: string | null, };
export type RenewContract = { 
/**
 * The contract.
 */
contract: string, 
/**
 * The last day of the new term.
 */
until: string, 
/**
 * How it came about.
 */
origin: TermOrigin, 
/**
 * What was agreed with it.
 */
terms: string, };
export type Settled = { 
/**
 * Kind of the record.
 */
kind: string, 
/**
 * The record.
 */
id: string, 
/**
 * Why it was open.
 */
issue: Issue, 
/**
 * What becomes of it.
 */
outcome: Outcome, 
/**
 * Why it is waived, or how it is carried on.
 */
reason: string, };
export type StepView = { from: string, until: string, days: number, base: string, 
/**
 * The rate, with what it is multiplied by and where it comes from.
 */
rate: string, amount: string, 
/**
 * The whole of it as a formula.
 */
formula: string, };
export type TermOrigin = "signed" | "automatic" | "agreed";
export type WhichAmendment = { amendment: string, };
export type WhichClaim = { claim: string, };
export type WhichClaims = { about: RecordRef, };
export type WhichEffect = { effect: string, };
export const MAIL_FILES: string[] = ["eml", "msg"];
export type AgreedAddress = { contact: string, address: string, email: string, fax: string, };
export type ContractBy = "thread" | "subject" | "text" | "title" | "only";
export type FileGoesTo = { 
/**
 * Its place.
 */
path: string, };
export type HeadView = { 
/**
 * The head.
 */
head: string, 
/**
 * Operations up to it.
 */
operations: number, 
/**
 * Its time stamps, newest first, each checked anew.
 */
stamps: Array<StampView>, 
/**
 * Heads whose requests no reply has come for.
 */
waiting: Array<string>, };
export type MailAttachment = { 
/**
 * The kept document, once it is taken in.
 */
document: string | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Size in bytes.
 */
size: number, 
/**
 * A picture within the text: it stays in the mail.
 */
inline: boolean, 
/**
 * It can run, or carries a program.
 */
runs: boolean, 
/**
 * It may be a draft of a contract.
 */
is_draft: boolean, };
export type MailDocument = { 
/**
 * The file.
 */
document: string, 
/**
 * Where the draft goes.
 */
path: string, };
export type MailFields = { 
/**
 * Who wrote it, name and address.
 */
from: Array<string>, 
/**
 * To whom.
 */
to: Array<string>, 
/**
 * Who got a copy.
 */
cc: Array<string>, 
/**
 * What it is about.
 */
subject: string, 
/**
 * When it was sent, with the sender's zone (RFC 3339).
 */
sent: string | null, 
/**
 * On which day, by the clock of China.
 */
sent_on: string | null, 
/**
 * Its identity.
 */
message_id: string, 
/**
 * What it says, no more than a page shows.
 */
text: string, 
/**
 * What came with it.
 */
attachments: Array<MailAttachment>, };
export type MailHeader = { name: string, value: string, };
export type MailPreview = { 
/**
 * The file's name.
 */
name: string, 
/**
 * What it says.
 */
fields: MailFields, 
/**
 * Which way it went, as far as its addresses tell.
 */
direction: MessageDirection | null, 
/**
 * Vendors it may be from or to, the likeliest first.
 */
vendors: Array<ProposedVendor>, 
/**
 * Contracts it may be about, the likeliest first.
 */
contracts: Array<ProposedContract>, 
/**
 * The message that it answers.
 */
answers: NamedRecord | null, 
/**
 * What is odd about it, in words.
 */
remarks: Array<string>, 
/**
 * Why it can't be taken in.
 */
refused: ApiError | null, };
export type MailReport = { 
/**
 * Name of the report.
 */
name: string, 
/**
 * The record that it is about.
 */
id: string, 
/**
 * Where the draft goes.
 */
path: string, };
export type MailTaken = { 
/**
 * The message.
 */
id: string, 
/**
 * What came with it.
 */
attachments: Array<MailAttachment>, 
/**
 * What changed.
 */
changes: Changes, };
export type MailView = { 
/**
 * The headers in their order; none when no mail is kept with it.
 */
headers: Array<MailHeader>, 
/**
 * The stations it went through, newest first.
 */
received: Array<string>, 
/**
 * What is odd about it, in words.
 */
remarks: Array<string>, 
/**
 * The messages of its thread, earliest first, itself among them.
 */
thread: Array<ThreadMessage>, 
/**
 * What came with it.
 */
attachments: Array<MailAttachment>, };
export type MessageDirection = "sent" | "received" | "internal";
export type NoticeRemark = { 
/**
 * Which remark it is, such as `notice-remark-form`.
 */
id: string, 
/**
 * In words.
 */
words: string, };
export type NoticeServed = { 
/**
 * When it counts as received.
 */
received_on: string | null, 
/**
 * Why then, in words.
 */
received_why: string | null, 
/**
 * What does not agree, or is missing.
 */
remarks: Array<NoticeRemark>, 
/**
 * The forms that the contract agrees, in words.
 */
forms: Array<string>, 
/**
 * Path of the clause about notice.
 */
clause: string | null, 
/**
 * What the contract says of when it counts as received.
 */
rules: Array<string>, 
/**
 * Where the contract wants the vendor to be given notice.
 */
agreed: AgreedAddress | null, };
export type PreviewMail = { 
/**
 * Where its file lies.
 */
path: string, };
export type ProposedContract = { 
/**
 * The contract.
 */
contract: NamedRecord, 
/**
 * Its vendor.
 */
vendor: NamedRecord | null, 
/**
 * By what it is proposed.
 */
by: ContractBy, 
/**
 * Whether the mail itself says it.
 */
is_said: boolean, };
export type ProposedVendor = { vendor: NamedRecord, by: VendorBy, };
export type StampTaken = { 
/**
 * The record.
 */
id: string, 
/**
 * When the authority saw the head (RFC 3339, UTC).
 */
at: string, 
/**
 * The authority.
 */
authority: string, 
/**
 * The root that it was checked against; none = its issuer is not checked.
 */
root: string | null, 
/**
 * What changed.
 */
changes: Changes, };
export type StampView = { 
/**
 * The record.
 */
id: string, 
/**
 * The head.
 */
head: string, 
/**
 * Operations up to it.
 */
operations: number, 
/**
 * When the authority saw it (RFC 3339, UTC); none when the reply proves nothing.
 */
at: string | null, 
/**
 * The authority.
 */
authority: string, 
/**
 * The root that it was checked against; none = its issuer is not checked.
 */
root: string | null, 
/**
 * Why it proves nothing.
 */
problem: ApiError | null, };
export type TakeMail = { 
/**
 * Where its file lies.
 */
path: string, 
/**
 * The contract it is about.
 */
contract: string | null, 
/**
 * The vendor it is from or to; else the contract's.
 */
vendor: string | null, 
/**
 * Which way it went.
 */
direction: MessageDirection | null, 
/**
 * Its day, where it says none itself.
 */
sent_on: string | null, };
export type TakeStamp = { 
/**
 * The reply: .tsr.
 */
path: string, 
/**
 * The root certificates that the authority is checked against: PEM or DER; none = its issuer is not checked.
 */
roots: string | null, };
export type ThreadMessage = { id: string, subject: string, sent_on: string, with_whom: string, direction: MessageDirection, };
export type VendorBy = "contact" | "thread" | "contract" | "domain";
export type WhichMessage = { message: string, };
export type WhichNotice = { notice: string, };
export type AgendaWritten = { points: number, changes: Changes, };
export type ArrangeMeeting = { series: string, 
/**
 * The day; none = the one that is proposed.
 */
on: string | null, };
export type AskCalendar = { from: string, to: string, 
/**
 * Only what concerns this contract, vendor or project.
 */
about: RecordRef | null, 
/**
 * Only what this person looks after.
 */
owner: string | null, 
/**
 * Only records of this kind.
 */
kind: string | null, };
export type Attendee = { name: string, is_present: boolean, };
export type CalendarView = { 
/**
 * Today, ISO.
 */
today: string, 
/**
 * The days that are something else than an ordinary weekday or weekend: rested, worked for another, of a year that no table holds.
 */
days: Array<DayView>, 
/**
 * Years of the span that no table of holidays holds.
 */
unknown_years: Array<number>, 
/**
 * What has a day in it, earliest first, what is over included.
 */
entries: Array<DatedView>, 
/**
 * Who looks after any of it, whatever is asked for.
 */
owners: Array<string>, 
/**
 * The kinds of record among it, whatever is asked for.
 */
kinds: Array<string>, };
export type CalendarWritten = { 
/**
 * How many entries it has.
 */
entries: number, };
export type ChangedDayView = { was: DayView, is: DayView, };
export type CoveredYear = { year: number, 
/**
 * The archive's table; none = the program's own.
 */
table: string | null, table_name: string | null, };
export type DayIs = "working" | "weekend" | "holiday" | "make_up" | "unknown";
export type DayView = { on: string, is: DayIs, 
/**
 * The festival, in the table's words.
 */
name: string | null, };
export type DeadlineView = { 
/**
 * Its stable name.
 */
name: string, 
/**
 * What is to be done, in words.
 */
what: string, 
/**
 * The step that sets it off.
 */
by: BelongsTo, 
/**
 * Its day.
 */
by_on: string, 
/**
 * The last day; with `unsure` it may still move, to later.
 */
ends_on: string | null, 
/**
 * How it was counted.
 */
steps: Array<string>, 
/**
 * Why the day is not certain.
 */
unsure: string | null, 
/**
 * Days that are left; negative = over.
 */
days_left: number | null, 
/**
 * The article, as it is cited.
 */
article: string, 
/**
 * What it says, in a sentence of ours.
 */
summary: string | null, 
/**
 * The event that keeps it, where it was taken over.
 */
taken: string | null, };
export type DisputeTimes = { 
/**
 * Deadlines that its steps set off, earliest first.
 */
deadlines: Array<DeadlineView>, 
/**
 * Its limitation; none without the day from which it runs.
 */
limitation: LimitationView | null, };
export type ExportCalendar = { ask: AskCalendar, path: string, };
export type HolidayFile = { path: string, };
export type InterruptionView = { on: string, record: BelongsTo, counts: boolean, };
export type InvitationFile = { path: string, };
export type InvitationView = { uid: string, on: string, title: string, place: string, is_cancelled: boolean, 
/**
 * The meeting that came of it before.
 */
known: string | null, };
export type InvitationsTaken = { meetings: Array<string>, changes: Changes, };
export type LimitationView = { 
/**
 * Its last day.
 */
ends_on: string, 
/**
 * Days that are left; negative = over.
 */
days_left: number, 
/**
 * The warning that has been passed: within 180, 90 or 30 days; none before.
 */
within: number | null, 
/**
 * The day from which it runs.
 */
from: string, 
/**
 * What interrupted it last; none = it runs from when we knew.
 */
interrupted_by: string | null, 
/**
 * What should interrupt it, in order; those that came too late are marked.
 */
interruptions: Array<InterruptionView>, 
/**
 * The longest time of twenty years ends it.
 */
is_longest: boolean, };
export type MeetingEnded = { 
/**
 * How many actions came of it.
 */
actions: number, 
/**
 * The next meeting of its series.
 */
next: NextMeetingView | null, changes: Changes, };
export type MeetingView = { title: string, state: string, held_on: string, today: string, place: string, 
/**
 * What it is about: a contract, a vendor, a project.
 */
of: BelongsTo | null, 
/**
 * Who is asked to take part, in order, and whoever else was there.
 */
attendees: Array<Attendee>, points: Array<PointView>, 
/**
 * People who may have to do something: who took part, who works here, who had to before.
 */
people: Array<string>, 
/**
 * The next meeting of its series.
 */
next: NextMeetingView | null, is_locked: boolean, };
export type MovedDueView = { obligation: string, what: string, contract_title: string, was: string | null, is: string | null, };
export type NextMeetingView = { 
/**
 * The series.
 */
series: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The day.
 */
on: string, 
/**
 * The day by the rule, where it moved.
 */
by_rule: string | null, 
/**
 * Why it moved, in words.
 */
steps: Array<string>, 
/**
 * The year whose holidays nobody knows yet, where it may still move.
 */
unknown_year: number | null, };
export type OrderPoints = { 
/**
 * The meeting.
 */
meeting: string, 
/**
 * Its points, in the order that they get.
 */
points: Array<string>, };
export type PointReason = "overdue" | "due_soon" | "findings" | "action" | "dispute" | "own";
export type PointView = { id: string, number: number, topic: string, reason: PointReason, notes: string, decision: string, action_what: string, action_owner: string, action_due: string | null, action: string | null, 
/**
 * The record that it comes from, while it is there.
 */
subject: BelongsTo | null, 
/**
 * The day by which that is due.
 */
due: string | null, 
/**
 * Findings of it that nobody decided, and the critical ones among them.
 */
open: [number, number] | null, };
export type PutOff = { kind: string, id: string, to: string | null, reason: string, };
export type Reminding = { 
/**
 * It is told at all.
 */
is_on: boolean, 
/**
 * At which time of day, besides at the start: `09:00`.
 */
at: string, };
export type SeriesView = { 
/**
 * The next meeting; none while one is arranged, when the series has stopped or ended.
 */
next: NextMeetingView | null, 
/**
 * The meeting that is arranged and still to come.
 */
arranged: BelongsTo | null, 
/**
 * Its day.
 */
arranged_on: string | null, };
export type TablePreview = { name: string, years: Array<TableYear>, days: Array<ChangedDayView>, dues: Array<MovedDueView>, };
export type TableYear = { year: number, was_held: boolean, };
export type TakeDeadline = { 
/**
 * The dispute.
 */
dispute: string, 
/**
 * The step that sets it off.
 */
by: string, 
/**
 * Its name.
 */
name: string, };
export type TakeInvitations = { 
/**
 * The file.
 */
path: string, 
/**
 * Their identities.
 */
uids: Array<string>, };
export type WhichDispute = { dispute: string, };
export type WhichMeeting = { meeting: string, };
export type WhichSeries = { series: string, };
export type Commands = {
  "app.state": { request: Nothing, response: AppState },
  "app.about": { request: Nothing, response: About },
  "app.set_preferences": { request: SetPreferences, response: AppState },
  "schema.kinds": { request: Nothing, response: Array<KindInfo> },
  "schema.facts": { request: Nothing, response: Array<FactShapeInfo> },
  "archive.create": { request: CreateArchive, response: ArchiveInfo },
  "archive.create_sample": { request: CreateSample, response: ArchiveInfo },
  "archive.open": { request: AtPath, response: ArchiveInfo },
  "archive.close": { request: Nothing, response: Nothing },
  "archive.undo_state": { request: Nothing, response: UndoState },
  "archive.undo": { request: Nothing, response: Undone },
  "archive.redo": { request: Nothing, response: Undone },
  "archive.undo_operation": { request: WhichOperation, response: Undone },
  "archive.history": { request: HistoryRequest, response: Array<HistoryEntry> },
  "archive.verify": { request: VerifyRequest, response: Verified },
  "archive.backup": { request: AtPath, response: Nothing },
  "archive.backups": { request: Nothing, response: Array<BackupInfo> },
  "archive.restore": { request: RestoreBackup, response: Nothing },
  "records.list": { request: ListRequest, response: RecordPage },
  "records.get": { request: RecordRef, response: RecordView },
  "records.save": { request: SaveRequest, response: Saved },
  "records.remove": { request: RecordRef, response: Changes },
  "records.tags": { request: Nothing, response: Array<TagCount> },
  "records.ids": { request: ListRequest, response: RecordIds },
  "records.save_many": { request: SaveMany, response: Changes },
  "records.remove_many": { request: RemoveMany, response: Changes },
  "links.list": { request: RecordRef, response: Array<LinkView> },
  "links.add": { request: MakeLink, response: Changes },
  "links.remove": { request: WhichLink, response: Changes },
  "views.list": { request: WhichList, response: Array<ViewInfo> },
  "views.keep": { request: KeepView, response: Saved },
  "vendors.twins": { request: WhichVendor, response: Array<RecordView> },
  "vendors.merge_preview": { request: WhichMerge, response: MergePreview },
  "vendors.merge": { request: MergeVendors, response: Changes },
  "search": { request: SearchRequest, response: SearchResult },
  "reviews.list": { request: Nothing, response: Array<ReviewRow> },
  "reviews.start": { request: StartReview, response: Started },
  "reviews.stop_reading": { request: Nothing, response: Nothing },
  "reviews.judge_again": { request: JudgeAgain, response: Changes },
  "reviews.workspace": { request: WhichReview, response: Workspace },
  "reviews.comparison": { request: WhichReview, response: ComparisonView | null },
  "reviews.answer_plan": { request: PlanAnswer, response: AnswerPlan },
  "reviews.answer": { request: WriteAnswer, response: AnswerWritten },
  "reviews.redline": { request: WriteRedline, response: RedlineWritten },
  "reviews.issue_list": { request: WriteIssueList, response: IssueListWritten },
  "reviews.read_issue_list": { request: ReadIssueList, response: ReturnedList | null },
  "reviews.take_replies": { request: TakeReplies, response: RepliesTaken },
  "reviews.add_reply": { request: AddReply, response: Changes },
  "reviews.rounds": { request: WhichReview, response: Rounds },
  "reviews.decide": { request: Decide, response: Changes },
  "reviews.set_state": { request: SetReviewState, response: Changes },
  "reviews.correct_words": { request: CorrectWords, response: Changes },
  "reviews.add_finding": { request: AddFinding, response: Saved },
  "reviews.add_opinion": { request: AddOpinion, response: Saved },
  "reviews.correct_fact": { request: CorrectFact, response: Saved },
  "reviews.propose": { request: Propose, response: Changes },
  "precedents.ask": { request: AskPrecedents, response: Precedents },
  "contracts.steps": { request: WhichContract, response: Array<NextStep> },
  "contracts.check_signed": { request: CheckSigned, response: SignedCheck | null },
  "contracts.take_step": { request: TakeStep, response: Changes },
  "contracts.duties": { request: WhichContract, response: DutiesView | null },
  "contracts.confirm_duties": { request: ConfirmDuties, response: Changes },
  "contracts.read_due": { request: ReadDue, response: DueView },
  "obligations.due": { request: WhichObligation, response: DueView },
  "obligations.damages": { request: WhichObligation, response: DamagesView | null },
  "obligations.fulfil": { request: FulfilObligation, response: Changes },
  "timeline.view": { request: AskTimeline, response: Timeline },
  "evidence.make": { request: MakeEvidence, response: EvidenceMade },
  "today.view": { request: AskToday, response: TodayView },
  "law.view": { request: Nothing, response: LawsView },
  "law.missing": { request: Nothing, response: Array<MissingLaw> },
  "law.article": { request: AskArticle, response: ArticleView },
  "law.take_text": { request: TakeLawText, response: Saved },
  "law.preview": { request: LawFile, response: LawUpdateView },
  "law.update": { request: LawFile, response: Saved },
  "law.export": { request: ExportLaw, response: Nothing },
  "playbooks.rules": { request: Nothing, response: Array<RuleInfo> },
  "playbooks.names": { request: Nothing, response: ExpressionNames },
  "playbooks.view": { request: WhichPlaybook, response: PlaybookView },
  "playbooks.change": { request: ChangePlaybook, response: Changes },
  "playbooks.change_text": { request: ChangePlaybookText, response: Changes },
  "playbooks.try_samples": { request: TrySamples, response: TriedSamples },
  "playbooks.try_reviews": { request: TryReviews, response: TriedReviews },
  "playbooks.put_in_force": { request: PutInForce, response: Saved },
  "playbooks.restore": { request: WhichPlaybookVersion, response: Changes },
  "playbooks.import": { request: ImportPlaybook, response: Saved },
  "playbooks.export": { request: ExportPlaybook, response: Nothing },
  "playbooks.advice": { request: WhichPlaybook, response: Array<AdviceView> },
  "playbooks.take_advice": { request: TakeAdvice, response: Changes },
  "documents.keep": { request: KeepDocument, response: Saved },
  "documents.copy": { request: CopyDocument, response: Nothing },
  "intake.plan": { request: PlanIntake, response: IntakePlan },
  "intake.run": { request: RunIntake, response: IntakeDone },
  "job.progress": { request: Nothing, response: JobProgress | null },
  "job.cancel": { request: Nothing, response: Nothing },
  "intake.take_back": { request: WhichIntake, response: IntakeTakenBack },
  "invoice.preview": { request: PreviewInvoice, response: InvoicePreview },
  "invoice.take": { request: TakeInvoice, response: Saved },
  "ledger.info": { request: Nothing, response: LedgerInfo },
  "ledger.list": { request: LedgerWindow, response: LedgerPage },
  "ledger.export": { request: ExportLedger, response: Nothing },
  "reports.list": { request: Nothing, response: Array<ReportInfo> },
  "reports.issue": { request: IssueReport, response: Issued },
  "contracts.open_items": { request: WhichContract, response: Array<OpenItemView> },
  "contracts.account": { request: WhichContract, response: AccountView },
  "contracts.amended": { request: AskAmended, response: AmendedView | null },
  "amendments.effects": { request: WhichAmendment, response: Array<EffectView> },
  "amendments.apply": { request: WhichEffect, response: Changes },
  "contracts.deliveries": { request: WhichContract, response: DeliveriesView },
  "contracts.renew": { request: RenewContract, response: Saved },
  "contracts.draft_non_renewal": { request: WhichContract, response: Saved },
  "claims.reckon": { request: Reckon, response: ReckoningView | null },
  "claims.explain": { request: WhichClaim, response: ReckoningView | null },
  "claims.view": { request: WhichClaims, response: ClaimsView },
  "claims.keep": { request: KeepClaim, response: Saved },
  "claims.draft": { request: DraftDemand, response: Saved },
  "rates.view": { request: Nothing, response: RatesView },
  "rates.preview": { request: RatesFile, response: Array<RateChangeView> },
  "rates.take": { request: RatesFile, response: Changes },
  "rates.export": { request: RatesFile, response: Nothing },
  "intake.progress": { request: Nothing, response: JobProgress | null },
  "intake.cancel": { request: Nothing, response: Nothing },
  "archive.head": { request: Nothing, response: HeadView },
  "archive.mail_head": { request: FileGoesTo, response: Nothing },
  "archive.ask_stamp": { request: FileGoesTo, response: Changes },
  "archive.take_stamp": { request: TakeStamp, response: StampTaken },
  "mail.preview": { request: PreviewMail, response: MailPreview },
  "mail.take": { request: TakeMail, response: MailTaken },
  "mail.view": { request: WhichMessage, response: MailView },
  "mail.draft_report": { request: MailReport, response: Issued },
  "mail.draft_document": { request: MailDocument, response: Nothing },
  "notices.check": { request: WhichNotice, response: NoticeServed },
  "today.put_off": { request: PutOff, response: Changes },
  "calendar.view": { request: AskCalendar, response: CalendarView },
  "calendar.export": { request: ExportCalendar, response: CalendarWritten },
  "calendar.coverage": { request: Nothing, response: Array<CoveredYear> },
  "calendar.preview": { request: HolidayFile, response: TablePreview },
  "calendar.take": { request: HolidayFile, response: Saved },
  "reminding.get": { request: Nothing, response: Reminding },
  "reminding.set": { request: Reminding, response: Reminding },
  "meetings.view": { request: WhichMeeting, response: MeetingView },
  "meetings.series": { request: WhichSeries, response: SeriesView },
  "meetings.arrange": { request: ArrangeMeeting, response: Saved },
  "meetings.write_agenda": { request: WhichMeeting, response: AgendaWritten },
  "meetings.order": { request: OrderPoints, response: Changes },
  "meetings.start": { request: WhichMeeting, response: Changes },
  "meetings.end": { request: WhichMeeting, response: MeetingEnded },
  "meetings.read_invitations": { request: InvitationFile, response: Array<InvitationView> },
  "meetings.take_invitations": { request: TakeInvitations, response: InvitationsTaken },
  "legal.times": { request: WhichDispute, response: DisputeTimes },
  "legal.take_deadline": { request: TakeDeadline, response: Saved },
};

export type ByteCommands = {
  "reports.preview": { request: WhichReport },
  "documents.page": { request: WhichPage },
  "documents.strip": { request: WhichStrip },
  "documents.bytes": { request: WhichDocument },
};
