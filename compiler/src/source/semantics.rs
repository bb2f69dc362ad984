//! What the grammar allows and CPython's compiler refuses, found by ruff's own checker: starred
//! expressions, patterns, future imports, keyword arguments, `__debug__`, type parameters.
//!
//! Everything about names is left to `names/`, and what depends on the blocks around it to
//! `placement.rs`; the checker's questions about those are answered so that it stays silent.

use std::cell::RefCell;
use std::sync::Arc;

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, ModModule, PythonVersion, Stmt, StmtImportFrom};
use ruff_python_parser::semantic_errors::{
    InvalidExpressionKind, InvalidExpressionPosition, LazyImportContext, SemanticSyntaxChecker,
    SemanticSyntaxContext, SemanticSyntaxError, SemanticSyntaxErrorKind as Kind,
};
use ruff_text_size::{Ranged, TextRange};

use super::syntax::plain;
use crate::diagnostics::{Code, Diagnostic, SourceText, codes};

/// Checks a whole module.
pub(super) fn check(source: &Arc<SourceText>, ast: &ModModule) -> Vec<Diagnostic> {
    let mut walk = Walk {
        checker: SemanticSyntaxChecker::new(),
        context: Context {
            source,
            module_level: true,
            future_annotations: false,
            found: RefCell::new(Vec::new()),
        },
    };
    walk.visit_body(&ast.body);
    let found = walk.context.found.into_inner();
    found.iter().filter_map(|error| word(source, error)).collect()
}

struct Walk<'a> {
    checker: SemanticSyntaxChecker,
    context: Context<'a>,
}

impl<'a> Visitor<'a> for Walk<'_> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            // The checker takes a relative import for one of the real `__future__`.
            Stmt::ImportFrom(import) if import.level > 0 => {
                self.checker.visit_stmt(&elsewhere(import), &self.context);
            }
            Stmt::ImportFrom(import) if import.module.as_deref() == Some("__future__") => {
                self.checker.visit_stmt(statement, &self.context);
                let names = &mut import.names.iter().map(|alias| alias.name.as_str());
                self.context.future_annotations |= names.any(|name| name == "annotations");
            }
            Stmt::AnnAssign(assignment) => {
                self.checker.visit_stmt(statement, &self.context);
                if self.context.future_annotations {
                    Postponed { context: &self.context }.visit_expr(&assignment.annotation);
                }
            }
            _ => self.checker.visit_stmt(statement, &self.context),
        }
        let inner = matches!(statement, Stmt::FunctionDef(_) | Stmt::ClassDef(_));
        let saved = self.context.module_level;
        self.context.module_level &= !inner;
        visitor::walk_stmt(self, statement);
        self.context.module_level = saved;
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        self.checker.visit_expr(expression, &self.context);
        visitor::walk_expr(self, expression);
    }
}

/// The same import from a module of another name.
fn elsewhere(import: &StmtImportFrom) -> Stmt {
    let mut import = import.clone();
    if let Some(module) = &mut import.module {
        module.id = Name::new_static("elsewhere");
    }
    Stmt::ImportFrom(import)
}

/// Looks for what may not stand in an annotation that is not evaluated.
struct Postponed<'a, 'b> {
    context: &'a Context<'b>,
}

impl<'a> Visitor<'a> for Postponed<'_, '_> {
    fn visit_expr(&mut self, expression: &'a Expr) {
        let kind = match expression {
            Expr::Named(_) => Some(InvalidExpressionKind::NamedExpr),
            Expr::Yield(_) | Expr::YieldFrom(_) => Some(InvalidExpressionKind::Yield),
            Expr::Await(_) => Some(InvalidExpressionKind::Await),
            _ => None,
        };
        if let Some(kind) = kind {
            self.context.report_semantic_error(SemanticSyntaxError {
                kind: Kind::InvalidExpression(kind, InvalidExpressionPosition::TypeAnnotation),
                range: expression.range(),
                python_version: PythonVersion::PY313,
            });
        }
        visitor::walk_expr(self, expression);
    }
}

struct Context<'a> {
    source: &'a SourceText,
    module_level: bool,
    future_annotations: bool,
    found: RefCell<Vec<SemanticSyntaxError>>,
}

impl SemanticSyntaxContext for Context<'_> {
    fn future_annotations_or_stub(&self) -> bool {
        self.future_annotations
    }

    fn lazy_import_context(&self) -> Option<LazyImportContext> {
        None
    }

    fn python_version(&self) -> PythonVersion {
        PythonVersion::PY313
    }

    fn source(&self) -> &str {
        &self.source.text
    }

    fn global(&self, _name: &str) -> Option<TextRange> {
        None
    }

    fn has_nonlocal_binding(&self, _name: &str) -> bool {
        true
    }

    fn in_async_context(&self) -> bool {
        true
    }

    fn in_await_allowed_context(&self) -> bool {
        true
    }

    fn in_yield_allowed_context(&self) -> bool {
        true
    }

    fn in_sync_comprehension(&self) -> bool {
        false
    }

    fn in_class_body_comprehension(&self) -> bool {
        false
    }

    fn in_module_scope(&self) -> bool {
        self.module_level
    }

    fn in_function_scope(&self) -> bool {
        true
    }

    fn in_generator_context(&self) -> bool {
        false
    }

    fn in_notebook(&self) -> bool {
        false
    }

    fn report_semantic_error(&self, error: SemanticSyntaxError) {
        self.found.borrow_mut().push(error);
    }

    fn in_loop_context(&self) -> bool {
        true
    }

    fn is_bound_parameter(&self, _name: &str) -> bool {
        false
    }
}

