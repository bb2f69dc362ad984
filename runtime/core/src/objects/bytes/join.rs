//! `join`.

use alloc::format;
use alloc::vec::Vec;

use super::{bytes_like, data, from_vec_like};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::str::builder::reserve;
use crate::objects::{list, support, tuple};

/// `join(self, iterable_of_bytes, /)`.
pub fn join(a: &[Obj]) -> Res {
    let parts = if a[1].is_exact(&list::LIST) || a[1].is_exact(&tuple::TUPLE) {
        tuple::sequence_items(&a[1]).to_vec()
    } else {
        support::collect(&a[1], "can only join an iterable")?
    };
    let separator = data(&a[0]);
    let mut joined = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let Some(bytes) = bytes_like(part) else {
            return Err(errors::type_error(&format!(
                "sequence item {index}: expected a bytes-like object, {} found",
                part.class().name()
            )));
        };
        if index > 0 {
            reserve(&mut joined, separator.len())?;
            joined.extend_from_slice(separator);
        }
        reserve(&mut joined, bytes.len())?;
        joined.extend_from_slice(bytes);
    }
    if let ([one], true) = (&parts[..], a[0].is_exact(&super::BYTES))
        && one.is_exact(&super::BYTES)
    {
        return Ok(one.clone());
    }
    from_vec_like(&a[0], joined)
}
