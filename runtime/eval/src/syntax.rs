//! What is wrong with a text, as CPython tells it: the compiler's own titles where they are CPython's,
//! and the places that CPython's tokenizer, parser and compiler each give in a way of their own.

use naja::diagnostics::SourceText;
use naja::lower::Mode;
use naja_abi::evaluator::{FAULT_INDENTATION, FAULT_NAMES, FAULT_SYNTAX, FAULT_TAB};
use ruff_text_size::{TextRange, TextSize};

/// Which part of CPython would have found it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Tokenizer or parser.
    Parser,
    /// The symbol table: only attributes say where it is.
    Names,
}

/// An error as CPython has it.
pub struct Told {
    pub fault: u64,
    pub message: String,
    /// Line, column, end line, end column; from 1.
    pub place: [i64; 4],
    /// The line; parser errors have it.
    pub line: Option<String>,
}

/// Titles of what CPython's compiler finds after parsing, where it has no text at hand any more.
const LATE: &[&str] = &[
    "outside function",
    "outside async function",
    "'break' outside loop",
    "'continue' not properly in loop",
    "keyword argument repeated",
    "inside async function",
    "must occur at the beginning of the file",
    "makes remaining patterns unreachable",
    "alternative patterns bind different names",
    "multiple starred expressions",
    "can't use starred expression here",
    "must be last",
    "too many statically nested blocks",
    "cannot assign to __debug__",
];

/// Titles of what its tokenizer finds.
const LEXICAL: &[&str] = &[
    "unmatched '",
    "does not match opening parenthesis",
    "unterminated ",
    "leading zeros",
    "invalid decimal literal",
    "invalid binary literal",
    "invalid character '",
    "invalid non-printable",
    "single '}' is not allowed",
    "f-string: expecting '}'",
];

/// Words it.
pub fn tell(source: &SourceText, title: &str, range: TextRange, stage: Stage, mode: Mode) -> Told {
    let start = source.line_column(range.start());
    let end = source.line_column(range.end());
    let mut place = [start.line.get(), start.column.get(), end.line.get(), end.column.get()]
        .map(|number| number as i64);
    let raw = source.text.split('\n').nth(start.line.get() - 1).unwrap_or("").to_owned();
    let message = message(source, title, range.start().to_usize(), &raw);
    let is = |part: &str| message.contains(part);
    let late = LATE.iter().any(|part| is(part));
    let lexical = LEXICAL.iter().any(|part| is(part));
    let by_symbols = stage == Stage::Names
        || is("only allowed at module level")
        || is("is not defined") && is("future feature");
    let fault = if is("inconsistent use of tabs") {
        FAULT_TAB
    } else if is("indent") {
        FAULT_INDENTATION
    } else if by_symbols {
        FAULT_NAMES
    } else {
        FAULT_SYNTAX
    };
    adjust(&mut place, &message, &raw, lexical, mode);
    let goes_on = start.line.get() < source.text.split('\n').count();
    let ended = if lexical || mode != Mode::Exec && !goes_on { "" } else { "\n" };
    let line = (!late && !by_symbols).then(|| format!("{raw}{ended}"));
    Told { fault, message, place, line }
}

