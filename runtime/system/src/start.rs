//! The process entry: libc calls `main`, which runs the compiled program.

unsafe extern "C" {
    /// The compiled program.
    fn naja_main() -> i32;
}

/// Called by libc's start code, with what the operating system passed.
#[unsafe(no_mangle)]
extern "C" fn main(_argc: i32, _argv: *const *const u8) -> i32 {
    // SAFETY: the compiler defines the symbol in every program with this signature.
    unsafe { naja_main() }
}
