//! The notice clause (通知与送达): in which forms notice may be given, where to, and when it counts as received.

use std::ops::Range;

use qiheng_record::Choice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::facts::Draft;
use crate::facts::numeral::han_integer;
use crate::model::{Clause, Document, Role, Span};
use crate::pattern::{Pattern, re};
use crate::text::{Body, Sentence};

/// A form in which notice is given.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoticeForm {
    /// By hand (专人递送).
    Hand,
    /// Registered mail (挂号信).
    Registered,
    /// Courier, EMS (快递).
    Courier,
    /// Post of any other kind.
    Post,
    /// Electronic mail.
    Email,
    /// Fax.
    Fax,
    /// SMS, chats.
    Chat,
}

impl NoticeForm {
    /// The forms that words name, in their order.
    pub fn named(words: &str) -> Vec<Self> {
        let folded: String = words.chars().map(crate::text::fold).collect();
        let mut found: Vec<Self> = forms(&folded).into_iter().map(|(form, _)| form).collect();
        found.dedup();
        found
    }

    /// Whether paper travels: it can be refused, and comes with a receipt.
    pub fn is_on_paper(self) -> bool {
        matches!(self, Self::Hand | Self::Registered | Self::Courier | Self::Post)
    }
}

/// From when the days are counted after which a notice counts as received.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CountedFrom {
    /// It is sent, posted, transmitted.
    Sending,
    /// It is handed over and signed for (签收).
    Receipt,
}

/// When a notice counts as received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Deemed {
    /// For this form; none = for every one that has no rule of its own.
    pub form: Option<NoticeForm>,
    /// From when it is counted.
    pub from: CountedFrom,
    /// After how many days; 0 = at once.
    pub days: u32,
    /// They are working days.
    pub working_days: bool,
    /// First character of the words that say so.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The words.
    pub quote: String,
}

/// Where a party is given notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct NoticeAddress {
    pub role: Role,
    pub contact: String,
    pub address: String,
    pub email: String,
    pub fax: String,
}

/// What a contract says about notice.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct NoticeClause {
    /// Notice must be in writing.
    pub written: bool,
    /// The forms that are agreed; none = the contract names none.
    pub forms: Vec<NoticeForm>,
    /// What is sent electronically must be followed by paper.
    pub paper_follows: bool,
    /// What is refused or comes back counts as received (拒收、退回视为送达).
    pub refusal_counts: bool,
    /// The language: `zh`, `en`; none = not said.
    pub language: Option<String>,
    /// When it counts as received.
    pub deemed: Vec<Deemed>,
    /// Where each party is given notice.
    pub addresses: Vec<NoticeAddress>,
    /// Path of the clause.
    pub clause: Option<String>,
}

impl NoticeClause {
    /// The rule for a form: its own, else the one for all.
    pub fn rule(&self, form: Option<NoticeForm>) -> Option<&Deemed> {
        let own = self.deemed.iter().find(|rule| form.is_some() && rule.form == form);
        own.or_else(|| self.deemed.iter().find(|rule| rule.form.is_none()))
    }

    /// Where a party is given notice.
    pub fn address_of(&self, role: Role) -> Option<&NoticeAddress> {
        self.addresses.iter().find(|address| address.role == role)
    }
}

