//! What holds for every text that is read, and what sentences leave in doubt.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use qiheng_calendar::{Doubt, DueRule, Event, Period, Reading, Remark, Unit, read};

/// Pieces of sentences about time, to be strung together.
const PIECES: [&str; 44] = [
    "自",
    "收到发票",
    "验收合格",
    "之日起",
    "后",
    "前",
    "30",
    "三十",
    "（十五）",
    "日",
    "个工作日",
    "个月",
    "内",
    "满",
    "届满",
    "质保期",
    "每月",
    "每季度",
    "首月",
    "次月",
    "底",
    "提前",
    "，",
    "且",
    "或",
    "以较早者为准",
    "2026年10月1日",
    "within ",
    "thirty ",
    "(30) ",
    "days ",
    "business days ",
    "after ",
    "prior to ",
    "receipt of ",
    "the invoice ",
    "the end of ",
    "each month ",
    "the Term",
    ", ",
    "and ",
    "or ",
    "whichever is earlier",
    "。",
];

proptest! {
    #[test]
    fn any_text_is_read_the_same_twice(text in "\\PC{0,200}") {
        prop_assert_eq!(read(&text), read(&text));
    }

    #[test]
    fn any_string_of_time_words_is_read_within_its_bounds(pieces in proptest::collection::vec(0..PIECES.len(), 0..40)) {
        let text: String = pieces.iter().map(|at| PIECES[*at]).collect();
        let reading = read(&text);
        prop_assert_eq!(&reading, &read(&text));
        let (Reading::Clear { place, .. } | Reading::Doubtful { place, .. }) = reading;
        prop_assert!(place.start <= place.end && place.end as usize <= text.chars().count());
    }

    #[test]
    fn a_number_reads_the_same_however_it_is_written(count in 1_u32..100) {
        let expected = DueRule::Event(Event::Invoice).after(Period::new(count, Unit::Days));
        for number in [count.to_string(), han(count, &DIGITS, '十'), han(count, &CAPITALS, '拾'), wide(count), format!("{count}（{}）", han(count, &DIGITS, '十'))] {
            let words = format!("甲方应在收到发票后{number}日内付款。");
            let reading = read(&words);
            prop_assert_eq!(reading.rule(), Some(&expected), "{}", words);
        }
    }

    #[test]
    fn blanks_change_nothing_in_chinese(at in 1_usize..16) {
        let words: Vec<char> = "甲方应在收到发票后三十日内付款。".chars().collect();
        let spaced: String = words[..at].iter().chain(&[' ']).chain(&words[at..]).collect();
        prop_assert_eq!(read(&spaced).rule().cloned(), read("甲方应在收到发票后三十日内付款。").rule().cloned());
    }
}

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const CAPITALS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];

fn han(count: u32, digits: &[char; 10], ten: char) -> String {
    let (tens, units) = (count / 10, count % 10);
    let mut words = String::new();
    if tens > 1 {
        words.push(digits[tens as usize]);
    }
    if tens > 0 {
        words.push(ten);
    }
    if units > 0 {
        words.push(digits[units as usize]);
    }
    words
}

fn wide(count: u32) -> String {
    count.to_string().chars().filter_map(|digit| char::from_u32(u32::from(digit) - u32::from('0') + u32::from('０'))).collect()
}

#[test]
fn the_place_is_that_of_the_words() {
    let words = "甲 方应在收到发票后 30 日内付款。";
    let Reading::Clear { place, .. } = read(words) else { panic!("a clear sentence") };
    let said: String = words.chars().skip(place.start as usize).take(place.len()).collect();
    assert_eq!(said, "收到发票后 30 日内");
    let words = "Buyer shall pay within thirty (30) days after delivery of the Goods.";
    let Reading::Clear { place, .. } = read(words) else { panic!("a clear sentence") };
    let said: String = words.chars().skip(place.start as usize).take(place.len()).collect();
    assert_eq!(said, "within thirty (30) days after delivery of the Goods");
}

