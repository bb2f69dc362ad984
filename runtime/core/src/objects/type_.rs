//! `type`: calling classes, their attributes.

use alloc::format;
use alloc::vec::Vec;

use naja_abi::layout::Header;
use naja_abi::word::NO_VALUE;

use crate::call::{Args, bind};
use crate::class::{
    ABSTRACT, BASE, HEAP, INCOMPLETE, Operator, Slots, Spec, Type, WEAKREFS, build, dispatch,
};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{dict, function, getset, list, mappingproxy, none, object, str, tuple};
use crate::ops;

/// `type`.
#[unsafe(export_name = "naja_type_type")]
pub static TYPE: Type = Type::builtin(Spec {
    flags: BASE | WEAKREFS,
    methods: Some(naja_abi::builtins::Owner::type_),
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_fields),
        traverse: Some(traverse),
        clear: Some(clear),
        call: Some(call),
        new: Some(construct),
        init: Some(init),
        repr: Some(repr),
        getattr: Some(getattr),
        setattr: Some(setattr),
        ..Slots::NONE
    }
    .with_operator(Operator::Or, union),
    ..Spec::new("type", size_of::<Type>())
});

/// Whether the object is a class.
#[inline]
pub fn is_type(object: &Obj) -> bool {
    object.is_pointer() && object.is_instance(&TYPE)
}

/// `class(...)`.
pub fn call(callee: &Obj, args: &Args) -> Res {
    let class = Type::of(callee);
    if core::ptr::eq(class, &TYPE)
        && args.names.is_empty()
        && let [object] = args.values
    {
        return Ok(object.class().object());
    }
    let slots = class.slots();
    let Some(new) = slots.new else {
        return Err(errors::type_error(&format!(
            "cannot create '{}' instances",
            class.full_name()
        )));
    };
    let plain: fn(&Obj, &Args) -> Res = object::construct;
    if core::ptr::fn_addr_eq(new, plain)
        && class.is_heap()
        && !class.has(ABSTRACT)
        && let Some(init) = class.lookup(crate::name!("__init__"))
        && init.is_pointer()
        && init.is_exact(&function::FUNCTION)
    {
        return create_plain(class, &init, args);
    }
    let object = new(callee, args)?;
    if !object.is_instance(class) {
        return Ok(object);
    }
    if let Some(init) = object.class().slots().init {
        init(&object, args)?;
    }
    Ok(object)
}

/// An instance of a class with `object.__new__` and an `__init__` of the program.
#[inline]
fn create_plain(class: &Type, init: &Obj, args: &Args) -> Res {
    let header = if class.extra_offset.get() as usize == size_of::<Header>() {
        allocate_plain(class)?
    } else {
        let header = heap::allocate(class.instance_size(), class)?;
        class.clear_slots(header);
        header
    };
    let object = unsafe { Obj::from_address(header) };
    let result = match bind::call_method_body(init, &object, args) {
        Some(result) => result?,
        None => bind::call_with_first(init, &object, args)?,
    };
    if none::is_none(&result) {
        return Ok(object);
    }
    Err(errors::type_error(&format!(
        "__init__() should return None, not '{}'",
        result.class().name()
    )))
}

/// An instance that has the pointer to attributes and its empty slots behind the header.
#[inline(always)]
fn allocate_plain(class: &Type) -> Res<*mut Header> {
    let slots = class.slot_count.get() as usize;
    let size = size_of::<Header>() + 8 + 8 * slots;
    if size < class.native_size as usize {
        let header = heap::allocate(class.instance_size(), class)?;
        class.clear_slots(header);
        return Ok(header);
    }
    let header = heap::allocate_unset(size, class)?;
    // SAFETY: the memory is ours, and large enough.
    unsafe {
        let words = header.add(1) as *mut u64;
        words.write(0);
        for index in 0..slots {
            words.add(1 + index).write(NO_VALUE);
        }
    }
    Ok(header)
}

fn construct(metatype: &Obj, args: &Args) -> Res {
    let exact = metatype.is(&TYPE.object());
    if exact && args.positional().len() != 3 {
        return Err(errors::type_error("type() takes 1 or 3 arguments"));
    }
    build::type_new(metatype, args)
}

