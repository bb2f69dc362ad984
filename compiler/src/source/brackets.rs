//! Brackets that are not closed or do not match. The parser notices them late and far away; this
//! names the bracket itself, as CPython's tokenizer does.

use std::sync::Arc;

use ruff_python_ast::token::{Token, TokenKind};
use ruff_text_size::{Ranged, TextRange};

use crate::diagnostics::{Diagnostic, SourceText, codes};

/// The first bracket without a partner, in a file that has syntax errors.
pub(super) fn unmatched(source: &Arc<SourceText>, tokens: &[Token]) -> Option<Diagnostic> {
    let mut open: Vec<(TokenKind, TextRange)> = Vec::new();
    for token in tokens {
        let kind = token.kind();
        match kind {
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => {
                open.push((kind, token.range()));
            }
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => match open.pop() {
                None => return Some(closes_nothing(source, token.range())),
                Some((opener, _)) if partner(opener) == kind => {}
                Some((_, range)) => return Some(mismatch(source, token.range(), range)),
            },
            _ => {}
        }
    }
    let (_, range) = open.last()?;
    let bracket = source.slice(*range);
    Some(
        Diagnostic::new(
            &codes::INVALID_SYNTAX,
            source,
            *range,
            format!("'{bracket}' was never closed"),
        )
        .label("opened here")
        .explain("The file ends before the bracket that closes it."),
    )
}

/// CPython's `MAXLEVEL`: it refuses deeper nesting of brackets.
const LEVELS_MAX: u32 = 200;

/// The bracket that goes too deep, if any does.
pub(super) fn too_deep(source: &Arc<SourceText>, tokens: &[Token]) -> Option<Diagnostic> {
    let mut depth = 0u32;
    for token in tokens {
        match token.kind() {
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => depth += 1,
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => {
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
        if depth > LEVELS_MAX {
            let title = "too many nested parentheses";
            return Some(
                Diagnostic::new(&codes::INVALID_SYNTAX, source, token.range(), title)
                    .explain("CPython allows 200 levels of brackets."),
            );
        }
    }
    None
}

fn partner(opener: TokenKind) -> TokenKind {
    match opener {
        TokenKind::Lpar => TokenKind::Rpar,
        TokenKind::Lsqb => TokenKind::Rsqb,
        _ => TokenKind::Rbrace,
    }
}

fn closes_nothing(source: &Arc<SourceText>, range: TextRange) -> Diagnostic {
    let bracket = source.slice(range);
    Diagnostic::new(&codes::INVALID_SYNTAX, source, range, format!("unmatched '{bracket}'"))
        .label("closes nothing")
}

fn mismatch(source: &Arc<SourceText>, range: TextRange, opener: TextRange) -> Diagnostic {
    let title = format!(
        "closing parenthesis '{}' does not match opening parenthesis '{}'",
        source.slice(range),
        source.slice(opener)
    );
    Diagnostic::new(&codes::INVALID_SYNTAX, source, range, title).label("does not match").related(
        source,
        opener,
        "opened here",
    )
}
