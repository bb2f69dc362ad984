//! A debugger on programs built with `--debug`: breakpoints on Python lines, backtraces of Python
//! functions. Needs gdb; where there is none, the tests say so and pass.

use std::path::PathBuf;
use std::process::Command;

use naja::diagnostics::render;
use naja::driver::{self, Options, Timing};
use naja::link::RuntimeKind;
use naja::passes::Optimise;
use naja_tests::Folder;

const ADD: &str = "\
def add(count: int) -> int:
    total: int = 0
    for x in range(count):
        total += x
    return total


class Chain:
    def __init__(self, parts):
        self.parts = list(parts)

    def joined(self):
        text = self.parts[0]
        for part in self.parts[1:]:
            text = text + part
        return text


def main():
    print(add(10))
    print(Chain('abc').joined())


main()
";

/// The program as gdb sees it after commands; `None` where gdb is not installed.
fn gdb(optimise: Optimise, commands: &[&str]) -> Option<String> {
    if !Command::new("gdb").arg("--version").output().is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: gdb is not installed (scripts/setup installs it on Debian)");
        return None;
    }
    let folder = Folder::new();
    let program = build(&folder, optimise, true);
    let mut command = Command::new("gdb");
    command.args(["-nx", "-batch", "-ex", "set confirm off", "-ex", "set width 0"]);
    command.args(["-ex", "set startup-with-shell off"]);
    for one in commands {
        command.args(["-ex", one]);
    }
    let output = command.arg(&program).current_dir(&folder.path).output().expect("gdb starts");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let problems = String::from_utf8_lossy(&output.stderr);
    if problems.contains("ptrace: Operation not permitted") {
        eprintln!("skipped: gdb may not trace programs here");
        return None;
    }
    Some(text + &problems)
}

/// With the audit runtime: the standard one has no tables for gdb to see past its functions.
fn build(folder: &Folder, optimise: Optimise, debug: bool) -> PathBuf {
    let script = folder.write("add.py", ADD);
    let output = folder.path.join("add");
    let given = std::env::var_os("NAJA_RUNTIME_O").is_some();
    let runtime = if given { RuntimeKind::Standard } else { RuntimeKind::Audit };
    let options = Options { script, optimise, debug, runtime, ..Options::default() };
    let outcome = driver::check(&options);
    let checked = outcome
        .result
        .unwrap_or_else(|| panic!("{}", render::render_all(&outcome.diagnostics, false)));
    driver::build(&checked, &options, &output, &mut Timing::default())
        .unwrap_or_else(|problems| panic!("{}", render::render_all(&problems, false)));
    output
}

/// The Python frames of the first backtrace: `function file:line`. Word entries and the runtime's
/// own functions, which stand between them where a call is not to a known function, are left out.
fn frames(text: &str) -> Vec<String> {
    let lines = text.lines().skip_while(|line| !line.starts_with("#0"));
    let frame = |line: &str| {
        let line = line.strip_prefix('#')?.split_once(' ')?.1.trim_start();
        let line = line.split_once(" in ").map_or(line, |(_, rest)| rest);
        let (function, place) = line.split_once(" (")?;
        let (_, place) = place.split_once(" at ")?;
        let place = place.rsplit('/').next().unwrap_or_default();
        (!function.ends_with(".entry")).then(|| format!("{function} {place}"))
    };
    lines.take_while(|line| line.starts_with('#')).filter_map(frame).collect()
}

#[test]
fn breakpoint_in_the_fast_copy() {
    let commands = ["break add.py:4", "run", "backtrace"];
    let Some(text) = gdb(Optimise::Full, &commands) else { return };
    let frames = frames(&text);
    let wanted = ["add.loops add.py:4", "add add.py:3", "main add.py:20", "<module> add.py:24"];
    assert_eq!(frames.get(..4), Some(&wanted.map(String::from)[..]), "{text}");
}

#[test]
fn breakpoint_in_the_generic_copy() {
    let commands = ["break add.py:4", "run", "backtrace"];
    let Some(text) = gdb(Optimise::None, &commands) else { return };
    let frames = frames(&text);
    let wanted = ["add add.py:4", "main add.py:20", "<module> add.py:24"];
    assert_eq!(frames.get(..3), Some(&wanted.map(String::from)[..]), "{text}");
}

#[test]
fn breakpoint_on_a_method_and_a_return() {
    let commands = ["break add.py:15", "tbreak add.py:5", "run", "continue", "backtrace"];
    let Some(text) = gdb(Optimise::Full, &commands) else { return };
    assert!(text.contains("breakpoint 2, add () at ") && text.contains("add.py:5\n"), "{text}");
    let frames = frames(&text);
    let wanted = ["Chain.joined add.py:15", "main add.py:21", "<module> add.py:24"];
    assert_eq!(frames.get(..3), Some(&wanted.map(String::from)[..]), "{text}");
}

#[test]
fn breakpoint_on_a_function() {
    let commands = ["break add", "run", "backtrace"];
    let Some(text) = gdb(Optimise::Full, &commands) else { return };
    let frames = frames(&text);
    assert_eq!(frames.first().map(|frame| frame.split(' ').next()), Some(Some("add")), "{text}");
    assert_eq!(frames.get(1).map(String::as_str), Some("main add.py:20"), "{text}");
}

#[test]
fn nothing_is_left_without_debug() {
    let folder = Folder::new();
    let plain = std::fs::read(build(&folder, Optimise::Full, false)).expect("the program is there");
    let debug = std::fs::read(build(&folder, Optimise::Full, true)).expect("the program is there");
    let has_lines = |bytes: &[u8]| bytes.windows(11).any(|part| part == b".debug_line");
    assert!(has_lines(&debug) && !has_lines(&plain));
}
