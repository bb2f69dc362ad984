//! `bytes % values`.

use alloc::format;
use alloc::vec::Vec;
use core::ops::Range;

use super::{bytes_like, data, from_vec_like, is_bytes, new};
use crate::call;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::str::builder::reserve;
use crate::objects::str::percent::{Values, write_integer};
use crate::objects::str::{self, Points};
use crate::objects::{bytearray, float, int, none};
use crate::ops::{index, number, text};
use crate::text::Sink;
use crate::text::percent::{Conversion, Format, Piece};

/// Bytes being made; code points of numbers are ASCII.
struct ByteSink {
    bytes: Vec<u8>,
    failed: bool,
}

impl ByteSink {
    fn put(&mut self, part: &[u8]) -> Res<()> {
        reserve(&mut self.bytes, part.len())?;
        self.bytes.extend_from_slice(part);
        Ok(())
    }
}

impl Sink for ByteSink {
    fn push_code(&mut self, code: u32) {
        if self.bytes.try_reserve(1).is_err() {
            self.failed = true;
            return;
        }
        self.bytes.push(code as u8);
    }
}

/// `format % values`.
pub fn modulo(format: &Obj, values: &Obj) -> Res {
    if !is_bytes(format) && !bytearray::is_bytearray(format) {
        return Ok(none::not_implemented());
    }
    let all = data(format).to_vec();
    let key = |range: Range<usize>| new(&all[range]);
    let mut values = Values::new(values, &key);
    let markup = Points::One(&all);
    let mut markup = Format::new(&markup);
    let mut sink = ByteSink { bytes: Vec::new(), failed: false };
    while let Some(piece) = markup.next_piece(&mut values)? {
        match piece {
            Piece::Literal(range) => sink.put(&all[range])?,
            Piece::Conversion(conversion) => {
                let value = values.take()?;
                convert(&conversion, &value, &mut sink)?;
            }
        }
    }
    values.finish("bytes")?;
    if sink.failed {
        return Err(errors::memory_error());
    }
    from_vec_like(format, sink.bytes)
}

fn convert(conversion: &Conversion, value: &Obj, sink: &mut ByteSink) -> Res<()> {
    match u8::try_from(conversion.kind).unwrap_or(0) {
        b's' | b'b' => {
            let part = bytes_of(value)?;
            Ok(conversion.write_text(part.as_slice(), sink)?)
        }
        b'r' | b'a' => {
            let text = text::ascii(value)?;
            Ok(conversion.write_text(&str::points(&text), sink)?)
        }
        b'c' => {
            let byte = byte_of(value)?;
            Ok(conversion.write_text(&[byte][..], sink)?)
        }
        b'd' | b'i' | b'u' | b'o' | b'x' | b'X' => write_integer(conversion, value, sink),
        b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => {
            let numeric = float::is_float(value)
                || index::has_index(value)
                || value.class().slots().float.is_some();
            if !numeric {
                return Err(errors::type_error(&format!(
                    "float argument required, not {}",
                    value.class().name()
                )));
            }
            Ok(conversion.write_float(number::to_f64(value)?, sink)?)
        }
        _ => Err(conversion.unsupported(true).into()),
    }
}

fn bytes_of(value: &Obj) -> Res<Vec<u8>> {
    if let Some(bytes) = bytes_like(value) {
        return Ok(bytes.to_vec());
    }
    match call::call_special(value, crate::name!("__bytes__"), &[])? {
        Some(made) if is_bytes(&made) => Ok(data(&made).to_vec()),
        Some(other) => Err(errors::type_error(&format!(
            "__bytes__ returned non-bytes (type {})",
            other.class().name()
        ))),
        None => Err(errors::type_error(&format!(
            "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
            value.class().name()
        ))),
    }
}

fn byte_of(value: &Obj) -> Res<u8> {
    if is_bytes(value) || bytearray::is_bytearray(value) {
        if let [byte] = data(value) {
            return Ok(*byte);
        }
    } else if index::has_index(value) {
        let number = index::index(value)?;
        return int::to_i64(&number)
            .and_then(|value| u8::try_from(value).ok())
            .ok_or_else(|| errors::overflow_error("%c arg not in range(256)"));
    }
    Err(errors::type_error("%c requires an integer in range(256) or a single byte"))
}
