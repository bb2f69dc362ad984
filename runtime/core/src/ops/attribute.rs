//! Attribute access with the full protocol, and its inline caches.

use naja_abi::layout::{AUX_TOP_MASK, AttributeSite, SITE_DIRECT};
use naja_abi::records;
use naja_abi::word::NO_VALUE;

use crate::call::{self, Args, bind};
use crate::class::attributes::{self, generic_get, generic_set};
use crate::class::{EXTRA_AFTER_DATA, HAS_DICT, NO_EXTRA, Type};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::exception::types::ATTRIBUTE_ERROR;
use crate::objects::{builtin_function, classmethod, function, member, staticmethod, type_};

/// `object.name`.
#[inline]
pub fn getattr(object: &Obj, name: &Obj) -> Res {
    match object.class().slots().getattr {
        Some(function) => function(object, name),
        None => generic_get(object, name),
    }
}

/// `object.name`, `None` where that raises AttributeError.
pub fn getattr_optional(object: &Obj, name: &Obj) -> Res<Option<Obj>> {
    if has_generic_get(object.class()) {
        return attributes::generic_get_optional(object, name)
            .or_else(|raised| errors::catch_if(raised, &ATTRIBUTE_ERROR).map(|_| None));
    }
    match getattr(object, name) {
        Ok(value) => Ok(Some(value)),
        Err(raised) => errors::catch_if(raised, &ATTRIBUTE_ERROR).map(|_| None),
    }
}

/// `object.name = value`.
pub fn setattr(object: &Obj, name: &Obj, value: &Obj) -> Res<()> {
    assign(object, name, Some(value))
}

/// `del object.name`.
pub fn delattr(object: &Obj, name: &Obj) -> Res<()> {
    assign(object, name, None)
}

fn assign(object: &Obj, name: &Obj, value: Option<&Obj>) -> Res<()> {
    match object.class().slots().setattr {
        Some(function) => function(object, name, value),
        None => generic_set(object, name, value),
    }
}

/// Whether reads of attributes follow `object.__getattribute__`.
#[inline]
fn has_generic_get(class: &Type) -> bool {
    class.slots().getattr.is_some_and(|own| core::ptr::fn_addr_eq(own, GENERIC_GET))
}

fn has_generic_set(class: &Type) -> bool {
    class.slots().setattr.is_some_and(|own| core::ptr::fn_addr_eq(own, GENERIC_SET))
}

const GENERIC_GET: fn(&Obj, &Obj) -> Res = generic_get;
const GENERIC_SET: fn(&Obj, &Obj, Option<&Obj>) -> Res<()> = generic_set;

/// `AttributeSite::offset` of a site that holds a built-in method of a type whose instances have no
/// attributes of their own.
const BINDS: u64 = 1;

/// `object.name` at a place of the program.
///
/// The site holds either a slot (`version`, `offset`) or a data descriptor (`extra` is the version,
/// `method` the descriptor); with `BINDS` in `offset` a built-in method.
#[inline]
pub fn getattr_at(object: &Obj, name: &Obj, site: &mut AttributeSite) -> Res {
    if object.is_pointer() {
        let class = object.class();
        if site.version == class.head.version {
            let place = (object.address() as usize + site.offset as usize) as *const u64;
            // SAFETY: the version says that the slot stands there.
            let word = unsafe { *place };
            if word != NO_VALUE {
                return Ok(unsafe { Obj::retain_word(word) });
            }
        } else if site.extra == class.head.version {
            if site.offset == BINDS {
                // SAFETY: the class owns the method as long as its version stands.
                return builtin_function::bind_checked(Obj::from_ref(&site.method), object);
            }
            // SAFETY: the class owns the descriptor as long as its version stands.
            let descriptor = unsafe { Obj::retain_word(site.method) };
            if let Some(get) = descriptor.class().slots().get {
                return get(&descriptor, Some(object), &class.object());
            }
        }
    }
    getattr_slow(object, name, site)
}

#[inline(never)]
fn getattr_slow(object: &Obj, name: &Obj, site: &mut AttributeSite) -> Res {
    let class = object.class();
    if object.is_pointer() && has_generic_get(class) {
        remember(class, name, site);
    }
    getattr(object, name)
}

