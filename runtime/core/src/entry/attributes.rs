//! Attributes, with the site's cache.

use naja_abi::layout::AttributeSite;

use crate::obj::{Obj, Res};
use crate::objects::{super_, tuple};
use crate::ops::attribute;

/// The cache at a place of the program.
#[allow(clippy::mut_from_ref, reason = "compiled code gives every place its own cache")]
pub(super) fn site<'a>(pointer: *const u64) -> &'a mut AttributeSite {
    // SAFETY: compiled code passes the address of a site.
    unsafe { &mut *(pointer as *mut AttributeSite) }
}

/// `object.name`.
pub fn naja_getattr(object: &Obj, name: &Obj, cache: *const u64) -> Res {
    attribute::getattr_at(object, name, site(cache))
}

/// What `object.name(…)` calls; its receiver, owned, or `NO_VALUE` goes to the place.
pub fn naja_load_method(object: &Obj, name: &Obj, cache: *const u64, receiver: *const u64) -> Res {
    let (method, first) = attribute::load_method_at(object, name, site(cache))?;
    // SAFETY: compiled code passes the address of a place of its own.
    unsafe { *(receiver as *mut u64) = first.into_word() };
    Ok(method)
}

/// Calls a loaded method; the first value is its receiver or `NO_VALUE`.
pub fn naja_call_loaded(method: &Obj, values: *const u64, count: i64) -> Res {
    // SAFETY: compiled code passes an array of so many borrowed words.
    attribute::call_loaded(method, unsafe { Obj::slice(values, count as usize) }, &[])
}

/// The same with keyword names for the last values.
pub fn naja_call_loaded_keywords(method: &Obj, values: *const u64, count: i64, names: &Obj) -> Res {
    // SAFETY: as above.
    let values = unsafe { Obj::slice(values, count as usize) };
    attribute::call_loaded(method, values, tuple::items(names))
}

/// Whether the object's slots stand where the class record says.
pub fn naja_has_layout(object: &Obj, record: *const u64) -> i64 {
    // SAFETY: compiled code passes the address of a class record, which nobody else has.
    let record = unsafe { &mut *(record as *mut naja_abi::records::Class) };
    i64::from(attribute::has_layout(object, record))
}

/// `object.name = value`.
pub fn naja_setattr(object: &Obj, name: &Obj, value: &Obj, cache: *const u64) -> Res<()> {
    attribute::setattr_at(object, name, value, site(cache))
}

/// `del object.name`.
pub fn naja_delattr(object: &Obj, name: &Obj) -> Res<()> {
    attribute::delattr(object, name)
}

/// `super().name`.
pub fn naja_super_getattr(class: &Obj, object: &Obj, name: &Obj) -> Res {
    super_::attribute_of(class, object, name)
}
