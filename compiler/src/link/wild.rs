//! Links in this process, with libwild.

use super::LinkError;
use libwild::Args;
use std::path::{Path, PathBuf};

/// Joins the objects `inputs` into the static executable `output`.
pub fn link(inputs: &[PathBuf], output: &Path, debug: bool) -> Result<(), LinkError> {
    // A fixed number of threads: the layout must not depend on the machine.
    let mut arguments: Vec<String> =
        ["ld", "-m", "elf_x86_64", "-static", "--gc-sections", "--build-id=none", "--threads=2"]
            .map(String::from)
            .to_vec();
    if !debug {
        arguments.push("-s".to_string());
    }
    arguments.push(format!("--output={}", output.display()));
    arguments.extend(inputs.iter().map(|input| input.display().to_string()));
    run(&arguments).map_err(|error| LinkError::Refused(error.to_string()))
}

fn run(arguments: &[String]) -> libwild::error::Result {
    let arguments = || arguments.iter().map(String::as_str);
    let mut parsed = Args::new(arguments)?;
    parsed.parse(arguments)?;
    libwild::run(parsed)
}
