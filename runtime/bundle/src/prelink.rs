//! From the runtime's static library to the bundle, by `cc -r`.
//!
//! The bundle keeps one section per function, so that the final link can drop what a program does
//! not use. It keeps what is reachable from the process's entry and from the exported symbols of
//! the runtime (`naja_…`), and nothing else of libc and Rust's libraries.

use crate::Recipe;
use crate::c_library::ask_cc;
use std::path::Path;
use std::process::Command;

/// The prefix of the symbols that compiled programs may refer to.
const EXPORTED: &str = "naja_";

/// Links `archive`, the start files and the C library into the relocatable `object`.
pub fn prelink(recipe: &Recipe, archive: &Path, object: &Path) -> Result<(), String> {
    let bytes = std::fs::read(archive)
        .map_err(|error| format!("cannot read {}: {error}", archive.display()))?;
    let mut options = vec!["-Wl,--gc-sections,-e,_start".to_string()];
    // One output section for each input section also where libc's objects share a name.
    for name in [".text", ".data", ".bss", ".rodata", ".rodata.*"] {
        options.push(format!("-Wl,--unique={name}"));
    }
    let exported = archive_symbols(&bytes)?;
    options.extend(exported.iter().map(|symbol| format!("-Wl,-u,{symbol}")));
    let response = object.with_extension("args");
    crate::write(&response, options.join("\n").as_bytes())?;

    let parts = recipe.c_library.parts()?;
    let mut command = Command::new("cc");
    command.args(["-r", "-static", "-no-pie", "-nostdlib", "-o"]).arg(object);
    command.args(&parts.first).arg(format!("@{}", response.display()));
    command.arg("-Wl,--start-group").arg(archive).args(&parts.archives).arg("-Wl,--end-group");
    command.args(&parts.last);
    run(&mut command).map_err(|message| {
        format!(
            "cc could not prelink the runtime; with NAJA_LIBC=glibc it needs the C library as an \
             archive (libc.a: Debian's libc6-dev, Fedora's glibc-static)\n{message}"
        )
    })?;
    drop_what_no_link_needs(object, recipe.profile != crate::STANDARD_PROFILE)?;
    refuse_missing_symbols(object)
}

/// What the evaluator's object has for programs.
const EVALUATOR: &str = "naja_evaluator";

/// Links the evaluator's archive into one relocatable object of which only its table is to be seen.
///
/// Nothing unwinds: the tables for it go first, and with them what they alone refer to.
pub fn prelink_evaluator(archive: &Path, object: &Path) -> Result<(), String> {
    let lean = object.with_extension("a");
    let mut command = Command::new(ask_cc("-print-prog-name=objcopy")?);
    command.arg("--strip-debug");
    let sections = [".eh_frame", ".gcc_except_table", ".llvmbc", ".llvmcmd", ".comment"];
    for section in sections.iter().chain(&[".note.gnu.property"]) {
        command.arg(format!("--remove-section={section}"));
    }
    run(command.arg(archive).arg(&lean))?;
    let mut command = Command::new("cc");
    command.args(["-r", "-static", "-no-pie", "-nostdlib", "-o"]).arg(object);
    command.arg(format!("-Wl,--gc-sections,-e,{EVALUATOR},-u,{EVALUATOR}")).arg(&lean);
    run(&mut command)?;
    let mut command = Command::new(ask_cc("-print-prog-name=objcopy")?);
    command.args(["--strip-unneeded", "--keep-global-symbol", EVALUATOR]);
    run(command.arg(object))?;
    refuse_missing_symbols(object)
}

/// Removes debug information, the bitcode that Rust's library carries and, since nothing unwinds
/// here, the tables for it that only debuggers read.
fn drop_what_no_link_needs(object: &Path, for_debuggers: bool) -> Result<(), String> {
    let mut command = Command::new(ask_cc("-print-prog-name=objcopy")?);
    command.args(["--strip-debug", "--discard-all"]);
    let mut sections = vec![".llvmbc", ".llvmcmd", ".comment", ".note.gnu.property"];
    if !for_debuggers {
        sections.extend([".eh_frame", ".gcc_except_table"]);
    }
    for section in sections {
        command.arg(format!("--remove-section={section}"));
    }
    run(command.arg(object)).map(drop)
}

/// An undefined symbol is the program's (`naja_…`), or made by linkers; any other means that the C
/// library lacks something.
fn refuse_missing_symbols(object: &Path) -> Result<(), String> {
    let by_linkers = [
        "_GLOBAL_OFFSET_TABLE_",
        "__ehdr_start",
        "_end",
        "__preinit_array_start",
        "__preinit_array_end",
        "__init_array_start",
        "__init_array_end",
        "__fini_array_start",
        "__fini_array_end",
    ];
    let listing = run(Command::new(ask_cc("-print-prog-name=nm")?).arg("-u").arg(object))?;
    let strong = listing.lines().filter_map(|line| line.trim().strip_prefix("U "));
    let missing: Vec<&str> =
        strong.filter(|name| !name.starts_with(EXPORTED) && !by_linkers.contains(name)).collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "the runtime calls functions that nothing provides (runtime/linux, or the C library \
             that NAJA_LIBC names): {}",
            missing.join(", ")
        ))
    }
}

/// Runs a tool silently and gives what it wrote; what it said is the error if it fails. (Linkers warn here that glibc's
/// name services need shared libraries.)
fn run(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|error| format!("cannot start {command:?}: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("{command:?} failed:\n{}", String::from_utf8_lossy(&output.stderr)))
    }
}

/// The exported symbols, from the archive's own symbol index (its first member, named `/`): a
/// big-endian count, so many offsets, so many NUL-terminated names.
fn archive_symbols(archive: &[u8]) -> Result<Vec<String>, String> {
    let broken = || "the runtime's archive has no symbol index".to_string();
    let header = archive.strip_prefix(b"!<arch>\n").ok_or_else(broken)?;
    if !header.starts_with(b"/ ") {
        return Err(broken());
    }
    let index = header.get(60..).ok_or_else(broken)?;
    let count_bytes = index.get(..4).ok_or_else(broken)?;
    let count = u32::from_be_bytes(count_bytes.try_into().expect("four bytes")) as usize;
    let names = index.get(4 + 4 * count..).ok_or_else(broken)?;
    let mut symbols: Vec<String> = names
        .split(|&byte| byte == 0)
        .take(count)
        .map(|name| String::from_utf8_lossy(name).into_owned())
        .filter(|name| name.starts_with(EXPORTED))
        .collect();
    symbols.sort();
    symbols.dedup();
    Ok(symbols)
}
