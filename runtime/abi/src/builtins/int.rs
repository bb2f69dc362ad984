//! Methods of `int`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! int_rows {
    ($each:ident) => {
        $each! { "int";
            "bit_length(self, /)" => naja_m_int_bit_length = objects::int::bit_length;
            "bit_count(self, /)" => naja_m_int_bit_count = objects::int::bit_count;
            "conjugate(self, /)" => naja_m_int_conjugate = objects::int::identity;
            "is_integer(self, /)" => naja_m_int_is_integer = objects::int::is_integer;
            "as_integer_ratio(self, /)" => naja_m_int_as_integer_ratio = objects::int::as_integer_ratio;
            "to_bytes(self, /, length=1, byteorder='big', *, signed=False)" => naja_m_int_to_bytes = objects::int::to_bytes;
            "@classmethod from_bytes(type, /, bytes, byteorder='big', *, signed=False)" => naja_m_int_from_bytes = objects::int::from_bytes;
            "__trunc__(self, /)" => naja_m_int_trunc = objects::int::identity;
            "__floor__(self, /)" => naja_m_int_floor = objects::int::identity;
            "__ceil__(self, /)" => naja_m_int_ceil = objects::int::identity;
            "__round__(self, ndigits=None, /)" => naja_m_int_round = objects::int::round;
            "__format__(self, format_spec, /)" => naja_m_int_format = objects::int::format;
            "__getnewargs__(self, /)" => naja_m_int_getnewargs = objects::int::getnewargs;
        }
    };
}
int_rows!(table);
