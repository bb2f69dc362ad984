//! Operators, comparison, truth, and numbers at the border of raw code.

use crate::class::Operator;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::float;
use crate::ops::compare::{self, Comparison};
use crate::ops::number;

macro_rules! binary {
    ($($name:ident $inplace:ident $operator:ident;)*) => {
        $(#[doc = concat!("`left ", stringify!($operator), " right`.")]
        pub fn $name(left: &Obj, right: &Obj) -> Res {
            number::binary(Operator::$operator, left, right)
        }

        #[doc = concat!("In-place ", stringify!($operator), ".")]
        pub fn $inplace(left: Obj, right: &Obj) -> Res {
            number::inplace(Operator::$operator, left, right)
        })*
    };
}

binary! {
    naja_add naja_iadd Add;
    naja_sub naja_isub Sub;
    naja_mul naja_imul Mul;
    naja_truediv naja_itruediv TrueDiv;
    naja_floordiv naja_ifloordiv FloorDiv;
    naja_mod naja_imod Mod;
    naja_pow naja_ipow Pow;
    naja_lshift naja_ilshift LShift;
    naja_rshift naja_irshift RShift;
    naja_and naja_iand And;
    naja_or naja_ior Or;
    naja_xor naja_ixor Xor;
    naja_matmul naja_imatmul MatMul;
}

macro_rules! comparisons {
    ($($name:ident $truth:ident $comparison:ident;)*) => {
        $(#[doc = concat!("`left ", stringify!($comparison), " right`.")]
        pub fn $name(left: &Obj, right: &Obj) -> Res {
            compare::compare(left, right, Comparison::$comparison)
        }

        #[doc = concat!("Truth of `left ", stringify!($comparison), " right`.")]
        pub fn $truth(left: &Obj, right: &Obj) -> Res<bool> {
            compare::compare_truth(left, right, Comparison::$comparison)
        })*
    };
}

comparisons! {
    naja_lt naja_lt_truth Lt;
    naja_le naja_le_truth Le;
    naja_gt naja_gt_truth Gt;
    naja_ge naja_ge_truth Ge;
    naja_eq naja_eq_truth Eq;
    naja_ne naja_ne_truth Ne;
}

/// `left op= right` by the operator's number. On success the caller's left value is consumed.
pub fn naja_in_place_kept(operator: i64, left: &Obj, right: &Obj) -> Res {
    number::inplace_kept(Operator::ALL[operator as usize], left, right)
}

/// `-x`.
pub fn naja_neg(object: &Obj) -> Res {
    number::neg(object)
}

/// `+x`.
pub fn naja_pos(object: &Obj) -> Res {
    number::pos(object)
}

/// `~x`.
pub fn naja_invert(object: &Obj) -> Res {
    number::invert(object)
}

/// `bool(x)`.
pub fn naja_truth(object: &Obj) -> Res<bool> {
    compare::truth(object)
}

/// A raw float as a word, at places where nothing can be raised. Where memory is needed and there is
/// none, some that was put aside is taken, and the next poll raises MemoryError.
pub fn naja_box_float(value: f64) -> Obj {
    match float::new(value) {
        Ok(object) => {
            if object.is_pointer() {
                heap::alloc::fill_reserve();
            }
            object
        }
        Err(raised) => {
            drop(crate::errors::catch(raised));
            crate::thread::request_memory_error();
            float::from_reserve(value)
        }
    }
}

/// `left % right` of floats.
pub fn naja_float_mod(left: f64, right: f64) -> f64 {
    float::modulo(left, right)
}

/// `left // right` of floats.
pub fn naja_float_floordiv(left: f64, right: f64) -> f64 {
    float::floor_quotient(left, right)
}

/// `left ** right` of floats with a float result.
pub fn naja_float_pow(left: f64, right: f64) -> f64 {
    crate::number::float_pow(left, right)
}
