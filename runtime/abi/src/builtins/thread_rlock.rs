//! Methods of `_thread.RLock`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! thread_rlock_rows {
    ($each:ident) => {
        $each! { "_thread.RLock";
            "acquire(self, blocking=True, timeout=-1)" => naja_m_thread_rlock_acquire = native::lock::acquire_again;
            "release(self, /)" => naja_m_thread_rlock_release = native::lock::release_once;
            "_is_owned(self, /)" => naja_m_thread_rlock_is_owned_ = native::lock::is_owned;
            "_recursion_count(self, /)" => naja_m_thread_rlock_recursion_count_ = native::lock::recursion_count;
            "_release_save(self, /)" => naja_m_thread_rlock_release_save_ = native::lock::release_save;
            "_acquire_restore(self, state, /)" => naja_m_thread_rlock_acquire_restore_ = native::lock::acquire_restore;
            "_at_fork_reinit(self, /)" => naja_m_thread_rlock_reset_ = native::lock::reset;
            "__enter__(self, /)" => naja_m_thread_rlock_enter = native::lock::enter_again;
            "__exit__(self, /, *exc_info)" => naja_m_thread_rlock_exit = native::lock::release_once;
        }
    };
}
thread_rlock_rows!(table);
