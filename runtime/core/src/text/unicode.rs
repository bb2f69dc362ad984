//! The properties and case mappings of single code points, as CPython 3.13 (Unicode 15.1.0) has them.

use super::unicode_tables::{case, properties};

pub use properties::{
    ALPHA, CASE_IGNORABLE, DECIMAL, DIGIT, IDENTIFIER_PART, IDENTIFIER_START, LOWER, NUMERIC,
    PRINTABLE, SPACE, TITLE, UPPER,
};

/// A code point with upper, lower or title case.
pub const CASED: u16 = LOWER | UPPER | TITLE;
/// What `str.isalnum` accepts.
pub const ALPHANUMERIC: u16 = ALPHA | DECIMAL | DIGIT | NUMERIC;

/// The properties of a code point, as a set of the constants here.
#[inline]
pub fn properties_of(code: u32) -> u16 {
    let code = code as usize;
    if code >= 0x110000 {
        return 0;
    }
    let row = properties::TOP[code >> 9] as usize;
    let leaf = properties::MIDDLE[(row << 5) | ((code >> 4) & 31)] as usize;
    properties::CLASS_FLAGS[properties::LEAVES[(leaf << 4) | (code & 15)] as usize]
}

/// Whether a code point has any of the given properties.
#[inline]
pub fn has(code: u32, properties: u16) -> bool {
    properties_of(code) & properties != 0
}

/// Whether `str.strip` and `str.split` take a code point for a space.
#[inline]
pub fn is_space(code: u32) -> bool {
    if code < 0x80 { matches!(code, 0x20 | 9..=13 | 0x1c..=0x1f) } else { has(code, SPACE) }
}

/// Whether a line ends at a code point for `str.splitlines`.
#[inline]
pub fn is_line_break(code: u32) -> bool {
    matches!(code, 0xa..=0xd | 0x1c..=0x1e | 0x85 | 0x2028 | 0x2029)
}

/// The value of a decimal digit, as `int` reads it.
pub fn decimal_value(code: u32) -> Option<u8> {
    if code < 0x80 {
        return (code.wrapping_sub(0x30) < 10).then(|| (code - 0x30) as u8);
    }
    if has(code, DECIMAL) { digit_value(code) } else { None }
}

/// The value of a digit, superscripts and the like included.
pub fn digit_value(code: u32) -> Option<u8> {
    let after = properties::DIGIT_RUNS.partition_point(|run| run.0 <= code);
    let (first, last, value) = properties::DIGIT_RUNS[after.checked_sub(1)?];
    (code <= last).then(|| value + (code - first) as u8)
}

/// One to three code points.
pub type Mapped = ([u32; 3], usize);

type Ranges = [(u32, u32, u8, i32)];
type Special = [(u32, [u32; 3])];

/// Looks a code point up in the run and special tables.
fn find(code: u32, ranges: &Ranges, special: &Special) -> Option<Mapped> {
    if let Ok(index) = special.binary_search_by_key(&code, |entry| entry.0) {
        let codes = special[index].1;
        return Some((codes, if codes[2] == 0 { 2 } else { 3 }));
    }
    let after = ranges.partition_point(|range| range.0 <= code);
    let (first, last, stride, delta) = ranges[after.checked_sub(1)?];
    if code > last || !(code - first).is_multiple_of(u32::from(stride)) {
        return None;
    }
    Some(([code.wrapping_add_signed(delta), 0, 0], 1))
}

/// `chr(code).upper()`.
pub fn upper(code: u32) -> Mapped {
    if code < 0x80 {
        return ([if code.wrapping_sub(0x61) < 26 { code - 32 } else { code }, 0, 0], 1);
    }
    find(code, &case::UPPER_RANGES, &case::UPPER_SPECIAL).unwrap_or(([code, 0, 0], 1))
}

/// `chr(code).lower()`; the form of a final sigma is up to the caller.
pub fn lower(code: u32) -> Mapped {
    if code < 0x80 {
        return ([if code.wrapping_sub(0x41) < 26 { code + 32 } else { code }, 0, 0], 1);
    }
    find(code, &case::LOWER_RANGES, &case::LOWER_SPECIAL).unwrap_or(([code, 0, 0], 1))
}

