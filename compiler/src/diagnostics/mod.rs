//! What the compiler tells a person: a problem, its place, and what to do about it.
//!
//! Stages make [`Diagnostic`]s from plain facts and go on; nobody prints but `main.rs`.
//! Codes are declared once, in [`codes`]; the text form is made in [`render`].

pub mod codes;
#[cfg(feature = "native")]
pub mod render;

use std::sync::Arc;

use ruff_source_file::{LineColumn, LineIndex};
use ruff_text_size::{TextRange, TextSize};

pub use codes::Code;

/// How bad it is: an error refuses the program, a warning does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The program is refused.
    Error,
    /// The program builds; the person may want to know.
    Warning,
}

/// The text of one file with the name to show for it.
#[derive(Debug)]
pub struct SourceText {
    /// The path as the user gave it, or as it was found from there.
    pub path: String,
    /// The whole text, decoded.
    pub text: String,
    index: LineIndex,
}

impl SourceText {
    /// Keeps a text and indexes its lines.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Arc<SourceText> {
        let text = text.into();
        let index = LineIndex::from_source_text(&text);
        Arc::new(SourceText { path: path.into(), text, index })
    }

    /// Line and column of an offset, both from 1, the column in characters.
    pub fn line_column(&self, offset: TextSize) -> LineColumn {
        self.index.line_column(offset, &self.text)
    }

    /// The line of an offset, from 1.
    pub fn line(&self, offset: TextSize) -> usize {
        self.index.line_index(offset).get()
    }

    /// The text under a range.
    pub fn slice(&self, range: TextRange) -> &str {
        &self.text[range]
    }

    /// The line index, for the line table of the debug information.
    pub fn lines(&self) -> &LineIndex {
        &self.index
    }
}

/// One problem.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The row in the table of codes.
    pub code: &'static Code,
    /// A short title, without a full stop.
    pub title: String,
    /// Where; `None` for a problem of the command line or of a file that could not be read.
    pub place: Option<Place>,
    /// Further places, each with what is there.
    pub related: Vec<Place>,
    /// One sentence that explains, in Python's words. May be empty.
    pub explanation: String,
    /// One thing to do, where sure.
    pub help: Option<String>,
}

/// A range in a file, and what is there.
#[derive(Clone, Debug)]
pub struct Place {
    /// The file.
    pub source: Arc<SourceText>,
    /// The range in it.
    pub range: TextRange,
    /// What is there; may be empty.
    pub label: String,
}

impl Diagnostic {
    /// A problem at a place.
    pub fn new(
        code: &'static Code,
        source: &Arc<SourceText>,
        range: TextRange,
        title: impl Into<String>,
    ) -> Diagnostic {
        let place = Place { source: source.clone(), range, label: String::new() };
        Diagnostic { place: Some(place), ..Diagnostic::without_place(code, title) }
    }

    /// A problem that has no place in a file.
    pub fn without_place(code: &'static Code, title: impl Into<String>) -> Diagnostic {
        Diagnostic {
            code,
            title: title.into(),
            place: None,
            related: Vec::new(),
            explanation: String::new(),
            help: None,
        }
    }

    /// Says what is at the place.
    pub fn label(mut self, label: impl Into<String>) -> Diagnostic {
        if let Some(place) = &mut self.place {
            place.label = label.into();
        }
        self
    }

    /// Adds the sentence that explains.
    pub fn explain(mut self, explanation: impl Into<String>) -> Diagnostic {
        self.explanation = explanation.into();
        self
    }

    /// Adds the one thing to do.
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help = Some(help.into());
        self
    }

    /// Points at a second place.
    pub fn related(
        mut self,
        source: &Arc<SourceText>,
        range: TextRange,
        label: impl Into<String>,
    ) -> Diagnostic {
        self.related.push(Place { source: source.clone(), range, label: label.into() });
        self
    }

    /// Whether this refuses the program.
    pub fn is_error(&self) -> bool {
        self.code.level == Level::Error
    }

    /// Python we do not compile yet, by name: `unsupported(.., "`async for`")`.
    pub fn unsupported(source: &Arc<SourceText>, range: TextRange, construct: &str) -> Diagnostic {
        Diagnostic::new(
            &codes::UNSUPPORTED,
            source,
            range,
            format!("{construct} is not supported yet"),
        )
        .explain("This is valid Python that naja does not compile so far.")
    }
}

/// Whether any of these refuses the program.
pub fn any_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(Diagnostic::is_error)
}

/// Puts diagnostics in the order a person reads: by file as first met, then by place.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    let mut files: Vec<String> = Vec::new();
    for place in diagnostics.iter().filter_map(|diagnostic| diagnostic.place.as_ref()) {
        if !files.contains(&place.source.path) {
            files.push(place.source.path.clone());
        }
    }
    diagnostics.sort_by_key(|diagnostic| match &diagnostic.place {
        None => (0, TextSize::new(0)),
        Some(place) => {
            let file = files.iter().position(|path| *path == place.source.path).unwrap_or(0);
            (file + 1, place.range.start())
        }
    });
}

/// Keeps the first of several errors about the same place: two checks may see one mistake.
pub fn drop_repeated(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.dedup_by(|second, first| match (&first.place, &second.place) {
        (Some(first_place), Some(second_place)) => {
            first.code.level == second.code.level
                && first_place.range == second_place.range
                && first_place.source.path == second_place.source.path
        }
        _ => false,
    });
}
