//! The evaluator behind `eval`, `exec` and `compile`: the compiler's own front end, and an interpreter
//! of its IR that calls the very functions of the runtime which compiled code calls.
//!
//! It is linked into programs that mention one of the three by name, as an object of its own that
//! brings Rust's `std` and the few C functions this needs (`c_functions.rs`); of the rest of the
//! executable it knows the runtime's exported functions only.
//!
//! | File | Holds |
//! |---|---|
//! | `front.rs` | text to IR |
//! | `depth.rs` | what nests deeper than CPython takes |
//! | `syntax.rs` | what is wrong with a text, as CPython tells it |
//! | `unit.rs` | the records of `naja_abi` for functions that the compiler knows nothing of |
//! | `interpret.rs`, `ops.rs` | a call of such a function |
//! | `generator.rs` | its suspension |
//! | `words.rs`, `invoke.rs` | counting, and the runtime's functions by their rows |

mod c_functions;
mod depth;
mod front;
mod generator;
mod interpret;
mod invoke;
mod ops;
mod syntax;
mod thread_block;
mod unit;
mod words;

use naja_abi::evaluator::{Answer, Evaluator, Request};

#[global_allocator]
static MEMORY: naja_linux::memory::LinuxMemory = naja_linux::memory::LinuxMemory;

/// What the program's record points to.
#[unsafe(no_mangle)]
pub static naja_evaluator: Evaluator = Evaluator { compile };

/// Deeply nested text needs a deep stack; it costs nothing until used.
const STACK_BYTES: usize = 1 << 27;

unsafe extern "C" fn compile(request: *const Request, answer: *mut Answer) {
    thread_block::prepare();
    // SAFETY: the runtime passes both, alive during the call.
    let (request, answer) = unsafe { (&*request, &mut *answer) };
    stacker::grow(STACK_BYTES, || front::compile(request, answer));
}
