//! What being late costs: reckoned step by step, asked for in a letter, added up in a dispute.

use proptest::prelude::*;
use qiheng_domain::claims::{DayCount, Piece, Run, Terms, reckon};
use qiheng_domain::rates::{LprTable, Term};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::given::{Given, given};

fn cny(sum: &str) -> Value {
    json!({ "amount": sum, "currency": "CNY" })
}

impl Given {
    fn keep(&self, kind: &str, fields: Value) -> String {
        self.call("records.save", json!({ "kind": kind, "id": null, "fields": fields }))["id"].as_str().unwrap().to_owned()
    }

    fn change(&self, kind: &str, id: &str, fields: Value) {
        self.call("records.save", json!({ "kind": kind, "id": id, "fields": fields }));
    }

    fn record(&self, kind: &str, id: &str) -> Value {
        self.call("records.get", json!({ "kind": kind, "id": id }))["fields"].clone()
    }
}

/// A contract with these clauses behind its price, and an obligation under it.
fn owing(clauses: &str, obligation: Value) -> (Given, String, String) {
    let given = given();
    let text = format!(
        "设备采购合同\n甲方：青禾食品科技有限公司\n乙方：北川包装机械有限公司\n第一条 价款\n1.1 合同总价为人民币640,000.00元（大写：陆拾肆万元整）。\n{clauses}"
    );
    let review = given.paste(&text, None);
    let contract = given.workspace(&review)["contract"]["id"].as_str().unwrap().to_owned();
    given.change("contract", &contract, json!({ "amount": cny("640000"), "number": "HT-26-07" }));
    let mut fields = json!({ "contract": contract, "what": "支付预付款192,000元" });
    fields.as_object_mut().unwrap().extend(obligation.as_object().unwrap().clone());
    let obligation = given.keep("obligation", fields);
    (given, contract, obligation)
}

const PAYMENT: &str = "第二条 付款\n2.1 甲方逾期付款的，按逾期金额以同期一年期贷款市场报价利率（LPR）的1.5倍支付利息。\n";

