//! Prints the scopes of Python files, one line each, to compare with CPython's `symtable`
//! (`tests/tools/compare_names.py`).

use naja::diagnostics::{Diagnostic, SourceText};
use naja::names::{Names, ScopeId};
use naja::source::{Module, Origin};

fn main() {
    let run = || {
        for path in std::env::args().skip(1) {
            println!("file {path}");
            let Some((module, mut diagnostics)) = module(&path) else { continue };
            let (names, found) = naja::names::analyse(&module);
            if module.whole {
                diagnostics.extend(found);
            }
            for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.is_error()) {
                println!("error [{}] {}", diagnostic.code.name, diagnostic.title);
            }
            dump(&names, Names::MODULE, 0);
        }
    };
    let thread = std::thread::Builder::new().stack_size(1 << 28).spawn(run);
    thread.expect("a thread starts").join().expect("no panic");
}

/// The file alone, without what it imports.
fn module(path: &str) -> Option<(Module, Vec<Diagnostic>)> {
    let source = SourceText::new(path, std::fs::read_to_string(path).ok()?);
    let parsed = naja::source::parse(&source);
    let module = Module {
        name: "__main__".to_owned(),
        origin: Origin::Main,
        is_package: false,
        path: path.into(),
        source,
        ast: parsed.ast,
        whole: parsed.whole,
    };
    Some((module, parsed.diagnostics))
}

fn dump(names: &Names, id: ScopeId, depth: usize) {
    let scope = names.scope(id);
    if !scope.facts.inlined {
        let symbols: Vec<String> = scope
            .symbols
            .iter()
            .map(|symbol| format!("{}={:?}", symbol.name, symbol.binding))
            .collect();
        println!(
            "{depth} {:?} {} | {} | cells {} frees {} | {}",
            scope.kind,
            scope.name,
            scope.qualified_name,
            scope.cells.join(","),
            scope.frees.join(","),
            symbols.join(" ")
        );
    }
    let deeper = if scope.facts.inlined { depth } else { depth + 1 };
    for child in scope.children() {
        dump(names, *child, deeper);
    }
}
