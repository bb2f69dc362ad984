//! Standard output as `print` sees it: the process's own, unless the program replaced `sys.stdout`.

use crate::hooks;
use crate::modules;
use crate::obj::{Obj, Res};
use crate::objects::{dict, module, none, str};
use crate::slot::Slot;

static ORIGINAL: Slot = Slot::empty();

/// Where `print` goes.
pub enum Target {
    /// The process's standard output.
    Original,
    /// `sys.stdout` is None.
    Nothing,
    /// An object with a `write` method.
    Other(Obj),
}

/// Remembers the object that `sys.stdout` is at start.
pub fn set_original_stdout(object: &Obj) {
    ORIGINAL.put(object.clone());
}

/// What `sys.stdout` is now.
pub fn replaced_stdout() -> Res<Target> {
    let Some(original) = ORIGINAL.get() else {
        return Ok(Target::Original);
    };
    let modules = modules::modules()?;
    let Some(sys) = dict::get_str(&modules, crate::name!("sys")) else {
        return Ok(Target::Original);
    };
    match module::get_global(&sys, crate::name!("stdout")) {
        Some(current) if current.is(&original) => Ok(Target::Original),
        Some(current) if none::is_none(&current) => Ok(Target::Nothing),
        Some(current) => Ok(Target::Other(current)),
        None => Err(crate::errors::runtime_error("lost sys.stdout")),
    }
}

/// Writes a str to the process's standard output in UTF-8; a lone surrogate is UnicodeEncodeError.
pub fn write_stdout(text: &Obj) -> Res<()> {
    if str::is_ascii(text)
        && let str::Points::One(bytes) = str::points(text)
    {
        return (hooks::get().write_stdout)(bytes);
    }
    let encoded = encode_utf8(text)?;
    (hooks::get().write_stdout)(&encoded)
}

/// The UTF-8 form of a str, strictly.
pub fn encode_utf8(text: &Obj) -> Res<alloc::vec::Vec<u8>> {
    let mut bytes = alloc::vec::Vec::new();
    let mut buffer = [0u8; 4];
    let mut bad = None;
    let mut push = |index: usize, point: u32| match char::from_u32(point) {
        Some(character) if bad.is_none() => {
            bytes.extend_from_slice(character.encode_utf8(&mut buffer).as_bytes());
        }
        Some(_) => {}
        None => match &mut bad {
            None => bad = Some((index, index + 1)),
            Some((_, end)) if *end == index => *end += 1,
            Some(_) => {}
        },
    };
    match str::points(text) {
        str::Points::One(points) => {
            points.iter().enumerate().for_each(|(index, &point)| push(index, u32::from(point)));
        }
        str::Points::Two(points) => {
            points.iter().enumerate().for_each(|(index, &point)| push(index, u32::from(point)));
        }
        str::Points::Four(points) => {
            points.iter().enumerate().for_each(|(index, &point)| push(index, point));
        }
    }
    match bad {
        None => Ok(bytes),
        Some((start, end)) => Err(crate::errors::raise_with(
            &crate::objects::exception::types::UNICODE_ENCODE_ERROR,
            &[
                str::new("utf-8")?,
                text.clone(),
                Obj::small(start as i64),
                Obj::small(end as i64),
                str::new("surrogates not allowed")?,
            ],
        )),
    }
}
