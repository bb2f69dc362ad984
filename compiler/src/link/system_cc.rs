//! Links through the system's C compiler (`--linker=cc`), for machines and needs that libwild does
//! not know. The bundle holds the start files and the C library, so `cc` only calls its linker.

use super::LinkError;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Joins the objects `inputs` into the static executable `output`.
pub fn link(inputs: &[PathBuf], output: &Path, debug: bool) -> Result<(), LinkError> {
    let mut command = Command::new("cc");
    command.args(["-static", "-no-pie", "-nostdlib", "-Wl,--gc-sections", "-Wl,--build-id=none"]);
    if !debug {
        command.arg("-s");
    }
    command.args(inputs).arg("-o").arg(output);
    let finished = command
        .output()
        .map_err(|error| LinkError::Refused(format!("cannot start cc: {error}")))?;
    if finished.status.success() {
        Ok(())
    } else {
        Err(LinkError::Refused(String::from_utf8_lossy(&finished.stderr).into_owned()))
    }
}
