//! What contracts say about notice, in words of our own.

#[path = "support/document.rs"]
mod support;

use qiheng_contract::{CountedFrom, NoticeClause, NoticeForm, Role, notice_clause, outline};

fn clause(text: &str) -> Option<NoticeClause> {
    let document = support::document(text);
    notice_clause(&document, &outline(&document), None)
}

fn zh(words: &str) -> NoticeClause {
    clause(&format!("设备采购合同\n甲方：青禾食品科技有限公司\n乙方：北川包装机械有限公司\n第一条 标的\n甲方向乙方采购灌装机一台。\n第二条 通知与送达\n{words}\n第三条 其他\n本合同一式两份。\n")).expect("a clause about notice")
}

fn en(words: &str) -> NoticeClause {
    clause(&format!("SUPPLY AGREEMENT\nThis Agreement is made between Qinghe Foods Ltd (the \"Buyer\") and Beichuan Machinery Inc. (the \"Seller\").\n1. Goods\nThe Seller shall supply one filling machine to the Buyer.\n2. Notices\n{words}\n3. General\nThis Agreement is made in two copies.\n")).expect("a clause about notice")
}

/// `courier sending+3`, `email sending+0`, `all receipt+0`, with a `w` behind working days.
fn rules(clause: &NoticeClause) -> Vec<String> {
    let rule = |rule: &qiheng_contract::Deemed| {
        let form = rule.form.map_or("all", |form| form.name());
        let from = if rule.from == CountedFrom::Sending { "sending" } else { "receipt" };
        format!("{form} {from}+{}{}", rule.days, if rule.working_days { "w" } else { "" })
    };
    clause.deemed.iter().map(rule).collect()
}

#[test]
fn when_a_notice_counts_as_received() {
    let cases: &[(NoticeClause, &[&str])] = &[
        (zh("通知应以书面形式作出。以快递寄送的，寄出之日起第三日视为送达。"), &["courier sending+3"]),
        (
            zh("以挂号信或特快专递邮寄的，自交邮之日起第5个工作日视为送达；以电子邮件发送的，发出之日视为送达。"),
            &["registered sending+5w", "courier sending+5w", "email sending+0"],
        ),
        (zh("通知由专人递送的，以签收之日为送达日；以传真发出的，传真发送成功时视为送达。"), &["hand receipt+0", "fax sending+0"]),
        (zh("书面通知自对方签收之日视为送达。"), &["all receipt+0"]),
        (zh("任何通知发出后三日即视为已送达。"), &["all sending+3"]),
        (zh("电子邮件自进入对方邮箱系统时视为送达。"), &["email sending+0"]),
        (
            en("All notices shall be in writing. A notice sent by courier shall be deemed received on the third (3rd) business day after dispatch."),
            &["courier sending+3w"],
        ),
        (
            en(
                "Notices shall be deemed given: (a) if delivered by hand, upon delivery; (b) if sent by registered mail, five (5) days after posting; (c) if sent by e-mail, on the day of transmission.",
            ),
            &["hand receipt+0", "registered sending+5", "email sending+0"],
        ),
        (en("A notice is deemed to have been received when delivered."), &["all receipt+0"]),
    ];
    for (clause, wanted) in cases {
        assert_eq!(rules(clause), *wanted, "{:?}", clause.deemed.iter().map(|rule| &rule.quote).collect::<Vec<_>>());
    }
}

#[test]
fn forms_writing_paper_refusal_and_language() {
    let clause = zh(
        "与本合同有关的通知应采用书面形式，以专人递送、快递或者电子邮件送达对方，并以中文书写。以电子邮件发送的，应在2日内补发书面原件。对方拒收的，以退回之日视为送达。不得以微信作出通知。",
    );
    assert!(clause.written && clause.paper_follows && clause.refusal_counts);
    assert_eq!(clause.forms, [NoticeForm::Hand, NoticeForm::Courier, NoticeForm::Email]);
    assert_eq!(clause.language.as_deref(), Some("zh"));
    let clause = en("Any notice under this Agreement shall be in writing, in English, and be sent by courier or e-mail; an e-mail must be confirmed by post.");
    assert!(clause.written && clause.paper_follows && !clause.refusal_counts);
    assert!(clause.forms.starts_with(&[NoticeForm::Courier, NoticeForm::Email]), "{:?}", clause.forms);
    assert_eq!(clause.language.as_deref(), Some("en"));
}

