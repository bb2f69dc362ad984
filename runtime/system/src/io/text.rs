//! `TextIOWrapper`: text over a buffered file.
//!
//! What is read ahead is kept as UTF-8 (lone surrogates included) with its line ends as they are in
//! the file; line ends are translated when text is handed out.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use naja_core::call::{self, Args};
use naja_core::class::{BASE, Slots, Spec, Type, WEAKREFS};
use naja_core::objects::bytes::{self, codec::Codec};
use naja_core::objects::{getset, none, str};
use naja_core::text::codec::Encoding;
use naja_core::{Obj, Res, errors, ops};

use super::buffered::{self, Buffered};
use super::native::{self, Native};
use super::newlines::{self, Newline};
use super::{base, unsupported};
use crate::output;

/// How much is read at a time, and how much encoded text is collected.
const CHUNK: usize = 8192;

/// Text over a buffer.
pub struct Text {
    /// The buffer; missing when detached.
    pub buffer: Obj,
    /// The encoding as it was given.
    pub encoding: String,
    /// The error handler.
    pub errors: String,
    /// What line ends mean.
    pub newline: Newline,
    /// Every line is written out at once.
    pub line_buffering: bool,
    /// Nothing is collected here.
    pub write_through: bool,
    /// Standard output.
    pub shared: bool,
    /// `mode`, when `open` set it.
    pub mode: Obj,
    kind: Encoding,
    pending: Vec<u8>,
    input: Vec<u8>,
    taken: usize,
    undecoded: Vec<u8>,
    started: bool,
    iterating: bool,
    seen: u8,
}

/// `_io.TextIOWrapper`.
pub static TEXT_IO_WRAPPER: Type = Type::builtin(Spec {
    base: Some(&base::TEXT_IO_BASE),
    flags: BASE | WEAKREFS,
    methods: Some(naja_abi::builtins::Owner::io_text),
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_text),
        traverse: Some(traverse),
        new: Some(|class, _| native::make::<Text>(Type::of(class), None)),
        init: Some(init),
        repr: Some(repr),
        iter: Some(base::iter),
        next: Some(next_line),
        ..Slots::NONE
    },
    ..Spec::new("_io.TextIOWrapper", size_of::<Native<Text>>())
});

fn populate(class: &'static Type) {
    getset::add(class, "buffer", |object| Ok(attached(object)?.buffer.clone()));
    getset::add(class, "encoding", |object| str::new(&attached(object)?.encoding));
    getset::add(class, "errors", |object| str::new(&attached(object)?.errors));
    getset::add(class, "line_buffering", |object| {
        Ok(none::bool_object(attached(object)?.line_buffering))
    });
    getset::add(class, "write_through", |object| {
        Ok(none::bool_object(attached(object)?.write_through))
    });
    getset::add(class, "newlines", |object| newlines::seen(attached(object)?.seen));
    getset::add_full(
        class,
        "mode",
        |object| match attached(object)?.mode.given() {
            Some(mode) => Ok(mode.clone()),
            None => Err(errors::no_attribute(object, naja_core::name!("mode"))),
        },
        Some(|object, value| {
            attached(object)?.mode = value.cloned().unwrap_or(Obj::NO_VALUE);
            Ok(())
        }),
    );
    getset::add(class, "name", |object| {
        ops::attribute::getattr(&attached(object)?.buffer.clone(), naja_core::name!("name"))
    });
    getset::add(class, "closed", |object| {
        ops::attribute::getattr(&attached(object)?.buffer.clone(), naja_core::name!("closed"))
    });
}

unsafe fn drop_text(header: *mut naja_abi::layout::Header) {
    // SAFETY: the layout is this type's.
    unsafe {
        let object = core::mem::ManuallyDrop::new(Obj::from_address(header as *mut Native<Text>));
        if let Some(text) = native::state_if::<Text>(&object)
            && !text.buffer.is_missing()
            && !text.shared
            && let Err(raised) = text.pass_on()
        {
            drop(errors::catch(raised));
        }
        native::release::<Text>(header);
    }
}

fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    if let Some(text) = native::state_if::<Text>(object)
        && !text.buffer.is_missing()
    {
        visit(&text.buffer);
    }
}

