//! Methods of `complex`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! complex_rows {
    ($each:ident) => {
        $each! { "complex";
            "conjugate(self, /)" => naja_m_complex_conjugate = objects::complex::conjugate;
            "__format__(self, format_spec, /)" => naja_m_complex_format = objects::complex::format;
            "__complex__(self, /)" => naja_m_complex_complex = objects::complex::to_complex;
            "__getnewargs__(self, /)" => naja_m_complex_getnewargs = objects::complex::getnewargs;
        }
    };
}
complex_rows!(table);
