//! Wording of the parser's "expected this, found that": what a person most likely meant.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::ParseErrorType;
use ruff_text_size::TextRange;

use super::syntax::{Wording, plain};
use crate::diagnostics::{SourceText, codes};

/// The parser wanted one token and met another.
pub(super) fn token(
    source: &SourceText,
    expected: TokenKind,
    found: TokenKind,
    range: TextRange,
) -> Wording {
    if let Some(wording) = python_two(source, range).or_else(|| glued_number(source, range)) {
        return wording;
    }
    if expected == TokenKind::Comma && begins_value(found) && !in_bracket(source, range) {
        return statement_end(source, &ParseErrorType::SimpleStatementsOnSameLine, range);
    }
    if expected == TokenKind::Comma && begins_value(found) {
        return Wording::new(&codes::INVALID_SYNTAX, "invalid syntax. Perhaps you forgot a comma?")
            .label("a value directly after another")
            .explain("Values within brackets are separated by commas.");
    }
    if expected == TokenKind::Equal || assigns_in_condition(expected, found) {
        return Wording::new(
            &codes::INVALID_SYNTAX,
            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        )
        .label("this assigns")
        .explain("An assignment is a statement and has no value.");
    }
    let wanted = plain(&expected.to_string());
    let title = match expected {
        TokenKind::Indent => "expected an indented block".to_owned(),
        TokenKind::Newline | TokenKind::EndOfFile => "invalid syntax".to_owned(),
        _ => format!("expected {wanted}"),
    };
    let code = match expected {
        TokenKind::Indent => &codes::INVALID_INDENTATION,
        _ => &codes::INVALID_SYNTAX,
    };
    let explanation = match expected {
        TokenKind::Colon => "The head of a block ends in ':'.",
        TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => {
            "A bracket opened earlier is not closed; a comma may be missing, too."
        }
        _ => "",
    };
    Wording::new(code, title).label(found_label(found)).explain(explanation)
}

/// Whether a bracket is open before this place on its line or the lines it continues, roughly.
fn in_bracket(source: &SourceText, range: TextRange) -> bool {
    let before = &source.text[..range.start().to_usize().min(source.text.len())];
    let count = |marks: [char; 3]| before.matches(marks).count();
    count(['(', '[', '{']) > count([')', ']', '}'])
}

fn begins_value(found: TokenKind) -> bool {
    matches!(
        found,
        TokenKind::Name
            | TokenKind::Int
            | TokenKind::Float
            | TokenKind::Complex
            | TokenKind::String
            | TokenKind::FStringStart
            | TokenKind::None
            | TokenKind::True
            | TokenKind::False
    )
}

/// `1a`, `0x`, `0b12`: what follows a number without a space belongs to it.
fn glued_number(source: &SourceText, range: TextRange) -> Option<Wording> {
    let start = range.start().to_usize().min(source.text.len());
    let next = source.text[start..].chars().next()?;
    let before = &source.text[..start];
    let number = before.rsplit(|c: char| !c.is_alphanumeric() && c != '_' && c != '.').next()?;
    let starts = number.starts_with(|c: char| c.is_ascii_digit());
    if !starts || !(next.is_alphanumeric() || next == '_') {
        return None;
    }
    let kind = match number.get(..2).unwrap_or_default().to_ascii_lowercase().as_str() {
        "0x" => "hexadecimal",
        "0o" => "octal",
        "0b" => "binary",
        _ => "decimal",
    };
    Some(
        Wording::new(&codes::INVALID_LITERAL, format!("invalid {kind} literal"))
            .label("directly after a number")
            .explain("A name cannot start with a digit, and a number cannot end in letters."),
    )
}

fn assigns_in_condition(expected: TokenKind, found: TokenKind) -> bool {
    found == TokenKind::Equal && matches!(expected, TokenKind::Colon | TokenKind::Rpar)
}

fn found_label(found: TokenKind) -> &'static str {
    match found {
        TokenKind::Newline | TokenKind::NonLogicalNewline => "the line ends here",
        TokenKind::EndOfFile => "the file ends here",
        TokenKind::Indent => "an indented line starts here",
        TokenKind::Dedent => "the block ends here",
        _ => "found this instead",
    }
}

