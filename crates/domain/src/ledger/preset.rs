//! Questions that are asked of all contracts again and again.

/// A question with its columns.
#[derive(Debug)]
pub struct Preset {
    /// Its name; the words are `ledger-preset-<name>`.
    pub name: &'static str,
    /// The columns shown, beside title and vendor.
    pub columns: &'static [&'static str],
    /// The conditions; `{city}` stands for our own city.
    pub conditions: &'static [&'static str],
    /// The column to sort by.
    pub sort: Option<&'static str>,
}

/// The questions, those that cost most when they are missed first.
pub const PRESETS: &[Preset] = &[
    Preset {
        name: "renews_soon",
        columns: &["ends_on", "renewal.notice_days", "notice_by", "amount", "lifecycle"],
        conditions: &["renewal.auto = true", "ends_on within 90"],
        sort: Some("ends_on"),
    },
    Preset { name: "ends_soon", columns: &["ends_on", "renewal.auto", "amount", "lifecycle"], conditions: &["ends_on within 90"], sort: Some("ends_on") },
    Preset {
        name: "no_liability_cap",
        columns: &["rule.liability.buyer_uncapped", "damages.cap_percent", "amount", "lifecycle"],
        conditions: &["rule.liability.buyer_uncapped = found"],
        sort: None,
    },
    Preset {
        name: "deposit_over_limit",
        columns: &["advance.kind", "advance.percent", "advance.amount", "amount", "lifecycle"],
        conditions: &["advance.kind = deposit", "advance.percent > 20"],
        sort: None,
    },
    Preset {
        name: "arbitration_elsewhere",
        columns: &["dispute.method", "dispute.body", "amount", "lifecycle"],
        conditions: &["dispute.method = arbitration", "dispute.body lacks {city}"],
        sort: None,
    },
    Preset { name: "critical_open", columns: &["open_critical", "amount", "lifecycle"], conditions: &["open_critical >= 1"], sort: Some("open_critical") },
];

/// The city of an address: `浙江省江州市东山区…` lies in `江州`. None where the address names none.
pub fn city_of(address: &str) -> Option<&str> {
    let end = address.find('市')?;
    let before = &address[..end];
    let from = ["省", "自治区"].iter().filter_map(|word| before.rfind(word).map(|at| at + word.len())).max().unwrap_or(0);
    Some(&before[from..]).filter(|city| (2..=6).contains(&city.chars().count()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{column, condition};

    #[test]
    fn every_question_can_be_asked() {
        for preset in PRESETS {
            preset.columns.iter().chain(&preset.sort).for_each(|name| assert!(column(name).is_ok(), "{name}"));
            preset.conditions.iter().for_each(|words| assert!(condition(words).is_ok(), "{words}"));
        }
    }

    #[test]
    fn the_city_of_an_address() {
        for (address, city) in [
            ("浙江省江州市东山区云岫路1号", Some("江州")),
            ("海陵市南浦区", Some("海陵")),
            ("广西壮族自治区南屿市", Some("南屿")),
            ("12 Harbour Road", None),
            ("", None),
        ] {
            assert_eq!(city_of(address), city, "{address}");
        }
    }
}
