//! 4b. Syntax tree and names to IR: one pass over each function, in CPython's evaluation order.
//!
//! Comes in: modules that CPython would compile, and their scopes. Holds afterwards: every function,
//! lambda, class body, generator expression and module body is an IR function over words; temporaries
//! are assigned once, values that several paths give go through unnamed locals; no counting ops.
//!
//! `facts.rs` decides what can be relied on before anything is lowered (slots, known functions,
//! promoted globals); `body.rs` is the function under construction; the other files hold one
//! construct of the language each.

mod usage;
mod methods;
mod natives;
mod facts;
mod program;
mod body;
mod place;
mod expect;
mod bound;
mod literal;
mod docstring;
mod expression;
mod operator;
mod condition;
mod fstring;
mod call;
mod known;
mod special;
mod evaluate;
mod comprehension;
mod statement;
mod assign;
mod loop_;
mod pattern;
mod unwind;
mod try_;
mod try_star;
mod with_;
mod import;
mod function;
mod generator;
mod slots;
mod class;
mod type_params;
mod module;
mod text;

pub use text::{Mode, lower_text};

use crate::diagnostics::Diagnostic;
use crate::ir::{ModuleId, Program};
use crate::names::Names;
use crate::source;

/// Lowers a whole program; `names` are the scopes of its modules in order. With an error among the
/// diagnostics the program must not be used. With `raise_unsupported` a construct that is not
/// supported raises when it is reached and refuses nothing.
pub fn lower_program(
    program: &source::Program,
    names: &[Names],
    raise_unsupported: bool,
) -> (Program, Vec<Diagnostic>) {
    let usage = usage::usage(program.modules.iter());
    let contexts = program.modules.iter().zip(names);
    let contexts =
        contexts.map(|(module, names)| facts::module_context(module, names, &usage)).collect();
    let mut lowering = program::Lowering::new(contexts, raise_unsupported);
    lowering.ir.modules = program.modules.iter().map(module::record).collect();
    let modules = (0..program.modules.len() as u32).map(ModuleId);
    for module in modules.clone() {
        facts::number(&mut lowering, module);
    }
    for module in modules {
        module::lower(&mut lowering, module);
    }
    let mentioned = ["eval", "exec"].iter().any(|name| usage.names.contains(*name));
    lowering.ir.evaluates |= usage.user_has_builtins && mentioned;
    let dynamic_names = usage.dynamic_names || lowering.ir.evaluates;
    lowering.ir.builtin_modules = native_modules(program, &usage);
    if lowering.ir.evaluates {
        lowering.ir.builtin_modules.extend(evaluate::MODULES.map(str::to_owned));
    }
    lowering.ir.builtin_names =
        (!dynamic_names).then(|| usage.names.iter().chain(&usage.loaded).cloned().collect());
    lowering.ir.stored_names = usage.stored.clone();
    lowering.ir.attribute_names = (!dynamic_names).then_some(usage.names);
    (lowering.ir, lowering.diagnostics)
}

/// The modules written in Rust that the program can reach, with those that they need themselves.
fn native_modules(
    program: &source::Program,
    usage: &usage::Usage,
) -> std::collections::BTreeSet<String> {
    let imported = program.native_modules().map(str::to_owned);
    let mut modules: std::collections::BTreeSet<String> = imported.collect();
    for (name, module) in naja_abi::builtins::BUILTINS_THAT_NEED {
        if usage.loaded.contains(*name) || usage.names.contains(*name) {
            modules.insert((*module).to_owned());
        }
    }
    for (module, needed) in naja_abi::builtins::MODULES_THAT_NEED {
        if modules.contains(*module) {
            modules.insert((*needed).to_owned());
        }
    }
    modules
}
