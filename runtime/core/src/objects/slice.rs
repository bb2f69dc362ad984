//! `slice`, and fitting slices to sequences.

use alloc::format;
use alloc::vec::Vec;

use naja_abi::layout::Header;

use crate::call::Args;
use crate::class::{Comparison, Slots, Spec, Type};
use crate::errors;
use crate::heap;
use crate::number::bigint::Big;
use crate::number::hash::hash_slice;
use crate::obj::{Obj, Res};
use crate::object_fields;
use crate::objects::{getset, int, none, str, tuple};
use crate::ops::{arguments, compare, index, text};

/// Layout of `slice`.
#[repr(C)]
struct Slice {
    header: Header,
    start: Obj,
    stop: Obj,
    step: Obj,
}

object_fields!(drop_slice, traverse, Slice; start, stop, step);

/// `slice`.
#[unsafe(export_name = "naja_type_slice")]
pub static SLICE: Type = Type::builtin(Spec {
    methods: Some(naja_abi::builtins::Owner::slice),
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_slice),
        traverse: Some(traverse),
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare_slices),
        new: Some(construct),
        ..Slots::NONE
    },
    ..Spec::new("slice", size_of::<Slice>())
});

fn parts(slice: &Obj) -> [&Obj; 3] {
    let this = unsafe { slice.as_layout::<Slice>() };
    [&this.start, &this.stop, &this.step]
}

fn populate(class: &'static Type) {
    getset::add(class, "start", |slice| Ok(parts(slice)[0].clone()));
    getset::add(class, "stop", |slice| Ok(parts(slice)[1].clone()));
    getset::add(class, "step", |slice| Ok(parts(slice)[2].clone()));
}

/// Whether the object is a slice.
#[inline]
pub fn is_slice(object: &Obj) -> bool {
    object.is_pointer() && object.is_exact(&SLICE)
}

/// `slice(start, stop, step)`.
pub fn new(start: &Obj, stop: &Obj, step: &Obj) -> Res {
    let slice = heap::allocate_object::<Slice>(&SLICE)?;
    unsafe {
        core::ptr::addr_of_mut!((*slice).start).write(start.clone());
        core::ptr::addr_of_mut!((*slice).stop).write(stop.clone());
        core::ptr::addr_of_mut!((*slice).step).write(step.clone());
        Ok(Obj::from_address(slice))
    }
}

fn construct(_class: &Obj, args: &Args) -> Res {
    arguments::no_keywords("slice", args)?;
    let none = none::none();
    match arguments::positional("slice", args, 1, 3)? {
        [stop] => new(&none, stop, &none),
        [start, stop] => new(start, stop, &none),
        [start, stop, step] => new(start, stop, step),
        _ => Ok(none),
    }
}

/// The bounds of a slice as machine numbers, not yet fitted to a length.
#[derive(Clone, Copy)]
pub struct Unpacked {
    start: isize,
    stop: isize,
    step: isize,
}

/// A slice fitted to a length.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// First index.
    pub start: isize,
    /// End (exclusive), on the far side in the direction of `step`.
    pub stop: isize,
    /// Distance, not 0.
    pub step: isize,
    /// How many items.
    pub count: usize,
}

/// Reads the bounds; may run Python code (`__index__`).
pub fn unpack(slice: &Obj) -> Res<Unpacked> {
    unpack_parts(parts(slice))
}

/// The same for the three parts of a slice that was not made.
#[inline]
pub fn unpack_parts([start, stop, step]: [&Obj; 3]) -> Res<Unpacked> {
    let step = index::bound(step, 1)?;
    if step == 0 {
        return Err(errors::value_error("slice step cannot be zero"));
    }
    let step = step.max(-isize::MAX);
    let start = index::bound(start, if step < 0 { isize::MAX } else { 0 })?;
    let stop = index::bound(stop, if step < 0 { isize::MIN } else { isize::MAX })?;
    Ok(Unpacked { start, stop, step })
}

