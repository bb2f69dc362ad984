//! Making classes: `type.__new__`, metaclasses, layouts, `__slots__`.

use alloc::format;
use alloc::vec::Vec;
use core::cell::UnsafeCell;

use naja_abi::records;

use super::{
    BASE, EXTRA_AFTER_DATA, HAS_DICT, HEAP, INCOMPLETE, NO_EXTRA, READY, Type, WEAKREFS, dispatch,
    lookup, mro,
};
use crate::call::{self, Args};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Raised, Res};
use crate::objects::{
    bytes, cell, classmethod, dict, function, member, none, object, staticmethod,
};
use crate::objects::{str, tuple, type_};
use crate::ops;

mod slots;

struct Pending(UnsafeCell<*const records::Class>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Pending {}

/// What the compiler knows of the class statement whose metaclass is being called.
static PENDING: Pending = Pending(UnsafeCell::new(core::ptr::null()));

fn take_pending() -> Option<&'static records::Class> {
    unsafe { core::mem::replace(&mut *PENDING.0.get(), core::ptr::null()).as_ref() }
}

/// `__build_class__`: runs the body in a namespace and calls the metaclass.
pub fn build_class(
    record: *const records::Class,
    body: &Obj,
    name: &Obj,
    original: &Obj,
    keywords: &Obj,
) -> Res {
    let bases = resolve_bases(original)?;
    let keywords = match keywords.given() {
        Some(keywords) => {
            let copy = dict::new()?;
            dict::update_from_dict(&copy, keywords)?;
            copy
        }
        None => dict::new()?,
    };
    let given = dict::pop(&keywords, crate::name!("metaclass"))?;
    let mut metaclass = match &given {
        Some(metaclass) => metaclass.clone(),
        None => match tuple::items(&bases).first() {
            Some(base) => base.class().object(),
            None => type_::TYPE.object(),
        },
    };
    if type_::is_type(&metaclass) {
        metaclass = winner(&metaclass, &bases)?;
    }
    let namespace = prepare(&metaclass, name, &bases, &keywords)?;
    let class_cell = call::call1(body, &namespace)?;
    if class_cell.is_pointer() && class_cell.is_exact(&cell::CELL) {
        store(&namespace, crate::name!("__classcell__"), &class_cell)?;
    }
    if !bases.is(original) {
        store(&namespace, crate::name!("__orig_bases__"), original)?;
    }
    unsafe { *PENDING.0.get() = record };
    let class = call_metaclass(&metaclass, &[name.clone(), bases, namespace], &keywords);
    take_pending();
    let class = class?;
    if type_::is_type(&class) && class_cell.is_pointer() && class_cell.is_exact(&cell::CELL) {
        check_class_cell(&class, &class_cell, name)?;
    }
    Ok(class)
}

fn check_class_cell(class: &Obj, class_cell: &Obj, name: &Obj) -> Res<()> {
    let content = cell::content(class_cell);
    if content.is(class) {
        return Ok(());
    }
    let name = ops::text::repr_text(name)?;
    if content.is_missing() {
        return Err(errors::runtime_error(&format!(
            "__class__ not set defining {name} as {}. Was __classcell__ propagated to type.__new__?",
            ops::text::repr_text(class)?
        )));
    }
    Err(errors::type_error(&format!(
        "__class__ set to {} defining {name} as {}",
        ops::text::repr_text(content)?,
        ops::text::repr_text(class)?
    )))
}

fn call_metaclass(metaclass: &Obj, values: &[Obj], keywords: &Obj) -> Res {
    let mut values = values.to_vec();
    let mut names = Vec::new();
    for (key, value) in dict::entries(keywords) {
        names.push(key);
        values.push(value);
    }
    call::call_args(metaclass, &Args { values: &values, names: &names })
}

