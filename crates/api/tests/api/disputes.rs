//! Deadlines that the steps of a dispute set off, limitation with what interrupts it, and the legal file.

use chrono::{Days, Local, Months, NaiveDate};
use serde_json::{Value, json};

use crate::given::{Given, given};

fn today() -> NaiveDate {
    Local::now().date_naive()
}

fn step(given: &Given, dispute: &str, kind: &str, on: &str) -> String {
    given.save("legal_event", json!({ "dispute": dispute, "what": kind, "kind": kind, "due_on": on, "done_on": on }))
}

fn times(given: &Given, dispute: &str) -> Value {
    given.call("legal.times", json!({ "dispute": dispute }))
}

#[test]
fn each_step_sets_off_its_deadlines_with_their_articles() {
    // Each by hand: the day of service doesn't count; 1-7 October rest; 15 November 2026 is a Sunday.
    for (stage, kind, done, expected) in [
        ("litigation", "service", "2026-09-14", vec![("answer", "2026-09-29", "128"), ("jurisdiction", "2026-09-29", "130")]),
        ("litigation", "service", "2026-09-18", vec![("answer", "2026-10-08", "128"), ("jurisdiction", "2026-10-08", "130")]),
        ("litigation", "judgment", "2026-10-31", vec![("appeal_judgment", "2026-11-16", "171")]),
        ("litigation", "ruling", "2026-11-02", vec![("appeal_ruling", "2026-11-12", "171")]),
        ("litigation", "final_judgment", "2024-03-01", vec![("retrial", "2024-09-02", "216"), ("enforce_judgment", "2026-03-02", "250")]),
        ("arbitration", "award", "2026-03-31", vec![("set_aside", "2026-06-30", "72"), ("enforce_award", "2028-03-31", "250")]),
        ("mediation", "settlement", "2026-03-02", vec![("confirm_mediation", "2026-04-01", "205")]),
        ("negotiation", "service", "2026-03-02", vec![]),
        ("litigation", "award", "2026-03-02", vec![]),
    ] {
        let given = given();
        let dispute = given.save("dispute", json!({ "subject": "货款", "kind": stage }));
        let by = step(&given, &dispute, kind, done);
        let found = times(&given, &dispute)["deadlines"].clone();
        let said: Vec<(String, String, String)> = found
            .as_array()
            .unwrap()
            .iter()
            .map(|one| [&one["name"], &one["ends_on"], &one["article"]].map(|value| value.as_str().unwrap().to_owned()).into())
            .collect();
        assert_eq!(said.len(), expected.len(), "{stage} {kind}: {said:?}");
        for ((name, ends, article), (expected_name, day, number)) in said.iter().zip(expected) {
            assert_eq!((name.as_str(), ends.as_str()), (expected_name, day), "{stage} {kind}");
            assert!(article.contains(&format!("第{number}条")), "{article}");
        }
        assert!(found.as_array().unwrap().iter().all(|one| one["by"]["id"] == json!(by) && one["summary"].is_string()), "{found}");
    }
}

#[test]
fn a_deadline_taken_over_reminds_and_moves_with_its_step() {
    let given = given();
    let dispute = given.save("dispute", json!({ "subject": "货款", "kind": "litigation" }));
    let by = step(&given, &dispute, "service", "2026-09-14");
    let take = |name: &str| json!({ "dispute": dispute, "by": by, "name": name });
    let taken = given.call("legal.take_deadline", take("answer"))["id"].as_str().unwrap().to_owned();
    assert_eq!(given.call("legal.take_deadline", take("answer"))["id"], json!(taken), "not twice");
    assert_eq!(given.refusal("legal.take_deadline", take("retrial")), "legal.no_such_deadline");
    let kept = given.fields("legal_event", &taken);
    assert_eq!(
        (&kept["what"], &kept["due_on"], &kept["article"], &kept["runs_from"]),
        (&json!("提交答辩状"), &json!("2026-09-29"), &json!("民事诉讼法 128"), &json!(by))
    );
    let shown = given.call("today.view", json!({ "days": 30 }))["dated"].clone();
    assert!(shown.as_array().unwrap().iter().any(|one| one["id"] == json!(taken)), "{shown}");
    assert_eq!(times(&given, &dispute)["deadlines"][0]["taken"], json!(taken));
    given.call("records.save", json!({ "kind": "legal_event", "id": by, "fields": { "done_on": "2026-09-18" } }));
    assert_eq!(given.fields("legal_event", &taken)["due_on"], "2026-10-08");
}

