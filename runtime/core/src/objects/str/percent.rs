//! `text % values`: the values, their conversion, the result. `bytes % values` shares the values.

use alloc::format;
use core::ops::Range;

use super::{Builder, is_str, len, points};
use crate::errors;
use crate::number::Fault;
use crate::obj::{Obj, Raised, Res};
use crate::objects::exception::types;
use crate::objects::{bytearray, bytes, int, none, tuple};
use crate::ops::{index, item, number, text};
use crate::text::Sink;
use crate::text::format_number::Integer;
use crate::text::percent::{Arguments, Conversion, Format, Piece};

/// The operand of `%`, being used up.
pub struct Values<'a> {
    /// What positions count in: the tuple, or a single value (`count` -1, `next` from -2).
    source: Obj,
    count: isize,
    next: isize,
    mapping: Option<&'a Obj>,
    /// Makes the key object from a range of the format.
    key: &'a dyn Fn(Range<usize>) -> Res,
}

impl<'a> Values<'a> {
    /// The right operand of `%`.
    pub fn new(operand: &'a Obj, key: &'a dyn Fn(Range<usize>) -> Res) -> Values<'a> {
        let is_tuple = operand.is_pointer() && operand.is_instance(&tuple::TUPLE);
        let is_mapping = !is_tuple && operand.class().slots().getitem.is_some();
        let textual =
            is_str(operand) || bytes::is_bytes(operand) || bytearray::is_bytearray(operand);
        Values {
            source: operand.clone(),
            count: if is_tuple { tuple::items(operand).len() as isize } else { -1 },
            next: if is_tuple { 0 } else { -2 },
            mapping: if is_mapping && !textual { Some(operand) } else { None },
            key,
        }
    }

    /// The next value.
    pub fn take(&mut self) -> Res {
        if self.next >= self.count {
            return Err(errors::type_error("not enough arguments for format string"));
        }
        let position = self.next;
        self.next += 1;
        if self.count < 0 {
            return Ok(self.source.clone());
        }
        Ok(tuple::items(&self.source)[position as usize].clone())
    }

    /// `TypeError` when values are left over.
    pub fn finish(&self, kind: &str) -> Res<()> {
        if self.next < self.count && self.mapping.is_none() {
            return Err(errors::type_error(&format!(
                "not all arguments converted during {kind} formatting"
            )));
        }
        Ok(())
    }
}

impl Arguments for Values<'_> {
    type Error = Raised;

    fn require_mapping(&mut self) -> Res<()> {
        if self.mapping.is_none() {
            return Err(errors::type_error("format requires a mapping"));
        }
        Ok(())
    }

    fn select(&mut self, key: Range<usize>) -> Res<()> {
        let Some(mapping) = self.mapping else { return Ok(()) };
        self.source = item::getitem(mapping, &(self.key)(key)?)?;
        self.count = -1;
        self.next = -2;
        Ok(())
    }

    fn star(&mut self, for_width: bool) -> Res<i64> {
        let value = self.take()?;
        if !int::is_int(&value) {
            return Err(errors::type_error("* wants int"));
        }
        let kind = if for_width { "ssize_t" } else { "int" };
        int::to_i64(&value).filter(|value| for_width || i32::try_from(*value).is_ok()).ok_or_else(
            || errors::overflow_error(&format!("Python int too large to convert to C {kind}")),
        )
    }
}

/// `format % values`.
pub fn modulo(format: &Obj, values: &Obj) -> Res {
    if !is_str(format) {
        return Ok(none::not_implemented());
    }
    let all = points(format);
    let key = |range: Range<usize>| all.slice(range.start, range.end).to_obj();
    let mut values = Values::new(values, &key);
    let mut markup = Format::new(&all);
    let mut sink = Builder::with_capacity(all.len() + 24)?;
    while let Some(piece) = markup.next_piece(&mut values)? {
        match piece {
            Piece::Literal(range) => sink.push_points(all.slice(range.start, range.end))?,
            Piece::Conversion(conversion) => {
                let value = values.take()?;
                convert(&conversion, &value, &mut sink)?;
            }
        }
    }
    values.finish("string")?;
    sink.finish()
}

