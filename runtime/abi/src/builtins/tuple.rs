//! Methods of `tuple`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! tuple_rows {
    ($each:ident) => {
        $each! { "tuple";
            "count(self, value, /)" => naja_m_tuple_count = objects::tuple::count;
            "index(self, value, start=0, stop=sys.maxsize, /)" => naja_m_tuple_index = objects::tuple::index_of;
            "__getnewargs__(self, /)" => naja_m_tuple_getnewargs = objects::tuple::getnewargs;
            "@classmethod __class_getitem__(type, object, /)" => naja_m_tuple_class_getitem = objects::generic_alias::class_getitem;
        }
    };
}
tuple_rows!(table);
