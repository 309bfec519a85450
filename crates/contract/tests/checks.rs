//! Every check against contract clauses written for it, and the laws that hold for all checks.

#![allow(clippy::unwrap_used, reason = "a test that can't read its own cases fails")]

mod support;

use std::collections::BTreeSet;
use std::path::Path;

use qiheng_contract::{BlockKind, CHECKS, Finding, Reading, Settings, Severity, review};
use support::{Case, document};

/// All cases of `tests/checks/*.md`.
fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checks");
    let mut files: Vec<_> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|ext| ext == "md")).collect();
    files.sort();
    files.iter().flat_map(|file| support::cases(file, &std::fs::read_to_string(file).unwrap())).collect()
}

fn read(case: &Case) -> Reading {
    let mut settings = Settings::on("2026-06-01".parse().unwrap());
    settings.kind = case.kind;
    settings.as_of = case.as_of;
    settings.beside.extend(case.beside.clone());
    review(&case.document, &settings)
}

fn spans_hold(text: &str, findings: &[Finding]) {
    let chars: Vec<char> = text.chars().collect();
    for finding in findings {
        let (start, end) = (finding.start as usize, finding.end as usize);
        assert!(start <= end && end <= chars.len(), "{}", finding.rule);
        assert_eq!(chars[start..end].iter().collect::<String>(), finding.quote, "{}", finding.rule);
    }
}

#[test]
fn every_case_holds() {
    let mut wrong = Vec::new();
    for case in cases() {
        let reading = read(&case);
        spans_hold(&case.document.text, &reading.findings);
        let found: Vec<&Finding> = reading.findings.iter().filter(|finding| finding.rule == case.rule).collect();
        if let Err(why) = case.holds(&found) {
            wrong.push(format!(
                "{} — {} ({}): {why}; found {:?}",
                case.file,
                case.title,
                case.rule,
                found.iter().map(|finding| (finding.severity, &finding.quote)).collect::<Vec<_>>()
            ));
        }
    }
    assert!(wrong.is_empty(), "{} cases\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_check_has_a_trigger_and_a_case_without() {
    let cases = cases();
    let with = |fires: bool| cases.iter().filter(|case| case.expected.is_empty() != fires).map(|case| case.rule.as_str()).collect::<BTreeSet<_>>();
    let (fires, stays) = (with(true), with(false));
    let missing: Vec<&str> = CHECKS.iter().map(|check| check.id).filter(|id| !fires.contains(id) || !stays.contains(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_check_has_its_three_messages_in_both_languages() {
    for language in ["zh-CN", "en"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language).join("checks.ftl");
        let catalogue = std::fs::read_to_string(&path).unwrap();
        for check in CHECKS {
            let id = format!("check-{}", check.id.replace(['.', '_'], "-"));
            for key in [id.clone(), format!("{id}-reason"), format!("{id}-suggestion")] {
                assert!(catalogue.lines().any(|line| line.starts_with(&format!("{key} = "))), "{language}: {key}");
            }
        }
    }
}

#[test]
fn messages_name_only_what_findings_give() {
    let mut given: std::collections::BTreeMap<String, BTreeSet<String>> = std::collections::BTreeMap::new();
    for case in cases() {
        for finding in read(&case).findings {
            let args = finding.reason.args.keys().cloned().collect::<BTreeSet<_>>();
            given.entry(finding.reason.id).and_modify(|known| known.retain(|name| args.contains(name))).or_insert(args);
        }
    }
    for language in ["zh-CN", "en"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language).join("checks.ftl");
        for (id, args) in &given {
            let catalogue = std::fs::read_to_string(&path).unwrap();
            let start = catalogue.find(&format!("\n{id} = ")).unwrap_or_else(|| panic!("{language}: {id}"));
            let message = catalogue[start + 1..].split("\ncheck-").next().unwrap();
            for name in message.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_lowercase() && c != '_').next().unwrap()) {
                assert!(args.contains(name), "{language}: {id} names ${name}, findings give {args:?}");
            }
        }
    }
}

