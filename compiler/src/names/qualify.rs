//! Qualified names: `C.method.<locals>.inner`, as CPython's `compiler_set_qualname` makes them.

use super::{Binding, Names, ScopeId, ScopeKind};

/// Sets the qualified name of every scope; outer scopes come first in the table.
pub(super) fn qualify(names: &mut Names) {
    for index in 0..names.scopes.len() {
        let id = ScopeId(index as u32);
        let qualified = qualified_name(names, id);
        names.scopes[index].qualified_name = qualified;
    }
}

fn qualified_name(names: &Names, id: ScopeId) -> String {
    let scope = names.scope(id);
    let name = scope.name.as_str();
    let Some(parent) = scope.parent else { return name.to_owned() };
    let mut parent = names.scope(names.frame(parent));
    if parent.kind == ScopeKind::TypeParameters
        && let Some(around) = parent.parent
    {
        parent = names.scope(names.frame(around));
    }
    if parent.kind == ScopeKind::Module {
        return name.to_owned();
    }
    let stored = names.mangle(parent.id, name);
    let named = matches!(scope.kind, ScopeKind::Function | ScopeKind::Class);
    if named && parent.binding(&stored) == Binding::GlobalExplicit {
        return name.to_owned();
    }
    if matches!(parent.kind, ScopeKind::Function | ScopeKind::Lambda) {
        format!("{}.<locals>.{name}", parent.qualified_name)
    } else {
        format!("{}.{name}", parent.qualified_name)
    }
}
