//! Mail: what is shown first, where it is proposed to belong, what is kept, what is refused; what leaves as a draft.

use serde_json::{Value, json};

use crate::given::{Given, given};

/// A mail as it goes over the wire.
fn wire(head: &str, body: &str) -> String {
    format!("{head}\n\n{body}").replace('\n', "\r\n")
}

const OFFER: &str = "From: =?utf-8?B?5p2O5pmT5piO?= <li@beichuan.example>
To: wang@qinghe.example
Date: Tue, 3 Mar 2026 23:02:00 +0800
Message-ID: <offer-1@beichuan.example>
Subject: =?utf-8?B?5Lqk5LuY5bu25pyf55qE6K+05piO?=
Received: from mx2.beichuan.example by mx.qinghe.example; Tue, 3 Mar 2026 23:02:07 +0800
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b";

fn offer_body(number: &str) -> String {
    format!(
        "--b\nContent-Type: text/plain; charset=utf-8\n\n合同 {number} 项下的灌装机将推迟三周交付，附上补充协议。\n--b\nContent-Type: application/octet-stream; name=\"=?utf-8?B?6KGl5YWF5Y2P6K6uLnR4dA==?=\"\nContent-Disposition: attachment\n\n补充协议正文\n--b\nContent-Type: application/octet-stream; name=tool.exe\nContent-Disposition: attachment\n\nMZ\n--b--\n"
    )
}

const ANSWER: &str = "From: wang@qinghe.example
To: li@beichuan.example
Date: Wed, 4 Mar 2026 02:30:00 +0000
Message-ID: <answer-1@qinghe.example>
In-Reply-To: <offer-1@beichuan.example>
References: <offer-1@beichuan.example>
Subject: Re: delivery
Content-Type: text/plain; charset=utf-8";

