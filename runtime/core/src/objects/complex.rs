//! `complex`.

use alloc::format;

use naja_abi::builtins::Owner;
use naja_abi::layout::Complex;

use crate::call::{Args, call_special};
use crate::class::slots::{BinaryFn, OPERATORS, Operator};
use crate::class::{BASE, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::number::{elementary, float_format, float_parse};
use crate::obj::{Obj, Res};
use crate::objects::{float, getset, int, none, str, tuple};
use crate::ops;
use crate::ops::compare::Comparison;

/// `complex`.
#[unsafe(export_name = "naja_type_complex")]
pub static COMPLEX: Type = Type::builtin(Spec {
    flags: BASE,
    methods: Some(Owner::complex),
    populate: Some(populate),
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        truth: Some(|object| Ok(parts(object) != (0.0, 0.0))),
        new: Some(construct),
        power: Some(power_modulo),
        binary: binary_slots(),
        neg: Some(|object| {
            let (real, imag) = parts(object);
            new(-real, -imag)
        }),
        pos: Some(|object| {
            let (real, imag) = parts(object);
            new(real, imag)
        }),
        abs: Some(abs),
        ..Slots::NONE
    },
    ..Spec::new("complex", size_of::<Complex>())
});

const fn binary_slots() -> [Option<BinaryFn>; OPERATORS] {
    let mut slots: [Option<BinaryFn>; OPERATORS] = [None; OPERATORS];
    slots[Operator::Add as usize] = Some(|a, b| arithmetic(a, b, |a, b| (a.0 + b.0, a.1 + b.1)));
    slots[Operator::Sub as usize] = Some(|a, b| arithmetic(a, b, |a, b| (a.0 - b.0, a.1 - b.1)));
    slots[Operator::Mul as usize] = Some(|a, b| arithmetic(a, b, multiply));
    slots[Operator::TrueDiv as usize] = Some(true_div);
    slots[Operator::Pow as usize] = Some(power);
    slots
}

type Pair = (f64, f64);

/// A complex object.
pub fn new(real: f64, imag: f64) -> Res {
    with_class(&COMPLEX, real, imag)
}

fn with_class(class: &Type, real: f64, imag: f64) -> Res {
    let object = heap::allocate_object::<Complex>(class)?;
    unsafe {
        (*object).real = real;
        (*object).imag = imag;
        Ok(Obj::from_address(object))
    }
}

/// The parts of a complex or of an instance of a subclass.
pub fn value(object: &Obj) -> Option<Pair> {
    if object.is_pointer() && object.is_instance(&COMPLEX) { Some(parts(object)) } else { None }
}

fn parts(object: &Obj) -> Pair {
    let complex = unsafe { object.as_layout::<Complex>() };
    (complex.real, complex.imag)
}

/// Any number as a pair.
fn number(object: &Obj) -> Res<Option<Pair>> {
    match value(object) {
        Some(pair) => Ok(Some(pair)),
        None => Ok(int::to_f64(object)?.map(|real| (real, 0.0))),
    }
}

fn arithmetic(left: &Obj, right: &Obj, operation: fn(Pair, Pair) -> Pair) -> Res {
    match (number(left)?, number(right)?) {
        (Some(left), Some(right)) => {
            let (real, imag) = operation(left, right);
            new(real, imag)
        }
        _ => Ok(none::not_implemented()),
    }
}

fn multiply(a: Pair, b: Pair) -> Pair {
    (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0)
}

/// Smith's method, as CPython's `_Py_c_quot`; `None` for a zero divisor.
fn quotient(a: Pair, b: Pair) -> Option<Pair> {
    let (abs_real, abs_imag) = (libm::fabs(b.0), libm::fabs(b.1));
    if abs_real >= abs_imag {
        if abs_real == 0.0 {
            return None;
        }
        let ratio = b.1 / b.0;
        let denominator = b.0 + b.1 * ratio;
        Some(((a.0 + a.1 * ratio) / denominator, (a.1 - a.0 * ratio) / denominator))
    } else if abs_imag >= abs_real {
        let ratio = b.0 / b.1;
        let denominator = b.0 * ratio + b.1;
        Some(((a.0 * ratio + a.1) / denominator, (a.1 * ratio - a.0) / denominator))
    } else {
        Some((f64::NAN, f64::NAN))
    }
}

