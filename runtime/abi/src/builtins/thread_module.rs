//! Functions of the module `_thread`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! thread_module_rows {
    ($each:ident) => {
        $each! { "module _thread";
            "<make>(module, /)" => naja_thread_make = native::thread::make;
            "start_new_thread(function, args, kwargs={}, /)" => naja_thread_start_new_thread = native::thread::start_new_thread;
            "start_new(function, args, kwargs={}, /)" => naja_thread_start_new = native::thread::start_new_thread;
            "allocate_lock()" => naja_thread_allocate_lock = native::lock::allocate;
            "get_ident()" => naja_thread_get_ident = native::thread::get_ident;
            "_count()" => naja_thread_count_ = native::thread::count;
            "_locals()" => naja_thread_locals_ = native::thread::locals;
            "_give_way()" => naja_thread_give_way_ = native::thread::give_way;
            "exit()" => naja_thread_exit = native::thread::exit;
            "interrupt_main(signum=2, /)" => naja_thread_interrupt_main = native::thread::interrupt_main;
            "_at_shutdown(function, /)" => naja_thread_at_shutdown_ = native::thread::at_shutdown;
        }
    };
}
thread_module_rows!(table);
