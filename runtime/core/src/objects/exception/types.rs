//! The exception classes of CPython 3.13, bases first.

use super::{BASE_EXCEPTION_SLOTS, Exception, populate_base};
use crate::class::{BASE, HAS_DICT, Spec, Type};

macro_rules! classes {
    ($($constant:ident $symbol:literal $name:literal $base:expr;)*) => {
        $(#[doc = concat!("`", $name, "`.")]
        #[unsafe(export_name = $symbol)]
        pub static $constant: Type = Type::builtin(Spec {
            base: Some($base),
            flags: BASE | HAS_DICT,
            methods: super::fields::methods_of($name),
            populate: super::fields::populate_of($name),
            slots: super::fields::slots_of($name),
            ..Spec::new($name, size_of::<Exception>())
        });)*

        /// Every class but `BaseException`, by name.
        pub fn by_name(name: &str) -> Option<&'static Type> {
            match name {
                "BaseException" => Some(&BASE_EXCEPTION),
                "ExceptionGroup" => Some(&EXCEPTION_GROUP),
                "EnvironmentError" | "IOError" => Some(&OS_ERROR),
                $($name => Some(&$constant),)*
                _ => None,
            }
        }
    };
}

/// `BaseException`.
#[unsafe(export_name = "naja_type_BaseException")]
pub static BASE_EXCEPTION: Type = Type::builtin(Spec {
    flags: BASE | HAS_DICT,
    extra_offset: core::mem::offset_of!(Exception, extra) as u32,
    methods: Some(naja_abi::builtins::Owner::exception),
    populate: Some(populate_base),
    slots: BASE_EXCEPTION_SLOTS,
    ..Spec::new("BaseException", size_of::<Exception>())
});

/// `ExceptionGroup`: both a group and an `Exception`.
#[unsafe(export_name = "naja_type_ExceptionGroup")]
pub static EXCEPTION_GROUP: Type = Type::builtin(Spec {
    base: Some(&BASE_EXCEPTION_GROUP),
    second_base: Some(&EXCEPTION),
    flags: BASE | HAS_DICT,
    ..Spec::new("ExceptionGroup", size_of::<Exception>())
});

