//! The second pass: from what each scope does with a name to what the name means, outside in,
//! then cells and closures inside out. Follows `analyze_block` of CPython's `symtable.c`.

use std::collections::BTreeSet;

use ruff_python_ast::name::Name;

use super::collect::Collected;
use super::errors::{Problem, ProblemKind};
use super::symbols::Flags;
use super::{Binding, Scope, ScopeId, ScopeKind};

/// Decides the binding of every symbol of every scope.
pub(super) fn resolve(collected: &mut Collected) {
    let mut resolver = Resolver { collected };
    let visible = Visible::default();
    resolver.scope(ScopeId(0), visible, None);
    for scope in &mut collected.scopes {
        summarise(scope);
    }
}

/// What inner scopes can see of the scopes around them.
#[derive(Clone, Default)]
struct Visible {
    /// Locals of the enclosing functions; `None` at module level.
    bound: Option<BTreeSet<Name>>,
    /// Those among them that are type parameters.
    type_parameters: BTreeSet<Name>,
}

struct Resolver<'a> {
    collected: &'a mut Collected,
}

impl Resolver<'_> {
    fn get(&mut self, id: ScopeId) -> &mut Scope {
        &mut self.collected.scopes[id.index()]
    }

    /// Resolves a scope and those inside; answers with the names it needs from outside.
    fn scope(
        &mut self,
        id: ScopeId,
        mut visible: Visible,
        class_around: Option<ScopeId>,
    ) -> BTreeSet<Name> {
        let kind = self.get(id).kind;
        // A class body hides nothing from its methods, and shows them nothing either.
        let mut inner = visible.clone();
        let mut locals = BTreeSet::new();
        let mut free = BTreeSet::new();
        for index in 0..self.get(id).symbols.len() {
            self.symbol(id, index, &mut visible, class_around, &mut locals, &mut free);
        }
        if kind == ScopeKind::Class {
            inner.bound.get_or_insert_default().insert(Name::new("__class__"));
        } else {
            inner = visible;
            let bound = inner.bound.get_or_insert_default();
            if kind.is_function_like() {
                bound.extend(locals);
            }
        }
        for child in self.get(id).children.clone() {
            free.extend(self.child(id, child, &inner, class_around));
        }
        if kind == ScopeKind::Class {
            self.drop_class_cell(id, &mut free);
        } else if kind.is_function_like() {
            self.make_cells(id, &mut free);
        }
        self.pass_through(id, &free);
        free
    }

    fn symbol(
        &mut self,
        id: ScopeId,
        index: usize,
        visible: &mut Visible,
        class_around: Option<ScopeId>,
        locals: &mut BTreeSet<Name>,
        free: &mut BTreeSet<Name>,
    ) {
        let symbol = &self.get(id).symbols[index];
        let (name, flags) = (symbol.name.clone(), symbol.flags);
        let sees_class = self.get(id).facts.sees_class;
        let is_bound =
            |visible: &Visible| visible.bound.as_ref().is_some_and(|bound| bound.contains(&name));
        let binding = if flags.has(Flags::GLOBAL) {
            if flags.has(Flags::NONLOCAL) {
                self.problem(id, &name, ProblemKind::NonlocalAndGlobal);
            }
            if let Some(bound) = &mut visible.bound {
                bound.remove(&name);
            }
            Binding::GlobalExplicit
        } else if flags.has(Flags::NONLOCAL) {
            if visible.bound.is_none() {
                self.problem(id, &name, ProblemKind::NonlocalAtModuleLevel);
            } else if !is_bound(visible) {
                self.problem(id, &name, ProblemKind::NonlocalUnbound);
            } else if visible.type_parameters.contains(&name) {
                self.problem(id, &name, ProblemKind::NonlocalTypeParameter);
            }
            free.insert(name);
            Binding::Free
        } else if flags.has(Flags::BOUND) {
            if flags.has(Flags::TYPE_PARAMETER) {
                visible.type_parameters.insert(name.clone());
            } else {
                visible.type_parameters.remove(&name);
            }
            locals.insert(name);
            Binding::Local
        } else if let Some(binding) =
            class_around.filter(|_| sees_class).and_then(|class| self.class_binding(class, &name))
        {
            binding
        } else if is_bound(visible) {
            free.insert(name);
            Binding::Free
        } else {
            Binding::GlobalImplicit
        };
        self.get(id).symbols[index].binding = binding;
    }

    /// An annotation scope within a class asks the class first.
    fn class_binding(&mut self, class: ScopeId, name: &str) -> Option<Binding> {
        let flags = self.get(class).symbol(name)?.flags;
        if flags.has(Flags::GLOBAL) {
            Some(Binding::GlobalExplicit)
        } else if flags.has(Flags::BOUND) && !flags.has(Flags::NONLOCAL) {
            self.get(class).facts.class_dict_cell = true;
            Some(Binding::GlobalImplicit)
        } else {
            None
        }
    }

    fn child(
        &mut self,
        id: ScopeId,
        child: ScopeId,
        inner: &Visible,
        class_around: Option<ScopeId>,
    ) -> BTreeSet<Name> {
        let kind = self.get(id).kind;
        let sees_class = self.get(child).facts.sees_class;
        let class = if !sees_class {
            None
        } else if kind == ScopeKind::Class {
            Some(id)
        } else {
            class_around
        };
        let mut free = self.scope(child, inner.clone(), class);
        let child_kind = self.get(child).kind;
        let parent_sees_class = self.get(id).facts.sees_class;
        let inlined = child_kind.is_comprehension()
            && child_kind != ScopeKind::GeneratorExpression
            && !parent_sees_class;
        if inlined {
            self.inline(id, child, &mut free);
        }
        free
    }

    /// An inlined comprehension uses the variables of its parent where they are; only what
    /// functions inside it capture has to be a cell.
    fn inline(&mut self, id: ScopeId, child: ScopeId, free: &mut BTreeSet<Name>) {
        self.get(child).facts.inlined = true;
        if self.get(id).kind == ScopeKind::Class {
            return;
        }
        for index in 0..self.get(child).symbols.len() {
            let symbol = &self.get(child).symbols[index];
            if symbol.binding != Binding::Free {
                continue;
            }
            let name = symbol.name.clone();
            let captured = self.captured_inside(child, &name);
            self.get(child).symbols[index].binding = Binding::Enclosing;
            let parent = self.get(id);
            let known = parent.by_name.contains_key(&name);
            let symbol = parent.symbol_entry(name.clone());
            if !known {
                symbol.binding = Binding::Free;
            } else if symbol.flags.has(Flags::BOUND) && !captured {
                free.remove(&name);
            }
        }
    }

    /// Whether a function inside a comprehension needs the name from outside of it.
    fn captured_inside(&mut self, comprehension: ScopeId, name: &str) -> bool {
        let children = self.get(comprehension).children.clone();
        children.into_iter().any(|child| {
            let inlined = self.get(child).facts.inlined;
            match self.get(child).binding(name) {
                Binding::Free => true,
                Binding::Enclosing if inlined => self.captured_inside(child, name),
                _ => false,
            }
        })
    }

    fn drop_class_cell(&mut self, id: ScopeId, free: &mut BTreeSet<Name>) {
        if free.remove("__class__") {
            self.get(id).facts.class_cell = true;
        }
    }

    fn make_cells(&mut self, id: ScopeId, free: &mut BTreeSet<Name>) {
        for symbol in &mut self.get(id).symbols {
            if symbol.binding == Binding::Local && free.remove(&symbol.name) {
                symbol.binding = Binding::Cell;
            }
        }
    }

    /// A name that inner scopes need from further out is in this closure, too.
    fn pass_through(&mut self, id: ScopeId, free: &BTreeSet<Name>) {
        let scope = self.get(id);
        let is_class = scope.kind == ScopeKind::Class;
        // An annotation scope may know the name as one of the class around it.
        let asks_class = scope.facts.sees_class;
        for name in free {
            let known = scope.by_name.contains_key(name);
            let symbol = scope.symbol_entry(name.clone());
            if !known {
                symbol.binding = Binding::Free;
            } else if asks_class && symbol.binding != Binding::Free
                || is_class && symbol.flags.has(Flags::BOUND.with(Flags::GLOBAL))
            {
                symbol.flags.add(Flags::FREE_CLASS);
            }
        }
    }

    fn problem(&mut self, id: ScopeId, name: &str, kind: ProblemKind) {
        let scope = self.get(id);
        let range = scope.symbol(name).and_then(|symbol| symbol.declared).unwrap_or(scope.range);
        self.collected.problems.push(Problem { range, name: name.to_owned(), kind });
    }
}

/// Fills the lists that later stages read.
fn summarise(scope: &mut Scope) {
    scope.locals = scope.parameters.clone();
    let mut assigned: Vec<(u32, Name)> = Vec::new();
    for symbol in &scope.symbols {
        let local = matches!(symbol.binding, Binding::Local | Binding::Cell);
        if local && !symbol.is_parameter() {
            let first = symbol.sites.iter().map(|site| site.range.start().to_u32()).min();
            assigned.push((first.unwrap_or(u32::MAX), symbol.name.clone()));
        }
        if symbol.binding == Binding::Cell {
            scope.cells.push(symbol.name.clone());
        }
        if symbol.binding == Binding::Free || symbol.flags.has(Flags::FREE_CLASS) {
            scope.frees.push(symbol.name.clone());
        }
    }
    assigned.sort_by_key(|(first, _)| *first);
    scope.locals.extend(assigned.into_iter().map(|(_, name)| name));
    scope.cells.sort();
    scope.frees.sort();
}
