//! Globals that can only be a built-in module (`import math`) or its function (`from math import
//! sqrt`), with the attributes as they came: then a call may become an instruction.

use std::collections::HashMap;

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Stmt};

use super::usage::Usage;
use crate::ir::Native;
use crate::names::{Globals, SiteKind};
use crate::source::Module;

/// Modules of which the compiler knows functions.
const KNOWN: &[&str] = &["math"];

/// The module's globals that are surely what their import says; `closed`: all stores to the module's
/// globals are known.
pub(super) fn natives(
    module: &Module,
    globals: &Globals,
    usage: &Usage,
    closed: bool,
) -> HashMap<Name, Native> {
    let closed = closed && !usage.dynamic_stores && !usage.user_reaches_modules;
    if !closed {
        return HashMap::new();
    }
    let mut imports = Imports::default();
    imports.visit_body(&module.ast.body);
    let mut natives = HashMap::new();
    for (name, native) in &imports.found {
        let sole = globals.get(name).and_then(|global| global.sole_site());
        let imported =
            sole.is_some_and(|site| matches!(site.kind, SiteKind::Import | SiteKind::ImportFrom));
        let mut same = imports.found.iter().filter(|(other, _)| other == name);
        let alone = same.all(|(_, other)| other == native);
        let attribute = native.attribute.as_deref().unwrap_or("");
        let changed = usage.stored.contains(name.as_str()) || usage.stored.contains(attribute);
        if imported && alone && !changed && KNOWN.contains(&native.module.as_str()) {
            natives.insert(name.clone(), native.clone());
        }
    }
    natives
}

/// What every import of the module binds, wherever it stands.
#[derive(Default)]
struct Imports {
    found: Vec<(Name, Native)>,
}

impl<'a> Visitor<'a> for Imports {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::Import(import) => {
                for alias in &import.names {
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                    let module = alias.name.to_string();
                    self.found.push((bound.id.clone(), Native { module, attribute: None }));
                }
            }
            Stmt::ImportFrom(import) => self.import_from(import),
            _ => {}
        }
        visitor::walk_stmt(self, statement);
    }
}

impl Imports {
    fn import_from(&mut self, import: &ast::StmtImportFrom) {
        let module = import.module.as_ref().map_or("", |module| module.as_str());
        let module = if import.level == 0 { module.to_owned() } else { format!(".{module}") };
        for alias in &import.names {
            let bound = alias.asname.as_ref().unwrap_or(&alias.name);
            let attribute = Some(alias.name.to_string());
            let native = Native { module: module.clone(), attribute };
            self.found.push((bound.id.clone(), native));
        }
    }
}
