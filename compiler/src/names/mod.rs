//! Scopes: what each name of a module means, decided as CPython's `symtable.c` decides it.
//!
//! ```text
//! let (names, diagnostics) = names::analyse(&module);
//! let scope = names.scope_at(function.range);            // FunctionDef, ClassDef, Lambda, comprehension
//! let (owner, binding) = names.resolve(scope, "total");  // name as written; mangling is done here
//! ```
//!
//! Every function, class, lambda and comprehension has a [`Scope`], and so has the module
//! ([`Names::MODULE`]). Type parameters, type aliases, and the bounds and defaults of type
//! parameters have scopes too: [`Names::annotation_scope_at`].
//!
//! What a [`Binding`] tells the next stage:
//!
//! - `Local`: a slot of the scope's own frame. In a class body: an entry of the class namespace,
//!   read as class namespace, then globals, then builtins (never the enclosing function).
//! - `Cell`: a local that inner functions capture; it lives in a cell made at function entry (for
//!   an inlined comprehension: at the start of each run of the comprehension).
//! - `Free`: in the closure of [`Names::frame`] of this scope. In a class body the class
//!   namespace is asked first, then the cell.
//! - `Enclosing`: only in an inlined comprehension (PEP 709): means what it means in the parent
//!   scope. [`Names::resolve`] follows it, so its answers never contain it.
//! - `GlobalExplicit`: declared `global`, the module dictionary (loads go on to builtins), even in
//!   a class body.
//! - `GlobalImplicit`: module dictionary, then builtins; in a class body the class namespace
//!   first. Every name of the module scope itself is global, too.
//!
//! Comprehensions other than generator expressions are *inlined*: no frame of their own, but
//! their targets are invisible outside. The first iterable belongs to the parent scope.
//! A generator expression is a function whose one parameter is the first iterator.
//! `__class__` (and `super`, which implies it) in a method is `Free`, and the class scope has
//! `facts.class_cell`. Annotations of functions belong to the enclosing scope; under
//! `from __future__ import annotations` they belong nowhere and must not be evaluated.
//! Names are stored mangled (`__x` in class `C` is `_C__x`); use [`Names::mangle`] for attribute
//! names, keyword arguments and imports.

mod collect;
mod errors;
mod globals;
mod qualify;
mod resolve;
mod symbols;

use std::borrow::Cow;
use std::collections::HashMap;

use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;

use crate::diagnostics::Diagnostic;
use crate::source::Module;

pub use globals::{Global, Globals};
pub use symbols::{Site, SiteKind, Symbol};

/// Finds every scope of a module and says what each name in it means.
///
/// The diagnostics are CPython's compile-time errors about names; with an error among them the
/// table is still complete, so that later stages may go on to find more.
pub fn analyse(module: &Module) -> (Names, Vec<Diagnostic>) {
    let mut collected = collect::collect(module);
    resolve::resolve(&mut collected);
    let mut names =
        Names { scopes: collected.scopes, by_node: collected.by_node, facts: collected.facts };
    qualify::qualify(&mut names);
    let diagnostics = errors::word(module, collected.problems);
    (names, diagnostics)
}

/// Which scope: an index into the table of one module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ScopeId(pub u32);

impl ScopeId {
    fn index(self) -> usize {
        self.0 as usize
    }
}

/// What makes a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ScopeKind {
    /// The module itself.
    Module,
    /// `def` or `async def`.
    Function,
    /// `lambda`.
    Lambda,
    /// `class`.
    Class,
    /// `[… for …]`
    ListComprehension,
    /// `{… for …}`
    SetComprehension,
    /// `{…: … for …}`
    DictComprehension,
    /// `(… for …)`, the only comprehension with a frame of its own.
    GeneratorExpression,
    /// `[T, *Ts, **P]` of a function, class or type alias: holds the type parameters, encloses
    /// the function or class. Found by the range of the `TypeParams` node.
    TypeParameters,
    /// The value of a `type` statement, evaluated lazily. Found by the range of the statement.
    TypeAlias,
    /// The bound of a type parameter, evaluated lazily. Found by the range of the bound.
    TypeBound,
    /// The default of a type parameter, evaluated lazily. Found by the range of the default.
    TypeDefault,
}

impl ScopeKind {
    /// A comprehension of any kind.
    pub fn is_comprehension(self) -> bool {
        matches!(
            self,
            ScopeKind::ListComprehension
                | ScopeKind::SetComprehension
                | ScopeKind::DictComprehension
                | ScopeKind::GeneratorExpression
        )
    }

