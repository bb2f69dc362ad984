//! Binary and unary operators over any objects: CPython's `binary_op1` and its error texts.

use alloc::format;

use naja_abi::word;

use crate::class::slots::{Operator, UnaryFn};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{float, int, none, str};

/// The operator's text in messages.
const fn symbol(operator: Operator) -> &'static str {
    match operator {
        Operator::Add => "+",
        Operator::Sub => "-",
        Operator::Mul => "*",
        Operator::TrueDiv => "/",
        Operator::FloorDiv => "//",
        Operator::Mod => "%",
        Operator::Pow => "** or pow()",
        Operator::LShift => "<<",
        Operator::RShift => ">>",
        Operator::And => "&",
        Operator::Or => "|",
        Operator::Xor => "^",
        Operator::MatMul => "@",
        Operator::DivMod => "divmod()",
    }
}

const fn inplace_symbol(operator: Operator) -> &'static str {
    match operator {
        Operator::Add => "+=",
        Operator::Sub => "-=",
        Operator::Mul => "*=",
        Operator::TrueDiv => "/=",
        Operator::FloorDiv => "//=",
        Operator::Mod => "%=",
        Operator::Pow => "**=",
        Operator::LShift => "<<=",
        Operator::RShift => ">>=",
        Operator::And => "&=",
        Operator::Or => "|=",
        Operator::Xor => "^=",
        Operator::MatMul => "@=",
        Operator::DivMod => "divmod()",
    }
}

/// Two immediate floats, or one and a small int: no dispatch, no allocation in most cases.
#[inline(always)]
fn immediate_floats(left: &Obj, right: &Obj) -> Option<(f64, f64)> {
    let number = |object: &Obj| {
        if object.is_immediate_float() {
            Some(word::immediate_float(object.word()))
        } else {
            object.as_small().map(|small| small as f64)
        }
    };
    if left.is_immediate_float() || right.is_immediate_float() {
        Some((number(left)?, number(right)?))
    } else {
        None
    }
}

/// `left op right`.
#[inline]
pub fn binary(operator: Operator, left: &Obj, right: &Obj) -> Res {
    if let (Some(a), Some(b)) = (left.as_small(), right.as_small()) {
        if let Some(result) = int::binary_small(operator, a, b) {
            return Ok(result);
        }
    } else if let Some((a, b)) = immediate_floats(left, right) {
        match operator {
            Operator::Add => return float::new(a + b),
            Operator::Sub => return float::new(a - b),
            Operator::Mul => return float::new(a * b),
            Operator::TrueDiv if b != 0.0 => return float::new(a / b),
            _ => {}
        }
    } else if operator == Operator::Add && left.is_exact_str() && right.is_exact_str() {
        return str::concat(left, right);
    }
    let result = binary_slots(operator, left, right)?;
    if !none::is_not_implemented(&result) {
        return Ok(result);
    }
    sequence_operator(operator, left, right, symbol(operator))
}

/// The number slots of both sides; `NotImplemented` when neither knows what to do.
fn binary_slots(operator: Operator, left: &Obj, right: &Obj) -> Res {
    let (left_class, right_class) = (left.class(), right.class());
    let left_slot = left_class.slots().binary[operator as usize];
    let mut right_slot = None;
    if !core::ptr::eq(left_class, right_class) {
        right_slot = right_class.slots().binary[operator as usize];
        if let (Some(a), Some(b)) = (left_slot, right_slot)
            && a as usize == b as usize
            && !right_class.is_heap()
        {
            right_slot = None;
        }
    }
    if let Some(function) = left_slot {
        if let Some(reflected) = right_slot
            && right_class.is_subtype(left_class)
        {
            let result = reflected(left, right)?;
            if !none::is_not_implemented(&result) {
                return Ok(result);
            }
            right_slot = None;
        }
        let result = function(left, right)?;
        if !none::is_not_implemented(&result) {
            return Ok(result);
        }
    }
    match right_slot {
        Some(function) => function(left, right),
        None => Ok(none::not_implemented()),
    }
}

/// `+` and `*` of sequences, then the error.
fn sequence_operator(operator: Operator, left: &Obj, right: &Obj, symbol: &str) -> Res {
    if operator == Operator::Add
        && let Some(concat) = left.class().slots().concat
    {
        return concat(left, right);
    }
    if operator == Operator::Mul {
        if let Some(repeat) = left.class().slots().repeat {
            return repeat_sequence(repeat, left, right);
        }
        if let Some(repeat) = right.class().slots().repeat {
            return repeat_sequence(repeat, right, left);
        }
    }
    if operator == Operator::RShift
        && symbol == ">>"
        && left.class().name() == "builtin_function_or_method"
        && is_print(left)
    {
        return Err(errors::type_error(&format!(
            "unsupported operand type(s) for >>: '{}' and '{}'. Did you mean \"print(<message>, file=<output_stream>)\"?",
            left.class().full_name(),
            right.class().full_name()
        )));
    }
    Err(errors::unsupported_operands(symbol, left, right))
}

fn is_print(object: &Obj) -> bool {
    super::attribute::getattr(object, crate::name!("__name__"))
        .is_ok_and(|name| str::to_string_lossy(&name) == "print")
}

