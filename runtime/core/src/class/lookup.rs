//! Finding attributes on types: the MRO walk and a global cache in front of it.

use core::cell::UnsafeCell;

use naja_abi::word::{NO_VALUE, Word};

use super::{READY, Type, mro, ready};
use crate::obj::{Obj, Res};
use crate::objects::{dict, tuple};

const CACHE_SIZE: usize = 4096;

#[derive(Clone, Copy)]
struct Entry {
    version: u64,
    name: Word,
    value: Word,
}

struct Cache(UnsafeCell<[Entry; CACHE_SIZE]>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Cache {}

// All zero, so that it takes no room in the executable; no class has version 0.
static CACHE: Cache = Cache(UnsafeCell::new([Entry { version: 0, name: 0, value: 0 }; CACHE_SIZE]));

/// The last version given out.
pub struct Versions(UnsafeCell<u64>);
// SAFETY: one thread runs at a time.
unsafe impl Sync for Versions {}
/// Compiled code compares this before and after what may run foreign code: the same number says
/// that no class has changed.
#[unsafe(export_name = "naja_class_changes")]
pub static NEXT_VERSION: Versions = Versions(UnsafeCell::new(1));

/// A type version never used before.
pub fn next_version() -> u64 {
    unsafe {
        let next = NEXT_VERSION.0.get();
        *next += 1;
        *next
    }
}

/// Tells compiled code that an object has another class now.
pub fn class_changed() {
    next_version();
}

impl Type {
    /// The attribute found along the MRO, or `None`.
    #[inline]
    pub fn lookup(&self, name: &Obj) -> Option<Obj> {
        if self.flags.get() & READY == 0 {
            ready::make_ready(self);
        }
        // Only immortal names (constants of the program, names of the runtime) are cached: a name
        // that dies could leave its address to another.
        let cacheable = name.count() >= naja_abi::layout::IMMORTAL / 2;
        let slot = ((name.word() >> 4) ^ self.head.version.wrapping_mul(31)) as usize % CACHE_SIZE;
        let entry = unsafe { &mut (*CACHE.0.get())[slot] };
        if cacheable && entry.version == self.head.version && entry.name == name.word() {
            // SAFETY: the class owns the value as long as its version stands.
            let value = unsafe { Obj::retain_word(entry.value) };
            return if value.is_missing() { None } else { Some(value) };
        }
        let found = self.lookup_uncached(name);
        if cacheable {
            let value = found.as_ref().map_or(NO_VALUE, Obj::word);
            *entry = Entry { version: self.head.version, name: name.word(), value };
        }
        found
    }

    fn lookup_uncached(&self, name: &Obj) -> Option<Obj> {
        for class in tuple::items(&self.fields().mro) {
            let class = Type::of(class);
            if let Some(value) = dict::get_str(&class.fields().dict, name) {
                return Some(value);
            }
        }
        None
    }

    /// `lookup` by Rust text.
    pub fn lookup_text(&self, name: &str) -> Option<Obj> {
        self.lookup(&crate::names::intern(name))
    }

    /// The names of the type's own attributes, methods that the program does not link included.
    pub fn own_names(&self) -> alloc::vec::Vec<Obj> {
        let mut names: alloc::vec::Vec<Obj> =
            dict::entries(&self.fields().dict).into_iter().map(|(name, _)| name).collect();
        if let Some(owner) = self.methods() {
            for row in naja_abi::builtins::OWNERS[owner as usize].rows {
                let name = crate::names::intern(row.name());
                if !names.iter().any(|known| known.is(&name)) {
                    names.push(name);
                }
            }
        }
        names
    }

    /// Tells every cache that the class's attributes have changed: new versions for it and all
    /// subclasses.
    pub fn invalidate(&self) {
        self.renew_versions();
        mro::invalidate_foreign();
    }

    pub(super) fn renew_versions(&self) {
        unsafe { (*(self as *const Type as *mut Type)).head.version = next_version() };
        for subclass in &self.fields().subclasses {
            unsafe { (**subclass).renew_versions() };
        }
    }

    /// Stores a class attribute without any hook (for `ready` and `build`).
    pub fn store(&self, name: &Obj, value: &Obj) -> Res<()> {
        dict::insert(unsafe { &self.fields_mut().dict }, name, value)
    }
}
