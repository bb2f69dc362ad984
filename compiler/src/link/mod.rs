//! From objects to one static executable: the program's objects and the prelinked runtime, joined
//! in process by libwild, or by the system's C compiler.
//!
//! The same objects give the same bytes. The executable appears whole or not at all.

mod runtime;
mod system_cc;
mod wild;

pub use runtime::RuntimeKind;

use std::fmt;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Who joins the objects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkerKind {
    /// libwild, in this process.
    #[default]
    InProcess,
    /// The system's `cc`.
    SystemCc,
}

/// How to link.
#[derive(Clone, Copy, Debug, Default)]
pub struct LinkOptions {
    /// The runtime that goes into the executable.
    pub runtime: RuntimeKind,
    /// Who joins the objects.
    pub linker: LinkerKind,
    /// Keep symbol names and debug information.
    pub debug: bool,
    /// With the evaluator of `eval` and its like.
    pub evaluator: bool,
}

/// Why there is no executable.
#[derive(Debug)]
pub enum LinkError {
    /// This compiler was built without the wanted runtime.
    MissingRuntime(RuntimeKind),
    /// This compiler was built without the evaluator.
    MissingEvaluator,
    /// The linker refused; its own words.
    Refused(String),
    /// A file could not be read or written.
    File(PathBuf, std::io::Error),
}

impl fmt::Display for LinkError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LinkError::MissingRuntime(kind) => write!(
                formatter,
                "this naja was built without its {} runtime; `{}` builds one that has it",
                kind.name(),
                kind.build_command()
            ),
            LinkError::MissingEvaluator => write!(
                formatter,
                "this naja was built without the evaluator that `eval` and `exec` need; \
                 `cargo build --release` builds one that has it"
            ),
            LinkError::Refused(message) => write!(formatter, "the linker refused: {message}"),
            LinkError::File(path, error) => write!(formatter, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for LinkError {}

/// Links `objects` with the runtime into the executable `output`.
pub fn link(objects: &[Vec<u8>], output: &Path, options: &LinkOptions) -> Result<(), LinkError> {
    let runtime = runtime::bundle(options.runtime)?;
    if !options.evaluator {
        return link_with(&runtime, objects, output, options);
    }
    let evaluator = runtime::evaluator()?;
    let all: Vec<&[u8]> = objects.iter().map(Vec::as_slice).chain([&*evaluator]).collect();
    link_with(&runtime, &all, output, options)
}

/// Links `objects` with the relocatable object `runtime` into the executable `output`.
pub fn link_with(
    runtime: &[u8],
    objects: &[impl AsRef<[u8]>],
    output: &Path,
    options: &LinkOptions,
) -> Result<(), LinkError> {
    let workshop = Workshop::beside(output)?;
    let mut inputs = vec![workshop.write("runtime.o", runtime)?];
    for (index, object) in objects.iter().enumerate() {
        inputs.push(workshop.write(&format!("program{index}.o"), object.as_ref())?);
    }
    let executable = workshop.folder.join("program");
    match options.linker {
        LinkerKind::InProcess => wild::link(&inputs, &executable, options.debug)?,
        LinkerKind::SystemCc => system_cc::link(&inputs, &executable, options.debug)?,
    }
    std::fs::rename(&executable, output)
        .map_err(|error| LinkError::File(output.to_path_buf(), error))
}

/// A folder for one link beside its output, gone afterwards. (libwild could link from memory, but
/// is generic over its file system: compiling it for another one takes a minute.)
struct Workshop {
    folder: PathBuf,
}

impl Workshop {
    fn beside(output: &Path) -> Result<Workshop, LinkError> {
        let name = output.file_name().unwrap_or_default().to_string_lossy();
        let process = std::process::id();
        for attempt in 0_u64.. {
            let folder = output.with_file_name(format!(".{name}.{process}-{attempt}.link"));
            match std::fs::create_dir(&folder) {
                Ok(()) => return Ok(Workshop { folder }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(LinkError::File(folder, error)),
            }
        }
        unreachable!("some number of 64 bits is free")
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, LinkError> {
        let path = self.folder.join(name);
        match std::fs::write(&path, bytes) {
            Ok(()) => Ok(path),
            Err(error) => Err(LinkError::File(path, error)),
        }
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        // A temporary folder that stays is no reason to refuse the executable.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
