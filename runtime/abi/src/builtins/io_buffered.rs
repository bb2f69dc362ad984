//! Methods of `_io.Buffered`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! io_buffered_rows {
    ($each:ident) => {
        $each! { "_io.Buffered";
            "read(self, size=-1, /)" => naja_m_buffered_read = io::buffered::read;
            "read1(self, size=-1, /)" => naja_m_buffered_read1 = io::buffered::read1;
            "peek(self, size=0, /)" => naja_m_buffered_peek = io::buffered::peek;
            "readinto(self, buffer, /)" => naja_m_buffered_readinto = io::buffered::readinto;
            "readinto1(self, buffer, /)" => naja_m_buffered_readinto1 = io::buffered::readinto;
            "readline(self, size=-1, /)" => naja_m_buffered_readline = io::buffered::readline;
            "write(self, buffer, /)" => naja_m_buffered_write = io::buffered::write;
            "flush(self, /)" => naja_m_buffered_flush = io::buffered::flush;
            "seek(self, target, whence=0, /)" => naja_m_buffered_seek = io::buffered::seek;
            "tell(self, /)" => naja_m_buffered_tell = io::buffered::tell;
            "truncate(self, pos=None, /)" => naja_m_buffered_truncate = io::buffered::truncate;
            "close(self, /)" => naja_m_buffered_close = io::buffered::close;
            "detach(self, /)" => naja_m_buffered_detach = io::buffered::detach;
            "readable(self, /)" => naja_m_buffered_readable = io::buffered::readable;
            "writable(self, /)" => naja_m_buffered_writable = io::buffered::writable;
            "seekable(self, /)" => naja_m_buffered_seekable = io::buffered::seekable;
            "fileno(self, /)" => naja_m_buffered_fileno = io::buffered::fileno;
            "isatty(self, /)" => naja_m_buffered_isatty = io::buffered::isatty;
        }
    };
}
io_buffered_rows!(table);
