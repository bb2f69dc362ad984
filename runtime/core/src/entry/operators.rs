//! Operators, comparison, truth.

use crate::obj::{Obj, Res};
use crate::ops::compare::{self, Comparison};

/// `left < right`.
pub fn naja_lt(left: &Obj, right: &Obj) -> Res {
    compare::compare(left, right, Comparison::Lt)
}

/// `bool(x)`.
pub fn naja_truth(object: &Obj) -> Res<bool> {
    compare::truth(object)
}
