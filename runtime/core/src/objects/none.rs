//! The singletons: `None`, `True`, `False`, `Ellipsis`, `NotImplemented`, and their types.

use naja_abi::layout::{Header, IMMORTAL, TypeHead};

use crate::class::{Slots, Spec, Type};
use crate::obj::{Obj, Res};
use crate::objects::str;

/// A static object without contents.
#[repr(C)]
pub struct Singleton(Header);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Singleton {}

const fn singleton(class: *const Type) -> Singleton {
    Singleton(Header { count: IMMORTAL, aux: 0, class: class as *const TypeHead })
}

macro_rules! singletons {
    ($($static:ident $symbol:literal $class:expr, $function:ident $doc:literal;)*) => {
        $(#[doc = $doc]
        #[unsafe(export_name = $symbol)]
        pub static mut $static: Singleton = singleton($class);
        #[doc = $doc]
        #[inline(always)]
        pub fn $function() -> Obj { crate::static_object!($static) })*
    };
}

singletons! {
    NONE "naja_none" &NONE_TYPE, none "`None`.";
    TRUE "naja_true" &crate::objects::int::BOOL, true_ "`True`.";
    FALSE "naja_false" &crate::objects::int::BOOL, false_ "`False`.";
    ELLIPSIS "naja_ellipsis" &ELLIPSIS_TYPE, ellipsis "`Ellipsis`.";
    NOT_IMPLEMENTED "naja_notimplemented" &NOT_IMPLEMENTED_TYPE, not_implemented "`NotImplemented`.";
}

fn address(object: &Obj) -> usize {
    (object.word() as usize).wrapping_sub(1)
}

/// `x is None`.
#[inline(always)]
pub fn is_none(object: &Obj) -> bool {
    address(object) == core::ptr::addr_of!(NONE) as usize
}

/// `x is NotImplemented`.
#[inline(always)]
pub fn is_not_implemented(object: &Obj) -> bool {
    address(object) == core::ptr::addr_of!(NOT_IMPLEMENTED) as usize
}

/// `x is True`.
#[inline(always)]
pub fn is_true(object: &Obj) -> bool {
    address(object) == core::ptr::addr_of!(TRUE) as usize
}

/// `True` or `False`.
#[inline(always)]
pub fn bool_object(value: bool) -> Obj {
    if value { true_() } else { false_() }
}

/// The value of a bool object; `None` for anything else.
#[inline(always)]
pub fn as_bool(object: &Obj) -> Option<bool> {
    if is_true(object) {
        Some(true)
    } else if address(object) == core::ptr::addr_of!(FALSE) as usize {
        Some(false)
    } else {
        None
    }
}

/// Truth of the singletons.
#[inline(always)]
pub fn singleton_truth(object: &Obj) -> Option<bool> {
    if is_none(object) { Some(false) } else { as_bool(object) }
}

/// `NoneType`.
#[unsafe(export_name = "naja_type_NoneType")]
pub static NONE_TYPE: Type = Type::builtin(Spec {
    slots: Slots {
        repr: Some(|_| str::new("None")),
        hash: Some(|_| Ok(0xfca8_6420)),
        truth: Some(|_| Ok(false)),
        new: Some(|_, args| only_one(args, "NoneType", none())),
        ..Slots::NONE
    },
    ..Spec::new("NoneType", size_of::<Header>())
});

/// `ellipsis`.
#[unsafe(export_name = "naja_type_ellipsis")]
pub static ELLIPSIS_TYPE: Type = Type::builtin(Spec {
    slots: Slots {
        repr: Some(|_| str::new("Ellipsis")),
        new: Some(|_, args| only_one(args, "EllipsisType", ellipsis())),
        ..Slots::NONE
    },
    ..Spec::new("ellipsis", size_of::<Header>())
});

/// `NotImplementedType`.
#[unsafe(export_name = "naja_type_NotImplementedType")]
pub static NOT_IMPLEMENTED_TYPE: Type = Type::builtin(Spec {
    slots: Slots {
        repr: Some(|_| str::new("NotImplemented")),
        truth: Some(not_implemented_truth),
        new: Some(|_, args| only_one(args, "NotImplementedType", not_implemented())),
        ..Slots::NONE
    },
    ..Spec::new("NotImplementedType", size_of::<Header>())
});

fn not_implemented_truth(_: &Obj) -> Res<bool> {
    crate::errors::warn(
        &crate::objects::exception::types::DEPRECATION_WARNING,
        "NotImplemented should not be used in a boolean context",
    )?;
    Ok(true)
}

/// `type(None)()` gives the one object.
fn only_one(args: &crate::call::Args, name: &str, object: Obj) -> Res {
    if args.values.is_empty() {
        return Ok(object);
    }
    Err(crate::errors::type_error(&alloc::format!("{name} takes no arguments")))
}
