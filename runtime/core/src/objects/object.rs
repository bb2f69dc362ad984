//! `object`.

use alloc::format;
use alloc::string::String;

use naja_abi::layout::Header;

use crate::call::Args;
use crate::class::{
    ABSTRACT, BASE, Comparison, EXTRA_AFTER_DATA, HAS_DICT, Slots, Spec, Type, attributes, build,
};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Raised, Res};
use crate::objects::{dict, getset, list, none, str, tuple, type_};
use crate::ops;

/// `object`.
#[unsafe(export_name = "naja_type_object")]
pub static OBJECT: Type = Type::builtin(Spec {
    base: None,
    flags: BASE,
    methods: Some(naja_abi::builtins::Owner::object),
    populate: Some(populate),
    slots: Slots {
        new: Some(construct),
        init: Some(init),
        repr: Some(repr),
        str: Some(ops::text::object_str),
        getattr: Some(attributes::generic_get),
        setattr: Some(attributes::generic_set),
        hash: Some(identity_hash),
        compare: Some(compare),
        ..Slots::NONE
    },
    ..Spec::new("object", size_of::<Header>())
});

/// Hash by address, as CPython rotates it.
pub fn identity_hash(object: &Obj) -> Res<i64> {
    Ok((object.word() & !1).rotate_right(4) as i64)
}

/// Same function.
fn same<F: Copy>(slot: Option<F>, own: F) -> bool {
    match slot {
        // SAFETY: both are function pointers.
        Some(slot) => unsafe {
            core::mem::transmute_copy::<F, usize>(&slot)
                == core::mem::transmute_copy::<F, usize>(&own)
        },
        None => false,
    }
}

/// `object.__new__`.
pub fn construct(class_object: &Obj, args: &Args) -> Res {
    let class = Type::of(class_object);
    if !args.values.is_empty() {
        let slots = class.slots();
        let own_new: fn(&Obj, &Args) -> Res = construct;
        let own_init: fn(&Obj, &Args) -> Res<()> = init;
        if !same(slots.new, own_new) {
            return Err(errors::type_error(
                "object.__new__() takes exactly one argument (the type to instantiate)",
            ));
        }
        if same(slots.init, own_init) {
            return Err(errors::type_error(&format!("{}() takes no arguments", class.name())));
        }
    }
    if class.has(ABSTRACT) {
        return Err(abstract_class(class_object)?);
    }
    let header = heap::allocate(class.instance_size(), class)?;
    class.clear_slots(header);
    Ok(unsafe { Obj::from_address(header) })
}

#[cold]
fn abstract_class(class: &Obj) -> Res<Raised> {
    let methods = ops::attribute::getattr(class, crate::name!("__abstractmethods__"))?;
    let mut names: alloc::vec::Vec<String> =
        ops::iteration::collect(&methods)?.iter().map(str::to_string_lossy).collect();
    names.sort();
    let quoted: alloc::vec::Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    Ok(errors::type_error(&format!(
        "Can't instantiate abstract class {} without an implementation for abstract method{} {}",
        Type::of(class).name(),
        if names.len() > 1 { "s" } else { "" },
        quoted.join(", ")
    )))
}

/// `object.__init__`.
pub fn init(object: &Obj, args: &Args) -> Res<()> {
    if args.values.is_empty() {
        return Ok(());
    }
    let slots = object.class().slots();
    let own_new: fn(&Obj, &Args) -> Res = construct;
    let own_init: fn(&Obj, &Args) -> Res<()> = init;
    if !same(slots.init, own_init) {
        return Err(errors::type_error(
            "object.__init__() takes exactly one argument (the instance to initialize)",
        ));
    }
    if same(slots.new, own_new) {
        return Err(errors::type_error(&format!(
            "{}.__init__() takes exactly one argument (the instance to initialize)",
            object.class().name()
        )));
    }
    Ok(())
}

