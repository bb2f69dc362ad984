//! Dispatchers of the binary operators: `__add__` and `__radd__` behind one native slot each.

use core::cell::UnsafeCell;

use super::Type;
use super::slots::{BinaryFn, OPERATORS, Operator};
use crate::call;
use crate::names::intern;
use crate::obj::{Obj, Res};
use crate::objects::none;
use crate::ops::compare;

/// Names in the order of `Operator`: left, right, in place.
const NAMES: [[&str; 3]; OPERATORS] = [
    ["__add__", "__radd__", "__iadd__"],
    ["__sub__", "__rsub__", "__isub__"],
    ["__mul__", "__rmul__", "__imul__"],
    ["__truediv__", "__rtruediv__", "__itruediv__"],
    ["__floordiv__", "__rfloordiv__", "__ifloordiv__"],
    ["__mod__", "__rmod__", "__imod__"],
    ["__pow__", "__rpow__", "__ipow__"],
    ["__lshift__", "__rlshift__", "__ilshift__"],
    ["__rshift__", "__rrshift__", "__irshift__"],
    ["__and__", "__rand__", "__iand__"],
    ["__or__", "__ror__", "__ior__"],
    ["__xor__", "__rxor__", "__ixor__"],
    ["__matmul__", "__rmatmul__", "__imatmul__"],
    ["__divmod__", "__rdivmod__", "__idivmod__"],
];

struct Interned(UnsafeCell<[[Obj; 3]; OPERATORS]>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Interned {}
static INTERNED: Interned =
    Interned(UnsafeCell::new([const { [Obj::NO_VALUE, Obj::NO_VALUE, Obj::NO_VALUE] }; OPERATORS]));

fn name(operator: usize, which: usize) -> &'static Obj {
    let place = unsafe { &mut (*INTERNED.0.get())[operator][which] };
    if place.is_missing() {
        *place = intern(NAMES[operator][which]);
    }
    place
}

macro_rules! all {
    ($function:ident) => {
        [
            Some($function::<0>),
            Some($function::<1>),
            Some($function::<2>),
            Some($function::<3>),
            Some($function::<4>),
            Some($function::<5>),
            Some($function::<6>),
            Some($function::<7>),
            Some($function::<8>),
            Some($function::<9>),
            Some($function::<10>),
            Some($function::<11>),
            Some($function::<12>),
            Some($function::<13>),
        ]
    };
}

/// Binary dispatchers in the order of `Operator`.
pub const BINARY: [Option<BinaryFn>; OPERATORS] = all!(binary);
/// In-place dispatchers.
pub const INPLACE: [Option<BinaryFn>; OPERATORS] = all!(inplace);

/// The method's result; `NotImplemented` where the type has no such method.
pub fn call_or_not_implemented(object: &Obj, name: &Obj, other: &Obj) -> Res {
    let found = call::call_special(object, name, core::slice::from_ref(other))?;
    Ok(found.unwrap_or_else(none::not_implemented))
}

/// Whether the class's operator goes through the dispatcher.
fn dispatches(class: &Type, operator: usize) -> bool {
    match (class.slots().binary[operator], super::dispatch::DISPATCH.binary[operator]) {
        (Some(own), Some(dispatcher)) => core::ptr::fn_addr_eq(own, dispatcher),
        _ => false,
    }
}

fn binary<const OPERATOR: usize>(left: &Obj, right: &Obj) -> Res {
    let (left_class, right_class) = (left.class(), right.class());
    let same = core::ptr::eq(left_class, right_class);
    let mut try_right = !same && dispatches(right_class, OPERATOR);
    if dispatches(left_class, OPERATOR) {
        if try_right && right_class.is_subtype(left_class) && overrides(left, right, OPERATOR)? {
            let result = call_or_not_implemented(right, name(OPERATOR, 1), left)?;
            if !none::is_not_implemented(&result) {
                return Ok(result);
            }
            try_right = false;
        }
        let result = call_or_not_implemented(left, name(OPERATOR, 0), right)?;
        if !none::is_not_implemented(&result) || same {
            return Ok(result);
        }
    }
    if try_right {
        return call_or_not_implemented(right, name(OPERATOR, 1), left);
    }
    Ok(none::not_implemented())
}

/// Whether the right operand's reflected method is another than the left's.
fn overrides(left: &Obj, right: &Obj, operator: usize) -> Res<bool> {
    let name = name(operator, 1);
    match (left.class().lookup(name), right.class().lookup(name)) {
        (_, None) => Ok(false),
        (None, Some(_)) => Ok(true),
        (Some(a), Some(b)) => Ok(!compare::equal(&a, &b)?),
    }
}

fn inplace<const OPERATOR: usize>(left: &Obj, right: &Obj) -> Res {
    call_or_not_implemented(left, name(OPERATOR, 2), right)
}

/// `pow(base, exponent, modulus)`: only the base's `__pow__` is asked.
pub fn power(base: &Obj, exponent: &Obj, modulus: &Obj) -> Res {
    let class = base.class();
    if dispatches(class, Operator::Pow as usize) {
        let values = [exponent.clone(), modulus.clone()];
        let found = call::call_special(base, name(Operator::Pow as usize, 0), &values)?;
        return Ok(found.unwrap_or_else(none::not_implemented));
    }
    Ok(none::not_implemented())
}