#[test]
fn ids_are_unique_and_sound_contracts_stay_quiet() {
    let ids: BTreeSet<&str> = CHECKS.iter().map(|check| check.id).collect();
    assert_eq!(ids.len(), CHECKS.len());
    for (frame, case) in [("zh", "17.1 双方应指定专人负责联络。"), ("en", "15.1 Each party shall name a contact person.")] {
        let reading = review(&document(&support::framed(frame, case, None)), &Settings::on("2026-06-01".parse().unwrap()));
        let heavy: Vec<_> = reading
            .findings
            .iter()
            .filter(|finding| matches!(finding.severity, Severity::Critical | Severity::Major))
            .map(|finding| (&finding.rule, &finding.quote))
            .collect();
        assert!(heavy.is_empty(), "{frame}: {heavy:?}");
    }
}

/// Pieces of which contracts are made, and of which nonsense is made here.
const PIECES: &[&str] = &[
    "甲方",
    "乙方：",
    "（以下简称",
    "第三条",
    "第",
    "条",
    "一、",
    "（二）",
    "3.2",
    "3.2.1",
    "①",
    "附件一",
    "附件",
    "《清单》",
    "支付",
    "合同总价的",
    "30%",
    "百分之",
    "万分之五",
    "每逾期一日",
    "违约金",
    "定金",
    "人民币",
    "2,860,000.00",
    "元",
    "贰佰捌拾万",
    "整",
    "2026年",
    "2月",
    "30日",
    "自",
    "起至",
    "视为验收合格",
    "未提出",
    "仲裁委员会",
    "人民法院",
    "____",
    "【】",
    "{{x}}",
    "“系统”是指",
    "一式四份",
    "各执二份",
    "\n",
    "\t",
    "。",
    "；",
    "，",
    "：",
    "(",
    ")",
    "Article 4",
    "ARTICLE",
    "Section 3.2",
    "the \"Buyer\"",
    "shall pay",
    "within thirty (30) days",
    "Annex 1",
    "USD 5",
    "%",
    "𠮷",
    "é",
    "\u{3000}",
    "％",
    "０",
    "合计",
    "1.",
    "a)",
];

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(96))]

    #[test]
    fn no_text_breaks_the_reading(picks in proptest::collection::vec(0..PIECES.len(), 0..160)) {
        let text: String = picks.into_iter().map(|at| PIECES[at]).collect();
        let document = document(&text);
        let reading = review(&document, &Settings::on("2026-06-01".parse().unwrap()));
        spans_hold(&document.text, &reading.findings);
        let chars: Vec<char> = document.text.chars().collect();
        for fact in &reading.facts {
            proptest::prop_assert_eq!(chars[fact.start as usize..fact.end as usize].iter().collect::<String>(), fact.quote.clone());
        }
        for clause in &reading.clauses {
            proptest::prop_assert!(clause.start <= clause.end && clause.end as usize <= chars.len(), "{}", clause.path);
        }
        let paths: BTreeSet<_> = reading.clauses.iter().map(|clause| &clause.path).collect();
        proptest::prop_assert_eq!(paths.len(), reading.clauses.len());
    }
}

#[test]
fn outlines() {
    for (text, expected) in [
        (
            "采购合同\n第一条 标的\n1.1 甲方购买设备。\n（1）两台\n第二条 价款\n2.1 总价三万元。\n甲方（盖章）：\n附件一 清单\n一、设备\n两台。",
            "1 标的|1.1 |1.1.1 两台|2 价款|2.1 |@1 清单|@1.1 设备",
        ),
        ("服务合同\n一、服务内容\n1、保洁。\n2、保安。\n二、费用\n每月一万元。\n三、期限\n一年。", "1 服务内容|1.1 |1.2 |2 费用|3 期限"),
        (
            "AGREEMENT\n1. Services. The Company hires the Consultant.\n2. Fees. The Company shall pay monthly.\n2.1 Invoices. Monthly.\n3. Term. One year.",
            "1 Services|2 Fees|2.1 Invoices|3 Term",
        ),
        ("目录\n第一条 标的......1\n第二条 价款......2\n第一条 标的\n设备两台。\n第二条 价款\n三万元。", "1 标的|2 价款"),
        ("合同\n第一条 标的\n设备。\n第二条 价款\n三万元。\n第二条 付款\n货到付款。", "1 标的|2 价款|2-2 付款"),
    ] {
        let clauses = qiheng_contract::outline(&document(text));
        let found: Vec<String> = clauses.iter().map(|clause| format!("{} {}", clause.path, clause.heading)).collect();
        assert_eq!(found.join("|"), expected, "{text}");
    }
}

