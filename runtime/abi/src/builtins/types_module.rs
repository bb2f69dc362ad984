//! Functions of the module `_types`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! types_module_rows {
    ($each:ident) => {
        $each! { "module _types";
            "as_static(*classes)" => naja_m_types_as_static = modules_native::types::as_static;
            "mark_awaitable(function, /)" => naja_m_types_mark_awaitable = modules_native::types::mark_awaitable;
        }
    };
}
types_module_rows!(table);
