//! Text from bytes and bytes from text, for `str`, `bytes` and `bytearray`.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{data, new};
use crate::errors;
use crate::obj::{Obj, Raised, Res};
use crate::objects::exception::types;
use crate::objects::str::{self, Builder};
use crate::text::codec::{self, CodecFault, CodecFaultKind, Encoding, ErrorHandler};

/// The name of an encoding or error handler given as an argument; `default` when missing.
fn name(argument: Option<&Obj>, function: &str, parameter: &str, default: &str) -> Res<String> {
    let Some(argument) = argument else { return Ok(default.into()) };
    if !str::is_str(argument) {
        return Err(errors::type_error(&format!(
            "{function}() argument '{parameter}' must be str, not {}",
            crate::ops::text::short_class(argument)
        )));
    }
    if str::points(argument).iter().any(|point| point == 0) {
        return Err(errors::value_error("embedded null character"));
    }
    Ok(str::to_string_lossy(argument))
}

/// An encoding and an error handler, as arguments of `function` name them.
pub struct Codec {
    encoding: String,
    errors: String,
}

impl Codec {
    /// From the arguments; `TypeError` unless they are str.
    pub fn from_arguments(
        encoding: Option<&Obj>,
        errors: Option<&Obj>,
        function: &str,
    ) -> Res<Codec> {
        Ok(Codec {
            encoding: name(encoding, function, "encoding", "utf-8")?,
            errors: name(errors, function, "errors", "strict")?,
        })
    }

    /// UTF-8 or another encoding by its name.
    pub fn named(encoding: &str, errors: &str) -> Codec {
        Codec { encoding: encoding.into(), errors: errors.into() }
    }

    fn encoding(&self) -> Res<Encoding> {
        Encoding::from_name(&self.encoding)
            .ok_or_else(|| errors::lookup_error(&format!("unknown encoding: {}", self.encoding)))
    }

    /// The text's bytes.
    pub fn encode(&self, text: &Obj) -> Res<Vec<u8>> {
        let encoding = self.encoding()?;
        if let Some(ascii) = str::as_ascii(text) {
            let same = matches!(encoding, Encoding::Utf8 | Encoding::Ascii | Encoding::Latin1);
            if same {
                let mut bytes = Vec::new();
                str::builder::reserve(&mut bytes, ascii.len())?;
                bytes.extend_from_slice(ascii.as_bytes());
                return Ok(bytes);
            }
        }
        let handler = ErrorHandler::from_name(&self.errors);
        codec::encode(&str::points(text), encoding, handler)
            .map_err(|fault| self.raise_encode(text, &fault))
    }

    /// The text of the bytes.
    pub fn decode(&self, bytes: &[u8]) -> Res {
        let encoding = self.encoding()?;
        if bytes.is_ascii() && matches!(encoding, Encoding::Utf8 | Encoding::Ascii) {
            return str::from_ascii(bytes);
        }
        match encoding {
            Encoding::Latin1 => return str::from_latin1(bytes),
            Encoding::Utf8 => {
                if let Ok(text) = core::str::from_utf8(bytes) {
                    return str::new(text);
                }
            }
            _ => {}
        }
        let mut sink = Builder::new();
        match codec::decode(bytes, encoding, ErrorHandler::from_name(&self.errors), &mut sink) {
            Ok(()) => sink.finish(),
            Err(fault) => Err(self.raise_decode(bytes, &fault)),
        }
    }

    fn raise_encode(&self, text: &Obj, fault: &CodecFault) -> Raised {
        self.raise_other(fault)
            .unwrap_or_else(|| raise_unicode(&types::UNICODE_ENCODE_ERROR, text.clone(), fault))
    }

    fn raise_decode(&self, bytes: &[u8], fault: &CodecFault) -> Raised {
        self.raise_other(fault).unwrap_or_else(|| match new(&bytes[fault.skipped..]) {
            Ok(object) => raise_unicode(&types::UNICODE_DECODE_ERROR, object, fault),
            Err(raised) => raised,
        })
    }

    fn raise_other(&self, fault: &CodecFault) -> Option<Raised> {
        match fault.kind {
            CodecFaultKind::Unicode => None,
            CodecFaultKind::UnknownHandler => {
                Some(errors::lookup_error(&format!("unknown error handler name '{}'", self.errors)))
            }
            CodecFaultKind::HandlerOnlyEncodes => Some(errors::type_error(
                "don't know how to handle UnicodeDecodeError in error callback",
            )),
        }
    }
}

/// Raises a UnicodeEncodeError or UnicodeDecodeError with its five arguments.
fn raise_unicode(class: &'static crate::class::Type, object: Obj, fault: &CodecFault) -> Raised {
    let arguments = || -> Res<[Obj; 5]> {
        Ok([
            str::new(fault.encoding)?,
            object,
            Obj::small(fault.start as i64),
            Obj::small(fault.end as i64),
            str::new(fault.reason)?,
        ])
    };
    match arguments() {
        Ok(arguments) => errors::raise_with(class, &arguments),
        Err(raised) => raised,
    }
}

/// `bytes.decode(self, /, encoding='utf-8', errors='strict')`.
pub fn decode(a: &[Obj]) -> Res {
    let codec = Codec::from_arguments(a[1].given(), a[2].given(), "decode")?;
    codec.decode(data(&a[0]))
}

/// `str.encode(self, /, encoding='utf-8', errors='strict')`.
pub fn encode(a: &[Obj]) -> Res {
    let codec = Codec::from_arguments(a[1].given(), a[2].given(), "encode")?;
    new(&codec.encode(&a[0])?)
}
