//! Trains and measures.
#![allow(clippy::print_stdout, reason = "a measurement prints its tables")]
mod categories;
mod corpus;
mod dice;
mod folds;
mod headings;
mod samples;
mod softmax;
mod wording;
use anyhow::Result;
use corpus::{Corpus, Language};
use qiheng_contract::category;
fn main() -> Result<()> {
    let corpus = Corpus::open(std::path::Path::new("/work/shared/corpus"))?;
    let env = |name: &str, or: f32| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(or);
    let set = softmax::Settings { features: env("F", 20000.) as usize, documents: env("D", 2.) as usize, rounds: env("R", 20.) as usize, step: env("S", 0.5), decay: env("L", 1e-5) };
    let which = std::env::var("LANGS").unwrap_or("zh en".into());
    for (l, n) in [(Language::Chinese, "zh"), (Language::English, "en")] {
        if !which.contains(n) { continue; }
        let mut samples = samples::of_corpus(&corpus, l, false)?;
        if std::env::var("NOPLACE").is_ok() { for s in &mut samples { s.place = Default::default(); s.around.clear(); } }
        let t = std::time::Instant::now();
        if l == Language::Chinese {
            let mut own = wording::Wordings::read(include_str!("../words/zh.txt"))?.samples(0);
            if std::env::var("DUMP").is_ok() { for s in &own { println!("{}", s.words); } return Ok(()); }
            for s in &mut own { if std::env::var("NOPOS").is_ok() { s.around.clear(); } else if std::env::var("POS").is_ok() { s.around.truncate(1); } }
            let model = softmax::train(&own.iter().collect::<Vec<_>>(), set);
            let said = folds::asked(&model, &samples);
            let f = categories::figures(&samples, &said);
            println!("OWN {l:?} docs {} clauses {} macro {:.3} [{:.3} {:.3}] acc {:.3} in {:?}", f.documents, f.clauses, f.macro_f1, f.interval.0, f.interval.1, f.accuracy, t.elapsed());
            for c in &f.categories { println!("  {:18} {:5} p {:.2} r {:.2} f {:.2}", c.name, c.clauses, c.precision, c.recall, c.f1); }
            let names: Vec<_> = category::names().collect();
            if std::env::var("SHOW").is_ok() { for (s, a) in samples.iter().zip(&said) { if s.category != *a { println!("{} -> {}: {}", names[s.category], names[*a], s.words.replace('\n', " ").chars().take(150).collect::<String>()); } } }
            if std::env::var("OWN").is_ok() { continue; }
        }
        let more = if std::env::var("LOOSE").is_ok() { samples::of_corpus(&corpus, l, true)? } else { Vec::new() }; println!("more {}", more.len());
        let said = folds::held_out(&samples, &more, set);
        let f = categories::figures(&samples, &said);
        println!("{l:?} docs {} clauses {} macro {:.3} [{:.3} {:.3}] acc {:.3} in {:?}", f.documents, f.clauses, f.macro_f1, f.interval.0, f.interval.1, f.accuracy, t.elapsed());
        let rules: Vec<usize> = samples.iter().map(|s| folds::largest(&category::by_words(&s.words))).collect();
        let r = categories::figures(&samples, &rules);
        println!("  words alone macro {:.3} acc {:.3}", r.macro_f1, r.accuracy);
        for c in &f.categories { println!("  {:18} {:5} p {:.2} r {:.2} f {:.2}", c.name, c.clauses, c.precision, c.recall, c.f1); }
        if std::env::var("SHOW").is_ok() {
            let names: Vec<_> = category::names().collect();
            let mut m = std::collections::BTreeMap::new();
            for (s, a) in samples.iter().zip(&said) { if s.category != *a { *m.entry((names[s.category], names[*a])).or_insert(0) += 1; } }
            let mut v: Vec<_> = m.into_iter().collect(); v.sort_by_key(|x| -x.1);
            for x in v.iter().take(40) { println!("{x:?}"); }
        }
    }
    Ok(())
}
