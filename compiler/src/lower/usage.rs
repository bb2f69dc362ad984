//! What the whole program asks objects for by name, and which attributes it stores: the ground for
//! deciding what can be rebound from afar and which built-in methods can be reached.

use std::collections::BTreeSet;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt};

use crate::source::{Module, Origin};

/// Facts about all modules together.
#[derive(Debug, Default)]
pub(super) struct Usage {
    /// Attribute names, and strings that could be used as such.
    pub names: BTreeSet<String>,
    /// Names of variables, and so of everything that could be a built-in.
    pub loaded: BTreeSet<String>,
    /// Names are computed somewhere (`getattr(x, name)`).
    pub dynamic_names: bool,
    /// Attributes that are assigned or deleted by name somewhere.
    pub stored: BTreeSet<String>,
    /// `setattr` with a computed name, or a `__dict__` that may be a module's.
    pub dynamic_stores: bool,
    /// User code can get at module objects or globals in other ways than `import`.
    pub user_reaches_modules: bool,
    /// The library can.
    pub library_reaches_modules: bool,
    /// User code has the module of the built-ins.
    pub user_has_builtins: bool,
    /// Something imports `__main__`.
    pub imports_main: bool,
}

/// Walks all modules.
pub(super) fn usage<'a>(modules: impl Iterator<Item = &'a Module>) -> Usage {
    let mut usage = Usage::default();
    for module in modules {
        let mut walk = Walk { usage: &mut usage, in_library: module.origin == Origin::Library };
        walk.visit_body(&module.ast.body);
    }
    usage
}

struct Walk<'u> {
    usage: &'u mut Usage,
    in_library: bool,
}

/// Names that lead to module objects, frames or globals.
const REACHING: &[&str] = &[
    "modules",
    "__globals__",
    "import_module",
    "__import__",
    "_getframe",
    "f_globals",
    "f_locals",
    "currentframe",
    "exec",
    "eval",
];

/// Builtins that take an attribute name: `getattr(object, name)`.
const BY_NAME: &[&str] = &["getattr", "hasattr", "setattr", "delattr"];

impl Walk<'_> {
    fn mention(&mut self, name: &str) {
        if REACHING.contains(&name) {
            if self.in_library {
                self.usage.library_reaches_modules = true;
            } else {
                self.usage.user_reaches_modules = true;
            }
        }
    }

    fn text(&mut self, text: &str) {
        let is_word = |character: char| character.is_alphanumeric() || character == '_';
        if text.contains('{') {
            let words = text.split(|character| !is_word(character));
            self.usage.names.extend(words.filter(|word| !word.is_empty()).map(str::to_owned));
        } else if !text.is_empty() && text.len() < 64 && text.chars().all(is_word) {
            self.usage.names.insert(text.to_owned());
        }
    }

    fn call(&mut self, call: &ast::ExprCall) {
        let function = match &*call.func {
            Expr::Name(name) => name.id.as_str(),
            Expr::Attribute(attribute) => attribute.attr.as_str(),
            _ => return,
        };
        let arguments = &call.arguments.args;
        let constant = match arguments.get(1) {
            Some(Expr::StringLiteral(name)) => Some(name.value.to_str().to_owned()),
            _ => None,
        };
        match function {
            _ if BY_NAME.contains(&function) => {
                let stores = matches!(function, "setattr" | "delattr");
                match constant {
                    Some(name) if stores => {
                        self.usage.stored.insert(name);
                    }
                    Some(_) => {}
                    None => {
                        self.usage.dynamic_names = true;
                        self.usage.dynamic_stores |= stores;
                    }
                }
            }
            "attrgetter" | "methodcaller" => {
                let constant = |argument: &Expr| matches!(argument, Expr::StringLiteral(_));
                self.usage.dynamic_names |= !arguments.iter().all(constant);
            }
            "dir" | "vars" | "__getattribute__" => self.usage.dynamic_names = true,
            _ => {}
        }
    }
}

impl<'s> Visitor<'s> for Walk<'_> {
    fn visit_stmt(&mut self, statement: &'s Stmt) {
        match statement {
            Stmt::TypeAlias(_) => {
                let helpers = super::type_params::HELPERS.iter();
                self.usage.names.extend(helpers.map(|name| name.to_string()));
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    self.usage.imports_main |= alias.name.as_str() == "__main__";
                    self.usage.user_has_builtins |=
                        alias.name.as_str() == "builtins" && !self.in_library;
                    self.usage.names.extend(alias.name.split('.').map(str::to_owned));
                }
            }
            Stmt::ImportFrom(import) => {
                let module = import.module.as_ref().map_or("", |module| module.as_str());
                self.usage.imports_main |= module == "__main__";
                self.usage.user_has_builtins |= module == "builtins" && !self.in_library;
                for alias in &import.names {
                    self.mention(&alias.name);
                    self.usage.names.insert(alias.name.to_string());
                }
            }
            _ => {}
        }
        visitor::walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'s Expr) {
        match expression {
            Expr::Attribute(attribute) => {
                self.mention(&attribute.attr);
                self.usage.names.insert(attribute.attr.to_string());
                if attribute.ctx != ExprContext::Load {
                    self.usage.stored.insert(attribute.attr.to_string());
                }
                self.usage.dynamic_stores |= &attribute.attr == "__dict__" && !self.in_library;
            }
            Expr::Name(name) => {
                self.mention(&name.id);
                self.usage.user_has_builtins |= &name.id == "__builtins__" && !self.in_library;
                self.usage.loaded.insert(name.id.to_string());
                // A builtin that is passed around takes computed names.
                if BY_NAME.contains(&name.id.as_str()) && self.usage.names.contains("map") {
                    self.usage.dynamic_names = true;
                }
            }
            Expr::StringLiteral(literal) => self.text(literal.value.to_str()),
            Expr::FString(_) => {}
            Expr::Call(call) => self.call(call),
            _ => {}
        }
        visitor::walk_expr(self, expression);
    }

    fn visit_type_params(&mut self, parameters: &'s ast::TypeParams) {
        self.usage.names.extend(super::type_params::HELPERS.iter().map(|name| name.to_string()));
        visitor::walk_type_params(self, parameters);
    }

    fn visit_pattern_keyword(&mut self, keyword: &'s ast::PatternKeyword) {
        self.usage.names.insert(keyword.attr.to_string());
        visitor::walk_pattern_keyword(self, keyword);
    }
}