classes! {
    BASE_EXCEPTION_GROUP "naja_type_BaseExceptionGroup" "BaseExceptionGroup" &BASE_EXCEPTION;
    GENERATOR_EXIT "naja_type_GeneratorExit" "GeneratorExit" &BASE_EXCEPTION;
    KEYBOARD_INTERRUPT "naja_type_KeyboardInterrupt" "KeyboardInterrupt" &BASE_EXCEPTION;
    SYSTEM_EXIT "naja_type_SystemExit" "SystemExit" &BASE_EXCEPTION;
    EXCEPTION "naja_type_Exception" "Exception" &BASE_EXCEPTION;
    ARITHMETIC_ERROR "naja_type_ArithmeticError" "ArithmeticError" &EXCEPTION;
    FLOATING_POINT_ERROR "naja_type_FloatingPointError" "FloatingPointError" &ARITHMETIC_ERROR;
    OVERFLOW_ERROR "naja_type_OverflowError" "OverflowError" &ARITHMETIC_ERROR;
    ZERO_DIVISION_ERROR "naja_type_ZeroDivisionError" "ZeroDivisionError" &ARITHMETIC_ERROR;
    ASSERTION_ERROR "naja_type_AssertionError" "AssertionError" &EXCEPTION;
    ATTRIBUTE_ERROR "naja_type_AttributeError" "AttributeError" &EXCEPTION;
    BUFFER_ERROR "naja_type_BufferError" "BufferError" &EXCEPTION;
    EOF_ERROR "naja_type_EOFError" "EOFError" &EXCEPTION;
    IMPORT_ERROR "naja_type_ImportError" "ImportError" &EXCEPTION;
    MODULE_NOT_FOUND_ERROR "naja_type_ModuleNotFoundError" "ModuleNotFoundError" &IMPORT_ERROR;
    LOOKUP_ERROR "naja_type_LookupError" "LookupError" &EXCEPTION;
    INDEX_ERROR "naja_type_IndexError" "IndexError" &LOOKUP_ERROR;
    KEY_ERROR "naja_type_KeyError" "KeyError" &LOOKUP_ERROR;
    MEMORY_ERROR "naja_type_MemoryError" "MemoryError" &EXCEPTION;
    NAME_ERROR "naja_type_NameError" "NameError" &EXCEPTION;
    UNBOUND_LOCAL_ERROR "naja_type_UnboundLocalError" "UnboundLocalError" &NAME_ERROR;
    OS_ERROR "naja_type_OSError" "OSError" &EXCEPTION;
    BLOCKING_IO_ERROR "naja_type_BlockingIOError" "BlockingIOError" &OS_ERROR;
    CHILD_PROCESS_ERROR "naja_type_ChildProcessError" "ChildProcessError" &OS_ERROR;
    CONNECTION_ERROR "naja_type_ConnectionError" "ConnectionError" &OS_ERROR;
    BROKEN_PIPE_ERROR "naja_type_BrokenPipeError" "BrokenPipeError" &CONNECTION_ERROR;
    CONNECTION_ABORTED_ERROR "naja_type_ConnectionAbortedError" "ConnectionAbortedError" &CONNECTION_ERROR;
    CONNECTION_REFUSED_ERROR "naja_type_ConnectionRefusedError" "ConnectionRefusedError" &CONNECTION_ERROR;
    CONNECTION_RESET_ERROR "naja_type_ConnectionResetError" "ConnectionResetError" &CONNECTION_ERROR;
    FILE_EXISTS_ERROR "naja_type_FileExistsError" "FileExistsError" &OS_ERROR;
    FILE_NOT_FOUND_ERROR "naja_type_FileNotFoundError" "FileNotFoundError" &OS_ERROR;
    INTERRUPTED_ERROR "naja_type_InterruptedError" "InterruptedError" &OS_ERROR;
    IS_A_DIRECTORY_ERROR "naja_type_IsADirectoryError" "IsADirectoryError" &OS_ERROR;
    NOT_A_DIRECTORY_ERROR "naja_type_NotADirectoryError" "NotADirectoryError" &OS_ERROR;
    PERMISSION_ERROR "naja_type_PermissionError" "PermissionError" &OS_ERROR;
    PROCESS_LOOKUP_ERROR "naja_type_ProcessLookupError" "ProcessLookupError" &OS_ERROR;
    TIMEOUT_ERROR "naja_type_TimeoutError" "TimeoutError" &OS_ERROR;
    REFERENCE_ERROR "naja_type_ReferenceError" "ReferenceError" &EXCEPTION;
    RUNTIME_ERROR "naja_type_RuntimeError" "RuntimeError" &EXCEPTION;
    NOT_IMPLEMENTED_ERROR "naja_type_NotImplementedError" "NotImplementedError" &RUNTIME_ERROR;
    PYTHON_FINALIZATION_ERROR "naja_type_PythonFinalizationError" "PythonFinalizationError" &RUNTIME_ERROR;
    RECURSION_ERROR "naja_type_RecursionError" "RecursionError" &RUNTIME_ERROR;
    STOP_ASYNC_ITERATION "naja_type_StopAsyncIteration" "StopAsyncIteration" &EXCEPTION;
    STOP_ITERATION "naja_type_StopIteration" "StopIteration" &EXCEPTION;
    SYNTAX_ERROR "naja_type_SyntaxError" "SyntaxError" &EXCEPTION;
    INDENTATION_ERROR "naja_type_IndentationError" "IndentationError" &SYNTAX_ERROR;
    TAB_ERROR "naja_type_TabError" "TabError" &INDENTATION_ERROR;
    SYSTEM_ERROR "naja_type_SystemError" "SystemError" &EXCEPTION;
    TYPE_ERROR "naja_type_TypeError" "TypeError" &EXCEPTION;
    VALUE_ERROR "naja_type_ValueError" "ValueError" &EXCEPTION;
    UNICODE_ERROR "naja_type_UnicodeError" "UnicodeError" &VALUE_ERROR;
    UNICODE_DECODE_ERROR "naja_type_UnicodeDecodeError" "UnicodeDecodeError" &UNICODE_ERROR;
    UNICODE_ENCODE_ERROR "naja_type_UnicodeEncodeError" "UnicodeEncodeError" &UNICODE_ERROR;
    UNICODE_TRANSLATE_ERROR "naja_type_UnicodeTranslateError" "UnicodeTranslateError" &UNICODE_ERROR;
    WARNING "naja_type_Warning" "Warning" &EXCEPTION;
    BYTES_WARNING "naja_type_BytesWarning" "BytesWarning" &WARNING;
    DEPRECATION_WARNING "naja_type_DeprecationWarning" "DeprecationWarning" &WARNING;
    ENCODING_WARNING "naja_type_EncodingWarning" "EncodingWarning" &WARNING;
    FUTURE_WARNING "naja_type_FutureWarning" "FutureWarning" &WARNING;
    IMPORT_WARNING "naja_type_ImportWarning" "ImportWarning" &WARNING;
    PENDING_DEPRECATION_WARNING "naja_type_PendingDeprecationWarning" "PendingDeprecationWarning" &WARNING;
    RESOURCE_WARNING "naja_type_ResourceWarning" "ResourceWarning" &WARNING;
    RUNTIME_WARNING "naja_type_RuntimeWarning" "RuntimeWarning" &WARNING;
    SYNTAX_WARNING "naja_type_SyntaxWarning" "SyntaxWarning" &WARNING;
    UNICODE_WARNING "naja_type_UnicodeWarning" "UnicodeWarning" &WARNING;
    USER_WARNING "naja_type_UserWarning" "UserWarning" &WARNING;
}
