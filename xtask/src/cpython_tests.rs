//! `cargo xtask cpython-tests`: compiles CPython's own tests, unmodified, runs them, and counts.
//!
//! Each module is compiled with `--unsupported=raise` beside our own stand-in for `test.support`
//! (`tests/cpython/support`) and run method by method (`tests/cpython/runner.py`). What counts are
//! the methods that CPython itself runs here (`tests/cpython/listing.py`). `tests/cpython/ledger.tsv`
//! keeps the counts and `passing.txt` the methods that pass: both may only grow (`--update`).

mod ledger;
mod options;
mod run;

use naja_bundle::workspace_root;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use options::Options;

/// Modules that tests import at their top, whatever they do with them.
const ABSENT: &str = "\
    array ast asyncio codecs copyreg decimal dis doctest importlib inspect locale logging marshal \
    pickle platform pydoc shutil signal struct subprocess symtable tempfile threading tokenize \
    unicodedata zipfile";

/// What of `test` is not CPython's.
const OWN: &[&str] = &["support", "__init__.py", "__pycache__", "test_import"];
/// What other tests take from `test.test_import`.
const NO_RERUN: &str = "def no_rerun(reason):\n    return lambda test: test\n";

/// What becomes of a method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Passed,
    Failed(String),
    Skipped(String),
    Refused(String),
    Crashed(String),
}

/// Methods by name, with their outcomes.
pub(crate) type Outcomes = BTreeMap<String, Outcome>;

/// One line of the table.
#[derive(Clone, Default, Debug, PartialEq, Eq)]
pub(crate) struct Counts {
    pub methods: usize,
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
    pub refused: usize,
    pub crashed: usize,
}

/// Runs the command; `arguments` are those after its name.
pub fn command(arguments: &[&str]) -> Result<(), String> {
    let options = Options::read(arguments)?;
    let work = workspace_root().join("target/cpython-tests");
    prepare(&work, &options)?;
    let mut rows = BTreeMap::new();
    let mut passing = Vec::new();
    println!(
        "{}",
        row_text("module", ["methods", "passed", "failed", "skipped", "refused", "crashed"])
    );
    for module in &options.modules {
        let wanted = listing(&work, &options, module)?;
        let found = run::module(&work, &options, module)?;
        let (counts, passed) = compare(module, &wanted, &found, options.verbose);
        print_counts(module, &counts);
        rows.insert(module.clone(), counts);
        passing.extend(passed);
    }
    let total = rows.values().fold(Counts::default(), |sum, row| Counts {
        methods: sum.methods + row.methods,
        passed: sum.passed + row.passed,
        failed: sum.failed + row.failed,
        skipped: sum.skipped + row.skipped,
        refused: sum.refused + row.refused,
        crashed: sum.crashed + row.crashed,
    });
    print_counts("total", &total);
    ledger::check(&rows, &passing, options.update)
}

fn row_text(name: &str, columns: [&str; 6]) -> String {
    let cells: Vec<String> = columns.iter().map(|column| format!("{column:>8}")).collect();
    format!("{name:<28}{}", cells.concat())
}

fn print_counts(name: &str, counts: &Counts) {
    let numbers = counts.columns().map(|number| number.to_string());
    println!("{}", row_text(name, numbers.each_ref().map(String::as_str)));
}

impl Counts {
    /// In the order of the table.
    pub(crate) fn columns(&self) -> [usize; 6] {
        [self.methods, self.passed, self.failed, self.skipped, self.refused, self.crashed]
    }
}

