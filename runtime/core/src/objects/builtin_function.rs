//! Functions and methods written in Rust: `builtin_function_or_method`, `method_descriptor`,
//! `classmethod_descriptor`.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use core::cell::UnsafeCell;

use naja_abi::layout::Header;
use naja_abi::records::{ROW_CLASS_METHOD, ROW_STATIC_METHOD};
use naja_abi::word::{NO_VALUE, Word};

use crate::call::Args;
use crate::call::bind::with_words;
use crate::call::signature::{FunctionName, Signature};
use crate::class::{Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{getset, none, str};
use crate::program::Row;

/// What all objects of one built-in function share; never freed.
pub struct Shared {
    row: Option<Row>,
    /// The type it is a method of; `None` for functions of modules.
    owner: Option<&'static Type>,
    signature: UnsafeCell<Option<Signature>>,
}

/// Layout of all the types here.
#[repr(C)]
pub struct BuiltinFunction {
    header: Header,
    shared: &'static Shared,
    /// What it is bound to: `self`, the class, or the module; `NO_VALUE` for descriptors.
    receiver: Obj,
    /// `__module__` of a function of a module.
    module: Obj,
}

/// `builtin_function_or_method`.
#[unsafe(export_name = "naja_type_builtin_function_or_method")]
pub static BUILTIN_FUNCTION: Type = Type::builtin(Spec {
    flags: crate::class::WEAKREFS,
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_parts),
        traverse: Some(traverse),
        call: Some(call_bound),
        repr: Some(repr_bound),
        compare: Some(compare_bound),
        hash: Some(hash_bound),
        ..Slots::NONE
    },
    ..Spec::new("builtin_function_or_method", size_of::<BuiltinFunction>())
});

/// `method_descriptor`.
#[unsafe(export_name = "naja_type_method_descriptor")]
pub static METHOD_DESCRIPTOR: Type = Type::builtin(Spec {
    populate: Some(populate),
    slots: Slots {
        call: Some(call_descriptor),
        repr: Some(repr_descriptor),
        get: Some(get_descriptor),
        ..Slots::NONE
    },
    ..Spec::new("method_descriptor", size_of::<BuiltinFunction>())
});

/// `classmethod_descriptor`.
#[unsafe(export_name = "naja_type_classmethod_descriptor")]
pub static CLASSMETHOD_DESCRIPTOR: Type = Type::builtin(Spec {
    populate: Some(populate),
    slots: Slots {
        call: Some(call_class_descriptor),
        repr: Some(repr_descriptor),
        get: Some(get_class_descriptor),
        ..Slots::NONE
    },
    ..Spec::new("classmethod_descriptor", size_of::<BuiltinFunction>())
});

/// The attribute that a row makes in the dict of its type.
pub fn method_of(class: &'static Type, row: Row) -> Obj {
    let shared = share(Some(row), Some(class));
    let made = match row.0.kind {
        ROW_CLASS_METHOD => allocate(&CLASSMETHOD_DESCRIPTOR, shared, Obj::NO_VALUE, Obj::NO_VALUE),
        ROW_STATIC_METHOD => allocate(&BUILTIN_FUNCTION, shared, class.object(), Obj::NO_VALUE)
            .and_then(|function| crate::objects::staticmethod::new(&function)),
        _ => allocate(&METHOD_DESCRIPTOR, shared, Obj::NO_VALUE, Obj::NO_VALUE),
    };
    immortal(made)
}

/// A function of a built-in module.
pub fn function_of(module: &Obj, row: Row) -> Obj {
    immortal(allocate(&BUILTIN_FUNCTION, share(Some(row), None), Obj::NO_VALUE, module.clone()))
}

/// `T.__new__` of a built-in type with a native constructor.
pub fn new_of(class: &'static Type) -> Obj {
    immortal(allocate(&BUILTIN_FUNCTION, share(None, Some(class)), class.object(), Obj::NO_VALUE))
}

/// The built-in type whose native constructor this `__new__` is.
pub fn constructed_type(object: &Obj) -> Option<&'static Type> {
    if !object.is_pointer() || !object.is_exact(&BUILTIN_FUNCTION) {
        return None;
    }
    let shared = layout(object).shared;
    if shared.row.is_none() { shared.owner } else { None }
}

