//! `module`: a program's module (globals in slots) or a built-in one (globals in a dict).

use alloc::format;

use naja_abi::layout::Header;
use naja_abi::records::Module as Record;
use naja_abi::word::NO_VALUE;

use crate::class::{BASE, HAS_DICT, Slots, Spec, Type, WEAKREFS};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{dict, exception, getset, int, none, str};
use crate::ops;

/// Layout of a module.
#[repr(C)]
pub struct Module {
    header: Header,
    /// The compiler's record, null for built-in modules.
    record: *const Record,
    /// Globals that are not in slots.
    dict: Obj,
    /// Slot numbers by name, made on first use.
    slot_index: Obj,
    /// Whether the body has not come to its end yet.
    initialising: bool,
}

/// `module`.
#[unsafe(export_name = "naja_type_module")]
pub static MODULE: Type = Type::builtin(Spec {
    flags: BASE | HAS_DICT | WEAKREFS,
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_module),
        traverse: Some(traverse),
        repr: Some(repr),
        getattr: Some(getattr),
        setattr: Some(setattr),
        new: Some(construct),
        ..Slots::NONE
    },
    ..Spec::new("module", size_of::<Module>())
});

fn module(object: &Obj) -> &mut Module {
    unsafe { &mut *object.cast::<Module>() }
}

/// A module object for a record of the program, or without one.
pub fn new(name: &Obj, record: *const Record) -> Res {
    let object = heap::allocate_object::<Module>(&MODULE)?;
    let dict = dict::new()?;
    unsafe {
        (*object).record = record;
        core::ptr::addr_of_mut!((*object).dict).write(dict.clone());
        core::ptr::addr_of_mut!((*object).slot_index).write(Obj::NO_VALUE);
        (*object).initialising = false;
    }
    let object = unsafe { Obj::from_address(object) };
    dict::insert(&dict, crate::name!("__name__"), name)?;
    dict::insert(&dict, crate::name!("__doc__"), &none::none())?;
    dict::insert(&dict, crate::name!("__package__"), &none::none())?;
    dict::insert(&dict, crate::name!("__loader__"), &none::none())?;
    dict::insert(&dict, crate::name!("__spec__"), &none::none())?;
    if !record.is_null() {
        let record = unsafe { &*record };
        let word = |word: &u64| Obj::from_ref(word).clone();
        if record.doc != NO_VALUE {
            dict::insert(&dict, crate::name!("__doc__"), &word(&record.doc))?;
        }
        dict::insert(&dict, crate::name!("__package__"), &word(&record.package))?;
        dict::insert(&dict, crate::name!("__file__"), &word(&record.file))?;
        dict::insert(&dict, crate::name!("__builtins__"), &none::none())?;
        if record.is_package != 0 {
            dict::insert(&dict, crate::name!("__path__"), &super::list::new(alloc::vec![])?)?;
        }
    }
    Ok(object)
}

/// The module object whose globals are an existing dict (`builtins`).
pub fn with_dict(name: &Obj, globals: &Obj) -> Res {
    let object = new(name, core::ptr::null())?;
    for (key, value) in dict::entries(&module(&object).dict) {
        dict::insert(globals, &key, &value)?;
    }
    module(&object).dict = globals.clone();
    Ok(object)
}

fn construct(_class: &Obj, args: &crate::call::Args) -> Res {
    match args.positional() {
        [name] => new(name, core::ptr::null()),
        [name, doc] => {
            let made = new(name, core::ptr::null())?;
            dict::insert(&module(&made).dict, crate::name!("__doc__"), doc)?;
            Ok(made)
        }
        _ => Err(errors::type_error("module() missing required argument 'name' (pos 1)")),
    }
}

/// The module's record, when it is one of the program's.
pub fn record(object: &Obj) -> Option<&'static Record> {
    unsafe { module(object).record.as_ref() }
}

/// Marks the body as running or done.
pub fn set_initialising(object: &Obj, value: bool) {
    module(object).initialising = value;
}

/// Globals that are not in slots.
pub fn overflow(object: &Obj) -> &Obj {
    &module(object).dict
}

/// The slot of a global, if the name has one.
fn slot_of(object: &Obj, name: &Obj) -> Option<*mut u64> {
    let record = record(object)?;
    let this = module(object);
    if this.slot_index.is_missing() {
        let index = dict::new().ok()?;
        for number in 0..record.slot_count as usize {
            let name = unsafe { Obj::from_ref(&*record.slot_names.add(number)) };
            dict::insert(&index, name, &Obj::small(number as i64)).ok()?;
        }
        this.slot_index = index;
    }
    let number = int::as_i64(&dict::get_str(&this.slot_index, name)?)?;
    Some(unsafe { record.slots.add(number as usize) })
}

