//! Functions of the module `_hash`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! hash_module_rows {
    ($each:ident) => {
        $each! { "module _hash";
            "<make>(module, /)" => naja_hash_make = native::hash::make;
            "new(name, /)" => naja_hash_new = native::hash::new;
            "blake2(is_b, digest_size, key, salt, person, tree, /)" => naja_hash_blake2 = native::hash::blake2;
            "pbkdf2(name, password, salt, iterations, length, block_size, /)" => naja_hash_pbkdf2 = native::hash::pbkdf2;
            "crc32(data, start, /)" => naja_hash_crc32 = native::hash::crc32;
            "inflate(data, position, /)" => naja_hash_inflate = native::hash::inflate;
            "float_bits(value, /)" => naja_hash_float_bits = native::hash::float_bits;
            "float_of_bits(high, low, /)" => naja_hash_float_of_bits = native::hash::float_of_bits;
            "single_bits(value, /)" => naja_hash_single_bits = native::hash::single_bits;
            "single_of_bits(bits, /)" => naja_hash_single_of_bits = native::hash::single_of_bits;
        }
    };
}
hash_module_rows!(table);
