//! Clauses made from wordings of our own: what is learnt of a language for which there are no contracts whose licence allows it.

use anyhow::{Context, Result, bail};
use qiheng_contract::category::{Place, names};

use crate::dice::Dice;
use crate::samples::Sample;

/// Contracts that are made.
const CONTRACTS: usize = 1000;
/// A category that is met this often stands in every contract.
const ALWAYS: f32 = 8.0;

/// What is said under one category.
struct Block {
    category: usize,
    /// How often it is met, against the others.
    often: f32,
    /// Where in a contract it stands, in hundredths.
    from: usize,
    to: usize,
    /// What is said along with it.
    along: Vec<usize>,
    sentences: Vec<String>,
}

/// The sentences of each category.
pub(crate) struct Wordings(Vec<Block>);

/// A slot and what may stand in it.
#[rustfmt::skip]
const SLOTS: [(&str, &[&str]); 5] = [
    ("{P}", &["甲方", "甲方", "甲方", "甲方", "买方", "需方", "委托方", "发包人", "承租方", "采购人", "定作方", "委托人", "发包方"]),
    ("{V}", &["乙方", "乙方", "乙方", "乙方", "卖方", "供方", "受托方", "承包人", "出租方", "供应商", "承揽方", "受托人", "承包方"]),
    ("{C}", &["本合同", "本合同", "本合同", "合同", "本协议", "协议"]),
    ("{N}", &["3", "30", "______", "百分之五", "20", "十", "【】", "60%"]),
    ("{T}", &["日", "天", "个工作日", "个日历日"]),
];

impl Wordings {
    /// Reads a file of wordings.
    pub(crate) fn read(file: &str) -> Result<Self> {
        let mut blocks: Vec<Block> = Vec::new();
        for line in file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            if let Some(head) = line.strip_prefix("= ") {
                blocks.push(block(head).with_context(|| line.to_owned())?);
            } else {
                blocks.last_mut().with_context(|| format!("no category before {line}"))?.sentences.push(line.to_owned());
            }
        }
        Ok(Wordings(blocks))
    }

    /// The clauses of contracts, the same in every run; their documents are counted on from `first`.
    pub(crate) fn samples(&self, first: usize) -> Vec<Sample> {
        let mut dice = Dice::new(11);
        (0..CONTRACTS).flat_map(|contract| self.contract(first + contract, &mut dice)).collect()
    }

    fn contract(&self, number: usize, dice: &mut Dice) -> Vec<Sample> {
        let mut clauses: Vec<(usize, &Block)> = Vec::new();
        for block in &self.0 {
            if (dice.below(1000) as f32) < 1000.0 * block.often / ALWAYS {
                clauses.push((block.from + dice.below(block.to - block.from), block));
            }
        }
        clauses.sort_by_key(|(at, block)| (*at, block.category));
        // not every neighbour's heading says what it is about
        let heads: Vec<Option<usize>> = clauses.iter().map(|(_, block)| (dice.below(10) < 8).then_some(block.category)).collect();
        let mut samples = Vec::new();
        for (at, (hundredth, block)) in clauses.iter().enumerate() {
            let words = self.clause(block, dice);
            let place = Place {
                position: *hundredth as f32 / 100.0,
                level: 1,
                parent: None,
                previous: at.checked_sub(1).and_then(|before| heads[before]),
                next: heads.get(at + 1).copied().flatten(),
            };
            samples.push(Sample::new(block.category, words, place, number, ""));
        }
        samples
    }

    /// Some of a category's sentences, now and then with some that are said along with them.
    fn clause(&self, block: &Block, dice: &mut Dice) -> String {
        let mut order: Vec<usize> = (0..block.sentences.len()).collect();
        dice.shuffle(&mut order);
        let mut words: Vec<String> = Vec::new();
        for at in order.into_iter().take(1 + dice.below(3)) {
            words.push(spoken(&block.sentences[at], dice));
        }
        for _ in 0..dice.below(1 + block.along.len().div_ceil(2)) {
            let along = block.along[dice.below(block.along.len())];
            if let Some(other) = self.0.iter().find(|other| other.category == along) {
                words.push(spoken(&other.sentences[dice.below(other.sentences.len())], dice));
            }
        }
        words.join(if words[0].is_ascii() { " " } else { "。" })
    }
}

fn block(head: &str) -> Result<Block> {
    let at = |name: &str| names().position(|known| known == name).with_context(|| format!("no category {name}"));
    let mut parts = head.split(' ');
    let mut next = || parts.next().context("category, frequency and place belong here");
    let (category, often) = (at(next()?)?, next()?.parse()?);
    let Some((from, to)) = next()?.split_once('-') else { bail!("a place is two hundredths") };
    let (from, to) = (from.parse()?, to.parse()?);
    Ok(Block { category, often, from, to, along: parts.map(at).collect::<Result<_>>()?, sentences: Vec::new() })
}

/// One way to say a sentence.
fn spoken(sentence: &str, dice: &mut Dice) -> String {
    let mut said = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, behind)) = rest.split_once('[') {
        said.push_str(before);
        let (choices, after) = behind.split_once(']').unwrap_or((behind, ""));
        let choices: Vec<&str> = choices.split('|').collect();
        said.push_str(choices[dice.below(choices.len())]);
        rest = after;
    }
    said.push_str(rest);
    for (slot, fillings) in SLOTS {
        while let Some(at) = said.find(slot) {
            said.replace_range(at..at + slot.len(), fillings[dice.below(fillings.len())]);
        }
    }
    said
}
