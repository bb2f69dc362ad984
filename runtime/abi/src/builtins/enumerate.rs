//! Methods of `enumerate`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! enumerate_rows {
    ($each:ident) => {
        $each! { "enumerate";
            "@classmethod __class_getitem__(type, object, /)" => naja_m_enumerate_class_getitem = objects::generic_alias::class_getitem;
            "__reduce__(self, /)" => naja_m_enumerate_reduce = objects::enumerate::reduce;
        }
    };
}
enumerate_rows!(table);
