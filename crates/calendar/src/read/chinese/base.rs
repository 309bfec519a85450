//! What time runs from: events with 后, 之日起, 前, 当日; the end of a term; a date.

use chrono::{Days, Months, NaiveDate};

use super::event::Phrase;
use super::parse::{Base, Mark, Parser, after};
use crate::event::Event;
use crate::period::{Period, Unit};
use crate::read::Doubt;
use crate::read::outcome::Defined;
use crate::read::token::{Kind, Term};
use crate::rule::DueRule;

impl Parser<'_> {
    /// 后, 起, 前: the words before tell from what time runs.
    pub(super) fn mark(&mut self, at: usize, mark: Mark) {
        if matches!(self.before(at), Some(Kind::Term(_))) && mark == Mark::After {
            return self.term_ends(at); // 质保期后
        }
        if mark == Mark::Before && self.is_period(at + 1) && at > 0 && matches!(self.tokens[at - 1].kind, Kind::And | Kind::AndThen | Kind::Or) {
            self.at = at + 2; // 和前一个月的工程量
            return;
        }
        if mark == Mark::After && self.goes_on_from_end(at) {
            return;
        }
        let Some(Phrase { rule, start, is_either }) = self.phrases.before(at) else { return };
        self.set_base(Base { is_either, ..Base::new(rule, mark, start, at) });
    }

    /// 质保期满且无质量问题后: from the end of the term that was told, with a mere condition between.
    fn goes_on_from_end(&mut self, at: usize) -> bool {
        let Some(end) = self.base.as_ref().filter(|base| base.mark == Mark::Bare).map(|base| base.end) else { return false };
        let from = end + 1 + usize::from(matches!(self.kind(end + 1), Some(Kind::AndThen | Kind::Comma)));
        let from = from + usize::from(self.kind(from) == Some(Kind::AndThen));
        let is_one_piece = |from: usize| self.tokens[from..at].iter().all(|token| !matches!(token.kind, Kind::Comma | Kind::Period { .. } | Kind::AndThen));
        if from >= at || !self.phrases.is_mere_condition(from, at) || !is_one_piece(from) {
            return false;
        }
        if let Some(base) = &mut self.base {
            (base.mark, base.end, base.is_near) = (Mark::After, at, false);
        }
        true
    }

    /// Whether a token points back to what was spoken of: 上述, 该.
    fn points_back(&self, at: usize) -> bool {
        let before: String = self.text.chars[..self.tokens[at].start].iter().rev().take(2).collect::<Vec<_>>().into_iter().rev().collect();
        ["上述", "前述", "前款", "所述"].contains(&before.as_str()) || before.ends_with('该') || before.ends_with('此')
    }

    /// Whether the sentence speaks of instalments, each of which falls due on a day of its own.
    fn speaks_of_instalments(&self, at: usize) -> bool {
        let start = self.tokens.first().map_or(0, |token| token.start);
        (start..self.tokens[at].start).any(|at| ["每期", "各期", "每次", "当期", "下期"].iter().any(|word| self.text.starts_with(at, word)))
    }

    /// Keeps what time runs from; a term whose length was told before runs from it too (为期24个月，自验收合格之日起).
    pub(super) fn set_base(&mut self, base: Base) {
        if let Some((period, term_at)) = self.open_term.take()
            && base.mark == Mark::After
        {
            let rule = after(base.rule.clone(), period, false);
            self.define(rule.clone());
            let is_term = self.term.is_some_and(|(term, _)| term != Term::Duty);
            self.found(rule, term_at.min(base.start), base.end, is_term);
        }
        self.leave_base();
        self.base = Some(base);
    }

    /// Doubts one event or the other, without which counts.
    fn either(&mut self, is_either: bool, at: usize) {
        if is_either {
            self.doubt(Doubt::EitherEvent, at);
        }
    }

    /// A period with 后 that nothing followed only says when something begins.
    pub(super) fn leave_base(&mut self) {
        let base = self.base.take();
        if let Some(base) = &base
            && base.is_open
        {
            let place = self.place(base.start, base.end);
            self.outcome.weak_doubts.push((Doubt::OnlyABeginning, place));
        }
        if let Some(base) = base.filter(|base| !base.is_used && self.speaks_of_the_rest(base)) {
            self.doubt(Doubt::Several, base.start); // 余款发货前付清, beside what was found
        }
    }

    /// Whether the rest of what is paid comes due from something else than what was found.
    fn speaks_of_the_rest(&self, base: &Base) -> bool {
        const REST: [&str; 6] = ["余款", "剩余", "其余", "余下", "尾款", "余额"];
        let start = self.tokens[if base.is_open { base.end } else { base.start }].start;
        let is_behind = self.outcome.found.last().is_some_and(|found| found.place.end <= start);
        let clause = self.text.chars[..start].iter().rposition(|character| ",;。".contains(*character)).unwrap_or(0);
        is_behind && (clause..=start).any(|at| REST.iter().any(|word| self.text.starts_with(at, word)))
    }

    /// Something runs from what was kept.
    pub(super) fn use_base(&mut self) {
        if let Some(base) = &mut self.base {
            (base.is_open, base.is_used) = (false, true);
        }
    }

    /// Keeps the event that the words before a token tell without a mark.
    pub(super) fn bare_base(&mut self, end: usize) {
        if let Some(Phrase { rule, start, is_either }) = self.phrases.before(end) {
            self.set_base(Base { is_either, is_near: true, ..Base::new(rule, Mark::Bare, start, end - 1) });
        }
    }

    /// 收到通知次日: on its own the day after; with a period behind, the period's first day.
    pub(super) fn next_day(&mut self, at: usize) {
        let Some(Phrase { rule, start, is_either }) = self.phrases.before(at) else { return };
        let next = self.skip(at + 1);
        let runs_on = (next..next + 4).any(|at| matches!(self.kind(at), Some(Kind::Period { .. } | Kind::Nth(_))));
        let says_from = self.text.chars[self.tokens[at].start..self.tokens[at].end].iter().any(|character| "起始".contains(*character));
        let is_begin_of_term = says_from && self.open_term.is_some();
        if says_from && !runs_on && !is_begin_of_term {
            self.set_base(Base { is_either, is_open: true, ..Base::new(rule, Mark::After, start, at) });
            return; // 次日起承担保管费
        }
        let base = Base { is_either, ..Base::new(rule.clone(), Mark::After, start, at) };
        self.set_base(base);
        if !runs_on && !is_begin_of_term {
            self.either(is_either, start);
            self.found(after(rule, Period::new(1, Unit::Days), false), start, at, false);
        }
    }

    /// 当日: the event's own day, unless a period follows at once.
    pub(super) fn the_day(&mut self, at: usize) {
        let word: String = self.text.chars[self.tokens[at].start..self.tokens[at].end].iter().collect();
        if !word.contains("之日")
            && let Some(base) = self.base.clone().filter(|base| base.mark == Mark::After && base.end + 1 == at && !base.is_open)
        {
            self.either(base.is_either, base.start);
            return self.take(base.rule, base.start, at); // 接到通知后当天
        }
        let Some(Phrase { rule, start, is_either }) = self.phrases.before(at) else { return };
        let next = self.skip(at + 1);
        let follows = matches!(self.kind(next), Some(Kind::Period { .. } | Kind::Nth(_) | Kind::Full | Kind::Ahead(..) | Kind::Before | Kind::TermEnds));
        let is_condition = matches!(self.kind(at + 1), Some(Kind::Of)) && matches!(self.kind(at + 2), Some(Kind::Comma));
        let is_own_day = !word.contains("之日") || word.starts_with("同") || self.is_done_on(start, next);
        self.set_base(Base { is_either, is_near: true, ..Base::new(rule.clone(), Mark::Bare, start, at) });
        if is_own_day && !follows && !is_condition {
            self.either(is_either, start);
            self.found(rule, start, at, false);
        } else if self.kind(next) == Some(Kind::Before) {
            self.at = next + 1;
            if let Some(base) = &mut self.base {
                (base.mark, base.end) = (Mark::Before, next);
            }
        }
    }

    /// 于合同签订之日支付: what has to be done on that very day, not 自合同签订之日生效.
    fn is_done_on(&self, start: usize, next: usize) -> bool {
        const DONE: [&str; 15] = ["无息", "支付", "付", "一次性", "缴", "交", "提交", "结清", "返还", "退还", "退回", "归还", "提供", "足额", "全额"];
        let is_on = start > 0 && {
            let from = self.tokens[start - 1];
            from.kind == Kind::From && self.text.chars[from.start..from.end].last().is_some_and(|last| "于在".contains(*last))
        };
        is_on && self.tokens.get(next).is_some_and(|token| DONE.iter().any(|word| self.text.starts_with(token.start, word)))
    }

    /// 质保期满, 合同届满, 期满: the end of a term that the sentence tells, else the event.
    pub(super) fn term_ends(&mut self, at: usize) {
        let before = self.before(at);
        let start = at.saturating_sub(1);
        let is_of_a_length = matches!(before, Some(Kind::Period { .. } | Kind::Aside));
        let told = self.defined.clone().filter(|defined| match before {
            Some(Kind::Term(term)) => defined.is(term),
            Some(Kind::Contract) => defined.is(Term::Contract),
            _ => !is_of_a_length,
        });
        let rule = match (told, before) {
            (Some(defined), _) => self.outcome.take_terms(defined.rule),
            // 上述期限届满: which was it?
            (None, before) if !matches!(before, Some(Kind::Term(_) | Kind::Contract)) && self.points_back(at) => DueRule::Event(Event::Other),
            (None, None | Some(Kind::From | Kind::Comma | Kind::Party)) if self.speaks_of_instalments(at) => {
                self.doubt(Doubt::OddUnit, at); // 每期租金于到期前一个月支付
                DueRule::Event(Event::Other)
            }
            (_, Some(Kind::Term(Term::Warranty))) => DueRule::Event(Event::WarrantyEnd),
            (_, Some(Kind::Term(Term::Other | Term::Duty) | Kind::Thing(_) | Kind::Event(_) | Kind::Period { .. } | Kind::Aside)) => {
                DueRule::Event(Event::Other)
            }
            (_, Some(Kind::Noise)) if !self.is_the_contract(at) => DueRule::Event(Event::Other),
            _ => DueRule::Event(Event::ContractEnd),
        };
        (self.term, self.open_term) = (None, None); // its length says nothing more
        let mut next = self.skip(at + 1);
        while matches!(self.kind(next), Some(Kind::TheDay | Kind::Of)) {
            next += 1;
        }
        let mark = match self.kind(next) {
            Some(Kind::After | Kind::NextDay) => Mark::After,
            Some(Kind::Before) => Mark::Before,
            _ if self.kind(at) == Some(Kind::After) => Mark::After,
            _ => Mark::Bare,
        };
        if matches!(self.kind(next), Some(Kind::After | Kind::NextDay | Kind::Before)) {
            self.at = next + 1;
        }
        let end = self.at - 1;
        self.set_base(Base::new(rule, mark, start, end));
    }

    /// Keeps the end of the term spoken of, for what runs from it.
    pub(super) fn define(&mut self, rule: DueRule) {
        self.defined = Some(Defined { term: self.term.map(|(term, _)| term), rule });
    }

    /// Words that mean the contract when they end: 服务到期, 租赁到期.
    pub(super) fn is_the_contract(&self, at: usize) -> bool {
        const WORDS: [&str; 10] = ["服务", "租赁", "合作", "项目", "许可", "授权", "委托", "代理", "订阅", "承包"];
        let end = self.tokens[at].start;
        WORDS.iter().any(|word| end >= 2 && self.text.starts_with(end - 2, word))
    }

    /// Whether a date is the last day of a term whose first day was a date too: 自2024年4月1日起至2025年3月31日止. Its length, if it was
    /// told before and agrees, says nothing more.
    fn ends_a_dated_term(&mut self, at: usize, rule: &DueRule) -> bool {
        if at == 0 || self.tokens[at - 1].kind != Kind::Until {
            return false;
        }
        let (Some(Base { rule: DueRule::On(first), .. }), DueRule::On(last)) = (&self.base, rule) else {
            return self.base.is_none() && at >= 2 && matches!(self.before(at - 1), Some(Kind::Term(_))); // 有效期至2026年12月31日
        };
        let (first, last) = (*first, *last);
        self.outcome
            .found
            .retain(|found| !matches!(&found.rule, DueRule::After { of, period, .. } if **of == DueRule::On(first) && agrees(*period, first, last)));
        self.dated = Some((first, last));
        true
    }

    /// A date: by which something is due, from which time runs, or on which the term ends; not the contract's own.
    pub(super) fn date(&mut self, at: usize, rule: DueRule) {
        let next = self.skip_brackets(self.skip(at + 1));
        let contract_of_that_day =
            matches!(self.kind(next), Some(Kind::Event(Event::Signing | Event::Effect))) || self.text.starts_with(self.tokens[at].end, "《");
        if contract_of_that_day {
            return;
        }
        if self.before(at) == Some(Kind::Late) {
            return self.doubt(Doubt::OnlyABeginning, at); // 不早于2026年5月1日
        }
        let (start, end) = (self.tokens[at].start, self.tokens[at].end);
        let is_about = ["预计", "大约", "大概", "暂定", "约"].iter().any(|word| {
            let len = word.chars().count();
            start >= len && self.text.starts_with(start - len, word)
        });
        if is_about || ["左右", "前后", "上下"].iter().any(|word| self.text.starts_with(end, word)) {
            self.doubt(Doubt::Inexact, at);
        }
        match self.kind(next) {
            Some(Kind::After | Kind::TheDay) if !matches!(self.kind(next), Some(Kind::TheDay)) || self.kind(next + 1) == Some(Kind::After) => {
                self.at = next + 1;
                self.set_base(Base::new(rule, Mark::After, at, next));
            }
            Some(Kind::Until) if matches!(self.kind(next + 1), Some(Kind::Date(_))) => {
                self.at = next + 1;
                self.set_base(Base::new(rule, Mark::After, at, next));
            }
            Some(Kind::Before) if self.is_period(next + 1) => {
                self.at = next + 1;
                self.set_base(Base::new(rule, Mark::Before, at, next)); // 2026年7月1日前10日
            }
            _ => {
                let is_end_of_term = self.ends_a_dated_term(at, &rule);
                let is_term = is_end_of_term && self.term.is_none_or(|(term, _)| term != Term::Duty);
                if is_term {
                    self.define(rule.clone());
                }
                self.outcome.is_before_a_day |= self.kind(next) == Some(Kind::Before);
                let end = if matches!(self.kind(next), Some(Kind::Before | Kind::Within)) { next } else { at };
                self.at = end + 1;
                self.found(rule, at, end, is_term);
                self.base = None;
            }
        }
    }
}

/// Whether a term of some length from its first to its last day is as long as it says, the first day counted or not.
pub(super) fn agrees(period: Period, first: NaiveDate, last: NaiveDate) -> bool {
    let months = |count: u32| first.checked_add_months(Months::new(count));
    let end = match period.unit {
        Unit::Years => period.count.checked_mul(12).and_then(months),
        Unit::Months => months(period.count),
        Unit::Days => first.checked_add_days(Days::new(u64::from(period.count))),
        _ => None,
    };
    end.is_some_and(|end| end == last || end.pred_opt() == Some(last))
}
