//! Finds in the source text of an expression what its markers point at: the operator of a binary
//! operation, the brackets of a call or subscript.
//!
//! There is no parser at run time; a scan of the tokens outside brackets is enough to tell which
//! construct is outermost.

use alloc::string::String;
use alloc::vec::Vec;

/// Character range of the text that gets `^` while the rest gets `~`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Anchors {
    /// Index of the first character.
    pub start: usize,
    /// Index after the last.
    pub end: usize,
    /// The outermost construct.
    pub shape: Shape,
}

/// What the expression is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// `a + b`
    Binary,
    /// `a[b]`
    Subscript,
    /// `name(...)`
    NameCall,
    /// Any other call.
    Call,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Kind {
    Word(String),
    Literal,
    Operator(String),
    /// A bracketed group with its opening character.
    Group(char),
}

#[derive(Clone, Debug)]
struct Token {
    kind: Kind,
    start: usize,
    end: usize,
}

/// Words after which the text is no call, subscript or binary operation as a whole.
const BREAKING: &[&str] = &[
    "lambda", "if", "else", "for", "yield", "or", "and", "not", "in", "is", "raise", "return",
    "del", "import", "from", "assert", "with", "while", "class", "def", "pass", "global",
    "nonlocal", "async", "try", "except", "finally", "elif", "as", "break", "continue",
];

/// The anchors of an expression, or nothing when it has none.
pub fn find(text: &[char]) -> Option<Anchors> {
    let tokens = tokenize(text, 0, text.len())?;
    outermost(text, &tokens)
}

fn outermost(text: &[char], tokens: &[Token]) -> Option<Anchors> {
    if let [Token { kind: Kind::Group('('), start, end }] = tokens {
        let inner = tokenize(text, start + 1, end - 1)?;
        return outermost(text, &inner);
    }
    let mut operand = true;
    let mut best: Option<(u8, usize)> = None;
    for (index, token) in tokens.iter().enumerate() {
        match &token.kind {
            Kind::Word(word) if BREAKING.contains(&word.as_str()) => return None,
            Kind::Word(word) if word == "await" => operand = true,
            Kind::Operator(operator) if operator == "." => operand = true,
            Kind::Operator(operator) => {
                if operand {
                    if !matches!(operator.as_str(), "+" | "-" | "~") {
                        return None;
                    }
                    continue;
                }
                let level = precedence(operator)?;
                let better = match best {
                    None => true,
                    // All but `**` group to the left: the last one is outermost.
                    Some((lowest, _)) => level < lowest || (level == lowest && level != POWER),
                };
                if better {
                    best = Some((level, index));
                }
                operand = true;
            }
            Kind::Word(_) | Kind::Literal | Kind::Group(_) => operand = false,
        }
    }
    if operand {
        return None;
    }
    let starts_unary = matches!(&tokens.first()?.kind, Kind::Operator(_));
    match best {
        Some((POWER, _)) if starts_unary => None,
        Some((_, index)) => Some(binary(text, tokens, index)),
        None if starts_unary => None,
        None => postfix(tokens),
    }
}

const POWER: u8 = 9;

/// Binding strength of a binary operator; `None` for what makes no binary operation.
fn precedence(operator: &str) -> Option<u8> {
    Some(match operator {
        "|" => 1,
        "^" => 2,
        "&" => 3,
        "<<" | ">>" => 4,
        "+" | "-" => 5,
        "*" | "/" | "//" | "%" | "@" => 6,
        "**" => POWER,
        _ => return None,
    })
}

fn binary(text: &[char], tokens: &[Token], index: usize) -> Anchors {
    let start = tokens[index].start;
    let second = start + 1;
    let right = right_start(text, &tokens[index + 1..]);
    let next = text.get(second).copied().unwrap_or('\n');
    let two = second < right && !next.is_whitespace() && next != '\\' && next != '#';
    Anchors { start, end: second + usize::from(two), shape: Shape::Binary }
}

/// Where the right operand starts, parentheses around all of it not counted.
fn right_start(text: &[char], tokens: &[Token]) -> usize {
    match tokens {
        [Token { kind: Kind::Group('('), start, end }] => {
            match tokenize(text, start + 1, end - 1) {
                Some(inner) if !inner.is_empty() && !is_tuple(text, &inner) => {
                    right_start(text, &inner)
                }
                _ => *start,
            }
        }
        [first, ..] => first.start,
        [] => text.len(),
    }
}

fn is_tuple(_text: &[char], tokens: &[Token]) -> bool {
    tokens.iter().any(|token| match &token.kind {
        Kind::Operator(operator) => operator == ",",
        Kind::Word(word) => word == "for",
        Kind::Literal | Kind::Group(_) => false,
    })
}

fn postfix(tokens: &[Token]) -> Option<Anchors> {
    let (last, rest) = tokens.split_last()?;
    let before = rest.last()?;
    if matches!(before.kind, Kind::Operator(_)) {
        return None;
    }
    let shape = match last.kind {
        Kind::Group('[') => Shape::Subscript,
        Kind::Group('(') if rest.len() == 1 && matches!(before.kind, Kind::Word(_)) => {
            Shape::NameCall
        }
        Kind::Group('(') => Shape::Call,
        _ => return None,
    };
    Some(Anchors { start: last.start, end: last.end, shape })
}

