//! How deeply an expression nests, told from its characters before anything recurses over it: beyond
//! CPython's own limits there is an exception instead.

/// What is too deep.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TooDeep {
    /// CPython's parser gives up: prefixes, `**`, `lambda`, conditional expressions.
    Parser,
    /// CPython's compiler gives up: long chains of operators, attributes and calls.
    Compiler,
}

const PARSER_LIMIT: usize = 3980;
const COMPILER_LIMIT: usize = 4980;

/// Nesting since the last separator, within one pair of brackets.
#[derive(Clone, Copy, Default)]
struct Level {
    right: usize,
    left: usize,
}

struct Scan<'t> {
    text: &'t [u8],
    at: usize,
    open: Vec<Level>,
    here: Level,
    all: Level,
    /// Whether the last token was the end of an operand.
    operand: bool,
}

/// Whether the text nests too deeply.
pub fn check(text: &str) -> Result<(), TooDeep> {
    let mut scan = Scan {
        text: text.as_bytes(),
        at: 0,
        open: Vec::new(),
        here: Level::default(),
        all: Level::default(),
        operand: false,
    };
    while scan.at < scan.text.len() {
        scan.token();
        if scan.all.right > PARSER_LIMIT {
            return Err(TooDeep::Parser);
        }
        if scan.all.left > COMPILER_LIMIT {
            return Err(TooDeep::Compiler);
        }
    }
    Ok(())
}

impl Scan<'_> {
    fn peek(&self, ahead: usize) -> u8 {
        self.text.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn right(&mut self, levels: usize) {
        self.here.right += levels;
        self.all.right += levels;
    }

    fn left(&mut self) {
        self.here.left += 1;
        self.all.left += 1;
    }

    /// A separator: what follows nests in nothing before it.
    fn separate(&mut self) {
        self.all.right -= self.here.right;
        self.all.left -= self.here.left;
        self.here = Level::default();
        self.operand = false;
    }

    fn token(&mut self) {
        let byte = self.peek(0);
        match byte {
            b'#' => {
                while !matches!(self.peek(0), b'\n' | 0) {
                    self.at += 1;
                }
                return;
            }
            b'\'' | b'"' => return self.string(byte),
            b'_' | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | 0x80.. => return self.word(),
            b'(' | b'[' | b'{' => {
                if self.operand {
                    self.left();
                }
                self.open.push(core::mem::take(&mut self.here));
                self.operand = false;
            }
            b')' | b']' | b'}' => {
                self.separate();
                self.here = self.open.pop().unwrap_or_default();
                self.operand = true;
            }
            b',' | b';' => self.separate(),
            b'\n' if self.open.is_empty() => self.separate(),
            b'*' if self.peek(1) == b'*' => {
                self.right(2);
                self.at += 1;
                self.operand = false;
            }
            b'-' | b'+' | b'~' if !self.operand => self.right(1),
            b'+' | b'-' | b'*' | b'/' | b'%' | b'@' | b'&' | b'|' | b'^' => {
                self.left();
                self.operand = false;
            }
            b'.' => self.left(),
            b'=' if !self.operand => {}
            b'=' if self.peek(1) != b'=' => self.separate(),
            b' ' | b'\t' | b'\\' | b'\n' | b'\r' | b'\x0c' => {}
            _ => self.operand = false,
        }
        self.at += 1;
    }

    /// A name, keyword or number.
    fn word(&mut self) {
        let start = self.at;
        while matches!(self.peek(0), b'_' | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | 0x80..) {
            self.at += 1;
        }
        self.operand = false;
        match &self.text[start..self.at] {
            b"not" | b"await" | b"else" => self.right(1),
            b"lambda" => self.right(3),
            b"and" | b"or" | b"in" | b"is" | b"if" | b"for" | b"yield" | b"return" => {}
            _ => self.operand = true,
        }
    }

    /// A string: skipped.
    fn string(&mut self, quote: u8) {
        let triple = self.peek(1) == quote && self.peek(2) == quote;
        self.at += if triple { 3 } else { 1 };
        loop {
            match self.peek(0) {
                0 if self.at >= self.text.len() => break,
                b'\\' => self.at += 1,
                b'\n' if !triple => break,
                byte if byte == quote && !triple => {
                    self.at += 1;
                    break;
                }
                byte if byte == quote && self.peek(1) == quote && self.peek(2) == quote => {
                    self.at += 3;
                    break;
                }
                _ => {}
            }
            self.at += 1;
        }
        self.operand = true;
    }
}
