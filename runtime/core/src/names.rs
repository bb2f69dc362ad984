//! Names the runtime knows, as immortal strings: each text has one object.

use alloc::collections::BTreeMap;
use alloc::string::String;
use core::cell::UnsafeCell;

use crate::obj::Obj;
use crate::objects::str;

struct Table(UnsafeCell<BTreeMap<String, Obj>>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Table {}

static TABLE: Table = Table(UnsafeCell::new(BTreeMap::new()));

/// The one immortal string with this text. For a bounded set of names only.
pub fn intern(text: &str) -> Obj {
    let table = unsafe { &mut *TABLE.0.get() };
    if let Some(found) = table.get(text) {
        return found.clone();
    }
    let object = str::new_immortal(text);
    table.insert(text.into(), object.clone());
    object
}

/// A name as a static: interned on first use, then free.
#[macro_export]
macro_rules! name {
    ($text:expr) => {{
        struct Once(core::cell::UnsafeCell<$crate::obj::Obj>);
        // SAFETY: one thread runs at a time.
        unsafe impl Sync for Once {}
        static ONCE: Once = Once(core::cell::UnsafeCell::new($crate::obj::Obj::NO_VALUE));
        // SAFETY: written once, before any reference is given out.
        let once: &'static $crate::obj::Obj = unsafe {
            if (*ONCE.0.get()).is_missing() {
                *ONCE.0.get() = $crate::names::intern($text);
            }
            &*ONCE.0.get()
        };
        once
    }};
}
