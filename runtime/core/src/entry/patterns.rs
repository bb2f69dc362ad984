//! `match`: which subjects are sequences and mappings, their items, and class patterns.

use alloc::format;
use alloc::vec::Vec;

use crate::call;
use crate::class::{MAPPING, SEQUENCE, Type};
use crate::errors;
use crate::obj::{Obj, Raised, Res};
use crate::objects::int::{BOOL, INT};
use crate::objects::{bytearray, bytes, dict, float, list, none, object, set, str, tuple, type_};
use crate::ops::{attribute, instance, item};

/// Whether instances of the class are sequences or mappings to a pattern: the nearest class that
/// says so decides.
pub fn collection_flags(class: &Type) -> u32 {
    let own = class.flags.get() & (SEQUENCE | MAPPING);
    if own != 0 {
        return own;
    }
    let mro = class.fields().mro.clone();
    let flags = tuple::items(&mro).iter().map(|class| Type::of(class).flags.get());
    flags.map(|flags| flags & (SEQUENCE | MAPPING)).find(|flags| *flags != 0).unwrap_or(0)
}

/// A sequence of exactly `count` items, or of more where a star allows it.
pub fn naja_match_sequence(subject: &Obj, count: i64, more: i64) -> Res<bool> {
    if collection_flags(subject.class()) & SEQUENCE == 0 {
        return Ok(false);
    }
    if more != 0 && count == 0 {
        return Ok(true);
    }
    let length = item::len(subject)? as i64;
    Ok(length == count || more != 0 && length > count)
}

/// A mapping with room for so many keys.
pub fn naja_match_mapping(subject: &Obj, count: i64) -> Res<bool> {
    if collection_flags(subject.class()) & MAPPING == 0 {
        return Ok(false);
    }
    Ok(count == 0 || item::len(subject)? as i64 >= count)
}

/// `subject[len(subject) - distance]`.
pub fn naja_match_item_from_end(subject: &Obj, distance: i64) -> Res {
    let position = item::len(subject)? as i64 - distance;
    item::getitem(subject, &Obj::small(position))
}

/// The values of the keys, by the mapping's own `get`.
pub fn naja_match_keys(subject: &Obj, keys: &Obj) -> Res {
    let seen = dict::new()?;
    let absent = object::OBJECT.object();
    let absent = call::call0(&absent)?;
    let mut values = Vec::new();
    let get = attribute::getattr(subject, crate::name!("get"))?;
    for key in tuple::items(keys) {
        if dict::contains_key(&seen, key)? {
            let key = crate::ops::text::repr_text(key)?;
            let message = format!("mapping pattern checks duplicate key ({key})");
            return Err(errors::value_error(&message));
        }
        dict::insert(&seen, key, &none::none())?;
        let value = call::call(&get, &[key.clone(), absent.clone()])?;
        if value.is(&absent) {
            return Ok(none::none());
        }
        values.push(value);
    }
    tuple::new(values)
}

/// `**rest`.
pub fn naja_match_rest(subject: &Obj, keys: &Obj) -> Res {
    let rest = dict::new()?;
    crate::entry::naja_dict_update(&rest, subject)?;
    for key in tuple::items(keys) {
        item::delitem(&rest, key)?;
    }
    Ok(rest)
}

/// The attributes that a class pattern looks at.
pub fn naja_match_class(subject: &Obj, class: &Obj, count: i64, names: &Obj) -> Res {
    if !type_::is_type(class) {
        return Err(errors::type_error("called match pattern must be a class"));
    }
    if !instance::is_instance(subject, class)? {
        return Ok(none::none());
    }
    let mut looked = Attributes { class, seen: Vec::new(), values: Vec::new() };
    if count > 0 && !positional(&mut looked, subject, count as usize)? {
        return Ok(none::none());
    }
    for name in tuple::items(names) {
        if !looked.take(subject, name)? {
            return Ok(none::none());
        }
    }
    tuple::new(looked.values)
}

/// What a class pattern has looked at.
struct Attributes<'a> {
    class: &'a Obj,
    seen: Vec<Obj>,
    values: Vec<Obj>,
}

impl Attributes<'_> {
    fn class_name(&self) -> alloc::string::String {
        Type::of(self.class).full_name()
    }

    fn take(&mut self, subject: &Obj, name: &Obj) -> Res<bool> {
        for seen in &self.seen {
            if crate::ops::compare::equal(seen, name)? {
                return Err(self.repeated(name));
            }
        }
        self.seen.push(name.clone());
        let value = attribute::getattr_optional(subject, name)?;
        let found = value.is_some();
        self.values.extend(value);
        Ok(found)
    }

    fn repeated(&self, name: &Obj) -> Raised {
        match crate::ops::text::repr_text(name) {
            Ok(name) => errors::type_error(&format!(
                "{}() got multiple sub-patterns for attribute {name}",
                self.class_name()
            )),
            Err(raised) => raised,
        }
    }
}

/// Positional patterns: attributes named by `__match_args__`, or the subject itself.
fn positional(looked: &mut Attributes<'_>, subject: &Obj, count: usize) -> Res<bool> {
    let class = Type::of(looked.class);
    let names = attribute::getattr_optional(looked.class, crate::name!("__match_args__"))?;
    if let Some(names) = &names
        && !(names.is_pointer() && names.is_exact(&tuple::TUPLE))
    {
        return Err(errors::type_error(&format!(
            "{}.__match_args__ must be a tuple (got {})",
            looked.class_name(),
            names.class().full_name()
        )));
    }
    let whole = names.is_none() && matches_itself(class);
    let names = match &names {
        Some(names) => tuple::items(names),
        None => &[],
    };
    let allowed = if whole { 1 } else { names.len() };
    if allowed < count {
        let plural = if allowed == 1 { "" } else { "s" };
        return Err(errors::type_error(&format!(
            "{}() accepts {allowed} positional sub-pattern{plural} ({count} given)",
            looked.class_name()
        )));
    }
    if whole {
        looked.values.push(subject.clone());
        return Ok(true);
    }
    for name in &names[..count] {
        if !(name.is_pointer() && name.is_exact(&str::STR)) {
            return Err(errors::type_error(&format!(
                "__match_args__ elements must be strings (got {})",
                name.class().full_name()
            )));
        }
        if !looked.take(subject, name)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `int(x)`, `str(x)` and the like take the subject itself as their one positional part.
fn matches_itself(class: &Type) -> bool {
    let native = class.native();
    let whole: [&Type; 11] = [
        &BOOL,
        &bytearray::BYTEARRAY,
        &bytes::BYTES,
        &dict::DICT,
        &float::FLOAT,
        &set::FROZENSET,
        &INT,
        &list::LIST,
        &set::SET,
        &str::STR,
        &tuple::TUPLE,
    ];
    whole.iter().any(|class| core::ptr::eq(*class, native))
}
