//! The lines of a traceback: file, line, source text with markers, repetitions.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use naja_abi::records::{Code, Location, Module};

use super::anchors::{self, Shape};
use crate::obj::Obj;
use crate::objects::{str, traceback};

/// So many equal entries are shown; the rest is counted.
const REPEATED_MAX: usize = 3;

/// The entries of a traceback as text.
pub fn format(first: &Obj) -> String {
    let mut text = String::new();
    let mut last: Option<(*const Module, u32, String)> = None;
    let mut count = 0;
    let mut next = Some(first.clone());
    while let Some(entry) = next {
        let (following, code, location) = traceback::parts(&entry);
        next = following;
        let name = str::to_string_lossy(Obj::from_ref(&code.name));
        let here = (code.module, location.line, name);
        if last.as_ref() != Some(&here) {
            add_repetitions(&mut text, count);
            count = 0;
        }
        count += 1;
        if count <= REPEATED_MAX {
            text.push_str(&entry_text(code, &location, &here.2));
        }
        last = Some(here);
    }
    add_repetitions(&mut text, count);
    text
}

fn add_repetitions(text: &mut String, count: usize) {
    if count > REPEATED_MAX {
        let more = count - REPEATED_MAX;
        let plural = if more > 1 { "s" } else { "" };
        text.push_str(&format!("  [Previous line repeated {more} more time{plural}]\n"));
    }
}

