//! `dict_keys`, `dict_values`, `dict_items`: live views.

use naja_abi::builtins::Owner;
use naja_abi::layout::Header;

use super::{Kind, get, iterate, iterate_reversed, len};
use crate::class::{Comparison, Operator, Slots, Spec, Type};
use crate::heap;
use crate::obj::{Obj, Res};
use crate::object_fields;
use crate::objects::str::{self, Builder};
use crate::objects::{none, set, tuple};
use crate::ops::recursion::ReprGuard;
use crate::ops::{compare, item, iteration, text};

/// Layout of the views.
#[repr(C)]
struct View {
    header: Header,
    dict: Obj,
}

object_fields!(drop_view, traverse, View; dict);

const VIEW: Slots = Slots {
    drop: Some(drop_view),
    traverse: Some(traverse),
    repr: Some(repr),
    iter: Some(iter),
    len: Some(|view| Ok(len(dict_of(view)))),
    ..Slots::NONE
};

const SET_VIEW: Slots = Slots { compare: Some(compare_views), ..VIEW }
    .with_operator(Operator::Or, union)
    .with_operator(Operator::And, intersection)
    .with_operator(Operator::Sub, difference)
    .with_operator(Operator::Xor, symmetric_difference);

/// `dict_keys`.
#[unsafe(export_name = "naja_type_dict_keys")]
pub static DICT_KEYS: Type = Type::builtin(Spec {
    populate: Some(populate),
    methods: Some(Owner::dict_keys),
    slots: Slots {
        contains: Some(|view, key| super::contains_key(dict_of(view), key)),
        ..SET_VIEW
    },
    ..Spec::new("dict_keys", size_of::<View>())
});

/// `dict_values`.
#[unsafe(export_name = "naja_type_dict_values")]
pub static DICT_VALUES: Type = Type::builtin(Spec {
    populate: Some(populate),
    methods: Some(Owner::dict_values),
    slots: VIEW,
    ..Spec::new("dict_values", size_of::<View>())
});

/// `dict_items`.
#[unsafe(export_name = "naja_type_dict_items")]
pub static DICT_ITEMS: Type = Type::builtin(Spec {
    populate: Some(populate),
    methods: Some(Owner::dict_items),
    slots: Slots { contains: Some(contains_item), ..SET_VIEW },
    ..Spec::new("dict_items", size_of::<View>())
});

fn populate(class: &'static Type) {
    crate::objects::getset::add(class, "mapping", |view| {
        crate::objects::mappingproxy::new(dict_of(view))
    });
}

fn dict_of(view: &Obj) -> &Obj {
    &unsafe { view.as_layout::<View>() }.dict
}

fn kind_of(view: &Obj) -> Kind {
    if view.is_exact(&DICT_KEYS) {
        Kind::Keys
    } else if view.is_exact(&DICT_VALUES) {
        Kind::Values
    } else {
        Kind::Items
    }
}

/// Whether the object is a view of keys or items.
fn is_set_view(object: &Obj) -> bool {
    object.is_pointer() && (object.is_exact(&DICT_KEYS) || object.is_exact(&DICT_ITEMS))
}

fn new(class: &Type, dict: &Obj) -> Res {
    let view = heap::allocate_object::<View>(class)?;
    unsafe {
        core::ptr::addr_of_mut!((*view).dict).write(dict.clone());
        Ok(Obj::from_address(view))
    }
}

/// `dict.keys()`.
pub fn keys(a: &[Obj]) -> Res {
    new(&DICT_KEYS, &a[0])
}

/// `dict.values()`.
pub fn values(a: &[Obj]) -> Res {
    new(&DICT_VALUES, &a[0])
}

/// `dict.items()`.
pub fn items(a: &[Obj]) -> Res {
    new(&DICT_ITEMS, &a[0])
}

fn iter(view: &Obj) -> Res {
    iterate(dict_of(view), kind_of(view))
}

/// `view.__reversed__()`.
pub fn view_reversed(a: &[Obj]) -> Res {
    iterate_reversed(dict_of(&a[0]), kind_of(&a[0]))
}

fn repr(view: &Obj) -> Res {
    let Some(_guard) = ReprGuard::enter(view) else { return str::new("...") };
    let items = crate::objects::list::new(iteration::collect(view)?)?;
    let mut result = Builder::new();
    result.push_str(view.class().rust_name())?;
    result.push_str("(")?;
    result.push_obj(&text::repr(&items)?)?;
    result.push_str(")")?;
    result.finish()
}

fn contains_item(view: &Obj, item: &Obj) -> Res<bool> {
    if !item.is_pointer() || !item.is_instance(&tuple::TUPLE) {
        return Ok(false);
    }
    let [key, value] = tuple::items(item) else { return Ok(false) };
    match get(dict_of(view), key)? {
        Some(found) => compare::equal(&found, value),
        None => Ok(false),
    }
}

fn all_in(inner: &Obj, outer: &Obj) -> Res<bool> {
    let mut all = true;
    iteration::for_each(inner, |found| {
        all = item::contains(outer, &found)?;
        Ok(all)
    })?;
    Ok(all)
}

fn compare_views(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    if !set::is_any_set(right) && !is_set_view(right) {
        return Ok(none::not_implemented());
    }
    let (a, b) = (item::len(left)?, item::len(right)?);
    let result = match comparison {
        Comparison::Eq => a == b && all_in(left, right)?,
        Comparison::Ne => !(a == b && all_in(left, right)?),
        Comparison::Lt => a < b && all_in(left, right)?,
        Comparison::Le => a <= b && all_in(left, right)?,
        Comparison::Gt => a > b && all_in(right, left)?,
        Comparison::Ge => a >= b && all_in(right, left)?,
    };
    Ok(none::bool_object(result))
}

fn union(left: &Obj, right: &Obj) -> Res {
    let result = set::from_iterable(left)?;
    set::update_with(&result, right)?;
    Ok(result)
}

fn difference(left: &Obj, right: &Obj) -> Res {
    let result = set::from_iterable(left)?;
    set::difference_update_with(&result, right)?;
    Ok(result)
}

fn symmetric_difference(left: &Obj, right: &Obj) -> Res {
    let result = set::from_iterable(left)?;
    set::symmetric_difference_update_with(&result, right)?;
    Ok(result)
}

fn intersection(left: &Obj, right: &Obj) -> Res {
    let (mut view, mut other) = (left, right);
    if !is_set_view(view) {
        core::mem::swap(&mut view, &mut other);
    }
    if set::is_exact_set(other) && item::len(view)? <= item::len(other)? {
        return set::intersection_with(other, view);
    }
    if is_set_view(other) && item::len(other)? > item::len(view)? {
        core::mem::swap(&mut view, &mut other);
    }
    let result = set::new()?;
    iteration::for_each(other, |key| {
        if item::contains(view, &key)? {
            set::add_item(&result, &key)?;
        }
        Ok(true)
    })?;
    Ok(result)
}

/// `view.isdisjoint(other)`.
pub fn view_isdisjoint(a: &[Obj]) -> Res {
    let (mut view, mut other) = (&a[0], &a[1]);
    if view.is(other) {
        return Ok(none::bool_object(item::len(view)? == 0));
    }
    let sized = set::is_exact_set(other) || is_set_view(other);
    if sized && item::len(other)? > item::len(view)? {
        core::mem::swap(&mut view, &mut other);
    }
    let mut disjoint = true;
    iteration::for_each(other, |key| {
        disjoint = !item::contains(view, &key)?;
        Ok(disjoint)
    })?;
    Ok(none::bool_object(disjoint))
}
