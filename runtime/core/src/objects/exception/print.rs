//! Reports of exceptions as CPython prints them: chains, groups, notes, hints.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{fields, frames, hints, layout, methods, types};
use crate::class::Type;
use crate::errors;
use crate::hooks;
use crate::obj::{Obj, Res};
use crate::objects::{list, none, str, tuple};
use crate::ops;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";
/// Members of a group that are shown, and how deep.
const GROUP_WIDTH: usize = 15;
const GROUP_DEPTH: usize = 10;

/// The whole report of an exception, as for an uncaught one.
pub fn report(exception: &Obj) -> String {
    let mut printer = Printer { text: String::new(), depth: 0, close: false, seen: Vec::new() };
    printer.exception(exception);
    printer.text
}

/// Prints an uncaught exception to standard error.
pub fn uncaught(exception: &Obj) {
    (hooks::get().write_stderr)(report(exception).as_bytes());
}

/// Reports an exception that nobody can catch (in `__del__`, say).
pub fn unraisable(exception: &Obj, object: &Obj) {
    match (hooks::get().unraisable)(exception, object) {
        Ok(true) => {}
        Ok(false) => print_unraisable(exception, object),
        Err(raised) => print_unraisable(&errors::catch(raised), object),
    }
}

/// What `sys.unraisablehook` does by itself.
pub fn print_unraisable(exception: &Obj, object: &Obj) {
    let name = safe(ops::text::repr_text(object), "<object repr() failed>");
    let mut text = format!("Exception ignored in: {name}\n");
    if let Some(first) = layout(exception).traceback.given() {
        text.push_str("Traceback (most recent call last):\n");
        text.push_str(&frames::format(first));
    }
    text.push_str(&last_lines(exception));
    (hooks::get().write_stderr)(text.as_bytes());
}

/// The result, or the text that stands for one that raised.
fn safe(result: Res<String>, failed: &str) -> String {
    match result {
        Ok(text) => text,
        Err(raised) => {
            drop(errors::catch(raised));
            failed.into()
        }
    }
}

struct Printer {
    text: String,
    /// Depth in groups; 0 outside.
    depth: usize,
    /// The end of a group's frame is still to be drawn.
    close: bool,
    seen: Vec<Obj>,
}

impl Printer {
    fn indent(&self) -> String {
        " ".repeat(2 * self.depth)
    }

    /// Adds lines, each with the margin of the group.
    fn emit(&mut self, lines: &str, margin: char) {
        let mut front = self.indent();
        if self.depth > 0 {
            front.push(margin);
            front.push(' ');
        }
        for line in lines.split_inclusive('\n') {
            self.text.push_str(&front);
            self.text.push_str(line);
        }
    }

    /// An exception with what led to it.
    fn exception(&mut self, exception: &Obj) {
        let mut chain = Vec::new();
        let mut current = exception.clone();
        loop {
            self.seen.push(current.clone());
            let own = layout(&current);
            let new = |link: &Obj| {
                link.given().filter(|link| !self.seen.iter().any(|seen| seen.is(link))).cloned()
            };
            let (message, next) = if let Some(cause) = new(&own.cause) {
                (CAUSE, Some(cause))
            } else if own.suppress {
                ("", None)
            } else {
                (CONTEXT, new(&own.context))
            };
            let message = if next.is_some() { message } else { "" };
            chain.push((message, current));
            match next {
                Some(next) => current = next,
                None => break,
            }
        }
        for (message, exception) in chain.iter().rev() {
            if !message.is_empty() {
                self.emit(message, '|');
            }
            if exception.is_instance(&types::BASE_EXCEPTION_GROUP) {
                self.group(exception);
            } else {
                self.single(exception);
            }
        }
    }

    fn single(&mut self, exception: &Obj) {
        if let Some(first) = layout(exception).traceback.given() {
            self.emit("Traceback (most recent call last):\n", '|');
            self.emit(&frames::format(first), '|');
        }
        self.emit(&last_lines(exception), '|');
    }

