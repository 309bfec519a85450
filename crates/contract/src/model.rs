//! What understanding a contract yields: plain values, the same for every format read.
//!
//! All offsets count Unicode scalar values of [`Document::text`], end exclusive.

use chrono::NaiveDate;
use qiheng_record::Choice;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use qiheng_record::Message;

/// A stretch of [`Document::text`] in Unicode scalar values, end exclusive. `0..0` stands for "nowhere": an absence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
pub struct Span {
    /// First character.
    pub start: u32,
    /// One past the last character.
    pub end: u32,
}

/// The kinds of file that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Office Open XML (ECMA-376), as Word, WPS and `LibreOffice` write it.
    Docx,
    /// PDF: pages of text, pictures of pages, or both.
    Pdf,
    /// Plain text.
    Txt,
    /// Markdown.
    Md,
    /// Open Fixed-layout Document (GB/T 33190), as offices and tax bureaus send it.
    Ofd,
    /// The picture of one page: JPEG or PNG.
    Picture,
    /// An electronic invoice (数电发票) as XML of the tax bureau.
    Invoice,
}

/// The languages a contract is written in, as `language` in the command line's JSON says them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum Language {
    /// Chinese.
    #[serde(rename = "zh-CN")]
    Chinese,
    /// English.
    #[serde(rename = "en")]
    English,
    /// Chinese and English side by side.
    #[serde(rename = "zh-CN+en")]
    Bilingual,
}

/// One file as it reads, every character traceable to its place in the original.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Document {
    /// The kind of file.
    pub format: Format,
    /// The language of most of its words.
    pub language: Language,
    /// The whole text: tracked insertions in, deletions out; paragraphs and table rows end in LF, cells are joined by
    /// TAB, an automatic number stands before its paragraph, followed by one space.
    pub text: String,
    /// Paragraphs and table rows in order; together their spans cover `text` but for the LFs.
    pub blocks: Vec<Block>,
    /// Tracked changes in order of place.
    pub changes: Vec<Change>,
    /// Comments in order of place.
    pub comments: Vec<Comment>,
    /// What could not be read as it should, in words for the user: message ids with arguments.
    pub remarks: Vec<Message>,
    /// The pages in order, where the file has pages.
    #[serde(default)]
    pub sheets: Vec<Sheet>,
}

/// A page of a paged file.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
pub struct Sheet {
    /// The file it belongs to, as in [`Source::file`].
    pub file: u32,
    /// Its place in that file, from 0.
    pub page: u32,
    /// The number printed on it (第 3 页).
    pub number: Option<u32>,
    /// How many pages there are, as printed on it (共 12 页).
    pub of: Option<u32>,
    /// How it was read from its picture; none where the file itself says its text.
    pub scan: Option<Scan>,
}

/// A page read from its picture.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
pub struct Scan {
    /// Width of the page, in points.
    pub width: f32,
    /// Height of the page, in points.
    pub height: f32,
    /// By how many quarters the page of the file is turned clockwise to stand upright; size and places are those of the upright page.
    #[serde(default)]
    pub turned: u8,
    /// Where its words stand, in order of the text.
    pub places: Vec<Place>,
}

/// Words on the picture of a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "PlaceOnPage")]
pub struct Place {
    /// First character in the text.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// Corners on the page, clockwise from where the words begin, in points from the page's upper left.
    pub quad: [(f32, f32); 4],
    /// How sure the least sure of its characters is, 0–1; 1 once a person has said what it is.
    pub confidence: f32,
    /// To be looked at by a person.
    pub doubtful: bool,
}

/// A paragraph or a table row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Block {
    /// The block's text without the LF.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// Stretches of equal look and origin, in order; they cover the block but for automatic numbers and TABs.
    pub runs: Vec<Run>,
    /// Where its element stands in the original: of a .docx the paragraph or table row whose mark ends it. Blocks parted by a
    /// line break share it. Of other files nothing is said.
    #[serde(default)]
    pub source: Source,
}

impl Block {
    /// Where its own words begin: behind an automatic number, which nobody wrote.
    pub(crate) fn own_start(&self) -> u32 {
        match self.kind {
            BlockKind::Paragraph { number: Some(number), .. } => (number.end + 1).min(self.span.end),
            _ => self.span.start,
        }
    }
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum BlockKind {
    /// A paragraph of the body, a text box or a footnote.
    Paragraph {
        /// Outline level of its style, 1–9 (1 = heading 1); 0 = title; none for body text.
        heading: Option<u8>,
        /// The automatic number with its text, such as `第一条`, if the paragraph has one.
        number: Option<Span>,
        /// Level of the automatic number, 0–8.
        number_level: Option<u8>,
        /// Left indent in tenths of a point, hanging numbers already taken out.
        indent: i32,
        /// How the lines are set.
        align: Align,
        /// Where in the document it belongs.
        region: Region,
    },
    /// One row of a table.
    Row {
        /// Number of the table in the document, from 0.
        table: u32,
        /// Number of the row in its table, from 0.
        row: u32,
        /// The cells, left to right.
        cells: Vec<Cell>,
    },
}

/// How the lines of a paragraph are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Align {
    #[default]
    Start,
    Center,
    End,
    Justify,
}

