//! Building a str piece by piece: the narrowest width so far, widened when a piece needs it.

use alloc::vec::Vec;

use super::{Points, Unit, bits, from_units, points, width_of};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::text::Sink;

/// A str under construction.
pub struct Builder {
    units: Units,
    /// Memory ran out in a `Sink` call, which cannot say so itself.
    failed: bool,
}

enum Units {
    One(Vec<u8>),
    Two(Vec<u16>),
    Four(Vec<u32>),
}

impl Default for Builder {
    fn default() -> Self {
        Builder::new()
    }
}

impl Builder {
    /// Nothing yet.
    pub const fn new() -> Builder {
        Builder { units: Units::One(Vec::new()), failed: false }
    }

    /// Nothing yet, with room for so many code points.
    pub fn with_capacity(count: usize) -> Res<Builder> {
        let mut units = Vec::new();
        reserve(&mut units, count)?;
        Ok(Builder { units: Units::One(units), failed: false })
    }

    /// Number of code points so far.
    pub fn len(&self) -> usize {
        match &self.units {
            Units::One(units) => units.len(),
            Units::Two(units) => units.len(),
            Units::Four(units) => units.len(),
        }
    }

    /// Whether nothing was added yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds a code point.
    #[inline]
    pub fn push(&mut self, point: u32) -> Res<()> {
        match &mut self.units {
            Units::One(units) if point < 256 => push(units, point),
            Units::Two(units) if point < 65536 => push(units, point),
            Units::Four(units) => push(units, point),
            _ => self.extend(&[point]),
        }
    }

    /// Adds Rust text.
    pub fn push_str(&mut self, text: &str) -> Res<()> {
        if text.is_ascii() {
            return self.push_points(Points::One(text.as_bytes()));
        }
        text.chars().try_for_each(|point| self.push(u32::from(point)))
    }

    /// Adds a str.
    pub fn push_obj(&mut self, text: &Obj) -> Res<()> {
        self.push_points(points(text))
    }

    /// Adds a number in decimal.
    pub fn push_int(&mut self, value: i64) -> Res<()> {
        self.extend(crate::objects::int::decimal(value, &mut [0; 20]))
    }

    /// Adds code points.
    pub fn push_points(&mut self, points: Points<'_>) -> Res<()> {
        match points {
            Points::One(units) => self.extend(units),
            Points::Two(units) => self.extend(units),
            Points::Four(units) => self.extend(units),
        }
    }

    /// Adds a code point so many times.
    pub fn push_repeated(&mut self, point: u32, count: usize) -> Res<()> {
        if count == 0 {
            return Ok(());
        }
        self.widen_to(width_of(point))?;
        match &mut self.units {
            Units::One(units) => fill(units, point, count),
            Units::Two(units) => fill(units, point, count),
            Units::Four(units) => fill(units, point, count),
        }
    }

    fn extend<V: Unit>(&mut self, added: &[V]) -> Res<()> {
        if V::WIDTH > self.width() {
            self.widen_to(width_of(bits(added)))?;
        }
        match &mut self.units {
            Units::One(units) => append(units, added),
            Units::Two(units) => append(units, added),
            Units::Four(units) => append(units, added),
        }
    }

    fn width(&self) -> usize {
        match self.units {
            Units::One(_) => 1,
            Units::Two(_) => 2,
            Units::Four(_) => 4,
        }
    }

    fn widen_to(&mut self, width: usize) -> Res<()> {
        if width <= self.width() {
            return Ok(());
        }
        self.units = match (&self.units, width) {
            (Units::One(units), 2) => Units::Two(widened(units)?),
            (Units::One(units), _) => Units::Four(widened(units)?),
            (Units::Two(units), _) => Units::Four(widened(units)?),
            (Units::Four(_), _) => return Ok(()),
        };
        Ok(())
    }

    /// The str.
    pub fn finish(self) -> Res {
        if self.failed {
            return Err(errors::memory_error());
        }
        match &self.units {
            Units::One(units) => from_units(units),
            Units::Two(units) => from_units(units),
            Units::Four(units) => from_units(units),
        }
    }

    /// What is there so far.
    pub fn points(&self) -> Points<'_> {
        match &self.units {
            Units::One(units) => Points::One(units),
            Units::Two(units) => Points::Two(units),
            Units::Four(units) => Points::Four(units),
        }
    }
}

/// Running out of memory is reported by `finish`.
impl Sink for Builder {
    #[inline]
    fn push_code(&mut self, code: u32) {
        if let Err(raised) = self.push(code) {
            drop(errors::catch(raised));
            self.failed = true;
        }
    }

    fn push_text(&mut self, text: &str) {
        if let Err(raised) = self.push_str(text) {
            drop(errors::catch(raised));
            self.failed = true;
        }
    }
}

/// Room for so many more units and no others, or MemoryError.
pub fn reserve_exact<U>(units: &mut Vec<U>, count: usize) -> Res<()> {
    if units.try_reserve_exact(count).is_err() {
        return Err(errors::memory_error());
    }
    Ok(())
}

/// Room for so many more units, or MemoryError.
pub fn reserve<U>(units: &mut Vec<U>, count: usize) -> Res<()> {
    if units.try_reserve(count).is_err() {
        return Err(errors::memory_error());
    }
    Ok(())
}

#[inline]
fn push<U: Unit>(units: &mut Vec<U>, point: u32) -> Res<()> {
    if units.len() == units.capacity() {
        reserve(units, 1)?;
    }
    units.push(U::from_point(point));
    Ok(())
}

fn fill<U: Unit>(units: &mut Vec<U>, point: u32, count: usize) -> Res<()> {
    reserve(units, count)?;
    units.resize(units.len() + count, U::from_point(point));
    Ok(())
}

fn append<U: Unit, V: Unit>(units: &mut Vec<U>, added: &[V]) -> Res<()> {
    reserve(units, added.len())?;
    if U::WIDTH == V::WIDTH {
        // SAFETY: units of the same width are the same type, and there is room.
        unsafe {
            let end = units.as_mut_ptr().add(units.len());
            core::ptr::copy_nonoverlapping(added.as_ptr() as *const U, end, added.len());
            units.set_len(units.len() + added.len());
        }
        return Ok(());
    }
    units.extend(added.iter().map(|unit| U::from_point(unit.point())));
    Ok(())
}

fn widened<U: Unit, V: Unit>(units: &[V]) -> Res<Vec<U>> {
    let mut wide = Vec::new();
    // A little more than there is: more will follow.
    reserve(&mut wide, units.len() + units.len() / 4 + 16)?;
    append(&mut wide, units)?;
    Ok(wide)
}
