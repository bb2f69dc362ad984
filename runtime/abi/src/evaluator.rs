//! The evaluator (`runtime/eval`): what `eval`, `exec` and `compile` ask of it. It is an object of its
//! own that is linked into programs which mention one of these.

use crate::Word;
use crate::records::Code;

/// `Request::mode`: statements.
pub const MODE_EXEC: u64 = 0;
/// `Request::mode`: one expression.
pub const MODE_EVAL: u64 = 1;
/// `Request::mode`: one statement of a dialogue.
pub const MODE_SINGLE: u64 = 2;

/// `Answer::fault`: none, the code is there.
pub const FAULT_NONE: u64 = 0;
/// `Answer::fault`: SyntaxError.
pub const FAULT_SYNTAX: u64 = 1;
/// `Answer::fault`: IndentationError.
pub const FAULT_INDENTATION: u64 = 2;
/// `Answer::fault`: TabError.
pub const FAULT_TAB: u64 = 3;
/// `Answer::fault`: RecursionError.
pub const FAULT_RECURSION: u64 = 4;
/// `Answer::fault`: MemoryError.
pub const FAULT_MEMORY: u64 = 5;
/// `Answer::fault`: SyntaxError of CPython's symbol table: the arguments are the message alone.
pub const FAULT_NAMES: u64 = 6;

/// A text to make code of.
#[repr(C)]
pub struct Request {
    /// The text in UTF-8.
    pub text: *const u8,
    /// Its length.
    pub length: u64,
    /// The file name, an immortal str word.
    pub file: Word,
    /// `MODE_*`.
    pub mode: u64,
}

/// Text that the evaluator lends until it is asked again.
#[repr(C)]
pub struct Lent {
    /// Where it is; null: no text.
    pub start: *const u8,
    /// Its length.
    pub length: u64,
}

/// Code, or what is wrong with the text.
#[repr(C)]
pub struct Answer {
    /// The code of the whole; its one parameter is the namespace. Null when there is a fault.
    pub code: *const Code,
    /// `FAULT_*`.
    pub fault: u64,
    /// CPython's message.
    pub message: Lent,
    /// The line it is about.
    pub line_text: Lent,
    /// Line from 1, column from 1 in characters, and their ends.
    pub place: [i64; 4],
}

/// What the program's record points to.
#[repr(C)]
pub struct Evaluator {
    /// Makes code of a text. The code is never freed.
    pub compile: unsafe extern "C" fn(request: *const Request, answer: *mut Answer),
}

// SAFETY: nothing in it is ever changed.
unsafe impl Sync for Evaluator {}
