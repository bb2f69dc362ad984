//! Methods of `UnionType`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! union_rows {
    ($each:ident) => {
        $each! { "UnionType";
            "__instancecheck__(self, instance, /)" => naja_m_union_instancecheck = objects::union::instance_check;
            "__subclasscheck__(self, subclass, /)" => naja_m_union_subclasscheck = objects::union::subclass_check;
        }
    };
}
union_rows!(table);