const PARAMETERS: &[&str] =
    &["buffer", "encoding", "errors", "newline", "line_buffering", "write_through"];

fn init(object: &Obj, args: &Args) -> Res<()> {
    let a = native::arguments(args, "TextIOWrapper", PARAMETERS, 1)?;
    let mut text = Text::new(&a[0], native::given(&a[1]), native::given(&a[2]), &a[3])?;
    text.line_buffering = a[4].given().map_or(Ok(false), ops::compare::truth)?;
    text.write_through = a[5].given().map_or(Ok(false), ops::compare::truth)?;
    native::set_state(object, Some(text));
    Ok(())
}

fn text_argument(argument: Option<&Obj>, name: &str, default: &str) -> Res<String> {
    match argument {
        None => Ok(default.into()),
        Some(text) if str::is_str(text) => Ok(str::to_string_lossy(text)),
        Some(other) => Err(errors::type_error(&format!(
            "TextIOWrapper() argument '{name}' must be str or None, not {}",
            other.class().name()
        ))),
    }
}

fn encoding_named(name: &str) -> Res<Encoding> {
    Encoding::from_name(name)
        .ok_or_else(|| errors::lookup_error(&format!("unknown encoding: {name}")))
}

/// The state; ValueError when detached.
pub fn attached(object: &Obj) -> Res<&mut Text> {
    let text = native::state::<Text>(object)?;
    if text.buffer.is_missing() {
        return Err(errors::value_error("underlying buffer has been detached"));
    }
    Ok(text)
}

fn opened(object: &Obj) -> Res<&mut Text> {
    let text = attached(object)?;
    if text.is_closed()? {
        return Err(native::closed());
    }
    Ok(text)
}

impl Text {
    /// Text over the buffer.
    pub fn new(
        buffer: &Obj,
        encoding: Option<&Obj>,
        errors: Option<&Obj>,
        newline: &Obj,
    ) -> Res<Text> {
        let encoding = text_argument(encoding, "encoding", "UTF-8")?;
        let encoding = if encoding == "locale" { "UTF-8".into() } else { encoding };
        Ok(Text {
            buffer: buffer.clone(),
            kind: encoding_named(&encoding)?,
            encoding,
            errors: text_argument(errors, "errors", "strict")?,
            newline: Newline::from_argument(newline)?,
            line_buffering: false,
            write_through: false,
            shared: false,
            mode: Obj::NO_VALUE,
            pending: Vec::new(),
            input: Vec::new(),
            taken: 0,
            undecoded: Vec::new(),
            started: false,
            iterating: false,
            seen: 0,
        })
    }

    fn native_buffer(&self) -> Option<&mut Buffered> {
        if !buffered::is_buffered(&self.buffer) || self.buffer.class().is_heap() {
            return None;
        }
        native::state_if::<Buffered>(&self.buffer).filter(|state| !state.raw.is_missing())
    }

    fn is_closed(&self) -> Res<bool> {
        if let Some(buffer) = self.native_buffer() {
            return buffer.is_closed();
        }
        let buffer = self.buffer.clone();
        ops::compare::truth(&ops::attribute::getattr(&buffer, naja_core::name!("closed"))?)
    }

    fn codec(&self) -> Codec {
        Codec::named(&self.encoding, &self.errors)
    }

    fn out(&mut self) -> &mut Vec<u8> {
        if self.shared { output::text() } else { &mut self.pending }
    }

    fn ahead(&self) -> &[u8] {
        &self.input[self.taken..]
    }

    fn check_readable(&self) -> Res<()> {
        if let Some(buffer) = self.native_buffer() {
            if buffer.reads {
                return Ok(());
            }
            return Err(unsupported::raise("not readable"));
        }
        let buffer = self.buffer.clone();
        match ops::attribute::getattr_optional(&buffer, naja_core::name!("readable"))? {
            Some(ask) if !ops::compare::truth(&call::call0(&ask)?)? => {
                Err(unsupported::raise("not readable"))
            }
            _ => Ok(()),
        }
    }

