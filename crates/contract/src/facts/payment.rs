//! Payments (付款): each share or sum of the price, what sets it off and how soon it is due.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use rust_decimal::Decimal;

use super::quantity::{Money, Percent, Period, Unit, money, percents, periods};
use super::{Draft, Said, rent};
use crate::model::{FactValue, Role};
use crate::pattern::re;
use crate::text::{Sentence, first_chars, last_chars};

/// One stage of payment.
#[derive(Debug, Clone)]
pub(crate) struct Stage {
    /// Share of the price; for a cumulative statement (付至 90 %) what it adds.
    pub(crate) percent: Option<Decimal>,
    pub(crate) amount: Option<Decimal>,
    /// The words that set it off.
    pub(crate) trigger: Option<String>,
    pub(crate) days: Option<u32>,
    pub(crate) working_days: Option<bool>,
    /// The stage's words.
    pub(crate) range: Range<usize>,
    /// Is the share one of the whole price, not of a month's or an order's?
    pub(crate) of_total: bool,
    /// Does the vendor pay it, as it does a performance bond?
    pub(crate) by_vendor: bool,
}

const PENALTY: &[&str] = &[
    "违约金",
    "赔偿金",
    "滞纳金",
    "罚款",
    "逾期付款",
    "逾期支付",
    "每逾期",
    "每迟延",
    "每延迟",
    "每延期",
    "每拖延",
    "每迟交",
    "liquidated damages",
    "penalty",
    "interest at",
    "late payment",
    "赔偿责任",
    "overdue",
];
const PAYING: &str = r"支付|付款|付清|付至|付给|结清|预付|缴纳|交纳|给付|汇入|付\s*[0-9]+|支 付|结算|shall pay|will pay|agrees to pay|shall remit|will remit|shall forward|payable|is paid|be paid";

/// All stages in order.
pub(crate) fn stages(draft: &Draft<'_>) -> Vec<Stage> {
    let mut found = Vec::new();
    let cue = re!(
        r"支付|付款|付清|付至|付给|结清|预付|缴纳|交纳|定金|质保金|尾款|余款|首付款|进度款|shall pay|will pay|agrees to pay|shall remit|will remit|shall forward|payable|be paid|of the (?:Contract|total|Total|purchase|Purchase) (?:Price|price|Amount|amount|fee|Fee)|[0-9]\s*%|百分之"
    );
    let mut paid_before = Decimal::ZERO;
    let mut article = None;
    let mut paying_line = None;
    for sentence in draft.body.sentences_with(cue) {
        let top = draft.article_at(sentence.start).map(|clause| clause.path.clone());
        if top != article {
            paid_before = Decimal::ZERO;
            article = top;
        }
        // "…; 40% of the price within …" goes on with what the paragraph began.
        let line = draft.body.line_at(sentence.start).map(|line| line.range.start);
        let goes_on = line.is_some() && line == paying_line && sentence.text.is_ascii();
        if sentence.has(PENALTY) || !(is_payment(draft, &sentence) || goes_on) {
            continue;
        }
        paying_line = line;
        let line_is_row = draft.body.line_at(sentence.start).is_some_and(|line| line.is_row);
        let by_vendor = vendor_pays(draft, sentence.text);
        for mut stage in in_sentence(&sentence, line_is_row) {
            let cumulative = re!(r"(?:付|支付|付款|结算)(?:款)?(?:至|到)").is_match(&draft.body.folded()[stage.range.clone()]);
            if let (true, Some(percent)) = (cumulative, stage.percent)
                && percent > paid_before
                && paid_before > Decimal::ZERO
            {
                stage.percent = Some(percent - paid_before);
            }
            if stage.of_total {
                paid_before += stage.percent.unwrap_or_default();
            }
            stage.by_vendor = by_vendor;
            stage.of_total &= !by_vendor;
            found.push(stage);
        }
    }
    found
}