impl Unpacked {
    /// Fits the bounds to a length.
    #[inline]
    pub fn fit(self, length: usize) -> Bounds {
        let length = length as isize;
        let (low, high) = if self.step < 0 { (-1, length - 1) } else { (0, length) };
        let clip = |bound: isize| {
            if bound < 0 { (bound.saturating_add(length)).max(low) } else { bound.min(high) }
        };
        let (start, stop) = (clip(self.start), clip(self.stop));
        let count = if self.step < 0 {
            if stop < start { (start - stop - 1) / -self.step + 1 } else { 0 }
        } else if start < stop {
            (stop - start - 1) / self.step + 1
        } else {
            0
        };
        Bounds { start, stop, step: self.step, count: count as usize }
    }
}

/// The slice fitted to a length that Python code does not change meanwhile.
pub fn fit(slice: &Obj, length: usize) -> Res<Bounds> {
    Ok(unpack(slice)?.fit(length))
}

impl Bounds {
    /// The indices in order.
    pub fn indices(&self) -> impl Iterator<Item = usize> + use<> {
        let (start, step) = (self.start, self.step);
        (0..self.count).map(move |number| (start + number as isize * step) as usize)
    }

    /// The same items with a positive step.
    pub fn ascending(self) -> Bounds {
        if self.step > 0 || self.count == 0 {
            return self;
        }
        let first = self.start + (self.count as isize - 1) * self.step;
        Bounds { start: first, stop: self.start + 1, step: -self.step, count: self.count }
    }

    /// A copy of the sliced items.
    pub fn pick(&self, items: &[Obj]) -> Res<Vec<Obj>> {
        if self.step == 1 {
            let first = self.start as usize;
            return crate::ops::iteration::clone_items(&items[first..first + self.count]);
        }
        let mut picked = Vec::new();
        if picked.try_reserve_exact(self.count).is_err() {
            return Err(errors::memory_error());
        }
        picked.extend(self.indices().map(|index| items[index].clone()));
        Ok(picked)
    }
}

fn repr(slice: &Obj) -> Res {
    let [start, stop, step] = parts(slice);
    str::new(&format!(
        "slice({}, {}, {})",
        text::repr_text(start)?,
        text::repr_text(stop)?,
        text::repr_text(step)?
    ))
}

fn hash(slice: &Obj) -> Res<i64> {
    let [start, stop, step] = parts(slice);
    Ok(hash_slice([compare::hash(start)?, compare::hash(stop)?, compare::hash(step)?]))
}

fn compare_slices(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    if !is_slice(right) {
        return Ok(none::not_implemented());
    }
    let as_tuple = |slice| tuple::new(parts(slice).into_iter().cloned().collect());
    compare::compare(&as_tuple(left)?, &as_tuple(right)?, comparison)
}

fn big_bound(object: &Obj) -> Res<Option<Big>> {
    if none::is_none(object) {
        return Ok(None);
    }
    if !index::has_index(object) {
        return Err(errors::type_error(
            "slice indices must be integers or None or have an __index__ method",
        ));
    }
    let number = index::index(object)?;
    Ok(int::value(&number).map(|value| value.to_big()))
}

/// The bounds fitted to any length, as `slice.indices` gives them.
pub fn fit_big(slice: &Obj, length: &Big) -> Res<[Big; 3]> {
    let [start, stop, step] = parts(slice);
    let step = big_bound(step)?.unwrap_or(Big::ONE);
    if step == Big::ZERO {
        return Err(errors::value_error("slice step cannot be zero"));
    }
    let negative = step < Big::ZERO;
    let (low, high) =
        if negative { (Big::from(-1), length - Big::ONE) } else { (Big::ZERO, length.clone()) };
    let clip = |bound: Option<Big>, default: &Big| match bound {
        None => default.clone(),
        Some(bound) if bound < Big::ZERO => (bound + length).max(low.clone()),
        Some(bound) => bound.min(high.clone()),
    };
    let (first, last) = if negative { (&high, &low) } else { (&low, &high) };
    let start = clip(big_bound(start)?, first);
    let stop = clip(big_bound(stop)?, last);
    Ok([start, stop, step])
}

/// `slice.indices(len)`.
pub fn indices(a: &[Obj]) -> Res {
    let number = index::index(&a[1])?;
    let length = int::value(&number).map(|value| value.to_big()).unwrap_or_default();
    if length < Big::ZERO {
        return Err(errors::value_error("length should not be negative"));
    }
    let mut results = Vec::new();
    for bound in fit_big(&a[0], &length)? {
        results.push(int::from_big(bound)?);
    }
    tuple::new(results)
}
