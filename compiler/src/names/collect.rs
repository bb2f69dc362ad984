//! The first pass: walks the tree in CPython's order and notes, per scope, what is done with each
//! name. Problems that depend on the order of mentions are found here, as in `symtable.c`.

use std::collections::HashMap;

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::errors::{Problem, ProblemKind};
use super::symbols::{Flags, Site, SiteKind, Symbol, mangle_in};
use super::{Binding, Facts, FunctionKind, ModuleFacts, Role, Scope, ScopeId, ScopeKind};
use crate::source::Module;

/// What the first pass leaves behind.
pub(super) struct Collected {
    pub scopes: Vec<Scope>,
    pub by_node: HashMap<(Role, TextRange), ScopeId>,
    pub facts: ModuleFacts,
    pub problems: Vec<Problem>,
}

/// Walks a whole module.
pub(super) fn collect(module: &Module) -> Collected {
    let collected = Collected {
        scopes: Vec::new(),
        by_node: HashMap::new(),
        facts: ModuleFacts {
            future_annotations: has_future_annotations(&module.ast.body),
            ..ModuleFacts::default()
        },
        problems: Vec::new(),
    };
    let mut collector = Collector {
        collected,
        stack: Vec::new(),
        site: SiteKind::Assign,
        place: Place::default(),
        iterable_depth: 0,
        in_target: false,
        class_name: None,
        mangled_only: None,
    };
    collector.enter(ScopeKind::Module, "<module>", module.ast.range, None);
    collector.visit_body(&module.ast.body);
    collector.collected
}

fn has_future_annotations(body: &[Stmt]) -> bool {
    body.iter().any(|statement| match statement {
        Stmt::ImportFrom(import) => {
            import.module.as_deref() == Some("__future__")
                && import.names.iter().any(|alias| &alias.name == "annotations")
        }
        _ => false,
    })
}

/// Where in the control flow of the current scope the walk is.
#[derive(Clone, Copy, Default)]
struct Place {
    in_loop: bool,
    conditional: bool,
}

struct Collector {
    collected: Collected,
    stack: Vec<ScopeId>,
    /// How a `Store` name met now is bound.
    site: SiteKind,
    place: Place,
    /// Within the iterable of a comprehension, where no assignment expression may stand, not even
    /// in a function inside of it.
    iterable_depth: u32,
    /// Within the target of a comprehension's `for`.
    in_target: bool,
    class_name: Option<Name>,
    mangled_only: Option<Vec<Name>>,
}

impl Collector {
    fn current(&self) -> ScopeId {
        self.stack[self.stack.len() - 1]
    }

    fn scope(&mut self) -> &mut Scope {
        let id = self.current();
        &mut self.collected.scopes[id.index()]
    }

    fn problem(&mut self, range: TextRange, name: &str, kind: ProblemKind) {
        self.collected.problems.push(Problem { range, name: name.to_owned(), kind });
    }

    fn enter(&mut self, kind: ScopeKind, name: &str, range: TextRange, key: Option<Role>) {
        let id = ScopeId(self.collected.scopes.len() as u32);
        let parent = self.stack.last().copied();
        if let Some(role) = key {
            self.collected.by_node.insert((role, range), id);
        }
        let in_class = parent.is_some_and(|parent| {
            let parent = &self.collected.scopes[parent.index()];
            parent.kind == ScopeKind::Class || parent.facts.sees_class
        });
        let facts = Facts {
            future_annotations: self.collected.facts.future_annotations,
            sees_class: kind.is_annotation() && in_class,
            ..Facts::default()
        };
        self.collected.scopes.push(Scope {
            id,
            kind,
            parent,
            name: Name::new(name),
            qualified_name: String::new(),
            range,
            parameters: Vec::new(),
            symbols: Vec::new(),
            locals: Vec::new(),
            cells: Vec::new(),
            frees: Vec::new(),
            facts,
            by_name: HashMap::new(),
            private: self.class_name.clone(),
            mangled_only: self.mangled_only.clone(),
            children: Vec::new(),
        });
        if let Some(parent) = parent {
            self.collected.scopes[parent.index()].children.push(id);
        }
        self.stack.push(id);
    }