fn entry_text(code: &Code, location: &Location, name: &str) -> String {
    // SAFETY: module records live as long as the program.
    let module = unsafe { &*code.module };
    let file = str::to_string_lossy(Obj::from_ref(&module.file));
    let mut text = format!("  File \"{file}\", line {}, in {name}\n", location.line);
    for line in source_lines(module, location) {
        text.push_str("    ");
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// The module's source, empty when it is not there.
fn source(module: &Module) -> &'static str {
    if module.source.is_null() {
        return "";
    }
    // SAFETY: the compiler wrote UTF-8 of this length.
    unsafe {
        let bytes = core::slice::from_raw_parts(module.source, module.source_length as usize);
        core::str::from_utf8(bytes).unwrap_or("")
    }
}

/// The source text from one line to before another.
pub fn source_between(module: &Module, first: u32, end: u32) -> String {
    let first = first.max(1) as usize - 1;
    let count = (end as usize).saturating_sub(first + 1);
    let lines: Vec<&str> = source(module).lines().skip(first).take(count).collect();
    lines.join("\n")
}

/// The lines from the first to the last of the location, without trailing white space.
fn raw_lines(module: &Module, location: &Location) -> Vec<String> {
    if location.line == 0 {
        return Vec::new();
    }
    let source = source(module);
    let first = location.line as usize - 1;
    let count = (location.end_line.max(location.line) - location.line) as usize + 1;
    let mut lines: Vec<String> =
        source.lines().skip(first).take(count).map(|line| line.trim_end().into()).collect();
    while lines.len() < count && !lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// Takes the white space off that all lines with text have in front.
fn dedent(lines: &[String]) -> Vec<String> {
    let indent = |line: &String| -> Vec<char> {
        line.chars().take_while(|c| *c == ' ' || *c == '\t').collect()
    };
    let mut margin: Option<Vec<char>> = None;
    for line in lines.iter().filter(|line| !line.trim().is_empty()) {
        let own = indent(line);
        margin = Some(match margin {
            None => own,
            Some(margin) => {
                let common = margin.iter().zip(&own).take_while(|(a, b)| a == b).count();
                margin[..common].to_vec()
            }
        });
    }
    let width = margin.map_or(0, |margin| margin.len());
    lines
        .iter()
        .map(|line| {
            if line.trim().is_empty() { String::new() } else { line.chars().skip(width).collect() }
        })
        .collect()
}

/// Characters in the first `bytes` bytes.
fn characters(line: &str, bytes: usize) -> usize {
    String::from_utf8_lossy(&line.as_bytes()[..bytes.min(line.len())]).chars().count()
}

/// Columns that the first characters take on a terminal.
fn width(line: &[char], count: usize) -> usize {
    if line.iter().all(char::is_ascii) {
        return count;
    }
    line.iter().take(count).map(|&c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// Wide and full-width characters (East Asian scripts, emoji).
fn is_wide(character: char) -> bool {
    matches!(u32::from(character),
        0x1100..=0x115f | 0x231a..=0x231b | 0x2e80..=0x303e | 0x3041..=0x33ff | 0x3400..=0x4dbf
        | 0x4e00..=0x9fff | 0xa000..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f | 0xff01..=0xff60 | 0xffe0..=0xffe6 | 0x1f300..=0x1f64f
        | 0x1f680..=0x1f6ff | 0x1f900..=0x1f9ff | 0x20000..=0x3fffd)
}

/// Where in the lines something stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    line: usize,
    column: usize,
}

struct Excerpt {
    lines: Vec<Vec<char>>,
    start: usize,
    end: usize,
    /// The part with `^`, the rest having `~`.
    marked: Option<(Place, Place)>,
}

/// The source text of an entry with its markers.
fn source_lines(module: &Module, location: &Location) -> Vec<String> {
    let original = raw_lines(module, location);
    let (Some(first), Some(last)) = (original.first(), original.last()) else {
        return Vec::new();
    };
    if original.iter().all(|line| line.trim().is_empty()) {
        return Vec::new();
    }
    let dedented = dedent(&original);
    let removed = first.chars().count() - dedented[0].chars().count();
    let start = characters(first, location.column as usize).saturating_sub(removed);
    let end = characters(last, location.end_column as usize).saturating_sub(removed);
    let lines: Vec<Vec<char>> = dedented.iter().map(|line| line.chars().collect()).collect();
    let mut excerpt = Excerpt { lines, start, end, marked: None };
    let segment = excerpt.segment();
    let found = anchors::find(&segment);
    let show = excerpt.shows_markers(found.map(|found| found.shape));
    excerpt.marked = found
        .map(|found| (excerpt.place(&segment, found.start), excerpt.place(&segment, found.end)));
    dedent(&excerpt.significant(show))
}

impl Excerpt {
    /// The text of the expression, lines joined.
    fn segment(&self) -> Vec<char> {
        let mut segment = Vec::new();
        let last = self.lines.len() - 1;
        for (index, line) in self.lines.iter().enumerate() {
            let from = if index == 0 { self.start.min(line.len()) } else { 0 };
            let to = if index == last { self.end.min(line.len()) } else { line.len() };
            segment.extend_from_slice(&line[from..to.max(from)]);
            if index != last {
                segment.push('\n');
            }
        }
        segment
    }

    /// The place in the lines, in terminal columns, of an index into the segment.
    fn place(&self, segment: &[char], index: usize) -> Place {
        let before = &segment[..index];
        let line = before.iter().filter(|&&c| c == '\n').count();
        let column = before.iter().rev().take_while(|&&c| c != '\n').count();
        let column = if line == 0 { column + self.start } else { column };
        Place { line, column: width(&self.lines[line], column) }
    }

    fn shows_markers(&self, shape: Option<Shape>) -> bool {
        let first = &self.lines[0];
        let last = &self.lines[self.lines.len() - 1];
        let before: String = first[..self.start.min(first.len())].iter().collect();
        let after: String = last[self.end.min(last.len())..].iter().collect();
        // A call that is all of a `return` or a simple assignment goes without.
        if matches!(shape, Some(Shape::NameCall | Shape::Call)) {
            let rest = after.trim_start();
            let ends = rest.is_empty() || rest.starts_with('#') || rest.starts_with(';');
            let returned = before.trim_end() == "return" && shape == Some(Shape::NameCall);
            if ends && (returned || is_assignment(&before)) {
                return false;
            }
        }
        shape.is_some() || !before.trim_start().is_empty() || !after.trim_end().is_empty()
    }

    /// The lines to show: the first and last, and those around the marks.
    fn significant(&self, show: bool) -> Vec<String> {
        let last = self.lines.len() - 1;
        let mut wanted = alloc::vec![0, last];
        if let Some((from, to)) = self.marked {
            for line in [from.line, to.line] {
                wanted.extend(line.saturating_sub(1)..=(line + 1).min(last));
            }
        }
        wanted.sort_unstable();
        wanted.dedup();
        let mut result = Vec::new();
        for (index, &line) in wanted.iter().enumerate() {
            if index > 0 {
                match line - wanted[index - 1] {
                    2 => self.add_line(&mut result, line - 1, show),
                    0 | 1 => {}
                    more => result.push(format!("...<{} lines>...", more - 1)),
                }
            }
            self.add_line(&mut result, line, show);
        }
        result
    }

    fn add_line(&self, result: &mut Vec<String>, number: usize, show: bool) {
        let line = &self.lines[number];
        result.push(line.iter().collect());
        if !show {
            return;
        }
        let last = self.lines.len() - 1;
        let spaces = line.iter().take_while(|c| c.is_whitespace()).count();
        let count = width(line, if number == last { self.end } else { line.len() });
        let start = width(&self.lines[0], self.start);
        let mut markers = String::new();
        for column in 0..count {
            let here = Place { line: number, column };
            markers.push(match self.marked {
                _ if column < spaces || (number == 0 && column < start) => ' ',
                Some((from, to)) if !(from <= here && here < to) => '~',
                _ => '^',
            });
        }
        result.push(markers);
    }
}

/// Whether the text is `name =`, all of it.
fn is_assignment(before: &str) -> bool {
    let Some(target) = before.trim_end().strip_suffix('=') else { return false };
    let target = target.trim();
    !target.is_empty()
        && target.chars().all(|c| c == '_' || c.is_alphanumeric())
        && !target.starts_with(|c: char| c.is_ascii_digit())
}
