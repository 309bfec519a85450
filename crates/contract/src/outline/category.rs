//! What a clause is about: words of its heading first, then words of its own text.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::model::{Category, Clause};
use crate::text::Body;

/// A category with the words that show it in a heading and in running text. Latin words are compared without case.
struct Topic {
    name: &'static str,
    heading: &'static [&'static str],
    text: &'static [&'static str],
}

/// The vocabulary, in the order that decides between equals.
#[rustfmt::skip]
const TOPICS: &[Topic] = &[
    Topic { name: "definitions", heading: &["定义", "释义", "术语", "definition", "interpretation"], text: &["下列词语具有", "下列术语", "shall have the following meaning", "have the meanings"] },
    Topic { name: "parties", heading: &["当事人", "签约双方", "合同双方", "parties"], text: &[] },
    Topic { name: "subject", heading: &["标的", "合同内容", "服务内容", "项目内容", "工作内容", "合同范围", "服务范围", "工程概况", "工程范围", "开发内容", "产品名称", "货物名称", "产品描述", "采购内容", "合同目的", "委托事项", "代理产品", "服务项目", "租赁物", "房屋基本情况", "工程名称", "承包范围", "scope", "services", "sale and purchase", "subject", "appointment", "engagement", "duties"], text: &["出售下表", "as described in the statement of work"] },
    Topic { name: "quantity", heading: &["数量", "quantity", "minimum purchase", "minimum commitment", "volume", "forecast"], text: &["minimum purchase", "minimum quantity", "minimum order", "minimum annual", "minimum amount", "minimum number", "at least the following", "purchase requirements", "not less than the minimum", "minimum volume", "in excess of the maximum", "maximum number", "maximum quantity", "minimum royalt", "minimum sales", "minimum payment", "minimum guarantee", "annual minimum", "shall purchase a minimum", "at a minimum", "shall purchase at least", "no more than", "not to exceed", "up to a maximum", "exceeds the", "minimum of", "up to ", "not more than", "maximum of", "in excess of", "a minimum", "limited to", "at least", "minimum", "maximum", "no less than", "not less than", "less than", "more than", "exceed", "quantit", "quota", "sales target", "sale target"] },
    Topic { name: "quality", heading: &["质量标准", "质量要求", "技术标准", "技术要求", "服务标准", "服务质量", "质量", "品质", "产品质量", "工程质量", "quality", "specification", "performance standard", "service level"], text: &["质量标准", "符合国家标准", "技术规格", "service level"] },
    Topic { name: "price", heading: &["价款", "价格", "费用", "总价", "金额", "租金", "报酬", "佣金", "合同价", "酬金", "工程价款", "服务费", "price", "pricing", "fees", "compensation", "commission", "royalt", "consideration", "charges", "rent"], text: &["合同总价", "总金额", "含税价", "most favored", "most favoured", "price increase", "increase the price", "contract price", "purchase price", "gross revenue", "net revenue", "net sales", "revenue share", "profits", "royalty", "royalties", "commission", "fee of", "fees shall", "price shall", "prices shall", "percentage of", "percent (", "prices", "pricing", "rates", "per share", "price", "adjusted annually", "subject to adjustment", "increase or decrease", "rate of", "rate increase"] },
    Topic { name: "payment", heading: &["付款", "支付", "结算", "缴纳", "payment", "compensation", "invoic", "royalt", "fees", "commission", "remuneration", "reimburse"], text: &["支付", "付款", "shall pay", "will pay", "agrees to pay", "paid by", "payable", "payments", "payment of"] },
    Topic { name: "invoice", heading: &["发票", "invoice", "税务", "税费", "taxes"], text: &["发票", "invoice", "开票"] },
    Topic { name: "delivery", heading: &["交付", "交货", "运输", "进度", "工期", "履行期限", "服务期限与要求", "交船", "交房", "包装", "delivery", "shipment", "shipping", "schedule", "timeline"], text: &["交货", "交付", "运至", "shall deliver", "delivery date", "ship the"] },
    Topic { name: "acceptance", heading: &["验收", "检验", "检查", "考核", "acceptance", "inspection", "testing"], text: &["验收", "acceptance test", "acceptance certificate", "inspection"] },
    Topic { name: "warranty", heading: &["质保", "保修", "质量保证", "售后", "维护", "担保", "保证", "缺陷责任", "warrant", "representation", "maintenance"], text: &["质保期", "保修期", "质量保证期", "缺陷责任期", "warranty period", "warrants that", "warrants to", "warranty for a period", "free from defects", "defects in", "guarantee", "warranty", "warranties", "defective", "non-conform", "nonconform", "not conform", "does not meet the", "in conformity", "reject any", "rejection of"] },
    Topic { name: "rights_duties", heading: &["权利", "义务", "责任和义务", "双方责任", "甲方责任", "乙方责任", "obligations", "responsibilities", "duties", "covenants", "rights and"], text: &["甲方的权利", "乙方的义务", "甲方应", "乙方应"] },
    Topic { name: "breach", heading: &["违约", "赔偿", "breach", "default", "remedies", "liquidated damages", "延误工期"], text: &["违约金", "违约责任", "liquidated damages", "event of default", "material breach", "as liquidated", "penalty", "late charge", "termination fee", "early termination fee", "penalties", "cancellation fee", "break-up fee", "as compensation for", "service credit"] },
    Topic { name: "liability", heading: &["责任限制", "责任的限制", "赔偿责任", "limitation of liability", "liability", "limitation on", "limitations", "disclaimer", "damages"], text: &["赔偿责任", "责任限额", "不承担责任", "liable", "liability", "consequential damages", "incidental", "punitive", "special damages", "lost profits", "loss of profits", "in no event", "aggregate liability", "barred", "statute of limitations"] },
    Topic { name: "indemnity", heading: &["赔偿与免责", "补偿", "indemnif", "indemnit", "hold harmless"], text: &["indemnify", "indemnification", "hold harmless", "使其免受损害"] },
    Topic { name: "confidentiality", heading: &["保密", "商业秘密", "机密", "confidential", "non-disclosure", "nondisclosure", "proprietary information"], text: &["保密义务", "保密信息", "商业秘密", "confidential information", "keep confidential", "泄密", "泄露", "trade secret"] },
    Topic { name: "ip", heading: &["知识产权", "专利", "著作权", "商标", "成果归属", "版权", "intellectual property", "ownership", "license", "licence", "trademark", "patent", "copyright", "proprietary rights", "work product", "inventions", "escrow", "grant of", "source code", "use of name", "marks"], text: &["知识产权", "著作权", "所有权和版权", "专利权", "intellectual property", "work made for hire", "works made for hire", "right, title and interest", "right, title, and interest", "license to", "licensed", "hereby grants", "grants to", "non-transferable", "nontransferable", "non-exclusive", "nonexclusive", "exclusive license", "royalty-free", "perpetual", "irrevocable", "sublicense", "source code", "escrow", "jointly own", "joint ownership", "jointly owned", "trademark", "copyright", "patent", "shall own", "sole property", "exclusive property", "inventions", "worldwide license", "right to use", "grant to"] },
    Topic { name: "data_protection", heading: &["个人信息", "数据安全", "数据保护", "信息安全", "数据", "data protection", "privacy", "personal data", "data security"], text: &["个人信息", "personal data", "personal information", "数据泄露", "privacy"] },
    Topic { name: "term", heading: &["期限", "有效期", "合作期", "租期", "服务期", "term", "duration", "effective date", "term and termination", "initial term"], text: &["有效期", "期限为", "服务期限", "initial term", "term of this agreement", "shall continue in effect", "shall remain in effect", "shall remain in full force", "shall commence", "shall expire", "terminate on", "renewal term", "expire on", "successive", "anniversary"] },
    Topic { name: "renewal", heading: &["续期", "续约", "续展", "续租", "renewal", "extension"], text: &["自动续", "自动延长", "续签", "续约", "续租", "automatically renew", "automatically extend", "automatically be renewed", "automatically be extended", "renewal term", "be renewed", "renew this agreement", "may renew", "renewed for", "successive", "extended for", "option to renew", "right to renew", "additional term", "option to extend", "renewal"] },
    Topic { name: "termination", heading: &["解除", "终止", "中止", "退出", "terminat", "cancellation", "expiration", "survival", "effect of"], text: &["解除本合同", "解除合同", "终止本合同", "终止合同", "提前解除", "terminate this agreement", "may terminate", "right to terminate", "termination of this agreement", "upon termination", "expiration or termination", "termination or expiration", "after termination", "notice of termination", "terminated by", "change of control", "change in control", "terminate the agreement", "shall survive", "be terminated", "cancel this", "following the termination", "not to renew", "notice of non-renewal", "prior to the expiration", "prior to the end"] },
    Topic { name: "change", heading: &["变更", "修改", "补充", "调整", "amendment", "modification", "change order", "changes"], text: &["需求变更", "变更本合同", "修改本合同", "书面补充协议", "补充协议", "amended", "modified only"] },
    Topic { name: "assignment", heading: &["转让", "assign", "successors", "binding effect", "change of control", "change in control", "transfer"], text: &["转让给第三方", "转让本合同", "权利义务转让", "权利义务的转让", "may not assign", "not assign", "be assigned", "assignment of this", "assign this agreement", "assign its rights", "assign any", "successors and assigns", "change of control", "change in control", "transfer or assign", "assign or transfer", "assignable", "assigned or", "merger", "substantially all", "assign, ", "assignment by", "without the prior written consent", "without prior written consent"] },
    Topic { name: "subcontracting", heading: &["分包", "转包", "转委托", "subcontract"], text: &["分包", "转包", "转委托", "subcontract"] },
    Topic { name: "restriction", heading: &["排他", "独家", "竞业", "竞争", "不得招揽", "exclusiv", "non-compet", "noncompet", "non-solicit", "nonsolicit", "restrictive covenant", "covenant not to compete", "competition", "conflicts of interest", "most favored"], text: &["独家", "排他", "竞业限制", "不得自行销售", "不得聘用", "exclusive right", "exclusive basis", "exclusivity", "exclusive distributor", "exclusive agent", "sole and exclusive right", "shall not compete", "not compete", "compete with", "competing", "competitive", "competitor", "solicit", "hire any", "employ any", "most favored", "most favoured", "no less favorable", "not less favorable", "as favorable", "more favorable", "exclusive provider", "exclusive supplier", "exclusively", "shall be the exclusive", "sole provider", "not engage in", "not sell", "exclusive license", "exclusive, ", "an exclusive", "the exclusive", "its exclusive", "shall not, directly or indirectly", "refrain from", "not to compete", "preferred provider", "lowest price", "most favorable", "circumvent", "directly or indirectly", "agrees not to", "undertakes not to", "not promote", "not market", "not distribute", "not develop", "not to provide", "not to develop", "not enter into an agreement", "not enter into any", "similar to those provided", "any other party any right", "not seek to", "sell to any third party"] },
    Topic { name: "audit", heading: &["审计", "账目", "audit", "records", "books", "inspection of"], text: &["审计", "查阅账", "right to audit", "audit", "books and records", "inspect the books", "inspect the records", "examine the books", "inspect and copy", "examine and", "books of account", "accurate records", "right to inspect", "access to records", "to inspect"] },
    Topic { name: "force_majeure", heading: &["不可抗力", "意外", "force majeure", "act of god", "excusable"], text: &["不可抗力", "force majeure", "acts of god", "act of god"] },
    Topic { name: "dispute", heading: &["争议", "纠纷", "仲裁", "诉讼", "管辖", "dispute", "arbitration", "jurisdiction", "litigation", "venue", "mediation"], text: &["争议", "纠纷", "仲裁委员会", "人民法院", "提起诉讼", "arbitration", "jurisdiction", "exclusive venue", "waives trial"] },
    Topic { name: "governing_law", heading: &["适用法律", "法律适用", "governing law", "applicable law", "choice of law", "law"], text: &["适用中华人民共和国", "受中华人民共和国法律", "governed by", "construed in accordance", "construed under", "in accordance with the laws of", "under the laws of", "laws of the state", "construed and enforced", "interpreted in accordance", "law of the state", "laws of the commonwealth"] },
    Topic { name: "notice", heading: &["通知", "送达", "联系方式", "联络", "notice", "communications"], text: &["以书面形式送达", "送达地址", "通知应以书面", "书面通知应", "notices shall", "notice shall be", "notices, ", "all notices", "any notice"] },
    Topic { name: "insurance", heading: &["保险", "insurance"], text: &["投保", "保险单", "购买保险", "保险费", "办理保险", "雇主责任险", "insurance", "insured", "insurer"] },
    Topic { name: "integrity", heading: &["廉洁", "反商业贿赂", "反贿赂", "反腐", "诚信", "合规", "integrity", "anti-corruption", "anti-bribery", "bribery", "compliance"], text: &["不正当利益", "商业贿赂", "回扣", "贿赂", "improper benefit", "bribe", "foreign corrupt practices"] },
    Topic { name: "training_support", heading: &["培训", "技术支持", "技术服务", "training", "support", "technical assistance"], text: &["培训", "技术支持", "training"] },
    Topic { name: "effect_copies", heading: &["生效", "效力", "份数", "文本", "counterpart", "effectiveness", "entire agreement"], text: &["之日起生效", "起生效", "一式", "counterparts", "takes effect", "entire agreement"] },
    Topic { name: "signature", heading: &["签署", "签字", "signature", "execution"], text: &[] },
    Topic { name: "attachment", heading: &["附件", "合同组成", "合同文件", "annex", "exhibit", "schedule", "attachment", "appendix"], text: &["附件是本合同", "附件为本合同", "本合同附件", "form part of this"] },
    Topic { name: "miscellaneous", heading: &["其他", "其它", "附则", "总则", "杂项", "未尽事宜", "miscellaneous", "general", "other", "severability", "waiver"], text: &["未尽事宜", "severab", "waiver of"] },
];