    /// Runs `walk` inside a new scope.
    fn within(
        &mut self,
        kind: ScopeKind,
        name: &str,
        range: TextRange,
        walk: impl FnOnce(&mut Collector),
    ) {
        let role = if kind.is_annotation() { Role::Annotation(kind) } else { Role::Body };
        let saved = (self.place, self.site, self.in_target);
        self.place = Place::default();
        self.site = SiteKind::Assign;
        self.in_target = false;
        self.enter(kind, name, range, Some(role));
        walk(self);
        self.stack.pop();
        (self.place, self.site, self.in_target) = saved;
    }

    fn symbol_in(&mut self, id: ScopeId, name: &str) -> &mut Symbol {
        let scope = &mut self.collected.scopes[id.index()];
        let name = Name::new(mangle_in(scope, name));
        scope.symbol_entry(name)
    }

    /// Notes flags for a name of the current scope.
    fn define(&mut self, name: &str, range: TextRange, flags: Flags) {
        self.define_in(self.current(), name, range, flags);
    }

    fn define_in(&mut self, id: ScopeId, name: &str, range: TextRange, flags: Flags) {
        let known = self.symbol_in(id, name).flags;
        if flags.has(Flags::PARAMETER) && known.has(Flags::PARAMETER) {
            self.problem(range, name, ProblemKind::DuplicateParameter);
        }
        if flags.has(Flags::TYPE_PARAMETER) && known.has(Flags::TYPE_PARAMETER) {
            self.problem(range, name, ProblemKind::DuplicateTypeParameter);
        }
        let mut flags = flags;
        if self.in_target && id == self.current() {
            if known.has(Flags::GLOBAL.with(Flags::NONLOCAL)) {
                self.problem(range, name, ProblemKind::TargetRebindsWalrus);
            }
            flags.add(Flags::ITERATION);
        }
        self.symbol_in(id, name).flags.add(flags);
    }

    /// Notes that the current scope binds a name, and how.
    fn bind(&mut self, name: &str, range: TextRange, kind: SiteKind) {
        let flags = match kind {
            SiteKind::Parameter => Flags::PARAMETER,
            SiteKind::Import | SiteKind::ImportFrom => Flags::IMPORT.with(Flags::LOCAL),
            SiteKind::TypeParameter => Flags::TYPE_PARAMETER.with(Flags::LOCAL),
            _ => Flags::LOCAL,
        };
        self.define(name, range, flags);
        self.add_site(self.current(), name, range, kind);
    }

    fn add_site(&mut self, id: ScopeId, name: &str, range: TextRange, kind: SiteKind) {
        let Place { in_loop, conditional } = self.place;
        self.symbol_in(id, name).sites.push(Site { kind, range, in_loop, conditional });
    }

    fn load(&mut self, name: &str, range: TextRange) {
        self.define(name, range, Flags::USE);
        let scope = self.current();
        self.symbol_in(scope, name).loads += 1;
        let function_like = self.scope().kind.is_function_like();
        match name {
            "super" => {
                self.scope().facts.uses_super = true;
                if function_like {
                    self.define("__class__", range, Flags::USE);
                }
            }
            "globals" => self.collected.facts.globals_escape = true,
            "vars" | "exec" | "eval" => {
                self.collected.facts.globals_escape = true;
                self.scope().facts.may_list_locals = true;
            }
            "locals" | "dir" => {
                if self.scope().kind == ScopeKind::Module {
                    self.collected.facts.globals_escape = true;
                }
                self.scope().facts.may_list_locals = true;
            }
            _ => {}
        }
    }

    fn branch(&mut self, walk: impl FnOnce(&mut Collector)) {
        let saved = self.place;
        self.place.conditional = true;
        walk(self);
        self.place = saved;
    }

    fn repeat(&mut self, walk: impl FnOnce(&mut Collector)) {
        let saved = self.place;
        self.place = Place { in_loop: true, conditional: true };
        walk(self);
        self.place = saved;
    }

