//! `replace`, `translate`, `maketrans`.

use alloc::vec::Vec;

use super::search::{each_match, expect_str};
use super::units::{same_width, width_of};
use super::{
    Builder, Points, STR, Unit, allocate, bits, from_units, is_str, len, points, substring, units,
};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::exception::types;
use crate::objects::{dict, int, none};
use crate::ops::item;
use crate::with_points;

/// `replace(self, old, new, /, count=-1)`.
pub fn replace(a: &[Obj]) -> Res {
    expect_str(&a[1], "replace() argument 1 must be str")?;
    expect_str(&a[2], "replace() argument 2 must be str")?;
    let limit = super::split::limit(&a[3])?;
    let (text, old, new) = (&a[0], &a[1], &a[2]);
    if limit == 0 || len(old) > len(text) || super::same(old, new) {
        return substring(text, 0, len(text));
    }
    if len(old) == 0 {
        return interleaved(text, points(new), limit);
    }
    let mut found = Vec::new();
    with_points!(text, all => if let Some(needle) = same_width(points(old)) {
        if let ([from], [to]) = (&needle[..], points(new).iter().collect::<Vec<u32>>().as_slice())
            && limit == usize::MAX && width_of(*to) <= width_of(bits(all)) {
                return one_for_one(all, *from, *to, text);
            }
        each_match(all, &needle, limit, |position| {
            super::builder::reserve(&mut found, 1)?;
            found.push(position);
            Ok(())
        })?;
    });
    if found.is_empty() {
        return substring(text, 0, len(text));
    }
    rebuilt(text, &found, len(old), new)
}

/// One code point for another, no wider one, everywhere.
fn one_for_one<U: Unit>(all: &[U], from: U, to: u32, text: &Obj) -> Res {
    if !all.contains(&from) {
        return substring(text, 0, all.len());
    }
    let mut changed = Vec::new();
    super::builder::reserve(&mut changed, all.len())?;
    let to = U::from_point(to);
    changed.extend(all.iter().map(|unit| if *unit == from { to } else { *unit }));
    from_units(&changed)
}

/// The text with `new` at the found positions instead of `old` code points each.
fn rebuilt(text: &Obj, found: &[usize], old: usize, new: &Obj) -> Res {
    let (all, new) = (points(text), points(new));
    let kept = all.len() - found.len() * old;
    let Some(length) = found.len().checked_mul(new.len()).and_then(|added| added.checked_add(kept))
    else {
        return Err(errors::overflow_error("replace string is too long"));
    };
    let width = |points: Points<'_>| width_of(points.bits());
    if width(new) < width(all) {
        // What was removed may have been the only wide part.
        let mut builder = Builder::with_capacity(length)?;
        let mut start = 0;
        for &position in found {
            builder.push_points(all.slice(start, position))?;
            builder.push_points(new)?;
            start = position + old;
        }
        builder.push_points(all.slice(start, all.len()))?;
        return builder.finish();
    }
    let object = allocate(&STR, length, width(new))?;
    unsafe {
        let (mut at, mut start) = (0, 0);
        for &position in found {
            units::write(object, at, all.slice(start, position));
            at += position - start;
            units::write(object, at, new);
            at += new.len();
            start = position + old;
        }
        units::write(object, at, all.slice(start, all.len()));
        let data = core::slice::from_raw_parts(object.add(1) as *const u8, length * width(new));
        (*object).set_ascii(width(new) == 1 && data.is_ascii());
        Ok(Obj::from_address(object))
    }
}

/// `text.replace('', new, limit)`.
fn interleaved(text: &Obj, new: Points<'_>, limit: usize) -> Res {
    let all = points(text);
    let mut builder = Builder::new();
    for (position, point) in all.iter().enumerate() {
        if position < limit {
            builder.push_points(new)?;
        }
        builder.push(point)?;
    }
    if all.len() < limit {
        builder.push_points(new)?;
    }
    builder.finish()
}

/// `translate(self, table, /)`.
pub fn translate(a: &[Obj]) -> Res {
    let (text, table) = (points(&a[0]), &a[1]);
    let mut builder = Builder::with_capacity(text.len())?;
    // What a low code point becomes when that is one code point, by table lookups done before.
    let mut known = [None; 128];
    for point in text.iter() {
        if let Some(Some(one)) = known.get(point as usize) {
            builder.push(*one)?;
            continue;
        }
        let before = builder.len();
        translate_point(point, table, &mut builder)?;
        if point < 128 && builder.len() == before + 1 && table.is_exact(&dict::DICT) {
            known[point as usize] = Some(builder.points().at(before));
        }
    }
    builder.finish()
}

fn translate_point(point: u32, table: &Obj, builder: &mut Builder) -> Res<()> {
    let found = match item::getitem(table, &Obj::small(i64::from(point))) {
        Ok(found) => found,
        Err(raised) => {
            errors::catch_if(raised, &types::LOOKUP_ERROR)?;
            return builder.push(point);
        }
    };
    if none::is_none(&found) {
        return Ok(());
    }
    if is_str(&found) {
        return builder.push_obj(&found);
    }
    if !int::is_int(&found) {
        return Err(errors::type_error("character mapping must return integer, None or str"));
    }
    match int::to_i64(&found).and_then(|value| u32::try_from(value).ok()) {
        Some(value) if value < 0x11_0000 => builder.push(value),
        _ => Err(errors::value_error("character mapping must be in range(0x110000)")),
    }
}

/// `maketrans(x, y, z, /)`, a static method.
pub fn maketrans(a: &[Obj]) -> Res {
    let table = dict::new()?;
    let Some(to) = a[1].given() else {
        from_dict(&a[0], &table)?;
        return Ok(table);
    };
    expect_str(to, "maketrans() argument 2 must be str")?;
    if let Some(deleted) = a[2].given() {
        expect_str(deleted, "maketrans() argument 3 must be str")?;
    }
    if !is_str(&a[0]) {
        return Err(errors::type_error(
            "first maketrans argument must be a string if there is a second argument",
        ));
    }
    if len(&a[0]) != len(to) {
        return Err(errors::value_error(
            "the first two maketrans arguments must have equal length",
        ));
    }
    for (from, to) in points(&a[0]).iter().zip(points(to).iter()) {
        dict::insert(&table, &Obj::small(i64::from(from)), &Obj::small(i64::from(to)))?;
    }
    if let Some(deleted) = a[2].given() {
        for point in points(deleted).iter() {
            dict::insert(&table, &Obj::small(i64::from(point)), &none::none())?;
        }
    }
    Ok(table)
}

fn from_dict(source: &Obj, table: &Obj) -> Res<()> {
    if !source.is_exact(&dict::DICT) {
        return Err(errors::type_error(
            "if you give only one argument to maketrans it must be a dict",
        ));
    }
    for (key, value) in dict::entries(source) {
        let key = if is_str(&key) {
            if len(&key) != 1 {
                return Err(errors::value_error(
                    "string keys in translate table must be of length 1",
                ));
            }
            Obj::small(i64::from(points(&key).at(0)))
        } else if int::is_int(&key) {
            key
        } else {
            return Err(errors::type_error("keys in translate table must be strings or integers"));
        };
        dict::insert(table, &key, &value)?;
    }
    Ok(())
}
