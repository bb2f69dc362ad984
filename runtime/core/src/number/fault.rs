//! The failure every algorithm of `number` and `text` reports: which Python exception, and its exact text.
//!
//! The object layer turns it into a raised exception; nothing here knows about objects.

use alloc::borrow::Cow;
use alloc::string::String;

/// The Python exception class a [`Fault`] stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// `ValueError`
    Value,
    /// `TypeError`
    Type,
    /// `OverflowError`
    Overflow,
    /// `ZeroDivisionError`
    ZeroDivision,
    /// `MemoryError`
    Memory,
    /// `IndexError`
    Index,
    /// `KeyError`
    Key,
    /// `LookupError`
    Lookup,
}

/// An exception to raise: its class and its message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The exception class.
    pub kind: FaultKind,
    /// The message, as CPython words it.
    pub text: Cow<'static, str>,
}

impl Fault {
    /// A `ValueError` with a fixed text.
    pub const fn value(text: &'static str) -> Fault {
        Fault { kind: FaultKind::Value, text: Cow::Borrowed(text) }
    }

    /// A `TypeError` with a fixed text.
    pub const fn type_error(text: &'static str) -> Fault {
        Fault { kind: FaultKind::Type, text: Cow::Borrowed(text) }
    }

    /// An `OverflowError` with a fixed text.
    pub const fn overflow(text: &'static str) -> Fault {
        Fault { kind: FaultKind::Overflow, text: Cow::Borrowed(text) }
    }

    /// A `ZeroDivisionError` with a fixed text.
    pub const fn zero_division(text: &'static str) -> Fault {
        Fault { kind: FaultKind::ZeroDivision, text: Cow::Borrowed(text) }
    }

    /// A `MemoryError`, which has no text.
    pub const fn memory() -> Fault {
        Fault { kind: FaultKind::Memory, text: Cow::Borrowed("") }
    }

    /// A fault with a text made on the spot.
    pub fn new(kind: FaultKind, text: String) -> Fault {
        Fault { kind, text: Cow::Owned(text) }
    }
}
