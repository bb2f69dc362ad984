//! House rules that a machine can check: file sizes, `//!` heads, layering, where IO may happen,
//! and that every diagnostic code has its test.

use std::path::{Path, PathBuf};

use naja::diagnostics::codes;
use naja_tests::{files, workspace};

/// Hard limit; files should be split at 500.
const FILE_LINES_MAX: usize = 800;
/// Hard limit; functions should stay below 40 lines. Match arms of one line are not counted, and
/// tests are exempt.
const FUNCTION_LINES_MAX: usize = 70;

/// Files of `stdlib/` that are longer: classes that will not be taken apart without showing it, in
/// `__mro__` or in speed.
const LONG_LIBRARY_FILES: &[&str] = &["_decimal_number.py", "collections/__init__.py", "enum.py"];

/// Dispatch over all ops and tables of them: long, but flat.
const LONG_FUNCTIONS: &[&str] = &["op", "raw_op", "behaviour"];

#[test]
fn files_are_small_and_have_heads() {
    let mut complaints = Vec::new();
    for (path, text) in sources() {
        let lines = text.lines().count();
        if lines > FILE_LINES_MAX {
            complaints.push(format!("{}: {lines} lines, at most {FILE_LINES_MAX}", path.display()));
        }
        if !text.starts_with("//!") {
            complaints.push(format!("{}: starts without a //! head", path.display()));
        }
        for word in ["todo!(", "unimplemented!(", "dbg!("] {
            if text.contains(word) && !path.ends_with("tidy.rs") {
                complaints.push(format!("{}: contains {word}", path.display()));
            }
        }
    }
    complaints.extend(library_complaints());
    report(&complaints);
}

/// The same of the modules in `stdlib/`, whose heads are docstrings.
fn library_complaints() -> Vec<String> {
    let folder = workspace().join("stdlib");
    let mut complaints = Vec::new();
    for path in files(&folder, "py") {
        let name = path.strip_prefix(&folder).unwrap_or(&path).display().to_string();
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let lines = text.lines().count();
        if lines > FILE_LINES_MAX && !LONG_LIBRARY_FILES.contains(&name.as_str()) {
            complaints.push(format!("stdlib/{name}: {lines} lines, at most {FILE_LINES_MAX}"));
        }
        if !text.starts_with("\"\"\"") {
            complaints.push(format!("stdlib/{name}: starts without a docstring"));
        }
    }
    complaints
}

#[test]
fn functions_are_short() {
    let mut complaints = Vec::new();
    for (path, text) in sources() {
        for (name, line, length) in functions(&text) {
            if length > FUNCTION_LINES_MAX && !LONG_FUNCTIONS.contains(&name.as_str()) {
                let path = path.display();
                complaints.push(format!("{path}:{line}: {name} has {length} lines"));
            }
        }
    }
    report(&complaints);
}

/// A stage uses only the stages above it in `lib.rs`.
#[test]
fn stages_use_only_earlier_stages() {
    let source = workspace().join("compiler/src");
    let library =
        std::fs::read_to_string(source.join("lib.rs")).expect("the compiler has a lib.rs");
    let order: Vec<&str> = library
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let mut complaints = Vec::new();
    for (rank, stage) in order.iter().enumerate() {
        for path in files_of_stage(&source, stage) {
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            for later in &order[rank + 1..] {
                if uses(&text, later) {
                    complaints.push(format!("{}: uses later stage {later}", path.display()));
                }
            }
        }
    }
    report(&complaints);
}

/// The compiler touches files, environment and processes only at its ends.
#[test]
fn io_stays_at_the_ends() {
    let source = workspace().join("compiler/src");
    let ends = ["source/", "link/", "command/", "main.rs"];
    let mut complaints = Vec::new();
    for path in files(&source, "rs") {
        let name = path.strip_prefix(&source).unwrap_or(&path).display().to_string();
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let io = ["std::fs", "std::env", "std::process", "println!", "eprintln!"];
        for word in io.into_iter().filter(|word| text.contains(word)) {
            if !ends.iter().any(|end| name.starts_with(end)) {
                complaints.push(format!("compiler/src/{name}: uses {word}"));
            }
        }
    }
    report(&complaints);
}

