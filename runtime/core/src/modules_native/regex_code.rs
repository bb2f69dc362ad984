//! The code that `stdlib/re/_compiler.py` makes of a pattern: 32-bit words, little-endian, in a bytes
//! object. The numbers are those of that file.

use alloc::vec::Vec;

/// What a word at the start of an instruction means.
pub mod operation {
    /// The match is complete.
    pub const MATCH: u32 = 0;
    /// `CHAR point`
    pub const CHAR: u32 = 1;
    /// Any but a line feed.
    pub const ANY: u32 = 2;
    /// Any.
    pub const ANY_ALL: u32 = 3;
    /// `SET flags ranges classes (low high)* class*`; flag 1 negates, flag 2 ignores case.
    pub const SET: u32 = 4;
    /// `SPLIT first second`: tries the first, later the second.
    pub const SPLIT: u32 = 5;
    /// `JUMP target`
    pub const JUMP: u32 = 6;
    /// `SAVE register`
    pub const SAVE: u32 = 7;
    /// `AT kind`
    pub const AT: u32 = 8;
    /// `SAME group ignore_case`
    pub const SAME: u32 = 9;
    /// `LOOK behind negative after`, then code up to MATCH; behind is a width or AHEAD.
    pub const LOOK: u32 = 10;
    /// `REPEAT least most lazy`, then an instruction for one character.
    pub const REPEAT: u32 = 11;
    /// `MOVED register target`: jumps when nothing was consumed since the register was saved.
    pub const MOVED: u32 = 12;
    /// `ATOMIC after`, then code up to MATCH.
    pub const ATOMIC: u32 = 13;
    /// `IF group target`: jumps when the group took no part.
    pub const IF: u32 = 14;
    /// `CLOSE group`: saves the end of a group.
    pub const CLOSE: u32 = 15;
    /// `SET_COUNT register value`
    pub const SET_COUNT: u32 = 17;
    /// `COUNT register`: adds one.
    pub const COUNT: u32 = 18;
    /// `LESS register value target`: jumps when the register is less.
    pub const LESS: u32 = 19;
}

/// The width in LOOK that means ahead.
pub const AHEAD: u32 = u32::MAX;
/// No value in a register.
pub const NOWHERE: usize = usize::MAX;

/// The words of the code.
pub fn words(bytes: &[u8]) -> Vec<u32> {
    bytes
        .chunks_exact(4)
        .map(|chunk| u32::from_le_bytes([chunk[0], chunk[1], chunk[2], chunk[3]]))
        .collect()
}
