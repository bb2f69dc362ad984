//! `cargo xtask bench`: times naja beside CPython and whatever else is installed, and writes
//! `BENCHMARKS.md`; with `--counts` it compares instruction counts with the recorded ones.
//!
//! What is measured is the CPU time (user and system) of whole processes, the least of all rounds; in
//! each round every engine runs each program once, so that a busy machine is unfair to all of them.
//! A program whose output is not CPython's has no time.

mod counts;
mod engines;
mod measure;
mod page;

use std::path::{Path, PathBuf};

use naja_bundle::workspace_root;

use engines::Engine;
use measure::Spent;
pub use measure::build_once;

/// What the command line asks for.
pub struct Options {
    folder: PathBuf,
    naja: PathBuf,
    rounds: usize,
    output: PathBuf,
    programs: Vec<String>,
    counts: bool,
    update: bool,
}

/// A program of one engine, ready to run.
struct Ready {
    engine: &'static str,
    command: Vec<String>,
    build_seconds: Option<f64>,
    size: Option<u64>,
    best: Option<Spent>,
    agrees: bool,
}

/// A program in all engines.
struct Row {
    name: String,
    ready: Vec<Ready>,
}

/// Runs the command; `arguments` are those after its name.
pub fn command(arguments: &[&str]) -> Result<(), String> {
    let options = Options::read(arguments)?;
    let programs = programs(&options)?;
    if options.counts {
        return counts::check(&options, &programs);
    }
    let work = workspace_root().join("target/bench");
    std::fs::create_dir_all(&work).map_err(|error| error.to_string())?;
    let engines = engines::installed(&options.naja)?;
    let mut rows = Vec::new();
    for program in &programs {
        rows.push(prepare(program, &engines, &work)?);
    }
    for round in 0..options.rounds {
        for row in &mut rows {
            run_round(row)?;
        }
        eprintln!("round {} of {}", round + 1, options.rounds);
    }
    let curve = crate::build_curve::measure(&options.naja)?;
    page::write(&options.output, &rows, &engines, &curve, options.rounds)
}

impl Options {
    fn read(arguments: &[&str]) -> Result<Options, String> {
        let root = workspace_root();
        let mut options = Options {
            folder: root.join("tests/bench"),
            naja: root.join("target/release/naja"),
            rounds: 3,
            output: root.join("BENCHMARKS.md"),
            programs: Vec::new(),
            counts: false,
            update: false,
        };
        let mut rest = arguments.iter();
        while let Some(word) = rest.next() {
            let mut value = || rest.next().ok_or_else(|| format!("{word} needs a value"));
            match *word {
                "--folder" => options.folder = PathBuf::from(value()?),
                "--naja" => options.naja = PathBuf::from(value()?),
                "--output" => options.output = PathBuf::from(value()?),
                "--rounds" => {
                    let rounds = value()?.parse().ok().filter(|rounds| *rounds > 0);
                    options.rounds = rounds.ok_or("--rounds needs a number")?;
                }
                "--counts" => options.counts = true,
                "--update" => options.update = true,
                other if other.starts_with('-') => return Err(format!("what is {other}?")),
                name => options.programs.push(name.to_owned()),
            }
        }
        if !options.naja.exists() {
            let path = options.naja.display();
            return Err(format!("no {path}: cargo build --release -p naja"));
        }
        Ok(options)
    }
}

/// The programs of a folder: its `*.py`, or those of its `programs/`.
fn programs(options: &Options) -> Result<Vec<PathBuf>, String> {
    let below = options.folder.join("programs");
    let folder = if below.is_dir() { below } else { options.folder.clone() };
    let entries = std::fs::read_dir(&folder)
        .map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    let mut found: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    found.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
    found.retain(|path| options.programs.is_empty() || options.programs.contains(&stem(path)));
    found.sort();
    if found.is_empty() { Err(format!("no programs in {}", folder.display())) } else { Ok(found) }
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The C program beside a Python one, or in `c/` beside `programs/`.
fn c_version(program: &Path) -> Option<PathBuf> {
    let beside = program.with_extension("c");
    let other = program.parent()?.parent()?.join("c").join(beside.file_name()?);
    [beside, other].into_iter().find(|path| path.exists())
}

fn prepare(program: &Path, engines: &[Engine], work: &Path) -> Result<Row, String> {
    let name = stem(program);
    let mut ready = Vec::new();
    for engine in engines {
        let source = if engine.is_c { c_version(program) } else { Some(program.to_path_buf()) };
        let Some(source) = source else { continue };
        let output = work.join(format!("{name}.{}", engine.name));
        let (seconds, size) = match engine.build_command(&source, &output) {
            Some(build) => {
                let seconds = measure::build_once(&build)?;
                (Some(seconds), std::fs::metadata(&output).ok().map(|file| file.len()))
            }
            None => (None, None),
        };
        ready.push(Ready {
            engine: engine.name,
            command: engine.run_command(&source, &output),
            build_seconds: seconds,
            size,
            best: None,
            agrees: true,
        });
    }
    Ok(Row { name, ready })
}

fn run_round(row: &mut Row) -> Result<(), String> {
    let mut wanted: Option<Vec<u8>> = None;
    for ready in &mut row.ready {
        let (spent, output) = measure::run(&ready.command)?;
        // CPython is the first.
        ready.agrees &= *wanted.get_or_insert_with(|| output.clone()) == output;
        ready.best = Some(ready.best.map_or(spent, |best| best.least(spent)));
    }
    Ok(())
}