/// Fills the site for a read on instances of the class.
fn remember(class: &Type, name: &Obj, site: &mut AttributeSite) {
    match class.lookup(name) {
        Some(found) if found.class().slots().set.is_some() => {
            match member::slot_of(&found, class) {
                Some(index) => remember_slot(class, index, site),
                None if found.class().slots().get.is_some() => {
                    site.version = 0;
                    site.offset = 0;
                    site.extra = class.head.version;
                    site.method = found.word();
                }
                None => {}
            }
        }
        Some(found)
            if !class.is_heap()
                && class.extra_offset.get() == NO_EXTRA
                && found.is_pointer()
                && found.is_exact(&builtin_function::METHOD_DESCRIPTOR) =>
        {
            site.version = 0;
            site.offset = BINDS;
            site.extra = class.head.version;
            site.method = found.word();
        }
        _ => {
            if let Some(index) = free_slot(class, name) {
                remember_slot(class, index, site);
            }
        }
    }
}

fn remember_slot(class: &Type, index: usize, site: &mut AttributeSite) {
    site.extra = 0;
    site.offset = attributes::slot_offset(class, index) as u64;
    site.version = class.head.version;
}

/// The attribute slot with this name that `__slots__` did not declare, at a fixed offset.
fn free_slot(class: &Type, name: &Obj) -> Option<usize> {
    let extra = class.extra_offset.get();
    if extra == NO_EXTRA || extra == EXTRA_AFTER_DATA {
        return None;
    }
    class.slot_index(name).filter(|&index| !class.is_declared(index))
}

/// `object.name = value` at a place of the program.
///
/// The site holds a slot (`version`, `offset`); `extra` is its number plus 1, or 0 for a slot
/// that `__slots__` declared.
#[inline]
pub fn setattr_at(object: &Obj, name: &Obj, value: &Obj, site: &mut AttributeSite) -> Res<()> {
    if object.is_pointer() && site.version == object.class().head.version {
        let header = object.address();
        // SAFETY: the version says that the slot stands there.
        unsafe {
            let place = (header as usize + site.offset as usize) as *mut u64;
            let top = u64::from((*header).aux & AUX_TOP_MASK);
            if *place != NO_VALUE || site.extra == 0 {
                let old = core::mem::replace(&mut *place, value.clone().into_word());
                drop(Obj::from_word(old));
                return Ok(());
            }
            if site.extra > top && !has_overflow(object) {
                (*header).aux = ((*header).aux & !AUX_TOP_MASK) | site.extra as u32;
                *place = value.clone().into_word();
                return Ok(());
            }
        }
    }
    setattr_slow(object, name, value, site)
}

/// Whether the instance has anything besides its slots.
#[inline]
fn has_overflow(object: &Obj) -> bool {
    let place = object.address() as usize + object.class().extra_offset.get() as usize;
    unsafe { *(place as *const usize) != 0 }
}

#[inline(never)]
fn setattr_slow(object: &Obj, name: &Obj, value: &Obj, site: &mut AttributeSite) -> Res<()> {
    let class = object.class();
    if object.is_pointer() && has_generic_set(class) {
        match class.lookup(name) {
            Some(found) if found.class().slots().set.is_some() => {
                if let Some(index) = member::slot_of(&found, class) {
                    remember_slot(class, index, site);
                }
            }
            _ if class.has(HAS_DICT) => {
                if let Some(index) = free_slot(class, name) {
                    remember_slot(class, index, site);
                    site.extra = index as u64 + 1;
                }
            }
            _ => {}
        }
    }
    assign(object, name, Some(value))
}

/// Whether instances of the object's class have the slots of the record first, where a class
/// without bases has them, and reach them directly. The record remembers the class.
pub fn has_layout(object: &Obj, record: &mut records::Class) -> bool {
    if !object.is_pointer() {
        return false;
    }
    let class = object.class();
    if record.versions[1..].contains(&class.head.version) {
        return true;
    }
    if !keeps_layout(class, record) {
        return false;
    }
    record.versions.rotate_right(1);
    record.versions[0] = class.head.version;
    true
}

