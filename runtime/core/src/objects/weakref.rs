//! Weak references.

use crate::obj::Obj;

/// Clears all weak references to a dying object and calls their callbacks.
pub fn clear_references(_object: &Obj) {}
