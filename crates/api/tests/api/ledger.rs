//! The table over all contracts, asked as the window and the command line do.

use serde_json::{Value, json};

use super::given::{Given, given};

/// A lease that renews itself, with a deposit; `more` is a clause of its own.
fn contract(vendor: &str, deposit: u32, ends: &str, more: &str) -> String {
    format!(
        "设备租赁合同\n甲方：青禾食品科技有限公司\n乙方：{vendor}\n第一条 标的\n乙方向甲方提供灌装设备两台。\n第二条 期限\n本合同有效期至{ends}止。{more}\n第三条 价款\n合同总价为人民币200000元，甲方在合同签订后5日内支付合同总价的{deposit}%作为定金。\n第四条 争议\n因本合同发生的争议，提交海陵仲裁委员会仲裁。\n"
    )
}

const RENEWS: &str = "期满前30日内任何一方未书面提出异议的，本合同自动续期一年。";

fn ask(given: &Given, columns: &[&str], conditions: &[&str]) -> Value {
    let ask = json!({ "columns": columns, "conditions": conditions, "sort": "vendor" });
    given.call("ledger.list", json!({ "ask": ask, "offset": 0, "limit": 50 }))
}

/// The vendors of the answer.
fn vendors(given: &Given, conditions: &[&str]) -> Vec<String> {
    let page = ask(given, &["vendor"], conditions);
    page["rows"].as_array().unwrap().iter().map(|row| row["cells"][0]["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn facts_and_findings_of_all_contracts_are_asked() {
    let given = given();
    given.paste(&contract("北川设备有限公司", 30, "2099年6月30日", RENEWS), None);
    given.paste(&contract("海陵设备有限公司", 20, "2099年6月30日", ""), None);
    given.paste(&contract("南屿设备有限公司", 10, "2098年12月31日", RENEWS), None);
    assert_eq!(vendors(&given, &["advance.percent > 20"]), ["北川设备有限公司"]);
    assert_eq!(vendors(&given, &["advance.percent >= 20", "advance.kind = deposit"]).len(), 2);
    assert_eq!(vendors(&given, &["advance.percent > 15", "advance.percent < 25"]), ["海陵设备有限公司"]);
    assert_eq!(vendors(&given, &["advance.percent > 20", "advance.kind = bond"]), Vec::<String>::new(), "met by one and the same fact");
    assert_eq!(vendors(&given, &["renewal.auto = true"]), ["北川设备有限公司", "南屿设备有限公司"]);
    assert_eq!(vendors(&given, &["renewal.auto = true", "notice_by <= 2099-01-01"]), ["南屿设备有限公司"]);
    assert_eq!(vendors(&given, &["dispute.body lacks 江州"]).len(), 3);
    assert_eq!(vendors(&given, &["dispute.body contains 江州"]).len(), 0);
    assert_eq!(vendors(&given, &["warranty.months empty", "title contains 租赁"]).len(), 3);
    assert_eq!(vendors(&given, &["ends_on within 90"]).len(), 0);
    assert_eq!(vendors(&given, &["rule.deposit.over_limit = found"]), ["北川设备有限公司"]);
    let page = ask(&given, &["rule.deposit.over_limit", "notice_by"], &["advance.percent > 20"]);
    let cells = &page["rows"][0]["cells"];
    assert_eq!((cells[0]["text"].as_str(), cells[1]["text"].as_str()), (Some("有此问题"), Some("2099-05-31")));
    assert!(cells[0]["finding"].is_string() && page["rows"][0]["review"].is_string());
}

#[test]
fn what_was_decided_corrected_and_renewed_is_told_as_it_stands() {
    let given = given();
    let review = given.paste(&contract("北川设备有限公司", 30, "2099年6月30日", ""), None);
    let finding = given.finding(&review, "deposit.over_limit");
    given.call("reviews.decide", json!({ "finding": finding["id"], "decision": "waived", "reason": "已另行担保" }));
    assert_eq!(vendors(&given, &["rule.deposit.over_limit = settled"]).len(), 1);
    let facts = given.workspace(&review)["facts"].clone();
    let advance = facts.as_array().unwrap().iter().find(|fact| fact["kind"] == "advance").unwrap();
    given.call("reviews.correct_fact", json!({ "fact": advance["id"], "value": { "kind": "deposit", "percent": "12", "amount": null } }));
    assert_eq!(vendors(&given, &["advance.percent > 20"]).len(), 0, "a correction lies over what was read");
    assert_eq!(vendors(&given, &["advance.percent = 12"]).len(), 1);
    let contract_id = given.workspace(&review)["contract"]["id"].as_str().unwrap().to_owned();
    given.paste(&contract("北川设备有限公司", 40, "2099年6月30日", ""), Some(&contract_id));
    assert_eq!(vendors(&given, &["advance.percent = 40"]).len(), 1, "the latest version counts");
    assert_eq!(vendors(&given, &[]).len(), 1);
}

#[test]
fn the_answer_goes_to_a_file() {
    let given = given();
    given.paste(&contract("北川设备有限公司", 30, "2099年6月30日", ""), None);
    let export = |name: &str| {
        let path = given.folder.path().join(name);
        let ask = json!({ "columns": ["vendor", "amount", "ends_on", "advance.percent"], "conditions": [] });
        given.try_call("ledger.export", json!({ "ask": ask, "path": path })).map(|_| std::fs::read(&path).unwrap())
    };
    let rows = qiheng_exchange::read_xlsx(&export("a.xlsx").unwrap()).unwrap();
    assert_eq!(rows[1], ["设备租赁合同", "北川设备有限公司", "200000", "2099-06-30", "30 %"]);
    assert_eq!(export("b.xlsx").unwrap(), export("c.xlsx").unwrap(), "the same answer, the same bytes");
    let csv = String::from_utf8(export("d.csv").unwrap()).unwrap();
    assert!(csv.starts_with("\u{feff}合同名称,") && csv.contains("\r\n设备租赁合同,北川设备有限公司,200000.00,2099-06-30,30 %\r\n"), "{csv}");
    assert_eq!(export("e.pdf").unwrap_err().code, "ledger.xlsx_or_csv");
}

#[test]
fn what_makes_no_sense_is_refused_and_every_column_has_words() {
    let given = given();
    for (conditions, code) in [(["no.such > 1"], "ledger.no_such_column"), (["advance.percent ~ 1"], "ledger.condition_malformed")] {
        let request = json!({ "ask": { "columns": [], "conditions": conditions }, "offset": 0, "limit": 1 });
        assert_eq!(given.refusal("ledger.list", request), code);
    }
    for language in ["zh-CN", "en"] {
        given.call("app.set_preferences", json!({ "language": language, "theme": "light" }));
        let info = given.call("ledger.info", json!({}));
        let unworded = |label: &Value| {
            label.as_str().is_none_or(|label| {
                label.is_empty() || label.contains("ledger-") || label.contains("fact-") || label.contains("check-") || label.contains("contract-")
            })
        };
        for column in info["columns"].as_array().unwrap() {
            assert!(!unworded(&column["label"]), "{column}");
            assert!(column["choices"].as_array().unwrap().iter().all(|choice| !unworded(&choice["label"])), "{column}");
        }
        assert!(info["presets"].as_array().unwrap().iter().all(|preset| !unworded(&preset["label"])));
    }
}
