//! The import graph: what the imports of a small program lead to.

use naja::driver::{self, Options};
use naja::source::{Found, Program};
use naja_tests::Folder;

/// Loads `main.py` among other files; answers with the program and the titles of its errors.
fn load(files: &[(&str, &str)]) -> (Program, Vec<String>) {
    let folder = Folder::new();
    for (name, text) in files {
        if let Some((parent, _)) = name.rsplit_once('/') {
            std::fs::create_dir_all(folder.path.join(parent)).expect("a folder can be made");
        }
        folder.write(name, text);
    }
    let script = folder.path.join("main.py");
    let (program, diagnostics) = driver::load(&Options { script, ..Options::default() });
    let titles = diagnostics.into_iter().map(|diagnostic| diagnostic.title).collect();
    (program.expect("main.py is there"), titles)
}

fn is_python(program: &Program, name: &str) -> bool {
    matches!(program.find(name), Found::Python(_))
}

#[test]
fn siblings_and_packages() {
    let (program, titles) = load(&[
        ("main.py", "import helper, pkg.deep.leaf\nfrom pkg import sub, name\n"),
        ("helper.py", "import sys\n"),
        ("pkg/__init__.py", "from . import other\nname = 1\n"),
        ("pkg/other.py", "from .sub import x\n"),
        ("pkg/sub.py", "from ..outside import y\nx = 1\n"),
        ("pkg/deep/__init__.py", ""),
        ("pkg/deep/leaf.py", "from ..other import x\nfrom ... import nothing\n"),
    ]);
    assert!(titles.is_empty(), "{titles:?}");
    for name in ["helper", "pkg", "pkg.other", "pkg.sub", "pkg.deep", "pkg.deep.leaf"] {
        assert!(is_python(&program, name), "{name}");
    }
    assert_eq!(program.find("pkg.name"), Found::Missing);
    assert_eq!(program.find("sys"), Found::Native);
}

#[test]
fn folders_without_init_are_packages() {
    let (program, titles) = load(&[("main.py", "import space.inner\n"), ("space/inner.py", "")]);
    assert!(titles.is_empty(), "{titles:?}");
    assert!(is_python(&program, "space") && is_python(&program, "space.inner"));
}

#[test]
fn star_imports_reach_listed_submodules() {
    let (program, _) = load(&[
        ("main.py", "from pkg import *\n"),
        ("pkg/__init__.py", "__all__ = ['a', 'b']\nb = 1\n"),
        ("pkg/a.py", ""),
        ("pkg/c.py", ""),
    ]);
    assert!(is_python(&program, "pkg.a"));
    assert!(!is_python(&program, "pkg.c"));
}

#[test]
fn only_certain_imports_must_lead_somewhere() {
    let (program, titles) = load(&[
        ("main.py", "import sure\ndef f():\n    import later\nif f: import maybe\n"),
        ("sure.py", "import gone.away\n"),
        ("later.py", "import also_gone\n"),
        ("maybe.py", "import gone_too\n"),
    ]);
    assert_eq!(titles, ["no module named 'gone'"]);
    assert!(is_python(&program, "later") && is_python(&program, "maybe"));
}

#[test]
fn a_script_may_import_itself_and_cycles_end() {
    let (program, titles) =
        load(&[("main.py", "import main, a\n"), ("a.py", "import b\n"), ("b.py", "import a\n")]);
    assert!(titles.is_empty(), "{titles:?}");
    assert_eq!(program.modules.len(), 4);
}
