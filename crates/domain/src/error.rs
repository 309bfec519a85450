//! What a rule refuses.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use qiheng_archive::ArchiveError;
use qiheng_calendar::TableError;
use qiheng_contract::{LawBaseError, PlaybookProblem};
use qiheng_record::{Coded, FieldError, Message, Money};
use qiheng_timestamp::StampError;
use rust_decimal::Decimal;
use uuid::Uuid;

use crate::rates::RateTableError;

/// A refusal, by a rule of the trade or by the archive. Nothing has been changed.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the fields are named for what they hold")]
pub enum DomainError {
    #[error("waiving a finding needs a reason")]
    WaiveWithoutReason,
    #[error("only the review of the next version may set a finding to fixed")]
    FixedByHand,
    #[error("review {review} is concluded")]
    ReviewConcluded { review: String },
    #[error("{open} findings are undecided")]
    StillUndecided { open: usize },
    #[error("{path}: {detail}")]
    PlaybookMalformed { path: String, detail: String },
    #[error("{path}: {cause}")]
    LawBase { path: String, cause: LawBaseError },
    #[error("{path}: {cause}")]
    HolidayTable { path: String, cause: TableError },
    #[error("{path} is of {day}, older than {now}")]
    LawBaseOlder { path: String, day: NaiveDate, now: NaiveDate },
    #[error(transparent)]
    PlaybookProblem(PlaybookProblem),
    #[error("{count} samples fail, first of {title:?}")]
    PlaybookSampleFails { title: Message, must: bool, sample: String, count: usize },
    #[error("vendor {vendor} is {status}")]
    VendorBarred { vendor: String, status: &'static str },
    #[error("a contract that is {from} can't become {to}")]
    NoSuchStep { from: &'static str, to: &'static str },
    #[error("becoming {to} needs a reason")]
    StepWithoutReason { to: &'static str },
    #[error("a draft without any file")]
    DraftWithoutFile,
    #[error("signing needs its day")]
    SignedWithoutDate,
    #[error("{what} is done, but on which day")]
    DoneWithoutDay { what: String },
    #[error("putting off needs a reason")]
    PutOffWithoutReason,
    #[error("a {kind} can't be put off")]
    NotPutOff { kind: String },
    #[error("{title} has no next meeting to arrange")]
    NothingToArrange { title: String },
    #[error("no deadline {name} is set off")]
    NoSuchDeadline { name: String },
    #[error("{title} is locked")]
    Locked { title: String },
    #[error("delivered on {delivered}, before it was sent on {sent}")]
    DeliveredBeforeSent { sent: NaiveDate, delivered: NaiveDate },
    #[error("{title} would amend itself")]
    AmendsItself { title: String },
    #[error("{paid} would be paid under {contract}, beyond {ceiling}")]
    PaidBeyond { contract: String, paid: Decimal, ceiling: Money },
    #[error("{count} critical findings stand, first {title:?}")]
    CriticalStands { count: usize, title: Message, clause: String },
    #[error("a fact of kind {kind} can't be {value}")]
    FactMalformed { kind: String, value: String },
    #[error("{start}..{end} is no stretch of the text")]
    NoSuchText { start: u32, end: u32 },
    #[error("{field} can't be {score}")]
    ScoreOutOfRange { field: &'static str, score: Decimal },
    #[error("a final evaluation keeps its {field}")]
    EvaluationFinal { field: &'static str },
    #[error("an answer without a name")]
    AnswerWithoutAuthor,
    #[error("an answer that holds nothing")]
    AnswerWithoutPoint,
    #[error("a reply without a name")]
    ReplyWithoutName,
    #[error("other words for {title:?}, but which")]
    ReplyWithoutWording { title: Message },
    #[error("{title:?} is internal")]
    AnswerHoldsInternal { title: Message },
    #[error("no column {column}")]
    NoSuchColumn { column: String },
    #[error("{condition:?} is no condition")]
    ConditionMalformed { condition: String },
    #[error("{name} has no number of an invoice")]
    InvoiceWithoutNumber { name: String },
    #[error("invoice {number} is kept already, as {id}")]
    InvoiceKept { id: Uuid, number: String, seller: String, contract: Option<String> },
    #[error("{title} would be linked to itself")]
    LinkedToItself { title: String },
    #[error("{title} and {other} are linked already")]
    LinkedAlready { title: String, other: String },
    #[error("{vendor} would be merged with itself")]
    MergedWithItself { vendor: String },
    #[error("{vendor} was merged before")]
    MergedBefore { vendor: String },
    #[error("{title}: {cause}")]
    OneRefused { title: String, cause: Box<DomainError> },
    #[error("the rates of {day} stand there already")]
    RatePublishedTwice { day: NaiveDate },
    #[error("{path}: {cause}")]
    RateTable { path: String, cause: RateTableError },
    #[error("{what} runs from {from} until {until}")]
    ClaimEndsBeforeItBegins { what: String, from: NaiveDate, until: NaiveDate },
    #[error("{count} items are unsettled, first {first} ({issue})")]
    ContractUnsettled { count: usize, first: String, issue: &'static str },
    #[error("{what} ({issue}) is waived without a reason")]
    WaivedUnsettled { what: String, issue: &'static str },
    #[error("a contract ends with a settlement")]
    EndWithoutSettlement,
    #[error("{what} holds nothing back")]
    NothingHeldBack { what: String },
    #[error("{what} is held back until {due:?}")]
    RetentionNotDue { what: String, due: Option<NaiveDate> },
    #[error("more would be released than {what} holds back")]
    ReleasedBeyond { what: String, held: Money },
    #[error("{title} is not agreed")]
    NotAgreed { title: String },
    #[error("there is no clause {clause}")]
    NoSuchClause { clause: String },
    #[error("{what} contradicts {other} of {title}, which counts from {day}")]
    Contradicts { what: String, other: String, title: String, day: NaiveDate },
    #[error("{what} lacks {field}")]
    EffectLacks { what: String, field: &'static str },
    #[error("{what} is applied")]
    EffectApplied { what: String },
    #[error("{what} is not open")]
    ObligationNotOpen { what: String },
    #[error("{scheme} numbers nothing: {problem}")]
    NumberScheme { scheme: String, problem: &'static str, part: String },
    #[error("a weight of {weight} %")]
    WeightOutOfRange { weight: Decimal },
    #[error("{name} is a figure of another contract")]
    KpiOfAnother { name: String },
    #[error("{what} was revised: its first day stays")]
    FirstDayStays { what: String },
    #[error("{reason} would be revised on {day}, before {before}")]
    RevisedBefore { reason: String, day: NaiveDate, before: NaiveDate },
    #[error("{what} was fixed, but on which day")]
    FixedWithoutDay { what: String },
    #[error("{what} is set off, but how much")]
    DeductedWithoutSum { what: String },
    #[error("{what} can't repeat {earlier} of {on}")]
    RepeatsLater { what: String, earlier: String, on: NaiveDate },
    #[error("{count} defects are open, first {first}")]
    DefectsOpen { count: usize, first: String },
    #[error("{title} has no last day to be renewed from")]
    RenewedWithoutEnd { title: String },
    #[error("{title} ends on {ends_on} and can't be renewed until {until}")]
    RenewedBackwards { title: String, ends_on: NaiveDate, until: NaiveDate },
    #[error("a claim beyond any sum")]
    ClaimTooLarge,
    #[error("a rate can't be multiplied by {factor}")]
    ClaimFactor { factor: Decimal },
    #[error("mail {subject:?} of {sent_on} is kept already, as {id}")]
    MailKept { id: Uuid, subject: String, sent_on: NaiveDate },
    #[error("{name} has no date")]
    MailWithoutDate { name: String },
    #[error("{name}: sent by us or received")]
    MailWithoutDirection { name: String },
    #[error(transparent)]
    Stamp(#[from] StampError),
    #[error("{name} answers no request of this archive")]
    StampNotAskedFor { name: String },
    #[error("the stamp of {authority} is kept already")]
    StampTaken { authority: String },
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

impl From<FieldError> for DomainError {
    fn from(error: FieldError) -> Self {
        Self::Archive(error.into())
    }
}

impl Coded for DomainError {
    fn code(&self) -> &'static str {
        match self {
            Self::WaiveWithoutReason => "review.waive_without_reason",
            Self::FixedByHand => "review.fixed_by_hand",
            Self::ReviewConcluded { .. } => "review.concluded",
            Self::StillUndecided { .. } => "review.still_undecided",
            Self::PlaybookMalformed { .. } => "playbook.malformed",
            Self::LawBase { cause, .. } => cause.code(),
            Self::HolidayTable { cause, .. } => cause.code(),
            Self::LawBaseOlder { .. } => "law.older",
            Self::PlaybookProblem(problem) => problem.code(),
            Self::PlaybookSampleFails { .. } => "playbook.sample_fails",
            Self::VendorBarred { .. } => "contract.vendor_barred",
            Self::NoSuchStep { .. } => "contract.no_such_step",
            Self::StepWithoutReason { .. } => "contract.step_without_reason",
            Self::DraftWithoutFile => "review.draft_without_file",
            Self::SignedWithoutDate => "contract.signed_without_date",
            Self::DoneWithoutDay { .. } => "obligation.done_without_day",
            Self::PaidBeyond { .. } => "payment.beyond_amount",
            Self::PutOffWithoutReason => "today.put_off_without_reason",
            Self::NotPutOff { .. } => "today.not_put_off",
            Self::NothingToArrange { .. } => "meeting.nothing_to_arrange",
            Self::NoSuchDeadline { .. } => "legal.no_such_deadline",
            Self::Locked { .. } => "record.locked",
            Self::DeliveredBeforeSent { .. } => "notice.delivered_before_sent",
            Self::AmendsItself { .. } => "amendment.of_itself",
            Self::CriticalStands { .. } => "contract.critical_stands",
            Self::FactMalformed { .. } => "review.fact_malformed",
            Self::NoSuchText { .. } => "review.no_such_text",
            Self::ScoreOutOfRange { .. } => "evaluation.score_out_of_range",
            Self::EvaluationFinal { .. } => "evaluation.final",
            Self::AnswerWithoutAuthor => "answer.no_author",
            Self::AnswerWithoutPoint => "answer.nothing_chosen",
            Self::ReplyWithoutName => "reply.no_name",
            Self::ReplyWithoutWording { .. } => "reply.no_wording",
            Self::AnswerHoldsInternal { .. } => "answer.holds_internal",
            Self::NoSuchColumn { .. } => "ledger.no_such_column",
            Self::ConditionMalformed { .. } => "ledger.condition_malformed",
            Self::InvoiceWithoutNumber { .. } => "invoice.no_number",
            Self::InvoiceKept { .. } => "invoice.kept_already",
            Self::LinkedToItself { .. } => "link.to_itself",
            Self::LinkedAlready { .. } => "link.known",
            Self::MergedWithItself { .. } => "vendor.merged_with_itself",
            Self::MergedBefore { .. } => "vendor.merged_before",
            Self::OneRefused { .. } => "records.one_refused",
            Self::RatePublishedTwice { .. } => "rates.published_twice",
            Self::RateTable { cause, .. } => cause.code(),
            Self::ClaimEndsBeforeItBegins { .. } => "claim.ends_before_it_begins",
            Self::ContractUnsettled { .. } => "contract.unsettled",
            Self::WaivedUnsettled { .. } => "contract.waived_without_reason",
            Self::EndWithoutSettlement => "contract.end_without_settlement",
            Self::NothingHeldBack { .. } => "payment.nothing_held_back",
            Self::RetentionNotDue { .. } => "payment.retention_not_due",
            Self::ReleasedBeyond { .. } => "payment.released_beyond",
            Self::NotAgreed { .. } => "amendment.not_agreed",
            Self::NoSuchClause { .. } => "amendment.no_such_clause",
            Self::Contradicts { .. } => "amendment.contradicts",
            Self::EffectLacks { .. } => "amendment.lacks",
            Self::EffectApplied { .. } => "amendment.applied",
            Self::ObligationNotOpen { .. } => "amendment.obligation_not_open",
            Self::NumberScheme { .. } => "contract.number_scheme",
            Self::WeightOutOfRange { .. } => "kpi.weight_out_of_range",
            Self::KpiOfAnother { .. } => "amendment.kpi_of_another",
            Self::FirstDayStays { .. } => "delivery.first_day_stays",
            Self::RevisedBefore { .. } => "delivery.revised_before",
            Self::FixedWithoutDay { .. } => "defect.fixed_without_day",
            Self::DeductedWithoutSum { .. } => "defect.deducted_without_sum",
            Self::RepeatsLater { .. } => "acceptance.repeats_later",
            Self::DefectsOpen { .. } => "acceptance.defects_open",
            Self::RenewedWithoutEnd { .. } => "contract.renewed_without_end",
            Self::RenewedBackwards { .. } => "contract.renewed_backwards",
            Self::ClaimTooLarge => "claim.too_large",
            Self::ClaimFactor { .. } => "claim.factor",
            Self::MailKept { .. } => "mail.kept_already",
            Self::MailWithoutDate { .. } => "mail.no_date",
            Self::MailWithoutDirection { .. } => "mail.no_direction",
            Self::Stamp(error) => error.code(),
            Self::StampNotAskedFor { .. } => "stamp.not_asked_for",
            Self::StampTaken { .. } => "stamp.taken",
            Self::Archive(error) => error.code(),
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let pairs: Vec<(&str, String)> = match self {
            Self::Archive(error) => return error.args(),
            Self::Stamp(error) => return error.args(),
            Self::StampNotAskedFor { name } => vec![("name", name.clone())],
            Self::StampTaken { authority } => vec![("authority", authority.clone())],
            Self::PlaybookProblem(problem) => return problem.args(),
            Self::PlaybookSampleFails { title, must, sample, count } => {
                let mut args = title.args.clone();
                let must = if *must { "must" } else { "must_not" };
                args.extend([("operation", title.id.as_str()), ("must", must), ("sample", sample)].map(|(name, value)| (name.to_owned(), value.to_owned())));
                args.insert("count".into(), count.to_string());
                return args;
            }
            Self::ReviewConcluded { review } => vec![("review", review.clone())],
            Self::StillUndecided { open } => vec![("open", open.to_string())],
            Self::HolidayTable { path, cause } => return [("path".to_owned(), path.clone())].into_iter().chain(cause.args()).collect(),
            Self::LawBase { path, cause } => [("path", path.clone())].into_iter().chain(cause.args()).collect(),
            Self::LawBaseOlder { path, day, now } => vec![("path", path.clone()), ("day", day.to_string()), ("now", now.to_string())],
            Self::PlaybookMalformed { path, detail } => vec![("path", path.clone()), ("detail", detail.clone())],
            Self::VendorBarred { vendor, status } => vec![("vendor", vendor.clone()), ("status", (*status).to_owned())],
            Self::NoSuchStep { from, to } => vec![("from", (*from).to_owned()), ("to", (*to).to_owned())],
            Self::StepWithoutReason { to } => vec![("to", (*to).to_owned())],
            Self::CriticalStands { count, title, clause } => {
                // The finding's title is a message of its own, worded where the sentence is.
                let mut args = title.args.clone();
                args.extend([("operation".into(), title.id.clone()), ("count".into(), count.to_string()), ("clause".into(), clause.clone())]);
                return args;
            }
            Self::FactMalformed { kind, value } => vec![("fact", kind.clone()), ("value", value.clone())],
            Self::DoneWithoutDay { what } => vec![("what", what.clone())],
            Self::LinkedAlready { title, other } => vec![("title", title.clone()), ("other", other.clone())],
            Self::MergedWithItself { vendor } | Self::MergedBefore { vendor } => vec![("vendor", vendor.clone())],
            Self::OneRefused { title, cause } => {
                // the cause is a sentence of its own, worded where this one is
                let mut args = cause.args();
                args.insert("operation".into(), format!("error-{}", cause.code().replace(['.', '_'], "-")));
                args.insert("of".into(), title.clone());
                return args;
            }
            Self::Locked { title } | Self::AmendsItself { title } | Self::LinkedToItself { title } => vec![("title", title.clone())],
            Self::NoSuchDeadline { name } => vec![("name", name.clone())],
            Self::NothingToArrange { title } => vec![("title", title.clone())],
            Self::DeliveredBeforeSent { sent, delivered } => vec![("sent", sent.to_string()), ("delivered", delivered.to_string())],
            Self::PaidBeyond { contract, paid, ceiling } => {
                let Money { amount, currency } = ceiling;
                vec![("contract", contract.clone()), ("paid", paid.to_string()), ("ceiling", amount.to_string()), ("currency", currency.clone())]
            }
            Self::NoSuchText { start, end } => vec![("start", start.to_string()), ("end", end.to_string())],
            Self::NoSuchColumn { column } => vec![("column", column.clone())],
            Self::ConditionMalformed { condition } => vec![("condition", condition.clone())],
            Self::InvoiceWithoutNumber { name } => vec![("name", name.clone())],
            Self::InvoiceKept { id, number, seller, contract } => {
                let of = if contract.is_some() { "contract" } else { "none" };
                let contract = contract.clone().unwrap_or_default();
                vec![
                    ("kind", "invoice".into()),
                    ("id", id.to_string()),
                    ("number", number.clone()),
                    ("seller", seller.clone()),
                    ("of", of.into()),
                    ("contract", contract),
                ]
            }
            Self::RatePublishedTwice { day } => vec![("day", day.to_string())],
            Self::RateTable { path, cause } => {
                let mut args = cause.args();
                args.insert("path".into(), path.clone());
                return args;
            }
            Self::ClaimEndsBeforeItBegins { what, from, until } => vec![("what", what.clone()), ("from", from.to_string()), ("until", until.to_string())],
            Self::ClaimFactor { factor } => vec![("factor", factor.to_string())],
            Self::ContractUnsettled { count, first, issue } => vec![("count", count.to_string()), ("first", first.clone()), ("issue", (*issue).to_owned())],
            Self::WaivedUnsettled { what, issue } => vec![("what", what.clone()), ("issue", (*issue).to_owned())],
            Self::FirstDayStays { what } | Self::FixedWithoutDay { what } | Self::DeductedWithoutSum { what } => vec![("what", what.clone())],
            Self::RevisedBefore { reason, day, before } => vec![("reason", reason.clone()), ("day", day.to_string()), ("before", before.to_string())],
            Self::RepeatsLater { what, earlier, on } => vec![("what", what.clone()), ("earlier", earlier.clone()), ("on", on.to_string())],
            Self::DefectsOpen { count, first } => vec![("count", count.to_string()), ("first", first.clone())],
            Self::RenewedBackwards { title, ends_on, until } => {
                vec![("title", title.clone()), ("ends", ends_on.to_string()), ("until", until.to_string())]
            }
            Self::NotAgreed { title } | Self::RenewedWithoutEnd { title } => vec![("title", title.clone())],
            Self::NoSuchClause { clause } => vec![("clause", clause.clone())],
            Self::Contradicts { what, other, title, day } => {
                vec![("what", what.clone()), ("other", other.clone()), ("title", title.clone()), ("day", day.to_string())]
            }
            Self::EffectLacks { what, field } => vec![("what", what.clone()), ("lacking", (*field).to_owned())],
            Self::EffectApplied { what } | Self::ObligationNotOpen { what } => vec![("what", what.clone())],
            Self::NumberScheme { scheme, problem, part } => {
                vec![("scheme", scheme.clone()), ("problem", (*problem).to_owned()), ("part", part.clone())]
            }
            Self::WeightOutOfRange { weight } => vec![("weight", weight.to_string())],
            Self::KpiOfAnother { name } => vec![("name", name.clone())],
            Self::NothingHeldBack { what } => vec![("what", what.clone())],
            Self::RetentionNotDue { what, due } => {
                let has_day = if due.is_some() { "known" } else { "unknown" };
                vec![("what", what.clone()), ("has", has_day.to_owned()), ("due", due.map(|due| due.to_string()).unwrap_or_default())]
            }
            Self::ReleasedBeyond { what, held } => vec![("what", what.clone()), ("held", held.amount.to_string()), ("currency", held.currency.clone())],
            Self::ClaimTooLarge | Self::EndWithoutSettlement => vec![],
            Self::MailKept { id, subject, sent_on } => {
                vec![("kind", "message".into()), ("id", id.to_string()), ("subject", subject.clone()), ("date", sent_on.to_string())]
            }
            Self::MailWithoutDate { name } | Self::MailWithoutDirection { name } => vec![("name", name.clone())],
            Self::NotPutOff { kind } => vec![("kind", kind.clone())],
            Self::ScoreOutOfRange { field, score } => vec![("field", (*field).to_owned()), ("score", score.to_string())],
            Self::EvaluationFinal { field } => vec![("field", (*field).to_owned())],
            Self::AnswerWithoutAuthor => vec![("field", "author".to_owned())],
            Self::ReplyWithoutName => vec![("field", "given_by".to_owned())],
            Self::AnswerHoldsInternal { title } | Self::ReplyWithoutWording { title } => {
                let mut args = title.args.clone();
                args.insert("operation".into(), title.id.clone());
                return args;
            }
            Self::PutOffWithoutReason
            | Self::AnswerWithoutPoint
            | Self::WaiveWithoutReason
            | Self::FixedByHand
            | Self::DraftWithoutFile
            | Self::SignedWithoutDate => vec![],
        };
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}