#[test]
fn interest_follows_the_published_rates_and_what_was_paid_in_between() {
    let due = json!({ "kind": "payment", "owed_by": "buyer", "amount": cny("192000"), "due_on": "2024-07-01", "state": "done", "done_on": "2024-10-31" });
    let (given, contract, obligation) = owing(PAYMENT, due);
    let reckon = |more: Value| {
        let mut request = json!({ "obligation": obligation });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        given.call("claims.reckon", request)
    };
    let all = reckon(json!({}));
    assert_eq!((&all["basis"], &all["factor"]), (&json!("lpr_concurrent"), &json!("1.5")), "{all}");
    // 2 to 21 July 3.45 %, 22 July to 20 October 3.35 %, then 3.10 %
    let steps: Vec<_> = all["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| (step["from"].as_str().unwrap(), step["days"].as_i64().unwrap(), step["amount"].as_str().unwrap()))
        .collect();
    assert_eq!(steps, [("2024-07-02", 20, "CNY 544.44"), ("2024-07-22", 91, "CNY 2,405.39"), ("2024-10-21", 11, "CNY 269.06")], "{all}");
    assert_eq!(all["amount"], "CNY 3,218.89");
    assert_eq!(all["capitals"], "人民币叁仟贰佰壹拾捌元捌角玖分");
    assert!(all["steps"][0]["formula"].as_str().unwrap().contains("192,000.00 × 3.45% × 1.5 ÷ 365 × 20"), "{all}");
    // half of it was paid in between: what was outstanding sinks from the day after
    let paid =
        given.keep("payment", json!({ "contract": contract, "obligation": obligation, "what": "部分预付款", "amount": cny("92000"), "paid_on": "2024-07-21" }));
    let less = reckon(json!({}));
    assert_eq!((&less["steps"][1]["base"], &less["steps"][1]["amount"]), (&json!("CNY 100,000.00"), &json!("CNY 1,252.81")), "{less}");
    given.call("records.remove", json!({ "kind": "payment", "id": paid }));
    // other terms: a year of 360 days; the law's own rates
    assert_eq!(reckon(json!({ "day_count": "days360" }))["steps"][0]["amount"], "CNY 552.00");
    let fixed = reckon(json!({ "basis": "lpr_at_breach" }));
    assert_eq!((&fixed["factor"], &fixed["steps"].as_array().unwrap().len()), (&json!("1.3"), &1));
    assert!(fixed["law"].as_str().unwrap().contains("第18条") && fixed["remark"].is_null(), "{fixed}");
    assert!(reckon(json!({ "basis": "lpr_at_breach", "factor": "2" }))["remark"].as_str().unwrap().contains("1.3"));
    assert_eq!(reckon(json!({ "basis": "sme" }))["amount"], "CNY 11,712.00", "0.05 % × 122 days");
    assert_eq!(given.refusal("claims.reckon", json!({ "obligation": obligation, "factor": "0" })), "claim.factor");
    assert_eq!(given.refusal("claims.reckon", json!({ "obligation": obligation, "factor": "一倍" })), "field.malformed");
}

#[test]
fn days_that_nobody_looked_up_are_told_and_not_guessed() {
    let due = json!({ "kind": "payment", "owed_by": "buyer", "amount": cny("36500"), "due_on": "2026-07-09", "state": "done", "done_on": "2026-08-19" });
    let (given, _, obligation) = owing(PAYMENT, due);
    let reckon = || given.call("claims.reckon", json!({ "obligation": obligation }));
    let short = reckon();
    assert_eq!((&short["amount"], &short["steps"][0]["until"]), (&json!("CNY 45.00"), &json!("2026-07-19")), "{short}");
    assert!(short["gap"].as_str().unwrap().contains("2026-07-20"), "{short}");
    let kept = given.call("claims.keep", json!({ "reckon": { "obligation": obligation } }))["id"].as_str().unwrap().to_owned();
    // a publication that is looked up later closes the gap, in the claim that was kept as well
    given.keep("lpr", json!({ "published_on": "2026-07-20", "one_year": "2.9", "over_five_years": "3.4" }));
    assert_eq!((&reckon()["amount"], &reckon()["gap"]), (&json!("CNY 179.85"), &Value::Null), "{}", reckon());
    assert_eq!(given.record("claim", &kept)["amount"], cny("179.85"));
    given.call("archive.undo", json!({}));
    assert_eq!(given.record("claim", &kept)["amount"], cny("45"));
    let twice = json!({ "kind": "lpr", "fields": { "published_on": "2026-07-20", "one_year": "2.9", "over_five_years": "3.4" } });
    given.call("records.save", twice.clone());
    assert_eq!(given.refusal("records.save", twice), "rates.published_twice");
}

#[test]
fn later_publications_come_from_a_file() {
    let given = given();
    let path = given.folder.path().join("lpr.csv");
    let write = |rows: &str| std::fs::write(&path, format!("\u{feff}published_on,one_year,over_five_years\n{rows}")).unwrap();
    let view = || given.call("rates.view", json!({}));
    assert_eq!((&view()["until"], &view()["covers_today"]), (&json!("2026-07-19"), &json!(false)));
    write("2026-06-22,3.00,3.50\n2026-07-20,2.90,3.40\n2026-08-20,2.90,3.40\n");
    let changes = given.call("rates.preview", json!({ "path": path }));
    assert_eq!(changes.as_array().unwrap().len(), 2, "what is known already is no change: {changes}");
    given.call("rates.take", json!({ "path": path }));
    assert_eq!(view()["until"], "2026-09-19");
    assert_eq!((&view()["publications"][0]["is_changed"], &view()["publications"][1]["is_changed"]), (&json!(false), &json!(true)));
    assert_eq!(given.call("rates.preview", json!({ "path": path })), json!([]));
    let out = given.folder.path().join("out.csv");
    given.call("rates.export", json!({ "path": out }));
    assert!(std::fs::read_to_string(&out).unwrap().ends_with("2026-08-20,2.90,3.40\n"));
    write("2026-10-20,2.80,3.30\n");
    given.call("rates.take", json!({ "path": path }));
    assert_eq!(view()["publications"][0]["after_gap"], true, "September is missing");
    given.call("archive.undo", json!({}));
    given.call("archive.undo", json!({}));
    assert_eq!(view()["until"], "2026-07-19", "one file, one step of undo");
    write("2026-07-20,drei,3.40\n");
    assert_eq!(given.refusal("rates.take", json!({ "path": path })), "rates.rate");
}

const LATE: &str = "第三条 交付\n3.1 乙方应于2026年3月2日前将设备运至甲方厂区。\n第四条 违约责任\n4.1 乙方逾期交付的，每逾期一日，按合同总价的0.1%向甲方支付违约金，累计不超过合同总价的5%。\n";

#[test]
fn a_demand_carries_what_the_delay_costs() {
    let due = json!({ "what": "将设备运至甲方厂区", "kind": "delivery", "due_on": "2026-03-02" });
    let (given, _, obligation) = owing(LATE, due);
    let notice = given.call("claims.draft", json!({ "reckon": { "obligation": obligation, "until": "2026-03-12" } }))["id"].as_str().unwrap().to_owned();
    let kept = given.record("notice", &notice);
    let text = kept["text"].as_str().unwrap();
    for words in ["《", "HT-26-07", "将设备运至甲方厂区", "2026-03-02", "CNY 6,400.00（人民币陆仟肆佰元整）", "0.1%", "10 日内"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert_eq!((&kept["kind"], &kept["sent_on"], &kept["obligation"]), (&json!("demand"), &Value::Null, &json!(obligation)));
    let claims = given.call("claims.view", json!({ "about": { "kind": "notice", "id": notice } }));
    assert_eq!((&claims["totals"][0]["amount"], &claims["claims"][0]["kind"]), (&json!("CNY 6,400.00"), &json!("damages")), "{claims}");
    let letter = given.text_of(&given.preview("formal_notice", &notice)).split_whitespace().collect::<String>();
    for words in ["主张的款项", "计算过程", "CNY640,000.00", "0.10%（每日）", "CNY6,400.00", "2026-03-03至2026-03-12", "合同原文"] {
        assert!(letter.contains(words), "{words}: {letter}");
    }
    // beyond the cap, the cap is what is owed
    let capped = given.call("claims.reckon", json!({ "obligation": obligation, "until": "2026-06-30" }));
    assert_eq!((&capped["amount"], capped["capped"].as_str().unwrap().contains("CNY 76,800.00")), (&json!("CNY 32,000.00"), true), "{capped}");
    assert!(text.contains("此后至实际履行之日"), "{text}");
    let late = given.call("claims.draft", json!({ "reckon": { "obligation": obligation, "until": "2026-06-30" } }))["id"].as_str().unwrap().to_owned();
    assert!(!given.record("notice", &late)["text"].as_str().unwrap().contains("此后至实际履行之日"), "what has reached its cap runs no further");
    given.call("archive.undo", json!({}));
    given.change("notice", &notice, json!({ "sent_on": "2026-03-13" }));
    given.call("archive.undo", json!({}));
    given.call("archive.undo", json!({}));
    assert_eq!((given.total("notice"), given.total("claim")), (0, 0), "letter and claim are one operation");
    given.change("obligation", &obligation, json!({ "due_on": "2099-01-01" }));
    assert_eq!(given.call("claims.reckon", json!({ "obligation": obligation })), Value::Null, "it is in time");
    assert_eq!(given.refusal("claims.keep", json!({ "reckon": { "obligation": obligation } })), "claim.nothing_owed");
}

#[test]
fn a_dispute_adds_up_what_is_claimed() {
    let due = json!({ "what": "将设备运至甲方厂区", "kind": "delivery", "due_on": "2026-03-02" });
    let (given, contract, obligation) = owing(LATE, due);
    let dispute = given.keep("dispute", json!({ "subject": "逾期交付索赔", "contract": contract }));
    given.call("claims.keep", json!({ "reckon": { "obligation": obligation, "until": "2026-03-12" }, "dispute": dispute }));
    let view = || given.call("claims.view", json!({ "about": { "kind": "dispute", "id": dispute } }));
    assert!(view()["totals"][0]["remark"].as_str().unwrap().contains("尚未列明损失"), "{}", view());
    let claim = |what: &str, kind: &str, sum: &str| {
        given.keep("claim", json!({ "contract": contract, "dispute": dispute, "what": what, "kind": kind, "amount": cny(sum) }))
    };
    claim("停工损失", "loss", "4000");
    assert!(view()["totals"][0]["remark"].as_str().unwrap().contains("超过所列损失的 30%"), "6400 > 1.3 × 4000");
    claim("改用外协的差价", "loss", "1000");
    assert!(view()["totals"][0]["remark"].as_str().unwrap().contains("未超过"), "6400 ≤ 1.3 × 5000");
    claim("律师费", "cost", "8000");
    claim("已从货款中扣减", "deduction", "400.5");
    assert_eq!((&view()["totals"][0]["amount"], &view()["totals"][0]["sum"]), (&json!("CNY 18,999.50"), &json!("18999.5")), "{}", view());
    let rent = json!({ "contract": contract, "dispute": dispute, "what": "返还款利息", "kind": "interest", "basis": "annual", "base": cny("36500"), "percent": "6", "runs_from": "2026-01-01", "runs_until": "2026-01-10" });
    let rent = given.keep("claim", rent);
    assert_eq!(given.record("claim", &rent)["amount"], cny("60"));
    assert_eq!(given.call("claims.explain", json!({ "claim": rent }))["steps"][0]["days"], 10);
    let backwards = json!({ "kind": "claim", "id": rent, "fields": { "runs_until": "2025-12-31" } });
    assert_eq!(given.refusal("records.save", backwards), "claim.ends_before_it_begins");
    given.change("claim", &rent, json!({ "basis": "sum", "amount": cny("55") }));
    assert_eq!((&given.record("claim", &rent)["amount"], &given.call("claims.explain", json!({ "claim": rent }))), (&cny("55"), &Value::Null));
    let sheet = given.text_of(&given.preview("claim_sheet", &dispute)).split_whitespace().collect::<String>();
    for words in ["索赔计算书", "违约金", "停工损失", "扣减", "CNY19,054.50", "计算过程"] {
        assert!(sheet.contains(words), "{words}: {sheet}");
    }
}

fn day(number: i64) -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2019, 8, 20).unwrap() + chrono::TimeDelta::days(number)
}