    /// Its locals are slots that inner scopes can capture: anything but a module or class.
    pub fn is_function_like(self) -> bool {
        !matches!(self, ScopeKind::Module | ScopeKind::Class)
    }

    /// Type parameters, type aliases, bounds and defaults.
    pub fn is_annotation(self) -> bool {
        matches!(
            self,
            ScopeKind::TypeParameters
                | ScopeKind::TypeAlias
                | ScopeKind::TypeBound
                | ScopeKind::TypeDefault
        )
    }
}

/// What a name means in a scope; see the head of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Binding {
    /// A slot of this scope, or an entry of this class namespace.
    Local,
    /// A slot of this scope that inner functions share.
    Cell,
    /// A cell of an enclosing function, through the closure of the frame.
    Free,
    /// In an inlined comprehension: whatever the name means in the parent scope.
    Enclosing,
    /// Declared `global`.
    GlobalExplicit,
    /// Bound nowhere on the way out: module dictionary, then builtins.
    GlobalImplicit,
}

impl Binding {
    /// Found in the module dictionary or among the builtins.
    pub fn is_global(self) -> bool {
        matches!(self, Binding::GlobalExplicit | Binding::GlobalImplicit)
    }
}

/// How the body of a function runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FunctionKind {
    /// Runs when called.
    #[default]
    Plain,
    /// Contains `yield`.
    Generator,
    /// `async def`.
    Coroutine,
    /// `async def` with `yield`.
    AsyncGenerator,
}

/// What is known about a scope besides its names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// How the body runs; generator expressions are generators.
    pub function_kind: FunctionKind,
    /// Contains `yield` or `yield from`.
    pub has_yield: bool,
    /// Contains `await`, `async for`, `async with` or an async comprehension.
    pub has_await: bool,
    /// Contains `return` with a value.
    pub returns_value: bool,
    /// Comprehension without a frame of its own.
    pub inlined: bool,
    /// Class whose methods refer to `__class__` or `super`: it makes the `__class__` cell.
    pub class_cell: bool,
    /// Class with an annotation scope inside that looks names up in the class namespace.
    pub class_dict_cell: bool,
    /// Annotation scope directly within a class: its free and global names ask the class first.
    pub sees_class: bool,
    /// Mentions the name `super`.
    pub uses_super: bool,
    /// Mentions `locals`, `vars`, `dir`, `eval` or `exec`, so its locals may be listed by name.
    pub may_list_locals: bool,
    /// Contains `from … import *`.
    pub star_import: bool,
    /// Has `from __future__ import annotations` in force (the same for a whole module).
    pub future_annotations: bool,
    /// Contains an annotated name (`x: int`), so a module or class makes `__annotations__`.
    pub has_annotations: bool,
}

/// One scope: its place in the tree, its names, its facts.
#[derive(Debug)]
pub struct Scope {
    /// Its own index.
    pub id: ScopeId,
    /// What makes it.
    pub kind: ScopeKind,
    /// The scope around it.
    pub parent: Option<ScopeId>,
    /// `f`, `C`, `<lambda>`, `<listcomp>`, `<genexpr>`, `<module>`.
    pub name: Name,
    /// `__qualname__`: `C.method.<locals>.inner`.
    pub qualified_name: String,
    /// The range of the node it belongs to.
    pub range: TextRange,
    /// Parameters, mangled, in the order of CPython's `co_varnames`: positional-only, ordinary,
    /// keyword-only, `*args`, `**kwargs`. `.0` for a generator expression.
    pub parameters: Vec<Name>,
    /// Every name mentioned here or passed through to inner scopes, in order of first mention.
    pub symbols: Vec<Symbol>,
    /// `Local` and `Cell` names: parameters first, then in order of first assignment.
    pub locals: Vec<Name>,
    /// `Cell` names, sorted.
    pub cells: Vec<Name>,
    /// Names of the closure, sorted: `Free` ones, those inner scopes need, and in a class also
    /// names that are class-local here but free in a method.
    pub frees: Vec<Name>,
    /// Facts besides the names.
    pub facts: Facts,
    by_name: HashMap<Name, usize>,
    private: Option<Name>,
    mangled_only: Option<Vec<Name>>,
    children: Vec<ScopeId>,
}

impl Scope {
    /// The symbol of a (mangled) name.
    pub fn symbol(&self, name: &str) -> Option<&Symbol> {
        self.by_name.get(name).map(|&index| &self.symbols[index])
    }

