//! Methods of `slice`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! slice_rows {
    ($each:ident) => {
        $each! { "slice";
            "indices(self, object, /)" => naja_m_slice_indices = objects::slice::indices;
        }
    };
}
slice_rows!(table);
