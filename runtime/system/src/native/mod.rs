//! Built-in modules one file each.

pub mod atexit;
pub mod errno;
pub mod gc;
pub mod posix;
pub mod posix_files;
pub mod random;
pub mod time;
