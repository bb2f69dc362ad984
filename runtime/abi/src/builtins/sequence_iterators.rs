//! Methods of the iterators over sequences.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! sequence_iterators_rows {
    ($each:ident) => {
        $each! { "sequence_iterators";
            "__length_hint__(self, /)" => naja_m_sequence_iterators_hint = objects::iterator_state::length_hint;
            "__reduce__(self, /)" => naja_m_sequence_iterators_reduce = objects::iterator_state::reduce;
            "__setstate__(self, state, /)" => naja_m_sequence_iterators_set = objects::iterator_state::set_state;
        }
    };
}
sequence_iterators_rows!(table);
