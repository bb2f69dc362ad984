//! The table of codes: every kind of problem has one row here, a test in `tests/errors/` and
//! nothing else to register.

use super::Level;

/// One row of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Kebab-case name, shown in brackets.
    pub name: &'static str,
    /// Whether it refuses the program.
    pub level: Level,
    /// One line that says what the code stands for.
    pub summary: &'static str,
}

macro_rules! codes {
    ($($constant:ident = $name:literal, $level:ident, $summary:literal;)*) => {
        $(#[doc = $summary]
        pub static $constant: Code =
            Code { name: $name, level: Level::$level, summary: $summary };)*

        /// Every code, in the order of the table.
        pub static ALL: &[&Code] = &[$(&$constant),*];
    };
}

codes! {
    FILE_UNREADABLE = "file-unreadable", Error,
        "A source file is missing, cannot be read, or is not text in its declared encoding.";
    MODULE_NOT_FOUND = "module-not-found", Error,
        "An import that always runs names a module that is nowhere to be found.";
    INVALID_SYNTAX = "invalid-syntax", Error,
        "The text does not follow Python's grammar.";
    INVALID_INDENTATION = "invalid-indentation", Error,
        "A block is missing, or a line is indented in a way that fits no block.";
    INVALID_LITERAL = "invalid-literal", Error,
        "A string, bytes or number literal is malformed.";
    INVALID_TARGET = "invalid-target", Error,
        "Something that cannot be assigned to or deleted stands where a target should.";
    INVALID_ARGUMENTS = "invalid-arguments", Error,
        "The arguments of a call are in an order, or repeated in a way, that Python refuses.";
    INVALID_PARAMETERS = "invalid-parameters", Error,
        "The parameters of a function are in an order, or repeated in a way, that Python refuses.";
    INVALID_STAR = "invalid-star", Error,
        "A starred expression stands where none may be.";
    INVALID_WALRUS = "invalid-walrus", Error,
        "An assignment expression stands where none may be.";
    INVALID_PATTERN = "invalid-pattern", Error,
        "A match pattern can never do what it says.";
    INVALID_SCOPE = "invalid-scope", Error,
        "A global or nonlocal declaration contradicts how the name is used.";
    INVALID_IMPORT = "invalid-import", Error,
        "An import statement stands where it may not be, or asks for an unknown future feature.";
    OUTSIDE_FUNCTION = "outside-function", Error,
        "return, yield or await stands outside a function.";
    OUTSIDE_LOOP = "outside-loop", Error,
        "break or continue stands outside a loop.";
    OUTSIDE_ASYNC = "outside-async", Error,
        "await, async for or async with stands outside an async function.";
    NEWER_PYTHON = "newer-python", Error,
        "Syntax that came after Python 3.13.";
    UNSUPPORTED = "unsupported", Error,
        "Valid Python that naja does not compile yet.";
    LINK_FAILED = "link-failed", Error,
        "The executable could not be linked or written.";
    INVALID_ESCAPE = "invalid-escape", Warning,
        "A backslash in a literal starts no known escape sequence; Python keeps the backslash.";
}