/// `chr(code).title()`.
pub fn title(code: u32) -> Mapped {
    match find(code, &case::TITLE_RANGES, &case::TITLE_SPECIAL) {
        Some(mapped) => mapped,
        None => upper(code),
    }
}

/// `chr(code).casefold()`.
pub fn fold(code: u32) -> Mapped {
    match find(code, &case::FOLD_RANGES, &case::FOLD_SPECIAL) {
        Some(mapped) => mapped,
        None => lower(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{CodePoints, case, predicates};
    use alloc::vec;
    use alloc::vec::Vec;

    type Predicate = fn(&[u32]) -> bool;
    type Conversion = fn(&[u32], &mut Vec<u32>);

    /// FNV over what a function says of every code point; the expected digests came from CPython's methods.
    fn digest(values: impl Fn(u32) -> Vec<u32>) -> u64 {
        let mut hash = 0xcbf2_9ce4_8422_2325u64;
        for code in 0..0x110000 {
            for value in values(code) {
                hash = (hash ^ u64::from(value)).wrapping_mul(0x100_0000_01b3);
            }
        }
        hash
    }

    fn converted(text: &[u32], convert: fn(&[u32], &mut Vec<u32>)) -> Vec<u32> {
        let mut sink = vec![0];
        convert(text, &mut sink);
        sink[0] = sink.length() as u32 - 1;
        sink
    }

    #[test]
    fn predicates_of_every_code_point() {
        let cases: &[(Predicate, u64)] = &[
            (predicates::is_alpha, 0xd56037b6503b18df),
            (predicates::is_decimal, 0x6851c398c137d46d),
            (predicates::is_digit, 0xfe4d4710c983f221),
            (predicates::is_numeric, 0x4e0778ea7e322065),
            (predicates::is_alnum, 0x35bdb18d37e8424),
            (predicates::is_space, 0x910838d6e6c7b908),
            (predicates::is_printable, 0x7295e3ef1627c1c0),
            (predicates::is_identifier, 0x3e8c7a47a9ade490),
            (predicates::is_upper, 0x11a9673fb6dad1a4),
            (predicates::is_lower, 0x9ff5117c9192cedd),
            (predicates::is_title, 0x311697834c311fdd),
            (|text| has(text[0], IDENTIFIER_PART), 0xb0820bb146055fae),
            (|text| is_space(text[0]), 0x910838d6e6c7b908),
        ];
        for (index, (predicate, expected)) in cases.iter().enumerate() {
            assert_eq!(digest(|code| vec![u32::from(predicate(&[code]))]), *expected, "{index}");
        }
    }

    #[test]
    fn cases_of_every_code_point() {
        let cases: &[(Conversion, u64)] = &[
            (|text, sink| case::upper(text, sink), 0x44d9edb69f255f8e),
            (|text, sink| case::lower(text, sink), 0xaf4488047def3f77),
            (|text, sink| case::title(text, sink), 0x9a848d1ccd697a86),
            (|text, sink| case::casefold(text, sink), 0x7959e4aaed4b7837),
            (|text, sink| case::swapcase(text, sink), 0x39fd15182819744e),
            (|text, sink| case::capitalize(text, sink), 0x9a848d1ccd697a86),
        ];
        for (index, (convert, expected)) in cases.iter().enumerate() {
            assert_eq!(digest(|code| converted(&[code], *convert)), *expected, "{index}");
        }
    }

    #[test]
    fn sigmas_titles_and_digits() {
        let lower = |text: &[u32]| converted(text, case::lower);
        let sigmas = digest(|code| {
            [lower(&[0x41, code, 0x3a3]), lower(&[code, 0x3a3, code]), lower(&[0x61, 0x3a3, code])]
                .concat()
        });
        assert_eq!(sigmas, 0x5df25b0b6a407156);
        let titles = digest(|code| converted(&[code, 0x61, code], case::title));
        assert_eq!(titles, 0x1a009c75cbe69b43);
        assert_eq!(
            digest(|code| vec![decimal_value(code).map_or(99, u32::from)]),
            0x986a77153bce945d
        );
        assert_eq!(
            digest(|code| vec![digit_value(code).map_or(99, u32::from)]),
            0x5d43538ff8704141
        );
    }
}
