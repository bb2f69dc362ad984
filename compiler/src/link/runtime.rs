//! The runtimes inside this compiler: bundles made by `build.rs`, see `runtime/bundle`.

use super::LinkError;
use std::borrow::Cow;
use std::path::PathBuf;

/// Which runtime goes into an executable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RuntimeKind {
    /// The ordinary one.
    #[default]
    Standard,
    /// The one that watches every object, and reports leaks and double releases at exit.
    Audit,
}

static STANDARD: &[u8] = include_bytes!(env!("NAJA_BUNDLE_STANDARD"));
static AUDIT: &[u8] = include_bytes!(env!("NAJA_BUNDLE_AUDIT"));
static EVALUATOR: &[u8] = include_bytes!(env!("NAJA_EVALUATOR"));

/// For work on the runtime: names a bundle to use instead of either (`scripts/dev-runtime`).
const OVERRIDE: &str = "NAJA_RUNTIME_O";

impl RuntimeKind {
    /// The name as in `--runtime=NAME`.
    pub fn name(self) -> &'static str {
        match self {
            RuntimeKind::Standard => "standard",
            RuntimeKind::Audit => "audit",
        }
    }

    /// The command that builds a compiler with this runtime in it.
    pub(super) fn build_command(self) -> &'static str {
        match self {
            RuntimeKind::Standard => "cargo build --release",
            RuntimeKind::Audit => "NAJA_AUDIT=1 cargo build --release",
        }
    }
}

/// The file that a variable names.
fn named_by(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from)
}

fn read(path: PathBuf) -> Result<Cow<'static, [u8]>, LinkError> {
    match std::fs::read(&path) {
        Ok(bytes) => Ok(Cow::Owned(bytes)),
        Err(error) => Err(LinkError::File(path, error)),
    }
}

/// The bytes of the relocatable object of the evaluator. Beside a runtime that `NAJA_RUNTIME_O` names,
/// the evaluator's lies, too.
pub fn evaluator() -> Result<Cow<'static, [u8]>, LinkError> {
    if let Some(path) = named_by(OVERRIDE) {
        return read(path.with_file_name("evaluator-dev.o"));
    }
    if EVALUATOR.is_empty() {
        return Err(LinkError::MissingEvaluator);
    }
    Ok(Cow::Borrowed(EVALUATOR))
}

/// The bytes of the relocatable object of a runtime.
pub fn bundle(kind: RuntimeKind) -> Result<Cow<'static, [u8]>, LinkError> {
    if let Some(path) = named_by(OVERRIDE) {
        return read(path);
    }
    let embedded = match kind {
        RuntimeKind::Standard => STANDARD,
        RuntimeKind::Audit => AUDIT,
    };
    if embedded.is_empty() {
        return Err(LinkError::MissingRuntime(kind));
    }
    Ok(Cow::Borrowed(embedded))
}