    fn target(&mut self, kind: SiteKind, expression: &Expr) {
        let saved = std::mem::replace(&mut self.site, kind);
        self.visit_expr(expression);
        self.site = saved;
    }
}

impl Scope {
    pub(super) fn symbol_entry(&mut self, name: Name) -> &mut Symbol {
        let next = self.symbols.len();
        let index = *self.by_name.entry(name.clone()).or_insert(next);
        if index == next {
            self.symbols.push(Symbol {
                name,
                binding: Binding::GlobalImplicit,
                sites: Vec::new(),
                loads: 0,
                declared: None,
                flags: Flags::default(),
            });
        }
        &mut self.symbols[index]
    }
}

/// Statements.
impl Collector {
    fn function(&mut self, function: &ast::StmtFunctionDef) {
        self.bind(&function.name, function.range, SiteKind::Function);
        self.defaults(&function.parameters);
        for decorator in &function.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        match &function.type_params {
            None => {
                self.signature_annotations(function);
                self.function_body(function);
            }
            Some(parameters) => {
                let name = function.name.as_str();
                self.within(ScopeKind::TypeParameters, name, parameters.range, |this| {
                    this.visit_type_params(parameters);
                    this.signature_annotations(function);
                    this.function_body(function);
                });
            }
        }
    }

    fn function_body(&mut self, function: &ast::StmtFunctionDef) {
        let saved = self.mangled_only.take();
        self.within(ScopeKind::Function, &function.name, function.range, |this| {
            if function.is_async {
                this.scope().facts.function_kind = FunctionKind::Coroutine;
            }
            this.parameters(&function.parameters);
            this.visit_body(&function.body);
        });
        self.mangled_only = saved;
    }

    fn parameters(&mut self, parameters: &ast::Parameters) {
        let plain = parameters.posonlyargs.iter().chain(&parameters.args);
        let plain = plain.chain(&parameters.kwonlyargs).map(|parameter| &parameter.parameter);
        let starred = parameters.vararg.iter().chain(&parameters.kwarg).map(|star| &**star);
        for parameter in plain.chain(starred) {
            self.bind(&parameter.name, parameter.name.range, SiteKind::Parameter);
            let scope = self.scope();
            let name = Name::new(mangle_in(scope, &parameter.name));
            scope.parameters.push(name);
        }
    }

    fn defaults(&mut self, parameters: &ast::Parameters) {
        for parameter in parameters.iter_non_variadic_params() {
            if let Some(default) = &parameter.default {
                self.visit_expr(default);
            }
        }
    }

    fn signature_annotations(&mut self, function: &ast::StmtFunctionDef) {
        for parameter in &function.parameters {
            if let Some(annotation) = parameter.annotation() {
                self.visit_annotation(annotation);
            }
        }
        if let Some(returns) = &function.returns {
            self.visit_annotation(returns);
        }
    }

    fn class(&mut self, class: &ast::StmtClassDef) {
        self.bind(&class.name, class.range, SiteKind::Class);
        for decorator in &class.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        match &class.type_params {
            None => {
                self.class_arguments(class);
                self.class_body(class);
            }
            Some(parameters) => {
                let own = parameters.iter().map(|parameter| parameter.name().id.clone());
                let saved = (
                    self.class_name.replace(class.name.id.clone()),
                    self.mangled_only.replace(own.collect()),
                );
                let name = class.name.as_str();
                self.within(ScopeKind::TypeParameters, name, parameters.range, |this| {
                    this.visit_type_params(parameters);
                    this.class_arguments(class);
                    this.class_body(class);
                });
                (self.class_name, self.mangled_only) = saved;
            }
        }
    }

    fn class_arguments(&mut self, class: &ast::StmtClassDef) {
        if let Some(arguments) = &class.arguments {
            self.visit_arguments(arguments);
        }
    }

