//! The reviews of drafts: each version is written, read and judged, then decided on by colleagues.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use qiheng_contract::markup::Hand;
use qiheng_contract::{Document, Point, Reading, Response, Settings, Span, answer};
use qiheng_domain::DomainError;
use qiheng_domain::contracts::Contract;
use qiheng_domain::our_side::Role;
use qiheng_domain::playbooks;
use qiheng_domain::reviews::{self, Decision, Fact, Finding, Heard, IssueList, Opinion, Outgoing, OutgoingList, OwnFinding, Review, ReviewState, Severity};
use qiheng_exchange::{Issue, Terms, issue_list, xlsx};
use qiheng_record::{Instant, LongText, Message, Ref, Stored, Value};

use crate::Sample;
use crate::drafts::{Correction, Draft, Drafts, Remark, Said, Version};
use crate::our_side::playbook;
use crate::records::{ACTORS, rows};
use crate::writing::{self, day};

/// A version as its vendor sent it, read and judged.
pub(crate) struct Judged {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) document: Document,
    pub(crate) reading: Reading,
}

impl Sample<'_> {
    /// Reviews every version of a contract's draft; gives back the last one's file.
    pub(crate) fn review(
        &mut self,
        contract: Ref<Contract>,
        draft: &Draft,
        known: &BTreeMap<String, String>,
        drafts: &Drafts,
    ) -> Result<(String, Vec<u8>), DomainError> {
        let mut last = (String::new(), Vec::new());
        for (version, number) in draft.versions.iter().zip(1..) {
            let judged = self.judge(draft, version, number, known, drafts);
            let by = self.named(&version.by);
            let playbook = playbooks::in_force(&self.archive.read())?.map(|version| Ref::new(version.head.id));
            let files = vec![(judged.name.as_str(), judged.bytes.as_slice())];
            let input = reviews::Draft { files, document: &judged.document, reading: &judged.reading, playbook };
            let name = Message::new("op-review-start").with("name", &judged.name);
            let review = self.operation(&by, name, |tx| reviews::start(tx, &input, Some(contract), &by))?;
            self.decide(review, version, &drafts.reasons)?;
            version.remarks.iter().try_for_each(|remark| self.remark(review, remark, &judged.document, &by))?;
            version.corrections.iter().try_for_each(|correction| self.correct(review, correction, &by))?;
            version.opinions.iter().try_for_each(|said| self.give(review, said, &by))?;
            if draft.versions.len() > number as usize {
                self.answer(review, &judged, &by)?;
                self.negotiate(review, contract, &by)?;
            }
            if version.concluded {
                let name = Message::new("op-review-state").with("state", ReviewState::Concluded.name());
                self.operation(&by, name, |tx| reviews::set_state(tx, review, ReviewState::Concluded))?;
            }
            last = (format!("{}（签署版）.docx", draft.filling.file), judged.bytes);
        }
        Ok(last)
    }

    /// Writes a version, and reads it as the program would.
    pub(crate) fn judge(&self, draft: &Draft, version: &Version, number: u32, known: &BTreeMap<String, String>, drafts: &Drafts) -> Judged {
        let text = draft.filling.written(&drafts.defects(version), known, self.today);
        let bytes = writing::write(&text);
        let name = if number == 1 { format!("{}.docx", draft.filling.file) } else { format!("{}-修改{number}.docx", draft.filling.file) };
        let document = qiheng_contract::read(&bytes, &name).expect("a draft of the sample can be read");
        let settings = Settings { side: Some(known["ours"].clone()), playbook: playbook(), ..Settings::on(self.today) };
        let reading = qiheng_contract::review(&document, &settings);
        Judged { name, bytes, document, reading }
    }

    /// Decides the findings that the version's reviewer came to.
    fn decide(&mut self, review: Ref<Review>, version: &Version, reasons: &[String]) -> Result<(), DomainError> {
        let findings = Review::findings(&self.archive.read(), review)?;
        let count = if version.concluded { findings.len() } else { version.decided };
        let by = self.named(&version.by);
        // What was decided on the version before came over with it.
        let is_due = |finding: &&Stored<Finding>| finding.body.decision == Decision::Open || version.waive.contains_key(&finding.body.rule);
        for finding in findings.iter().take(count).filter(is_due) {
            let (decision, reason) = decision(&finding.body, version, reasons);
            let title = self.catalogue.text(&finding.body.title.0.id, &finding.body.title.0.args);
            let name = Message::new("op-finding-decide").with("title", title).with("decision", decision.name());
            self.operation(&by, name, |tx| reviews::decide(tx, id(finding), decision, reason, &by))?;
        }
        Ok(())
    }

    /// Adds what the reviewer found beside the engine.
    fn remark(&mut self, review: Ref<Review>, remark: &Remark, document: &Document, by: &str) -> Result<(), DomainError> {
        let at = document.text.find(&remark.quote).expect("a remark quotes the draft");
        let start = document.text[..at].chars().count() as u32;
        let own = OwnFinding {
            span: Span { start, end: start + remark.quote.chars().count() as u32 },
            severity: remark.severity,
            title: remark.title.clone(),
            reason: remark.reason.clone(),
            suggestion: Some(remark.suggestion.clone()),
        };
        let name = Message::new("op-finding-add").with("title", &remark.title);
        self.operation(by, name, |tx| reviews::add_finding(tx, review, own)).map(drop)
    }

    /// Sends the vendor its file with what we want changed, before the next version comes.
    fn answer(&mut self, review: Ref<Review>, judged: &Judged, by: &str) -> Result<(), DomainError> {
        let wanted = |finding: &Stored<Finding>| matches!(finding.body.decision, Decision::Accepted | Decision::Negotiate);
        let findings: Vec<_> = Review::findings(&self.archive.read(), review)?.into_iter().filter(wanted).collect();
        let words = |message: &Message| self.catalogue.text(&message.id, &message.args);
        let found: Vec<_> = findings.iter().map(|finding| judged.reading.findings.iter().find(|found| is_same(found, &finding.body))).collect();
        let pairs: Vec<_> = findings.iter().zip(found).filter_map(|(kept, found)| Some((kept, found?))).collect();
        let points: Vec<Point> = pairs
            .iter()
            .map(|(kept, finding)| Point {
                finding,
                comment: format!("{}。{}", words(&kept.body.title.0), words(&kept.body.reason.0)),
                wording: finding.suggestion.as_ref().map(&words),
                words: None,
                is_worded: false,
                heading: None,
                advice: self.catalogue.plain("answer-advice"),
            })
            .collect();
        let hand = Hand { author: by.to_owned(), date: None };
        let Ok((bytes, written)) = answer(&judged.bytes, &judged.document, &judged.reading.clauses, &judged.reading.facts, &points, &hand) else {
            return Ok(());
        };
        let file = format!("{}（修订）.docx", judged.name.trim_end_matches(".docx"));
        let points = pairs.iter().map(|(kept, _)| id(kept)).zip(written).collect();
        let name = Message::new("op-answer-send").with("name", &file);
        self.operation(by, name, |tx| reviews::send_answer(tx, review, Outgoing { name: file.clone(), bytes: &bytes, hand: &hand, points })).map(drop)
    }

    /// Talks the vendor through a list of issues: agreed, refused, put off, in turn.
    fn negotiate(&mut self, review: Ref<Review>, contract: Ref<Contract>, by: &str) -> Result<(), DomainError> {
        let db = self.archive.read();
        let wanted = |finding: &Stored<Finding>| matches!(finding.body.decision, Decision::Accepted | Decision::Negotiate);
        let findings: Vec<_> = Review::findings(&db, review)?.into_iter().filter(wanted).collect();
        let contract = db.get(contract)?.body;
        let vendor = contract.vendor.map(|vendor| db.get(vendor)).transpose()?.map(|vendor| vendor.body.name);
        let number = IssueList::next_number(&db, self.today)?;
        let words = |message: &Message| self.catalogue.text(&message.id, &message.args);
        let issue = |kept: &Stored<Finding>| Issue {
            clause: kept.body.clause.clone(),
            quote: kept.body.quote.clone(),
            issue: format!("{}。{}", words(&kept.body.title.0), words(&kept.body.reason.0)),
            proposal: kept.body.suggestion.as_ref().map(|message| words(&message.0)).unwrap_or_default(),
        };
        let issues: Vec<Issue> = findings.iter().map(issue).collect();
        let subject = [("title", contract.title), ("version", "1".to_owned()), ("author", by.to_owned())].map(|(name, value)| (name.to_owned(), value));
        let subject = self.catalogue.text("issues-subject", &subject.into());
        let sheet = issue_list(&Terms::worded(|id| self.catalogue.plain(id)), &subject, &number, &issues);
        let bytes = xlsx(&sheet).expect("a small table can be written");
        let file = format!("{}.xlsx", self.catalogue.plain("issues-title"));
        let points = findings.iter().zip(&issues).map(|(kept, issue)| (id(kept), issue.issue.clone(), issue.proposal.clone())).collect();
        let outgoing = OutgoingList { name: file.clone(), bytes: &bytes, number, author: by.to_owned(), points };
        let responses = [Response::Accepted, Response::Refused, Response::Changed];
        let remark = |response: Response| {
            if response == Response::Accepted { String::new() } else { self.catalogue.plain(&format!("sample-reply-{}", response.name())) }
        };
        let said: Vec<_> = findings
            .iter()
            .zip(responses.into_iter().cycle())
            .map(|(kept, response)| reviews::Said { finding: id(kept), response, wording: String::new(), remark: remark(response) })
            .collect();
        let name = Message::new("op-issue-list-send").with("name", &file);
        let list = self.operation(by, name, |tx| reviews::send_issue_list(tx, review, outgoing))?;
        let heard = Heard { given_by: vendor.unwrap_or_default(), given_on: Some(self.today), returned: Some((list, file.clone(), &bytes)) };
        let name = Message::new("op-replies-take").with("name", &file);
        self.operation(by, name, |tx| reviews::take_replies(tx, review, &said, &heard, by)).map(drop)
    }

    /// Sets a fact right.
    fn correct(&mut self, review: Ref<Review>, correction: &Correction, by: &str) -> Result<(), DomainError> {
        let db = self.archive.read();
        let reading = db.get(review)?.body.reading;
        let facts = db.all::<Fact>(&[("reading", Value::Id(reading.0)), ("kind", Value::Text(correction.fact.clone()))])?;
        let fact = facts.into_iter().next().expect("a correction has a fact to correct");
        let mut value = fact.body.value.0;
        for (member, given) in &correction.value {
            value[member] = given.clone();
        }
        let name = Message::new("op-fact-correct").with("fact", format!("fact-{}", correction.fact.replace('_', "-")));
        self.operation(by, name, |tx| reviews::correct_fact(tx, Ref::new(fact.head.id), Some(value))).map(drop)
    }

    /// Keeps a colleague's opinion; one that came by mail is written down by the reviewer.
    fn give(&mut self, review: Ref<Review>, said: &Said, reviewer: &str) -> Result<(), DomainError> {
        let role = rows(ACTORS).iter().find(|actor| actor["name"] == said.by).and_then(|actor| Role::from_name(&actor["role"]));
        let opinion = Opinion {
            review,
            role: role.unwrap_or(Role::Business),
            verdict: said.verdict,
            text: LongText(said.text.clone()),
            given_by: said.by.clone(),
            given_at: Some(morning_of(day(self.today, said.days))),
            recorded_by: String::new(),
            document: None,
        };
        let name = Message::new("op-opinion-add").with("name", &said.by);
        let by = if said.mail.is_some() { reviewer } else { &said.by };
        let mail = format!("Date: {}\r\nSubject: 会签意见\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n", day(self.today, said.days), said.text);
        let shown_by = said.mail.clone().map(|name| (name, mail.as_bytes()));
        self.operation(by, name, |tx| reviews::add_opinion(tx, opinion, shown_by, by)).map(drop)
    }
}

/// What a careful reviewer decides: what matters is to be changed, small things are let pass.
fn decision(finding: &Finding, version: &Version, reasons: &[String]) -> (Decision, Option<String>) {
    if let Some(reason) = version.waive.get(&finding.rule) {
        return (Decision::Waived, Some(reason.clone()));
    }
    let position = finding.position as usize;
    match finding.severity {
        Severity::Major if position.is_multiple_of(3) => (Decision::Negotiate, None),
        Severity::Critical | Severity::Major => (Decision::Accepted, None),
        Severity::Minor | Severity::Info => (Decision::Waived, Some(reasons[position % reasons.len()].clone())),
    }
}

/// Is the kept finding this one of the engine?
fn is_same(found: &qiheng_contract::Finding, kept: &Finding) -> bool {
    found.rule == kept.rule && found.start == kept.start && found.end == kept.end
}

fn id(finding: &Stored<Finding>) -> Ref<Finding> {
    Ref::new(finding.head.id)
}

/// Ten in the morning in China.
fn morning_of(day: NaiveDate) -> Instant {
    Instant(day.and_time(NaiveTime::MIN).and_utc().timestamp_millis() + 2 * 60 * 60 * 1000)
}