    fn check_writable(&self) -> Res<()> {
        if let Some(buffer) = self.native_buffer() {
            if buffer.writes {
                return Ok(());
            }
            return Err(unsupported::raise("not writable"));
        }
        let buffer = self.buffer.clone();
        match ops::attribute::getattr_optional(&buffer, naja_core::name!("writable"))? {
            Some(ask) if !ops::compare::truth(&call::call0(&ask)?)? => {
                Err(unsupported::raise("not writable"))
            }
            _ => Ok(()),
        }
    }

    /// Hands the collected text to the buffer.
    pub fn pass_on(&mut self) -> Res<()> {
        if self.shared {
            return output::pass_text_on();
        }
        if self.pending.is_empty() {
            return Ok(());
        }
        let pending = core::mem::take(&mut self.pending);
        if let Some(buffer) = self.native_buffer() {
            return buffer.write(&pending);
        }
        let buffer = self.buffer.clone();
        call::call_method(&buffer, naja_core::name!("write"), &[bytes::new(&pending)?])?;
        Ok(())
    }

    /// The same, and writes the buffer out.
    pub fn flush(&mut self) -> Res<()> {
        self.pass_on()?;
        if let Some(buffer) = self.native_buffer() {
            return buffer.flush_output();
        }
        let buffer = self.buffer.clone();
        call::call_method(&buffer, naja_core::name!("flush"), &[])?;
        Ok(())
    }

    /// Raw bytes of the buffer, at most one read; empty at the end.
    fn read_bytes(&mut self) -> Res<Vec<u8>> {
        if let Some(buffer) = self.native_buffer() {
            if buffer.ahead().is_empty() {
                buffer.fill()?;
            }
            let data = buffer.ahead().to_vec();
            buffer.take(data.len());
            return Ok(data);
        }
        let buffer = self.buffer.clone();
        let size = [Obj::small(CHUNK as i64)];
        let got = match ops::attribute::getattr_optional(&buffer, naja_core::name!("read1"))? {
            Some(read1) => call::call(&read1, &size)?,
            None => call::call_method(&buffer, naja_core::name!("read"), &size)?,
        };
        Ok(bytes::require(&got)?.to_vec())
    }

    fn all_bytes(&mut self) -> Res<Vec<u8>> {
        if let Some(buffer) = self.native_buffer() {
            return buffer.read_all();
        }
        let buffer = self.buffer.clone();
        let got = call::call_method(&buffer, naja_core::name!("read"), &[])?;
        Ok(bytes::require(&got)?.to_vec())
    }

    /// Reads and decodes one more chunk; false at the end.
    fn fill(&mut self) -> Res<bool> {
        let by_bytes = matches!(
            self.kind,
            Encoding::Utf8 | Encoding::Ascii | Encoding::Latin1 | Encoding::Cp1252
        );
        let data = if by_bytes { self.read_bytes()? } else { self.all_bytes()? };
        let at_end = data.is_empty() || !by_bytes;
        let any = !data.is_empty();
        self.decode(data, at_end)?;
        Ok(any)
    }

    fn decode(&mut self, data: Vec<u8>, at_end: bool) -> Res<()> {
        let mut data = if self.undecoded.is_empty() {
            data
        } else {
            let mut all = core::mem::take(&mut self.undecoded);
            all.extend_from_slice(&data);
            all
        };
        if self.kind == Encoding::Utf8 && !at_end {
            let rest = incomplete_tail(&data);
            self.undecoded = data.split_off(data.len() - rest);
        }
        if data.is_empty() {
            return Ok(());
        }
        self.started = true;
        self.input.drain(..self.taken);
        self.taken = 0;
        let same = match self.kind {
            Encoding::Utf8 => core::str::from_utf8(&data).is_ok(),
            Encoding::Ascii | Encoding::Latin1 => data.is_ascii(),
            _ => false,
        };
        if same {
            if self.input.is_empty() {
                self.input = data;
            } else {
                self.input.extend_from_slice(&data);
            }
            return Ok(());
        }
        let decoded = self.codec().decode(&data)?;
        let encoded = Codec::named("utf-8", "surrogatepass").encode(&decoded)?;
        self.input.extend_from_slice(&encoded);
        Ok(())
    }

