//! Scope analysis, on programs small enough to read: what each name is bound to.
//! (`tools/compare_names.py` compares whole libraries with CPython's `symtable`.)

use std::path::PathBuf;

use naja::diagnostics::SourceText;
use naja::names::{self, Binding, FunctionKind, Names, ScopeId, SiteKind};
use naja::source::{Module, Origin, parse};

fn analyse(text: &str) -> Names {
    let source = SourceText::new("test.py", text);
    let parsed = parse(&source);
    assert!(parsed.whole, "{:?}", parsed.diagnostics);
    let module = Module {
        name: "__main__".to_owned(),
        origin: Origin::Main,
        is_package: false,
        path: PathBuf::from("test.py"),
        source,
        ast: parsed.ast,
        whole: true,
    };
    let (names, diagnostics) = names::analyse(&module);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    names
}

/// The scope of a qualified name.
fn scope(names: &Names, qualified: &str) -> ScopeId {
    let found = names.scopes().iter().find(|scope| scope.qualified_name == qualified);
    found.unwrap_or_else(|| panic!("no scope {qualified}")).id
}

#[test]
fn closures_share_cells() {
    let names = analyse("def f(a):\n    b = 1\n    def g():\n        nonlocal b\n        b += a\n");
    let (f, g) = (scope(&names, "f"), scope(&names, "f.<locals>.g"));
    assert_eq!(names.resolve(f, "a"), (f, Binding::Cell));
    assert_eq!(names.resolve(g, "b"), (g, Binding::Free));
    assert_eq!(names.cell_owner(g, "b"), Some(f));
    assert_eq!(names.scope(g).frees, ["a", "b"]);
    assert_eq!(names.scope(f).locals, ["a", "b", "g"]);
}

#[test]
fn inlined_comprehensions_use_the_frame_around() {
    let names = analyse("def f(n):\n    return [n + i for i in range(n)], lambda: n\n");
    let f = scope(&names, "f");
    let comprehension = scope(&names, "f.<locals>.<listcomp>");
    assert_eq!(names.frame(comprehension), f);
    assert_eq!(names.resolve(comprehension, "n"), (f, Binding::Cell));
    assert_eq!(names.resolve(comprehension, "i"), (comprehension, Binding::Local));
    assert_eq!(names.resolve(f, "i").1, Binding::GlobalImplicit);
}

#[test]
fn class_bodies_hide_their_names_from_methods() {
    let names =
        analyse("class C:\n    x = 1\n    def m(self):\n        super().m()\n        return x\n");
    let (class, method) = (scope(&names, "C"), scope(&names, "C.m"));
    assert_eq!(names.resolve(class, "x"), (class, Binding::Local));
    assert_eq!(names.resolve(method, "x").1, Binding::GlobalImplicit);
    assert_eq!(names.resolve(method, "__class__").1, Binding::Free);
    assert_eq!(names.cell_owner(method, "__class__"), Some(class));
    assert!(names.scope(class).facts.class_cell);
}

#[test]
fn private_names_are_mangled() {
    let names = analyse("class _C:\n    def m(self, __a):\n        return __a\n");
    let method = scope(&names, "_C.m");
    assert_eq!(names.mangle(method, "__a"), "_C__a");
    assert_eq!(names.mangle(method, "__a__"), "__a__");
    assert_eq!(names.scope(method).parameters, ["self", "_C__a"]);
}

#[test]
fn function_kinds() {
    let names = analyse(
        "def f(): pass\ndef g(): yield\nasync def h(): pass\nasync def i(): yield\nj = (x for x in y)\n",
    );
    let kind = |name: &str| names.scope(scope(&names, name)).facts.function_kind;
    assert_eq!(kind("f"), FunctionKind::Plain);
    assert_eq!(kind("g"), FunctionKind::Generator);
    assert_eq!(kind("h"), FunctionKind::Coroutine);
    assert_eq!(kind("i"), FunctionKind::AsyncGenerator);
    assert_eq!(kind("<genexpr>"), FunctionKind::Generator);
}

#[test]
fn globals_know_who_binds_them() {
    let names = analyse(
        "def f():\n    global n\n    n = g()\ndef g(): return n\nif n:\n    def g(): pass\nfor k in m: pass\n",
    );
    let globals = names.globals();
    let global = |name: &str| globals.get(name).unwrap_or_else(|| panic!("no global {name}"));
    assert_eq!(global("f").sole_site().map(|site| site.kind), Some(SiteKind::Function));
    assert!(global("g").sole_site().is_none());
    assert!(global("n").stored_from_inside() && global("n").read_from_inside());
    assert!(global("k").sole_site().is_none());
    assert!(!names.module_facts().globals_escape);
}

#[test]
fn walrus_binds_outside_the_comprehension() {
    let names = analyse("def f(xs):\n    y = [last := x for x in xs]\n    return last\n");
    let f = scope(&names, "f");
    assert_eq!(names.resolve(f, "last"), (f, Binding::Local));
    let symbol = names.scope(f).symbol("last").expect("f has it");
    assert_eq!(symbol.sites[0].kind, SiteKind::Walrus);
}