fn init(_class: &Obj, args: &Args) -> Res<()> {
    let count = args.positional().len();
    if count == 1 && !args.names.is_empty() {
        return Err(errors::type_error("type.__init__() takes no keyword arguments"));
    }
    if count != 1 && count != 3 {
        return Err(errors::type_error("type.__init__() takes 1 or 3 arguments"));
    }
    Ok(())
}

fn repr(object: &Obj) -> Res {
    let class = Type::of(object);
    let qualname = str::to_string_lossy(&class.fields().qualname);
    let module = dict::get_str(&class.fields().dict, crate::name!("__module__"));
    match module.filter(str::is_str).map(|module| str::to_string_lossy(&module)) {
        Some(module) if module != "builtins" => str::new(&format!("<class '{module}.{qualname}'>")),
        _ => str::new(&format!("<class '{}'>", class.name())),
    }
}

/// `type.__getattribute__`.
pub fn getattr(object: &Obj, name: &Obj) -> Res {
    let class = Type::of(object);
    let metatype = object.class();
    let meta = metatype.lookup(name);
    if let Some(descriptor) = &meta {
        let slots = descriptor.class().slots();
        if let (Some(get), Some(_)) = (slots.get, slots.set) {
            return get(descriptor, Some(object), &metatype.object());
        }
    }
    if let Some(found) = class.lookup(name) {
        return match found.class().slots().get {
            Some(get) => get(&found, None, object),
            None => Ok(found),
        };
    }
    match meta {
        Some(descriptor) => match descriptor.class().slots().get {
            Some(get) => get(&descriptor, Some(object), &metatype.object()),
            None => Ok(descriptor),
        },
        None => Err(errors::no_attribute(object, name)),
    }
}

/// `type.__setattr__`.
pub fn setattr(object: &Obj, name: &Obj, value: Option<&Obj>) -> Res<()> {
    let class = Type::of(object);
    if class.is_immutable() {
        return Err(errors::type_error(&format!(
            "cannot set '{}' attribute of immutable type '{}'",
            str::to_string_lossy(name),
            class.full_name()
        )));
    }
    if let Some(descriptor) = object.class().lookup(name)
        && let Some(set) = descriptor.class().slots().set
    {
        return set(&descriptor, object, value);
    }
    let own = class.fields().dict.clone();
    match value {
        Some(value) => dict::insert(&own, name, value)?,
        None => {
            if !dict::remove(&own, name)? {
                return Err(errors::no_attribute(object, name));
            }
        }
    }
    changed(class, name);
    Ok(())
}

/// Tells everybody that a class attribute is another now.
fn changed(class: &Type, name: &Obj) {
    class.invalidate();
    let text = str::to_string_lossy(name);
    if text.starts_with("__") && text.ends_with("__") {
        dispatch::update_subclasses(class);
    }
}

unsafe fn drop_fields(header: *mut Header) {
    let class = unsafe { &*(header as *const Type) };
    build::unregister(class);
    let fields = core::mem::replace(unsafe { class.fields_mut() }, crate::class::Fields::EMPTY);
    drop(fields);
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    let class = Type::of(object);
    if !class.is_heap() {
        return;
    }
    let fields = class.fields();
    let texts = [&fields.name, &fields.qualname];
    for part in [&fields.bases, &fields.mro, &fields.dict, &fields.base].into_iter().chain(texts) {
        if let Some(part) = part.given() {
            visit(part);
        }
    }
}

fn clear(object: &Obj) {
    let class = Type::of(object);
    if class.is_heap() {
        let dict = class.fields().dict.clone();
        dict::clear(&dict);
        // The MRO names the class itself.
        if let Ok(alone) = tuple::new(Vec::new()) {
            unsafe { class.fields_mut() }.mro.put(alone);
        }
    }
}

/// `int | str`.
fn union(left: &Obj, right: &Obj) -> Res {
    crate::objects::union::or(left, right)
}

/// `type.mro()`.
pub fn mro(arguments: &[Obj]) -> Res {
    let class = Type::of(&arguments[0]);
    if class.is_heap() {
        return list::new(crate::class::mro::linearize(class)?);
    }
    list::new(tuple::items(&class.fields().mro).to_vec())
}

