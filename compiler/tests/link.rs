//! Linking, with a runtime of one function: what comes out runs, is the same every time, and what
//! cannot be linked is said and leaves nothing behind.

use naja::link::{LinkError, LinkOptions, LinkerKind, link_with};
use object::write::{Object, Relocation, Symbol, SymbolSection};
use object::{
    Architecture, BinaryFormat, Endianness, RelocationEncoding, RelocationFlags, RelocationKind,
    SectionKind, SymbolFlags, SymbolKind, SymbolScope,
};
use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// `_start`: calls `naja_answer` and exits with its result.
fn runtime() -> Vec<u8> {
    let call = [0xe8, 0, 0, 0, 0];
    let exit = [0x89, 0xc7, 0xb8, 60, 0, 0, 0, 0x0f, 0x05];
    function("_start", &[call.as_slice(), &exit].concat(), Some("naja_answer"))
}

/// A function `name` that returns `value`.
fn answer(name: &str, value: u8) -> Vec<u8> {
    function(name, &[0xb8, value, 0, 0, 0, 0xc3], None)
}

/// An object with one function; if it starts with a call, `callee` is called.
fn function(name: &str, code: &[u8], callee: Option<&str>) -> Vec<u8> {
    let mut object = Object::new(BinaryFormat::Elf, Architecture::X86_64, Endianness::Little);
    let section =
        object.add_section(Vec::new(), format!(".text.{name}").into_bytes(), SectionKind::Text);
    let symbol = |name: &str, section| Symbol {
        name: name.as_bytes().to_vec(),
        value: 0,
        size: 0,
        kind: SymbolKind::Text,
        scope: SymbolScope::Linkage,
        weak: false,
        section,
        flags: SymbolFlags::None,
    };
    let defined = object.add_symbol(symbol(name, SymbolSection::Undefined));
    object.add_symbol_data(defined, section, code, 16);
    if let Some(callee) = callee {
        let symbol = object.add_symbol(symbol(callee, SymbolSection::Undefined));
        let flags = RelocationFlags::Generic {
            kind: RelocationKind::PltRelative,
            encoding: RelocationEncoding::X86Branch,
            size: 32,
        };
        let relocation = Relocation { offset: 1, symbol, addend: -4, flags };
        object.add_relocation(section, relocation).expect("a relocation of x86-64");
    }
    object.write().expect("a well-formed object")
}

/// A fresh folder of one test.
fn folder(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("cargo's folder for tests is writable");
    folder
}

/// Runs an executable. Another test's child process may hold it open for the moment between its
/// fork and its exec; then it is busy.
fn exit_code(executable: &Path) -> Option<i32> {
    loop {
        match Command::new(executable).status() {
            Ok(status) => return status.code(),
            Err(error) if error.kind() == ErrorKind::ExecutableFileBusy => {}
            Err(error) => panic!("it does not start: {error}"),
        }
    }
}

fn options(linker: LinkerKind) -> LinkOptions {
    LinkOptions { linker, ..LinkOptions::default() }
}

#[test]
fn both_linkers_make_an_executable_that_runs() {
    for linker in [LinkerKind::InProcess, LinkerKind::SystemCc] {
        let output = folder(&format!("runs-{linker:?}")).join("program");
        let objects = [answer("naja_answer", 42), answer("unused", 1)];
        link_with(&runtime(), &objects, &output, &options(linker)).expect("it links");
        assert_eq!(exit_code(&output), Some(42), "{linker:?}");
        let mode = std::fs::metadata(&output).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o111, 0o111, "{linker:?}");
    }
}

#[test]
fn the_same_objects_give_the_same_bytes() {
    let folder = folder("same");
    let objects = [answer("naja_answer", 42)];
    let bytes = ["first", "second"].map(|name| {
        let output = folder.join(name);
        link_with(&runtime(), &objects, &output, &LinkOptions::default()).expect("it links");
        std::fs::read(&output).expect("it is there")
    });
    assert!(bytes[0] == bytes[1]);
}

#[test]
fn an_executable_that_is_there_is_replaced() {
    let output = folder("replaced").join("program");
    for value in [1, 2] {
        let objects = [answer("naja_answer", value)];
        link_with(&runtime(), &objects, &output, &LinkOptions::default()).expect("it links");
        assert_eq!(exit_code(&output), Some(value.into()));
    }
}

#[test]
fn a_missing_symbol_is_named_and_nothing_is_left_behind() {
    for linker in [LinkerKind::InProcess, LinkerKind::SystemCc] {
        let folder = folder(&format!("missing-{linker:?}"));
        let output = folder.join("program");
        let refused = link_with(&runtime(), &[[0_u8; 0]; 0], &output, &options(linker));
        match refused {
            Err(LinkError::Refused(message)) => assert!(message.contains("naja_answer")),
            other => panic!("{linker:?}: {other:?}"),
        }
        assert_eq!(std::fs::read_dir(&folder).expect("it is there").count(), 0, "{linker:?}");
    }
}
