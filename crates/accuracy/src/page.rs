//! The measurement as a page for readers and as figures for the program.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use qiheng_contract::category;
use serde_json::json;

use crate::categories::{ENOUGH, Figures, figures};
use crate::corpus::{Corpus, Language, Row};
use crate::folds::{FOLDS, asked, held_out};
use crate::samples::{self, Sample};
use crate::scores::{Scores, scores};
use crate::share::{Count, Tally, share, wilson};
use crate::softmax::Settings;
use crate::training;

/// All figures.
pub(crate) struct Measured {
    chinese: OfLanguage,
    english: OfLanguage,
    scores: Scores,
}

/// The categories of one language, told in several ways.
struct OfLanguage {
    /// As the program tells them.
    program: Figures,
    /// By the vocabulary alone.
    words: Figures,
    /// Without the neighbours.
    alone: Figures,
    /// Learnt from the corpus itself, where the program is not.
    learnt: Option<Figures>,
}

/// Measures everything.
pub(crate) fn measure(corpus: &Corpus) -> Result<Measured> {
    let chinese = samples::of_corpus(corpus, Language::Chinese, |_| true)?;
    let english = samples::of_corpus(corpus, Language::English, Row::may_be_learnt_from)?;
    let model = training::chinese()?;
    let lonely = |samples: &[Sample]| samples.iter().map(Sample::without_neighbours).collect::<Vec<_>>();
    let settings = Settings::default();
    Ok(Measured {
        chinese: OfLanguage {
            program: figures(&chinese, &asked(&model, &chinese)),
            words: figures(&chinese, &by_words(&chinese)),
            alone: figures(&chinese, &asked(&model, &lonely(&chinese))),
            learnt: Some(figures(&chinese, &held_out(&chinese, settings))),
        },
        english: OfLanguage {
            program: figures(&english, &held_out(&english, settings)),
            words: figures(&english, &by_words(&english)),
            alone: figures(&english, &held_out(&lonely(&english), settings)),
            learnt: None,
        },
        scores: scores(corpus)?,
    })
}

fn by_words(samples: &[Sample]) -> Vec<usize> {
    samples.iter().map(|sample| category::largest(&category::by_words(&sample.words)).unwrap_or_default()).collect()
}

impl Measured {
    /// Shows the page.
    pub(crate) fn print(&self) {
        println!("{}", self.page());
    }

    /// Writes `accuracy.md` and `accuracy.json`.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        for (name, text) in [("accuracy.md", self.page()), ("accuracy.json", format!("{:#}\n", self.figures()))] {
            let file = folder.join(name);
            std::fs::write(&file, text).with_context(|| file.display().to_string())?;
        }
        Ok(())
    }

    fn figures(&self) -> serde_json::Value {
        let language = |of: &OfLanguage| json!({ "macro_f1": rounded(of.program.macro_f1), "low": rounded(of.program.interval.0), "high": rounded(of.program.interval.1), "clauses": of.program.clauses, "documents": of.program.documents });
        let tally = |tally: &Tally| {
            let sum = tally.sum();
            json!({ "recall": rounded(share(sum.hit, sum.wanted)), "precision": rounded(share(sum.hit, sum.given)), "wanted": sum.wanted, "low": rounded(tally.interval().0) })
        };
        let scores = &self.scores;
        json!({
            "categories": { "zh": language(&self.chinese), "en": language(&self.english) },
            "facts": tally(&scores.all_facts), "findings": tally(&scores.findings), "absences": tally(&scores.absences),
            "seeded": { "found": scores.defects.sum().hit, "wanted": scores.defects.sum().wanted, "alarms": scores.alarms },
            "data": "CUAD v1 © The Atticus Project, CC BY 4.0; public Chinese contracts and templates",
        })
    }

    fn page(&self) -> String {
        let mut page = String::from(HEAD);
        page += &CATEGORIES.replace("{folds}", &FOLDS.to_string()).replace("{enough}", &ENOUGH.to_string());
        page += "| | documents | clauses | macro-F1 | 90 % interval | right of all | goal 0.90 |\n|---|---:|---:|---:|---|---:|---|\n";
        for (name, of) in [("Chinese", &self.chinese), ("English", &self.english)] {
            page += &row(&format!("**{name}: the program**"), &of.program);
            page += &row(&format!("{name}, without position and neighbours"), &of.alone);
            page += &row(&format!("{name}, words of the vocabulary alone"), &of.words);
            if let Some(learnt) = &of.learnt {
                page += &row(&format!("{name}, learnt from the corpus (not shipped)"), learnt);
            }
        }
        for (name, of) in [("Chinese", &self.chinese), ("English", &self.english)] {
            let _ =
                write!(page, "\n### {name}\n\n| category | clauses | precision | recall | F1 | counts in the macro figure |\n|---|---:|---:|---:|---:|---|\n");
            for of in &of.program.categories {
                let counts = if of.clauses >= ENOUGH { "yes" } else { "too few" };
                let _ = writeln!(page, "| {} | {} | {:.2} | {:.2} | {:.2} | {counts} |", of.name, of.clauses, of.precision, of.recall, of.f1);
            }
        }
        page += &self.scores.page();
        page
    }
}

