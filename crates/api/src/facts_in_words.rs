//! Facts in words of the reader's language: what a row of the facts says.

use qiheng_locales::Catalogue;
use serde_json::Value as JsonValue;

/// One line for a fact's value, as `interfaces` shape it: `30 % · 定金`, `CNY 2,860,000.00 = 2,806,000.00`.
pub(crate) fn summary(catalogue: &Catalogue, kind: &str, value: &JsonValue) -> String {
    let text = |key: &str| value[key].as_str().filter(|text| !text.is_empty()).map(str::to_owned);
    let number = |key: &str| value[key].as_u64();
    let choice = |key: &str| text(key).map(|name| catalogue.plain(&format!("fact-{}-{}", key.replace('_', "-"), name.replace('_', "-"))));
    let percent = |key: &str| text(key).map(|percent| format!("{percent} %"));
    let amount = |key: &str| text(key).map(|amount| grouped(&amount));
    let count = |id: &str, count: Option<u64>| count.map(|count| catalogue.text(id, &[("count".to_owned(), count.to_string())].into()));
    let days = |key: &str| {
        let unit = if value["working_days"] == true { "fact-working-days" } else { "fact-days" };
        count(unit, number(key))
    };
    let flag = |key: &str, id: &str| (value[key] == true).then(|| catalogue.plain(id));
    let parts: Vec<Option<String>> = match kind {
        "party" => vec![choice("role"), text("label"), text("name"), text("credit_code")],
        "total_amount" => {
            let sum = text("currency").zip(amount("amount")).map(|(currency, amount)| format!("{currency} {amount}")).or_else(|| amount("amount"));
            let words = amount("words_amount").map(|words| catalogue.text("fact-in-words", &[("amount".to_owned(), words)].into()));
            vec![sum, words, choice("tax"), percent("tax_rate")]
        }
        "date" => vec![choice("which"), text("date")],
        "term" => vec![count("fact-months", number("months")), count("fact-days", number("days"))],
        "payment" => vec![percent("percent"), amount("amount"), text("trigger"), days("days")],
        "advance" => vec![choice("kind"), percent("percent"), amount("amount")],
        "damages" => {
            let rate = percent("percent").map(|percent| choice("per").map_or(percent.clone(), |per| format!("{percent} {per}")));
            let cap = percent("cap_percent").map(|cap| catalogue.text("fact-cap", &[("percent".to_owned(), cap)].into()));
            vec![choice("by"), rate, text("base"), cap]
        }
        "warranty" => vec![count("fact-months", number("months"))],
        "acceptance" => vec![days("days"), flag("deemed", "fact-deemed")],
        "dispute" => vec![choice("method"), text("body")],
        "governing_law" => vec![text("law")],
        "renewal" => vec![flag("auto", "fact-auto"), count("fact-notice-days", number("notice_days"))],
        "confidentiality" => vec![text("years").map(|years| catalogue.text("fact-years", &[("count".to_owned(), years)].into()))],
        "definition" => vec![text("term")],
        "reference" => vec![text("to"), (value["resolved"] == false).then(|| catalogue.plain("fact-unresolved"))],
        "blank" => vec![text("around")],
        "signature" => vec![text("party"), Some(catalogue.plain(if value["signed"] == true { "fact-signed" } else { "fact-unsigned" }))],
        _ => vec![],
    };
    let words = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    if words.is_empty() { catalogue.plain("fact-not-said") } else { words }
}

/// Thousands apart: `1234567.5` → `1,234,567.50`.
pub(crate) fn grouped(decimal: &str) -> String {
    let (sign, digits) = decimal.strip_prefix('-').map_or(("", decimal), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut grouped = String::new();
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{sign}{grouped}.{fraction:0<2}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        for (decimal, wanted) in [("0", "0.00"), ("999", "999.00"), ("1000", "1,000.00"), ("1234567.5", "1,234,567.50"), ("-12345.678", "-12,345.678")] {
            assert_eq!(grouped(decimal), wanted);
        }
    }
}
