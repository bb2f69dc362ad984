//! From bytes to text, as CPython's tokenizer does: byte order mark, the encoding declared in the
//! first two lines, and every kind of line end turned into `\n`.

/// Decodes a source file, or says in CPython's words why it cannot.
pub fn decode(bytes: &[u8]) -> Result<String, String> {
    let (bytes, marked) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => (rest, true),
        None => (bytes, false),
    };
    let encoding = declared_encoding(bytes);
    let text = match encoding.as_deref() {
        None | Some("utf-8") => utf8(bytes)?,
        Some(other) if marked => return Err(format!("encoding problem: {other} with BOM")),
        Some("latin-1") => bytes.iter().map(|&byte| char::from(byte)).collect(),
        Some("ascii") => match bytes.iter().position(|byte| !byte.is_ascii()) {
            None => utf8(bytes)?,
            Some(at) => {
                let byte = bytes[at];
                return Err(format!(
                    "'ascii' codec can't decode byte 0x{byte:02x} in position {at}: \
                     ordinal not in range(128)"
                ));
            }
        },
        Some(other) => return Err(format!("unknown encoding: {other}")),
    };
    if text.contains('\0') {
        return Err("source code cannot contain null bytes".to_owned());
    }
    Ok(universal_newlines(text))
}

fn utf8(bytes: &[u8]) -> Result<String, String> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let at = error.valid_up_to();
            let line = bytes[..at].iter().filter(|&&byte| byte == b'\n').count() + 1;
            let byte = bytes.get(at).copied().unwrap_or_default();
            Err(format!(
                "Non-UTF-8 code starting with '\\x{byte:02x}' on line {line}, \
                 but no encoding declared"
            ))
        }
    }
}

/// The text with every kind of line end turned into `\n`.
pub fn universal_newlines(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

/// The encoding of a `# -*- coding: … -*-` comment in the first two lines (PEP 263).
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    for line in bytes.split(|&byte| byte == b'\n').take(2) {
        let line = String::from_utf8_lossy(line);
        let line = line.trim_start_matches([' ', '\t', '\x0c']);
        if let Some(comment) = line.strip_prefix('#') {
            if let Some(name) = coding_cookie(comment) {
                return Some(normal_name(name));
            }
        } else if !line.trim().is_empty() {
            return None;
        }
    }
    None
}

fn coding_cookie(comment: &str) -> Option<&str> {
    comment.match_indices("coding").find_map(|(at, word)| {
        let rest = &comment[at + word.len()..];
        let rest = rest.strip_prefix([':', '='])?.trim_start_matches([' ', '\t']);
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let end = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
        (end > 0).then(|| &rest[..end])
    })
}

fn normal_name(name: &str) -> String {
    let name = name.to_ascii_lowercase().replace('_', "-");
    let is = |prefix: &str| name == prefix || name.starts_with(&format!("{prefix}-"));
    if is("utf-8") || name == "utf8" || name == "u8" {
        "utf-8".to_owned()
    } else if is("latin-1") || is("iso-8859-1") || is("iso-latin-1") || name == "latin1" {
        "latin-1".to_owned()
    } else if name == "us-ascii" {
        "ascii".to_owned()
    } else {
        name
    }
}
