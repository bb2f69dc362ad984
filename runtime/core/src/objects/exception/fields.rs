//! What single exception classes have beyond `args`: `errno`, `value`, `code`, `name`, …
//!
//! All keep them in the same array of the layout; a field's index depends on the class.

use alloc::format;

use super::{FIELD_COUNT, layout, types};
use crate::call::Args;
use crate::class::{Slots, Type};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{getset, int, none, str, tuple};
use crate::ops;

/// `name` of NameError, AttributeError, ImportError.
pub const NAME: usize = 0;
/// `obj` of AttributeError, `path` of ImportError.
pub const OBJECT: usize = 1;
/// `name_from` of ImportError.
pub const NAME_FROM: usize = 2;
/// `msg` of ImportError.
pub const MESSAGE: usize = 3;
/// `value` of StopIteration, `code` of SystemExit.
pub const VALUE: usize = 0;

/// `message` of exception groups.
pub const GROUP_MESSAGE: usize = 0;
/// `exceptions` of exception groups, a tuple.
pub const GROUP_EXCEPTIONS: usize = 1;

const OS_ERRNO: usize = 0;
const OS_STRERROR: usize = 1;
const OS_FILENAME: usize = 2;
const OS_FILENAME2: usize = 3;

const fn equal(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] {
            return false;
        }
        index += 1;
    }
    true
}

/// The native operations that the class with this name has of its own.
pub const fn slots_of(name: &str) -> Slots {
    let mut slots = Slots::NONE;
    if equal(name, "KeyError") {
        slots.str = Some(key_error_str);
    } else if equal(name, "StopIteration") || equal(name, "SystemExit") {
        slots.init = Some(init_value);
    } else if equal(name, "AttributeError") || equal(name, "NameError") {
        slots.init = Some(init_named);
    } else if equal(name, "ImportError") {
        slots.init = Some(init_import);
        slots.str = Some(import_str);
    } else if equal(name, "OSError") {
        slots.init = Some(init_os);
        slots.str = Some(os_str);
    } else if equal(name, "UnicodeDecodeError") || equal(name, "UnicodeEncodeError") {
        slots.init = Some(init_unicode);
        slots.str = Some(unicode_str);
    } else if equal(name, "UnicodeTranslateError") {
        slots.init = Some(init_translate);
        slots.str = Some(unicode_str);
    } else if equal(name, "BaseExceptionGroup") {
        slots.new = Some(super::group::construct);
        slots.init = Some(super::init);
        slots.str = Some(super::group::to_str);
    } else if equal(name, "SyntaxError") {
        slots.init = Some(init_syntax);
        slots.str = Some(syntax_str);
    }
    slots
}

/// The methods that the class has of its own.
pub const fn methods_of(name: &str) -> Option<naja_abi::builtins::Owner> {
    if equal(name, "BaseExceptionGroup") {
        Some(naja_abi::builtins::Owner::exception_group)
    } else {
        None
    }
}

/// The function that makes the class's attributes.
pub const fn populate_of(name: &str) -> Option<fn(&'static Type)> {
    if equal(name, "StopIteration") {
        Some(|class| field::<VALUE>(class, "value"))
    } else if equal(name, "SystemExit") {
        Some(|class| field::<VALUE>(class, "code"))
    } else if equal(name, "NameError") {
        Some(|class| field::<NAME>(class, "name"))
    } else if equal(name, "AttributeError") {
        Some(|class| {
            field::<NAME>(class, "name");
            field::<OBJECT>(class, "obj");
        })
    } else if equal(name, "ImportError") {
        Some(|class| {
            field::<NAME>(class, "name");
            field::<OBJECT>(class, "path");
            field::<NAME_FROM>(class, "name_from");
            field::<MESSAGE>(class, "msg");
        })
    } else if equal(name, "OSError") {
        Some(|class| {
            field::<OS_ERRNO>(class, "errno");
            field::<OS_STRERROR>(class, "strerror");
            field::<OS_FILENAME>(class, "filename");
            field::<OS_FILENAME2>(class, "filename2");
        })
    } else if equal(name, "UnicodeDecodeError")
        || equal(name, "UnicodeEncodeError")
        || equal(name, "UnicodeTranslateError")
    {
        Some(|class| {
            field::<0>(class, "encoding");
            field::<1>(class, "object");
            field::<2>(class, "start");
            field::<3>(class, "end");
            field::<4>(class, "reason");
        })
    } else if equal(name, "BaseExceptionGroup") {
        Some(|class| {
            read_only::<GROUP_MESSAGE>(class, "message");
            read_only::<GROUP_EXCEPTIONS>(class, "exceptions");
        })
    } else if equal(name, "SyntaxError") {
        Some(|class| {
            field::<0>(class, "msg");
            field::<1>(class, "filename");
            field::<2>(class, "lineno");
            field::<3>(class, "offset");
            field::<4>(class, "text");
            field::<5>(class, "end_lineno");
            field::<6>(class, "end_offset");
        })
    } else {
        None
    }
}