/// The global, from its slot or the dict.
pub fn get_global(object: &Obj, name: &Obj) -> Option<Obj> {
    if let Some(slot) = slot_of(object, name) {
        let word = unsafe { *slot };
        if word != NO_VALUE {
            return Some(unsafe { Obj::retain_word(word) });
        }
    }
    dict::get_str(&module(object).dict, name)
}

/// Binds or (with `None`) unbinds the global; false when there was nothing to unbind.
pub fn set_global(object: &Obj, name: &Obj, value: Option<&Obj>) -> Res<bool> {
    if record(object).is_none() {
        crate::builtins::table::forget();
    }
    if let Some(slot) = slot_of(object, name) {
        let new = value.map_or(NO_VALUE, |value| value.clone().into_word());
        let old = unsafe { Obj::from_word(core::mem::replace(&mut *slot, new)) };
        let in_dict = dict::pop(&module(object).dict, name)?;
        return Ok(value.is_some() || !old.is_missing() || in_dict.is_some());
    }
    match value {
        Some(value) => dict::insert(&module(object).dict, name, value).map(|()| true),
        None => dict::remove(&module(object).dict, name),
    }
}

/// `module.__dict__`: all globals are moved from their slots into the dict, where compiled code
/// finds them by its slow path; a later compiled store to a slot is seen at the next call.
pub fn globals_dict(object: &Obj) -> Res {
    let dict = module(object).dict.clone();
    if let Some(record) = record(object) {
        for number in 0..record.slot_count as usize {
            unsafe {
                let slot = record.slots.add(number);
                if *slot != NO_VALUE {
                    let name = Obj::from_ref(&*record.slot_names.add(number));
                    let value = Obj::from_word(core::mem::replace(&mut *slot, NO_VALUE));
                    dict::insert(&dict, name, &value)?;
                }
            }
        }
    }
    Ok(dict)
}

/// All names bound in the module, in order.
pub fn bound_names(object: &Obj) -> alloc::vec::Vec<Obj> {
    let mut names: alloc::vec::Vec<Obj> =
        dict::entries(&module(object).dict).into_iter().map(|(name, _)| name).collect();
    if let Some(record) = record(object) {
        for number in 0..record.slot_count as usize {
            unsafe {
                if *record.slots.add(number) != NO_VALUE {
                    names.push(Obj::from_ref(&*record.slot_names.add(number)).clone());
                }
            }
        }
    }
    names
}

/// The module's `__name__` as text.
pub fn name_text(object: &Obj) -> alloc::string::String {
    match get_global(object, crate::name!("__name__")) {
        Some(name) if str::is_str(&name) => str::to_string_lossy(&name),
        _ => "?".into(),
    }
}

fn getattr(object: &Obj, name: &Obj) -> Res {
    if let Some(value) = get_global(object, name) {
        return Ok(value);
    }
    if let Some(value) = crate::class::attributes::generic_get_optional(object, name)? {
        return Ok(value);
    }
    if let Some(hook) = get_global(object, crate::name!("__getattr__")) {
        return crate::call::call1(&hook, name);
    }
    let text = str::to_string_lossy(name);
    let module_name = name_text(object);
    if module_name == "builtins"
        && let Some(found) = crate::builtins::table::find(name)?
    {
        return Ok(found);
    }
    let message = if module(object).initialising {
        format!(
            "partially initialized module '{module_name}' has no attribute '{text}' (most likely due to a circular import)"
        )
    } else {
        format!("module '{module_name}' has no attribute '{text}'")
    };
    Err(exception::raise_attribute_error(&message, object, name))
}

fn setattr(object: &Obj, name: &Obj, value: Option<&Obj>) -> Res<()> {
    let text = str::to_string_lossy(name);
    if text == "__dict__" {
        return Err(errors::attribute_error("readonly attribute"));
    }
    if set_global(object, name, value)? {
        return Ok(());
    }
    let message = format!("'module' object has no attribute '{text}'");
    Err(exception::raise_attribute_error(&message, object, name))
}

fn populate(class: &'static Type) {
    getset::add(class, "__dict__", globals_dict);
}

fn repr(object: &Obj) -> Res {
    let name = name_text(object);
    match get_global(object, crate::name!("__file__")) {
        Some(file) => str::new(&format!("<module '{name}' from {}>", ops::text::repr_text(&file)?)),
        None => str::new(&format!("<module '{name}' (built-in)>")),
    }
}

unsafe fn drop_module(header: *mut Header) {
    unsafe {
        let module = header as *mut Module;
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*module).dict));
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*module).slot_index));
    }
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    visit(&module(object).dict);
    if let Some(index) = module(object).slot_index.given() {
        visit(index);
    }
    if let Some(record) = record(object) {
        for number in 0..record.slot_count as usize {
            let slot = unsafe { &*record.slots.add(number) };
            if *slot != NO_VALUE {
                visit(Obj::from_ref(slot));
            }
        }
    }
}

/// Whether the module's body is running.
pub fn is_initialising(object: &Obj) -> bool {
    module(object).initialising
}
