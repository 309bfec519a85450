//! From characters to tokens.

use super::words;
use crate::event::Event;
use crate::period::{Period, Unit};
use crate::read::numeral::{Numeral, chinese as numeral};
use crate::read::text::{Text, is_han};
use crate::read::token::{Kind, Term, Token};
use crate::rule::Span;

/// The tokens of a sentence, without gaps.
pub(super) fn tokens(text: &Text) -> Vec<Token> {
    let mut lexer = Lexer { text, chars: &text.chars, at: 0, tokens: Vec::new() };
    while lexer.at < lexer.chars.len() {
        lexer.next();
    }
    lexer.tokens
}

pub(super) struct Lexer<'a> {
    text: &'a Text,
    pub(super) chars: &'a [char],
    pub(super) at: usize,
    tokens: Vec<Token>,
}

/// Units as contracts write them; what stands earlier is tried first.
#[rustfmt::skip]
const UNITS: &[(&str, Option<Unit>)] = &[
    ("分钟", None), ("个工作小时", None), ("工作小时", None), ("个工时", None), ("个交易日", None), ("交易日", None), ("个半月", None), ("个付款周期", None), ("个半年", None),
    ("个银行工作日", Some(Unit::WorkingDays)), ("个银行营业日", Some(Unit::WorkingDays)), ("银行工作日", Some(Unit::WorkingDays)), ("个法定工作日", Some(Unit::WorkingDays)), ("法定工作日", Some(Unit::WorkingDays)),
    ("个工作日", Some(Unit::WorkingDays)), ("工作日", Some(Unit::WorkingDays)), ("个工作天", Some(Unit::WorkingDays)), ("工作天", Some(Unit::WorkingDays)), ("个营业日", Some(Unit::WorkingDays)), ("营业日", Some(Unit::WorkingDays)),
    ("个日历日", Some(Unit::Days)), ("日历日", Some(Unit::Days)), ("个日历天", Some(Unit::Days)), ("日历天", Some(Unit::Days)), ("个自然日", Some(Unit::Days)), ("自然日", Some(Unit::Days)), ("个自然天", Some(Unit::Days)), ("自然天", Some(Unit::Days)),
    ("个公历日", Some(Unit::Days)), ("公历日", Some(Unit::Days)), ("个连续日", Some(Unit::Days)), ("连续日", Some(Unit::Days)), ("个连续自然日", Some(Unit::Days)), ("个日", Some(Unit::Days)), ("个天", Some(Unit::Days)), ("天", Some(Unit::Days)), ("日", Some(Unit::Days)),
    ("个自然周", Some(Unit::Weeks)), ("个星期", Some(Unit::Weeks)), ("星期", Some(Unit::Weeks)), ("个礼拜", Some(Unit::Weeks)), ("礼拜", Some(Unit::Weeks)), ("个周", Some(Unit::Weeks)), ("周年", Some(Unit::Years)), ("个周年", Some(Unit::Years)), ("周", Some(Unit::Weeks)),
    ("个自然月", Some(Unit::Months)), ("个日历月", Some(Unit::Months)), ("个公历月", Some(Unit::Months)), ("个整月", Some(Unit::Months)), ("个月", Some(Unit::Months)),
    ("个日历年", Some(Unit::Years)), ("个自然年度", Some(Unit::Years)), ("个自然年", Some(Unit::Years)), ("个整年", Some(Unit::Years)), ("个年度", Some(Unit::Years)), ("整年", Some(Unit::Years)), ("年", Some(Unit::Years)),
    ("个小时", Some(Unit::Hours)), ("小时", Some(Unit::Hours)), ("个钟头", Some(Unit::Hours)),
];

/// What makes of something that happens somebody or something that has to do with it.
const ROLES: [&str; 20] =
    ["人员", "人", "员", "方式", "方法", "方", "单位", "机构", "部门", "标准", "条件", "地点", "地址", "港", "口岸", "队伍", "条款", "义务", "费用", "费"];

/// What acceptance is written down in.
const ACCEPTANCE_PAPERS: [&str; 16] = [
    "合格报告",
    "合格证书",
    "合格证明",
    "合格单",
    "合格证",
    "合格文件",
    "通过报告",
    "报告",
    "证书",
    "证明",
    "记录",
    "确认书",
    "确认单",
    "意见书",
    "备忘录",
    "单",
];

const QUARTERS: [&str; 3] = ["个季度", "季度", "个自然季度"];