    fn class_body(&mut self, class: &ast::StmtClassDef) {
        let saved = (self.class_name.replace(class.name.id.clone()), self.mangled_only.take());
        self.within(ScopeKind::Class, &class.name, class.range, |this| {
            this.visit_body(&class.body);
        });
        (self.class_name, self.mangled_only) = saved;
    }

    fn annotated_assignment(&mut self, assignment: &ast::StmtAnnAssign) {
        if let Expr::Name(name) = &*assignment.target {
            let id = self.current();
            let known = self.symbol_in(id, &name.id).flags;
            let declared = known.has(Flags::GLOBAL.with(Flags::NONLOCAL));
            let in_module = self.scope().kind == ScopeKind::Module;
            if assignment.simple && declared && !in_module {
                let kind = if known.has(Flags::GLOBAL) {
                    ProblemKind::AnnotatedGlobal
                } else {
                    ProblemKind::AnnotatedNonlocal
                };
                self.problem(name.range, &name.id, kind);
                return;
            }
            if assignment.simple {
                self.scope().facts.has_annotations = true;
                self.define(&name.id, name.range, Flags::ANNOTATED.with(Flags::LOCAL));
            } else if assignment.value.is_some() {
                self.define(&name.id, name.range, Flags::LOCAL);
            }
            if assignment.value.is_some() {
                self.add_site(id, &name.id, name.range, SiteKind::Assign);
            } else if assignment.simple {
                self.add_site(id, &name.id, name.range, SiteKind::Declare);
            }
        } else {
            self.visit_expr(&assignment.target);
        }
        self.visit_annotation(&assignment.annotation);
        if let Some(value) = &assignment.value {
            self.visit_expr(value);
        }
    }

    fn declare(&mut self, names: &[ast::Identifier], flag: Flags) {
        let is_global = flag == Flags::GLOBAL;
        for name in names {
            let id = self.current();
            let known = self.symbol_in(id, name).flags;
            let kind = if known.has(Flags::PARAMETER) {
                Some(ProblemKind::ParameterDeclared { is_global })
            } else if known.has(Flags::USE) {
                Some(ProblemKind::UsedBefore { is_global })
            } else if known.has(Flags::ANNOTATED) {
                let annotated = ProblemKind::AnnotatedNonlocal;
                Some(if is_global { ProblemKind::AnnotatedGlobal } else { annotated })
            } else if known.has(Flags::LOCAL) {
                Some(ProblemKind::AssignedBefore { is_global })
            } else {
                None
            };
            match kind {
                Some(kind) => self.problem(name.range, name, kind),
                None => {
                    self.define(name, name.range, flag);
                    self.symbol_in(id, name).declared.get_or_insert(name.range);
                }
            }
        }
    }

    fn import(&mut self, names: &[ast::Alias], kind: SiteKind) {
        for alias in names {
            match &alias.asname {
                Some(name) => self.bind(name, alias.range, kind),
                None if &alias.name == "*" => {
                    self.scope().facts.star_import = true;
                    self.collected.facts.star_import = true;
                }
                None => {
                    let top = alias.name.split('.').next().unwrap_or_default();
                    self.bind(top, alias.range, kind);
                }
            }
        }
    }

    fn try_statement(&mut self, statement: &ast::StmtTry) {
        self.branch(|this| {
            this.visit_body(&statement.body);
            for ast::ExceptHandler::ExceptHandler(handler) in &statement.handlers {
                if let Some(kind) = &handler.type_ {
                    this.visit_expr(kind);
                }
                if let Some(name) = &handler.name {
                    this.bind(name, name.range, SiteKind::Except);
                }
                this.visit_body(&handler.body);
            }
            this.visit_body(&statement.orelse);
        });
        self.visit_body(&statement.finalbody);
    }

    fn type_alias(&mut self, alias: &ast::StmtTypeAlias) {
        self.target(SiteKind::TypeAlias, &alias.name);
        let name = alias.name.as_name_expr().map_or("", |name| name.id.as_str());
        let value = |this: &mut Collector| {
            this.within(ScopeKind::TypeAlias, name, alias.range, |this| {
                this.visit_expr(&alias.value);
            });
        };
        match &alias.type_params {
            None => value(self),
            Some(parameters) => {
                self.within(ScopeKind::TypeParameters, name, parameters.range, |this| {
                    this.visit_type_params(parameters);
                    value(this);
                });
            }
        }
    }

