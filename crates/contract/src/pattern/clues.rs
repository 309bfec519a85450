//! Words of which every match of a pattern holds at least one, read off the pattern without compiling it.

use std::iter::Peekable;
use std::str::Chars;

use memchr::{memchr2, memmem};

/// Alternatives that are kept apart; where there are more, what can match is left open.
const MOST: usize = 24;
/// Longer words tell no more.
const LONG_ENOUGH: usize = 12;

/// Words of which every match holds at least one; none where the pattern says nothing of the kind.
#[derive(Debug)]
pub(super) struct Clues(Option<Vec<Clue>>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Clue {
    word: String,
    /// Latin letters of either case will do; `word` has small ones.
    any_case: bool,
}

impl Clues {
    /// Reads a pattern.
    pub(super) fn of(pattern: &str) -> Self {
        let mut parser = Parser { rest: pattern.chars().peekable(), any_case: false };
        let words = parser.alternation().filter(|_| parser.rest.peek().is_none()).and_then(Piece::words);
        Clues(words)
    }

    /// Can the text match at all?
    pub(super) fn are_in(&self, text: &str) -> bool {
        self.0.as_ref().is_none_or(|clues| clues.iter().any(|clue| clue.is_in(text)))
    }
}

impl Clue {
    fn is_in(&self, text: &str) -> bool {
        if self.any_case { contains_any_case(text.as_bytes(), self.word.as_bytes()) } else { memmem::find(text.as_bytes(), self.word.as_bytes()).is_some() }
    }
}

fn contains_any_case(text: &[u8], word: &[u8]) -> bool {
    let Some(first) = word.first() else { return true };
    let mut from = 0;
    while let Some(at) = memchr2(*first, first.to_ascii_uppercase(), &text[from..]) {
        let Some(window) = text.get(from + at..from + at + word.len()) else { return false };
        if window.eq_ignore_ascii_case(word) {
            return true;
        }
        from += at + 1;
    }
    false
}

/// What a part of a pattern matches.
#[derive(Debug)]
enum Piece {
    /// Exactly one of these.
    Exact(Vec<Clue>),
    /// Something that holds one of these, if any are known.
    Open(Option<Vec<Clue>>),
}

impl Piece {
    /// Nothing: an anchor, an empty branch.
    fn nothing() -> Self {
        Piece::Exact(vec![Clue { word: String::new(), any_case: false }])
    }

    /// What every match holds one of.
    fn words(self) -> Option<Vec<Clue>> {
        match self {
            Piece::Exact(words) => words.iter().all(|clue| !clue.word.is_empty()).then_some(words),
            Piece::Open(words) => words,
        }
    }
}

/// Reads the patterns' own dialect; gives up (none) on what it doesn't know.
struct Parser<'p> {
    rest: Peekable<Chars<'p>>,
    any_case: bool,
}

impl Parser<'_> {
    /// Branches between `|`, up to the end of the group.
    fn alternation(&mut self) -> Option<Piece> {
        let outside = self.any_case;
        let mut branches = vec![self.sequence()?];
        while self.rest.next_if_eq(&'|').is_some() {
            branches.push(self.sequence()?);
        }
        self.any_case = outside;
        if branches.len() == 1 {
            return branches.pop();
        }
        let count: usize = branches.iter().map(|branch| if let Piece::Exact(words) = branch { words.len() } else { MOST + 1 }).sum();
        if count <= MOST {
            return Some(Piece::Exact(branches.into_iter().flat_map(|branch| if let Piece::Exact(words) = branch { words } else { Vec::new() }).collect()));
        }
        let words: Option<Vec<Vec<Clue>>> = branches.into_iter().map(Piece::words).collect();
        Some(Piece::Open(words.map(|words| words.concat())))
    }

    fn sequence(&mut self) -> Option<Piece> {
        let mut best = None;
        let mut run = vec![Clue { word: String::new(), any_case: false }];
        let mut is_exact = true;
        while self.rest.peek().is_some_and(|next| !matches!(next, '|' | ')')) {
            let atom = self.atom()?;
            match self.repeated(atom)? {
                Piece::Exact(words) if run.len() * words.len() <= MOST => run = joined(&run, &words),
                piece => {
                    is_exact = false;
                    consider(&mut best, Piece::Exact(std::mem::take(&mut run)).words());
                    run = match piece {
                        Piece::Exact(words) => words,
                        Piece::Open(words) => {
                            consider(&mut best, words);
                            vec![Clue { word: String::new(), any_case: false }]
                        }
                    };
                }
            }
        }
        if is_exact {
            return Some(Piece::Exact(run));
        }
        consider(&mut best, Piece::Exact(run).words());
        Some(Piece::Open(best))
    }

    fn atom(&mut self) -> Option<Piece> {
        match self.rest.next()? {
            '(' => self.group(),
            '[' => self.class(),
            '.' => Some(Piece::Open(None)),
            '^' | '$' => Some(Piece::nothing()),
            '\\' => match self.rest.next()? {
                'b' => Some(Piece::nothing()),
                's' | 'd' | 'w' | 'n' | 't' | 'r' => Some(Piece::Open(None)),
                c if c.is_ascii_alphanumeric() => None,
                c => Some(self.literal(c)),
            },
            c => Some(self.literal(c)),
        }
    }

    fn literal(&self, c: char) -> Piece {
        // folded text has no long s and no Kelvin sign; other letters outside ASCII have cases of their own
        let has_own_case = !c.is_ascii() && (c as u32) < 0x2E80;
        if self.any_case && has_own_case {
            return Piece::Open(None);
        }
        let c = if self.any_case { c.to_ascii_lowercase() } else { c };
        Piece::Exact(vec![Clue { word: c.to_string(), any_case: self.any_case }])
    }

    fn group(&mut self) -> Option<Piece> {
        let outside = self.any_case;
        if self.rest.next_if_eq(&'?').is_some() {
            let mut sets_case = false;
            loop {
                match self.rest.next()? {
                    ':' => break,
                    ')' => {
                        // `(?i)` holds to the end of the group around it
                        self.any_case |= sets_case;
                        return Some(Piece::nothing());
                    }
                    'i' => sets_case = true,
                    'm' => {}
                    _ => return None,
                }
            }
            self.any_case |= sets_case;
        }
        let inside = self.alternation()?;
        self.any_case = outside;
        self.rest.next_if_eq(&')').map(|_| inside)
    }

    fn class(&mut self) -> Option<Piece> {
        let mut members = Vec::new();
        let mut is_open = self.rest.next_if_eq(&'^').is_some();
        loop {
            match self.rest.next()? {
                ']' => break,
                '[' | '&' | '~' => return None,
                '-' => is_open = true,
                '\\' => match self.rest.next()? {
                    'p' => {
                        is_open = true;
                        self.rest.by_ref().find(|c| *c == '}')?;
                    }
                    c if c.is_ascii_alphanumeric() => is_open = true,
                    c => members.push(c),
                },
                c => members.push(c),
            }
        }
        if is_open || members.len() > MOST {
            return Some(Piece::Open(None));
        }
        let mut words = Vec::new();
        for member in members {
            match self.literal(member) {
                Piece::Exact(mut word) => words.append(&mut word),
                Piece::Open(_) => return Some(Piece::Open(None)),
            }
        }
        Some(Piece::Exact(words))
    }

    /// A piece with what stands behind it: `?`, `*`, `+`, `{m,n}`.
    fn repeated(&mut self, piece: Piece) -> Option<Piece> {
        let piece = match self.rest.peek() {
            Some('?') => match piece {
                Piece::Exact(mut words) => {
                    words.push(Clue { word: String::new(), any_case: false });
                    Piece::Exact(words)
                }
                Piece::Open(_) => Piece::Open(None),
            },
            Some('*') => Piece::Open(None),
            Some('+') => Piece::Open(piece.words()),
            Some('{') => {
                let bounds: String = self.rest.by_ref().skip(1).take_while(|c| *c != '}').collect();
                let least: usize = bounds.split(',').next()?.parse().ok()?;
                self.rest.next_if_eq(&'?');
                return Some(Piece::Open(piece.words().filter(|_| least > 0)));
            }
            _ => return Some(piece),
        };
        self.rest.next();
        self.rest.next_if_eq(&'?');
        Some(piece)
    }
}

