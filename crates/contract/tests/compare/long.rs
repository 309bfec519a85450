//! Long contracts: the laws hold, the edits are found, and the time does not explode.

use std::fmt::Write;

use crate::given::{compared, draft};
use qiheng_contract::TextOp;

/// Numbers that look thrown, the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    fn pick<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len() as u64) as usize]
    }
}

/// Articles of six clauses each, about one page to every one and a half.
fn contract(articles: usize, seed: u64) -> Vec<String> {
    let mut dice = Dice(seed);
    let mut lines = Vec::new();
    for article in 1..=articles {
        lines.push(format!("第{article}条 {}", dice.pick(&["标的", "交付", "价款", "验收", "保密", "违约责任", "争议解决"])));
        for clause in 1..=6 {
            let mut line = format!("{article}.{clause} ");
            for _ in 0..2 {
                let who = dice.pick(&["甲方", "乙方", "双方", "任何一方"]);
                let when = dice.pick(&["验收合格后", "收到发票后", "合同签订后", "交付完成后"]);
                let what = dice.pick(&["支付合同总价的百分之三十", "提交符合附件一的成果", "对相关资料予以保密", "更换不合格的设备"]);
                write!(line, "{who}应于{when}{}个工作日内{what}，累计不超过人民币{}万元。", dice.below(57) + 3, dice.below(900)).unwrap();
            }
            lines.push(line);
        }
    }
    lines
}

#[test]
fn two_hundred_pages_with_an_edit_in_every_tenth_clause() {
    let lines = contract(250, 1);
    let edited: Vec<String> = lines.iter().enumerate().map(|(at, line)| if at % 10 == 3 { line.replacen("工作日", "日", 1) } else { line.clone() }).collect();
    let count = lines.iter().zip(&edited).filter(|(before, after)| before != after).count();
    let comparison = compared(&draft(&lines.join("\n")), &draft(&edited.join("\n")));
    assert_eq!(comparison.changes.len(), count);
    assert!(comparison.changes.iter().all(|change| change.op == TextOp::Delete && change.old == "工作"));
}

#[test]
fn two_hundred_pages_of_another_contract() {
    compared(&draft(&contract(250, 1).join("\n")), &draft(&contract(250, 2).join("\n")));
}

#[test]
fn one_paragraph_without_an_end() {
    let text = contract(150, 3).concat();
    let edited = text.replace("60个", "61个").replace("100万", "1万");
    let comparison = compared(&draft(&text), &draft(&edited));
    assert!(comparison.changes.len() < 80 && comparison.changes.iter().all(|change| change.old.chars().count() < 8), "{}", comparison.changes.len());
    compared(&draft(&text), &draft(&contract(150, 4).concat()));
}

#[test]
fn nothing_but_repetition() {
    let mut dice = Dice(5);
    let mut text = |length: usize| (0..length).map(|_| dice.pick(&["a ", "b "])).collect::<String>();
    compared(&draft(&text(30_000)), &draft(&text(30_000)));
    compared(&draft(&"甲方付款。\n".repeat(3_000)), &draft(&"乙方付款。\n甲方付款。\n".repeat(2_500)));
}
