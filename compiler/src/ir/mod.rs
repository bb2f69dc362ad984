//! 4a. The IR: control-flow graphs over words, with representations and guards.

mod assigned;
pub mod behaviour;
pub mod facts;
pub mod function;
pub mod liveness;
pub mod op;
pub mod print;
pub mod sets;
pub mod suspension;
pub mod variable;
pub mod verify;

pub use function::*;
pub use op::{Binary, Compare, Inst, Op, Place, Terminator, Unary};
pub use variable::*;
