//! Native slots as dunder methods of built-in types (`int.__add__`): "slot wrappers".

use super::Type;

/// Puts a slot wrapper into the type's dict for every slot that the type itself defines.
pub fn add_slot_wrappers(_class: &'static Type) {}
