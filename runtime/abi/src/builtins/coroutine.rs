//! Methods of `coroutine`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! coroutine_rows {
    ($each:ident) => {
        $each! { "coroutine";
            "__await__(self, /)" => naja_m_coroutine_await = objects::coroutine::await_;
            "send(self, value, /)" => naja_m_coroutine_send = objects::generator::send;
            "throw(self, type, value=None, traceback=None, /)" => naja_m_coroutine_throw = objects::generator::throw;
            "close(self, /)" => naja_m_coroutine_close = objects::generator::close;
        }
    };
}
coroutine_rows!(table);
