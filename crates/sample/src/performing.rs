//! Contracts that are performed: their duties taken over as obligations, what happened, what was accepted and paid.

use chrono::{Days, Months};
use qiheng_domain::DomainError;
use qiheng_domain::contracts::{Confirmed, Contract, Lifecycle, Obligation, ObligationState, TermOrigin, confirm, fulfil, proposed, renew};
use qiheng_domain::rates::{Lpr, LprTable};
use qiheng_record::{LongText, Message, Percent, Record, Ref};

use crate::Sample;
use crate::records::{CONTRACTS, Row, added, kind, rows};

/// What happened, was said and was argued while contracts were performed.
const AROUND: &[(&str, &str)] = &[
    ("contract_event", include_str!("../data/contract_events.csv")),
    ("acceptance", include_str!("../data/acceptances.csv")),
    ("defect", include_str!("../data/defects.csv")),
    ("delivery_lot", include_str!("../data/delivery_lots.csv")),
    ("delivery_revision", include_str!("../data/delivery_revisions.csv")),
    ("payment", include_str!("../data/payments.csv")),
    ("kpi", include_str!("../data/kpis.csv")),
    ("amendment", include_str!("../data/amendments.csv")),
    ("amendment_effect", include_str!("../data/amendment_effects.csv")),
    ("meeting_series", include_str!("../data/meeting_series.csv")),
    ("meeting", include_str!("../data/meetings.csv")),
    ("meeting_point", include_str!("../data/meeting_points.csv")),
    ("message", include_str!("../data/messages.csv")),
    ("notice", include_str!("../data/notices.csv")),
    ("vendor_report", include_str!("../data/vendor_reports.csv")),
    ("consultation", include_str!("../data/consultations.csv")),
    ("dispute", include_str!("../data/disputes.csv")),
    ("legal_event", include_str!("../data/legal_events.csv")),
    ("claim", include_str!("../data/claims.csv")),
    ("milestone", include_str!("../data/milestones.csv")),
    ("log_entry", include_str!("../data/log_entries.csv")),
];
/// Days after which what was due has been done.
const OVERDUE: u64 = 30;
/// Characters of an obligation's title.
const SHORT: usize = 40;

impl Sample<'_> {
    /// The obligations of every signed contract whose text is kept, then what came of them.
    pub(crate) fn add_performing(&mut self) -> Result<(), DomainError> {
        for row in rows(CONTRACTS) {
            let state = Lifecycle::from_name(&row["state"]).expect("a state of contracts");
            if matches!(state, Lifecycle::Signed | Lifecycle::Performing) {
                self.take_over(&row)?;
            }
        }
        for (kind, data) in AROUND {
            self.add_each(kind, data, |row| &row["by"])?;
        }
        self.look_up_rates()?;
        self.renew()?;
        self.fulfil()
    }

    /// A publication of the loan prime rates that a colleague looked up: the last one that the program brings along.
    fn look_up_rates(&mut self) -> Result<(), DomainError> {
        let Some((published_on, [one, five])) = LprTable::shipped().publications().next_back() else { return Ok(()) };
        let lpr = Lpr { published_on, one_year: Percent(one), over_five_years: Percent(five), source: "全国银行间同业拆借中心公告".into() };
        let name = added(kind(Lpr::NAME), &published_on.to_string());
        self.operation("沈知秋", name, |tx| Ok(tx.insert(lpr)?)).map(drop)
    }

    /// The cleaning contract went on for another year, as both agreed.
    fn renew(&mut self) -> Result<(), DomainError> {
        let contract: Ref<Contract> = Ref::new(self.id("contract", "cleaning"));
        let body = self.archive.read().get(contract)?.body;
        let Some(until) = body.ends_on.and_then(|day| day.checked_add_months(Months::new(12))) else { return Ok(()) };
        let name = Message::new("op-contract-renew").with("title", body.title).with("until", until);
        self.operation("方予安", name, |tx| renew(tx, contract, until, TermOrigin::Agreed, LongText("单价不变，增加夜班一个班次".into()))).map(drop)
    }

    /// What was due long ago was done in time; one that fell due lately is overdue.
    fn fulfil(&mut self) -> Result<(), DomainError> {
        let long_ago = self.today - Days::new(OVERDUE);
        let mut open: Vec<_> = self.archive.read().all::<Obligation>(&[])?.into_iter().map(|stored| Ref::<Obligation>::new(stored.head.id)).collect();
        open.sort_by_key(|obligation| obligation.0);
        for obligation in open {
            loop {
                let Obligation { due_on: Some(due), state: ObligationState::Open, what, owner, .. } = self.archive.read().get(obligation)?.body else { break };
                if due >= long_ago {
                    break;
                }
                let name = Message::new("op-obligation-fulfil").with("title", what);
                self.operation(&owner, name, |tx| fulfil(tx, obligation, due))?;
            }
        }
        Ok(())
    }

    fn take_over(&mut self, row: &Row) -> Result<(), DomainError> {
        let contract: Ref<Contract> = Ref::new(self.id("contract", &row["key"]));
        let Some(proposed) = proposed(&self.archive.read(), contract)? else { return Ok(()) };
        let owner = self.named(&row["by"]);
        let confirmed: Vec<Confirmed> = proposed
            .duties
            .into_iter()
            .map(|duty| Confirmed {
                what: duty.words.chars().take(SHORT).collect(),
                kind: duty.kind,
                owed_by: duty.owed_by,
                due_words: duty.words.clone(),
                percent: duty.percent,
                amount: duty.amount,
                silence_accepts: duty.silence_accepts,
                owner: owner.clone(),
                clause: duty.clause,
                quote: duty.words,
            })
            .collect();
        let name = Message::new("op-duties-confirm").with("title", &row["title"]).with("count", confirmed.len());
        self.operation(&row["by"], name, |tx| confirm(tx, contract, proposed.version, confirmed))?;
        Ok(())
    }
}