fn field<const INDEX: usize>(class: &'static Type, name: &str) {
    const { assert!(INDEX < FIELD_COUNT) };
    getset::add_full(
        class,
        name,
        |object| Ok(layout(object).fields[INDEX].given().cloned().unwrap_or(none::none())),
        Some(|object, value| {
            layout(object).fields[INDEX].put(value.cloned().unwrap_or(Obj::NO_VALUE));
            Ok(())
        }),
    );
}

fn read_only<const INDEX: usize>(class: &'static Type, name: &str) {
    getset::add(class, name, |object| {
        Ok(layout(object).fields[INDEX].given().cloned().unwrap_or(none::none()))
    });
}

fn set_args(object: &Obj, args: &Args) -> Res<()> {
    layout(object).args.put(tuple::from_slice(args.positional())?);
    Ok(())
}

fn no_keywords(object: &Obj, args: &Args) -> Res<()> {
    if args.names.is_empty() {
        return Ok(());
    }
    let name = object.class().name();
    Err(errors::type_error(&format!("{name}() takes no keyword arguments")))
}

/// Takes the keywords that the class knows into their fields; an unknown one is an error.
fn take_keywords(object: &Obj, args: &Args, class: &str, known: &[(&str, usize)]) -> Res<()> {
    for (_, index) in known {
        layout(object).fields[*index].put(Obj::NO_VALUE);
    }
    for (name, value) in args.keywords() {
        let text = str::to_string_lossy(name);
        match known.iter().find(|(own, _)| *own == text) {
            Some((_, index)) => layout(object).fields[*index] = value.clone(),
            None => {
                let names: alloc::vec::Vec<alloc::string::String> =
                    known.iter().map(|(name, _)| (*name).into()).collect();
                let hint = match super::suggestions::closest(&text, &names) {
                    Some(found) => format!(". Did you mean '{found}'?"),
                    None => "".into(),
                };
                return Err(errors::type_error(&format!(
                    "{class}() got an unexpected keyword argument '{text}'{hint}"
                )));
            }
        }
    }
    Ok(())
}

fn init_value(object: &Obj, args: &Args) -> Res<()> {
    no_keywords(object, args)?;
    set_args(object, args)?;
    let stop = object.is_instance(&types::STOP_ITERATION);
    let value = match args.values {
        [] => Obj::NO_VALUE,
        [only] => only.clone(),
        [first, ..] if stop => first.clone(),
        _ => layout(object).args.clone(),
    };
    layout(object).fields[VALUE].put(value);
    Ok(())
}

fn init_named(object: &Obj, args: &Args) -> Res<()> {
    set_args(object, args)?;
    if object.is_instance(&types::ATTRIBUTE_ERROR) {
        take_keywords(object, args, "AttributeError", &[("name", NAME), ("obj", OBJECT)])
    } else {
        take_keywords(object, args, "NameError", &[("name", NAME)])
    }
}

fn init_import(object: &Obj, args: &Args) -> Res<()> {
    set_args(object, args)?;
    let known = [("name", NAME), ("path", OBJECT), ("name_from", NAME_FROM)];
    take_keywords(object, args, "ImportError", &known)?;
    layout(object).fields[MESSAGE].put(match args.positional() {
        [only] => only.clone(),
        _ => Obj::NO_VALUE,
    });
    Ok(())
}

fn import_str(object: &Obj) -> Res {
    match layout(object).fields[MESSAGE].given() {
        Some(message) if message.is_exact_str() => Ok(message.clone()),
        _ => super::methods::to_str(object),
    }
}

fn key_error_str(object: &Obj) -> Res {
    let args = layout(object).args.clone();
    match tuple::items(&args) {
        [only] => ops::text::repr(only),
        _ => super::methods::to_str(object),
    }
}

/// `OSError(errno, …)` is an instance of the subclass that stands for the number.
pub fn refine_class<'a>(class: &'a Type, args: &Args) -> &'a Type {
    if !core::ptr::eq(class, &types::OS_ERROR) || args.positional().len() < 2 {
        return class;
    }
    let Some(number) = int::as_i64(&args.positional()[0]) else { return class };
    class_of_errno(number).unwrap_or(class)
}