impl Lexer<'_> {
    fn next(&mut self) {
        let taken = self
            .mark()
            .or_else(|| self.inclusive())
            .or_else(|| self.counted_in())
            .or_else(|| self.which())
            .or_else(|| self.fixed())
            .or_else(|| self.blank())
            .or_else(|| self.each_weekday())
            .or_else(|| self.ordinal())
            .or_else(|| self.number())
            .or_else(|| self.word());
        match taken {
            Some((kind, len)) => self.push(kind, len),
            None => self.push(Kind::Noise, 1),
        }
    }

    fn push(&mut self, kind: Kind, len: usize) {
        let end = (self.at + len).min(self.chars.len());
        self.tokens.push(Token { kind, start: self.at, end });
        self.at = end;
    }

    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.text.starts_with(at, word)
    }

    /// The first of these words that stands at a place, and its length.
    pub(super) fn one_of<'w>(&self, at: usize, words: &[&'w str]) -> Option<(&'w str, usize)> {
        words.iter().find(|word| self.is(at, word)).map(|word| (*word, word.chars().count()))
    }

    fn previous(&self) -> Option<Kind> {
        self.tokens.last().map(|token| token.kind)
    }

    /// Whether the first day counts: `含签订当日`, `不含当日`.
    fn inclusive(&self) -> Option<(Kind, usize)> {
        let (word, lead) = self.one_of(self.at, &["不包括", "不包含", "不含", "包括", "包含", "含"])?;
        if word == "含" && self.is(self.at + 1, ")起") {
            return Some((Kind::Inclusive, 1)); // 之日(含)起, not 30日(含)内
        }
        let rest = &self.chars[self.at + lead..];
        let reach = rest.iter().take(8).take_while(|character| !",)(。;".contains(**character)).count();
        let (day, len) = (0..reach)
            .find_map(|at| self.one_of(self.at + lead + at, &["当日", "本日", "当天", "首日", "该日", "起算日", "之日"]).map(|(_, len)| (at, len)))?;
        Some((if word.starts_with('不') { Kind::Noise } else { Kind::Inclusive }, lead + day + len))
    }

    /// Whether the first day counts, told behind it: `收货当日计入`, `当日不计算在内`.
    fn counted_in(&self) -> Option<(Kind, usize)> {
        let (_, day) = self.one_of(self.at, &["当日", "当天", "本日", "该日", "首日", "起算日", "之日"])?;
        let (_, lead) = self.one_of(self.at + day, &["亦应", "也应", "应", "亦", "也", "均", ""])?;
        let counts = ["计入期限", "计入期间", "计入在内", "计入", "计算在内", "算入", "包括在内", "包含在内", "算在内"];
        let counts_not = ["不计入期限", "不计入期间", "不计入", "不计算在内", "不算入", "不包括在内", "不包含在内", "不算在内"];
        let at = self.at + day + lead;
        let (kind, len) = match (self.one_of(at, &counts), self.one_of(at, &counts_not)) {
            (Some((_, len)), _) => (Kind::Inclusive, len),
            (_, Some((_, len))) => (Kind::Noise, len),
            _ => return None,
        };
        let ends = self.chars.get(at + len).is_none_or(|next| ",)。;".contains(*next));
        ends.then_some((kind, day + lead + len))
    }

    /// Which of several counts, in whatever words: `以两者中较早发生者为准`.
    fn which(&self) -> Option<(Kind, usize)> {
        const NEUTRAL: &str = "以两二三者之中其较最在孰到达届满期日时间限发生完成成就满足的条件上述各项均至";
        const ENDS: [&str; 8] = ["为准", "起算", "起计", "开始计算", "计算", "为起算点", "为起算日", "作为起算日"];
        let (_, lead) = self.one_of(self.at, &["以"])?;
        let rest = &self.chars[self.at + lead..];
        let len = (0..rest.len().min(16)).find(|at| self.one_of(self.at + lead + at, &ENDS).is_some())?;
        let end = self.one_of(self.at + lead + len, &ENDS).map_or(0, |(_, len)| len);
        let says = |words: &str| rest[..len].iter().any(|character| words.contains(*character));
        let is_plain = rest[..len].iter().all(|character| NEUTRAL.contains(*character) || "早先短晚后迟长".contains(*character));
        let kind = match (says("早先短"), says("晚后迟长")) {
            (true, false) => Kind::Earlier,
            (false, true) => Kind::Later,
            _ => return None,
        };
        is_plain.then_some((kind, lead + len + end))
    }

    /// Half a month, half a year.
    fn fixed(&self) -> Option<(Kind, usize)> {
        let halves = [("半个月", 15, Unit::Days), ("半个自然月", 15, Unit::Days), ("半年", 6, Unit::Months), ("半个年度", 6, Unit::Months)];
        let (word, count, unit) = halves.iter().find(|(word, _, _)| self.is(self.at, word))?;
        let len = word.chars().count();
        if self.one_of(self.at + len, &["度", "报", "会", "检"]).is_some() || self.ends_before(&["一"]) {
            return Some((Kind::Noise, len)); // 半年度报告, 一半年费
        }
        Some(self.suffixed(Kind::Period { period: Period::new(*count, *unit), is_day: false }, len))
    }

    /// A number left blank: `____日`, `[ ]个工作日`.
    fn blank(&self) -> Option<(Kind, usize)> {
        let run = |of: &[char]| self.chars[self.at..].iter().take_while(|character| of.contains(character)).count();
        let len = match self.chars[self.at] {
            '_' => run(&['_']),
            '×' | 'x' | '*' | '※' | '○' | '□' => run(&['×', 'x', '*', '※', '○', '□']),
            '[' | '(' if self.one_of(self.at, &["[]", "()"]).is_some() => 2,
            '[' | '(' => self.one_of(self.at, &["[ ]", "( )", "[●]", "[•]", "[/]", "[*]", "[x]", "[·]", "(●)", "(/)"]).map_or(0, |(_, len)| len),
            '/' | '-' => run(&['/', '-']),
            '…' => run(&['…']),
            _ => 0,
        };
        let after = usize::from(matches!(self.chars.get(self.at + len), Some(']' | ')')));
        let unit = self.unit(self.at + len + after)?;
        (len > 0).then_some((Kind::Blank, len + after + unit.1))
    }

    fn each_weekday(&self) -> Option<(Kind, usize)> {
        let is_week = matches!(self.previous(), Some(Kind::Each(Span::Week) | Kind::Weekday(_) | Kind::And | Kind::Ahead(Span::Week, _)));
        if !is_week {
            return None;
        }
        let spans_weeks = self.tokens.iter().rev().take(6).any(|token| matches!(token.kind, Kind::Each(Span::Week) | Kind::Ahead(Span::Week, _)));
        let prefix = self.one_of(self.at, &["周", "星期", "礼拜", "的周", "的星期"]).map_or(0, |(_, len)| len);
        let day = match self.chars.get(self.at + prefix)? {
            '一' => 1,
            '二' => 2,
            '三' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '日' | '天' | '七' => 7,
            _ => return None,
        };
        let is_count = matches!(self.chars.get(self.at + prefix + 1), Some('次' | '份' | '个' | '回' | '天' | '套' | '批'));
        (spans_weeks && !is_count).then_some((Kind::Weekday(day), prefix + 1))
    }

    /// `第10个工作日`, `第二个月`, `第三季度末`.
    fn ordinal(&self) -> Option<(Kind, usize)> {
        let (_, lead) = self.one_of(self.at, &["第", "首个", "首"])?;
        if lead > 1 || self.is(self.at, "首") {
            let (_, unit) = self.one_of(self.at + lead, &["工作日", "营业日", "银行工作日"])?;
            return Some((Kind::Nth(Period::new(1, Unit::WorkingDays)), lead + unit));
        }
        let (value, mut len) = self.whole(self.at + lead)?;
        len += lead;
        if let Some((_, unit)) = self.one_of(self.at + len, &["个月", "月", "个自然月"])
            && value <= 12
        {
            return Some((Kind::MonthIn(value), len + unit));
        }
        match self.unit(self.at + len)? {
            (Some(unit @ (Unit::Days | Unit::WorkingDays)), more) => Some((Kind::Nth(Period::new(value, unit)), len + more)),
            (_, more) => Some((Kind::Noise, len + more)),
        }
    }

    /// A whole number, in brackets or not.
    pub(super) fn whole(&self, at: usize) -> Option<(u32, usize)> {
        let open = usize::from(matches!(self.chars.get(at), Some('[')));
        let number = numeral(self.chars.get(at + open..)?)?;
        let close = usize::from(open == 1 && matches!(self.chars.get(at + open + number.len), Some(']')));
        number.is_whole.then_some((number.value, open + number.len + close))
    }

    fn number(&self) -> Option<(Kind, usize)> {
        if let Some(date) = self.date() {
            return Some(date);
        }
        let open = usize::from(matches!(self.chars[self.at], '['));
        let Numeral { value, len, is_whole } = numeral(&self.chars[self.at + open..])?;
        let mut len = open + len;
        len += usize::from(open == 1 && matches!(self.chars.get(self.at + len), Some(']')));
        if !is_whole {
            return (open == 0).then_some((Kind::Noise, len));
        }
        if let Some(range) = self.range(len) {
            return Some(range);
        }
        let mut differ = false;
        let mut second = None;
        if let Some((other, more)) = self.in_brackets(self.at + len) {
            second = Some(other);
            differ |= other != value;
            len += more;
        }
        if let Some(clock) = self.clock(value, self.at + len) {
            return Some((Kind::Noise, len + clock));
        }
        if let Some((_, quarter)) = self.one_of(self.at + len, &QUARTERS) {
            let period = Period::new(value.saturating_mul(3), Unit::Months);
            return Some(self.suffixed(Kind::Period { period, is_day: false }, len + quarter));
        }
        if let Some((_, day)) = self.one_of(self.at + len, &["号"])
            && (1..=31).contains(&value)
        {
            return Some((Kind::DayNumber(value), len + day));
        }
        let Some((unit, more)) = self.unit(self.at + len) else {
            return (open == 0 || second.is_some()).then_some((Kind::Noise, len));
        };
        let is_day = unit == Some(Unit::Days) && more == 1 && self.chars[self.at + len] == '日' && (1..=31).contains(&value);
        len += more;
        if differ {
            return Some((Kind::NumbersDiffer, len));
        }
        let Some(unit) = unit else { return Some((Kind::OddUnit, len)) };
        let mut period = Period::new(value, unit);
        // 15天(十五天), 10个(十个)工作日 was read above
        if let Some((other, other_unit, more)) = self.period_in_brackets(self.at + len) {
            len += more;
            if other != value || other_unit != Some(unit) {
                return Some((Kind::NumbersDiffer, len));
            }
        }
        if unit == Unit::Years {
            let Some((months, more)) = self.months_behind(self.at + len) else { return Some((Kind::OddUnit, len)) };
            if more > 0 {
                period = Period::new(value.saturating_mul(12).saturating_add(months), Unit::Months);
                len += more;
            }
        }
        Some(self.suffixed(Kind::Period { period, is_day }, len))
    }

    /// A period that is about right, or states something else than a time within which: `约30日`, `30日左右`, `三年以上`, `六个月期`.
    fn suffixed(&self, kind: Kind, len: usize) -> (Kind, usize) {
        let after = self.at + len;
        if let Some((_, more)) = self.one_of(after, &["左右", "上下", "前后", "许"]) {
            return (Kind::Inexact, len + more);
        }
        let is_agreed = ["签约", "续约", "违约", "履约", "租约", "解约", "毁约", "合约", "预约"]; // no 约 of about
        if self.ends_before(&["约", "大约", "预计", "近", "大概", "约为"]) && !self.ends_before(&is_agreed) {
            return (Kind::Inexact, len);
        }
        if let Some((_, more)) = self.one_of(
            after,
            &[
                "以上",
                "以下",
                "房租",
                "的房租",
                "月租",
                "的金额",
                "工资",
                "的租金",
                "的服务费",
                "租金",
                "服务费",
                "的费用",
                "一次",
                "的用量",
                "保质期",
                "的利息",
                "的工资",
            ],
        ) {
            return (Kind::Aside, len + more);
        }
        let is_tenor = self.is(after, "期") && !["期满", "期届", "期限", "期间", "期后"].iter().any(|word| self.is(after, word));
        if is_tenor { (Kind::Aside, len + 1) } else { (kind, len) }
    }

    fn ends_before(&self, words: &[&str]) -> bool {
        words.iter().any(|word| {
            let len = word.chars().count();
            self.at >= len && self.is(self.at - len, word)
        })
    }

    /// `(30)`, `(叁拾)` behind a number.
    fn in_brackets(&self, at: usize) -> Option<(u32, usize)> {
        let open = self.chars.get(at).filter(|character| matches!(character, '(' | '['))?;
        let number = numeral(self.chars.get(at + 1..)?).filter(|number| number.is_whole)?;
        let close = if *open == '(' { ')' } else { ']' };
        let end = at + 1 + number.len;
        (self.chars.get(end) == Some(&close)).then_some((number.value, number.len + 2))
    }

    fn period_in_brackets(&self, at: usize) -> Option<(u32, Option<Unit>, usize)> {
        self.chars.get(at).filter(|character| **character == '(')?;
        let number = numeral(self.chars.get(at + 1..)?).filter(|number| number.is_whole)?;
        let (unit, more) = self.unit(at + 1 + number.len)?;
        let end = at + 1 + number.len + more;
        (self.chars.get(end) == Some(&')')).then_some((number.value, unit, number.len + more + 2))
    }

    /// `3-5日`, `八至十周`, `10余日`.
    fn range(&self, len: usize) -> Option<(Kind, usize)> {
        let at = self.at + len;
        if let Some((_, more)) = self.one_of(at, &["余", "多", "几", "来"]) {
            let unit = self.unit(at + more)?;
            return Some((Kind::Inexact, len + more + unit.1));
        }
        let unit_first = self.unit(at).map_or(0, |unit| unit.1);
        let between = self.one_of(at, &["-", "至", "到", "~"]).map(|(_, more)| more).or_else(|| {
            let (_, more) = self.one_of(at + unit_first, &["-", "至", "到", "~"])?;
            (unit_first > 0).then_some(unit_first + more)
        })?;
        let second = numeral(self.chars.get(at + between..)?)?;
        let (_, unit) = self.unit(at + between + second.len)?;
        Some((Kind::Inexact, len + between + second.len + unit))
    }

    /// `24时`, `17点`, `17:00` behind a number.
    fn clock(&self, value: u32, at: usize) -> Option<usize> {
        if value > 24 {
            return None;
        }
        if self.is(at, ":") {
            let minutes = self.chars.get(at + 1..)?.iter().take_while(|character| character.is_ascii_digit()).count();
            return (minutes == 2).then_some(3);
        }
        let (_, len) = self.one_of(at, &["时整", "点整", "时", "点"])?;
        let after = at + len;
        Some(len + numeral(self.chars.get(after..).unwrap_or_default()).filter(|_| self.is(after + 2, "分")).map_or(0, |minutes| minutes.len + 1))
    }

    fn unit(&self, at: usize) -> Option<(Option<Unit>, usize)> {
        let (word, unit) = UNITS.iter().find(|(word, _)| self.is(at, word))?;
        let len = word.chars().count();
        let begins_other_word = match *word {
            "年" => ["年度", "年利", "年产", "年化", "年报", "年租"].iter().any(|other| self.is(at, other)),
            "天" => self.is(at, "天然") || self.is(at, "天津"),
            "日" => ["日常", "日元", "日志", "日期", "日照", "日本"].iter().any(|other| self.is(at, other)),
            "周" => ["周边", "周围", "周转"].iter().any(|other| self.is(at, other)),
            _ => false,
        };
        (!begins_other_word).then_some((*unit, len))
    }

    /// Months behind years: `半`, `零六个月`, `6个月`. Nothing when other units follow at once.
    fn months_behind(&self, at: usize) -> Option<(u32, usize)> {
        if self.is(at, "半") {
            return Some((6, 1));
        }
        let lead = self.one_of(at, &["零", "又", "加", "另"]).map_or(0, |(_, len)| len);
        let Some(number) = numeral(self.chars.get(at + lead..).unwrap_or_default()) else { return Some((0, 0)) };
        match self.unit(at + lead + number.len) {
            Some((Some(Unit::Months), more)) => Some((number.value, lead + number.len + more)),
            Some((Some(Unit::Days), _)) => None,
            _ => Some((0, 0)),
        }
    }

    /// 内, 前, 后 right behind a period, and 前 behind an event, whatever longer word they seem to begin: 5日内部署, 发货前提供.
    fn mark(&self) -> Option<(Kind, usize)> {
        let behind_time =
            matches!(self.previous(), Some(Kind::Period { .. } | Kind::Nth(_) | Kind::DayNumber(_) | Kind::Date(_) | Kind::MonthDay(..) | Kind::End));
        let behind_event = matches!(self.previous(), Some(Kind::Event(_) | Kind::TermEnds | Kind::Done | Kind::Over | Kind::Full));
        match self.chars[self.at] {
            '内' if behind_time => Some((Kind::Within, 1)),
            '后' if behind_time => Some((Kind::After, 1)),
            '前' if behind_time || behind_event => Some((Kind::Before, 1)),
            _ => None,
        }
    }

    /// The longest word of the table at a place.
    fn longest(&self, at: usize) -> Option<(Kind, usize)> {
        let most = words::LONGEST.min(self.chars.len().saturating_sub(at));
        (1..=most).rev().find_map(|len| words::kind(&self.chars[at..at + len]).map(|kind| (kind, len)))
    }

    /// `每个日历年`, `每一自然季度`: the whole of the calendar's parts.
    fn each_span(&self) -> Option<(Span, usize)> {
        const SPANS: [(&str, Span); 9] = [
            ("星期", Span::Week),
            ("周", Span::Week),
            ("季度", Span::Quarter),
            ("半年度", Span::HalfYear),
            ("半年", Span::HalfYear),
            ("月度", Span::Month),
            ("月", Span::Month),
            ("年度", Span::Year),
            ("年", Span::Year),
        ];
        let (_, mut len) = self.one_of(self.at, &["每一个", "每一", "每个", "每"])?;
        len += self.one_of(self.at + len, &["自然", "日历", "公历", "完整", ""])?.1;
        let (word, span) = SPANS.iter().find(|(word, _)| self.is(self.at + len, word))?;
        let end = len + word.chars().count();
        let begins_other_word = self.one_of(self.at + end, &["年", "转", "边", "租", "薪", "报", "检", "审", "均", "产"]).is_some();
        (!begins_other_word).then_some((*span, end))
    }

    /// `免费运维期`: a term in which something costs nothing is a warranty.
    fn free_term(&self) -> Option<(Term, usize)> {
        let (_, lead) = self.one_of(self.at, &["免费", "无偿"])?;
        match self.longest(self.at + lead)? {
            (Kind::Term(Term::Contract | Term::Warranty), len) => Some((Term::Warranty, lead + len)),
            (Kind::Term(term), len) => Some((term, lead + len)),
            _ => None,
        }
    }

    fn word(&self) -> Option<(Kind, usize)> {
        let mut found = self.longest(self.at);
        if let Some((Kind::OddUnit, len)) = found
            && self.one_of(self.at + len, &["结束", "届满", "期满", "满", "终了", "末", "底", "初", "开始"]).is_none()
        {
            return Some((Kind::Noise, len)); // named, but nothing runs from its end
        }
        if let Some((span, len)) = self.each_span()
            && found.is_none_or(|(_, other)| len > other)
        {
            return Some((Kind::Each(span), len));
        }
        if let Some((Kind::Event(_), len)) = found
            && let Some((role, more)) = self.one_of(self.at + len, &ROLES)
            && !(role == "方" && self.one_of(self.at + len + more, &["可", "能", "得", "才", "予", "视", "为", "案", "有", "面"]).is_some())
            && !(role == "人" && self.is(self.at + len + more, "民")) // 付款人民币
            && !(role == "员" && self.is(self.at + len + more, "工"))
        {
            return Some((Kind::Noise, len + more)); // 装运港, 检验员
        }
        if let Some((Kind::Event(event @ (Event::Acceptance | Event::FinalAcceptance)), len)) = found
            && let Some((paper, more)) = self.one_of(self.at + len, &ACCEPTANCE_PAPERS)
            && !(paper == "单" && self.is(self.at + len + more, "位"))
        {
            return Some((Kind::Thing(event), len + more)); // 最终验收合格报告
        }
        if let Some((kind @ Kind::Thing(_), len)) = found
            && let Some((_, more)) = self.one_of(self.at + len, &["单", "书", "函", "原件", "正本", "文本"])
        {
            return Some((kind, len + more)); // 缴费通知单
        }
        if let Some((term, len)) = self.free_term()
            && found.is_none_or(|(_, other)| len > other)
        {
            found = Some((Kind::Term(term), len));
        }
        if let Some((Kind::Term(_), len)) = found
            && self
                .one_of(
                    self.at + len,
                    &["金", "费", "服务", "责任", "人员", "单位", "条款", "范围", "承诺", "约定", "方案", "工作", "内", "之内", "以内", "间", "期间", "中"],
                )
                .is_some()
        {
            return Some((Kind::Noise, len)); // 保修金, 试用费
        }
        found.or_else(|| {
            let run = self.chars[self.at..].iter().take_while(|character| !is_han(**character) && character.is_ascii_alphanumeric()).count();
            (run > 0).then_some((Kind::Noise, run))
        })
    }
}
