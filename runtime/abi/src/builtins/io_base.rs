//! Methods of `_io._IOBase`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! io_base_rows {
    ($each:ident) => {
        $each! { "_io._IOBase";
            "__enter__(self, /)" => naja_m_iobase_enter = io::base::enter;
            "__exit__(self, /, *args)" => naja_m_iobase_exit = io::base::exit;
            "flush(self, /)" => naja_m_iobase_flush = io::base::flush;
            "close(self, /)" => naja_m_iobase_close = io::base::close;
            "readable(self, /)" => naja_m_iobase_readable = io::base::no;
            "writable(self, /)" => naja_m_iobase_writable = io::base::no;
            "seekable(self, /)" => naja_m_iobase_seekable = io::base::no;
            "isatty(self, /)" => naja_m_iobase_isatty = io::base::no;
            "fileno(self, /)" => naja_m_iobase_fileno = io::base::fileno;
            "seek(self, offset, whence=0, /)" => naja_m_iobase_seek = io::base::seek;
            "tell(self, /)" => naja_m_iobase_tell = io::base::tell;
            "truncate(self, size=None, /)" => naja_m_iobase_truncate = io::base::truncate;
            "readline(self, size=-1, /)" => naja_m_iobase_readline = io::base::readline;
            "readlines(self, hint=-1, /)" => naja_m_iobase_readlines = io::base::readlines;
            "writelines(self, lines, /)" => naja_m_iobase_writelines = io::base::writelines;
            "read(self, size=-1, /)" => naja_m_iobase_read = io::base::read;
            "write(self, data, /)" => naja_m_iobase_write = io::base::write;
        }
    };
}
io_base_rows!(table);
