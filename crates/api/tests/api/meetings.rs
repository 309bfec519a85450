//! Series propose the next meeting, the agenda writes itself, minutes become actions and paper; reports that are missing are overdue.

use chrono::{Datelike, Days, Local, NaiveDate, Weekday};
use serde_json::{Value, json};

use crate::given::{Given, given};

fn today() -> NaiveDate {
    Local::now().date_naive()
}

fn series(given: &Given, fields: Value) -> String {
    let mut all = json!({ "title": "周例会", "every": "weekly" });
    all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    given.save("meeting_series", all)
}

fn next(given: &Given, series: &str) -> Value {
    given.call("meetings.series", json!({ "series": series }))
}

#[test]
fn a_series_proposes_the_next_after_the_last_one() {
    let given = given();
    // a Tuesday to come, far from any holiday is not promised: only the distance by the rule is looked at
    let first = (1..=7).map(|days| today() + Days::new(days)).find(|day| day.weekday() == Weekday::Tue).unwrap();
    let weekly = series(&given, json!({ "starts_on": first.to_string(), "attendees": "周砚、云岫项目经理" }));
    let by_rule = |view: &Value| view["next"]["by_rule"].as_str().or(view["next"]["on"].as_str()).unwrap().to_owned();
    assert_eq!(by_rule(&next(&given, &weekly)), first.to_string());
    let today_has = || given.call("today.view", json!({ "days": 30 }))["dated"].as_array().unwrap().iter().filter(|one| one["why"] == "proposed").count();
    assert_eq!(today_has(), 1);
    let meeting = given.call("meetings.arrange", json!({ "series": weekly, "on": null }))["id"].as_str().unwrap().to_owned();
    assert_eq!(given.fields("meeting", &meeting)["slot_on"], first.to_string());
    let view = next(&given, &weekly);
    assert_eq!((&view["next"], &view["arranged"]["id"]), (&Value::Null, &json!(meeting)), "one is arranged");
    assert_eq!(today_has(), 0);
    given.call("meetings.end", json!({ "meeting": meeting }));
    assert_eq!(by_rule(&next(&given, &weekly)), (first + Days::new(7)).to_string());
    given.call("records.save", json!({ "kind": "meeting_series", "id": weekly, "fields": { "state": "stopped" } }));
    assert_eq!(next(&given, &weekly)["next"], Value::Null);
    assert_eq!(given.refusal("meetings.arrange", json!({ "series": weekly, "on": null })), "meeting.nothing_to_arrange");
}

