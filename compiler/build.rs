//! Builds the runtime (a nested cargo, see `runtime/bundle`) and names the bundles that
//! `src/link/runtime.rs` embeds. Lists `stdlib/`, which `src/source/library.rs` embeds.
//!
//! Nothing is built, and the embedded bundle is empty, under clippy and for people who work on the
//! runtime and have the compiler take it from a file (`NAJA_RUNTIME_O`). The audit runtime is made
//! for test builds, and for others when `NAJA_AUDIT=1`.

#[path = "build/library.rs"]
mod library;

use naja_bundle::{CLibrary, Recipe, bundle, workspace_root};
use std::path::{Path, PathBuf};

fn main() {
    if variable("CARGO_FEATURE_NATIVE").is_empty() {
        // The front end alone needs no runtime and no library.
        println!("cargo::rerun-if-changed=build.rs");
        return;
    }
    let root = workspace_root();
    library::embed(&root);
    for input in ["runtime", "compiler/src", "Cargo.toml", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={}", root.join(input).display());
    }
    for variable in
        ["NAJA_RUNTIME_O", "NAJA_LIBC", "NAJA_AUDIT", "CLIPPY_ARGS", "RUSTC_WORKSPACE_WRAPPER"]
    {
        println!("cargo::rerun-if-env-changed={variable}");
    }
    let test_build = variable("PROFILE") == "debug";
    let nothing = under_clippy() || !variable("NAJA_RUNTIME_O").is_empty();
    let with_audit = test_build || variable("NAJA_AUDIT") == "1";
    let c_library = CLibrary::wanted().unwrap_or_else(|message| fail(&message));
    embed("NAJA_BUNDLE_STANDARD", Recipe::standard(c_library.clone()), !nothing);
    embed("NAJA_BUNDLE_AUDIT", Recipe::audit(c_library), !nothing && with_audit);
    let evaluator = || naja_bundle::evaluator().unwrap_or_else(|message| fail(&message));
    tell("NAJA_EVALUATOR", &if nothing { empty_bundle() } else { evaluator() });
}

/// Makes the bundle and tells rustc its path under `name`; an empty file when it is not wanted.
fn embed(name: &str, recipe: Recipe, wanted: bool) {
    let path = if wanted {
        bundle(&recipe).unwrap_or_else(|message| fail(&message))
    } else {
        empty_bundle()
    };
    tell(name, &path);
}

fn tell(name: &str, path: &Path) {
    println!("cargo::rerun-if-changed={}", path.display());
    println!("cargo::rustc-env={name}={}", path.display());
}

fn fail(message: &str) -> ! {
    println!("cargo::error={}", message.replace('\n', " | "));
    std::process::exit(1);
}

fn empty_bundle() -> PathBuf {
    let path = Path::new(&variable("OUT_DIR")).join("empty.o");
    std::fs::write(&path, b"").expect("cargo's own output folder is writable");
    path
}

/// clippy only reads code: it needs no runtime, and its wrapper must not reach the nested build.
fn under_clippy() -> bool {
    !variable("CLIPPY_ARGS").is_empty() || variable("RUSTC_WORKSPACE_WRAPPER").contains("clippy")
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}