    /// Hands out the first `count` bytes of what is decoded.
    fn hand_out(&mut self, count: usize) -> Res {
        let part = &self.input[self.taken..self.taken + count];
        let text = if self.newline.translates_input() {
            match newlines::translated(part, &mut self.seen) {
                Some(translated) => utf8_object(&translated),
                None => utf8_object(part),
            }
        } else {
            utf8_object(part)
        };
        self.taken += count;
        text
    }

    /// A line, with at most `limit` code points.
    fn line(&mut self, limit: Option<usize>) -> Res {
        let mut searched = 0;
        loop {
            let newline = self.newline;
            let (end, more) = newlines::line_end(self.ahead(), searched, newline);
            if let Some(limit) = limit {
                let within = newlines::prefix(self.ahead(), limit, newline.translates_input());
                if let Some(within) = within
                    && end.is_none_or(|end| within < end)
                {
                    return self.hand_out(within);
                }
            }
            if let Some(end) = end {
                return self.hand_out(end);
            }
            searched = more;
            if !self.fill()? {
                let count = self.ahead().len();
                return match newlines::line_end_at_end(self.ahead(), newline) {
                    Some(end) => self.hand_out(end),
                    None => self.hand_out(count),
                };
            }
        }
    }

    fn forget_input(&mut self) {
        self.input.clear();
        self.undecoded.clear();
        self.taken = 0;
        self.iterating = false;
    }

    /// Bytes of the file that are decoded but not handed out.
    fn bytes_ahead(&self) -> Res<usize> {
        let decoded = match self.kind {
            Encoding::Utf8 if self.errors == "strict" => self.ahead().len(),
            _ => self.codec().encode(&utf8_object(self.ahead())?)?.len(),
        };
        Ok(decoded + self.undecoded.len())
    }

    /// `write(text)`.
    fn write(&mut self, text: &Obj) -> Res<()> {
        let has_line_end = newlines::has(text, b'\n');
        let translated = self.newline.translate_output(text, has_line_end)?;
        let mut encoded = self.codec().encode(translated.as_ref().unwrap_or(text))?;
        if matches!(self.kind, Encoding::Utf16 | Encoding::Utf32 | Encoding::Utf8Sig) {
            self.drop_repeated_mark(&mut encoded);
        }
        let flushes = self.line_buffering && (has_line_end || newlines::has(text, b'\r'));
        if !self.ahead().is_empty() || !self.undecoded.is_empty() {
            self.forget_input();
        }
        let length = self.out().len();
        if length > 0 && length + encoded.len() > CHUNK {
            self.pass_on()?;
        }
        let out = self.out();
        if out.is_empty() && !self.shared {
            self.pending = encoded;
        } else {
            self.out().extend_from_slice(&encoded);
        }
        if self.out().len() >= CHUNK || flushes || self.write_through {
            self.pass_on()?;
        }
        if flushes {
            self.flush()?;
        }
        Ok(())
    }

    /// A byte order mark stands only at the start of a file.
    fn drop_repeated_mark(&mut self, encoded: &mut Vec<u8>) {
        let length = match self.kind {
            Encoding::Utf16 => 2,
            Encoding::Utf32 => 4,
            _ => 3,
        };
        let at_start = !self.started
            && self.native_buffer().is_none_or(|buffer| match buffer.tell() {
                Ok(position) => position == 0,
                Err(raised) => {
                    drop(errors::catch(raised));
                    true
                }
            });
        if !at_start {
            encoded.drain(..length.min(encoded.len()));
        }
        self.started = true;
    }
}

/// How many bytes at the end begin a code point that is not complete.
fn incomplete_tail(data: &[u8]) -> usize {
    for back in 1..=data.len().min(3) {
        let byte = data[data.len() - back];
        let needs = match byte {
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf4 => 4,
            0x80..=0xbf => continue,
            _ => return 0,
        };
        if needs <= back {
            return 0;
        }
        return match core::str::from_utf8(&data[data.len() - back..]) {
            Err(error) if error.error_len().is_none() => back,
            _ => 0,
        };
    }
    0
}

