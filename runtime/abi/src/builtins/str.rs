//! Methods of `str`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! str_rows {
    ($each:ident) => {
        $each! { "str";
            "capitalize(self, /)" => naja_m_str_capitalize = objects::str::case::capitalize;
            "casefold(self, /)" => naja_m_str_casefold = objects::str::case::casefold;
            "center(self, width, fillchar=' ', /)" => naja_m_str_center = objects::str::pad::center;
            "count(self, sub, start=None, end=None, /)" => naja_m_str_count = objects::str::search::count;
            "encode(self, /, encoding='utf-8', errors='strict')" => naja_m_str_encode = objects::bytes::codec::encode;
            "endswith(self, suffix, start=None, end=None, /)" => naja_m_str_endswith = objects::str::search::endswith;
            "expandtabs(self, /, tabsize=8)" => naja_m_str_expandtabs = objects::str::pad::expandtabs;
            "find(self, sub, start=None, end=None, /)" => naja_m_str_find = objects::str::search::find;
            "format(self, /, *args, **kwargs)" => naja_m_str_format = objects::str::format::format;
            "format_map(self, mapping, /)" => naja_m_str_format_map = objects::str::format::format_map;
            "index(self, sub, start=None, end=None, /)" => naja_m_str_index = objects::str::search::index;
            "isalnum(self, /)" => naja_m_str_isalnum = objects::str::predicates::isalnum;
            "isalpha(self, /)" => naja_m_str_isalpha = objects::str::predicates::isalpha;
            "isascii(self, /)" => naja_m_str_isascii = objects::str::predicates::isascii;
            "isdecimal(self, /)" => naja_m_str_isdecimal = objects::str::predicates::isdecimal;
            "isdigit(self, /)" => naja_m_str_isdigit = objects::str::predicates::isdigit;
            "isidentifier(self, /)" => naja_m_str_isidentifier = objects::str::predicates::isidentifier;
            "islower(self, /)" => naja_m_str_islower = objects::str::predicates::islower;
            "isnumeric(self, /)" => naja_m_str_isnumeric = objects::str::predicates::isnumeric;
            "isprintable(self, /)" => naja_m_str_isprintable = objects::str::predicates::isprintable;
            "isspace(self, /)" => naja_m_str_isspace = objects::str::predicates::isspace;
            "istitle(self, /)" => naja_m_str_istitle = objects::str::predicates::istitle;
            "isupper(self, /)" => naja_m_str_isupper = objects::str::predicates::isupper;
            "join(self, iterable, /)" => naja_m_str_join = objects::str::join::join;
            "ljust(self, width, fillchar=' ', /)" => naja_m_str_ljust = objects::str::pad::ljust;
            "lower(self, /)" => naja_m_str_lower = objects::str::case::lower;
            "lstrip(self, chars=None, /)" => naja_m_str_lstrip = objects::str::strip::lstrip;
            "@staticmethod maketrans(x, y=None, z=None, /)" => naja_m_str_maketrans = objects::str::replace::maketrans;
            "partition(self, sep, /)" => naja_m_str_partition = objects::str::split::partition;
            "removeprefix(self, prefix, /)" => naja_m_str_removeprefix = objects::str::strip::removeprefix;
            "removesuffix(self, suffix, /)" => naja_m_str_removesuffix = objects::str::strip::removesuffix;
            "replace(self, old, new, /, count=-1)" => naja_m_str_replace = objects::str::replace::replace;
            "rfind(self, sub, start=None, end=None, /)" => naja_m_str_rfind = objects::str::search::rfind;
            "rindex(self, sub, start=None, end=None, /)" => naja_m_str_rindex = objects::str::search::rindex;
            "rjust(self, width, fillchar=' ', /)" => naja_m_str_rjust = objects::str::pad::rjust;
            "rpartition(self, sep, /)" => naja_m_str_rpartition = objects::str::split::rpartition;
            "rsplit(self, /, sep=None, maxsplit=-1)" => naja_m_str_rsplit = objects::str::split::rsplit;
            "rstrip(self, chars=None, /)" => naja_m_str_rstrip = objects::str::strip::rstrip;
            "split(self, /, sep=None, maxsplit=-1)" => naja_m_str_split = objects::str::split::split;
            "splitlines(self, /, keepends=False)" => naja_m_str_splitlines = objects::str::split::splitlines;
            "startswith(self, prefix, start=None, end=None, /)" => naja_m_str_startswith = objects::str::search::startswith;
            "strip(self, chars=None, /)" => naja_m_str_strip = objects::str::strip::strip;
            "swapcase(self, /)" => naja_m_str_swapcase = objects::str::case::swapcase;
            "title(self, /)" => naja_m_str_title = objects::str::case::title;
            "translate(self, table, /)" => naja_m_str_translate = objects::str::replace::translate;
            "upper(self, /)" => naja_m_str_upper = objects::str::case::upper;
            "zfill(self, width, /)" => naja_m_str_zfill = objects::str::pad::zfill;
            "__format__(self, format_spec, /)" => naja_m_str_format_protocol = objects::str::format::format_protocol;
            "__getnewargs__(self, /)" => naja_m_str_getnewargs = objects::str::format::getnewargs;
        }
    };
}
str_rows!(table);
