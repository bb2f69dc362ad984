//! The module `_struct`, below `struct` and `pickle`: floats as the bits of IEEE 754.

use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{float, int};

fn float_value(object: &Obj) -> Res<f64> {
    match int::to_f64(object)? {
        Some(value) => Ok(value),
        None => match float::value(object) {
            Some(value) => Ok(value),
            None => Err(errors::type_error("must be real number")),
        },
    }
}

fn small(object: &Obj) -> u64 {
    object.as_small().unwrap_or(0) as u64
}

/// `float_bits(value, size, /)`: the bits of a float of 4 or 8 bytes, as an int.
pub fn float_bits(a: &[Obj]) -> Res {
    let value = float_value(&a[0])?;
    if small(&a[1]) == 8 {
        return int::from_u64(value.to_bits());
    }
    let narrow = value as f32;
    if narrow.is_infinite() && value.is_finite() {
        return Err(errors::overflow_error("float too large to pack with f format"));
    }
    int::from_u64(u64::from(narrow.to_bits()))
}

/// `float_of_bits(high, low, size, /)`: the float with these bits, 32 at a time.
pub fn float_of_bits(a: &[Obj]) -> Res {
    let bits = small(&a[0]) << 32 | small(&a[1]);
    float::new(match small(&a[2]) {
        8 => f64::from_bits(bits),
        _ => f64::from(f32::from_bits(bits as u32)),
    })
}