struct Lexicon {
    headings: AhoCorasick,
    heading_topics: Vec<usize>,
    words: AhoCorasick,
    word_topics: Vec<usize>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let automaton = |pick: fn(&Topic) -> &'static [&'static str]| {
        let pairs: Vec<(usize, &str)> = TOPICS.iter().enumerate().flat_map(|(at, topic)| pick(topic).iter().map(move |word| (at, *word))).collect();
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .build(pairs.iter().map(|(_, word)| word))
            .expect("the words are a literal list");
        (automaton, pairs.into_iter().map(|(at, _)| at).collect())
    };
    let (headings, heading_topics) = automaton(|topic| topic.heading);
    let (words, word_topics) = automaton(|topic| topic.text);
    Lexicon { headings, heading_topics, words, word_topics }
});

/// Gives every clause its categories, most likely first.
pub(crate) fn assign(body: &Body<'_>, clauses: &mut [Clause]) {
    let lexicon = &*LEXICON;
    let mut scores: Vec<Vec<f32>> = clauses.iter().map(|clause| headed(lexicon, clause)).collect();
    let parents = parents(clauses);
    let owner = Owners::of(body, clauses);
    for hit in lexicon.words.find_overlapping_iter(body.folded()) {
        if let Some(at) = owner.of_byte(hit.start()) {
            let score = &mut scores[at][lexicon.word_topics[hit.pattern().as_usize()]];
            *score = if *score == 0.0 { 0.5 } else { (*score + 0.1).min(if *score >= 0.9 { 0.99 } else { 0.8 }) };
        }
    }
    for at in 0..clauses.len() {
        let Some(parent) = parents[at] else { continue };
        let inherited = scores[parent].clone();
        for (score, above) in scores[at].iter_mut().zip(inherited) {
            if above >= 0.9 {
                *score = score.max(0.6);
            }
        }
    }
    for (clause, scores) in clauses.iter_mut().zip(scores) {
        let mut ranked: Vec<(usize, f32)> = scores.into_iter().enumerate().filter(|(_, score)| *score > 0.0).collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        clause.categories = ranked.into_iter().take(10).map(|(at, confidence)| Category { name: TOPICS[at].name.to_owned(), confidence }).collect();
    }
}

