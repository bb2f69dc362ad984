//! Memory layouts that compiled code reads directly, or that the compiler emits as static data.
//!
//! Codegen takes every offset from here by `offset_of!`; nothing repeats them as numbers.

use crate::Word;

/// Reference count of objects that never die: so large that balanced counting cannot reach zero.
pub const IMMORTAL: u32 = 0x8000_0000;

/// The start of every heap object.
#[repr(C)]
pub struct Header {
    /// Number of owners. Static objects start at `IMMORTAL`.
    pub count: u32,
    /// Flags and small per-object state; see `AUX_*`.
    pub aux: u32,
    /// The object's type.
    pub class: *const TypeHead,
}

/// `aux` of an instance, low 16 bits: 1 + the highest slot ever set (attribute order, see `object`).
pub const AUX_TOP_MASK: u32 = 0xffff;
/// `aux`: the instance keeps its attributes in its dict, not in its slots.
pub const AUX_DICT_MODE: u32 = 1 << 16;
/// `aux`: `__del__` has run.
pub const AUX_FINALIZED: u32 = 1 << 17;
/// `aux`: the object has weak references to it.
pub const AUX_WEAKLY_REFERENCED: u32 = 1 << 18;

/// The part of a type object that compiled code reads.
#[repr(C)]
pub struct TypeHead {
    /// Types are objects.
    pub header: Header,
    /// Unique, never reused; renewed (with all subclasses') whenever a class attribute changes.
    /// An inline cache that sees the same number may trust what it remembered.
    pub version: u64,
}

/// A boxed float (one whose word has no immediate form).
#[repr(C)]
pub struct FloatBox {
    /// Type `float`.
    pub header: Header,
    /// The value.
    pub value: f64,
}

/// `complex`.
#[repr(C)]
pub struct Complex {
    /// Type `complex`.
    pub header: Header,
    /// Real part.
    pub real: f64,
    /// Imaginary part.
    pub imag: f64,
}

/// `list`: a growable array of owned words, or of bytes while all items are bools.
#[repr(C)]
pub struct List {
    /// Type `list` or a subclass.
    pub header: Header,
    /// First item; dangling while `capacity` is 0.
    pub items: *mut Word,
    /// Number of items; 0 while they are bytes.
    pub length: usize,
    /// Room for so many words.
    pub capacity: usize,
    /// Number of items while they are bytes (0 or 1, for `False` and `True`), else 0.
    pub bools: usize,
}

/// An iterator that walks a sequence by index (`list_iterator` and its like).
#[repr(C)]
pub struct SequenceIterator {
    /// Its type.
    pub header: Header,
    /// The owned sequence, or `NO_VALUE` once exhausted.
    pub sequence: Word,
    /// The next item's number.
    pub index: isize,
}

/// `tuple`: `length` owned words follow.
#[repr(C)]
pub struct Tuple {
    /// Type `tuple` or a subclass.
    pub header: Header,
    /// Number of items.
    pub length: usize,
}

/// `str`: `length` code points of `width()` bytes each follow (PEP 393).
/// Strict: the width is the smallest of 1, 2, 4 that holds every code point.
#[repr(C)]
pub struct Str {
    /// Type `str` or a subclass.
    pub header: Header,
    /// Cached hash, 0 while unknown.
    pub hash: u64,
    /// Number of code points.
    pub length: usize,
}

/// An entry of `naja_characters`: the empty str, then the strs of the code points below 256. An entry
/// with `aux` 0 is not made yet.
#[repr(C)]
pub struct Character {
    /// The str.
    pub text: Str,
    /// Its code point, in the first byte.
    pub data: [u8; 8],
}

/// `aux` of a str: from this bit on, three bits with the bytes for each code point (1, 2 or 4).
pub const AUX_WIDTH_SHIFT: u32 = 24;
/// `aux` of a str: all code points are below 128.
pub const AUX_ASCII: u32 = 1 << 27;

/// The part of `aux` that says what form a str has.
pub const fn str_form(width: usize, ascii: bool) -> u32 {
    (width as u32) << AUX_WIDTH_SHIFT | if ascii { AUX_ASCII } else { 0 }
}

impl Str {
    /// Bytes for each code point: 1, 2 or 4.
    #[inline(always)]
    pub const fn width(&self) -> usize {
        (self.header.aux >> AUX_WIDTH_SHIFT & 7) as usize
    }

    /// Whether all code points are below 128.
    #[inline(always)]
    pub const fn is_ascii(&self) -> bool {
        self.header.aux & AUX_ASCII != 0
    }

    /// Says whether all code points are below 128.
    #[inline(always)]
    pub const fn set_ascii(&mut self, ascii: bool) {
        self.header.aux = self.header.aux & !AUX_ASCII | if ascii { AUX_ASCII } else { 0 };
    }
}

/// `bytes`: `length` bytes follow.
#[repr(C)]
pub struct Bytes {
    /// Type `bytes` or a subclass.
    pub header: Header,
    /// Cached hash, 0 while unknown.
    pub hash: u64,
    /// Number of bytes.
    pub length: usize,
}

