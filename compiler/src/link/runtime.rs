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

/// The bytes of the relocatable object of a runtime.
pub fn bundle(kind: RuntimeKind) -> Result<Cow<'static, [u8]>, LinkError> {
    if let Some(path) = std::env::var_os(OVERRIDE).filter(|path| !path.is_empty()) {
        let path = PathBuf::from(path);
        return match std::fs::read(&path) {
            Ok(bytes) => Ok(Cow::Owned(bytes)),
            Err(error) => Err(LinkError::File(path, error)),
        };
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
