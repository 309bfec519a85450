//! Every check against contract clauses written for it, and the laws that hold for all checks.

mod support;

use std::collections::BTreeSet;
use std::path::Path;

use qiheng_contract::{CHECKS, Finding, Reading, Settings, Severity, review};
use support::{Case, document};

/// All cases of `tests/checks/*.md`.
fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checks");
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|ext| ext == "md")).collect();
    files.sort();
    files.iter().flat_map(|file| support::cases(file, &std::fs::read_to_string(file).unwrap())).collect()
}

fn read(case: &Case) -> Reading {
    let mut settings = Settings::on("2026-06-01".parse().unwrap());
    settings.kind = case.kind;
    settings.as_of = case.as_of;
    review(&case.document, &settings)
}

fn spans_hold(text: &str, findings: &[Finding]) {
    let chars: Vec<char> = text.chars().collect();
    for finding in findings {
        let (start, end) = (finding.start as usize, finding.end as usize);
        assert!(start <= end && end <= chars.len(), "{}", finding.rule);
        assert_eq!(chars[start..end].iter().collect::<String>(), finding.quote, "{}", finding.rule);
    }
}

#[test]
fn every_case_holds() {
    let mut wrong = Vec::new();
    for case in cases() {
        let reading = read(&case);
        spans_hold(&case.document.text, &reading.findings);
        let found: Vec<&Finding> = reading.findings.iter().filter(|finding| finding.rule == case.rule).collect();
        if let Err(why) = case.holds(&found) {
            wrong.push(format!("{} — {} ({}): {why}; found {:?}", case.file, case.title, case.rule, found.iter().map(|finding| (finding.severity, &finding.quote)).collect::<Vec<_>>()));
        }
    }
    assert!(wrong.is_empty(), "{} cases\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_check_has_a_trigger_and_a_case_without() {
    let cases = cases();
    let with = |fires: bool| cases.iter().filter(|case| case.expected.is_empty() != fires).map(|case| case.rule.as_str()).collect::<BTreeSet<_>>();
    let (fires, stays) = (with(true), with(false));
    let missing: Vec<&str> = CHECKS.iter().map(|check| check.id).filter(|id| !fires.contains(id) || !stays.contains(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_check_has_its_three_messages_in_both_languages() {
    for language in ["zh-CN", "en"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language).join("checks.ftl");
        let catalogue = std::fs::read_to_string(&path).unwrap();
        for check in CHECKS {
            let id = format!("check-{}", check.id.replace(['.', '_'], "-"));
            for key in [id.clone(), format!("{id}-reason"), format!("{id}-suggestion")] {
                assert!(catalogue.lines().any(|line| line.starts_with(&format!("{key} = "))), "{language}: {key}");
            }
        }
    }
}

#[test]
fn messages_name_only_what_findings_give() {
    let mut given: std::collections::BTreeMap<String, BTreeSet<String>> = std::collections::BTreeMap::new();
    for case in cases() {
        for finding in read(&case).findings {
            let args = finding.reason.args.keys().cloned().collect::<BTreeSet<_>>();
            given.entry(finding.reason.id).and_modify(|known| known.retain(|name| args.contains(name))).or_insert(args);
        }
    }
    for language in ["zh-CN", "en"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language).join("checks.ftl");
        for (id, args) in &given {
            let catalogue = std::fs::read_to_string(&path).unwrap();
            let start = catalogue.find(&format!("\n{id} = ")).unwrap_or_else(|| panic!("{language}: {id}"));
            let message = catalogue[start + 1..].split("\ncheck-").next().unwrap();
            for name in message.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_lowercase() && c != '_').next().unwrap()) {
                assert!(args.contains(name), "{language}: {id} names ${name}, findings give {args:?}");
            }
        }
    }
}

#[test]
fn ids_are_unique_and_sound_contracts_stay_quiet() {
    let ids: BTreeSet<&str> = CHECKS.iter().map(|check| check.id).collect();
    assert_eq!(ids.len(), CHECKS.len());
    for (frame, case) in [("zh", "17.1 双方应指定专人负责联络。"), ("en", "15.1 Each party shall name a contact person.")] {
        let reading = review(&document(&support::framed(frame, case, None)), &Settings::on("2026-06-01".parse().unwrap()));
        let heavy: Vec<_> = reading.findings.iter().filter(|finding| matches!(finding.severity, Severity::Critical | Severity::Major)).map(|finding| (&finding.rule, &finding.quote)).collect();
        assert!(heavy.is_empty(), "{frame}: {heavy:?}");
    }
}

#[test]
fn the_same_document_gives_the_same_reading() {
    for case in cases().iter().take(20) {
        assert_eq!(read(case), read(case));
    }
}