fn repeat_sequence(repeat: fn(&Obj, &Obj) -> Res, sequence: &Obj, count: &Obj) -> Res {
    if count.class().slots().index.is_none() {
        return Err(errors::type_error(&format!(
            "can't multiply sequence by non-int of type '{}'",
            count.class().full_name()
        )));
    }
    repeat(sequence, count)
}

/// `left op= right`; the left operand is owned, so that a unique string or list may grow in place.
#[inline]
pub fn inplace(operator: Operator, left: Obj, right: &Obj) -> Res {
    if let (Some(a), Some(b)) = (left.as_small(), right.as_small()) {
        if let Some(result) = int::binary_small(operator, a, b) {
            return Ok(result);
        }
    } else if operator == Operator::Add && left.is_exact_str() && right.is_exact_str() {
        return str::append_in_place(left, right);
    }
    let slots = left.class().slots();
    if let Some(function) = slots.inplace[operator as usize] {
        let result = function(&left, right)?;
        if !none::is_not_implemented(&result) {
            return Ok(result);
        }
    }
    let sequence = match operator {
        Operator::Add => slots.inplace_concat,
        Operator::Mul => slots.inplace_repeat,
        _ => None,
    };
    if sequence.is_none()
        && slots.inplace[operator as usize].is_none()
        && let Some((a, b)) = immediate_floats(&left, right)
    {
        match operator {
            Operator::Add => return float::new(a + b),
            Operator::Sub => return float::new(a - b),
            Operator::Mul => return float::new(a * b),
            Operator::TrueDiv if b != 0.0 => return float::new(a / b),
            _ => {}
        }
    }
    let result = binary_slots(operator, &left, right)?;
    if !none::is_not_implemented(&result) {
        return Ok(result);
    }
    match (operator, sequence) {
        (Operator::Add, Some(concat)) => concat(&left, right),
        (Operator::Mul, Some(repeat)) => repeat_sequence(repeat, &left, right),
        _ => sequence_operator(operator, &left, right, inplace_symbol(operator)),
    }
}

/// `left op= right` that consumes what the caller owns of `left` only when it succeeds.
pub fn inplace_kept(operator: Operator, left: &Obj, right: &Obj) -> Res {
    if operator == Operator::Add && left.is_exact_str() && right.is_exact_str() {
        return str::append_kept(left, right);
    }
    let result = inplace(operator, left.clone(), right)?;
    // SAFETY: the caller gives its count.
    drop(unsafe { Obj::from_word(left.word()) });
    Ok(result)
}

/// `pow(base, exponent, modulus)`.
pub fn power(base: &Obj, exponent: &Obj, modulus: &Obj) -> Res {
    if none::is_none(modulus) {
        return binary(Operator::Pow, base, exponent);
    }
    for side in [base, exponent, modulus] {
        if let Some(function) = side.class().slots().power {
            let result = function(base, exponent, modulus)?;
            if !none::is_not_implemented(&result) {
                return Ok(result);
            }
        }
    }
    Err(errors::type_error(&format!(
        "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
        base.class().full_name(),
        exponent.class().full_name(),
        modulus.class().full_name()
    )))
}

fn unary(object: &Obj, function: Option<UnaryFn>, what: &str) -> Res {
    match function {
        Some(function) => function(object),
        None => Err(errors::type_error(&format!(
            "bad operand type for {what}: '{}'",
            object.class().full_name()
        ))),
    }
}

/// `-x`.
pub fn neg(object: &Obj) -> Res {
    unary(object, object.class().slots().neg, "unary -")
}

/// `+x`.
pub fn pos(object: &Obj) -> Res {
    unary(object, object.class().slots().pos, "unary +")
}

/// `~x`.
pub fn invert(object: &Obj) -> Res {
    unary(object, object.class().slots().invert, "unary ~")
}

/// `abs(x)`.
pub fn abs(object: &Obj) -> Res {
    unary(object, object.class().slots().abs, "abs()")
}

/// `float(x)` of a number (not of text), as CPython's `PyFloat_AsDouble`.
pub fn to_f64(object: &Obj) -> Res<f64> {
    if let Some(value) = float::value(object) {
        return Ok(value);
    }
    let slots = object.class().slots();
    if let Some(function) = slots.float {
        return float_result(object, &function(object)?);
    }
    if slots.index.is_some() {
        let value = super::index::index(object)?;
        if let Some(value) = int::to_f64(&value)? {
            return Ok(value);
        }
    }
    Err(errors::type_error(&format!("must be real number, not {}", object.class().full_name())))
}

/// What `__float__` gave, as a number.
pub fn float_result(object: &Obj, result: &Obj) -> Res<f64> {
    let (class, kind) = (object.class().full_name(), result.class().full_name());
    let problem = format!("{class}.__float__ returned non-float (type {kind})");
    let Some(value) = float::value(result) else { return Err(errors::type_error(&problem)) };
    if !result.is_exact(&float::FLOAT) {
        errors::warn_strict_subclass(&problem, "float")?;
    }
    Ok(value)
}
