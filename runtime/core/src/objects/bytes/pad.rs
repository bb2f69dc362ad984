//! `center`, `ljust`, `rjust`, `zfill`, `expandtabs`.

use alloc::format;
use alloc::vec::Vec;

use super::{bytes_like, data, from_vec_like, is_bytes, part_like};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::bytearray;
use crate::objects::str::builder::reserve;
use crate::objects::str::pad::tab_size;
use crate::ops::index;

/// `center(self, width, fillchar=b' ', /)`.
pub fn center(a: &[Obj]) -> Res {
    let (width, fill) = width_and_fill(a, "center")?;
    let missing = width.saturating_sub(data(&a[0]).len());
    let left = missing / 2 + (missing & width & 1);
    padded(&a[0], left, missing - left, fill)
}

/// `ljust(self, width, fillchar=b' ', /)`.
pub fn ljust(a: &[Obj]) -> Res {
    let (width, fill) = width_and_fill(a, "ljust")?;
    padded(&a[0], 0, width.saturating_sub(data(&a[0]).len()), fill)
}

/// `rjust(self, width, fillchar=b' ', /)`.
pub fn rjust(a: &[Obj]) -> Res {
    let (width, fill) = width_and_fill(a, "rjust")?;
    padded(&a[0], width.saturating_sub(data(&a[0]).len()), 0, fill)
}

fn width_and_fill(a: &[Obj], method: &str) -> Res<(usize, u8)> {
    let width = index::count(&a[1])?.max(0) as usize;
    let Some(argument) = a[2].given() else { return Ok((width, b' ')) };
    if (is_bytes(argument) || bytearray::is_bytearray(argument))
        && let Some([fill]) = bytes_like(argument)
    {
        return Ok((width, *fill));
    }
    Err(errors::type_error(&format!(
        "{method}() argument 2 must be a byte string of length 1, not {}",
        crate::ops::text::short_class(argument)
    )))
}

fn padded(bytes: &Obj, left: usize, right: usize, fill: u8) -> Res {
    let all = data(bytes);
    if left == 0 && right == 0 {
        return part_like(bytes, 0, all.len());
    }
    let mut padded = Vec::new();
    reserve(&mut padded, all.len().saturating_add(left).saturating_add(right))?;
    padded.resize(left, fill);
    padded.extend_from_slice(all);
    padded.resize(padded.len() + right, fill);
    from_vec_like(bytes, padded)
}

/// `zfill(self, width, /)`.
pub fn zfill(a: &[Obj]) -> Res {
    let width = index::count(&a[1])?.max(0) as usize;
    let all = data(&a[0]);
    let missing = width.saturating_sub(all.len());
    if missing == 0 {
        return part_like(&a[0], 0, all.len());
    }
    let signed = usize::from(matches!(all.first(), Some(b'+' | b'-')));
    let mut filled = Vec::new();
    reserve(&mut filled, width)?;
    filled.extend_from_slice(&all[..signed]);
    filled.resize(signed + missing, b'0');
    filled.extend_from_slice(&all[signed..]);
    from_vec_like(&a[0], filled)
}

/// `expandtabs(self, /, tabsize=8)`.
pub fn expandtabs(a: &[Obj]) -> Res {
    let size = tab_size(&a[1])?;
    let mut expanded = Vec::new();
    let mut column = 0;
    for &byte in data(&a[0]) {
        if byte == b'\t' {
            let spaces = if size > 0 { size - column % size } else { 0 };
            reserve(&mut expanded, spaces)?;
            expanded.resize(expanded.len() + spaces, b' ');
            column += spaces;
            continue;
        }
        reserve(&mut expanded, 1)?;
        expanded.push(byte);
        column = if matches!(byte, b'\n' | b'\r') { 0 } else { column + 1 };
    }
    from_vec_like(&a[0], expanded)
}
