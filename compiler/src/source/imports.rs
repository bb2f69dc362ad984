//! Every import of a module, wherever it stands, and whether it runs for certain when the module
//! body runs.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, ExceptHandler, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

/// One import.
#[derive(Debug)]
pub(super) struct Import {
    pub range: TextRange,
    /// Leading dots.
    pub level: u32,
    /// The module named; `None` in `from . import x`.
    pub module: Option<String>,
    /// Names imported from it, each of which may be a submodule. `*` for all.
    pub names: Vec<String>,
    /// Runs whenever the module body runs, and nothing catches its failure.
    pub certain: bool,
}

/// Lists the imports of a module in source order.
pub(super) fn imports(body: &[Stmt]) -> Vec<Import> {
    let mut walk = Walk { imports: Vec::new(), certain: true };
    walk.visit_body(body);
    walk.imports
}

struct Walk {
    imports: Vec<Import>,
    certain: bool,
}

impl Walk {
    fn uncertain(&mut self, walk: impl FnOnce(&mut Walk)) {
        let saved = std::mem::replace(&mut self.certain, false);
        walk(self);
        self.certain = saved;
    }

    fn try_statement(&mut self, statement: &ast::StmtTry) {
        if statement.handlers.iter().any(catches_import_error) {
            self.uncertain(|walk| walk.visit_body(&statement.body));
        } else {
            self.visit_body(&statement.body);
        }
        self.uncertain(|walk| {
            for ExceptHandler::ExceptHandler(handler) in &statement.handlers {
                walk.visit_body(&handler.body);
            }
            walk.visit_body(&statement.orelse);
        });
        self.visit_body(&statement.finalbody);
    }

    /// Type parameters and aliases are made by the module `typing`.
    fn typing(&mut self, range: TextRange) {
        self.imports.push(Import {
            range,
            level: 0,
            module: Some("typing".to_owned()),
            names: Vec::new(),
            certain: false,
        });
    }

    /// `importlib.import_module("name")` and `__import__("name")` with a literal name.
    fn call(&mut self, call: &ast::ExprCall) {
        let function = match &*call.func {
            Expr::Name(name) => name.id.as_str(),
            Expr::Attribute(attribute) => attribute.attr.as_str(),
            _ => return,
        };
        if !matches!(function, "import_module" | "__import__") {
            return;
        }
        if let Some(Expr::StringLiteral(name)) = call.arguments.args.first() {
            let name = name.value.to_str().to_owned();
            if !name.is_empty() && !name.starts_with('.') {
                self.imports.push(Import {
                    range: call.range(),
                    level: 0,
                    module: Some(name),
                    names: Vec::new(),
                    certain: false,
                });
            }
        }
    }
}

impl<'a> Visitor<'a> for Walk {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::Import(import) => {
                for alias in &import.names {
                    self.imports.push(Import {
                        range: alias.name.range,
                        level: 0,
                        module: Some(alias.name.to_string()),
                        names: Vec::new(),
                        certain: self.certain,
                    });
                }
            }
            Stmt::ImportFrom(import) => self.imports.push(Import {
                range: import.module.as_ref().map_or(import.range, |module| module.range),
                level: import.level,
                module: import.module.as_ref().map(|module| module.to_string()),
                names: import.names.iter().map(|alias| alias.name.to_string()).collect(),
                certain: self.certain,
            }),
            Stmt::Try(statement) => self.try_statement(statement),
            Stmt::TypeAlias(alias) => {
                self.typing(alias.range);
                visitor::walk_stmt(self, statement);
            }
            // A class body runs at once; every other inner block may not run, or be guarded.
            Stmt::ClassDef(_) => visitor::walk_stmt(self, statement),
            Stmt::FunctionDef(_)
            | Stmt::If(_)
            | Stmt::For(_)
            | Stmt::While(_)
            | Stmt::With(_)
            | Stmt::Match(_) => self.uncertain(|walk| visitor::walk_stmt(walk, statement)),
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn visit_type_params(&mut self, parameters: &'a ast::TypeParams) {
        self.typing(parameters.range);
        visitor::walk_type_params(self, parameters);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        if let Expr::Call(call) = expression {
            self.call(call);
        }
        visitor::walk_expr(self, expression);
    }
}

fn catches_import_error(handler: &ExceptHandler) -> bool {
    let ExceptHandler::ExceptHandler(handler) = handler;
    match handler.type_.as_deref() {
        None => true,
        Some(Expr::Tuple(tuple)) => tuple.elts.iter().any(is_import_error),
        Some(kind) => is_import_error(kind),
    }
}

/// Anything but a name known to be something else may catch it.
fn is_import_error(kind: &Expr) -> bool {
    let name = match kind {
        Expr::Name(name) => name.id.as_str(),
        Expr::Attribute(attribute) => attribute.attr.as_str(),
        _ => return true,
    };
    matches!(name, "ImportError" | "ModuleNotFoundError" | "Exception" | "BaseException")
}
