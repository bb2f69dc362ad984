//! `--emit=clif`: Cranelift's text with the Python lines as comments.

use std::fmt::Write;

use cranelift_codegen::ir as clif;

use super::object::function_name;
use super::symbols::{Symbol, Unit};

/// The function's text; Cranelift prints our location numbers as `@0007` before instructions.
pub(super) fn clif(symbol: Symbol, unit: &Unit<'_>, function: &clif::Function) -> String {
    let mut text = format!("; {}\n", function_name(symbol, unit.program));
    let mut last = 0;
    for line in function.display().to_string().lines() {
        let marked = line.trim_start().strip_prefix('@');
        let (number, rest) = match marked.and_then(|line| line.split_once(' ')) {
            Some((number, rest)) => (usize::from_str_radix(number, 16).unwrap_or(0), rest),
            None => (last, line),
        };
        if number != last && number != 0 {
            let _ = writeln!(text, "    ; {}", source_line(symbol, unit, number));
        }
        last = number;
        let _ = match marked {
            Some(_) => writeln!(text, "    {}", rest.trim_start()),
            None => writeln!(text, "{line}"),
        };
    }
    text.push('\n');
    text
}

fn source_line(symbol: Symbol, unit: &Unit<'_>, location: usize) -> String {
    let (Symbol::Body(id) | Symbol::Entry(id) | Symbol::Inner(id) | Symbol::Arithmetic(id)) =
        symbol
    else {
        return String::new();
    };
    let program = unit.program;
    let function = &program.functions[id.0 as usize];
    let Some((line, ..)) = program.locations.get(location) else { return String::new() };
    let module = &program.modules[function.module.0 as usize];
    let source = module.source.lines().nth((*line as usize).saturating_sub(1)).unwrap_or("");
    format!("{}:{line}: {}", module.file, source.trim())
}
