//! Sums: figures against words, totals against each other, rows against totals, stages against 100 %.

use rust_decimal::Decimal;

use super::{Contract, Params, Spot};
use crate::facts::numeral::in_capitals;
use crate::facts::payment::Stage;
use crate::facts::price::near;
use crate::facts::quantity::money;
use crate::model::Finding;
use crate::pattern::{Pattern, re};

/// A sum in figures and the same sum in words (大写) that differ.
pub(super) fn figures_words_differ(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut found = Vec::new();
    for sentence in contract.sentences(re!(r"[壹贰叁肆伍陆柒捌玖拾佰仟]|(?i:\bsay\b)")) {
        let sums = money(sentence.text);
        for pair in sums.windows(2) {
            let [a, b] = pair else { continue };
            if a.in_words == b.in_words || !near(sentence.text, a, b) || a.amount == b.amount {
                continue;
            }
            let (figures, words) = if a.in_words { (b, a) } else { (a, b) };
            let formal = re!(r"[壹贰叁肆伍陆柒捌玖拾佰仟]|(?i:[a-z])").is_match(&sentence.text[words.range.clone()]);
            // A broken line of a PDF may have cut the figures.
            let cut_off = sentence.text[figures.range.end..].trim_start().starts_with(|c: char| c.is_ascii_digit() || c == ',');
            // A figure in 万元 is often rounded; only what is written out is held against the words.
            if !formal || cut_off {
                continue;
            }
            let close = usize::from(sentence.text[b.range.end..].starts_with(')'));
            let range = sentence.start + a.range.start..sentence.start + b.range.end + close;
            let spot = Spot::default()
                .arg("figures", figures.amount)
                .arg("words", contract.quote(&(sentence.start + words.range.start..sentence.start + words.range.end)))
                .arg("words_amount", words.amount)
                .arg("in_words", in_capitals(figures.amount).unwrap_or_else(|| "________".to_owned()));
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
        while to < contract.gathered.stages.len()
            && contract.draft.article_at(contract.gathered.stages[to].range.start).map(|clause| clause.path.clone()) == article
        {
            to += 1;
        }
        if article.is_some() {
            let stages = &contract.gathered.stages[from..to];
            found.extend(sum_up(contract, params, stages).or_else(|| amounts_up(contract, params, stages)));
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

/// Stages given as sums of money that don't add up to the total.
fn amounts_up(contract: &Contract<'_>, params: &Params, stages: &[Stage]) -> Option<Finding> {
    let total = contract.gathered.totals.iter().find(|total| !total.excludes_tax)?.amount.filter(|total| !total.is_zero())?;
    let parts: Vec<&Stage> = stages.iter().filter(|stage| stage.of_total && stage.percent.is_none() && stage.amount.is_some()).collect();
    let sum: Decimal = parts.iter().filter_map(|stage| stage.amount).sum();
    let range = parts.first()?.range.start..parts.last()?.range.end;
    let words = &contract.body().folded()[range.clone()];
    let half = total / Decimal::TWO;
    let close = sum != total && (sum - total).abs() < half && parts.len() >= 2 && parts.len() == stages.len();
    let open = re!(r"余款|剩余|尾款|其余|付清|结清|保证金|押金|_{2,}").is_match(words);
    (close && !open).then(|| {
        let list = parts.iter().filter_map(|stage| stage.amount).map(|amount| amount.to_string()).collect::<Vec<_>>().join(" + ");
        let share = (sum / total * Decimal::ONE_HUNDRED).round_dp(2).normalize();
        params.finding(contract, &range, Spot::default().arg("sum", share).arg("stages", list))
    })
}

/// A stage whose sum isn't its share of the total (`合同总价的30%,即…元`), and a net price and tax that don't make the gross one.
pub(super) fn shares_miscounted(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let Some(total) = contract.gathered.totals.iter().find(|total| !total.excludes_tax).and_then(|total| total.amount) else { return Vec::new() };
    let off = |stage: &&Stage| {
        stage.of_total
            && stage.percent.zip(stage.amount).is_some_and(|(percent, amount)| (total * percent / Decimal::ONE_HUNDRED - amount).abs() > Decimal::ONE)
    };
    let mut found: Vec<Finding> = contract
        .gathered
        .stages
        .iter()
        .filter(off)
        .filter(|stage| re!(r"总价|总额|总金额|合同(?:金额|价款|价)|(?i:contract price|total)").is_match(&contract.body().folded()[stage.range.clone()]))
        .map(|stage| {
            let expected = total * stage.percent.unwrap_or_default() / Decimal::ONE_HUNDRED;
            let spot = Spot::default()
                .arg("kind", "product")
                .arg("expected", expected.normalize())
                .arg("stated", stage.amount.unwrap_or_default())
                .arg("sum", format!("{total} × {}%", stage.percent.unwrap_or_default()));
            params.finding(contract, &stage.range, spot)
        })
        .collect();
    // One wrong total makes every stage wrong: then the total is at fault, which other checks tell.
    if found.len() > 1 {
        found.clear();
    }
    found.extend(net_and_tax(contract, params, total));
    found
}

fn net_and_tax(contract: &Contract<'_>, params: &Params, total: Decimal) -> Option<Finding> {
    let sentence = contract
        .sentences(re!(r"不含税(?:价|金额)|(?i:price excluding VAT)"))
        .into_iter()
        .find(|sentence| re!(r"增值税(?:额|税额)?(?:为)?[^。;,%]{0,8}[0-9]|(?i:the VAT is)").is_match(sentence.text))?;
    let amount = |pattern: &Pattern| {
        let at = pattern.find(sentence.text)?.end();
        money(&sentence.text[at..]).into_iter().find(|sum| !sum.in_words && sum.range.start < 24).map(|sum| sum.amount)
    };
    let net = amount(re!(r"不含税(?:总)?(?:价款?|金额)(?:为)?|(?i:price excluding VAT is)"))?;
    let tax = amount(re!(r"[,、]增值税(?:税)?额?(?:为)?|(?i:the VAT is)"))?;
    let off = (net + tax - total).abs() > Decimal::ONE && net < total && tax < total;
    off.then(|| params.finding(contract, &sentence.range(), Spot::default().arg("kind", "sum").arg("expected", net + tax).arg("stated", total).arg("sum", "")))
}
