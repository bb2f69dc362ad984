//! Sorting by keys of one kind: small ints, floats, strs, or tuples of these, column by column.
//!
//! Each key gets a *rank*, a number that orders as the beginning of the key does. Most comparisons
//! then are of two numbers side by side in memory; keys of the same rank are compared themselves.
//! Nothing here runs Python code.

use alloc::vec::Vec;
use core::cmp::Ordering;

use naja_abi::word;

use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::str::{self, Points};
use crate::objects::tuple;

/// What all keys, or all their items at one position, have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    SmallInts,
    /// Immediate floats, no NaN among them.
    Floats,
    /// Exact strs with one byte for each code point.
    Strings,
    /// Exact strs.
    WideStrings,
}

struct Column {
    kind: Kind,
    /// Of small ints.
    least: i64,
    greatest: i64,
}

/// How a list of keys is sorted.
pub struct Plan {
    /// One for each item of the tuples; one for keys that are no tuples.
    columns: Vec<Column>,
    tuples: bool,
    /// So many columns, all of ints, are in the rank as a whole.
    packed: usize,
    /// So many columns are equal when the ranks are.
    decided: usize,
}

/// Columns of longer tuples are compared the ordinary way.
const COLUMNS_MAX: usize = 16;

struct Ranked {
    rank: u64,
    index: u32,
}

fn kind_of(key: &Obj) -> Option<Kind> {
    if key.as_small().is_some() {
        Some(Kind::SmallInts)
    } else if key.is_immediate_float() {
        (!word::immediate_float(key.word()).is_nan()).then_some(Kind::Floats)
    } else if key.is_exact_str() {
        let narrow = matches!(str::points(key), Points::One(_));
        Some(if narrow { Kind::Strings } else { Kind::WideStrings })
    } else {
        None
    }
}

impl Column {
    fn new(key: &Obj) -> Option<Column> {
        let value = key.as_small().unwrap_or(0);
        Some(Column { kind: kind_of(key)?, least: value, greatest: value })
    }

    /// Takes a further key in; false when it is of another kind.
    #[inline]
    fn admits(&mut self, key: &Obj) -> bool {
        if let Some(value) = key.as_small() {
            self.least = self.least.min(value);
            self.greatest = self.greatest.max(value);
            return self.kind == Kind::SmallInts;
        }
        match (self.kind, kind_of(key)) {
            (Kind::Strings, Some(Kind::WideStrings)) => {
                self.kind = Kind::WideStrings;
                true
            }
            (Kind::WideStrings, Some(Kind::Strings)) => true,
            (own, found) => found == Some(own),
        }
    }

    /// Bits that tell its ints apart.
    fn bits(&self) -> u32 {
        64 - (self.greatest.wrapping_sub(self.least) as u64).leading_zeros()
    }

    #[inline]
    fn rank(&self, key: &Obj) -> u64 {
        match self.kind {
            Kind::SmallInts => (key.as_small().unwrap_or(0) - self.least) as u64,
            Kind::Floats => {
                // Adding 0.0 makes -0.0 the same as 0.0.
                let bits = (word::immediate_float(key.word()) + 0.0).to_bits();
                if bits >> 63 == 0 { bits | 1 << 63 } else { !bits }
            }
            Kind::Strings => match str::points(key) {
                Points::One(bytes) => first_bytes(bytes),
                Points::Two(_) | Points::Four(_) => 0,
            },
            Kind::WideStrings => {
                let points = str::points(key);
                (0..3).fold(0, |rank, index| {
                    let point = if index < points.len() { points.at(index) } else { 0 };
                    rank << 21 | u64::from(point)
                })
            }
        }
    }

    #[inline]
    fn compare(&self, left: &Obj, right: &Obj) -> Ordering {
        match self.kind {
            Kind::SmallInts => (left.word() as i64).cmp(&(right.word() as i64)),
            Kind::Floats => self.rank(left).cmp(&self.rank(right)),
            Kind::Strings | Kind::WideStrings => str::sequence::order(left, right),
        }
    }
}

/// The first eight bytes as a number; missing ones count as zero.
#[inline]
fn first_bytes(bytes: &[u8]) -> u64 {
    if let Some(first) = bytes.first_chunk::<8>() {
        return u64::from_be_bytes(*first);
    }
    bytes.iter().fold(0, |rank, &byte| rank << 8 | u64::from(byte))
        << ((8 * (8 - bytes.len() as u32) % 64) * u32::from(!bytes.is_empty()))
}

