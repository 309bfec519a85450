//! The words of tracked changes in Word's XML.

use super::edit::Hand;

/// Writes the elements of one hand, each with an id of its own.
#[derive(Debug)]
pub(super) struct Tracked {
    prefix: String,
    author: String,
    date: Option<String>,
    next_id: u32,
}

impl Tracked {
    pub(super) fn new(prefix: &str, hand: &Hand, highest_id: u32) -> Self {
        Self { prefix: prefix.to_owned(), author: escaped(&hand.author), date: hand.date.as_deref().map(escaped), next_id: highest_id + 1 }
    }

    /// The prefix with its colon.
    pub(super) fn prefix(&self) -> &str {
        &self.prefix
    }

    /// A number that nothing else bears.
    pub(super) fn id(&mut self) -> u32 {
        self.next_id += 1;
        self.next_id - 1
    }

    /// The attributes of a change: ` w:id="7" w:author="…" w:date="…"`.
    pub(super) fn attributes(&mut self) -> String {
        let (id, w) = (self.id(), self.prefix.as_str());
        let date = self.date.as_deref().map_or_else(String::new, |date| format!(" {w}date=\"{date}\""));
        format!(" {w}id=\"{id}\" {w}author=\"{}\"{date}", self.author)
    }

    /// A mark without content, such as `<w:ins …/>` in the properties of a paragraph.
    pub(super) fn mark(&mut self, name: &str) -> String {
        let attributes = self.attributes();
        format!("<{}{name}{attributes}/>", self.prefix)
    }

    /// The marks around what moves: `<w:moveFromRangeStart … w:name="…"/>` and `<w:moveFromRangeEnd …/>`.
    pub(super) fn range(&mut self, of: &str, name: &str) -> (String, String) {
        let id = self.next_id;
        let (attributes, w) = (self.attributes(), &self.prefix);
        (format!("<{w}{of}RangeStart{attributes} {w}name=\"{name}\"/>"), format!("<{w}{of}RangeEnd {w}id=\"{id}\"/>"))
    }

    /// `<w:ins …>inside</w:ins>`.
    pub(super) fn around(&mut self, name: &str, inside: &str) -> String {
        let attributes = self.attributes();
        format!("<{w}{name}{attributes}>{inside}</{w}{name}>", w = self.prefix)
    }

    /// A run of new words.
    pub(super) fn inserted(&mut self, props: &str, text: &str) -> String {
        let run = self.run(props, text);
        self.around("ins", &run)
    }

    /// A run of words.
    pub(super) fn run(&self, props: &str, text: &str) -> String {
        format!("<{w}r>{props}{}</{w}r>", self.words(text), w = self.prefix)
    }

    /// Words as the content of a run: text, tabs and line breaks.
    pub(super) fn words(&self, text: &str) -> String {
        let w = &self.prefix;
        let mut out = String::new();
        for (line_number, line) in text.split('\n').enumerate() {
            if line_number > 0 {
                out.push_str(&format!("<{w}br/>"));
            }
            for (index, piece) in line.split('\t').enumerate() {
                if index > 0 {
                    out.push_str(&format!("<{w}tab/>"));
                }
                if !piece.is_empty() {
                    out.push_str(&format!("<{w}t xml:space=\"preserve\">{}</{w}t>", escaped(piece)));
                }
            }
        }
        out
    }
}

/// Text as XML content or attribute value; what XML can't hold is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            c => out.push(c),
        }
    }
    out
}