/// `乙方应向甲方交纳履约保证金`: the vendor is the one who pays.
fn vendor_pays(draft: &Draft<'_>, words: &str) -> bool {
    let names =
        |role: Role| draft.parties.list.iter().filter(move |party| party.role == role).flat_map(|party| std::iter::once(&party.label).chain(&party.aliases));
    let to_buyer = names(Role::Buyer).any(|name| re_to(words, name));
    let first = |role: Role| names(role).filter_map(|name| words.find(name.as_str())).min();
    to_buyer && first(Role::Vendor).is_some_and(|vendor| first(Role::Buyer).is_none_or(|buyer| vendor < buyer))
}

fn re_to(words: &str, name: &str) -> bool {
    ["支付", "交纳", "缴纳"].iter().any(|verb| words.contains(&format!("向{name}{verb}")))
}

/// Does the sentence pay a price, either by its own words or as an item of a payment clause?
fn is_payment(draft: &Draft<'_>, sentence: &Sentence<'_>) -> bool {
    let paying = re!(PAYING).is_match(sentence.text);
    let item = || draft.is_about(sentence.start, &["payment"]) && sentence.has(&["后", "时", "前", "before", "after", "upon", "within"]);
    let other = re!(r"赔偿|违约|退还|返还|罚|扣除|扣减|提成|佣金|奖金|利率|利息|税率为?[0-9.]+%[^,]*发票$|refund|commission|royalt|注册资本|股权")
        .is_match(sentence.text)
        && !sentence.has(&["定金", "质保金", "保证金", "押金"]);
    (paying || item()) && !other && !re!(r"不低于|合格率|准确率|完成率|得分|覆盖率").is_match(sentence.text)
}

/// Payments of which only the occasion and the time are said: `收到发票后5个工作日内支付租金`, `每月5日前支付`, a letter of credit to be
/// opened. Sentences of a stage are left out.
pub(crate) fn unmeasured(draft: &Draft<'_>, stages: &[Stage]) -> Vec<Stage> {
    let cue = re!(r"支付|付款|付清|结清|交清|缴清|缴纳|交纳|信用证|(?i:shall pay|will pay|agrees to pay|payable|be paid|payment)");
    let mut found: Vec<Stage> = Vec::new();
    for sentence in draft.body.sentences_with(cue) {
        let is_stage = stages.iter().any(|stage| stage.range.start < sentence.range().end && sentence.start < stage.range.end);
        let opens_credit = re!(r"(?:开出|开立|开具)[^。;]{0,80}信用证").is_match(sentence.text);
        let in_payment = draft.is_about(sentence.start, &["payment", "price"]);
        let pays = opens_credit || is_payment(draft, &sentence) && (names_price(sentence.text) || in_payment) && !pays_otherwise(sentence.text);
        if is_stage || !pays || sentence.start >= draft.attachments_start() || sentence.has(PENALTY) || vendor_pays(draft, sentence.text) {
            continue;
        }
        let mut one = stage(&sentence, 0..sentence.text.len(), None, None, 0);
        if let Some(day) = recurring(sentence.text) {
            (one.trigger, one.days, one.working_days) = (Some(day), None, None);
            one.amount = rent::monthly(draft);
        }
        let is_placed = one.days.is_some() || in_payment && names_price(sentence.text) || sentence.has(&["支付方式", "付款方式"]);
        if is_placed && one.trigger.is_some() && (one.days.is_some() || re!(r"后|前|时|日").is_match(sentence.text)) {
            found.push(one);
        }
    }
    found.extend(rent::deposit(draft, stages));
    found
}

/// Is it the price that is paid?
fn names_price(words: &str) -> bool {
    re!(r"支付方式|租金|租赁费|货款|价款|合同款|报酬|酬金|\p{Han}费|款项|余款|尾款|进度款|工程款|数额|美元|(?i:invoice|\bpayment\b|fees?\b|price|rent|amounts? due|compensation)")
        .is_match(words)
}

/// A deposit that goes back, the invoice before the payment, the account settled at the end, a default, a share that has its own stage.
fn pays_otherwise(words: &str) -> bool {
    !percents(words).is_empty()
        || re!(r"达到[^。;]{0,16}%|退还|退回|返还|不支付|拒付|工资|终止|解除|(?:付款|支付)[^,。;]{0,10}前[^。;]{0,40}(?:开具|提供|提交|出具)[^。;]{0,24}发票(?:[^。;后]{0,20}$)|(?i:fail(?:s|ed|ure)?\b|terminat|not be payable)")
            .is_match(words.trim_end_matches(['。', ';']))
}