/// The subclass of OSError for an error number of Linux.
fn class_of_errno(number: i64) -> Option<&'static Type> {
    Some(match number {
        11 | 114 | 115 => &types::BLOCKING_IO_ERROR,
        32 | 108 => &types::BROKEN_PIPE_ERROR,
        10 => &types::CHILD_PROCESS_ERROR,
        103 => &types::CONNECTION_ABORTED_ERROR,
        111 => &types::CONNECTION_REFUSED_ERROR,
        104 => &types::CONNECTION_RESET_ERROR,
        17 => &types::FILE_EXISTS_ERROR,
        2 => &types::FILE_NOT_FOUND_ERROR,
        4 => &types::INTERRUPTED_ERROR,
        21 => &types::IS_A_DIRECTORY_ERROR,
        20 => &types::NOT_A_DIRECTORY_ERROR,
        1 | 13 => &types::PERMISSION_ERROR,
        3 => &types::PROCESS_LOOKUP_ERROR,
        110 => &types::TIMEOUT_ERROR,
        _ => return None,
    })
}

/// Raises the OSError for an error number, its text and (optionally) file names.
pub fn raise_os_error(number: i64, text: &str, filenames: &[Obj]) -> crate::obj::Raised {
    let build = || -> Res {
        let class = class_of_errno(number).unwrap_or(&types::OS_ERROR);
        let mut arguments = alloc::vec![Obj::small(number), str::new(text)?];
        match filenames {
            [] => {}
            [one] => arguments.push(one.clone()),
            [one, two, ..] => {
                arguments.extend([one.clone(), none::none(), two.clone()]);
            }
        }
        super::new(class, &arguments)
    };
    match build() {
        Ok(instance) => errors::raise_object(instance),
        Err(raised) => raised,
    }
}

fn init_os(object: &Obj, args: &Args) -> Res<()> {
    no_keywords(object, args)?;
    set_args(object, args)?;
    let values = args.positional();
    if values.len() < 2 || values.len() > 5 {
        return Ok(());
    }
    let exception = layout(object);
    exception.fields[OS_ERRNO] = values[0].clone();
    exception.fields[OS_STRERROR] = values[1].clone();
    if let Some(filename) = values.get(2).filter(|name| !none::is_none(name)) {
        exception.fields[OS_FILENAME] = filename.clone();
        if let Some(second) = values.get(4).filter(|name| !none::is_none(name)) {
            exception.fields[OS_FILENAME2] = second.clone();
        }
        exception.args = tuple::from_slice(&values[..2])?;
    }
    Ok(())
}

fn os_str(object: &Obj) -> Res {
    let fields = &layout(object).fields;
    let text = |index: usize| -> Res<alloc::string::String> {
        let value = fields[index].given().cloned().unwrap_or(none::none());
        Ok(str::to_string_lossy(&ops::text::to_str(&value)?))
    };
    let given = |index: usize| fields[index].given().is_some();
    if given(OS_FILENAME) {
        let first = ops::text::repr_text(&fields[OS_FILENAME])?;
        let head = format!("[Errno {}] {}: {first}", text(OS_ERRNO)?, text(OS_STRERROR)?);
        if given(OS_FILENAME2) {
            let second = ops::text::repr_text(&fields[OS_FILENAME2])?;
            return str::new(&format!("{head} -> {second}"));
        }
        return str::new(&head);
    }
    if given(OS_ERRNO) && given(OS_STRERROR) {
        return str::new(&format!("[Errno {}] {}", text(OS_ERRNO)?, text(OS_STRERROR)?));
    }
    super::methods::to_str(object)
}

fn init_unicode(object: &Obj, args: &Args) -> Res<()> {
    no_keywords(object, args)?;
    set_args(object, args)?;
    if args.values.len() != 5 {
        return Err(errors::type_error(&format!(
            "function takes exactly 5 arguments ({} given)",
            args.values.len()
        )));
    }
    layout(object).fields[..5].clone_from_slice(args.values);
    Ok(())
}

fn init_translate(object: &Obj, args: &Args) -> Res<()> {
    no_keywords(object, args)?;
    set_args(object, args)?;
    if args.values.len() != 4 {
        return Err(errors::type_error(&format!(
            "function takes exactly 4 arguments ({} given)",
            args.values.len()
        )));
    }
    layout(object).fields[1..5].clone_from_slice(args.values);
    Ok(())
}

