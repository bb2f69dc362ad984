//! Displays, items, iteration.

use crate::obj::{Obj, Res};
use crate::objects::list;

/// Takes over `count` owned words at `words`.
pub fn owned_words(words: *const u64, count: i64) -> alloc::vec::Vec<Obj> {
    (0..count as usize).map(|index| unsafe { Obj::from_word(*words.add(index)) }).collect()
}

/// `[a, b, …]`.
pub fn naja_build_list(words: *const u64, count: i64) -> Res {
    list::new(owned_words(words, count))
}
