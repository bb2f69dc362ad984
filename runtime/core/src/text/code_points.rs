//! What an algorithm asks of a text, and where it puts one.

use alloc::string::String;
use alloc::vec::Vec;

/// A text that can be indexed by code point; lone surrogates may occur.
pub trait CodePoints {
    /// The number of code points.
    fn length(&self) -> usize;

    /// The code point at a position inside the text.
    fn at(&self, index: usize) -> u32;

    /// All code points from the start.
    fn codes(&self) -> impl Iterator<Item = u32> {
        (0..self.length()).map(|index| self.at(index))
    }
}

macro_rules! impl_code_points {
    ($($unit:ty),*) => {$(
        impl CodePoints for [$unit] {
            #[inline]
            fn length(&self) -> usize {
                self.len()
            }

            #[inline]
            fn at(&self, index: usize) -> u32 {
                u32::from(self[index])
            }

            #[inline]
            fn codes(&self) -> impl Iterator<Item = u32> {
                self.iter().map(|unit| u32::from(*unit))
            }
        }
    )*};
}

impl_code_points!(u8, u16, u32);

/// Where a text that is being made goes to.
pub trait Sink {
    /// Adds one code point, which may be a lone surrogate.
    fn push_code(&mut self, code: u32);

    /// Adds a text.
    fn push_text(&mut self, text: &str) {
        for char in text.chars() {
            self.push_code(char.into());
        }
    }
}

impl Sink for Vec<u32> {
    #[inline]
    fn push_code(&mut self, code: u32) {
        self.push(code);
    }
}

/// For results that cannot hold surrogates, such as ASCII; a surrogate would become U+FFFD.
impl Sink for String {
    #[inline]
    fn push_code(&mut self, code: u32) {
        self.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
    }

    fn push_text(&mut self, text: &str) {
        self.push_str(text);
    }
}
