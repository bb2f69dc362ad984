//! What the naja compiler and its runtime agree on.
//!
//! Both sides depend on this crate and on nothing else of each other's, so a fact stated here
//! (an encoding, an offset, a symbol, who owns an argument) cannot be stated differently elsewhere.
//! Read in this order: `word`, `layout`, `records`, `functions`, `builtins`.
#![no_std]

pub mod builtins;
pub mod evaluator;
pub mod functions;
pub mod layout;
pub mod records;
pub mod word;

pub use word::Word;
