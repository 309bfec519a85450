//! Places left to be filled in, and drafting remains: `____`, empty form fields, `【…】`, `{{…}}`, `XXX`.

use std::ops::Range;

use super::parties::{pieces_of, read_label};
use super::{Draft, Said};
use crate::filled::is_behind_value;
use crate::model::{BlockKind, Cell, Clause, FactValue, Run, Span};
use crate::pattern::re;
use crate::text::Line;

/// One open place.
#[derive(Debug, Clone)]
pub(crate) struct Hole {
    /// The words before it.
    pub(crate) around: String,
    /// With the words that name it: `接口费用为人民币________元`.
    pub(crate) range: Range<usize>,
    /// A placeholder in words (`【项目经理姓名】`) rather than a gap.
    pub(crate) is_placeholder: bool,
    /// Does it stand where the parties sign?
    pub(crate) in_signature: bool,
}

/// All open places in order.
pub(crate) fn holes(draft: &Draft<'_>) -> Vec<Hole> {
    let body_end =
        draft.clauses.iter().filter(|clause| !clause.path.starts_with('@')).map(|clause| draft.body.text.byte_at(clause.end)).max().unwrap_or(usize::MAX);
    let attachments = draft.attachments_start();
    let mut found = Vec::new();
    for line in &draft.body.lines {
        let in_signature = line.range.start >= body_end && line.range.start < attachments;
        gaps(draft, line, in_signature, &mut found);
        placeholders(draft, line, in_signature, &mut found);
        empty_field(draft, line, in_signature, &mut found);
        empty_item(draft, line, in_signature, &mut found);
        if line.is_row {
            empty_cells(draft, line, &mut found);
        } else {
            empty_party(draft, line, in_signature, &mut found);
        }
    }
    for clause in draft.clauses.iter().filter(|clause| !clause.path.starts_with('@')) {
        empty_clause(draft, clause, &mut found);
    }
    found.extend(empty_tables(draft).into_iter().filter(|range| range.start < attachments).map(|range| Hole {
        around: draft.body.text.quote(&range).replace('\t', " "),
        range,
        is_placeholder: false,
        in_signature: false,
    }));
    found.sort_by_key(|hole| hole.range.start);
    found
}

/// Heads of tables whose rows nobody has filled in: `品名 规格 数量 单价` over nothing.
fn empty_tables(draft: &Draft<'_>) -> Vec<Range<usize>> {
    let said = |cells: &[Cell]| cells.iter().filter(|cell| !draft.body.folded()[draft.body.text.bytes(cell.span)].trim_matches([' ', '_']).is_empty()).count();
    let rows = draft.body.document.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Row { table, cells, .. } => Some((*table, cells.as_slice(), draft.body.text.bytes(block.span))),
        BlockKind::Paragraph { .. } => None,
    });
    let rows: Vec<_> = rows.collect();
    rows.chunk_by(|a, b| a.0 == b.0)
        .filter_map(|table| {
            let (_, head, range) = table.iter().find(|(_, cells, _)| said(cells) >= 3)?;
            let below = table.iter().skip_while(|(_, _, other)| other.start <= range.start);
            let counts: Vec<usize> = below.map(|(_, cells, _)| said(cells)).collect();
            let words = &draft.body.folded()[range.clone()];
            let is_short = words.split('\t').all(|cell| (1..=10).contains(&cell.trim().chars().count()));
            let is_head = head.len() == said(head) && is_short && !words.contains(|c: char| c == ':' || c.is_ascii_digit());
            // drawn tables lose their empty rows in reading
            let is_empty = counts.iter().all(|count| *count <= 1) && (counts.is_empty() || counts.contains(&0));
            (is_head && is_empty).then(|| range.clone())
        })
        .collect()
}

/// `十一、违约责任` with nothing below it, or with nothing but names of fields: a form whose clause nobody has written.
fn empty_clause(draft: &Draft<'_>, clause: &Clause, found: &mut Vec<Hole>) {
    let range = draft.range_of(clause);
    let words = draft.body.folded()[range.clone()].trim_end();
    let words =
        words.split_once('\n').filter(|(_, fields)| re!(r"^(?:\s*\p{Han}{2,6}\s*:\s*)+$").is_match(fields)).map_or(words, |(heading, _)| heading.trim_end());
    let range = range.start..range.start + words.len();
    let heading = words.trim_end_matches(':').trim();
    let is_heading =
        clause.level == 1 && !clause.heading.is_empty() && (4..=40).contains(&heading.chars().count()) && !heading.contains(['。', ';', '_', '\n']);
    // "第一条 总则" before "第二条" may only open a chapter; a subject that a contract must settle is named by its category
    let is_form = found.len() >= 5;
    let is_subject = is_form || clause.categories.iter().any(|category| category.confidence >= 0.9) || words.ends_with(':');
    if is_heading && is_subject && !found.iter().any(|hole| hole.range.start < range.end && range.start < hole.range.end) {
        found.push(Hole { around: draft.body.text.quote(&range).to_owned(), range, is_placeholder: false, in_signature: false });
    }
}

