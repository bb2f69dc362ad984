//! The cache of compiled scripts: one executable per content of sources, options and compiler.

use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use naja::driver::Options;
use naja::source::Program;

/// More executables than this, and the oldest are removed.
const ENTRIES_MAX: usize = 200;

/// The folder for compiled scripts, made when it is missing; `None` when there is no place.
pub fn folder() -> Option<PathBuf> {
    let base = std::env::var_os("XDG_CACHE_HOME")
        .filter(|path| Path::new(path).is_absolute())
        .map(PathBuf::from)
        .or_else(|| {
            let home = std::env::var_os("HOME").filter(|home| !home.is_empty())?;
            Some(PathBuf::from(home).join(".cache"))
        })?;
    let folder = base.join("naja");
    std::fs::create_dir_all(&folder).ok()?;
    Some(folder)
}

/// The name of the executable: a hash of everything that it depends on.
pub fn key(program: &Program, options: &Options) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut add = |bytes: &[u8]| {
        hasher.update(&(bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    };
    add(compiler().as_bytes());
    // Where modules were found is part of `program`; the search path itself does not matter.
    let how = (options.debug, options.linker, options.runtime);
    add(format!("{how:?} {:?} {:?}", options.unsupported, options.optimise).as_bytes());
    for module in &program.modules {
        add(module.name.as_bytes());
        add(module.path.as_os_str().as_encoded_bytes());
        add(module.source.text.as_bytes());
    }
    add(format!("{:?}", program.found).as_bytes());
    hasher.finalize().to_hex().to_string()
}

/// Tells compilers apart: version, size and time of this executable.
fn compiler() -> String {
    let metadata = std::env::current_exe().and_then(std::fs::metadata).ok();
    let size = metadata.as_ref().map_or(0, std::fs::Metadata::len);
    let time = metadata
        .and_then(|metadata| metadata.modified().ok())
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
        .map_or(0, |time| time.as_nanos());
    let runtime = std::env::var("NAJA_RUNTIME_O").unwrap_or_default();
    format!("{} {size} {time} {runtime}", env!("CARGO_PKG_VERSION"))
}

/// Removes the oldest executables when there are too many.
pub fn prune(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut files: Vec<_> = entries
        .flatten()
        .filter_map(|entry| {
            let metadata = entry.metadata().ok().filter(std::fs::Metadata::is_file)?;
            Some((metadata.modified().ok()?, entry.path()))
        })
        .collect();
    if files.len() <= ENTRIES_MAX {
        return;
    }
    files.sort();
    for (_, path) in &files[..files.len() - ENTRIES_MAX] {
        // Another naja may have removed it already.
        let _ = std::fs::remove_file(path);
    }
}