/// A closure cell.
#[repr(C)]
pub struct Cell {
    /// Type `cell`.
    pub header: Header,
    /// The owned content, or `NO_VALUE`.
    pub value: Word,
}

/// A Python function. `cells`, `defaults` and the like are owned words.
#[repr(C)]
pub struct Function {
    /// Type `function`.
    pub header: Header,
    /// What the compiler knows of the function.
    pub code: *const crate::records::Code,
    /// Owned tuple of closure cells, or `NO_VALUE`.
    pub closure: Word,
    /// Owned tuple of positional defaults (for the last parameters), or `NO_VALUE`.
    pub defaults: Word,
    /// Owned dict of keyword-only defaults, or `NO_VALUE`.
    pub keyword_defaults: Word,
    /// Owned `__name__`.
    pub name: Word,
    /// Owned `__qualname__`.
    pub qualname: Word,
    /// Owned `__doc__`.
    pub doc: Word,
    /// Owned `__module__`.
    pub module: Word,
    /// Owned `__annotations__` dict, or `NO_VALUE` until asked for.
    pub annotations: Word,
    /// Owned `__dict__`, or `NO_VALUE` until asked for.
    pub dict: Word,
    /// Owned `__type_params__` tuple, or `NO_VALUE`.
    pub type_params: Word,
    /// Functions made by `exec` and its like: owned globals, a dict or a module of the program.
    pub globals: Word,
}

/// A generator, coroutine or asynchronous generator: a heap frame and where to go on in it.
///
/// `code.entry` is really a `ResumeEntry`. The frame's first words are the bound parameters; the
/// compiler decides about the rest. While suspended every frame word is owned or `NO_VALUE`;
/// while `running` the frame's words belong to the machine frame and are not looked at.
#[repr(C)]
pub struct Generator {
    /// Type `generator`, `coroutine` or `async_generator`.
    pub header: Header,
    /// What the compiler knows of the function.
    pub code: *const crate::records::Code,
    /// Owned function object (its closure is used by the body).
    pub function: Word,
    /// 0 = not started, `GENERATOR_FINISHED`, else the number of the suspension point.
    pub state: u64,
    /// 1 while the body runs.
    pub running: u64,
    /// Owned iterator that `yield from`/`await` delegates to, or `NO_VALUE`.
    pub delegate: Word,
    /// The handled exception saved while suspended (owned), or `NO_VALUE`.
    pub handled: Word,
    /// Owned `__name__`.
    pub name: Word,
    /// Owned `__qualname__`.
    pub qualname: Word,
    /// Asynchronous generators: owned hook to call instead of closing, or `NO_VALUE`.
    pub finalizer: Word,
    /// Asynchronous generators: what is going on (`async_generator.rs` of the runtime).
    pub async_state: u64,
    /// Number of words in the frame, which follows.
    pub frame_size: u64,
}

/// `Generator::state` after return or an exception.
pub const GENERATOR_FINISHED: u64 = u64::MAX;

/// Resumes a generator body. `sent` is owned; `NO_VALUE` means: raise the thread's `raised` at the
/// suspension point. Result owned: the yielded value (state is the new suspension point), the
/// return value (state is finished) or `NO_VALUE` (raised; state is finished).
pub type ResumeEntry = unsafe extern "C" fn(generator: *mut Generator, sent: Word) -> Word;

/// The state of a thread. One static block, `naja_thread`, is the only global compiled code knows.
#[repr(C)]
pub struct ThreadState {
    /// Stack pointer below which a prologue must call `naja_stack_check`. Set to `usize::MAX` to
    /// make every poll (function entry, loop back-edge) take its slow path.
    pub stack_limit: usize,
    /// The exception on its way (owned), or `NO_VALUE`.
    pub raised: Word,
    /// The exception being handled (`sys.exc_info`; owned), or `NO_VALUE`.
    pub handled: Word,
    /// The stack limit that `stack_limit` returns to after a poll.
    pub stack_limit_real: usize,
}

/// An inline cache for one attribute access in the program; starts zeroed.
#[repr(C)]
pub struct AttributeSite {
    /// `TypeHead::version` for which the rest holds; 0 = nothing cached.
    pub version: u64,
    /// For loads and stores of instance slots: byte offset of the slot from the object's address.
    /// For calls that are `SITE_DIRECT`: the body.
    pub offset: u64,
    /// For methods: borrowed word of the function found on the class.
    pub method: Word,
    /// For methods: how they are called (`SITE_DIRECT`, or an affair of the runtime).
    pub extra: u64,
}

/// `AttributeSite::extra` of a method call: `method` is a function of the program whose body takes the
/// object and the arguments as they stand. Instances keep the pointer to attributes beside their
/// slots right behind the header; while that is null nothing hides the method.
pub const SITE_DIRECT: u64 = 4;

const _: () = assert!(core::mem::size_of::<Header>() == 16);
const _: () = assert!(core::mem::size_of::<Str>() == 32);
const _: () = assert!(core::mem::size_of::<AttributeSite>() == 32);
