//! Methods of `object`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! object_rows {
    ($each:ident) => {
        $each! { "object";
            "__format__(self, format_spec, /)" => naja_m_object_format = objects::object::format;
            "__dir__(self, /)" => naja_m_object_dir = objects::object::dir;
            "__sizeof__(self, /)" => naja_m_object_sizeof = objects::object::size_of_object;
            "@classmethod __init_subclass__(type, /)" => naja_m_object_init_subclass = objects::object::init_subclass;
            "@classmethod __subclasshook__(type, object, /)" => naja_m_object_subclasshook = objects::object::subclass_hook;
            "__getstate__(self, /)" => naja_m_object_getstate = objects::object::get_state;
            "__reduce__(self, /)" => naja_m_object_reduce = objects::object::reduce;
            "__reduce_ex__(self, protocol, /)" => naja_m_object_reduce_ex = objects::object::reduce_ex;
        }
    };
}
object_rows!(table);
