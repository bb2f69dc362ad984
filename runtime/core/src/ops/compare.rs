//! Rich comparison, truth, hashing.

use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{none, str, tuple};

/// The six comparisons.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the names are Python's")]
pub enum Comparison {
    Lt,
    Le,
    Gt,
    Ge,
    Eq,
    Ne,
}

impl Comparison {
    /// The comparison with its operands swapped.
    pub const fn swapped(self) -> Comparison {
        match self {
            Comparison::Lt => Comparison::Gt,
            Comparison::Le => Comparison::Ge,
            Comparison::Gt => Comparison::Lt,
            Comparison::Ge => Comparison::Le,
            Comparison::Eq => Comparison::Eq,
            Comparison::Ne => Comparison::Ne,
        }
    }

    /// What the comparison says of an ordering.
    pub const fn holds(self, ordering: core::cmp::Ordering) -> bool {
        use core::cmp::Ordering::{Equal, Greater, Less};
        match self {
            Comparison::Lt => matches!(ordering, Less),
            Comparison::Le => matches!(ordering, Less | Equal),
            Comparison::Gt => matches!(ordering, Greater),
            Comparison::Ge => matches!(ordering, Greater | Equal),
            Comparison::Eq => matches!(ordering, Equal),
            Comparison::Ne => !matches!(ordering, Equal),
        }
    }

    /// The operator's text.
    pub const fn symbol(self) -> &'static str {
        match self {
            Comparison::Lt => "<",
            Comparison::Le => "<=",
            Comparison::Gt => ">",
            Comparison::Ge => ">=",
            Comparison::Eq => "==",
            Comparison::Ne => "!=",
        }
    }
}

/// `left op right` with reflection: subclass first, then left, then right, then identity.
pub fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    if let (Some(a), Some(b)) = (left.as_small(), right.as_small()) {
        return Ok(none::bool_object(comparison.holds(a.cmp(&b))));
    }
    crate::thread::check_recursion(" in comparison")?;
    let (left_class, right_class) = (left.class(), right.class());
    let mut reflected_tried = false;
    if !core::ptr::eq(left_class, right_class)
        && right_class.is_subtype(left_class)
        && let Some(function) = right_class.slots().compare
    {
        reflected_tried = true;
        let result = function(right, left, comparison.swapped())?;
        if !none::is_not_implemented(&result) {
            return Ok(result);
        }
    }
    if let Some(function) = left_class.slots().compare {
        let result = function(left, right, comparison)?;
        if !none::is_not_implemented(&result) {
            return Ok(result);
        }
    }
    if !reflected_tried && let Some(function) = right_class.slots().compare {
        let result = function(right, left, comparison.swapped())?;
        if !none::is_not_implemented(&result) {
            return Ok(result);
        }
    }
    match comparison {
        Comparison::Eq => Ok(none::bool_object(left.is(right))),
        Comparison::Ne => Ok(none::bool_object(!left.is(right))),
        Comparison::Lt | Comparison::Le | Comparison::Gt | Comparison::Ge => {
            Err(errors::type_error(&alloc::format!(
                "'{}' not supported between instances of '{}' and '{}'",
                comparison.symbol(),
                left_class.full_name(),
                right_class.full_name()
            )))
        }
    }
}

/// Truth of a comparison.
pub fn compare_truth(left: &Obj, right: &Obj, comparison: Comparison) -> Res<bool> {
    if let (Some(a), Some(b)) = (left.as_small(), right.as_small()) {
        return Ok(comparison.holds(a.cmp(&b)));
    }
    if left.is_pointer() && right.is_pointer() {
        let class = left.class();
        if core::ptr::eq(class, right.class()) {
            if core::ptr::eq(class, &str::STR) {
                return Ok(str::compare_truth(left, right, comparison));
            }
            if core::ptr::eq(class, &tuple::TUPLE) {
                return tuple::compare_truth(left, right, comparison);
            }
        }
    }
    let result = compare(left, right, comparison)?;
    truth(&result)
}

/// `left is right or left == right`: equality as containers use it.
pub fn equal(left: &Obj, right: &Obj) -> Res<bool> {
    if left.is(right) {
        return Ok(true);
    }
    if left.as_small().is_some() && right.as_small().is_some() {
        return Ok(false);
    }
    compare_truth(left, right, Comparison::Eq)
}

/// `bool(x)`.
#[inline]
pub fn truth(object: &Obj) -> Res<bool> {
    if let Some(value) = none::singleton_truth(object) {
        return Ok(value);
    }
    if let Some(value) = object.as_small() {
        return Ok(value != 0);
    }
    let slots = object.class().slots();
    if let Some(function) = slots.truth {
        return function(object);
    }
    match slots.len {
        Some(function) => Ok(function(object)? != 0),
        None => Ok(true),
    }
}

/// `hash(x)`.
pub fn hash(object: &Obj) -> Res<i64> {
    match object.class().slots().hash {
        Some(function) => function(object),
        None => Err(errors::type_error(&alloc::format!(
            "unhashable type: '{}'",
            object.class().full_name()
        ))),
    }
}
