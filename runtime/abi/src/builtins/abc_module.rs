//! Functions of the module `_abc`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! abc_module_rows {
    ($each:ident) => {
        $each! { "module _abc";
            "set_collection(cls, kind, /)" => naja_m_abc_set_collection = modules_native::abc::set_collection;
            "share_collection(subclass, cls, /)" => naja_m_abc_share_collection = modules_native::abc::share_collection;
        }
    };
}
abc_module_rows!(table);
