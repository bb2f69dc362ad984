//! Filling dicts: `dict(…)`, `update`, `|`, `{**mapping}`, `f(**mapping)`.

use alloc::format;
use alloc::string::String;

use super::{DICT, contains_key, copy_of, insert, is_dict, table, update_from_dict};
use crate::call::{self, Args};
use crate::errors;
use crate::obj::{Obj, Raised, Res};
use crate::objects::exception::types;
use crate::objects::{none, str};
use crate::ops::{arguments, attribute, item, iteration};

/// `dict.__init__`.
pub fn init(dict: &Obj, args: &Args) -> Res<()> {
    update_common(dict, "dict", arguments::positional("dict", args, 0, 1)?.first())?;
    for (name, value) in args.keywords() {
        insert(dict, name, value)?;
    }
    Ok(())
}

/// What `dict()` and `dict.update()` do with their positional argument.
pub fn update_common(dict: &Obj, _name: &str, source: Option<&Obj>) -> Res<()> {
    let Some(source) = source else { return Ok(()) };
    if source.is_exact_dict() {
        return update_from_dict(dict, source);
    }
    let keys = crate::name!("keys");
    if attribute::getattr_optional(source, keys)?.is_some() {
        return update_from_mapping(dict, source);
    }
    update_from_iterable(dict, source)
}

impl Obj {
    /// Whether the object is exactly a `dict`.
    #[inline(always)]
    pub fn is_exact_dict(&self) -> bool {
        self.is_pointer() && self.is_exact(&DICT)
    }
}

/// Whether the dict iterates as a plain dict does (a subclass may override `__iter__`).
fn iterates_plainly(object: &Obj) -> bool {
    let own = object.class().slots().iter.map(|function| function as usize);
    let plain = DICT.slots().iter.map(|function| function as usize);
    is_dict(object) && own == plain
}

/// Updates from an object with `keys()` and `[key]`; AttributeError when it has none.
pub fn update_from_mapping(dict: &Obj, mapping: &Obj) -> Res<()> {
    if iterates_plainly(mapping) {
        return update_from_dict(dict, mapping);
    }
    let keys = call::call_method(mapping, crate::name!("keys"), &[])?;
    iteration::for_each(&keys, |key| {
        let value = item::getitem(mapping, &key)?;
        insert(dict, &key, &value)?;
        Ok(true)
    })
}

/// Updates from an iterable of pairs.
pub fn update_from_iterable(dict: &Obj, iterable: &Obj) -> Res<()> {
    let mut number = 0;
    iteration::for_each(iterable, |pair| {
        let pair = iteration::collect_or(
            &pair,
            &format!("cannot convert dictionary update sequence element #{number} to a sequence"),
        )?;
        let [key, value] = &pair[..] else {
            return Err(errors::value_error(&format!(
                "dictionary update sequence element #{number} has length {}; 2 is required",
                pair.len()
            )));
        };
        insert(dict, key, value)?;
        number += 1;
        Ok(true)
    })
}

/// `left | right`.
pub fn union(left: &Obj, right: &Obj) -> Res {
    if !is_dict(left) || !is_dict(right) {
        return Ok(none::not_implemented());
    }
    let result = copy_of(left)?;
    update_common(&result, "dict", Some(right))?;
    Ok(result)
}

/// `left |= right`.
pub fn inplace_union(left: &Obj, right: &Obj) -> Res {
    update_common(left, "dict", Some(right))?;
    Ok(left.clone())
}

/// What messages about a call call the callee: `module.qualname()`.
pub fn callee_text(callee: &Obj) -> String {
    let text = |name: &Obj| match attribute::getattr(callee, name) {
        Ok(value) if str::is_str(&value) => Some(str::to_string_lossy(&value)),
        Ok(_) => None,
        Err(raised) => {
            drop(errors::catch(raised));
            None
        }
    };
    let Some(qualname) = text(crate::name!("__qualname__")) else {
        return match crate::ops::text::to_str(callee) {
            Ok(text) => str::to_string_lossy(&text),
            Err(raised) => {
                drop(errors::catch(raised));
                String::from("function")
            }
        };
    };
    match text(crate::name!("__module__")) {
        Some(module) if module != "builtins" => format!("{module}.{qualname}()"),
        _ => format!("{qualname}()"),
    }
}

fn repeated(key: &Obj, callee: &Obj) -> Raised {
    if !str::is_str(key) {
        return errors::type_error("keywords must be strings");
    }
    errors::type_error(&format!(
        "{} got multiple values for keyword argument '{}'",
        callee_text(callee),
        str::to_string_lossy(key)
    ))
}

/// `f(**mapping)`: a repeated or non-str key is an error.
pub fn merge_keywords(dict: &Obj, mapping: &Obj, callee: &Obj) -> Res<()> {
    let add = |key: Obj, value: Obj| {
        if !str::is_str(&key) || contains_key(dict, &key)? {
            return Err(repeated(&key, callee));
        }
        insert(dict, &key, &value)
    };
    if iterates_plainly(mapping) {
        let mut number = 0;
        while let Some(live) = table(mapping).next_live(number) {
            let entry = &table(mapping).entries()[live];
            let (key, value) = (entry.key.clone(), entry.value.clone());
            add(key, value)?;
            number = live + 1;
        }
        return Ok(());
    }
    let keys = match call::call_method(mapping, crate::name!("keys"), &[]) {
        Ok(keys) => keys,
        Err(raised) => {
            drop(errors::catch_if(raised, &types::ATTRIBUTE_ERROR)?);
            return Err(errors::type_error(&format!(
                "{} argument after ** must be a mapping, not {}",
                callee_text(callee),
                mapping.class().name()
            )));
        }
    };
    iteration::for_each(&keys, |key| {
        let value = item::getitem(mapping, &key)?;
        add(key, value)?;
        Ok(true)
    })
}
