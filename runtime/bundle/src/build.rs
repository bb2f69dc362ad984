//! The nested `cargo rustc` that makes the runtime's static library.

use crate::{CLibrary, HOST_TARGET, Recipe, workspace_root};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the outer cargo sets for its own compilations and must not leak into ours.
const NOT_INHERITED: [&str; 8] = [
    "RUSTC",
    "RUSTDOC",
    "RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "RUSTC_WRAPPER",
    "RUSTC_WORKSPACE_WRAPPER",
    "CARGO_TARGET_DIR",
    "CARGO_BUILD_TARGET",
];

/// The executables have a fixed address: no GOT, no relocations at start. What is worth inlining more
/// says so in the source; a lower threshold for all else keeps executables small.
const FLAGS: &str = "-Crelocation-model=static -Ctarget-feature=+crt-static \
    -Cllvm-args=-inline-threshold=50";

/// Builds `naja-system` for the recipe and returns the path of the archive.
pub fn static_library(recipe: &Recipe, target_directory: &Path) -> Result<PathBuf, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    for name in NOT_INHERITED {
        command.env_remove(name);
    }
    command
        .current_dir(workspace_root())
        .args(["rustc", "--locked", "--package", "naja-system", "--crate-type", "staticlib"])
        .args(["--profile", recipe.profile, "--target", HOST_TARGET])
        .arg("--target-dir")
        .arg(target_directory)
        .env("RUSTFLAGS", FLAGS);
    if recipe.audit {
        command.args(["--features", "audit"]);
    }
    if recipe.c_library == CLibrary::Linux {
        command.args(["--features", "linux"]);
    }
    let status = command.status().map_err(|error| format!("cannot start cargo: {error}"))?;
    if !status.success() {
        return Err(format!("building the runtime {} failed", recipe.name()));
    }
    let folder = target_directory.join(HOST_TARGET).join(recipe.profile);
    Ok(folder.join("libnaja_system.a"))
}
