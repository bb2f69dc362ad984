//! Methods of `BaseException`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! exception_rows {
    ($each:ident) => {
        $each! { "BaseException";
            "with_traceback(self, object, /)" => naja_m_exception_with_traceback = objects::exception::methods::with_traceback;
            "add_note(self, object, /)" => naja_m_exception_add_note = objects::exception::methods::add_note;
            "__reduce__(self, /)" => naja_m_exception_reduce = objects::exception::methods::reduce;
            "__setstate__(self, state, /)" => naja_m_exception_setstate = objects::exception::methods::setstate;
        }
    };
}
exception_rows!(table);
