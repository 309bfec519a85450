//! DER, as far as a reply needs it: tag, length, value, and where each stands, since signatures are over bytes as they came.

use crate::StampError;

pub(crate) const BOOLEAN: u8 = 0x01;
pub(crate) const INTEGER: u8 = 0x02;
pub(crate) const OCTETS: u8 = 0x04;
pub(crate) const OID: u8 = 0x06;
pub(crate) const UTF8: u8 = 0x0C;
pub(crate) const TIME: u8 = 0x18;
pub(crate) const SEQUENCE: u8 = 0x30;
pub(crate) const SET: u8 = 0x31;

/// `[n]` around what is within.
pub(crate) const fn context(number: u8) -> u8 {
    0xA0 | number
}

/// One value with its tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tlv<'b> {
    pub(crate) tag: u8,
    pub(crate) value: &'b [u8],
    /// Tag, length and value.
    pub(crate) whole: &'b [u8],
}

impl<'b> Tlv<'b> {
    /// The first value of these bytes, and what follows it.
    pub(crate) fn first(bytes: &'b [u8]) -> Option<(Self, &'b [u8])> {
        let (&tag, rest) = bytes.split_first()?;
        let (&length, rest) = rest.split_first()?;
        // No tag of two bytes and no length without end stands in a reply.
        if tag & 0x1F == 0x1F {
            return None;
        }
        let (length, rest) = match length {
            0..=0x7F => (usize::from(length), rest),
            0x81..=0x84 => {
                let (digits, rest) = rest.split_at_checked(usize::from(length & 0x7F))?;
                (digits.iter().fold(0, |sum, digit| sum << 8 | usize::from(*digit)), rest)
            }
            _ => return None,
        };
        let (value, after) = rest.split_at_checked(length)?;
        Some((Self { tag, value, whole: &bytes[..bytes.len() - after.len()] }, after))
    }

    /// The values within it.
    pub(crate) fn within(&self) -> Fields<'b> {
        Fields { rest: self.value }
    }
}

/// Values one after the other.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields<'b> {
    rest: &'b [u8],
}

impl<'b> Fields<'b> {
    pub(crate) fn of(bytes: &'b [u8]) -> Self {
        Self { rest: bytes }
    }

    /// The next value, which must have this tag.
    pub(crate) fn want(&mut self, tag: u8, part: &'static str) -> Result<Tlv<'b>, StampError> {
        self.take_if(tag).ok_or(StampError::NotAReply { part })
    }

    /// The next value if it has this tag.
    pub(crate) fn take_if(&mut self, tag: u8) -> Option<Tlv<'b>> {
        let (found, rest) = Tlv::first(self.rest).filter(|(found, _)| found.tag == tag)?;
        self.rest = rest;
        Some(found)
    }
}

impl<'b> Iterator for Fields<'b> {
    type Item = Tlv<'b>;

    fn next(&mut self) -> Option<Tlv<'b>> {
        let (found, rest) = Tlv::first(self.rest)?;
        self.rest = rest;
        Some(found)
    }
}

/// A value with its tag and length.
pub(crate) fn write(tag: u8, value: &[u8]) -> Vec<u8> {
    let mut bytes = vec![tag];
    match value.len() {
        length @ 0..=0x7F => bytes.push(length as u8),
        length => {
            let digits: Vec<u8> = length.to_be_bytes().into_iter().skip_while(|digit| *digit == 0).collect();
            bytes.push(0x80 | digits.len() as u8);
            bytes.extend(digits);
        }
    }
    bytes.extend_from_slice(value);
    bytes
}

/// An object identifier in dots.
pub(crate) fn dotted(oid: &[u8]) -> String {
    let mut arcs: Vec<u64> = Vec::new();
    let mut arc = 0_u64;
    for byte in oid {
        arc = arc << 7 | u64::from(byte & 0x7F);
        if byte & 0x80 == 0 {
            if arcs.is_empty() {
                let first = (arc / 40).min(2);
                arcs.extend([first, arc - first * 40]);
            } else {
                arcs.push(arc);
            }
            arc = 0;
        }
    }
    arcs.iter().map(u64::to_string).collect::<Vec<_>>().join(".")
}
