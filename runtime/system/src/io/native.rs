//! What the types of `_io` share: a boxed state behind the header, and arguments.

use alloc::boxed::Box;
use alloc::format;
use alloc::vec::Vec;
use core::mem::offset_of;

use naja_abi::layout::Header;
use naja_core::call::Args;
use naja_core::class::Type;
use naja_core::class::attributes::Extra;
use naja_core::objects::{none, str};
use naja_core::{Obj, Raised, Res, errors, heap};

/// Layout of all types of `_io`: nothing until `__init__` made the state.
#[repr(C)]
pub struct Native<T> {
    header: Header,
    state: Option<Box<T>>,
    /// Where attributes that are set from outside live. Last, since slots of subclasses follow it.
    extra: *mut Extra,
}

/// Where the attribute storage stands, whatever the state.
pub const EXTRA: u32 = offset_of!(Native<()>, extra) as u32;

/// A new object with this state.
pub fn make<T>(class: &Type, state: Option<T>) -> Res {
    let object = heap::allocate_object::<Native<T>>(class)?;
    // SAFETY: fresh memory of this layout.
    unsafe {
        core::ptr::addr_of_mut!((*object).state).write(state.map(Box::new));
        Ok(Obj::from_address(object))
    }
}

/// The state, if it is there.
#[allow(clippy::mut_from_ref, reason = "objects are shared; one thread runs at a time")]
pub fn state_if<T>(object: &Obj) -> Option<&mut T> {
    // SAFETY: callers know the layout.
    unsafe { (*object.cast::<Native<T>>()).state.as_deref_mut() }
}

/// Sets or takes the state.
pub fn set_state<T>(object: &Obj, state: Option<T>) {
    let new = state.map(Box::new);
    // SAFETY: callers know the layout.
    let old = unsafe { core::mem::replace(&mut (*object.cast::<Native<T>>()).state, new) };
    drop(old);
}

/// The state, or the error of an object that was never initialised.
pub fn state<T>(object: &Obj) -> Res<&mut T> {
    state_if(object).ok_or_else(|| errors::value_error("I/O operation on uninitialized object"))
}

/// The `drop` slot.
///
/// # Safety
/// The object has this layout.
pub unsafe fn release<T>(header: *mut Header) {
    unsafe {
        let state = core::mem::take(&mut (*(header as *mut Native<T>)).state);
        drop(state);
    }
}

/// `ValueError`: the object is closed.
#[cold]
pub fn closed() -> Raised {
    errors::value_error("I/O operation on closed file.")
}

/// The arguments of a constructor in the order of `names`.
pub fn arguments(args: &Args, function: &str, names: &[&str], required: usize) -> Res<Vec<Obj>> {
    let positional = args.positional();
    if positional.len() > names.len() {
        return Err(errors::type_error(&format!(
            "{function}() takes at most {} argument{} ({} given)",
            names.len(),
            if names.len() == 1 { "" } else { "s" },
            args.values.len()
        )));
    }
    let mut found: Vec<Obj> = positional.to_vec();
    found.resize(names.len(), Obj::NO_VALUE);
    for (name, value) in args.keywords() {
        let text = str::to_string_lossy(name);
        let Some(index) = names.iter().position(|own| *own == text) else {
            return Err(errors::type_error(&format!(
                "{function}() got an unexpected keyword argument '{text}'"
            )));
        };
        if !found[index].is_missing() {
            return Err(errors::type_error(&format!(
                "argument for {function}() given by name ('{text}') and position ({})",
                index + 1
            )));
        }
        found[index] = value.clone();
    }
    for (index, name) in names.iter().enumerate().take(required) {
        if found[index].is_missing() {
            return Err(errors::type_error(&format!(
                "{function}() missing required argument '{name}' (pos {})",
                index + 1
            )));
        }
    }
    Ok(found)
}

/// The argument unless it is missing or None.
pub fn given(argument: &Obj) -> Option<&Obj> {
    argument.given().filter(|value| !none::is_none(value))
}

/// A size argument: -1 when missing, None or negative.
pub fn size(argument: &Obj) -> Res<Option<usize>> {
    let Some(argument) = given(argument) else { return Ok(None) };
    if !naja_core::ops::index::has_index(argument) {
        return Err(errors::type_error(&format!(
            "argument should be integer or None, not '{}'",
            argument.class().name()
        )));
    }
    let size = naja_core::ops::index::size_or(
        argument,
        &naja_core::objects::exception::types::OVERFLOW_ERROR,
    )?;
    Ok(usize::try_from(size).ok())
}
