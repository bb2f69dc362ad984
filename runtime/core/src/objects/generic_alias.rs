//! `types.GenericAlias`: `list[int]`.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use naja_abi::layout::Header;

use crate::call::{self, Args};
use crate::class::{BASE, Comparison, Operator, Slots, Spec, Type, attributes};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::object_fields;
use crate::objects::exception::types;
use crate::objects::{getset, none, str, tuple, type_};
use crate::ops::{attribute, compare as comparing, item, iteration, text};

#[repr(C)]
struct Alias {
    header: Header,
    origin: Obj,
    arguments: Obj,
    parameters: Obj,
    /// Made by `*alias`.
    starred: bool,
}

object_fields!(drop_alias, traverse, Alias; origin, arguments, parameters);

/// `types.GenericAlias`.
#[unsafe(export_name = "naja_type_GenericAlias")]
pub static GENERIC_ALIAS: Type = Type::builtin(Spec {
    flags: BASE | crate::class::WEAKREFS,
    methods: Some(naja_abi::builtins::Owner::generic_alias),
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_alias),
        traverse: Some(traverse),
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        getattr: Some(getattr),
        call: Some(call_alias),
        getitem: Some(getitem),
        iter: Some(iter),
        new: Some(construct),
        ..Slots::NONE
    }
    .with_operator(Operator::Or, crate::objects::union::or),
    ..Spec::new("types.GenericAlias", size_of::<Alias>())
});

fn parts(alias: &Obj) -> &Alias {
    unsafe { alias.as_layout::<Alias>() }
}

fn populate(class: &'static Type) {
    getset::add(class, "__origin__", |alias| Ok(parts(alias).origin.clone()));
    getset::add(class, "__args__", |alias| Ok(parts(alias).arguments.clone()));
    getset::add(class, "__parameters__", |alias| Ok(parts(alias).parameters.clone()));
    getset::add(class, "__unpacked__", |alias| Ok(none::bool_object(parts(alias).starred)));
}

/// `type` itself is generic, but has no `__class_getitem__`.
pub fn is_generic_builtin(class: &Type) -> bool {
    core::ptr::eq(class, &type_::TYPE)
}

/// `origin[arguments]`.
pub fn new(origin: &Obj, arguments: &Obj) -> Res {
    make(origin, arguments, false)
}

/// `*alias` gives one item: the same alias, starred.
fn iter(alias: &Obj) -> Res {
    let this = parts(alias);
    let starred = make(&this.origin, &this.arguments, true)?;
    iteration::iter(&tuple::new(alloc::vec![starred])?)
}

fn make(origin: &Obj, arguments: &Obj, starred: bool) -> Res {
    let arguments = if arguments.is_pointer() && arguments.is_instance(&tuple::TUPLE) {
        arguments.clone()
    } else {
        tuple::from_slice(core::slice::from_ref(arguments))?
    };
    let parameters = parameters_of(&arguments)?;
    let alias = heap::allocate_object::<Alias>(&GENERIC_ALIAS)?;
    unsafe {
        core::ptr::addr_of_mut!((*alias).origin).write(origin.clone());
        core::ptr::addr_of_mut!((*alias).arguments).write(arguments);
        core::ptr::addr_of_mut!((*alias).parameters).write(parameters);
        core::ptr::addr_of_mut!((*alias).starred).write(starred);
        Ok(Obj::from_address(alias))
    }
}

/// `__class_getitem__` of built-in generic types.
pub fn class_getitem(a: &[Obj]) -> Res {
    new(&a[0], &a[1])
}

fn construct(_class: &Obj, args: &Args) -> Res {
    crate::ops::arguments::no_keywords("GenericAlias", args)?;
    let values = crate::ops::arguments::positional("GenericAlias", args, 2, 2)?;
    new(&values[0], &values[1])
}

fn is_type_variable(object: &Obj) -> bool {
    matches!(&object.class().name()[..], "TypeVar" | "ParamSpec" | "TypeVarTuple")
}

/// The type variables among the arguments and within them, each once.
pub fn parameters_of(arguments: &Obj) -> Res {
    let mut found: Vec<Obj> = Vec::new();
    for argument in tuple::items(arguments) {
        let inner = if !argument.is_pointer() || argument.is_instance(&type_::TYPE) {
            continue;
        } else if is_type_variable(argument) {
            alloc::vec![argument.clone()]
        } else {
            match attribute::getattr_optional(argument, crate::name!("__parameters__"))? {
                Some(inner) => iteration::collect(&inner)?,
                None => continue,
            }
        };
        for variable in inner {
            if !found.iter().any(|known| known.is(&variable)) {
                found.push(variable);
            }
        }
    }
    tuple::new(found)
}

/// How a type prints inside an alias.
pub fn type_text(object: &Obj) -> Res<String> {
    if object.is_pointer() && none::is_none(object) {
        return Ok("None".into());
    }
    if object.is_pointer() && object.is(&none::ellipsis()) {
        return Ok("...".into());
    }
    if object.is_pointer() && object.is_exact(&GENERIC_ALIAS) {
        return text::repr_text(object);
    }
    let name = |name: &Obj| -> Res<Option<String>> {
        let found = attribute::getattr_optional(object, name)?;
        Ok(found.filter(str::is_str).map(|text| str::to_string_lossy(&text)))
    };
    if object.is_pointer() && object.is_exact(&crate::objects::list::LIST) {
        let mut texts = Vec::new();
        for item in iteration::collect(object)? {
            texts.push(type_text(&item)?);
        }
        return Ok(format!("[{}]", texts.join(", ")));
    }
    if attribute::getattr_optional(object, crate::name!("__origin__"))?.is_some() {
        return text::repr_text(object);
    }
    let (Some(qualname), Some(module)) =
        (name(crate::name!("__qualname__"))?, name(crate::name!("__module__"))?)
    else {
        return text::repr_text(object);
    };
    Ok(if module == "builtins" { qualname } else { format!("{module}.{qualname}") })
}

