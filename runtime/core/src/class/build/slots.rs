//! Attribute storage of a new class: `__slots__`, `__dict__`, `__weakref__`, and slots for the
//! attributes that the compiler saw.

use alloc::format;
use alloc::vec::Vec;

use naja_abi::records;

use crate::class::{EXTRA_AFTER_DATA, HAS_DICT, NO_EXTRA, Type, WEAKREFS};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{dict, getset, none, object, str, tuple, type_, weakref};
use crate::ops;

/// More slots than this go to the dict.
const SLOTS_MAX: usize = 1000;

/// Number of slots that `__slots__` declared, here and in the bases.
pub fn declared_count(class: &Type) -> usize {
    class.fields().slot_declared.iter().filter(|declared| **declared).count()
}

/// Decides where instances of the class keep their attributes.
pub fn lay_out(class: &Type, base: &Type, record: Option<&records::Class>) -> Res<()> {
    if base.native().is_subtype(&type_::TYPE) {
        // Metaclasses: a class keeps its attributes in its own namespace.
        return Ok(());
    }
    let declaration = dict::get_str(&class.fields().dict, crate::name!("__slots__"));
    let fields = unsafe { class.fields_mut() };
    fields.slot_names = base.fields().slot_names.clone();
    fields.slot_declared = base.fields().slot_declared.clone();
    let offset = super::storage_offset(base);
    let (mut wants_dict, mut wants_weak) = (declaration.is_none(), declaration.is_none());
    let mut own = Vec::new();
    if let Some(declaration) = &declaration {
        for name in declared_names(declaration)? {
            let text = str::to_string_lossy(&name);
            match text.as_str() {
                "__dict__" if class.has(HAS_DICT) || wants_dict => return Err(twice("__dict__")),
                "__weakref__" if class.has(WEAKREFS) || wants_weak => {
                    return Err(twice("__weakref__"));
                }
                "__dict__" => wants_dict = true,
                "__weakref__" => wants_weak = true,
                _ => own.push(check(class, &name)?),
            }
        }
        if !own.is_empty() && offset == EXTRA_AFTER_DATA {
            return Err(errors::type_error(&format!(
                "nonempty __slots__ not supported for subtype of '{}'",
                base.name()
            )));
        }
    }
    let variable_number = base.native().is_subtype(&crate::objects::int::INT);
    if !own.is_empty() && variable_number {
        return Err(errors::type_error(&format!(
            "nonempty __slots__ not supported for subtype of '{}'",
            base.name()
        )));
    }
    inherit_second(class, base, &mut wants_dict);
    let adds_dict = wants_dict && !class.has(HAS_DICT);
    let variable_size = [&crate::objects::int::INT, &tuple::TUPLE, &crate::objects::bytes::BYTES]
        .iter()
        .any(|native| base.native().is_subtype(native));
    let adds_weak = wants_weak && !class.has(WEAKREFS) && !variable_size;
    if adds_dict {
        class.set_flag(HAS_DICT);
    }
    if adds_weak {
        class.set_flag(WEAKREFS);
    }
    if !own.is_empty() || class.has(HAS_DICT) || base.extra_offset.get() != NO_EXTRA {
        class.extra_offset.set(offset);
    }
    add_declared(class, own)?;
    if offset != EXTRA_AFTER_DATA && class.has(HAS_DICT) {
        add_seen(class, record);
        class.slot_count.set(class.fields().slot_names.len() as u32);
    } else if offset != EXTRA_AFTER_DATA {
        class.slot_count.set(class.fields().slot_names.len() as u32);
    }
    add_descriptors(class, adds_dict && declaration.is_none(), adds_weak && declaration.is_none());
    if declaration.is_some() {
        add_descriptors(class, adds_dict, adds_weak);
    }
    let doc = crate::name!("__doc__");
    if dict::get_str(&class.fields().dict, doc).is_none() {
        dict::insert(&class.fields().dict, doc, &none::none())?;
    }
    Ok(())
}

fn twice(name: &str) -> crate::obj::Raised {
    errors::type_error(&format!("{name} slot disallowed: we already got one"))
}

