//! Compiling one module and running it to its end, crash by crash.

use std::path::Path;
use std::process::{Command, Output};

use super::options::Options;
use super::{Outcome, Outcomes};

/// The key of an outcome that holds for all methods of a module.
pub(crate) const WHOLE_MODULE: &str = "*";
/// Seconds for a whole module, and for what a method may leave unsaid.
const SECONDS_MAX: &str = "60";
/// Kilobytes of memory for a test program.
const MEMORY_MAX: &str = "4000000";
/// A module that crashes more often than this is given up.
const CRASHES_MAX: usize = 25;

/// Compiles and runs; an outcome for each method that was reached.
pub(crate) fn module(work: &Path, options: &Options, module: &str) -> Result<Outcomes, String> {
    let script = work.join("lib").join(format!("run_{module}.py"));
    let program = work.join(module);
    let text = format!(
        "import cpython_test_runner\nimport test.{module} as module\n\ncpython_test_runner.main(module)\n"
    );
    std::fs::write(&script, text).map_err(|error| error.to_string())?;
    let _ = std::fs::remove_file(&program);
    let mut command = Command::new("timeout");
    command.arg("200").arg(&options.compiler).args(["build", "--unsupported=raise"]);
    if let Some(stdlib) = &options.stdlib {
        command.arg("--stdlib").arg(stdlib);
    }
    let output = command.arg(&script).arg("-o").arg(&program).output();
    let output =
        output.map_err(|error| format!("cannot start {}: {error}", options.compiler.display()))?;
    std::fs::write(work.join(format!("{module}.build")), &output.stderr)
        .map_err(|error| error.to_string())?;
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        let first = errors.lines().find(|line| line.contains("error")).unwrap_or("not compiled");
        let outcome = match output.status.code() {
            Some(1) => Outcome::Refused(first.to_owned()),
            status => Outcome::Crashed(format!("the compiler ended with {status:?}: {first}")),
        };
        return Ok(Outcomes::from([(WHOLE_MODULE.to_owned(), outcome)]));
    }
    run(work, module, &program)
}

/// Runs the program, again behind each method that ends it.
fn run(work: &Path, module: &str, program: &Path) -> Result<Outcomes, String> {
    let mut found = Outcomes::new();
    let (mut passed_over, mut log) = (0, String::new());
    for _ in 0..CRASHES_MAX {
        let output = start(work, program, passed_over)?;
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        log.push_str(&text);
        found.extend(outcomes(&text));
        let lines = || text.lines().filter_map(|line| line.strip_prefix("@ "));
        if lines().any(|line| line.starts_with("done")) {
            break;
        }
        let started: Vec<&str> = lines().filter_map(|line| line.strip_prefix("start ")).collect();
        let how = ending(&output);
        let Some(last) = started.last() else {
            let last = text.lines().last().unwrap_or_default();
            let refused = last.contains("not supported yet") || last.contains("No module named");
            let outcome = if refused {
                Outcome::Refused(last.to_owned())
            } else if how.starts_with("signal") {
                Outcome::Crashed(how)
            } else {
                Outcome::Failed(format!("the module: {last}"))
            };
            found.insert(WHOLE_MODULE.to_owned(), outcome);
            break;
        };
        found.insert((*last).to_owned(), Outcome::Crashed(how));
        passed_over += started.len();
    }
    std::fs::write(work.join(format!("{module}.log")), log).map_err(|error| error.to_string())?;
    Ok(found)
}

fn start(work: &Path, program: &Path, passed_over: usize) -> Result<Output, String> {
    let scratch = work.join("scratch");
    std::fs::create_dir_all(&scratch).map_err(|error| error.to_string())?;
    Command::new("sh")
        .arg("-c")
        .arg("ulimit -v \"$1\"; exec timeout -k 5 \"$2\" \"$3\" \"$4\" --verbose </dev/null")
        .args(["sh", MEMORY_MAX, SECONDS_MAX])
        .arg(program)
        .arg(passed_over.to_string())
        .current_dir(scratch)
        .output()
        .map_err(|error| format!("cannot start {}: {error}", program.display()))
}

fn ending(output: &Output) -> String {
    use std::os::unix::process::ExitStatusExt;
    match (output.status.code(), output.status.signal()) {
        (Some(124 | 137), _) => format!("longer than {SECONDS_MAX} s"),
        // `timeout` answers with 128 and the signal's number.
        (Some(code), _) if code > 128 => format!("signal {}", code - 128),
        (Some(code), _) => format!("ended with status {code}"),
        (None, signal) => format!("signal {}", signal.unwrap_or(0)),
    }
}

/// The outcomes in the lines that the runner prints.
pub(crate) fn outcomes(text: &str) -> Outcomes {
    let mut found = Outcomes::new();
    for line in text.lines().filter_map(|line| line.strip_prefix("@ ")) {
        let mut words = line.splitn(3, ' ');
        let (Some(kind), Some(name)) = (words.next(), words.next()) else { continue };
        let reason = words.next().unwrap_or_default().trim().to_owned();
        let outcome = match kind {
            "ok" => Outcome::Passed,
            "failed" => Outcome::Failed(reason),
            "skipped" => Outcome::Skipped(reason),
            "refused" => Outcome::Refused(reason),
            _ => continue,
        };
        found.insert(name.to_owned(), outcome);
    }
    found
}
