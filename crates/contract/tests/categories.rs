//! What clauses without a heading are about, and the laws of the model that tells it.

#![allow(clippy::unwrap_used, reason = "a test that can't read its own cases fails")]

use qiheng_contract::category::{Model, Place, Reader, is_chinese, names};
use qiheng_contract::{Clause, Document, outline, read};

/// A contract of three clauses with the same body and no heading.
fn contract(body: &str) -> Document {
    let text = if is_chinese(body) {
        format!("合同\n第一条\n{body}\n第二条\n{body}\n第三条\n{body}\n")
    } else {
        format!("AGREEMENT\n1.\n{body}\n2.\n{body}\n3.\n{body}\n")
    };
    read(text.as_bytes(), "contract.txt").unwrap()
}

fn cases() -> impl Iterator<Item = (&'static str, &'static str)> {
    include_str!("fixtures/categories.tsv").lines().filter_map(|line| line.split_once('\t'))
}

fn words(document: &Document, clause: &Clause) -> String {
    document.text.chars().skip(clause.start as usize).take((clause.end - clause.start) as usize).collect()
}

#[test]
fn bodies_without_a_heading_are_told_by_their_words() {
    let mut wrong = Vec::new();
    for (category, body) in cases() {
        let clauses = outline(&contract(body));
        assert_eq!(clauses.len(), 3, "{body}");
        assert!(clauses.iter().all(|clause| clause.heading.is_empty()), "{body}");
        let first = clauses[1].categories.first().map_or("nothing", |category| category.name.as_str());
        if first != category {
            wrong.push(format!("{category}, not {first}: {body}"));
        }
    }
    assert!(cases().count() >= 60 && wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_made_a_category_stands_in_the_clause_and_is_less_sure_than_a_heading() {
    for (_, body) in cases() {
        let document = contract(body);
        for clause in outline(&document) {
            let text = words(&document, &clause);
            let first = &clause.categories[0];
            assert!((1..=3).contains(&first.because.len()), "{body}");
            assert!(clause.categories.iter().all(|category| category.confidence < 0.9), "{body}");
            // the engine compares folded words: full-width signs are plain ones there
            assert!(first.because.iter().all(|words| !words.is_ascii() || text.contains(words.as_str())), "{:?} in {text}", first.because);
        }
    }
}

#[test]
fn a_heading_comes_before_the_model() {
    let (_, insurance) = cases().find(|(category, _)| *category == "insurance").unwrap();
    let text = format!("合同\n第一条 保密\n{insurance}\n第二条 付款\n{insurance}\n第三条 验收\n{insurance}\n");
    let clauses = outline(&read(text.as_bytes(), "contract.txt").unwrap());
    let first: Vec<&str> = clauses.iter().map(|clause| clause.categories[0].name.as_str()).collect();
    assert_eq!(first, ["confidentiality", "payment", "acceptance"]);
    assert!(clauses.iter().all(|clause| clause.categories.iter().all(|category| category.because.is_empty())));
}

#[test]
fn the_same_words_give_the_same_categories() {
    for (_, body) in cases() {
        assert_eq!(outline(&contract(body)), outline(&contract(body)));
    }
}

#[test]
fn weights_come_back_as_they_were_kept() {
    let model = Model::pack(vec![0.1; names().len()], vec![(7, vec![0.5; names().len()]), (3, vec![-0.25; names().len()])]);
    let again = Model::decode(&model.encode()).unwrap();
    assert_eq!(model.encode(), again.encode());
    let shown = |model: &Model| model.probabilities(&Reader::of(model).read("any words", false, &Place::default()));
    assert_eq!(shown(&model), shown(&again));
    assert!((shown(&model).iter().sum::<f32>() - 1.0).abs() < 1e-4);
}

#[test]
fn damaged_weights_are_no_model() {
    let bytes = Model::pack(vec![0.0; names().len()], vec![(1, vec![1.0; names().len()])]).encode();
    assert!((0..bytes.len()).all(|end| Model::decode(&bytes[..end]).is_none()));
    let other = Model::pack(vec![0.0; 3], vec![(1, vec![1.0; 3])]);
    assert!(Model::decode(&other.encode()).is_none(), "weights of other categories");
}