/// Replaces bases that are no types by what their `__mro_entries__` gives.
fn resolve_bases(bases: &Obj) -> Res {
    let items = tuple::items(bases).to_vec();
    let mut result: Vec<Obj> = Vec::new();
    let mut changed = false;
    for base in items {
        if type_::is_type(&base) {
            result.push(base);
            continue;
        }
        let name = crate::name!("__mro_entries__");
        match ops::attribute::getattr_optional(&base, name)? {
            Some(method) => {
                let entries = call::call1(&method, bases)?;
                if !entries.is_pointer() || !entries.is_instance(&tuple::TUPLE) {
                    return Err(errors::type_error("__mro_entries__ must return a tuple"));
                }
                result.extend_from_slice(tuple::items(&entries));
                changed = true;
            }
            None => result.push(base),
        }
    }
    if changed { tuple::new(result) } else { Ok(bases.clone()) }
}

/// The most derived metaclass of the bases.
fn winner(metaclass: &Obj, bases: &Obj) -> Res {
    let mut winner = Type::of(metaclass);
    for base in tuple::items(bases) {
        let class = base.class();
        if winner.is_subtype(class) {
            continue;
        }
        if class.is_subtype(winner) {
            winner = class;
            continue;
        }
        return Err(errors::type_error(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) \
             subclass of the metaclasses of all its bases",
        ));
    }
    Ok(winner.object())
}

/// The namespace of the body: `metaclass.__prepare__(name, bases, **keywords)` or a dict.
fn prepare(metaclass: &Obj, name: &Obj, bases: &Obj, keywords: &Obj) -> Res {
    if metaclass.is(&type_::TYPE.object()) {
        return dict::new();
    }
    let attribute = crate::name!("__prepare__");
    let Some(function) = ops::attribute::getattr_optional(metaclass, attribute)? else {
        return dict::new();
    };
    let namespace = call_metaclass(&function, &[name.clone(), bases.clone()], keywords)?;
    let is_dict = namespace.is_pointer() && namespace.is_instance(&dict::DICT);
    if !is_dict && namespace.class().slots().getitem.is_none() {
        let text = match type_::is_type(metaclass) {
            true => Type::of(metaclass).name(),
            false => "<metaclass>".into(),
        };
        return Err(errors::type_error(&format!(
            "{text}.__prepare__() must return a mapping, not {}",
            namespace.class().name()
        )));
    }
    Ok(namespace)
}

fn store(namespace: &Obj, name: &Obj, value: &Obj) -> Res<()> {
    if namespace.is_exact(&dict::DICT) {
        return dict::insert(namespace, name, value);
    }
    match namespace.class().slots().setitem {
        Some(function) => function(namespace, name, Some(value)),
        None => Err(errors::type_error(&format!(
            "'{}' object does not support item assignment",
            namespace.class().name()
        ))),
    }
}

/// `type.__new__(metatype, name, bases, namespace, **keywords)`.
pub fn type_new(metatype: &Obj, args: &Args) -> Res {
    let values = args.positional();
    let [name, bases, namespace] = values else {
        return Err(errors::type_error(&format!(
            "type.__new__() takes exactly 3 arguments ({} given)",
            values.len()
        )));
    };
    let wrong = |position: usize, wanted: &str, value: &Obj| {
        Err(errors::type_error(&format!(
            "type.__new__() argument {position} must be {wanted}, not {}",
            value.class().name()
        )))
    };
    if !str::is_str(name) {
        return wrong(1, "str", name);
    }
    if !bases.is_pointer() || !bases.is_instance(&tuple::TUPLE) {
        return wrong(2, "tuple", bases);
    }
    if !namespace.is_pointer() || !namespace.is_instance(&dict::DICT) {
        return wrong(3, "dict", namespace);
    }
    for base in tuple::items(bases) {
        if !type_::is_type(base)
            && ops::attribute::getattr_optional(base, crate::name!("__mro_entries__"))?.is_some()
        {
            return Err(errors::type_error(
                "type() doesn't support MRO entry resolution; use types.new_class()",
            ));
        }
    }
    let best = winner(metatype, bases)?;
    if !best.is(metatype)
        && let Some(new) = Type::of(&best).slots().new
    {
        let native: fn(&Obj, &Args) -> Res = type_new;
        if !core::ptr::fn_addr_eq(new, native) {
            return new(&best, args);
        }
    }
    let class = create(Type::of(&best), name, bases, namespace)?;
    set_names(&class)?;
    init_subclass(&class, args)?;
    Ok(class)
}

