//! C functions that Rust's `std` refers to and `runtime/linux` does not have, since the runtime does
//! without them. Most are on ways that are never taken: they answer that there is nothing.

use core::ffi::{c_char, c_int, c_long, c_void};

/// Functions that fail or find nothing.
macro_rules! nothing {
    ($($name:ident => $answer:expr;)*) => {
        $(
            #[unsafe(no_mangle)]
            extern "C" fn $name() -> isize {
                $answer
            }
        )*
    };
}

nothing! {
    __cxa_thread_atexit_impl => 0;
    __xpg_strerror_r => -1;
    dl_iterate_phdr => 0;
    pthread_attr_destroy => 0;
    pthread_attr_getstack => 1;
    pthread_attr_init => 1;
    pthread_getattr_np => 1;
    pthread_key_create => 1;
    pthread_key_delete => 1;
    pthread_self => 1;
    pthread_setspecific => 1;
    realpath => 0;
    malloc => 0;
    realloc => 0;
    free => 0;
    fstat64 => -1;
    stat64 => -1;
    lseek64 => -1;
    mmap64 => -1;
    open64 => -1;
    _Unwind_Resume => 0;
    _Unwind_Backtrace => 5;
    _Unwind_GetIP => 0;
    _Unwind_GetIPInfo => 0;
}

#[unsafe(no_mangle)]
unsafe extern "C" fn syscall(
    number: c_long,
    a: usize,
    b: usize,
    c: usize,
    d: usize,
    e: usize,
    f: usize,
) -> isize {
    // SAFETY: the caller's.
    unsafe { naja_linux::syscall::result(naja_linux::syscall::raw(number, [a, b, c, d, e, f])) }
}

#[unsafe(no_mangle)]
extern "C" fn sysconf(name: c_int) -> c_long {
    if name == libc::_SC_PAGESIZE { 4096 } else { -1 }
}

/// Linkers of static executables put an address in the place of its calls.
#[unsafe(no_mangle)]
extern "C" fn __tls_get_addr() -> ! {
    std::process::abort()
}

/// What Rust's own allocator would call; ours is another.
#[unsafe(no_mangle)]
extern "C" fn posix_memalign(_place: *mut *mut c_void, _align: usize, _size: usize) -> c_int {
    libc::ENOMEM
}

#[unsafe(no_mangle)]
static __dso_handle: c_char = 0;
