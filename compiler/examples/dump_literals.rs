//! Prints the values of all string and bytes literals of Python files, to compare with CPython's
//! (`tests/tools/compare_literals.py`).

use naja::diagnostics::SourceText;
use naja::source::literals;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, FStringPart, InterpolatedStringElement};

fn main() {
    let run = || {
        for path in std::env::args().skip(1) {
            println!("file {path}");
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            let source = SourceText::new(path, text);
            let parsed = naja::source::parse(&source);
            if parsed.whole {
                Dump { source: &source }.visit_body(&parsed.ast.body);
            }
        }
    };
    let thread = std::thread::Builder::new().stack_size(1 << 28).spawn(run);
    thread.expect("a thread starts").join().expect("no panic");
}

struct Dump<'a> {
    source: &'a SourceText,
}

fn print(kind: &str, units: impl IntoIterator<Item = u32>) {
    let units: Vec<String> = units.into_iter().map(|unit| format!("{unit:x}")).collect();
    println!("{kind} {}", units.join(" "));
}

impl Dump<'_> {
    fn elements(
        &self,
        elements: &ast::InterpolatedStringElements,
        flags: ast::FStringFlags,
        in_format_spec: bool,
    ) -> Vec<u32> {
        let mut units = Vec::new();
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => units.extend(
                    literals::f_string_element(self.source, literal, flags, in_format_spec),
                ),
                InterpolatedStringElement::Interpolation(field) => {
                    if let Some(specification) = &field.format_spec {
                        print("spec", self.elements(&specification.elements, flags, true));
                    }
                }
            }
        }
        units
    }
}

impl<'a> Visitor<'a> for Dump<'_> {
    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::StringLiteral(literal) => {
                print("str", literals::string_expression(self.source, literal));
            }
            Expr::BytesLiteral(literal) => {
                let bytes = literals::bytes_expression(self.source, literal);
                print("bytes", bytes.into_iter().map(u32::from));
            }
            Expr::FString(string) => {
                let mut units = Vec::new();
                for part in &string.value {
                    units.extend(match part {
                        FStringPart::Literal(literal) => literals::string(self.source, literal),
                        FStringPart::FString(string) => {
                            self.elements(&string.elements, string.flags, false)
                        }
                    });
                }
                print("fstr", units);
                for part in &string.value {
                    if let FStringPart::FString(string) = part {
                        self.visit_f_string(string);
                    }
                }
                return;
            }
            _ => {}
        }
        visitor::walk_expr(self, expression);
    }
}