fn create(metatype: &'static Type, name: &Obj, bases: &Obj, namespace: &Obj) -> Res {
    let record = take_pending();
    let bases = if tuple::items(bases).is_empty() {
        tuple::new(alloc::vec![object::OBJECT.object()])?
    } else {
        tuple::from_slice(tuple::items(bases))?
    };
    let base = best_base(&bases)?;
    let own = dict::new()?;
    dict::update_from_dict(&own, namespace)?;
    let class_object = allocate(metatype, base)?;
    let class = Type::of(&class_object);
    let fields = unsafe { class.fields_mut() };
    fields.name = name.clone();
    fields.qualname = take_qualname(&own, name)?;
    fields.bases = bases;
    fields.base = base.object();
    fields.dict = own;
    // Until the real MRO is known the class is looked up alone.
    fields.mro = tuple::new(alloc::vec![class_object.clone()])?;
    class.set_flag(READY | INCOMPLETE);
    fill_namespace(class)?;
    slots::lay_out(class, base, record)?;
    without_hash(&class.fields().dict.clone())?;
    // An `mro` of the program that assigned `__bases__` has seen to this.
    if mro::renew(class)?.is_some() {
        register(class);
    }
    class.invalidate();
    dispatch::update_slots(class);
    set_class_cell(class)?;
    Ok(class_object)
}

/// Memory for a type object, its fields empty.
fn allocate(metatype: &'static Type, base: &Type) -> Res {
    let header = heap::allocate(size_of::<Type>(), metatype)?;
    let flags = HEAP | BASE | (base.flags.get() & (HAS_DICT | WEAKREFS));
    unsafe {
        Type::write_heap(header as *mut Type, base.native_size, flags, lookup::next_version());
        Ok(Obj::from_address(header))
    }
}

fn take_qualname(own: &Obj, name: &Obj) -> Res {
    match dict::pop(own, crate::name!("__qualname__"))? {
        Some(qualname) if str::is_str(&qualname) => Ok(qualname),
        Some(other) => Err(errors::type_error(&format!(
            "type __qualname__ must be a str, not {}",
            other.class().name()
        ))),
        None => Ok(name.clone()),
    }
}

/// What `type.__new__` adds to the namespace and changes in it.
fn fill_namespace(class: &Type) -> Res<()> {
    let own = class.fields().dict.clone();
    let module = crate::name!("__module__");
    if dict::get_str(&own, module).is_none() {
        let main = unsafe { (*crate::program::naja_program.main).name };
        dict::insert(&own, module, Obj::from_ref(&main))?;
    }
    for name in [crate::name!("__init_subclass__"), crate::name!("__class_getitem__")] {
        if let Some(value) = dict::get_str(&own, name)
            && value.is_pointer()
            && value.is_exact(&function::FUNCTION)
        {
            dict::insert(&own, name, &classmethod::new(&value)?)?;
        }
    }
    let new = crate::name!("__new__");
    if let Some(value) = dict::get_str(&own, new)
        && value.is_pointer()
        && value.is_exact(&function::FUNCTION)
    {
        dict::insert(&own, new, &staticmethod::new(&value)?)?;
    }
    Ok(())
}

/// A class with its own `__eq__` has no hash, unless it says so itself, be it as a slot.
fn without_hash(own: &Obj) -> Res<()> {
    let hash = crate::name!("__hash__");
    if dict::get_str(own, crate::name!("__eq__")).is_some() && dict::get_str(own, hash).is_none() {
        dict::insert(own, hash, &none::none())?;
    }
    Ok(())
}

fn set_class_cell(class: &Type) -> Res<()> {
    let name = crate::name!("__classcell__");
    let Some(found) = dict::pop(&class.fields().dict, name)? else { return Ok(()) };
    if !found.is_pointer() || !found.is_exact(&cell::CELL) {
        return Err(errors::type_error(&format!(
            "__classcell__ must be a nonlocal cell, not {}",
            ops::text::repr_text(&found.class().object())?
        )));
    }
    cell::set(&found, class.object());
    Ok(())
}

fn register(class: &Type) {
    for base in tuple::items(&class.fields().bases) {
        // SAFETY: nobody iterates over the list here.
        unsafe { Type::of(base).fields_mut() }.subclasses.push(class);
    }
}

