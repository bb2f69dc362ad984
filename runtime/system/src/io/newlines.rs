//! Line ends: what ends a line, and how it is translated.

use alloc::vec::Vec;

use naja_core::objects::{none, str, tuple};
use naja_core::{Obj, Res, errors};

/// The `newline` argument.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Newline {
    /// None: any line end, all read as `\n`.
    Universal,
    /// `''`: any line end, untouched.
    Any,
    /// `'\n'`
    Feed,
    /// `'\r'`
    Return,
    /// `'\r\n'`
    Both,
}

impl Newline {
    /// From an argument of `open`.
    pub fn from_argument(argument: &Obj) -> Res<Newline> {
        let Some(argument) = super::native::given(argument) else { return Ok(Newline::Universal) };
        if !str::is_str(argument) {
            return Err(errors::type_error(&alloc::format!(
                "TextIOWrapper() argument 'newline' must be str or None, not {}",
                argument.class().name()
            )));
        }
        Ok(match str::to_string_lossy(argument).as_str() {
            "" => Newline::Any,
            "\n" => Newline::Feed,
            "\r" => Newline::Return,
            "\r\n" => Newline::Both,
            _ => {
                let shown = naja_core::ops::text::repr_text(argument)?;
                let shown = shown.trim_matches('\'');
                return Err(errors::value_error(&alloc::format!("illegal newline value: {shown}")));
            }
        })
    }

    /// Whether other line ends are read as `\n`.
    pub fn translates_input(self) -> bool {
        self == Newline::Universal
    }

    /// The text with `\n` as this line end, when that changes it.
    pub fn translate_output(self, text: &Obj, has_line_end: bool) -> Res<Option<Obj>> {
        let end = match self {
            Newline::Return => "\r",
            Newline::Both => "\r\n",
            _ => return Ok(None),
        };
        if !has_line_end {
            return Ok(None);
        }
        let arguments = [text.clone(), str::new("\n")?, str::new(end)?];
        naja_core::call::call_method(text, naja_core::name!("replace"), &arguments[1..]).map(Some)
    }
}

/// Whether the text has this character.
pub fn has(text: &Obj, byte: u8) -> bool {
    match str::points(text) {
        str::Points::One(points) => points.contains(&byte),
        str::Points::Two(points) => points.contains(&u16::from(byte)),
        str::Points::Four(points) => points.contains(&u32::from(byte)),
    }
}

/// Where the first line ends in the text (what is before `from` has no line end); else from where
/// to search when there is more.
pub fn line_end(text: &[u8], from: usize, newline: Newline) -> (Option<usize>, usize) {
    let rest = &text[from..];
    let position = |byte: u8| rest.iter().position(|found| *found == byte);
    match newline {
        Newline::Feed => (position(b'\n').map(|at| from + at + 1), text.len()),
        Newline::Return => (position(b'\r').map(|at| from + at + 1), text.len()),
        Newline::Both => {
            let found = rest.windows(2).position(|pair| pair == b"\r\n");
            (found.map(|at| from + at + 2), text.len().saturating_sub(1).max(from))
        }
        Newline::Universal | Newline::Any => {
            let Some(at) = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')) else {
                return (None, text.len());
            };
            if rest[at] == b'\n' {
                return (Some(from + at + 1), 0);
            }
            match rest.get(at + 1) {
                None => (None, from + at),
                Some(b'\n') => (Some(from + at + 2), 0),
                Some(_) => (Some(from + at + 1), 0),
            }
        }
    }
}

/// The same when nothing follows the text: a final `\r` ends a line.
pub fn line_end_at_end(text: &[u8], newline: Newline) -> Option<usize> {
    match newline {
        Newline::Universal | Newline::Any => {
            let at = text.iter().position(|byte| matches!(byte, b'\n' | b'\r'))?;
            let both = text[at] == b'\r' && text.get(at + 1) == Some(&b'\n');
            Some(at + 1 + usize::from(both))
        }
        _ => line_end(text, 0, newline).0,
    }
}

/// How many bytes the first `count` characters take; `None` when there may not be enough text.
pub fn prefix(text: &[u8], count: usize, translates: bool) -> Option<usize> {
    let mut at = 0;
    for _ in 0..count {
        let byte = *text.get(at)?;
        at += match byte {
            b'\r' if translates => match text.get(at + 1) {
                None => return None,
                Some(b'\n') => 2,
                Some(_) => 1,
            },
            0..=0xbf => 1,
            0xc0..=0xdf => 2,
            0xe0..=0xef => 3,
            _ => 4,
        };
    }
    Some(at)
}

/// The text with all line ends as `\n`, if any is another; notes what was seen.
pub fn translated(text: &[u8], seen: &mut u8) -> Option<Vec<u8>> {
    if !text.contains(&b'\r') {
        if text.contains(&b'\n') {
            *seen |= SEEN_FEED;
        }
        return None;
    }
    let mut result = Vec::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        match text[at] {
            b'\r' => {
                let both = text.get(at + 1) == Some(&b'\n');
                *seen |= if both { SEEN_BOTH } else { SEEN_RETURN };
                at += usize::from(both);
                result.push(b'\n');
            }
            b'\n' => {
                *seen |= SEEN_FEED;
                result.push(b'\n');
            }
            byte => result.push(byte),
        }
        at += 1;
    }
    Some(result)
}

const SEEN_RETURN: u8 = 1;
const SEEN_FEED: u8 = 2;
const SEEN_BOTH: u8 = 4;

/// `newlines`: None, a str, or a tuple of several.
pub fn seen(mask: u8) -> Res {
    let mut all = Vec::new();
    for (bit, text) in [(SEEN_RETURN, "\r"), (SEEN_FEED, "\n"), (SEEN_BOTH, "\r\n")] {
        if mask & bit != 0 {
            all.push(str::new(text)?);
        }
    }
    match all.len() {
        0 => Ok(none::none()),
        1 => Ok(all.remove(0)),
        _ => tuple::new(all),
    }
}