#[test]
fn every_code_has_a_test() {
    let tests = files(&workspace().join("tests/errors"), "py");
    let texts: Vec<String> =
        tests.iter().map(|path| std::fs::read_to_string(path).unwrap_or_default()).collect();
    // These need a broken machine or a construct that is supported one day.
    let exempt = [&codes::LINK_FAILED, &codes::FILE_UNREADABLE, &codes::UNSUPPORTED];
    let complaints: Vec<String> = codes::ALL
        .iter()
        .filter(|code| !exempt.iter().any(|other| other.name == code.name))
        .filter(|code| !texts.iter().any(|text| text.contains(&format!("[{}]", code.name))))
        .map(|code| format!("no file in tests/errors has an `# error: [{}]`", code.name))
        .collect();
    report(&complaints);
}

/// The tour in `compiler/README.md` names files and folders: they are where it says, in a folder that
/// the section named before or from the top.
#[test]
fn the_tour_finds_its_files() {
    let root = workspace();
    let source = root.join("compiler/src");
    let tour = std::fs::read_to_string(root.join("compiler/README.md")).expect("there is a tour");
    let mut complaints = Vec::new();
    let mut found = 0;
    for section in tour.split("\n## ") {
        let title = section.split(':').next().unwrap_or_default();
        let mut places = vec![root.clone(), root.join("compiler"), source.clone()];
        places.extend(title.split(" and ").map(|folder| source.join(folder)));
        places.push(root.join(title).join("src"));
        for name in section.split('`').skip(1).step_by(2) {
            if !name.ends_with(".rs") && !name.ends_with('/') {
                continue;
            }
            found += 1;
            match places.iter().map(|place| place.join(name)).find(|path| path.exists()) {
                Some(path) if path.is_dir() => places.push(path),
                Some(_) => {}
                None => complaints.push(format!("compiler/README.md: no {name} in {title}")),
            }
        }
    }
    assert!(found > 20, "the tour names {found} files: is this still how it is written?");
    report(&complaints);
}

fn report(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

/// Every Rust file of the workspace that is ours.
fn sources() -> Vec<(PathBuf, String)> {
    let root = workspace();
    let folders = ["compiler", "runtime", "tests", "xtask"];
    folders
        .iter()
        .flat_map(|folder| files(&root.join(folder), "rs"))
        .filter(|path| !path.components().any(|part| part.as_os_str() == "target"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            (path.strip_prefix(&root).map(Path::to_path_buf).unwrap_or(path), text)
        })
        .collect()
}

fn files_of_stage(source: &Path, stage: &str) -> Vec<PathBuf> {
    let mut found = files(&source.join(stage), "rs");
    found.extend([source.join(format!("{stage}.rs"))].into_iter().filter(|path| path.exists()));
    found
}

fn uses(text: &str, stage: &str) -> bool {
    text.match_indices(&format!("crate::{stage}")).any(|(at, word)| {
        let next = text[at + word.len()..].chars().next();
        next.is_none_or(|next| !next.is_alphanumeric() && next != '_')
    })
}

/// Name, first line and length of each function, by the layout that rustfmt gives.
fn functions(text: &str) -> Vec<(String, usize, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let indentation = line.len() - line.trim_start().len();
        let words: Vec<&str> = line.trim_start().split(' ').collect();
        let modifiers =
            ["pub", "const", "unsafe", "async", "extern", "\"C\"", "pub(crate)", "pub(super)"];
        let at = words.iter().position(|word| !modifiers.contains(word));
        let Some(name) = at.filter(|&at| words[at] == "fn").and_then(|at| words.get(at + 1)) else {
            continue;
        };
        let end = format!("{}}}", " ".repeat(indentation));
        let is_test = index > 0 && lines[index - 1].trim() == "#[test]";
        if let Some(length) = lines[index..].iter().position(|line| *line == end)
            && !line.ends_with([';', '}'])
            && !is_test
        {
            let name = name.split(['(', '<']).next().unwrap_or(name);
            let is_arm = |line: &&&str| line.contains(" => ") && line.ends_with(',');
            let arms = lines[index..index + length].iter().filter(is_arm).count();
            found.push((name.to_owned(), index + 1, length + 1 - arms));
        }
    }
    found
}