fn unicode_str(object: &Obj) -> Res {
    let [encoding, subject, start, end, reason, ..] = &layout(object).fields;
    if subject.is_missing() {
        return str::new("");
    }
    let text = |value: &Obj| -> Res<alloc::string::String> {
        Ok(str::to_string_lossy(&ops::text::to_str(value)?))
    };
    let (first, last) = (int::as_i64(start).unwrap_or(0), int::as_i64(end).unwrap_or(0));
    let reason = text(reason)?;
    let verb = if object.is_instance(&types::UNICODE_DECODE_ERROR) {
        "decode"
    } else if object.is_instance(&types::UNICODE_ENCODE_ERROR) {
        "encode"
    } else {
        "translate"
    };
    let codec =
        if encoding.is_missing() { "".into() } else { format!("'{}' codec ", text(encoding)?) };
    if last == first + 1 && first >= 0 {
        let at = ops::item::getitem(subject, start)?;
        let what = match int::as_i64(&at) {
            Some(byte) => format!("byte 0x{byte:02x}"),
            None => {
                let point = first_point(&at);
                let escaped = if point <= 0xff {
                    format!("'\\x{point:02x}'")
                } else if point <= 0xffff {
                    format!("'\\u{point:04x}'")
                } else {
                    format!("'\\U{point:08x}'")
                };
                format!("character {escaped}")
            }
        };
        return str::new(&format!("{codec}can't {verb} {what} in position {first}: {reason}"));
    }
    let what = if verb == "decode" { "bytes" } else { "characters" };
    str::new(&format!("{codec}can't {verb} {what} in position {first}-{}: {reason}", last - 1))
}

const NO_END_OFFSET: &str = "end_offset must be provided when end_lineno is provided";

fn init_syntax(object: &Obj, args: &Args) -> Res<()> {
    set_args(object, args)?;
    let exception = layout(object);
    if let Some(message) = args.values.first() {
        exception.fields[0] = message.clone();
    }
    if let Some(details) = args.values.get(1) {
        let items = ops::iteration::collect(details)?;
        let limit = match items.len() {
            0..=3 => "at least 4",
            5 => return Err(errors::type_error(NO_END_OFFSET)),
            7.. => "at most 6",
            _ => "",
        };
        if !limit.is_empty() {
            return Err(errors::type_error(&format!(
                "function takes {limit} arguments ({} given)",
                items.len()
            )));
        }
        for (index, item) in items.into_iter().take(6).enumerate() {
            exception.fields[index + 1] = item;
        }
    }
    Ok(())
}

fn syntax_str(object: &Obj) -> Res {
    let [message, filename, line, ..] = &layout(object).fields;
    let Some(message) = message.given() else { return str::new("None") };
    let text = str::to_string_lossy(&ops::text::to_str(message)?);
    let file = filename.given().filter(|name| str::is_str(name)).map(|name| {
        let full = str::to_string_lossy(name);
        full.rsplit('/').next().unwrap_or("").into()
    });
    let file: Option<alloc::string::String> = file;
    let number = line.given().and_then(int::as_i64);
    match (file, number) {
        (Some(file), Some(number)) => str::new(&format!("{text} ({file}, line {number})")),
        (Some(file), None) => str::new(&format!("{text} ({file})")),
        (None, Some(number)) => str::new(&format!("{text} (line {number})")),
        (None, None) => str::new(&text),
    }
}

/// The first code point of a str.
fn first_point(text: &Obj) -> u32 {
    match str::points(text) {
        str::Points::One(points) => points.first().copied().map_or(0, u32::from),
        str::Points::Two(points) => points.first().copied().map_or(0, u32::from),
        str::Points::Four(points) => points.first().copied().unwrap_or(0),
    }
}

/// What pickles and copies have to know beside the arguments: these, when they must say more, and
/// fields for the state.
pub fn pickled(object: &Obj) -> Res<(Obj, alloc::vec::Vec<(&'static str, Obj)>)> {
    let exception = layout(object);
    let mut args = exception.args.clone();
    let mut state = alloc::vec::Vec::new();
    let known: &[(&str, usize)] = if object.is_instance(&types::IMPORT_ERROR) {
        &[("name", NAME), ("path", OBJECT), ("name_from", NAME_FROM)]
    } else if object.is_instance(&types::ATTRIBUTE_ERROR) {
        &[("name", NAME)]
    } else {
        &[]
    };
    for (name, index) in known {
        if let Some(value) = exception.fields[*index].given() {
            state.push((*name, value.clone()));
        }
    }
    if object.is_instance(&types::ATTRIBUTE_ERROR) {
        state.push(("args", args.clone()));
    }
    if object.is_instance(&types::OS_ERROR)
        && let ([number, text], Some(filename)) =
            (tuple::items(&args), exception.fields[OS_FILENAME].given())
    {
        let mut all = alloc::vec![number.clone(), text.clone(), filename.clone()];
        if let Some(second) = exception.fields[OS_FILENAME2].given() {
            all.extend([none::none(), second.clone()]);
        }
        args = tuple::new(all)?;
    }
    Ok((args, state))
}