fn share(row: Option<Row>, owner: Option<&'static Type>) -> &'static Shared {
    Box::leak(Box::new(Shared { row, owner, signature: UnsafeCell::new(None) }))
}

#[inline]
fn allocate(class: &Type, shared: &'static Shared, receiver: Obj, module: Obj) -> Res {
    let object = heap::allocate_object::<BuiltinFunction>(class)?;
    unsafe {
        core::ptr::addr_of_mut!((*object).shared).write(shared);
        core::ptr::addr_of_mut!((*object).receiver).write(receiver);
        core::ptr::addr_of_mut!((*object).module).write(module);
        Ok(Obj::from_address(object))
    }
}

fn immortal(made: Res) -> Obj {
    match made {
        Ok(object) => {
            unsafe { (*object.address()).count = naja_abi::layout::IMMORTAL };
            object
        }
        Err(_) => none::none(),
    }
}

fn layout(object: &Obj) -> &BuiltinFunction {
    unsafe { object.as_layout::<BuiltinFunction>() }
}

unsafe fn drop_parts(header: *mut Header) {
    unsafe {
        let object = header as *mut BuiltinFunction;
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*object).receiver));
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*object).module));
    }
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    if let Some(receiver) = layout(object).receiver.given() {
        visit(receiver);
    }
}

impl Shared {
    fn name(&self) -> &'static str {
        self.row.map_or("__new__", |row| row.name())
    }

    #[inline]
    fn signature(&self) -> &Signature {
        // SAFETY: written once.
        let parsed = unsafe { &mut *self.signature.get() };
        match parsed {
            Some(signature) => signature,
            None => parsed.insert(match self.row {
                Some(row) => Signature::parse(
                    row.signature(),
                    self.owner.is_some() && row.0.kind != ROW_STATIC_METHOD,
                ),
                None => Signature::parse("(*args, **kwargs)", false),
            }),
        }
    }

    /// Calls with the receiver (if any) as first value.
    #[inline]
    fn call(&self, args: &Args) -> Res {
        let Some(row) = self.row else { return self.construct(args) };
        let signature = self.signature();
        if args.names.is_empty() && signature.is_exact(args.values.len()) {
            return finish(unsafe { (row.0.entry)(args.values.as_ptr() as *const Word) });
        }
        let named = Named { shared: self, receiver: args.values.first() };
        let bound = signature.bind(&named, args)?;
        finish(unsafe { (row.0.entry)(bound.as_ptr()) })
    }

    /// `T.__new__(class, ...)`.
    fn construct(&self, args: &Args) -> Res {
        let Some(owner) = self.owner else { return Ok(none::none()) };
        let name = owner.name();
        let Some((class, rest)) = args.split_first() else {
            return Err(errors::type_error(&format!("{name}.__new__(): not enough arguments")));
        };
        if !class.is_instance(&crate::objects::type_::TYPE) {
            return Err(errors::type_error(&format!(
                "{name}.__new__(X): X is not a type object ({})",
                class.class().name()
            )));
        }
        let wanted = Type::of(class);
        let text = wanted.name();
        if !wanted.is_subtype(owner) {
            return Err(errors::type_error(&format!(
                "{name}.__new__({text}): {text} is not a subtype of {name}"
            )));
        }
        let native = wanted.native();
        let safe = match (native.slots().new, owner.slots().new) {
            (Some(a), Some(b)) => core::ptr::fn_addr_eq(a, b),
            _ => false,
        };
        if !safe {
            return Err(errors::type_error(&format!(
                "{name}.__new__({text}) is not safe, use {}.__new__()",
                native.name()
            )));
        }
        match owner.slots().new {
            Some(new) => new(class, &rest),
            None => Ok(none::none()),
        }
    }

    fn qualified_name(&self) -> String {
        match self.owner {
            Some(owner) => format!("{}.{}", owner.name(), self.name()),
            None => String::from(self.name()),
        }
    }
}

