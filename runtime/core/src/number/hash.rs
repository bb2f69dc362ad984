//! Hashes: of numbers, tuples and frozensets exactly as CPython's, because programs print the order of sets of them;
//! of text with our own fast function, because CPython's is different in every process.

use crate::number::bigint::{Big, Sign, split_float};

/// The prime 2^61 - 1 that numbers are reduced by.
pub const MODULUS: u64 = (1 << 61) - 1;

/// `hash(None)`.
pub const HASH_NONE: i64 = 0xfca8_6420;

/// -1 means failure in CPython's slots, so no hash is ever -1.
const fn avoid_minus_one(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

/// `hash(value)` of a machine integer.
pub const fn hash_small(value: i64) -> i64 {
    let reduced = (value.unsigned_abs() % MODULUS) as i64;
    avoid_minus_one(if value < 0 { -reduced } else { reduced })
}

/// `hash(value)` of a big integer.
pub fn hash_big(value: &Big) -> i64 {
    let (sign, words) = value.as_sign_words();
    let mut reduced: u64 = 0;
    for word in words.iter().rev() {
        // 2^64 = 8 modulo 2^61 - 1.
        let sum = u128::from(reduced) * 8 + u128::from(*word);
        reduced = (sum % u128::from(MODULUS)) as u64;
    }
    let reduced = reduced as i64;
    avoid_minus_one(if sign == Sign::Negative { -reduced } else { reduced })
}

/// `hash(value)` of a float; `None` for a nan, whose hash is that of its object's identity.
pub fn hash_float(value: f64) -> Option<i64> {
    const INFINITY: i64 = 314159;
    if value.is_nan() {
        return None;
    }
    if value.is_infinite() {
        return Some(if value > 0.0 { INFINITY } else { -INFINITY });
    }
    let (negative, mantissa, exponent) = split_float(value);
    // Multiplying by a power of two modulo 2^61 - 1 turns the 61 bits round.
    let turn = exponent.rem_euclid(61) as u32;
    let wrapped = if turn == 0 { 0 } else { mantissa >> (61 - turn) };
    let turned = ((mantissa << turn) & MODULUS) | wrapped;
    let reduced = if turned == MODULUS { 0 } else { turned as i64 };
    Some(avoid_minus_one(if negative { -reduced } else { reduced }))
}

/// `hash(complex(real, imag))`, from the hashes of the parts.
pub const fn hash_complex(real: i64, imag: i64) -> i64 {
    const IMAG: i64 = 1000003;
    avoid_minus_one(real.wrapping_add(imag.wrapping_mul(IMAG)))
}

const PRIME_1: u64 = 11400714785074694791;
const PRIME_2: u64 = 14029467366897019727;
const PRIME_5: u64 = 2870177450012600261;

/// `hash(tuple)` from the hashes of the items.
pub fn hash_tuple(items: impl ExactSizeIterator<Item = i64>) -> i64 {
    let length = items.len() as u64;
    let mut state = PRIME_5;
    for item in items {
        state = state
            .wrapping_add((item as u64).wrapping_mul(PRIME_2))
            .rotate_left(31)
            .wrapping_mul(PRIME_1);
    }
    state = state.wrapping_add(length ^ (PRIME_5 ^ 3527539));
    if state == u64::MAX { 1546275796 } else { state as i64 }
}

/// `hash(frozenset)` from the hashes of the items, in any order.
pub fn hash_frozenset(items: impl ExactSizeIterator<Item = i64>) -> i64 {
    let length = items.len() as u64;
    let mut state = 0;
    for item in items {
        let item = item as u64;
        state ^= ((item ^ 89869747) ^ (item << 16)).wrapping_mul(3644798167);
    }
    state ^= (length + 1).wrapping_mul(1927868237);
    state ^= (state >> 11) ^ (state >> 25);
    state = state.wrapping_mul(69069).wrapping_add(907133923);
    if state == u64::MAX { 590923713 } else { state as i64 }
}

/// `hash(slice)` from the hashes of start, stop and step.
pub fn hash_slice(parts: [i64; 3]) -> i64 {
    let mut state = PRIME_5;
    for part in parts {
        state = state
            .wrapping_add((part as u64).wrapping_mul(PRIME_2))
            .rotate_left(31)
            .wrapping_mul(PRIME_1);
    }
    if state == u64::MAX { 1546275796 } else { state as i64 }
}

const SECRET_0: u64 = 0x9e37_79b9_7f4a_7c15;
const SECRET_1: u64 = 0xd1b5_4a32_d192_ed03;
const SECRET_2: u64 = 0x8cb9_2ba7_2f3d_8dd7;

/// The hash of a text's storage or of bytes. Equal texts have equal storage, so the width needs no care.
pub fn hash_bytes(bytes: &[u8]) -> i64 {
    let length = bytes.len();
    let mut state = SECRET_0 ^ (length as u64).wrapping_mul(SECRET_1);
    if length == 0 {
        return 0;
    }
    if length <= 16 {
        let (low, high) = if length >= 8 {
            (read_u64(bytes, 0), read_u64(bytes, length - 8))
        } else if length >= 4 {
            (u64::from(read_u32(bytes, 0)), u64::from(read_u32(bytes, length - 4)))
        } else {
            (u64::from(bytes[0]) << 8 | u64::from(bytes[length / 2]), u64::from(bytes[length - 1]))
        };
        state = fold(low ^ SECRET_1, high ^ state);
    } else {
        let mut position = 0;
        while position + 16 < length {
            state =
                fold(read_u64(bytes, position) ^ SECRET_1, read_u64(bytes, position + 8) ^ state);
            position += 16;
        }
        state = fold(read_u64(bytes, length - 16) ^ SECRET_2, read_u64(bytes, length - 8) ^ state);
    }
    avoid_minus_one(fold(state ^ SECRET_2, SECRET_0 ^ length as u64) as i64)
}

/// Multiplies to 128 bits and folds the halves together.
#[inline]
const fn fold(left: u64, right: u64) -> u64 {
    let product = left as u128 * right as u128;
    product as u64 ^ (product >> 64) as u64
}

#[inline]
fn read_u64(bytes: &[u8], position: usize) -> u64 {
    let mut word = [0; 8];
    word.copy_from_slice(&bytes[position..position + 8]);
    u64::from_le_bytes(word)
}

#[inline]
fn read_u32(bytes: &[u8], position: usize) -> u32 {
    let mut word = [0; 4];
    word.copy_from_slice(&bytes[position..position + 4]);
    u32::from_le_bytes(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::collections::BTreeSet;
    use alloc::string::ToString;

    #[test]
    fn numbers_as_cpython() {
        assert_eq!(hash_small(-1), -2);
        assert_eq!(hash_small(2305843009213693951), 0);
        assert_eq!(hash_small(2305843009213693952), 1);
        assert_eq!(hash_small(-2305843009213693951), 0);
        assert_eq!(hash_small(i64::MIN), -4);
        assert_eq!(hash_big(&(Big::ONE << 64)), 8);
        assert_eq!(hash_big(&-(Big::ONE << 200)), -131072);
        assert_eq!(hash_big(&Big::from(10).pow(50)), 619332571178673746);
        let floats = [
            (0.0, 0),
            (-0.0, 0),
            (1.0, 1),
            (-1.0, -2),
            (1.5, 1152921504606846977),
            (0.1, 230584300921369408),
            (1e300, 1224995262755759164),
            (5e-324, 16777216),
            (-2.5, -1152921504606846978),
            (f64::INFINITY, 314159),
            (f64::NEG_INFINITY, -314159),
            (2305843009213693952.0, 1),
            (123456789.123, 283618680910892309),
        ];
        for (value, hash) in floats {
            assert_eq!(hash_float(value), Some(hash), "{value}");
        }
        assert_eq!(hash_complex(1, 2), 2000007);
        assert_eq!(hash_complex(0, -2), -2000006);
    }

    #[test]
    fn tuples_and_sets_as_cpython() {
        let tuple = |items: &[i64]| hash_tuple(items.iter().copied());
        assert_eq!(tuple(&[]), 5740354900026072187);
        assert_eq!(tuple(&[1]), -6644214454873602895);
        assert_eq!(tuple(&[1, 2, 3]), 529344067295497451);
        assert_eq!(tuple(&[-2]), 8078679518589016365);
        let set = |items: &[i64]| hash_frozenset(items.iter().copied());
        assert_eq!(set(&[]), 133146708735736);
        assert_eq!(set(&[1]), -558064481276695278);
        assert_eq!(set(&[3, 1, 2]), -272375401224217160);
        assert_eq!(hash_slice([1, 2, 3]), -2340833382717974474);
    }

    #[test]
    fn texts_spread() {
        let mut seen = BTreeSet::new();
        for number in 0..100000 {
            seen.insert(hash_bytes(number.to_string().as_bytes()) as u64 >> 24);
        }
        assert_eq!(seen.len(), 100000);
    }
}
