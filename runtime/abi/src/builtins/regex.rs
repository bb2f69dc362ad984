//! Functions of the module `_regex`, below `re`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! regex_rows {
    ($each:ident) => {
        $each! { "module _regex";
            "run(code, groups, registers, text, start, end, mode, /)" => naja_m_regex_run = modules_native::regex::run;
            "case_variants(point, /)" => naja_m_regex_case_variants = modules_native::regex::case_variants;
        }
    };
}
regex_rows!(table);
