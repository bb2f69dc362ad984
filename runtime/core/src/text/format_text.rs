//! `str.__format__`.

use super::format_spec::{Align, Defaults, FormatSpec};
use super::{CodePoints, Sink};
use crate::number::fault::Fault;

/// `format(text, spec)`.
pub fn format_text<T, P, S>(text: &T, spec: &P, type_name: &str, sink: &mut S) -> Result<(), Fault>
where
    T: CodePoints + ?Sized,
    P: CodePoints + ?Sized,
    S: Sink,
{
    let spec = FormatSpec::parse(spec, Defaults::Text, type_name)?;
    if spec.kind != b's'.into() {
        return Err(spec.unknown_kind(type_name));
    }
    if spec.sign == b' ' {
        return Err(Fault::value("Space not allowed in string format specifier"));
    }
    if spec.sign != 0 {
        return Err(Fault::value("Sign not allowed in string format specifier"));
    }
    if spec.no_negative_zero {
        return Err(Fault::value(
            "Negative zero coercion (z) not allowed in string format specifier",
        ));
    }
    if spec.alternate {
        return Err(Fault::value("Alternate form (#) not allowed in string format specifier"));
    }
    if spec.align == Align::AfterSign {
        return Err(Fault::value("'=' alignment not allowed in string format specifier"));
    }
    let length = text.length().min(spec.precision.unwrap_or(usize::MAX));
    spec.pad(length, sink, |sink| text.codes().take(length).for_each(|code| sink.push_code(code)))
}