    fn with_statement(&mut self, statement: &ast::StmtWith) {
        self.scope().facts.has_await |= statement.is_async;
        for item in &statement.items {
            self.visit_expr(&item.context_expr);
            if let Some(target) = &item.optional_vars {
                self.target(SiteKind::With, target);
            }
        }
        self.branch(|this| this.visit_body(&statement.body));
    }

    fn for_statement(&mut self, statement: &ast::StmtFor) {
        self.scope().facts.has_await |= statement.is_async;
        self.repeat(|this| this.target(SiteKind::For, &statement.target));
        self.visit_expr(&statement.iter);
        self.repeat(|this| this.visit_body(&statement.body));
        self.branch(|this| this.visit_body(&statement.orelse));
    }
}

/// Expressions.
impl Collector {
    fn walrus(&mut self, named: &ast::ExprNamed) {
        if self.iterable_depth > 0 {
            self.problem(named.range, "", ProblemKind::WalrusInIterable);
        }
        let name = named.target.as_name_expr().map(|name| &name.id);
        let in_comprehension = self.scope().kind.is_comprehension();
        if let Some(name) = name.filter(|_| in_comprehension) {
            self.extend_walrus(name, named.target.range());
        }
        self.visit_expr(&named.value);
        if in_comprehension {
            // The site was noted with the scope that gets the value.
            if let Some(name) = name {
                self.define(name, named.target.range(), Flags::LOCAL);
            }
        } else {
            self.target(SiteKind::Walrus, &named.target);
        }
    }

    /// The target of an assignment expression in a comprehension belongs to the nearest scope
    /// around that is no comprehension.
    fn extend_walrus(&mut self, name: &str, range: TextRange) {
        let here = self.current();
        for id in self.stack.clone().into_iter().rev() {
            let known = self.symbol_in(id, name).flags;
            match self.collected.scopes[id.index()].kind {
                kind if kind.is_comprehension() => {
                    if known.has(Flags::ITERATION) {
                        self.problem(range, name, ProblemKind::WalrusRebindsTarget);
                    }
                }
                ScopeKind::Function | ScopeKind::Lambda => {
                    let global = known.has(Flags::GLOBAL);
                    let flag = if global { Flags::GLOBAL } else { Flags::NONLOCAL };
                    self.define_in(here, name, range, flag);
                    self.define_in(id, name, range, Flags::LOCAL);
                    self.add_site(id, name, range, SiteKind::Walrus);
                    return;
                }
                ScopeKind::Module => {
                    self.define_in(here, name, range, Flags::GLOBAL);
                    self.define_in(id, name, range, Flags::GLOBAL);
                    self.add_site(id, name, range, SiteKind::Walrus);
                    return;
                }
                ScopeKind::Class => {
                    self.problem(range, name, ProblemKind::WalrusInClassComprehension);
                    return;
                }
                _ => {
                    self.problem(range, name, ProblemKind::WalrusInAnnotation);
                    return;
                }
            }
        }
    }

    fn lambda(&mut self, lambda: &ast::ExprLambda) {
        if let Some(parameters) = &lambda.parameters {
            self.defaults(parameters);
        }
        let saved = self.mangled_only.take();
        self.within(ScopeKind::Lambda, "<lambda>", lambda.range, |this| {
            if let Some(parameters) = &lambda.parameters {
                this.parameters(parameters);
            }
            this.visit_expr(&lambda.body);
        });
        self.mangled_only = saved;
    }

