//! A notice held against what the contract agrees about notice: its form, where it goes, and when it counts as received.

use chrono::{Days, NaiveDate};
use qiheng_archive::Database;
use qiheng_calendar::{Calendar, Direction};
use qiheng_contract::{CountedFrom, Deemed, NoticeAddress, NoticeClause, NoticeForm, Role, notice_clause};
use qiheng_record::{Message, Ref};

use super::Notice;
use crate::DomainError;
use crate::contracts::{Version, in_force};
use crate::vendors::Vendor;

/// A notice held against its contract.
#[derive(Debug, Default)]
pub struct Served {
    /// What the contract says about notice; none when it says nothing, or was never read.
    pub clause: Option<NoticeClause>,
    /// The version that says so.
    pub version: Option<Ref<Version>>,
    /// When it counts as received.
    pub received: Option<Received>,
    /// What does not agree, or is missing.
    pub remarks: Vec<Message>,
}

/// The day on which a notice counts as received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The day.
    pub on: NaiveDate,
    /// Why then.
    pub why: Message,
}

impl Served {
    /// Where the contract wants the vendor to be given notice.
    pub fn address(&self) -> Option<&NoticeAddress> {
        self.clause.as_ref().and_then(|clause| clause.address_of(Role::Vendor))
    }
}

/// Holds a notice against its contract.
pub fn served(db: &Database, notice: Ref<Notice>) -> Result<Served, DomainError> {
    let notice = db.get(notice)?.body;
    let mut served = Served::default();
    match in_force(db, notice.contract)? {
        None => served.remarks.push(Message::new("notice-remark-not-read")),
        Some((version, understood)) => {
            let side = Some(understood.reading.side.as_str()).filter(|side| !side.is_empty());
            served.clause = notice_clause(&understood.document, &understood.reading.clauses, side);
            served.version = Some(version);
        }
    }
    let clause = served.clause.clone().unwrap_or_default();
    if served.version.is_some() && served.clause.as_ref().is_none_or(|clause| clause.clause.is_none()) {
        served.remarks.push(Message::new("notice-remark-no-clause"));
    }
    let forms = NoticeForm::named(&notice.method);
    form(&notice, &clause, &forms, &mut served.remarks);
    address(db, &notice, &clause, &forms, &mut served.remarks)?;
    if let Some(agreed) = clause.language.as_deref().filter(|agreed| *agreed != language_of(&notice.text)) {
        served.remarks.push(Message::new("notice-remark-language").with("agreed", agreed));
    }
    served.received = received(&notice, &clause, &forms, &*crate::holidays::in_force(db)?);
    proof(&notice, &clause, &forms, served.received.as_ref(), &mut served.remarks);
    Ok(served)
}

/// The forms of a list, in a message's argument: worded where it is shown.
fn named(forms: &[NoticeForm]) -> String {
    forms.iter().map(|form| form.name()).collect::<Vec<_>>().join(" ")
}

fn form(notice: &Notice, clause: &NoticeClause, forms: &[NoticeForm], remarks: &mut Vec<Message>) {
    if notice.method.trim().is_empty() {
        let agreed = if clause.forms.is_empty() { "none" } else { "some" };
        remarks.push(Message::new("notice-remark-no-method").with("agreed", agreed).with("forms", named(&clause.forms)));
        return;
    }
    // Registered mail and couriers are posted too.
    let allows = |form: &NoticeForm| {
        clause.forms.contains(form) || clause.forms.contains(&NoticeForm::Post) && matches!(form, NoticeForm::Registered | NoticeForm::Courier)
    };
    if !clause.forms.is_empty() && !forms.is_empty() && !forms.iter().any(allows) {
        remarks.push(Message::new("notice-remark-form").with("method", &notice.method).with("forms", named(&clause.forms)));
    }
    if clause.paper_follows && !forms.is_empty() && !forms.iter().any(|form| form.is_on_paper()) {
        remarks.push(Message::new("notice-remark-paper-follows").with("method", &notice.method));
    }
    if clause.written && clause.forms.is_empty() && forms == [NoticeForm::Chat] {
        remarks.push(Message::new("notice-remark-form").with("method", &notice.method).with("forms", "written"));
    }
}