/// A function as messages call it: class methods by the class they are called on.
struct Named<'a> {
    shared: &'a Shared,
    receiver: Option<&'a Obj>,
}

impl FunctionName for Named<'_> {
    fn plain(&self) -> String {
        String::from(self.shared.name())
    }
    fn qualified(&self) -> String {
        let by_class = self.shared.row.is_some_and(|row| row.0.kind == ROW_CLASS_METHOD);
        match self.receiver.filter(|object| by_class && crate::objects::type_::is_type(object)) {
            Some(class) => {
                let qualname = str::to_string_lossy(&Type::of(class).fields().qualname);
                format!("{qualname}.{}", self.shared.name())
            }
            None => self.shared.qualified_name(),
        }
    }
}

#[inline(always)]
fn finish(word: Word) -> Res {
    if word == NO_VALUE {
        return Err(errors::already_raised());
    }
    // SAFETY: rows give owned words.
    Ok(unsafe { Obj::from_word(word) })
}

fn call_bound(callee: &Obj, args: &Args) -> Res {
    let function = layout(callee);
    if function.shared.signature().receivers == 0 {
        return function.shared.call(args);
    }
    if let ([value], []) = (args.values, args.names) {
        let words = [function.receiver.word(), value.word()];
        // SAFETY: both live as long as the function and the argument.
        let values = unsafe { Obj::slice(words.as_ptr(), 2) };
        return function.shared.call(&Args::positional_only(values));
    }
    with_words(args.values.len() + 1, |words| {
        words[0] = function.receiver.word();
        for (place, value) in words[1..].iter_mut().zip(args.values) {
            *place = value.word();
        }
        let values = unsafe { Obj::slice(words.as_ptr(), words.len()) };
        function.shared.call(&Args { values, names: args.names })
    })
}

fn call_descriptor(callee: &Obj, args: &Args) -> Res {
    let shared = layout(callee).shared;
    let Some(owner) = shared.owner else { return shared.call(args) };
    match args.positional().first() {
        Some(receiver) if receiver.is_instance(owner) => shared.call(args),
        Some(receiver) => Err(does_not_apply(shared, owner, receiver)),
        None => Err(errors::type_error(&format!(
            "unbound method {}() needs an argument",
            shared.qualified_name()
        ))),
    }
}

#[cold]
fn does_not_apply(shared: &Shared, owner: &Type, receiver: &Obj) -> crate::obj::Raised {
    errors::type_error(&format!(
        "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
        shared.name(),
        owner.name(),
        receiver.class().name()
    ))
}

fn call_class_descriptor(callee: &Obj, args: &Args) -> Res {
    let shared = layout(callee).shared;
    let Some(class) = args.positional().first() else {
        return Err(errors::type_error(&format!(
            "unbound method {}() needs an argument",
            shared.qualified_name()
        )));
    };
    check_class(shared, class)?;
    shared.call(args)
}

fn check_class(shared: &Shared, class: &Obj) -> Res<()> {
    let Some(owner) = shared.owner else { return Ok(()) };
    if !class.is_instance(&crate::objects::type_::TYPE) {
        return Err(errors::type_error(&format!(
            "descriptor '{}' for type '{}' needs a type, not a '{}' as arg 2",
            shared.name(),
            owner.name(),
            class.class().name()
        )));
    }
    if !Type::of(class).is_subtype(owner) {
        return Err(errors::type_error(&format!(
            "descriptor '{}' requires a subtype of '{}' but received '{}'",
            shared.name(),
            owner.name(),
            Type::of(class).name()
        )));
    }
    Ok(())
}

fn get_descriptor(descriptor: &Obj, instance: Option<&Obj>, _owner: &Obj) -> Res {
    let Some(instance) = instance else { return Ok(descriptor.clone()) };
    let shared = layout(descriptor).shared;
    if let Some(owner) = shared.owner.filter(|owner| !instance.is_instance(owner)) {
        return Err(does_not_apply(shared, owner, instance));
    }
    allocate(&BUILTIN_FUNCTION, shared, instance.clone(), Obj::NO_VALUE)
}

