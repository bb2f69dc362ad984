//! `types.UnionType`: `int | str`.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use naja_abi::layout::Header;

use crate::class::{Comparison, Operator, Slots, Spec, Type};
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::{getset, none, str, tuple, type_};
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
    populate: Some(|class| getset::add(class, "__args__", |object| Ok(members(object).clone()))),
    slots: Slots {
        drop: Some(drop_parts),
        traverse: Some(|object, visit| visit(members(object))),
        repr: Some(repr),
        compare: Some(compare),
        hash: Some(|object| ops::compare::hash(members(object))),
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

fn add(all: &mut Vec<Obj>, object: &Obj) -> bool {
    if object.is_pointer() && object.is_exact(&UNION) {
        return tuple::items(members(object)).iter().all(|member| add(all, member));
    }
    let member = if object.is_pointer() && none::is_none(object) {
        none::NONE_TYPE.object()
    } else {
        object.clone()
    };
    if !type_::is_type(&member) {
        return false;
    }
    if !all.iter().any(|other| other.is(&member)) {
        all.push(member);
    }
    true
}

/// `left | right` for classes, `None` and unions.
pub fn or(left: &Obj, right: &Obj) -> Res {
    let mut all = Vec::new();
    if !add(&mut all, left) || !add(&mut all, right) {
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
        let fields = Type::of(member).fields();
        let qualname = str::to_string_lossy(&fields.qualname);
        let module = Type::of(member).lookup(crate::name!("__module__"));
        let module = module.filter(str::is_str).map(|module| str::to_string_lossy(&module));
        texts.push(match module {
            _ if core::ptr::eq(Type::of(member), &none::NONE_TYPE) => "None".into(),
            Some(module) if module != "builtins" => format!("{module}.{qualname}"),
            _ => qualname,
        });
    }
    str::new(&texts.join(" | "))
}

fn compare(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    if !matches!(comparison, Comparison::Eq | Comparison::Ne) || !right.is_exact(&UNION) {
        return Ok(none::not_implemented());
    }
    let (a, b) = (tuple::items(members(left)), tuple::items(members(right)));
    let equal = a.len() == b.len() && a.iter().all(|x| b.iter().any(|y| x.is(y)));
    Ok(none::bool_object(equal == (comparison == Comparison::Eq)))
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
