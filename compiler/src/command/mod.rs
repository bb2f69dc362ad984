//! What each subcommand does, and what it prints.

mod arguments;
pub mod bug_report;
mod cache;
mod run;

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use arguments::{Arguments, Build, Check, Command};
use naja::diagnostics::{self, Diagnostic, render};
use naja::driver::{self, Checked, Emit, Options, Timing};

/// The program was refused.
const REFUSED: u8 = 1;
/// The command was used wrongly.
const WRONG_USAGE: u8 = 2;

/// Runs the command line; answers with the exit status.
pub fn main() -> ExitCode {
    let arguments = Arguments::read();
    let status = match arguments.command {
        Command::Run(run) => run::run(&run),
        Command::Build(build) => self::build(&build),
        Command::Check(check) => self::check(&check),
    };
    ExitCode::from(status)
}

fn build(build: &Build) -> u8 {
    let options = build.options();
    if !can_open(&options.script) {
        return WRONG_USAGE;
    }
    let outcome = driver::check(&options);
    report(&outcome.diagnostics);
    let Some(checked) = outcome.result else { return REFUSED };
    let mut timing = outcome.timing;
    let result = match build.emit {
        Some(what) => driver::emit(&checked, &options, what, &mut timing)
            .map(|bytes| write_emitted(build, what, &bytes)),
        None => driver::build(&checked, &options, &build.output(), &mut timing).map(|()| 0),
    };
    if build.time {
        print_timing(&timing);
    }
    result.unwrap_or_else(|problems| {
        report(&problems);
        REFUSED
    })
}

fn write_emitted(build: &Build, what: Emit, bytes: &[u8]) -> u8 {
    let path = match (&build.output, what) {
        (Some(path), _) => path.clone(),
        (None, Emit::Obj) => build.output().with_extension("o"),
        (None, _) => {
            // A closed pipe (`naja build --emit=ir x.py | head`) is no problem of ours.
            let _ = std::io::stdout().write_all(bytes);
            return 0;
        }
    };
    match std::fs::write(&path, bytes) {
        Ok(()) => 0,
        Err(error) => usage_error(&format!("cannot write {}: {error}", path.display())),
    }
}

fn check(check: &Check) -> u8 {
    let mut status = 0;
    for script in &check.files {
        if !can_open(script) {
            status = WRONG_USAGE;
            continue;
        }
        let options = check.shared.options(script);
        let outcome = driver::check(&options);
        report(&outcome.diagnostics);
        let mut timing = outcome.timing;
        status = status.max(match outcome.result {
            Some(checked) => show(check, &checked, &options, &mut timing),
            None => REFUSED,
        });
        if check.time {
            print_timing(&timing);
        }
    }
    status
}

/// Shows what was asked for of a script that has no errors.
fn show(check: &Check, checked: &Checked, options: &Options, timing: &mut Timing) -> u8 {
    let mut text = String::new();
    if check.types {
        match driver::types(checked, options, timing) {
            Ok(types) => text.push_str(&types),
            Err(problems) => return refused(&problems),
        }
    }
    if check.explain || check.explain_html.is_some() {
        let explanation = match driver::explain(checked, options, timing) {
            Ok(explanation) => explanation,
            Err(problems) => return refused(&problems),
        };
        if check.explain {
            let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
            text.push_str(&naja::report::text(&explanation, colour));
        }
        if let Some(path) = &check.explain_html
            && let Err(error) = std::fs::write(path, naja::report::page(&explanation))
        {
            return usage_error(&format!("cannot write {}: {error}", path.display()));
        }
    }
    // A closed pipe (`naja check --explain x.py | head`) is no problem of ours.
    let _ = std::io::stdout().write_all(text.as_bytes());
    0
}

fn refused(problems: &[Diagnostic]) -> u8 {
    report(problems);
    REFUSED
}

/// A script that cannot be opened is wrong usage, not a refused program.
fn can_open(script: &Path) -> bool {
    match std::fs::File::open(script).and_then(|file| file.metadata()) {
        Ok(metadata) if metadata.is_dir() => {
            usage_error(&format!("cannot open {}: it is a folder", script.display()));
            false
        }
        Ok(_) => true,
        Err(error) => {
            let reason = match error.kind() {
                std::io::ErrorKind::NotFound => "no such file".to_owned(),
                std::io::ErrorKind::PermissionDenied => "no permission".to_owned(),
                _ => error.to_string(),
            };
            usage_error(&format!("cannot open {}: {reason}", script.display()));
            false
        }
    }
}

fn usage_error(message: &str) -> u8 {
    let _ = writeln!(std::io::stderr(), "naja: {message}");
    WRONG_USAGE
}

/// Prints diagnostics, in colour on a terminal.
fn report(problems: &[Diagnostic]) {
    if problems.is_empty() {
        return;
    }
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let mut text = render::render_all(problems, colour);
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    if errors > 1 {
        text.push_str(&format!("\n{errors} errors\n"));
    }
    let _ = std::io::stderr().write_all(text.as_bytes());
    debug_assert!(errors > 0 || !diagnostics::any_error(problems));
}

fn print_timing(timing: &Timing) {
    let mut text = String::new();
    let mut total = std::time::Duration::ZERO;
    for (name, duration) in &timing.stages {
        total += *duration;
        text.push_str(&format!("{name:>12} {:>9.2} ms\n", duration.as_secs_f64() * 1000.0));
    }
    text.push_str(&format!("{:>12} {:>9.2} ms\n", "total", total.as_secs_f64() * 1000.0));
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// `x.py` builds `x` in the current folder.
fn default_output(script: &Path) -> PathBuf {
    let stem = script.file_stem().unwrap_or_default();
    let path = PathBuf::from(stem);
    if path.extension().is_none() && path == script { path.with_extension("out") } else { path }
}
