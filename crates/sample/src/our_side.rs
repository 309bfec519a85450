//! Our company, those who work there, and its policy on contracts.

use qiheng_contract::{LawBase, OfficialText, Playbook, official_text};
use qiheng_domain::holidays::{self, HolidayTable};
use qiheng_domain::law::{self, LawBaseEdition, LawText};
use qiheng_domain::our_side::Actor;
use qiheng_domain::{DomainError, playbooks, save};
use qiheng_record::{LongText, Message, Ref, Value};
use serde_json::{Map, json};

use crate::Sample;
use crate::records::{ACTORS, OWN_ENTITIES, Row, added, kind};

const CIVIL_CODE: &str = include_str!("../data/civil_code.txt");
const HOLIDAYS: &str = include_str!("../data/holidays.csv");
const PLAYBOOK: &str = include_str!("../data/playbook.toml");
/// Who keeps the policy.
const COUNSEL: &str = "沈知秋";

/// The company's policy, as reviews take it.
pub(crate) fn playbook() -> Playbook {
    toml::from_str(PLAYBOOK).expect("the sample's data files are whole")
}

impl Sample<'_> {
    /// Our company with its policy, and colleagues; the archive's user is one of them, unless known already.
    pub(crate) fn add_our_side(&mut self) -> Result<(), DomainError> {
        self.add_each("own_entity", OWN_ENTITIES, |_| "@me")?;
        let is_known = !self.archive.read().all::<Actor>(&[("name", Value::Text(self.actor.to_owned()))])?.is_empty();
        if !is_known {
            let me = Row::from([("name".into(), "@me".into()), ("role".into(), "business".into())]);
            self.add("actor", &me, "@me")?;
        }
        self.add_each("actor", ACTORS, |_| "@me")?;
        let (kind, name) = (kind("playbook"), playbook().name);
        let fields = Map::from_iter([("name".into(), json!(name)), ("rules".into(), json!(PLAYBOOK))]);
        let playbook = self.operation(COUNSEL, added(kind, &name), |tx| save(tx, kind, None, &fields))?;
        let force = Message::new("op-playbook-force").with("name", &name);
        self.operation(COUNSEL, force, |tx| playbooks::put_in_force(tx, Ref::new(playbook), None, COUNSEL))?;
        self.add_law()?;
        self.add_holidays()
    }

    /// The year's days of rest as the notice has them: the same as the program's own.
    fn add_holidays(&mut self) -> Result<(), DomainError> {
        let table = HolidayTable::of("2026年放假安排（国务院办公厅通知）".to_owned(), HOLIDAYS.to_owned())?;
        let operation = Message::new("op-holidays").with("name", &table.name).with("years", &table.years);
        self.operation(COUNSEL, operation, |tx| holidays::take(tx, table)).map(drop)
    }

    /// The law base as a file of its own, and the official text of two articles.
    fn add_law(&mut self) -> Result<(), DomainError> {
        let base = LawBase::built_in();
        let name = format!("{} {}", self.catalogue.plain("law-base"), base.as_of);
        let edition = LawBaseEdition::of(name, base.in_words())?;
        self.operation(COUNSEL, Message::new("op-law-update").with("day", base.as_of), |tx| law::put_in_force(tx, edition))?;
        let OfficialText { title, in_force, articles } = official_text(CIVIL_CODE);
        let operation = Message::new("op-law-take-text").with("title", &title).with("articles", articles.len());
        let source = Some("civil_code.txt".to_owned());
        let text = LawText { code: "民法典".to_owned(), title, in_force_from: in_force, ended_on: None, source, text: LongText(CIVIL_CODE.to_owned()) };
        self.operation(COUNSEL, operation, |tx| Ok(tx.insert(text)?))?;
        Ok(())
    }
}