/// What a contract says about notice; none when it says nothing at all.
pub fn notice_clause(document: &Document, clauses: &[Clause], side: Option<&str>) -> Option<NoticeClause> {
    let draft = Draft::of(Body::of(document), clauses, side);
    let sentences = sentences(&draft);
    let mut found = NoticeClause { addresses: addresses(&draft), ..NoticeClause::default() };
    let mut open = None;
    for sentence in &sentences {
        let place = draft.clause_at(sentence.start).map(|clause| clause.start);
        let is_deemed = re!(DEEMED).is_match(sentence.text);
        // deemed received (a) if by hand, upon delivery; (b) if by courier, …: a sentence each, the cue in the first
        let says_when = is_deemed || open.is_some() && open == Some(place);
        open = if is_deemed { Some(place) } else { open };
        found.clause = found.clause.or_else(|| draft.clause_at(sentence.start).map(|clause| clause.path.clone()));
        found.written |= re!(r"书面|(?i:in writing|written)").is_match(sentence.text);
        let is_barred = re!(r"(?:不得|不能|不应|不可|不接受)[^,。;]{0,12}(?:以|通过|采用|作为)|无效|(?i:not (?:be )?(?:valid|effective|sufficient|constitute)|may not be (?:given|sent)|excluding)").is_match(sentence.text);
        if !is_barred {
            for (form, place) in forms(sentence.text) {
                // 电子邮箱: is where something may go, and does not yet agree that notice goes there.
                let is_field = re!(r"^(?:地址|号码?|箱)?\s*(?:[:：]|为)|(?i:^(?: address| no\.?| number)?\s*:)").is_match(&sentence.text[place.end..]);
                if !is_field && !found.forms.contains(&form) {
                    found.forms.push(form);
                }
            }
        }
        let electronic = forms(sentence.text).iter().any(|(form, _)| !form.is_on_paper());
        found.paper_follows |= electronic
            && re!(r"补发|补寄|补送|(?:书面|原件|邮寄|信函)[^,。;]{0,6}确认|原件[^,。;]{0,8}(?:寄|送)|(?i:confirmed (?:in writing|by (?:post|mail|courier|letter))|followed by|confirmation copy|hard copy)").is_match(sentence.text);
        found.refusal_counts |=
            re!(r"拒收|拒签|拒绝签收|退回|退件|无人签收|(?i:refus|returned|undeliver)").is_match(sentence.text) && re!(DEEMED).is_match(sentence.text);
        found.language = found.language.or_else(|| language(sentence.text).map(str::to_owned));
        if says_when {
            found.deemed.extend(deemed(&draft, sentence));
        }
    }
    let says_nothing = sentences.is_empty() && found.addresses.is_empty();
    (!says_nothing).then_some(found)
}

/// Words by which a notice counts as received.
const DEEMED: &str = r"(?:视为|视同|即为|推定为?)[^,。;]{0,10}(?:送达|收到|到达|签收|通知)|(?:为|作为|是)[^,。;]{0,6}送达(?:日|之日|时间)|送达(?:日|之日|时间)[^,。;]{0,4}(?:为|以)|(?i:deemed|considered|presumed|effective|regarded as (?:given|received))";

/// The sentences about how notice is given: those of the clause about it, and those elsewhere that speak of serving it.
fn sentences<'d>(draft: &'d Draft<'_>) -> Vec<Sentence<'d>> {
    let cue = re!(
        r"通知|送达|函件|信函|往来文件|地址|邮件|快递|挂号|传真|专人|拒收|退回|(?i:\bnotices?\b|communication|\baddress|deemed|courier|\be-?mail|registered|\bfax|facsimile|by hand|\bpost|refus)"
    );
    let strong = re!(
        r"(?:视为|视同|即为|推定)[^,。;]{0,10}(?:送达|收到)|送达(?:日|之日|地址|方式|时间)|通知[^。;]{0,30}(?:挂号|快递|特快专递|电子邮件|传真|专人)|(?i:notices?[^.;]{0,80}(?:in writing|courier|e-?mail|registered|certified|\bfax))"
    );
    let mut found = draft.body.sentences_with(cue);
    found.retain(|sentence| {
        sentence.start < draft.attachments_start()
            && (draft.is_about(sentence.start, &["notice"]) && !is_other_notice(sentence.text) || strong.is_match(sentence.text))
    });
    found
}

/// A duty to tell something within some days says nothing about how notice is served.
fn is_other_notice(words: &str) -> bool {
    re!(r"不可抗力|(?i:force majeure)").is_match(words)
}

