//! Arithmetic and comparison of floats.

use super::{FLOAT, new, number, value};
use crate::class::slots::{BinaryFn, OPERATORS, Operator};
use crate::errors;
use crate::number::bigint;
use crate::obj::{Obj, Res};
use crate::objects::int::{self, Int};
use crate::objects::{complex, none, tuple};
use crate::ops::compare::Comparison;

type Slots = [Option<BinaryFn>; OPERATORS];

const fn binary_slots() -> Slots {
    let mut slots: Slots = [None; OPERATORS];
    slots[Operator::Add as usize] = Some(add);
    slots[Operator::Sub as usize] = Some(sub);
    slots[Operator::Mul as usize] = Some(mul);
    slots[Operator::TrueDiv as usize] = Some(true_div);
    slots[Operator::FloorDiv as usize] = Some(floor_div);
    slots[Operator::Mod as usize] = Some(remainder);
    slots[Operator::DivMod as usize] = Some(div_mod);
    slots[Operator::Pow as usize] = Some(power);
    slots
}

/// The binary slots of `float`.
pub const BINARY: Slots = binary_slots();

/// Both operands as floats (ints converted), or the function gives `NotImplemented`.
macro_rules! floats {
    ($left:ident, $right:ident) => {
        match (int::to_f64($left)?, int::to_f64($right)?) {
            (Some(left), Some(right)) => (left, right),
            _ => return Ok(none::not_implemented()),
        }
    };
}

fn add(left: &Obj, right: &Obj) -> Res {
    let (left, right) = floats!(left, right);
    new(left + right)
}

fn sub(left: &Obj, right: &Obj) -> Res {
    let (left, right) = floats!(left, right);
    new(left - right)
}

fn mul(left: &Obj, right: &Obj) -> Res {
    let (left, right) = floats!(left, right);
    new(left * right)
}

fn true_div(left: &Obj, right: &Obj) -> Res {
    let (left, right) = floats!(left, right);
    if right == 0.0 {
        return Err(errors::zero_division("float division by zero"));
    }
    new(left / right)
}

/// `left % right` for a divisor that is not zero: the sign of the divisor.
pub fn modulo(left: f64, right: f64) -> f64 {
    let mut remainder = libm::fmod(left, right);
    if remainder != 0.0 {
        if (right < 0.0) != (remainder < 0.0) {
            remainder += right;
        }
    } else {
        remainder = libm::copysign(0.0, right);
    }
    remainder
}

/// `left // right` for a divisor that is not zero, as CPython computes it.
pub fn floor_quotient(left: f64, right: f64) -> f64 {
    let mut remainder = libm::fmod(left, right);
    let mut quotient = (left - remainder) / right;
    if remainder != 0.0 && (right < 0.0) != (remainder < 0.0) {
        remainder += right;
        quotient -= 1.0;
    }
    let _ = remainder;
    if quotient == 0.0 {
        return libm::copysign(0.0, left / right);
    }
    let floor = libm::floor(quotient);
    if quotient - floor > 0.5 { floor + 1.0 } else { floor }
}

fn floor_div(left: &Obj, right: &Obj) -> Res {
    let (left, right) = floats!(left, right);
    if right == 0.0 {
        return Err(errors::zero_division("float floor division by zero"));
    }
    new(floor_quotient(left, right))
}

fn remainder(left: &Obj, right: &Obj) -> Res {
    let (left, right) = floats!(left, right);
    if right == 0.0 {
        return Err(errors::zero_division("float modulo by zero"));
    }
    new(modulo(left, right))
}

fn div_mod(left: &Obj, right: &Obj) -> Res {
    let (left, right) = floats!(left, right);
    if right == 0.0 {
        return Err(errors::zero_division("float divmod()"));
    }
    tuple::new(alloc::vec![new(floor_quotient(left, right))?, new(modulo(left, right))?])
}

/// `left ** right`: a negative base with a fraction as exponent gives a complex.
pub fn power(left: &Obj, right: &Obj) -> Res {
    let (base, exponent) = floats!(left, right);
    if base == 0.0 && exponent < 0.0 && exponent.is_finite() {
        return Err(errors::zero_division("0.0 cannot be raised to a negative power"));
    }
    let finite = base.is_finite() && exponent.is_finite();
    if base < 0.0 && finite && exponent != libm::floor(exponent) {
        return complex::power_of_floats(base, exponent);
    }
    let result = crate::number::elementary::pow(base, exponent);
    if finite && result.is_infinite() {
        return Err(errors::raise_with(
            &crate::objects::exception::types::OVERFLOW_ERROR,
            &[Obj::small(34), crate::objects::str::new("Numerical result out of range")?],
        ));
    }
    new(result)
}

/// `-x`.
pub fn neg(object: &Obj) -> Res {
    new(-number(object))
}

/// `+x`, `float(x)`.
pub fn pos(object: &Obj) -> Res {
    if object.is_exact(&FLOAT) { Ok(object.clone()) } else { new(number(object)) }
}

/// `abs(x)`.
pub fn abs(object: &Obj) -> Res {
    new(libm::fabs(number(object)))
}

/// Rich comparison, exact also against big ints.
pub fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    let Some(a) = value(left) else { return Ok(none::not_implemented()) };
    let ordering = if let Some(b) = value(right) {
        a.partial_cmp(&b)
    } else {
        match int::value(right) {
            Some(Int::Small(b)) => {
                bigint::compare_small_with_float(b, a).map(core::cmp::Ordering::reverse)
            }
            Some(Int::Big(b)) => bigint::compare_with_float(b, a).map(core::cmp::Ordering::reverse),
            None => return Ok(none::not_implemented()),
        }
    };
    Ok(none::bool_object(match ordering {
        Some(ordering) => comparison.holds(ordering),
        None => comparison == Comparison::Ne,
    }))
}

/// `pow(x, y, z)` with a float among the arguments.
pub fn power_modulo(_: &Obj, _: &Obj, _: &Obj) -> Res {
    Err(errors::type_error("pow() 3rd argument not allowed unless all arguments are integers"))
}
