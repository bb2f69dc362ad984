//! `repr`, `str` and the methods of every exception.

use alloc::format;
use alloc::string::String;

use super::layout;
use crate::class::attributes;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{list, none, str, tuple};
use crate::ops;

/// `repr(exception)`: the class's name and the arguments.
pub fn repr(object: &Obj) -> Res {
    let name = object.class().name();
    let args = layout(object).args.clone();
    let items = tuple::items(&args);
    if let [only] = items {
        return str::new(&format!("{name}({})", ops::text::repr_text(only)?));
    }
    str::new(&format!("{name}{}", ops::text::repr_text(&args)?))
}

/// `str(exception)`: nothing, the one argument, or the tuple of them.
pub fn to_str(object: &Obj) -> Res {
    let args = layout(object).args.clone();
    match tuple::items(&args) {
        [] => str::new(""),
        [only] => ops::text::to_str(only),
        _ => ops::text::repr(&args),
    }
}

/// `BaseException.with_traceback(tb)`.
pub fn with_traceback(a: &[Obj]) -> Res {
    layout(&a[0]).traceback = if none::is_none(&a[1]) { Obj::NO_VALUE } else { a[1].clone() };
    Ok(a[0].clone())
}

/// `BaseException.add_note(note)`.
pub fn add_note(a: &[Obj]) -> Res {
    if !str::is_str(&a[1]) {
        return Err(errors::type_error(&format!(
            "note must be a str, not '{}'",
            a[1].class().name()
        )));
    }
    let name = crate::name!("__notes__");
    let notes = match attributes::own_attribute(&a[0], name) {
        Some(notes) => notes,
        None => {
            let notes = list::new(alloc::vec![])?;
            attributes::generic_set(&a[0], name, Some(&notes))?;
            notes
        }
    };
    if !notes.is_instance(&list::LIST) {
        return Err(errors::type_error("Cannot add note: __notes__ is not a list"));
    }
    list::push(&notes, a[1].clone())?;
    Ok(none::none())
}

/// `BaseException.__reduce__()`.
pub fn reduce(a: &[Obj]) -> Res {
    let mut parts = alloc::vec![a[0].class().object(), layout(&a[0]).args.clone()];
    if let Some(dict) = attributes::existing_dict(&a[0]) {
        parts.push(dict);
    }
    tuple::new(parts)
}

/// `BaseException.__setstate__(state)`.
pub fn setstate(a: &[Obj]) -> Res {
    if !none::is_none(&a[1]) {
        for (name, value) in crate::objects::dict::entries(&a[1]) {
            attributes::generic_set(&a[0], &name, Some(&value))?;
        }
    }
    Ok(none::none())
}

/// `Class: message` as the last line of a traceback shows it; `Class` alone without a message.
pub fn summary(object: &Obj) -> Res<String> {
    let class = object.class();
    let module = class.lookup(crate::name!("__module__"));
    let qualname = str::to_string_lossy(&class.fields().qualname);
    let name = match module.filter(|module| str::is_str(module)) {
        Some(module) => {
            let module = str::to_string_lossy(&module);
            if module == "builtins" || module == "__main__" {
                qualname
            } else {
                format!("{module}.{qualname}")
            }
        }
        None => qualname,
    };
    let text = match ops::text::to_str(object) {
        Ok(text) => str::to_string_lossy(&text),
        Err(raised) => {
            drop(errors::catch(raised));
            "<exception str() failed>".into()
        }
    };
    Ok(if text.is_empty() { name } else { format!("{name}: {text}") })
}
