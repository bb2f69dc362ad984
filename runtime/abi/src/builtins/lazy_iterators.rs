//! Methods of `map`, `filter` and `callable_iterator`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! lazy_iterators_rows {
    ($each:ident) => {
        $each! { "lazy_iterators";
            "__reduce__(self, /)" => naja_m_lazy_iterators_reduce = objects::iterator_state::lazy_reduce;
        }
    };
}
lazy_iterators_rows!(table);
