//! Methods of `range`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! range_rows {
    ($each:ident) => {
        $each! { "range";
            "count(self, value, /)" => naja_m_range_count = objects::range::count;
            "index(self, value, /)" => naja_m_range_index = objects::range::index;
            "__reversed__(self, /)" => naja_m_range_reversed = objects::range::reversed;
        }
    };
}
range_rows!(table);