fn word(source: &Arc<SourceText>, error: &SemanticSyntaxError) -> Option<Diagnostic> {
    let (code, title, explanation) = wording(error)?;
    Some(Diagnostic::new(code, source, error.range(), title).explain(explanation))
}

type Wording = (&'static Code, String, &'static str);

/// `None` for what names/ and placement.rs find.
fn wording(error: &SemanticSyntaxError) -> Option<Wording> {
    let plain = || plain(&error.to_string());
    Some(match &error.kind {
        Kind::LateFutureImport
        | Kind::FutureFeatureNotDefined(_)
        | Kind::NonModuleImportStar(_) => import_wording(&error.kind),
        Kind::SingleStarredAssignment
        | Kind::MultipleStarredExpressions
        | Kind::InvalidStarExpression => star_wording(&error.kind),
        Kind::DuplicateKeywordArgument(name) => (
            &codes::INVALID_ARGUMENTS,
            format!("keyword argument repeated: {name}"),
            "Each keyword can be given once in a call.",
        ),
        Kind::WriteToDebug(_) => (
            &codes::INVALID_TARGET,
            plain().split(" on Python").next().unwrap_or_default().replace('\'', ""),
            "__debug__ is a constant.",
        ),
        Kind::TypeParameterDefaultOrder(_) => {
            let title = plain().replace("non default", "non-default");
            (&codes::INVALID_PARAMETERS, title, "")
        }
        Kind::DuplicateMatchKey(key) => (
            &codes::INVALID_PATTERN,
            format!("mapping pattern checks duplicate key ({})", single_quoted(key)),
            "",
        ),
        Kind::DuplicateMatchClassAttribute(name) => (
            &codes::INVALID_PATTERN,
            format!("attribute name repeated in class pattern: {name}"),
            "",
        ),
        Kind::MultipleCaseAssignment(_)
        | Kind::MultipleStarredNamesInSequencePattern
        | Kind::IrrefutableCasePattern(_)
        | Kind::DifferentMatchPatternBindings => (&codes::INVALID_PATTERN, plain(), ""),
        Kind::ReturnInGenerator => (
            &codes::OUTSIDE_FUNCTION,
            "'return' with value in async generator".to_owned(),
            "An async generator gives its values by yield and ends without one.",
        ),
        Kind::InvalidExpression(..) => {
            let title = plain().replace("a generic definition", "the definition of a generic");
            (&codes::INVALID_SYNTAX, title, "")
        }
        Kind::LazyImportNotAllowed { .. } | Kind::LazyImportStar | Kind::LazyFutureImport => {
            (&codes::NEWER_PYTHON, plain(), "")
        }
        _ => return None,
    })
}

/// The source of a literal with the quotes that `repr` puts around it.
fn single_quoted(text: &str) -> String {
    if text.contains(['\'', '\\']) { text.to_owned() } else { text.replace('"', "'") }
}

fn import_wording(kind: &Kind) -> Wording {
    let (title, explanation) = match kind {
        Kind::FutureFeatureNotDefined(name) if name == "braces" => ("not a chance".to_owned(), ""),
        Kind::FutureFeatureNotDefined(name) => (
            format!("future feature {name} is not defined"),
            "The features that can be imported from __future__ are fixed.",
        ),
        Kind::NonModuleImportStar(_) => (
            "import * only allowed at module level".to_owned(),
            "Inside a function or class the names it would bind could not be known.",
        ),
        _ => (
            "from __future__ imports must occur at the beginning of the file".to_owned(),
            "Only the module's docstring, comments and other future imports may come before.",
        ),
    };
    (&codes::INVALID_IMPORT, title, explanation)
}

fn star_wording(kind: &Kind) -> Wording {
    let (title, explanation) = match kind {
        Kind::SingleStarredAssignment => (
            "starred assignment target must be in a list or tuple",
            "A starred target takes what the targets beside it leave over.",
        ),
        Kind::MultipleStarredExpressions => (
            "multiple starred expressions in assignment",
            "With two starred targets it would not be clear which takes how much.",
        ),
        _ => (
            "can't use starred expression here",
            "A star unpacks into the arguments of a call, a tuple, a list or a set.",
        ),
    };
    (&codes::INVALID_STAR, title.to_owned(), explanation)
}
