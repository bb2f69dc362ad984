//! Facts about the globals of a module, for the whole program: who binds each, who reads it.

use std::collections::HashMap;

use ruff_python_ast::name::Name;

use super::{Binding, Names, ScopeId, Site, SiteKind};

/// The globals of one module, in order of first mention.
#[derive(Debug, Default)]
pub struct Globals {
    globals: Vec<Global>,
    by_name: HashMap<Name, usize>,
}

/// One global of a module.
#[derive(Debug)]
pub struct Global {
    /// The name.
    pub name: Name,
    /// Every place in this module that binds or deletes it, with its scope. Other modules
    /// may store to the attribute as well: that is for whoever sees the whole program.
    pub sites: Vec<(ScopeId, Site)>,
    /// The scopes with a frame that read it, the module scope among them.
    pub readers: Vec<ScopeId>,
}

impl Global {
    /// Bound exactly once, by the module body, outside of loops and branches, never deleted.
    pub fn sole_site(&self) -> Option<&Site> {
        match self.sites.as_slice() {
            [(Names::MODULE, site)]
                if !site.in_loop
                    && !site.conditional
                    && !matches!(
                        site.kind,
                        SiteKind::Delete | SiteKind::Except | SiteKind::Declare
                    ) =>
            {
                Some(site)
            }
            _ => None,
        }
    }

    /// Some function binds or deletes it by `global`.
    pub fn stored_from_inside(&self) -> bool {
        self.sites.iter().any(|(scope, _)| *scope != Names::MODULE)
    }

    /// Some function or class reads it.
    pub fn read_from_inside(&self) -> bool {
        self.readers.iter().any(|scope| *scope != Names::MODULE)
    }
}

impl Globals {
    /// One global by name.
    pub fn get(&self, name: &str) -> Option<&Global> {
        self.by_name.get(name).map(|&index| &self.globals[index])
    }

    /// All of them: names that are bound, and names only read (builtins, mostly).
    pub fn iter(&self) -> impl Iterator<Item = &Global> {
        self.globals.iter()
    }

    fn entry(&mut self, name: &Name) -> &mut Global {
        let next = self.globals.len();
        let index = *self.by_name.entry(name.clone()).or_insert(next);
        if index == next {
            let global = Global { name: name.clone(), sites: Vec::new(), readers: Vec::new() };
            self.globals.push(global);
        }
        &mut self.globals[index]
    }
}

pub(super) fn globals(names: &Names) -> Globals {
    let mut globals = Globals::default();
    for scope in names.scopes() {
        for symbol in &scope.symbols {
            let here = scope.id == Names::MODULE;
            let global = match symbol.binding {
                Binding::GlobalExplicit | Binding::GlobalImplicit => true,
                Binding::Local | Binding::Cell => here,
                Binding::Free | Binding::Enclosing => false,
            };
            if !global {
                continue;
            }
            let frame = names.frame(scope.id);
            let global = globals.entry(&symbol.name);
            global.sites.extend(symbol.sites.iter().map(|site| (frame, *site)));
            if symbol.loads > 0 && !global.readers.contains(&frame) {
                global.readers.push(frame);
            }
        }
    }
    globals
}
