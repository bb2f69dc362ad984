//! `format(x, spec)` for the specs that programs write most, `[0][width][.precision][type]`, of small
//! ints and floats. All others are left to `format_number`.

use crate::number::float_fixed;
use crate::obj::{Obj, Res};
use crate::objects::{int, str};

const FIELD_MAX: usize = 96;
const WIDTH_MAX: usize = 80;

/// A spec taken apart.
struct Spec {
    zeros: bool,
    width: usize,
    precision: Option<usize>,
    kind: u8,
}

impl Spec {
    fn parse(spec: &[u8]) -> Option<Spec> {
        let mut at = 0;
        let zeros = spec.first() == Some(&b'0');
        let width = number(spec, &mut at)?.unwrap_or(0);
        let mut precision = None;
        if spec.get(at) == Some(&b'.') {
            at += 1;
            precision = Some(number(spec, &mut at)??);
        }
        let kind = match spec.get(at..)? {
            [] => 0,
            [kind] => *kind,
            _ => return None,
        };
        Some(Spec { zeros, width, precision, kind })
    }
}

/// At most two digits; `None` when there are more.
fn number(spec: &[u8], at: &mut usize) -> Option<Option<usize>> {
    let mut value = None;
    while let Some(digit) = spec.get(*at).filter(|byte| byte.is_ascii_digit()) {
        let next = value.unwrap_or(0) * 10 + (digit - b'0') as usize;
        if next > WIDTH_MAX {
            return None;
        }
        value = Some(next);
        *at += 1;
    }
    Some(value)
}

/// The formatted value; `None` where this is not for us.
#[inline]
pub fn format_quickly(value: &Obj, spec: &Obj) -> Option<Res> {
    let spec = Spec::parse(str::as_ascii(spec)?.as_bytes())?;
    if let Some(small) = value.as_small() {
        return small_int(small, &spec);
    }
    if value.is_immediate_float() && matches!(spec.kind, b'f' | b'F') {
        let value = naja_abi::word::immediate_float(value.word());
        let mut buffer = [0; float_fixed::TEXT_MAX];
        let digits = float_fixed::fixed(value, spec.precision.unwrap_or(6), &mut buffer)?;
        return Some(padded(value.is_sign_negative(), digits, &spec));
    }
    None
}

fn small_int(value: i64, spec: &Spec) -> Option<Res> {
    if spec.precision.is_some() {
        return None;
    }
    let magnitude = value.unsigned_abs();
    match spec.kind {
        0 | b'd' => {
            let mut buffer = [0; 20];
            let digits = int::decimal(value, &mut buffer);
            Some(padded(value < 0, &digits[usize::from(value < 0)..], spec))
        }
        b'x' => Some(power_of_two(value < 0, magnitude, 4, b'a', spec)),
        b'X' => Some(power_of_two(value < 0, magnitude, 4, b'A', spec)),
        b'o' => Some(power_of_two(value < 0, magnitude, 3, b'a', spec)),
        b'b' => Some(power_of_two(value < 0, magnitude, 1, b'a', spec)),
        _ => None,
    }
}

fn power_of_two(negative: bool, mut magnitude: u64, bits: u32, ten: u8, spec: &Spec) -> Res {
    let mut buffer = [0; 64];
    let mut at = buffer.len();
    loop {
        at -= 1;
        let digit = (magnitude & ((1 << bits) - 1)) as u8;
        buffer[at] = if digit < 10 { b'0' + digit } else { ten + digit - 10 };
        magnitude >>= bits;
        if magnitude == 0 {
            return padded(negative, &buffer[at..], spec);
        }
    }
}

/// Sign and digits in their field, to the right.
fn padded(negative: bool, digits: &[u8], spec: &Spec) -> Res {
    let mut field = [b' '; FIELD_MAX];
    let length = digits.len() + usize::from(negative);
    let padding = spec.width.saturating_sub(length);
    let total = length + padding;
    let mut at = if spec.zeros { 0 } else { padding };
    if negative {
        field[at] = b'-';
        at += 1;
    }
    if spec.zeros {
        field[at..at + padding].fill(b'0');
        at += padding;
    }
    field[at..total].copy_from_slice(digits);
    str::from_ascii(&field[..total])
}
