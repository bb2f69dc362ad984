//! Methods of the iterators over dicts and sets.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! table_iterators_rows {
    ($each:ident) => {
        $each! { "table_iterators";
            "__length_hint__(self, /)" => naja_m_table_iterators_hint = objects::iterator_state::table_length_hint;
            "__reduce__(self, /)" => naja_m_table_iterators_reduce = objects::iterator_state::table_reduce;
        }
    };
}
table_iterators_rows!(table);
