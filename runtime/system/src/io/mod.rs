//! The module `_io`: files.
//!
//! `file` (descriptors), `buffered`, `text` and `newlines`, `bytes_io`, `string_io`, `open`,
//! `input`, `standard` (what `sys` has). What they share: `native`, `base`, `unsupported`.

pub mod native;
pub mod unsupported;
pub mod base;
pub mod file;
pub mod buffered;
pub mod newlines;
pub mod text;
pub mod bytes_io;
pub mod string_io;
pub mod open;
pub mod input;
pub mod standard;

use naja_core::class::Type;
use naja_core::objects::exception::types;
use naja_core::objects::{dict, module, none};
use naja_core::{Obj, Res, names};

/// The types of the module.
fn classes() -> [&'static Type; 11] {
    [
        &base::IO_BASE,
        &base::RAW_IO_BASE,
        &base::BUFFERED_IO_BASE,
        &base::TEXT_IO_BASE,
        &file::FILE_IO,
        &buffered::BUFFERED_READER,
        &buffered::BUFFERED_WRITER,
        &buffered::BUFFERED_RANDOM,
        &text::TEXT_IO_WRAPPER,
        &bytes_io::BYTES_IO,
        &string_io::STRING_IO,
    ]
}

/// Fills the module.
pub fn make(a: &[Obj]) -> Res {
    let contents = module::overflow(&a[0]);
    for class in classes() {
        dict::insert(contents, &names::intern(&class.name()), &class.object())?;
    }
    let unsupported = unsupported::class()?;
    dict::insert(contents, &names::intern("UnsupportedOperation"), &unsupported)?;
    let blocking = types::BLOCKING_IO_ERROR.object();
    dict::insert(contents, &names::intern("BlockingIOError"), &blocking)?;
    let size = Obj::small(buffered::SIZE as i64);
    dict::insert(contents, &names::intern("DEFAULT_BUFFER_SIZE"), &size)?;
    Ok(none::none())
}

/// `text_encoding(encoding, stacklevel=2, /)`.
pub fn text_encoding(a: &[Obj]) -> Res {
    match native::given(&a[0]) {
        Some(encoding) => Ok(encoding.clone()),
        None => naja_core::objects::str::new("locale"),
    }
}