fn keeps_layout(class: &Type, record: &records::Class) -> bool {
    // SAFETY: the record's names are immortal strs.
    let names = unsafe { Obj::slice(record.slot_names, record.slot_count as usize) };
    let fields = class.fields();
    class.is_heap()
        && class.extra_offset.get() as usize == size_of::<naja_abi::layout::Header>()
        && has_generic_get(class)
        && has_generic_set(class)
        && fields.slot_names.len() >= names.len()
        && names.iter().zip(&fields.slot_names).enumerate().all(|(index, (name, slot))| {
            crate::objects::str::same(name, slot)
                && !class.is_declared(index)
                && class.lookup(name).is_none_or(|found| found.class().slots().set.is_none())
        })
}

/// `AttributeSite::extra` of method calls: a function of the program, called with all values.
const FUNCTION: u64 = 1;
/// A built-in method, called with all values.
const BUILTIN: u64 = 2;
/// Any callable, called without the first value.
const STATIC: u64 = 3;
/// A function of the program that compiled code calls by itself (`offset` is its body).
const DIRECT: u64 = SITE_DIRECT;
/// Added when the first value is a class and the version is its own.
const ON_CLASS: u64 = 8;
/// Where instances have the pointer that is `offset` of other sites, when the call is direct.
const BESIDE: u64 = size_of::<naja_abi::layout::Header>() as u64;

/// `values[0].name(values[1..])` at a place of the program.
///
/// The site holds what the class has under the name (`version`, `method`, `extra` = how to call
/// it); `offset` is where instances keep a pointer to attributes of their own, or 0.
#[inline]
pub fn call_method_at(name: &Obj, args: &Args, site: &mut AttributeSite) -> Res {
    let object = &args.values[0];
    let class = object.class();
    if site.version == class.head.version && site.extra & ON_CLASS == 0 {
        let beside = if site.extra == DIRECT { BESIDE } else { site.offset };
        if beside == 0
            || unsafe { *((object.address() as usize + beside as usize) as *const usize) } == 0
        {
            return call_cached(args, site);
        }
    } else if core::ptr::eq(class, &type_::TYPE)
        && site.extra & ON_CLASS != 0
        && site.version == Type::of(object).head.version
    {
        return call_cached(args, site);
    }
    call_method_slow(name, args, site)
}

/// What `object.name(…)` calls at a place of the program, and its first argument (or `NO_VALUE`).
/// The site holds the same as for `call_method_at`.
pub fn load_method_at(object: &Obj, name: &Obj, site: &mut AttributeSite) -> Res<(Obj, Obj)> {
    if is_cached_for(object, site) {
        return Ok(loaded(object, site));
    }
    let class = object.class();
    if core::ptr::eq(class, &type_::TYPE) {
        if remember_on_class(object, name, site) {
            return Ok(loaded(object, site));
        }
    } else if has_generic_get(class)
        && let Some(method) = class.lookup(name)
        && let Some(kind) = method_kind(&method)
        && !has_own_attribute(object, name)
    {
        remember_method(object, name, &method, kind, site);
        return Ok((method, object.clone()));
    }
    Ok((getattr(object, name)?, Obj::NO_VALUE))
}

#[inline]
fn is_cached_for(object: &Obj, site: &AttributeSite) -> bool {
    let class = object.class();
    if site.version == class.head.version && site.extra & ON_CLASS == 0 {
        return site.offset == 0
            || unsafe {
                *((object.address() as usize + site.offset as usize) as *const usize) == 0
            };
    }
    core::ptr::eq(class, &type_::TYPE)
        && site.extra & ON_CLASS != 0
        && site.version == Type::of(object).head.version
}

fn loaded(object: &Obj, site: &AttributeSite) -> (Obj, Obj) {
    // SAFETY: the class owns the value as long as its version stands.
    let method = unsafe { Obj::retain_word(site.method) };
    match site.extra & !ON_CLASS {
        FUNCTION | BUILTIN => (method, object.clone()),
        _ => (method, Obj::NO_VALUE),
    }
}

/// Calls what `load_method_at` gave; the first value is the receiver or `NO_VALUE`.
pub fn call_loaded(method: &Obj, values: &[Obj], names: &[Obj]) -> Res {
    let values = if values[0].is_missing() { &values[1..] } else { values };
    call::call_args(method, &Args { values, names })
}

