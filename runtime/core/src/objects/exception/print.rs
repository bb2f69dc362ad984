//! Reports of exceptions as CPython prints them.

use alloc::format;

use super::methods;
use crate::errors;
use crate::hooks;
use crate::obj::Obj;

/// Reports an exception that nobody can catch (in `__del__`, say).
pub fn unraisable(exception: &Obj, object: &Obj) {
    let text = methods::summary(exception).unwrap_or_else(|raised| {
        drop(errors::catch(raised));
        "".into()
    });
    let name = match crate::ops::text::repr_text(object) {
        Ok(name) => name,
        Err(raised) => {
            drop(errors::catch(raised));
            "<object repr() failed>".into()
        }
    };
    let report = format!("Exception ignored in: {name}\n{text}\n");
    (hooks::get().write_stderr)(report.as_bytes());
}
