//! Methods of `frozenset`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! frozenset_rows {
    ($each:ident) => {
        $each! { "frozenset";
            "copy(self, /)" => naja_m_frozenset_copy = objects::set::copy;
            "difference(self, /, *others)" => naja_m_frozenset_difference = objects::set::difference;
            "intersection(self, /, *others)" => naja_m_frozenset_intersection = objects::set::intersection;
            "isdisjoint(self, other, /)" => naja_m_frozenset_isdisjoint = objects::set::isdisjoint;
            "issubset(self, other, /)" => naja_m_frozenset_issubset = objects::set::issubset;
            "issuperset(self, other, /)" => naja_m_frozenset_issuperset = objects::set::issuperset;
            "symmetric_difference(self, other, /)" => naja_m_frozenset_symmetric_difference = objects::set::symmetric_difference;
            "union(self, /, *others)" => naja_m_frozenset_union = objects::set::union;
            "__reduce__(self, /)" => naja_m_frozenset_reduce = objects::set::reduce;
            "@classmethod __class_getitem__(type, object, /)" => naja_m_frozenset_class_getitem = objects::generic_alias::class_getitem;
        }
    };
}
frozenset_rows!(table);
