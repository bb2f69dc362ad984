//! Methods of `type`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! type__rows {
    ($each:ident) => {
        $each! { "type";
            "mro(self, /)" => naja_m_type_mro = objects::type_::mro;
            "__subclasses__(self, /)" => naja_m_type_subclasses = objects::type_::subclasses;
            "__instancecheck__(self, instance, /)" => naja_m_type_instancecheck = objects::type_::instance_check;
            "__subclasscheck__(self, subclass, /)" => naja_m_type_subclasscheck = objects::type_::subclass_check;
            "@classmethod __prepare__(type, /, *args, **kwargs)" => naja_m_type_prepare = objects::type_::prepare;
            "__dir__(self, /)" => naja_m_type_dir = objects::type_::dir;
        }
    };
}
type__rows!(table);
