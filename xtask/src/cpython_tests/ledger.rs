//! `tests/cpython/ledger.tsv` and `passing.txt`: what passed once has to pass.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::{Counts, folder};

const HEADER: &str = "module\tmethods\tpassed\tfailed\tskipped\trefused\tcrashed\n";

/// Compares with what is kept; writes it anew when asked to and nothing got worse.
pub(crate) fn check(
    rows: &BTreeMap<String, Counts>,
    passing: &[String],
    update: bool,
) -> Result<(), String> {
    let kept = std::fs::read_to_string(folder().join("passing.txt")).unwrap_or_default();
    let now: BTreeSet<&str> = passing.iter().map(String::as_str).collect();
    let was_run = |line: &&str| rows.contains_key(line.split(' ').next().unwrap_or_default());
    let lost: Vec<&str> = kept.lines().filter(was_run).filter(|line| !now.contains(line)).collect();
    for line in &lost {
        println!("no longer passes: {line}");
    }
    if update {
        write(rows, &kept, &now).map_err(|error| format!("cannot write the ledger: {error}"))?;
    }
    if lost.is_empty() {
        return Ok(());
    }
    Err(format!("{} methods of the ledger no longer pass", lost.len()))
}

fn write(rows: &BTreeMap<String, Counts>, kept: &str, now: &BTreeSet<&str>) -> std::io::Result<()> {
    let others =
        kept.lines().filter(|line| !rows.contains_key(line.split(' ').next().unwrap_or_default()));
    let passing: BTreeSet<&str> = others.chain(now.iter().copied()).collect();
    let mut text = String::new();
    passing.iter().for_each(|line| text.extend([line, "\n"]));
    std::fs::write(folder().join("passing.txt"), text)?;

    let old = std::fs::read_to_string(folder().join("ledger.tsv")).unwrap_or_default();
    let mut lines: BTreeMap<String, [usize; 6]> = BTreeMap::new();
    for line in old.lines().skip(1) {
        let mut cells = line.split('\t');
        let name = cells.next().unwrap_or_default().to_owned();
        let numbers: Vec<usize> = cells.filter_map(|cell| cell.parse().ok()).collect();
        if let Ok(numbers) = numbers.try_into() {
            lines.insert(name, numbers);
        }
    }
    lines.remove("total");
    lines.extend(rows.iter().map(|(name, counts)| (name.clone(), counts.columns())));
    let total = lines.values().fold([0; 6], |mut sum, row| {
        sum.iter_mut().zip(row).for_each(|(sum, number)| *sum += number);
        sum
    });
    let mut text = HEADER.to_owned();
    for (name, numbers) in lines.iter().chain([(&"total".to_owned(), &total)]) {
        let cells: Vec<String> = numbers.iter().map(usize::to_string).collect();
        let _ = writeln!(text, "{name}\t{}", cells.join("\t"));
    }
    std::fs::write(folder().join("ledger.tsv"), text)
}
