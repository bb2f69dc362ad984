//! `str.isalpha` and its relatives, over whole texts.

use super::CodePoints;
use super::unicode::{
    ALPHA, ALPHANUMERIC, DECIMAL, DIGIT, LOWER, NUMERIC, PRINTABLE, SPACE, TITLE, UPPER,
};
use super::unicode::{IDENTIFIER_PART, IDENTIFIER_START, has, properties_of};

/// Whether the text is not empty and all its code points have one of the properties.
fn all_are<T: CodePoints + ?Sized>(text: &T, properties: u16) -> bool {
    text.length() > 0 && text.codes().all(|code| has(code, properties))
}

/// `text.isalpha()`.
pub fn is_alpha<T: CodePoints + ?Sized>(text: &T) -> bool {
    all_are(text, ALPHA)
}

/// `text.isalnum()`.
pub fn is_alnum<T: CodePoints + ?Sized>(text: &T) -> bool {
    all_are(text, ALPHANUMERIC)
}

/// `text.isdecimal()`.
pub fn is_decimal<T: CodePoints + ?Sized>(text: &T) -> bool {
    all_are(text, DECIMAL)
}

/// `text.isdigit()`.
pub fn is_digit<T: CodePoints + ?Sized>(text: &T) -> bool {
    all_are(text, DIGIT)
}

/// `text.isnumeric()`.
pub fn is_numeric<T: CodePoints + ?Sized>(text: &T) -> bool {
    all_are(text, NUMERIC)
}

/// `text.isspace()`.
pub fn is_space<T: CodePoints + ?Sized>(text: &T) -> bool {
    all_are(text, SPACE)
}

/// `text.isprintable()`, true of the empty text.
pub fn is_printable<T: CodePoints + ?Sized>(text: &T) -> bool {
    text.codes().all(|code| has(code, PRINTABLE))
}

/// `text.isidentifier()`.
pub fn is_identifier<T: CodePoints + ?Sized>(text: &T) -> bool {
    text.length() > 0
        && has(text.at(0), IDENTIFIER_START)
        && text.codes().skip(1).all(|code| has(code, IDENTIFIER_PART))
}

/// `text.islower()`.
pub fn is_lower<T: CodePoints + ?Sized>(text: &T) -> bool {
    all_cased_are(text, LOWER, UPPER | TITLE)
}

/// `text.isupper()`.
pub fn is_upper<T: CodePoints + ?Sized>(text: &T) -> bool {
    all_cased_are(text, UPPER, LOWER | TITLE)
}

fn all_cased_are<T: CodePoints + ?Sized>(text: &T, wanted: u16, unwanted: u16) -> bool {
    let mut found = false;
    for code in text.codes() {
        let properties = properties_of(code);
        if properties & unwanted != 0 {
            return false;
        }
        found |= properties & wanted != 0;
    }
    found
}

/// `text.istitle()`.
pub fn is_title<T: CodePoints + ?Sized>(text: &T) -> bool {
    let (mut found, mut after_cased) = (false, false);
    for code in text.codes() {
        let properties = properties_of(code);
        let starts = properties & (UPPER | TITLE) != 0;
        let continues = properties & LOWER != 0 && !starts;
        if (starts && after_cased) || (continues && !after_cased) {
            return false;
        }
        after_cased = starts || continues;
        found |= after_cased;
    }
    found
}