fn in_sentence(sentence: &Sentence<'_>, is_row: bool) -> Vec<Stage> {
    let words = sentence.text;
    let shares: Vec<Percent> = percents(words).into_iter().filter(|percent| is_share(words, percent, is_row)).collect();
    // $3.00 per pager is a rate
    let is_rate = |sum: &Money| words.is_ascii() && re!(r"(?i)^\s*(?:per|each|/|a|for each|an)\s").is_match(&words[sum.range.end..]);
    let sums: Vec<Money> = money(words).into_iter().filter(|sum| !is_total(words, sum) && !is_rate(sum)).collect();
    if !shares.is_empty() {
        return by_share(sentence, &shares, &sums);
    }
    by_sum(sentence, &sums)
}

/// Is a percent a share of a price, not a tax or a rate?
fn is_share(words: &str, percent: &Percent, is_row: bool) -> bool {
    let before = last_chars(&words[..percent.range.start], 14);
    let after = first_chars(&words[percent.range.end..], if words.is_ascii() { 32 } else { 14 });
    if re!(r"税率[^,]{0,6}$|税[:率]?\s*$|利率[^,]{0,4}$|含\s*$|VAT[^,]{0,8}$|rate of\s*$|每[日天月]|误差|不足|以上|低于|超过|至少").is_match(before)
        || re!(r"^\s*(的?增值税|税|VAT|以上|以下|/)").is_match(after)
        || re!(r"达到?[^,。;]{0,12}$").is_match(before) && re!(r"^\s*(?:时|后,?不再)").is_match(after)
    {
        return false;
    }
    let base = re!(r"(?:总价款?|总额|金额|价款|价格|总金额|费用?|货款|造价|合同款|款项|款|合同价|租金|服务费)\s*(?:\([^)]*\))?\s*(?:的|之)?\s*$|(?:付|支付|付款|付至|支付至|预付|付到|付款至|结算至|比例[:为]?|pay)\s*[:]?\s*$|的\s*$|后\s*$|(?:剩余|其余|余下|余款)的?\s*$").is_match(before);
    let named =
        re!(r"(?i)^\s*(?:的|作为|,?\s*即|\(|of the (?:contract|total|purchase)|为|预付|定金|货款|合同|款|首付|尾款|余款|进度|质保|质量保证)").is_match(after);
    base || named || is_row && re!(r"付|款|期|(?i:pay|instal)").is_match(words) && !re!(r"率|指标").is_match(words) || percent.range.start == 0
}

fn is_total(words: &str, sum: &Money) -> bool {
    let before = last_chars(&words[..sum.range.start], 14);
    sum.in_words || re!(r"(总价款?|总额|总金额|总计|合同金额|合同价款|单价|税额|注册资本)[^的,]{0,10}$").is_match(before)
}

fn by_share(sentence: &Sentence<'_>, shares: &[Percent], sums: &[Money]) -> Vec<Stage> {
    let words = sentence.text;
    let mut from = 0;
    let mut stages = Vec::new();
    // English puts the condition behind the share: "60% within thirty days after acceptance".
    let share_first = words.is_ascii();
    for (at, share) in shares.iter().enumerate() {
        let next = shares.get(at + 1).map_or(words.len(), |next| next.range.start);
        let amount = sums.iter().find(|sum| sum.range.start >= share.range.end && sum.range.start < next && sum.range.start - share.range.end < 60);
        let amount = amount.or_else(|| sums.iter().find(|sum| sum.range.end <= share.range.start && sum.range.start >= from && shares.len() == 1));
        // Up to the next share the stage may go on with its own condition ("…的5%,于质保期满后…支付").
        let end = if at + 1 == shares.len() {
            words.len()
        } else if share_first {
            next
        } else {
            cut(words, share.range.end, next)
        };
        let part = if share_first { share.range.start..end } else { from..end };
        stages.push(stage(sentence, part, Some(share.value), amount.map(|sum| sum.amount), share.range.start));
        from = end;
    }
    stages
}