/// `<module.Class object at 0x…>`.
pub fn repr(object: &Obj) -> Res {
    let class = object.class();
    let address = object.word() & !1;
    let module = ops::attribute::getattr_optional(&class.object(), crate::name!("__module__"))?;
    let module = module.filter(str::is_str).map(|module| str::to_string_lossy(&module));
    match module {
        Some(module) if module != "builtins" => {
            let qualname = str::to_string_lossy(&class.fields().qualname);
            str::new(&format!("<{module}.{qualname} object at {address:#x}>"))
        }
        _ => str::new(&format!("<{} object at {address:#x}>", class.name())),
    }
}

/// Identity; `!=` is the opposite of what `==` of the object says.
fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    match comparison {
        Comparison::Eq if left.is(right) => Ok(none::true_()),
        Comparison::Ne => {
            let Some(own) = left.class().slots().compare else {
                let same = left.is(right);
                return Ok(if same { none::false_() } else { none::not_implemented() });
            };
            let equal = own(left, right, Comparison::Eq)?;
            if none::is_not_implemented(&equal) {
                return Ok(equal);
            }
            Ok(none::bool_object(!ops::compare::truth(&equal)?))
        }
        _ => Ok(none::not_implemented()),
    }
}

/// `instance.__dict__`.
pub fn get_dict(object: &Obj) -> Res {
    match attributes::instance_dict(object)? {
        Some(dict) => Ok(dict),
        None => Err(errors::no_attribute(object, crate::name!("__dict__"))),
    }
}

/// `instance.__dict__ = value`.
pub fn set_dict(object: &Obj, value: Option<&Obj>) -> Res<()> {
    if type_::is_type(object) {
        return Err(errors::attribute_error(
            "attribute '__dict__' of 'type' objects is not writable",
        ));
    }
    match value {
        Some(value) if value.is_pointer() && value.is_instance(&dict::DICT) => {
            attributes::set_instance_dict(object, value)
        }
        Some(value) => Err(errors::type_error(&format!(
            "__dict__ must be set to a dictionary, not a '{}'",
            value.class().name()
        ))),
        None => attributes::set_instance_dict(object, &dict::new()?),
    }
}

/// `object.__class__ = class`.
fn set_class(object: &Obj, value: Option<&Obj>) -> Res<()> {
    let Some(value) = value else {
        return Err(errors::type_error("can't delete __class__ attribute"));
    };
    if !type_::is_type(value) {
        return Err(errors::type_error(&format!(
            "__class__ must be set to a class, not '{}' object",
            value.class().name()
        )));
    }
    let (old, new) = (object.class(), Type::of(value));
    if !object.is_pointer() || old.is_immutable() || new.is_immutable() {
        return Err(errors::type_error(
            "__class__ assignment only supported for mutable types or ModuleType subclasses",
        ));
    }
    if core::ptr::eq(old, new) {
        return Ok(());
    }
    let layout = |class: &Type| {
        let has = (class.has(HAS_DICT), class.has(crate::class::WEAKREFS));
        (class.extra_offset.get(), has, class.declared.get())
    };
    if !core::ptr::eq(old.native(), new.native())
        || layout(old) != layout(new)
        || !build::have_same_layout(old, new)
    {
        return Err(errors::type_error(&format!(
            "__class__ assignment: '{}' object layout differs from '{}'",
            new.name(),
            old.name()
        )));
    }
    move_to_class(object, old, new)
}

/// Keeps slots where both classes have the same; else everything goes to the dict.
fn move_to_class(object: &Obj, old: &'static Type, new: &'static Type) -> Res<()> {
    let (from, to) = (&old.fields().slot_names, &new.fields().slot_names);
    let shared = from.len().min(to.len());
    let alike = from[..shared].iter().zip(&to[..shared]).all(|(a, b)| str::same(a, b));
    if new.extra_offset.get() != EXTRA_AFTER_DATA && (!alike || from.len() > to.len()) {
        attributes::instance_dict(object)?;
    }
    if new.instance_size() > heap::alloc::memory_size(object) {
        return Err(errors::type_error(&format!(
            "__class__ assignment: '{}' object layout differs from '{}'",
            new.name(),
            old.name()
        )));
    }
    new.retain();
    crate::class::lookup::class_changed();
    unsafe {
        let header = object.address();
        (*header).class = new as *const Type as *const naja_abi::layout::TypeHead;
    }
    if new.extra_offset.get() != EXTRA_AFTER_DATA {
        for index in from.len()..to.len() {
            unsafe { *attributes::slot_address(object, index) = naja_abi::word::NO_VALUE };
        }
    }
    old.release();
    Ok(())
}