    fn comprehension(
        &mut self,
        kind: ScopeKind,
        range: TextRange,
        elements: &[&Expr],
        generators: &[ast::Comprehension],
    ) {
        let Some((first, rest)) = generators.split_first() else { return };
        self.iterable_depth += 1;
        self.visit_expr(&first.iter);
        self.iterable_depth -= 1;
        let name = match kind {
            ScopeKind::ListComprehension => "<listcomp>",
            ScopeKind::SetComprehension => "<setcomp>",
            ScopeKind::DictComprehension => "<dictcomp>",
            _ => "<genexpr>",
        };
        let is_async = generators.iter().any(|generator| generator.is_async);
        self.within(kind, name, range, |this| {
            this.scope().facts.has_await |= is_async;
            if kind == ScopeKind::GeneratorExpression {
                this.scope().facts.function_kind = FunctionKind::Generator;
                this.define(".0", range, Flags::PARAMETER);
                this.scope().parameters.push(Name::new(".0"));
            }
            this.repeat(|this| {
                this.comprehension_target(&first.target);
                first.ifs.iter().for_each(|test| this.visit_expr(test));
                for generator in rest {
                    this.comprehension_target(&generator.target);
                    this.iterable_depth += 1;
                    this.visit_expr(&generator.iter);
                    this.iterable_depth -= 1;
                    generator.ifs.iter().for_each(|test| this.visit_expr(test));
                }
                elements.iter().for_each(|element| this.visit_expr(element));
            });
            if kind == ScopeKind::GeneratorExpression && this.scope().facts.has_await {
                this.scope().facts.function_kind = FunctionKind::AsyncGenerator;
            }
        });
        let needs_await = is_async || self.last_child_awaits();
        if needs_await && kind != ScopeKind::GeneratorExpression {
            self.scope().facts.has_await = true;
        }
    }

    fn last_child_awaits(&mut self) -> bool {
        let child = self.scope().children.last().copied();
        child.is_some_and(|child| self.collected.scopes[child.index()].facts.has_await)
    }

    fn comprehension_target(&mut self, target: &Expr) {
        self.in_target = true;
        self.target(SiteKind::For, target);
        self.in_target = false;
    }

    fn name(&mut self, name: &ast::ExprName) {
        match name.ctx {
            ExprContext::Load | ExprContext::Invalid => self.load(&name.id, name.range),
            ExprContext::Store => self.bind(&name.id, name.range, self.site),
            ExprContext::Del => self.bind(&name.id, name.range, SiteKind::Delete),
        }
    }

    fn yields(&mut self, range: TextRange) {
        let facts = &mut self.scope().facts;
        facts.has_yield = true;
        facts.function_kind = match facts.function_kind {
            FunctionKind::Plain | FunctionKind::Generator => FunctionKind::Generator,
            FunctionKind::Coroutine | FunctionKind::AsyncGenerator => FunctionKind::AsyncGenerator,
        };
        if self.scope().kind.is_comprehension() {
            let name = self.scope().name.to_string();
            self.problem(range, &name, ProblemKind::YieldInComprehension);
        }
    }

    fn type_parameter_part(&mut self, kind: ScopeKind, name: &str, part: &Option<Box<Expr>>) {
        if let Some(part) = part {
            self.within(kind, name, part.range(), |this| this.visit_expr(part));
        }
    }
}

