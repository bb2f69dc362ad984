//! Methods of `dict_keys`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! dict_keys_rows {
    ($each:ident) => {
        $each! { "dict_keys";
            "__reversed__(self, /)" => naja_m_dict_keys_reversed = objects::dict::view_reversed;
            "isdisjoint(self, other, /)" => naja_m_dict_keys_isdisjoint = objects::dict::view_isdisjoint;
        }
    };
}
dict_keys_rows!(table);
