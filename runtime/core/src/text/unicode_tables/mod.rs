//! Tables of Unicode 15.1.0, written by `scripts/unicode_tables.py` from what CPython 3.13 answers.
//!
//! A code point's properties are `CLASS_FLAGS[LEAVES[16 * MIDDLE[32 * TOP[code / 512] + code / 16 % 32] + code % 16]]`.
//! Cases are runs of equal difference, searched by halving.

#[rustfmt::skip]
pub mod case;
#[rustfmt::skip]
pub mod properties;
