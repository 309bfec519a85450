//! Families of rules: what a reader of a list looks under.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What rules are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "RuleFamily")]
pub enum Family {
    /// The company's own.
    Company,
    /// Clauses that are missing.
    Missing,
    /// Who contracts, and how it takes effect.
    Parties,
    /// Price, payment, deposits, taxes.
    Money,
    /// Delivery, acceptance, quality, changes.
    Performance,
    /// Damages, liability, remedies.
    Liability,
    /// Dates, terms, renewal, ending.
    Term,
    /// Confidentiality, data, intellectual property, restrictions.
    Information,
    /// Disputes, law, notices, interpretation.
    Dispute,
    /// Words, references, blanks.
    Text,
    /// What one trade or kind of contract needs.
    Trades,
}

/// Every family with the beginnings of its rules' ids, in the order of a list.
pub const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Company, &["company", "playbook", "own"]),
    (Family::Missing, &["absent"]),
    (Family::Parties, &["party", "signature", "credit_code", "copies", "effect", "assignment", "guarantee"]),
    (
        Family::Money,
        &["amount", "price", "payment", "deposit", "retention", "bond", "tax", "invoice", "currency", "percent", "settlement", "commitment", "measure"],
    ),
    (
        Family::Performance,
        &["delivery", "acceptance", "quality", "warranty", "risk", "title", "change", "subject", "subcontracting", "suspension", "obligation", "lien"],
    ),
    (Family::Liability, &["damages", "liability", "indemnity", "remedy", "limitation", "force_majeure"]),
    (Family::Term, &["date", "term", "period", "renewal", "termination"]),
    (Family::Information, &["confidentiality", "data", "personal_data", "ip", "publicity", "audit", "restriction", "exclusivity"]),
    (Family::Dispute, &["dispute", "law", "notice", "precedence", "interpretation", "standard_terms", "terms"]),
    (Family::Text, &["definition", "reference", "attachment", "numbering", "blank", "placeholder", "tracked_change", "comment", "bilingual"]),
    (Family::Trades, &["agency", "amendment", "construction", "lease", "staff", "software"]),
];

/// The family of a rule.
pub fn family_of(rule: &str) -> Family {
    let beginning = rule.split('.').next().unwrap_or_default();
    FAMILIES.iter().find(|(_, beginnings)| beginnings.contains(&beginning)).map_or(Family::Text, |(family, _)| *family)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::check::CHECKS;
    use crate::playbook::COMPANY;

    #[test]
    fn every_rule_has_one_family() {
        let known: Vec<&str> = FAMILIES.iter().flat_map(|(_, beginnings)| *beginnings).copied().collect();
        assert_eq!(known.iter().collect::<BTreeSet<_>>().len(), known.len());
        let unknown: Vec<_> =
            CHECKS.iter().filter(|check| !known.iter().any(|known| check.id.starts_with(&format!("{known}.")))).map(|check| check.id).collect();
        assert_eq!(unknown, Vec::<&str>::new());
        assert_eq!(family_of(&format!("{COMPANY}x")), Family::Company);
    }
}