impl Plan {
    /// The plan for these keys; `None` when they must be compared the ordinary way.
    pub fn new(keys: &[Obj]) -> Option<Plan> {
        let (first, rest) = keys.split_first()?;
        u32::try_from(keys.len()).ok()?;
        let tuples = first.is_pointer() && first.is_exact(&tuple::TUPLE);
        let mut columns: Vec<Column>;
        if tuples {
            let items = tuple::items(first);
            if items.is_empty() || items.len() > COLUMNS_MAX {
                return None;
            }
            columns = items.iter().map(Column::new).collect::<Option<_>>()?;
            let fits = |key: &Obj| {
                key.is_pointer()
                    && key.is_exact(&tuple::TUPLE)
                    && tuple::items(key).len() == columns.len()
                    && columns
                        .iter_mut()
                        .zip(tuple::items(key))
                        .all(|(column, item)| column.admits(item))
            };
            rest.iter().all(fits).then_some(())?;
        } else {
            let mut column = Column::new(first)?;
            rest.iter().all(|key| column.admits(key)).then_some(())?;
            columns = Vec::from([column]);
        }
        let (mut packed, mut bits) = (0, 0);
        for column in columns.iter().take_while(|column| column.kind == Kind::SmallInts) {
            bits += column.bits();
            if bits > 64 {
                break;
            }
            packed += 1;
        }
        let decided = if columns[0].kind == Kind::Floats { 1 } else { packed };
        Some(Plan { columns, tuples, packed, decided })
    }

    /// Whether the keys are ints and no tuples.
    pub fn only_ints(&self) -> bool {
        !self.tuples && self.columns[0].kind == Kind::SmallInts
    }

    #[inline]
    fn rank(&self, key: &Obj) -> u64 {
        if !self.tuples {
            return self.columns[0].rank(key);
        }
        let items = tuple::items(key);
        if self.packed == 0 {
            return self.columns[0].rank(&items[0]);
        }
        let packed = self.columns[..self.packed].iter().zip(items);
        packed.fold(0, |rank, (column, item)| rank.unbounded_shl(column.bits()) | column.rank(item))
    }

    /// Compares two keys of the same rank.
    fn tie(&self, left: &Obj, right: &Obj) -> Ordering {
        if !self.tuples {
            return self.columns[0].compare(left, right);
        }
        let items = tuple::items(left).iter().zip(tuple::items(right));
        let rest = self.columns.iter().zip(items).skip(self.decided);
        rest.map(|(column, (a, b))| column.compare(a, b))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }

    /// Brings the values into the order of their keys (`None`: of themselves).
    pub fn sort(&self, values: &mut [Obj], keys: Option<&[Obj]>, reverse: bool) -> Res<()> {
        let keys = keys.unwrap_or(values);
        let mut order: Vec<Ranked> = Vec::new();
        if order.try_reserve_exact(keys.len()).is_err() {
            return Err(errors::memory_error());
        }
        let flip = if reverse { u64::MAX } else { 0 };
        order.extend(
            keys.iter().zip(0..).map(|(key, index)| Ranked { rank: self.rank(key) ^ flip, index }),
        );
        let complete = self.decided == self.columns.len();
        let compare = |a: &Ranked, b: &Ranked| {
            let order = a.rank.cmp(&b.rank);
            if order.is_ne() || complete {
                return order;
            }
            let tie = self.tie(&keys[a.index as usize], &keys[b.index as usize]);
            if reverse { tie.reverse() } else { tie }
        };
        let steps_down =
            order.windows(2).filter(|pair| compare(&pair[0], &pair[1]).is_gt()).count();
        if steps_down < order.len() / 16 {
            // Long runs are in order already: these are found and merged.
            order.sort_by(compare);
        } else {
            order.sort_unstable_by(|a, b| compare(a, b).then(a.index.cmp(&b.index)));
        }
        permute(values, &mut order);
        Ok(())
    }
}

/// Moves each value to the place where the order has its index.
fn permute(values: &mut [Obj], order: &mut [Ranked]) {
    for start in 0..order.len() {
        let mut place = start;
        // Once around the cycle; `start`'s own value travels along.
        loop {
            let source = order[place].index as usize;
            order[place].index = place as u32;
            if source == start {
                break;
            }
            values.swap(place, source);
            place = source;
        }
    }
}
