//! `--counts`: instructions executed, as callgrind counts them, beside those on record.
//!
//! Times on a busy machine differ by a tenth from run to run, instruction counts by next to nothing:
//! more than 3 % above the record is a regression. Programs run with the argument `small`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Options, measure, stem};

/// More than so much above the record is a regression, in percent.
const TOLERANCE: f64 = 3.0;

/// Counts, compares and (`--update`) records.
pub fn check(options: &Options, programs: &[PathBuf]) -> Result<(), String> {
    let record = options.folder.join("counts.tsv");
    let mut recorded = read(&record);
    let mut complaints = Vec::new();
    println!("{:<20}{:>16}{:>16}{:>10}", "program", "recorded", "now", "change");
    for program in programs {
        let name = stem(program);
        let now = count(options, program)?;
        let before = recorded.get(&name).copied();
        let change = before.map(|before| (now as f64 / before as f64 - 1.0) * 100.0);
        let shown = change.map_or("new".to_owned(), |change| format!("{change:+.1} %"));
        let old = before.map_or("-".to_owned(), |before| before.to_string());
        println!("{name:<20}{old:>16}{now:>16}{shown:>10}");
        match change {
            Some(change) if change > TOLERANCE => complaints.push(format!("{name}: {shown}")),
            None if !options.update => complaints.push(format!("{name}: not on record")),
            _ => {}
        }
        recorded.insert(name, now);
    }
    if options.update {
        let lines = recorded.iter().map(|(name, count)| format!("{name}\t{count}\n"));
        let text: String = lines.collect();
        return std::fs::write(&record, text)
            .map_err(|error| format!("cannot write {}: {error}", record.display()));
    }
    if complaints.is_empty() {
        return Ok(());
    }
    Err(format!("instruction counts (--update records them):\n{}", complaints.join("\n")))
}

fn read(path: &Path) -> BTreeMap<String, u64> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let line = |line: &str| {
        let (name, count) = line.split_once('\t')?;
        Some((name.to_owned(), count.parse().ok()?))
    };
    text.lines().filter_map(line).collect()
}

fn count(options: &Options, program: &Path) -> Result<u64, String> {
    let output = std::env::temp_dir().join(format!("naja-counts-{}", std::process::id()));
    let path = |path: &Path| path.display().to_string();
    let build =
        [path(&options.naja), "build".to_owned(), path(program), "-o".to_owned(), path(&output)];
    measure::build_once(&build)?;
    let ran = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(&output)
        .arg("small")
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .output()
        .map_err(|error| format!("cannot run valgrind: {error}"));
    let _ = std::fs::remove_file(&output);
    let words = String::from_utf8_lossy(&ran?.stderr).into_owned();
    let collected = words.split("Collected : ").nth(1);
    let number = collected.and_then(|rest| rest.split_whitespace().next()?.parse().ok());
    number.ok_or_else(|| format!("valgrind counted nothing of {}:\n{words}", program.display()))
}
