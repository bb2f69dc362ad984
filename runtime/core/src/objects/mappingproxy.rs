//! `mappingproxy`: a read-only view of a mapping (`cls.__dict__`).

use alloc::format;

use naja_abi::layout::Header;

use crate::call::{self, Args};
use crate::class::{Comparison, Operator, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{dict, none, str};
use crate::ops;

#[repr(C)]
struct Proxy {
    header: Header,
    mapping: Obj,
}

/// `mappingproxy`.
#[unsafe(export_name = "naja_type_mappingproxy")]
pub static MAPPINGPROXY: Type = Type::builtin(Spec {
    flags: crate::class::MAPPING,
    methods: Some(naja_abi::builtins::Owner::mappingproxy),
    slots: Slots {
        drop: Some(drop_parts),
        traverse: Some(traverse),
        new: Some(construct),
        repr: Some(repr),
        str: Some(|proxy| ops::text::to_str(mapping(proxy))),
        len: Some(len),
        getitem: Some(getitem),
        contains: Some(contains),
        iter: Some(iter),
        compare: Some(compare),
        hash: Some(|proxy| ops::compare::hash(mapping(proxy))),
        ..Slots::NONE
    }
    .with_operator(Operator::Or, or),
    ..Spec::new("mappingproxy", size_of::<Proxy>())
});

/// A view of the mapping.
pub fn new(mapping: &Obj) -> Res {
    let object = heap::allocate_object::<Proxy>(&MAPPINGPROXY)?;
    unsafe {
        core::ptr::addr_of_mut!((*object).mapping).write(mapping.clone());
        Ok(Obj::from_address(object))
    }
}

/// The mapping behind the view.
pub fn mapping(proxy: &Obj) -> &Obj {
    &unsafe { proxy.as_layout::<Proxy>() }.mapping
}

unsafe fn drop_parts(header: *mut Header) {
    unsafe {
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*(header as *mut Proxy)).mapping));
    }
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    visit(mapping(object));
}

fn construct(_class: &Obj, args: &Args) -> Res {
    static SIGNATURE: call::signature::Declaration =
        call::signature::Declaration::new("mappingproxy(mapping)");
    let bound = SIGNATURE.bind(args)?;
    let mapping = bound.get(0);
    let class = mapping.class();
    let sequence = class.is_subtype(&crate::objects::list::LIST)
        || class.is_subtype(&crate::objects::tuple::TUPLE);
    if class.slots().getitem.is_none() || sequence {
        return Err(errors::type_error(&format!(
            "mappingproxy() argument must be a mapping, not {}",
            class.name()
        )));
    }
    new(mapping)
}

fn repr(proxy: &Obj) -> Res {
    let text = ops::text::repr_text(mapping(proxy))?;
    str::new(&format!("mappingproxy({text})"))
}

fn len(proxy: &Obj) -> Res<usize> {
    let mapping = mapping(proxy);
    match mapping.class().slots().len {
        Some(function) => function(mapping),
        None => Ok(0),
    }
}

fn getitem(proxy: &Obj, key: &Obj) -> Res {
    let mapping = mapping(proxy);
    if mapping.is_exact(&dict::DICT) {
        return dict::get(mapping, key)?.ok_or_else(|| errors::key_error(key));
    }
    match mapping.class().slots().getitem {
        Some(function) => function(mapping, key),
        None => Err(errors::key_error(key)),
    }
}

fn contains(proxy: &Obj, key: &Obj) -> Res<bool> {
    let mapping = mapping(proxy);
    match mapping.class().slots().contains {
        Some(function) => function(mapping, key),
        None => Ok(dict::get(mapping, key)?.is_some()),
    }
}

fn iter(proxy: &Obj) -> Res {
    let mapping = mapping(proxy);
    match mapping.class().slots().iter {
        Some(function) => function(mapping),
        None => {
            Err(errors::type_error(&format!("'{}' object is not iterable", mapping.class().name())))
        }
    }
}

fn unwrap(object: &Obj) -> Obj {
    if object.is_pointer() && object.is_exact(&MAPPINGPROXY) {
        mapping(object).clone()
    } else {
        object.clone()
    }
}

fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    ops::compare::compare(&unwrap(left), &unwrap(right), comparison)
}

fn or(left: &Obj, right: &Obj) -> Res {
    ops::number::binary(Operator::Or, &unwrap(left), &unwrap(right))
}

/// The mapping's own method, called with the rest of the arguments.
macro_rules! forwards {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        $($(#[$doc])*
        pub fn $name(arguments: &[Obj]) -> Res {
            let given: alloc::vec::Vec<Obj> =
                arguments[1..].iter().filter(|value| !value.is_missing()).cloned().collect();
            call::call_method(mapping(&arguments[0]), crate::name!(stringify!($name)), &given)
        })*
    };
}

forwards! {
    /// `mappingproxy.get`.
    get;
    /// `mappingproxy.keys`.
    keys;
    /// `mappingproxy.values`.
    values;
    /// `mappingproxy.items`.
    items;
    /// `mappingproxy.copy`.
    copy;
}

/// `None`, so that `none` is used where nothing else is.
pub fn class_getitem(_arguments: &[Obj]) -> Res {
    Ok(none::none())
}
