//! Many contracts at once: plan, run, stop, go on, take back.

use std::fs;

use serde_json::{Value, json};

use super::given::{Given, given};

/// A purchase from a vendor, with a number if it has one.
fn contract(vendor: &str, number: &str, price: u32) -> String {
    format!(
        "设备采购合同\n{number}甲方：青禾食品科技有限公司\n乙方：{vendor}\n第一条 标的\n乙方向甲方提供灌装设备两台，规格见附件一。\n第二条 价款\n合同总价为人民币{price}元。\n第三条 付款\n甲方在合同签订后5日内支付合同总价的30%作为定金。\n第四条 验收\n甲方在到货后十日内验收，逾期未提出异议的视为合格。\n第五条 争议\n因本合同发生的争议，提交江州仲裁委员会仲裁。\n"
    )
}

/// A folder with two versions of one contract, a second contract of the same template, a copy, and a file without words.
fn folder(given: &Given) -> String {
    let folder = given.folder.path().join("合同");
    fs::create_dir(&folder).unwrap();
    let north = contract("北川包装机械有限公司", "", 640_000);
    for (name, text) in [
        ("北川 第1稿.txt", north.clone()),
        ("北川 第2稿.txt", north.replace("640000", "600000").replace("十日内", "十五日内")),
        ("南屿.txt", contract("南屿灌装设备（上海）有限公司", "", 640_000)),
        ("副本.txt", north),
        ("空.txt", " ".into()),
    ] {
        fs::write(folder.join(name), text).unwrap();
    }
    folder.display().to_string()
}

fn plan(given: &Given, folder: &str, kind: &str) -> Value {
    given.call("intake.plan", json!({ "paths": [folder], "kind": kind }))
}

/// The run that a plan proposes, as the window asks for it.
fn proposed(plan: &Value) -> Value {
    let (mut files, mut left_out) = (vec![], vec![]);
    for row in plan["rows"].as_array().unwrap() {
        let target = &row["target"];
        let choice = match target["is"].as_str() {
            Some("new_contract") => json!({ "is": "new_contract", "vendor": { "is": "as_told" } }),
            Some("version_of" | "version_of_file") => target.clone(),
            _ => {
                left_out.push(json!({ "name": row["name"], "sha256": row["sha256"], "copy_of": target["contract"], "error": row["error"] }));
                continue;
            }
        };
        files.push(json!({ "path": row["path"], "name": row["name"], "sha256": row["sha256"], "choice": choice }));
    }
    json!({ "folder": plan["folder"], "kind": plan["kind"], "files": files, "left_out": left_out })
}

fn targets(plan: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    plan["rows"].as_array().unwrap().iter().map(|row| (text(&row["name"]), text(&row["target"]["is"]))).collect()
}

#[test]
fn a_folder_of_drafts_is_planned_taken_in_and_taken_back() {
    let given = given();
    let folder = folder(&given);
    let planned = plan(&given, &folder, "drafts");
    let wanted = [
        ("副本.txt", "new_contract"),
        ("北川 第1稿.txt", "copy_of_file"),
        ("北川 第2稿.txt", "version_of_file"),
        ("南屿.txt", "new_contract"),
        ("空.txt", "-"),
    ];
    assert_eq!(targets(&planned), wanted.map(|(name, target)| (name.to_owned(), target.to_owned())));
    assert_eq!(planned["rows"][4]["error"]["code"], "read.empty");
    assert_eq!((given.total("contract"), given.total("intake")), (0, 0), "a plan keeps nothing");

    let done = given.call("intake.run", proposed(&planned));
    assert_eq!(done["taken"].as_array().unwrap().len(), 3);
    assert_eq!((given.total("contract"), given.total("version"), given.total("vendor"), given.total("review")), (2, 3, 2, 3));
    assert_eq!(given.total("intake_item"), 4, "three that came in and one that holds no words");

    let again = plan(&given, &folder, "drafts");
    assert!(targets(&again)[..4].iter().all(|(_, target)| target == "copy_of"), "{:?}", targets(&again));
    given.call("intake.run", proposed(&again));
    assert_eq!((given.total("contract"), given.total("intake"), given.total("intake_item")), (2, 1, 5), "only the copy is new to the intake");

    let back = given.call("intake.take_back", json!({ "intake": done["intake"] }));
    assert_eq!(back["kept"], json!([]));
    assert_eq!((given.total("contract"), given.total("vendor"), given.total("review"), given.total("intake")), (0, 0, 0, 0));
    assert!(given.call("archive.verify", json!({ "expect": null }))["ok"].as_bool().unwrap());
}

