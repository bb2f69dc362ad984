//! Arithmetic, bit operations and comparison of ints.

use naja_abi::word;

use super::{Int, from_big, from_i64, raise_fault, value};
use crate::class::slots::{BinaryFn, OPERATORS, Operator};
use crate::errors;
use crate::number::bigint::{self, Big};
use crate::obj::{Obj, Res};
use crate::objects::{float, none};
use crate::ops::compare::Comparison;

type Slots = [Option<BinaryFn>; OPERATORS];

const fn binary_slots() -> Slots {
    let mut slots: Slots = [None; OPERATORS];
    slots[Operator::Add as usize] = Some(add);
    slots[Operator::Sub as usize] = Some(sub);
    slots[Operator::Mul as usize] = Some(mul);
    slots[Operator::TrueDiv as usize] = Some(true_div);
    slots[Operator::FloorDiv as usize] = Some(floor_div);
    slots[Operator::Mod as usize] = Some(modulo);
    slots[Operator::DivMod as usize] = Some(div_mod);
    slots[Operator::Pow as usize] = Some(power);
    slots[Operator::LShift as usize] = Some(left_shift);
    slots[Operator::RShift as usize] = Some(right_shift);
    slots[Operator::And as usize] = Some(and);
    slots[Operator::Or as usize] = Some(or);
    slots[Operator::Xor as usize] = Some(xor);
    slots
}

/// The binary slots of `int`.
pub const BINARY: Slots = binary_slots();

const fn bool_slots() -> Slots {
    let mut slots: Slots = [None; OPERATORS];
    slots[Operator::And as usize] = Some(bool_and);
    slots[Operator::Or as usize] = Some(bool_or);
    slots[Operator::Xor as usize] = Some(bool_xor);
    slots
}

/// The binary slots that `bool` has of its own.
pub const BOOL_BINARY: Slots = bool_slots();

/// Both operands as ints, or the function gives `NotImplemented`.
macro_rules! ints {
    ($left:ident, $right:ident) => {
        match (value($left), value($right)) {
            (Some(left), Some(right)) => (left, right),
            _ => return Ok(none::not_implemented()),
        }
    };
}

macro_rules! arithmetic {
    ($name:ident, $checked:ident, $big:expr) => {
        fn $name(left: &Obj, right: &Obj) -> Res {
            let (left, right) = ints!(left, right);
            if let (Int::Small(a), Int::Small(b)) = (&left, &right) {
                if let Some(result) = a.$checked(*b) {
                    return from_i64(result);
                }
            }
            let big: fn(&Big, &Big) -> Result<Big, crate::number::Fault> = $big;
            from_big(big(&left.as_big(), &right.as_big()).map_err(raise_fault)?)
        }
    };
}

arithmetic!(add, checked_add, |a, b| Ok(a + b));
arithmetic!(sub, checked_sub, |a, b| Ok(a - b));
arithmetic!(mul, checked_mul, bigint::multiply);

/// A binary operator on two small-int words, when the result needs no bignum; the runtime's own
/// fast path before any dispatch.
#[inline]
pub fn binary_small(operator: Operator, left: i64, right: i64) -> Option<Obj> {
    let result = match operator {
        Operator::Add => left.checked_add(right)?,
        Operator::Sub => left.checked_sub(right)?,
        Operator::Mul => left.checked_mul(right)?,
        Operator::And => left & right,
        Operator::Or => left | right,
        Operator::Xor => left ^ right,
        Operator::FloorDiv if right != 0 => floor_quotient(left, right),
        Operator::Mod if right != 0 => floor_remainder(left, right),
        Operator::RShift if right >= 0 => left >> right.min(63),
        Operator::LShift if (0..62).contains(&right) => {
            let shifted = left << right;
            if shifted >> right != left {
                return None;
            }
            shifted
        }
        Operator::FloorDiv
        | Operator::Mod
        | Operator::RShift
        | Operator::LShift
        | Operator::TrueDiv
        | Operator::Pow
        | Operator::MatMul
        | Operator::DivMod => return None,
    };
    word::from_small_int(result).map(|word| unsafe { Obj::from_word(word) })
}

fn floor_quotient(left: i64, right: i64) -> i64 {
    let quotient = left.wrapping_div(right);
    if left % right != 0 && (left < 0) != (right < 0) { quotient - 1 } else { quotient }
}

fn floor_remainder(left: i64, right: i64) -> i64 {
    let remainder = left.wrapping_rem(right);
    if remainder != 0 && (remainder < 0) != (right < 0) { remainder + right } else { remainder }
}

fn floor_div(left: &Obj, right: &Obj) -> Res {
    let (left, right) = ints!(left, right);
    if let (Int::Small(a), Int::Small(b)) = (&left, &right)
        && *b != 0
        && *b != -1
    {
        return from_i64(floor_quotient(*a, *b));
    }
    from_big(bigint::floor_div(&left.as_big(), &right.as_big()).map_err(raise_fault)?)
}

fn modulo(left: &Obj, right: &Obj) -> Res {
    let (left, right) = ints!(left, right);
    if let (Int::Small(a), Int::Small(b)) = (&left, &right)
        && *b != 0
        && *b != -1
    {
        return from_i64(floor_remainder(*a, *b));
    }
    from_big(bigint::modulo(&left.as_big(), &right.as_big()).map_err(raise_fault)?)
}

