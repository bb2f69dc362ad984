//! What the kinds of tests share: finding the files, splitting program and expectation, working
//! folders, and reporting all failures of a kind at once.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// The folder of the whole workspace.
pub fn workspace() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().map_or_else(|| tests.to_path_buf(), Path::to_path_buf)
}

/// Whether expectations are to be filled in rather than checked.
pub fn blessing() -> bool {
    std::env::var_os("BLESS").is_some_and(|value| value == "1")
}

/// The CPython 3.13 that expectations come from: `NAJA_ORACLE`, or pyenv's, or `python3.13`.
pub fn oracle() -> PathBuf {
    if let Some(oracle) = std::env::var_os("NAJA_ORACLE") {
        return PathBuf::from(oracle);
    }
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let pyenv = home.join(".pyenv/versions/3.13.0/bin/python3.13");
    if pyenv.exists() { pyenv } else { PathBuf::from("python3.13") }
}

/// Starts a program. While another test begins one of its own, its child has our executable open
/// for writing, for the moment between fork and exec: then it is tried again.
pub fn unless_busy<T>(mut start: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    loop {
        match start() {
            Err(error) if error.kind() == io::ErrorKind::ExecutableFileBusy => {
                thread::sleep(Duration::from_millis(1));
            }
            done => return done,
        }
    }
}

/// Every file with this extension below a folder, sorted; those whose path contains `NAJA_TEST`
/// where that is set.
pub fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(folder, extension, &mut found);
    found.sort();
    if let Some(part) = std::env::var_os("NAJA_TEST") {
        let part = part.to_string_lossy().into_owned();
        found.retain(|path| path.to_string_lossy().contains(&part));
    }
    found
}

fn collect(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, extension, found);
        } else if path.extension().is_some_and(|other| other == extension) {
            found.push(path);
        }
    }
}

/// A test file: the program, and the comment block at its end that says what to expect.
#[derive(Debug)]
pub struct Case {
    /// The file.
    pub path: PathBuf,
    /// Everything before the block.
    pub program: String,
    /// The lines of the block.
    pub expected: Vec<String>,
}

impl Case {
    /// Reads a file; the block is the run of lines at its end that start with a `prefixes`.
    pub fn read(path: &Path, prefixes: &[&str]) -> Case {
        let text = std::fs::read_to_string(path)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let lines: Vec<&str> = text.lines().collect();
        let in_block = |line: &&&str| prefixes.iter().any(|prefix| line.starts_with(prefix));
        let length = lines.iter().rev().take_while(in_block).count();
        let (program, block) = lines.split_at(lines.len() - length);
        let mut program = program.join("\n");
        program.push('\n');
        let expected = block.iter().map(|line| (*line).to_owned()).collect();
        Case { path: path.to_path_buf(), program, expected }
    }

    /// Writes the file with another block.
    pub fn bless(&self, block: &[String]) {
        let mut text = self.program.trim_end().to_owned();
        text.push_str("\n\n");
        for line in block {
            text.push_str(line);
            text.push('\n');
        }
        std::fs::write(&self.path, text)
            .unwrap_or_else(|error| panic!("{}: {error}", self.path.display()));
    }

    /// The name of the file.
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// A folder for one test, gone afterwards.
#[derive(Debug)]
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
}

impl Folder {
    /// Makes an empty folder of its own.
    #[allow(clippy::new_without_default, reason = "it makes something on disk")]
    pub fn new() -> Folder {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("naja-test-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&path)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Folder { path }
    }

    /// Writes a file in it.
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path.join(name);
        std::fs::write(&path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.path);
    }
}

/// Runs a check over all files, several at a time, and fails with every complaint at the end.
pub fn check_all(paths: &[PathBuf], check: impl Fn(&Path) -> Result<(), String> + Sync) {
    let next = AtomicUsize::new(0);
    let complaints = Mutex::new(Vec::new());
    let worker = || {
        while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Err(complaint) = check(path) {
                let mut complaints = complaints.lock().unwrap_or_else(|broken| broken.into_inner());
                complaints.push(format!("--- {}\n{complaint}\n", path.display()));
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, Into::into) {
            // The compiler's walks need a deep stack for deeply nested programs.
            let builder = std::thread::Builder::new().stack_size(1 << 28);
            builder.spawn_scoped(scope, worker).expect("a thread starts");
        }
    });
    let mut complaints = complaints.into_inner().unwrap_or_else(|broken| broken.into_inner());
    complaints.sort();
    let failed = complaints.len();
    assert!(failed == 0, "{}\n{failed} of {} failed", complaints.join("\n"), paths.len());
}