/// Underscores, underlined spaces, and spaces between 年 月 日.
fn gaps(draft: &Draft<'_>, line: &Line, in_signature: bool, found: &mut Vec<Hole>) {
    let words = draft.body.line(line);
    let mut last = 0;
    if words.contains("__")
        || words.contains("  ")
        || words.contains(" 月 ")
        || words.contains("\t\t")
        || words.contains("()")
        || words.contains("( ")
        || words.contains("大写)")
        || words.contains("仟 ")
    {
        let pattern = re!(
            r"_{2,}(?:\s*[年月日]?\s*_{2,})*|(?:人民币|¥|大写[):]?|小写[):]?|为|共|计|第|至|自|付|期|于|日期:?|[0-9]年|年|月)[:]?\s{2,}(?:元|%|日|天|个?月|年|种|份|号|以)|\p{Han}\s{2,}(?:万元|元|英镑|美元|欧元|港元|日元)|(?:以|由|与|和)(?:中华人民共和国|中国)?\s{3,}(?:总?公司|厂|集团)|(?:\b[0-9]{1,3}|\s|自|至)\s*年\s+月\s+日|\s{2,}\(以下简?称|:\t{2,}|第\s*\(\s*\)\s*[项种]|(?:合计|共计|总计|总价|金额|货款|价款)[^,。;:]{0,8}\(大写\)\s*:?\s*$|(?:[亿万仟佰拾千百十元角]\s+){3,}[元角分整]|\([\s]{2,}\)"
        );
        if words.trim_matches([' ', '_']).is_empty() {
            gap_below(draft, line, in_signature, found);
            return;
        }
        for hit in pattern.find_iter(words) {
            push(draft, line, hit.range(), &mut last, false, in_signature, found);
        }
    }
    if let BlockKind::Paragraph { .. } = draft.body.document.blocks[line.block].kind {
        for run in draft.body.document.blocks[line.block].runs.iter().filter(|run| run.underline) {
            let range = draft.body.text.bytes(run.span);
            if range.start < line.range.start || range.end > line.range.end {
                continue;
            }
            let text = &draft.body.folded()[range.clone()];
            let (before, after) = (&words[..range.start - line.range.start], &words[range.end - line.range.start..]);
            let is_rest = underlines_value(draft, line, run.span) || is_behind_value(before, after);
            if text.len() >= 3 && text.trim().is_empty() && !is_rest {
                push(draft, line, range.start - line.range.start..range.end - line.range.start, &mut last, false, in_signature, found);
            }
        }
    }
}

/// Does an underlined value stand right beside underlined spaces, as `__江州市__` in a filled-in form?
fn underlines_value(draft: &Draft<'_>, line: &Line, blank: Span) -> bool {
    let runs = &draft.body.document.blocks[line.block].runs;
    let at = runs.partition_point(|run| run.span.start < blank.start);
    let shows = |run: &Run| !draft.body.folded()[draft.body.text.bytes(run.span)].trim_matches([' ', '_']).is_empty();
    let before = runs[..at].iter().rev().take_while(|run| run.underline).find(|run| shows(run));
    let after = runs.iter().skip(at + 1).take_while(|run| run.underline).find(|run| shows(run));
    before.is_some() || after.is_some()
}

/// The last line above that says or leaves open anything.
fn line_above<'d>(draft: &'d Draft<'_>, line: &Line) -> Option<&'d Line> {
    let lines = &draft.body.lines;
    let before = lines.partition_point(|above| above.range.end <= line.range.start);
    lines[..before].iter().rfind(|above| !draft.body.line(above).trim().is_empty())
}

/// A heading or a field's name, whose blank may stand on the line below.
fn names_blank(words: &str) -> bool {
    words.chars().count() <= 48 && !words.trim_end().ends_with(['。', ';', '_', ')'])
}