#[test]
fn facts_of_a_clause() {
    for (case, kind, expected) in [
        (
            "17.1 培训完成后五个工作日内，甲方支付培训费人民币8,000.00元。",
            "payment",
            r#"{"amount":"8000.00","days":5,"percent":null,"trigger":"培训完成后","working_days":true}"#,
        ),
        (
            "17.1 乙方逾期培训的，每逾期一日按合同总价的千分之二支付违约金，累计不超过合同总价的15%。",
            "damages",
            r#"{"base":"合同总价","by":"vendor","cap_percent":"15","per":"day","percent":"0.2"}"#,
        ),
        (
            "17.1 乙方将培训转包的，甲方有权解除合同，乙方应按合同总价的20%支付违约金。",
            "damages",
            r#"{"base":"合同总价","by":"vendor","cap_percent":null,"per":"once","percent":"20"}"#,
        ),
        (
            "17.1 无故取消培训的，应向乙方支付培训费总额的20%作为违约金。",
            "damages",
            r#"{"base":"培训费总额","by":"buyer","cap_percent":null,"per":"once","percent":"20"}"#,
        ),
        ("17.1 设备的三包期为一年。", "warranty", r#"{"months":12}"#),
        ("17.1 服务期限为两年。", "term", r#"{"days":null,"months":24}"#),
        ("17.1 服务期限为两年，期满前30日双方无异议的，自动续展一年。", "term", r#"{"days":null,"months":24}"#),
        ("17.1 服务期限自2026年7月1日起至2027年6月30日止。", "term", r#"{"days":null,"months":12}"#),
        ("17.1 本合同适用中华人民共和国法律。", "governing_law", r#"{"law":"中华人民共和国法律"}"#),
        ("17.1 期满后本合同自动续展一年，除非甲方在期满前三十日书面通知。", "renewal", r#"{"auto":true,"notice_days":30}"#),
        ("17.1 乙方应在签约后7日内交纳履约保证金10,000.00元。", "advance", r#"{"amount":"10000.00","kind":"bond","percent":null}"#),
        ("17.1 甲方在收到发票后5个工作日内支付培训费。", "payment", r#"{"amount":null,"days":5,"percent":null,"trigger":"收到发票后","working_days":true}"#),
        (
            "17.1 不按期付款的，按延付金额每日万分之三偿付乙方赔偿金。",
            "damages",
            r#"{"base":"延付金额","by":"buyer","cap_percent":null,"per":"day","percent":"0.03"}"#,
        ),
        ("17.1 “系统”是指工作站，系统归甲方。", "definition", r#"{"term":"系统"}"#),
    ] {
        let document = document(&support::framed("zh", case, None));
        let clauses = qiheng_contract::outline(&document);
        let facts: Vec<serde_json::Value> = qiheng_contract::facts(&document, &clauses)
            .into_iter()
            .map(|fact| serde_json::to_value(fact).unwrap())
            .filter(|fact| fact["kind"] == kind)
            .collect();
        let expected: serde_json::Value = serde_json::from_str(expected).unwrap();
        assert!(facts.iter().any(|fact| fact["value"] == expected), "{case}: {facts:?}");
    }
}

#[test]
fn ends_that_follow_from_a_length() {
    // the frames are signed on 8 May 2026
    for (frame, case, end) in [
        ("zh", "17.1 本合同有效期自签订之日起三年。", Some("2029-05-08")),
        ("zh", "17.1 服务期限为自2026年7月1日起两年。", Some("2028-07-01")),
        ("zh", "17.1 培训服务期限为2026年6月1日至2028年5月31日。", Some("2028-05-31")),
        ("zh", "17.1 服务期限为三年。", None),
        ("zh", "17.1 质保期限自签订之日起三年。", None),
        ("en", "15.1 The term of this Agreement shall be three (3) years from the Effective Date.", Some("2029-05-08")),
        ("en", "15.1 This Agreement shall remain in force until the second anniversary of the Effective Date.", Some("2028-05-08")),
        ("en", "15.1 The initial term shall commence on July 1, 2026 and continue for eighteen (18) months.", Some("2028-01-01")),
        ("en", "15.1 The term of this Agreement shall be five (5) years from the Launch Date.", None),
        ("en", "15.1 Either party may terminate this Agreement upon ninety (90) days notice.", None),
        ("en", "15.1 This Agreement may be terminated where a breach continues for a period of sixty (60) days.", None),
        ("en", "15.1 The Seller shall keep records during the term of this Agreement and for three (3) years thereafter.", None),
    ] {
        let document = document(&support::framed(frame, case, None));
        let clauses = qiheng_contract::outline(&document);
        let ends: Vec<String> = qiheng_contract::facts(&document, &clauses)
            .into_iter()
            .map(|fact| serde_json::to_value(fact).unwrap())
            .filter(|fact| fact["kind"] == "date" && fact["value"]["which"] == "ends")
            .map(|fact| fact["value"]["date"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(ends, end.into_iter().collect::<Vec<_>>(), "{case}");
    }
}

#[test]
fn dates_with_a_meaning() {
    for (case, which, date) in [
        ("15.1 This Agreement is effective as of June 1, 2026.", "effective", "2026-06-01"),
        ("15.1 The term shall commence on June 1, 2026.", "effective", "2026-06-01"),
        ("15.1 This Agreement shall expire December 31, 2027.", "ends", "2027-12-31"),
        ("15.1 Termination Date: December 31, 2027", "ends", "2027-12-31"),
        ("15.1 Dated: 6/15/2026", "signed", "2026-06-15"),
        ("17.1 培训服务期限为2026年6月1日至2028年5月31日。", "ends", "2028-05-31"),
        ("17.1 乙方应在2026年9月30日前完成上线。", "delivery", "2026-09-30"),
    ] {
        let frame = if case.is_ascii() { "en" } else { "zh" };
        let document = document(&support::framed(frame, case, None));
        let clauses = qiheng_contract::outline(&document);
        let facts: Vec<serde_json::Value> = qiheng_contract::facts(&document, &clauses).into_iter().map(|fact| serde_json::to_value(fact).unwrap()).collect();
        let wanted = serde_json::json!({ "which": which, "date": date });
        assert!(facts.iter().any(|fact| fact["kind"] == "date" && fact["value"] == wanted), "{case}");
    }
}

#[test]
fn a_heading_that_lost_its_number_is_a_clause() {
    let mut document = document(
        "采购合同\n第一条 标的\n两台。\n第二条 价款\n三万元。\n第三条 通知\n1. 以书面作出。\n2. 送达首部地址。\n1. 合同生效\n2. 签字生效。\n3. 一式两份。",
    );
    for (at, block) in document.blocks.iter_mut().enumerate() {
        if let BlockKind::Paragraph { number, .. } = &mut block.kind
            && at >= 6
        {
            *number = Some(qiheng_contract::Span { start: block.span.start, end: block.span.start + 2 });
        }
        block.runs.iter_mut().for_each(|run| run.bold = at == 8);
    }
    let reading = review(&document, &Settings::on("2026-06-01".parse().unwrap()));
    let paths: Vec<&str> = reading.clauses.iter().map(|clause| clause.path.as_str()).collect();
    assert_eq!(paths, ["1", "2", "3", "3.1", "3.2", "4", "4.2", "4.3"]);
    assert!(reading.findings.iter().any(|finding| finding.rule == "numbering.duplicate" && finding.quote.contains("合同生效")));
}

#[test]
fn the_same_document_gives_the_same_reading() {
    for case in cases().iter().take(20) {
        assert_eq!(read(case), read(case));
    }
}