#[test]
fn what_to_know_is_remarked() {
    let remarks = |words: &str| if let Reading::Clear { remarks, .. } = read(words) { remarks } else { panic!("{words}") };
    assert_eq!(remarks("乙方应于每月5日前提交报表。"), [Remark::DayIncluded]);
    assert_eq!(remarks("系统上线之日起15日内付款。"), [Remark::OtherEvent]);
    assert_eq!(remarks("收到发票后15日内付款。"), []);
}

#[test]
fn words_decide_whether_a_last_day_moves() {
    let rule = |words: &str| read(words).rule().cloned().unwrap_or_else(|| panic!("{words}"));
    assert!(matches!(rule("每月10日前付款，遇节假日顺延。"), DueRule::Moves(_)));
    assert!(matches!(rule("每月10日前付款，遇节假日提前。"), DueRule::MovesBack(_)));
    assert!(matches!(rule("合同终止后10日内返还资料，保密义务继续有效。"), DueRule::After { .. }));
    assert!(matches!(rule("合同终止后三年内，乙方仍应承担保密义务。"), DueRule::Ends(_)));
    assert!(matches!(rule("收到货物后7日内（节假日不顺延）提出异议。"), DueRule::Ends(_)));
    assert!(matches!(rule("质保期为验收合格之日起24个月。"), DueRule::Ends(_)));
    assert!(matches!(rule("工期为开工之日起24个月。"), DueRule::After { .. }));
    assert!(matches!(rule("The warranty period is 24 months from acceptance."), DueRule::Ends(_)));
    let words = "Rent is due on the 1st day of each month, or if that is not a business day, on the next business day.";
    assert!(matches!(rule(words), DueRule::Moves(_)));
}

#[test]
fn what_is_not_understood_is_said() {
    let doubts = [
        ("甲方应及时付款。", Doubt::Vague),
        ("双方应友好合作。", Doubt::NoTime),
        ("甲方应在收到发票后____日内付款。", Doubt::Blank),
        ("甲方应在收到发票后10（十五）日内付款。", Doubt::NumbersDiffer),
        ("甲方应于2026年2月30日前付款。", Doubt::NoSuchDate),
        ("甲方应在收到发票后3至5日内付款。", Doubt::Inexact),
        ("甲方应在收到发票后8个工作小时内答复。", Doubt::OddUnit),
        ("应在合同期满前30日内提出。", Doubt::BeforeOrWithin),
        ("供方在收到预付款30日后发货。", Doubt::OnlyABeginning),
        ("甲方应在10日内付款。", Doubt::NoStart),
        ("甲方应在收到发票后10日内付款，乙方在5日内开具收据。", Doubt::Several),
        ("停机须提前3日通知，甲方应在收到发票后10日内付款。", Doubt::LeftOver),
        ("甲方应于3月31日前付款。", Doubt::NoYear),
        ("收到发票或验收合格后10日内付款。", Doubt::EitherEvent),
        ("收到通知后10个工作日（含法定节假日）内完成。", Doubt::Contradiction),
        ("收到通知后10日内答复，收到订单后20日内发货。", Doubt::Several),
        ("Payment shall be made as soon as possible.", Doubt::Vague),
        ("Buyer shall pay within ___ days after delivery.", Doubt::Blank),
        ("Buyer shall pay within thirty (20) days after delivery.", Doubt::NumbersDiffer),
        ("Delivery takes 8-10 weeks after order.", Doubt::Inexact),
        ("Tenant shall give notice within thirty days prior to the end of the term.", Doubt::BeforeOrWithin),
        ("Buyer shall pay within 30 days.", Doubt::NoStart),
        ("Buyer shall pay by 31 March.", Doubt::NoYear),
        ("Within 10 days after delivery or installation, Buyer shall pay.", Doubt::EitherEvent),
    ];
    for (words, expected) in doubts {
        match read(words) {
            Reading::Doubtful { reason, .. } => assert_eq!(reason, expected, "{words}"),
            Reading::Clear { rule, .. } => panic!("{words} was read as {rule:?}"),
        }
    }
}