#[test]
fn limitation_warns_from_half_a_year_on_however_near_one_looks() {
    let given = given();
    let dispute = given.save("dispute", json!({ "subject": "货款" }));
    let ends_in = |days: u64| {
        let known = (today() + Days::new(days)).checked_sub_months(Months::new(36)).unwrap();
        given.call("records.save", json!({ "kind": "dispute", "id": dispute, "fields": { "known_on": known.to_string() } }));
        let ends: NaiveDate = times(&given, &dispute)["limitation"]["ends_on"].as_str().unwrap().parse().unwrap();
        (ends - today()).num_days()
    };
    let warned = || given.call("today.view", json!({ "days": 30 }))["dated"].as_array().unwrap().iter().any(|one| one["why"] == "limitation");
    for (days, within, is_warned) in [(200, Value::Null, false), (170, json!(180), true), (80, json!(90), true), (20, json!(30), true)] {
        let left = ends_in(days);
        assert!((left - days as i64).abs() <= 3, "{left} {days}");
        assert_eq!(times(&given, &dispute)["limitation"]["within"], within, "{days}");
        assert_eq!(warned(), is_warned, "{days}");
    }
    // a demand that is done starts it anew, one that comes too late does not
    step(&given, &dispute, "demand", &today().to_string());
    let limitation = times(&given, &dispute)["limitation"].clone();
    assert_eq!(
        (&limitation["from"], &limitation["within"], &limitation["interruptions"][0]["counts"]),
        (&json!(today().to_string()), &Value::Null, &json!(true))
    );
    assert!(!warned());
    let old = given.save("dispute", json!({ "subject": "旧债", "known_on": "2015-01-01" }));
    step(&given, &old, "demand", "2020-01-01");
    let limitation = times(&given, &old)["limitation"].clone();
    assert_eq!((&limitation["ends_on"], &limitation["interruptions"][0]["counts"]), (&json!("2018-01-01"), &json!(false)));
}

#[test]
fn the_legal_file_holds_what_counsel_asks_for() {
    let given = given();
    let vendor = given.save("vendor", json!({ "name": "北川包装机械有限公司", "address": "北川市工业路1号" }));
    let contract = given.save("contract", json!({ "title": "采购合同", "vendor": vendor }));
    let fields = json!({ "subject": "逾期交货损失", "kind": "litigation", "contract": contract, "known_on": "2026-03-01", "claim": { "amount": "52000", "currency": "CNY" }, "grounds": "逾期交货四十日。", "body": "江州市江北区人民法院" });
    let dispute = given.save("dispute", fields);
    step(&given, &dispute, "service", "2026-09-14");
    given.save("notice", json!({ "contract": contract, "subject": "催告交货", "kind": "demand", "sent_on": "2026-04-01", "delivered_on": "2026-04-03" }));
    given.save("consultation", json!({ "question": "能否解除合同", "asked_on": "2026-05-01", "contract": contract, "answer": "可以" }));
    let text = given.text_of(&given.preview("legal_file", &dispute));
    for words in [
        "法律案卷",
        "逾期交货损失",
        "CNY 52,000.00",
        "江州市江北区人民法院",
        "北川包装机械有限公司",
        "青禾食品科技有限公司",
        "逾期交货四十日",
        "提交答辩状",
        "2026-09-29",
        "民事诉讼法",
        "催告交货",
        "2029-04-03",
        "195",
        "能否解除合同",
    ] {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
    assert_eq!(given.preview("legal_file", &dispute), given.preview("legal_file", &dispute));
    given.call("app.set_preferences", json!({ "language": "en", "theme": "light" }));
    let english = given.text_of(&given.preview("legal_file", &dispute));
    assert!(english.contains("Legal file") && english.contains("File the answer") && !english.contains("report-"), "{english}");
}
