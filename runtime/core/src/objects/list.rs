//! `list`.

use naja_abi::layout::{Header, List};
use naja_abi::word::Word;

use crate::class::{BASE, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::none;

/// `list`.
#[unsafe(export_name = "naja_type_list")]
pub static LIST: Type = Type::builtin(Spec {
    flags: BASE,
    methods: Some(naja_abi::builtins::Owner::list),
    slots: Slots { drop: Some(drop_items), traverse: Some(traverse), ..Slots::NONE },
    ..Spec::new("list", size_of::<List>())
});

/// The items of a list. Do not run Python code while they are borrowed.
#[inline(always)]
pub fn items(list: &Obj) -> &[Obj] {
    unsafe {
        let list = list.cast::<List>();
        Obj::slice((*list).items, (*list).length)
    }
}

/// A new list of these items.
pub fn new(values: alloc::vec::Vec<Obj>) -> Res {
    let list = heap::allocate_object::<List>(&LIST)?;
    let mut values = core::mem::ManuallyDrop::new(values);
    unsafe {
        (*list).items = values.as_mut_ptr() as *mut Word;
        (*list).length = values.len();
        (*list).capacity = values.capacity();
        Ok(Obj::from_address(list))
    }
}

/// Runs `change` with the items as a vector that owns them; nothing in it may run Python code
/// (the list looks empty meanwhile).
pub fn with_vec<R>(list: &Obj, change: impl FnOnce(&mut alloc::vec::Vec<Obj>) -> R) -> R {
    unsafe {
        let list = list.cast::<List>();
        let (items, length, capacity) = ((*list).items, (*list).length, (*list).capacity);
        let mut values = if capacity == 0 {
            alloc::vec::Vec::new()
        } else {
            alloc::vec::Vec::from_raw_parts(items as *mut Obj, length, capacity)
        };
        (*list).length = 0;
        (*list).capacity = 0;
        let result = change(&mut values);
        let mut values = core::mem::ManuallyDrop::new(values);
        (*list).items = values.as_mut_ptr() as *mut Word;
        (*list).length = values.len();
        (*list).capacity = values.capacity();
        result
    }
}

/// Appends an owned item.
#[inline]
pub fn push(list: &Obj, item: Obj) -> Res<()> {
    with_vec(list, |values| {
        if values.try_reserve(1).is_err() {
            return Err(errors::memory_error());
        }
        values.push(item);
        Ok(())
    })
}

/// `list.append`.
pub fn append(arguments: &[Obj]) -> Res {
    push(&arguments[0], arguments[1].clone())?;
    Ok(none::none())
}

unsafe fn drop_items(header: *mut Header) {
    unsafe {
        let list = header as *mut List;
        if (*list).capacity != 0 {
            drop(alloc::vec::Vec::from_raw_parts(
                (*list).items as *mut Obj,
                (*list).length,
                (*list).capacity,
            ));
        }
    }
}

fn traverse(list: &Obj, visit: &mut dyn FnMut(&Obj)) {
    items(list).iter().for_each(visit);
}
