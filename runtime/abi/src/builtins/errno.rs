//! Functions of the module `errno`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! errno_rows {
    ($each:ident) => {
        $each! { "module errno";
            "<make>(module, /)" => naja_errno_make = native::errno::make;
        }
    };
}
errno_rows!(table);
