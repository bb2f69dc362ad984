//! A panic is a bug in naja: say so, and ask for a report.

use std::io::Write;

/// The exit status after a panic.
pub const EXIT_STATUS: u8 = 101;

/// Replaces the message of a panic by a request for a bug report.
pub fn install() {
    std::panic::set_hook(Box::new(|panic| {
        let message = panic
            .payload()
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.payload().downcast_ref::<&str>().copied())
            .unwrap_or("no message");
        let place = panic.location().map(|place| format!(" at {place}")).unwrap_or_default();
        let version = env!("CARGO_PKG_VERSION");
        let command: Vec<String> =
            std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
        let text = format!(
            "naja: internal error, panicked{place}:\n  {message}\n\n\
             This is a bug in naja, not in your program. Please report it with the program and \
             this text.\n  naja {version}, command: {}\n",
            command.join(" ")
        );
        let _ = std::io::stderr().write_all(text.as_bytes());
        if std::env::var_os("RUST_BACKTRACE").is_some() {
            let trace = std::backtrace::Backtrace::force_capture();
            let _ = writeln!(std::io::stderr(), "{trace}");
        }
    }));
}