/// `type.__subclasses__()`.
pub fn subclasses(arguments: &[Obj]) -> Res {
    let fields = Type::of(&arguments[0]).fields();
    list::new(fields.subclasses.iter().map(|class| unsafe { (**class).object() }).collect())
}

/// `type.__instancecheck__(instance)`.
pub fn instance_check(arguments: &[Obj]) -> Res {
    Ok(none::bool_object(ops::instance::real_is_instance(&arguments[1], &arguments[0])?))
}

/// `type.__subclasscheck__(subclass)`.
pub fn subclass_check(arguments: &[Obj]) -> Res {
    Ok(none::bool_object(ops::instance::real_is_subclass(&arguments[1], &arguments[0])?))
}

/// `type.__prepare__(name, bases, **keywords)`.
pub fn prepare(_arguments: &[Obj]) -> Res {
    dict::new()
}

/// `type.__dir__()`.
pub fn dir(arguments: &[Obj]) -> Res {
    let seen = dict::new()?;
    for class in tuple::items(&Type::of(&arguments[0]).fields().mro) {
        for name in Type::of(class).own_names() {
            dict::insert(&seen, &name, &none::none())?;
        }
    }
    list::new(dict::entries(&seen).into_iter().map(|(name, _)| name).collect())
}

/// A setter's value: only heap types change, and nothing here can be deleted.
fn checked<'a>(object: &Obj, name: &str, value: Option<&'a Obj>) -> Res<&'a Obj> {
    let class = Type::of(object);
    match value {
        Some(_) if class.is_immutable() => Err(errors::type_error(&format!(
            "cannot set '{name}' attribute of immutable type '{}'",
            class.full_name()
        ))),
        None => Err(errors::type_error(&format!(
            "cannot delete '{name}' attribute of immutable type '{}'",
            class.full_name()
        ))),
        Some(value) => Ok(value),
    }
}

fn set_text(object: &Obj, value: Option<&Obj>, name: &str) -> Res {
    let value = checked(object, name, value)?;
    if !str::is_str(value) {
        return Err(errors::type_error(&format!(
            "can only assign string to {}.{name}, not '{}'",
            Type::of(object).name(),
            value.class().name()
        )));
    }
    Ok(value.clone())
}

fn set_bases(object: &Obj, value: Option<&Obj>) -> Res<()> {
    let value = checked(object, "__bases__", value)?;
    let class = Type::of(object);
    if !value.is_pointer() || !value.is_instance(&tuple::TUPLE) {
        return Err(errors::type_error(&format!(
            "can only assign tuple to {}.__bases__, not {}",
            class.name(),
            value.class().name()
        )));
    }
    if tuple::items(value).is_empty() {
        return Err(errors::type_error(&format!(
            "can only assign non-empty tuple to {}.__bases__, not ()",
            class.name()
        )));
    }
    build::set_bases(class, value)
}

/// An attribute that lives in the class's own dict under its own name.
macro_rules! in_dict {
    ($class:ident, $name:literal, $default:expr) => {
        getset::add_full(
            $class,
            $name,
            |object| {
                let own = &Type::of(object).fields().dict;
                match dict::get_str(own, crate::name!($name)) {
                    // `type` itself has this very attribute under the name.
                    Some(value) if !value.is_exact(&getset::GETSET) => Ok(value),
                    _ => $default(object),
                }
            },
            Some(|object, value| store_in_dict(object, $name, value)),
        );
    };
}

fn store_in_dict(object: &Obj, name: &'static str, value: Option<&Obj>) -> Res<()> {
    let class = Type::of(object);
    let key = crate::names::intern(name);
    match value {
        Some(_) => {
            dict::insert(&class.fields().dict, &key, checked(object, name, value)?)?;
        }
        None => {
            if !dict::remove(&class.fields().dict, &key)? {
                return Err(errors::no_attribute(object, &key));
            }
        }
    }
    class.invalidate();
    Ok(())
}

fn default_doc(_object: &Obj) -> Res {
    Ok(none::none())
}

