//! Functions of the module `_io`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! io_module_rows {
    ($each:ident) => {
        $each! { "module _io";
            "<make>(module, /)" => naja_make_io = io::make;
            "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)" => naja_io_open = io::open::open;
            "text_encoding(encoding, stacklevel=2, /)" => naja_io_text_encoding = io::text_encoding;
        }
    };
}
io_module_rows!(table);