/// The forms that words name, each with its place.
fn forms(words: &str) -> Vec<(NoticeForm, Range<usize>)> {
    let kinds: [(NoticeForm, &'static Pattern); 7] = [
        (
            NoticeForm::Hand,
            re!(
                r"专人|当面|面交|直接送[达交]|派人|(?i:by hand|hand[- ]?deliver|personal(?:ly)? (?:deliver|serv)|deliver(?:ed|y)? (?:personally|in person)|by messenger|personal delivery)"
            ),
        ),
        (NoticeForm::Registered, re!(r"挂号|(?i:registered (?:air ?|first[- ]class )?(?:mail|post|letter)|certified mail|recorded delivery)")),
        (NoticeForm::Courier, re!(r"快递|特快专递|速递|快件|(?i:\bEMS\b|顺丰|courier|express (?:mail|delivery|service))")),
        (NoticeForm::Email, re!(r"电子邮[件箱]|电邮|邮箱|(?i:\be-?mails?\b|electronic mail)")),
        (NoticeForm::Fax, re!(r"传真|(?i:\bfax\b|facsimile|telefax|telecopy)")),
        (NoticeForm::Chat, re!(r"短信|微信|即时通[讯信]|钉钉|(?i:wechat|text message|\bSMS\b)")),
        (
            NoticeForm::Post,
            re!(r"邮寄|信函|平信|邮政信件|(?i:by (?:post|mail)\b|(?:prepaid|ordinary|airmail|first[- ]class) (?:post|mail)|\bairmail\b|\bposted\b|\bmailed\b)"),
        ),
    ];
    let mut found: Vec<(NoticeForm, Range<usize>)> =
        kinds.iter().flat_map(|(form, pattern)| pattern.find_iter(words).map(|hit| (*form, hit.range())).collect::<Vec<_>>()).collect();
    found.sort_by_key(|(_, range)| range.start);
    // 特快专递 is one form, also where 邮寄 stands beside it: 以特快专递邮寄.
    let is_special = |form: NoticeForm| matches!(form, NoticeForm::Registered | NoticeForm::Courier);
    let has_special = found.iter().any(|(form, _)| is_special(*form));
    found.retain(|(form, _)| *form != NoticeForm::Post || !has_special);
    found
}

/// When a notice counts as received, and from when that is counted.
#[derive(Debug)]
struct Timing {
    from: CountedFrom,
    days: u32,
    working_days: bool,
    range: Range<usize>,
}

fn deemed(draft: &Draft<'_>, sentence: &Sentence<'_>) -> Vec<Deemed> {
    let words = sentence.text;
    let timings = timings(words);
    let forms = forms(words);
    let rule = |form: Option<NoticeForm>, timing: &Timing| {
        let range = sentence.start + timing.range.start..sentence.start + timing.range.end;
        let span = draft.body.text.span(&range);
        Deemed {
            form,
            from: timing.from,
            days: timing.days,
            working_days: timing.working_days,
            start: span.start,
            end: span.end,
            quote: draft.body.text.quote(&range).to_owned(),
        }
    };
    let (Some(first), Some((_, form))) = (timings.first(), forms.first()) else {
        return timings.first().map(|timing| rule(None, timing)).into_iter().collect();
    };
    let mut found: Vec<Deemed> = Vec::new();
    let comes_first = first.range.start < form.start;
    for (form, place) in &forms {
        // 以挂号信或快递寄出的,寄出后第三日: the next time that is said is that of both
        let mut behind = timings.iter().filter(|timing| timing.range.start >= place.start);
        let timing = if comes_first { timings.iter().rev().find(|timing| timing.range.start < place.start) } else { behind.next() };
        if let Some(timing) = timing.or(timings.last())
            && !found.iter().any(|known| known.form == Some(*form))
        {
            found.push(rule(Some(*form), timing));
        }
    }
    found
}

fn timings(words: &str) -> Vec<Timing> {
    let number = |words: &str| -> Option<u32> {
        let words = words.trim().to_lowercase();
        words.parse().ok().or_else(|| han_integer(&words).and_then(|number| u32::try_from(number).ok())).or_else(|| english(&words))
    };
    let mut found: Vec<Timing> = Vec::new();
    let after_sending = re!(
        r"(?:寄出|寄送|发出|投递|投邮|交邮|邮寄|发送|付邮|投寄|交寄|交付(?:快递|邮[寄局政])[^,。;]{0,6})[^,。;]{0,8}?第?\s*([0-9]{1,3}|[一二两三四五六七八九十]{1,3})\s*个?(?:\([^)]{1,6}\))?\s*(工作日|营业日|自然日|日|天)|(?i:([a-z]+|[0-9]{1,2})(?:st|nd|rd|th)?\s*(?:\(\s*[0-9]{1,2}(?:st|nd|rd|th)?\s*\)\s*)?((?:business|working|calendar|clear)\s+)?days?\s+(?:after|following|from)\s+(?:the\s+)?(?:date\s+(?:of|on which)\s+)?(?:its\s+|it\s+(?:is|was|has been)\s+|being\s+)?(?:posting|mailing|dispatch|sending|deposit|transmission|despatch|posted|mailed|sent|dispatched|deposited|delivery to))"
    );
    for hit in after_sending.captures_iter(words) {
        let of = |at: usize| hit.get(at).map(|part| part.as_str());
        let Some(days) = of(1).or(of(3)).and_then(number) else { continue };
        let unit = of(2).or(of(4)).unwrap_or_default().to_lowercase();
        let working_days = ["工作日", "营业日"].contains(&unit.as_str()) || unit.starts_with("business") || unit.starts_with("working");
        found.extend(hit.get(0).map(|whole| Timing { from: CountedFrom::Sending, days, working_days, range: whole.range() }));
    }
    let simple: [(CountedFrom, &'static Pattern); 2] = [
        (
            CountedFrom::Receipt,
            re!(
                r"签收|(?:递交|送交|交付|送达)(?:对方|收件人|受送达人)?(?:之日|之时|当日|时)|(?:实际)?收到(?:之日|之时|当日|时)|(?i:(?:up)?on (?:actual )?(?:receipt|delivery)|when (?:actually )?(?:delivered|received)|at the time of delivery|date of (?:receipt|delivery)|when left at)"
            ),
        ),
        (
            CountedFrom::Sending,
            re!(
                r"(?:发送|发出|寄出|传输|发送成功)(?:成功)?(?:之日|之时|当日|时|后即|即)|(?:进入|到达)[^,。;]{0,16}(?:系统|邮箱|服务器)|(?i:(?:up)?on (?:the (?:date|day) of )?(?:transmission|sending|dispatch)|when (?:sent|transmitted|dispatched)|at the time of (?:transmission|sending)|on the (?:day|date) (?:it is )?sent|enters? the)"
            ),
        ),
    ];
    for (from, pattern) in simple {
        for hit in pattern.find_iter(words) {
            let is_told = found.iter().any(|known| known.range.start < hit.end() && hit.start() < known.range.end);
            if !is_told {
                found.push(Timing { from, days: 0, working_days: false, range: hit.range() });
            }
        }
    }
    found.sort_by_key(|timing| timing.range.start);
    found
}

fn english(word: &str) -> Option<u32> {
    const NUMBERS: [(&str, &str); 15] = [
        ("one", "first"),
        ("two", "second"),
        ("three", "third"),
        ("four", "fourth"),
        ("five", "fifth"),
        ("six", "sixth"),
        ("seven", "seventh"),
        ("eight", "eighth"),
        ("nine", "ninth"),
        ("ten", "tenth"),
        ("eleven", "eleventh"),
        ("twelve", "twelfth"),
        ("thirteen", "thirteenth"),
        ("fourteen", "fourteenth"),
        ("fifteen", "fifteenth"),
    ];
    NUMBERS.iter().position(|(cardinal, ordinal)| word == *cardinal || word == *ordinal).map(|place| place as u32 + 1)
}

fn language(words: &str) -> Option<&'static str> {
    let hit = re!(r"(?:以|用|采用|使用)(中文|英文|汉语|英语)|(?i:in (?:the )?(english|chinese))").captures(words)?;
    let named = hit.get(1).or_else(|| hit.get(2))?.as_str().to_lowercase();
    Some(if ["中文", "汉语", "chinese"].contains(&named.as_str()) { "zh" } else { "en" })
}

/// What stands behind a word that names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Party(Role),
    Contact,
    Address,
    Email,
    Fax,
    /// Ends what stands before it.
    Other,
}

