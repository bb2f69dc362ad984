//! Records that the compiler writes into a program's data and the runtime reads.
//!
//! All are `#[repr(C)]` and constant. A `*const Str`/`Word` in them is a static immortal object
//! that the compiler emitted in the layout of `crate::layout`.

use crate::Word;
use crate::layout::Function;

/// The machine entry that function objects use: all parameters bound, borrowed, in
/// `Code::parameters` order. Result owned, `NO_VALUE` when it raised.
pub type WordEntry =
    unsafe extern "C" fn(function: *const Function, arguments: *const Word) -> Word;

/// `Code::flags`: has `*args` (placed after all named parameters).
pub const CODE_VARARGS: u32 = 1;
/// `Code::flags`: has `**kwargs` (placed last).
pub const CODE_KWARGS: u32 = 2;
/// `Code::flags`: a call makes a generator; `entry` is its resume function (see `Generator`).
pub const CODE_GENERATOR: u32 = 4;
/// `Code::flags`: a call makes a coroutine.
pub const CODE_COROUTINE: u32 = 8;
/// `Code::flags`: a call makes an asynchronous generator.
pub const CODE_ASYNC_GENERATOR: u32 = 16;

/// `Code::flags`: a generator that can be awaited (`types.coroutine`).
pub const CODE_ITERABLE_COROUTINE: u32 = 32;

/// `Code::direct` where arguments always have to be bound.
pub const NEVER_DIRECT: u32 = u32::MAX;
/// The most parameters that a body takes in registers.
pub const REGISTER_PARAMETERS: usize = 8;

/// What the compiler knows of one function, lambda, class body or module body.
///
/// Parameter order in the argument array and in `parameters`: positional-only, positional-or-keyword,
/// keyword-only, then `*args` (a tuple) if any, then `**kwargs` (a dict) if any.
#[repr(C)]
pub struct Code {
    /// Machine code. For generators: the resume function.
    pub entry: WordEntry,
    /// Machine code that takes the function's word and its parameters in registers; null for
    /// generators and functions with too many.
    pub body: *const u8,
    /// `__name__` (a str word).
    pub name: Word,
    /// `__qualname__` (a str word).
    pub qualname: Word,
    /// Docstring (a str word) or `NO_VALUE`.
    pub doc: Word,
    /// The module the function was written in.
    pub module: *const Module,
    /// Names of all parameters, in array order (str words), `parameter_count` of them.
    pub parameters: *const Word,
    /// Number of words in the argument array (with `*args` and `**kwargs`).
    pub parameter_count: u32,
    /// How many are positional-only.
    pub positional_only: u32,
    /// How many can be given by position (positional-only included).
    pub positional: u32,
    /// How many are keyword-only.
    pub keyword_only: u32,
    /// `CODE_*`.
    pub flags: u32,
    /// First line of the definition (of its first decorator, as CPython's `co_firstlineno`).
    pub line: u32,
    /// For generators: number of words in the frame (see `Generator`).
    pub frame_size: u32,
    /// Number of names in `locals`.
    pub local_count: u32,
    /// Names of other local variables (`co_varnames` after the parameters).
    pub locals: *const Word,
    /// Names of free variables, in closure-tuple order.
    pub free_names: *const Word,
    /// Number of free variables.
    pub free_count: u32,
    /// The number of positional arguments with which a call is one of `body` as they stand, or
    /// `NEVER_DIRECT`.
    pub direct: u32,
    /// 1: the whole of a text for `exec` and its like; `entry` takes the namespace.
    pub is_text: u32,
    /// Zero.
    pub padding: u32,
}

/// A place in the source, for tracebacks. Columns are 0-based UTF-8 byte offsets.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Location {
    /// First line, 1-based.
    pub line: u32,
    /// Last line.
    pub end_line: u32,
    /// First column.
    pub column: u32,
    /// Column after the last.
    pub end_column: u32,
}

