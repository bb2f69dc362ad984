//! 4a. The IR: control-flow graphs over words, with representations and guards.

pub mod function;
pub mod op;

pub use function::*;
pub use op::{Binary, Compare, Inst, Op, Terminator, Unary};
