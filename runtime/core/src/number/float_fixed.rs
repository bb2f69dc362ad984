//! Floats with a fixed number of digits after the point, by exact integer arithmetic: the commonest
//! precisions and sizes; `float_format` has all others.

/// Most digits after the point.
pub const PLACES_MAX: usize = 19;
/// Room for any result: digits of 2⁶³, a point, `PLACES_MAX` digits.
pub const TEXT_MAX: usize = 20 + 1 + PLACES_MAX;

/// The digits of the absolute value with so many places, rounded half to even from its exact value, at
/// the end of the buffer. `None` when the value is 2⁶³ or more, or not finite.
pub fn fixed(value: f64, places: usize, buffer: &mut [u8; TEXT_MAX]) -> Option<&[u8]> {
    let (mut whole, fraction) = rounded(value, places)?;
    let mut at = TEXT_MAX;
    if places > 0 {
        let mut rest = fraction;
        for _ in 0..places {
            at -= 1;
            buffer[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        at -= 1;
        buffer[at] = b'.';
    }
    loop {
        at -= 1;
        buffer[at] = b'0' + (whole % 10) as u8;
        whole /= 10;
        if whole == 0 {
            return Some(&buffer[at..]);
        }
    }
}

/// The whole part, and the rest in units of the last place.
fn rounded(value: f64, places: usize) -> Option<(u64, u64)> {
    let bits = value.to_bits();
    let exponent = (bits >> 52) as i32 & 0x7ff;
    if exponent >= 1023 + 63 || places > PLACES_MAX {
        return None;
    }
    // The value is `mantissa / 2 ** shift`.
    let implicit = u64::from(exponent != 0) << 52;
    let mantissa = bits & ((1 << 52) - 1) | implicit;
    let shift = 1075 - exponent.max(1);
    if shift <= 0 {
        return Some((mantissa << -shift, 0));
    }
    let (whole, rest) =
        if shift < 64 { (mantissa >> shift, mantissa & ((1 << shift) - 1)) } else { (0, mantissa) };
    let scale = 10u64.pow(places as u32);
    // Below 2 ** 117.
    let scaled = u128::from(rest) * u128::from(scale);
    if shift > 120 {
        return Some((whole, 0));
    }
    let (units, left) = ((scaled >> shift) as u64, scaled & ((1 << shift) - 1));
    let half = 1u128 << (shift - 1);
    let odd = (if places == 0 { whole } else { units }) & 1 == 1;
    let units = units + u64::from(left > half || left == half && odd);
    if units == scale { Some((whole + 1, 0)) } else { Some((whole, units)) }
}

#[cfg(test)]
mod tests {
    use super::{PLACES_MAX, TEXT_MAX, fixed};

    #[test]
    fn agrees_with_core() {
        let mut state = 88172645463325252u64;
        for round in 0..200_000 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let value = match round % 4 {
                0 => f64::from_bits(state & !(1 << 63)),
                1 => (state >> 20) as f64 / 1024.0,
                2 => (state % 100_000) as f64 / 8.0,
                _ => (state % 10_000_000) as f64 * 0.37,
            };
            let places = (state >> 33) as usize % (PLACES_MAX + 1);
            if let Some(text) = fixed(value, places, &mut [0; TEXT_MAX]) {
                let expected = alloc::format!("{value:.places$}");
                assert_eq!(core::str::from_utf8(text).unwrap_or(""), expected, "{value:e}");
            }
        }
    }
}
