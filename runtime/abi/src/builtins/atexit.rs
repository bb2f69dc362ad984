//! Functions of the module `atexit`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! atexit_rows {
    ($each:ident) => {
        $each! { "module atexit";
            "register(func, /, *args, **kwargs)" => naja_atexit_register = native::atexit::register;
            "unregister(func, /)" => naja_atexit_unregister = native::atexit::unregister;
            "_clear()" => naja_atexit_clear_ = native::atexit::clear;
            "_run_exitfuncs()" => naja_atexit_run_exitfuncs_ = native::atexit::run_exitfuncs;
            "_ncallbacks()" => naja_atexit_ncallbacks_ = native::atexit::ncallbacks;
        }
    };
}
atexit_rows!(table);
