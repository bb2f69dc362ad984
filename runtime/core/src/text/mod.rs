//! Text as plain code points: the algorithms under `str`, `bytes`, formatting and the codecs.
//!
//! Texts come in as [`CodePoints`], whatever their width, and go out into a [`Sink`].

mod code_points;
mod unicode_tables;

pub mod case;
pub mod codec;
pub mod format_number;
pub mod format_quick;
pub mod format_spec;
pub mod format_text;
pub mod lines;
pub mod numeric;
pub mod percent;
pub mod predicates;
pub mod repr;
pub mod search;
pub mod str_format;
pub mod unicode;

pub use code_points::{CodePoints, Sink};
