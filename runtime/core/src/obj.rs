//! `Obj`: an owned word. Dropping it releases, cloning it retains.
//!
//! `&Obj` is a borrowed word. `Obj` has the size and form of a `Word`, so `&[Obj]` is an array of
//! words as compiled code passes it.

use core::mem::{ManuallyDrop, forget};

use naja_abi::layout::{self, Header};
use naja_abi::word::{self, NO_VALUE, Word};

use crate::class::Type;
use crate::heap;

/// An owned Python value, or no value at all (`Obj::NONE_YET`, the word `NO_VALUE`).
#[repr(transparent)]
pub struct Obj(Word);

/// The mark that an exception is on its way in the thread state. Make one only with the functions
/// of `crate::errors`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raised(pub(crate) ());

/// A result that may have raised.
pub type Res<T = Obj> = Result<T, Raised>;

impl Obj {
    /// No value: an empty slot or a missing argument.
    pub const NO_VALUE: Obj = Obj(NO_VALUE);

    /// Takes over an owned word.
    ///
    /// # Safety
    /// The caller owns one count of the word and gives it up.
    #[inline(always)]
    pub const unsafe fn from_word(word: Word) -> Obj {
        Obj(word)
    }

    /// A new count of a borrowed word.
    ///
    /// # Safety
    /// The word is alive.
    #[inline(always)]
    pub unsafe fn retain_word(word: Word) -> Obj {
        ManuallyDrop::new(Obj(word)).clone_inner()
    }

    #[inline(always)]
    fn clone_inner(&self) -> Obj {
        self.clone()
    }

    /// Views a word in memory as a borrowed object.
    #[inline(always)]
    pub const fn from_ref(word: &Word) -> &Obj {
        // SAFETY: `Obj` is a transparent wrapper of `Word`.
        unsafe { &*(word as *const Word as *const Obj) }
    }

    /// An array of words as borrowed objects.
    ///
    /// # Safety
    /// `count` live words stand at `words` for as long as the result is used.
    #[inline(always)]
    pub unsafe fn slice<'a>(words: *const Word, count: usize) -> &'a [Obj] {
        if count == 0 {
            return &[];
        }
        unsafe { core::slice::from_raw_parts(words as *const Obj, count) }
    }

    /// The word, still owned by `self`.
    #[inline(always)]
    pub const fn word(&self) -> Word {
        self.0
    }

    /// The word, whose ownership passes to the caller.
    #[inline(always)]
    pub fn into_word(self) -> Word {
        let word = self.0;
        forget(self);
        word
    }

    /// A small int; the caller knows that it fits 62 bits.
    #[inline(always)]
    pub const fn small(value: i64) -> Obj {
        debug_assert!(value >= word::SMALL_INT_MIN && value <= word::SMALL_INT_MAX);
        Obj((value << 2) as u64)
    }

    /// The int when it is a small int (not a bool).
    #[inline(always)]
    pub const fn as_small(&self) -> Option<i64> {
        if word::is_small_int(self.0) { Some(word::small_int(self.0)) } else { None }
    }

    /// Whether there is no value.
    #[inline(always)]
    pub const fn is_missing(&self) -> bool {
        self.0 == NO_VALUE
    }

    /// `None` for no value.
    #[inline(always)]
    pub const fn given(&self) -> Option<&Obj> {
        if self.0 == NO_VALUE { None } else { Some(self) }
    }

    /// Whether it is a pointer to a heap object.
    #[inline(always)]
    pub const fn is_pointer(&self) -> bool {
        word::is_pointer(self.0) && self.0 != NO_VALUE
    }

    /// Whether it is an immediate float.
    #[inline(always)]
    pub const fn is_immediate_float(&self) -> bool {
        word::is_immediate_float(self.0)
    }

    /// The address of the heap object. Only for pointers.
    #[inline(always)]
    pub const fn address(&self) -> *mut Header {
        debug_assert!(self.is_pointer());
        (self.0 - word::POINTER_TAG) as *mut Header
    }

