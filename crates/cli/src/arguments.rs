//! What can be typed.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use qiheng_api::{Event, Locale};

/// Qiheng 契衡: review draft contracts, keep them in an archive, print the packet. Everything happens on this computer.
#[derive(Parser)]
#[command(name = "qiheng", version, propagate_version = true, max_term_width = 100)]
pub(crate) struct Arguments {
    /// Language of reasons, messages and reports: zh-CN or en (else that of the window).
    #[arg(long, global = true, value_parser = |tag: &str| tag.parse::<Locale>().map_err(|()| "zh-CN or en"))]
    pub(crate) lang: Option<Locale>,
    /// Folder of the models that read scans (else where the program finds them, or QIHENG_OCR_MODELS).
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) ocr_models: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Read and judge draft contracts; print the packet.
    Review(Review),
    /// Read a file: its text, tracked changes and comments.
    Read(Read),
    /// Read electronic invoices: what they say and what in them does not agree.
    Invoice(Invoice),
    /// Compare two versions of a contract; write the redline.
    Compare(Compare),
    /// Write what is found in a draft into the file itself: suggestions as tracked changes, reasons as comments.
    Markup(Markup),
    /// Write the list of issues for the other side to fill in: .xlsx or .docx.
    Issues(Issues),
    /// Read a list of issues back that the other side filled in.
    Replies(Replies),
    /// Try a playbook: on its samples, on drafts.
    #[command(subcommand)]
    Playbook(Playbook),
    /// Make a new archive.
    New(New),
    /// Take a folder of contracts into an archive; run again, it goes on with the rest.
    Intake(Intake),
    /// Take mails into an archive, .eml or .msg: messages with their attachments, their thread and their contract.
    Mail(Mail),
    /// Ask all contracts of an archive: facts and findings as a table.
    Table(Table),
    /// Look up an article of law: what it says, since when, and what stood in its place on a day.
    Law(Law),
    /// Late interest on a sum, step by step, by the published loan prime rates or a rate of your own.
    Interest(Interest),
    /// The published loan prime rates (LPR); take later ones into an archive.
    Rates(Rates),
    /// Find records in an archive.
    Search(Search),
    /// Tell what is due: obligations, actions, last days to give notice, ends and expiries.
    Due(Due),
    /// Tell which years the table of holidays holds and where each comes from; take in another table.
    Calendar(Calendar),
    /// Tell everything that happened about a contract, a vendor or a project.
    Timeline(Timeline),
    /// Make an evidence package: chosen entries of a timeline with their files, a directory, and the means to check them.
    Evidence(Evidence),
    /// Read the duties of a contract: who owes what, and when it is due.
    Duties(Duties),
    /// Tell what was changed in an archive, newest first.
    History(History),
    /// Take back the latest operation of an archive, or an older one that nothing later builds on.
    Undo(Undo),
    /// Check an archive from end to end: database, chain of the journal, every original.
    Verify(Verify),
    /// Tell the chain's head; write it into a mail to oneself, ask for a time stamp over it, or take one in.
    Head(Head),
    /// Copy an archive to a new file and read the copy back.
    Backup(Backup),
    /// Make an archive again from an automatic backup (in the folder ARCHIVE.backups).
    Restore(Restore),
    /// Print a report from an archive.
    Report(Report),
    /// Print completions for a shell.
    Completions { shell: Shell },
    /// A file: the window opens with it.
    #[command(external_subcommand)]
    Open(Vec<OsString>),
}

