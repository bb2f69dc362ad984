//! Programs that run: `run/**/*.py`, `stdlib/**/*.py` and, with packages of others,
//! `packages/*.py`, compared with what CPython 3.13 did.
//!
//! The block at the end of a file holds standard output (`# out: …`), standard error
//! (`# err: …`) and an exit status other than 0 (`# exit: 1`). `# out| …` is a last line without
//! a line end. `BLESS=1` fills the block from CPython, never from us. `NAJA_TEST=part` selects
//! files; `NAJA_TEST_RUNTIME=audit` links the runtime that looks for leaks.
//! `differences/*.py` are programs that naja answers otherwise, and why.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use naja::diagnostics::render;
use naja::driver::{self, Options};
use naja::link::RuntimeKind;
use naja_tests::{Case, Folder, blessing, check_all, files, oracle, unless_busy, workspace};

/// So many lines that differ are shown of one program; what follows a first is seldom news.
const DIFFERENCES_SHOWN: usize = 6;

#[test]
fn programs() {
    let mut paths = files(&workspace().join("tests/run"), "py");
    paths.extend(files(&workspace().join("tests/stdlib"), "py"));
    // What tests import stands in a folder `modules` beside them.
    paths.retain(|path| !path.components().any(|part| part.as_os_str() == "modules"));
    check_all(&paths, program);
}

/// Packages of others, compiled as they are; `scripts/fetch-packages` brings them.
#[test]
fn packages() {
    let mut paths = files(&workspace().join("tests/packages"), "py");
    paths.retain(|path| {
        let there = imported(path).iter().all(|folder| folder.is_dir());
        if !there {
            println!("skipped: packages not fetched: {}", path.display());
        }
        there
    });
    check_all(&paths, program);
}

/// Where naja differs from CPython on purpose: the block says what naja does and is written by hand.
#[test]
fn differences() {
    if !blessing() {
        check_all(&files(&workspace().join("tests/differences"), "py"), program);
    }
}

/// The folders that a test imports from: its packages, or `modules` beside it.
fn imported(path: &Path) -> Vec<PathBuf> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    match text.lines().find_map(|line| line.strip_prefix("# packages: ")) {
        Some(names) => {
            let folder = workspace().join("target/packages");
            names.split_whitespace().map(|name| folder.join(name)).collect()
        }
        None => vec![path.with_file_name("modules")],
    }
}

/// `differences/README.md` is made of the docstrings of the programs beside it; `BLESS=1` writes it.
#[test]
fn page_of_differences() {
    let folder = workspace().join("tests/differences");
    let mut page = String::from(
        "# Where naja answers otherwise than CPython 3.13\n\n\
         Made of the programs in this folder, each of which is run as a test. Nothing else may \
         differ.\n",
    );
    let mut paths: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the folder is there")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    paths.sort();
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let docstring = text.split("\"\"\"").nth(1).unwrap_or_default();
        let (topic, rest) = docstring.split_once("\n\n").unwrap_or((docstring, ""));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let topic = topic.trim().trim_start_matches("Topic: ").trim_end_matches('.');
        let topic = topic.replace('\n', " ");
        let rest = rest.trim().replace("\nCause:", "\n**Cause:**");
        let rest = rest.replace("Difference:", "**Difference:**");
        let rest = rest.replace("\nWorkaround:", "\n**Workaround:**");
        page.push_str(&format!("\n## {topic}\n\n{rest}\n\nProgram: [{name}]({name})\n"));
    }
    let file = folder.join("README.md");
    if blessing() {
        std::fs::write(&file, &page).expect("the page can be written");
    }
    let written = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(written == page, "tests/differences/README.md is stale; BLESS=1 writes it");
}

fn program(path: &Path) -> Result<(), String> {
    let case = Case::read(path, &["# out", "# err", "# exit"]);
    let folder = Folder::new();
    let script = folder.write(&case.name(), &case.program);
    if blessing() {
        let mut oracle = Command::new(oracle());
        let folders = std::env::join_paths(imported(path)).map_err(|error| error.to_string())?;
        oracle.arg(case.name()).env("PYTHONPATH", folders).env("PYTHONDONTWRITEBYTECODE", "1");
        let output = run(oracle, &folder)?;
        case.bless(&block(&output, &folder));
        return Ok(());
    }
    let executable = build(path, script, &folder)?;
    let output = run(command(&executable, &case.name()), &folder)?;
    let found = block(&output, &folder);
    if found != case.expected {
        return Err(difference(&case.expected, &found));
    }
    Ok(())
}

fn build(original: &Path, script: PathBuf, folder: &Folder) -> Result<PathBuf, String> {
    let runtime = match std::env::var("NAJA_TEST_RUNTIME").as_deref() {
        Ok("audit") => RuntimeKind::Audit,
        _ => RuntimeKind::Standard,
    };
    let paths = imported(original);
    let options = Options { script, paths, runtime, ..Options::default() };
    let outcome = driver::check(&options);
    let Some(checked) = outcome.result else {
        return Err(render::render_all(&outcome.diagnostics, false));
    };
    let executable = folder.path.join("program");
    let mut timing = outcome.timing;
    driver::build(&checked, &options, &executable, &mut timing)
        .map_err(|problems| render::render_all(&problems, false))?;
    Ok(executable)
}

/// The program under the name of its script, as CPython would see it.
fn command(executable: &Path, name: &str) -> Command {
    use std::os::unix::process::CommandExt;
    let mut command = Command::new(executable);
    command.arg0(name);
    command
}

fn run(mut command: Command, folder: &Folder) -> Result<Output, String> {
    let prepared = command
        .current_dir(&folder.path)
        .env("TZ", "UTC")
        .env("LC_ALL", "C.UTF-8")
        .env("PYTHONHASHSEED", "0")
        .stdin(Stdio::null());
    unless_busy(|| prepared.output()).map_err(|error| format!("cannot run: {error}"))
}

fn block(output: &Output, folder: &Folder) -> Vec<String> {
    let mut block = lines("out", &output.stdout, folder);
    block.extend(lines("err", &output.stderr, folder));
    match output.status.code() {
        Some(0) => {}
        Some(status) => block.push(format!("# exit: {status}")),
        None => block.push(format!("# exit: {}", output.status)),
    }
    block
}

fn lines(stream: &str, bytes: &[u8], folder: &Folder) -> Vec<String> {
    let prefix = format!("{}/", folder.path.display());
    let text = String::from_utf8_lossy(bytes).replace(&prefix, "");
    if text.is_empty() {
        return Vec::new();
    }
    let ended = text.ends_with('\n');
    let text = text.strip_suffix('\n').unwrap_or(&text);
    let last = text.split('\n').count() - 1;
    let line = |(index, line): (usize, &str)| {
        let sign = if index == last && !ended { '|' } else { ':' };
        format!("# {stream}{sign} {line}").trim_end().to_owned()
    };
    text.split('\n').enumerate().map(line).collect()
}

fn difference(wanted: &[String], found: &[String]) -> String {
    let mut text = String::new();
    let mut shown = 0;
    for index in 0..wanted.len().max(found.len()) {
        let (wanted, found) = (wanted.get(index), found.get(index));
        if wanted != found && shown < DIFFERENCES_SHOWN {
            shown += 1;
            let show = |line: Option<&String>| line.map_or("(nothing)", String::as_str).to_owned();
            text.push_str(&format!("  wanted {}\n   found {}\n", show(wanted), show(found)));
        }
    }
    text
}