/// The message in CPython's words.
fn message(source: &SourceText, title: &str, at: usize, raw: &str) -> String {
    let line = source.line(TextSize::new(at as u32));
    // What the compiler says more about than CPython does.
    const EXPECTED: &[&str] = &[
        "expected an indented",
        "expected '('",
        "expected ':'",
        "expected 'else'",
        "expected 'except'",
    ];
    const OTHERS: &[&str] = &["invalid syntax: ':='", "unexpected end of file"];
    let after = |word: &str| source.text.get(at..).is_some_and(|rest| rest.starts_with(word));
    if matches!(title, "expected ']'" | "expected '}'") && after("for ") {
        return "did you forget parentheses around the comprehension target?".to_owned();
    }
    let is_expected = EXPECTED.iter().any(|start| title.starts_with(start));
    if title.starts_with("expected ") && !is_expected && !title.contains("symbol names")
        || OTHERS.iter().any(|start| title.starts_with(start))
    {
        return "invalid syntax".to_owned();
    }
    if title.starts_with("expected 'except' or 'finally'") {
        return "expected 'except' or 'finally' block".to_owned();
    }
    if let Some(head) = title.strip_prefix("expected an indented block after ") {
        return format!("{title} on line {}", head_line(source, head, line));
    }
    match title {
        "expected one or more symbol names after import" => {
            "Expected one or more names after 'import'".to_owned()
        }
        "expected 'else'" => "expected 'else' after 'if' expression".to_owned(),
        "expected ':'" if raw.trim_start().starts_with('{') => {
            "':' expected after dictionary key".to_owned()
        }
        "cannot use dictionary unpacking in a dict comprehension" => {
            "dict unpacking cannot be used in dict comprehension".to_owned()
        }
        "bytes literal cannot be mixed with non-bytes literals" => {
            "cannot mix bytes and nonbytes literals".to_owned()
        }
        "unterminated string literal" => {
            let rest = source.text.split('\n').skip(line - 1).collect::<Vec<_>>().join("\n");
            let triple = rest.contains("'''") || rest.contains("\"\"\"");
            let last = source.text.trim_end_matches('\n').split('\n').count().max(line);
            match triple {
                true => {
                    format!("unterminated triple-quoted string literal (detected at line {last})")
                }
                false => format!("{title} (detected at line {line})"),
            }
        }
        "unterminated f-string literal" => format!("{title} (detected at line {line})"),
        _ => title.to_owned(),
    }
}

/// The line of the statement that wants a block, searched upwards.
fn head_line(source: &SourceText, head: &str, line: usize) -> usize {
    let word = match head {
        "function definition" => "def",
        "class definition" => "class",
        _ => head.trim_start_matches('\'').split('\'').next().unwrap_or(""),
    };
    let lines: Vec<&str> = source.text.split('\n').collect();
    let begins = |text: &&str| {
        let text = text.trim_start();
        text.strip_prefix("async ").unwrap_or(text).starts_with(word)
    };
    let last = line.min(lines.len());
    let found = (0..last).rev().find(|number| begins(&lines[*number]));
    found.map_or(line, |number| number + 1)
}

/// Columns as CPython's tokenizer and parser set them.
fn adjust(place: &mut [i64; 4], message: &str, raw: &str, lexical: bool, mode: Mode) {
    let is = |part: &str| message.contains(part);
    let length = raw.chars().count() as i64;
    let empty = place[0] == place[2] && place[1] == place[3] || place[2] > place[0];
    let at_end = empty && place[1] > raw.trim_end().chars().count() as i64;
    if is("was never closed") {
        (place[2], place[3]) = (place[0], 0);
    } else if is("unexpected indent") {
        place[1] = (length - raw.trim_start().chars().count() as i64).max(1);
        place[3] = -1;
    } else if is("unindent does not match") {
        (place[1], place[3]) = (length + 1, -1);
    } else if is("expected an indented block") && at_end {
        place[3] = -1;
    } else if is("Missing parentheses in call") {
        let word = if is("'print'") { "print" } else { "exec" };
        let start = raw.find(word).map_or(0, |at| raw[..at].chars().count());
        (place[1], place[3]) = (start as i64 + 1, raw.trim_end().chars().count() as i64 + 1);
    } else if lexical {
        let number = is("invalid decimal") || is("invalid binary");
        let here = raw.chars().nth((place[1] - 1).max(0) as usize);
        if number && here != Some('_') && place[1] > 1 {
            place[1] -= 1;
        }
        (place[2], place[3]) = (place[0], place[1]);
        if is("leading zeros") {
            place[3] = place[1] + 1;
        }
    } else if at_end && mode != Mode::Exec {
        let is_nothing = raw.trim().is_empty() && place[0] == 1;
        place[0] -= i64::from(is_nothing);
        (place[1], place[2], place[3]) = (0, place[0], 0);
    } else if at_end {
        (place[1], place[2], place[3]) = (length + 1, place[0], length + 2);
        if is("Expected one or more names") {
            place[3] = length + 1;
        }
    }
}
