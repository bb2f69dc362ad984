//! Methods of `set`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! set_rows {
    ($each:ident) => {
        $each! { "set";
            "add(self, object, /)" => naja_m_set_add = objects::set::add;
            "clear(self, /)" => naja_m_set_clear = objects::set::clear_method;
            "copy(self, /)" => naja_m_set_copy = objects::set::copy;
            "difference(self, /, *others)" => naja_m_set_difference = objects::set::difference;
            "difference_update(self, /, *others)" => naja_m_set_difference_update = objects::set::difference_update;
            "discard(self, object, /)" => naja_m_set_discard = objects::set::discard;
            "intersection(self, /, *others)" => naja_m_set_intersection = objects::set::intersection;
            "intersection_update(self, /, *others)" => naja_m_set_intersection_update = objects::set::intersection_update;
            "isdisjoint(self, other, /)" => naja_m_set_isdisjoint = objects::set::isdisjoint;
            "issubset(self, other, /)" => naja_m_set_issubset = objects::set::issubset;
            "issuperset(self, other, /)" => naja_m_set_issuperset = objects::set::issuperset;
            "pop(self, /)" => naja_m_set_pop = objects::set::pop;
            "remove(self, object, /)" => naja_m_set_remove = objects::set::remove;
            "symmetric_difference(self, other, /)" => naja_m_set_symmetric_difference = objects::set::symmetric_difference;
            "symmetric_difference_update(self, other, /)" => naja_m_set_symmetric_difference_update = objects::set::symmetric_difference_update;
            "union(self, /, *others)" => naja_m_set_union = objects::set::union;
            "update(self, /, *others)" => naja_m_set_update = objects::set::update;
            "__reduce__(self, /)" => naja_m_set_reduce = objects::set::reduce;
            "@classmethod __class_getitem__(type, object, /)" => naja_m_set_class_getitem = objects::generic_alias::class_getitem;
        }
    };
}
set_rows!(table);
