//! An archive of a million records: its opening, Today, the first rows of every list, timelines, search, a contract's page. A timeline of
//! 50 000 entries is among them.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use chrono::{Days, NaiveDate};
use qiheng_api::Session;
use qiheng_archive::{Archive, Operation, Transaction, system_clock};
use qiheng_domain::SCHEMA;
use qiheng_domain::actions::Action;
use qiheng_domain::communication::{Meeting, Message as Mail, Notice};
use qiheng_domain::contracts::{Acceptance, Clause, Contract, ContractEvent, Obligation, Payment, Version};
use qiheng_domain::documents::Document;
use qiheng_domain::projects::{Milestone, Project};
use qiheng_domain::reviews::{Finding, Reading, Review};
use qiheng_domain::vendors::Vendor;
use qiheng_record::{Kind, Message, Money, Record, Value};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::Arguments;
use crate::measure::{Dice, Figure, median, timed};

const VENDORS: usize = 1_000;
const PROJECTS: usize = 500;
const CONTRACTS: usize = 8_000;
/// Messages of the one contract that everybody writes about.
const MUCH_WRITTEN: usize = 50_000;
/// Records in an operation: as an import makes them.
const AT_ONCE: usize = 500;
const SUBJECTS: [&str; 12] =
    ["包装线", "注塑机", "冷链运输", "仓储系统", "屋面工程", "检测设备", "软件维护", "保洁服务", "物业服务", "叉车租赁", "原料", "模具"];
const OWNERS: [&str; 8] = ["林一", "周明远", "陈思", "王瑾", "李青", "赵蔚", "孙尧", "何清"];
const DUTIES: [&str; 6] = ["delivery", "acceptance", "payment", "report", "warranty", "task"];

/// Writes records of a kind by the names of fields.
struct Writer<'t, 'a> {
    tx: &'t Transaction<'a>,
    dice: &'t mut Dice,
    /// The first of ten years of days; the last half year lies ahead.
    first: NaiveDate,
    /// A rule whose event may not have happened yet.
    after_acceptance: Value,
}

impl Writer<'_, '_> {
    fn add(&self, kind: &'static Kind, given: &[(&str, Value)]) -> Result<Uuid, qiheng_domain::DomainError> {
        let mut values = kind.blank();
        for (name, value) in given {
            values[kind.position(name).expect("a field of the kind")] = value.clone();
        }
        Ok(self.tx.insert_values(kind, &values)?)
    }

    fn day(&mut self) -> NaiveDate {
        self.first + Days::new(self.dice.below(3650) as u64)
    }

    fn subject(&mut self) -> String {
        format!("{}第{}批", self.dice.one_of(&SUBJECTS), self.dice.below(90) + 1)
    }

