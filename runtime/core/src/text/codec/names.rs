//! The names of encodings and error handlers, with the usual aliases.

use alloc::string::String;

/// An encoding we can read and write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// `utf-8`
    Utf8,
    /// `utf-8-sig`: with a byte order mark.
    Utf8Sig,
    /// `utf-16`: with a byte order mark, else little-endian.
    Utf16,
    /// `utf-16-le`
    Utf16Le,
    /// `utf-16-be`
    Utf16Be,
    /// `utf-32`: with a byte order mark, else little-endian.
    Utf32,
    /// `utf-32-le`
    Utf32Le,
    /// `utf-32-be`
    Utf32Be,
    /// `latin-1`
    Latin1,
    /// `ascii`
    Ascii,
    /// `cp1252`
    Cp1252,
    /// `unicode_escape`
    UnicodeEscape,
    /// `raw_unicode_escape`
    RawUnicodeEscape,
}

impl Encoding {
    /// Finds an encoding by any of its names; `None` means `LookupError`: `unknown encoding: NAME`.
    pub fn from_name(name: &str) -> Option<Encoding> {
        Some(match normalise(name).as_str() {
            "utf_8" | "utf8" | "u8" | "utf" | "cp65001" | "utf8_ucs2" | "utf8_ucs4" => {
                Encoding::Utf8
            }
            "utf_8_sig" | "utf8_sig" => Encoding::Utf8Sig,
            "utf_16" | "utf16" | "u16" => Encoding::Utf16,
            "utf_16_le" | "utf_16le" | "utf16_le" | "utf16le" | "unicodelittleunmarked" => {
                Encoding::Utf16Le
            }
            "utf_16_be" | "utf_16be" | "utf16_be" | "utf16be" | "unicodebigunmarked" => {
                Encoding::Utf16Be
            }
            "utf_32" | "utf32" | "u32" => Encoding::Utf32,
            "utf_32_le" | "utf_32le" | "utf32_le" | "utf32le" => Encoding::Utf32Le,
            "utf_32_be" | "utf_32be" | "utf32_be" | "utf32be" => Encoding::Utf32Be,
            "latin_1" | "latin1" | "latin" | "l1" | "iso_8859_1" | "iso8859_1" | "iso8859"
            | "8859" | "cp819" | "csisolatin1" | "ibm819" | "iso_8859_1_1987" | "iso_ir_100" => {
                Encoding::Latin1
            }
            "ascii" | "us_ascii" | "us" | "646" | "ansi_x3.4_1968" | "ansi_x3_4_1968"
            | "ansi_x3.4_1986" | "cp367" | "csascii" | "ibm367" | "iso646_us"
            | "iso_646.irv_1991" | "iso_ir_6" => Encoding::Ascii,
            "unicode_escape" => Encoding::UnicodeEscape,
            "raw_unicode_escape" => Encoding::RawUnicodeEscape,
            "cp1252" | "1252" | "windows_1252" => Encoding::Cp1252,
            _ => return None,
        })
    }

    /// The name that `UnicodeEncodeError.encoding` shows.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 | Encoding::Utf8Sig => "utf-8",
            Encoding::Utf16 => "utf-16",
            Encoding::Utf16Le => "utf-16-le",
            Encoding::Utf16Be => "utf-16-be",
            Encoding::Utf32 => "utf-32",
            Encoding::Utf32Le => "utf-32-le",
            Encoding::Utf32Be => "utf-32-be",
            Encoding::Latin1 => "latin-1",
            Encoding::Ascii => "ascii",
            Encoding::Cp1252 => "charmap",
            Encoding::UnicodeEscape => "unicodeescape",
            Encoding::RawUnicodeEscape => "rawunicodeescape",
        }
    }
}

/// Lower case, with every run of other characters than letters, digits and `.` made one underscore.
fn normalise(name: &str) -> String {
    let mut normal = String::with_capacity(name.len());
    let mut gap = false;
    for char in name.chars() {
        if !char.is_ascii() {
            continue;
        }
        if char.is_ascii_alphanumeric() || char == '.' {
            if gap && !normal.is_empty() {
                normal.push('_');
            }
            gap = false;
            normal.push(char.to_ascii_lowercase());
        } else {
            gap = true;
        }
    }
    normal
}

/// What to do about input that an encoding cannot handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorHandler {
    /// Raise.
    Strict,
    /// Leave it out.
    Ignore,
    /// Put `?` or U+FFFD.
    Replace,
    /// Bytes 0x80 to 0xff travel as surrogates U+DC80 to U+DCFF.
    SurrogateEscape,
    /// Treat surrogates like other code points (UTF encodings only).
    SurrogatePass,
    /// Put `\xhh`, `\uhhhh`, `\Uhhhhhhhh`.
    BackslashReplace,
    /// Put `&#number;` (when encoding only).
    XmlCharRefReplace,
    /// A name we do not know, which only matters if an error occurs.
    Unknown,
}

impl ErrorHandler {
    /// Finds a handler by its name.
    pub fn from_name(name: &str) -> ErrorHandler {
        match name {
            "strict" => ErrorHandler::Strict,
            "ignore" => ErrorHandler::Ignore,
            "replace" => ErrorHandler::Replace,
            "surrogateescape" => ErrorHandler::SurrogateEscape,
            "surrogatepass" => ErrorHandler::SurrogatePass,
            "backslashreplace" => ErrorHandler::BackslashReplace,
            "xmlcharrefreplace" => ErrorHandler::XmlCharRefReplace,
            _ => ErrorHandler::Unknown,
        }
    }
}

/// What cp1252 has in 0x80 to 0x9f; 0 where it has nothing.
pub(super) const CP1252_HIGH: [u16; 32] = [
    0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
    0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];
