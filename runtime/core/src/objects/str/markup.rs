//! The module `_string`: `str.format`'s parsers for `string.Formatter`.

use alloc::format;
use core::ops::Range;

use naja_abi::layout::Header;
use naja_abi::word::Word;

use super::{characters, is_str, len, points};
use crate::class::{Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{int, none, tuple};
use crate::text::str_format::{FieldName, First, Markup, Numbering, Step};

/// A text that is being read bit by bit.
#[repr(C)]
struct Reader {
    header: Header,
    text: Word,
    position: usize,
}

const SLOTS: Slots =
    Slots { drop: Some(release), iter: Some(|reader| Ok(reader.clone())), ..Slots::NONE };

static FORMATTER_ITERATOR: Type = Type::builtin(Spec {
    slots: Slots { next: Some(next_piece), ..SLOTS },
    ..Spec::new("formatteriterator", size_of::<Reader>())
});

static FIELD_NAME_ITERATOR: Type = Type::builtin(Spec {
    slots: Slots { next: Some(next_step), ..SLOTS },
    ..Spec::new("fieldnameiterator", size_of::<Reader>())
});

fn reader(class: &'static Type, text: &Obj, position: usize) -> Res {
    let object = heap::allocate_object::<Reader>(class)?;
    unsafe {
        (*object).text = text.clone().into_word();
        (*object).position = position;
        Ok(Obj::from_address(object))
    }
}

unsafe fn release(header: *mut Header) {
    unsafe { drop(Obj::from_word((*(header as *mut Reader)).text)) }
}

fn parts(reader: &Obj) -> (&Obj, &mut usize) {
    unsafe {
        let reader = reader.cast::<Reader>();
        (Obj::from_ref(&(*reader).text), &mut (*reader).position)
    }
}

fn expect_str(argument: &Obj) -> Res<()> {
    if is_str(argument) {
        return Ok(());
    }
    Err(errors::type_error(&format!("expected str, got {}", argument.class().name())))
}

/// `formatter_parser(string, /)`.
pub fn formatter_parser(a: &[Obj]) -> Res {
    expect_str(&a[0])?;
    reader(&FORMATTER_ITERATOR, &a[0], 0)
}

/// A `(literal, field name, specification, conversion)` of the text.
fn next_piece(iterator: &Obj) -> Res<Option<Obj>> {
    let (text, position) = parts(iterator);
    let all = points(text);
    let mut markup = Markup::new(&all, *position..len(text));
    let piece = markup.next_piece();
    *position = markup.position();
    let Some(piece) = piece? else { return Ok(None) };
    let part = |range: Range<usize>| all.slice(range.start, range.end).to_obj();
    let literal = part(piece.literal)?;
    let Some(field) = piece.field else {
        let none = none::none;
        return tuple::new(alloc::vec![literal, none(), none(), none()]).map(Some);
    };
    let conversion = match field.conversion {
        Some(point) => super::from_point(point)?,
        None => none::none(),
    };
    tuple::new(alloc::vec![literal, part(field.name)?, part(field.spec)?, conversion]).map(Some)
}

/// `formatter_field_name_split(string, /)`: the first part and an iterator over the path.
pub fn formatter_field_name_split(a: &[Obj]) -> Res {
    expect_str(&a[0])?;
    let all = points(&a[0]);
    let (first, rest) = FieldName::read(&all, 0..all.len(), &mut Numbering::default())?;
    let start = rest.position();
    let first = match first {
        First::Index(_) if start == 0 => characters::empty(),
        First::Index(index) => int::from_i64(index as i64)?,
        First::Key(key) => all.slice(key.start, key.end).to_obj()?,
    };
    tuple::new(alloc::vec![first, reader(&FIELD_NAME_ITERATOR, &a[0], start)?])
}

/// An `(is attribute, name or index)` of the path.
fn next_step(iterator: &Obj) -> Res<Option<Obj>> {
    let (text, position) = parts(iterator);
    let all = points(text);
    let mut path = FieldName::path(&all, *position..len(text));
    let step = path.next_step();
    *position = path.position();
    let part = |range: Range<usize>| all.slice(range.start, range.end).to_obj();
    let (attribute, key) = match step? {
        None => return Ok(None),
        Some(Step::Attribute(name)) => (true, part(name)?),
        Some(Step::Index(index)) => (false, int::from_i64(index as i64)?),
        Some(Step::Key(name)) => (false, part(name)?),
    };
    tuple::new(alloc::vec![none::bool_object(attribute), key]).map(Some)
}
