//! `BENCHMARKS.md` and its chart.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use super::engines::Engine;
use super::{Ready, Row};
use crate::build_curve::Point;

/// Writes the page, and the chart beside it.
pub fn write(
    output: &Path,
    rows: &[Row],
    engines: &[Engine],
    curve: &[Point],
    rounds: usize,
) -> Result<(), String> {
    let chart = output.with_extension("svg");
    let failed = |error: std::io::Error| format!("cannot write {}: {error}", output.display());
    std::fs::write(&chart, svg(rows, engines)).map_err(failed)?;
    let mut page = String::from("# Benchmarks\n\n");
    let chart_name = chart.file_name().unwrap_or_default().to_string_lossy();
    let _ = write!(
        page,
        "Written by `cargo xtask bench`; see `CONTRIBUTING.md`. CPU time (user and system) of whole \
         processes, the least of {rounds} rounds; in each round every engine ran each program once. \
         Times are left out where the output was not CPython's.\n\n![speed-up]({chart_name})\n\n"
    );
    machine(&mut page, engines);
    page.push_str("## CPU time in seconds (speed-up over CPython)\n\n");
    table(&mut page, rows, engines, |ready, base| {
        let (best, base) = (time(ready)?, time(base)?);
        Some(format!("{best:.3} ({:.1})", base / best.max(1e-4)))
    });
    means(&mut page, rows, engines);
    page.push_str("\n## Peak memory in MiB\n\n");
    table(&mut page, rows, engines, |ready, _| Some(format!("{:.1}", ready.best?.mebibytes)));
    page.push_str("\n## Build time in seconds, executable size in bytes\n\n");
    table(&mut page, rows, engines, |ready, _| {
        Some(format!("{:.2}, {}", ready.build_seconds?, ready.size?))
    });
    page.push_str("\n## Build time by length of the program\n\n");
    page.push_str(
        "| Lines (generated) | Seconds | µs a line | Executable, bytes |\n|--:|--:|--:|--:|\n",
    );
    for point in curve {
        let per_line = point.seconds / point.lines as f64 * 1e6;
        let _ = writeln!(
            page,
            "| {} | {:.3} | {per_line:.0} | {} |",
            point.lines, point.seconds, point.size
        );
    }
    std::fs::write(output, page).map_err(failed)?;
    println!("wrote {} and {}", output.display(), chart.display());
    Ok(())
}

fn time(ready: &Ready) -> Option<f64> {
    ready.best.filter(|_| ready.agrees).map(|spent| spent.seconds)
}