    fn contract(&mut self, number: usize, vendors: &[Uuid], projects: &[Uuid]) -> Result<Uuid, qiheng_domain::DomainError> {
        let signed = self.day();
        let lifecycle = if self.dice.below(10) < 3 { "performing" } else { "completed" };
        let (vendor, project) = (vendors[number % vendors.len()], projects[number % projects.len()]);
        let (title, amount) = (text(format!("{}采购合同", self.subject())), sum(1_000 + self.dice.below(900_000)));
        let contract = self.add(
            Contract::KIND,
            &[
                ("number", text(format!("HT-{number:05}"))),
                ("title", title),
                ("kind", text("purchase")),
                ("vendor", Value::Id(vendor)),
                ("project", Value::Id(project)),
                ("amount", amount),
                ("signed_on", Value::Date(signed)),
                ("effective_on", Value::Date(signed)),
                ("ends_on", Value::Date(signed + Days::new(720))),
                ("auto_renewal", Value::Flag(number.is_multiple_of(20))),
                ("notice_days", Value::Integer(30)),
                ("lifecycle", text(lifecycle)),
            ],
        )?;
        self.reviewed(contract)?;
        let of = |given: &[(&'static str, Value)]| [&[("contract", Value::Id(contract))], given].concat();
        let owner = text(self.dice.one_of(&OWNERS));
        for n in 0..24 {
            if n == 0 && number.is_multiple_of(16) {
                let given = [
                    ("what", text(self.subject())),
                    ("kind", text("payment")),
                    ("owed_by", text("buyer")),
                    ("due_words", text("最终验收合格后10日内")),
                    ("state", text("open")),
                ];
                self.add(Obligation::KIND, &[&of(&given)[..], &[("due_rule", self.after_acceptance.clone())]].concat())?;
            }
            let due = self.day();
            let is_done = due < signed || self.dice.below(100) < 96;
            let given = [
                ("what", text(self.subject())),
                ("kind", text(self.dice.one_of(&DUTIES))),
                ("owed_by", text("vendor")),
                ("due_on", Value::Date(due)),
                ("owner", owner.clone()),
                ("state", text(if is_done { "done" } else { "open" })),
                ("done_on", if is_done { Value::Date(due) } else { Value::Null }),
            ];
            self.add(Obligation::KIND, &of(&given))?;
        }
        for _ in 0..8 {
            let given = [("event", text("delivery")), ("happened_on", Value::Date(self.day())), ("what", text(self.subject()))];
            self.add(ContractEvent::KIND, &of(&given))?;
        }
        for _ in 0..5 {
            let given = [("what", text(self.subject())), ("accepted_on", Value::Date(self.day())), ("result", text("passed"))];
            self.add(Acceptance::KIND, &of(&given))?;
        }
        for _ in 0..6 {
            let given = [("what", text(self.subject())), ("amount", sum(self.dice.below(9_000) + 1)), ("paid_on", Value::Date(self.day()))];
            self.add(Payment::KIND, &of(&given))?;
        }
        for _ in 0..16 {
            self.message(contract, vendor)?;
        }
        for n in 0..2 {
            let sent = self.day();
            let given = [
                ("subject", text(self.subject())),
                ("kind", text("demand")),
                ("number", text(format!("TZ-{}-{number:05}{n}", sent.format("%Y")))),
                ("sent_on", Value::Date(sent)),
                ("delivered_on", Value::Date(sent + Days::new(2))),
            ];
            self.add(Notice::KIND, &of(&given))?;
            let given = [("title", text(self.subject())), ("kind", text("weekly")), ("held_on", Value::Date(self.day())), ("vendor", Value::Id(vendor))];
            self.add(Meeting::KIND, &of(&given))?;
        }
        for _ in 0..3 {
            let (due, is_done) = (self.day(), self.dice.below(10) < 9);
            let given = [
                ("what", text(self.subject())),
                ("owner", owner.clone()),
                ("due_on", Value::Date(due)),
                ("state", text(if is_done { "done" } else { "open" })),
            ];
            self.add(Action::KIND, &of(&given))?;
        }
        Ok(contract)
    }

    /// A version with its clauses, its review and what was found.
    fn reviewed(&mut self, contract: Uuid) -> Result<(), qiheng_domain::DomainError> {
        let empty = || Value::Json(json!([]));
        let words = |id: &str| Value::Json(json!({ "id": id, "args": {} }));
        let version = self.add(Version::KIND, &[("contract", Value::Id(contract)), ("number", Value::Integer(1)), ("source", text("theirs"))])?;
        for path in 1..=30 {
            let given = [
                ("version", Value::Id(version)),
                ("path", text(path.to_string())),
                ("heading", text(self.subject())),
                ("text", text("乙方应当在约定的时间内交付，甲方应当在收到后及时验收。")),
                ("categories", text("delivery")),
                ("lineage", text(path.to_string())),
            ];
            self.add(Clause::KIND, &given)?;
        }
        let hash = text("0".repeat(64));
        let file =
            [("name", text("合同.docx")), ("sha256", hash.clone()), ("size", Value::Integer(1)), ("role", text("main")), ("version", Value::Id(version))];
        let document = self.add(Document::KIND, &file)?;
        let given = [
            ("version", Value::Id(version)),
            ("document", Value::Id(document)),
            ("engine", text("1")),
            ("rules", text("1")),
            ("text_hash", hash.clone()),
            ("result", hash),
            ("identity", Value::Json(json!({}))),
            ("found", empty()),
        ];
        let reading = self.add(Reading::KIND, &given)?;
        let is_open = self.dice.below(100) < 3;
        let given = [
            ("contract", Value::Id(contract)),
            ("version", Value::Id(version)),
            ("reading", Value::Id(reading)),
            ("reviewer", text(self.dice.one_of(&OWNERS))),
            ("state", text(if is_open { "open" } else { "concluded" })),
        ];
        let review = self.add(Review::KIND, &given)?;
        for position in 0..12 {
            let given = [
                ("review", Value::Id(review)),
                ("position", Value::Integer(position)),
                ("rule", text("payment.no_trigger")),
                ("severity", text("major")),
                ("source", text("engine")),
                ("start", Value::Integer(0)),
                ("end", Value::Integer(0)),
                ("evidence", empty()),
                ("law", empty()),
                ("title", words("finding-title")),
                ("reason", words("finding-reason")),
                ("decision", text(if is_open { "open" } else { "accepted" })),
            ];
            self.add(Finding::KIND, &given)?;
        }
        Ok(())
    }

    fn message(&mut self, contract: Uuid, vendor: Uuid) -> Result<(), qiheng_domain::DomainError> {
        let given = [
            ("subject", text(format!("关于{}的函", self.subject()))),
            ("channel", text("email")),
            ("direction", text("received")),
            ("sent_on", Value::Date(self.day())),
            ("contract", Value::Id(contract)),
            ("vendor", Value::Id(vendor)),
            ("text", text("请于本周内确认到货时间，并回复验收安排。")),
        ];
        self.add(Mail::KIND, &given).map(drop)
    }
}

fn text(words: impl Into<String>) -> Value {
    Value::Text(words.into())
}

fn sum(amount: usize) -> Value {
    Value::Money(Money { amount: amount.into(), currency: "CNY".to_owned() })
}

/// Writes the archive; returns the contract that most is written about.
pub(crate) fn fill(path: &Path) -> Result<Uuid> {
    let mut archive = Archive::create(path, SCHEMA, system_clock)?;
    let mut dice = Dice::new(13);
    let first = chrono::Local::now().date_naive() - Days::new(3470);
    let rule = qiheng_calendar::read("最终验收合格后10日内").rule().map(serde_json::to_value).transpose()?;
    let after_acceptance = Value::Json(rule.ok_or_else(|| anyhow::anyhow!("the words give a rule"))?);
    let mut operation = |work: &mut dyn FnMut(&mut Writer) -> Result<(), qiheng_domain::DomainError>| {
        let operation = Operation { name: Message::new("op-record-add"), actor: "bench".to_owned() };
        archive.transact(operation, |tx| work(&mut Writer { tx, dice: &mut dice, first, after_acceptance: after_acceptance.clone() })).map(drop)
    };
    let (mut vendors, mut projects, mut most) = (Vec::new(), Vec::new(), None);
    operation(&mut |writer| {
        for number in 0..VENDORS {
            vendors.push(writer.add(Vendor::KIND, &[("name", text(format!("供应商{number:04}有限公司"))), ("status", text("active"))])?);
        }
        for number in 0..PROJECTS {
            let project =
                writer.add(Project::KIND, &[("code", text(format!("P{number:04}"))), ("name", text(writer.first.to_string())), ("status", text("done"))])?;
            for _ in 0..20 {
                let (due, name) = (writer.day(), writer.subject());
                let given = [("project", Value::Id(project)), ("name", text(name)), ("due_on", Value::Date(due)), ("done_on", Value::Date(due))];
                writer.add(Milestone::KIND, &given)?;
            }
            projects.push(project);
        }
        Ok(())
    })?;
    // what is imported comes in portions
    let portion = AT_ONCE / 100;
    for from in (0..CONTRACTS).step_by(portion) {
        operation(&mut |writer| {
            for number in from..from + portion {
                most = Some((writer.contract(number, &vendors, &projects)?, vendors[number % vendors.len()]));
            }
            Ok(())
        })?;
    }
    let (contract, vendor) = most.expect("contracts were made");
    for _ in (0..MUCH_WRITTEN).step_by(AT_ONCE) {
        operation(&mut |writer| (0..AT_ONCE).try_for_each(|_| writer.message(contract, vendor)))?;
    }
    Ok(contract)
}

pub(crate) fn measure(arguments: &Arguments) -> Result<Vec<Figure>> {
    let folder = tempfile::tempdir()?;
    let path = arguments.scale_archive.clone().unwrap_or_else(|| folder.path().join("a.qiheng"));
    let much_written = match path.is_file() {
        true => None,
        false => Some(fill(&path)?),
    };
    let opening = || {
        let session = Session::new(folder.path().join("home"), vec![]);
        timed(|| {
            qiheng_api::call(&session, "archive.open", json!({ "path": path })).map_err(|error| anyhow::anyhow!("{error}"))?;
            qiheng_api::call(&session, "today.view", json!({ "days": 30 })).map_err(|error| anyhow::anyhow!("{error}"))?;
            Ok(())
        })
    };
    let opened = median(3, opening)?;
    let session = Session::new(folder.path().join("home"), vec![]);
    let call = |name: &str, request: Json| qiheng_api::call(&session, name, request).map_err(|error| anyhow::anyhow!("{name}: {error}"));
    call("archive.open", json!({ "path": path }))?;
    let much_written = match much_written {
        Some(contract) => contract.to_string(),
        None => {
            let last = call("records.list", json!({ "kind": "contract", "sort": "number", "descending": true, "offset": 0, "limit": 1 }))?;
            last["rows"][0]["id"].as_str().unwrap_or_default().to_owned()
        }
    };
    let limit = Duration::from_millis(150);
    let mut figures = vec![Figure::within("a million records: opened, first screen", opened, Duration::from_millis(400))];
    let mut ask = |name: &str, command: &str, request: Json| -> Result<()> {
        let taken = median(5, || timed(|| call(command, request.clone())))?;
        figures.push(Figure::within(name, taken, limit));
        Ok(())
    };
    ask("Today", "today.view", json!({ "days": 30 }))?;
    for kind in SCHEMA.kinds {
        ask(&format!("list of {}", kind.name), "records.list", json!({ "kind": kind.name, "descending": false, "offset": 0, "limit": 100 }))?;
    }
    for kind in [Obligation::KIND, Mail::KIND, Contract::KIND] {
        for field in kind.fields.iter().filter(|field| field.list) {
            let request = json!({ "kind": kind.name, "sort": field.name, "descending": false, "offset": 0, "limit": 100 });
            ask(&format!("list of {} by {}", kind.name, field.name), "records.list", request)?;
        }
    }
    let open = json!([{ "field": "state", "test": { "is": "one_of", "values": ["open"] } }]);
    ask(
        "open obligations by day",
        "records.list",
        json!({ "kind": "obligation", "sort": "due_on", "descending": false, "filters": open, "offset": 0, "limit": 100 }),
    )?;
    ask(
        "obligations, words in the title",
        "records.list",
        json!({ "kind": "obligation", "text": "冷链运输第7", "descending": false, "offset": 0, "limit": 100 }),
    )?;
    let timeline =
        |kind: &str, id: &str, words: &str, offset: u32| json!({ "about": { "kind": kind, "id": id }, "words": words, "offset": offset, "limit": 100 });
    ask("timeline of 50 000 entries", "timeline.view", timeline("contract", &much_written, "", 0))?;
    ask("the same in the middle", "timeline.view", timeline("contract", &much_written, "", 25_000))?;
    ask("the same with words", "timeline.view", timeline("contract", &much_written, "叉车租赁第7批", 0))?;
    let contract = call("records.get", json!({ "kind": "contract", "id": much_written }))?;
    let vendor = contract["fields"]["vendor"].as_str().unwrap_or_default();
    ask("the vendor's timeline", "timeline.view", timeline("vendor", vendor, "", 0))?;
    ask("the list of reviews", "reviews.list", json!({}))?;
    ask("search: 冷链", "search", json!({ "query": "冷链", "limit": 50 }))?;
    ask("search: 验", "search", json!({ "query": "验", "limit": 50 }))?;
    let of = json!({ "kind": "contract", "id": much_written });
    ask("messages of one contract", "records.list", json!({ "kind": "message", "parent": of, "descending": false, "offset": 0, "limit": 100 }))?;
    ask("undo and history", "archive.history", json!({ "record": null, "before": null, "limit": 100 }))?;
    Ok(figures)
}
