//! Methods of `bytes`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! bytes_rows {
    ($each:ident) => {
        $each! { "bytes";
            "capitalize(self, /)" => naja_m_bytes_capitalize = objects::bytes::case::capitalize;
            "center(self, width, fillchar=b' ', /)" => naja_m_bytes_center = objects::bytes::pad::center;
            "count(self, sub, start=None, end=None, /)" => naja_m_bytes_count = objects::bytes::search::count;
            "decode(self, /, encoding='utf-8', errors='strict')" => naja_m_bytes_decode = objects::bytes::codec::decode;
            "endswith(self, suffix, start=None, end=None, /)" => naja_m_bytes_endswith = objects::bytes::search::endswith;
            "expandtabs(self, /, tabsize=8)" => naja_m_bytes_expandtabs = objects::bytes::pad::expandtabs;
            "find(self, sub, start=None, end=None, /)" => naja_m_bytes_find = objects::bytes::search::find;
            "@classmethod fromhex(type, string, /)" => naja_m_bytes_fromhex = objects::bytes::hex::fromhex;
            "hex(self, /, sep=None, bytes_per_sep=1)" => naja_m_bytes_hex = objects::bytes::hex::hex;
            "index(self, sub, start=None, end=None, /)" => naja_m_bytes_index = objects::bytes::search::index;
            "isalnum(self, /)" => naja_m_bytes_isalnum = objects::bytes::case::isalnum;
            "isalpha(self, /)" => naja_m_bytes_isalpha = objects::bytes::case::isalpha;
            "isascii(self, /)" => naja_m_bytes_isascii = objects::bytes::case::isascii;
            "isdigit(self, /)" => naja_m_bytes_isdigit = objects::bytes::case::isdigit;
            "islower(self, /)" => naja_m_bytes_islower = objects::bytes::case::islower;
            "isspace(self, /)" => naja_m_bytes_isspace = objects::bytes::case::isspace;
            "istitle(self, /)" => naja_m_bytes_istitle = objects::bytes::case::istitle;
            "isupper(self, /)" => naja_m_bytes_isupper = objects::bytes::case::isupper;
            "join(self, iterable_of_bytes, /)" => naja_m_bytes_join = objects::bytes::join::join;
            "ljust(self, width, fillchar=b' ', /)" => naja_m_bytes_ljust = objects::bytes::pad::ljust;
            "lower(self, /)" => naja_m_bytes_lower = objects::bytes::case::lower;
            "lstrip(self, bytes=None, /)" => naja_m_bytes_lstrip = objects::bytes::strip::lstrip;
            "@staticmethod maketrans(frm, to, /)" => naja_m_bytes_maketrans = objects::bytes::replace::maketrans;
            "partition(self, sep, /)" => naja_m_bytes_partition = objects::bytes::split::partition;
            "removeprefix(self, prefix, /)" => naja_m_bytes_removeprefix = objects::bytes::strip::removeprefix;
            "removesuffix(self, suffix, /)" => naja_m_bytes_removesuffix = objects::bytes::strip::removesuffix;
            "replace(self, old, new, count=-1, /)" => naja_m_bytes_replace = objects::bytes::replace::replace;
            "rfind(self, sub, start=None, end=None, /)" => naja_m_bytes_rfind = objects::bytes::search::rfind;
            "rindex(self, sub, start=None, end=None, /)" => naja_m_bytes_rindex = objects::bytes::search::rindex;
            "rjust(self, width, fillchar=b' ', /)" => naja_m_bytes_rjust = objects::bytes::pad::rjust;
            "rpartition(self, sep, /)" => naja_m_bytes_rpartition = objects::bytes::split::rpartition;
            "rsplit(self, /, sep=None, maxsplit=-1)" => naja_m_bytes_rsplit = objects::bytes::split::rsplit;
            "rstrip(self, bytes=None, /)" => naja_m_bytes_rstrip = objects::bytes::strip::rstrip;
            "split(self, /, sep=None, maxsplit=-1)" => naja_m_bytes_split = objects::bytes::split::split;
            "splitlines(self, /, keepends=False)" => naja_m_bytes_splitlines = objects::bytes::split::splitlines;
            "startswith(self, prefix, start=None, end=None, /)" => naja_m_bytes_startswith = objects::bytes::search::startswith;
            "strip(self, bytes=None, /)" => naja_m_bytes_strip = objects::bytes::strip::strip;
            "swapcase(self, /)" => naja_m_bytes_swapcase = objects::bytes::case::swapcase;
            "title(self, /)" => naja_m_bytes_title = objects::bytes::case::title;
            "translate(self, table, /, delete=b'')" => naja_m_bytes_translate = objects::bytes::replace::translate;
            "upper(self, /)" => naja_m_bytes_upper = objects::bytes::case::upper;
            "zfill(self, width, /)" => naja_m_bytes_zfill = objects::bytes::pad::zfill;
            "__bytes__(self, /)" => naja_m_bytes_bytes = objects::bytes::construct::to_bytes;
            "__getnewargs__(self, /)" => naja_m_bytes_getnewargs = objects::bytes::construct::getnewargs;
        }
    };
}
bytes_rows!(table);
