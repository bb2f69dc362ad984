//! Methods of `property`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! property_rows {
    ($each:ident) => {
        $each! { "property";
            "getter(self, fget, /)" => naja_m_property_getter = objects::property::getter;
            "setter(self, fset, /)" => naja_m_property_setter = objects::property::setter;
            "deleter(self, fdel, /)" => naja_m_property_deleter = objects::property::deleter;
            "__set_name__(self, /, *args)" => naja_m_property_set_name = objects::property::set_name;
        }
    };
}
property_rows!(table);