/// The str of UTF-8 that may have lone surrogates.
fn utf8_object(text: &[u8]) -> Res {
    if text.is_ascii() {
        return str::from_ascii(text);
    }
    Codec::named("utf-8", "surrogatepass").decode(text)
}

/// `read(size=-1)`.
pub fn read(a: &[Obj]) -> Res {
    let size = native::size(&a[1])?;
    let text = opened(&a[0])?;
    text.check_readable()?;
    text.pass_on()?;
    let Some(size) = size else {
        let data = text.all_bytes()?;
        text.decode(data, true)?;
        let count = text.ahead().len();
        return text.hand_out(count);
    };
    loop {
        let translates = text.newline.translates_input();
        if let Some(end) = newlines::prefix(text.ahead(), size, translates) {
            return text.hand_out(end);
        }
        if !text.fill()? {
            let count = text.ahead().len();
            return text.hand_out(count);
        }
    }
}

/// `readline(size=-1)`.
pub fn readline(a: &[Obj]) -> Res {
    let limit = native::size(&a[1])?;
    let text = opened(&a[0])?;
    text.check_readable()?;
    text.pass_on()?;
    text.line(limit)
}

fn next_line(object: &Obj) -> Res<Option<Obj>> {
    if object.class().is_heap() {
        return base::next_line(object);
    }
    let text = opened(object)?;
    text.check_readable()?;
    text.pass_on()?;
    text.iterating = true;
    let line = text.line(None)?;
    if str::len(&line) == 0 {
        text.iterating = false;
        return Ok(None);
    }
    Ok(Some(line))
}

/// `write(text)`.
pub fn write(a: &[Obj]) -> Res {
    let text = attached(&a[0])?;
    base::expect_str(&a[1], "write")?;
    if text.is_closed()? {
        return Err(native::closed());
    }
    text.check_writable()?;
    text.write(&a[1])?;
    Ok(Obj::small(str::len(&a[1]) as i64))
}

/// `flush()`.
pub fn flush(a: &[Obj]) -> Res {
    opened(&a[0])?.flush()?;
    Ok(none::none())
}

/// `close()`: flushes, and closes the buffer in any case.
pub fn close(a: &[Obj]) -> Res {
    let text = attached(&a[0])?;
    if text.is_closed()? {
        return Ok(none::none());
    }
    let flushed = call::call_method(&a[0], naja_core::name!("flush"), &[]);
    let buffer = text.buffer.clone();
    match flushed {
        Ok(_) => call::call_method(&buffer, naja_core::name!("close"), &[]),
        Err(raised) => {
            let exception = errors::catch(raised);
            call::call_method(&buffer, naja_core::name!("close"), &[])?;
            Err(errors::raise_object(exception))
        }
    }
}

/// `detach()`.
pub fn detach(a: &[Obj]) -> Res {
    call::call_method(&a[0], naja_core::name!("flush"), &[])?;
    Ok(core::mem::replace(&mut attached(&a[0])?.buffer, Obj::NO_VALUE))
}

/// `tell()`.
pub fn tell(a: &[Obj]) -> Res {
    let text = opened(&a[0])?;
    let buffer = text.buffer.clone();
    if !ops::compare::truth(&call::call_method(&buffer, naja_core::name!("seekable"), &[])?)? {
        return Err(unsupported::raise("underlying stream is not seekable"));
    }
    if text.iterating {
        return Err(errors::raise(
            &naja_core::objects::exception::types::OS_ERROR,
            "telling position disabled by next() call",
        ));
    }
    text.flush()?;
    let position = call::call_method(&buffer, naja_core::name!("tell"), &[])?;
    let position = crate::os_error::c_long(&position)?;
    naja_core::objects::int::from_i64(position - attached(&a[0])?.bytes_ahead()? as i64)
}

