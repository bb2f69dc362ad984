//! Finding one text inside another: by SIMD (`memchr`) where units are bytes, by first and last unit otherwise.

use memchr::memmem;

/// The first place at or after `start` where `needle` begins; an empty needle is found everywhere.
///
/// All functions take the storage of both texts in the same width; a needle of wider code points than the text can
/// hold occurs nowhere, which the caller knows without searching.
pub fn find<U: Unit>(text: &[U], needle: &[U], start: usize) -> Option<usize> {
    if start > text.len() {
        return None;
    }
    U::find_in(&text[start..], needle).map(|index| index + start)
}

/// The last place where `needle` begins so that it ends at or before `end`.
pub fn rfind<U: Unit>(text: &[U], needle: &[U], end: usize) -> Option<usize> {
    U::rfind_in(&text[..end.min(text.len())], needle)
}

/// How often `needle` occurs without overlap, at most `limit` times; an empty one between all units and at both ends.
pub fn count<U: Unit>(text: &[U], needle: &[U], limit: usize) -> usize {
    if needle.is_empty() {
        return (text.len() + 1).min(limit);
    }
    occurrences(text, needle).take(limit).count()
}

/// The places where `needle`, which is not empty, occurs without overlap, from the left.
pub fn occurrences<'t, U: Unit>(
    text: &'t [U],
    needle: &'t [U],
) -> impl Iterator<Item = usize> + 't {
    let finder = U::finder(needle);
    let mut position = 0;
    core::iter::from_fn(move || {
        let found = position + U::find_with(&finder, text.get(position..)?)?;
        position = found + needle.len().max(1);
        Some(found)
    })
}

/// A storage unit of a text.
pub trait Unit: Copy + Eq + 'static {
    /// A needle made ready for several searches.
    type Finder<'n>;

    /// Makes a needle ready.
    fn finder(needle: &[Self]) -> Self::Finder<'_>;

    /// Searches for a needle that was made ready.
    fn find_with(finder: &Self::Finder<'_>, text: &[Self]) -> Option<usize>;

    /// Searches from the left, once.
    fn find_in(text: &[Self], needle: &[Self]) -> Option<usize>;

    /// Searches from the right, once.
    fn rfind_in(text: &[Self], needle: &[Self]) -> Option<usize>;
}

impl Unit for u8 {
    type Finder<'n> = memmem::Finder<'n>;

    fn finder(needle: &[u8]) -> memmem::Finder<'_> {
        memmem::Finder::new(needle)
    }

    fn find_with(finder: &memmem::Finder<'_>, text: &[u8]) -> Option<usize> {
        finder.find(text)
    }

    fn find_in(text: &[u8], needle: &[u8]) -> Option<usize> {
        match needle {
            [byte] => memchr::memchr(*byte, text),
            _ => memmem::find(text, needle),
        }
    }

    fn rfind_in(text: &[u8], needle: &[u8]) -> Option<usize> {
        match needle {
            [byte] => memchr::memrchr(*byte, text),
            _ => memmem::rfind(text, needle),
        }
    }
}

macro_rules! impl_wide_unit {
    ($($unit:ty),*) => {$(
        impl Unit for $unit {
            type Finder<'n> = &'n [$unit];

            fn finder(needle: &[$unit]) -> &[$unit] {
                needle
            }

            fn find_with(needle: &&[$unit], text: &[$unit]) -> Option<usize> {
                find_wide(text, needle)
            }

            fn find_in(text: &[$unit], needle: &[$unit]) -> Option<usize> {
                find_wide(text, needle)
            }

            fn rfind_in(text: &[$unit], needle: &[$unit]) -> Option<usize> {
                rfind_wide(text, needle)
            }
        }
    )*};
}

impl_wide_unit!(u16, u32);

/// Horspool's search with a table indexed by the low bits of a unit.
struct Skips {
    table: [u8; 64],
}

impl Skips {
    /// `units` in the order in which the search passes over them.
    fn new<U: Copy + Into<u32>>(units: impl ExactSizeIterator<Item = U>) -> Skips {
        let last = units.len().saturating_sub(1);
        let mut table = [units.len().clamp(1, 255) as u8; 64];
        for (index, unit) in units.take(last).enumerate() {
            table[(unit.into() % 64) as usize] = (last - index).min(255) as u8;
        }
        Skips { table }
    }

    fn after<U: Into<u32>>(&self, unit: U) -> usize {
        usize::from(self.table[(unit.into() % 64) as usize])
    }
}

fn find_wide<U: Copy + Eq + Into<u32>>(text: &[U], needle: &[U]) -> Option<usize> {
    let Some(last) = needle.last() else { return Some(0) };
    if needle.len() == 1 {
        return text.iter().position(|unit| unit == last);
    }
    let skips = Skips::new(needle.iter().copied());
    let mut end = needle.len();
    while end <= text.len() {
        let unit = text[end - 1];
        let start = end - needle.len();
        if unit == *last && text[start..end] == *needle {
            return Some(start);
        }
        end += skips.after(unit);
    }
    None
}

fn rfind_wide<U: Copy + Eq + Into<u32>>(text: &[U], needle: &[U]) -> Option<usize> {
    let Some(first) = needle.first() else { return Some(text.len()) };
    if needle.len() == 1 {
        return text.iter().rposition(|unit| unit == first);
    }
    let skips = Skips::new(needle.iter().rev().copied());
    let mut start = text.len().checked_sub(needle.len())?;
    loop {
        let unit = text[start];
        if unit == *first && text[start..start + needle.len()] == *needle {
            return Some(start);
        }
        start = start.checked_sub(skips.after(unit))?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::random::Twister;
    use alloc::vec::Vec;

    #[test]
    fn all_widths_agree_with_the_plain_search() {
        let mut twister = Twister::from_key(&[1]);
        for _ in 0..4000 {
            let letters = 1 + twister.bits_small(2) as u32;
            let mut word = |longest: u32| -> Vec<u8> {
                let length = twister.next_u32() % longest;
                (0..length).map(|_| (twister.next_u32() % letters) as u8 + b'a').collect()
            };
            let (text, needle) = (word(40), word(6));
            let wide = |bytes: &[u8]| {
                bytes.iter().map(|byte| u32::from(*byte) * 64 + 7).collect::<Vec<u32>>()
            };
            let places: Vec<usize> =
                (0..=text.len()).filter(|start| text[*start..].starts_with(&needle)).collect();
            assert_eq!(find(&text, &needle, 0), places.first().copied());
            assert_eq!(rfind(&text, &needle, text.len()), places.last().copied());
            assert_eq!(find(&wide(&text), &wide(&needle), 0), places.first().copied());
            assert_eq!(rfind(&wide(&text), &wide(&needle), text.len()), places.last().copied());
            if !needle.is_empty() {
                let bytes: Vec<usize> = occurrences(&text, &needle).collect();
                let (text, needle) = (wide(&text), wide(&needle));
                assert_eq!(bytes, occurrences(&text, &needle).collect::<Vec<_>>());
                assert_eq!(count(&text, &needle, 2), bytes.len().min(2));
            }
        }
        assert_eq!(count(b"abc", b"", usize::MAX), 4);
        assert_eq!(count(b"aaaa", b"aa", usize::MAX), 2);
        assert_eq!(find(b"abc", b"", 4), None);
        assert_eq!(find(b"abc", b"", 3), Some(3));
        assert_eq!(rfind(b"abcabc", b"bc", 5), Some(1));
    }
}
