//! Taking in invoices: what is shown first, what is kept, what is refused, and taking it back.

use std::path::Path;

use serde_json::{Value, json};

use crate::given::{Given, given};

const SPECIAL: &str = include_str!("../../../../tests/fixtures/invoices/special.xml");
const RED: &str = include_str!("../../../../tests/fixtures/invoices/red.xml");

impl Given {
    fn invoice(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn make(&self, kind: &str, fields: &Value) -> String {
        self.call("records.save", json!({ "kind": kind, "fields": fields }))["id"].as_str().unwrap().to_owned()
    }

    fn set(&self, kind: &str, id: &str, fields: &Value) {
        self.call("records.save", json!({ "kind": kind, "id": id, "fields": fields }));
    }

    /// The seller of the fixtures, and a contract with it that is signed.
    fn seller_and_contract(&self, amount: &str) -> (String, String) {
        let vendor = self.make("vendor", &json!({ "name": "北川包装机械有限责任公司", "credit_code": "91330100MA27X0K3TT" }));
        (vendor.clone(), self.signed("灌装机采购合同", &vendor, amount))
    }

    fn signed(&self, title: &str, vendor: &str, amount: &str) -> String {
        let contract = self.make("contract", &json!({ "title": title, "vendor": vendor, "amount": { "amount": amount, "currency": "CNY" } }));
        self.call("contracts.take_step", json!({ "contract": contract, "to": "signed", "signed_on": "2026-01-10" }));
        contract
    }

    fn remarks(&self, request: Value) -> Vec<String> {
        let preview = self.call("invoice.preview", request);
        preview["remarks"].as_array().unwrap().iter().map(|remark| remark["words"].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn an_invoice_is_shown_taken_in_and_taken_back() {
    let given = given();
    let (vendor, contract) = given.seller_and_contract("200000");
    let path = given.invoice("发票.xml", SPECIAL);
    let preview = given.call("invoice.preview", json!({ "path": path }));
    assert_eq!((&preview["vendor"]["id"], &preview["contract"]["id"]), (&json!(vendor), &json!(contract)));
    assert_eq!((&preview["remarks"], &preview["refused"]), (&json!([]), &Value::Null));
    let fields = &preview["fields"];
    assert_eq!((&fields["number"], &fields["kind"], &fields["total"]), (&json!("26332000000412345678"), &json!("special"), &json!("123,600.00")));
    assert_eq!(fields["lines"][1]["tax_rate"], "6%");
    assert_eq!((given.total("invoice"), given.total("document")), (0, 0), "a preview keeps nothing");

    let id = given.call("invoice.take", json!({ "path": path, "contract": contract }))["id"].clone();
    let kept = given.call("records.get", json!({ "kind": "invoice", "id": id }));
    let fields = &kept["fields"];
    assert_eq!((&fields["contract"], &fields["vendor"]), (&json!(contract), &json!(vendor)), "the vendor is the one that the seller is");
    assert_eq!(fields["total"], json!({ "amount": "123600", "currency": "CNY" }));
    assert_eq!((&fields["issued_on"], &fields["items"]), (&json!("2026-03-05"), &json!("*通用设备*灌装机\n*研发和技术服务*安装调试")));
    let document = given.call("records.get", json!({ "kind": "document", "id": fields["document"] }));
    assert_eq!((&document["fields"]["role"], &document["fields"]["contract"]), (&json!("invoice"), &json!(contract)));
    let bytes = qiheng_api::call_bytes(&given.session, "documents.bytes", json!({ "document": fields["document"] })).unwrap();
    assert_eq!(bytes, SPECIAL.as_bytes());
    let found = given.call("search", json!({ "query": "灌装机", "limit": 20 }));
    assert!(found["hits"].as_array().unwrap().iter().any(|hit| hit["id"] == id), "found by what it is for");

    given.call("archive.undo", json!({}));
    assert_eq!((given.total("invoice"), given.total("document")), (0, 0), "one operation keeps both, one undo takes both back");
    given.call("archive.redo", json!({}));
    assert_eq!((given.total("invoice"), given.total("document")), (1, 1));
}

#[test]
fn one_number_is_kept_once_whoever_it_is_for() {
    let given = given();
    let (vendor, contract) = given.seller_and_contract("200000");
    let other = given.signed("备件采购合同", &vendor, "9000");
    let path = given.invoice("发票.xml", SPECIAL);
    let preview = given.call("invoice.preview", json!({ "path": path }));
    assert_eq!(preview["contract"], Value::Null, "of two contracts none is proposed");
    let id = given.call("invoice.take", json!({ "path": path, "contract": contract }))["id"].clone();
    let copy = given.invoice("同一张.xml", &SPECIAL.replace("周宁", "周 宁"));
    let refused = given.try_call("invoice.take", json!({ "path": copy, "contract": other })).unwrap_err();
    assert_eq!((refused.code.as_str(), refused.args["contract"].as_str()), ("invoice.kept_already", "灌装机采购合同"));
    assert_eq!(json!(refused.record), json!({ "kind": "invoice", "id": id }), "it names the one that is kept");
    assert_eq!(given.call("invoice.preview", json!({ "path": copy }))["refused"]["code"], "invoice.kept_already");
    let by_hand = given.refusal("records.save", json!({ "kind": "invoice", "fields": { "number": "26332000000412345678" } }));
    assert_eq!(by_hand, "invoice.kept_already", "by hand neither");
    given.set("invoice", id.as_str().unwrap(), &json!({ "remark": "已付" }));
    given.make("invoice", &json!({ "number": "26332000000400000001" }));
    assert_eq!((given.total("invoice"), given.total("document")), (2, 1));
}

#[test]
fn what_does_not_agree_with_the_contract_is_told() {
    let given = given();
    let (vendor, contract) = given.seller_and_contract("130000");
    let path = given.invoice("发票.xml", SPECIAL);
    let ask = |contract: &str| json!({ "path": path, "contract": contract });
    assert_eq!(given.remarks(ask(&contract)), Vec::<String>::new());

    given.set("contract", &contract, &json!({ "tax_rate": "13" }));
    assert_eq!(given.remarks(ask(&contract)), ["税率 6% 与合同约定的 13% 不同。"]);
    given.set("contract", &contract, &json!({ "tax_rate": null, "signed_on": "2026-03-06" }));
    assert_eq!(given.remarks(ask(&contract)), ["开票日期 2026-03-05 早于合同签订日期 2026-03-06。"]);
    given.set("contract", &contract, &json!({ "signed_on": "2026-03-05" }));

    let elsewhere = given.make("vendor", &json!({ "name": "江岚物流有限公司" }));
    given.set("contract", &contract, &json!({ "vendor": elsewhere }));
    assert_eq!(given.remarks(ask(&contract)), ["销售方是“北川包装机械有限公司”，合同的对方却是“江岚物流有限公司”。"]);
    given.set("contract", &contract, &json!({ "vendor": vendor }));

    let to_others = given.invoice("他人.xml", &SPECIAL.replace("青禾食品科技有限公司", "青和食品科技有限公司"));
    let remarks = given.remarks(json!({ "path": to_others, "alone": true }));
    assert_eq!(remarks, ["购买方“青和食品科技有限公司”不是我方（青禾食品科技有限公司）。"]);

    given.call("invoice.take", ask(&contract));
    let second = given.invoice("第二张.xml", &SPECIAL.replace("26332000000412345678", "26332000000412345679"));
    let remarks = given.remarks(json!({ "path": second, "contract": contract }));
    assert_eq!(remarks, ["这份合同的发票合计 247,200.00，超过合同总价 130,000.00，多出 117,200.00。"]);
    let red = given.invoice("红字.xml", RED);
    assert_eq!(given.remarks(json!({ "path": red, "contract": contract })), Vec::<String>::new(), "what is taken back counts against it");
}

#[test]
fn what_is_no_invoice_is_refused() {
    let given = given();
    let draft = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/设备采购合同-第一稿.txt");
    assert_eq!(given.refusal("invoice.preview", json!({ "path": draft })), "invoice.none");
    let sheet = given.invoice("表.xml", "<?xml version='1.0'?><Workbook/>");
    assert_eq!(given.refusal("invoice.take", json!({ "path": sheet })), "invoice.none");
    let numberless = given.invoice("无号.xml", &SPECIAL.replace("26332000000412345678", ""));
    let preview = given.call("invoice.preview", json!({ "path": numberless }));
    assert_eq!((&preview["remarks"][0]["id"], &preview["refused"]["code"]), (&json!("invoice-remark-no-number"), &json!("invoice.no_number")));
    assert_eq!(given.refusal("invoice.take", json!({ "path": numberless })), "invoice.no_number");
    assert_eq!(given.refusal("reviews.start", json!({ "draft": { "path": sheet } })), "read.unsupported");
}
