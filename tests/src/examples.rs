//! The programs of `examples/`, run as `examples/*.txt` here says and compared with CPython 3.13.
//!
//! One script is one folder's life: `file NAME` makes a file of the `= ` lines after it, `run
//! PROGRAM ARGUMENTS` runs an example with the `< ` lines as standard input. What it printed
//! stands below: `| ` standard output, `! ` standard error, `exit N`; `BLESS=1` fills that in.

use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use naja::diagnostics::render;
use naja::driver::{self, Options};
use naja_tests::{Folder, blessing, check_all, files, oracle, unless_busy, workspace};

#[test]
fn examples() {
    let scripts = files(&workspace().join("tests/examples"), "txt");
    assert!(!scripts.is_empty() || std::env::var_os("NAJA_TEST").is_some());
    check_all(&scripts, script);
}

fn script(path: &Path) -> Result<(), String> {
    let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    let is_result = |line: &&str| ["|", "!", "exit"].iter().any(|sign| line.starts_with(sign));
    let given: Vec<&str> = text.lines().filter(|line| !is_result(line)).collect();
    let folder = Folder::new();
    let mut built = HashMap::new();
    let mut found = String::new();
    let mut rest = given.as_slice();
    while let [head, tail @ ..] = rest {
        let body = tail.iter().take_while(|line| line.starts_with(['=', '<'])).count();
        let (body, next) = tail.split_at(body);
        rest = next;
        for line in [head].into_iter().chain(body) {
            found.push_str(line);
            found.push('\n');
        }
        let content: String =
            body.iter().map(|line| format!("{}\n", line[1..].trim_start())).collect();
        if let Some(name) = head.strip_prefix("file ") {
            folder.write(name, &content);
        } else if let Some(words) = head.strip_prefix("run ") {
            let words: Vec<&str> = words.split(' ').collect();
            found.push_str(&run(&words, &content, &folder, &mut built)?);
        } else {
            return Err(format!("cannot read the line {head:?}"));
        }
    }
    if blessing() {
        return std::fs::write(path, found).map_err(|error| error.to_string());
    }
    if found == text { Ok(()) } else { Err(format!("wanted\n{text}\nfound\n{found}")) }
}

fn run(
    words: &[&str],
    input: &str,
    folder: &Folder,
    built: &mut HashMap<String, PathBuf>,
) -> Result<String, String> {
    let source = workspace().join("examples").join(words[0]);
    let mut command = if blessing() {
        let mut command = Command::new(oracle());
        command.arg(source);
        command
    } else {
        if !built.contains_key(words[0]) {
            built.insert(words[0].to_owned(), build(source, folder)?);
        }
        Command::new(&built[words[0]])
    };
    command.args(&words[1..]).current_dir(&folder.path);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = unless_busy(|| command.spawn()).map_err(|error| error.to_string())?;
    // A program that does not read its input may be gone already.
    let _ = child.stdin.take().map(|mut stdin| stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().map_err(|error| error.to_string())?;
    let mut text = String::new();
    for (sign, bytes) in [("|", &output.stdout), ("!", &output.stderr)] {
        for line in String::from_utf8_lossy(bytes).lines() {
            text.push_str(format!("{sign} {line}").trim_end());
            text.push('\n');
        }
    }
    match output.status.code() {
        Some(0) => {}
        Some(code) => text.push_str(&format!("exit {code}\n")),
        None => text.push_str(&format!("exit by {}\n", output.status)),
    }
    Ok(text)
}

fn build(script: PathBuf, folder: &Folder) -> Result<PathBuf, String> {
    let executable = folder.path.join(script.with_extension("").file_name().unwrap_or_default());
    let options = Options { script, ..Options::default() };
    let outcome = driver::check(&options);
    let Some(checked) = outcome.result else {
        return Err(render::render_all(&outcome.diagnostics, false));
    };
    let mut timing = outcome.timing;
    driver::build(&checked, &options, &executable, &mut timing)
        .map_err(|problems| render::render_all(&problems, false))?;
    Ok(executable)
}
