//! `enumerate`.

use alloc::format;

use naja_abi::layout::Header;

use crate::call::Args;
use crate::class::{BASE, Operator, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::object_fields;
use crate::objects::iterator::itself;
use crate::objects::{dict, int, str};
use crate::ops::{index, iteration, number};

#[repr(C)]
struct Enumerate {
    header: Header,
    iterator: Obj,
    number: Obj,
}

object_fields!(drop_enumerate, traverse, Enumerate; iterator, number);

/// `enumerate`.
#[unsafe(export_name = "naja_type_enumerate")]
pub static ENUMERATE: Type = Type::builtin(Spec {
    flags: BASE,
    methods: Some(naja_abi::builtins::Owner::enumerate),
    slots: Slots {
        drop: Some(drop_enumerate),
        traverse: Some(traverse),
        iter: Some(itself),
        next: Some(next),
        new: Some(construct),
        ..Slots::NONE
    },
    ..Spec::new("enumerate", size_of::<Enumerate>())
});

/// `enumerate(iterable, start=0)`.
fn construct(class: &Obj, args: &Args) -> Res {
    let given = args.values.len();
    if given > 2 {
        return Err(errors::type_error(&format!(
            "enumerate() takes at most 2 arguments ({given} given)"
        )));
    }
    let (mut iterable, mut start) =
        (args.positional().first().cloned(), args.positional().get(1).cloned());
    for (name, value) in args.keywords() {
        match &str::to_string_lossy(name)[..] {
            "iterable" if iterable.is_none() => iterable = Some(value.clone()),
            "start" if start.is_none() => start = Some(value.clone()),
            other => {
                return Err(errors::type_error(&format!(
                    "'{other}' is an invalid keyword argument for enumerate()"
                )));
            }
        }
    }
    let Some(iterable) = iterable else {
        return Err(errors::type_error("enumerate() missing required argument 'iterable'"));
    };
    let start = match start {
        Some(start) => int::pos(&index::index(&start)?)?,
        None => Obj::small(0),
    };
    let iterator = iteration::iter(&iterable)?;
    let object = heap::allocate_object::<Enumerate>(Type::of(class))?;
    unsafe {
        core::ptr::addr_of_mut!((*object).iterator).write(iterator);
        core::ptr::addr_of_mut!((*object).number).write(start);
        Ok(Obj::from_address(object))
    }
}

fn next(object: &Obj) -> Res<Option<Obj>> {
    let state = unsafe { &mut *object.cast::<Enumerate>() };
    let iterator = state.iterator.clone();
    let Some(item) = iteration::next(&iterator)? else { return Ok(None) };
    let following = match state.number.as_small() {
        Some(number) => int::from_i64(number + 1)?,
        None => number::binary(Operator::Add, &state.number, &Obj::small(1))?,
    };
    let current = core::mem::replace(&mut state.number, following);
    dict::pair(&current, &item).map(Some)
}

/// `__reduce__(self, /)`.
pub fn reduce(a: &[Obj]) -> Res {
    let state = unsafe { a[0].as_layout::<Enumerate>() };
    let arguments = alloc::vec![state.iterator.clone(), state.number.clone()];
    let class = a[0].class().object();
    crate::objects::tuple::new(alloc::vec![class, crate::objects::tuple::new(arguments)?])
}
