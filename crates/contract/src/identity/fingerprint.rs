//! A sketch of a text, small enough to be kept for every contract and compared with thousands.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Words in a row that make one shingle; a Chinese character and a number count as a word each.
const RUN: usize = 4;
/// Shingles that are kept: the likeness told is off by 4 % (one standard deviation) at most.
const KEPT: usize = 128;

/// The smallest hashes of a text's shingles (文本指纹). Layout, spaces, punctuation and width of characters don't count. The same text
/// has the same fingerprint on every computer; it can be kept as text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Fingerprint(Vec<u32>);

impl Fingerprint {
    /// The sketch of a text.
    pub fn of(text: &str) -> Self {
        let words = words(text);
        let shingles = words.windows(RUN.min(words.len().max(1)));
        let mut smallest = BTreeSet::new();
        for shingle in shingles {
            let hash = (mixed(shingle.iter().fold(0, |hash, word| mixed(hash ^ word))) >> 32) as u32;
            if smallest.len() < KEPT || smallest.last().is_some_and(|last| hash < *last) {
                smallest.insert(hash);
                if smallest.len() > KEPT {
                    smallest.pop_last();
                }
            }
        }
        Self(smallest.into_iter().collect())
    }

    /// About how much of both texts together is in each of them, 0 to 1. Texts without words are like nothing.
    pub fn likeness(&self, other: &Self) -> f64 {
        let (mut one, mut two) = (self.0.iter().peekable(), other.0.iter().peekable());
        let (mut seen, mut shared) = (0_u32, 0_u32);
        // The smallest hashes of both texts together are a fair sample of what they hold.
        while (seen as usize) < KEPT {
            let (a, b) = match (one.peek(), two.peek()) {
                (Some(a), Some(b)) => (**a, **b),
                (None, None) => break,
                (a, b) => (a.map_or(u32::MAX, |a| **a), b.map_or(u32::MAX, |b| **b)),
            };
            seen += 1;
            shared += u32::from(a == b);
            one.next_if(|_| a <= b);
            two.next_if(|_| b <= a);
        }
        if seen == 0 { 0.0 } else { f64::from(shared) / f64::from(seen) }
    }
}

/// Hashes of a text's words in order.
fn words(text: &str) -> Vec<u64> {
    let (mut words, mut word) = (Vec::with_capacity(text.len() / 3), None);
    for c in text.chars().map(crate::text::fold) {
        let is_han = !c.is_ascii() && c.is_alphanumeric();
        if c.is_ascii_alphanumeric() {
            word = Some(mixed(word.unwrap_or(0) ^ u64::from(c.to_ascii_lowercase())));
        } else {
            words.extend(word.take());
            if is_han {
                words.push(mixed(u64::from(c)));
            }
        }
    }
    words.extend(word);
    words
}

/// Spreads the bits of a number (the finaliser of `SplitMix64`, Steele, Lea and Flood 2014).
fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|hash| write!(f, "{hash:08x}"))
    }
}

/// From the text that [`fmt::Display`] gives.
impl FromStr for Fingerprint {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits: Vec<char> = text.chars().collect();
        digits.chunks(8).map(|hash| u32::from_str_radix(&hash.iter().collect::<String>(), 16)).collect::<Result<_, _>>().map(Self)
    }
}

impl From<Fingerprint> for String {
    fn from(fingerprint: Fingerprint) -> Self {
        fingerprint.to_string()
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = std::num::ParseIntError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}
