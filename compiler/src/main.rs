//! The `naja` command: arguments, files, exit status. Everything else is in the library.

mod command;

use std::process::ExitCode;

/// Deeply nested programs need a deep stack; it costs nothing until used.
const STACK_BYTES: usize = 1 << 30;

fn main() -> ExitCode {
    command::bug_report::install();
    let work = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(command::main);
    let outcome = match work {
        Ok(thread) => thread.join(),
        Err(_) => Ok(command::main()),
    };
    outcome.unwrap_or(ExitCode::from(command::bug_report::EXIT_STATUS))
}