/// Where a paragraph stands in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Region {
    /// The running text.
    #[default]
    Body,
    /// A text box, given after the paragraph it is anchored in.
    TextBox,
    /// A footnote or endnote, given at the document's end.
    Footnote,
}

/// A table cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Cell {
    /// The cell's text; its paragraphs are joined by one space.
    pub span: Span,
    /// Columns it covers, 1 or more.
    pub columns: u32,
    /// True where a cell above reaches down into this one (its text is then empty).
    pub continued: bool,
}

/// A stretch of text of one look, from one place of the original.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Run {
    /// The text.
    pub span: Span,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined (in Chinese forms often a blank to be filled).
    pub underline: bool,
    /// Where it stands in the original.
    pub source: Source,
}

/// A place in the original file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(rename = "SourcePlace")]
pub struct Source {
    /// 0 = the main file, n = the n-th attachment file read with it.
    pub file: u32,
    /// .docx: 0 = `word/document.xml`, 1 = footnotes, 2 = endnotes; .pdf: page from 0; text files: 0.
    pub part: u32,
    /// .docx: byte offset of the run's element in the part; .pdf: number of the glyph on the page; text files: byte offset.
    pub at: u32,
}

/// A tracked change of the file itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "TrackedChange")]
pub struct Change {
    /// What was done.
    #[serde(flatten)]
    pub op: ChangeOp,
    /// Who did it; empty when the file does not say.
    pub author: String,
    /// When, as the file gives it (ISO 8601); empty when it does not say.
    pub date: String,
}

/// What a tracked change does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "op", rename_all = "snake_case")]
pub enum ChangeOp {
    /// Text put in; it is part of the document's text.
    Insert {
        /// First character.
        start: u32,
        /// One past the last character.
        end: u32,
    },
    /// Text taken out; it is not part of the document's text.
    Delete {
        /// Where it stood.
        at: u32,
        /// What was taken out.
        text: String,
    },
}

/// A comment of the file itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "DraftComment")]
pub struct Comment {
    /// First character of what it speaks of.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// Who wrote it.
    pub author: String,
    /// When, as the file gives it; empty when it does not say.
    pub date: String,
    /// What it says; paragraphs separated by LF.
    pub text: String,
}

/// A numbered part of the contract (条、款、项).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Clause {
    /// Stable address such as `3.2.1`; attachments are `@1`, `@1.2`.
    pub path: String,
    /// The label as it reads: `第三条`, `3.2`, `（一）`.
    pub label: String,
    /// 1 = top level.
    pub level: u32,
    /// Heading words without the label; empty where it has none.
    pub heading: String,
    /// What it is about, most likely first.
    pub categories: Vec<Category>,
    /// First character (that of the label).
    pub start: u32,
    /// One past the last character of the clause with its sub-clauses.
    pub end: u32,
}

/// What a clause is about, in the vocabulary of the command line's JSON (`payment`, `delivery`, …).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Category {
    /// The category.
    pub name: String,
    /// 0–1.
    pub confidence: f32,
    /// The words that made it, where no heading decided; at most three.
    #[serde(default)]
    pub because: Vec<String>,
}

/// A thing the contract says (事实), with the place where it says it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Fact {
    /// Kind and value.
    #[serde(flatten)]
    pub value: FactValue,
    /// Path of the clause it stands in; none before the first clause.
    pub clause: Option<String>,
    /// First character of the shortest stretch that says it.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// `text[start..end]`.
    pub quote: String,
    /// Further places that say the same, as `[start, end]`.
    pub also: Vec<(u32, u32)>,
}

/// Who a party is in the deal, whatever letter it bears.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Takes and pays.
    Buyer,
    /// Delivers or serves.
    Vendor,
    /// Guarantor, agent, witness.
    Other,
    /// Both sides: of damages and duties.
    Both,
}

impl Role {
    /// The other of buyer and vendor; whoever is neither stays what it is.
    pub(crate) fn opposite(self) -> Self {
        match self {
            Self::Buyer => Self::Vendor,
            Self::Vendor => Self::Buyer,
            neither => neither,
        }
    }
}

