//! Methods of `dict_values`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! dict_values_rows {
    ($each:ident) => {
        $each! { "dict_values";
            "__reversed__(self, /)" => naja_m_dict_values_reversed = objects::dict::view_reversed;

        }
    };
}
dict_values_rows!(table);