/// The base whose layout the class extends.
pub fn best_base(bases: &Obj) -> Res<&'static Type> {
    let mut best: Option<(&'static Type, &'static Type)> = None;
    for base in tuple::items(bases) {
        if !type_::is_type(base) {
            return Err(errors::type_error("bases must be types"));
        }
        let base = Type::of(base);
        if !base.has(BASE) {
            return Err(errors::type_error(&format!(
                "type '{}' is not an acceptable base type",
                base.full_name()
            )));
        }
        let candidate = solid_base(base);
        best = match best {
            None => Some((base, candidate)),
            Some((_, solid)) if solid.is_subtype(candidate) => best,
            Some((_, solid)) if candidate.is_subtype(solid) => Some((base, candidate)),
            Some(_) => {
                return Err(errors::type_error("multiple bases have instance lay-out conflict"));
            }
        };
    }
    Ok(best.map_or(&object::OBJECT, |(base, _)| base))
}

/// The nearest ancestor that adds to the layout.
pub(super) fn solid_base(class: &'static Type) -> &'static Type {
    let mut class = class;
    loop {
        let base = match class.fields().base.given() {
            Some(base) => Type::of(base),
            None => return class,
        };
        let adds = if class.is_heap() {
            slots::declared_count(class) > slots::declared_count(base)
        } else {
            class.native_size != base.native_size
        };
        if adds {
            return class;
        }
        class = base;
    }
}

/// Whether instances of two classes have their attributes in the same places: both get them from the
/// same class, or from two that add the same to the same base.
pub fn have_same_layout(one: &'static Type, other: &'static Type) -> bool {
    let (one, other) = (last_addition(one), last_addition(other));
    if core::ptr::eq(one, other) {
        return true;
    }
    let declared = |class: &Type| -> Vec<Obj> {
        let fields = class.fields();
        let all = fields.slot_names.iter().zip(&fields.slot_declared);
        all.filter(|(_, declared)| **declared).map(|(name, _)| name.clone()).collect()
    };
    let (own, others) = (declared(one), declared(other));
    one.fields().base.is(&other.fields().base)
        && own.len() == others.len()
        && own.iter().zip(&others).all(|(a, b)| str::same(a, b))
}

/// The nearest ancestor that adds slots, a dict or weak references.
fn last_addition(class: &'static Type) -> &'static Type {
    let mut class = class;
    let parts =
        |class: &Type| (slots::declared_count(class), class.flags.get() & (HAS_DICT | WEAKREFS));
    while class.is_heap() {
        let base = Type::of(&class.fields().base);
        if parts(class) != parts(base) {
            break;
        }
        class = base;
    }
    class
}

/// Whether instances of the built-in type vary in size: attributes come after their data.
fn is_variable(native: &Type) -> bool {
    core::ptr::eq(native, &tuple::TUPLE)
        || core::ptr::eq(native, &str::STR)
        || core::ptr::eq(native, &bytes::BYTES)
}

/// Calls `__set_name__` of every attribute that has it.
fn set_names(class: &Obj) -> Res<()> {
    let fields = Type::of(class).fields();
    for (name, value) in dict::entries(&fields.dict) {
        if !value.is_pointer() || value.is_exact(&function::FUNCTION) {
            continue;
        }
        let attribute = crate::name!("__set_name__");
        let result = call::call_special(&value, attribute, &[class.clone(), name.clone()]);
        if let Err(raised) = result {
            return Err(note_set_name(raised, class, &name, &value));
        }
    }
    Ok(())
}

fn note_set_name(raised: Raised, class: &Obj, name: &Obj, value: &Obj) -> Raised {
    let exception = errors::catch(raised);
    let note = (|| {
        let text = format!(
            "Error calling __set_name__ on '{}' instance {} in '{}'",
            value.class().name(),
            ops::text::repr_text(name)?,
            Type::of(class).name()
        );
        crate::objects::exception::methods::add_note(&[exception.clone(), str::new(&text)?])
    })();
    if let Err(second) = note {
        drop(errors::catch(second));
    }
    crate::thread::set_raised(exception);
    errors::already_raised()
}

/// `super(class, class).__init_subclass__(**keywords)`.
fn init_subclass(class: &Obj, args: &Args) -> Res<()> {
    let name = crate::name!("__init_subclass__");
    let function = match crate::objects::super_::attribute(class, class, class, name) {
        Ok(function) => function,
        // A metaclass may leave no class behind this one in the MRO; `super` itself has the method.
        Err(raised) => {
            errors::catch_if(raised, &crate::objects::exception::types::ATTRIBUTE_ERROR)?;
            return Ok(());
        }
    };
    let values: Vec<Obj> = args.keywords().map(|(_, value)| value.clone()).collect();
    call::call_args(&function, &Args { values: &values, names: args.names })?;
    Ok(())
}

/// `class.__bases__ = bases`.
pub fn set_bases(class: &Type, bases: &Obj) -> Res<()> {
    for base in tuple::items(bases) {
        if !type_::is_type(base) {
            return Err(errors::type_error(&format!(
                "{}.__bases__ must be tuple of classes, not '{}'",
                class.name(),
                base.class().name()
            )));
        }
        // While an `mro` of the program runs, only the chain of bases is up to date.
        if Type::of(base).is_subtype(class)
            || chain(Type::of(base)).any(|base| base.is(&class.object()))
        {
            return Err(errors::type_error("a __bases__ item causes an inheritance cycle"));
        }
    }
    let best = best_base(bases)?;
    check_same_layout(best, Type::of(&class.fields().base))?;
    // SAFETY: no reference to the fields is alive here.
    let fields = unsafe { class.fields_mut() };
    let old_base = core::mem::replace(&mut fields.base, best.object());
    let old_bases = core::mem::replace(&mut fields.bases, bases.clone());
    let mut replaced = Vec::new();
    let renewed = mro::renew_all(class, &mut replaced);
    let is_latest = class.fields().bases.is(bases);
    if let Err(raised) = renewed {
        replaced.into_iter().rev().for_each(mro::Replaced::undo);
        if is_latest {
            let fields = unsafe { class.fields_mut() };
            fields.base.put(old_base);
            fields.bases.put(old_bases);
        }
        return Err(raised);
    }
    if is_latest {
        unregister_from(class, &old_bases);
        register(class);
        class.invalidate();
        dispatch::update_subclasses(class);
    }
    Ok(())
}

fn check_same_layout(new: &'static Type, old: &'static Type) -> Res<()> {
    let same = new.extra_offset.get() == old.extra_offset.get()
        && new.slot_count.get() <= old.slot_count.get()
        && core::ptr::eq(solid_base(new), solid_base(old));
    if same {
        return Ok(());
    }
    Err(errors::type_error(&format!(
        "__bases__ assignment: '{}' object layout differs from '{}'",
        new.name(),
        old.name()
    )))
}

/// The class, its `__base__`, the base of that, and so on.
fn chain(class: &'static Type) -> impl Iterator<Item = Obj> {
    core::iter::successors(Some(class.object()), |class| {
        Type::of(class).fields().base.given().cloned()
    })
}

/// Takes the class off its bases' lists.
pub fn unregister(class: &Type) {
    mro::forget_foreign(class);
    if let Some(bases) = class.fields().bases.given().cloned() {
        unregister_from(class, &bases);
    }
}

fn unregister_from(class: &Type, bases: &Obj) {
    for base in tuple::items(bases) {
        // SAFETY: nobody iterates over the list here.
        unsafe { Type::of(base).fields_mut() }
            .subclasses
            .retain(|other| !core::ptr::eq(*other, class));
    }
}

/// Whether the layout of a class has room for what `member` describes (re-exported for `slots`).
pub(super) fn add_member(class: &Type, name: &Obj, index: usize) -> Res<()> {
    let descriptor = member::new(class, name, index)?;
    dict::insert(&class.fields().dict, name, &descriptor)
}

/// The offset at which attribute storage starts in instances of a class with this base.
pub(super) fn storage_offset(base: &Type) -> u32 {
    match base.extra_offset.get() {
        NO_EXTRA if is_variable(base.native()) => EXTRA_AFTER_DATA,
        NO_EXTRA => (base.native_size + 7) & !7,
        offset => offset,
    }
}