fn convert(conversion: &Conversion, value: &Obj, sink: &mut Builder) -> Res<()> {
    if is_plain(conversion) {
        match (conversion.kind, value.as_small()) {
            (PLAIN_D | PLAIN_S, Some(small)) => return sink.push_int(small),
            (PLAIN_S, None) if value.is_exact_str() => return sink.push_obj(value),
            _ => {}
        }
    }
    match u8::try_from(conversion.kind).unwrap_or(0) {
        b's' => write_text(conversion, &text::to_str(value)?, sink),
        b'r' => write_text(conversion, &text::repr(value)?, sink),
        b'a' => write_text(conversion, &text::ascii(value)?, sink),
        b'c' => {
            let point = character(value)?;
            Ok(conversion.write_text(&[point][..], sink)?)
        }
        b'd' | b'i' | b'u' | b'o' | b'x' | b'X' => write_integer(conversion, value, sink),
        b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => {
            Ok(conversion.write_float(number::to_f64(value)?, sink)?)
        }
        _ => Err(conversion.unsupported(false).into()),
    }
}

const PLAIN_D: u32 = b'd' as u32;
const PLAIN_S: u32 = b's' as u32;

/// Whether there is nothing between `%` and the kind.
fn is_plain(conversion: &Conversion) -> bool {
    let flags = conversion.plus | conversion.space;
    !flags && conversion.width == 0 && conversion.precision.is_none()
}

fn write_text(conversion: &Conversion, text: &Obj, sink: &mut Builder) -> Res<()> {
    if conversion.width <= len(text) && conversion.precision.is_none() {
        return sink.push_obj(text);
    }
    Ok(conversion.write_text(&points(text), sink)?)
}

/// `%d`, `%x` and the like, for text and bytes.
pub fn write_integer(conversion: &Conversion, value: &Obj, sink: &mut impl Sink) -> Res<()> {
    let whole = integer(conversion, value)?;
    let value = match int::value(&whole) {
        Some(int::Int::Small(value)) => Integer::Small(value),
        Some(int::Int::Big(value)) => Integer::Large(value),
        None => return Err(wrong_type(conversion, value)),
    };
    Ok(conversion.write_integer(value, int::digits_max(), sink)?)
}

fn wrong_type(conversion: &Conversion, value: &Obj) -> Raised {
    conversion.not_a_number(&value.class().name()).into()
}

/// The int that a value is or becomes.
fn integer(conversion: &Conversion, value: &Obj) -> Res {
    if int::is_int(value) {
        return Ok(value.clone());
    }
    let slots = value.class().slots();
    let exact = matches!(u8::try_from(conversion.kind), Ok(b'x' | b'X' | b'o'));
    let converted = match (slots.index, slots.int) {
        (Some(_), _) if exact => index::index(value),
        (_, Some(_)) if !exact => int::from_object(value),
        (Some(_), None) if !exact => index::index(value),
        _ => return Err(wrong_type(conversion, value)),
    };
    converted.or_else(|raised| {
        errors::catch_if(raised, &types::TYPE_ERROR)?;
        Err(wrong_type(conversion, value))
    })
}

/// The code point of `%c`.
fn character(value: &Obj) -> Res<u32> {
    if is_str(value) {
        if len(value) == 1 {
            return Ok(points(value).at(0));
        }
    } else if index::has_index(value) {
        let number = index::index(value)?;
        return int::to_i64(&number)
            .and_then(|value| u32::try_from(value).ok())
            .filter(|point| *point < 0x11_0000)
            .ok_or_else(|| Fault::overflow("%c arg not in range(0x110000)").into());
    }
    Err(errors::type_error("%c requires int or char"))
}
