//! `cargo xtask runtimes`: fetches what the runtime for another target needs, and builds it.
//!
//! musl comes as Debian's `musl-dev`, by `apt-get download`: nothing is installed. The compiler
//! takes it with `NAJA_LIBC=musl cargo build --release`.

use naja_bundle::{CLibrary, Recipe, bundle, musl_folder};
use std::path::Path;
use std::process::Command;

/// Fetches and builds for one target.
pub fn make(target: &str) -> Result<(), String> {
    if target != "x86_64-linux-musl" {
        return Err(format!("no runtime is known for {target}; there is x86_64-linux-musl"));
    }
    let musl = match CLibrary::find_musl() {
        Some(musl) => musl,
        None => fetch_musl(&musl_folder())?,
    };
    let path = bundle(&Recipe::standard(musl))?;
    println!("{}", path.display());
    println!("NAJA_LIBC=musl cargo build --release puts it into the compiler");
    Ok(())
}

/// Downloads and unpacks musl into `folder`.
fn fetch_musl(folder: &Path) -> Result<CLibrary, String> {
    let download = folder.with_extension("download");
    std::fs::create_dir_all(&download).map_err(|error| error.to_string())?;
    run(Command::new("apt-get").args(["download", "-qq", "musl-dev"]).current_dir(&download))?;
    run(Command::new("sh").args(["-c", "dpkg -x musl-dev_*.deb ."]).current_dir(&download))?;
    std::fs::rename(download.join("usr/lib/x86_64-linux-musl"), folder)
        .map_err(|error| format!("musl-dev holds something else than expected: {error}"))?;
    std::fs::remove_dir_all(&download).map_err(|error| error.to_string())?;
    Ok(CLibrary::Musl(folder.to_path_buf()))
}

fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("cannot start {command:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?} failed")) }
}
