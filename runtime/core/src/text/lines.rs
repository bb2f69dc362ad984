//! `splitlines` of text and bytes, as positions; the caller cuts.

use super::CodePoints;
use super::unicode::is_line_break;

/// A line: where it starts, where its text ends, and where the next line starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The first code point.
    pub start: usize,
    /// One after the last code point of the text.
    pub end: usize,
    /// One after the line break; equal to `end` if the text ends without one.
    pub next: usize,
}

/// The line of a `str` starting at `start`, or `None` at the end of the text.
pub fn next_line<T: CodePoints + ?Sized>(text: &T, start: usize) -> Option<Line> {
    find_line(text, start, is_line_break)
}

/// The line of a `bytes` starting at `start`: only `\n`, `\r` and `\r\n` end one.
pub fn next_bytes_line(bytes: &[u8], start: usize) -> Option<Line> {
    find_line(bytes, start, |code| code == 10 || code == 13)
}

fn find_line<T: CodePoints + ?Sized>(
    text: &T,
    start: usize,
    ends: fn(u32) -> bool,
) -> Option<Line> {
    let length = text.length();
    if start >= length {
        return None;
    }
    let end = (start..length).find(|index| ends(text.at(*index))).unwrap_or(length);
    let pair = end + 1 < length && text.at(end) == 13 && text.at(end + 1) == 10;
    Some(Line { start, end, next: if pair { end + 2 } else { (end + 1).min(length) } })
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn lines_of_text_and_bytes() {
        let spans = |text: &[u8], next: fn(&[u8], usize) -> Option<Line>| {
            let mut lines = Vec::new();
            let mut start = 0;
            while let Some(line) = next(text, start) {
                lines.push((line.start, line.end, line.next));
                start = line.next;
            }
            lines
        };
        let text = b"a\r\nb\x0cc\r\r\n\nd";
        assert_eq!(
            spans(text, next_line),
            [(0, 1, 3), (3, 4, 5), (5, 6, 7), (7, 7, 9), (9, 9, 10), (10, 11, 11)]
        );
        assert_eq!(
            spans(text, next_bytes_line),
            [(0, 1, 3), (3, 6, 7), (7, 7, 9), (9, 9, 10), (10, 11, 11)]
        );
        assert_eq!(spans(b"", next_line), []);
        assert_eq!(spans(b"x\n", next_line), [(0, 1, 2)]);
    }
}