#[derive(Args)]
pub(crate) struct Review {
    /// Drafts: .docx, .pdf, .ofd, .txt, .md; scans, .jpg, .png and .tif where the models for them are; .doc, .wps, .rtf and .odt where LibreOffice is installed.
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// An attachment of the one contract; may be given again.
    #[arg(long, value_name = "FILE")]
    pub(crate) attach: Vec<PathBuf>,
    /// Which party is ours, by the label or name in the contract (else told from the text).
    #[arg(long, value_name = "LABEL")]
    pub(crate) side: Option<String>,
    /// The day whose law counts (else the contract's own, else today).
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<NaiveDate>,
    /// Size class of the buyer; statutory terms of payment depend on it.
    #[arg(long)]
    pub(crate) buyer_class: Option<BuyerClass>,
    /// The company's policy: a TOML file.
    #[arg(long, value_name = "FILE")]
    pub(crate) playbook: Option<PathBuf>,
    /// The framework contract that the draft is made under: differences are told.
    #[arg(long, value_name = "FILE")]
    pub(crate) framework: Option<PathBuf>,
    /// The contract that the draft amends.
    #[arg(long, value_name = "FILE")]
    pub(crate) amends: Option<PathBuf>,
    /// An earlier contract with the same vendor: where the draft is less favourable is told.
    #[arg(long, value_name = "FILE")]
    pub(crate) earlier: Option<PathBuf>,
    /// Write the review packet (PDF) here.
    #[arg(long, value_name = "PDF")]
    pub(crate) out: Option<PathBuf>,
    /// End with code 3 when a finding is as severe as this.
    #[arg(long)]
    pub(crate) fail_on: Option<Threshold>,
    /// One JSON object a file on standard output.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum BuyerClass {
    Public,
    Large,
    Medium,
    Small,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Threshold {
    Critical,
    Major,
    Minor,
}

#[derive(Args)]
pub(crate) struct Read {
    /// The file.
    pub(crate) file: PathBuf,
    /// An object with text, changes and comments instead of the text alone.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Invoice {
    /// Invoices: .xml of the tax bureau, .ofd.
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// One JSON object a file on standard output.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Compare {
    /// The older version.
    pub(crate) before: PathBuf,
    /// The newer version.
    pub(crate) after: PathBuf,
    /// One object with the changes on standard output.
    #[arg(long)]
    pub(crate) json: bool,
    /// Write the redline here: .docx with tracked changes, or .pdf.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// In whose name the changes are tracked.
    #[arg(long, default_value = "契衡 Qiheng", value_name = "NAME")]
    pub(crate) author: String,
    /// The date of the changes, ISO 8601 (else now).
    #[arg(long)]
    pub(crate) date: Option<String>,
}

#[derive(Args)]
pub(crate) struct Markup {
    /// The draft: a .docx.
    pub(crate) draft: PathBuf,
    /// Where the marked-up file goes.
    #[arg(long, value_name = "DOCX")]
    pub(crate) out: PathBuf,
    /// In whose name.
    #[arg(long, default_value = "契衡 Qiheng", value_name = "NAME")]
    pub(crate) author: String,
    /// The date of the changes, ISO 8601 (else now).
    #[arg(long)]
    pub(crate) date: Option<String>,
    /// Which party is ours, by the label or name in the contract (else told from the text).
    #[arg(long, value_name = "LABEL")]
    pub(crate) side: Option<String>,
    /// The company's policy: a TOML file.
    #[arg(long, value_name = "FILE")]
    pub(crate) playbook: Option<PathBuf>,
    /// What was written, one object on standard output.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Subcommand)]
pub(crate) enum Playbook {
    /// Run its rules on the samples that they must and must not find something in; ends with code 1 when one fails.
    Test(TestPlaybook),
    /// Tell what it finds in drafts otherwise than the program's defaults.
    Try(TryPlaybook),
}

#[derive(Args)]
pub(crate) struct TestPlaybook {
    /// The playbook: a TOML file.
    pub(crate) file: PathBuf,
    /// One object on standard output.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct TryPlaybook {
    /// The playbook: a TOML file.
    pub(crate) file: PathBuf,
    /// Drafts, as `review` takes them.
    #[arg(required = true)]
    pub(crate) drafts: Vec<PathBuf>,
    /// Another playbook to hold it against (else the program's defaults).
    #[arg(long, value_name = "FILE")]
    pub(crate) against: Option<PathBuf>,
    /// Which party is ours, by the label or name in the contract (else told from the text).
    #[arg(long, value_name = "LABEL")]
    pub(crate) side: Option<String>,
    /// One JSON object a file on standard output.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Issues {
    /// The draft, or an archive (.qiheng) with its review.
    pub(crate) draft: PathBuf,
    /// Where the list goes: .xlsx or .docx.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// The review, of an archive; the latest one if left out.
    #[arg(long, value_name = "ID")]
    pub(crate) review: Option<String>,
    /// Which party is ours, by the label or name in the contract (else told from the text).
    #[arg(long, value_name = "LABEL")]
    pub(crate) side: Option<String>,
    /// The company's policy: a TOML file.
    #[arg(long, value_name = "FILE")]
    pub(crate) playbook: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Replies {
    /// The archive that the list was written from.
    pub(crate) archive: PathBuf,
    /// The list as it came back.
    pub(crate) list: PathBuf,
    /// Who filled it in (else the vendor).
    #[arg(long, value_name = "NAME")]
    pub(crate) from: Option<String>,
    /// On which day.
    #[arg(long)]
    pub(crate) date: Option<NaiveDate>,
    /// Only show what would be kept.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// One object on standard output.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct New {
    /// Where it goes; never over an existing file.
    pub(crate) archive: PathBuf,
    /// Our company.
    #[arg(long, default_value = "我方公司")]
    pub(crate) company: String,
    /// Who works with it.
    #[arg(long, default_value = "qiheng")]
    pub(crate) name: String,
    /// With a believable sample in it: vendors, projects, contracts, reviews.
    #[arg(long, conflicts_with = "company")]
    pub(crate) sample: bool,
}

#[derive(Args)]
pub(crate) struct Intake {
    /// The archive.
    pub(crate) archive: PathBuf,
    /// The folder, or several files and folders.
    #[arg(required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// The contracts were signed long ago: they are registered and not reviewed.
    #[arg(long)]
    pub(crate) signed: bool,
    /// Only tell what each file is taken for; nothing is kept.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// One object on standard output.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Mail {
    /// The archive.
    pub(crate) archive: PathBuf,
    /// Mails: .eml, .msg.
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// The contract they are about, by number or id (else the one that each says itself, or none).
    #[arg(long, value_name = "NUMBER")]
    pub(crate) contract: Option<String>,
    /// Which way they went (else told from the addresses).
    #[arg(long)]
    pub(crate) direction: Option<MailDirection>,
    /// The day, for a mail that tells none.
    #[arg(long)]
    pub(crate) date: Option<NaiveDate>,
    /// Only tell what each says and what it is taken for; nothing is kept.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// One JSON object a file on standard output.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum MailDirection {
    Sent,
    Received,
    Internal,
}

#[derive(Args)]
pub(crate) struct Table {
    /// The archive.
    #[arg(required_unless_present = "list")]
    pub(crate) archive: Option<PathBuf>,
    /// Columns, separated by commas: amount, ends_on, advance.percent, rule.deposit.over_limit.
    #[arg(long, value_delimiter = ',', value_name = "NAMES", default_value = "number,kind,vendor,amount,signed_on,ends_on,lifecycle")]
    pub(crate) columns: Vec<String>,
    /// A condition, such as "advance.percent > 20" or "ends_on within 90"; may be given again, all must be met.
    #[arg(long, value_name = "CONDITION")]
    pub(crate) r#where: Vec<String>,
    /// A question that is asked often: renews_soon, ends_soon, no_liability_cap, deposit_over_limit, arbitration_elsewhere, critical_open.
    #[arg(long, value_name = "NAME", conflicts_with = "where")]
    pub(crate) ask: Option<String>,
    /// The column to sort by; a minus before it sorts downwards.
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    pub(crate) sort: Option<String>,
    /// Write the table here: .xlsx or .csv.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// One object on standard output.
    #[arg(long)]
    pub(crate) json: bool,
    /// Name all columns.
    #[arg(long)]
    pub(crate) list: bool,
}

#[derive(Args)]
pub(crate) struct Law {
    /// The law's short title, such as 民法典; none = all.
    pub(crate) code: Option<String>,
    /// The article, such as 585; none = all that are held.
    pub(crate) article: Option<String>,
    /// The day on which it is asked for; none = today.
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    /// An archive with a later law base or official texts.
    #[arg(long, value_name = "FILE")]
    pub(crate) archive: Option<PathBuf>,
    /// As JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Interest {
    /// The sum, such as 120000 or "USD 5000".
    pub(crate) sum: String,
    /// The first day that counts.
    #[arg(long, value_name = "DATE")]
    pub(crate) from: NaiveDate,
    /// The last day that counts.
    #[arg(long, value_name = "DATE")]
    pub(crate) until: NaiveDate,
    /// lpr_concurrent = the LPR of each day; lpr_at_breach = that of the first day; sme = 0.05 % a day; annual, with --percent; agreed, with --percent and --per.
    #[arg(long, default_value = "lpr_concurrent", value_name = "BASIS")]
    pub(crate) basis: String,
    /// By how much the LPR is multiplied.
    #[arg(long, default_value = "1")]
    pub(crate) factor: String,
    /// The LPR over five years instead of that of one year.
    #[arg(long)]
    pub(crate) over_five_years: bool,
    /// Percent: a year (annual), or for each unit (agreed).
    #[arg(long)]
    pub(crate) percent: Option<String>,
    /// The unit of an agreed rate: day, week or month.
    #[arg(long, default_value = "day")]
    pub(crate) per: String,
    /// A year of 360 days instead of 365.
    #[arg(long)]
    pub(crate) year_of_360: bool,
    /// The archive with later publications.
    #[arg(long, value_name = "FILE")]
    pub(crate) archive: Option<PathBuf>,
    /// JSON instead of lines.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Rates {
    /// The archive; none = the table that comes with the program.
    pub(crate) archive: Option<PathBuf>,
    /// Take in the publications of a file: published_on,one_year,over_five_years.
    #[arg(long, value_name = "CSV", requires = "archive")]
    pub(crate) take: Option<PathBuf>,
    /// Write the table as it counts to a file.
    #[arg(long, value_name = "CSV", requires = "archive")]
    pub(crate) out: Option<PathBuf>,
    /// JSON instead of lines.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Undo {
    /// The archive.
    pub(crate) archive: PathBuf,
    /// Place of the operation in the journal, as `history` prints it; the latest if left out.
    pub(crate) operation: Option<i64>,
}

#[derive(Args)]
pub(crate) struct Due {
    /// The archive.
    pub(crate) archive: PathBuf,
    /// From this day on; else all that is overdue too.
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<NaiveDate>,
    /// Until this day; else without end.
    #[arg(long, value_name = "DATE")]
    pub(crate) to: Option<NaiveDate>,
    /// Only what this person looks after.
    #[arg(long, value_name = "NAME")]
    pub(crate) owner: Option<String>,
    /// Write it here as a calendar that other programs read (.ics); entries keep their identity.
    #[arg(long, value_name = "FILE")]
    pub(crate) ics: Option<PathBuf>,
    /// JSON instead of lines.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Calendar {
    /// The archive.
    pub(crate) archive: PathBuf,
    /// Take in this table of holidays: CSV with the columns date,type,name.
    #[arg(long, value_name = "FILE")]
    pub(crate) holidays: Option<PathBuf>,
    /// Only tell what the table would change.
    #[arg(long, requires = "holidays")]
    pub(crate) dry_run: bool,
    /// JSON instead of lines.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Timeline {
    /// The archive.
    pub(crate) archive: PathBuf,
    /// contract, vendor or project.
    pub(crate) kind: String,
    /// Its id.
    pub(crate) id: String,
    /// JSON instead of lines.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Evidence {
    /// The archive.
    pub(crate) archive: PathBuf,
    /// A JSON file that says what is chosen ({"about": {"kind", "id"}, "subject", "exhibits": [{"kind", "id", "purpose", "source"}]}), or a
    /// contract's id for its whole timeline.
    pub(crate) selection: String,
    /// Where the package goes.
    #[arg(long, value_name = "FILE.zip")]
    pub(crate) out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Duties {
    /// The contract: .docx, .pdf, .txt, .md, .ofd or pictures.
    pub(crate) file: PathBuf,
    /// An event that has happened: acceptance=2026-03-02 (signing, delivery, acceptance, invoice, contract_end …).
    #[arg(long = "event", value_name = "EVENT=DATE", value_parser = event)]
    pub(crate) events: Vec<(Event, NaiveDate)>,
    /// JSON instead of lines.
    #[arg(long)]
    pub(crate) json: bool,
}

fn event(words: &str) -> Result<(Event, NaiveDate), String> {
    let (name, day) = words.split_once('=').ok_or("EVENT=DATE")?;
    let event = Event::from_name(name).ok_or_else(|| format!("no event {name}"))?;
    Ok((event, day.parse().map_err(|_| format!("{day} is no date"))?))
}

#[derive(Args)]
pub(crate) struct Search {
    /// The archive.
    pub(crate) archive: PathBuf,
    /// What to look for: any part of a Chinese word, beginnings of Latin words, pinyin.
    pub(crate) query: String,
    /// Hits at most.
    #[arg(long, default_value_t = 50)]
    pub(crate) limit: u32,
    /// JSON instead of lines.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct History {
    /// The archive.
    pub(crate) archive: PathBuf,
    /// Kind of a record.
    #[arg(requires = "id")]
    pub(crate) kind: Option<String>,
    /// Its id.
    pub(crate) id: Option<String>,
    /// Operations at most.
    #[arg(long, default_value_t = 200)]
    pub(crate) limit: u32,
    /// JSON instead of lines.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Verify {
    /// The archive.
    pub(crate) archive: PathBuf,
    /// A head that was printed or mailed earlier.
    #[arg(long, value_name = "HEAD")]
    pub(crate) expect: Option<String>,
    /// JSON instead of lines.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Head {
    /// The archive.
    pub(crate) archive: PathBuf,
    /// Write a mail draft to oneself that carries the head.
    #[arg(long, value_name = "FILE.eml")]
    pub(crate) eml: Option<PathBuf>,
    /// Write a request for a time stamp over the head (RFC 3161).
    #[arg(long, value_name = "FILE.tsq")]
    pub(crate) tsq: Option<PathBuf>,
    /// Take in the authority's reply; it is checked here.
    #[arg(long, value_name = "FILE.tsr")]
    pub(crate) tsr: Option<PathBuf>,
    /// The root certificates that the authority is checked against: PEM or DER (else its issuer is not checked).
    #[arg(long, value_name = "FILE", requires = "tsr")]
    pub(crate) roots: Option<PathBuf>,
    /// JSON instead of lines.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Backup {
    /// The archive.
    pub(crate) archive: PathBuf,
    /// Where the copy goes; never over an existing file.
    pub(crate) file: PathBuf,
}

#[derive(Args)]
pub(crate) struct Restore {
    /// The backup.
    pub(crate) backup: PathBuf,
    /// Where the archive goes; never over an existing file.
    pub(crate) archive: PathBuf,
}

#[derive(Args)]
pub(crate) struct Report {
    /// The archive.
    pub(crate) archive: PathBuf,
    /// Name of the report.
    #[arg(required_unless_present = "list")]
    pub(crate) name: Option<String>,
    /// The record it is about; the latest one if left out.
    pub(crate) id: Option<String>,
    /// Where it goes: a PDF, or .eml for a mail draft that carries it.
    #[arg(long, value_name = "FILE", required_unless_present = "list")]
    pub(crate) out: Option<PathBuf>,
    /// The day that it tells of, for reports that tell of any (else today).
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    /// Name the reports.
    #[arg(long)]
    pub(crate) list: bool,
}
