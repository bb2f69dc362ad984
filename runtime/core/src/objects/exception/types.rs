//! The exception classes.

use crate::class::{BASE, Spec, Type};

/// `BaseException`.
#[unsafe(export_name = "naja_type_BaseException")]
pub static BASE_EXCEPTION: Type =
    Type::builtin(Spec { flags: BASE, ..Spec::new("BaseException", 64) });
/// `Exception`.
#[unsafe(export_name = "naja_type_Exception")]
pub static EXCEPTION: Type = Type::builtin(Spec { flags: BASE, ..Spec::new("Exception", 64) });
/// `TypeError`.
#[unsafe(export_name = "naja_type_TypeError")]
pub static TYPE_ERROR: Type = Type::builtin(Spec { flags: BASE, ..Spec::new("TypeError", 64) });
/// `ValueError`.
#[unsafe(export_name = "naja_type_ValueError")]
pub static VALUE_ERROR: Type = Type::builtin(Spec { flags: BASE, ..Spec::new("ValueError", 64) });
/// `IndexError`.
#[unsafe(export_name = "naja_type_IndexError")]
pub static INDEX_ERROR: Type = Type::builtin(Spec { flags: BASE, ..Spec::new("IndexError", 64) });
/// `OverflowError`.
#[unsafe(export_name = "naja_type_OverflowError")]
pub static OVERFLOW_ERROR: Type =
    Type::builtin(Spec { flags: BASE, ..Spec::new("OverflowError", 64) });
/// `ZeroDivisionError`.
#[unsafe(export_name = "naja_type_ZeroDivisionError")]
pub static ZERO_DIVISION_ERROR: Type =
    Type::builtin(Spec { flags: BASE, ..Spec::new("ZeroDivisionError", 64) });
/// `AttributeError`.
#[unsafe(export_name = "naja_type_AttributeError")]
pub static ATTRIBUTE_ERROR: Type =
    Type::builtin(Spec { flags: BASE, ..Spec::new("AttributeError", 64) });
/// `RuntimeError`.
#[unsafe(export_name = "naja_type_RuntimeError")]
pub static RUNTIME_ERROR: Type =
    Type::builtin(Spec { flags: BASE, ..Spec::new("RuntimeError", 64) });
/// `NameError`.
#[unsafe(export_name = "naja_type_NameError")]
pub static NAME_ERROR: Type = Type::builtin(Spec { flags: BASE, ..Spec::new("NameError", 64) });
/// `UnboundLocalError`.
#[unsafe(export_name = "naja_type_UnboundLocalError")]
pub static UNBOUND_LOCAL_ERROR: Type =
    Type::builtin(Spec { flags: BASE, ..Spec::new("UnboundLocalError", 64) });
/// `ImportError`.
#[unsafe(export_name = "naja_type_ImportError")]
pub static IMPORT_ERROR: Type = Type::builtin(Spec { flags: BASE, ..Spec::new("ImportError", 64) });
/// `NotImplementedError`.
#[unsafe(export_name = "naja_type_NotImplementedError")]
pub static NOT_IMPLEMENTED_ERROR: Type =
    Type::builtin(Spec { flags: BASE, ..Spec::new("NotImplementedError", 64) });
/// `SystemError`.
#[unsafe(export_name = "naja_type_SystemError")]
pub static SYSTEM_ERROR: Type = Type::builtin(Spec { flags: BASE, ..Spec::new("SystemError", 64) });
/// `EOFError`.
#[unsafe(export_name = "naja_type_EOFError")]
pub static EOF_ERROR: Type = Type::builtin(Spec { flags: BASE, ..Spec::new("EOFError", 64) });
/// `LookupError`.
#[unsafe(export_name = "naja_type_LookupError")]
pub static LOOKUP_ERROR: Type = Type::builtin(Spec { flags: BASE, ..Spec::new("LookupError", 64) });
/// `BufferError`.
#[unsafe(export_name = "naja_type_BufferError")]
pub static BUFFER_ERROR: Type = Type::builtin(Spec { flags: BASE, ..Spec::new("BufferError", 64) });
/// `KeyError`.
#[unsafe(export_name = "naja_type_KeyError")]
pub static KEY_ERROR: Type = Type::builtin(Spec { flags: BASE, ..Spec::new("KeyError", 64) });
/// `RecursionError`.
#[unsafe(export_name = "naja_type_RecursionError")]
pub static RECURSION_ERROR: Type =
    Type::builtin(Spec { flags: BASE, ..Spec::new("RecursionError", 64) });