/// How much an address that stands there says: the head of the contract less than its clause about notice.
const IN_HEAD: u8 = 1;
const IN_CLAUSE: u8 = 2;

/// Where each party is given notice: as the clause about it says, else as the head of the contract or its last page does.
fn addresses(draft: &Draft<'_>) -> Vec<NoticeAddress> {
    let mut found: Vec<(NoticeAddress, [u8; 4])> = Vec::new();
    let mut role = None;
    for line in draft.body.lines.iter().take_while(|line| line.range.start < draft.attachments_start()) {
        let words = draft.body.line(line);
        let in_clause = draft.is_about(line.range.start, &["notice"]);
        let rank = if in_clause || words.contains("送达地址") { IN_CLAUSE } else { IN_HEAD };
        let keys = keys(draft, words);
        for (place, (key, range)) in keys.iter().enumerate() {
            if let Key::Party(party) = key {
                role = Some(*party);
                continue;
            }
            let (Some(role), false) = (role, *key == Key::Other) else { continue };
            let end = keys.get(place + 1).map_or(words.len(), |(_, next)| next.start);
            let value = value(&words[range.end..end], *key);
            if value.is_empty() {
                continue;
            }
            let at = found.iter().position(|(known, _)| known.role == role).unwrap_or_else(|| {
                let empty = NoticeAddress { role, contact: String::new(), address: String::new(), email: String::new(), fax: String::new() };
                found.push((empty, [0; 4]));
                found.len() - 1
            });
            let (known, ranks) = &mut found[at];
            let (field, at) = match key {
                Key::Contact => (&mut known.contact, 0),
                Key::Address => (&mut known.address, 1),
                Key::Email => (&mut known.email, 2),
                _ => (&mut known.fax, 3),
            };
            if rank > ranks[at] {
                *field = value;
                ranks[at] = rank;
            }
        }
    }
    found.into_iter().map(|(address, _)| address).collect()
}

