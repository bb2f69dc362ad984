//! Methods of `mappingproxy`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! mappingproxy_rows {
    ($each:ident) => {
        $each! { "mappingproxy";
            "get(self, key, default=None, /)" => naja_m_mappingproxy_get = objects::mappingproxy::get;
            "keys(self, /)" => naja_m_mappingproxy_keys = objects::mappingproxy::keys;
            "values(self, /)" => naja_m_mappingproxy_values = objects::mappingproxy::values;
            "items(self, /)" => naja_m_mappingproxy_items = objects::mappingproxy::items;
            "copy(self, /)" => naja_m_mappingproxy_copy = objects::mappingproxy::copy;
        }
    };
}
mappingproxy_rows!(table);