proptest! {
    /// The steps follow each other without a gap and add up; a stretch cut in two costs the same but for rounding.
    #[test]
    fn a_stretch_is_the_sum_of_its_parts(from in 0_i64..2000, length in 1_i64..900, cut in 0_i64..900, cents in 1_i64..100_000_000_000, factor in 1_i64..40, is_360: bool) {
        let until = (from + length).min(2524);
        let base = Decimal::new(cents, 2);
        let day_count = if is_360 { DayCount::Days360 } else { DayCount::Days365 };
        let terms = Terms { run: Run::Lpr { factor: Decimal::new(factor, 1), term: Term::OneYear, is_fixed: false }, day_count, cap: None };
        let of = |from, until| reckon(&terms, &[Piece { from: day(from), until: day(until), base }], "CNY", LprTable::shipped()).unwrap();
        let whole = of(from, until);
        prop_assert_eq!(whole.gap, None);
        prop_assert_eq!(whole.steps.iter().map(|step| step.days).sum::<i64>(), until - from + 1);
        prop_assert!(whole.steps.windows(2).all(|two| two[0].until.succ_opt() == Some(two[1].from)));
        prop_assert_eq!(whole.steps.iter().map(|step| step.amount).sum::<Decimal>(), whole.amount.amount);
        let cut = from + cut.min(until - from);
        let parts = if cut < until { vec![of(from, cut), of(cut + 1, until)] } else { vec![of(from, until)] };
        let steps: usize = parts.iter().map(|part| part.steps.len()).sum();
        let difference = (parts.iter().map(|part| part.amount.amount).sum::<Decimal>() - whole.amount.amount).abs();
        prop_assert!(difference <= Decimal::new(1, 2) * Decimal::from(steps as i64), "{difference} of {steps} steps");
    }
}