/// The tokens outside brackets; `None` when brackets or quotes do not match.
fn tokenize(text: &[char], start: usize, end: usize) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut index = start;
    while index < end {
        let character = text[index];
        let from = index;
        let kind = match character {
            _ if character.is_whitespace() || character == '\\' => {
                index += 1;
                continue;
            }
            '#' => {
                while index < end && text[index] != '\n' {
                    index += 1;
                }
                continue;
            }
            '(' | '[' | '{' => {
                index = skip_group(text, index, end)?;
                Kind::Group(character)
            }
            ')' | ']' | '}' => return None,
            '"' | '\'' => {
                index = skip_string(text, index, end, false)?;
                Kind::Literal
            }
            '0'..='9' => {
                index = skip_number(text, index, end);
                Kind::Literal
            }
            '.' if text.get(index + 1).is_some_and(char::is_ascii_digit) && index + 1 < end => {
                index = skip_number(text, index, end);
                Kind::Literal
            }
            _ if character == '_' || character.is_alphabetic() => {
                while index < end && (text[index] == '_' || text[index].is_alphanumeric()) {
                    index += 1;
                }
                let word: String = text[from..index].iter().collect();
                let prefix = word.len() <= 2 && word.chars().all(|c| "rRbBfFuU".contains(c));
                if prefix && index < end && (text[index] == '"' || text[index] == '\'') {
                    let format = word.contains(['f', 'F']);
                    index = skip_string(text, index, end, format)?;
                    Kind::Literal
                } else {
                    Kind::Word(word)
                }
            }
            _ => {
                index += operator_length(text, index, end);
                Kind::Operator(text[from..index].iter().collect())
            }
        };
        tokens.push(Token { kind, start: from, end: index });
    }
    Some(tokens)
}

fn operator_length(text: &[char], index: usize, end: usize) -> usize {
    const PAIRS: &[&str] = &["**", "//", "<<", ">>", "<=", ">=", "==", "!=", ":=", "->"];
    let pair: String = text[index..end.min(index + 2)].iter().collect();
    if PAIRS.contains(&pair.as_str()) { 2 } else { 1 }
}

fn skip_number(text: &[char], start: usize, end: usize) -> usize {
    let mut index = start;
    while index < end {
        let character = text[index];
        let exponent = matches!(character, 'e' | 'E')
            && !(text[start] == '0' && matches!(text.get(start + 1), Some('x' | 'X')));
        let sign = text.get(index + 1).is_some_and(|next| matches!(next, '+' | '-'));
        if exponent && sign {
            index += 2;
        } else if character.is_alphanumeric() || character == '_' || character == '.' {
            index += 1;
        } else {
            break;
        }
    }
    index
}

fn skip_group(text: &[char], start: usize, end: usize) -> Option<usize> {
    let mut open: Vec<char> = Vec::new();
    let mut index = start;
    while index < end {
        match text[index] {
            '(' => open.push(')'),
            '[' => open.push(']'),
            '{' => open.push('}'),
            character @ (')' | ']' | '}') => {
                if open.pop() != Some(character) {
                    return None;
                }
                if open.is_empty() {
                    return Some(index + 1);
                }
            }
            '"' | '\'' => {
                let format = index > start && matches!(text[index - 1], 'f' | 'F')
                    || index > start + 1 && matches!(text[index - 2], 'f' | 'F');
                index = skip_string(text, index, end, format)?;
                continue;
            }
            '#' => {
                while index < end && text[index] != '\n' {
                    index += 1;
                }
                continue;
            }
            _ => {}
        }
        index += 1;
    }
    None
}

/// Index after the string that starts with the quote at `start`.
fn skip_string(text: &[char], start: usize, end: usize, format: bool) -> Option<usize> {
    let quote = text[start];
    let triple = text[start..end].starts_with(&[quote, quote, quote]);
    let width = if triple { 3 } else { 1 };
    let mut index = start + width;
    while index < end {
        match text[index] {
            '\\' => index += 2,
            '{' if format && text.get(index + 1) == Some(&'{') => index += 2,
            '{' if format => index = skip_group(text, index, end)?,
            character if character == quote => {
                let closes = !triple || text[index..end].starts_with(&[quote, quote, quote]);
                if closes {
                    return Some(index + width);
                }
                index += 1;
            }
            _ => index += 1,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> Option<(usize, usize, Shape)> {
        let text: Vec<char> = text.chars().collect();
        find(&text).map(|found| (found.start, found.end, found.shape))
    }

    #[test]
    fn finds_the_outermost_operator() {
        assert_eq!(marked("a + b"), Some((2, 3, Shape::Binary)));
        assert_eq!(marked("a * b - c // d"), Some((6, 7, Shape::Binary)));
        assert_eq!(marked("a // (b + 1)"), Some((2, 4, Shape::Binary)));
        assert_eq!(marked("-a ** b"), None);
        assert_eq!(marked("a < b"), None);
        assert_eq!(marked("a if b else c + d"), None);
    }

    #[test]
    fn finds_brackets() {
        assert_eq!(marked("f(x)"), Some((1, 4, Shape::NameCall)));
        assert_eq!(marked("a.f(x)(y)"), Some((6, 9, Shape::Call)));
        assert_eq!(marked("a[f'{b[\"c\"]}']"), Some((1, 14, Shape::Subscript)));
        assert_eq!(marked("a.b"), None);
        assert_eq!(marked("raise E(1)"), None);
    }
}
