//! Functions of the module `_struct`, below `struct` and `pickle`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! struct_module_rows {
    ($each:ident) => {
        $each! { "module _struct";
            "float_bits(value, size, /)" => naja_m_struct_float_bits = modules_native::struct_bits::float_bits;
            "float_of_bits(high, low, size, /)" => naja_m_struct_float_of_bits = modules_native::struct_bits::float_of_bits;
        }
    };
}
struct_module_rows!(table);
