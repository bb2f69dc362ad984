//! Methods of `bytearray`: those of `bytes`, then its own.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! bytearray_rows {
    ($each:ident) => {
        $each! { "bytearray";
            "capitalize(self, /)" => naja_m_bytearray_capitalize = objects::bytes::case::capitalize;
            "center(self, width, fillchar=b' ', /)" => naja_m_bytearray_center = objects::bytes::pad::center;
            "count(self, sub, start=None, end=None, /)" => naja_m_bytearray_count = objects::bytes::search::count;
            "decode(self, /, encoding='utf-8', errors='strict')" => naja_m_bytearray_decode = objects::bytes::codec::decode;
            "endswith(self, suffix, start=None, end=None, /)" => naja_m_bytearray_endswith = objects::bytes::search::endswith;
            "expandtabs(self, /, tabsize=8)" => naja_m_bytearray_expandtabs = objects::bytes::pad::expandtabs;
            "find(self, sub, start=None, end=None, /)" => naja_m_bytearray_find = objects::bytes::search::find;
            "@classmethod fromhex(type, string, /)" => naja_m_bytearray_fromhex = objects::bytes::hex::fromhex;
            "hex(self, /, sep=None, bytes_per_sep=1)" => naja_m_bytearray_hex = objects::bytes::hex::hex;
            "index(self, sub, start=None, end=None, /)" => naja_m_bytearray_index = objects::bytes::search::index;
            "isalnum(self, /)" => naja_m_bytearray_isalnum = objects::bytes::case::isalnum;
            "isalpha(self, /)" => naja_m_bytearray_isalpha = objects::bytes::case::isalpha;
            "isascii(self, /)" => naja_m_bytearray_isascii = objects::bytes::case::isascii;
            "isdigit(self, /)" => naja_m_bytearray_isdigit = objects::bytes::case::isdigit;
            "islower(self, /)" => naja_m_bytearray_islower = objects::bytes::case::islower;
            "isspace(self, /)" => naja_m_bytearray_isspace = objects::bytes::case::isspace;
            "istitle(self, /)" => naja_m_bytearray_istitle = objects::bytes::case::istitle;
            "isupper(self, /)" => naja_m_bytearray_isupper = objects::bytes::case::isupper;
            "join(self, iterable_of_bytes, /)" => naja_m_bytearray_join = objects::bytes::join::join;
            "ljust(self, width, fillchar=b' ', /)" => naja_m_bytearray_ljust = objects::bytes::pad::ljust;
            "lower(self, /)" => naja_m_bytearray_lower = objects::bytes::case::lower;
            "lstrip(self, bytes=None, /)" => naja_m_bytearray_lstrip = objects::bytes::strip::lstrip;
            "@staticmethod maketrans(frm, to, /)" => naja_m_bytearray_maketrans = objects::bytes::replace::maketrans;
            "partition(self, sep, /)" => naja_m_bytearray_partition = objects::bytes::split::partition;
            "removeprefix(self, prefix, /)" => naja_m_bytearray_removeprefix = objects::bytes::strip::removeprefix;
            "removesuffix(self, suffix, /)" => naja_m_bytearray_removesuffix = objects::bytes::strip::removesuffix;
            "replace(self, old, new, count=-1, /)" => naja_m_bytearray_replace = objects::bytes::replace::replace;
            "rfind(self, sub, start=None, end=None, /)" => naja_m_bytearray_rfind = objects::bytes::search::rfind;
            "rindex(self, sub, start=None, end=None, /)" => naja_m_bytearray_rindex = objects::bytes::search::rindex;
            "rjust(self, width, fillchar=b' ', /)" => naja_m_bytearray_rjust = objects::bytes::pad::rjust;
            "rpartition(self, sep, /)" => naja_m_bytearray_rpartition = objects::bytes::split::rpartition;
            "rsplit(self, /, sep=None, maxsplit=-1)" => naja_m_bytearray_rsplit = objects::bytes::split::rsplit;
            "rstrip(self, bytes=None, /)" => naja_m_bytearray_rstrip = objects::bytes::strip::rstrip;
            "split(self, /, sep=None, maxsplit=-1)" => naja_m_bytearray_split = objects::bytes::split::split;
            "splitlines(self, /, keepends=False)" => naja_m_bytearray_splitlines = objects::bytes::split::splitlines;
            "startswith(self, prefix, start=None, end=None, /)" => naja_m_bytearray_startswith = objects::bytes::search::startswith;
            "strip(self, bytes=None, /)" => naja_m_bytearray_strip = objects::bytes::strip::strip;
            "swapcase(self, /)" => naja_m_bytearray_swapcase = objects::bytes::case::swapcase;
            "title(self, /)" => naja_m_bytearray_title = objects::bytes::case::title;
            "translate(self, table, /, delete=b'')" => naja_m_bytearray_translate = objects::bytes::replace::translate;
            "upper(self, /)" => naja_m_bytearray_upper = objects::bytes::case::upper;
            "zfill(self, width, /)" => naja_m_bytearray_zfill = objects::bytes::pad::zfill;
            "append(self, item, /)" => naja_m_bytearray_append = objects::bytearray::append;
            "clear(self, /)" => naja_m_bytearray_clear = objects::bytearray::clear;
            "copy(self, /)" => naja_m_bytearray_copy = objects::bytearray::copy;
            "extend(self, iterable_of_ints, /)" => naja_m_bytearray_extend = objects::bytearray::extend;
            "insert(self, index, item, /)" => naja_m_bytearray_insert = objects::bytearray::insert;
            "pop(self, index=-1, /)" => naja_m_bytearray_pop = objects::bytearray::pop;
            "remove(self, value, /)" => naja_m_bytearray_remove = objects::bytearray::remove;
            "reverse(self, /)" => naja_m_bytearray_reverse = objects::bytearray::reverse;
            "__alloc__(self, /)" => naja_m_bytearray_alloc = objects::bytearray::allocated;
            "__reduce__(self, /)" => naja_m_bytearray_reduce = objects::bytearray::reduce;
            "__reduce_ex__(self, proto=0, /)" => naja_m_bytearray_reduce_ex = objects::bytearray::reduce;
        }
    };
}
bytearray_rows!(table);