/// A statement went on where it should have ended, or an expression was missing.
pub(super) fn statement_end(
    source: &SourceText,
    error: &ParseErrorType,
    range: TextRange,
) -> Wording {
    if let Some(wording) = python_two(source, range).or_else(|| glued_number(source, range)) {
        return wording;
    }
    let expression = matches!(error, ParseErrorType::ExpectedExpression);
    let text = source.slice(range);
    if expression && text.starts_with('=') {
        return Wording::new(&codes::INVALID_SYNTAX, "invalid syntax")
            .label("nothing can be assigned here");
    }
    let (label, explanation) = if expression {
        ("an expression was expected", "")
    } else {
        (
            "the statement should have ended before this",
            "Two statements stand on lines of their own; two values need a comma or operator.",
        )
    };
    Wording::new(&codes::INVALID_SYNTAX, "invalid syntax").label(label).explain(explanation)
}

/// The parser's free-form messages.
pub(super) fn other(source: &SourceText, message: &str, range: TextRange) -> Wording {
    if let Some(statement) = message.strip_prefix("Expected an indented block after ") {
        return Wording::new(
            &codes::INVALID_INDENTATION,
            format!("expected an indented block after {}", plain(statement)),
        )
        .label("no indented line follows")
        .explain("After a line that ends in ':' comes a block, indented further than the line.")
        .help("write 'pass' when the block has nothing to do");
    }
    if let Some(wording) = python_two(source, range) {
        return wording;
    }
    if let Some(keyword) = keyword_as_name(message) {
        return Wording::new(&codes::INVALID_SYNTAX, "invalid syntax")
            .label("a keyword of Python, not a name")
            .explain("Keywords cannot be used as names.")
            .help(format!("choose another name, such as '{keyword}_'"));
    }
    let title = match message {
        "Expected a parameter name" => {
            return Wording::new(
                &codes::INVALID_ARGUMENTS,
                "expression cannot contain assignment, perhaps you meant \"==\"?",
            )
            .label("not a parameter name")
            .explain("In a call, 'name=value' passes a value to the parameter of that name.");
        }
        "Only one '/' separator allowed" => "/ may appear only once".to_owned(),
        "Only one '*' parameter allowed" => "* argument may appear only once".to_owned(),
        "'/' parameter must appear before '*' parameter" => "/ must be ahead of *".to_owned(),
        "Position-only parameter separator not allowed as first parameter" => {
            "at least one argument must precede /".to_owned()
        }
        _ => plain(message),
    };
    let code = if title.contains("indent") {
        &codes::INVALID_INDENTATION
    } else if title.contains("'except*'") || title.contains("except") {
        &codes::INVALID_SYNTAX
    } else if title.contains("star") {
        &codes::INVALID_STAR
    } else {
        &codes::INVALID_SYNTAX
    };
    Wording::new(code, title)
}

fn keyword_as_name(message: &str) -> Option<&str> {
    let rest = message.strip_prefix("Expected an identifier, but found a keyword ")?;
    rest.trim_start_matches(['`', '\'']).split(['`', '\'']).next()
}

/// `print "x"`, `exec "x"`, `raise E, x` and `except E, x` of Python 2.
fn python_two(source: &SourceText, range: TextRange) -> Option<Wording> {
    let start = range.start().to_usize().min(source.text.len());
    let line_start = source.text[..start].rfind('\n').map_or(0, |at| at + 1);
    let before = source.text[line_start..start].trim_end();
    let word = before.rsplit([' ', '\t', ':', ';']).next().unwrap_or_default();
    let line_end = source.text[start..].find('\n').map_or(source.text.len(), |at| start + at);
    let after = source.text[start..line_end].trim();
    if matches!(word, "print" | "exec") && !after.is_empty() && !after.starts_with(['=', '.', ')'])
    {
        let wording = Wording::new(
            &codes::INVALID_SYNTAX,
            format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?"),
        )
        .label("this is an argument")
        .explain("print and exec are functions since Python 3.");
        let simple = !after.contains(['#', ';', '>']) && !after.ends_with([',', '\\']);
        return Some(if simple { wording.help(format!("write {word}({after})")) } else { wording });
    }
    let head = before.trim_start();
    if head.starts_with("except ") && after.starts_with(',') {
        return Some(
            Wording::new(&codes::INVALID_SYNTAX, "multiple exception types must be parenthesized")
                .explain("The exception itself is named by 'as'; several types form a tuple.")
                .help("write 'except (A, B):' or 'except A as name:'"),
        );
    }
    None
}