fn rounded(share: f64) -> f64 {
    (share * 1000.0).round() / 1000.0
}

fn row(name: &str, of: &Figures) -> String {
    let goal = if of.macro_f1 >= 0.9 { "reached" } else { "not reached" };
    format!("| {name} | {} | {} | {:.3} | {:.3}–{:.3} | {:.3} | {goal} |\n", of.documents, of.clauses, of.macro_f1, of.interval.0, of.interval.1, of.accuracy)
}

impl Scores {
    fn page(&self) -> String {
        let defects = self.defects.sum();
        let mut page =
            SCORES.replace("{gold}", &self.gold.to_string()).replace("{seeded}", &self.seeded.0.to_string()).replace("{clean}", &self.seeded.1.to_string());
        let _ = write!(
            page,
            "- Outlines right: {} of {}.\n- Seeded defects found: {} of {}; critical or major findings on contracts without defects: {}.\n\n",
            self.outlines.hit, self.outlines.wanted, defects.hit, defects.wanted, self.alarms
        );
        page += "| | wanted | given | recall | precision | F1, 90 % interval over documents |\n|---|---:|---:|---:|---:|---|\n";
        for (name, tally) in [("facts, all kinds", &self.all_facts), ("findings", &self.findings), ("absences", &self.absences)] {
            page += &tally_row(name, tally);
        }
        for (kind, tally) in &self.facts {
            page += &tally_row(&format!("fact `{kind}`"), tally);
        }
        page += "\n### Each check\n\nOver gold and seeded contracts. Precision counts critical and major findings only, and on seeded contracts with defects none (a reviewer may rightly find more). 90 % intervals by Wilson: few cases promise little.\n\n| check | wanted | recall | | given | precision | |\n|---|---:|---:|---|---:|---:|---|\n";
        for (rule, Count { hit, wanted, given }) in &self.checks {
            let _ = writeln!(page, "| `{rule}` | {wanted} | {} | {given} | {} |", with_interval(*hit, *wanted), with_interval(*hit, *given));
        }
        page
    }
}

fn tally_row(name: &str, tally: &Tally) -> String {
    let (sum, (low, high)) = (tally.sum(), tally.interval());
    let percent = |part, whole| if whole == 0 { "–".to_owned() } else { format!("{:.1} %", 100.0 * share(part, whole)) };
    let f1 = if sum.wanted + sum.given == 0 { "–".to_owned() } else { format!("{:.2} ({low:.2}–{high:.2})", tally.f1()) };
    format!("| {name} | {} | {} | {} | {} | {f1} |\n", sum.wanted, sum.given, percent(sum.hit, sum.wanted), percent(sum.hit, sum.given))
}

fn with_interval(part: usize, whole: usize) -> String {
    let (low, high) = wilson(part, whole);
    if whole == 0 { "– | ".to_owned() } else { format!("{:.0} % | {:.0}–{:.0} %", 100.0 * share(part, whole), 100.0 * low, 100.0 * high) }
}

const HEAD: &str = "# How right the program is

Written by `cargo xtask accuracy --write`, from a corpus that is not in this repository (`--corpus DIR`, or `QIHENG_CORPUS`): the layout is an `index.csv`, the contracts, `gold/` and `seeded/`.

**Data.** English: commercial contracts of [CUAD v1](https://www.atticusprojectai.org/cuad), © The Atticus Project, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/). Chinese: contracts and templates
from public repositories, many of them old; no licence is stated, so they are measured on and nothing is learnt from them. A third of all families is kept elsewhere for a final measurement and is not in these figures.
The rules for facts and findings were written with the contracts of this corpus at hand: figures for them are those of a development set and flatter.

";

const CATEGORIES: &str = "## Categories of clauses, the heading hidden

A clause whose whole heading names exactly one category (`crates/accuracy/words/headings.tsv`) is shown without that heading; the program must tell the category from the clause's words (its vocabulary and its model together), and from where it stands:
position, level, and what the headings around it say. In a contract as it is read the heading is seen and decides first.

- English is cross-validated in {folds} parts divided by document family, never by clause: a model is asked only about families that it has not learnt from. The weights that are shipped are learnt from all of them.
- Chinese is learnt only from wordings of our own, so every contract is held out. These wordings were bettered while looking at errors on this corpus: the figure is a little too good for contracts of other kinds.
- Macro-F1 is the mean over categories with at least {enough} clauses; the others are listed. Intervals: 1 000 bootstrap samples of documents.
- Labels come from headings, and headings are not always true: under 其他 there often stands what takes effect when, under \"obligations\" anything.

";

const SCORES: &str = "\n## Facts, findings, outlines and absences

Against {gold} contracts annotated by reading them, {seeded} contracts with defects put in on purpose, and {clean} sound ones. A finding hits when its rule is the same and its quote overlaps the wanted one without being much longer. Which findings are heavy (critical, major) is told by the program.

";
