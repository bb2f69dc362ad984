//! Methods of `float`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! float_rows {
    ($each:ident) => {
        $each! { "float";
            "is_integer(self, /)" => naja_m_float_is_integer = objects::float::is_integer;
            "conjugate(self, /)" => naja_m_float_conjugate = objects::float::conjugate;
            "as_integer_ratio(self, /)" => naja_m_float_as_integer_ratio = objects::float::as_integer_ratio;
            "hex(self, /)" => naja_m_float_hex = objects::float::hex;
            "@classmethod fromhex(type, string, /)" => naja_m_float_fromhex = objects::float::fromhex;
            "__trunc__(self, /)" => naja_m_float_trunc = objects::float::trunc;
            "__floor__(self, /)" => naja_m_float_floor = objects::float::floor;
            "__ceil__(self, /)" => naja_m_float_ceil = objects::float::ceil;
            "__round__(self, ndigits=None, /)" => naja_m_float_round = objects::float::round;
            "__format__(self, format_spec, /)" => naja_m_float_format = objects::float::format;
            "__getnewargs__(self, /)" => naja_m_float_getnewargs = objects::float::getnewargs;
        }
    };
}
float_rows!(table);
