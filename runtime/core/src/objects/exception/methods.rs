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
    set_traceback(&a[0], Some(&a[1]))?;
    Ok(a[0].clone())
}

/// `exception.__traceback__ = value`.
pub fn set_traceback(object: &Obj, value: Option<&Obj>) -> Res<()> {
    let traceback = match value {
        Some(value) if none::is_none(value) => Obj::NO_VALUE,
        Some(value)
            if value.is_pointer() && value.is_exact(&crate::objects::traceback::TRACEBACK) =>
        {
            value.clone()
        }
        Some(_) => return Err(errors::type_error("__traceback__ must be a traceback or None")),
        None => return Err(errors::type_error("__traceback__ may not be deleted")),
    };
    layout(object).traceback.put(traceback);
    Ok(())
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
    let (args, state) = super::fields::pickled(&a[0])?;
    let mut parts = alloc::vec![a[0].class().object(), args];
    let own = attributes::existing_dict(&a[0]);
    if state.is_empty() {
        parts.extend(own);
    } else {
        let all = crate::objects::dict::new()?;
        if let Some(own) = own {
            crate::objects::dict::update_from_dict(&all, &own)?;
        }
        for (name, value) in state {
            crate::objects::dict::insert(&all, &str::new(name)?, &value)?;
        }
        parts.push(all);
    }
    tuple::new(parts)
}

/// `BaseException.__setstate__(state)`.
pub fn setstate(a: &[Obj]) -> Res {
    if !none::is_none(&a[1]) {
        if !a[1].is_pointer() || !a[1].is_instance(&crate::objects::dict::DICT) {
            return Err(errors::type_error("state is not a dictionary"));
        }
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
    let name = match module.filter(str::is_str) {
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

/// The lines that show where a SyntaxError is, and its message.
pub fn syntax_error_lines(object: &Obj, name: &str) -> String {
    let [message, filename, line, offset, text, end_line, end_offset] = &layout(object).fields;
    let number = |value: &Obj| value.given().and_then(Obj::as_small);
    let shown = |value: &Obj| match value.given() {
        Some(value) if str::is_str(value) => Some(str::to_string_lossy(value)),
        _ => None,
    };
    let mut lines = String::new();
    let mut suffix = String::new();
    let file = shown(filename);
    match number(line) {
        Some(line) => {
            let file = file.unwrap_or_else(|| "<string>".into());
            lines.push_str(&format!("  File \"{file}\", line {line}\n"));
        }
        None => suffix = file.map_or_else(String::new, |file| format!(" ({file})")),
    }
    if let Some(text) = shown(text) {
        let same_line = number(line) == number(end_line);
        let end = number(end_offset).filter(|_| same_line);
        lines.push_str(&marked_line(&text, number(offset), end, same_line));
    }
    let message = match message.given() {
        Some(message) => match ops::text::to_str(message) {
            Ok(text) => str::to_string_lossy(&text),
            Err(raised) => {
                drop(errors::catch(raised));
                "<exception str() failed>".into()
            }
        },
        None => "<no detail available>".into(),
    };
    format!("{lines}{name}: {message}{suffix}\n")
}

/// The source line, and markers under the given columns (counted from 1).
fn marked_line(text: &str, offset: Option<i64>, end: Option<i64>, same_line: bool) -> String {
    let line = text.trim_end_matches('\n');
    let stripped = line.trim_start_matches([' ', '\n', '\x0c']);
    let length = line.chars().count() as i64;
    let spaces = length - stripped.chars().count() as i64;
    let Some(mut start) = offset else { return format!("    {stripped}\n") };
    let mut end = match end {
        Some(0) | None if same_line => start,
        Some(end) => end,
        None => length + 1,
    };
    let all = text.chars().count() as i64;
    if start > all {
        start = length + 1;
    }
    if end > all {
        end = length + 1;
    }
    if start >= end || end < 0 {
        end = start + 1;
    }
    let (first, last) = (start - 1 - spaces, end - 1 - spaces);
    if first < 0 {
        return format!("    {stripped}\n");
    }
    let space: String = stripped
        .chars()
        .take(first as usize)
        .map(|c| if c.is_whitespace() { c } else { ' ' })
        .collect();
    format!("    {stripped}\n    {space}{}\n", "^".repeat((last - first) as usize))
}
