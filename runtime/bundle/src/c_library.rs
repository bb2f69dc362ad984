//! Which C library goes into the bundle, if any, and where it lies.
//!
//! The runtime uses no Rust `std` and musl keeps glibc's layouts for what it calls, so that one
//! static library of the runtime serves both.

use crate::workspace_root;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The C libraries that the runtime may call, as `cc` names glibc's parts of old and new versions.
const GLIBC_LIBRARIES: [&str; 6] = ["-lm", "-lpthread", "-ldl", "-lrt", "-lc", "-lgcc"];

/// Where the C functions come from that the runtime calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CLibrary {
    /// None: `runtime/linux` has them, as system calls.
    Linux,
    /// The one that the system's `cc` links, as an archive.
    System,
    /// musl, in this folder.
    Musl(PathBuf),
}

/// What the start files and archives of one C library are called.
pub struct Parts {
    /// `crt1.o` and `crti.o`.
    pub first: Vec<PathBuf>,
    /// Archives, searched as one group.
    pub archives: Vec<String>,
    /// `crtn.o`.
    pub last: Option<PathBuf>,
}

impl CLibrary {
    /// What `NAJA_LIBC` (`none`, `glibc` or `musl`) asks for; without it, no C library.
    pub fn wanted() -> Result<CLibrary, String> {
        match std::env::var("NAJA_LIBC").unwrap_or_default().as_str() {
            "" | "none" => Ok(CLibrary::Linux),
            "glibc" => Ok(CLibrary::System),
            "musl" => CLibrary::find_musl().ok_or_else(|| {
                "musl is not on this machine: `cargo xtask runtimes --target x86_64-linux-musl` \
                 fetches it"
                    .to_string()
            }),
            other => Err(format!("NAJA_LIBC is none, glibc or musl, not {other}")),
        }
    }

    /// musl as `cargo xtask runtimes` fetched it, as Debian installs it or as rustup brings it.
    pub fn find_musl() -> Option<CLibrary> {
        let mut folders = vec![musl_folder(), PathBuf::from("/usr/lib/x86_64-linux-musl")];
        folders.extend(rustup_musl());
        let complete = |folder: &PathBuf| folder.join("libc.a").exists();
        folders.into_iter().find(complete).map(CLibrary::Musl)
    }

    /// A short name for files and stamps.
    pub fn name(&self) -> &'static str {
        match self {
            CLibrary::Linux => "bare",
            CLibrary::System => "glibc",
            CLibrary::Musl(_) => "musl",
        }
    }

    /// What to give the linker.
    pub fn parts(&self) -> Result<Parts, String> {
        match self {
            CLibrary::Linux => Ok(Parts { first: Vec::new(), archives: Vec::new(), last: None }),
            CLibrary::System => Ok(Parts {
                first: vec![start_file("crt1.o")?, start_file("crti.o")?],
                archives: GLIBC_LIBRARIES.map(String::from).to_vec(),
                last: Some(start_file("crtn.o")?),
            }),
            CLibrary::Musl(folder) => Ok(Parts {
                first: vec![folder.join("crt1.o"), folder.join("crti.o")],
                archives: vec![folder.join("libc.a").display().to_string(), "-lgcc".to_string()],
                last: Some(folder.join("crtn.o")),
            }),
        }
    }
}

/// Where `cargo xtask runtimes` puts musl.
pub fn musl_folder() -> PathBuf {
    workspace_root().join("target/runtimes/x86_64-linux-musl")
}

/// The folder with musl inside rustup's musl target, where that is installed.
fn rustup_musl() -> Option<PathBuf> {
    let output = Command::new("rustc").args(["--print", "sysroot"]).output().ok()?;
    let sysroot = PathBuf::from(String::from_utf8(output.stdout).ok()?.trim());
    Some(sysroot.join("lib/rustlib/x86_64-unknown-linux-musl/lib/self-contained"))
}

/// Where the C compiler keeps one of its start files.
fn start_file(name: &str) -> Result<PathBuf, String> {
    let path = ask_cc(&format!("-print-file-name={name}"))?;
    if Path::new(&path).is_absolute() {
        Ok(PathBuf::from(path))
    } else {
        Err(format!("cc knows no {name}: install the C library's development files"))
    }
}

/// The C compiler's answer to a `-print-…` option.
pub fn ask_cc(option: &str) -> Result<String, String> {
    let output = Command::new("cc")
        .arg(option)
        .output()
        .map_err(|error| format!("cannot start cc, the C compiler: {error}"))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_string())
}
