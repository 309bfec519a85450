//! What the value of each kind of fact is made of, as a form shows it; in the order in which a buyer asks.

use qiheng_record::FieldType;

/// The members of one kind of fact's value.
#[derive(Debug)]
pub struct FactShape {
    /// The kind of fact.
    pub kind: &'static str,
    /// Name, type and whether it can't be left empty.
    pub members: &'static [(&'static str, FieldType, bool)],
}

const ROLES: FieldType = FieldType::Choice { choices: &["buyer", "vendor", "other", "both"] };

/// Every kind of fact.
pub const FACT_SHAPES: &[FactShape] = {
    use FieldType::{Choice, CreditCode, Date, Decimal, Flag, Integer, Percent, Text};
    &[
        FactShape { kind: "party", members: &[("role", ROLES, true), ("label", Text, true), ("name", Text, false), ("credit_code", CreditCode, false)] },
        FactShape {
            kind: "total_amount",
            members: &[
                ("amount", Decimal, false),
                ("currency", Text, false),
                ("words_amount", Decimal, false),
                ("tax", Choice { choices: &["included", "excluded", "unknown"] }, true),
                ("tax_rate", Percent, false),
            ],
        },
        FactShape {
            kind: "payment",
            members: &[
                ("percent", Percent, false),
                ("amount", Decimal, false),
                ("trigger", Text, false),
                ("days", Integer, false),
                ("working_days", Flag, false),
            ],
        },
        FactShape {
            kind: "advance",
            members: &[("kind", Choice { choices: &["deposit", "earnest", "advance", "bond"] }, true), ("percent", Percent, false), ("amount", Decimal, false)],
        },
        FactShape { kind: "date", members: &[("which", Choice { choices: &["signed", "effective", "ends", "delivery"] }, true), ("date", Date, true)] },
        FactShape { kind: "term", members: &[("months", Integer, false), ("days", Integer, false)] },
        FactShape { kind: "acceptance", members: &[("days", Integer, false), ("working_days", Flag, false), ("deemed", Flag, true)] },
        FactShape { kind: "warranty", members: &[("months", Integer, false)] },
        FactShape {
            kind: "damages",
            members: &[
                ("by", ROLES, true),
                ("percent", Percent, false),
                ("per", Choice { choices: &["day", "week", "month", "once"] }, false),
                ("base", Text, false),
                ("cap_percent", Percent, false),
            ],
        },
        FactShape { kind: "renewal", members: &[("auto", Flag, true), ("notice_days", Integer, false)] },
        FactShape { kind: "confidentiality", members: &[("years", Decimal, false)] },
        FactShape {
            kind: "dispute",
            members: &[("method", Choice { choices: &["arbitration", "litigation", "both", "consultation", "unclear"] }, true), ("body", Text, false)],
        },
        FactShape { kind: "governing_law", members: &[("law", Text, true)] },
        FactShape { kind: "signature", members: &[("party", Text, true), ("signed", Flag, true)] },
        FactShape { kind: "blank", members: &[("around", Text, true)] },
        FactShape { kind: "definition", members: &[("term", Text, true)] },
        FactShape { kind: "reference", members: &[("to", Text, true), ("resolved", Flag, true)] },
    ]
};

/// The place of a kind of fact in the order; the last for one that is not known.
pub fn fact_rank(kind: &str) -> usize {
    FACT_SHAPES.iter().position(|shape| shape.kind == kind).unwrap_or(FACT_SHAPES.len())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use qiheng_contract::FactValue;
    use serde_json::{Value as JsonValue, json};

    use super::*;

    /// A value of the type, as JSON.
    fn sample(ty: FieldType) -> JsonValue {
        match ty {
            FieldType::Integer => json!(3),
            FieldType::Flag => json!(true),
            FieldType::Date => json!("2026-11-25"),
            FieldType::Choice { choices } => json!(choices[0]),
            FieldType::Decimal | FieldType::Percent => json!("3"),
            _ => json!("x"),
        }
    }

    #[test]
    fn the_shapes_are_those_of_the_facts() {
        for shape in FACT_SHAPES {
            let given: serde_json::Map<_, _> = shape.members.iter().map(|(name, ty, _)| ((*name).to_owned(), sample(*ty))).collect();
            let fact = json!({ "kind": shape.kind, "value": given });
            let value: FactValue = serde_json::from_value(fact).unwrap_or_else(|error| panic!("{}: {error}", shape.kind));
            let back = serde_json::to_value(value).unwrap();
            let names = |json: &JsonValue| json.as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(names(&back["value"]), names(&json!(given)), "{}", shape.kind);
            // What need not be given may be null; every choice is one.
            for (name, ty, required) in shape.members {
                let with = |value: JsonValue| {
                    let mut given = given.clone();
                    given.insert((*name).to_owned(), value);
                    serde_json::from_value::<FactValue>(json!({ "kind": shape.kind, "value": given })).is_ok()
                };
                assert_eq!(with(JsonValue::Null), !required, "{}.{name}", shape.kind);
                assert!(ty.choices().unwrap_or_default().iter().all(|choice| with(json!(choice))), "{}.{name}", shape.kind);
            }
        }
    }
}