/// `seek(cookie, whence=0)`.
pub fn seek(a: &[Obj]) -> Res {
    let text = opened(&a[0])?;
    let buffer = text.buffer.clone();
    let whence = a[2].given().map_or(Ok(0), ops::index::c_int)?;
    if !ops::compare::truth(&call::call_method(&buffer, naja_core::name!("seekable"), &[])?)? {
        return Err(unsupported::raise("underlying stream is not seekable"));
    }
    let offset = crate::os_error::c_long(&a[1])?;
    let mut target = a[1].clone();
    match whence {
        0 if offset < 0 => {
            let message = format!("negative seek position {offset}");
            return Err(errors::value_error(&message));
        }
        0 => {}
        1 if offset != 0 => {
            return Err(unsupported::raise("can't do nonzero cur-relative seeks"));
        }
        1 => {
            text.iterating = false;
            target = tell(&a[..1])?;
        }
        2 if offset != 0 => {
            return Err(unsupported::raise("can't do nonzero end-relative seeks"));
        }
        2 => {}
        _ => {
            let message = format!("invalid whence ({whence}, should be 0, 1 or 2)");
            return Err(errors::value_error(&message));
        }
    }
    let text = attached(&a[0])?;
    text.flush()?;
    text.forget_input();
    text.started = !(whence == 0 && offset == 0);
    let whence = if whence == 1 { 0 } else { whence };
    let arguments = [target, Obj::small(i64::from(whence))];
    call::call_method(&buffer, naja_core::name!("seek"), &arguments)
}

/// `truncate(pos=None)`.
pub fn truncate(a: &[Obj]) -> Res {
    opened(&a[0])?.flush()?;
    let size = match native::given(&a[1]) {
        Some(size) => size.clone(),
        None => tell(&a[..1])?,
    };
    let buffer = attached(&a[0])?.buffer.clone();
    call::call_method(&buffer, naja_core::name!("truncate"), &[size])
}

/// `reconfigure(*, encoding, errors, newline, line_buffering, write_through)`.
pub fn reconfigure(a: &[Obj]) -> Res {
    let text = opened(&a[0])?;
    text.flush()?;
    if let Some(encoding) = native::given(&a[1]) {
        let name = text_argument(Some(encoding), "encoding", "")?;
        text.kind = encoding_named(&name)?;
        text.encoding = name;
        if native::given(&a[2]).is_none() {
            text.errors = "strict".into();
        }
    }
    if let Some(errors) = native::given(&a[2]) {
        text.errors = text_argument(Some(errors), "errors", "")?;
    }
    if a[3].given().is_some() {
        text.newline = Newline::from_argument(&a[3])?;
    }
    if let Some(value) = native::given(&a[4]) {
        text.line_buffering = ops::compare::truth(value)?;
    }
    if let Some(value) = native::given(&a[5]) {
        text.write_through = ops::compare::truth(value)?;
    }
    if text.shared {
        output::set_by_line(text.line_buffering);
        let plain = text.kind == Encoding::Utf8 && text.errors == "strict";
        if !plain || text.write_through || text.newline != Newline::Universal {
            // `print` goes through the object from now on.
            naja_core::streams::set_original_stdout(&none::none());
        }
    }
    Ok(none::none())
}

macro_rules! forwarded {
    ($($(#[$doc:meta])* $function:ident = $text:literal;)*) => {
        $($(#[$doc])*
        pub fn $function(a: &[Obj]) -> Res {
            let buffer = attached(&a[0])?.buffer.clone();
            call::call_method(&buffer, naja_core::name!($text), &[])
        })*
    };
}

forwarded! {
    /// `fileno()`.
    fileno = "fileno";
    /// `isatty()`.
    isatty = "isatty";
    /// `seekable()`.
    seekable = "seekable";
    /// `readable()`.
    readable = "readable";
    /// `writable()`.
    writable = "writable";
}

fn repr(object: &Obj) -> Res {
    let text = attached(object)?;
    let buffer = text.buffer.clone();
    let mut shown = String::from("<_io.TextIOWrapper");
    if let Some(name) = ops::attribute::getattr_optional(&buffer, naja_core::name!("name"))? {
        shown.push_str(&format!(" name={}", ops::text::repr_text(&name)?));
    }
    if let Some(mode) = text.mode.given() {
        shown.push_str(&format!(" mode={}", ops::text::repr_text(mode)?));
    }
    shown.push_str(&format!(" encoding='{}'>", text.encoding));
    str::new(&shown)
}