/// The counts over the methods that CPython runs, and those that pass here, too.
fn compare(
    module: &str,
    wanted: &Outcomes,
    found: &Outcomes,
    verbose: bool,
) -> (Counts, Vec<String>) {
    let mut counts = Counts::default();
    let mut passing = Vec::new();
    let whole = found.get(run::WHOLE_MODULE);
    for (name, outcome) in wanted {
        if *outcome != Outcome::Passed {
            continue;
        }
        counts.methods += 1;
        // Doctests are named after what they belong to.
        let is_method = name.rsplit('.').next().is_some_and(|last| last.starts_with("test"));
        let missing = match is_method {
            true => Outcome::Failed("not run".to_owned()),
            false => Outcome::Refused("doctest".to_owned()),
        };
        let here = found.get(name).or(whole).unwrap_or(&missing);
        let (count, reason) = match here {
            Outcome::Passed => {
                passing.push(format!("{module} {name}"));
                counts.passed += 1;
                continue;
            }
            Outcome::Failed(reason) => (&mut counts.failed, format!("failed   {reason}")),
            Outcome::Skipped(reason) => (&mut counts.skipped, format!("skipped  {reason}")),
            Outcome::Refused(reason) => (&mut counts.refused, format!("refused  {reason}")),
            Outcome::Crashed(reason) => (&mut counts.crashed, format!("crashed  {reason}")),
        };
        *count += 1;
        if verbose && (whole.is_none() || counts.methods == 1) {
            println!("    {name}: {reason}");
        }
    }
    (counts, passing)
}

/// Makes the folder in which `test` is CPython's tests with our `test.support`.
fn prepare(work: &Path, options: &Options) -> Result<(), String> {
    let tests = work.join("lib/test");
    let failed = |error: std::io::Error| format!("cannot prepare {}: {error}", tests.display());
    let _ = std::fs::remove_dir_all(work.join("lib"));
    std::fs::create_dir_all(&tests).map_err(failed)?;
    for entry in std::fs::read_dir(&options.library)
        .map_err(|error| format!("cannot read {}: {error}", options.library.display()))?
    {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().unwrap_or_default().to_owned();
        if !OWN.iter().any(|own| name == *own) {
            std::os::unix::fs::symlink(&path, tests.join(name)).map_err(failed)?;
        }
    }
    let own = folder();
    std::os::unix::fs::symlink(own.join("support"), tests.join("support")).map_err(failed)?;
    std::fs::write(tests.join("__init__.py"), "").map_err(failed)?;
    std::fs::write(tests.join("test_import.py"), NO_RERUN).map_err(failed)?;
    std::fs::copy(own.join("runner.py"), work.join("lib/cpython_test_runner.py"))
        .map_err(failed)?;
    add_absent(work).map_err(failed)?;
    std::fs::create_dir_all(work.join("listings")).map_err(failed)
}

/// Modules that naja does not have yet get a stand-in that raises when it is used.
fn add_absent(work: &Path) -> std::io::Result<()> {
    let library = workspace_root().join("stdlib");
    for name in ABSENT.split_whitespace() {
        let file = format!("{name}.py");
        if !library.join(&file).exists() && !library.join(name).exists() {
            std::fs::copy(folder().join("absent.py"), work.join("lib").join(file))?;
        }
    }
    let modules = folder().join("modules");
    for name in ["_testcapi", "_testinternalcapi", "_testlimitedcapi", "_testbuffer", "xxsubtype"] {
        let file = format!("{name}.py");
        std::fs::copy(modules.join("_testcapi.py"), work.join("lib").join(file))?;
    }
    for name in ["_py_abc.py", "_datetime.py"] {
        std::fs::copy(modules.join(name), work.join("lib").join(name))?;
    }
    Ok(())
}

/// `tests/cpython`.
fn folder() -> PathBuf {
    workspace_root().join("tests/cpython")
}

/// What CPython itself makes of the module; asked once.
fn listing(work: &Path, options: &Options, module: &str) -> Result<Outcomes, String> {
    let kept = work.join("listings").join(module);
    if let Ok(text) = std::fs::read_to_string(&kept)
        && !text.is_empty()
    {
        return Ok(run::outcomes(&text));
    }
    let output = Command::new("timeout")
        .args(["-k", "5", "300"])
        .arg(&options.python)
        .arg(folder().join("listing.py"))
        .arg(module)
        .current_dir(work)
        .stderr(std::process::Stdio::null())
        .output()
        .map_err(|error| format!("cannot start CPython: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    std::fs::write(&kept, &text).map_err(|error| error.to_string())?;
    Ok(run::outcomes(&text))
}
