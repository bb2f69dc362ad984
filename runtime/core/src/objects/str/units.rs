//! Code points by width: one generic algorithm for the three forms of a str.

use naja_abi::layout::Str;

use super::{Points, STR, allocate, characters};
use crate::obj::{Obj, Res};

/// A stored code point: `u8`, `u16` or `u32`.
pub trait Unit: crate::text::search::Unit + Ord + Into<u32> {
    /// Bytes of one.
    const WIDTH: usize;
    /// The unit for a code point, which fits.
    fn from_point(point: u32) -> Self;
    /// The code point.
    #[inline(always)]
    fn point(self) -> u32 {
        self.into()
    }
    /// The units as the form they are.
    fn points(units: &[Self]) -> Points<'_>;
}

macro_rules! unit {
    ($type:ty, $variant:ident, $width:literal) => {
        impl Unit for $type {
            const WIDTH: usize = $width;
            #[inline(always)]
            fn from_point(point: u32) -> $type {
                point as $type
            }
            #[inline(always)]
            fn points(units: &[$type]) -> Points<'_> {
                Points::$variant(units)
            }
        }
    };
}

unit!(u8, One, 1);
unit!(u16, Two, 2);
unit!(u32, Four, 4);

/// Runs the expression with the str's code points as a slice of their width.
#[macro_export]
macro_rules! with_points {
    ($text:expr, $units:ident => $body:expr) => {
        match $crate::objects::str::points($text) {
            $crate::objects::str::Points::One($units) => $body,
            $crate::objects::str::Points::Two($units) => $body,
            $crate::objects::str::Points::Four($units) => $body,
        }
    };
}

impl<'a> Points<'a> {
    /// Number of code points.
    #[inline]
    pub fn len(&self) -> usize {
        match self {
            Points::One(units) => units.len(),
            Points::Two(units) => units.len(),
            Points::Four(units) => units.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The code point at an index within the length.
    #[inline(always)]
    pub fn at(&self, index: usize) -> u32 {
        match self {
            Points::One(units) => u32::from(units[index]),
            Points::Two(units) => u32::from(units[index]),
            Points::Four(units) => units[index],
        }
    }

    /// A part.
    #[inline]
    pub fn slice(&self, start: usize, end: usize) -> Points<'a> {
        match self {
            Points::One(units) => Points::One(&units[start..end]),
            Points::Two(units) => Points::Two(&units[start..end]),
            Points::Four(units) => Points::Four(&units[start..end]),
        }
    }

    /// All code points in order.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = u32> + ExactSizeIterator + use<'a> {
        (0..self.len()).map(move |index| self.at(index))
    }

    /// A number at least as large as every code point and in the same class: below 128, 256,
    /// 65536 or above.
    #[inline]
    pub fn bits(&self) -> u32 {
        match self {
            Points::One(units) => bits(units),
            Points::Two(units) => bits(units),
            Points::Four(units) => bits(units),
        }
    }

    /// A new str of them.
    pub fn to_obj(self) -> Res {
        match self {
            Points::One(units) => from_units(units),
            Points::Two(units) => from_units(units),
            Points::Four(units) => from_units(units),
        }
    }
}

/// All units or-ed together: in the same width class as the largest.
#[inline]
pub fn bits<U: Unit>(units: &[U]) -> u32 {
    if U::WIDTH == 1 {
        // SAFETY: units of width 1 are bytes.
        let bytes =
            unsafe { core::slice::from_raw_parts(units.as_ptr() as *const u8, units.len()) };
        return if bytes.is_ascii() { 0 } else { 0x80 };
    }
    units.iter().fold(0, |all, unit| all | unit.point())
}

/// The width that holds code points with these `bits`.
#[inline(always)]
pub const fn width_of(bits: u32) -> usize {
    if bits < 256 {
        1
    } else if bits < 65536 {
        2
    } else {
        4
    }
}

/// A new str of a part of another, narrowed where it can be.
pub fn from_units<U: Unit>(units: &[U]) -> Res {
    match units {
        [] => return Ok(characters::empty()),
        [one] if one.point() < 256 => return Ok(characters::character(one.point() as u8)),
        _ => {}
    }
    let bits = bits(units);
    let object = allocate(&STR, units.len(), width_of(bits))?;
    unsafe {
        (*object).set_ascii(bits < 128);
        write(object, 0, U::points(units));
        Ok(Obj::from_address(object))
    }
}

/// Copies the code points into a str being built, from index `at` on.
///
/// # Safety
/// They fit the str's length and width, and the str is not shared yet.
pub unsafe fn write(object: *mut Str, at: usize, points: Points<'_>) {
    unsafe {
        let data = object.add(1) as *mut u8;
        match (*object).width() {
            1 => copy(data.add(at), points),
            2 => copy((data as *mut u16).add(at), points),
            _ => copy((data as *mut u32).add(at), points),
        }
    }
}

unsafe fn copy<T: Unit>(target: *mut T, points: Points<'_>) {
    match points {
        Points::One(units) => unsafe { convert(target, units) },
        Points::Two(units) => unsafe { convert(target, units) },
        Points::Four(units) => unsafe { convert(target, units) },
    }
}

unsafe fn convert<T: Unit, U: Unit>(target: *mut T, units: &[U]) {
    unsafe {
        if T::WIDTH == U::WIDTH {
            core::ptr::copy_nonoverlapping(units.as_ptr() as *const T, target, units.len());
        } else {
            for (index, unit) in units.iter().enumerate() {
                target.add(index).write(T::from_point(unit.point()));
            }
        }
    }
}

/// The needle in the haystack's width; `None` when it is wider, so that it cannot occur in it.
pub fn same_width<'a, U: Unit>(needle: Points<'a>) -> Option<alloc::borrow::Cow<'a, [U]>> {
    use alloc::borrow::Cow;
    fn widen<U: Unit, V: Unit>(units: &[V]) -> Option<Cow<'_, [U]>> {
        if V::WIDTH > U::WIDTH {
            return None;
        }
        if V::WIDTH == U::WIDTH {
            // SAFETY: units of the same width are the same type.
            let same =
                unsafe { core::slice::from_raw_parts(units.as_ptr() as *const U, units.len()) };
            return Some(Cow::Borrowed(same));
        }
        Some(Cow::Owned(units.iter().map(|unit| U::from_point(unit.point())).collect()))
    }
    match needle {
        Points::One(units) => widen(units),
        Points::Two(units) => widen(units),
        Points::Four(units) => widen(units),
    }
}

impl crate::text::CodePoints for Points<'_> {
    #[inline(always)]
    fn length(&self) -> usize {
        self.len()
    }

    #[inline(always)]
    fn at(&self, index: usize) -> u32 {
        Points::at(self, index)
    }
}
