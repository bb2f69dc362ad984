//! Methods of `types.GenericAlias`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! generic_alias_rows {
    ($each:ident) => {
        $each! { "GenericAlias";
            "__mro_entries__(self, bases, /)" => naja_m_generic_alias_mro_entries = objects::generic_alias::mro_entries;
            "__instancecheck__(self, instance, /)" => naja_m_generic_alias_instancecheck = objects::generic_alias::instancecheck;
            "__subclasscheck__(self, cls, /)" => naja_m_generic_alias_subclasscheck = objects::generic_alias::subclasscheck;
        }
    };
}
generic_alias_rows!(table);
