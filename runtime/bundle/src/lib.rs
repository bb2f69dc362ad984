//! Builds the runtime and prelinks it with the C library and its start files into one relocatable
//! object, the *bundle*: with it and a program's object, a linker needs nothing else from the machine.
//!
//! Used by `compiler/build.rs` (the bundle inside the compiler), by `cargo xtask runtimes` (other
//! targets) and by `scripts/dev-runtime` (a quick bundle for people who work on the runtime).

mod build;
mod c_library;
mod prelink;
mod stamp;

pub use c_library::{CLibrary, musl_folder};

use std::path::{Path, PathBuf};

/// The Rust target of the runtime, which every machine's own Rust can build for.
const HOST_TARGET: &str = "x86_64-unknown-linux-gnu";

/// The cargo profile of what goes into executables.
const STANDARD_PROFILE: &str = "runtime";

/// Which bundle to make.
#[derive(Clone, Debug)]
pub struct Recipe {
    /// The C library in it.
    pub c_library: CLibrary,
    /// The cargo profile of the root `Cargo.toml`: `runtime`, or `runtime-dev` for quick builds.
    pub profile: &'static str,
    /// With the heap that reports leaks and double releases.
    pub audit: bool,
}

impl Recipe {
    /// The runtime that goes into executables.
    pub fn standard(c_library: CLibrary) -> Recipe {
        Recipe { c_library, profile: STANDARD_PROFILE, audit: false }
    }

    /// The runtime for those who work on it: with debug assertions, quick to build.
    pub fn quick(c_library: CLibrary) -> Recipe {
        Recipe { c_library, profile: "runtime-dev", audit: false }
    }

    /// The runtime that watches every object, for tests: with debug assertions, quick to build.
    pub fn audit(c_library: CLibrary) -> Recipe {
        Recipe { audit: true, ..Recipe::quick(c_library) }
    }

    /// The bundle's file name without folder, distinct for each recipe.
    fn name(&self) -> String {
        let audit = if self.audit { "-audit" } else { "" };
        format!("x86_64-linux-{}-{}{audit}", self.c_library.name(), self.profile)
    }
}

/// Makes the bundle unless it is there already for the same sources, and returns its path.
pub fn bundle(recipe: &Recipe) -> Result<PathBuf, String> {
    let target_directory = target_directory();
    let object = target_directory.join(format!("{}.o", recipe.name()));
    let stamp_file = object.with_extension("stamp");
    let stamp = stamp::of_sources(&workspace_root(), recipe)?;
    if object.exists() && std::fs::read_to_string(&stamp_file).is_ok_and(|old| old == stamp) {
        return Ok(object);
    }
    let archive = build::static_library(recipe, &target_directory)?;
    prelink::prelink(recipe, &archive, &object)?;
    write(&stamp_file, stamp.as_bytes())?;
    Ok(object)
}

/// Makes the object of the evaluator unless it is there already for the same sources, and returns its
/// path. It brings all it needs but the runtime's functions (`naja_…`), and serves every runtime.
pub fn evaluator() -> Result<PathBuf, String> {
    let target_directory = target_directory();
    let object = target_directory.join("x86_64-linux-evaluator.o");
    let stamp_file = object.with_extension("stamp");
    let stamp = stamp::of_evaluator(&workspace_root())?;
    if object.exists() && std::fs::read_to_string(&stamp_file).is_ok_and(|old| old == stamp) {
        return Ok(object);
    }
    let archive = build::evaluator_library(&target_directory)?;
    prelink::prelink_evaluator(&archive, &object)?;
    write(&stamp_file, stamp.as_bytes())?;
    Ok(object)
}

/// The folder that holds the workspace's `Cargo.toml`.
pub fn workspace_root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("runtime/bundle lies two folders below the root").to_path_buf()
}

/// Where nested builds and bundles live: apart from the outer build, whose lock is held meanwhile.
pub fn target_directory() -> PathBuf {
    let outer = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    workspace_root().join(outer.unwrap_or_else(|| "target".into())).join("runtime")
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))
}
