//! Every report: what is on it, the same bytes twice, where it is filed; and documents kept with records.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::given::{Given, given};

impl Given {
    fn add(&self, kind: &str, fields: Value) -> String {
        self.call("records.save", json!({ "kind": kind, "id": null, "fields": fields }))["id"].as_str().unwrap().to_owned()
    }

    pub(crate) fn preview(&self, name: &str, id: &str) -> Vec<u8> {
        qiheng_api::call_bytes(&self.session, "reports.preview", json!({ "name": name, "id": id })).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub(crate) fn text_of(&self, pdf: &[u8]) -> String {
        let path = self.folder.path().join("report.pdf");
        std::fs::write(&path, pdf).unwrap();
        let done = Command::new("pdftotext").args(["-layout", path.to_str().unwrap(), "-"]).output().expect("poppler-utils");
        String::from_utf8(done.stdout).unwrap()
    }
}

/// A project with two contracts, a review, two evaluations and an open action.
fn project(given: &Given) -> (String, String, String) {
    let project =
        given.add("project", json!({ "name": "二号包装线扩建", "code": "P-07", "manager": "周敏", "budget": { "amount": "1000000", "currency": "CNY" } }));
    let vendor = given.add("vendor", json!({ "name": "北川包装机械有限公司" }));
    let contract = |title: &str, amount: &str| {
        given.add(
            "contract",
            json!({ "title": title, "number": "HT-26-01", "vendor": vendor, "project": project, "amount": { "amount": amount, "currency": "CNY" } }),
        )
    };
    let first = contract("包装机采购合同", "640000");
    contract("安装调试服务合同", "60000.5");
    let evaluation = |period: &str, day: &str, quality: Value| {
        let fields =
            json!({ "vendor": vendor, "contract": first, "period": period, "delivery": "80", "quality": quality, "evaluated_on": day, "text": "交付准时。" });
        given.add("evaluation", fields)
    };
    evaluation("2026年第二季度", "2026-07-02", json!("70"));
    let latest = evaluation("2026年第三季度", "2026-10-02", Value::Null);
    given.add("action", json!({ "what": "催交出厂检验报告", "owner": "周敏", "due_on": "2020-01-02", "project": project }));
    (project, latest, first)
}

#[test]
fn each_report_says_what_the_archive_knows() {
    let given = given();
    let (project, evaluation, contract) = project(&given);
    let summary = given.text_of(&given.preview("project_summary", &project));
    for words in [
        "二号包装线扩建",
        "项目合同概览",
        "CNY 1,000,000.00",
        "包装机采购合同",
        "CNY 700,000.50",
        "占预算 70.0 %",
        "年第三季度",
        "催交出厂检验报告",
        "已逾期",
        "预览，未出具",
    ] {
        assert!(summary.contains(words), "{words} is not in\n{summary}");
    }
    let sheet = given.text_of(&given.preview("evaluation_sheet", &evaluation));
    for words in ["北川包装机械有限公司", "绩效评价表", "未评", "80（1 项平均）", "年第二季度", "75", "供应商确认", "交付准时。"]
    {
        assert!(sheet.contains(words), "{words} is not in\n{sheet}");
    }
    let labels = given.text_of(&given.preview("file_labels", &contract));
    for words in ["合同档案", "HT-26-01", "北川包装机械有限公司", "青禾食品科技有限公司"] {
        assert!(labels.contains(words), "{words} is not in\n{labels}");
    }
    for (name, id) in [("project_summary", &project), ("evaluation_sheet", &evaluation), ("file_labels", &contract)] {
        assert_eq!(given.preview(name, id), given.preview(name, id), "{name} differs from itself");
    }
}

#[test]
fn every_report_that_is_listed_can_be_made_of_an_empty_record_in_both_languages() {
    let given = given();
    let first = given.paste("合同\n甲方：甲\n乙方：乙", None);
    let contract = given.call("reviews.workspace", json!({ "review": first }))["contract"]["id"].as_str().unwrap().to_owned();
    // a redline is of a version that has one before it
    let review = given.paste("合同\n甲方：甲\n乙方：乙\n一、付款", Some(&contract));
    let vendor = given.add("vendor", json!({ "name": "一" }));
    for language in ["zh-CN", "en"] {
        given.call("app.set_preferences", json!({ "language": language, "theme": "light" }));
        for report in given.call("reports.list", json!({})).as_array().unwrap() {
            let id = match report["kind"].as_str().unwrap() {
                "review" => review.clone(),
                "evaluation" => given.add("evaluation", json!({ "vendor": vendor, "period": "2026" })),
                "notice" => given.add("notice", json!({ "contract": contract, "subject": "空" })),
                // a settlement comes with the end of its contract
                "settlement" => given.ended(),
                "dispute" => given.add("dispute", json!({ "subject": "空" })),
                "meeting" => given.add("meeting", json!({ "title": "空", "held_on": "2026-11-30" })),
                kind => given.add(kind, json!({ "name": "空", "title": "空" }).as_object().map(|all| of_kind(kind, all)).unwrap()),
            };
            let text = given.text_of(&given.preview(report["name"].as_str().unwrap(), &id));
            assert!(!text.contains("report-"), "a text is missing in {language}:\n{text}");
        }
    }
}

fn of_kind(kind: &str, fields: &serde_json::Map<String, Value>) -> Value {
    let title = if kind == "contract" { "title" } else { "name" };
    json!({ title: fields[title] })
}

#[test]
fn an_issued_report_is_filed_with_what_it_is_about() {
    let given = given();
    let (project, evaluation, _) = project(&given);
    for (name, id, kind, field) in [("project_summary", &project, "project", "project"), ("evaluation_sheet", &evaluation, "evaluation", "vendor")] {
        let path = given.folder.path().join(format!("{name}.pdf"));
        let issued = given.call("reports.issue", json!({ "name": name, "id": id, "path": path }));
        let document = given.call("records.get", json!({ "kind": "document", "id": issued["document"] }));
        assert_eq!(document["fields"]["role"], "report");
        assert!(document["fields"][field].is_string(), "{kind}: {document}");
        let text = given.text_of(&std::fs::read(&path).unwrap());
        assert!(!text.contains("预览，未出具") && text.contains("印记短码"), "{text}");
    }
    assert_eq!(given.refusal("reports.issue", json!({ "name": "nothing", "id": project, "path": "x.pdf" })), "report.no_such_report");
}

#[test]
fn a_final_evaluation_is_frozen_and_scores_stay_within_a_hundred() {
    let given = given();
    let (_, evaluation, _) = project(&given);
    let save = |fields: Value| json!({ "kind": "evaluation", "id": evaluation, "fields": fields });
    assert_eq!(given.refusal("records.save", save(json!({ "quality": "100.5" }))), "evaluation.score_out_of_range");
    assert_eq!(given.refusal("records.save", save(json!({ "quality": "-1" }))), "evaluation.score_out_of_range");
    given.call("records.save", save(json!({ "state": "final" })));
    assert_eq!(given.refusal("records.save", save(json!({ "quality": "90" }))), "evaluation.final");
    assert_eq!(given.refusal("records.save", save(json!({ "state": "draft" }))), "evaluation.final");
    given.call("records.save", save(json!({ "state": "sent" })));
}

#[test]
fn files_are_kept_with_their_record_and_given_back_as_they_were() {
    let given = given();
    let (project, _, contract) = project(&given);
    let file = given.folder.path().join("验收照片.png");
    std::fs::write(&file, [1, 2, 3]).unwrap();
    for (kind, id) in [("contract", &contract), ("project", &project)] {
        let kept = given.call("documents.keep", json!({ "about": { "kind": kind, "id": id }, "path": file, "role": "evidence" }));
        let list =
            given.call("records.list", json!({ "kind": "document", "parent": { "kind": kind, "id": id }, "descending": false, "offset": 0, "limit": 9 }));
        assert_eq!(list["rows"][0]["id"], kept["id"]);
        let copy = given.folder.path().join("copy.png");
        given.call("documents.copy", json!({ "document": kept["id"], "path": copy }));
        assert_eq!(std::fs::read(&copy).unwrap(), [1, 2, 3]);
    }
    let nowhere = json!({ "about": { "kind": "playbook", "id": contract }, "path": file, "role": "evidence" });
    assert_eq!(given.refusal("documents.keep", nowhere), "archive.no_such_record");
    let absent = json!({ "about": { "kind": "contract", "id": contract }, "path": Path::new("/nowhere/a.pdf"), "role": "evidence" });
    assert_eq!(given.refusal("documents.keep", absent), "file.not_found");
}
