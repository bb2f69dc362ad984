//! Iterators over sequences: `iterator` (objects with `__getitem__`), `list_iterator`,
//! `tuple_iterator`, `list_reverseiterator`, `reversed`.

use alloc::format;
use core::mem::replace;

use naja_abi::layout::{Header, SequenceIterator};

use crate::call::{self, Args};
use crate::class::{BASE, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Res};
use crate::objects::exception::types;
use crate::objects::iterator_state::Walk;
use crate::objects::{list, tuple};
use crate::ops::{self, arguments};

/// Declares `drop` and `traverse` for a layout whose owned fields are `Obj`s.
#[macro_export]
macro_rules! object_fields {
    ($drop:ident, $traverse:ident, $layout:ty; $($field:ident),+) => {
        unsafe fn $drop(header: *mut naja_abi::layout::Header) {
            let this = header as *mut $layout;
            unsafe { $(core::ptr::drop_in_place(core::ptr::addr_of_mut!((*this).$field));)+ }
        }

        fn $traverse(object: &$crate::obj::Obj, visit: &mut dyn FnMut(&$crate::obj::Obj)) {
            let this = unsafe { object.as_layout::<$layout>() };
            $(if let Some(field) = this.$field.given() {
                visit(field);
            })+
        }
    };
}

/// Layout of every iterator that walks a sequence by index: `SequenceIterator`, as compiled code sees
/// it.
#[repr(C)]
struct Indexed {
    header: Header,
    /// The sequence; `NO_VALUE` once exhausted.
    sequence: Obj,
    index: isize,
}

const _: () = assert!(
    core::mem::offset_of!(Indexed, sequence) == core::mem::offset_of!(SequenceIterator, sequence)
        && core::mem::offset_of!(Indexed, index) == core::mem::offset_of!(SequenceIterator, index)
);

object_fields!(drop_indexed, traverse_indexed, Indexed; sequence);

const INDEXED: Slots = Slots {
    drop: Some(drop_indexed),
    traverse: Some(traverse_indexed),
    iter: Some(itself),
    ..Slots::NONE
};

/// `iter(iterator)`.
pub fn itself(iterator: &Obj) -> Res {
    Ok(iterator.clone())
}

