//! The unified social credit code of Chinese organisations.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Unified social credit code (统一社会信用代码): 18 characters, the last one a check digit (GB 32100-2015).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CreditCode(String);

/// Characters that stand for 0–30; I, O, S, V and Z are left out (GB 32100-2015, table 2).
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
/// Weights of the first 17 characters: 3^i mod 31 (GB 32100-2015, 4.7).
const WEIGHTS: [u32; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/// Why a string is not a credit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CreditCodeError {
    /// It has not 18 characters.
    Length,
    /// A character outside the alphabet (I, O, S, V, Z or not a digit or capital).
    Character,
    /// The check digit should be this one.
    CheckDigit(char),
}

impl CreditCode {
    /// Reads a code; spaces are left out and small letters taken as capitals.
    pub fn parse(text: &str) -> Result<Self, CreditCodeError> {
        let code: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        if code.chars().count() != 18 {
            return Err(CreditCodeError::Length);
        }
        let mut sum = 0;
        for (byte, weight) in code.bytes().zip(WEIGHTS) {
            sum += position(byte).ok_or(CreditCodeError::Character)? * weight;
        }
        let last = code.bytes().nth(17).and_then(position).ok_or(CreditCodeError::Character)?;
        let wanted = (31 - sum % 31) % 31;
        if last == wanted { Ok(Self(code)) } else { Err(CreditCodeError::CheckDigit(char::from(ALPHABET[wanted as usize]))) }
    }

    /// The code's 18 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn position(byte: u8) -> Option<u32> {
    ALPHABET.iter().position(|&c| c == byte).map(|p| p as u32)
}

impl fmt::Display for CreditCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for CreditCode {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).map_err(|error| format!("{error:?}"))
    }
}

impl From<CreditCode> for String {
    fn from(code: CreditCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_judged_by_their_check_digit() {
        for (text, wanted) in [
            ("91350100M000100Y43", Ok(())), // the standard's own example
            ("9135 0100 m000 100y 43", Ok(())),
            ("91350100M000100Y44", Err(CreditCodeError::CheckDigit('3'))),
            ("91350100M000100Y4", Err(CreditCodeError::Length)),
            ("91350100O000100Y43", Err(CreditCodeError::Character)),
            ("甲1350100M000100Y43", Err(CreditCodeError::Character)),
        ] {
            assert_eq!(CreditCode::parse(text).map(|_| ()), wanted, "{text}");
        }
    }
}