/// A line of nothing but blanks: what is to stand there is said by the words above. Further lines of the same blank are no blanks of
/// their own.
fn gap_below(draft: &Draft<'_>, line: &Line, in_signature: bool, found: &mut Vec<Hole>) {
    let Some(above) = line_above(draft, line) else { return };
    let words = draft.body.line(above);
    if words.trim_matches([' ', '_']).is_empty() {
        return;
    }
    let names = names_blank(words);
    let start = if names { above.range.start } else { line.range.start };
    let range = start..line.range.end;
    if !found.iter().any(|hole| hole.range.start < range.end && range.start < hole.range.end) {
        let around = if names { draft.body.text.quote(&above.range).trim().to_owned() } else { String::new() };
        found.push(Hole { around, range, is_placeholder: false, in_signature });
    }
}

fn placeholders(draft: &Draft<'_>, line: &Line, in_signature: bool, found: &mut Vec<Hole>) {
    let words = draft.body.line(line);
    if !words.contains(['【', '[', '{', '<', 'X', 'x', '×', '*', '某', '此', '待', '·']) {
        return;
    }
    let mut last = 0;
    let pattern = re!(
        r"\{\{[^}]{1,60}\}\}|\$\{[^}]{1,60}\}|【[^】]{0,40}】|\[(?:填写|请|插入|此处|待|●|•|·|\s|_|公司|insert|Insert|INSERT|name|Name|date|Date|amount|address|to be|TBD)[^\]]{0,40}\]|<[^<>]{0,3}(?:填写|请|插入|公司|名称|日期|insert|name)[^<>]{0,30}>|[Xx]{2,}(?:\s?[\p{Han}]{0,12}?公司|有限|银行|年|月|日|元|省|市|路)?|×{2,}|×(?:年|个?月|日|天|元|%)|\*{3,}|(?:待定|待填|待补充|TBD|此处填写)|[(\[](?:\?{2,}|●|tbd|TBA)[)\]]|某某(?:公司)?"
    );
    for hit in pattern.find_iter(words) {
        let text = hit.as_str();
        let heading_mark = text.starts_with('【')
            && (hit.start() <= 6 && re!(r"^【[^】]{2,12}】").is_match(text) && !re!(r"姓名|名称|日期|金额|填写|地址|公司|电话|编号|[_\s]").is_match(text)
                || re!(r"^【\s*[0-9.,%]+\s*】$|^【[√×☑□]】").is_match(text));
        let code = !text.starts_with('【') && words[..hit.start()].ends_with(|c: char| c.is_ascii_alphanumeric())
            || text.starts_with(['X', 'x']) && words[hit.end()..].starts_with(|c: char| c.is_ascii_alphanumeric());
        let redacted = text.starts_with('*') && (words[..hit.start()].ends_with('[') || text.len() > 8);
        if !heading_mark && !code && !redacted {
            push(draft, line, hit.range(), &mut last, true, in_signature, found);
        }
    }
}

/// Does an item of the same form follow at once, so that the field above it holds nothing?
fn is_followed(draft: &Draft<'_>, line: &Line) -> bool {
    let form = |words: &str| {
        words
            .trim_start()
            .chars()
            .map(|c| if c.is_ascii_digit() || "一二三四五六七八九十".contains(c) { '0' } else { c })
            .take_while(|c| "0().、".contains(*c))
            .collect::<String>()
            .replace("00", "0")
    };
    let behind = draft.body.lines.partition_point(|next| next.range.start <= line.range.end);
    let next = draft.body.lines[behind..].iter().find(|next| !draft.body.line(next).trim().is_empty());
    next.is_some_and(|next| form(draft.body.line(next)) == form(draft.body.line(line)))
}

