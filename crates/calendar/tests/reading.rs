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
