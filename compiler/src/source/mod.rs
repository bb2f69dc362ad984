//! Files and modules: reading, parsing, and finding everything a program imports.

use std::path::PathBuf;
use std::sync::Arc;

use ruff_python_ast::ModModule;
use ruff_text_size::{TextRange, TextSize};

use crate::diagnostics::SourceText;

/// Where a module came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The program's main script; its `__name__` is `__main__`.
    Main,
    /// Found beside the script or on a `--path`.
    User,
    /// Part of naja's own `stdlib/`.
    Library,
}

/// One Python module of the program.
#[derive(Debug)]
pub struct Module {
    /// The dotted name: `__main__`, `json`, `pkg.sub`.
    pub name: String,
    /// Where it came from.
    pub origin: Origin,
    /// Whether it is a package, that is an `__init__.py`.
    pub is_package: bool,
    /// The path on disk, or the path within the embedded library.
    pub path: PathBuf,
    /// The text, with its line index and the path to show.
    pub source: Arc<SourceText>,
    /// The syntax tree.
    pub ast: ModModule,
}

impl Module {
    /// The text under a range.
    pub fn slice(&self, range: TextRange) -> &str {
        self.source.slice(range)
    }

    /// The line of an offset, from 1.
    pub fn line(&self, offset: TextSize) -> usize {
        self.source.line(offset)
    }
}
