//! Methods of `list`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! list_rows {
    ($each:ident) => {
        $each! { "list";
            "append(self, object, /)" => naja_m_list_append = objects::list::append;
            "clear(self, /)" => naja_m_list_clear = objects::list::clear;
            "copy(self, /)" => naja_m_list_copy = objects::list::copy;
            "count(self, value, /)" => naja_m_list_count = objects::list::count;
            "extend(self, iterable, /)" => naja_m_list_extend = objects::list::extend;
            "index(self, value, start=0, stop=sys.maxsize, /)" => naja_m_list_index = objects::list::index;
            "insert(self, index, object, /)" => naja_m_list_insert = objects::list::insert;
            "pop(self, index=-1, /)" => naja_m_list_pop = objects::list::pop;
            "remove(self, value, /)" => naja_m_list_remove = objects::list::remove;
            "reverse(self, /)" => naja_m_list_reverse = objects::list::reverse;
            "sort(self, /, *, key=None, reverse=False)" => naja_m_list_sort = objects::list::sort;
            "__reversed__(self, /)" => naja_m_list_reversed = objects::list::reversed;
            "__sizeof__(self, /)" => naja_m_list_sizeof = objects::list::sizeof;
            "@classmethod __class_getitem__(type, object, /)" => naja_m_list_class_getitem = objects::generic_alias::class_getitem;
        }
    };
}
list_rows!(table);
