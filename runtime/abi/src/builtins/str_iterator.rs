//! Methods of `str_iterator` and `str_ascii_iterator`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! str_iterator_rows {
    ($each:ident) => {
        $each! { "str_iterator";
            "__length_hint__(self, /)" => naja_m_str_iterator_length_hint = objects::str::length_hint;
        }
    };
}
str_iterator_rows!(table);