/// Sentences beside a plain one that has the same rule.
const WORDINGS: &[(&str, &[&str])] = &[
    // the term is named behind its length, and something runs from its end
    (
        "自验收合格之日起12个月届满后30日内退还质保金。",
        &[
            "验收合格之日起12个月为乙方的质保期，质保期满后30日内甲方退还质保金。",
            "质保期自验收合格之日起计算，期限为12个月；质保期届满后30日内退还质保金。",
            "自验收合格之日起12个月为免费维保期，期满后的30日内退还质保金。",
        ],
    ),
    (
        "合同期限自生效之日起一年，期满前30日书面通知。",
        &[
            "本合同自生效之日起一年有效；期满前30日书面通知对方。",
            "本合同自生效之日起一年内有效，期满前30日任何一方可书面通知不再续签。",
            "合同期限自生效之日起一年；一方不再续约的，应提前30日书面通知对方。",
        ],
    ),
    (
        "应于2026年12月31日前90日书面提出。",
        &[
            "租赁期限至2026年12月31日止，承租人如需续租，应提前90日书面提出。",
            "合同有效期至2026年12月31日止，一方拟不再续约的，应提前90日通知对方。",
            "租赁期限自2025年1月1日起至2026年12月31日止；承租人应提前90日告知是否续租。",
        ],
    ),
    // a term whose end is told, and from whose end nothing runs
    ("2026年2月28日前付清。", &["本协议有效期至2026年2月28日止，期满自行失效。", "合同有效期至2026年2月28日，到期自动终止。"]),
    // numbers of forms filled in, and set apart
    ("收到发票后30日内付款。", &["收到发票后__30__日内付款。", "收到发票后_30_日内付款。", "收到发票后3 0日内付款。"]),
    ("2025年6月15日前装运。", &["装运期限为2 0 2 5年6 月1 5日（含）以前。", "于__2025__年_6_月_15_日前装运。"]),
    // the first day counts, said behind
    ("收到货物之日起7日内（含当日）提出异议。", &["自收货当日起7日内（收货当日计入）提出异议。", "收到货物之日起7日内（当日计算在内）提出异议。"]),
    ("收到货物之日起7日内提出异议。", &["自收货当日起7日内（收货当日不计入）提出异议。"]),
    // days of rest bring forward
    (
        "每月15日发放工资，遇节假日提前至前一个工作日。",
        &["每月15日（如遇法定节假日则提前至前一个工作日）发放工资。", "每月15日发放工资，如遇休息日，则提前发放。"],
    ),
    // which of several, in other words
    (
        "发货、到货且收到发票后15日内付款。",
        &["发货、到货且收到发票后（以最晚者起算）15日内付款。", "发货、到货且收到发票后（三者以最晚完成者为起算点）15日内付款。"],
    ),
    // a contract ends one way or the other
    (
        "合同终止后10日内返还房屋。",
        &["租赁期满或合同解除后10日内返还房屋。", "合同终止、解除或期满后10日内返还房屋。", "租赁期限届满或本合同终止之日起10日内返还房屋。"],
    ),
    // papers, calendars and verbs put together from parts
    ("终验合格之日起6个月内。", &["最终验收合格报告签署之日起陆个月内。", "终验合格证明签发之日起6个月内。", "最终验收备忘录签署之日起6个月内。"]),
    ("每年结束后三个月内提供报表。", &["每个日历年结束后三个月内提供报表。", "每一自然年度结束后三个月内提供报表。", "每公历年度结束后三个月内提供报表。"]),
    ("付款之日起15日内过户。", &["付清全部货款之日起15日内过户。", "结清全部款项之日起15日内过户。"]),
    ("违约之日起60日内索赔。", &["发生违约行为之日起60日内索赔。", "发生违约情形之日起60日内索赔。", "违约事件发生之日起60日内索赔。"]),
    ("合同期限自服务开始之日起半年。", &["合同期限自开始之日起半年。"]),
    ("每年3月31日起15日内通知。", &["应从每年的3月31日起，15天之内，通知对方。"]),
    ("质保期满后15日内退还。", &["质保期为12个月，质保期满后15日内退还。"]),
    ("不晚于租赁期满前30日提出。", &["不早于租赁期满前90日、不晚于租赁期满前30日提出。"]),
    ("于收到发票当日支付。", &["应于收到发票之日支付。", "于收到发票之日一次性付清。"]),
    ("收到发票且验收合格后10日内付款。", &["应在收到发票并于验收合格后10日内付款。", "应于收到发票并在验收合格后10日内付款。"]),
    ("每季度最后一日付款。", &["每季度结束前付款。", "每季度终了前付款。"]),
    ("每月10日付款。", &["甲方每月支付，付款日为当月10日。", "租金每月支付一次，支付日期为当月10日。"]),
    // a mere condition beside what happens
    ("质保期满后15日内返还。", &["质保期满且无质量争议后的15日内返还。", "质保期满无质量问题后15日内返还。"]),
    ("验收合格后10日内付款。", &["验收合格且无质量问题后10日内付款。", "验收合格后10日内付款人民币50万元。"]),
    ("质保期自验收合格之日起两年。", &["质保期两年，自验收合格次日起算。", "质保期自验收合格次日起算，为期两年。"]),
    ("接到通知当天到场。", &["接到通知后当天到场。", "接到通知后当日内到场。"]),
    // what belongs to something that happens is not it
    ("收到货物后21日内检验。", &["在装运港收到货物后应于21日内检验。", "收货人收到货物后应于21日内检验。"]),
    // English
    (
        "Seller shall remedy the defect within thirty days after receipt of the notice.",
        &[
            "Seller shall have thirty (30) days after receipt of the notice in which to remedy the defect.",
            "Notice having been received, Seller shall remedy the defect within thirty days.",
            "Seller shall remedy the defect within (30) days after receipt of the notice, together with a report.",
        ],
    ),
    (
        "Notice shall be given at least 60 days before 31 December 2025.",
        &[
            "The Initial Term ends on 31 December 2025 and notice must be served at least sixty (60) days before that date.",
            "This Agreement expires on December 31, 2025; notice must be given at least 60 days prior to such expiration.",
            "This Agreement shall remain in force until 31 December 2025 and notice may be given at least 60 days before that date.",
        ],
    ),
    (
        "The fee is due within 15 days after the expiry of ten days after delivery.",
        &[
            "Buyer shall have ten days after delivery to inspect, and the fee is due within 15 days after the end of that period.",
            "After a trial run of ten days from delivery, the fee is due within 15 days.",
            "The trial run lasts ten days from delivery, and the fee is due within 15 days of the end of the trial run.",
        ],
    ),
    (
        "Payment shall be made forty-five days after completion of the Works.",
        &[
            "Payment shall be made on the date falling 45 days after completion of the Works.",
            "Payment shall be made on the day that is forty-five (45) days after completion of the Works.",
        ],
    ),
    ("Pay on the day of shipment.", &["Pay on the date of shipment.", "Pay on the shipment date."]),
    (
        "Rent is due on the 10th of each month, or if that is not a business day, on the next business day.",
        &["Rent is payable by the tenth day of each month; should that day not be a business day, payment shall be made on the next business day."],
    ),
    (
        "Notice shall be given not less than six months before the end of the term.",
        &["Notice shall be given not more than twelve months and not less than six months before the end of the term."],
    ),
    ("Deliver by 13 March 2026.", &["Deliver no later than Friday, 13 March 2026."]),
    (
        "The Buyer shall pay within 30 days after delivery or 10 days after receipt of the invoice, whichever is later.",
        &[
            "The Buyer shall pay within 30 days after delivery or, if later, within 10 days after receipt of the invoice.",
            "The Buyer shall pay within 30 days after delivery, or if later, 10 days after receipt of the invoice.",
        ],
    ),
];

