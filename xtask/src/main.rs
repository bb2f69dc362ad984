//! `cargo xtask COMMAND`: the tools of the people who work on naja.

mod bench;
mod build_curve;
mod cpython_tests;
mod runtimes;

use naja_bundle::{CLibrary, Recipe, bundle, workspace_root};
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask dev-runtime [--audit|--fast]
                                               a quick runtime for NAJA_RUNTIME_O; prints its path;
                                               --fast: as in executables, to measure with
       cargo xtask runtimes --target TARGET    fetch what the runtime for TARGET needs and build it;
                                               TARGET: x86_64-linux-musl
       cargo xtask cpython-tests [--lib FOLDER] [--compiler FILE] [--stdlib FOLDER] [-v]
                                 [--update] [MODULE…]
                                               CPython's own tests, compiled; the ledger of what
                                               passes is tests/cpython/ledger.tsv (--update)
       cargo xtask bench [--folder DIR] [--naja FILE] [--rounds N] [--output FILE] [PROGRAM…]
                                               times naja beside CPython and what else is installed;
                                               writes BENCHMARKS.md and its chart
       cargo xtask bench --counts [--update] [--folder DIR] [--naja FILE] [PROGRAM…]
                                               instruction counts beside those on record
       cargo xtask build-curve [--naja FILE]   build times of 500, 5,000 and 50,000 lines";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments[..] {
        ["dev-runtime"] => dev_runtime(Recipe::quick, "runtime-dev.o"),
        ["dev-runtime", "--audit"] => dev_runtime(Recipe::audit, "runtime-dev-audit.o"),
        ["dev-runtime", "--fast"] => dev_runtime(Recipe::standard, "runtime-fast.o"),
        ["runtimes", "--target", target] => runtimes::make(target),
        ["bench", ref options @ ..] => bench::command(options),
        ["build-curve", ref options @ ..] => build_curve::command(options),
        ["cpython-tests", ref options @ ..] => cpython_tests::command(options),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Builds a runtime to `target/<name>`, for `NAJA_RUNTIME_O`.
fn dev_runtime(recipe: fn(CLibrary) -> Recipe, name: &str) -> Result<(), String> {
    let made = bundle(&recipe(CLibrary::wanted()?))?;
    let wanted = workspace_root().join("target").join(name);
    std::fs::copy(&made, &wanted)
        .map_err(|error| format!("cannot write {}: {error}", wanted.display()))?;
    let evaluator = wanted.with_file_name("evaluator-dev.o");
    std::fs::copy(naja_bundle::evaluator()?, &evaluator)
        .map_err(|error| format!("cannot write {}: {error}", evaluator.display()))?;
    println!("{}", wanted.display());
    Ok(())
}
