//! The universal form of a Python value: one 64-bit word.
//!
//! | low bits   | meaning                                              |
//! |------------|------------------------------------------------------|
//! | `00`       | small int, 62 bits, `n << 2`                         |
//! | `01`       | pointer to a heap object, plus 1                     |
//! | bit 1 set  | immediate float: `rotl(bits, 4) + 3`                 |
//!
//! The form is strict: one form per value. An int that fits 62 bits is never a bignum; a float
//! whose rotated form has bit 1 set is never boxed.

/// A Python value as compiled code and the runtime pass it.
pub type Word = u64;

/// No value: an unbound local, an empty slot, a missing argument, the result of a call that raised.
pub const NO_VALUE: Word = 1;

/// Smallest int with an immediate form.
pub const SMALL_INT_MIN: i64 = -(1 << 61);
/// Largest int with an immediate form.
pub const SMALL_INT_MAX: i64 = (1 << 61) - 1;
/// The tag that heap pointers carry.
pub const POINTER_TAG: u64 = 1;

/// Whether the word is a small int.
#[inline(always)]
pub const fn is_small_int(word: Word) -> bool {
    word & 3 == 0
}

/// Whether both words are small ints.
#[inline(always)]
pub const fn are_small_ints(left: Word, right: Word) -> bool {
    (left | right) & 3 == 0
}

/// Whether the word is an immediate float.
#[inline(always)]
pub const fn is_immediate_float(word: Word) -> bool {
    word & 2 != 0
}

/// Whether the word is a pointer (`NO_VALUE` included).
#[inline(always)]
pub const fn is_pointer(word: Word) -> bool {
    word & 3 == POINTER_TAG
}

/// The word of a small int, when it fits.
#[inline(always)]
pub const fn from_small_int(value: i64) -> Option<Word> {
    if value >= SMALL_INT_MIN && value <= SMALL_INT_MAX { Some((value << 2) as u64) } else { None }
}

/// The int in a small-int word.
#[inline(always)]
pub const fn small_int(word: Word) -> i64 {
    (word as i64) >> 2
}

/// The word of a float with an immediate form, else `None`: the float must be boxed.
#[inline(always)]
pub fn from_float(value: f64) -> Option<Word> {
    let word = value.to_bits().rotate_left(4).wrapping_add(3);
    if word & 2 != 0 { Some(word) } else { None }
}

/// The float in an immediate-float word.
#[inline(always)]
pub fn immediate_float(word: Word) -> f64 {
    f64::from_bits(word.wrapping_sub(3).rotate_right(4))
}