#[inline]
fn call_cached(args: &Args, site: &AttributeSite) -> Res {
    // SAFETY: the class owns the value as long as its version stands; during the call we do.
    let method = unsafe { Obj::retain_word(site.method) };
    match site.extra & !ON_CLASS {
        FUNCTION | DIRECT => bind::call_function(&method, args),
        BUILTIN => builtin_function::call_checked(&method, args),
        _ => call::call_args(&method, &Args { values: &args.values[1..], names: args.names }),
    }
}

#[inline(never)]
fn call_method_slow(name: &Obj, args: &Args, site: &mut AttributeSite) -> Res {
    let object = &args.values[0];
    let class = object.class();
    if core::ptr::eq(class, &type_::TYPE) {
        if remember_on_class(object, name, site) {
            return call_cached(args, site);
        }
    } else if has_generic_get(class)
        && let Some(method) = class.lookup(name)
    {
        let own = has_own_attribute(object, name);
        if let Some(kind) = method_kind(&method).filter(|_| !own) {
            remember_method(object, name, &method, kind, site);
            make_direct(&method, args, site);
            return call_found(&method, kind, args);
        }
    }
    let method = getattr(object, name)?;
    call::call_args(&method, &Args { values: &args.values[1..], names: args.names })
}

fn has_own_attribute(object: &Obj, name: &Obj) -> bool {
    object.is_pointer()
        && object.class().extra_offset.get() != NO_EXTRA
        && attributes::own_attribute(object, name).is_some()
}

fn call_found(method: &Obj, kind: u64, args: &Args) -> Res {
    match kind {
        FUNCTION => bind::call_function(method, args),
        _ => builtin_function::call_checked(method, args),
    }
}

/// How a class attribute that is a plain method is called with the instance first.
fn method_kind(method: &Obj) -> Option<u64> {
    if !method.is_pointer() {
        None
    } else if method.is_exact(&function::FUNCTION) {
        Some(FUNCTION)
    } else if method.is_exact(&builtin_function::METHOD_DESCRIPTOR) {
        Some(BUILTIN)
    } else {
        None
    }
}

fn remember_method(object: &Obj, name: &Obj, method: &Obj, kind: u64, site: &mut AttributeSite) {
    let class = object.class();
    let extra = class.extra_offset.get();
    if extra == EXTRA_AFTER_DATA || class.slot_index(name).is_some() {
        return;
    }
    site.version = class.head.version;
    site.method = method.word();
    site.extra = kind;
    site.offset = if extra == NO_EXTRA { 0 } else { u64::from(extra) };
}

/// Lets compiled code call what the site holds by itself, if that takes the arguments as they stand.
fn make_direct(method: &Obj, args: &Args, site: &mut AttributeSite) {
    let known = site.version == args.values[0].class().head.version;
    if !known || site.extra != FUNCTION || site.offset != BESIDE || !args.names.is_empty() {
        return;
    }
    let code = function::code_of(method);
    if code.direct as usize == args.values.len() {
        site.offset = code.body as u64;
        site.extra = DIRECT;
    }
}

/// Fills the site for a call on a class whose metaclass is `type`.
fn remember_on_class(object: &Obj, name: &Obj, site: &mut AttributeSite) -> bool {
    let class = Type::of(object);
    if type_::TYPE.lookup(name).is_some_and(|found| found.class().slots().set.is_some()) {
        return false;
    }
    let Some(found) = class.lookup(name) else { return false };
    let (method, kind) = if !found.is_pointer() {
        return false;
    } else if found.is_exact(&function::FUNCTION)
        || found.is_exact(&builtin_function::METHOD_DESCRIPTOR)
    {
        (found, STATIC)
    } else if found.is_exact(&builtin_function::CLASSMETHOD_DESCRIPTOR) {
        (found, BUILTIN)
    } else if let Some(inner) = staticmethod::wrapped(&found) {
        (inner, STATIC)
    } else if let Some(inner) = classmethod::wrapped(&found) {
        if !inner.is_pointer() || !inner.is_exact(&function::FUNCTION) {
            return false;
        }
        (inner, FUNCTION)
    } else {
        return false;
    };
    site.version = class.head.version;
    site.method = method.word();
    site.extra = kind | ON_CLASS;
    site.offset = 0;
    true
}