fn repr(alias: &Obj) -> Res {
    let this = parts(alias);
    let mut texts = Vec::new();
    for argument in tuple::items(&this.arguments) {
        texts.push(type_text(argument)?);
    }
    let inner = if texts.is_empty() { "()".into() } else { texts.join(", ") };
    let star = if this.starred { "*" } else { "" };
    str::new(&format!("{star}{}[{inner}]", type_text(&this.origin)?))
}

fn hash(alias: &Obj) -> Res<i64> {
    let this = parts(alias);
    let hash = comparing::hash(&this.origin)? ^ comparing::hash(&this.arguments)?;
    Ok(if hash == -1 { -2 } else { hash })
}

fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    let equality = matches!(comparison, Comparison::Eq | Comparison::Ne);
    if !equality || !right.is_pointer() || !right.is_instance(&GENERIC_ALIAS) {
        return Ok(none::not_implemented());
    }
    let (a, b) = (parts(left), parts(right));
    let equal = a.starred == b.starred
        && comparing::equal(&a.origin, &b.origin)?
        && comparing::equal(&a.arguments, &b.arguments)?;
    Ok(none::bool_object(equal == (comparison == Comparison::Eq)))
}

/// Attributes are the origin's, but for those of the alias itself.
fn getattr(alias: &Obj, name: &Obj) -> Res {
    const OWN: [&str; 10] = [
        "__class__",
        "__origin__",
        "__args__",
        "__parameters__",
        "__unpacked__",
        "__mro_entries__",
        "__reduce__",
        "__reduce_ex__",
        "__copy__",
        "__deepcopy__",
    ];
    let text = str::to_string_lossy(name);
    let special = text.starts_with("__") && text.ends_with("__");
    if special && (OWN.contains(&&text[..]) || text == "__instancecheck__") {
        return attributes::generic_get(alias, name);
    }
    attribute::getattr(&parts(alias).origin, name)
}

fn call_alias(alias: &Obj, args: &Args) -> Res {
    let result = call::call_args(&parts(alias).origin, args)?;
    match attribute::setattr(&result, crate::name!("__orig_class__"), alias) {
        Ok(()) => Ok(result),
        Err(raised) => {
            let exception = errors::catch(raised);
            if exception.is_instance(&types::ATTRIBUTE_ERROR)
                || exception.is_instance(&types::TYPE_ERROR)
            {
                return Ok(result);
            }
            crate::thread::set_raised(exception);
            Err(raised)
        }
    }
}

/// `alias[types]`: fills type variables in.
fn getitem(alias: &Obj, key: &Obj) -> Res {
    let this = parts(alias);
    let filled = substituted(alias, &this.arguments, &this.parameters, key)?;
    new(&this.origin, &tuple::new(filled)?)
}

/// The arguments of a generic object, type variables in them replaced by the types of the key.
pub(super) fn substituted(
    object: &Obj,
    arguments: &Obj,
    parameters: &Obj,
    key: &Obj,
) -> Res<Vec<Obj>> {
    let variables = tuple::items(parameters);
    let given = if key.is_pointer() && key.is_instance(&tuple::TUPLE) {
        key.clone()
    } else {
        tuple::from_slice(core::slice::from_ref(key))?
    };
    let given = tuple::items(&given);
    if variables.is_empty() {
        let text = text::repr_text(object)?;
        return Err(errors::type_error(&format!("{text} is not a generic class")));
    }
    if given.len() != variables.len() {
        let how = if given.len() > variables.len() { "many" } else { "few" };
        return Err(errors::type_error(&format!(
            "Too {how} arguments for {}; actual {}, expected {}",
            text::repr_text(object)?,
            given.len(),
            variables.len()
        )));
    }
    let value_of = |variable: &Obj| {
        variables.iter().position(|known| known.is(variable)).map(|index| given[index].clone())
    };
    let mut filled = Vec::new();
    for argument in tuple::items(arguments) {
        if let Some(value) = value_of(argument) {
            filled.push(value);
            continue;
        }
        let inner = parameters_of(&tuple::from_slice(core::slice::from_ref(argument))?)?;
        let inner: Vec<Obj> = tuple::items(&inner).iter().filter_map(value_of).collect();
        filled.push(match inner.is_empty() {
            true => argument.clone(),
            false => item::getitem(argument, &tuple::new(inner)?)?,
        });
    }
    Ok(filled)
}

/// `__mro_entries__(bases)`.
pub fn mro_entries(a: &[Obj]) -> Res {
    tuple::from_slice(core::slice::from_ref(&parts(&a[0]).origin))
}

/// `__instancecheck__(instance)`.
pub fn instancecheck(_: &[Obj]) -> Res {
    Err(errors::type_error("isinstance() argument 2 cannot be a parameterized generic"))
}

/// `__subclasscheck__(class)`.
pub fn subclasscheck(_: &[Obj]) -> Res {
    Err(errors::type_error("issubclass() argument 2 cannot be a parameterized generic"))
}
