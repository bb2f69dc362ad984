//! Functions of the module `_mmap`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! mmap_module_rows {
    ($each:ident) => {
        $each! { "module _mmap";
            "<make>(module, /)" => naja_mmap_make = native::memory_map::make;
            "map(fd, length, protection, flags, offset, /)" => naja_mmap_map = native::memory_map::map;
        }
    };
}
mmap_module_rows!(table);
