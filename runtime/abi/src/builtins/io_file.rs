//! Methods of `_io.FileIO`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! io_file_rows {
    ($each:ident) => {
        $each! { "_io.FileIO";
            "read(self, size=-1, /)" => naja_m_fileio_read = io::file::read;
            "readall(self, /)" => naja_m_fileio_readall = io::file::readall;
            "readinto(self, buffer, /)" => naja_m_fileio_readinto = io::file::readinto;
            "write(self, b, /)" => naja_m_fileio_write = io::file::write;
            "seek(self, pos, whence=0, /)" => naja_m_fileio_seek = io::file::seek;
            "tell(self, /)" => naja_m_fileio_tell = io::file::tell;
            "truncate(self, size=None, /)" => naja_m_fileio_truncate = io::file::truncate;
            "close(self, /)" => naja_m_fileio_close = io::file::close;
            "readable(self, /)" => naja_m_fileio_readable = io::file::readable;
            "writable(self, /)" => naja_m_fileio_writable = io::file::writable;
            "seekable(self, /)" => naja_m_fileio_seekable = io::file::seekable;
            "fileno(self, /)" => naja_m_fileio_fileno = io::file::fileno;
            "isatty(self, /)" => naja_m_fileio_isatty = io::file::isatty;
        }
    };
}
io_file_rows!(table);