/// `承包范围:` with nothing behind it and another field or clause below: a form's field.
fn empty_item(draft: &Draft<'_>, line: &Line, in_signature: bool, found: &mut Vec<Hole>) {
    let words = draft.body.line(line);
    let field = re!(
        r"^\s*(?:工程名称|工程地点|承包范围|开工日期|竣工日期|工程质量标准|项目名称|货物名称|产品名称|计量单位|规格型号|规格|数量|单价|总价|金额|质量标准|付款方式|交货方式|结算方式|有效期限|合同期限|租赁期限|用途|包装标准|运输方式|验收标准)\s*:\s*$"
    );
    let item = re!(r"^\s*(?:\(?([0-9]{1,2}|[一二三四五六七八九十]{1,2})[).、])\s*\p{Han}[\p{Han}、及与和]{2,15}\s*:\s*$");
    if line.is_row || !(field.is_match(words) || item.is_match(words) && is_followed(draft, line)) {
        return;
    }
    let behind = draft.body.lines.partition_point(|next| next.range.start <= line.range.end);
    let next = draft.body.lines[behind..].iter().find(|next| !draft.body.line(next).trim().is_empty());
    let is_next = next.is_none_or(|next| re!(r"^\s*(?:[\p{Han}]{2,10}\s*:|\(?第?[一二三四五六七八九十0-9]+\s*[条、.章)])").is_match(draft.body.line(next)));
    let range = line.range.start + (words.len() - words.trim_start().len())..line.range.start + words.trim_end().len();
    if is_next && !found.iter().rev().take(24).any(|hole| hole.range.start < range.end && range.start < hole.range.end) {
        found.push(Hole { around: draft.body.text.quote(&range).to_owned(), range, is_placeholder: false, in_signature });
    }
}

/// A row of a form: `2.质量标准:` in a cell of its own, with nothing behind the colon.
fn empty_cells(draft: &Draft<'_>, line: &Line, found: &mut Vec<Hole>) {
    let words = draft.body.line(line);
    let mut at = 0;
    for cell in words.split('\t') {
        let start = line.range.start + at + (cell.len() - cell.trim_start().len());
        at += cell.len() + 1;
        let range = start..start + cell.trim().len();
        if re!(r"^(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*[.、)]\s*\p{Han}[^:。;_]{2,24}:$").is_match(cell.trim())
            && !found.iter().rev().take(24).any(|hole| hole.range.start < range.end && range.start < hole.range.end)
        {
            found.push(Hole { around: draft.body.text.quote(&range).to_owned(), range, is_placeholder: false, in_signature: false });
        }
    }
}

/// `开户行：` with nothing behind it.
fn empty_field(draft: &Draft<'_>, line: &Line, in_signature: bool, found: &mut Vec<Hole>) {
    let words = draft.body.line(line);
    if line.is_row && !words.trim_end().ends_with(':') {
        return;
    }
    let pattern = re!(
        r"(?:^|\s)((?:合同编号|合同登记编号|编号|签订(?:日期|时间|地点)|签约(?:日期|时间|地点)|甲\s*方|乙\s*方|买方|卖方|需方|供方|住\s*所(?:地)?|地\s*址|法定代表人|联系人|联系电话|电\s*话|传\s*真|邮\s*编|电子邮箱|开户(?:银)?行|账\s*号|帐\s*号|税号|统一社会信用代码|授权代表|委托代理人|签署人|金额合计|合计|合计金额|产品名称|货物名称|商品名称|计量单位|规格型号|数量|单价|生产厂家?|牌号商标|工程名称|工程地点|项目名称|交货(?:时间|地点|日期)|日\s*期|身份证号码?)(?:\s*\([^)]{1,12}\))?\s*:)(?:\s*$|\s{3,}|\t)"
    );
    for hit in pattern.captures_iter(words) {
        let field = hit.get(1).expect("the pattern has one group").range();
        let range = line.range.start + field.start..line.range.start + field.end;
        if !words[field.end..].trim().is_empty() && draft.body.text.quote(&(range.end..line.range.end)).starts_with(['_', '＿']) {
            continue;
        }
        // A field whose value stands on the lines below is none; so is the head of a signature.
        let next_is_list = line.range.end == range.end
            && draft
                .body
                .lines
                .iter()
                .find(|next| next.range.start > line.range.end && !next.range.is_empty())
                .is_some_and(|next| re!(r"^\s*(公司|单位|名称|[0-9一二(])").is_match(draft.body.line(next)));
        if !next_is_list && !found.iter().rev().take(24).any(|hole| hole.range.start < range.end && range.start < hole.range.end) {
            found.push(Hole { around: draft.body.text.quote(&range).to_owned(), range, is_placeholder: false, in_signature });
        }
    }
}

