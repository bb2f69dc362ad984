//! `naja check --types`: the kinds that were found, and where the knowledge comes from.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;

use super::look::{Look, kind_text};
use crate::ir::{Expect, Function, FunctionKind, Program, Variable};
use crate::source::Module;

/// What the source itself says, by the line of the function or class.
#[derive(Default)]
struct Said {
    /// Annotated parameters, locals and attributes.
    names: BTreeSet<(u32, String)>,
    /// Functions with an annotated result.
    results: BTreeSet<u32>,
    /// Classes, with their first line.
    classes: BTreeMap<u32, String>,
}

/// The kinds found in the script of a program as it was lowered.
pub fn types(program: &Program, script: &Module) -> String {
    let said = read(script);
    let mut text = String::new();
    let mut rows = Vec::new();
    for (number, class) in program.classes.iter().enumerate() {
        let name = class.qualname.rsplit('.').next().unwrap_or_default();
        if said.classes.get(&class.line).is_none_or(|other| other != name) {
            continue;
        }
        for (slot, kind) in class.slots.iter().zip(&class.expects) {
            let annotated = said.names.contains(&(class.line, slot.clone()));
            let source = if annotated { "annotation" } else { "inference: what methods store" };
            rows.push((format!("attribute {slot}"), *kind, source));
        }
        let layout = if class.fixed_layout { ", attributes at fixed places" } else { "" };
        let head = format!("class {}{layout}", program.classes[number].qualname);
        section(&mut text, class.line, &head, &mut rows, program);
    }
    for function in program.functions.iter().filter(|function| function.module.0 == 0) {
        let head = of_function(program, function, &said, &mut rows);
        section(&mut text, function.line, &head, &mut rows, program);
    }
    text
}

fn of_function(
    program: &Program,
    function: &Function,
    said: &Said,
    rows: &mut Vec<(String, Expect, &'static str)>,
) -> String {
    let look = Look::new(program, function);
    let count = function.signature.names.len();
    for (number, variable) in function.variables.iter().enumerate() {
        let Some(name) = variable.name.clone().filter(|name| !name.starts_with('.')) else {
            continue;
        };
        let found = look.expects[number];
        let annotated = said.names.contains(&(function.line, name.clone()));
        let source = source(variable, found, annotated, number < count);
        let what = if number < count { "parameter" } else { "local" };
        rows.push((format!("{what} {name}"), found, source));
    }
    let numbers = function.arithmetic.as_ref().map(|facts| facts.result);
    match function.kind {
        FunctionKind::Module | FunctionKind::Class => {}
        _ if function.result != Expect::Any && said.results.contains(&function.line) => {
            rows.push(("result".to_owned(), function.result, "annotation"));
        }
        _ => {
            let found = numbers.unwrap_or(function.result);
            rows.push(("result".to_owned(), found, "inference: what is returned"));
        }
    }
    let copy = if numbers.is_some() { ", has a copy over raw numbers" } else { "" };
    match function.kind {
        FunctionKind::Module => "module".to_owned(),
        FunctionKind::Class => format!("class body {}", function.qualname),
        _ => format!("def {}{copy}", function.qualname),
    }
}

/// Where the knowledge of a variable comes from.
fn source(variable: &Variable, found: Expect, annotated: bool, parameter: bool) -> &'static str {
    let declared = variable.expect != Expect::Any;
    match (found, declared) {
        (Expect::Any, _) if annotated => "the annotation names no kind that is used",
        (Expect::Any, _) => "",
        (_, true) if annotated => "annotation",
        (_, true) if parameter => "the class it is a method of",
        (_, true) => "inference: what is assigned",
        (_, false) if parameter => "inference: how it is used",
        (_, false) => "inference: what flows in and how it is used",
    }
}

fn section(
    text: &mut String,
    line: u32,
    head: &str,
    rows: &mut Vec<(String, Expect, &'static str)>,
    program: &Program,
) {
    if rows.is_empty() {
        return;
    }
    let _ = writeln!(text, "{line}: {head}");
    let width = rows.iter().map(|(what, ..)| what.chars().count()).max().unwrap_or(0);
    for (what, kind, source) in rows.drain(..) {
        let kind = kind_text(kind, program).unwrap_or_else(|| "unknown".to_owned());
        let row = format!("    {what:<width$}  {kind:<12}  {source}");
        let _ = writeln!(text, "{}", row.trim_end());
    }
}

/// Walks the tree for annotations.
fn read(script: &Module) -> Said {
    let mut reader = Reader { script, said: Said::default(), within: vec![(0, false)] };
    reader.visit_body(&script.ast.body);
    reader.said
}

struct Reader<'a> {
    script: &'a Module,
    said: Said,
    /// The functions and classes (`true`) around, by line.
    within: Vec<(u32, bool)>,
}

impl Reader<'_> {
    fn line(&self, node: &impl Ranged) -> u32 {
        self.script.line(node.start()) as u32
    }

    fn note(&mut self, line: u32, name: &str) {
        self.said.names.insert((line, name.to_owned()));
    }
}

impl<'a> Visitor<'a> for Reader<'_> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(function) => {
                let line = self.line(&function.name);
                for parameter in &*function.parameters {
                    if parameter.annotation().is_some() {
                        self.note(line, parameter.name());
                    }
                }
                if function.returns.is_some() {
                    self.said.results.insert(line);
                }
                self.within.push((line, false));
                visitor::walk_stmt(self, statement);
                self.within.pop();
            }
            Stmt::ClassDef(class) => {
                let line = self.line(&class.name);
                self.said.classes.insert(line, class.name.to_string());
                self.within.push((line, true));
                visitor::walk_stmt(self, statement);
                self.within.pop();
            }
            Stmt::AnnAssign(assignment) => match &*assignment.target {
                Expr::Name(name) => {
                    let (line, _) = self.within[self.within.len() - 1];
                    self.note(line, &name.id);
                }
                Expr::Attribute(attribute) => {
                    let class = self.within.iter().rev().find(|(_, class)| *class);
                    if let Some((line, _)) = class.copied() {
                        self.note(line, &attribute.attr);
                    }
                }
                _ => {}
            },
            _ => visitor::walk_stmt(self, statement),
        }
    }
}
