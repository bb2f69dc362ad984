//! The module `_mmap`: memory that is a file's or shared with child processes.

use naja_core::class::{Slots, Spec, Type};
use naja_core::objects::{bytes, dict, module, none};
use naja_core::{Obj, Res, errors, names, ops};

use crate::io::native::{self, Native};
use crate::os_error;

/// A mapping, given back when dropped.
struct Map {
    start: *mut u8,
    length: usize,
    is_writable: bool,
}

impl Map {
    fn bytes(&self) -> &[u8] {
        // SAFETY: the mapping lasts as long as this.
        unsafe { core::slice::from_raw_parts(self.start, self.length) }
    }
}

impl Drop for Map {
    fn drop(&mut self) {
        // SAFETY: nothing refers to it any more.
        unsafe { libc::munmap(self.start.cast(), self.length) };
    }
}

/// `_mmap.Map`.
pub static MAP: Type = Type::builtin(Spec {
    methods: Some(naja_abi::builtins::Owner::memory_map),
    slots: Slots { drop: Some(native::release::<Map>), ..Slots::NONE },
    ..Spec::new("_mmap.Map", size_of::<Native<Map>>())
});

/// Fills the module.
pub fn make(a: &[Obj]) -> Res {
    dict::insert(module::overflow(&a[0]), &names::intern("Map"), &MAP.object())?;
    Ok(none::none())
}

/// `map(fd, length, protection, flags, offset, /)`: the system's numbers; -1 for no file.
pub fn map(a: &[Obj]) -> Res {
    let file = ops::index::c_int(&a[0])?;
    let Ok(length @ 1..) = usize::try_from(os_error::c_long(&a[1])?) else {
        return Err(os_error::raise_number(libc::EINVAL, &[]));
    };
    let (protection, flags) = (ops::index::c_int(&a[2])?, ops::index::c_int(&a[3])?);
    let offset = os_error::c_long(&a[4])?;
    let anonymous = if file < 0 { libc::MAP_ANONYMOUS } else { 0 };
    // SAFETY: a new mapping at an address that the system chooses.
    let start = unsafe {
        libc::mmap(core::ptr::null_mut(), length, protection, flags | anonymous, file, offset)
    };
    if start == libc::MAP_FAILED {
        return Err(os_error::raise(&[]));
    }
    let is_writable = protection & libc::PROT_WRITE != 0;
    native::make(&MAP, Some(Map { start: start.cast(), length, is_writable }))
}

fn state(object: &Obj) -> Res<&mut Map> {
    native::state_if::<Map>(object).ok_or_else(|| errors::value_error("mmap closed or invalid"))
}

/// `read(start, end, /)`.
pub fn read(a: &[Obj]) -> Res {
    let own = state(&a[0])?;
    let (start, end) = (os_error::c_long(&a[1])?, os_error::c_long(&a[2])?);
    match own.bytes().get(start.max(0) as usize..end.max(0) as usize) {
        Some(part) => bytes::new(part),
        None => Err(errors::index_error("mmap index out of range")),
    }
}

/// `write(start, data, /)`.
pub fn write(a: &[Obj]) -> Res {
    let data = bytes::require(&a[2])?.to_vec();
    let start = os_error::c_long(&a[1])?.max(0) as usize;
    let own = state(&a[0])?;
    if !own.is_writable {
        return Err(errors::type_error("mmap can't modify a readonly memory map."));
    }
    if start > own.length || data.len() > own.length - start {
        return Err(errors::value_error("data out of range"));
    }
    // SAFETY: within the mapping, which can be written.
    unsafe { core::ptr::copy_nonoverlapping(data.as_ptr(), own.start.add(start), data.len()) };
    Ok(none::none())
}

/// `find(data, start, end, last, /)`: the index, or -1.
pub fn find(a: &[Obj]) -> Res {
    use naja_core::objects::bytes::search;
    let own = state(&a[0])?;
    let wanted = bytes::require(&a[1])?;
    let start = (os_error::c_long(&a[2])?.max(0) as usize).min(own.length);
    let end = (os_error::c_long(&a[3])?.max(0) as usize).clamp(start, own.length);
    let part = &own.bytes()[start..end];
    let found = if ops::compare::truth(&a[4])? {
        search::rfind_bytes(part, wanted)
    } else {
        search::find_bytes(part, wanted)
    };
    Ok(Obj::small(found.map_or(-1, |index| (index + start) as i64)))
}

/// `flush()`.
pub fn flush(a: &[Obj]) -> Res {
    let own = state(&a[0])?;
    if unsafe { libc::msync(own.start.cast(), own.length, libc::MS_SYNC) } < 0 {
        return Err(os_error::raise(&[]));
    }
    Ok(none::none())
}

/// `close()`.
pub fn close(a: &[Obj]) -> Res {
    native::set_state::<Map>(&a[0], None);
    Ok(none::none())
}