/// `出租方（以下简称甲方）：`, `承租方：（乙方）` with nothing behind them.
fn empty_party(draft: &Draft<'_>, line: &Line, in_signature: bool, found: &mut Vec<Hole>) {
    for piece in pieces_of(&draft.body, &line.range) {
        let words = &draft.body.folded()[piece.clone()];
        let known = || draft.parties.list.iter().map(|party| party.label.as_str()).find(|label| words.starts_with(*label));
        let Some(len) = read_label(words).map(|(_, len)| len).or_else(|| known().map(str::len)) else { continue };
        if !re!(r"^\s*(?:\([^)]{1,14}\))?\s*:\s*(?:\([\p{Han} ]{2,8}\))?\s*(?:$|\s{2}\p{Han}{2,6}:)").is_match(&words[len..]) {
            continue;
        }
        let last = draft.body.folded()[piece.end..line.range.end].trim().is_empty();
        let listed = last
            && draft
                .body
                .lines
                .iter()
                .find(|next| next.range.start > line.range.end && !next.range.is_empty())
                .is_some_and(|next| re!(r"^\s*(公司|单位|名称|[-0-9(])").is_match(draft.body.line(next)));
        if !listed && !found.iter().rev().take(24).any(|hole| hole.range.start < piece.end && piece.start < hole.range.end) {
            found.push(Hole { around: draft.body.text.quote(&piece).to_owned(), range: piece, is_placeholder: false, in_signature });
        }
    }
}

fn push(draft: &Draft<'_>, line: &Line, gap: Range<usize>, last: &mut usize, is_placeholder: bool, in_signature: bool, found: &mut Vec<Hole>) {
    let words = draft.body.line(line);
    if gap.start < *last {
        return;
    }
    let before = &words[*last..gap.start];
    // 培训计划、进度、期限:____ is one field
    let ends = if before.trim_end().ends_with(':') { ",。;\t" } else { ",。;、\t" };
    let lead = before.char_indices().rev().find(|(_, c)| ends.contains(*c)).map_or(0, |(at, c)| at + c.len_utf8());
    // Chinese says enough in eighteen characters; Latin words are kept whole.
    let far = before.char_indices().rev().nth(if before.is_ascii() { 40 } else { 17 }).map_or(0, |(at, _)| at);
    let far = if before.is_ascii() && far > 0 { before[far..].find(' ').map_or(far, |space| far + space) } else { far };
    let lead = lead.max(far);
    let lead = lead + (before[lead..].len() - before[lead..].trim_start().len());
    let after = &words[gap.end..];
    let trail = after.find([',', '。', ';', '、', '\t', ':', ' ', '_', '【', '[', '{']).unwrap_or(after.len());
    let trail = after.char_indices().nth(10).map_or(trail, |(at, _)| at.min(trail));
    // a field's name right behind the gap belongs to the next one: 地点:____买方:____; so does the number of an item: ____.2.验收方式
    let trail = if after[trail..].starts_with(':') || after.starts_with('.') { 0 } else { trail };
    let says = |words: &str| !words.trim_matches([' ', '_', ',', '、', '.', '(', ')']).is_empty();
    // 转让方,____,以下简称甲方: what is to stand there is said before the comma
    let is_silent = !is_placeholder && ![&before[lead..], &words[gap.clone()], &after[..trail]].into_iter().any(says);
    let wide = widened(before, lead);
    let lead = if is_silent && says(&before[wide..]) { wide } else { lead };
    *last = gap.end + trail;
    let start = line.range.start + (gap.start - (before.len() - lead));
    let above = || line_above(draft, line).filter(|above| names_blank(draft.body.line(above)) && says(draft.body.line(above)));
    let is_below = is_silent && words[..gap.start].trim().is_empty() && !in_signature;
    let start = if is_below { above().map_or(start, |above| above.range.start) } else { start };
    let range = start..line.range.start + gap.end + trail;
    let around = draft.body.text.quote(&(start..line.range.start + gap.start)).trim().to_owned();
    if found.iter().rev().take(24).any(|hole| hole.range.start < range.end && range.start < hole.range.end) {
        return;
    }
    found.push(Hole { around, range, is_placeholder, in_signature });
}

/// Where the words before the delimiter at `lead` begin.
fn widened(before: &str, lead: usize) -> usize {
    let sooner = before[..lead].trim_end_matches([',', '、', '\t', ' ']);
    let from = sooner.char_indices().rev().find(|(_, c)| ",。;、\t".contains(*c)).map_or(0, |(at, c)| at + c.len_utf8());
    let far = sooner.char_indices().rev().nth(17).map_or(0, |(at, _)| at);
    let from = from.max(far);
    from + (sooner[from..].len() - sooner[from..].trim_start().len())
}

/// The gaps as facts.
pub(crate) fn facts(holes: &[Hole]) -> Vec<Said> {
    holes.iter().map(|hole| Said { value: FactValue::Blank { around: hole.around.clone() }, range: hole.range.clone() }).collect()
}