#[test]
fn addresses_of_the_clause_go_before_those_of_the_head() {
    let text = "设备采购合同\n甲方：青禾食品科技有限公司\n地址：江州市青禾区远岚路8号\n乙方：北川包装机械有限公司\n住所地：北川市工业路1号\n联系人：李晓明\n第一条 标的\n甲方向乙方采购灌装机一台。\n第二条 通知\n通知以快递送达下列地址。\n乙方送达地址：北川市工业路1号三号楼，收件人：赵敏，电子邮箱：Zhao@beichuan.example；\n甲方：联系人：王芳；邮箱：wang@qinghe.example\n第三条 其他\n略。\n";
    let clause = clause(text).unwrap();
    let vendor = clause.address_of(Role::Vendor).unwrap();
    assert_eq!((vendor.address.as_str(), vendor.contact.as_str(), vendor.email.as_str()), ("北川市工业路1号三号楼", "赵敏", "zhao@beichuan.example"));
    let buyer = clause.address_of(Role::Buyer).unwrap();
    assert_eq!((buyer.address.as_str(), buyer.contact.as_str(), buyer.email.as_str()), ("江州市青禾区远岚路8号", "王芳", "wang@qinghe.example"));
}

#[test]
fn each_numbered_clause_says_whose_address_it_is() {
    let zh = zh(
        "2.1 通知以快递送达下列地址。\n2.2 甲方送达地址：江州市青禾路1号，电子邮箱：a@qinghe.example。\n2.3 乙方送达地址：北川市工业路1号，电子邮箱：b@beichuan.example。",
    );
    let en = en(
        "2.1 Notices shall be sent by courier.\n2.2 Buyer: Address: 1 Qinghe Road; E-mail: a@qinghe.example.\n2.3 Seller: Address: 12 Dock Street; E-mail: b@beichuan.example.",
    );
    let vendor = |clause: &NoticeClause| clause.address_of(Role::Vendor).map(|one| (one.address.clone(), one.email.clone())).unwrap_or_default();
    assert_eq!(vendor(&zh), ("北川市工业路1号".to_owned(), "b@beichuan.example".to_owned()));
    assert_eq!(vendor(&en), ("12 Dock Street".to_owned(), "b@beichuan.example".to_owned()));
}

#[test]
fn addresses_of_an_english_clause() {
    let clause = en(
        "Notices shall be sent by courier to:\nIf to the Seller: Attention: Mary Zhao\nAddress: 1 Industry Road, Beichuan\nE-mail: zhao@beichuan.example\nIf to the Buyer:\nAddress: 8 Yuanlan Road, Jiangzhou",
    );
    let vendor = clause.address_of(Role::Vendor).unwrap();
    assert_eq!((vendor.address.as_str(), vendor.email.as_str()), ("1 Industry Road, Beichuan", "zhao@beichuan.example"));
    assert_eq!(vendor.contact, "Mary Zhao");
    assert_eq!(clause.address_of(Role::Buyer).unwrap().address, "8 Yuanlan Road, Jiangzhou");
}

#[test]
fn a_duty_to_tell_something_is_no_clause_about_notice() {
    let text = "服务合同\n甲方：青禾食品科技有限公司\n乙方：北川咨询有限公司\n第一条 服务\n乙方应在3日内将结果通知甲方。\n第二条 付款\n甲方按月付款。\n";
    assert_eq!(clause(text), None);
}

#[test]
fn forms_are_told_from_what_somebody_types() {
    assert_eq!(NoticeForm::named("EMS 特快专递"), [NoticeForm::Courier]);
    assert_eq!(NoticeForm::named("电子邮件＋挂号信"), [NoticeForm::Email, NoticeForm::Registered]);
    assert_eq!(NoticeForm::named("当面递交"), [NoticeForm::Hand]);
    assert_eq!(NoticeForm::named("另行商定"), []);
}
