//! The import graph: from the main script to every module it can reach.

use std::collections::BTreeMap;
use std::sync::Arc;

use ruff_python_ast::{Expr, ModModule, Stmt};
use ruff_text_size::TextRange;

use super::finder::{File, Finder, Lookup};
use super::imports::{Import, imports};
use super::standard::is_standard;
use super::{Found, Module, ModuleId, Origin, Program, Request, decode, parse};
use crate::diagnostics::{Diagnostic, SourceText, codes};

/// Reads the script and all it imports. Without a program the script itself could not be read.
pub fn load(request: &Request) -> (Option<Program>, Vec<Diagnostic>) {
    let mut graph = Graph {
        finder: Finder::new(request),
        program: Program { modules: Vec::new(), found: BTreeMap::new() },
        certain: Vec::new(),
        diagnostics: Vec::new(),
    };
    let file = File {
        origin: Origin::Main,
        path: request.script.to_path_buf(),
        is_package: false,
        bytes: std::fs::read(request.script),
    };
    if graph.add("__main__", file).is_none() {
        return (None, graph.diagnostics);
    }
    graph.certain[0] = true;
    graph.follow();
    if !request.missing_raise {
        graph.report_missing();
    }
    (Some(graph.program), graph.diagnostics)
}

struct Graph<'a> {
    finder: Finder<'a>,
    program: Program,
    /// Per module: whether its body runs whenever the program runs.
    certain: Vec<bool>,
    diagnostics: Vec<Diagnostic>,
}

/// An import that leads from one module to another or to nothing.
struct Edge {
    from: usize,
    range: TextRange,
    to: String,
    certain: bool,
}

