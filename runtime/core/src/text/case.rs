//! `str.upper`, `lower`, `title`, `capitalize`, `swapcase` and `casefold`.

use super::unicode::{self, CASE_IGNORABLE, CASED, LOWER, Mapped, UPPER, has};
use super::{CodePoints, Sink};

const CAPITAL_SIGMA: u32 = 0x3a3;
const SMALL_SIGMA: u32 = 0x3c3;
const FINAL_SIGMA: u32 = 0x3c2;

/// `text.upper()`.
pub fn upper<T: CodePoints + ?Sized>(text: &T, sink: &mut impl Sink) {
    for code in text.codes() {
        put(sink, unicode::upper(code));
    }
}

/// `text.lower()`.
pub fn lower<T: CodePoints + ?Sized>(text: &T, sink: &mut impl Sink) {
    for (index, code) in text.codes().enumerate() {
        put(sink, lower_at(text, index, code));
    }
}

/// `text.casefold()`.
pub fn casefold<T: CodePoints + ?Sized>(text: &T, sink: &mut impl Sink) {
    for code in text.codes() {
        put(sink, unicode::fold(code));
    }
}

/// `text.capitalize()`.
pub fn capitalize<T: CodePoints + ?Sized>(text: &T, sink: &mut impl Sink) {
    for (index, code) in text.codes().enumerate() {
        put(sink, if index == 0 { unicode::title(code) } else { lower_at(text, index, code) });
    }
}

/// `text.title()`.
pub fn title<T: CodePoints + ?Sized>(text: &T, sink: &mut impl Sink) {
    let mut after_cased = false;
    for (index, code) in text.codes().enumerate() {
        put(sink, if after_cased { lower_at(text, index, code) } else { unicode::title(code) });
        after_cased = has(code, CASED);
    }
}

/// `text.swapcase()`.
pub fn swapcase<T: CodePoints + ?Sized>(text: &T, sink: &mut impl Sink) {
    for (index, code) in text.codes().enumerate() {
        let properties = unicode::properties_of(code);
        if properties & UPPER != 0 {
            put(sink, lower_at(text, index, code));
        } else if properties & LOWER != 0 {
            put(sink, unicode::upper(code));
        } else {
            sink.push_code(code);
        }
    }
}

fn put(sink: &mut impl Sink, (codes, count): Mapped) {
    for code in &codes[..count] {
        sink.push_code(*code);
    }
}

/// Lower case, where a sigma at the end of a word has a form of its own.
fn lower_at<T: CodePoints + ?Sized>(text: &T, index: usize, code: u32) -> Mapped {
    if code != CAPITAL_SIGMA {
        return unicode::lower(code);
    }
    let mut others_before =
        (0..index).rev().map(|at| text.at(at)).filter(|code| !has(*code, CASE_IGNORABLE));
    let mut others_after =
        (index + 1..text.length()).map(|at| text.at(at)).filter(|code| !has(*code, CASE_IGNORABLE));
    let ends_word = others_before.next().is_some_and(|code| has(code, CASED))
        && !others_after.next().is_some_and(|code| has(code, CASED));
    ([if ends_word { FINAL_SIGMA } else { SMALL_SIGMA }, 0, 0], 1)
}
