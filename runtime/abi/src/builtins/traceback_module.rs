//! Functions of the module `_traceback`, below `traceback`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! traceback_module_rows {
    ($each:ident) => {
        $each! { "module _traceback";
            "report(exception, /)" => naja_m_traceback_report = modules_native::traceback::report;
            "last_lines(exception, /)" => naja_m_traceback_last_lines = modules_native::traceback::last_lines;
            "entry(traceback, /)" => naja_m_traceback_entry = modules_native::traceback::entry;
            "entries_text(traceback, /)" => naja_m_traceback_entries = modules_native::traceback::entries_text;
        }
    };
}
traceback_module_rows!(table);
