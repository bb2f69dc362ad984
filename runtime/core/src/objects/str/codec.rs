//! `str(...)`.

use alloc::format;
use alloc::string::String;

use super::{STR, characters, is_str, with_class};
use crate::call::Args;
use crate::class::Type;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::bytes::bytes_like;
use crate::objects::bytes::codec::Codec;
use crate::objects::support;
use crate::ops::text;

fn surplus(given: usize) -> String {
    format!("str expected at most 3 arguments, got {given}")
}

/// `str.__new__`.
pub fn new_str(class: &Obj, args: &Args) -> Res {
    let class = Type::of(class);
    if let ([object], []) = (args.values, args.names)
        && core::ptr::eq(class, &STR)
    {
        return text::to_str(object);
    }
    let names = ["object", "encoding", "errors"];
    let [object, encoding, errors] = support::three_arguments(args, "str", names, surplus)?;
    let text = match (object, encoding, errors) {
        (None, ..) => characters::empty(),
        (Some(object), None, None) => text::to_str(object)?,
        (Some(object), ..) => decoded(object, &Codec::from_arguments(encoding, errors, "str")?)?,
    };
    if core::ptr::eq(class, &STR) { Ok(text) } else { with_class(class, &text) }
}

fn decoded(object: &Obj, codec: &Codec) -> Res {
    if let Some(bytes) = bytes_like(object) {
        return codec.decode(bytes);
    }
    if is_str(object) {
        return Err(errors::type_error("decoding str is not supported"));
    }
    Err(errors::type_error(&format!(
        "decoding to str: need a bytes-like object, {} found",
        object.class().name()
    )))
}
