//! What time runs from: the event that the words before 后, 之日起 or a period tell.

use crate::event::Event;
use crate::read::outcome::Which;
use crate::read::text::Text;
use crate::read::token::{Kind, Term, Token};
use crate::rule::DueRule;

/// A phrase that tells one or more events.
#[derive(Debug)]
pub(super) struct Phrase {
    pub(super) rule: DueRule,
    /// Its first token.
    pub(super) start: usize,
    /// One event or the other, without which counts.
    pub(super) is_either: bool,
}

/// No phrase is longer, in tokens: keeps the way back short.
const LONGEST: usize = 80;

/// The tokens of a sentence, to look back through.
pub(super) struct Phrases<'a> {
    pub(super) text: &'a Text,
    pub(super) tokens: &'a [Token],
    pub(super) which: Option<Which>,
}

impl Phrases<'_> {
    /// The phrase that ends before a token. An event that is none of the known is [`Event::Other`]; nothing when there are no words.
    pub(super) fn before(&self, end: usize) -> Option<Phrase> {
        let (end, all_done) = self.stripped(end);
        let start = self.start(end);
        if start >= end {
            return None;
        }
        let (mut events, mut is_or) = (Vec::new(), false);
        for (piece, connector) in self.pieces(start, end) {
            is_or |= connector == Some(Kind::Or);
            let event = self.event(piece.0, piece.1, all_done, start);
            let is_mere_noun = || connector == Some(Kind::And) && self.is_mere_noun(piece.0, piece.1);
            let event = match event {
                Some(event) => event,
                None if self.is_mere_condition(piece.0, piece.1) && (!events.is_empty() || piece.1 != end) => continue,
                None if piece.1 != end && (piece.0 == piece.1 || (is_mere_noun() && !all_done)) => continue,
                None => Event::Other,
            };
            if !events.contains(&event) {
                events.push(event);
            }
        }
        let is_either = is_or && events.len() > 1 && self.which.is_none();
        let mut rules: Vec<DueRule> = events.into_iter().map(DueRule::Event).collect();
        let rule = match rules.len() {
            0 => return None,
            1 => rules.remove(0),
            _ if is_or && self.which == Some(Which::Earlier) => DueRule::Earliest(rules),
            _ => DueRule::Latest(rules),
        };
        Some(Phrase { rule, start, is_either })
    }

    /// 无质量问题: a condition, but nothing that happens.
    pub(super) fn is_mere_condition(&self, from: usize, to: usize) -> bool {
        const WORDS: [&str; 6] = ["无", "没有", "未发生", "不存在", "未出现", "未发现"];
        self.tokens.get(from).is_some_and(|first| from < to && WORDS.iter().any(|word| self.text.starts_with(first.start, word)))
    }

    /// Whether a piece names only things or their qualities: 数量和质量验收合格.
    fn is_mere_noun(&self, from: usize, to: usize) -> bool {
        const QUALITIES: [&str; 14] = ["数量", "质量", "规格", "型号", "外观", "性能", "品种", "包装", "尺寸", "重量", "品牌", "技术", "功能", "标的"];
        let first = self.tokens[from].start;
        let words: String = self.text.chars[first..self.tokens[to - 1].end].iter().collect();
        let ends_in_quality = QUALITIES.iter().any(|quality| words.ends_with(quality));
        let is_named = self.tokens[from..to].iter().all(|token| matches!(token.kind, Kind::Thing(_) | Kind::Of | Kind::Party));
        ends_in_quality || is_named
    }

    /// Whether the token before another tells that something happened, so that a period right behind runs from it.
    pub(super) fn happens_before(&self, end: usize) -> bool {
        let (end, all_done) = self.stripped(end);
        let start = self.start(end);
        let last_piece = self.pieces(start, end).last().map(|(piece, _)| *piece);
        all_done
            || last_piece
                .is_some_and(|(from, to)| from < to && says_something_happens_last(self.tokens[to - 1].kind) && self.event(from, to, false, start).is_some())
    }

    /// Whether the words right before a token, back to where their phrase begins, tell an event, known or not.
    pub(super) fn says_something_before(&self, end: usize) -> bool {
        let (end, all_done) = self.stripped(end);
        let start = self.start(end);
        all_done || self.tokens[start..end].iter().any(|token| says_something_happens_last(token.kind))
    }

    /// The end of a phrase without what says nothing: 的, 之日, a bracket, and 均完成 (second: whether that stood there).
    fn stripped(&self, mut end: usize) -> (usize, bool) {
        let mut all_done = false;
        while end > 0 {
            match self.tokens[end - 1].kind {
                Kind::Of | Kind::TheDay | Kind::Party => end -= 1,
                Kind::Close => end = self.opening(end - 1),
                Kind::All => {
                    all_done = true;
                    end -= 1;
                }
                Kind::Noise if all_done && self.is_count(end - 1) => end -= 1,
                _ => break,
            }
        }
        (end, all_done)
    }

    /// 两项条件, 三者: words that count the events.
    fn is_count(&self, at: usize) -> bool {
        let token = self.tokens[at];
        self.text.chars[token.start..token.end].iter().all(|character| "一二两三四五六0123456789项条件者方个均上述以都该等全部事".contains(*character))
    }

    /// The bracket that opens what a token closes.
    pub(super) fn opening(&self, close: usize) -> usize {
        let least = close.saturating_sub(LONGEST);
        (least..close).rev().find(|at| self.tokens[*at].kind == Kind::Open).unwrap_or(close)
    }

    /// Where the phrase that ends before a token begins.
    fn start(&self, end: usize) -> usize {
        let least = end.saturating_sub(LONGEST);
        let mut at = end;
        while at > least {
            match self.tokens[at - 1].kind {
                Kind::From if at < end && self.joins_conditions(at - 1) => {}
                Kind::Close => {
                    at = self.opening(at - 1);
                    continue;
                }
                Kind::Comma if at < end && self.goes_on(at) => {}
                // 租赁期满或合同解除
                Kind::TermEnds | Kind::Full | Kind::Over if at < end && self.is_alternative(at) => {
                    at -= 1;
                    if at > least && matches!(self.tokens[at - 1].kind, Kind::Term(_) | Kind::Contract) {
                        at -= 1;
                    }
                    continue;
                }
                Kind::Comma
                | Kind::Stop
                | Kind::Open
                | Kind::From
                | Kind::After
                | Kind::Before
                | Kind::Within
                | Kind::NextDay
                | Kind::By
                | Kind::InAdvance
                | Kind::Period { .. }
                | Kind::Nth(_)
                | Kind::Date(_)
                | Kind::MonthDay(..)
                | Kind::Each(_)
                | Kind::Late
                | Kind::Term(_)
                | Kind::TermEnds => {
                    return at;
                }
                _ => {}
            }
            at -= 1;
        }
        least
    }

    /// 在收到发票并于验收合格后: two conditions, since the first began with 在 as well.
    fn joins_conditions(&self, at: usize) -> bool {
        if self.text.chars[self.tokens[at].start] != '并' {
            return false;
        }
        let before = self.tokens[at.saturating_sub(LONGEST)..at].iter().rev();
        let mut before = before.take_while(|token| {
            !matches!(token.kind, Kind::Comma | Kind::Stop | Kind::After | Kind::Before | Kind::Within | Kind::Period { .. } | Kind::TheDay | Kind::NextDay)
        });
        before.any(|token| token.kind == Kind::From && self.text.chars[token.start] != '并')
    }

    /// Whether an end of a term, or what follows, is one of several ends: 租赁期满或合同解除, 合同终止、期满.
    fn is_alternative(&self, behind: usize) -> bool {
        let ends = self.tokens[behind - 1];
        let is_end = ends.kind == Kind::TermEnds || behind >= 2 && matches!(self.tokens[behind - 2].kind, Kind::Term(_) | Kind::Contract);
        let is_listed = self.text.starts_with(ends.end, "、") || self.tokens[behind].kind == Kind::Or;
        is_end && is_listed
    }

    /// Whether what follows a comma goes on with the same condition: `，且甲方收到发票`.
    fn goes_on(&self, after_comma: usize) -> bool {
        let begins_condition = |next: &Token| next.kind == Kind::Noise && "如若倘".contains(self.text.chars[next.start]);
        self.tokens[after_comma].kind == Kind::AndThen
            && self.tokens.get(after_comma + 1).is_some_and(|next| next.kind != Kind::From && !begins_condition(next))
    }

    /// The pieces between connectors, each with the connector behind it.
    fn pieces(&self, start: usize, end: usize) -> Vec<((usize, usize), Option<Kind>)> {
        let (mut pieces, mut from, mut at) = (Vec::new(), start, start);
        while at < end {
            let kind = self.tokens[at].kind;
            if kind == Kind::Open {
                at = (at..end).find(|at| self.tokens[*at].kind == Kind::Close).unwrap_or(at);
            } else if kind == Kind::From && self.joins_conditions(at) {
                pieces.push(((from, at), Some(Kind::AndThen)));
                from = at + 1;
            } else if matches!(kind, Kind::And | Kind::AndThen | Kind::Or | Kind::Comma) && !self.joins_adjectives(at) {
                pieces.push(((from, at), Some(kind)));
                from = at + 1;
            }
            at += 1;
        }
        pieces.push(((from, end), None));
        pieces
    }

    /// `合法的、有效的发票`: words that describe, not things that happen.
    fn joins_adjectives(&self, at: usize) -> bool {
        const WORDS: [&str; 12] = ["合法", "有效", "真实", "完整", "准确", "合规", "正规", "足额", "等额", "齐全", "合格", "正确"];
        let (start, end) = (self.tokens[at].start, self.tokens[at].end);
        let is_between = |word: &str| start >= 2 && self.text.starts_with(start - 2, word);
        start > 0 && self.text.chars[start - 1] == '的' && self.text.chars[start] == '、'
            || WORDS.iter().any(|word| is_between(word)) && WORDS.iter().any(|word| self.text.starts_with(end, word))
    }

    /// The event that a piece tells by its last word, with the verb and the thing before it.
    fn event(&self, from: usize, to: usize, all_done: bool, phrase: usize) -> Option<Event> {
        let to = self.stripped(to).0;
        if from >= to {
            return None;
        }
        let last = self.tokens[to - 1];
        if to >= from + 2 && self.tokens[to - 2].kind == Kind::Not {
            return None;
        }
        let thing = self.things(from, to).next();
        match last.kind {
            Kind::Event(Event::Delivery) => {
                // 移交全部资料并经甲方签收: the papers are signed for
                let is_of_earlier = thing.is_none() && ["签收", "交接"].iter().any(|word| self.text.starts_with(last.start, word));
                let thing = if is_of_earlier { self.things(phrase, from).next() } else { thing };
                Some(thing.filter(|thing| is_paper(*thing)).unwrap_or(Event::Delivery))
            }
            Kind::Event(Event::Payment) => Some(thing.filter(|thing| *thing == Event::Prepayment).unwrap_or(Event::Payment)),
            Kind::Event(Event::Approval) if thing == Some(Event::Statement) => Some(Event::Statement),
            Kind::Event(Event::Approval) => self.previous_event(from, to - 1).filter(|event| *event == Event::Settlement).or(Some(Event::Approval)),
            Kind::Event(Event::Signing) => match thing {
                Some(thing @ (Event::Acceptance | Event::FinalAcceptance | Event::Statement | Event::Order | Event::Settlement)) => Some(thing),
                Some(Event::Report | Event::Notice | Event::Request) => None,
                _ => Some(Event::Signing),
            },
            Kind::Event(event) => Some(event),
            Kind::Thing(thing) => self.handled(from, to, thing, all_done, phrase),
            Kind::Hand => self.handed(from, to, thing),
            Kind::Confirm => match thing {
                Some(thing @ (Event::Statement | Event::Acceptance | Event::FinalAcceptance | Event::Order | Event::Settlement)) => Some(thing),
                Some(_) => Some(Event::Approval),
                None => self
                    .previous_event(from, to - 1)
                    .filter(|event| matches!(event, Event::Statement | Event::Settlement | Event::Acceptance))
                    // what is confirmed has no name here
                    .or(self.tokens[from..to].iter().all(|token| token.kind != Kind::Noise || token.end - token.start == 1).then_some(Event::Approval)),
            },
            Kind::TermEnds | Kind::Full | Kind::Over if to >= from + 2 && matches!(self.tokens[to - 2].kind, Kind::Term(_) | Kind::Contract) => {
                match self.tokens[to - 2].kind {
                    Kind::Term(Term::Warranty) => Some(Event::WarrantyEnd),
                    Kind::Term(Term::Contract) | Kind::Contract => Some(Event::ContractEnd),
                    _ => None,
                }
            }
            Kind::TermEnds => (to == from + 1).then_some(Event::ContractEnd),
            Kind::Done | Kind::Over => self.previous_event(from, to - 1),
            Kind::Contract => self.verb(from, to).filter(|event| matches!(event, Event::Signing | Event::ContractEnd | Event::Breach)),
            Kind::Noise => self.with_place(from, to),
            Kind::Begins => (to == from + 1 && self.is_of_the_contract(from)).then_some(Event::Start),
            _ => None,
        }
    }

    /// 服务期自开始之日起: what begins is the term named in front.
    fn is_of_the_contract(&self, from: usize) -> bool {
        let before = self.tokens[..from].iter().rev().find(|token| !matches!(token.kind, Kind::Of | Kind::From));
        before.is_some_and(|token| matches!(token.kind, Kind::Term(Term::Contract)))
    }

    /// A thing at the end: what is done with it is said before.
    fn handled(&self, from: usize, to: usize, thing: Event, all_done: bool, phrase: usize) -> Option<Event> {
        let first_verb = self.tokens[from..to].iter().find(|token| matches!(token.kind, Kind::Hand | Kind::Event(_) | Kind::Confirm));
        match first_verb {
            Some(Token { kind: Kind::Event(Event::Delivery), .. }) => Some(if is_paper(thing) { thing } else { Event::Delivery }),
            Some(Token { kind: Kind::Event(Event::Signing), .. }) if matches!(thing, Event::Acceptance | Event::FinalAcceptance | Event::Statement) => {
                Some(thing)
            }
            Some(Token { kind: Kind::Event(Event::Signing), .. }) => None,
            // 付清全部货款
            Some(Token { kind: Kind::Event(Event::Payment), .. }) if matches!(thing, Event::Payment | Event::Prepayment) => Some(thing),
            Some(Token { kind: Kind::Event(event), .. }) if matches!(event, Event::Approval | Event::Installation | Event::Shipment) => Some(*event),
            Some(Token { kind: Kind::Confirm, .. }) => Some(if matches!(thing, Event::Statement | Event::Acceptance) { thing } else { Event::Approval }),
            Some(token) if token.kind == Kind::Hand => Some(received(self.text.chars[token.start], thing)),
            Some(_) => None,
            None if matches!(thing, Event::Notice | Event::Request | Event::Invoice | Event::Order) || all_done => Some(thing),
            // the verb stands before an earlier noun: 收到发票及验收报告
            None => self.tokens[phrase..from].iter().rev().find(|token| token.kind == Kind::Hand).map(|token| received(self.text.chars[token.start], thing)),
        }
    }

    /// Receiving or handing over at the end: the thing is said before, if need be in an earlier clause.
    fn handed(&self, from: usize, to: usize, thing: Option<Event>) -> Option<Event> {
        let verb = self.tokens[to - 1];
        let word: String = self.text.chars[verb.start..verb.end].iter().collect();
        match (thing, word.as_str()) {
            (Some(Event::Delivery), "发出" | "寄出" | "寄送") => Some(Event::Shipment),
            (Some(thing), _) => Some(received(self.text.chars[verb.start], thing)),
            (None, "支付" | "缴纳") => Some(Event::Payment),
            (None, _) => {
                let least = from.saturating_sub(LONGEST);
                // 提出 is said of papers, not of the price or the goods named before
                let may_be = |thing: &Event| !word.starts_with("提出") || !matches!(thing, Event::Payment | Event::Prepayment | Event::Delivery);
                self.things(least, from).next().filter(may_be).map(|thing| received(self.text.chars[verb.start], thing))
            }
        }
    }

    /// An arrival with its place behind: 货物到达目的地.
    fn with_place(&self, from: usize, to: usize) -> Option<Event> {
        let noise = (from..to).rev().take_while(|at| matches!(self.tokens[*at].kind, Kind::Noise | Kind::Of | Kind::Party)).last()?;
        let last = self.text.chars[self.tokens[to - 1].end - 1];
        let event = noise.checked_sub(1).filter(|at| *at >= from).map(|at| self.tokens[at].kind);
        match event {
            Some(Kind::Event(event @ (Event::Delivery | Event::Shipment | Event::Start))) if "地场库港站厂区仓处点楼位室".contains(last) => {
                Some(event)
            }
            Some(Kind::Event(Event::Approval)) => Some(Event::Approval),
            _ => None,
        }
    }

    /// Things named in a piece, the last first; what stands in brackets is passed over.
    fn things(&self, from: usize, to: usize) -> impl Iterator<Item = Event> {
        let mut at = to;
        std::iter::from_fn(move || {
            while at > from {
                at -= 1;
                match self.tokens[at].kind {
                    Kind::Close => at = self.opening(at).max(from),
                    Kind::Thing(event) => return Some(event),
                    _ => {}
                }
            }
            None
        })
    }

    fn verb(&self, from: usize, to: usize) -> Option<Event> {
        self.tokens[from..to].iter().find_map(|token| if let Kind::Event(event) = token.kind { Some(event) } else { None })
    }

    /// The event right before a token, but for words without weight.
    fn previous_event(&self, from: usize, to: usize) -> Option<Event> {
        let at = (from..to).rev().find(|at| !matches!(self.tokens[*at].kind, Kind::Of | Kind::Confirm | Kind::Done | Kind::Over | Kind::Hand))?;
        match self.tokens[at].kind {
            Kind::Event(event) => Some(event),
            _ => None,
        }
    }
}

/// What it means that a thing is received (收, 接, 提 …) or made out (签, 出).
fn received(verb: char, thing: Event) -> Event {
    let is_receipt = "收接提报递送交寄拿".contains(verb);
    match thing {
        Event::Acceptance | Event::FinalAcceptance if is_receipt => Event::Report,
        thing => thing,
    }
}

/// Whether a thing is paper, so that to hand it over is no delivery of goods.
fn is_paper(thing: Event) -> bool {
    matches!(thing, Event::Report | Event::Invoice | Event::Notice | Event::Request | Event::Order | Event::Statement | Event::Prepayment | Event::Payment)
}

fn says_something_happens(kind: Kind) -> bool {
    matches!(kind, Kind::Event(_) | Kind::Hand | Kind::Confirm | Kind::Done | Kind::Over)
}

fn says_something_happens_last(kind: Kind) -> bool {
    says_something_happens(kind) || matches!(kind, Kind::Thing(_) | Kind::Contract)
}
