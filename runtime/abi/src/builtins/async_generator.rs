//! Methods of `async_generator`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! async_generator_rows {
    ($each:ident) => {
        $each! { "async_generator";
            "__aiter__(self, /)" => naja_m_async_generator_aiter = objects::async_generator::aiter;
            "__anext__(self, /)" => naja_m_async_generator_anext = objects::async_generator::anext;
            "asend(self, value, /)" => naja_m_async_generator_asend = objects::async_generator::asend;
            "athrow(self, type, value=None, traceback=None, /)" => naja_m_async_generator_athrow = objects::async_generator::athrow;
            "aclose(self, /)" => naja_m_async_generator_aclose = objects::async_generator::aclose;
            "@classmethod __class_getitem__(cls, item, /)" => naja_m_async_generator_class_getitem = objects::async_generator::class_getitem;
        }
    };
}
async_generator_rows!(table);