macro_rules! indexed_types {
    ($($(#[$doc:meta])* $static:ident $name:literal $symbol:literal $next:ident;)*) => {
        $($(#[$doc])*
        #[unsafe(export_name = $symbol)]
        pub static $static: Type = Type::builtin(Spec {
            methods: Some(naja_abi::builtins::Owner::sequence_iterators),
            slots: Slots { next: Some($next), ..INDEXED },
            ..Spec::new($name, size_of::<Indexed>())
        });)*
    };
}

indexed_types! {
    /// `iterator`.
    SEQUENCE_ITERATOR "iterator" "naja_type_iterator" next_of_sequence;
    /// `list_iterator`.
    LIST_ITERATOR "list_iterator" "naja_type_list_iterator" next_of_list;
    /// `tuple_iterator`.
    TUPLE_ITERATOR "tuple_iterator" "naja_type_tuple_iterator" next_of_tuple;
    /// `list_reverseiterator`.
    LIST_REVERSE_ITERATOR "list_reverseiterator" "naja_type_list_reverseiterator"
        next_of_reversed_list;
}

/// `reversed`.
#[unsafe(export_name = "naja_type_reversed")]
pub static REVERSED: Type = Type::builtin(Spec {
    flags: BASE,
    methods: Some(naja_abi::builtins::Owner::sequence_iterators),
    slots: Slots { next: Some(next_of_reversed), new: Some(new_reversed), ..INDEXED },
    ..Spec::new("reversed", size_of::<Indexed>())
});

fn new_indexed(class: &Type, sequence: &Obj, index: isize) -> Res {
    let iterator = heap::allocate_object::<Indexed>(class)?;
    unsafe {
        core::ptr::addr_of_mut!((*iterator).sequence).write(sequence.clone());
        (*iterator).index = index;
        Ok(Obj::from_address(iterator))
    }
}

/// The iterator of an object with `__getitem__`.
pub fn sequence_iterator(object: &Obj) -> Res {
    new_indexed(&SEQUENCE_ITERATOR, object, 0)
}

/// `iter(list)`.
pub fn of_list(object: &Obj) -> Res {
    new_indexed(&LIST_ITERATOR, object, 0)
}

/// `iter(tuple)`.
pub fn of_tuple(object: &Obj) -> Res {
    new_indexed(&TUPLE_ITERATOR, object, 0)
}

/// `list.__reversed__`.
pub fn of_reversed_list(object: &Obj) -> Res {
    new_indexed(&LIST_REVERSE_ITERATOR, object, list::length(object) as isize - 1)
}

#[allow(clippy::mut_from_ref, reason = "objects are shared; one thread runs at a time")]
fn state(iterator: &Obj) -> &mut Indexed {
    unsafe { &mut *iterator.cast::<Indexed>() }
}

/// Where the iterator stands.
pub fn walk(iterator: &Obj) -> Walk {
    let Indexed { sequence, index, .. } = state(iterator);
    let backwards = iterator.is_exact(&LIST_REVERSE_ITERATOR) || iterator.is_instance(&REVERSED);
    // One that has come to its start is as good as exhausted.
    let sequence = sequence.given().filter(|_| !backwards || *index >= 0).cloned();
    Walk { sequence, index: *index, backwards }
}

/// Goes to an item.
pub fn set_index(iterator: &Obj, index: isize) {
    state(iterator).index = index;
}

#[cold]
fn finish(state: &mut Indexed) -> Option<Obj> {
    drop(replace(&mut state.sequence, Obj::NO_VALUE));
    None
}

#[inline]
fn next_of_list(iterator: &Obj) -> Res<Option<Obj>> {
    let state = state(iterator);
    if state.sequence.is_missing() {
        return Ok(None);
    }
    match list::item(&state.sequence, state.index as usize) {
        Some(item) => {
            state.index += 1;
            Ok(Some(item))
        }
        None => Ok(finish(state)),
    }
}

fn next_of_tuple(iterator: &Obj) -> Res<Option<Obj>> {
    let state = state(iterator);
    if state.sequence.is_missing() {
        return Ok(None);
    }
    match tuple::items(&state.sequence).get(state.index as usize) {
        Some(item) => {
            state.index += 1;
            Ok(Some(item.clone()))
        }
        None => Ok(finish(state)),
    }
}

fn next_of_reversed_list(iterator: &Obj) -> Res<Option<Obj>> {
    let state = state(iterator);
    if state.sequence.is_missing() {
        return Ok(None);
    }
    let item =
        usize::try_from(state.index).ok().and_then(|index| list::item(&state.sequence, index));
    match item {
        Some(item) => {
            state.index -= 1;
            Ok(Some(item))
        }
        None => Ok(finish(state)),
    }
}

/// `sequence[index]`; the end when that raises IndexError or StopIteration.
fn item_or_end(state: &Indexed) -> Res<Option<Obj>> {
    let (sequence, index) = (state.sequence.clone(), Obj::small(state.index as i64));
    match ops::item::getitem(&sequence, &index) {
        Ok(item) => Ok(Some(item)),
        Err(raised) => {
            let exception = errors::catch(raised);
            if exception.is_instance(&types::INDEX_ERROR)
                || exception.is_instance(&types::STOP_ITERATION)
            {
                return Ok(None);
            }
            crate::thread::set_raised(exception);
            Err(raised)
        }
    }
}

fn next_of_sequence(iterator: &Obj) -> Res<Option<Obj>> {
    let state = state(iterator);
    if state.sequence.is_missing() {
        return Ok(None);
    }
    match item_or_end(state)? {
        Some(item) => {
            state.index += 1;
            Ok(Some(item))
        }
        None => Ok(finish(state)),
    }
}

fn next_of_reversed(iterator: &Obj) -> Res<Option<Obj>> {
    let state = state(iterator);
    if state.sequence.is_missing() {
        return Ok(None);
    }
    if state.index < 0 {
        return Ok(finish(state));
    }
    match item_or_end(state)? {
        Some(item) => {
            state.index -= 1;
            Ok(Some(item))
        }
        None => Ok(finish(state)),
    }
}

fn new_reversed(class: &Obj, args: &Args) -> Res {
    arguments::no_keywords_unless_subclass(class, &REVERSED, args)?;
    let values = arguments::positional("reversed", args, 1, 1)?;
    let name = crate::name!("__reversed__");
    if let Some(method) = values[0].class().lookup(name) {
        if !crate::objects::none::is_none(&method)
            && let Some(result) = call::call_special(&values[0], name, &[])?
        {
            return Ok(result);
        }
        return Err(not_reversible(&values[0]));
    }
    if !ops::iteration::is_sequence(&values[0]) {
        return Err(not_reversible(&values[0]));
    }
    let length = ops::item::len(&values[0])?;
    new_indexed(Type::of(class), &values[0], length as isize - 1)
}

fn not_reversible(object: &Obj) -> crate::obj::Raised {
    errors::type_error(&format!("'{}' object is not reversible", object.class().name()))
}
