//! Functions of the module `_weakref`, below `weakref`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! weakref_rows {
    ($each:ident) => {
        $each! { "module _weakref";
            "<make>(module, /)" => naja_weakref_make = modules_native::weakref::make;
            "getweakrefcount(object, /)" => naja_m_weakref_count = modules_native::weakref::getweakrefcount;
            "getweakrefs(object, /)" => naja_m_weakref_all = modules_native::weakref::getweakrefs;
        }
    };
}
weakref_rows!(table);
