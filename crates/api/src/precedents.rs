//! The library of agreed wordings: how our signed contracts settled something, and what our proposals on a rule met with.

use std::collections::BTreeMap;

use qiheng_archive::Changes;
use qiheng_contract::category;
use qiheng_domain::contracts::{self, Contract, Precedent, Wanted};
use qiheng_domain::reviews::{self, Finding};
use qiheng_record::{Message, Ref};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::reviews::typed;
use crate::{ApiError, Session};

/// Which wordings are asked for.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AskPrecedents {
    /// The category of clause; none = all.
    pub category: Option<String>,
    /// Words that stand in it.
    #[serde(default)]
    pub words: String,
    /// The contract at hand.
    pub contract: Option<String>,
}

/// Wordings that were agreed before.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Precedents {
    /// Every category of clause.
    pub categories: Vec<String>,
    /// The wordings, best first.
    pub wordings: Vec<PrecedentView>,
}

/// A wording with the contracts that have it.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct PrecedentView {
    pub heading: String,
    pub text: String,
    pub category: Option<String>,
    pub uses: Vec<PrecedentUse>,
}

/// A signed contract with the wording.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct PrecedentUse {
    pub contract: String,
    pub title: String,
    pub vendor: Option<String>,
    pub signed_on: Option<String>,
    pub clause_label: String,
    pub is_same_vendor: bool,
}

/// As many wordings as are shown.
const SHOWN: usize = 60;

/// The wordings that fit.
pub fn ask(session: &Session, request: AskPrecedents) -> Result<Precedents, ApiError> {
    let beside = request.contract.map(|contract| typed::<Contract>("contract", contract)).transpose()?;
    session.read(|db| {
        let wanted = Wanted { category: request.category.as_deref(), words: &request.words, beside, limit: SHOWN };
        let wordings = contracts::precedents(&db, &wanted)?.into_iter().map(view).collect();
        Ok(Precedents { categories: category::names().map(str::to_owned).collect(), wordings })
    })
}

fn view(precedent: Precedent) -> PrecedentView {
    let Precedent { clause, uses } = precedent;
    // the number belongs to the contract that it stood in
    let text = clause.text.0.strip_prefix(&clause.label).unwrap_or(&clause.text.0).trim_start_matches([' ', '　', '、', '.', '．']).to_owned();
    PrecedentView {
        heading: clause.heading,
        text,
        category: clause.categories.split(' ').next().filter(|name| !name.is_empty()).map(str::to_owned),
        uses: uses
            .into_iter()
            .map(|one| PrecedentUse {
                contract: one.contract.to_string(),
                title: one.title,
                vendor: one.vendor,
                signed_on: one.signed_on.map(|date| date.to_string()),
                clause_label: one.label,
                is_same_vendor: one.is_same_vendor,
            })
            .collect(),
    }
}

/// What we propose for a finding.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Propose {
    /// The finding.
    pub finding: String,
    /// The words; none = the suggestion again.
    pub wording: Option<String>,
}

/// Keeps what we propose to write for a finding.
pub fn propose(session: &Session, request: Propose) -> Result<Changes, ApiError> {
    let id: Ref<Finding> = typed("finding", request.finding)?;
    let title = session.read(|db| Ok(db.get(id)?.body.title.0))?;
    let mut args: BTreeMap<String, String> = title.args;
    args.insert("operation".into(), title.id);
    let operation = Message { id: "op-finding-propose".into(), args };
    Ok(session.write(operation, |tx, _| reviews::propose(tx, id, request.wording))?.1)
}
