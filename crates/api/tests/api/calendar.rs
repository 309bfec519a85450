//! Days over all slices: put off with a reason, done ones dimmed, holidays by file, .ics, clocks that are set back.

use std::path::PathBuf;

use chrono::{Days, Local, NaiveDate};
use serde_json::{Value, json};

use crate::given::{Given, given};

fn today() -> NaiveDate {
    Local::now().date_naive()
}

fn day(ahead: i64) -> String {
    let today = today();
    let day = if ahead < 0 { today - Days::new(ahead.unsigned_abs()) } else { today + Days::new(ahead.unsigned_abs()) };
    day.to_string()
}

impl Given {
    pub(crate) fn save(&self, kind: &str, fields: Value) -> String {
        self.call("records.save", json!({ "kind": kind, "id": null, "fields": fields }))["id"].as_str().unwrap().to_owned()
    }

    fn span(&self, from: &str, to: &str) -> Value {
        self.call("calendar.view", json!({ "from": from, "to": to }))
    }

    fn today(&self) -> Vec<Value> {
        self.call("today.view", json!({ "days": 30 }))["dated"].as_array().unwrap().clone()
    }

    fn written(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }
}

fn ids(entries: &Value) -> Vec<&str> {
    entries["entries"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect()
}

#[test]
fn an_obligation_put_off_keeps_the_day_of_its_contract_beside() {
    let given = given();
    let contract = given.save("contract", json!({ "title": "采购合同", "signed_on": "2026-09-21" }));
    let owed = given.save("obligation", json!({ "contract": contract, "what": "付款", "owner": "周砚", "due_words": "合同签订后10个工作日内" }));
    assert_eq!(given.fields("obligation", &owed)["due_on"], "2026-10-12");
    let put_off = |to: Value, reason: &str| json!({ "kind": "obligation", "id": owed, "to": to, "reason": reason });
    assert_eq!(given.refusal("today.put_off", put_off(json!(day(5)), " ")), "today.put_off_without_reason");
    given.call("today.put_off", put_off(json!(day(5)), "对方财务系统切换"));
    let kept = given.fields("obligation", &owed);
    assert_eq!((&kept["due_on"], &kept["put_off_to"], &kept["put_off_reason"]), (&json!("2026-10-12"), &json!(day(5)), &json!("对方财务系统切换")));
    let shown = given.today();
    assert_eq!(shown.len(), 1, "not overdue and put off at once: {shown:?}");
    assert_eq!((&shown[0]["on"], &shown[0]["by_rule"], &shown[0]["days_left"]), (&json!(day(5)), &json!("2026-10-12"), &json!(5)));
    // what moves the day of the contract leaves the other day alone
    given.call("records.save", json!({ "kind": "contract", "id": contract, "fields": { "signed_on": "2026-10-12" } }));
    let kept = given.fields("obligation", &owed);
    assert_eq!((&kept["due_on"], &kept["put_off_to"]), (&json!("2026-10-26"), &json!(day(5))));
    given.call("today.put_off", put_off(Value::Null, ""));
    assert_eq!(given.today()[0]["on"], "2026-10-26");
    given.call("archive.undo", json!({}));
    assert_eq!(given.today()[0]["on"], day(5), "one step of undo");
}

#[test]
fn other_days_move_with_the_reason_in_the_history() {
    let given = given();
    let action = given.save("action", json!({ "what": "催交检验报告", "owner": "周砚", "due_on": day(1) }));
    given.call("today.put_off", json!({ "kind": "action", "id": action, "to": day(8), "reason": "等对方补章" }));
    assert_eq!(given.fields("action", &action)["due_on"], day(8));
    let history = given.call("archive.history", json!({ "record": { "kind": "action", "id": action }, "before": null, "limit": 1 }));
    assert!(history.to_string().contains("等对方补章"), "{history}");
    assert_eq!(given.refusal("today.put_off", json!({ "kind": "action", "id": action, "to": null, "reason": "" })), "today.not_put_off");
    let vendor = given.save("vendor", json!({ "name": "甲" }));
    assert_eq!(given.refusal("today.put_off", json!({ "kind": "vendor", "id": vendor, "to": day(1), "reason": "x" })), "today.not_put_off");
}

#[test]
fn the_calendar_shows_what_is_done_and_can_be_narrowed() {
    let given = given();
    let vendor = given.save("vendor", json!({ "name": "北川包装机械有限公司" }));
    let contract = given.save("contract", json!({ "title": "采购合同", "vendor": vendor }));
    let done = given.save("action", json!({ "what": "已办", "owner": "周砚", "due_on": day(-3), "state": "done", "contract": contract }));
    let open = given.save("action", json!({ "what": "待办", "owner": "林一", "due_on": day(-3), "vendor": vendor }));
    let far = given.save("action", json!({ "what": "无关", "owner": "林一", "due_on": day(2) }));
    let (from, to) = (day(-5), day(5));
    let view = given.span(&from, &to);
    let mut all = ids(&view);
    all.sort_unstable();
    let mut expected = [done.as_str(), open.as_str(), far.as_str()];
    expected.sort_unstable();
    assert_eq!(all, expected);
    let is_over = |id: &str| view["entries"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap()["is_over"].clone();
    assert_eq!((is_over(&done), is_over(&open)), (json!(true), json!(false)));
    assert!(given.today().iter().all(|one| one["id"] != json!(done)), "today has nothing that is done");
    let narrowed = |more: Value| {
        let mut ask = json!({ "from": from, "to": to });
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        given.call("calendar.view", ask)
    };
    assert_eq!(ids(&narrowed(json!({ "owner": "周砚" }))), [done.as_str()]);
    let mut of_vendor = ids(&narrowed(json!({ "about": { "kind": "vendor", "id": vendor } }))).into_iter().map(str::to_owned).collect::<Vec<_>>();
    of_vendor.sort_unstable();
    let mut expected = [done.clone(), open.clone()];
    expected.sort_unstable();
    assert_eq!(of_vendor, expected, "through its contract too");
    assert_eq!(ids(&narrowed(json!({ "kind": "contract" }))), Vec::<&str>::new());
    assert_eq!(narrowed(json!({ "owner": "周砚" }))["owners"], json!(["周砚", "林一"]), "owners stay to be chosen from");
    assert_eq!(given.refusal("calendar.view", json!({ "from": "2026-01-01", "to": "2028-01-01" })), "calendar.span");
    assert_eq!(given.refusal("calendar.view", json!({ "from": "2026-02-01", "to": "2026-01-01" })), "calendar.span");
}

#[test]
fn days_of_rest_and_make_up_days_are_marked_and_an_unknown_year_is_told() {
    let given = given();
    let october = given.span("2026-10-01", "2026-10-31");
    let marks = october["days"].as_array().unwrap();
    let of = |on: &str| marks.iter().find(|day| day["on"] == on).cloned().unwrap_or_default();
    assert_eq!((&of("2026-10-01")["is"], &of("2026-10-10")["is"]), (&json!("holiday"), &json!("make_up")));
    assert_eq!(of("2026-10-17"), Value::Null, "an ordinary Saturday needs no mark");
    assert_eq!(october["unknown_years"], json!([]));
    assert_eq!(given.span("2027-01-01", "2027-01-31")["unknown_years"], json!([2027]));
}

/// A made-up table: 1 and 4 January rest, Sunday 10 January is worked, and a National Day so that the year counts as held.
const TABLE: &str = "date,type,name\n2027-01-01,holiday,元旦\n2027-01-04,holiday,元旦\n2027-01-10,workday,元旦\n2027-10-01,holiday,国庆节\n";

#[test]
fn a_table_from_a_file_moves_every_day_that_is_counted_by_it() {
    let given = given();
    let contract = given.save("contract", json!({ "title": "采购合同", "signed_on": "2026-12-30" }));
    // two working days after 30 December: 31 December, then a year that nobody knows
    let owed = given.save("obligation", json!({ "contract": contract, "what": "交货", "due_words": "合同签订后2个工作日内" }));
    assert_eq!(given.fields("obligation", &owed)["due_on"], Value::Null, "no day is guessed");
    let waits = given.call("obligations.due", json!({ "obligation": owed }))["waits"].as_str().unwrap().to_owned();
    assert!(waits.contains("2027"), "{waits}");
    let moves = given.save("obligation", json!({ "contract": contract, "what": "付款", "due_words": "合同签订后5日内" }));
    // 4 January as it is counted; whether it is worked nobody knows
    assert_eq!(given.fields("obligation", &moves)["due_on"], "2027-01-04");
    let entry = given.span("2027-01-01", "2027-01-31")["entries"][0].clone();
    assert_eq!((&entry["on"], &entry["unknown_year"]), (&json!("2027-01-04"), &json!(2027)));

    let path = given.written("放假安排2027.csv", TABLE);
    let preview = given.call("calendar.preview", json!({ "path": path }));
    assert_eq!(preview["years"], json!([{ "year": 2027, "was_held": false }]));
    assert_eq!(preview["days"].as_array().unwrap().len(), 4, "{preview}");
    let dues: Vec<(Value, Value)> = preview["dues"].as_array().unwrap().iter().map(|due| (due["was"].clone(), due["is"].clone())).collect();
    assert_eq!(dues, [(Value::Null, json!("2027-01-05")), (json!("2027-01-04"), json!("2027-01-05"))]);
    assert_eq!(given.total("holiday_table"), 0, "a preview writes nothing");

    given.call("calendar.take", json!({ "path": path }));
    assert_eq!(given.fields("obligation", &owed)["due_on"], "2027-01-05");
    assert_eq!(given.fields("obligation", &moves)["due_on"], "2027-01-05");
    assert_eq!(given.span("2027-01-01", "2027-01-31")["unknown_years"], json!([]));
    let covered = given.call("calendar.coverage", json!({}));
    let last = covered.as_array().unwrap().last().unwrap();
    assert_eq!((&last["year"], &last["table_name"]), (&json!(2027), &json!("放假安排2027")));
    given.call("archive.undo", json!({}));
    assert_eq!(given.fields("obligation", &owed)["due_on"], Value::Null, "one operation, one step of undo");
    assert_eq!(given.fields("obligation", &moves)["due_on"], "2027-01-04");
    given.call("archive.redo", json!({}));
    // removed by hand, its days go too
    let table = given.call("records.list", json!({ "kind": "holiday_table", "descending": false, "offset": 0, "limit": 1 }))["rows"][0]["id"].clone();
    given.call("records.remove", json!({ "kind": "holiday_table", "id": table }));
    assert_eq!(given.fields("obligation", &owed)["due_on"], Value::Null);
}

#[test]
fn a_bad_table_says_which_line_and_why() {
    let given = given();
    for (text, code, line) in [
        ("day,type,name\n", "calendar.table.header", Some("1")),
        ("date,type,name\n2027-01-01,holiday\n", "calendar.table.columns", Some("2")),
        ("date,type,name\n# 说明\n2027-02-30,holiday,春节\n", "calendar.table.date", Some("3")),
        ("date,type,name\n2027-01-01,rest,元旦\n", "calendar.table.type", Some("2")),
        ("date,type,name\n2027-01-01,holiday,\n", "calendar.table.name", Some("2")),
        ("date,type,name\n2027-01-01,holiday,元旦\n2027-01-01,holiday,元旦\n", "calendar.table.twice", Some("3")),
        ("date,type,name\n2027-01-04,workday,元旦\n", "calendar.table.make_up_on_weekday", Some("2")),
        ("date,type,name\n2027-01-01,holiday,元旦\n", "calendar.table.empty", None),
    ] {
        let path = given.written("坏.csv", text);
        let refused = given.try_call("calendar.preview", json!({ "path": path })).unwrap_err();
        assert_eq!((refused.code.as_str(), refused.args.get("line").map(String::as_str)), (code, line));
        for locale in qiheng_api::Locale::ALL {
            let words = refused.words(&qiheng_api::Catalogue::new(locale));
            assert!(words.contains("坏") && line.is_none_or(|line| words.contains(line)), "{words}");
        }
        assert_eq!(given.refusal("calendar.take", json!({ "path": path })), code);
    }
    let path = given.folder.path().join("二进制.csv");
    std::fs::write(&path, [0xff, 0xfe, 0x00]).unwrap();
    assert_eq!(given.refusal("calendar.preview", json!({ "path": path })), "calendar.table.not_text");
}

#[test]
fn an_exported_entry_keeps_its_identity_and_counts_its_changes() {
    let given = given();
    let action = given.save("action", json!({ "what": "催交，报告;一", "owner": "周砚", "due_on": day(1) }));
    let path = given.folder.path().join("到期.ics");
    let export = || {
        let ask = json!({ "from": day(-5), "to": day(20) });
        assert_eq!(given.call("calendar.export", json!({ "ask": ask, "path": path }))["entries"], 1);
        std::fs::read_to_string(&path).unwrap().replace("\r\n ", "")
    };
    let line = |text: &str, name: &str| text.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{name}: {text}")).to_owned();
    let before = export();
    assert_eq!(export(), before, "same data, same bytes");
    assert_eq!(line(&before, "UID:"), format!("UID:{action}-due@qiheng"));
    assert_eq!(line(&before, "SUMMARY:"), "SUMMARY:催交，报告\\;一");
    assert_eq!(line(&before, "DTSTART"), format!("DTSTART;VALUE=DATE:{}", day(1).replace('-', "")));
    std::thread::sleep(std::time::Duration::from_millis(1100)); // SEQUENCE counts seconds
    given.call("today.put_off", json!({ "kind": "action", "id": action, "to": day(9), "reason": "等章" }));
    let after = export();
    assert_eq!(line(&after, "UID:"), line(&before, "UID:"));
    let sequence = |text: &str| line(text, "SEQUENCE:")["SEQUENCE:".len()..].trim().parse::<u32>().unwrap();
    assert!(sequence(&after) > sequence(&before), "{before}\n{after}");
    assert_eq!(line(&after, "DTSTART"), format!("DTSTART;VALUE=DATE:{}", day(9).replace('-', "")));
}

#[test]
fn the_desktop_is_told_only_when_it_was_asked_for() {
    let given = given();
    given.save("action", json!({ "what": "逾期", "due_on": day(-2) }));
    given.save("action", json!({ "what": "今天", "due_on": day(0) }));
    assert_eq!(qiheng_api::reminding::tell(&given.session).unwrap(), None, "nobody asked");
    assert_eq!(given.refusal("reminding.set", json!({ "is_on": true, "at": "25:00" })), "reminding.time");
    given.call("reminding.set", json!({ "is_on": true, "at": "00:00" }));
    let told = qiheng_api::reminding::tell(&given.session).unwrap().unwrap();
    assert_eq!(told.text, "已逾期 1 项，今天到期 1 项");
    assert_eq!(qiheng_api::reminding::tell(&given.session).unwrap(), None, "once");
    // it is remembered from one start to the next
    let again = qiheng_api::Session::new(given.folder.path().join("home"), vec![]);
    assert_eq!(qiheng_api::call(&again, "reminding.get", json!({})).unwrap(), json!({ "is_on": true, "at": "00:00" }));
}