/// The comma before the next share's own condition.
fn cut(words: &str, from: usize, to: usize) -> usize {
    let between = &words[from..to];
    between
        .rfind([',', '、'])
        .filter(|_| between.contains("后"))
        .and_then(|_| between.find([',', '、']))
        .map_or(from, |at| from + at + between[at..].chars().next().map_or(1, char::len_utf8))
}

fn by_sum(sentence: &Sentence<'_>, sums: &[Money]) -> Vec<Stage> {
    let words = sentence.text;
    if sums.is_empty()
        || !re!(r"支付|付款|付清|付给|预付|缴纳|交纳|给付|shall pay|will pay|agrees to pay|(?:shall|will) (?:remit|forward)").is_match(words)
        || re!(r"每[月季年次平人天日]|单价|/月|按月|基本工资|per (?:month|hour|year)|monthly").is_match(words)
    {
        return Vec::new();
    }
    let mut from = 0;
    let mut stages = Vec::new();
    for (at, sum) in sums.iter().enumerate() {
        let end = if at + 1 == sums.len() { words.len() } else { cut(words, sum.range.end, sums[at + 1].range.start) };
        let part = &words[from..end];
        if re!(r"支付|付款|付清|付给|预付|缴纳|交纳|给付|定金|pay|remit|forward").is_match(part) {
            stages.push(stage(sentence, from..end, None, Some(sum.amount), sum.range.start));
        }
        from = end;
    }
    stages
}

fn stage(sentence: &Sentence<'_>, part: Range<usize>, percent: Option<Decimal>, amount: Option<Decimal>, at: usize) -> Stage {
    let words = &sentence.text[part.clone()];
    let due = due(words, at.saturating_sub(part.start));
    let trigger = trigger(words);
    let lead = words.len() - words.trim_start_matches([' ', ',', '、']).len();
    let trail = words.trim_end_matches([' ', ',', '、', '。', ';']).len();
    let range = sentence.start + part.start + lead..sentence.start + part.start + trail.max(lead);
    let of_total = !re!(r"当月|每月|上月|当季|每季|该批|每批|当期|本期货款|上季|月度|monthly|each month|per month|佣金|余款的|剩余[^,]{0,6}的").is_match(words);
    Stage {
        percent,
        amount,
        trigger,
        days: due.as_ref().and_then(Period::days),
        working_days: due.as_ref().and_then(Period::working_days),
        range,
        of_total,
        by_vendor: false,
    }
}

/// The period within which the payment is due: `…后十个工作日内`.
fn due(words: &str, at: usize) -> Option<Period> {
    let is_due = |period: &Period| {
        let after = words[period.range.end..].trim_start();
        let before = &words[..period.range.start];
        matches!(period.unit, Unit::Day | Unit::WorkingDay | Unit::Week | Unit::Month)
            && (after.starts_with('内')
                || after.starts_with("之内")
                || after.starts_with("以内")
                || after.starts_with("前")
                || ["within", "不晚于", "不迟于", "至迟"].iter().any(|word| before.trim_end().to_ascii_lowercase().ends_with(word))
                || after.starts_with("after")
                || after.starts_with("of ")
                || after.starts_with("from "))
    };
    let all: Vec<Period> = periods(words).into_iter().filter(is_due).collect();
    all.iter().filter(|period| period.range.start <= at).max_by_key(|period| period.range.start).or_else(|| all.first()).cloned()
}

/// `每月5日前`: due again and again.
fn recurring(words: &str) -> Option<String> {
    let hit = re!(r"每(?:个)?(?:月|季度?|半?年)[^,。;:]{0,8}?(?:[0-9]+|[一二三四五六七八九十]+)\s*[日号](?:之?前|以前)?").find(words)?;
    Some(hit.as_str().trim().to_owned())
}

