//! Padding: `center`, `ljust`, `rjust`, `zfill`, `expandtabs`.

use alloc::format;

use super::{Builder, is_str, len, points, substring};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::ops::index;

/// `center(self, width, fillchar=' ', /)`.
pub fn center(a: &[Obj]) -> Res {
    let (width, fill) = width_and_fill(a)?;
    let missing = width.saturating_sub(len(&a[0]));
    // CPython puts the odd one to the left only when the width is odd.
    let left = missing / 2 + (missing & width & 1);
    padded(&a[0], left, missing - left, fill)
}

/// `ljust(self, width, fillchar=' ', /)`.
pub fn ljust(a: &[Obj]) -> Res {
    let (width, fill) = width_and_fill(a)?;
    padded(&a[0], 0, width.saturating_sub(len(&a[0])), fill)
}

/// `rjust(self, width, fillchar=' ', /)`.
pub fn rjust(a: &[Obj]) -> Res {
    let (width, fill) = width_and_fill(a)?;
    padded(&a[0], width.saturating_sub(len(&a[0])), 0, fill)
}

fn width_and_fill(a: &[Obj]) -> Res<(usize, u32)> {
    let width = index::count(&a[1])?.max(0) as usize;
    let Some(fill) = a[2].given() else { return Ok((width, 32)) };
    if !is_str(fill) {
        return Err(errors::type_error(&format!(
            "The fill character must be a unicode character, not {}",
            fill.class().name()
        )));
    }
    if len(fill) != 1 {
        return Err(errors::type_error("The fill character must be exactly one character long"));
    }
    Ok((width, points(fill).at(0)))
}

/// The text between so many fill characters.
pub fn padded(text: &Obj, left: usize, right: usize, fill: u32) -> Res {
    if left == 0 && right == 0 {
        return substring(text, 0, len(text));
    }
    let mut builder = Builder::with_capacity(len(text).saturating_add(left).saturating_add(right))?;
    builder.push_repeated(fill, left)?;
    builder.push_obj(text)?;
    builder.push_repeated(fill, right)?;
    builder.finish()
}

/// `zfill(self, width, /)`.
pub fn zfill(a: &[Obj]) -> Res {
    let width = index::count(&a[1])?.max(0) as usize;
    let length = len(&a[0]);
    let missing = width.saturating_sub(length);
    if missing == 0 {
        return substring(&a[0], 0, length);
    }
    let all = points(&a[0]);
    let signed = usize::from(length > 0 && matches!(all.at(0), 0x2b | 0x2d));
    let mut builder = Builder::with_capacity(width)?;
    builder.push_points(all.slice(0, signed))?;
    builder.push_repeated(48, missing)?;
    builder.push_points(all.slice(signed, length))?;
    builder.finish()
}

/// `expandtabs(self, /, tabsize=8)`.
pub fn expandtabs(a: &[Obj]) -> Res {
    let size = tab_size(&a[1])?;
    let all = points(&a[0]);
    let mut builder = Builder::new();
    let (mut column, mut start) = (0, 0);
    for (position, point) in all.iter().enumerate() {
        match point {
            9 => {
                builder.push_points(all.slice(start, position))?;
                start = position + 1;
                let spaces = if size > 0 { size - column % size } else { 0 };
                builder.push_repeated(32, spaces)?;
                column += spaces;
            }
            10 | 13 => column = 0,
            _ => column += 1,
        }
    }
    if start == 0 {
        return substring(&a[0], 0, len(&a[0]));
    }
    builder.push_points(all.slice(start, all.len()))?;
    builder.finish()
}

/// A C `int` that is a tab size; 0 for all that are not positive.
pub(crate) fn tab_size(argument: &Obj) -> Res<usize> {
    let Some(size) = argument.given() else { return Ok(8) };
    Ok(index::c_int(size)?.max(0) as usize)
}