    /// The object's payload seen as a layout. Only for pointers to that layout.
    #[inline(always)]
    pub const fn cast<T>(&self) -> *mut T {
        self.address() as *mut T
    }

    /// The payload by reference, for layouts that are changed through cells or not at all.
    ///
    /// # Safety
    /// The object has layout `T`.
    #[inline(always)]
    pub unsafe fn as_layout<T>(&self) -> &T {
        unsafe { &*(self.address() as *const T) }
    }

    /// An owned object from its address, whose count is taken over.
    ///
    /// # Safety
    /// `address` is a live object of which the caller owns one count.
    #[inline(always)]
    pub unsafe fn from_address<T>(address: *mut T) -> Obj {
        Obj(address as u64 + word::POINTER_TAG)
    }

    /// A new count of the object at the address.
    ///
    /// # Safety
    /// `address` is a live object.
    #[inline(always)]
    pub unsafe fn retain_address<T>(address: *const T) -> Obj {
        unsafe { Obj::retain_word(address as u64 + word::POINTER_TAG) }
    }

    /// The object's type.
    #[inline(always)]
    pub fn class(&self) -> &'static Type {
        debug_assert!(!self.is_missing());
        if word::is_pointer(self.0) {
            // SAFETY: live objects have a type, which the object keeps alive.
            unsafe { &*((*self.address()).class as *const Type) }
        } else if word::is_small_int(self.0) {
            &crate::objects::int::INT
        } else {
            &crate::objects::float::FLOAT
        }
    }

    /// Same object (`is`).
    #[inline(always)]
    pub const fn is(&self, other: &Obj) -> bool {
        self.0 == other.0
    }

    /// Whether the object's type is exactly this one.
    #[inline(always)]
    pub fn is_exact(&self, class: &Type) -> bool {
        core::ptr::eq(self.class(), class)
    }

    /// Whether the object's type is this one or a subclass (by MRO; no `__instancecheck__`).
    #[inline(always)]
    pub fn is_instance(&self, class: &Type) -> bool {
        let own = self.class();
        core::ptr::eq(own, class) || own.is_subtype(class)
    }

    /// The number of owners; meaningless for immediates.
    #[inline(always)]
    pub fn count(&self) -> u32 {
        if self.is_pointer() { unsafe { (*self.address()).count } } else { layout::IMMORTAL }
    }

    /// Puts another value in place. What was there is released afterwards: its `__del__` may look
    /// at the place.
    #[inline]
    pub fn put(&mut self, value: Obj) {
        drop(core::mem::replace(self, value));
    }

    /// Whether `self` is the only owner, so that the object may be changed in place.
    #[inline(always)]
    pub fn is_unique(&self) -> bool {
        self.is_pointer() && self.count() == 1
    }
}

impl Clone for Obj {
    #[inline(always)]
    fn clone(&self) -> Obj {
        if self.is_pointer() {
            // SAFETY: a live object; counts are not atomic (one thread runs at a time).
            unsafe {
                #[cfg(feature = "audit")]
                crate::heap::audit::check_alive(self.address());
                (*self.address()).count += 1;
            }
        }
        Obj(self.0)
    }
}

impl Drop for Obj {
    #[inline(always)]
    fn drop(&mut self) {
        if self.is_pointer() {
            // SAFETY: we own one count of a live object.
            unsafe {
                let header = self.address();
                #[cfg(feature = "audit")]
                crate::heap::audit::check_alive(header);
                debug_assert!((*header).count > 0, "released more often than owned");
                (*header).count -= 1;
                if (*header).count == 0 {
                    heap::free(header);
                }
            }
        }
    }
}

impl core::fmt::Debug for Obj {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        if self.is_missing() {
            return formatter.write_str("<no value>");
        }
        write!(formatter, "<{} at {:#x}>", self.class().rust_name(), self.0)
    }
}

/// A static object's word, borrowed for ever.
#[macro_export]
macro_rules! static_object {
    ($static:path) => {{
        // SAFETY: static objects are immortal.
        unsafe { $crate::obj::Obj::retain_address(core::ptr::addr_of!($static)) }
    }};
}
