//! Methods of `_thread.lock`.

/// Hands the rows to `$each`.
#[macro_export]
macro_rules! thread_lock_rows {
    ($each:ident) => {
        $each! { "_thread.lock";
            "acquire(self, blocking=True, timeout=-1)" => naja_m_thread_lock_acquire = native::lock::acquire;
            "release(self, /)" => naja_m_thread_lock_release = native::lock::release;
            "locked(self, /)" => naja_m_thread_lock_locked = native::lock::locked;
            "_at_fork_reinit(self, /)" => naja_m_thread_lock_reset_ = native::lock::reset;
            "__enter__(self, /)" => naja_m_thread_lock_enter = native::lock::enter;
            "__exit__(self, /, *exc_info)" => naja_m_thread_lock_exit = native::lock::release;
        }
    };
}
thread_lock_rows!(table);
