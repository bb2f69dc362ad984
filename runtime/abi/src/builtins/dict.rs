//! Methods of `dict`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! dict_rows {
    ($each:ident) => {
        $each! { "dict";
            "clear(self, /)" => naja_m_dict_clear = objects::dict::clear_method;
            "copy(self, /)" => naja_m_dict_copy = objects::dict::copy;
            "@classmethod fromkeys(type, iterable, value=None, /)" => naja_m_dict_fromkeys = objects::dict::fromkeys;
            "get(self, key, default=None, /)" => naja_m_dict_get = objects::dict::get_or_default;
            "items(self, /)" => naja_m_dict_items = objects::dict::items;
            "keys(self, /)" => naja_m_dict_keys = objects::dict::keys;
            "pop(self, key, default=None, /)" => naja_m_dict_pop = objects::dict::pop_or_default;
            "popitem(self, /)" => naja_m_dict_popitem = objects::dict::popitem;
            "setdefault(self, key, default=None, /)" => naja_m_dict_setdefault = objects::dict::setdefault;
            "update(self, /, *args, **kwargs)" => naja_m_dict_update = objects::dict::update;
            "values(self, /)" => naja_m_dict_values = objects::dict::values;
            "__reversed__(self, /)" => naja_m_dict_reversed = objects::dict::reversed;
            "__sizeof__(self, /)" => naja_m_dict_sizeof = objects::dict::sizeof;
            "@classmethod __class_getitem__(type, object, /)" => naja_m_dict_class_getitem = objects::generic_alias::class_getitem;
        }
    };
}
dict_rows!(table);
