//! Methods of `_hash.State`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! hash_state_rows {
    ($each:ident) => {
        $each! { "_hash.State";
            "update(self, data, /)" => naja_m_hash_update = native::hash::update;
            "digest(self, length, /)" => naja_m_hash_digest = native::hash::digest;
            "copy(self, /)" => naja_m_hash_copy = native::hash::copy;
        }
    };
}
hash_state_rows!(table);
