//! What time runs from: the event that the words behind after, of or upon tell.

use crate::event::Event;
use crate::read::text::Text;
use crate::read::token::{Kind, Term, Token};

/// The tokens of a sentence, and what they are to events.
pub(super) struct Pieces<'a> {
    pub(super) text: &'a Text,
    pub(super) tokens: &'a [Token],
}

/// No phrase is longer, in tokens.
const LONGEST: usize = 30;

impl Pieces<'_> {
    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn word(&self, at: usize) -> String {
        self.text.chars[self.tokens[at].start..self.tokens[at].end].iter().collect()
    }

    /// Where a phrase that begins at a token ends.
    pub(super) fn end(&self, start: usize) -> usize {
        let most = (start + LONGEST).min(self.tokens.len());
        let mut at = start;
        while at < most {
            match self.tokens[at].kind {
                // begins on acceptance and ends twelve months later
                Kind::TermEnds if at > start && self.tokens[at - 1].kind == Kind::And && ["ends", "expires", "lapses"].contains(&self.word(at).as_str()) => {
                    return at - 1;
                }
                Kind::Open => at = (at..most).find(|at| self.tokens[*at].kind == Kind::Close).unwrap_or(at),
                Kind::Comma if at > start && self.goes_on(at + 1, most) => {}
                // delivery to us of written notice
                Kind::By if self.word(at) == "to" && self.tokens[at..most].iter().take(4).any(|token| token.kind == Kind::Of) => {}
                Kind::Lead if at > start => return at,
                Kind::Comma
                | Kind::Stop
                | Kind::Modal
                | Kind::Within
                | Kind::By
                | Kind::AtLeast
                | Kind::Earlier
                | Kind::Later
                | Kind::Close
                | Kind::EachFull
                | Kind::Period { .. }
                | Kind::Nth(_)
                | Kind::Date(_)
                | Kind::MonthDay(..)
                | Kind::Each(_)
                | Kind::From
                | Kind::Late
                | Kind::Before
                | Kind::After => return at,
                _ => {}
            }
            at += 1;
        }
        most
    }

    /// `…, and Buyer has received the invoice, …`: the same condition goes on behind a comma, without shall.
    fn goes_on(&self, at: usize, most: usize) -> bool {
        if self.kind(at) != Some(Kind::And) && !self.list_goes_on(at, most) {
            return false;
        }
        if self.text.starts_with(self.tokens[at].start, "together with") || self.text.starts_with(self.tokens[at].start, "as well as") {
            return false; // lodge a claim within ten days after delivery, together with a report
        }
        let rest = self.tokens[at..most].iter().take_while(|token| !matches!(token.kind, Kind::Comma | Kind::Stop));
        let kinds: Vec<Kind> = rest.map(|token| token.kind).collect();
        !kinds.iter().any(|kind| matches!(kind, Kind::Modal | Kind::Within | Kind::By | Kind::Period { .. })) && kinds.iter().any(|kind| tells(*kind))
    }

    /// `delivery, installation and acceptance`: a list whose last piece comes with and.
    fn list_goes_on(&self, at: usize, most: usize) -> bool {
        let piece = self.tokens[at..most].iter().take_while(|token| !matches!(token.kind, Kind::Comma | Kind::Stop));
        let kinds: Vec<Kind> = piece.map(|token| token.kind).collect();
        kinds.len() <= 8 && kinds.first().is_some_and(|kind| tells(*kind)) && kinds.contains(&Kind::And)
    }

    /// The events of a phrase, and whether they are told as one or the other.
    pub(super) fn events(&self, start: usize, end: usize) -> (Vec<Event>, bool) {
        let (mut events, mut is_or, mut from, mut at) = (Vec::new(), false, start, start);
        while at <= end {
            let kind = self.kind(at).filter(|_| at < end);
            if kind == Some(Kind::Open) {
                at = (at..end).find(|at| self.tokens[*at].kind == Kind::Close).unwrap_or(at);
            }
            if at == end || matches!(kind, Some(Kind::And | Kind::Or | Kind::Comma)) && !self.joins_adjectives(at) {
                let says_something = self.tokens[from..at].iter().any(|token| tells(token.kind));
                let is_lone = at == from + 1 || (at == from + 2 && self.tokens[from].kind == Kind::Noise);
                let event = match (is_lone, self.tokens.get(at.wrapping_sub(1)).map(|token| token.kind)) {
                    // receipt and approval of the invoice
                    (true, Some(Kind::Hand)) if at < end => self.next_thing(at, end),
                    (true, _) if kind == Some(Kind::Or) => self.event(from, end),
                    _ => self.event(from, at),
                };
                match event {
                    Some(event) if !events.contains(&event) => events.push(event),
                    Some(_) => {}
                    None if self.is_empty(from, at) || (!says_something && self.ends_in_new_clause(at, end, &events)) || self.is_object(from, at, &events) => {}
                    None if events.contains(&Event::Other) => {}
                    None => events.push(Event::Other),
                }
                is_or |= kind == Some(Kind::Or);
                from = at + 1;
            }
            at += 1;
        }
        (events, is_or)
    }

    /// `a correct and complete invoice`: words that describe, not things that happen.
    fn joins_adjectives(&self, at: usize) -> bool {
        const WORDS: [&str; 22] = [
            "correct",
            "complete",
            "valid",
            "proper",
            "accurate",
            "original",
            "signed",
            "detailed",
            "itemised",
            "itemized",
            "executed",
            "true",
            "conforming",
            "final",
            "legal",
            "clear",
            "satisfactory",
            "full",
            "due",
            "written",
            "dated",
            "stamped",
        ];
        at > 0 && WORDS.contains(&self.word(at - 1).as_str())
    }

    /// Nothing but brackets and what they number: `(b)`.
    fn is_empty(&self, from: usize, to: usize) -> bool {
        let mut depth = 0;
        self.tokens[from..to].iter().all(|token| {
            match token.kind {
                Kind::Open => depth += 1,
                Kind::Close => depth -= 1,
                _ => return depth > 0,
            }
            true
        })
    }

    /// `settlement of the account and the Employer | shall pay`: the last piece is the subject of what has to be done.
    fn ends_in_new_clause(&self, at: usize, end: usize, events: &[Event]) -> bool {
        at == end && !events.is_empty() && self.kind(end) == Some(Kind::Modal)
    }

    /// `delivery of the goods and materials`: one more thing to which the same happens.
    fn is_object(&self, from: usize, to: usize, events: &[Event]) -> bool {
        let first = self.tokens[from..to].iter().find(|token| tells(token.kind));
        let is_thing = matches!(first, Some(Token { kind: Kind::Thing(thing), .. }) if !may_stand_alone(*thing));
        is_thing
            && self.tokens[from..to].iter().all(|token| matches!(token.kind, Kind::Thing(_) | Kind::Of | Kind::Noise))
            && events.last().is_some_and(|event| *event != Event::Other)
    }

    /// The event that a piece tells by its first word of weight and what belongs to it.
    fn event(&self, from: usize, to: usize) -> Option<Event> {
        let first = (from..to).find(|at| tells(self.tokens[*at].kind) && !self.is_attribute(*at, to))?;
        if (from..first).any(|at| self.tokens[at].kind == Kind::Not) {
            return None;
        }
        if (from..first).any(|at| self.tokens[at].kind == Kind::Of && at > from && !self.is_share(at - 1)) {
            return None;
        }
        let unknown_before = first - from > 2;
        let event = match self.tokens[first].kind {
            Kind::Hand => self.handed(from, first, to),
            Kind::Thing(thing) => self.thing(first, to, thing),
            // before it takes effect: the contract is named, or it is something else
            Kind::Event(Event::Effect) if self.tokens[from..first].iter().any(|token| token.kind == Kind::Noise) => None,
            Kind::Event(event) => self.happening(first, to, event),
            Kind::Confirm => match self.next_thing(first + 1, to) {
                Some(thing) => Some(confirmed(thing)),
                None => (first + 1 >= to || self.tokens[first + 1].kind != Kind::Of).then_some(Event::Approval),
            },
            Kind::Done if self.tokens[from..first].iter().any(|token| token.kind == Kind::Noise) && !self.is_share(from) => None,
            Kind::Done => self.done(first, to),
            Kind::TermEnds => Some(self.ended(first + 1, to)),
            Kind::Contract => {
                self.next_event(first + 1, to).or_else(|| self.tokens[first..to].iter().any(|token| token.kind == Kind::TermEnds).then_some(Event::ContractEnd))
            }
            Kind::Term(term) => {
                self.tokens[first..to].iter().any(|token| matches!(token.kind, Kind::TermEnds | Kind::Event(Event::ContractEnd))).then(|| end_of(term))
            }
            _ => None,
        };
        if unknown_before && matches!(self.tokens[first].kind, Kind::Thing(_)) && event == thing_of(self.tokens[first].kind) { None } else { event }
    }

    /// `receipt of the invoice`, `Buyer has received the invoice`, `the invoice is received`.
    fn handed(&self, from: usize, at: usize, to: usize) -> Option<Event> {
        let next = (at + 1..to).find(|at| matches!(self.tokens[*at].kind, Kind::Thing(_) | Kind::Event(_) | Kind::Contract | Kind::Term(_)));
        let Some(next) = next else {
            let said_before = (from..at).rev().find_map(|at| thing_of(self.tokens[at].kind));
            let is_bare = to <= at + 2 && (at <= from + 1 || at == from + 2 && self.word(from) == "it");
            let is_issued = |thing: &Event| *thing == Event::Invoice && self.word(at).contains("issue");
            return said_before.or_else(|| self.antecedent(from).filter(|thing| is_bare && (self.is_receipt(at) || is_issued(thing))));
        };
        if self.tokens[at..next].iter().filter(|token| token.kind == Kind::Of).count() > 1 {
            return None; // receipt of the licence of the works
        }
        if (at..next).any(|at| ["defective", "damaged", "faulty", "returned", "nonconforming", "rejected"].contains(&self.word(at).as_str())) {
            return None; // sent back, not delivered
        }
        match self.tokens[next].kind {
            Kind::Thing(thing) if self.is_head(next, to) => {
                Some(if matches!(thing, Event::Acceptance | Event::FinalAcceptance) && self.is_receipt(at) { Event::Report } else { thing })
            }
            Kind::Event(event) => match self.tokens.get(next + 1).map(|token| token.kind).filter(|_| next + 1 < to) {
                Some(Kind::Thing(thing)) if self.is_head(next + 1, to) => Some(thing),
                Some(Kind::Event(event)) => Some(event),
                Some(Kind::Noise) if !self.is_modifier(next + 1) => None,
                _ if event == Event::Shipment && self.is_receipt(at) => Some(Event::Delivery),
                _ => Some(event),
            },
            _ => None,
        }
    }

    /// Whether a thing is the last noun of its group: not an `invoice copy`.
    fn is_head(&self, at: usize, to: usize) -> bool {
        at + 1 >= to
            || match self.tokens[at + 1].kind {
                Kind::Noise => self.is_modifier(at + 1) || self.is_next_subject(at + 1, to),
                Kind::Thing(_) | Kind::Term(_) | Kind::Contract => false,
                Kind::Hand => self.word(at + 1) != "receipt", // the deposit receipt
                _ => true,
            }
    }

    /// Whether only the name of who has to do something is left: receipt of the notice | the Seller | shall.
    fn is_next_subject(&self, from: usize, to: usize) -> bool {
        self.kind(to) == Some(Kind::Modal) && to <= from + 3 && self.tokens[from..to].iter().all(|token| token.kind == Kind::Noise)
    }

    /// Words that may follow a noun and begin something about it.
    fn is_modifier(&self, at: usize) -> bool {
        const WORDS: [&str; 32] = [
            "duly",
            "properly",
            "from",
            "which",
            "that",
            "under",
            "dated",
            "sent",
            "with",
            "covering",
            "having",
            "to",
            "showing",
            "stating",
            "relating",
            "concerning",
            "specifying",
            "complying",
            "hereunder",
            "thereunder",
            "has",
            "have",
            "is",
            "are",
            "was",
            "were",
            "been",
            "being",
            "by",
            "therefor",
            "correctly",
            "signed",
        ];
        let word = self.word(at);
        word.split(' ').next().is_some_and(|first| WORDS.contains(&first))
    }

    /// Whether a thing only belongs to a name or another noun: the `Plan` Administrator, an `application` fee.
    fn is_attribute(&self, at: usize, to: usize) -> bool {
        let rest = || self.tokens[at + 1..to].iter().any(|token| matches!(token.kind, Kind::Hand | Kind::Event(_) | Kind::Thing(_)));
        matches!(self.tokens[at].kind, Kind::Thing(_))
            && at + 1 < to
            && match self.tokens[at + 1].kind {
                Kind::Noise => !self.is_modifier(at + 1) && rest(),
                Kind::Thing(_) => true,
                _ => false,
            }
    }

    /// `all of`, `the whole of`: how much of what follows.
    fn is_share(&self, at: usize) -> bool {
        const WORDS: [&str; 11] = ["all", "whole", "part", "entirety", "rest", "remainder", "balance", "%", "each", "both", "percent"];
        let word = self.word(at);
        WORDS.contains(&word.as_str())
    }

    fn is_receipt(&self, at: usize) -> bool {
        self.text.starts_with(self.tokens[at].start, "rec") || self.text.starts_with(self.tokens[at].start, "actual rec")
    }

    /// A thing first: what happens to it is said behind.
    fn thing(&self, at: usize, to: usize, thing: Event) -> Option<Event> {
        let mut next = at + 1;
        if next < to && self.tokens[next].kind == Kind::Of {
            return Some(thing).filter(|thing| may_stand_alone(*thing));
        }
        while next < to && self.tokens[next].kind == Kind::Noise && self.is_modifier(next) {
            next += 1;
        }
        let to = (next..to).find(|at| matches!(self.tokens[*at].kind, Kind::Of | Kind::By)).unwrap_or(to);
        let verb = (next..to).find(|at| matches!(self.tokens[*at].kind, Kind::Event(_) | Kind::Hand | Kind::Confirm | Kind::Done | Kind::TermEnds));
        match verb.map(|at| self.tokens[at].kind) {
            Some(Kind::Event(Event::Delivery | Event::Shipment)) if is_paper(thing) => Some(thing),
            Some(Kind::Event(Event::Payment)) if thing == Event::Prepayment => Some(thing),
            Some(Kind::Event(Event::Order | Event::Acceptance)) if thing == Event::Order => Some(thing),
            Some(Kind::Event(event)) => Some(event),
            Some(Kind::Hand) if thing == Event::Completion => None,
            Some(Kind::Hand) => Some(thing),
            Some(Kind::Confirm) => Some(confirmed(thing)),
            Some(Kind::Done) if matches!(thing, Event::Completion | Event::Settlement) => Some(thing),
            Some(_) => None,
            None if next < to && self.tokens[next].kind == Kind::Noise && next == at + 1 => None,
            None => Some(thing).filter(|thing| may_stand_alone(*thing)),
        }
    }

    /// An event first: a thing or event behind may say more exactly which.
    fn happening(&self, at: usize, to: usize, event: Event) -> Option<Event> {
        let next = self.tokens.get(at + 1).map(|token| token.kind).filter(|_| at + 1 < to);
        match next {
            Some(Kind::Thing(thing)) if is_paper(thing) && event != Event::Other => {
                return if event == Event::Delivery || self.is_verb(at) { Self::refined(event, Some(thing)) } else { Some(thing) };
            }
            Some(Kind::Event(second)) if second != Event::Other && event != Event::Other => return Some(if self.is_verb(at + 1) { event } else { second }),
            Some(Kind::Noise) if !self.is_modifier(at + 1) && at + 2 >= to && self.kind(to) != Some(Kind::Modal) => return None,
            _ => {}
        }
        if event == Event::ContractEnd
            && let Some(term) = self.tokens[at..to].iter().find_map(|token| if let Kind::Term(term) = token.kind { Some(term) } else { None })
        {
            return Some(end_of(term));
        }
        if event == Event::Start && self.tokens[at..to].iter().any(|token| matches!(token.kind, Kind::Term(Term::Warranty | Term::Other))) {
            return None;
        }
        if event == Event::ContractEnd && next == Some(Kind::Of) && !self.ends_the_contract(at + 2, to) {
            return None;
        }
        if event == Event::Effect && next == Some(Kind::Of) && !(at + 2..to).any(|at| matches!(self.tokens[at].kind, Kind::Contract | Kind::Term(_))) {
            return None;
        }
        if event == Event::Other && (at + 1..to).any(|at| self.tokens[at].kind == Kind::Event(Event::Breach)) {
            return Some(Event::Breach); // learning of the breach
        }
        if matches!(event, Event::Shipment | Event::Delivery) && self.tokens[..at].iter().any(|token| self.text.starts_with(token.start, "be deemed")) {
            return self.antecedent(at).filter(|thing| *thing == Event::Notice).or(Some(event)); // a notice deemed received so long after dispatch
        }
        if event == Event::Payment && (at + 1..to).any(|at| self.word(at) == "due") {
            return None;
        }
        Self::refined(event, self.next_thing(at + 1, to))
    }

    /// What is terminated: the contract, its term or the services, not an order or a quarter.
    fn ends_the_contract(&self, from: usize, to: usize) -> bool {
        let says_so = |at: usize| {
            matches!(self.tokens[at].kind, Kind::Contract | Kind::Term(_))
                || ["service", "services", "works", "cooperation", "relationship"].contains(&self.word(at).as_str())
        };
        from >= to || (from..to).any(says_so)
    }

    fn refined(event: Event, thing: Option<Event>) -> Option<Event> {
        match (event, thing) {
            (Event::Delivery | Event::Shipment, Some(thing)) if is_paper(thing) => Some(thing),
            (Event::Payment, Some(Event::Prepayment)) => Some(Event::Prepayment),
            (Event::Acceptance, Some(Event::Order)) => Some(Event::Order),
            (Event::Signing, Some(thing @ (Event::Statement | Event::Acceptance | Event::FinalAcceptance | Event::Settlement | Event::Order))) => Some(thing),
            (Event::Signing, Some(Event::Report | Event::Notice | Event::Request)) => None,
            (event, _) => Some(event),
        }
    }

    /// A participle: what follows is its object, not a noun it is part of.
    fn is_verb(&self, at: usize) -> bool {
        let word = self.word(at);
        word.ends_with("ed") || word.ends_with("es") || word.ends_with("ers") || word.ends_with("ing") || word.ends_with("paid")
    }

    fn done(&self, at: usize, to: usize) -> Option<Event> {
        let next = (at + 1..to).find(|at| matches!(self.tokens[*at].kind, Kind::Thing(_) | Kind::Event(_) | Kind::Contract | Kind::Term(_)));
        match next.map(|at| (at, self.tokens[at].kind)) {
            Some((at, Kind::Event(event))) => self.happening(at, to, event),
            Some((_, Kind::Thing(thing @ (Event::Completion | Event::Settlement)))) => Some(thing),
            Some((at, Kind::Contract)) if ["contract", "agreement"].contains(&self.word(at).as_str()) => Some(Event::ContractEnd),
            None if !self.word(at).contains("complet") => None,
            None if at + 1 >= to || (self.kind(to) == Some(Kind::Modal) && self.tokens[at + 1..to].iter().all(|token| token.kind == Kind::Noise)) => {
                Some(Event::Completion)
            }
            Some(_) | None => None,
        }
    }

    fn ended(&self, from: usize, to: usize) -> Event {
        let what = (from..to).find_map(|at| match self.tokens[at].kind {
            Kind::Term(term) => Some(end_of(term)),
            Kind::Contract => Some(Event::ContractEnd),
            Kind::Event(event) => Some(event),
            Kind::Thing(_) | Kind::Span(_) | Kind::Ahead(..) => Some(Event::Other),
            _ => None,
        });
        // the end of something that has no name here, or of a paper that was spoken of: the guarantee must be renewed before it expires
        let earlier = &self.tokens[..from];
        let is_of_paper = !earlier.iter().any(|token| matches!(token.kind, Kind::Contract | Kind::Term(_)))
            && earlier.iter().any(|token| token.kind == Kind::Thing(Event::Report))
            || (0..from).any(|at| ["insurance", "policy", "permit", "visa", "insurances", "policies"].contains(&self.word(at).as_str()));
        let is_unknown = (from..to).any(|at| self.tokens[at].kind == Kind::Of) || to > from + 2 || is_of_paper;
        what.unwrap_or(if is_unknown { Event::Other } else { Event::ContractEnd })
    }

    fn next_thing(&self, from: usize, to: usize) -> Option<Event> {
        (from..to).find_map(|at| thing_of(self.tokens[at].kind))
    }

    fn next_event(&self, from: usize, to: usize) -> Option<Event> {
        (from..to).find_map(|at| if let Kind::Event(event) = self.tokens[at].kind { Some(event) } else { None })
    }

    /// The last thing named before a token.
    pub(super) fn antecedent(&self, before: usize) -> Option<Event> {
        self.tokens[before.saturating_sub(60)..before]
            .iter()
            .rev()
            .find_map(|token| thing_of(token.kind))
            .filter(|thing| may_stand_alone(*thing) || *thing == Event::Delivery)
    }
}