#[test]
fn one_rule_has_many_wordings() {
    for (plain, others) in WORDINGS {
        let expected = read(plain).rule().cloned().unwrap_or_else(|| panic!("{plain}: {:?}", read(plain)));
        for words in *others {
            assert_eq!(read(words).rule(), Some(&expected), "{words}: {:?}", read(words));
        }
    }
}

#[test]
fn what_only_looks_like_a_due_time_is_none() {
    let doubts = [
        ("事件发生后，工期不予顺延。", Doubt::NoTime),
        ("租赁期自起算日起满　　个月的当天为第一次支付日。", Doubt::Blank),
        ("货到验收合格后月结60天。", Doubt::Vague),
        ("收到通知后30天内或合理时间内发运。", Doubt::Vague),
        ("以后每期租金应于到期前一个月支付。", Doubt::OddUnit),
        ("应不早于租赁期满前90日提出续租。", Doubt::OnlyABeginning),
        ("合同签订后10日内付50%，余款发货前付清。", Doubt::Several),
        ("应自验收合格之日起10日内付至95%，剩余5%一年后支付。", Doubt::Several),
        ("应自验收合格之日起10日内付至95%，剩余5%质保期满后支付。", Doubt::Several),
        ("应在收到异议后3个工作日内或双方另行约定的期限内答复。", Doubt::Vague),
        ("每月应提交报告，说明款额，和前一个月增加的工程量。", Doubt::NoTime),
        ("The parties handle the day-to-day activities of the project.", Doubt::NoTime),
        ("Contractor shall maintain four (4) weeks of supply of each Product.", Doubt::NoTime),
        ("May 4, 2017 Strategic Alliance Agreement between A and B.", Doubt::NoTime),
        ("Vendor shall deliver on Monday, 13 March 2026.", Doubt::NoSuchDate),
        ("The Seller shall deliver on or about 15 May 2026.", Doubt::Inexact),
        ("The plan is updated no later than [***] before the first anniversary of the Effective Date.", Doubt::Blank),
        ("The price is escalated each year, and the first fee is part of it.", Doubt::NoTime),
        ("Half is due within 10 days after signing, the balance before shipment.", Doubt::Several),
        ("Supplier shall deliver within 30 days (or 45 days for imported goods) after the order.", Doubt::Several),
        ("乙方应于2026年5月15日左右交货。", Doubt::Inexact),
        ("Shipment shall take place not less than 10 days after payment.", Doubt::OnlyABeginning),
        ("The Buyer shall pay 30 days after receipt of invoice or, if later, acceptance.", Doubt::Several),
        ("Half is due within 10 days of the signing of this Agreement and the balance upon delivery.", Doubt::Several),
        ("Delivery shall be made by 30 June 2025 and Seller shall give notice at least 10 days before that date.", Doubt::Several),
    ];
    for (words, expected) in doubts {
        match read(words) {
            Reading::Doubtful { reason, .. } => assert_eq!(reason, expected, "{words}"),
            Reading::Clear { rule, .. } => panic!("{words} was read as {rule:?}"),
        }
    }
}

#[test]
fn a_long_text_takes_no_longer_than_its_beginning() {
    let started = Instant::now();
    for phrase in
        ["自收到发票之日起30日内或验收合格后", "、发票", "within thirty (30) days after receipt of the invoice and ", "(((", "每月5日、", "三十", "of the "]
    {
        let long = phrase.repeat(1_000_000 / phrase.len());
        let _ = read(&long);
    }
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
}

#[test]
fn what_is_only_about_a_day_is_doubtful_and_which_ever_counts_as_one_word() {
    for words in ["Fees are paid on or around the 25th day of every month.", "The fee is due on or about the 5th day of each month."] {
        assert!(matches!(read(words), Reading::Doubtful { .. }), "{words}: {:?}", read(words));
    }
    let together = read("Payment is due within 30 days after delivery or receipt of the invoice, whichever is later.");
    let apart = read("Payment is due within 30 days after delivery or receipt of the invoice, which ever is later.");
    assert_eq!(together.rule(), apart.rule());
    assert_eq!(std::mem::discriminant(&together), std::mem::discriminant(&apart), "{together:?}");
}