fn machine(page: &mut String, engines: &[Engine]) {
    let information = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = information.lines().find(|line| line.starts_with("model name"));
    let model = model.and_then(|line| line.split_once(": ")).map_or("unknown", |(_, name)| name);
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let said = |program: &str, words: &[&str]| {
        let output = Command::new(program).args(words).output().ok()?;
        Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let system = said("uname", &["-sr"]).unwrap_or_default();
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default().to_owned();
    let _ = writeln!(page, "Machine: {model}, {threads} processors, {system}, load {load}.");
    let commit = said("git", &["rev-parse", "--short", "HEAD"]).unwrap_or_default();
    for engine in engines {
        let commit = if engine.name == "naja" { format!(" ({commit})") } else { String::new() };
        let _ = writeln!(page, "{}: {}{commit}.", engine.name, engine.version);
    }
    let absent: Vec<&str> = ["gcc", "PyPy", "Nuitka", "Cython", "mypyc"]
        .into_iter()
        .filter(|name| engines.iter().all(|engine| engine.name != *name))
        .collect();
    if !absent.is_empty() {
        let _ = writeln!(page, "Not installed: {}.", absent.join(", "));
    }
    page.push('\n');
}

/// A table of programs by engines.
fn table(
    page: &mut String,
    rows: &[Row],
    engines: &[Engine],
    cell: impl Fn(&Ready, &Ready) -> Option<String>,
) {
    let names: Vec<&str> = engines.iter().map(|engine| engine.name).collect();
    let _ = writeln!(page, "| Program | {} |", names.join(" | "));
    let _ = writeln!(page, "|---|{}", "--:|".repeat(names.len()));
    for row in rows {
        let cells = names.iter().map(|name| {
            let ready = row.ready.iter().find(|ready| ready.engine == *name);
            ready.and_then(|ready| cell(ready, &row.ready[0])).unwrap_or_default()
        });
        let cells: Vec<String> = cells.collect();
        let _ = writeln!(page, "| {} | {} |", row.name, cells.join(" | "));
    }
}

/// Geometric means over all programs, and over C where there is a C version.
fn means(page: &mut String, rows: &[Row], engines: &[Engine]) {
    let of =
        |row: &Row, name: &str| row.ready.iter().find(|ready| ready.engine == name).and_then(time);
    let mean = |ratios: Vec<f64>| {
        let sum: f64 = ratios.iter().map(|ratio| ratio.ln()).sum();
        (!ratios.is_empty()).then(|| (sum / ratios.len() as f64).exp())
    };
    page.push_str("\nGeometric means: ");
    let mut parts = Vec::new();
    for engine in engines.iter().filter(|engine| engine.name != "CPython") {
        let ratio = |row: &Row| Some(of(row, "CPython")? / of(row, engine.name)?.max(1e-4));
        if let Some(mean) = mean(rows.iter().filter_map(ratio).collect()) {
            parts.push(format!("{} {mean:.1} times as fast as CPython", engine.name));
        }
    }
    let ratio = |row: &Row| Some(of(row, "naja")?.max(1e-4) / of(row, "gcc")?.max(1e-4));
    if let Some(mean) = mean(rows.iter().filter_map(ratio).collect()) {
        parts.push(format!("naja's time {mean:.2} times that of gcc -O2"));
    }
    let _ = writeln!(page, "{}.", parts.join("; "));
}

/// Bars of the speed-up over CPython, on a logarithmic scale.
fn svg(rows: &[Row], engines: &[Engine]) -> String {
    const COLOURS: [&str; 7] =
        ["#888888", "#2f9e44", "#1971c2", "#e8590c", "#9c36b5", "#c2255c", "#66801a"];
    let shown: Vec<(usize, &Engine)> = engines.iter().enumerate().skip(1).collect();
    let row_height = 10 + 14 * shown.len();
    let height = 50 + row_height * rows.len();
    // From 1/2 to 512 times.
    let position = |ratio: f64| 160.0 + (ratio.clamp(0.5, 512.0).log2() + 1.0) * 50.0;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 {height}\" \
         font-family=\"sans-serif\" font-size=\"11\">\n\
         <rect width=\"720\" height=\"{height}\" fill=\"#ffffff\"/>\n"
    );
    for power in 0..=9 {
        let ratio = f64::from(1 << power);
        let x = position(ratio);
        let _ = writeln!(
            svg,
            "<line x1=\"{x}\" x2=\"{x}\" y1=\"36\" y2=\"{height}\" stroke=\"#dddddd\"/>\
             <text x=\"{x}\" y=\"32\" text-anchor=\"middle\" fill=\"#555555\">{ratio}x</text>"
        );
    }
    for (place, (number, engine)) in shown.iter().enumerate() {
        let x = 160 + 90 * place;
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"6\" width=\"10\" height=\"10\" fill=\"{}\"/>\
             <text x=\"{}\" y=\"15\">{}</text>",
            COLOURS[number % 7],
            x + 14,
            engine.name
        );
    }
    for (index, row) in rows.iter().enumerate() {
        let top = 44 + index * row_height;
        let _ = writeln!(
            svg,
            "<text x=\"152\" y=\"{}\" text-anchor=\"end\">{}</text>",
            top + row_height / 2,
            row.name
        );
        for (place, (number, engine)) in shown.iter().enumerate() {
            let ready = row.ready.iter().find(|ready| ready.engine == engine.name);
            let Some(best) = ready.and_then(time) else { continue };
            let Some(base) = time(&row.ready[0]) else { continue };
            let (from, to) = (position(1.0), position(base / best.max(1e-4)));
            let _ = writeln!(
                svg,
                "<rect x=\"{:.1}\" y=\"{}\" width=\"{:.1}\" height=\"12\" fill=\"{}\"/>",
                from.min(to),
                top + 14 * place,
                (to - from).abs().max(1.0),
                COLOURS[number % 7]
            );
        }
    }
    svg.push_str("</svg>\n");
    svg
}
