//! Methods of `generator`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! generator_rows {
    ($each:ident) => {
        $each! { "generator";
            "send(self, value, /)" => naja_m_generator_send = objects::generator::send;
            "throw(self, type, value=None, traceback=None, /)" => naja_m_generator_throw = objects::generator::throw;
            "close(self, /)" => naja_m_generator_close = objects::generator::close;
        }
    };
}
generator_rows!(table);
