//! What an iterator still has to give, and how `pickle` and `copy` make it anew:
//! `__length_hint__`, `__reduce__` and `__setstate__` of the built-in iterators.

use crate::call;
use crate::class::Type;
use crate::modules;
use crate::obj::{Obj, Res};
use crate::objects::{
    bytes, callable_iterator, dict, iterator, list, none, range, set, str, tuple, zip,
};
use crate::ops::{self, attribute, index};

/// Where an iterator over a sequence stands.
pub struct Walk {
    /// The sequence; `None` once exhausted.
    pub sequence: Option<Obj>,
    /// The index of the next item.
    pub index: isize,
    /// Whether it goes towards the start.
    pub backwards: bool,
}

fn walk(object: &Obj) -> Walk {
    let class = object.class();
    if str::is_iterator(class) {
        str::walk(object)
    } else if bytes::is_iterator(class) {
        bytes::walk(object)
    } else {
        iterator::walk(object)
    }
}

fn set_index(object: &Obj, index: isize) {
    let class = object.class();
    if str::is_iterator(class) {
        str::set_index(object, index);
    } else if bytes::is_iterator(class) {
        bytes::set_index(object, index);
    } else {
        iterator::set_index(object, index);
    }
}

fn builtin(name: &Obj) -> Res {
    attribute::getattr(&modules::builtins()?, name)
}

/// `__length_hint__(self, /)` of an iterator over a sequence.
pub fn length_hint(a: &[Obj]) -> Res {
    let Walk { sequence, index, backwards } = walk(&a[0]);
    let Some(sequence) = sequence else { return Ok(Obj::small(0)) };
    if a[0].is_exact(&iterator::SEQUENCE_ITERATOR) && !ops::item::has_len(&sequence) {
        return Ok(none::not_implemented());
    }
    let length = ops::item::len(&sequence)? as isize;
    let left = match backwards {
        true if index >= length => 0,
        true => index + 1,
        false => length - index,
    };
    Ok(Obj::small(left.max(0) as i64))
}

/// `__reduce__(self, /)` of an iterator over a sequence.
pub fn reduce(a: &[Obj]) -> Res {
    let Walk { sequence, index, backwards } = walk(&a[0]);
    let is_reversed = a[0].is_instance(&iterator::REVERSED);
    let Some(sequence) = sequence else {
        let empty = match () {
            () if str::is_iterator(a[0].class()) => str::new("")?,
            () if a[0].is_exact(&iterator::LIST_ITERATOR) => list::new(alloc::vec::Vec::new())?,
            () if a[0].is_exact(&iterator::LIST_REVERSE_ITERATOR) => {
                list::new(alloc::vec::Vec::new())?
            }
            () => tuple::new(alloc::vec::Vec::new())?,
        };
        let maker =
            if is_reversed { a[0].class().object() } else { builtin(crate::name!("iter"))? };
        return tuple::new(alloc::vec![maker, tuple::new(alloc::vec![empty])?]);
    };
    let maker = match backwards {
        true if is_reversed => a[0].class().object(),
        true => builtin(crate::name!("reversed"))?,
        false => builtin(crate::name!("iter"))?,
    };
    let arguments = tuple::new(alloc::vec![sequence])?;
    tuple::new(alloc::vec![maker, arguments, Obj::small(index as i64)])
}

/// `__setstate__(self, state, /)` of an iterator over a sequence.
pub fn set_state(a: &[Obj]) -> Res {
    let wanted = index::size_or(&a[1], &crate::objects::exception::types::OVERFLOW_ERROR)?;
    let Walk { sequence, backwards, .. } = walk(&a[0]);
    let Some(sequence) = sequence else { return Ok(none::none()) };
    let fitted = if a[0].is_exact(&iterator::SEQUENCE_ITERATOR) {
        wanted.max(0)
    } else {
        let length = ops::item::len(&sequence)? as isize;
        if backwards { wanted.clamp(-1, length - 1) } else { wanted.clamp(0, length) }
    };
    set_index(&a[0], fitted);
    Ok(none::none())
}

/// `__length_hint__(self, /)` of a range's iterator.
pub fn range_length_hint(a: &[Obj]) -> Res {
    Ok(range::iterator::rest(&a[0])?.2)
}

/// `__reduce__(self, /)` of a range's iterator: by a range of what is left.
pub fn range_reduce(a: &[Obj]) -> Res {
    let (next, step, count) = range::iterator::rest(&a[0])?;
    let whole = ops::number::binary(crate::class::Operator::Mul, &step, &count)?;
    let stop = ops::number::binary(crate::class::Operator::Add, &next, &whole)?;
    let left = call::call(&range::RANGE.object(), &[next, stop, step])?;
    let arguments = tuple::new(alloc::vec![left])?;
    tuple::new(alloc::vec![builtin(crate::name!("iter"))?, arguments, none::none()])
}

/// `__setstate__(self, state, /)` of a range's iterator: passes over so many items.
pub fn range_set_state(a: &[Obj]) -> Res {
    range::iterator::skip(&a[0], &index::index(&a[1])?)?;
    Ok(none::none())
}

/// `__length_hint__(self, /)` of an iterator over a dict or set.
pub fn table_length_hint(a: &[Obj]) -> Res {
    let left = if a[0].is_exact(&set::SET_ITERATOR) { set::left(&a[0]) } else { dict::left(&a[0]) };
    Ok(Obj::small(left as i64))
}

/// `__reduce__(self, /)` of an iterator over a dict or set: by a list of what is left.
pub fn table_reduce(a: &[Obj]) -> Res {
    let copy = if a[0].is_exact(&set::SET_ITERATOR) {
        set::iterator_copy(&a[0])?
    } else {
        dict::iterator_copy(&a[0])?
    };
    let left = list::new(ops::iteration::collect(&copy)?)?;
    let arguments = tuple::new(alloc::vec![left])?;
    tuple::new(alloc::vec![builtin(crate::name!("iter"))?, arguments])
}

/// `__reduce__(self, /)` of `zip`, `map`, `filter` and `iter(callable, sentinel)`.
pub fn lazy_reduce(a: &[Obj]) -> Res {
    if a[0].is_exact(&callable_iterator::CALLABLE_ITERATOR) {
        let iter = builtin(crate::name!("iter"))?;
        let arguments = match callable_iterator::parts(&a[0]) {
            Some(parts) => parts.into(),
            None => alloc::vec![tuple::new(alloc::vec::Vec::new())?],
        };
        return tuple::new(alloc::vec![iter, tuple::new(arguments)?]);
    }
    let class: &Type = a[0].class();
    let (function, iterators) = zip::parts(&a[0]);
    if a[0].is_instance(&zip::ZIP) {
        let mut parts = alloc::vec![class.object(), iterators];
        if none::is_true(&function) {
            parts.push(function);
        }
        return tuple::new(parts);
    }
    let mut arguments = alloc::vec![function];
    if a[0].is_instance(&zip::FILTER) {
        arguments.push(iterators);
    } else {
        arguments.extend(tuple::items(&iterators).iter().cloned());
    }
    tuple::new(alloc::vec![class.object(), tuple::new(arguments)?])
}

/// `__setstate__(self, state, /)` of `zip`: whether it is strict.
pub fn zip_set_state(a: &[Obj]) -> Res {
    zip::set_strict(&a[0], ops::compare::truth(&a[1])?);
    Ok(none::none())
}
