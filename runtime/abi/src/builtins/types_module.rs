//! Functions of the module `_types`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! types_module_rows {
    ($each:ident) => {
        $each! { "module _types";
            "mark_awaitable(function, /)" => naja_m_types_mark_awaitable = modules_native::types::mark_awaitable;
        }
    };
}
types_module_rows!(table);