impl Given {
    fn mail(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn new(&self, kind: &str, fields: Value) -> String {
        self.call("records.save", json!({ "kind": kind, "fields": fields }))["id"].as_str().unwrap().to_owned()
    }

    fn field(&self, kind: &str, id: &Value, field: &str) -> Value {
        self.call("records.get", json!({ "kind": kind, "id": id }))["fields"][field].clone()
    }

    /// A vendor with a contact, and a contract with a number.
    fn vendor_and_contract(&self) -> (String, String) {
        let vendor = self.new("vendor", json!({ "name": "北川包装机械有限责任公司", "address": "北川市工业路9号" }));
        self.new("contact", json!({ "vendor": vendor, "name": "李晓明", "email": "Li@beichuan.example", "is_primary": true }));
        let contract = self.new("contract", json!({ "title": "灌装机采购合同", "number": "CG-2026-031", "vendor": vendor }));
        (vendor, contract)
    }

    fn own_address(&self, email: &str) {
        let ours = self.call("records.list", json!({ "kind": "own_entity", "descending": false, "offset": 0, "limit": 1 }))["rows"][0]["id"].clone();
        self.call("records.save", json!({ "kind": "own_entity", "id": ours, "fields": { "email": email } }));
    }
}

#[test]
fn a_mail_is_shown_taken_in_and_taken_back() {
    let given = given();
    let (vendor, contract) = given.vendor_and_contract();
    let path = given.mail("来信.eml", &wire(OFFER, &offer_body("CG-2026-031")));
    let preview = given.call("mail.preview", json!({ "path": path }));
    assert_eq!((&preview["direction"], &preview["vendors"][0]["by"]), (&json!("received"), &json!("contact")));
    assert_eq!((&preview["contracts"][0]["contract"]["id"], &preview["contracts"][0]["by"]), (&json!(contract), &json!("text")));
    assert_eq!(preview["contracts"][0]["is_said"], true);
    assert_eq!(preview["fields"]["sent_on"], "2026-03-03");
    let files: Vec<(&Value, &Value)> = preview["fields"]["attachments"].as_array().unwrap().iter().map(|file| (&file["name"], &file["runs"])).collect();
    assert_eq!(files, [(&json!("补充协议.txt"), &json!(false)), (&json!("tool.exe"), &json!(true))]);
    assert_eq!(preview["remarks"].as_array().unwrap().len(), 1, "what can run is told");
    assert_eq!((given.total("message"), given.total("document")), (0, 0), "a preview keeps nothing");

    let taken = given.call("mail.take", json!({ "path": path, "contract": contract, "direction": "received" }));
    let id = &taken["id"];
    assert_eq!((given.total("message"), given.total("document")), (1, 3), "the mail, and what came with it");
    assert_eq!(given.field("message", id, "vendor"), json!(vendor), "the contract's vendor");
    assert_eq!(given.field("message", id, "message_id"), "offer-1@beichuan.example");
    assert_eq!(given.field("message", id, "with_whom"), "李晓明 <li@beichuan.example>");
    let original = given.field("message", id, "document");
    let bytes = qiheng_api::call_bytes(&given.session, "documents.bytes", json!({ "document": original })).unwrap();
    assert_eq!(bytes, std::fs::read(&path).unwrap(), "byte for byte");
    let document = &taken["attachments"][0]["document"];
    assert_eq!((given.field("document", document, "role"), given.field("document", document, "contract")), (json!("incoming"), json!(contract)));

    let view = given.call("mail.view", json!({ "message": id }));
    assert!(view["headers"].as_array().unwrap().iter().any(|header| header["name"] == "Received"));
    assert_eq!((view["received"].as_array().unwrap().len(), view["attachments"].as_array().unwrap().len()), (1, 2));
    for words in ["推迟三周", "offer-1", "晓明"] {
        let found = given.call("search", json!({ "query": words, "limit": 20 }));
        assert!(found["hits"].as_array().unwrap().iter().any(|hit| hit["id"] == *id), "{words}");
    }
    let timeline = given.call("timeline.view", json!({ "about": { "kind": "contract", "id": contract }, "offset": 0, "limit": 50 }));
    let of_mail: Vec<&Value> = timeline["entries"].as_array().unwrap().iter().filter(|entry| entry["kind"] != "contract").collect();
    assert_eq!(of_mail.len(), 1, "the mail is one entry, its files are with it: {of_mail:?}");

    given.call("archive.undo", json!({}));
    assert_eq!((given.total("message"), given.total("document")), (0, 0), "one operation, one undo");
    given.call("archive.redo", json!({}));
    assert_eq!((given.total("message"), given.total("document")), (1, 3));
}

#[test]
fn the_same_mail_is_kept_once() {
    let given = given();
    let (_, contract) = given.vendor_and_contract();
    let path = given.mail("来信.eml", &wire(OFFER, &offer_body("CG-2026-031")));
    let id = given.call("mail.take", json!({ "path": path, "contract": contract, "direction": "received" }))["id"].clone();
    let again = given.mail("转存.eml", &wire(OFFER, &offer_body("另一份")));
    let refused = given.try_call("mail.take", json!({ "path": again, "direction": "received" })).unwrap_err();
    assert_eq!((refused.code.as_str(), refused.args["date"].as_str()), ("mail.kept_already", "2026-03-03"));
    assert_eq!(json!(refused.record), json!({ "kind": "message", "id": id }), "it names the one that is kept");
    // without an identity the bytes tell
    let nameless = given.mail("无编号.eml", &wire("From: li@beichuan.example\nSubject: x\nDate: Tue, 3 Mar 2026 23:02:00 +0800", "x"));
    given.call("mail.take", json!({ "path": nameless, "direction": "received" }));
    assert_eq!(given.refusal("mail.take", json!({ "path": nameless, "direction": "received" })), "mail.kept_already");
}

#[test]
fn an_answer_finds_its_thread_whichever_comes_first() {
    for offer_first in [true, false] {
        let given = given();
        let (vendor, contract) = given.vendor_and_contract();
        given.own_address("qinghe.example");
        let offer = given.mail("offer.eml", &wire(OFFER, &offer_body("CG-2026-031")));
        let answer = given.mail("answer.eml", &wire(ANSWER, "收到。"));
        let take = |path: &str, direction: &str| given.call("mail.take", json!({ "path": path, "contract": contract, "direction": direction }))["id"].clone();
        let (first, second) = if offer_first {
            let first = take(&offer, "received");
            let preview = given.call("mail.preview", json!({ "path": answer }));
            assert_eq!((&preview["direction"], &preview["answers"]["id"]), (&json!("sent"), &first));
            assert_eq!((&preview["contracts"][0]["contract"]["id"], &preview["contracts"][0]["by"]), (&json!(contract), &json!("thread")));
            assert_eq!(preview["vendors"][0]["vendor"]["id"], json!(vendor));
            assert_eq!(preview["fields"]["sent_on"], "2026-03-04", "half past ten in China");
            (first, take(&answer, "sent"))
        } else {
            let second = take(&answer, "sent");
            (take(&offer, "received"), second)
        };
        assert_eq!(given.field("message", &second, "answers"), first);
        for one in [&first, &second] {
            let thread = given.call("mail.view", json!({ "message": one }))["thread"].clone();
            let ids: Vec<&Value> = thread.as_array().unwrap().iter().map(|message| &message["id"]).collect();
            assert_eq!(ids, [&first, &second], "earliest first");
        }
    }
}

#[test]
fn what_is_not_said_is_asked_for() {
    let given = given();
    let stranger = given.mail("x.eml", &wire("From: someone@qq.com\nSubject: hello\nMessage-ID: <x@qq.com>", "hello"));
    let preview = given.call("mail.preview", json!({ "path": stranger }));
    assert_eq!((&preview["direction"], &preview["vendors"], &preview["contracts"]), (&Value::Null, &json!([]), &json!([])));
    assert_eq!(given.refusal("mail.take", json!({ "path": stranger, "direction": "received" })), "mail.no_date");
    assert_eq!(given.refusal("mail.take", json!({ "path": stranger, "sent_on": "2026-03-01" })), "mail.no_direction");
    let id = given.call("mail.take", json!({ "path": stranger, "direction": "received", "sent_on": "2026-03-01" }))["id"].clone();
    assert_eq!(given.field("message", &id, "sent_on"), "2026-03-01");
    let picture = given.mail("x.msg", "no mail at all");
    assert_eq!(given.refusal("mail.preview", json!({ "path": picture })), "mail.not_a_mail");
}

#[test]
fn one_contract_that_is_performed_is_offered_and_no_more() {
    let given = given();
    let (vendor, contract) = given.vendor_and_contract();
    given.call("contracts.take_step", json!({ "contract": contract, "to": "signed", "signed_on": "2026-01-10" }));
    let path =
        given.mail("m.eml", &wire("From: other@beichuan.example\nTo: wang@qinghe.example\nSubject: hello\nDate: Tue, 3 Mar 2026 23:02:00 +0800", "hello"));
    let preview = given.call("mail.preview", json!({ "path": path }));
    assert_eq!((&preview["vendors"][0]["vendor"]["id"], &preview["vendors"][0]["by"]), (&json!(vendor), &json!("domain")));
    assert_eq!((&preview["contracts"][0]["by"], &preview["contracts"][0]["is_said"]), (&json!("only"), &json!(false)));
}

#[test]
fn an_attachment_can_be_reviewed_as_the_next_version() {
    let given = given();
    let (_, contract) = given.vendor_and_contract();
    let draft = std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/包装生产线采购合同-草案.docx")).unwrap();
    let eml = qiheng_mail::write(&qiheng_mail::Draft {
        subject: "CG-2026-031 新稿".to_owned(),
        text: "请审。".to_owned(),
        attachments: vec![qiheng_mail::DraftAttachment { name: "草案.docx".to_owned(), media: "application/octet-stream", bytes: draft }],
        ..qiheng_mail::Draft::default()
    });
    let path = given.folder.path().join("draft.eml");
    std::fs::write(&path, eml).unwrap();
    let taken = given.call("mail.take", json!({ "path": path, "contract": contract, "direction": "received", "sent_on": "2026-03-01" }));
    assert_eq!(taken["attachments"][0]["is_draft"], true);
    let review = given.call("reviews.start", json!({ "draft": { "document": taken["attachments"][0]["document"] }, "contract": contract }))["review"].clone();
    assert_eq!(given.call("records.get", json!({ "kind": "review", "id": review }))["fields"]["contract"], json!(contract));
}

/// A contract whose clause about notice was read.
const CONTRACT: &str = "灌装机采购合同
甲方（买方）：青禾食品科技有限公司
地址：江州市青禾区远岚路8号
乙方（卖方）：北川包装机械有限责任公司
地址：北川市工业路1号
第一条 标的
甲方向乙方采购灌装机一台，总价10万元。
第二条 通知与送达
与本合同有关的通知应采用书面形式，以专人递送或者快递送达下列地址，以中文书写。
以快递寄送的，寄出之日起第三日视为送达。
乙方送达地址：北川市工业路1号，收件人：赵敏，电子邮箱：zhao@beichuan.example。
第三条 其他
本合同一式两份。
";

fn remarks(check: &Value) -> Vec<&str> {
    check["remarks"].as_array().unwrap().iter().map(|remark| remark["id"].as_str().unwrap().trim_start_matches("notice-remark-")).collect()
}

#[test]
fn a_notice_is_held_against_the_clause_about_notice() {
    let given = given();
    let review = given.paste(CONTRACT, None);
    let contract = given.call("records.get", json!({ "kind": "review", "id": review }))["fields"]["contract"].clone();
    let notice = given.new("notice", json!({ "contract": contract, "subject": "催告", "kind": "demand", "text": "请于十日内交付。" }));
    let check = || given.call("notices.check", json!({ "notice": notice }));
    let set = |fields: Value| given.call("records.save", json!({ "kind": "notice", "id": notice, "fields": fields }));
    let first = check();
    assert_eq!(first["agreed"]["email"], "zhao@beichuan.example");
    assert_eq!(first["agreed"]["address"], "北川市工业路1号");
    assert_eq!(remarks(&first), ["no-method", "no-address"]);
    set(json!({ "method": "电子邮件", "address": "北川市科技路5号" }));
    assert_eq!(remarks(&check()), ["form", "address"]);
    set(json!({ "method": "EMS", "address": "四川省北川市工业路1号", "sent_on": "2026-03-02" }));
    let sent = check();
    assert_eq!(remarks(&sent), ["no-proof", "no-tracking"]);
    assert_eq!(sent["received_on"], "2026-03-05", "the third day after it was posted");
    assert!(sent["received_why"].as_str().unwrap().contains("第三日"), "{sent}");
    set(json!({ "tracking": "EX1", "delivered_on": "2026-03-04" }));
    let delivered = check();
    assert_eq!((remarks(&delivered), &delivered["received_on"]), (vec!["day-without-proof"], &json!("2026-03-04")));
    set(json!({ "text": "Please deliver within ten days from receipt of this letter." }));
    assert!(remarks(&check()).contains(&"language"));
}

#[test]
fn a_notice_under_a_contract_that_was_never_read() {
    let given = given();
    let (_, contract) = given.vendor_and_contract();
    let notice = given.new("notice", json!({ "contract": contract, "subject": "催告", "kind": "demand", "sent_on": "2026-03-02" }));
    let check = given.call("notices.check", json!({ "notice": notice }));
    assert_eq!((remarks(&check), &check["received_on"]), (vec!["not-read", "no-method", "no-proof"], &Value::Null));
}

#[test]
fn a_notice_leaves_as_a_draft_to_the_agreed_address() {
    let given = given();
    let review = given.paste(CONTRACT, None);
    let contract = given.call("records.get", json!({ "kind": "review", "id": review }))["fields"]["contract"].clone();
    let notice =
        given.new("notice", json!({ "contract": contract, "subject": "限期交付", "kind": "demand", "text": "请于十日内交付。", "sent_on": "2026-03-02" }));
    let path = given.folder.path().join("notice.eml");
    let issued = given.call("mail.draft_report", json!({ "name": "formal_notice", "id": notice, "path": path }));
    let mail = qiheng_mail::read(&std::fs::read(&path).unwrap(), "notice.eml").unwrap();
    assert_eq!((mail.to[0].name.as_str(), mail.to[0].email.as_str()), ("赵敏", "zhao@beichuan.example"));
    assert_eq!(mail.subject, "【TZ-2026-001】限期交付");
    assert!(mail.text.contains("青禾食品科技有限公司") && mail.text.contains("限期交付"), "{}", mail.text);
    assert_eq!(mail.attachments.len(), 1);
    let kept = qiheng_api::call_bytes(&given.session, "documents.bytes", json!({ "document": issued["document"] })).unwrap();
    assert_eq!(mail.attachments[0].bytes, kept, "what leaves is what is kept");
    assert!(kept.starts_with(b"%PDF"));

    let copy = given.folder.path().join("again.eml");
    given.call("mail.draft_document", json!({ "document": issued["document"], "path": copy }));
    let again = qiheng_mail::read(&std::fs::read(&copy).unwrap(), "again.eml").unwrap();
    assert_eq!(again.attachments[0].bytes, kept);
}

#[test]
fn the_head_goes_into_a_mail_to_oneself() {
    let given = given();
    let path = given.folder.path().join("head.eml");
    given.call("archive.mail_head", json!({ "path": path }));
    let head = given.call("archive.head", json!({}));
    let mail = qiheng_mail::read(&std::fs::read(&path).unwrap(), "head.eml").unwrap();
    let digits = head["head"].as_str().unwrap();
    assert!(mail.to.is_empty() && mail.text.contains(digits), "{}", mail.text);
    given.new("vendor", json!({ "name": "后来的" }));
    assert_eq!(given.call("archive.verify", json!({ "expect": digits }))["ok"], true, "the mailed head is in the history");
}

/// Runs `openssl` in a folder; none where it is not installed.
fn openssl(folder: &std::path::Path, words: &str) -> Option<bool> {
    Some(std::process::Command::new("openssl").args(words.split(' ')).current_dir(folder).output().ok()?.status.success())
}

#[test]
fn a_time_stamp_goes_out_as_a_request_and_comes_back_as_a_reply() {
    let given = given();
    let folder = given.folder.path();
    let request = folder.join("head.tsq");
    let head = given.call("archive.head", json!({}))["head"].clone();
    given.call("archive.ask_stamp", json!({ "path": request }));
    assert_eq!(given.call("archive.head", json!({}))["waiting"], json!([head]));
    assert_eq!(given.refusal("archive.take_stamp", json!({ "path": request })), "stamp.not_a_reply");
    let other = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../timestamp/tests/fixtures/rsa.tsr");
    assert_eq!(given.refusal("archive.take_stamp", json!({ "path": other })), "stamp.not_asked_for");

    std::fs::write(folder.join("tsa.cnf"), "[ tsa ]\ndefault_tsa = one\n[ one ]\nserial = ./serial\nsigner_cert = ./tsa.pem\nsigner_key = ./tsa.key\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256\n[ stamping ]\nextendedKeyUsage = critical,timeStamping\n[ req ]\ndistinguished_name = name\n[ name ]\n[ v3_ca ]\nbasicConstraints = critical,CA:true\n").unwrap();
    std::fs::write(folder.join("serial"), "01").unwrap();
    for words in [
        "ecparam -name prime256v1 -genkey -noout -out root.key",
        "req -new -x509 -key root.key -subj /CN=Root -days 10 -out root.pem -config tsa.cnf -extensions v3_ca",
        "ecparam -name prime256v1 -genkey -noout -out tsa.key",
        "req -new -key tsa.key -subj /CN=TSA -out tsa.csr -config tsa.cnf",
        "x509 -req -in tsa.csr -CA root.pem -CAkey root.key -days 10 -set_serial 5 -extfile tsa.cnf -extensions stamping -out tsa.pem",
        "ts -reply -queryfile head.tsq -config tsa.cnf -section one -out head.tsr",
    ] {
        if openssl(folder, words) != Some(true) {
            return eprintln!("no openssl here: the reply is not made");
        }
    }
    let taken = given.call("archive.take_stamp", json!({ "path": folder.join("head.tsr"), "roots": folder.join("root.pem") }));
    assert_eq!((&taken["authority"], &taken["root"]), (&json!("CN=TSA"), &json!("CN=Root")));
    let view = given.call("archive.head", json!({}));
    assert_eq!((&view["stamps"][0]["head"], &view["waiting"]), (&head, &json!([])));
    let verified = given.call("archive.verify", json!({ "expect": null }));
    assert_eq!((&verified["ok"], &verified["stamps"][0]["problem"]), (&json!(true), &Value::Null), "{verified}");
    assert_eq!(given.refusal("archive.take_stamp", json!({ "path": folder.join("head.tsr"), "roots": folder.join("root.pem") })), "stamp.taken");
    given.call("archive.undo", json!({}));
    assert_eq!(given.call("archive.head", json!({}))["waiting"], json!([head]), "taken back, it is waited for again");
}
