//! `cargo xtask COMMAND`: the tools of the people who work on naja.

mod runtimes;

use naja_bundle::{CLibrary, Recipe, bundle, workspace_root};
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask dev-runtime [--audit]       a quick runtime for NAJA_RUNTIME_O; prints its path
       cargo xtask runtimes --target TARGET    fetch what the runtime for TARGET needs and build it;
                                               TARGET: x86_64-linux-musl";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments[..] {
        ["dev-runtime"] => dev_runtime(false),
        ["dev-runtime", "--audit"] => dev_runtime(true),
        ["runtimes", "--target", target] => runtimes::make(target),
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
    let recipe = if audit { Recipe::audit } else { Recipe::quick }(CLibrary::wanted()?);
    let made = bundle(&recipe)?;
    let name = if audit { "runtime-dev-audit.o" } else { "runtime-dev.o" };
    let wanted = workspace_root().join("target").join(name);
    std::fs::copy(&made, &wanted)
        .map_err(|error| format!("cannot write {}: {error}", wanted.display()))?;
    println!("{}", wanted.display());
    Ok(())
}
