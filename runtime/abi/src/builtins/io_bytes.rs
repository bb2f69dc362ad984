//! Methods of `_io.BytesIO`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! io_bytes_rows {
    ($each:ident) => {
        $each! { "_io.BytesIO";
            "read(self, size=-1, /)" => naja_m_bytesio_read = io::bytes_io::read;
            "read1(self, size=-1, /)" => naja_m_bytesio_read1 = io::bytes_io::read;
            "readinto(self, buffer, /)" => naja_m_bytesio_readinto = io::bytes_io::readinto;
            "readline(self, size=-1, /)" => naja_m_bytesio_readline = io::bytes_io::readline;
            "write(self, b, /)" => naja_m_bytesio_write = io::bytes_io::write;
            "flush(self, /)" => naja_m_bytesio_flush = io::bytes_io::flush;
            "getvalue(self, /)" => naja_m_bytesio_getvalue = io::bytes_io::getvalue;
            "seek(self, pos, whence=0, /)" => naja_m_bytesio_seek = io::bytes_io::seek;
            "tell(self, /)" => naja_m_bytesio_tell = io::bytes_io::tell;
            "truncate(self, size=None, /)" => naja_m_bytesio_truncate = io::bytes_io::truncate;
            "close(self, /)" => naja_m_bytesio_close = io::bytes_io::close;
            "readable(self, /)" => naja_m_bytesio_readable = io::bytes_io::yes;
            "writable(self, /)" => naja_m_bytesio_writable = io::bytes_io::yes;
            "seekable(self, /)" => naja_m_bytesio_seekable = io::bytes_io::yes;
            "isatty(self, /)" => naja_m_bytesio_isatty = io::bytes_io::isatty;
        }
    };
}
io_bytes_rows!(table);
