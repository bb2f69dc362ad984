//! Functions of the module `_random`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! random_module_rows {
    ($each:ident) => {
        $each! { "module _random";
            "<make>(module, /)" => naja_random_module_make = native::random::make;
            "_sha512(data, /)" => naja_random_module_sha512_ = native::random::sha512;
        }
    };
}
random_module_rows!(table);