fn true_div(left: &Obj, right: &Obj) -> Res {
    match (number(left)?, number(right)?) {
        (Some(left), Some(right)) => match quotient(left, right) {
            Some((real, imag)) => new(real, imag),
            None => Err(errors::zero_division("complex division by zero")),
        },
        _ => Ok(none::not_implemented()),
    }
}

fn power_modulo(_: &Obj, _: &Obj, _: &Obj) -> Res {
    Err(errors::value_error("complex modulo"))
}

fn power(left: &Obj, right: &Obj) -> Res {
    let (Some(base), Some(exponent)) = (number(left)?, number(right)?) else {
        return Ok(none::not_implemented());
    };
    let small = exponent.1 == 0.0 && exponent.0 == libm::floor(exponent.0);
    let result = if small && libm::fabs(exponent.0) <= 100.0 {
        integer_power(base, exponent.0 as i64)
    } else {
        general_power(base, exponent)
    };
    match result {
        Some((real, imag)) if real.is_infinite() || imag.is_infinite() => {
            Err(errors::overflow_error("complex exponentiation"))
        }
        Some((real, imag)) => new(real, imag),
        None => Err(errors::zero_division("0.0 to a negative or complex power")),
    }
}

/// Repeated squaring, as CPython's `c_powi`.
fn integer_power(base: Pair, exponent: i64) -> Option<Pair> {
    let mut mask = 1u64;
    let count = exponent.unsigned_abs();
    let (mut result, mut square) = ((1.0, 0.0), base);
    while mask > 0 && count >= mask {
        if count & mask != 0 {
            result = multiply(result, square);
        }
        mask <<= 1;
        square = multiply(square, square);
    }
    if exponent > 0 { Some(result) } else { quotient((1.0, 0.0), result) }
}

fn general_power(a: Pair, b: Pair) -> Option<Pair> {
    if b == (0.0, 0.0) {
        return Some((1.0, 0.0));
    }
    if a == (0.0, 0.0) {
        return if b.1 != 0.0 || b.0 < 0.0 { None } else { Some((0.0, 0.0)) };
    }
    let absolute = elementary::hypot(a.0, a.1);
    let mut length = elementary::pow(absolute, b.0);
    let angle = elementary::atan2(a.1, a.0);
    let mut phase = angle * b.0;
    if b.1 != 0.0 {
        length *= elementary::exp(-angle * b.1);
        phase += b.1 * elementary::log(absolute);
    }
    Some((length * elementary::cos(phase), length * elementary::sin(phase)))
}

/// A negative float to a fractional power.
pub fn power_of_floats(base: f64, exponent: f64) -> Res {
    match general_power((base, 0.0), (exponent, 0.0)) {
        Some((real, imag)) => new(real, imag),
        None => Err(errors::zero_division("0.0 to a negative or complex power")),
    }
}

fn abs(object: &Obj) -> Res {
    let (real, imag) = parts(object);
    let result = elementary::hypot(real, imag);
    if result.is_infinite() && real.is_finite() && imag.is_finite() {
        return Err(errors::overflow_error("absolute value too large"));
    }
    float::new(result)
}

fn repr(object: &Obj) -> Res {
    let (real, imag) = parts(object);
    str::new(&float_format::repr_complex(real, imag))
}

fn hash(object: &Obj) -> Res<i64> {
    let (real, imag) = parts(object);
    let part = |value: f64| ops::compare::hash(&float::new(value)?);
    let combined = part(real)?.wrapping_add(part(imag)?.wrapping_mul(1_000_003));
    Ok(if combined == -1 { -2 } else { combined })
}

fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    let Some((real, imag)) = value(left) else { return Ok(none::not_implemented()) };
    let equal = match value(right) {
        Some(other) => (real, imag) == other,
        None if float::is_float(right) || int::is_int(right) => {
            imag == 0.0 && ops::compare::compare_truth(&float::new(real)?, right, Comparison::Eq)?
        }
        None => return Ok(none::not_implemented()),
    };
    match comparison {
        Comparison::Eq => Ok(none::bool_object(equal)),
        Comparison::Ne => Ok(none::bool_object(!equal)),
        Comparison::Lt | Comparison::Le | Comparison::Gt | Comparison::Ge => {
            Ok(none::not_implemented())
        }
    }
}