fn doc(object: &Obj) -> Res {
    let own = &Type::of(object).fields().dict;
    match dict::get_str(own, crate::name!("__doc__")) {
        Some(value) => match value.class().slots().get {
            Some(get) if value.is_pointer() => get(&value, None, object),
            _ => Ok(value),
        },
        None => default_doc(object),
    }
}

fn annotations(object: &Obj) -> Res {
    let class = Type::of(object);
    let name = crate::name!("__annotations__");
    // `type` itself has this very attribute under the name.
    if let Some(found) = dict::get_str(&class.fields().dict, name)
        && !found.is_exact(&getset::GETSET)
    {
        return Ok(found);
    }
    if !class.is_heap() {
        return Err(errors::no_attribute(object, name));
    }
    let made = dict::new()?;
    dict::insert(&class.fields().dict, name, &made)?;
    Ok(made)
}

fn set_abstract_methods(object: &Obj, value: Option<&Obj>) -> Res<()> {
    let class = Type::of(object);
    store_in_dict(object, "__abstractmethods__", value)?;
    let any = match value {
        Some(value) => ops::compare::truth(value)?,
        None => false,
    };
    if any {
        class.set_flag(ABSTRACT);
    } else {
        class.flags.set(class.flags.get() & !ABSTRACT);
    }
    Ok(())
}

fn populate(class: &'static Type) {
    getset::add_full(
        class,
        "__name__",
        |object| Ok(Type::of(object).fields().name.clone()),
        Some(|object, value| {
            let value = set_text(object, value, "__name__")?;
            unsafe { Type::of(object).fields_mut() }.name.put(value);
            Ok(())
        }),
    );
    getset::add_full(
        class,
        "__qualname__",
        |object| Ok(Type::of(object).fields().qualname.clone()),
        Some(|object, value| {
            let value = set_text(object, value, "__qualname__")?;
            unsafe { Type::of(object).fields_mut() }.qualname.put(value);
            Ok(())
        }),
    );
    getset::add_full(
        class,
        "__bases__",
        |object| Ok(Type::of(object).fields().bases.clone()),
        Some(set_bases),
    );
    getset::add(class, "__mro__", |object| {
        let class = Type::of(object);
        Ok(if class.has(INCOMPLETE) { none::none() } else { class.fields().mro.clone() })
    });
    getset::add(class, "__base__", |object| {
        Ok(Type::of(object).fields().base.given().cloned().unwrap_or(none::none()))
    });
    getset::add(class, "__dict__", |object| mappingproxy::new(&Type::of(object).fields().dict));
    in_dict!(class, "__module__", |_| str::new("builtins"));
    getset::add_full(
        class,
        "__doc__",
        doc,
        Some(|object, value| store_in_dict(object, "__doc__", value)),
    );
    getset::add_full(
        class,
        "__annotations__",
        annotations,
        Some(|object, value| store_in_dict(object, "__annotations__", value)),
    );
    in_dict!(class, "__type_params__", |_| tuple::new(Vec::new()));
    getset::add_full(
        class,
        "__abstractmethods__",
        |object| {
            let name = crate::name!("__abstractmethods__");
            let found = dict::get_str(&Type::of(object).fields().dict, name);
            found
                .filter(|_| !object.is(&TYPE.object()))
                .ok_or_else(|| errors::no_attribute(object, name))
        },
        Some(set_abstract_methods),
    );
    populate_sizes(class);
    getset::add(class, "__text_signature__", |_| Ok(none::none()));
}

/// What says how instances lie in memory.
fn populate_sizes(class: &'static Type) {
    getset::add(class, "__flags__", |object| {
        Ok(Obj::small(if Type::of(object).has(HEAP) { 1 << 9 | 1 << 10 } else { 1 << 10 }))
    });
    getset::add(class, "__basicsize__", |object| {
        Ok(Obj::small(Type::of(object).instance_size() as i64))
    });
    getset::add(class, "__itemsize__", |_| Ok(Obj::small(0)));
    getset::add(class, "__dictoffset__", |object| {
        Ok(Obj::small(if Type::of(object).has(crate::class::HAS_DICT) { -1 } else { 0 }))
    });
    getset::add(class, "__weakrefoffset__", |object| {
        Ok(Obj::small(if Type::of(object).has(WEAKREFS) { -32 } else { 0 }))
    });
}
