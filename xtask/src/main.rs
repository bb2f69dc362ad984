//! `cargo xtask COMMAND`: the tools of the people who work on naja.

use naja_bundle::{HOST_TARGET, Recipe, bundle, workspace_root};
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask dev-runtime [--audit]     a quick runtime for NAJA_RUNTIME_O; prints its path";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments[..] {
        ["dev-runtime"] => dev_runtime(false),
        ["dev-runtime", "--audit"] => dev_runtime(true),
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

/// Builds the runtime with debug assertions to `target/runtime-dev.o`, for `NAJA_RUNTIME_O`.
fn dev_runtime(audit: bool) -> Result<(), String> {
    let recipe = if audit { Recipe::audit(HOST_TARGET) } else { Recipe::quick(HOST_TARGET) };
    let made = bundle(&recipe)?;
    let name = if audit { "runtime-dev-audit.o" } else { "runtime-dev.o" };
    let wanted = workspace_root().join("target").join(name);
    std::fs::copy(&made, &wanted)
        .map_err(|error| format!("cannot write {}: {error}", wanted.display()))?;
    println!("{}", wanted.display());
    Ok(())
}
