//! `naja run`: compile into the cache unless it is there, then become the program.

use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};

use naja::driver::{self, Options, Timing};

use super::arguments::Run;
use super::{REFUSED, WRONG_USAGE, cache, can_open, report, usage_error};

/// Answers only when the program could not be started.
pub fn run(run: &Run) -> u8 {
    let Some((script, arguments)) = run.words.split_first() else { return WRONG_USAGE };
    let options = run.compiling.options(Path::new(script));
    if !can_open(&options.script) {
        return WRONG_USAGE;
    }
    match executable(&options) {
        Ok(executable) => become_program(executable, script, arguments),
        Err(status) => status,
    }
}

struct Executable {
    path: PathBuf,
    /// Not in the cache: nobody needs it once it runs.
    temporary: bool,
}

fn executable(options: &Options) -> Result<Executable, u8> {
    let mut timing = Timing::default();
    let (program, found) = timing.stage("source", || driver::load(options));
    let folder = cache::folder();
    let (path, temporary) = match (&folder, &program) {
        (Some(folder), Some(program)) => (folder.join(cache::key(program, options)), false),
        _ => (temporary_path(), true),
    };
    if !temporary && path.is_file() {
        report(&found);
        return Ok(Executable { path, temporary });
    }
    let outcome = driver::finish_check(program, found, timing);
    report(&outcome.diagnostics);
    let Some(checked) = outcome.result else { return Err(REFUSED) };
    let mut timing = outcome.timing;
    if let Err(problems) = driver::build(&checked, options, &path, &mut timing) {
        report(&problems);
        return Err(REFUSED);
    }
    if let Some(folder) = folder {
        cache::prune(&folder);
    }
    Ok(Executable { path, temporary })
}

fn temporary_path() -> PathBuf {
    std::env::temp_dir().join(format!("naja-run-{}", std::process::id()))
}

/// Replaces this process, so that arguments, streams, exit status and signals are the program's.
/// Its `argv[0]` is the script as given.
fn become_program(executable: Executable, script: &OsString, arguments: &[OsString]) -> u8 {
    let mut command = std::process::Command::new(&executable.path);
    command.arg0(script).args(arguments);
    if executable.temporary {
        return run_and_remove(command, &executable.path);
    }
    let error = command.exec();
    usage_error(&format!("cannot start {}: {error}", executable.path.display()))
}

fn run_and_remove(mut command: std::process::Command, path: &Path) -> u8 {
    use std::os::unix::process::ExitStatusExt;
    let status = command.status();
    let _ = std::fs::remove_file(path);
    match status {
        // A shell reports a signal as 128 and its number; so does this.
        Ok(status) => {
            let signal = status.signal().map_or(REFUSED.into(), |signal| 128 + signal);
            status.code().unwrap_or(signal) as u8
        }
        Err(error) => usage_error(&format!("cannot start {}: {error}", path.display())),
    }
}