/// What the end of a term is, when the sentence does not say how long it is.
pub(super) fn end_of(term: Term) -> Event {
    match term {
        Term::Warranty => Event::WarrantyEnd,
        Term::Contract => Event::ContractEnd,
        Term::Other | Term::Duty => Event::Other,
    }
}

fn thing_of(kind: Kind) -> Option<Event> {
    if let Kind::Thing(event) = kind { Some(event) } else { None }
}

fn confirmed(thing: Event) -> Event {
    if matches!(thing, Event::Statement | Event::Order | Event::Settlement | Event::Acceptance | Event::FinalAcceptance) { thing } else { Event::Approval }
}

/// Things whose name alone tells that they are received: after the notice, of the request.
fn may_stand_alone(thing: Event) -> bool {
    matches!(
        thing,
        Event::Invoice
            | Event::Notice
            | Event::Request
            | Event::Order
            | Event::Statement
            | Event::Prepayment
            | Event::Acceptance
            | Event::FinalAcceptance
            | Event::Report
    )
}

fn is_paper(thing: Event) -> bool {
    matches!(thing, Event::Report | Event::Invoice | Event::Notice | Event::Request | Event::Order | Event::Statement)
}

fn tells(kind: Kind) -> bool {
    matches!(kind, Kind::Hand | Kind::Thing(_) | Kind::Event(_) | Kind::Confirm | Kind::Done | Kind::TermEnds | Kind::Contract | Kind::Term(_))
}
