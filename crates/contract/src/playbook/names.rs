//! What an expression may name: the one list that values, completion, documentation and tests follow.

use serde::Serialize;
use ts_rs::TS;

/// A thing that a contract says, or a list of such things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ExpressionGroup")]
pub struct Group {
    /// Its name, such as `warranty`.
    pub name: &'static str,
    /// There may be several: `payments.exists(p, p.percent > 30)`.
    pub is_list: bool,
    /// What is known of it; empty for a text that stands alone.
    pub members: &'static [Member],
}

/// Something that is known of a thing. It is null where the contract doesn't say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ExpressionMember")]
pub struct Member {
    /// Its name, such as `months`.
    pub name: &'static str,
    /// What kind of value it has.
    #[serde(rename = "type")]
    pub ty: MemberType,
    /// The unit it is counted in: `%`, `days`, `months`, `years`; empty where there is none.
    pub unit: &'static str,
    /// The only values that it takes; empty where it is free.
    pub choices: &'static [&'static str],
}

/// The kinds of values in expressions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ExpressionType")]
pub enum MemberType {
    /// A number.
    Number,
    /// Words.
    Text,
    /// True or false.
    Flag,
    /// A day as text, `2026-11-26`: compared, it is in order.
    Day,
    /// Several words.
    Texts,
}

/// A function that expressions may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ExpressionFunction")]
pub struct Function {
    /// Its name.
    pub name: &'static str,
    /// How it is written, with the places to fill in.
    pub form: &'static str,
    /// Behind a value: `text.contains("…")`.
    pub is_method: bool,
}

use MemberType::{Day, Flag, Number, Text, Texts};

const fn of(name: &'static str, ty: MemberType) -> Member {
    Member { name, ty, unit: "", choices: &[] }
}

const fn counted(name: &'static str, unit: &'static str) -> Member {
    Member { name, ty: Number, unit, choices: &[] }
}

const fn one_of(name: &'static str, choices: &'static [&'static str]) -> Member {
    Member { name, ty: Text, unit: "", choices }
}

const fn group(name: &'static str, members: &'static [Member]) -> Group {
    Group { name, is_list: false, members }
}

const fn list(name: &'static str, members: &'static [Member]) -> Group {
    Group { name, is_list: true, members }
}

const ROLES: &[&str] = &["buyer", "vendor", "other", "both"];

/// Every name, in the order in which a buyer asks. Where a contract says a thing more than once, the first place counts.
#[rustfmt::skip]
pub const GROUPS: &[Group] = &[
    group("contract", &[
        one_of("kind", &["purchase", "service", "software", "outsourcing", "sales_agency", "construction", "lease", "framework", "order", "nda", "amendment", "other"]),
        one_of("language", &["zh-CN", "en", "zh-CN+en"]),
    ]),
    list("parties", &[one_of("role", ROLES), of("label", Text), of("name", Text), of("credit_code", Text)]),
    group("amount", &[of("total", Number), of("currency", Text), of("in_words", Number), one_of("tax", &["included", "excluded", "unknown"]), counted("tax_rate", "%")]),
    list("payments", &[counted("percent", "%"), of("amount", Number), of("trigger", Text), counted("days", "days"), of("working_days", Flag)]),
    group("deposit", &[counted("percent", "%"), of("amount", Number)]),
    group("advance", &[counted("percent", "%"), of("amount", Number)]),
    group("retention", &[counted("percent", "%"), of("amount", Number)]),
    group("dates", &[of("signed", Day), of("effective", Day), of("ends", Day), of("delivery", Day)]),
    group("term", &[counted("months", "months"), counted("days", "days")]),
    group("acceptance", &[counted("days", "days"), of("working_days", Flag), of("deemed", Flag)]),
    group("warranty", &[counted("months", "months")]),
    list("damages", &[one_of("by", ROLES), counted("percent", "%"), one_of("per", &["day", "week", "month", "once"]), of("base", Text), counted("cap_percent", "%")]),
    group("renewal", &[of("auto", Flag), counted("notice_days", "days")]),
    group("confidentiality", &[counted("years", "years")]),
    group("dispute", &[one_of("method", &["arbitration", "litigation", "both", "consultation", "unclear"]), of("body", Text)]),
    group("governing_law", &[of("name", Text)]),
    list("blanks", &[of("around", Text)]),
    list("clauses", &[of("label", Text), of("heading", Text), of("text", Text), of("categories", Texts)]),
    group("text", &[]),
];

/// Functions besides the operators.
pub const FUNCTIONS: &[Function] = &[
    Function { name: "says", form: "says(\"\")", is_method: false },
    Function { name: "has_clause", form: "has_clause(\"\")", is_method: false },
    Function { name: "size", form: "size()", is_method: false },
    Function { name: "contains", form: "contains(\"\")", is_method: true },
    Function { name: "startsWith", form: "startsWith(\"\")", is_method: true },
    Function { name: "endsWith", form: "endsWith(\"\")", is_method: true },
    Function { name: "matches", form: "matches(\"\")", is_method: true },
    Function { name: "exists", form: "exists(x, )", is_method: true },
    Function { name: "all", form: "all(x, )", is_method: true },
    Function { name: "exists_one", form: "exists_one(x, )", is_method: true },
    Function { name: "filter", form: "filter(x, )", is_method: true },
    Function { name: "map", form: "map(x, )", is_method: true },
];
