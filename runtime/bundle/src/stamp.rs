//! A stamp of everything a bundle is made from, so that an unchanged runtime is not built again.

use crate::Recipe;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

/// The stamp: equal stamps mean equal sources, recipe and compiler.
pub fn of_sources(root: &Path, recipe: &Recipe) -> Result<String, String> {
    of_folders(root, &["runtime"], &recipe.name())
}

/// The stamp of the evaluator.
pub fn of_evaluator(root: &Path) -> Result<String, String> {
    let folders =
        ["runtime/abi", "runtime/bundle", "runtime/eval", "runtime/linux", "compiler/src"];
    of_folders(root, &folders, "evaluator")
}

fn of_folders(root: &Path, folders: &[&str], name: &str) -> Result<String, String> {
    let mut files = vec![root.join("Cargo.toml"), root.join("Cargo.lock")];
    for folder in folders {
        collect(&root.join(folder), &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in &files {
        let bytes = std::fs::read(file)
            .map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        file.strip_prefix(root).unwrap_or(file).hash(&mut hasher);
        bytes.hash(&mut hasher);
    }
    std::env::var_os("RUSTUP_TOOLCHAIN").hash(&mut hasher);
    Ok(format!("{name} {:016x}\n", hasher.finish()))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = std::fs::read_dir(folder)
        .map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
