//! naja's own library modules: embedded at build time from `stdlib/`, or read from `--stdlib DIR`.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// `(path within stdlib/, text)`, sorted by path; written by `build.rs`.
static EMBEDDED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/library.rs"));

/// Where library modules come from.
pub(super) enum Library {
    /// The table in this executable.
    Embedded,
    /// A folder.
    Folder(PathBuf),
}

impl Library {
    /// The text of a file, by its path within the library.
    pub fn read(&self, path: &str) -> Option<Cow<'static, [u8]>> {
        match self {
            Library::Embedded => EMBEDDED
                .binary_search_by_key(&path, |(name, _)| name)
                .ok()
                .map(|index| Cow::Borrowed(EMBEDDED[index].1.as_bytes())),
            Library::Folder(folder) => std::fs::read(folder.join(path)).ok().map(Cow::Owned),
        }
    }

    /// The path to show for a file of the library.
    pub fn shown(&self, path: &str) -> PathBuf {
        match self {
            Library::Embedded => Path::new("<stdlib>").join(path),
            Library::Folder(folder) => folder.join(path),
        }
    }
}
