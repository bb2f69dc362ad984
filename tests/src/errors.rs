//! Programs that must be refused: `errors/*.py`.
//!
//! A line with an error ends in `# error: [code]` (or `# warning: [code]`); the block at the end
//! of the file is what is printed, each line after `#| `. `BLESS=1` fills the block, never the
//! marks.

use std::path::Path;

use naja::diagnostics::{Diagnostic, render};
use naja::driver::{self, Options};
use naja_tests::{Case, Folder, blessing, check_all, files, workspace};

#[test]
fn refused_programs() {
    let paths = files(&workspace().join("tests/errors"), "py");
    check_all(&paths, refused);
}

fn refused(path: &Path) -> Result<(), String> {
    let case = Case::read(path, &["#|"]);
    let folder = Folder::new();
    let script = folder.write(&case.name(), &case.program);
    let outcome = driver::check(&Options { script, ..Options::default() });
    let found: Vec<String> = outcome.diagnostics.iter().map(mark).collect();
    let wanted = marks(&case.program);
    if found != wanted {
        return Err(format!("found  {found:?}\nmarked {wanted:?}"));
    }
    let prefix = format!("{}/", folder.path.display());
    let rendered = render::render_all(&outcome.diagnostics, false).replace(&prefix, "");
    let block: Vec<String> =
        rendered.lines().map(|line| format!("#| {line}").trim_end().to_owned()).collect();
    if blessing() {
        case.bless(&block);
    } else if block != case.expected {
        let wanted = case.expected.join("\n");
        return Err(format!("wanted\n{wanted}\nprinted\n{}", block.join("\n")));
    }
    Ok(())
}

/// Like `3 error: [invalid-scope]`.
fn mark(diagnostic: &Diagnostic) -> String {
    let line = diagnostic
        .place
        .as_ref()
        .map_or(0, |place| place.source.line_column(place.range.start()).line.get());
    let level = if diagnostic.is_error() { "error" } else { "warning" };
    format!("{line} {level}: [{}]", diagnostic.code.name)
}

/// The marks of a program; a line may have several.
fn marks(program: &str) -> Vec<String> {
    let mut marks = Vec::new();
    for (index, line) in program.lines().enumerate() {
        for level in ["error", "warning"] {
            let sign = format!("# {level}: [");
            for (at, _) in line.match_indices(&sign) {
                let code = line[at + sign.len()..].split(']').next().unwrap_or_default();
                marks.push(format!("{} {level}: [{code}]", index + 1));
            }
        }
    }
    marks
}
