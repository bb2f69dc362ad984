//! Clocks: read without entering the kernel where its shared object (the vDSO) lets us.

use crate::syscall::{raw, result};
use core::ffi::{CStr, c_char, c_int};
use core::sync::atomic::{AtomicUsize, Ordering};
use libc::{Elf64_Ehdr, Elf64_Phdr, Elf64_Sym, clockid_t, time_t, timespec};

type FastClock = unsafe extern "C" fn(clockid_t, *mut timespec) -> c_int;

/// The address of the vDSO's function; 0 while unknown.
static FAST_CLOCK: AtomicUsize = AtomicUsize::new(0);

const DT_HASH: usize = 4;
const DT_STRTAB: usize = 5;
const DT_SYMTAB: usize = 6;

#[cfg_attr(not(test), unsafe(export_name = "clock_gettime"))]
unsafe extern "C" fn get_time(clock: clockid_t, time: *mut timespec) -> c_int {
    let address = FAST_CLOCK.load(Ordering::Relaxed);
    if address != 0 {
        // SAFETY: `find_fast_clock` found a function of this type there.
        let status = unsafe { core::mem::transmute::<usize, FastClock>(address)(clock, time) };
        if status == 0 {
            return 0;
        }
    }
    let arguments = [clock as usize, time as usize, 0, 0, 0, 0];
    result(unsafe { raw(libc::SYS_clock_gettime, arguments) }) as c_int
}

#[cfg_attr(not(test), unsafe(export_name = "time"))]
unsafe extern "C" fn seconds(destination: *mut time_t) -> time_t {
    let mut now: timespec = unsafe { core::mem::zeroed() };
    unsafe { get_time(libc::CLOCK_REALTIME, &raw mut now) };
    if let Some(destination) = unsafe { destination.as_mut() } {
        *destination = now.tv_sec;
    }
    now.tv_sec
}

#[cfg_attr(not(test), unsafe(export_name = "nanosleep"))]
unsafe extern "C" fn sleep(time: *const timespec, left: *mut timespec) -> c_int {
    let arguments = [time as usize, left as usize, 0, 0, 0, 0];
    result(unsafe { raw(libc::SYS_nanosleep, arguments) }) as c_int
}

/// Unlike the others, it returns the error number.
#[cfg_attr(not(test), unsafe(export_name = "clock_nanosleep"))]
unsafe extern "C" fn sleep_by(
    clock: clockid_t,
    flags: c_int,
    time: *const timespec,
    left: *mut timespec,
) -> c_int {
    let arguments = [clock as usize, flags as usize, time as usize, left as usize, 0, 0];
    -unsafe { raw(libc::SYS_clock_nanosleep, arguments) } as c_int
}

/// Looks the clock up in the vDSO, whose address the kernel puts behind the environment.
///
/// # Safety
/// `environment` is what the kernel put on the stack at start.
pub unsafe fn find_fast_clock(environment: *mut *mut c_char) {
    unsafe {
        let mut word = environment;
        while !(*word).is_null() {
            word = word.add(1);
        }
        let mut entry = word.add(1).cast::<[usize; 2]>();
        while (*entry)[0] != 0 {
            if (*entry)[0] == libc::AT_SYSINFO_EHDR as usize {
                let found = find_symbol((*entry)[1], c"__vdso_clock_gettime");
                FAST_CLOCK.store(found.unwrap_or(0), Ordering::Relaxed);
            }
            entry = entry.add(1);
        }
    }
}

/// The address of a function in the shared object that is mapped at `image`.
unsafe fn find_symbol(image: usize, name: &CStr) -> Option<usize> {
    unsafe {
        let header = &*(image as *const Elf64_Ehdr);
        let first = (image + header.e_phoff as usize) as *const Elf64_Phdr;
        let segments = core::slice::from_raw_parts(first, usize::from(header.e_phnum));
        let load = segments.iter().find(|segment| segment.p_type == libc::PT_LOAD)?;
        let dynamic = segments.iter().find(|segment| segment.p_type == libc::PT_DYNAMIC)?;
        let base = image + load.p_offset as usize - load.p_vaddr as usize;

        let (mut hash, mut texts, mut symbols) = (0, 0, 0);
        let mut entry = (base + dynamic.p_vaddr as usize) as *const [usize; 2];
        while (*entry)[0] != 0 {
            match (*entry)[0] {
                DT_HASH => hash = base + (*entry)[1],
                DT_STRTAB => texts = base + (*entry)[1],
                DT_SYMTAB => symbols = base + (*entry)[1],
                _ => {}
            }
            entry = entry.add(1);
        }
        if hash == 0 || texts == 0 || symbols == 0 {
            return None;
        }
        let count = *(hash as *const u32).add(1) as usize;
        let symbols = core::slice::from_raw_parts(symbols as *const Elf64_Sym, count);
        let found = symbols.iter().find(|symbol| {
            CStr::from_ptr((texts + symbol.st_name as usize) as *const c_char) == name
        })?;
        Some(base + found.st_value as usize)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_fast_clock_agrees_with_the_system_call() {
        // SAFETY: the address is the kernel's own.
        let image = unsafe { libc::getauxval(libc::AT_SYSINFO_EHDR) } as usize;
        if image == 0 {
            return;
        }
        let found = unsafe { super::find_symbol(image, c"__vdso_clock_gettime") };
        super::FAST_CLOCK.store(found.expect("it is there"), super::Ordering::Relaxed);
        let (fast, slow) = unsafe {
            let mut fast: libc::timespec = core::mem::zeroed();
            let mut slow: libc::timespec = core::mem::zeroed();
            super::get_time(libc::CLOCK_MONOTONIC, &raw mut fast);
            libc::clock_gettime(libc::CLOCK_MONOTONIC, &raw mut slow);
            (fast, slow)
        };
        assert!((slow.tv_sec - fast.tv_sec) <= 1);
        assert!((fast.tv_sec, fast.tv_nsec) <= (slow.tv_sec, slow.tv_nsec));
    }
}