/// A fact's kind and value. Decimals are exact and cross as strings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
#[allow(missing_docs, reason = "field names are the interface's own; each variant says what it holds")]
pub enum FactValue {
    /// A party (当事人): the label it bears (甲方), its name and unified social credit code.
    Party { role: Role, label: String, name: Option<String>, credit_code: Option<String> },
    /// The contract's total (合同总价); `words_amount` is the sum in words (大写) as a number.
    TotalAmount {
        #[ts(type = "string | null")]
        amount: Option<Decimal>,
        currency: Option<String>,
        #[ts(type = "string | null")]
        words_amount: Option<Decimal>,
        tax: TaxTreatment,
        #[ts(type = "string | null")]
        tax_rate: Option<Decimal>,
    },
    /// A calendar date with a meaning.
    Date { which: DateKind, date: NaiveDate },
    /// How long the contract runs.
    Term { months: Option<u32>, days: Option<u32> },
    /// One payment (付款): share or sum, what sets it off (the words), and within how many days.
    Payment {
        #[ts(type = "string | null")]
        percent: Option<Decimal>,
        #[ts(type = "string | null")]
        amount: Option<Decimal>,
        trigger: Option<String>,
        days: Option<u32>,
        working_days: Option<bool>,
    },
    /// Money paid before performance or held as security, its legal kind told apart.
    Advance {
        kind: AdvanceKind,
        #[ts(type = "string | null")]
        percent: Option<Decimal>,
        #[ts(type = "string | null")]
        amount: Option<Decimal>,
    },
    /// Liquidated damages (违约金): who pays, the rate (in percent) and per what, of which base, up to which cap.
    Damages {
        by: Role,
        #[ts(type = "string | null")]
        percent: Option<Decimal>,
        per: Option<Per>,
        base: Option<String>,
        #[ts(type = "string | null")]
        cap_percent: Option<Decimal>,
    },
    /// Warranty period (质保期).
    Warranty { months: Option<u32> },
    /// Acceptance period (验收期) and whether silence counts as acceptance.
    Acceptance { days: Option<u32>, working_days: Option<bool>, deemed: bool },
    /// Dispute resolution (争议解决).
    Dispute { method: DisputeMethod, body: Option<String> },
    /// Governing law (适用法律).
    GoverningLaw { law: String },
    /// Renewal (续期) and the notice that stops it.
    Renewal { auto: bool, notice_days: Option<u32> },
    /// Confidentiality (保密) after the end, in years.
    Confidentiality {
        #[ts(type = "string | null")]
        years: Option<Decimal>,
    },
    /// A defined term.
    Definition { term: String },
    /// A reference to a clause or an attachment, and whether it leads anywhere.
    Reference { to: String, resolved: bool },
    /// A place left to be filled in; `around` are the words before it.
    Blank { around: String },
    /// A signature block.
    Signature { party: String, signed: bool },
}

/// How the price treats VAT.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum TaxTreatment {
    Included,
    Excluded,
    Unknown,
}

/// What a date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum DateKind {
    Signed,
    Effective,
    Ends,
    Delivery,
}

/// Kinds of money paid ahead or held back, whose legal effects differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AdvanceKind {
    /// 定金: doubled back or forfeited (民法典 586–588).
    Deposit,
    /// 订金, 诚意金: no penalty effect.
    Earnest,
    /// 预付款: part of the price paid early.
    Advance,
    /// 保证金, 质保金: security held.
    Bond,
}

/// The unit in which damages run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Per {
    Day,
    Week,
    Month,
    Once,
}

/// How disputes are settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum DisputeMethod {
    Arbitration,
    Litigation,
    Both,
    Consultation,
    Unclear,
}

/// The kinds of contract that checks and playbooks tell apart.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum ContractKind {
    Purchase,
    Service,
    Software,
    Outsourcing,
    SalesAgency,
    Construction,
    Lease,
    Framework,
    Order,
    Nda,
    Amendment,
    #[default]
    Other,
}

/// How much a finding (审查意见) matters.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Invalid clause, or the buyer loses its remedy: blocks signing.
    Critical,
    /// To be negotiated.
    Major,
    /// To be tidied up.
    Minor,
    /// Told or asked, not judged.
    Info,
}

/// An article of law. Articles are in order by law and number: 586 before 1191.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Article {
    /// The law's short title: `民法典`.
    pub code: String,
    /// The article's number, with its paragraph where needed: `586`, `496 ¶2`.
    pub article: String,
}

/// Something wrong, missing or risky, with everything needed to judge it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Finding {
    /// Rule id, such as `deposit.over_limit`.
    pub rule: String,
    /// How much it matters.
    pub severity: Severity,
    /// Path of the clause; for an absence the place where the clause belongs, or none.
    pub clause: Option<String>,
    /// First character of the shortest stretch that shows the point; `start == end == 0` for an absence.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// `text[start..end]`.
    pub quote: String,
    /// Other places that the reason speaks of (the other side of a contradiction, the nearest clause of an absence).
    pub evidence: Vec<Span>,
    /// The law it stands on.
    pub law: Vec<Article>,
    /// Why it matters: in the reader's language.
    pub reason: Message,
    /// What to write instead: in the contract's language, with this contract's own names and numbers.
    pub suggestion: Option<Message>,
}

impl Finding {
    /// What names it in a few words: the message beside its reason.
    pub fn title(&self) -> Message {
        Message { id: self.reason.id.trim_end_matches("-reason").to_owned(), args: self.reason.args.clone() }
    }
}
