//! Facts about classes: the attributes that methods store on their first parameter, and what
//! annotations say of them.

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt};

use super::class::{has_decorator, methods};
use crate::ir::{ClassFacts, Expect};
use crate::names::Names;
use crate::types;

/// What is known of a class statement. `class_of` gives the record of a class by name.
pub(super) fn facts(
    names: &Names,
    class: &ast::StmtClassDef,
    line: u32,
    class_of: &dyn Fn(&str) -> Option<u32>,
) -> ClassFacts {
    let scope = names.scope(names.scope_at(class.range));
    let mut facts =
        ClassFacts { qualname: scope.qualified_name.clone(), line, ..ClassFacts::default() };
    let mut add =
        |name: String, expect: Expect| match facts.slots.iter().position(|slot| *slot == name) {
            Some(index) => {
                if facts.expects[index] == Expect::Any {
                    facts.expects[index] = expect;
                }
            }
            None => {
                facts.slots.push(name);
                facts.expects.push(expect);
            }
        };
    for statement in &class.body {
        if let Stmt::AnnAssign(assignment) = statement
            && let Expr::Name(name) = &*assignment.target
            && !is_class_variable(&assignment.annotation)
        {
            let name = names.mangle(scope.id, &name.id).into_owned();
            add(name, types::expectation(&assignment.annotation, class_of));
        }
    }
    let mut found = Vec::new();
    methods(&class.body, &mut found);
    // `__init__` first: attributes then stand in the order in which instances get them.
    found.sort_by_key(|method| &method.name != "__init__");
    for method in found {
        if has_decorator(method, "staticmethod") || has_decorator(method, "classmethod") {
            continue;
        }
        let Some(receiver) = method.parameters.iter_non_variadic_params().next() else { continue };
        let mut stores = Stores {
            receiver: receiver.parameter.name.id.clone(),
            parameters: &method.parameters,
            class_of,
            found: Vec::new(),
        };
        stores.visit_body(&method.body);
        for (name, expect) in stores.found {
            add(names.mangle(scope.id, &name).into_owned(), expect);
        }
    }
    facts.fixed_layout = has_fixed_layout(class, &facts);
    facts
}

/// Whether the slots most likely stand where the record says and are reached directly.
fn has_fixed_layout(class: &ast::StmtClassDef, facts: &ClassFacts) -> bool {
    let object = |base: &Expr| matches!(base, Expr::Name(name) if name.id == "object");
    let no_bases = class
        .arguments
        .as_deref()
        .is_none_or(|arguments| arguments.keywords.is_empty() && arguments.args.iter().all(object));
    let mut found = Vec::new();
    methods(&class.body, &mut found);
    no_bases && !found.iter().any(|method| facts.slots.contains(&method.name.to_string()))
}

fn is_class_variable(annotation: &Expr) -> bool {
    match annotation {
        Expr::Name(name) => name.id == "ClassVar",
        Expr::Attribute(attribute) => &attribute.attr == "ClassVar",
        Expr::Subscript(subscript) => is_class_variable(&subscript.value),
        _ => false,
    }
}

/// Finds `receiver.name = …` in a method.
struct Stores<'a> {
    receiver: Name,
    parameters: &'a ast::Parameters,
    class_of: &'a dyn Fn(&str) -> Option<u32>,
    found: Vec<(Name, Expect)>,
}

impl Stores<'_> {
    fn target(&mut self, target: &Expr, expect: Expect) {
        if let Expr::Attribute(attribute) = target
            && let Expr::Name(object) = &*attribute.value
            && object.id == self.receiver
        {
            self.found.push((attribute.attr.id.clone(), expect));
        }
    }

    fn of_value(&self, value: &Expr) -> Expect {
        if let Expr::Name(name) = value {
            let declared = self
                .parameters
                .iter_non_variadic_params()
                .find(|parameter| parameter.parameter.name.id == name.id)
                .and_then(|parameter| parameter.parameter.annotation.as_deref());
            return declared
                .map_or(Expect::Any, |declared| types::expectation(declared, self.class_of));
        }
        types::of_literal(value, self.class_of)
    }
}

impl<'s> Visitor<'s> for Stores<'_> {
    fn visit_stmt(&mut self, statement: &'s Stmt) {
        match statement {
            Stmt::Assign(assignment) => {
                let expect = self.of_value(&assignment.value);
                for target in &assignment.targets {
                    self.target(target, expect);
                }
            }
            Stmt::AnnAssign(assignment) => {
                let expect = types::expectation(&assignment.annotation, self.class_of);
                self.target(&assignment.target, expect);
            }
            _ => {}
        }
        visitor::walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'s Expr) {
        if let Expr::Attribute(attribute) = expression
            && attribute.ctx == ExprContext::Store
        {
            self.target(expression, Expect::Any);
        }
        visitor::walk_expr(self, expression);
    }
}

/// `__static_attributes__`: attributes stored on a name `self` in functions of the class.
pub(super) fn static_attributes(class: &ast::StmtClassDef) -> Vec<String> {
    struct SelfStores(Vec<Name>, bool);
    impl<'s> Visitor<'s> for SelfStores {
        fn visit_stmt(&mut self, statement: &'s Stmt) {
            match statement {
                Stmt::ClassDef(_) => {}
                Stmt::FunctionDef(_) => {
                    let outer = std::mem::replace(&mut self.1, true);
                    visitor::walk_stmt(self, statement);
                    self.1 = outer;
                }
                _ => visitor::walk_stmt(self, statement),
            }
        }

        fn visit_expr(&mut self, expression: &'s Expr) {
            if let Expr::Attribute(attribute) = expression
                && self.1
                && attribute.ctx == ExprContext::Store
                && matches!(&*attribute.value, Expr::Name(name) if name.id == "self")
                && !self.0.contains(&attribute.attr.id)
            {
                self.0.push(attribute.attr.id.clone());
            }
            visitor::walk_expr(self, expression);
        }
    }
    let mut stores = SelfStores(Vec::new(), false);
    stores.visit_body(&class.body);
    stores.0.iter().map(|name| name.to_string()).collect()
}
