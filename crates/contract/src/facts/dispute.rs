//! How disputes are settled (争议解决) and by which law.

use std::ops::Range;

use super::{Draft, Said, governing_law};
use crate::model::{DisputeMethod, FactValue};
use crate::pattern::re;
use crate::text::Sentence;

/// The dispute clause's choice.
#[derive(Debug, Clone)]
pub(crate) struct Settlement {
    pub(crate) method: DisputeMethod,
    /// The arbitral institution or court.
    pub(crate) body: Option<(String, Range<usize>)>,
    /// The words that choose.
    pub(crate) range: Range<usize>,
    /// Does the draft leave the choice between boxes or numbered ways to be made?
    pub(crate) is_open: bool,
}

/// What the contract says about disputes; none when nothing is said.
pub(crate) fn settlement(draft: &Draft<'_>) -> Option<Settlement> {
    let sentences = choosing(draft);
    // 提请当地人民法院仲裁: a court does not arbitrate
    let muddled = re!(r"人民法院(?:进行|予以|裁决或)?仲裁");
    if let Some((sentence, hit)) = sentences.iter().find_map(|sentence| muddled.find(sentence.text).map(|hit| (sentence, hit))) {
        let from = sentence.text[..hit.start()].rfind([',', ';', '。']).map_or(0, |at| at + 1);
        let range = sentence.start + from..sentence.start + hit.end();
        return Some(Settlement { method: DisputeMethod::Unclear, body: None, range, is_open: false });
    }
    // 仲裁__法院起诉__: a form on which neither is chosen
    let unchosen = re!(r"仲裁[\s_/、或(]{1,24}(?:向)?(?:人民)?(?:法院)?(?:起诉|诉讼)[\s_)]*$");
    if let Some((sentence, hit)) = sentences.iter().find_map(|sentence| unchosen.find(sentence.text).map(|hit| (sentence, hit))) {
        let from = sentence.text[..hit.start()].rfind([',', ';', ':']).map_or(0, |at| at + 1);
        return Some(Settlement { method: DisputeMethod::Unclear, body: None, range: sentence.start + from..sentence.start + hit.end(), is_open: true });
    }
    let mut arbitration: Vec<&Sentence<'_>> = sentences.iter().filter(|sentence| arbitrates(sentence.text)).collect();
    // 按第40条提交仲裁 only points to the clause that chooses
    if arbitration.len() > 1 {
        let points = re!(r"(?:按照?|依照?|根据)第[^,。;]{1,8}条[^。;]{0,10}仲裁");
        let chooses: Vec<&Sentence<'_>> = arbitration.iter().copied().filter(|sentence| !points.is_match(sentence.text)).collect();
        arbitration = if chooses.is_empty() { arbitration } else { chooses };
    }
    let litigation: Vec<&Sentence<'_>> = sentences.iter().filter(|sentence| litigates(sentence.text)).collect();
    let method = match (arbitration.is_empty(), litigation.is_empty()) {
        (false, false) => DisputeMethod::Both,
        (false, true) => DisputeMethod::Arbitration,
        (true, false) => DisputeMethod::Litigation,
        (true, true) => {
            // 通过法律途径解决: neither of the two is chosen
            let by_law = re!(
                r"(?:通过|采取|诉诸|依照?)?(?:法律|司法)(?:途径|手段|程序|方式)(?:解决|处理)?|依法(?:解决|处理)|(?:提交|提请|交由?|由|报)[^。;,]{0,16}(?:商检局|检验机构|主管部门|主管机关|上级(?:单位|机关|部门)?|协会|商会|管理局|管理部门)[^。;,]{0,12}(?:裁决|裁定|裁处|仲裁)|(?i:\b(?:by|through) legal (?:means|proceedings|channels))"
            );
            if let Some((sentence, hit)) = sentences.iter().find_map(|sentence| by_law.find(sentence.text).map(|hit| (sentence, hit))) {
                let from = sentence.text[..hit.start()].rfind([',', ';']).map_or(0, |at| at + 1);
                let range = sentence.start + from..sentence.start + hit.end();
                return Some(Settlement { method: DisputeMethod::Unclear, body: None, range, is_open: false });
            }
            let talk = sentences.iter().find(|sentence| {
                sentence.has(&["协商", "调解"])
                    || sentence.has(&["negotiat", "amicabl"])
                        && re!(r"(?i)(?:dispute|controversy|difference)s?[^.]{0,80}(?:settle|resolve)").is_match(sentence.text)
            })?;
            return Some(Settlement { method: DisputeMethod::Consultation, body: None, range: talk.range(), is_open: false });
        }
    };
    let first = arbitration.iter().chain(&litigation).map(|sentence| sentence.start).min()?;
    let last = arbitration.iter().chain(&litigation).map(|sentence| sentence.range().end).max()?;
    let whole = &draft.body.folded()[first..last];
    // English contracts keep the courts for injunctions beside arbitration; only one clause that offers both is ambiguous.
    let apart = draft.article_at(first).map(|clause| &clause.path) != draft.article_at(last.saturating_sub(1)).map(|clause| &clause.path) || last - first > 900;
    let method =
        if method == DisputeMethod::Both && apart && sentences.iter().all(|sentence| sentence.text.is_ascii()) { DisputeMethod::Arbitration } else { method };
    let starts = |sentences: &[&Sentence<'_>]| sentences.first().map(|sentence| sentence.start);
    let (method, is_open) = match form(&context(draft, first, last), starts(&arbitration) <= starts(&litigation)).filter(|_| method == DisputeMethod::Both) {
        Some(Form::Open) => (DisputeMethod::Unclear, true),
        Some(Form::Chosen(chosen)) => (chosen, false),
        None => (method, false),
    };
    let only = |sentences: &[&Sentence<'_>]| sentences.first().map(|sentence| choice(sentence.text, sentence.start).unwrap_or(sentence.range()));
    let range = match method {
        DisputeMethod::Arbitration | DisputeMethod::Unclear => only(&arbitration),
        DisputeMethod::Litigation => only(&litigation),
        _ => None,
    };
    // two ways are shown by both sentences
    let shows_both = |range: &Range<usize>| method != DisputeMethod::Both || arbitration.first().is_none_or(|sentence| range.start <= sentence.range().end);
    let range = range.or_else(|| choice(whole, first).filter(shows_both)).unwrap_or(first..last);
    let body = match method {
        DisputeMethod::Litigation => {
            let named: Vec<(String, Range<usize>)> = litigation.iter().filter_map(|sentence| court(draft, sentence)).collect();
            // a court of competent jurisdiction is none in particular
            let particular = named.iter().position(|(court, _)| !court.to_ascii_lowercase().contains("competent jurisdiction"));
            named.into_iter().nth(particular.unwrap_or(0))
        }
        DisputeMethod::Unclear => None,
        _ => arbitration.iter().find_map(|sentence| institution(draft, sentence)),
    };
    Some(Settlement { method, body, range, is_open })
}

/// A list of ways of which one is to be chosen.
enum Form {
    /// None is.
    Open,
    /// By number or tick.
    Chosen(DisputeMethod),
}

/// Reads `按下列第__种方式解决` and boxes before the ways; none where there is no such list.
fn form(words: &str, arbitration_first: bool) -> Option<Form> {
    let ways =
        if arbitration_first { [DisputeMethod::Arbitration, DisputeMethod::Litigation] } else { [DisputeMethod::Litigation, DisputeMethod::Arbitration] };
    if let Some(hit) = re!(r"第[\s_(]*([12一二①②])[\s_)]*[种项]").captures(words) {
        let second = matches!(&hit[1], "2" | "二" | "②");
        return Some(Form::Chosen(ways[usize::from(second)]));
    }
    let ticked = re!(r"[☑√✓■]([^□☑√✓■]*)").captures_iter(words).find_map(|hit| match (arbitrates(&hit[1]), litigates(&hit[1])) {
        (true, false) => Some(DisputeMethod::Arbitration),
        (false, true) => Some(DisputeMethod::Litigation),
        _ => None,
    });
    if let Some(method) = ticked {
        return Some(Form::Chosen(method));
    }
    re!(r"第[\s_()]*[种项]|□|(?:下列|以下)[^。]{0,8}(?:方式|途径|办法)之一").is_match(words).then_some(Form::Open)
}

fn context(draft: &Draft<'_>, first: usize, last: usize) -> String {
    let from = draft.article_at(first).map_or(first, |clause| draft.range_of(clause).start.max(first.saturating_sub(400)));
    let from = (from..=first).find(|at| draft.body.folded().is_char_boundary(*at)).unwrap_or(first);
    draft.body.folded()[from..last].to_owned()
}

/// The sentences of dispute clauses, and sentences that speak of disputes themselves.
fn choosing<'d>(draft: &'d Draft<'_>) -> Vec<Sentence<'d>> {
    let cue = re!(r"仲裁|诉讼|人民法院|法院|起诉|协商解决|友好协商|协商不成|调解|(?i:arbitrat|\bcourts?\b|jurisdiction|litigation|negotiat|amicabl)");
    let all = draft.body.sentences_with(cue);
    // 争议…按下列第_种方式处理: the ways stand in lines of their own below
    let opened: Vec<usize> = all
        .iter()
        .filter(|sentence| sentence.has(&["争议", "纠纷", "不成", "不能解决"]) && !sentence.has(&["第三方", "第三人"]))
        .map(|sentence| sentence.range().end)
        .collect();
    let goes_on = |sentence: &Sentence<'_>| {
        re!(r"^\s*(?:\(?[0-9一二]\)?\s*[.、)]?\s*|[①②]\s*)?(?:依法)?(?:提交|提请|申请|向)[^。;]{0,60}(?:仲裁|法院)").is_match(sentence.text)
            && opened.iter().any(|end| *end <= sentence.start && sentence.start - end < 400)
    };
    all.iter()
        .copied()
        .filter(|sentence| {
            if goes_on(sentence) {
                return true;
            }
            let own = sentence.has(&[
                "争议",
                "纠纷",
                "争执",
                "要求调解",
                "仲裁处理",
                "协商不成",
                "协商不能",
                "协商未果",
                "不能解决",
                "提交仲裁",
                "申请仲裁",
                "仲裁地点",
                "dispute",
                "Dispute",
                "controversy",
                "claim",
                "jurisdiction",
                "legal action",
                "people's court",
            ]);
            own && !re!(r"诉讼(文书|费|时效)|送达地址|受到?[^,]{0,10}(起诉|诉讼)").is_match(sentence.text) || draft.is_about(sentence.start, &["dispute"])
        })
        .filter(|sentence| {
            !re!(r"第三方[^。]{0,20}(诉讼|起诉)|律师费|参加诉讼|代理诉讼").is_match(sentence.text) || draft.is_about(sentence.start, &["dispute"])
        })
        .filter(|sentence| sentence.start < draft.attachments_start())
        .collect()
}

fn arbitrates(words: &str) -> bool {
    re!(r"(?:提交|提请|申请|[向由交])[^。;]{0,40}仲裁|仲裁(?:委员会|院|机关|机构)[^。]{0,20}(?:仲裁|裁决|解决|审理)|提交[^。]{0,24}仲裁|申请[^。]{0,8}仲裁|仲裁解决|仲裁员[^。;,]{0,4}(?:裁定|裁决|仲裁)|向[^。]{0,20}仲裁|贸仲|(?:settled|resolved|determined|decided|submitted)[^.]{0,60}\b(?:to|by)\b[^.]{0,30}arbitration|(?i:\b(?:submit|submitted|refer|referred|brought|bring)\b[^.;]{0,60}\b(?:to|before)\b[^.;]{0,160}\b(?:arbitration|arbitral|arbitrators?|CIETAC|HKIAC|SIAC)\b|binding arbitration|American Arbitration Association)").is_match(words)
        && !re!(r"不(?:得|愿|采用|适用)[^,。]{0,4}仲裁|另行达成[^。]{0,20}仲裁|(?:技术|质量)仲裁|仲裁(?:委员会|机关|机构)要求|劳动仲裁|仲裁裁决不|非仲裁|(?i:not (?:as )?(?:an )?arbitrators?|courts?[^.]{0,160}arbitration award)").is_match(words)
}

fn litigates(words: &str) -> bool {
    re!(r"提起诉讼|人民法院|法院[^。]{0,12}(起诉|诉讼|管辖)|法院(?:裁决|裁判|审理|解决|处理)|向[^。]{0,30}法院|起诉|诉讼解决|通过诉讼|需诉讼|由[^。]{0,16}法院管辖|(?i:jurisdiction of[^.]{0,80}courts?|courts? of[^.]{0,60}jurisdiction|courts?[^.]{0,60}(?:shall have|have)[^.]{0,20}jurisdiction|bring an action before|\b(?:submit|submitted|refer|referred|brought|bring|file|filed)\b[^.;]{0,60}\b(?:to|before|with|in)\b[^.;]{0,80}\bcourts?\b|(?:state|federal) (?:or federal |and federal )?courts?|exclusive venue|(?:legal action|lawsuits?|proceedings?)[^.;]{0,40}\b(?:to|with|in|before|at)\b[^.;]{0,40}\bcourts?\b)").is_match(words)
        && !re!(r"(未[^。;,]{0,14}(?:约定|达成)[^。;,]{0,6}仲裁|财产保全|强制执行|申请执行|撤销裁决)|(?i:injunctive|enter(?:ed)? (?:in|by) any court|any court (?:having|of competent)|competent jurisdiction to be|(?:order|ruling|judgment|decree|subpoena)s? (?:of|from|by) [^.;]{0,60}court|by (?:a|any) court)|(?:不|无)得?[^,。]{0,4}(提起诉讼|起诉)|执行[^,。]{0,10}法院").is_match(words)
}

/// The shortest stretch that holds the whole choice.
fn choice(whole: &str, offset: usize) -> Option<Range<usize>> {
    let start = re!(r"任何一方|双方[^,。]{0,6}(?:同意|可|应)|应当?(?:向|提交)|可(?:以)?(?:向|提交)|提交|向|(?i:shall be|any dispute)").find(whole)?.start();
    let end = re!(r"[。;\n]").find_iter(whole).last().map_or(whole.len(), |hit| if whole[hit.end()..].trim().is_empty() { hit.start() } else { whole.len() });
    (start < end).then_some(offset + start..offset + end)
}

fn institution(draft: &Draft<'_>, sentence: &Sentence<'_>) -> Option<(String, Range<usize>)> {
    let hit = re!(r"(?:[向由交至到在]|提交(?:给)?|提请|申请)?([\p{Han}()]{2,24}?(?:仲裁委员会|仲裁院|仲裁中心)(?:\([^)]*\))?)|(American Arbitration Association|International Chamber of Commerce|[A-Z][A-Za-z ]+ Arbitration (?:Centre|Center|Commission|Court|Institute))").captures(sentence.text)?;
    let group = hit.get(1).or(hit.get(2))?;
    let words = group.as_str();
    let lead = words.rfind(['向', '由', '交', '至', '请']).map_or(0, |at| at + 3);
    if re!(r"^(?:有管辖权|当地|所在地|相关|有关|合同签订地|甲方|乙方|买方|卖方)?(?:的)?(?:所在地)?(?:的)?仲裁").is_match(&words[lead..])
    {
        return None;
    }
    let range = sentence.start + group.start() + lead..sentence.start + group.end();
    Some((draft.body.text.quote(&range).to_owned(), range))
}

/// `甲方所在地仲裁委员会`: what the contract says of a body that it does not name.
fn place_only(draft: &Draft<'_>, chosen: &Settlement) -> Option<String> {
    let words = &draft.body.folded()[chosen.range.clone()];
    let hit =
        re!(r"(?:被(?:告|诉|申请)(?:方|人|一方)?(?:所在)?(?:国家?|地)(?:的)?(?:对外贸易|国际贸易)?|(?:甲方|乙方|买方|卖方|合同签订地?|合同履行地?|工程|项目)(?:的)?(?:所在地|住所地|注册地)?|当地)(?:的)?仲裁(?:委员会|机构|机关|院)").find(words)?;
    (chosen.method == DisputeMethod::Arbitration).then(|| draft.body.text.quote(&(chosen.range.start + hit.start()..chosen.range.start + hit.end())).to_owned())
}

fn court(draft: &Draft<'_>, sentence: &Sentence<'_>) -> Option<(String, Range<usize>)> {
    let hit = re!(r"(?:[向由交在]|提交|提请|报请|请求|诉[至诸]|调解或(?:者)?)([^,。;向由]{0,26}?法院)|((?i:(?:state|federal)[^.,;]{0,30}courts? (?:located |sitting |situated )?(?:in|of)[^.,;]{3,50}|courts? (?:located|sitting|situated) (?:in|at|within)[^.,;]{3,60}|courts? of[^.,;]{3,60}|(?:competent )?(?:local )?(?:people's )?courts? (?:at|in|where) [^.,;]{3,80}))").captures(sentence.text)?;
    let group = hit.get(1).or(hit.get(2))?;
    // 提请有关部门调解或人民法院裁决: the court alone
    let lead = re!(r"^.*(?:调解或者?|起诉|提起诉讼)(?:至|到)?").find(group.as_str()).map_or(0, |lead| lead.end());
    let range = sentence.start + group.start() + lead..sentence.start + group.end();
    Some((draft.body.text.quote(&range).trim().to_owned(), range))
}

/// Settlement and governing law as facts.
pub(crate) fn facts(draft: &Draft<'_>, settlement: Option<&Settlement>) -> Vec<Said> {
    settlement
        .map(|chosen| Said {
            value: FactValue::Dispute { method: chosen.method, body: chosen.body.as_ref().map(|(name, _)| name.clone()).or_else(|| place_only(draft, chosen)) },
            range: chosen.range.clone(),
        })
        .into_iter()
        .chain(governing_law::facts(draft))
        .collect()
}
