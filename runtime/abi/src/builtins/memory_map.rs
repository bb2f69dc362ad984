//! Methods of `_mmap.Map`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! memory_map_rows {
    ($each:ident) => {
        $each! { "_mmap.Map";
            "read(self, start, end, /)" => naja_m_map_read = native::memory_map::read;
            "write(self, start, data, /)" => naja_m_map_write = native::memory_map::write;
            "find(self, data, start, end, last, /)" => naja_m_map_find = native::memory_map::find;
            "flush(self, /)" => naja_m_map_flush = native::memory_map::flush;
            "close(self, /)" => naja_m_map_close = native::memory_map::close;
        }
    };
}
memory_map_rows!(table);
