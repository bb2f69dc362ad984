//! The explanation as one page that needs nothing else.
//!
//! Reasons are `<details>` under their line, so that the page works without a script; colours follow
//! the reader's light or dark setting, and long lines are wrapped on a narrow screen.

use std::fmt::Write;

use super::{Cost, Explanation, Line};

const STYLE: &str = "\
:root { color-scheme: light dark; --ink: #1c2024; --paper: #ffffff; --faint: #667078;
  --line: #e3e6e8; --raw: #d5f2dc; --guarded: #d6ecf7; --words: #fcefc4; --runtime: #fad9d5; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e7ea; --paper: #15181b; --faint: #98a2ab;
  --line: #2b3035; --raw: #17402a; --guarded: #153a4d; --words: #493a0e; --runtime: #512320; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.25rem; overflow-wrap: anywhere; }
.key { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .5rem;
  padding: 0; list-style: none; }
.key li { padding: .4rem .6rem; border-radius: .4rem; }
.raw { background: var(--raw); } .guarded { background: var(--guarded); }
.words { background: var(--words); } .runtime { background: var(--runtime); }
ol { margin: 0; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: .4rem;
  overflow: hidden; }
.row, summary { display: flex; min-height: 1.5rem; font: .85rem/1.5rem ui-monospace, monospace; }
summary { cursor: pointer; }
summary::-webkit-details-marker { display: none; }
.number { flex: none; width: 3.2rem; padding-right: .6rem; text-align: right; color: var(--faint);
  user-select: none; }
.loops { flex: none; width: 2rem; color: var(--faint); }
code { flex: 1; min-width: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
.why { margin: 0; padding: .4rem .8rem .6rem 1.2rem; background: var(--paper);
  border-left: .3rem solid var(--line); }
.why p { margin: .2rem 0; overflow-wrap: anywhere; }
.why p + .instead { margin-left: 1rem; }
.instead::before { content: 'Instead: '; font-weight: 600; }
.note { color: var(--faint); }
";

/// The page.
pub fn page(explanation: &Explanation) -> String {
    let file = escape(&explanation.file);
    let mut page = String::from("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n");
    let _ = write!(
        page,
        "<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{file}: what it costs</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <h1>{file}: what each line costs</h1>\n<ul class=\"key\">\n"
    );
    for cost in Cost::ALL {
        let (lines, in_loops) = explanation.count(cost);
        let (name, meaning) = (cost.name(), cost.meaning());
        let _ = writeln!(
            page,
            "<li class=\"{name}\"><b>{name}</b> {lines} lines, {in_loops} in loops: {meaning}</li>"
        );
    }
    page.push_str(
        "</ul>\n<p class=\"note\">Stars: how many loops a line is in. \
         Open a line to see the reason.</p>\n<ol>\n",
    );
    for (number, line) in explanation.lines.iter().enumerate() {
        write_line(&mut page, number + 1, line);
    }
    page.push_str("</ol>\n</body>\n</html>\n");
    page
}

fn write_line(page: &mut String, number: usize, line: &Line) {
    let class = line.cost.map_or("free", Cost::name);
    let loops = "*".repeat(line.depth.min(3) as usize);
    let row = format!(
        "<span class=\"number\">{number}</span><span class=\"loops\">{loops}</span><code>{}</code>",
        escape(&line.text)
    );
    if line.reasons.is_empty() {
        let _ = writeln!(page, "<li class=\"{class}\"><div class=\"row\">{row}</div></li>");
        return;
    }
    let _ =
        write!(page, "<li class=\"{class}\"><details><summary>{row}</summary><div class=\"why\">");
    for reason in &line.reasons {
        let _ = write!(page, "<p><b>{}</b> {}</p>", reason.cost.name(), marked(&reason.what));
        if let Some(instead) = &reason.instead {
            let _ = write!(page, "<p class=\"instead\">{}</p>", marked(instead));
        }
    }
    page.push_str("</div></details></li>\n");
}

/// Escaped, with `code` between backquotes.
fn marked(text: &str) -> String {
    let mut pieces = String::new();
    for (number, piece) in text.split('`').enumerate() {
        let piece = escape(piece);
        pieces.push_str(&if number % 2 == 1 { format!("<b>{piece}</b>") } else { piece });
    }
    pieces
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
