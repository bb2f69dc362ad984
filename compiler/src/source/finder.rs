//! Finds the file behind a module name, in CPython's order: what is built into the interpreter,
//! the script's folder, the given paths, the library.

use std::path::{Path, PathBuf};

use super::library::Library;
use super::{Origin, Request};

/// A file found for a module name.
pub(super) struct File {
    pub origin: Origin,
    pub path: PathBuf,
    pub is_package: bool,
    pub bytes: std::io::Result<Vec<u8>>,
}

/// What a module name leads to.
pub(super) enum Lookup {
    File(File),
    Native,
    Missing,
}

/// Searches for modules.
pub(super) struct Finder<'a> {
    request: &'a Request<'a>,
    library: Library,
    folders: Vec<PathBuf>,
}

impl<'a> Finder<'a> {
    pub fn new(request: &'a Request<'a>) -> Finder<'a> {
        let library = match request.library {
            Some(folder) => Library::Folder(folder.to_path_buf()),
            None => Library::Embedded,
        };
        let beside = request.script.parent().unwrap_or(Path::new("")).to_path_buf();
        let folders = std::iter::once(beside).chain(request.paths.iter().cloned()).collect();
        Finder { request, library, folders }
    }

    /// Looks for an absolute module name.
    pub fn find(&self, name: &str) -> Lookup {
        let top = name.split('.').next().unwrap_or(name);
        if LOADED_AT_START.contains(&top) {
            return self.ours(name).or_else(|| self.users(name)).unwrap_or(Lookup::Missing);
        }
        self.users(name).or_else(|| self.ours(name)).unwrap_or(Lookup::Missing)
    }

    fn ours(&self, name: &str) -> Option<Lookup> {
        let stem = name.replace('.', "/");
        for (path, is_package) in
            [(format!("{stem}/__init__.py"), true), (format!("{stem}.py"), false)]
        {
            if let Some(bytes) = self.library.read(&path) {
                return Some(Lookup::File(File {
                    origin: Origin::Library,
                    path: self.library.shown(&path),
                    is_package,
                    bytes: Ok(bytes.into_owned()),
                }));
            }
        }
        (self.request.is_native)(name).then_some(Lookup::Native)
    }

    fn users(&self, name: &str) -> Option<Lookup> {
        let stem = name.replace('.', "/");
        for folder in &self.folders {
            let package = folder.join(&stem).join("__init__.py");
            let module = folder.join(format!("{stem}.py"));
            for (path, is_package) in [(package, true), (module, false)] {
                if path.is_file() {
                    let bytes = std::fs::read(&path);
                    return Some(Lookup::File(File {
                        origin: Origin::User,
                        path,
                        is_package,
                        bytes,
                    }));
                }
            }
        }
        self.namespace_package(name, &stem)
    }

    /// A folder without `__init__.py`, unless the library has a module of this name.
    fn namespace_package(&self, name: &str, stem: &str) -> Option<Lookup> {
        let folder =
            self.folders.iter().map(|folder| folder.join(stem)).find(|path| path.is_dir())?;
        if let Some(ours) = self.ours(name) {
            return Some(ours);
        }
        Some(Lookup::File(File {
            origin: Origin::User,
            path: folder,
            is_package: true,
            bytes: Ok(Vec::new()),
        }))
    }
}

/// What CPython has built in or loads before the script: a file of the same name beside the
/// script does not replace these.
const LOADED_AT_START: &[&str] = &[
    "__future__",
    "_abc",
    "_ast",
    "_codecs",
    "_collections",
    "_functools",
    "_imp",
    "_io",
    "_locale",
    "_operator",
    "_signal",
    "_sre",
    "_stat",
    "_string",
    "_symtable",
    "_thread",
    "_tracemalloc",
    "_typing",
    "_warnings",
    "_weakref",
    "abc",
    "atexit",
    "builtins",
    "codecs",
    "encodings",
    "errno",
    "faulthandler",
    "gc",
    "io",
    "itertools",
    "marshal",
    "os",
    "posix",
    "posixpath",
    "pwd",
    "site",
    "stat",
    "sys",
    "time",
    "zipimport",
];
