//! `replace`, `translate`, `maketrans`.

use alloc::vec::Vec;

use super::{data, from_vec_like, new, part_like, require};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::none;
use crate::objects::str::builder::reserve;
use crate::objects::str::search::each_match;
use crate::objects::str::split::limit;

/// `replace(self, old, new, count=-1, /)`.
pub fn replace(a: &[Obj]) -> Res {
    let limit = limit(&a[3])?;
    let (old, new) = (require(&a[1])?, require(&a[2])?);
    let all = data(&a[0]);
    let mut changed = Vec::new();
    let mut start = 0;
    let mut put = |piece: &[u8]| -> Res<()> {
        reserve(&mut changed, piece.len())?;
        changed.extend_from_slice(piece);
        Ok(())
    };
    if old.is_empty() {
        for (position, byte) in all.iter().enumerate() {
            if position < limit {
                put(new)?;
            }
            put(core::slice::from_ref(byte))?;
        }
        if all.len() < limit {
            put(new)?;
        }
        return from_vec_like(&a[0], changed);
    }
    each_match(all, old, limit, |found| {
        put(&all[start..found])?;
        put(new)?;
        start = found + old.len();
        Ok(())
    })?;
    if start == 0 {
        return part_like(&a[0], 0, all.len());
    }
    put(&all[start..])?;
    from_vec_like(&a[0], changed)
}

/// `translate(self, table, /, delete=b'')`.
pub fn translate(a: &[Obj]) -> Res {
    let mut table = [0u8; 256];
    if none::is_none(&a[1]) {
        (0..=255).for_each(|byte| table[byte as usize] = byte);
    } else {
        let given = require(&a[1])?;
        if given.len() != 256 {
            return Err(errors::value_error("translation table must be 256 characters long"));
        }
        table.copy_from_slice(given);
    }
    let mut deleted = [false; 256];
    if let Some(delete) = a[2].given() {
        require(delete)?.iter().for_each(|byte| deleted[*byte as usize] = true);
    }
    let all = data(&a[0]);
    let mut changed = Vec::new();
    reserve(&mut changed, all.len())?;
    let kept = all.iter().filter(|byte| !deleted[**byte as usize]);
    changed.extend(kept.map(|byte| table[*byte as usize]));
    if changed == all {
        return part_like(&a[0], 0, all.len());
    }
    from_vec_like(&a[0], changed)
}

/// `maketrans(frm, to, /)`, a static method.
pub fn maketrans(a: &[Obj]) -> Res {
    let (from, to) = (require(&a[0])?, require(&a[1])?);
    if from.len() != to.len() {
        return Err(errors::value_error("maketrans arguments must have same length"));
    }
    let mut table = [0u8; 256];
    (0..=255).for_each(|byte| table[byte as usize] = byte);
    from.iter().zip(to).for_each(|(from, to)| table[*from as usize] = *to);
    new(&table)
}