fn populate(class: &'static Type) {
    getset::add_full(class, "__class__", |object| Ok(object.class().object()), Some(set_class));
    let doc = crate::name!("__doc__");
    let _ = class.store(doc, &none::none());
}

/// `object.__format__(spec)`.
pub fn format(arguments: &[Obj]) -> Res {
    let spec = &arguments[1];
    if !str::is_str(spec) {
        return Err(errors::type_error(&format!(
            "__format__() argument must be str, not {}",
            spec.class().name()
        )));
    }
    if str::len(spec) > 0 {
        return Err(errors::type_error(&format!(
            "unsupported format string passed to {}.__format__",
            arguments[0].class().name()
        )));
    }
    ops::text::to_str(&arguments[0])
}

/// `object.__dir__()`.
pub fn dir(arguments: &[Obj]) -> Res {
    list::new(crate::builtins::attributes::default_dir(&arguments[0])?)
}

/// `object.__sizeof__()`.
pub fn size_of_object(arguments: &[Obj]) -> Res {
    Ok(Obj::small(heap::alloc::memory_size(&arguments[0]) as i64))
}

/// `object.__init_subclass__()`.
pub fn init_subclass(_arguments: &[Obj]) -> Res {
    Ok(none::none())
}

/// `object.__subclasshook__(subclass)`.
pub fn subclass_hook(_arguments: &[Obj]) -> Res {
    Ok(none::not_implemented())
}

/// `object.__getstate__()`.
pub fn get_state(arguments: &[Obj]) -> Res {
    let state = match attributes::instance_dict(&arguments[0])? {
        Some(own) if dict::len(&own) > 0 => {
            let copy = dict::new()?;
            dict::update_from_dict(&copy, &own)?;
            copy
        }
        _ => none::none(),
    };
    let slots = declared_values(&arguments[0])?;
    if dict::len(&slots) == 0 {
        return Ok(state);
    }
    tuple::new(alloc::vec![state, slots])
}

/// The values of the attributes that `__slots__` declare.
fn declared_values(object: &Obj) -> Res {
    let values = dict::new()?;
    let fields = object.class().fields();
    for (name, declared) in fields.slot_names.iter().zip(&fields.slot_declared) {
        if *declared && let Some(value) = ops::attribute::getattr_optional(object, name)? {
            dict::insert(&values, name, &value)?;
        }
    }
    Ok(values)
}

/// `object.__reduce_ex__(protocol)`.
pub fn reduce_ex(arguments: &[Obj]) -> Res {
    let object = &arguments[0];
    let own = object.class().lookup(crate::name!("__reduce__"));
    let native = OBJECT.lookup(crate::name!("__reduce__"));
    if let (Some(own), Some(native)) = (&own, &native)
        && !own.is(native)
    {
        return crate::call::call_method(object, crate::name!("__reduce__"), &[]);
    }
    // As CPython's, the work is done by `copyreg`, where the program has it.
    let copyreg = dict::get(&crate::modules::modules()?, crate::name!("copyreg"))?;
    if let Some(copyreg) = copyreg {
        return crate::call::call_method(&copyreg, crate::name!("_object_reduce_ex"), arguments);
    }
    reduce(&arguments[..1])
}

/// `object.__reduce__()`: how `copy` and `pickle` make the object anew.
pub fn reduce(arguments: &[Obj]) -> Res {
    let object = &arguments[0];
    let class = object.class();
    let safe = class.native().slots().new.is_some();
    if !safe {
        return Err(errors::type_error(&format!("cannot pickle '{}' object", class.name())));
    }
    let new = ops::attribute::getattr(&class.object(), crate::name!("__new__"))?;
    let state = crate::call::call_method(object, crate::name!("__getstate__"), &[])?;
    let values = tuple::new(alloc::vec![class.object()])?;
    tuple::new(alloc::vec![new, values, state])
}
