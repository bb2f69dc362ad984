//! Methods of `dict_items`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! dict_items_rows {
    ($each:ident) => {
        $each! { "dict_items";
            "__reversed__(self, /)" => naja_m_dict_items_reversed = objects::dict::view_reversed;
            "isdisjoint(self, other, /)" => naja_m_dict_items_isdisjoint = objects::dict::view_isdisjoint;
        }
    };
}
dict_items_rows!(table);
