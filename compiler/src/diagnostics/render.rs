//! The text form of a diagnostic: `file:line:col: error[code]: title`, the source line with the
//! label under the place, the sentence that explains, the help.

use annotate_snippets::{AnnotationKind, Level as SnippetLevel, Renderer, Snippet};

use super::{Diagnostic, Level, Place};

/// Renders one diagnostic, ending in a newline.
pub fn render(diagnostic: &Diagnostic, colour: bool) -> String {
    let mut text = headline(diagnostic, colour);
    text.push('\n');
    text.push_str(&body(diagnostic, colour));
    while text.ends_with('\n') {
        text.pop();
    }
    text.push('\n');
    text
}

/// Renders all of them, with a blank line between two.
pub fn render_all(diagnostics: &[Diagnostic], colour: bool) -> String {
    let rendered: Vec<String> =
        diagnostics.iter().map(|diagnostic| render(diagnostic, colour)).collect();
    rendered.join("\n")
}

fn headline(diagnostic: &Diagnostic, colour: bool) -> String {
    let (word, paint) = match diagnostic.code.level {
        Level::Error => ("error", "\x1b[1;31m"),
        Level::Warning => ("warning", "\x1b[1;33m"),
    };
    let (paint, bold, reset) = if colour { (paint, "\x1b[1m", "\x1b[0m") } else { ("", "", "") };
    let place = match &diagnostic.place {
        Some(place) => {
            let at = place.source.line_column(place.range.start());
            format!("{bold}{}:{}:{}:{reset} ", place.source.path, at.line, at.column)
        }
        None => String::new(),
    };
    let name = diagnostic.code.name;
    format!("{place}{paint}{word}[{name}]{reset}{bold}: {}{reset}", diagnostic.title)
}

fn body(diagnostic: &Diagnostic, colour: bool) -> String {
    let mut lines = String::new();
    if let Some(place) = &diagnostic.place {
        lines.push_str(&snippet(place, &diagnostic.related, colour));
    }
    let notes = [Some(&diagnostic.explanation), diagnostic.help.as_ref()];
    for (title, note) in ["note", "help"].into_iter().zip(notes) {
        if let Some(note) = note.filter(|note| !note.is_empty()) {
            let (bold, reset) = if colour { ("\x1b[1m", "\x1b[0m") } else { ("", "") };
            let margin = margin(diagnostic);
            lines.push_str(&format!("{margin} = {bold}{title}{reset}: {note}\n"));
        }
    }
    lines
}

/// As wide as the line numbers of the snippet.
fn margin(diagnostic: &Diagnostic) -> String {
    let places = diagnostic.place.iter().chain(&diagnostic.related);
    let last = places.map(|place| place.source.line(place.range.start())).max().unwrap_or(1);
    " ".repeat(last.to_string().len())
}

/// The source lines, drawn by `annotate-snippets`; its own title line and arrow are dropped, since
/// our first line already has both in the form editors understand.
fn snippet(place: &Place, related: &[Place], colour: bool) -> String {
    let source = &place.source;
    let annotate = |kind: AnnotationKind, place: &Place| {
        let range = clamp(place);
        let annotation = kind.span(range);
        if place.label.is_empty() { annotation } else { annotation.label(place.label.clone()) }
    };
    let same_file = related.iter().filter(|other| other.source.path == source.path);
    let snippet = Snippet::source(source.text.as_str())
        .annotation(annotate(AnnotationKind::Primary, place))
        .annotations(same_file.map(|other| annotate(AnnotationKind::Context, other)));
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let group = SnippetLevel::ERROR.primary_title("").element(snippet);
    let drawn = renderer.render(&[group]);
    let mut lines: Vec<&str> = drawn.lines().skip(1).collect();
    while lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// The byte range to underline: within the text, and on the first line only when it spans several.
fn clamp(place: &Place) -> std::ops::Range<usize> {
    let text = &place.source.text;
    let start = place.range.start().to_usize().min(text.len());
    let end = place.range.end().to_usize().clamp(start, text.len());
    let first_line_end = text[start..].find(['\n', '\r']).map_or(text.len(), |at| start + at);
    start..end.min(first_line_end.max(start))
}
