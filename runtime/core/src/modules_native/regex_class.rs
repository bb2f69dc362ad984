//! Which characters an instruction for one character takes.

use super::regex_code::operation as op;
use crate::text::unicode;

fn simple(point: u32, (mapped, count): unicode::Mapped) -> u32 {
    if count == 1 { mapped[0] } else { point }
}

/// The simple lower case of a character.
pub fn lower(point: u32) -> u32 {
    simple(point, unicode::lower(point))
}

/// The simple upper case of a character.
pub fn upper(point: u32) -> u32 {
    simple(point, unicode::upper(point))
}

fn ascii(point: u32) -> u8 {
    u8::try_from(point).unwrap_or(0x80)
}

/// Whether the character is in a class: `d D w W s S`, 6 more for ASCII only.
fn in_class(point: u32, class: u32) -> bool {
    let found = match class % 6 / 2 + class / 6 * 3 {
        0 => unicode::has(point, unicode::DECIMAL),
        1 => point == u32::from('_') || unicode::has(point, unicode::ALPHANUMERIC),
        2 => unicode::is_space(point),
        3 => ascii(point).is_ascii_digit(),
        4 => point == u32::from('_') || ascii(point).is_ascii_alphanumeric(),
        _ => matches!(ascii(point), b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c),
    };
    found == class.is_multiple_of(2)
}

/// Whether it belongs to a word.
pub fn is_word(point: u32, only_ascii: bool) -> bool {
    in_class(point, if only_ascii { 8 } else { 2 })
}

fn in_set(code: &[u32], place: usize, point: u32) -> bool {
    let (ranges, classes) = (code[place + 2] as usize, code[place + 3] as usize);
    let start = place + 4;
    let has = |point: u32| {
        code[start..start + 2 * ranges]
            .chunks_exact(2)
            .any(|range| (range[0]..=range[1]).contains(&point))
    };
    has(point)
        || code[place + 1] & 2 != 0 && (has(lower(point)) || has(upper(point)))
        || code[start + 2 * ranges..start + 2 * ranges + classes]
            .iter()
            .any(|class| in_class(point, *class))
}

/// Whether the one-character instruction at a place takes the character.
#[inline]
pub fn takes(code: &[u32], place: usize, point: u32) -> bool {
    match code[place] {
        op::CHAR => code[place + 1] == point,
        op::ANY => point != 10,
        op::ANY_ALL => true,
        op::SET => in_set(code, place, point) != (code[place + 1] & 1 != 0),
        _ => false,
    }
}

/// Words of a one-character instruction.
pub fn length(code: &[u32], place: usize) -> usize {
    match code[place] {
        op::CHAR => 2,
        op::SET => 4 + 2 * code[place + 2] as usize + code[place + 3] as usize,
        _ => 1,
    }
}