/// The words that set a payment off: up to 后, 时, 之日起; after "after", "upon".
fn trigger(words: &str) -> Option<String> {
    // 于发货三个月后,并于收到单据之日起,不迟于30天支付: the days run from what stands last
    if let Some(hit) = re!(r"([^,;。:()]{2,60}?)(?:之日)?起,?(?:[^;。:]{0,30},)?则?(?:应|须)?[在于]?(?:不迟于|不晚于|至迟)").captures(words) {
        let found = re!(r"^(?:并|且|在|于|自|从|甲方|买方)+").trim_start(hit.get(1)?.as_str().trim());
        if found.chars().count() >= 3 {
            return Some(found.to_owned());
        }
    }
    if let Some(hit) = re!(r"([^,;。:()]{2,60}?(?:之?后|之日起|时|完毕|前))(?:[,\s0-9一二三四五六七八九十百个(内]|支付|付|当日|立即|$)").captures(words)
    {
        let found = hit.get(1)?.as_str().trim();
        let found = re!(r"^(?:第[一二三四五六七八九十0-9]+[期次笔批][^,:]{0,4}[,:]?|\([0-9一二三四五六七八九十]+\)|[0-9]+(?:\.[0-9]+)*\s+|[0-9]+[.、)]|[•●·▪*-]\s*|甲方应?在?|乙方应?在?|双方|在|于|自)+").trim_start(found);
        // 最后 is no point in time
        if found.chars().count() >= 3 && !found.ends_with("最后") {
            return Some(found.to_owned());
        }
    }
    let hit = re!(r"(?i)\b(?:days?|weeks?|months?)['’]?\s+(?:of|from|after|following)\s+([^,;.]{4,80})|\bon\s+(?:or before\s+)?(the\s+(?:last|first|[0-9a-z-]+)\s+(?:business\s+)?day\s+of\s+[^,;.]{4,40})|\b(?:after|upon|following|on)\s+([^,;.]{4,80})").captures(words)?;
    hit.iter().skip(1).flatten().next().map(|group| group.as_str().trim().to_owned())
}

/// How far behind a sum the sentence may stand that says when it is due, in bytes.
const SOON: usize = 500;

/// The stages as facts. A sum, and behind it in the same paragraph when it falls due, are one payment: `The Buyer shall pay a fee of
/// USD 900. … It shall pay within 30 days after receipt of the invoice.`
pub(crate) fn all_facts(draft: &Draft<'_>, stages: &[Stage], unmeasured: &[Stage]) -> Vec<Said> {
    let place = |stage: &Stage| {
        let at = stage.range.start;
        (draft.body.line_at(at).map(|line| line.range.start), draft.clause_at(at).map(|clause| clause.start))
    };
    let mut sums_at: HashMap<_, u32> = HashMap::new();
    for sum in stages {
        *sums_at.entry(place(sum)).or_default() += 1;
    }
    let mut times_at: HashMap<_, Vec<usize>> = HashMap::new();
    for (at, time) in unmeasured.iter().enumerate() {
        times_at.entry(place(time)).or_default().push(at);
    }
    let mut joined = HashSet::new();
    let mut sums = stages.to_vec();
    for sum in &mut sums {
        let is_bare = sum.amount.is_some() && sum.days.is_none() && sum.trigger.is_none() && sum.percent.is_none();
        if !is_bare || sums_at.get(&place(sum)) != Some(&1) {
            continue;
        }
        let Some(&[at]) = times_at.get(&place(sum)).map(Vec::as_slice) else { continue };
        let time = &unmeasured[at];
        let (from, to) = (sum.range.end, time.range.start);
        if time.days.is_some() && to >= from && to - from < SOON {
            joined.insert(at);
            (sum.trigger, sum.days, sum.working_days) = (time.trigger.clone(), time.days, time.working_days);
        }
    }
    let times: Vec<Stage> = unmeasured.iter().enumerate().filter(|(at, _)| !joined.contains(at)).map(|(_, time)| time.clone()).collect();
    facts(&sums).into_iter().chain(facts(&times)).collect()
}

fn facts(stages: &[Stage]) -> Vec<Said> {
    stages
        .iter()
        .filter(|stage| !stage.by_vendor)
        .map(|stage| Said {
            value: FactValue::Payment {
                percent: stage.percent,
                amount: stage.amount,
                trigger: stage.trigger.clone(),
                days: stage.days,
                working_days: stage.days.and(stage.working_days),
            },
            range: stage.range.clone(),
        })
        .collect()
}
