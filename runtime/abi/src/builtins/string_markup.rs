//! Functions of the module `_string`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! string_markup_rows {
    ($each:ident) => {
        $each! { "module _string";
            "formatter_parser(string, /)" => naja_m_string_formatter_parser = objects::str::markup::formatter_parser;
            "formatter_field_name_split(string, /)" => naja_m_string_formatter_field_name_split = objects::str::markup::formatter_field_name_split;
        }
    };
}
string_markup_rows!(table);
