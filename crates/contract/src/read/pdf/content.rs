//! Content streams: operands, then an operator.

use std::borrow::Cow;

/// An operand.
#[derive(Debug, Clone)]
pub(super) enum Operand<'a> {
    Number(f32),
    Name(&'a [u8]),
    Text(Cow<'a, [u8]>),
    Array(Vec<Operand<'a>>),
    /// Dictionaries, booleans, null.
    Other,
}

/// A lexer over a content stream.
pub(super) struct Content<'a> {
    bytes: &'a [u8],
    at: usize,
}

const MAX_OPERANDS: usize = 4096;
const MAX_DEPTH: usize = 16;

enum Token<'a> {
    Operand(Operand<'a>),
    Operator(&'a [u8]),
    Open,
    Close,
}

impl<'a> Content<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The next operator, its operands in `operands`; none at the end.
    pub(super) fn next(&mut self, operands: &mut Vec<Operand<'a>>) -> Option<&'a [u8]> {
        operands.clear();
        loop {
            match self.token()? {
                Token::Operator(b"BI") => {
                    self.skip_inline_image();
                    operands.clear();
                }
                Token::Operator(name) => return Some(name),
                Token::Operand(operand) if operands.len() < MAX_OPERANDS => operands.push(operand),
                Token::Open => {
                    let array = self.array(0);
                    operands.push(Operand::Array(array));
                }
                Token::Operand(_) | Token::Close => {}
            }
        }
    }

    fn array(&mut self, depth: usize) -> Vec<Operand<'a>> {
        let mut items = Vec::new();
        while let Some(token) = self.token() {
            match token {
                Token::Close => break,
                Token::Operand(operand) => items.push(operand),
                Token::Open if depth < MAX_DEPTH => items.push(Operand::Array(self.array(depth + 1))),
                Token::Open | Token::Operator(_) => {}
            }
        }
        items
    }

    fn token(&mut self) -> Option<Token<'a>> {
        loop {
            let byte = *self.bytes.get(self.at)?;
            match byte {
                b'%' => self.skip_comment(),
                b'(' => return Some(Token::Operand(Operand::Text(self.literal()))),
                b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => {
                    self.skip_dictionary();
                    return Some(Token::Operand(Operand::Other));
                }
                b'<' => return Some(Token::Operand(Operand::Text(Cow::Owned(self.hexadecimal())))),
                b'[' => {
                    self.at += 1;
                    return Some(Token::Open);
                }
                b']' => {
                    self.at += 1;
                    return Some(Token::Close);
                }
                b'/' => {
                    self.at += 1;
                    return Some(Token::Operand(Operand::Name(self.word())));
                }
                b'+' | b'-' | b'.' | b'0'..=b'9' => return Some(Token::Operand(self.number())),
                _ if is_regular(byte) => {
                    return Some(match self.word() {
                        b"true" | b"false" | b"null" => Token::Operand(Operand::Other),
                        name => Token::Operator(name),
                    });
                }
                _ => self.at += 1,
            }
        }
    }

    fn word(&mut self) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        let end = rest.iter().position(|byte| !is_regular(*byte)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn number(&mut self) -> Operand<'a> {
        let word = self.word();
        let (mut value, mut scale, mut is_negative) = (0.0_f64, 0.0_f64, false);
        for byte in word {
            match byte {
                b'-' => is_negative = true,
                b'.' => scale = 1.0,
                b'0'..=b'9' => {
                    value = value * 10.0 + f64::from(byte - b'0');
                    scale *= 10.0;
                }
                _ => {}
            }
        }
        let value = if scale > 0.0 { value / scale } else { value };
        Operand::Number((if is_negative { -value } else { value }) as f32)
    }

    fn literal(&mut self) -> Cow<'a, [u8]> {
        let start = self.at + 1;
        let plain = self.bytes[start..].iter().position(|byte| matches!(byte, b'(' | b')' | b'\\' | b'\r'));
        if let Some(end) = plain.filter(|end| self.bytes[start + end] == b')') {
            self.at = start + end + 1;
            return Cow::Borrowed(&self.bytes[start..start + end]);
        }
        let mut out = Vec::new();
        let mut depth = 1;
        let mut at = start;
        while let Some(byte) = self.bytes.get(at).copied() {
            at += 1;
            match byte {
                b'(' => depth += 1,
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                b'\\' => {
                    let Some(escaped) = self.bytes.get(at).copied() else { break };
                    at += 1;
                    match escaped {
                        b'n' => out.push(b'\n'),
                        b'r' => out.push(b'\r'),
                        b't' => out.push(b'\t'),
                        b'b' => out.push(8),
                        b'f' => out.push(12),
                        b'\n' => {}
                        b'\r' => at += usize::from(self.bytes.get(at) == Some(&b'\n')),
                        b'0'..=b'7' => {
                            let mut code = u32::from(escaped - b'0');
                            for _ in 0..2 {
                                let Some(digit @ b'0'..=b'7') = self.bytes.get(at).copied() else { break };
                                code = code * 8 + u32::from(digit - b'0');
                                at += 1;
                            }
                            out.push(code as u8);
                        }
                        other => out.push(other),
                    }
                    continue;
                }
                _ => {}
            }
            out.push(byte);
        }
        self.at = at;
        Cow::Owned(out)
    }

    fn hexadecimal(&mut self) -> Vec<u8> {
        let rest = &self.bytes[self.at + 1..];
        let end = rest.iter().position(|byte| *byte == b'>').unwrap_or(rest.len());
        self.at = (self.at + end + 2).min(self.bytes.len());
        hexadecimal(&rest[..end])
    }

    fn skip_comment(&mut self) {
        let rest = &self.bytes[self.at..];
        self.at += rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
    }

    fn skip_dictionary(&mut self) {
        let mut depth = 0_u32;
        while self.at < self.bytes.len() {
            match &self.bytes[self.at..] {
                [b'<', b'<', ..] => {
                    depth += 1;
                    self.at += 2;
                }
                [b'>', b'>', ..] => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        return;
                    }
                }
                [b'(', ..] => {
                    self.literal();
                }
                _ => self.at += 1,
            }
        }
    }

    /// An inline image lasts to `EI` between white space.
    fn skip_inline_image(&mut self) {
        let rest = &self.bytes[self.at..];
        let is_end = |window: &[u8]| window[0].is_ascii_whitespace() && &window[1..3] == b"EI" && !is_regular(window[3]);
        self.at += rest.windows(4).position(is_end).map_or(rest.len(), |end| end + 3);
    }
}

/// Pairs of hexadecimal digits; an odd last one stands for itself and a zero.
pub(super) fn hexadecimal(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 2 + 1);
    let mut high = None;
    for digit in text.iter().filter_map(|byte| (*byte as char).to_digit(16)) {
        match high.take() {
            None => high = Some(digit),
            Some(high) => out.push((high * 16 + digit) as u8),
        }
    }
    out.extend(high.map(|high| (high * 16) as u8));
    out
}

fn is_regular(byte: u8) -> bool {
    !matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ' | b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}
