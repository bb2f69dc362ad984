//! Items of a memoryview by their format character: native size and byte order.

use alloc::format;

use crate::errors;
use crate::obj::{Obj, Raised, Res};
use crate::objects::{bytes, float, int, none};
use crate::ops::{compare, index, number};

/// Bytes of an item.
pub fn size(format: u8) -> usize {
    match format {
        b'h' | b'H' => 2,
        b'i' | b'I' | b'f' => 4,
        b'l' | b'L' | b'q' | b'Q' | b'n' | b'N' | b'd' => 8,
        _ => 1,
    }
}

/// Whether items can have the format.
pub fn is_format(format: u8) -> bool {
    b"bBchHiIlLqQnNfd?".contains(&format)
}

fn word(data: &[u8]) -> [u8; 8] {
    let mut all = [0; 8];
    all[..data.len()].copy_from_slice(data);
    all
}

/// The value of an item.
pub fn unpack(format: u8, data: &[u8]) -> Res {
    let bits = u64::from_le_bytes(word(data));
    match format {
        b'c' => bytes::new(data),
        b'?' => Ok(none::bool_object(bits != 0)),
        b'f' => float::new(f64::from(f32::from_bits(bits as u32))),
        b'd' => float::new(f64::from_bits(bits)),
        b'b' | b'h' | b'i' | b'l' | b'q' | b'n' => {
            let unused = 64 - 8 * data.len() as u32;
            int::from_i64(((bits << unused) as i64) >> unused)
        }
        _ => int::from_u64(bits),
    }
}

fn invalid_value(format: u8) -> Raised {
    errors::value_error(&format!("memoryview: invalid value for format '{}'", format as char))
}

fn invalid_type(format: u8) -> Raised {
    errors::type_error(&format!("memoryview: invalid type for format '{}'", format as char))
}

/// An item's bytes, the rest zero.
pub fn pack(format: u8, value: &Obj) -> Res<[u8; 8]> {
    match format {
        b'c' => match bytes::bytes_like(value).filter(|_| bytes::is_bytes(value)) {
            Some([byte]) => Ok(word(&[*byte])),
            Some(_) => Err(invalid_value(format)),
            None => Err(invalid_type(format)),
        },
        b'?' => Ok(word(&[u8::from(compare::truth(value)?)])),
        b'f' | b'd' => {
            let numeric = float::is_float(value)
                || index::has_index(value)
                || value.class().slots().float.is_some();
            if !numeric {
                return Err(invalid_type(format));
            }
            let value = number::to_f64(value)?;
            Ok(if format == b'd' {
                value.to_le_bytes()
            } else {
                word(&(value as f32).to_le_bytes())
            })
        }
        _ => pack_int(format, value),
    }
}

fn pack_int(format: u8, value: &Obj) -> Res<[u8; 8]> {
    if !index::has_index(value) {
        return Err(invalid_type(format));
    }
    let number = index::index(value)?;
    let bits = 8 * size(format) as u32;
    let packed = match (int::to_i64(&number), format.is_ascii_lowercase()) {
        (Some(value), true)
            if bits == 64 || (-(1 << (bits - 1))..1 << (bits - 1)).contains(&value) =>
        {
            value as u64
        }
        (Some(value), false) if value >= 0 && (bits == 64 || value < 1 << bits) => value as u64,
        (None, false) if bits == 64 => match int::value(&number) {
            Some(int::Int::Big(big)) => u64::try_from(big).map_err(|_| invalid_value(format))?,
            _ => return Err(invalid_value(format)),
        },
        _ => return Err(invalid_value(format)),
    };
    Ok(packed.to_le_bytes())
}
