//! The C symbols of the rows of `naja_abi::builtins` that this crate implements.

use naja_abi::word::{NO_VALUE, Word};
use naja_core::exports::parameter_count;
use naja_core::{Obj, Res};

fn into_abi(result: Res) -> Word {
    result.map_or(NO_VALUE, Obj::into_word)
}

macro_rules! export_rows {
    ($owner:literal; $($declaration:literal => $symbol:ident = $($path:ident)::+;)*) => {
        $(
            #[unsafe(no_mangle)]
            unsafe extern "C" fn $symbol(arguments: *const Word) -> Word {
                const COUNT: usize = parameter_count($declaration);
                // SAFETY: the binder passes exactly the parameters of the declaration.
                into_abi(crate::$($path)::+(unsafe { Obj::slice(arguments, COUNT) }))
            }
        )*
    };
}

naja_abi::io_base_rows!(export_rows);
naja_abi::io_buffered_rows!(export_rows);
naja_abi::io_bytes_rows!(export_rows);
naja_abi::io_file_rows!(export_rows);
naja_abi::io_module_rows!(export_rows);
naja_abi::io_string_rows!(export_rows);
naja_abi::io_text_rows!(export_rows);
naja_abi::sys_rows!(export_rows);
naja_abi::system_functions_rows!(export_rows);
naja_abi::atexit_rows!(export_rows);
naja_abi::gc_rows!(export_rows);
naja_abi::errno_rows!(export_rows);
naja_abi::random_module_rows!(export_rows);
naja_abi::random_rows!(export_rows);
naja_abi::time_rows!(export_rows);
naja_abi::posix_rows!(export_rows);
naja_abi::thread_module_rows!(export_rows);
naja_abi::thread_lock_rows!(export_rows);
naja_abi::thread_rlock_rows!(export_rows);
naja_abi::signal_module_rows!(export_rows);
naja_abi::socket_module_rows!(export_rows);
naja_abi::memory_map_rows!(export_rows);
naja_abi::mmap_module_rows!(export_rows);
naja_abi::hash_module_rows!(export_rows);
naja_abi::hash_state_rows!(export_rows);