fn declared_names(declaration: &Obj) -> Res<Vec<Obj>> {
    let names = match str::is_str(declaration) {
        true => alloc::vec![declaration.clone()],
        false => ops::iteration::collect(declaration)?,
    };
    for name in &names {
        if !str::is_str(name) {
            return Err(errors::type_error(&format!(
                "__slots__ items must be strings, not '{}'",
                name.class().name()
            )));
        }
        let text = str::to_string_lossy(name);
        let mut characters = text.chars();
        let start = characters.next().is_some_and(|c| c == '_' || c.is_alphabetic());
        if !start || !characters.all(|c| c == '_' || c.is_alphanumeric()) {
            return Err(errors::type_error("__slots__ must be identifiers"));
        }
    }
    Ok(names)
}

/// The name as stored (private names mangled); an error when the class has it already.
fn check(class: &Type, name: &Obj) -> Res {
    let text = str::to_string_lossy(name);
    let mangled = if text.starts_with("__") && !text.ends_with("__") {
        let class_name = class.name();
        let stripped = class_name.trim_start_matches('_');
        if stripped.is_empty() { name.clone() } else { str::new(&format!("_{stripped}{text}"))? }
    } else {
        name.clone()
    };
    let special = text == "__qualname__" || text == "__classcell__";
    if dict::get_str(&class.fields().dict, &mangled).is_some() && !special {
        return Err(errors::value_error(&format!(
            "{} in __slots__ conflicts with class variable",
            ops::text::repr_text(name)?
        )));
    }
    Ok(crate::names::intern(&str::to_string_lossy(&mangled)))
}

/// Bases beside the one that gives the layout may bring a dict and slots.
fn inherit_second(class: &Type, base: &Type, wants_dict: &mut bool) {
    let bases = class.fields().bases.clone();
    for other in tuple::items(&bases) {
        let other = Type::of(other);
        if core::ptr::eq(other, base) {
            continue;
        }
        if other.has(HAS_DICT) {
            *wants_dict = true;
        }
        if other.has(WEAKREFS) {
            class.set_flag(WEAKREFS);
        }
        let theirs = other.fields();
        let fields = unsafe { class.fields_mut() };
        for (name, declared) in theirs.slot_names.iter().zip(&theirs.slot_declared) {
            let known = fields.slot_names.iter().any(|own| str::same(own, name));
            if !declared && !known {
                fields.slot_names.push(name.clone());
                fields.slot_declared.push(false);
            }
        }
    }
}

fn add_declared(class: &Type, mut names: Vec<Obj>) -> Res<()> {
    names.sort_by_key(str::to_string_lossy);
    names.dedup_by(|a, b| str::same(a, b));
    for name in names {
        let fields = unsafe { class.fields_mut() };
        let index = fields.slot_names.len();
        fields.slot_names.push(name.clone());
        fields.slot_declared.push(true);
        class.declared.set(class.declared.get() + 1);
        super::add_member(class, &name, index)?;
    }
    class.declared.set(declared_count(class) as u32);
    Ok(())
}

/// Slots for the attributes that methods store on `self`.
fn add_seen(class: &Type, record: Option<&records::Class>) {
    let Some(record) = record else { return };
    let names = unsafe { Obj::slice(record.slot_names, record.slot_count as usize) };
    let fields = unsafe { class.fields_mut() };
    for name in names {
        let known = fields.slot_names.iter().any(|own| str::same(own, name));
        if !known && fields.slot_names.len() < SLOTS_MAX {
            fields.slot_names.push(name.clone());
            fields.slot_declared.push(false);
        }
    }
}

fn add_descriptors(class: &Type, with_dict: bool, with_weak: bool) {
    // SAFETY: the descriptor stands in the dict of the class only.
    let class: &'static Type = unsafe { &*(class as *const Type) };
    if with_dict && dict::get_str(&class.fields().dict, crate::name!("__dict__")).is_none() {
        getset::add_full(class, "__dict__", object::get_dict, Some(object::set_dict));
    }
    if with_weak && dict::get_str(&class.fields().dict, crate::name!("__weakref__")).is_none() {
        getset::add(class, "__weakref__", |object| {
            Ok(weakref::references(object).into_iter().next().unwrap_or(none::none()))
        });
    }
}