    /// What a (mangled) name means here; a name never mentioned here is looked up globally.
    pub fn binding(&self, name: &str) -> Binding {
        self.symbol(name).map_or(Binding::GlobalImplicit, |symbol| symbol.binding)
    }

    /// The scopes directly inside, in source order.
    pub fn children(&self) -> &[ScopeId] {
        &self.children
    }
}

/// The scopes of one module.
#[derive(Debug)]
pub struct Names {
    scopes: Vec<Scope>,
    by_node: HashMap<(Role, TextRange), ScopeId>,
    facts: ModuleFacts,
}

/// What is known about the module as a whole.
#[derive(Clone, Copy, Debug, Default)]
pub struct ModuleFacts {
    /// `from __future__ import annotations`.
    pub future_annotations: bool,
    /// Something may read or write globals by a name unknown here: `globals`, `vars`, `exec`,
    /// `eval` mentioned anywhere, or `locals` at module level.
    pub globals_escape: bool,
    /// `from … import *` at module level: globals may be bound that are not listed.
    pub star_import: bool,
}

/// Tells scopes apart that belong to one node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Role {
    Body,
    Annotation(ScopeKind),
}

impl Names {
    /// The scope of the module itself.
    pub const MODULE: ScopeId = ScopeId(0);

    /// A scope by its index.
    pub fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.index()]
    }

    /// All scopes, outer before inner, in source order.
    pub fn scopes(&self) -> &[Scope] {
        &self.scopes
    }

    /// The scope of a `FunctionDef`, `ClassDef`, `Lambda`, comprehension or generator expression,
    /// by the range of the node. Panics when there is none: every such node has one.
    pub fn scope_at(&self, range: TextRange) -> ScopeId {
        match self.by_node.get(&(Role::Body, range)) {
            Some(&id) => id,
            None => panic!("no scope at {range:?}"),
        }
    }

    /// The scope of type parameters, of a type alias, of a bound or of a default.
    pub fn annotation_scope_at(&self, kind: ScopeKind, range: TextRange) -> Option<ScopeId> {
        self.by_node.get(&(Role::Annotation(kind), range)).copied()
    }

    /// The nearest scope around (or this one) that has a frame of its own.
    pub fn frame(&self, mut id: ScopeId) -> ScopeId {
        while let Scope { facts: Facts { inlined: true, .. }, parent: Some(parent), .. } =
            self.scope(id)
        {
            id = *parent;
        }
        id
    }

    /// What a name, as written in the source, means in a scope: the binding, and the scope that
    /// answers. For `Local` and `Cell` the second is the owner of the slot (the scope itself, or,
    /// from an inlined comprehension, one around it up to its frame).
    pub fn resolve(&self, id: ScopeId, name: &str) -> (ScopeId, Binding) {
        let name = self.mangle(id, name);
        let mut id = id;
        loop {
            let scope = self.scope(id);
            match (scope.binding(&name), scope.parent) {
                (Binding::Enclosing, Some(parent)) => id = parent,
                (binding, _) if scope.kind == ScopeKind::Module && !binding.is_global() => {
                    return (id, Binding::GlobalImplicit);
                }
                (binding, _) => return (id, binding),
            }
        }
    }

    /// The scope that owns the cell behind a `Free` name (`None` when the name is not free).
    /// For `__class__` this is the class scope.
    pub fn cell_owner(&self, id: ScopeId, name: &str) -> Option<ScopeId> {
        let (id, binding) = self.resolve(id, name);
        let mangled = self.mangle(id, name);
        let mut scope = match binding {
            Binding::Free => self.scope(self.scope(id).parent?),
            _ => return None,
        };
        loop {
            let is_class = scope.kind == ScopeKind::Class;
            if is_class && scope.facts.class_cell && mangled == "__class__" {
                return Some(scope.id);
            }
            match scope.binding(&mangled) {
                Binding::Cell if !is_class => return Some(scope.id),
                Binding::GlobalExplicit | Binding::GlobalImplicit if !is_class => return None,
                _ => scope = self.scope(scope.parent?),
            }
        }
    }

    /// The name as stored: private names of a class get its name in front.
    pub fn mangle<'a>(&self, id: ScopeId, name: &'a str) -> Cow<'a, str> {
        symbols::mangle_in(self.scope(id), name)
    }

    /// What is known about the module as a whole.
    pub fn module_facts(&self) -> ModuleFacts {
        self.facts
    }

    /// The globals of the module: who binds them, who reads them.
    pub fn globals(&self) -> Globals {
        globals::globals(self)
    }
}
