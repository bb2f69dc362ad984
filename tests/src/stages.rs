//! One construct through the stages of the compiler: `stages/*.md`.
//!
//! A page holds prose, one `python` block, and sections `## <stage>: <function>` whose `text` block
//! is that function as the stage prints it (`naja build --emit=<stage>`). `BLESS=1` fills the
//! blocks; a person reads the difference.

use std::path::Path;

use naja::driver::{self, Emit, Options, Timing};
use naja_tests::{Folder, blessing, check_all, files, workspace};

#[test]
fn stages() {
    let paths = files(&workspace().join("tests/stages"), "md");
    check_all(&paths, page);
}

/// A section of a page: what is shown, and the lines that its block spans.
struct Section {
    stage: Emit,
    function: String,
    block: std::ops::Range<usize>,
}

fn page(path: &Path) -> Result<(), String> {
    let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    let lines: Vec<&str> = text.lines().collect();
    let program = lines[fenced(&lines, 0, "python")?].join("\n");
    let mut shown = String::new();
    let mut copied = 0;
    let sections = sections(&lines)?;
    if sections.is_empty() {
        return Err("the page shows no stage".to_owned());
    }
    for section in sections {
        for line in &lines[copied..section.block.start] {
            shown.push_str(line);
            shown.push('\n');
        }
        shown.push_str(&printed(&program, &section)?);
        copied = section.block.end;
    }
    for line in &lines[copied..] {
        shown.push_str(line);
        shown.push('\n');
    }
    if shown == text {
        return Ok(());
    }
    if blessing() {
        return std::fs::write(path, shown).map_err(|error| error.to_string());
    }
    Err(format!("the page says\n{text}\nthe compiler\n{shown}"))
}

/// The lines inside the next fence of this language at or after a line.
fn fenced(lines: &[&str], from: usize, language: &str) -> Result<std::ops::Range<usize>, String> {
    let opening = format!("```{language}");
    let missing = || format!("no closed {opening} block after line {from}");
    let at = |sign: &str, from: usize| {
        lines.iter().skip(from).position(|line| *line == sign).map(|offset| from + offset)
    };
    let start = at(&opening, from).ok_or_else(missing)? + 1;
    let end = at("```", start).ok_or_else(missing)?;
    Ok(start..end)
}

fn sections(lines: &[&str]) -> Result<Vec<Section>, String> {
    let mut sections = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let Some((stage, function)) =
            line.strip_prefix("## ").and_then(|title| title.split_once(": "))
        else {
            continue;
        };
        let stage = match stage {
            "ir" => Emit::Ir,
            "owned" => Emit::Owned,
            "clif" => Emit::Clif,
            other => return Err(format!("there is no stage `{other}`")),
        };
        let block = fenced(lines, number, "text")?;
        sections.push(Section { stage, function: function.to_owned(), block });
    }
    Ok(sections)
}

/// What a stage prints of one function of a program.
fn printed(program: &str, section: &Section) -> Result<String, String> {
    let folder = Folder::new();
    let script = folder.write("page.py", program);
    let options = Options { script, ..Options::default() };
    let outcome = driver::check(&options);
    let Some(checked) = outcome.result else {
        return Err(format!("the program is refused: {:?}", outcome.diagnostics));
    };
    let mut timing = Timing::default();
    let bytes = driver::emit(&checked, &options, section.stage, &mut timing)
        .map_err(|error| format!("{error:?}"))?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let heads = [format!("function {} ", section.function), format!("; {}\n", section.function)];
    let start = heads
        .iter()
        .find_map(|head| text.find(head.as_str()))
        .ok_or_else(|| format!("no function `{}`", section.function))?;
    let rest = &text[start..];
    let end = rest.find("\n\n").map_or(rest.len(), |end| end + 1);
    Ok(rest[..end].to_owned())
}
