//! Methods of `range_iterator` and `longrange_iterator`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! range_iterators_rows {
    ($each:ident) => {
        $each! { "range_iterators";
            "__length_hint__(self, /)" => naja_m_range_iterators_hint = objects::iterator_state::range_length_hint;
            "__reduce__(self, /)" => naja_m_range_iterators_reduce = objects::iterator_state::range_reduce;
            "__setstate__(self, state, /)" => naja_m_range_iterators_set = objects::iterator_state::range_set_state;
        }
    };
}
range_iterators_rows!(table);
