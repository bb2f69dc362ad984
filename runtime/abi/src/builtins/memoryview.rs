//! Methods of `memoryview`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! memoryview_rows {
    ($each:ident) => {
        $each! { "memoryview";
            "cast(self, /, format, shape=None)" => naja_m_memoryview_cast = objects::memoryview::cast;
            "hex(self, /, sep=None, bytes_per_sep=1)" => naja_m_memoryview_hex = objects::memoryview::hex;
            "release(self, /)" => naja_m_memoryview_release = objects::memoryview::release;
            "tobytes(self, /, order='C')" => naja_m_memoryview_tobytes = objects::memoryview::tobytes;
            "tolist(self, /)" => naja_m_memoryview_tolist = objects::memoryview::tolist;
            "toreadonly(self, /)" => naja_m_memoryview_toreadonly = objects::memoryview::toreadonly;
            "__enter__(self, /)" => naja_m_memoryview_enter = objects::memoryview::enter;
            "__exit__(self, /, *args)" => naja_m_memoryview_exit = objects::memoryview::exit;
        }
    };
}
memoryview_rows!(table);