#[test]
fn the_days_of_a_series_follow_its_rule() {
    use qiheng_domain::communication::{Every, MeetingKind, MeetingSeries, SeriesState};
    let days = |every: Every, starts: &str| {
        let none = qiheng_record::LongText(String::new());
        let series = MeetingSeries {
            title: String::new(),
            kind: MeetingKind::Weekly,
            every,
            starts_on: starts.parse().unwrap(),
            ends_on: None,
            place: String::new(),
            contract: None,
            vendor: None,
            project: None,
            attendees: none,
            owner: String::new(),
            state: SeriesState::Running,
        };
        series.days().take(3).map(|day| day.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(days(Every::Weekly, "2026-12-22"), ["2026-12-22", "2026-12-29", "2027-01-05"]);
    assert_eq!(days(Every::Biweekly, "2026-12-22"), ["2026-12-22", "2027-01-05", "2027-01-19"]);
    assert_eq!(days(Every::Monthly, "2027-01-31"), ["2027-01-31", "2027-02-28", "2027-03-31"]);
    // the second Tuesday; the fifth Thursday, or the last where a month has four
    assert_eq!(days(Every::MonthlyWeekday, "2026-12-08"), ["2026-12-08", "2027-01-12", "2027-02-09"]);
    assert_eq!(days(Every::MonthlyWeekday, "2026-12-31"), ["2026-12-31", "2027-01-28", "2027-02-25"]);
}

#[test]
fn a_meeting_moves_off_a_holiday_and_says_why() {
    let given = given();
    // the next year's table, so that the test holds in any year: every day of a week rests
    let monday = (8..=14).map(|days| today() + Days::new(days)).find(|day| day.weekday() == Weekday::Mon).unwrap();
    let rests: std::collections::BTreeSet<NaiveDate> = (0..5).map(|days| monday + Days::new(days)).collect();
    let held = [monday.year(), (monday + Days::new(7)).year()].map(|year| NaiveDate::from_ymd_opt(year, 10, 1).unwrap());
    let rests: String = rests.into_iter().chain(held).collect::<std::collections::BTreeSet<_>>().iter().map(|day| format!("{day},holiday,试节\n")).collect();
    let path = given.folder.path().join("试.csv");
    std::fs::write(&path, format!("date,type,name\n{rests}")).unwrap();
    given.call("calendar.take", json!({ "path": path }));
    let weekly = series(&given, json!({ "starts_on": monday.to_string() }));
    let next = next(&given, &weekly)["next"].clone();
    assert_eq!((next["on"].as_str().unwrap(), next["by_rule"].as_str().unwrap()), (&*(monday + Days::new(7)).to_string(), &*monday.to_string()));
    assert!(next["steps"].to_string().contains("试节"), "{next}");
}

#[test]
fn the_agenda_writes_itself_and_minutes_become_actions_and_paper() {
    let given = given();
    let vendor = given.save("vendor", json!({ "name": "云岫信息有限公司" }));
    let contract = given.save("contract", json!({ "title": "ERP二期合同", "vendor": vendor }));
    let other = given.save("contract", json!({ "title": "别的合同" }));
    let owed = |contract: &str, what: &str, ahead: i64| {
        let due = if ahead < 0 { today() - Days::new(ahead.unsigned_abs()) } else { today() + Days::new(ahead.unsigned_abs()) };
        given.save("obligation", json!({ "contract": contract, "what": what, "due_on": due.to_string() }))
    };
    owed(&contract, "提交接口文档", -4);
    owed(&contract, "上线试运行", 6);
    owed(&contract, "质保期满", 300);
    owed(&other, "无关义务", -4);
    given.save("action", json!({ "what": "定位报表差异", "contract": contract }));
    given.save("dispute", json!({ "subject": "延期争议", "contract": contract }));
    let fields = json!({ "title": "周例会", "held_on": today().to_string(), "contract": contract, "attendees": "周砚\n云岫项目经理" });
    let meeting = given.save("meeting", fields);
    assert_eq!(given.call("meetings.write_agenda", json!({ "meeting": meeting }))["points"], 4);
    assert_eq!(given.call("meetings.write_agenda", json!({ "meeting": meeting }))["points"], 0, "nothing twice");
    let view = || given.call("meetings.view", json!({ "meeting": meeting }));
    let first = view();
    let said: Vec<(&str, &str)> =
        first["points"].as_array().unwrap().iter().map(|point| (point["reason"].as_str().unwrap(), point["topic"].as_str().unwrap())).collect();
    assert_eq!(said, [("overdue", "提交接口文档"), ("due_soon", "上线试运行"), ("action", "定位报表差异"), ("dispute", "延期争议")]);
    assert_eq!(first["points"][0]["subject"]["kind"], "obligation");

    given.call("meetings.start", json!({ "meeting": meeting }));
    let point = first["points"][0]["id"].clone();
    for (field, value) in [
        ("notes", "接口文档缺三项"),
        ("decision", "周五前补齐"),
        ("action_what", "补齐接口文档"),
        ("action_owner", "云岫项目经理"),
        ("action_due", "2026-12-04"),
    ] {
        given.call("records.save", json!({ "kind": "meeting_point", "id": point, "fields": { field: value } }));
    }
    given.call("records.save", json!({ "kind": "meeting", "id": meeting, "fields": { "present": "周砚\n临时来的王工" } }));
    let attendees = view()["attendees"].clone();
    assert_eq!(
        attendees,
        json!([{ "name": "周砚", "is_present": true }, { "name": "云岫项目经理", "is_present": false }, { "name": "临时来的王工", "is_present": true }])
    );
    let order: Vec<Value> = first["points"].as_array().unwrap().iter().rev().map(|point| point["id"].clone()).collect();
    given.call("meetings.order", json!({ "meeting": meeting, "points": order }));
    assert_eq!(view()["points"][3]["id"], point);

    assert_eq!(given.call("meetings.end", json!({ "meeting": meeting }))["actions"], 1);
    let kept = given.fields("meeting", &meeting);
    assert_eq!(kept["state"], "held");
    assert!(kept["minutes"].as_str().unwrap().contains("决定：周五前补齐"), "{kept}");
    let action = view()["points"][3]["action"].as_str().unwrap().to_owned();
    let action = given.fields("action", &action);
    assert_eq!(
        (&action["what"], &action["owner"], &action["due_on"], &action["meeting"]),
        (&json!("补齐接口文档"), &json!("云岫项目经理"), &json!("2026-12-04"), &json!(meeting))
    );
    assert_eq!(given.call("meetings.end", json!({ "meeting": meeting }))["actions"], 0, "no action is made twice");
    let text = given.text_of(&given.preview("meeting_minutes", &meeting));
    for words in ["会议纪要", "到会：周砚、临时来的王工", "缺席：云岫项目经理", "接口文档缺三项", "周五前补齐", "补齐接口文档"]
    {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
}

#[test]
fn a_meeting_entered_later_was_held() {
    let given = given();
    let meeting = given.save("meeting", json!({ "title": "会", "held_on": "2020-03-02" }));
    assert_eq!(given.fields("meeting", &meeting)["state"], "held");
    let meeting = given.save("meeting", json!({ "title": "会", "held_on": (today() + Days::new(2)).to_string() }));
    assert_eq!(given.fields("meeting", &meeting)["state"], "planned");
}

#[test]
fn a_report_meets_one_due_day_and_missing_ones_stay_overdue() {
    let given = given();
    let vendor = given.save("vendor", json!({ "name": "云岫信息有限公司" }));
    let contract = given.save("contract", json!({ "title": "ERP二期合同", "vendor": vendor, "effective_on": "2026-01-01" }));
    let duty = given.save("obligation", json!({ "contract": contract, "what": "月度报告", "kind": "report", "due_words": "每月5日前提交上月进度报告" }));
    let due = || given.fields("obligation", &duty)["due_on"].as_str().unwrap().to_owned();
    let report = |period: &str, received: &str| {
        given.save("vendor_report", json!({ "vendor": vendor, "contract": contract, "period": period, "received_on": received, "obligation": duty }))
    };
    let first = due();
    assert!(first.as_str() < "2026-03-01", "{first}");
    // it comes early and is for the day to come; the next one is another month's
    report("一", "2026-01-03");
    let second = due();
    assert!(second > first && second.as_str() <= "2026-02-05", "{first} {second}");
    // it comes when three are missing: it is for the first of them
    report("二", "2026-04-20");
    assert!(due().as_str() <= "2026-03-05", "{}", due());
    let overdue = given.call("today.view", json!({ "days": 1 }))["dated"].clone();
    assert!(overdue[0]["days_left"].as_i64().unwrap() < 0 && overdue[0]["id"] == json!(duty), "{overdue}");
}

#[test]
fn meetings_come_from_a_calendar_file_and_move_with_it() {
    let given = given();
    let path = given.folder.path().join("邀请.ics");
    let invite = |day: &str, status: &str| {
        let text = format!(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a@vendor\r\nDTSTART;VALUE=DATE:{day}\r\nSUMMARY:联调会\r\nLOCATION:线上\r\nATTENDEE;CN=王工:mailto:w@example.com\r\n{status}END:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        std::fs::write(&path, text).unwrap();
    };
    let take = || given.call("meetings.take_invitations", json!({ "path": path, "uids": ["a@vendor", "no such"] }))["meetings"].as_array().unwrap().len();
    let day = |ahead: u64| (today() + Days::new(ahead)).format("%Y%m%d").to_string();
    invite(&day(3), "");
    assert_eq!(given.call("meetings.read_invitations", json!({ "path": path }))[0]["known"], Value::Null);
    assert_eq!((take(), given.total("meeting")), (1, 1));
    let id = given.call("meetings.read_invitations", json!({ "path": path }))[0]["known"].as_str().unwrap().to_owned();
    let kept = given.fields("meeting", &id);
    assert_eq!((&kept["title"], &kept["attendees"], &kept["held_on"]), (&json!("联调会"), &json!("王工"), &json!((today() + Days::new(3)).to_string())));
    invite(&day(5), "");
    assert_eq!((take(), given.total("meeting")), (1, 1), "known by its identity");
    assert_eq!(given.fields("meeting", &id)["held_on"], (today() + Days::new(5)).to_string());
    given.call("meetings.end", json!({ "meeting": id }));
    invite(&day(9), "STATUS:CANCELLED\r\n");
    assert_eq!(take(), 0, "what was held stays");
    std::fs::write(&path, "<html>").unwrap();
    assert_eq!(given.refusal("meetings.read_invitations", json!({ "path": path })), "exchange.no_calendar");
}
