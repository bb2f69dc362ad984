//! What str and bytes need of other types, in one place: slices, iteration, items.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::call::Args;
use crate::errors;
use crate::obj::{Obj, Res};
pub use crate::objects::slice::Bounds;
use crate::objects::{list, slice, tuple};
use crate::ops::iteration;

/// A slice's bounds as they stand; `None` when the key is no slice. May run Python code.
pub fn slice_of(key: &Obj) -> Res<Option<slice::Unpacked>> {
    if slice::is_slice(key) { slice::unpack(key).map(Some) } else { Ok(None) }
}

/// All items of an iterable; TypeError with `message` when it is none.
pub fn collect(iterable: &Obj, message: &str) -> Res<Vec<Obj>> {
    if iterable.is_exact(&list::LIST) || iterable.is_exact(&tuple::TUPLE) {
        return Ok(tuple::sequence_items(iterable).to_vec());
    }
    let iterator = iteration::iter_or(iterable, message)?;
    let mut items = Vec::new();
    while let Some(item) = iteration::next(&iterator)? {
        super::str::split::add(&mut items, item)?;
    }
    Ok(items)
}

/// The arguments of a constructor with three optional parameters, by position or name.
/// Positional surplus is worded as `surplus` does.
pub fn three_arguments<'a>(
    args: &Args<'a>,
    function: &str,
    names: [&str; 3],
    surplus: fn(usize) -> String,
) -> Res<[Option<&'a Obj>; 3]> {
    let mut found = [None; 3];
    let positional = args.positional();
    if positional.len() > 3 && args.names.is_empty() {
        return Err(errors::type_error(&surplus(positional.len())));
    }
    if args.values.len() > 3 {
        return Err(errors::type_error(&format!(
            "{function}() takes at most 3 arguments ({} given)",
            args.values.len()
        )));
    }
    for (index, value) in positional.iter().enumerate() {
        found[index] = Some(value);
    }
    for (name, value) in args.keywords() {
        let text = super::str::to_string_lossy(name);
        let Some(index) = names.iter().position(|known| *known == text) else {
            return Err(errors::type_error(&format!(
                "{function}() got an unexpected keyword argument '{text}'"
            )));
        };
        if found[index].is_some() {
            return Err(errors::type_error(&format!(
                "argument for {function}() given by name ('{text}') and position ({})",
                index + 1
            )));
        }
        found[index] = Some(value);
    }
    Ok(found)
}
