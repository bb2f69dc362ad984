//! Methods of `list`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! list_rows {
    ($each:ident) => {
        $each! { "list";
            "append(self, object, /)" => naja_m_list_append = objects::list::append;
        }
    };
}
list_rows!(table);
