//! Facts about each module, gathered before anything is lowered: slots of globals, globals that
//! can live in variables, functions and classes that are surely what their name says.

use std::collections::{BTreeSet, HashMap};

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Stmt};
use ruff_text_size::TextRange;

use super::known::KnownSignature;
use super::program::{Lowering, ModuleContext};
use super::special::BUILTIN_NAMES;
use super::usage::Usage;
use crate::ir::{ClassFacts, Expect, FunctionId, Global, ModuleId};
use crate::names::{self, FunctionKind, Globals, Names, ScopeKind, SiteKind};
use crate::source::{Module, Origin};

/// The facts of one module, numbers of functions and classes still missing.
pub(super) fn module_context<'a>(
    module: &'a Module,
    names: &'a Names,
    usage: &Usage,
) -> ModuleContext<'a> {
    let globals = names.globals();
    let slots = slots(names, &globals, usage);
    let promoted = promoted(module, names, &globals, usage);
    let mut functions = Functions::default();
    functions.visit_body(&module.ast.body);
    let mut known = HashMap::new();
    let mut signatures = HashMap::new();
    let closed = may_know_functions(module, names, usage);
    if closed {
        for function in &functions.top {
            let Some(global) = globals.get(&function.name) else { continue };
            let sole = global.sole_site().is_some_and(|site| site.kind == SiteKind::Function);
            let reachable = usage.stored.contains(function.name.as_str());
            if !sole || reachable || BUILTIN_NAMES.contains(&function.name.as_str()) {
                continue;
            }
            let kind = names.scope(names.scope_at(function.range)).facts.function_kind;
            known.insert(function.name.id.clone(), function.range);
            let signature = KnownSignature {
                parameters: &function.parameters,
                returns: function.returns.as_deref(),
                is_plain: kind == FunctionKind::Plain,
                defaults_may_change: changes_defaults(usage),
            };
            signatures.insert(function.range, signature);
        }
    }
    ModuleContext {
        module,
        names,
        slots,
        promoted,
        known,
        natives: super::natives::natives(module, &globals, usage, closed),
        function_ids: HashMap::new(),
        signatures,
        classes: HashMap::new(),
        global_expects: HashMap::new(),
        slot_expects: Vec::new(),
        class_ids: HashMap::new(),
    }
}

fn changes_defaults(usage: &Usage) -> bool {
    ["__defaults__", "__kwdefaults__", "__code__"].iter().any(|name| usage.stored.contains(*name))
}

/// Built-ins that only the compiler can give what they need: taken for themselves unless the program
/// binds the name where it can be seen.
const NEED_THE_CALLER: &[&str] = &["super", "locals", "globals", "vars", "dir", "eval", "exec"];

/// Globals that can ever be bound get a slot, in order of their first binding.
fn slots(names: &Names, globals: &Globals, usage: &Usage) -> HashMap<Name, u32> {
    let facts = names.module_facts();
    let open = facts.globals_escape || facts.star_import || usage.dynamic_stores;
    let mut bound: Vec<(u32, Name)> = Vec::new();
    for global in globals.iter() {
        let at_module = global.sites.iter().filter(|(scope, _)| *scope == Names::MODULE);
        let first = at_module.map(|(_, site)| site.range.start().to_u32()).min();
        let first = first.unwrap_or(u32::MAX);
        // `self.dir = path` is no reason to believe that a module's `dir` is bound from afar.
        let stored = usage.stored.contains(global.name.as_str());
        let open = (open || stored) && !NEED_THE_CALLER.contains(&global.name.as_str());
        if !global.sites.is_empty() || open {
            bound.push((first, global.name.clone()));
        }
    }
    let annotated = names.scope(Names::MODULE).facts.has_annotations;
    let known = bound.iter().any(|(_, name)| name == "__annotations__");
    if annotated && !known {
        bound.push((0, Name::new_static("__annotations__")));
    }
    bound.sort_by_key(|(first, _)| *first);
    bound.into_iter().enumerate().map(|(slot, (_, name))| (name, slot as u32)).collect()
}

/// Globals of the script that nothing but its own top-level code can see.
fn promoted(module: &Module, names: &Names, globals: &Globals, usage: &Usage) -> BTreeSet<Name> {
    let facts = names.module_facts();
    let hidden = module.origin == Origin::Main
        && !facts.globals_escape
        && !facts.star_import
        && !usage.user_reaches_modules
        && !usage.imports_main;
    if !hidden {
        return BTreeSet::new();
    }
    globals
        .iter()
        .filter(|global| !global.sites.is_empty())
        .filter(|global| !global.stored_from_inside() && !global.read_from_inside())
        .filter(|global| {
            !global.name.starts_with("__") && !BUILTIN_NAMES.contains(&global.name.as_str())
        })
        .filter(|global| !read_by_classes(names, &global.name))
        .filter(|global| {
            let defines = |kind| matches!(kind, SiteKind::Function | SiteKind::Class);
            let by_name = global.sites.iter().any(|(_, site)| defines(site.kind));
            !(usage.library_reaches_modules && by_name)
        })
        .map(|global| global.name.clone())
        .collect()
}

