//! What expressions mean, and what is said of those that mean nothing.

use qiheng_contract::{ExpressionError, FUNCTIONS, GROUPS, MemberType, Span};

use super::{found, own};

#[test]
fn true_and_not_true() {
    for (when, is_true) in [
        ("warranty.months < 24", true),
        ("warranty.months < 12", false),
        ("warranty.months == 12", true),
        ("amount.total > 500000 && contract.kind == 'purchase'", true),
        ("amount.total * 0.3 >= 192000", true),
        ("amount.total / 2 == 320000", true),
        ("payments.size() > 2", true),
        ("size(payments) == 3", true),
        ("payments.size() - 1 == 2", true),
        ("payments[0].percent == 30", true),
        ("payments.exists(p, p.percent > 60)", true),
        ("payments.all(p, p.percent <= 65)", true),
        ("payments.filter(p, p.percent < 40).size() == 2", true),
        ("payments.exists_one(p, p.percent == 30)", true),
        ("payments.map(p, p.percent).exists(x, x == 5)", true),
        ("dispute.method == \"arbitration\" && dispute.body.contains('上海')", true),
        ("dispute.method in ['litigation', 'both']", false),
        ("says('上海.{0,4}仲裁')", true),
        ("says('独家')", false),
        ("text.contains('（大写')", true),
        ("has_clause('warranty') && !has_clause('confidentiality')", true),
        ("clauses.exists(c, c.heading == '付款' && c.text.matches('预付款|定金'))", true),
        ("clauses.exists(c, 'dispute' in c.categories)", true),
        ("parties.exists(p, p.role == 'vendor' && p.name.endsWith('有限公司'))", true),
        ("warranty.months > 6 ? amount.currency == 'CNY' : false", true),
    ] {
        assert_eq!((own(when).error(), !found(when).is_empty()), (None, is_true), "{when}");
    }
}

/// What the draft doesn't say makes nothing true, whichever way it is asked; only null can be asked for.
#[test]
fn what_is_not_said_makes_nothing_true() {
    for (when, is_true) in [
        ("renewal.notice_days < 30", false),
        ("renewal.notice_days >= 30", false),
        ("!(renewal.notice_days < 30)", false),
        ("renewal.auto == true", false),
        ("renewal.auto != true", false),
        ("!(governing_law.name == '中国法律')", false),
        ("renewal.notice_days < 30 || amount.total > 1", true),
        ("renewal.notice_days == null", true),
        ("renewal.notice_days != null", false),
        ("has(renewal.notice_days)", false),
        ("!has(renewal.notice_days)", true),
        ("has(warranty.months)", true),
        ("damages.exists(d, d.percent > 0)", false),
        ("!damages.exists(d, d.by == 'vendor')", true),
        ("damages[0].percent > 1", false),
        ("amount.total / 0 > 1", true),
        ("confidentiality.years + 1 > 0", false),
    ] {
        assert_eq!(own(when).error(), None, "{when}");
        assert_eq!(!found(when).is_empty(), is_true, "{when}");
    }
}

#[test]
fn what_can_not_be_meant_is_told_with_its_place() {
    let span = |start, end| Span { start, end };
    let name = |start, end, name: &str| ExpressionError::NoSuchName { at: span(start, end), name: name.into() };
    for (when, error) in [
        ("", ExpressionError::Empty),
        ("   ", ExpressionError::Empty),
        ("warranty.month < 24", name(9, 14, "month")),
        ("amount.total > 1 && waranty.months < 24", name(20, 27, "waranty")),
        ("'质保期' == '' || amount.totel > 1", name(22, 27, "totel")),
        ("payments.exists(p, p.percentage > 30)", name(21, 31, "percentage")),
        ("payments.filter(p, p.days > 500).exists(q, q.day > 1)", name(45, 48, "day")),
        ("unknown(1)", name(0, 7, "unknown")),
        ("warranty.months", ExpressionError::NotAClaim),
        ("warranty", ExpressionError::NotAClaim),
    ] {
        assert_eq!(own(when).error(), Some(error), "{when}");
        assert_eq!(found(when), vec![], "{when}");
    }
    let cause = |when: &str| serde_json::to_value(own(when).error()).unwrap()["cause"].as_str().unwrap_or_default().to_owned();
    for (when, expected) in [
        ("warranty.months <", "malformed"),
        ("warranty.months < 24)", "malformed"),
        ("'质保", "malformed"),
        ("warranty.months < '24'", "mismatch"),
        ("warranty.months && true", "mismatch"),
        ("dispute.method > 3 || true", "mismatch"),
        ("says('(')", "pattern"),
        ("says(dispute.body)", "pattern"),
        ("clauses.exists(a, clauses.exists(b, clauses.exists(c, a.text == c.text)))", "too_deep"),
        ("{'a': 1}.a == 1", "malformed"),
    ] {
        assert_eq!(cause(when), expected, "{when}: {:?}", own(when).error());
    }
    assert_eq!(cause(&format!("amount.total > {}", "1".repeat(2000))), "too_long");
}

/// An expression as deep or as greedy as can be written is refused or ends; nothing is overrun.
#[test]
fn greedy_expressions_end() {
    for when in [
        "(".repeat(900) + "true" + &")".repeat(900),
        "!".repeat(1500) + "true",
        "-".repeat(1500) + "1 < 2",
        "[".repeat(700) + &"]".repeat(700) + " == []",
        "true".to_owned() + &" && true".repeat(240),
        "clauses.map(a, clauses.map(b, a.text + b.text)).size() > 0".to_owned(),
        "says('(((a{100}){100}){100})')".to_owned(),
        "says('(a+)+$')".to_owned(),
        "\u{0}\u{7f}\u{feff}".to_owned(),
    ] {
        let told = own(&when).error().is_some();
        assert!(!told || found(&when).is_empty(), "{when}");
    }
}

/// Every name that completion offers can be asked for, and its choices are what contracts give.
#[test]
fn every_name_can_be_asked_for() {
    for group in GROUPS {
        for member in group.members {
            let literal = match member.ty {
                MemberType::Number => "0",
                MemberType::Text | MemberType::Day => "'-'",
                MemberType::Flag => "false",
                MemberType::Texts => "[]",
            };
            let name = member.name;
            let when = if group.is_list { format!("{}.exists(x, x.{name} == {literal})", group.name) } else { format!("{}.{name} == {literal}", group.name) };
            assert_eq!(own(&when).error(), None, "{when}");
        }
        assert_eq!(own(&format!("size({}) > 0", group.name)).error(), None, "{}", group.name);
    }
    for function in FUNCTIONS {
        let filled =
            function.form.replace("\"\"", "\"x\"").replace("x, )", "x, true)").replace("size()", if function.is_method { "size()" } else { "size(text)" });
        let when = match (function.is_method, function.name) {
            (false, "size") => format!("{filled} > 0"),
            (false, _) => filled,
            (true, "filter" | "map") => format!("payments.{filled}.size() > 0"),
            (true, "exists" | "all" | "exists_one") => format!("payments.{filled}"),
            (true, _) => format!("text.{filled}"),
        };
        assert_eq!(own(&when).error(), None, "{when}");
    }
}