#[test]
fn signed_contracts_are_registered_without_a_review() {
    let given = given();
    given.call("records.save", json!({ "kind": "vendor", "id": null, "fields": { "name": "南屿灌装设备(上海)有限责任公司" } }));
    let folder = given.folder.path().join("已签");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("a.txt"), contract("南屿灌装设备（上海）有限公司", "合同编号：QH-2024-007\n签订日期：2024年3月5日\n", 90_000)).unwrap();
    let planned = plan(&given, &folder.display().to_string(), "signed");
    let vendor = &planned["rows"][0]["vendor"];
    assert_eq!((vendor["by"].as_str(), vendor["name"].as_str()), (Some("name"), Some("南屿灌装设备(上海)有限责任公司")));
    let done = given.call("intake.run", proposed(&planned));
    assert_eq!(done["taken"][0]["review"], Value::Null);
    let contract = given.call("records.get", json!({ "kind": "contract", "id": done["taken"][0]["contract"] }));
    let fields = &contract["fields"];
    assert_eq!((&fields["lifecycle"], &fields["signed_on"], &fields["number"]), (&json!("signed"), &json!("2024-03-05"), &json!("QH-2024-007")));
    assert_eq!((given.total("review"), given.total("vendor")), (0, 1));
    assert!(given.total("fact") > 0, "what it says can be asked for");
}

#[test]
fn what_is_chosen_otherwise_is_done_and_what_fails_is_told() {
    let given = given();
    let folder = folder(&given);
    let mut request = proposed(&plan(&given, &folder, "drafts"));
    // The second draft as a contract of its own, the vendor left open; the third file was changed since.
    request["files"][1]["choice"] = json!({ "is": "new_contract", "vendor": { "is": "open" } });
    fs::write(format!("{folder}/南屿.txt"), "设备采购合同\n甲方：青禾食品科技有限公司\n").unwrap();
    let done = given.call("intake.run", request);
    assert_eq!(done["failed"][0][1]["code"], "intake.changed");
    assert_eq!((given.total("contract"), given.total("vendor")), (2, 1));
    assert_eq!(given.refusal("intake.plan", json!({ "paths": [], "kind": "drafts" })), "intake.nothing_chosen");
}

#[test]
fn an_invoice_in_the_folder_is_told_and_not_taken_for_a_contract() {
    let given = given();
    let folder = folder(&given);
    // by its content, whatever its name says
    fs::write(format!("{folder}/发票.txt"), include_str!("../../../../tests/fixtures/invoices/special.xml")).unwrap();
    let planned = plan(&given, &folder, "drafts");
    let row = planned["rows"].as_array().unwrap().iter().find(|row| row["name"] == "发票.txt").unwrap();
    assert_eq!((&row["error"]["code"], &row["error"]["args"]["number"]), (&json!("intake.invoice"), &json!("26332000000412345678")));
    given.call("intake.run", proposed(&planned));
    assert_eq!((given.total("contract"), given.total("invoice")), (2, 0));
}

#[test]
fn a_run_that_is_stopped_goes_on_with_the_rest() {
    let given = given();
    let folder = given.folder.path().join("许多");
    fs::create_dir(&folder).unwrap();
    for number in 0..40 {
        fs::write(folder.join(format!("{number}.txt")), contract("北川包装机械有限公司", &format!("合同编号：QH-2026-{number:03}\n"), 1_000 + number)).unwrap();
    }
    let folder = folder.display().to_string();
    let planned = plan(&given, &folder, "drafts");
    assert!(targets(&planned).iter().all(|(_, target)| target == "new_contract"), "one template, forty numbers");
    let done = std::thread::scope(|scope| {
        let run = scope.spawn(|| given.call("intake.run", proposed(&planned)));
        // forty are the planning's, until the run has begun
        while !given.call("job.progress", json!({}))["done"].as_u64().is_some_and(|done| (3..40).contains(&done)) && !run.is_finished() {
            std::thread::yield_now();
        }
        assert_eq!(given.refusal("intake.plan", json!({ "paths": [folder], "kind": "drafts" })), "job.busy");
        given.call("job.cancel", json!({}));
        run.join().unwrap()
    });
    assert_eq!(done["is_stopped"], true);
    let taken = done["taken"].as_array().unwrap().len() as u64;
    assert!((3..40).contains(&taken) && given.total("contract") == taken, "{taken}");
    given.call("intake.run", proposed(&plan(&given, &folder, "drafts")));
    assert_eq!((given.total("contract"), given.total("intake")), (40, 1));
}