fn div_mod(left: &Obj, right: &Obj) -> Res {
    let (left, right) = ints!(left, right);
    let (quotient, remainder) =
        bigint::divmod(&left.as_big(), &right.as_big()).map_err(raise_fault)?;
    crate::objects::tuple::new(alloc::vec![from_big(quotient)?, from_big(remainder)?])
}

fn true_div(left: &Obj, right: &Obj) -> Res {
    let (left, right) = ints!(left, right);
    const EXACT: u64 = 1 << 53;
    if let (Int::Small(a), Int::Small(b)) = (&left, &right)
        && *b != 0
        && a.unsigned_abs() <= EXACT
        && b.unsigned_abs() <= EXACT
    {
        return float::new(*a as f64 / *b as f64);
    }
    float::new(bigint::true_divide(&left.as_big(), &right.as_big()).map_err(raise_fault)?)
}

/// `left ** right`.
pub fn power(left: &Obj, right: &Obj) -> Res {
    let (base, exponent) = ints!(left, right);
    if let (Int::Small(a), Int::Small(b)) = (&base, &exponent) {
        if *b < 0 {
            let (a, b) = (float_of(&base)?, float_of(&exponent)?);
            if a == 0.0 {
                return Err(errors::zero_division("0.0 cannot be raised to a negative power"));
            }
            return float::new(crate::number::float_pow(a, b));
        }
        if let Some(result) = u32::try_from(*b).ok().and_then(|b| a.checked_pow(b)) {
            return from_i64(result);
        }
    } else if *exponent.as_big() < Big::ZERO {
        return float::power(left, right);
    }
    from_big(bigint::power(&base.as_big(), &exponent.as_big()).map_err(raise_fault)?)
}

fn float_of(value: &Int) -> Res<f64> {
    match value {
        Int::Small(small) => Ok(*small as f64),
        Int::Big(big) => bigint::to_float(big).map_err(raise_fault),
    }
}

/// `pow(base, exponent, modulus)`.
pub fn power_modulo(base: &Obj, exponent: &Obj, modulus: &Obj) -> Res {
    let (Some(base), Some(exponent), Some(modulus)) =
        (value(base), value(exponent), value(modulus))
    else {
        return Ok(none::not_implemented());
    };
    let result = bigint::power_modulo(&base.as_big(), &exponent.as_big(), &modulus.as_big());
    from_big(result.map_err(raise_fault)?)
}

fn left_shift(left: &Obj, right: &Obj) -> Res {
    let (left, right) = ints!(left, right);
    from_big(bigint::shift_left(&left.as_big(), &right.as_big()).map_err(raise_fault)?)
}

fn right_shift(left: &Obj, right: &Obj) -> Res {
    let (left, right) = ints!(left, right);
    from_big(bigint::shift_right(&left.as_big(), &right.as_big()).map_err(raise_fault)?)
}

macro_rules! bits {
    ($name:ident, $bool_name:ident, $operator:tt) => {
        fn $name(left: &Obj, right: &Obj) -> Res {
            let (left, right) = ints!(left, right);
            match (&left, &right) {
                (Int::Small(a), Int::Small(b)) => from_i64(a $operator b),
                _ => from_big(&*left.as_big() $operator &*right.as_big()),
            }
        }

        fn $bool_name(left: &Obj, right: &Obj) -> Res {
            match (none::as_bool(left), none::as_bool(right)) {
                (Some(a), Some(b)) => Ok(none::bool_object(a $operator b)),
                _ => $name(left, right),
            }
        }
    };
}

bits!(and, bool_and, &);
bits!(or, bool_or, |);
bits!(xor, bool_xor, ^);

/// `-x`.
pub fn neg(object: &Obj) -> Res {
    match value(object) {
        Some(Int::Small(small)) => match small.checked_neg() {
            Some(negative) => from_i64(negative),
            None => from_big(-Big::from(small)),
        },
        Some(Int::Big(big)) => from_big(-big.clone()),
        None => Ok(none::not_implemented()),
    }
}

/// `+x`, `int(x)`, `operator.index(x)`: the value as exactly an `int`.
pub fn pos(object: &Obj) -> Res {
    if object.as_small().is_some() || object.is_pointer() && object.is_exact(&super::INT) {
        return Ok(object.clone());
    }
    match value(object) {
        Some(Int::Small(small)) => from_i64(small),
        Some(Int::Big(big)) => from_big(big.clone()),
        None => Ok(none::not_implemented()),
    }
}

/// `abs(x)`.
pub fn abs(object: &Obj) -> Res {
    match value(object) {
        Some(Int::Small(small)) if small >= 0 => from_i64(small),
        Some(Int::Big(big)) if *big >= Big::ZERO => pos(object),
        _ => neg(object),
    }
}

/// `~x`.
pub fn invert(object: &Obj) -> Res {
    match value(object) {
        Some(Int::Small(small)) => from_i64(!small),
        Some(Int::Big(big)) => from_big(!big.clone()),
        None => Ok(none::not_implemented()),
    }
}

/// Rich comparison of two ints.
pub fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    let (left, right) = ints!(left, right);
    let ordering = match (&left, &right) {
        (Int::Small(a), Int::Small(b)) => a.cmp(b),
        _ => left.as_big().cmp(&right.as_big()),
    };
    Ok(none::bool_object(comparison.holds(ordering)))
}

/// An int from the compiler's decimal text of a literal.
pub fn from_decimal(text: &str) -> Res {
    match bigint::parse(text.as_bytes(), 10, 0) {
        Ok(value) => from_big(value),
        Err(_) => Err(errors::value_error("invalid int literal")),
    }
}