    fn group(&mut self, group: &Obj) {
        if self.depth > GROUP_DEPTH {
            self.emit(&format!("... (max_group_depth is {GROUP_DEPTH})\n"), '|');
            return;
        }
        let top = self.depth == 0;
        if top {
            self.depth = 1;
        }
        if let Some(first) = layout(group).traceback.given() {
            let margin = if top { '+' } else { '|' };
            self.emit("Exception Group Traceback (most recent call last):\n", margin);
            self.emit(&frames::format(first), '|');
        }
        self.emit(&last_lines(group), '|');
        self.members(&members(group));
        if top {
            self.depth = 0;
        }
    }

    fn members(&mut self, members: &[Obj]) {
        let count = members.len().min(GROUP_WIDTH + 1);
        self.close = false;
        for (index, member) in members.iter().take(count).enumerate() {
            let last = index + 1 == count;
            if last {
                self.close = true;
            }
            let cut = index >= GROUP_WIDTH;
            let title = if cut { "...".into() } else { format!("{}", index + 1) };
            let corner = if index == 0 { "+-" } else { "  " };
            let line =
                format!("{}{corner}+---------------- {title} ----------------\n", self.indent());
            self.text.push_str(&line);
            self.depth += 1;
            if cut {
                let rest = members.len() - GROUP_WIDTH;
                let plural = if rest > 1 { "s" } else { "" };
                self.emit(&format!("and {rest} more exception{plural}\n"), '|');
            } else {
                self.exception(member);
            }
            if last && self.close {
                let line = format!("{}+------------------------------------\n", self.indent());
                self.text.push_str(&line);
                self.close = false;
            }
            self.depth -= 1;
        }
    }
}

/// The members of a group.
fn members(group: &Obj) -> Vec<Obj> {
    match layout(group).fields[fields::GROUP_EXCEPTIONS].given() {
        Some(all) if all.is_instance(&tuple::TUPLE) => tuple::items(all).to_vec(),
        _ => Vec::new(),
    }
}

/// `module.Class` of an exception, the module left out where it goes without saying.
fn class_name(class: &Type) -> String {
    let qualname = str::to_string_lossy(&class.fields().qualname);
    match class.lookup(crate::name!("__module__")) {
        Some(module) if str::is_str(&module) => {
            let module = str::to_string_lossy(&module);
            if module == "builtins" || module == "__main__" {
                qualname
            } else {
                format!("{module}.{qualname}")
            }
        }
        _ => format!("<unknown>.{qualname}"),
    }
}

/// `Class: message`, the hint, the notes.
pub fn last_lines(exception: &Obj) -> String {
    let name = class_name(exception.class());
    let mut text = if exception.is_instance(&types::SYNTAX_ERROR) {
        methods::syntax_error_lines(exception, &name)
    } else {
        let message = ops::text::to_str(exception).map(|text| str::to_string_lossy(&text));
        let mut message = safe(message, "<exception str() failed>");
        if let Some(hint) = hints::hint(exception) {
            message.push_str(&hint);
        }
        if message.is_empty() { format!("{name}\n") } else { format!("{name}: {message}\n") }
    };
    add_notes(exception, &mut text);
    text
}

fn add_notes(exception: &Obj, text: &mut String) {
    let name = crate::name!("__notes__");
    let notes = match ops::attribute::getattr_optional(exception, name) {
        Ok(Some(notes)) => notes,
        Ok(None) => return,
        Err(raised) => {
            drop(errors::catch(raised));
            return;
        }
    };
    if none::is_none(&notes) && notes.is_pointer() {
        return;
    }
    let sequence =
        notes.is_pointer() && (notes.is_instance(&list::LIST) || notes.is_instance(&tuple::TUPLE));
    if !sequence {
        let shown = safe(ops::text::repr_text(&notes), "<__notes__ repr() failed>");
        text.push_str(&shown);
        text.push('\n');
        return;
    }
    for note in tuple::sequence_items(&notes).to_vec() {
        let shown = ops::text::to_str(&note).map(|note| str::to_string_lossy(&note));
        for line in safe(shown, "<note str() failed>").split('\n') {
            text.push_str(line);
            text.push('\n');
        }
    }
}