fn keys(draft: &Draft<'_>, words: &str) -> Vec<(Key, Range<usize>)> {
    let fields: [(Key, &'static Pattern); 5] = [
        (
            Key::Address,
            re!(
                r"(?:通[讯信]|送达|联系|邮寄|收件|办公|注册|公司|法定)?地址\s*(?:为|[:：])|住所地?\s*[:：]|(?i:\b(?:registered |mailing |postal )?address(?: for (?:notices?|service))?\s*:)"
            ),
        ),
        (Key::Contact, re!(r"(?:联系|收件|接收|指定)人\s*(?:为|[:：])|(?i:\b(?:attention|attn\.?|contact(?: person)?)\s*:)")),
        (Key::Email, re!(r"(?:电子邮[件箱]|电邮|邮箱|电子信箱)(?:地址)?\s*(?:为|[:：])|(?i:\be-?mail(?: address)?\s*:)")),
        (Key::Fax, re!(r"传真(?:号码?)?\s*(?:为|[:：])|(?i:\bfax(?: no\.?| number)?\s*:)")),
        (
            Key::Other,
            re!(
                r"电话|手机|邮编|邮政编码|开户|账号|帐号|法定代表人|负责人|税号|统一社会信用代码|微信|授权代表|签字|盖章|日期|(?i:\b(?:tel|telephone|phone|mobile|bank|account|postcode|zip|title|date|signature)\b)"
            ),
        ),
    ];
    let mut found: Vec<(Key, Range<usize>)> =
        fields.iter().flat_map(|(key, pattern)| pattern.find_iter(words).map(|hit| (*key, hit.range())).collect::<Vec<_>>()).collect();
    for role in [Role::Buyer, Role::Vendor] {
        for label in draft.parties.words(role).into_iter().filter(|label| !label.is_empty()) {
            let label: String = label.chars().map(crate::text::fold).collect();
            found.extend(
                words
                    .match_indices(label.as_str())
                    .filter(|(at, _)| introduces(words, *at, label.len()))
                    .map(|(at, _)| (Key::Party(role), at..at + label.len())),
            );
        }
    }
    found.sort_by_key(|(_, range)| (range.start, range.end));
    // 送达地址 within 电子送达地址: the first that begins holds
    found.dedup_by(|later, first| later.1.start < first.1.end && !matches!(first.0, Key::Party(_)));
    found
}

/// A party's label opens what is said of it: at the beginning of the line, before a colon or a field, or behind `to`.
fn introduces(words: &str, at: usize, length: usize) -> bool {
    let before = words[..at].trim_end();
    let after = words[at + length..].trim_start();
    let opens = before.is_empty()
        || before.ends_with([';', '。', ',', '|'])
        || re!(r"(?i)(?:\bto|\bto the|^the|^[(\[]?[0-9a-z一二三四五六七八九十]{1,3}[)\]、.]|^[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?)$").is_match(before);
    opens
        && re!(r"(?i)^(?:\([^)]{0,24}\)|[”’')\s])*\s*(?:的|指定的?)?\s*(?:$|[:：]|(?:通[讯信]|送达|联系|收件|邮寄)?地址|联系人|收件人|电子邮|邮箱|传真|at\b)")
            .is_match(after)
}

fn value(words: &str, key: Key) -> String {
    if key == Key::Email {
        return re!(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+").find(words).map(|hit| hit.as_str().to_lowercase()).unwrap_or_default();
    }
    let end = words.find([';', '。', '\t', '|']).unwrap_or(words.len());
    let mut words = words[..end].trim_matches(|one: char| one.is_whitespace() || ",，、_:：".contains(one));
    if key != Key::Address {
        // A Chinese name has no gap; behind one stands what else is said.
        let is_han = words.chars().next().is_some_and(|first| ('\u{4E00}'..='\u{9FFF}').contains(&first));
        words = words.split(|one: char| matches!(one, ',' | '，') || is_han && one == ' ').next().unwrap_or_default().trim_end_matches('.');
    }
    let said: String = words.chars().take(120).collect();
    if said.chars().any(char::is_alphanumeric) && !said.starts_with("同") { said } else { String::new() }
}

impl Deemed {
    /// Where the words stand.
    pub fn span(&self) -> Span {
        Span { start: self.start, end: self.end }
    }
}
