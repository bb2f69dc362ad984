//! Symbols: what is known about one name in one scope, and private name mangling.

use std::borrow::Cow;

use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;

use super::{Binding, Scope, ScopeKind};

/// One name in one scope.
#[derive(Clone, Debug)]
pub struct Symbol {
    /// The name as stored, that is mangled.
    pub name: Name,
    /// What it means here.
    pub binding: Binding,
    /// Where this scope binds, rebinds or deletes it, in source order; parameters included. An
    /// assignment expression in a comprehension is a site of the scope that gets the value.
    pub sites: Vec<Site>,
    /// How often this scope itself reads it (`x += 1` reads).
    pub loads: u32,
    /// Where it is declared `global` or `nonlocal`.
    pub declared: Option<TextRange>,
    pub(super) flags: Flags,
}

impl Symbol {
    /// A parameter of the function.
    pub fn is_parameter(&self) -> bool {
        self.flags.has(Flags::PARAMETER)
    }

    /// Bound in this scope in some way (parameter, assignment, import, …; an annotation alone
    /// makes a name local, too).
    pub fn is_bound(&self) -> bool {
        self.flags.has(Flags::BOUND)
    }

    /// A target of the `for` clauses of this comprehension.
    pub fn is_iteration_variable(&self) -> bool {
        self.flags.has(Flags::ITERATION)
    }

    /// Declared `global` here.
    pub fn is_declared_global(&self) -> bool {
        self.flags.has(Flags::GLOBAL)
    }

    /// Declared `nonlocal` here.
    pub fn is_declared_nonlocal(&self) -> bool {
        self.flags.has(Flags::NONLOCAL)
    }

    /// Annotated here (`x: int`).
    pub fn is_annotated(&self) -> bool {
        self.flags.has(Flags::ANNOTATED)
    }

    /// Deleted somewhere here.
    pub fn is_deleted(&self) -> bool {
        self.sites.iter().any(|site| site.kind == SiteKind::Delete)
    }
}

/// One place that binds a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Site {
    /// How.
    pub kind: SiteKind,
    /// The statement or target: the whole `def`, `class` or assigned name.
    pub range: TextRange,
    /// Inside a loop of this scope: may run more than once.
    pub in_loop: bool,
    /// Inside `if`, `try`, a loop, `match` or `with` of this scope: may not run at all.
    pub conditional: bool,
}

/// How a name is bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SiteKind {
    /// A parameter.
    Parameter,
    /// `def` or `async def`.
    Function,
    /// `class`.
    Class,
    /// `import a.b` (binds `a`) or `import a.b as c`.
    Import,
    /// `from m import a`.
    ImportFrom,
    /// `x = …`, also within a tuple or list, and annotated.
    Assign,
    /// `x += …`
    Augmented,
    /// `x: int` without a value: makes the name local but gives it none.
    Declare,
    /// The target of a `for` statement or clause.
    For,
    /// `with … as x`
    With,
    /// `except … as x`: bound, then deleted when the handler ends.
    Except,
    /// `(x := …)`
    Walrus,
    /// A capture in a pattern.
    Match,
    /// `type X = …`
    TypeAlias,
    /// `[T]` of a function, class or type alias.
    TypeParameter,
    /// `del x`
    Delete,
}

/// What a scope does with a name: CPython's `DEF_*` and `USE` flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Flags(u16);

impl Flags {
    pub(super) const GLOBAL: Flags = Flags(1);
    pub(super) const LOCAL: Flags = Flags(2);
    pub(super) const PARAMETER: Flags = Flags(4);
    pub(super) const NONLOCAL: Flags = Flags(8);
    pub(super) const USE: Flags = Flags(16);
    pub(super) const IMPORT: Flags = Flags(32);
    pub(super) const ANNOTATED: Flags = Flags(64);
    pub(super) const ITERATION: Flags = Flags(128);
    pub(super) const TYPE_PARAMETER: Flags = Flags(256);
    pub(super) const FREE_CLASS: Flags = Flags(512);
    pub(super) const BOUND: Flags = Flags(2 | 4 | 32 | 256);

    /// Whether any of these is set.
    pub(super) fn has(self, other: Flags) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn add(&mut self, other: Flags) {
        self.0 |= other.0;
    }

    pub(super) fn with(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

/// The stored form of a name in a scope.
pub(super) fn mangle_in<'a>(scope: &Scope, name: &'a str) -> Cow<'a, str> {
    let Some(class) = &scope.private else { return Cow::Borrowed(name) };
    // The type parameters of a class are private to it, but other names in its bases are not.
    if scope.kind == ScopeKind::TypeParameters
        && let Some(only) = &scope.mangled_only
        && !only.iter().any(|parameter| parameter == name)
    {
        return Cow::Borrowed(name);
    }
    mangle(class, name)
}

/// `__x` in class `_C` becomes `_C__x`; dunder names and dotted names stay.
pub(super) fn mangle<'a>(class: &str, name: &'a str) -> Cow<'a, str> {
    let class = class.trim_start_matches('_');
    let private = name.starts_with("__") && !name.ends_with("__") && !name.contains('.');
    if private && !class.is_empty() {
        Cow::Owned(format!("_{class}{name}"))
    } else {
        Cow::Borrowed(name)
    }
}
