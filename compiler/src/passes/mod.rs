//! 5. Passes over the IR, in order.
//!
//! `PASSES` is the only list: timing and the
//! checks between passes come from it.

pub mod arithmetic;
pub mod certify;
pub mod expect;
pub mod ownership;
pub mod speculate;
pub mod stress;

use crate::ir::{Function, Program, print, verify};

/// A pass over one function.
pub struct Pass {
    /// Its name, as in `--emit=after:NAME`.
    pub name: &'static str,
    /// What it does.
    pub run: fn(&mut Function, &Program),
    /// Whether counting is explicit afterwards, so that `certify` must hold.
    pub counted: bool,
    /// Whether it is for speed only.
    pub optional: bool,
}

/// All passes in order.
pub const PASSES: &[Pass] = &[
    Pass {
        name: "ownership",
        run: |function, _| ownership::insert_counts(function),
        counted: true,
        optional: false,
    },
    Pass { name: "speculate", run: speculate::speculate, counted: true, optional: true },
];

/// How much is done for speed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Optimise {
    /// Only what is needed.
    None,
    /// All passes.
    #[default]
    Full,
    /// All passes, and every so many executed guards one fails (see `stress`).
    Stress(u32),
}

/// Runs all passes. In debug builds and tests (`checked`) every result is verified.
///
/// # Panics
///
/// When a check fails: that is a bug in the compiler.
pub fn run(program: &mut Program, optimise: Optimise, checked: bool) {
    if checked {
        let complaints = verify::program(program);
        assert!(complaints.is_empty(), "lowering made bad IR:\n{}", complaints.join("\n"));
    }
    if optimise != Optimise::None {
        arithmetic::find(program);
        speculate::make_arithmetic_copies(program);
    }
    let mut functions = std::mem::take(&mut program.functions);
    // Passes see the other functions as they were lowered.
    program.functions.clone_from(&functions);
    for function in &mut functions {
        for pass in PASSES {
            if optimise == Optimise::None && pass.optional {
                continue;
            }
            (pass.run)(function, program);
            if checked {
                check(function, program, pass);
            }
        }
        if let Optimise::Stress(period) = optimise {
            stress::force_exits(function, period);
        }
    }
    program.functions = functions;
}

fn check(function: &Function, program: &Program, pass: &Pass) {
    let mut complaints = verify::function(function, program);
    if let Some(copy) = function.arithmetic.as_ref().and_then(|facts| facts.copy.as_ref()) {
        complaints.extend(verify::function(copy, program));
    }
    if complaints.is_empty() && pass.counted {
        complaints = certify::function(function);
    }
    assert!(
        complaints.is_empty(),
        "after {}:\n{}\n{}",
        pass.name,
        complaints.join("\n"),
        print::function(function, program)
    );
}