/// Each of the first followed by each of the second.
fn joined(first: &[Clue], second: &[Clue]) -> Vec<Clue> {
    first
        .iter()
        .flat_map(|a| second.iter().map(move |b| (a, b)))
        .map(|(a, b)| {
            let any_case = a.any_case || b.any_case;
            let word = format!("{}{}", a.word, b.word);
            Clue { word: if any_case { word.to_ascii_lowercase() } else { word }, any_case }
        })
        .collect()
}

/// Keeps the words that tell more: longer ones, fewer of them.
fn consider(best: &mut Option<Vec<Clue>>, words: Option<Vec<Clue>>) {
    let worth = |words: &Vec<Clue>| {
        let shortest = words.iter().map(|clue| clue.word.len()).min().unwrap_or(0).min(LONG_ENOUGH);
        (2 * shortest).cast_signed() - words.len().cast_signed()
    };
    if let Some(words) = words.filter(|words| !words.is_empty())
        && best.as_ref().is_none_or(|best| worth(best) < worth(&words))
    {
        *best = Some(words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clues_of_patterns() {
        for (pattern, expected) in [
            ("解除|终止", Some("解除 终止")),
            ("解除|(?i:terminat)", Some("解除 ~terminat")),
            ("(?i)May|shall", Some("~may ~shall")),
            ("a(?i:b)c|d", Some("~abc d")),
            ("期限?", Some("期限 期")),
            ("甲[^。;]{0,12}(?:有权|可以)[^。;]{0,3}解除", Some("解除")),
            (r"\s*[0-9]+\s*%", Some("%")),
            (r"\bArticle\b\s+[0-9]", Some("Article")),
            ("[0-9]+", None),
            ("a*|b", None),
            ("(ab)?", None),
            ("(ab){0,2}c", Some("c")),
            ("(?:ab){2}c?", Some("ab")),
            ("[元圆]+整[^a]", Some("整")),
            ("[元圆]+", Some("元 圆")),
            (r"\(甲方\)", Some("(甲方)")),
            ("(?i)Ⓥ may", Some("~ may")),
            ("^$", None),
            (r"\x41", None),
        ] {
            let clues = Clues::of(pattern).0;
            let shown =
                clues.map(|clues| clues.iter().map(|clue| format!("{}{}", if clue.any_case { "~" } else { "" }, clue.word)).collect::<Vec<_>>().join(" "));
            assert_eq!(shown.as_deref(), expected, "{pattern}");
        }
    }

    #[test]
    fn words_of_either_case() {
        for (text, word, is_in) in
            [("The TERM ends", "term", true), ("ter", "term", false), ("tterm", "term", true), ("合同Term", "term", true), ("", "a", false)]
        {
            assert_eq!(contains_any_case(text.as_bytes(), word.as_bytes()), is_in, "{text} {word}");
        }
    }
}
