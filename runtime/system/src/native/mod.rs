//! Built-in modules one file each.

pub mod atexit;
pub mod errno;
pub mod gc;
pub mod hash;
pub mod lock;
pub mod memory_map;
pub mod posix;
pub mod posix_files;
pub mod process;
pub mod random;
pub mod signal;
pub mod socket;
pub mod thread;
pub mod time;
