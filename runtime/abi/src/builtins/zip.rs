//! Methods of `zip`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! zip_rows {
    ($each:ident) => {
        $each! { "zip";
            "__reduce__(self, /)" => naja_m_zip_reduce = objects::iterator_state::lazy_reduce;
            "__setstate__(self, state, /)" => naja_m_zip_set = objects::iterator_state::zip_set_state;
        }
    };
}
zip_rows!(table);
