//! Methods of `_io.StringIO`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! io_string_rows {
    ($each:ident) => {
        $each! { "_io.StringIO";
            "read(self, size=-1, /)" => naja_m_stringio_read = io::string_io::read;
            "readline(self, size=-1, /)" => naja_m_stringio_readline = io::string_io::readline;
            "write(self, s, /)" => naja_m_stringio_write = io::string_io::write;
            "getvalue(self, /)" => naja_m_stringio_getvalue = io::string_io::getvalue;
            "seek(self, pos, whence=0, /)" => naja_m_stringio_seek = io::string_io::seek;
            "tell(self, /)" => naja_m_stringio_tell = io::string_io::tell;
            "truncate(self, pos=None, /)" => naja_m_stringio_truncate = io::string_io::truncate;
            "close(self, /)" => naja_m_stringio_close = io::string_io::close;
            "detach(self, /)" => naja_m_stringio_detach = io::string_io::detach;
            "readable(self, /)" => naja_m_stringio_readable = io::string_io::yes;
            "writable(self, /)" => naja_m_stringio_writable = io::string_io::yes;
            "seekable(self, /)" => naja_m_stringio_seekable = io::string_io::yes;
        }
    };
}
io_string_rows!(table);