fn get_class_descriptor(descriptor: &Obj, instance: Option<&Obj>, owner: &Obj) -> Res {
    let shared = layout(descriptor).shared;
    let class = match instance {
        Some(instance) if !owner.is_instance(&crate::objects::type_::TYPE) => {
            instance.class().object()
        }
        _ => owner.clone(),
    };
    check_class(shared, &class)?;
    allocate(&BUILTIN_FUNCTION, shared, class, Obj::NO_VALUE)
}

/// A built-in method bound to an object whose type is known to have it.
#[inline]
pub fn bind_checked(descriptor: &Obj, receiver: &Obj) -> Res {
    allocate(&BUILTIN_FUNCTION, layout(descriptor).shared, receiver.clone(), Obj::NO_VALUE)
}

/// Calls a method descriptor with the receiver already checked (by a call site).
#[inline]
pub fn call_checked(descriptor: &Obj, args: &Args) -> Res {
    layout(descriptor).shared.call(args)
}

/// Whether a `builtin_function_or_method` is bound to an object that is not a module.
pub fn bound_receiver(function: &Obj) -> Option<Obj> {
    layout(function).receiver.given().cloned()
}

fn repr_bound(object: &Obj) -> Res {
    let function = layout(object);
    let name = function.shared.name();
    match function.receiver.given() {
        Some(receiver) => str::new(&format!(
            "<built-in method {name} of {} object at {:#x}>",
            receiver.class().name(),
            receiver.word() & !1
        )),
        None => str::new(&format!("<built-in function {name}>")),
    }
}

fn repr_descriptor(object: &Obj) -> Res {
    let shared = layout(object).shared;
    let owner = shared.owner.map_or_else(String::new, Type::name);
    str::new(&format!("<method '{}' of '{owner}' objects>", shared.name()))
}

fn compare_bound(left: &Obj, right: &Obj, comparison: crate::class::Comparison) -> Res {
    use crate::class::Comparison;
    if !matches!(comparison, Comparison::Eq | Comparison::Ne) || !right.is_exact(&BUILTIN_FUNCTION)
    {
        return Ok(none::not_implemented());
    }
    let (a, b) = (layout(left), layout(right));
    let equal = core::ptr::eq(a.shared, b.shared) && a.receiver.is(&b.receiver);
    Ok(none::bool_object(equal == (comparison == Comparison::Eq)))
}

fn hash_bound(object: &Obj) -> Res<i64> {
    let function = layout(object);
    let address = function.shared as *const Shared as u64 >> 4;
    Ok((address ^ (function.receiver.word() >> 4)) as i64)
}

fn populate(class: &'static Type) {
    getset::add(class, "__name__", |object| str::new(layout(object).shared.name()));
    getset::add(class, "__qualname__", |object| {
        let function = layout(object);
        let shared = function.shared;
        match function.receiver.given() {
            Some(receiver) if receiver.is_instance(&crate::objects::type_::TYPE) => {
                str::new(&format!("{}.{}", Type::of(receiver).name(), shared.name()))
            }
            Some(receiver) => str::new(&format!("{}.{}", receiver.class().name(), shared.name())),
            None => str::new(&shared.qualified_name()),
        }
    });
    getset::add(class, "__doc__", |_| Ok(none::none()));
    getset::add(class, "__text_signature__", |object| match layout(object).shared.row {
        Some(row) => str::new(row.signature()),
        None => str::new("($type, *args, **kwargs)"),
    });
    if core::ptr::eq(class, &BUILTIN_FUNCTION) {
        getset::add(class, "__self__", |object| {
            let function = layout(object);
            Ok(function
                .receiver
                .given()
                .or(function.module.given())
                .cloned()
                .unwrap_or(none::none()))
        });
        getset::add(class, "__module__", |object| {
            let Some(module) = layout(object).module.given() else { return Ok(none::none()) };
            if module.is_pointer() && module.is_instance(&super::module::MODULE) {
                return crate::ops::attribute::getattr(module, crate::name!("__name__"));
            }
            Ok(module.clone())
        });
    } else {
        getset::add(class, "__objclass__", |object| {
            Ok(layout(object).shared.owner.map_or_else(none::none, Type::object))
        });
    }
}
