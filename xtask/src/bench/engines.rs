//! What programs are run with.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A way to run a program; `{in}`, `{out}` and `{folder}` stand for files in its commands.
pub struct Engine {
    pub name: &'static str,
    /// What it calls itself.
    pub version: String,
    /// Whether it takes the C version.
    pub is_c: bool,
    build: Option<Vec<String>>,
    run: Vec<String>,
}

impl Engine {
    pub fn build_command(&self, source: &Path, output: &Path) -> Option<Vec<String>> {
        self.build.as_ref().map(|words| filled(words, source, output))
    }

    pub fn run_command(&self, source: &Path, output: &Path) -> Vec<String> {
        filled(&self.run, source, output)
    }
}

fn filled(words: &[String], source: &Path, output: &Path) -> Vec<String> {
    let folder = output.parent().unwrap_or(Path::new("."));
    let fill = |word: &String| {
        word.replace("{in}", &source.display().to_string())
            .replace("{out}", &output.display().to_string())
            .replace("{folder}", &folder.display().to_string())
    };
    words.iter().map(fill).collect()
}

fn words(text: &str) -> Vec<String> {
    text.split(' ').map(String::from).collect()
}

/// CPython 3.13 and naja, and of the others those that are installed; CPython first.
pub fn installed(naja: &Path) -> Result<Vec<Engine>, String> {
    let python = cpython()?;
    let naja = naja.display().to_string();
    let link = "gcc -O2 -o {out} {out}.c -I$INC $LIB";
    let candidates = [
        ("CPython", words(&format!("{python} -V")), None, words(&format!("{python} {{in}}"))),
        (
            "naja",
            words(&format!("{naja} --version")),
            Some(words(&format!("{naja} build {{in}} -o {{out}}"))),
            words("{out}"),
        ),
        ("gcc", words("gcc --version"), Some(words("gcc -O2 -o {out} {in} -lm")), words("{out}")),
        ("PyPy", words("pypy3 --version"), None, words("pypy3 {in}")),
        (
            "Nuitka",
            words(&format!("{python} -m nuitka --version")),
            Some(words(&format!(
                "{python} -m nuitka --quiet --remove-output --output-dir={{folder}} -o {{out}} {{in}}"
            ))),
            words("{out}"),
        ),
        (
            "Cython",
            words(&format!("{python} -m cython --version")),
            Some(shell(&format!(
                "P={python}; INC=$($P -c 'import sysconfig as s; print(s.get_path(\"include\"))'); \
                 LIB=$($P-config --embed --ldflags); \
                 $P -m cython -3 --embed -o {{out}}.c {{in}} && {link}"
            ))),
            words("{out}"),
        ),
        (
            "mypyc",
            words(&format!("{python} -m mypyc --version")),
            Some(shell(&format!(
                "rm -rf {{out}}.d && mkdir {{out}}.d && cp {{in}} {{out}}.d/program.py && \
                 cd {{out}}.d && {python} -m mypyc program.py && cp program.*.so {{out}} && \
                 rm program.py"
            ))),
            vec![
                python.clone(),
                "-c".to_owned(),
                "import sys; sys.path.insert(0, '{out}.d'); import program".to_owned(),
            ],
        ),
    ];
    let mut engines = Vec::new();
    for (name, probe, build, run) in candidates {
        if let Some(version) = version(&probe) {
            engines.push(Engine { name, version, is_c: name == "gcc", build, run });
        } else if name == "naja" {
            return Err(format!("{naja} does not run"));
        }
    }
    Ok(engines)
}

fn shell(script: &str) -> Vec<String> {
    vec!["sh".to_owned(), "-c".to_owned(), script.to_owned()]
}

fn version(probe: &[String]) -> Option<String> {
    let output = Command::new(&probe[0]).args(&probe[1..]).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then(|| text.lines().next().unwrap_or_default().to_owned())
}

/// `NAJA_ORACLE`, pyenv's, or `python3.13`.
fn cpython() -> Result<String, String> {
    let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    let named = std::env::var_os("NAJA_ORACLE").map(PathBuf::from);
    let pyenv = home.join(".pyenv/versions/3.13.0/bin/python3.13");
    let candidates = named.into_iter().chain([pyenv, PathBuf::from("python3.13")]);
    let mut names = candidates.map(|path| path.display().to_string());
    names
        .find(|name| {
            version(&[name.clone(), "-V".to_owned()]).is_some_and(|it| it.contains("3.13"))
        })
        .ok_or_else(|| "no CPython 3.13: set NAJA_ORACLE".to_owned())
}
