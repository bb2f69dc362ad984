//! CPython's compile-time errors about names: the facts, and the wording.

use ruff_text_size::TextRange;

use crate::diagnostics::{Code, Diagnostic, codes};
use crate::source::Module;

/// A problem as found: where, which name, what.
#[derive(Debug)]
pub(super) struct Problem {
    pub range: TextRange,
    pub name: String,
    pub kind: ProblemKind,
}

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ProblemKind {
    DuplicateParameter,
    DuplicateTypeParameter,
    ParameterDeclared { is_global: bool },
    UsedBefore { is_global: bool },
    AssignedBefore { is_global: bool },
    AnnotatedGlobal,
    AnnotatedNonlocal,
    NonlocalAndGlobal,
    NonlocalAtModuleLevel,
    NonlocalUnbound,
    NonlocalTypeParameter,
    WalrusInIterable,
    WalrusRebindsTarget,
    WalrusInClassComprehension,
    WalrusInAnnotation,
    TargetRebindsWalrus,
    YieldInComprehension,
}

/// Turns problems into diagnostics.
pub(super) fn word(module: &Module, problems: Vec<Problem>) -> Vec<Diagnostic> {
    problems.iter().map(|problem| diagnostic(module, problem)).collect()
}

fn diagnostic(module: &Module, problem: &Problem) -> Diagnostic {
    let (code, title, label, explanation) = wording(problem);
    Diagnostic::new(code, &module.source, problem.range, title).label(label).explain(explanation)
}

/// The code, the title, the label, and the sentence that explains.
type Wording = (&'static Code, String, String, &'static str);

fn wording(problem: &Problem) -> Wording {
    let name = &problem.name;
    let code = match problem.kind {
        ProblemKind::DuplicateParameter | ProblemKind::DuplicateTypeParameter => {
            &codes::INVALID_PARAMETERS
        }
        ProblemKind::WalrusInIterable
        | ProblemKind::WalrusRebindsTarget
        | ProblemKind::WalrusInClassComprehension
        | ProblemKind::WalrusInAnnotation
        | ProblemKind::TargetRebindsWalrus => &codes::INVALID_WALRUS,
        ProblemKind::YieldInComprehension => &codes::OUTSIDE_FUNCTION,
        _ => &codes::INVALID_SCOPE,
    };
    let (title, label, explanation) = texts(problem.kind, name);
    (code, title, label, explanation)
}

fn texts(kind: ProblemKind, name: &str) -> (String, String, &'static str) {
    let (title, label, explanation) = match kind {
        ProblemKind::DuplicateParameter => (
            format!("duplicate argument '{name}' in function definition"),
            "this name is taken by an earlier parameter",
            "Each parameter of a function needs a name of its own.",
        ),
        ProblemKind::DuplicateTypeParameter => (
            format!("duplicate type parameter '{name}'"),
            "this name is taken by an earlier type parameter",
            "Each type parameter needs a name of its own.",
        ),
        ProblemKind::ParameterDeclared { is_global } => declared(
            is_global,
            |word| format!("name '{name}' is parameter and {word}"),
            "this is a parameter of the function",
            "A parameter is local to its function, so it cannot be declared otherwise.",
        ),
        ProblemKind::UsedBefore { is_global } => declared(
            is_global,
            |word| format!("name '{name}' is used prior to {word} declaration"),
            "declared here, after a use",
            "The declaration has to come before the first mention of the name in its block.",
        ),
        ProblemKind::AssignedBefore { is_global } => declared(
            is_global,
            |word| format!("name '{name}' is assigned to before {word} declaration"),
            "declared here, after an assignment",
            "The declaration has to come before the first mention of the name in its block.",
        ),
        ProblemKind::AnnotatedGlobal | ProblemKind::AnnotatedNonlocal => declared(
            kind == ProblemKind::AnnotatedGlobal,
            |word| format!("annotated name '{name}' can't be {word}"),
            "annotated in this block",
            "An annotation makes a name local to its block.",
        ),
        ProblemKind::NonlocalAndGlobal => (
            format!("name '{name}' is nonlocal and global"),
            "declared both ways",
            "A name of a block is either global or belongs to an enclosing function.",
        ),
        ProblemKind::NonlocalAtModuleLevel => (
            "nonlocal declaration not allowed at module level".to_owned(),
            "no function is around this",
            "nonlocal names a variable of an enclosing function.",
        ),
        ProblemKind::NonlocalUnbound => (
            format!("no binding for nonlocal '{name}' found"),
            "no enclosing function binds this name",
            "nonlocal names a variable of an enclosing function; for one of the module use global.",
        ),
        ProblemKind::NonlocalTypeParameter => (
            format!("nonlocal binding not allowed for type parameter '{name}'"),
            "this is a type parameter",
            "Type parameters cannot be rebound.",
        ),
        ProblemKind::YieldInComprehension => (
            format!("'yield' inside {}", comprehension_name(name)),
            "the value would be yielded from the comprehension",
            "A comprehension runs in a block of its own, which cannot yield.",
        ),
        ProblemKind::WalrusInIterable
        | ProblemKind::WalrusRebindsTarget
        | ProblemKind::WalrusInClassComprehension
        | ProblemKind::WalrusInAnnotation
        | ProblemKind::TargetRebindsWalrus => return walrus_texts(kind, name),
    };
    (title, label.to_owned(), explanation)
}

fn declared(
    is_global: bool,
    title: impl FnOnce(&str) -> String,
    label: &'static str,
    explanation: &'static str,
) -> (String, &'static str, &'static str) {
    (title(if is_global { "global" } else { "nonlocal" }), label, explanation)
}

fn walrus_texts(kind: ProblemKind, name: &str) -> (String, String, &'static str) {
    let (title, label, explanation) = match kind {
        ProblemKind::WalrusInIterable => (
            "assignment expression cannot be used in a comprehension iterable expression"
                .to_owned(),
            "within the iterable",
            "It would not be clear in which block the name is bound.",
        ),
        ProblemKind::WalrusRebindsTarget => (
            format!(
                "assignment expression cannot rebind comprehension iteration variable '{name}'"
            ),
            "this is the comprehension's own variable",
            "The comprehension's variable is local to it; := binds a name outside of it.",
        ),
        ProblemKind::TargetRebindsWalrus => (
            format!("comprehension inner loop cannot rebind assignment expression target '{name}'"),
            "bound by := in the same comprehension",
            "The comprehension's variable is local to it; := binds a name outside of it.",
        ),
        ProblemKind::WalrusInClassComprehension => (
            "assignment expression within a comprehension cannot be used in a class body"
                .to_owned(),
            "would bind a name of the class",
            "A comprehension cannot reach the names of the class body around it.",
        ),
        _ => (
            "assignment expression cannot be used within an annotation scope".to_owned(),
            "would bind a name of the annotation",
            "Type parameters, bounds and aliases are evaluated in blocks of their own.",
        ),
    };
    (title, label.to_owned(), explanation)
}

fn comprehension_name(name: &str) -> &'static str {
    match name {
        "<listcomp>" => "list comprehension",
        "<setcomp>" => "set comprehension",
        "<dictcomp>" => "dict comprehension",
        _ => "generator expression",
    }
}