/// One module of the program (the main script included).
#[repr(C)]
pub struct Module {
    /// Dotted `__name__` (`__main__` for the script).
    pub name: Word,
    /// `__file__`, as tracebacks show it.
    pub file: Word,
    /// Package name for relative imports (`__package__`).
    pub package: Word,
    /// Docstring or `NO_VALUE`.
    pub doc: Word,
    /// Runs the module body.
    pub body: *const Code,
    /// Names of the module's globals, in slot order.
    pub slot_names: *const Word,
    /// The slots themselves (`NO_VALUE` while unbound), writable.
    pub slots: *mut Word,
    /// Number of slots.
    pub slot_count: u64,
    /// Whether it is a package (has `__path__`).
    pub is_package: u64,
    /// Source text in UTF-8, for tracebacks.
    pub source: *const u8,
    /// Its length in bytes.
    pub source_length: u64,
    /// Locations of this module's code alone; null: those of the program.
    pub locations: *const Location,
}

/// What the compiler knows of a class statement, handed to `naja_build_class`.
#[repr(C)]
pub struct Class {
    /// Names of attributes that methods store on `self`, in the order first seen.
    pub slot_names: *const Word,
    /// Their number.
    pub slot_count: u64,
    /// First line of the class statement.
    pub line: u64,
    /// `TypeHead::version` of classes whose instances have these slots first, at the fixed place
    /// of a class without bases, with the default access to attributes and no data descriptor of
    /// such a name. Compiled code looks at the first; 0 = none.
    pub versions: [u64; 4],
}

/// A constant that must be built at start: big ints.
#[repr(C)]
pub struct BuiltConstant {
    /// Decimal text of the int.
    pub text: *const u8,
    /// Length of the text.
    pub length: u64,
    /// Where compiled code reads the (immortal) word.
    pub slot: *mut Word,
}

/// `BuiltinRow::kind`: bound to the instance (or a plain function of a module).
pub const ROW_METHOD: u64 = 0;
/// `BuiltinRow::kind`: bound to the class, which is the first argument.
pub const ROW_CLASS_METHOD: u64 = 1;
/// `BuiltinRow::kind`: not bound.
pub const ROW_STATIC_METHOD: u64 = 2;

/// A row of a method table: one method of one built-in type, or one function of a built-in module.
#[repr(C)]
pub struct BuiltinRow {
    /// Name in UTF-8.
    pub name: *const u8,
    /// Its length.
    pub name_length: u64,
    /// Signature text (`(self, object, /)`), UTF-8.
    pub signature: *const u8,
    /// Its length.
    pub signature_length: u64,
    /// `ROW_*`.
    pub kind: u64,
    /// Machine code: bound arguments (`NO_VALUE` where optional and missing) in signature order.
    pub entry: unsafe extern "C" fn(arguments: *const Word) -> Word,
}

/// A built-in module that the program imports.
#[repr(C)]
pub struct NativeModule {
    /// Name in UTF-8.
    pub name: *const u8,
    /// Its length.
    pub name_length: u64,
    /// Its functions. The row named `MAKE_ROW` is no function of the module: called with the new
    /// module, it adds what else the module has.
    pub rows: *const BuiltinRow,
    /// Their number.
    pub row_count: u64,
}

/// Name of the row that completes a built-in module.
pub const MAKE_ROW: &str = "<make>";

/// Everything about the program: the symbol `naja_program`.
#[repr(C)]
pub struct Program {
    /// All modules but the main one, any order.
    pub modules: *const *const Module,
    /// Their number.
    pub module_count: u64,
    /// The main module.
    pub main: *const Module,
    /// All source locations, indexed by location number.
    pub locations: *const Location,
    /// Constants to build before anything runs.
    pub constants: *const BuiltConstant,
    /// Their number.
    pub constant_count: u64,
    /// Method tables in the order of `builtins::OWNERS`: pointer to rows ...
    pub tables: *const *const BuiltinRow,
    /// ... and the number of rows of each.
    pub table_lengths: *const u64,
    /// Built-in modules that the program imports.
    pub natives: *const NativeModule,
    /// Their number.
    pub native_count: u64,
    /// What `eval` and its like need; null where the program mentions none of them.
    pub evaluator: *const crate::evaluator::Evaluator,
}