impl Graph<'_> {
    /// Reads and parses a file into the program.
    fn add(&mut self, name: &str, file: File) -> Option<ModuleId> {
        let shown = file.path.display().to_string();
        let text = match file.bytes {
            Ok(bytes) => match decode(&bytes) {
                Ok(text) => text,
                Err(reason) => {
                    self.unreadable(&shown, reason);
                    return None;
                }
            },
            Err(error) => {
                let reason = match error.kind() {
                    std::io::ErrorKind::NotFound => "no such file".to_owned(),
                    std::io::ErrorKind::IsADirectory => "this is a folder".to_owned(),
                    _ => error.to_string(),
                };
                self.unreadable(&shown, reason);
                return None;
            }
        };
        let source = SourceText::new(shown, text);
        let parsed = parse(&source);
        self.diagnostics.extend(parsed.diagnostics);
        let id = ModuleId(self.program.modules.len() as u32);
        self.program.modules.push(Module {
            name: name.to_owned(),
            origin: file.origin,
            is_package: file.is_package,
            path: file.path,
            source,
            ast: parsed.ast,
            whole: parsed.whole,
        });
        self.program.found.insert(name.to_owned(), Found::Python(id));
        self.certain.push(false);
        Some(id)
    }

    fn unreadable(&mut self, path: &str, reason: String) {
        let title = format!("cannot read {path}: {reason}");
        let source = SourceText::new(path, "");
        let place = TextRange::default();
        self.diagnostics.push(Diagnostic::new(&codes::FILE_UNREADABLE, &source, place, title));
    }

    /// Adds modules until no import leads to an unknown one.
    fn follow(&mut self) {
        let mut next = 0;
        while next < self.program.modules.len() {
            // What `import *` reaches is known only once the package itself is.
            for _ in 0..2 {
                for edge in self.edges(next) {
                    self.lookup(&edge.to);
                }
            }
            next += 1;
        }
        self.spread_certainty();
    }

    /// The modules that the imports of one module name, parents before children.
    fn edges(&self, from: usize) -> Vec<Edge> {
        let module = &self.program.modules[from];
        if !module.whole {
            return Vec::new();
        }
        let mut edges = Vec::new();
        for import in imports(&module.ast.body) {
            let Some(target) = module.absolute_name(import.level, import.module.as_deref()) else {
                continue;
            };
            let ends = target.match_indices('.').map(|(at, _)| at).chain([target.len()]);
            edges.extend(ends.map(|end| Edge {
                from,
                range: import.range,
                to: target[..end].to_owned(),
                certain: import.certain,
            }));
            edges.extend(self.submodule_edges(from, &target, &import));
        }
        edges
    }

    /// `from package import name`: each name may be a submodule, none has to be.
    fn submodule_edges(&self, from: usize, target: &str, import: &Import) -> Vec<Edge> {
        let mut names = import.names.clone();
        if names.iter().any(|name| name == "*")
            && let Found::Python(id) = self.program.find(target)
        {
            names = listed_in_all(&self.program.module(id).ast);
        }
        let edge = |name: &String| Edge {
            from,
            range: import.range,
            to: format!("{target}.{name}"),
            certain: false,
        };
        names.iter().filter(|name| *name != "*").map(edge).collect()
    }

    /// Finds out what a name stands for, once.
    fn lookup(&mut self, name: &str) {
        if self.program.found.contains_key(name) {
            return;
        }
        if let Some((parent, _)) = name.rsplit_once('.') {
            self.lookup(parent);
            let in_package = match self.program.find(parent) {
                Found::Python(id) => self.program.module(id).is_package,
                Found::Native => true,
                Found::Missing => false,
            };
            let native = matches!(self.finder.find(name), Lookup::Native);
            if !in_package && !native {
                let found = self.alias(name);
                self.program.found.insert(name.to_owned(), found);
                return;
            }
        }
        let found = match self.finder.find(name) {
            Lookup::Native => Found::Native,
            Lookup::Missing if name == "__future__" => Found::Native,
            Lookup::Missing => Found::Missing,
            Lookup::File(file) => match self.add(name, file) {
                Some(id) => Found::Python(id),
                None => Found::Missing,
            },
        };
        self.program.found.insert(name.to_owned(), found);
    }

    /// `os.path` is a name for `posixpath`, though `os` is no package.
    fn alias(&mut self, name: &str) -> Found {
        if name != "os.path" {
            return Found::Missing;
        }
        self.lookup("posixpath");
        self.program.find("posixpath")
    }

    /// A module runs for certain when one that runs for certain imports it for certain.
    fn spread_certainty(&mut self) {
        let mut work = vec![0];
        while let Some(from) = work.pop() {
            for edge in self.edges(from).into_iter().filter(|edge| edge.certain) {
                if let Found::Python(id) = self.program.find(&edge.to) {
                    let known = std::mem::replace(&mut self.certain[id.0 as usize], true);
                    if !known {
                        work.push(id.0 as usize);
                    }
                }
            }
        }
    }

    fn report_missing(&mut self) {
        let mut reported: Vec<String> = Vec::new();
        for from in (0..self.program.modules.len()).filter(|&from| self.certain[from]) {
            for edge in self.edges(from).into_iter().filter(|edge| edge.certain) {
                let known = reported
                    .iter()
                    .any(|name| edge.to == *name || edge.to.starts_with(&format!("{name}.")));
                if self.program.find(&edge.to) == Found::Missing && !known {
                    let source = &self.program.modules[edge.from].source;
                    self.diagnostics.push(missing(source, &edge));
                    reported.push(edge.to);
                }
            }
        }
    }
}

fn missing(source: &Arc<SourceText>, edge: &Edge) -> Diagnostic {
    let name = &edge.to;
    let top = name.split('.').next().unwrap_or(name);
    let title = format!("no module named '{name}'");
    let diagnostic =
        Diagnostic::new(&codes::MODULE_NOT_FOUND, source, edge.range, title).label("imported here");
    if is_standard(top) {
        diagnostic.explain(format!(
            "'{name}' belongs to Python's standard library, but naja does not have it yet."
        ))
    } else {
        diagnostic
            .explain(format!(
                "'{name}' is neither beside the script, nor on a given path, nor in the library."
            ))
            .help("name the folder that holds it with `--path DIR`")
    }
}

/// The strings of `__all__ = [...]`.
fn listed_in_all(ast: &ModModule) -> Vec<String> {
    let mut listed = Vec::new();
    for statement in &ast.body {
        let Stmt::Assign(assignment) = statement else { continue };
        let is_all = |target: &Expr| matches!(target, Expr::Name(name) if name.id == "__all__");
        let elements = match &*assignment.value {
            Expr::List(list) => &list.elts,
            Expr::Tuple(tuple) => &tuple.elts,
            _ => continue,
        };
        if assignment.targets.iter().any(is_all) {
            let strings = elements.iter().filter_map(Expr::as_string_literal_expr);
            listed.extend(strings.map(|string| string.value.to_str().to_owned()));
        }
    }
    listed
}
