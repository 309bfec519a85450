//! The official text of a law, as a user takes it in: its articles are found, nothing is changed.

use std::ops::Range;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::facts::numeral::han_integer;
use crate::pattern::re;

/// An article in a law's official text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OfficialArticle {
    /// Its number in arabic digits; `120-1` for 第一百二十条之一.
    pub number: String,
    /// Its words, paragraphs on lines of their own, without the number in front.
    pub text: String,
}

/// A law's official text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OfficialText {
    /// Its title, as it stands at the head.
    pub title: String,
    /// The day since which it is in force, where the text says it.
    pub in_force: Option<NaiveDate>,
    /// Its articles in order.
    pub articles: Vec<OfficialArticle>,
}

/// The title and articles of a law's text: an article begins where a line begins with 第…条 (or `Article 12`).
pub fn official_text(text: &str) -> OfficialText {
    let lines: Vec<&str> = text.lines().map(bare).collect();
    let title = lines.iter().find(|line| !line.is_empty()).map(|line| line.trim_matches(['《', '》']).to_owned()).unwrap_or_default();
    let mut articles: Vec<OfficialArticle> = Vec::new();
    for line in &lines {
        if let Some((number, at)) = article_label(line) {
            articles.push(OfficialArticle { number, text: line[at.end..].trim().to_owned() });
        } else if let Some(last) = articles.last_mut().filter(|_| !line.is_empty() && !is_heading(line)) {
            last.text.push('\n');
            last.text.push_str(line);
        }
    }
    // a table of contents names no articles; a second text behind the first one begins again with article 1
    let second = articles.iter().skip(1).position(|article| article.number == "1").map(|at| at + 1);
    articles.truncate(second.unwrap_or(articles.len()));
    OfficialText { title, in_force: in_force(text), articles }
}

/// A line without what Markdown and layout put around its words.
fn bare(line: &str) -> &str {
    line.trim().trim_start_matches(['#', '>', '*', '-', ' ']).trim_end_matches('*').trim()
}

fn article_label(line: &str) -> Option<(String, Range<usize>)> {
    let start: String = line.chars().take(30).collect();
    if let Some(hit) = re!(r"^第([零〇一二三四五六七八九十百千0-9]+)条(?:之([一二三四五六七八九十]+))?\**[\s　:：]*").captures(&start)
    {
        let number = han_integer(&hit[1])?;
        let behind = hit.get(2).map(|of| han_integer(of.as_str()));
        let number = match behind {
            Some(behind) => format!("{number}-{}", behind?),
            None => number.to_string(),
        };
        return Some((number, hit.get(0)?.range()));
    }
    let hit = re!(r"(?i)^article\s+([0-9]+)\b\**[\s.:]*").captures(&start)?;
    Some((hit[1].to_owned(), hit.get(0)?.range()))
}

/// 第一编 总则, 第二章 …, 第三节 …, and the remarks in brackets that editions put between.
fn is_heading(line: &str) -> bool {
    re!(r"^第[零〇一二三四五六七八九十百0-9]+(?:分?编|章|节|部分)").is_match(line)
        || line.chars().count() < 40 && re!(r"^(?i:chapter|section|part)\s+[0-9IVX]+").is_match(line)
}

fn in_force(text: &str) -> Option<NaiveDate> {
    let hit = re!(r"自\s*([0-9]{4})\s*年\s*([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*日起(?:施行|实施|生效)").captures(text)?;
    NaiveDate::from_ymd_opt(hit[1].parse().ok()?, hit[2].parse().ok()?, hit[3].parse().ok()?)
}