fn headed(lexicon: &Lexicon, clause: &Clause) -> Vec<f32> {
    let mut scores = vec![0.0f32; TOPICS.len()];
    let is_attachment = clause.path.starts_with('@') && !clause.path.contains('.');
    for hit in lexicon.headings.find_overlapping_iter(&clause.heading) {
        // The last word of a Chinese heading names the thing: 质量保证金的支付 is about payment.
        let last = hit.end() == clause.heading.len();
        let topic = lexicon.heading_topics[hit.pattern().as_usize()];
        if TOPICS[topic].name == "breach" && clause.heading.contains("aiver") {
            continue;
        }
        let score = &mut scores[topic];
        *score = score.max(if last { 0.97 } else { 0.93 });
    }
    if is_attachment {
        for score in &mut scores {
            *score = score.min(0.7);
        }
        if let Some(at) = TOPICS.iter().position(|topic| topic.name == "attachment") {
            scores[at] = 0.97;
        }
    }
    scores
}

/// For each clause the clause that it lies in.
pub(crate) fn parents(clauses: &[Clause]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    clauses
        .iter()
        .enumerate()
        .map(|(at, clause)| {
            while open.last().is_some_and(|last| clauses[*last].level >= clause.level) {
                open.pop();
            }
            let parent = open.last().copied();
            open.push(at);
            parent
        })
        .collect()
}

/// Which clause a place belongs to: the innermost.
#[derive(Debug)]
pub(crate) struct Owners {
    starts: Vec<usize>,
    ends: Vec<usize>,
    parents: Vec<Option<usize>>,
}

impl Owners {
    /// Prepares the look-up.
    pub(crate) fn of(body: &Body<'_>, clauses: &[Clause]) -> Self {
        Owners {
            starts: clauses.iter().map(|clause| body.text.byte_at(clause.start)).collect(),
            ends: clauses.iter().map(|clause| body.text.byte_at(clause.end)).collect(),
            parents: parents(clauses),
        }
    }

    /// The clause around a clause.
    pub(crate) fn parent(&self, at: usize) -> Option<usize> {
        self.parents[at]
    }

    /// The innermost clause at a byte of the folded text.
    pub(crate) fn of_byte(&self, byte: usize) -> Option<usize> {
        let mut at = self.starts.partition_point(|start| *start <= byte).checked_sub(1)?;
        while self.ends[at] <= byte {
            at = self.parents[at]?;
        }
        Some(at)
    }
}
