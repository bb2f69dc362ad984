//! The nested `cargo rustc` that makes the runtime's static library.

use crate::{CLibrary, HOST_TARGET, Recipe, workspace_root};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the outer cargo sets for its own compilations and must not leak into ours.
const NOT_INHERITED: [&str; 9] = [
    "RUSTC",
    "RUSTDOC",
    "RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "RUSTC_WRAPPER",
    "RUSTC_WORKSPACE_WRAPPER",
    "CARGO_TARGET_DIR",
    "CARGO_BUILD_TARGET",
    // Of the compiler, when its build script asks; the evaluator has the front end without it.
    "CARGO_FEATURE_NATIVE",
];

/// The executables have a fixed address: no GOT, no relocations at start. What is worth inlining more
/// says so in the source; a lower threshold for all else keeps executables small.
const FLAGS: &str = "-Crelocation-model=static -Ctarget-feature=+crt-static \
    -Cllvm-args=-inline-threshold=40";

/// The cargo profile of the evaluator.
const EVALUATOR_PROFILE: &str = "evaluator";

/// Builds `naja-system` for the recipe and returns the path of the archive.
pub fn static_library(recipe: &Recipe, target_directory: &Path) -> Result<PathBuf, String> {
    let mut command = nested("naja-system", recipe.profile, target_directory);
    if recipe.audit {
        command.args(["--features", "audit"]);
    }
    if recipe.c_library == CLibrary::Linux {
        command.args(["--features", "linux"]);
    }
    run(&mut command, &recipe.name())?;
    let folder = target_directory.join(HOST_TARGET).join(recipe.profile);
    Ok(folder.join("libnaja_system.a"))
}

/// Builds the evaluator and returns the path of the archive.
pub fn evaluator_library(target_directory: &Path) -> Result<PathBuf, String> {
    run(&mut nested("naja-eval", EVALUATOR_PROFILE, target_directory), "evaluator")?;
    let folder = target_directory.join(HOST_TARGET).join(EVALUATOR_PROFILE);
    Ok(folder.join("libnaja_eval.a"))
}

fn run(command: &mut Command, what: &str) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("cannot start cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("building the runtime {what} failed")) }
}

/// The command that builds a package of the workspace as a static library.
fn nested(package: &str, profile: &str, target_directory: &Path) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    for name in NOT_INHERITED {
        command.env_remove(name);
    }
    command
        .current_dir(workspace_root())
        .args(["rustc", "--locked", "--package", package, "--crate-type", "staticlib"])
        .args(["--profile", profile, "--target", HOST_TARGET])
        .arg("--target-dir")
        .arg(target_directory)
        .env("RUSTFLAGS", FLAGS);
    command
}
