//! Methods of `_io.TextIOWrapper`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! io_text_rows {
    ($each:ident) => {
        $each! { "_io.TextIOWrapper";
            "read(self, size=-1, /)" => naja_m_text_read = io::text::read;
            "readline(self, size=-1, /)" => naja_m_text_readline = io::text::readline;
            "write(self, text, /)" => naja_m_text_write = io::text::write;
            "flush(self, /)" => naja_m_text_flush = io::text::flush;
            "seek(self, cookie, whence=0, /)" => naja_m_text_seek = io::text::seek;
            "tell(self, /)" => naja_m_text_tell = io::text::tell;
            "truncate(self, pos=None, /)" => naja_m_text_truncate = io::text::truncate;
            "close(self, /)" => naja_m_text_close = io::text::close;
            "detach(self, /)" => naja_m_text_detach = io::text::detach;
            "reconfigure(self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)" => naja_m_text_reconfigure = io::text::reconfigure;
            "readable(self, /)" => naja_m_text_readable = io::text::readable;
            "writable(self, /)" => naja_m_text_writable = io::text::writable;
            "seekable(self, /)" => naja_m_text_seekable = io::text::seekable;
            "fileno(self, /)" => naja_m_text_fileno = io::text::fileno;
            "isatty(self, /)" => naja_m_text_isatty = io::text::isatty;
        }
    };
}
io_text_rows!(table);