/// A name that a class body binds is looked up among the globals while the class has it not.
fn read_by_classes(names: &Names, name: &str) -> bool {
    names.scopes().iter().any(|scope| {
        scope.kind == ScopeKind::Class && scope.symbol(name).is_some_and(|symbol| symbol.loads > 0)
    })
}

/// Whether stores to the module's globals are all known.
fn may_know_functions(module: &Module, names: &Names, usage: &Usage) -> bool {
    let facts = names.module_facts();
    let reached = module.origin != Origin::Main
        || usage.imports_main
        || usage.user_reaches_modules
        || usage.library_reaches_modules;
    !(facts.globals_escape || facts.star_import || reached && usage.dynamic_stores)
}

/// All `def` at the top level that may be known, and all class statements.
#[derive(Default)]
struct Functions<'a> {
    top: Vec<&'a ast::StmtFunctionDef>,
    classes: Vec<&'a ast::StmtClassDef>,
    depth: u32,
}

impl<'a> Visitor<'a> for Functions<'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(function) => {
                let plain = function.decorator_list.is_empty()
                    && !function.is_async
                    && function.type_params.is_none();
                if self.depth == 0 && plain {
                    self.top.push(function);
                }
            }
            Stmt::ClassDef(class) => self.classes.push(class),
            _ => {}
        }
        let inner = matches!(statement, Stmt::FunctionDef(_) | Stmt::ClassDef(_));
        self.depth += u32::from(inner);
        visitor::walk_stmt(self, statement);
        self.depth -= u32::from(inner);
    }
}

/// Numbers the known functions and the classes of a module, and lists its globals.
#[expect(clippy::iter_over_hash_type, reason = "sorted by slot before it is used")]
pub(super) fn number(lowering: &mut Lowering<'_>, id: ModuleId) {
    let index = id.0 as usize;
    let module = lowering.modules[index].module;
    let names = lowering.modules[index].names;
    let mut functions = Functions::default();
    functions.visit_body(&module.ast.body);
    for function in &functions.top {
        if lowering.modules[index].signatures.contains_key(&function.range) {
            let scope = names.scope(names.scope_at(function.range));
            let function_id = lowering.reserve_function(id, &scope.qualified_name);
            lowering.modules[index].function_ids.insert(function.range, function_id);
        }
    }
    number_classes(lowering, index, names, &functions.classes);
    expect_globals(lowering, id);
    let context = &lowering.modules[index];
    let mut globals: Vec<(u32, Global)> = Vec::new();
    for (name, &slot) in &context.slots {
        let known: Option<&TextRange> = context.known.get(name);
        let known_function: Option<FunctionId> =
            known.and_then(|range| context.function_ids.get(range)).copied();
        let native = context.natives.get(name).cloned();
        globals.push((slot, Global { name: name.to_string(), known_function, native }));
    }
    globals.sort_by_key(|(slot, _)| *slot);
    lowering.ir.modules[index].globals = globals.into_iter().map(|(_, global)| global).collect();
}

/// Notes what globals and the results of known functions are expected to be.
#[expect(clippy::iter_over_hash_type, reason = "each entry goes to a place of its own")]
fn expect_globals(lowering: &mut Lowering<'_>, id: ModuleId) {
    let index = id.0 as usize;
    let code = (lowering.modules[index].module.ast.body.as_slice(), None);
    let known = HashMap::new();
    let expects = super::expect::locals_of(lowering, id, Names::MODULE, code, known);
    let context = &mut lowering.modules[index];
    let mut by_slot = vec![Expect::Any; context.slots.len()];
    for (name, &slot) in &context.slots {
        let key = (Names::MODULE, name.clone());
        by_slot[slot as usize] = expects.get(&key).copied().unwrap_or_default();
    }
    context.slot_expects = by_slot;
    context.global_expects = expects;
    let class_of = |name: &str| context.classes.get(name).copied();
    for (range, signature) in &context.signatures {
        let Some(&function) = context.function_ids.get(range) else { continue };
        if let Some(returns) = signature.returns {
            lowering.results.insert(function, crate::types::expectation(returns, &class_of));
        }
    }
}

fn number_classes(
    lowering: &mut Lowering<'_>,
    index: usize,
    names: &names::Names,
    classes: &[&ast::StmtClassDef],
) {
    let globals = names.globals();
    for class in classes {
        let record = lowering.reserve_class(ClassFacts::default());
        let sole = globals.get(&class.name).is_some_and(|global| global.sites.len() == 1);
        let context = &mut lowering.modules[index];
        context.class_ids.insert(class.range, record);
        if sole && names.scope(names.scope_at(class.range)).parent == Some(Names::MODULE) {
            context.classes.insert(class.name.id.clone(), record);
        }
    }
    for class in classes {
        let context = &lowering.modules[index];
        let first = class.decorator_list.first().map_or(class.name.range, |first| first.range);
        let line = context.module.line(first.start()) as u32;
        let class_of = |name: &str| context.classes.get(name).copied();
        let facts = super::slots::facts(names, class, line, &class_of);
        let record = context.class_ids[&class.range] as usize;
        lowering.ir.classes[record] = facts;
    }
}
