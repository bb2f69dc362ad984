//! Methods of `BaseExceptionGroup`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! exception_group_rows {
    ($each:ident) => {
        $each! { "BaseExceptionGroup";
            "@classmethod __class_getitem__(type, object, /)" => naja_m_exception_group_class_getitem = objects::generic_alias::class_getitem;
            "derive(self, excs, /)" => naja_m_exception_group_derive = objects::exception::group::derive;
            "split(self, matcher_value, /)" => naja_m_exception_group_split = objects::exception::group::split;
            "subgroup(self, matcher_value, /)" => naja_m_exception_group_subgroup = objects::exception::group::subgroup;
        }
    };
}
exception_group_rows!(table);
