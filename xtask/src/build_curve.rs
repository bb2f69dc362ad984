//! `cargo xtask build-curve`: how long builds of 500, 5,000 and 50,000 generated lines take.

use std::fmt::Write;
use std::path::Path;

use naja_bundle::workspace_root;

use crate::bench::build_once;

/// The sizes of programs, in lines.
const SIZES: [usize; 3] = [500, 5_000, 50_000];

/// One point of the curve.
pub struct Point {
    pub lines: usize,
    pub seconds: f64,
    pub size: u64,
}

/// Runs the command; `arguments` are those after its name.
pub fn command(arguments: &[&str]) -> Result<(), String> {
    let naja = match arguments {
        [] => workspace_root().join("target/release/naja"),
        ["--naja", path] => Path::new(path).to_path_buf(),
        _ => return Err("usage: cargo xtask build-curve [--naja FILE]".to_owned()),
    };
    for point in measure(&naja)? {
        let per_line = point.seconds / point.lines as f64 * 1e6;
        println!(
            "{:>6} lines {:>8.3} s {per_line:>8.1} µs a line {:>10} bytes",
            point.lines, point.seconds, point.size
        );
    }
    Ok(())
}

/// Builds programs of all sizes, each some times, and takes the best.
pub fn measure(naja: &Path) -> Result<Vec<Point>, String> {
    let work = workspace_root().join("target/build-curve");
    std::fs::create_dir_all(&work).map_err(|error| error.to_string())?;
    let mut points = Vec::new();
    for lines in SIZES {
        let script = work.join(format!("lines{lines}.py"));
        std::fs::write(&script, program(lines)).map_err(|error| error.to_string())?;
        let output = work.join(format!("lines{lines}"));
        let path = |path: &Path| path.display().to_string();
        let words = [path(naja), "build".to_owned(), path(&script), "-o".to_owned(), path(&output)];
        let mut seconds = f64::INFINITY;
        for _ in 0..if lines > 10_000 { 1 } else { 3 } {
            seconds = seconds.min(build_once(&words)?);
        }
        let size = std::fs::metadata(&output).map_err(|error| error.to_string())?.len();
        points.push(Point { lines, seconds, size });
    }
    Ok(points)
}

/// A program of about so many lines: functions over numbers, strings and dicts, classes, all called.
pub fn program(lines: usize) -> String {
    const PIECE: usize = 32;
    let mut text = String::new();
    let pieces = lines / PIECE;
    for number in 0..pieces {
        let _ = write!(
            text,
            "\
class Account{number}:
    def __init__(self, owner, amount: int):
        self.owner = owner
        self.amount = amount

    def deposit(self, amount: int) -> int:
        if amount <= {number}:
            raise ValueError(f\"too little: {{amount}}\")
        self.amount += amount
        return self.amount


def work{number}(count: int, factor: float) -> float:
    total = {number}.5
    seen = {{}}
    for index in range(count):
        total += factor * index
        if index % 7 == {}:
            seen[f\"key {{index}}\"] = total
    account = Account{number}(\"owner {number}\", count)
    try:
        account.deposit(count)
    except ValueError as problem:
        seen[str(problem)] = -1.0
    return total + len(seen) + work{number}_last(seen)
",
            number % 7
        );
        let _ = write!(
            text,
            "\n\ndef work{number}_last(seen):\n    return max(seen.values(), default=0.0)\n\n\n"
        );
    }
    text.push_str("total = 0.0\n");
    for number in 0..pieces {
        let _ = writeln!(text, "total += work{number}({}, 0.5)", number % 50);
    }
    text.push_str("print(total)\n");
    text
}
