//! Search over 50 000 records with text: the slowest one of a hundred, one Chinese character included.

use std::time::Duration;

use anyhow::Result;
use qiheng_archive::{Archive, Operation, system_clock};
use qiheng_domain::SCHEMA;
use qiheng_domain::contracts::Contract;
use qiheng_record::{Message, Record};
use serde_json::json;

use crate::Arguments;
use crate::measure::{Dice, Figure, percentile, timed};

const RECORDS: usize = 50_000;
const QUERIES: usize = 1_000;
const CHECKED: usize = 10_000;
const WORDS: [&str; 24] = [
    "采购", "设备", "服务", "技术", "合同", "付款", "验收", "交付", "质量", "违约", "责任", "保密", "知识", "产权", "争议", "解决", "仲裁", "法院", "通知",
    "培训", "运输", "保险", "发票", "税率",
];

/// The oracle: a record is found when its title holds the words, and only then. Longer words here, since each answer is read whole.
fn same_as_oracle(archive: &Archive, titles: &[String], dice: &mut Dice) -> Result<()> {
    for _ in 0..CHECKED {
        let title: Vec<char> = titles[dice.below(RECORDS)].chars().collect();
        let length = 5 + dice.below(4);
        let start = dice.below(title.len() - length);
        let query: String = title[start..start + length].iter().collect();
        let found = archive.read().search(&query, RECORDS)?.into_iter().filter(|hit| !hit.by_pinyin).count();
        let wanted = titles.iter().filter(|title| title.contains(&query)).count();
        anyhow::ensure!(found == wanted, "{query}: {found} found, {wanted} there are");
    }
    Ok(())
}

pub(crate) fn measure(_: &Arguments) -> Result<Vec<Figure>> {
    let folder = tempfile::tempdir()?;
    let mut archive = Archive::create(&folder.path().join("a.qiheng"), SCHEMA, system_clock)?;
    let mut dice = Dice::new(7);
    let mut titles = Vec::with_capacity(RECORDS);
    let operation = Operation { name: Message::new("op-record-add"), actor: "bench".to_owned() };
    archive.transact::<_, qiheng_domain::DomainError>(operation, |tx| {
        for number in 0..RECORDS {
            let title: String = (0..8).map(|_| dice.one_of(&WORDS)).collect();
            let fields = json!({ "title": title, "number": format!("HT-{number}") });
            tx.save_fields(Contract::KIND, None, fields.as_object().unwrap_or(&serde_json::Map::new()))?;
            titles.push(title);
        }
        Ok(())
    })?;
    let mut taken = Vec::with_capacity(QUERIES);
    let mut of_one_character = Vec::new();
    for round in 0..QUERIES {
        let title: Vec<char> = titles[dice.below(RECORDS)].chars().collect();
        let length = 1 + round % 4;
        let start = dice.below(title.len() - length);
        let query: String = title[start..start + length].iter().collect();
        let one = timed(|| Ok(archive.read().search(&query, 50)?))?;
        taken.push(one);
        if length == 1 {
            of_one_character.push(one);
        }
    }
    same_as_oracle(&archive, &titles, &mut dice)?;
    let limit = Duration::from_millis(50);
    Ok(vec![
        Figure::within("search over 50 000 records, 99 of 100 within", percentile(taken, 99), limit),
        Figure::within("the same for one Chinese character", percentile(of_one_character, 99), limit),
    ])
}
