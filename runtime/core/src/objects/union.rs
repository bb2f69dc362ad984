//! `types.UnionType`: `int | str`.

use alloc::string::String;
use alloc::vec::Vec;

use naja_abi::layout::Header;

use crate::class::{Comparison, Operator, Slots, Spec, Type};
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{generic_alias, getset, none, set, str, tuple, type_};
use crate::ops;

#[repr(C)]
struct Union {
    header: Header,
    members: Obj,
}

/// `types.UnionType`.
#[unsafe(export_name = "naja_type_UnionType")]
pub static UNION: Type = Type::builtin(Spec {
    methods: Some(naja_abi::builtins::Owner::union),
    populate: Some(|class| {
        getset::add(class, "__args__", |object| Ok(members(object).clone()));
        getset::add(class, "__parameters__", |object| {
            generic_alias::parameters_of(members(object))
        });
    }),
    slots: Slots {
        drop: Some(drop_parts),
        traverse: Some(|object, visit| visit(members(object))),
        repr: Some(repr),
        compare: Some(compare),
        hash: Some(hash),
        getitem: Some(getitem),
        ..Slots::NONE
    }
    .with_operator(Operator::Or, or),
    ..Spec::new("types.UnionType", size_of::<Union>())
});

unsafe fn drop_parts(header: *mut Header) {
    unsafe {
        core::ptr::drop_in_place(core::ptr::addr_of_mut!((*(header as *mut Union)).members));
    }
}

/// The members, a tuple.
pub fn members(object: &Obj) -> &Obj {
    &unsafe { object.as_layout::<Union>() }.members
}

/// Adds a member, or those of a union, unless an equal one is there; false for what can be none.
fn add(all: &mut Vec<Obj>, object: &Obj) -> Res<bool> {
    if object.is_pointer() && object.is_exact(&UNION) {
        for member in tuple::items(members(object)) {
            add(all, member)?;
        }
        return Ok(true);
    }
    let member = if object.is_pointer() && none::is_none(object) {
        none::NONE_TYPE.object()
    } else {
        object.clone()
    };
    if !is_member(&member) {
        return Ok(false);
    }
    for other in all.iter() {
        if other.is(&member) || ops::compare::equal(other, &member)? {
            return Ok(true);
        }
    }
    all.push(member);
    Ok(true)
}

fn is_member(object: &Obj) -> bool {
    object.is_pointer()
        && (type_::is_type(object)
            || object.is_instance(&generic_alias::GENERIC_ALIAS)
            || &object.class().name()[..] == "TypeAliasType")
}

/// `left | right` for classes, `None`, generic aliases and unions.
pub fn or(left: &Obj, right: &Obj) -> Res {
    let mut all = Vec::new();
    if !add(&mut all, left)? || !add(&mut all, right)? {
        return Ok(none::not_implemented());
    }
    if let [only] = all.as_slice() {
        return Ok(only.clone());
    }
    let members = tuple::new(all)?;
    let object = heap::allocate_object::<Union>(&UNION)?;
    unsafe {
        core::ptr::addr_of_mut!((*object).members).write(members);
        Ok(Obj::from_address(object))
    }
}

fn repr(object: &Obj) -> Res {
    let mut texts: Vec<String> = Vec::new();
    for member in tuple::items(members(object)) {
        let is_none = core::ptr::eq(member.cast::<Type>(), &none::NONE_TYPE);
        texts.push(if is_none { "None".into() } else { generic_alias::type_text(member)? });
    }
    str::new(&texts.join(" | "))
}

/// As of a frozenset: the order does not count.
fn hash(object: &Obj) -> Res<i64> {
    ops::compare::hash(&set::frozen_from(tuple::items(members(object)))?)
}

fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    if !matches!(comparison, Comparison::Eq | Comparison::Ne)
        || !right.is_pointer()
        || !right.is_exact(&UNION)
    {
        return Ok(none::not_implemented());
    }
    let (a, b) = (tuple::items(members(left)), tuple::items(members(right)));
    let mut equal = a.len() == b.len();
    for x in a {
        let mut found = false;
        for y in b {
            found = found || x.is(y) || ops::compare::equal(x, y)?;
        }
        equal = equal && found;
    }
    Ok(none::bool_object(equal == (comparison == Comparison::Eq)))
}

/// `union[types]`: fills type variables in.
fn getitem(object: &Obj, key: &Obj) -> Res {
    let all = members(object);
    let parameters = generic_alias::parameters_of(all)?;
    let filled = generic_alias::substituted(object, all, &parameters, key)?;
    let mut result = filled[0].clone();
    for member in &filled[1..] {
        result = ops::number::binary(Operator::Or, &result, member)?;
    }
    Ok(result)
}

/// `UnionType.__instancecheck__(instance)`.
pub fn instance_check(arguments: &[Obj]) -> Res {
    let found = ops::instance::is_instance(&arguments[1], members(&arguments[0]))?;
    Ok(none::bool_object(found))
}

/// `UnionType.__subclasscheck__(class)`.
pub fn subclass_check(arguments: &[Obj]) -> Res {
    let found = ops::instance::is_subclass(&arguments[1], members(&arguments[0]))?;
    Ok(none::bool_object(found))
}
