//! Files and modules: reading, parsing, and finding everything a program imports.
//!
//! [`load`] takes a script and answers with the whole [`Program`]: every module the script can
//! reach, parsed and checked for what CPython refuses at compile time ([`syntax`] words the
//! parser's errors, [`semantics`] finds what the parser lets pass). [`literals`] decodes strings
//! exactly, which the parser's own values do not.

pub mod literals;
mod decode;
mod brackets;
mod syntax;
mod expected;
mod semantics;
mod placement;
mod parse;
#[cfg(feature = "native")]
mod imports;
#[cfg(feature = "native")]
mod standard;
#[cfg(feature = "native")]
mod library;
#[cfg(feature = "native")]
mod finder;
#[cfg(feature = "native")]
mod graph;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ruff_python_ast::ModModule;
use ruff_text_size::{TextRange, TextSize};

use crate::diagnostics::SourceText;

pub use decode::{decode, universal_newlines};
#[cfg(feature = "native")]
pub use graph::load;
pub use parse::{Parsed, parse};

/// Where to look for modules.
pub struct Request<'a> {
    /// The main script.
    pub script: &'a Path,
    /// A folder to use instead of the embedded library.
    pub library: Option<&'a Path>,
    /// Folders searched after the script's own.
    pub paths: &'a [PathBuf],
    /// Whether a module of this name is written in Rust.
    pub is_native: &'a dyn Fn(&str) -> bool,
    /// Whether an import that leads nowhere raises when it runs, even where it is sure to run.
    pub missing_raise: bool,
}

/// Which module of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ModuleId(pub u32);

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
    /// Whether it is a package: an `__init__.py`, or a folder without one.
    pub is_package: bool,
    /// The path on disk as found, or the path within the embedded library.
    pub path: PathBuf,
    /// The text, with its line index and the path to show.
    pub source: Arc<SourceText>,
    /// The syntax tree.
    pub ast: ModModule,
    /// Whether the tree follows the grammar throughout; otherwise it has holes.
    pub whole: bool,
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

    /// The absolute name that an `import` in this module means: `level` dots, then `name`.
    /// `None` when there are more dots than packages around.
    pub fn absolute_name(&self, level: u32, name: Option<&str>) -> Option<String> {
        if level == 0 {
            return name.map(str::to_owned);
        }
        let mut package = self.name.as_str();
        let steps = if self.is_package { level - 1 } else { level };
        for _ in 0..steps {
            // `from . import x` in a top-level module has no package to start from.
            package = package.rsplit_once('.')?.0;
        }
        if self.origin == Origin::Main {
            return None;
        }
        Some(match name {
            Some(name) => format!("{package}.{name}"),
            None => package.to_owned(),
        })
    }
}

/// What an absolute module name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Python code, part of the program.
    Python(ModuleId),
    /// Written in Rust, part of the runtime.
    Native,
    /// Nowhere: importing it raises `ModuleNotFoundError` at run time.
    Missing,
}

/// The whole program: the script and everything it can import.
#[derive(Debug)]
pub struct Program {
    /// The modules, the main script first, then in order of discovery.
    pub modules: Vec<Module>,
    /// Every module name that some import mentions, with what it stands for. Parents of dotted
    /// names are listed, too.
    pub found: BTreeMap<String, Found>,
}

impl Program {
    /// The main script.
    pub fn main(&self) -> &Module {
        &self.modules[0]
    }

    /// One module.
    pub fn module(&self, id: ModuleId) -> &Module {
        &self.modules[id.0 as usize]
    }

    /// The modules written in Rust that some import mentions.
    pub fn native_modules(&self) -> impl Iterator<Item = &str> {
        let native = self.found.iter().filter(|(_, found)| **found == Found::Native);
        native.map(|(name, _)| name.as_str())
    }

    /// What an absolute module name stands for; names no import mentions are missing.
    pub fn find(&self, name: &str) -> Found {
        self.found.get(name).copied().unwrap_or(Found::Missing)
    }
}
