//! The command line of `cargo xtask cpython-tests`.

use naja_bundle::workspace_root;
use std::path::PathBuf;
use std::process::Command;

/// The modules of the first bar, without `test_`.
const MODULES: &str = "\
    bool int long float complex tuple list userlist userdict userstring set slice range enumerate \
    iter listcomps dictcomps setcomps genexps exceptions exception_variations exception_group \
    except_star raise super property decorators keywordonlyarg positional_only_arg compare \
    richcmp augassign binop isinstance index pow numeric_tower string str bytes fstring patma abc \
    operator opcodes funcattrs yield_from generators dict scope grammar global named_expressions \
    unpack unpack_ex extcall type_params class descr metaclass dynamic builtin types enum \
    dataclasses contextlib functools itertools collections deque defaultdict ordered_dict copy \
    weakref coroutines asyncgen context heapq bisect";

/// What is asked for.
pub(crate) struct Options {
    /// CPython's `Lib/test`.
    pub library: PathBuf,
    /// The CPython that says which methods there are.
    pub python: PathBuf,
    /// The compiler, with the options for every module.
    pub compiler: PathBuf,
    /// A folder with the library, instead of the embedded one.
    pub stdlib: Option<PathBuf>,
    /// `test_int` and so on.
    pub modules: Vec<String>,
    /// Whether to list what does not pass.
    pub verbose: bool,
    /// Whether to write the ledger.
    pub update: bool,
}

impl Options {
    /// Reads `[--lib FOLDER] [--compiler FILE] [--stdlib FOLDER] [-v] [--update] [MODULE…]`.
    pub fn read(arguments: &[&str]) -> Result<Options, String> {
        let mut options = Options {
            library: PathBuf::new(),
            python: std::env::var_os("NAJA_ORACLE").map_or("python3.13".into(), PathBuf::from),
            compiler: workspace_root().join("target/release/naja"),
            stdlib: None,
            modules: Vec::new(),
            verbose: false,
            update: false,
        };
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            let mut value =
                || words.next().map(PathBuf::from).ok_or(format!("{word} needs a value"));
            match *word {
                "--lib" => options.library = value()?,
                "--compiler" => options.compiler = value()?,
                "--stdlib" => {
                    options.stdlib = Some(value()?.canonicalize().map_err(|e| e.to_string())?);
                }
                "-v" => options.verbose = true,
                "--update" => options.update = true,
                option if option.starts_with('-') => return Err(format!("no option {option}")),
                name if name.starts_with("test_") => options.modules.push(name.to_owned()),
                name => options.modules.push(format!("test_{name}")),
            }
        }
        if options.modules.is_empty() {
            options.modules =
                MODULES.split_whitespace().map(|name| format!("test_{name}")).collect();
        }
        if options.library.as_os_str().is_empty() {
            options.library = find_library(&options.python)?;
        }
        Ok(options)
    }
}

fn find_library(python: &PathBuf) -> Result<PathBuf, String> {
    let script = "import os, test; print(os.path.dirname(test.__file__))";
    let output = Command::new(python).args(["-c", script]).output().map_err(|error| {
        format!("cannot start {}: {error}; NAJA_ORACLE names a CPython 3.13", python.display())
    })?;
    Ok(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()))
}
