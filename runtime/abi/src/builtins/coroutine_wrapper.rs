//! Methods of `coroutine_wrapper`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! coroutine_wrapper_rows {
    ($each:ident) => {
        $each! { "coroutine_wrapper";
            "send(self, value, /)" => naja_m_wrapper_send = objects::awaitable::send;
            "throw(self, type, value=None, traceback=None, /)" => naja_m_wrapper_throw = objects::awaitable::throw;
            "close(self, /)" => naja_m_wrapper_close = objects::awaitable::close;
        }
    };
}
coroutine_wrapper_rows!(table);
