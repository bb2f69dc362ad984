//! Methods of `bytes_iterator` and `bytearray_iterator`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! bytes_iterator_rows {
    ($each:ident) => {
        $each! { "bytes_iterator";
            "__length_hint__(self, /)" => naja_m_bytes_iterator_length_hint = objects::bytes::length_hint;
        }
    };
}
bytes_iterator_rows!(table);