impl<'a> Visitor<'a> for Collector {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(function) => self.function(function),
            Stmt::ClassDef(class) => self.class(class),
            Stmt::AnnAssign(assignment) => self.annotated_assignment(assignment),
            Stmt::Assign(assignment) => {
                assignment.targets.iter().for_each(|target| self.visit_expr(target));
                self.visit_expr(&assignment.value);
            }
            Stmt::AugAssign(assignment) => {
                // The target is read and written; the written name is what the tree has.
                if let Expr::Name(name) = &*assignment.target {
                    let id = self.current();
                    self.symbol_in(id, &name.id).loads += 1;
                }
                self.target(SiteKind::Augmented, &assignment.target);
                self.visit_expr(&assignment.value);
            }
            Stmt::Global(global) => self.declare(&global.names, Flags::GLOBAL),
            Stmt::Nonlocal(nonlocal) => self.declare(&nonlocal.names, Flags::NONLOCAL),
            Stmt::Import(import) => self.import(&import.names, SiteKind::Import),
            Stmt::ImportFrom(import) => self.import(&import.names, SiteKind::ImportFrom),
            Stmt::TypeAlias(alias) => self.type_alias(alias),
            Stmt::Try(statement) => self.try_statement(statement),
            Stmt::With(statement) => self.with_statement(statement),
            Stmt::For(statement) => self.for_statement(statement),
            Stmt::While(statement) => {
                self.repeat(|this| {
                    this.visit_expr(&statement.test);
                    this.visit_body(&statement.body);
                });
                self.branch(|this| this.visit_body(&statement.orelse));
            }
            Stmt::If(statement) => {
                self.visit_expr(&statement.test);
                self.branch(|this| {
                    this.visit_body(&statement.body);
                    for clause in &statement.elif_else_clauses {
                        this.visit_elif_else_clause(clause);
                    }
                });
            }
            Stmt::Match(statement) => {
                self.visit_expr(&statement.subject);
                self.branch(|this| {
                    statement.cases.iter().for_each(|case| this.visit_match_case(case));
                });
            }
            Stmt::Return(statement) => {
                self.scope().facts.returns_value |= statement.value.is_some();
                if let Some(value) = &statement.value {
                    self.visit_expr(value);
                }
            }
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Name(name) => self.name(name),
            Expr::Named(named) => self.walrus(named),
            Expr::Lambda(lambda) => self.lambda(lambda),
            Expr::ListComp(list) => {
                let kind = ScopeKind::ListComprehension;
                self.comprehension(kind, list.range, &[&list.elt], &list.generators);
            }
            Expr::SetComp(set) => {
                let kind = ScopeKind::SetComprehension;
                self.comprehension(kind, set.range, &[&set.elt], &set.generators);
            }
            Expr::DictComp(dict) => {
                let kind = ScopeKind::DictComprehension;
                let key = dict.key.as_deref();
                let elements: Vec<&Expr> = key.into_iter().chain([&*dict.value]).collect();
                self.comprehension(kind, dict.range, &elements, &dict.generators);
            }
            Expr::Generator(generator) => {
                let kind = ScopeKind::GeneratorExpression;
                let range = generator.range;
                self.comprehension(kind, range, &[&generator.elt], &generator.generators);
            }
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                visitor::walk_expr(self, expression);
                self.yields(expression.range());
            }
            Expr::Await(_) => {
                visitor::walk_expr(self, expression);
                self.scope().facts.has_await = true;
            }
            // What lies within a target (`a[i] = …`, `x.y = …`) is read, not bound.
            Expr::Attribute(_) | Expr::Subscript(_) => {
                let saved = std::mem::replace(&mut self.in_target, false);
                visitor::walk_expr(self, expression);
                self.in_target = saved;
            }
            _ => visitor::walk_expr(self, expression),
        }
    }

    fn visit_annotation(&mut self, annotation: &'a Expr) {
        if !self.collected.facts.future_annotations {
            self.visit_expr(annotation);
        }
    }

    fn visit_pattern(&mut self, pattern: &'a ast::Pattern) {
        visitor::walk_pattern(self, pattern);
        let name = match pattern {
            ast::Pattern::MatchStar(star) => star.name.as_ref(),
            ast::Pattern::MatchAs(capture) => capture.name.as_ref(),
            ast::Pattern::MatchMapping(mapping) => mapping.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.bind(name, name.range, SiteKind::Match);
        }
    }

    fn visit_type_param(&mut self, parameter: &'a ast::TypeParam) {
        let name = parameter.name();
        self.bind(name, parameter.range(), SiteKind::TypeParameter);
        let (bound, default) = match parameter {
            ast::TypeParam::TypeVar(variable) => (&variable.bound, &variable.default),
            ast::TypeParam::TypeVarTuple(tuple) => (&None, &tuple.default),
            ast::TypeParam::ParamSpec(specification) => (&None, &specification.default),
        };
        self.type_parameter_part(ScopeKind::TypeBound, name, bound);
        self.type_parameter_part(ScopeKind::TypeDefault, name, default);
    }
}
