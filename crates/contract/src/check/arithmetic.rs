//! Sums: figures against words, totals against each other, rows against totals, stages against 100 %.

use rust_decimal::Decimal;

use super::{Contract, Params, Spot};
use crate::facts::payment::Stage;
use crate::facts::price::near;
use crate::facts::quantity::money;
use crate::model::Finding;
use crate::text::re;

/// A sum in figures and the same sum in words (大写) that differ.
pub(super) fn figures_words_differ(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut found = Vec::new();
    for sentence in contract.sentences(re!(r"[0-9][^。;]{0,40}[零壹贰叁肆伍陆柒捌玖拾佰仟]|[壹贰叁肆伍陆柒捌玖拾佰仟万元整正][^。;]{0,30}[0-9]|(?i:\bsay\b)")) {
        let sums = money(sentence.text);
        for pair in sums.windows(2) {
            let [a, b] = pair else { continue };
            if a.in_words == b.in_words || !near(sentence.text, a, b) || a.amount == b.amount {
                continue;
            }
            let (figures, words) = if a.in_words { (b, a) } else { (a, b) };
            let formal = re!(r"[壹贰叁肆伍陆柒捌玖拾佰仟]|(?i:[a-z])").is_match(&sentence.text[words.range.clone()]);
            // A figure in 万元 is often rounded; only what is written out is held against the words.
            if !formal {
                continue;
            }
            let close = usize::from(sentence.text[b.range.end..].starts_with(')'));
            let range = sentence.start + a.range.start..sentence.start + b.range.end + close;
            let spot = Spot::default().arg("figures", figures.amount).arg("words", contract.quote(&(sentence.start + words.range.start..sentence.start + words.range.end))).arg("words_amount", words.amount);
            found.push(params.finding(contract, &range, spot));
        }
    }
    found
}

/// Payment stages of the whole price that don't add up to 100 %.
pub(super) fn stages_not_100(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < contract.gathered.stages.len() {
        let article = contract.draft.article_at(contract.gathered.stages[from].range.start).map(|clause| clause.path.clone());
        let mut to = from + 1;
        while to < contract.gathered.stages.len() && contract.draft.article_at(contract.gathered.stages[to].range.start).map(|clause| clause.path.clone()) == article {
            to += 1;
        }
        if article.is_some() {
            found.extend(sum_up(contract, params, &contract.gathered.stages[from..to]));
        }
        from = to;
    }
    found
}

fn sum_up(contract: &Contract<'_>, params: &Params, stages: &[Stage]) -> Option<Finding> {
    let shares: Vec<&Stage> = stages.iter().filter(|stage| stage.of_total && stage.percent.is_some()).collect();
    let sum: Decimal = shares.iter().filter_map(|stage| stage.percent).sum();
    let range = shares.first()?.range.start..shares.last()?.range.end;
    let whole = contract.draft.body.folded()[range.clone()].to_owned();
    let context_end = contract.draft.article_at(range.start).map_or(range.end, |clause| contract.draft.range_of(clause).end.max(range.end));
    let context = &contract.body().folded()[range.start..context_end];
    let open_ended = re!(r"余款|剩余|尾款|其余|余下|付清|结清|balance|remain|_{2,}|结算价|据实").is_match(context);
    let cumulative = re!(r"(付|支付|付款)(款)?(至|到)").is_match(&whole);
    if shares.len() < 2 || sum == params.limit || open_ended && sum < params.limit || cumulative {
        return None;
    }
    let list = shares.iter().filter_map(|stage| stage.percent).map(|percent| format!("{}%", percent.normalize())).collect::<Vec<_>>().join(" + ");
    Some(params.finding(contract, &range, Spot::default().arg("sum", sum.normalize()).arg("stages", list)))
}