fn address(db: &Database, notice: &Notice, clause: &NoticeClause, forms: &[NoticeForm], remarks: &mut Vec<Message>) -> Result<(), DomainError> {
    let Some(agreed) = clause.address_of(Role::Vendor) else { return Ok(()) };
    let by_mail = forms.contains(&NoticeForm::Email) && !forms.iter().any(|form| form.is_on_paper());
    let wanted = if by_mail && !agreed.email.is_empty() { &agreed.email } else { &agreed.address };
    if wanted.is_empty() {
        return Ok(());
    }
    if notice.address.trim().is_empty() {
        remarks.push(Message::new("notice-remark-no-address").with("agreed", wanted));
        return Ok(());
    }
    if is_same_place(&notice.address, wanted) {
        return Ok(());
    }
    let vendor = match notice.vendor {
        Some(vendor) => Some(vendor),
        None => db.get(notice.contract)?.body.vendor,
    };
    let now = vendor.map(|vendor: Ref<Vendor>| db.get(vendor)).transpose()?.map(|vendor| vendor.body.address).unwrap_or_default();
    // The vendor may have moved: then it is for us to show that it told us.
    let id = if is_same_place(&notice.address, &now) { "notice-remark-address-moved" } else { "notice-remark-address" };
    remarks.push(Message::new(id).with("given", &notice.address).with("agreed", wanted));
    Ok(())
}

/// The same place, however it is punctuated, and whether or not the province or a room stands with it.
fn is_same_place(one: &str, other: &str) -> bool {
    let plain = |words: &str| words.chars().filter(|one| one.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let (one, other) = (plain(one), plain(other));
    !one.is_empty() && !other.is_empty() && (one.contains(&other) || other.contains(&one))
}

/// Mostly Chinese, or not.
fn language_of(text: &str) -> &'static str {
    let (han, latin) = text.chars().fold((0, 0), |(han, latin), one| match one {
        '\u{4E00}'..='\u{9FFF}' => (han + 1, latin),
        _ if one.is_ascii_alphabetic() => (han, latin + 1),
        _ => (han, latin),
    });
    // A word of Latin letters has about five of them.
    if han * 5 >= latin { "zh" } else { "en" }
}

fn received(notice: &Notice, clause: &NoticeClause, forms: &[NoticeForm], calendar: &Calendar) -> Option<Received> {
    let sent = notice.sent_on?;
    let delivered = notice.delivered_on.map(|on| Received { on, why: Message::new("notice-received-delivered").with("day", on) });
    let rules = if forms.is_empty() { vec![clause.rule(None)] } else { forms.iter().map(|form| clause.rule(Some(*form))).collect() };
    let agreed = rules.into_iter().flatten().filter(|rule| rule.from == CountedFrom::Sending).filter_map(|rule| counted(sent, rule, calendar));
    // Whichever comes first: arrival, or the day on which the contract takes it to have arrived.
    delivered.into_iter().chain(agreed).min_by_key(|received| received.on)
}

fn counted(sent: NaiveDate, rule: &Deemed, calendar: &Calendar) -> Option<Received> {
    let on = if rule.working_days {
        calendar.add_working_days(sent, rule.days, Direction::Forward).ok()?.date
    } else {
        sent.checked_add_days(Days::new(rule.days.into()))?
    };
    let unit = if rule.working_days { "working" } else { "calendar" };
    Some(Received {
        on,
        why: Message::new("notice-received-deemed").with("day", on).with("sent", sent).with("days", rule.days).with("unit", unit).with("quote", &rule.quote),
    })
}

fn proof(notice: &Notice, clause: &NoticeClause, forms: &[NoticeForm], received: Option<&Received>, remarks: &mut Vec<Message>) {
    let Some(sent) = notice.sent_on else { return };
    match (notice.delivered_on, notice.document) {
        (Some(day), None) => remarks.push(Message::new("notice-remark-day-without-proof").with("day", day)),
        (None, Some(_)) => remarks.push(Message::new("notice-remark-proof-without-day")),
        (None, None) => remarks.push(Message::new("notice-remark-no-proof").with("sent", sent)),
        (Some(_), Some(_)) => {}
    }
    if notice.tracking.trim().is_empty() && forms.iter().any(|form| matches!(form, NoticeForm::Courier | NoticeForm::Registered)) {
        remarks.push(Message::new("notice-remark-no-tracking"));
    }
    if received.is_none() && clause.refusal_counts {
        remarks.push(Message::new("notice-remark-refusal-counts"));
    }
}
