//! Writes the table of library modules that `src/source/library.rs` embeds.

use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Lists every `.py` file under `stdlib/` with its text.
pub fn embed(root: &Path) {
    let folder = root.join("stdlib");
    let mut files = Vec::new();
    collect(&folder, &folder, &mut files);
    files.sort();
    let mut table = String::from("&[\n");
    for (name, path) in files {
        writeln!(table, "    ({name:?}, include_str!({:?})),", path.display().to_string())
            .expect("a String takes any text");
    }
    table.push_str("]\n");
    let output = PathBuf::from(std::env::var("OUT_DIR").unwrap_or_default()).join("library.rs");
    std::fs::write(&output, table).expect("cargo's own output folder is writable");
}

fn collect(top: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) {
    println!("cargo::rerun-if-changed={}", folder.display());
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(top, &path, files);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            let name = path.strip_prefix(top).expect("found below it");
            let parts: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
            files.push((parts.join("/"), path));
        }
    }
}
