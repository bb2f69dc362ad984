//! Methods of the awaitables of asynchronous generators.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! awaitable_rows {
    ($each:ident) => {
        $each! { "awaitable";
            "__await__(self, /)" => naja_m_awaitable_await = objects::awaitable::await_;
            "send(self, value, /)" => naja_m_awaitable_send = objects::awaitable::send;
            "throw(self, type, value=None, traceback=None, /)" => naja_m_awaitable_throw = objects::awaitable::throw;
            "close(self, /)" => naja_m_awaitable_close = objects::awaitable::close;
        }
    };
}
awaitable_rows!(table);