/// `complex(real=0, imag=0)`.
fn construct(class: &Obj, args: &Args) -> Res {
    let mut given: [Option<Obj>; 2] = [None, None];
    if args.values.len() > 2 {
        return Err(errors::type_error(&format!(
            "complex() takes at most 2 arguments ({} given)",
            args.values.len()
        )));
    }
    for (index, value) in args.positional().iter().enumerate() {
        given[index] = Some(value.clone());
    }
    for (name, value) in args.keywords() {
        let text = str::to_string_lossy(name);
        match text.as_str() {
            "real" if given[0].is_none() => given[0] = Some(value.clone()),
            "imag" if given[1].is_none() => given[1] = Some(value.clone()),
            _ => {
                return Err(errors::type_error(&format!(
                    "complex() got an unexpected keyword argument '{text}'"
                )));
            }
        }
    }
    let (real, imag) = construct_parts(given)?;
    with_class(Type::of(class), real, imag)
}

fn construct_parts(given: [Option<Obj>; 2]) -> Res<Pair> {
    let [real, imag] = given;
    if let Some(text) = real.as_ref().filter(|object| str::is_str(object)) {
        if imag.is_some() {
            return Err(errors::type_error("complex() can't take second arg if first is a string"));
        }
        let ascii = ops::text::ascii_number(text);
        return float_parse::parse_complex(&ascii)
            .ok_or_else(|| errors::value_error("complex() arg is a malformed string"));
    }
    if imag.as_ref().is_some_and(str::is_str) {
        return Err(errors::type_error("complex() second arg can't be a string"));
    }
    let first = match &real {
        Some(object) => component(object, "first")?,
        None => (0.0, 0.0),
    };
    let second = match &imag {
        Some(object) => component(object, "second")?,
        None => (0.0, 0.0),
    };
    // Only parts that are there take part in the sums: adding 0.0 would lose the sign of -0.0.
    let is_complex =
        |object: &Option<Obj>| object.as_ref().is_some_and(|o| o.is_instance(&COMPLEX));
    let real_part = if is_complex(&imag) { first.0 - second.1 } else { first.0 };
    let imaginary_part = match imag {
        None => first.1,
        Some(_) if is_complex(&real) || first.1 != 0.0 => first.1 + second.0,
        Some(_) => second.0,
    };
    Ok((real_part, imaginary_part))
}

fn component(object: &Obj, which: &str) -> Res<Pair> {
    if let Some(pair) = value(object) {
        return Ok(pair);
    }
    if which == "first"
        && let Some(result) = call_special(object, crate::name!("__complex__"), &[])?
    {
        return value(&result).ok_or_else(|| {
            errors::type_error(&format!(
                "{}.__complex__() returned non-complex (type {})",
                object.class().name(),
                result.class().name()
            ))
        });
    }
    let slots = object.class().slots();
    if slots.float.is_none() && slots.index.is_none() {
        return Err(errors::type_error(&if which == "first" {
            format!(
                "complex() first argument must be a string or a number, not '{}'",
                object.class().name()
            )
        } else {
            format!("complex() second argument must be a number, not '{}'", object.class().name())
        }));
    }
    Ok((ops::number::to_f64(object)?, 0.0))
}

fn populate(class: &'static Type) {
    getset::add(class, "real", |object| float::new(parts(object).0));
    getset::add(class, "imag", |object| float::new(parts(object).1));
}

/// `complex.conjugate()`.
pub fn conjugate(a: &[Obj]) -> Res {
    let (real, imag) = parts(&a[0]);
    new(real, -imag)
}

/// `complex.__complex__()`.
pub fn to_complex(a: &[Obj]) -> Res {
    let (real, imag) = parts(&a[0]);
    new(real, imag)
}

/// `complex.__getnewargs__()`.
pub fn getnewargs(a: &[Obj]) -> Res {
    let (real, imag) = parts(&a[0]);
    tuple::new(alloc::vec![float::new(real)?, float::new(imag)?])
}

/// `complex.__format__(format_spec, /)`.
pub fn format(a: &[Obj]) -> Res {
    crate::ops::text::format_complex(&a[0], &a[1])
}
