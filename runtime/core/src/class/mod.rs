//! Types: the object model's centre.
//!
//! `Type` is the type object. Built-in types are statics made by `Type::builtin`, made ready (bases,
//! MRO, dict of methods) on first use; class statements make them with `class::build`.
//! Read on: `slots` (native operations), `ready` (built-in types), `lookup` (MRO and its cache),
//! `inherit` (slots of a class statement), `dispatch` (dunder methods as slots), `build`
//! (`type.__new__`, `__build_class__`, C3), `attributes` (generic attribute access, instance slots).

use core::cell::{Cell, UnsafeCell};

use naja_abi::builtins::Owner;
use naja_abi::layout::{Header, IMMORTAL, TypeHead};

use crate::obj::Obj;

pub mod attributes;
pub mod build;
pub mod dispatch;
mod dispatch_operators;
pub mod inherit;
pub mod lookup;
pub mod mro;
pub mod ready;
pub mod slots;
pub mod table;
pub mod wrappers;

pub use slots::{Comparison, Operator, Slots};

/// `Type::flags`: made ready.
pub const READY: u32 = 1;
/// `Type::flags`: made by a class statement or `type()`; counted, mutable, freed.
pub const HEAP: u32 = 2;
/// `Type::flags`: may be subclassed.
pub const BASE: u32 = 4;
/// `Type::flags`: instances (of a class in the MRO) have `__del__`.
pub const FINALIZER: u32 = 8;
/// `Type::flags`: instances have a `__dict__`.
pub const HAS_DICT: u32 = 16;
/// `Type::flags`: instances can have weak references.
pub const WEAKREFS: u32 = 32;
/// `Type::flags`: abstract methods are left.
pub const ABSTRACT: u32 = 64;
/// `Type::flags`: being made ready.
pub const READYING: u32 = 128;
/// `Type::flags`: `__getattribute__` is overridden somewhere in the MRO (no attribute caching).
pub const CUSTOM_GETATTR: u32 = 256;
/// `Type::flags`: a built-in type whose instances are only memory: nothing to do when they die.
pub const LEAF: u32 = 1 << 31;

/// `Type::flags`: instances match sequence patterns.
pub const SEQUENCE: u32 = 512;
/// `Type::flags`: instances match mapping patterns.
pub const MAPPING: u32 = 1024;

/// `Type::flags`: a class of the library that stands for one of CPython's written in C: messages
/// name its module, and its attributes cannot be set.
pub const STATIC: u32 = 2048;
/// `Type::flags`: its MRO is still to be computed.
pub const INCOMPLETE: u32 = 4096;

/// `Type::extra_offset`: instances have no attribute storage.
pub const NO_EXTRA: u32 = 0;
/// `Type::extra_offset`: the storage comes after the inline data of a variable-sized object.
pub const EXTRA_AFTER_DATA: u32 = u32::MAX;

/// A type object. Fields that change after creation are cells.
#[repr(C)]
pub struct Type {
    /// What compiled code reads.
    pub head: TypeHead,
    /// `READY`, `HEAP`, …
    pub flags: Cell<u32>,
    /// Size of the native layout in bytes, without attribute storage.
    pub native_size: u32,
    /// Where the attribute storage starts: `*mut Extra`, then the slots.
    pub extra_offset: Cell<u32>,
    /// Number of attribute slots after the extra pointer.
    pub slot_count: Cell<u32>,
    /// How many of these `__slots__` declared.
    pub declared: Cell<u32>,
    /// Name for messages of built-in types (`__name__`; with module when not `builtins`).
    rust_name: &'static str,
    /// The static base of a built-in type.
    static_base: Option<&'static Type>,
    /// Its second base.
    second_base: Option<&'static Type>,
    /// The rows with the type's methods.
    methods: Option<Owner>,
    /// Makes further attributes of a built-in type (getset descriptors, constants).
    populate: Option<fn(&'static Type)>,
    /// Native operations.
    slots: UnsafeCell<Slots>,
    /// The parts that are objects.
    fields: UnsafeCell<Fields>,
}

/// The objects a type owns.
pub struct Fields {
    /// `__name__`.
    pub name: Obj,
    /// `__qualname__`.
    pub qualname: Obj,
    /// `__bases__`, a tuple.
    pub bases: Obj,
    /// `__mro__`, a tuple.
    pub mro: Obj,
    /// The namespace, a dict.
    pub dict: Obj,
    /// Names of the attribute slots in order: all of the bases' first.
    pub slot_names: alloc::vec::Vec<Obj>,
    /// Which of them `__slots__` declared: these are no part of `__dict__`.
    pub slot_declared: alloc::vec::Vec<bool>,
    /// Weak list of direct subclasses (borrowed words of heap types, removed when they die).
    pub subclasses: alloc::vec::Vec<*const Type>,
    /// The base whose native layout the type shares (`__base__`).
    pub base: Obj,
}

impl Fields {
    /// Nothing yet.
    pub const EMPTY: Fields = Fields {
        name: Obj::NO_VALUE,
        qualname: Obj::NO_VALUE,
        bases: Obj::NO_VALUE,
        mro: Obj::NO_VALUE,
        dict: Obj::NO_VALUE,
        slot_names: alloc::vec::Vec::new(),
        slot_declared: alloc::vec::Vec::new(),
        subclasses: alloc::vec::Vec::new(),
        base: Obj::NO_VALUE,
    };
}

// SAFETY: one thread runs at a time.
unsafe impl Sync for Type {}

/// How a built-in type is described.
pub struct Spec {
    /// `__name__`, dotted with the module when that is not `builtins`.
    pub name: &'static str,
    /// Base; `None` only for `object`.
    pub base: Option<&'static Type>,
    /// Its metatype, `type` for nearly all.
    pub metatype: *const Type,
    /// `size_of` the layout.
    pub size: usize,
    /// `BASE`, `HAS_DICT`, `WEAKREFS`.
    pub flags: u32,
    /// Where an `*mut Extra` stands in the layout; `NO_EXTRA` when instances of exactly this type
    /// have no attributes; `EXTRA_AFTER_DATA` is put on subclasses of variable-sized types.
    pub extra_offset: u32,
    /// A second base (`ExceptionGroup`, `io.UnsupportedOperation`): in the MRO after the first.
    pub second_base: Option<&'static Type>,
    /// The rows with its methods.
    pub methods: Option<Owner>,
    /// Makes getset descriptors and constants.
    pub populate: Option<fn(&'static Type)>,
    /// Native operations.
    pub slots: Slots,
}

impl Spec {
    /// A type without anything, to be filled with struct update syntax.
    pub const fn new(name: &'static str, size: usize) -> Spec {
        Spec {
            name,
            base: Some(&crate::objects::object::OBJECT),
            metatype: &crate::objects::type_::TYPE,
            size,
            flags: 0,
            extra_offset: NO_EXTRA,
            second_base: None,
            methods: None,
            populate: None,
            slots: Slots::NONE,
        }
    }
}

impl Type {
    /// A built-in type. Use in a `static` with `#[unsafe(export_name = "naja_type_<name>")]`.
    pub const fn builtin(spec: Spec) -> Type {
        Type {
            head: TypeHead {
                header: Header { count: IMMORTAL, aux: 0, class: spec.metatype as *const TypeHead },
                // No site ever holds it: 0 is what sites start with.
                version: u64::MAX,
            },
            flags: Cell::new(spec.flags),
            native_size: spec.size as u32,
            extra_offset: Cell::new(spec.extra_offset),
            slot_count: Cell::new(0),
            declared: Cell::new(0),
            rust_name: spec.name,
            static_base: spec.base,
            second_base: spec.second_base,
            methods: spec.methods,
            populate: spec.populate,
            slots: UnsafeCell::new(spec.slots),
            fields: UnsafeCell::new(Fields::EMPTY),
        }
    }

    /// The type that an object is. The object must be a type.
    #[inline(always)]
    pub fn of(object: &Obj) -> &'static Type {
        debug_assert!(core::ptr::eq(object.class().native(), &crate::objects::type_::TYPE));
        unsafe { &*object.cast::<Type>() }
    }

    /// The type as an object (borrowed as long as the type lives; cloned here).
    #[inline(always)]
    pub fn object(&self) -> Obj {
        unsafe { Obj::retain_address(self) }
    }

    /// Adds a count for a heap type's new instance.
    #[inline(always)]
    pub fn retain(&self) {
        if self.is_heap() {
            unsafe { (*(self as *const Type as *mut Header)).count += 1 };
        }
    }

    /// Takes the count of a dead instance back.
    #[inline(always)]
    pub fn release(&self) {
        if self.is_heap() {
            drop(unsafe { Obj::from_address(self as *const Type as *mut Type) });
        }
    }

    /// Native operations, the type made ready first.
    #[inline(always)]
    pub fn slots(&self) -> &Slots {
        if self.flags.get() & READY == 0 {
            ready::make_ready(self);
        }
        unsafe { &*self.slots.get() }
    }

    /// For `inherit` and `ready`: the slots to change.
    ///
    /// # Safety
    /// No reference from `slots()` is used across the change.
    #[allow(clippy::mut_from_ref, reason = "types are shared; one thread runs at a time")]
    pub unsafe fn slots_mut(&self) -> &mut Slots {
        unsafe { &mut *self.slots.get() }
    }

    /// The objects the type owns, the type made ready first.
    #[inline(always)]
    pub fn fields(&self) -> &Fields {
        if self.flags.get() & READY == 0 {
            ready::make_ready(self);
        }
        unsafe { &*self.fields.get() }
    }

    /// For `build` and `ready`.
    ///
    /// # Safety
    /// No reference from `fields()` is used across the change.
    #[allow(clippy::mut_from_ref, reason = "types are shared; one thread runs at a time")]
    pub unsafe fn fields_mut(&self) -> &mut Fields {
        unsafe { &mut *self.fields.get() }
    }

    /// Whether a flag is set.
    #[inline(always)]
    pub fn has(&self, flag: u32) -> bool {
        self.flags.get() & flag != 0
    }

    /// Takes flags away.
    pub fn clear_flag(&self, flag: u32) {
        self.flags.set(self.flags.get() & !flag);
    }

    /// Sets flags.
    pub fn set_flag(&self, flag: u32) {
        self.flags.set(self.flags.get() | flag);
    }

    /// Whether a class statement made it.
    #[inline(always)]
    pub fn is_heap(&self) -> bool {
        self.has(HEAP)
    }

    /// Whether instances have `__del__`.
    #[inline(always)]
    pub fn has_finalizer(&self) -> bool {
        self.has(FINALIZER)
    }

    /// The name of a built-in type; `"?"`-free only for those. Messages use `name()`.
    pub fn rust_name(&self) -> &'static str {
        self.rust_name
    }

    /// `__name__` as Rust text, for messages (lone surrogates replaced).
    pub fn name(&self) -> alloc::string::String {
        if self.is_heap() {
            crate::objects::str::to_string_lossy(&self.fields().name)
        } else {
            self.rust_name.rsplit('.').next().unwrap_or(self.rust_name).into()
        }
    }

    /// Size of an instance with its attribute storage (fixed-size layouts).
    #[inline(always)]
    pub fn instance_size(&self) -> usize {
        let extra = self.extra_offset.get();
        if extra == NO_EXTRA || extra == EXTRA_AFTER_DATA {
            self.native_size as usize
        } else {
            (extra as usize + 8 + 8 * self.slot_count.get() as usize).max(self.native_size as usize)
        }
    }

    /// Whether `self` is `other` or below it (by MRO).
    pub fn is_subtype(&self, other: &Type) -> bool {
        if core::ptr::eq(self, other) {
            return true;
        }
        if !self.is_heap() {
            let mut base = self.static_base;
            while let Some(class) = base {
                if core::ptr::eq(class, other) {
                    return true;
                }
                base = class.static_base;
            }
            return self.second_base.is_some_and(|second| second.is_subtype(other));
        }
        let other_word = other as *const Type as u64 + naja_abi::word::POINTER_TAG;
        crate::objects::tuple::items(&self.fields().mro)
            .iter()
            .any(|class| class.word() == other_word)
    }

    /// The type whose native layout and native slots `self` has: the nearest built-in ancestor.
    pub fn native(&self) -> &'static Type {
        let mut class: &Type = self;
        while class.is_heap() {
            class = Type::of(&class.fields().base);
        }
        unsafe { &*(class as *const Type) }
    }

    /// `__name__`, with the module for built-in types outside `builtins` (`tp_name`).
    pub fn full_name(&self) -> alloc::string::String {
        if !self.is_heap() {
            return self.rust_name.into();
        }
        let module = crate::objects::dict::get_str(&self.fields().dict, crate::name!("__module__"));
        match module.filter(|_| self.has(STATIC)) {
            Some(module) => {
                alloc::format!("{}.{}", crate::objects::str::to_string_lossy(&module), self.name())
            }
            None => self.name(),
        }
    }

    /// Whether its attributes cannot be set.
    pub fn is_immutable(&self) -> bool {
        !self.is_heap() || self.has(STATIC)
    }

    /// Fills in the memory of a new heap type; its object fields are empty.
    ///
    /// # Safety
    /// `place` is fresh memory of a type object, header set.
    pub unsafe fn write_heap(place: *mut Type, native_size: u32, flags: u32, version: u64) {
        unsafe {
            core::ptr::addr_of_mut!((*place).head.version).write(version);
            core::ptr::addr_of_mut!((*place).flags).write(Cell::new(flags));
            core::ptr::addr_of_mut!((*place).native_size).write(native_size);
            core::ptr::addr_of_mut!((*place).extra_offset).write(Cell::new(NO_EXTRA));
            core::ptr::addr_of_mut!((*place).slot_count).write(Cell::new(0));
            core::ptr::addr_of_mut!((*place).declared).write(Cell::new(0));
            core::ptr::addr_of_mut!((*place).rust_name).write("");
            core::ptr::addr_of_mut!((*place).static_base).write(None);
            core::ptr::addr_of_mut!((*place).second_base).write(None);
            core::ptr::addr_of_mut!((*place).methods).write(None);
            core::ptr::addr_of_mut!((*place).populate).write(None);
            core::ptr::addr_of_mut!((*place).slots).write(UnsafeCell::new(Slots::NONE));
            core::ptr::addr_of_mut!((*place).fields).write(UnsafeCell::new(Fields::EMPTY));
        }
    }

    pub(crate) fn second_base(&self) -> Option<&'static Type> {
        self.second_base
    }

    pub(crate) fn static_base(&self) -> Option<&'static Type> {
        self.static_base
    }

    pub(crate) fn methods(&self) -> Option<Owner> {
        self.methods
    }

    pub(crate) fn populate(&self) -> Option<fn(&'static Type)> {
        self.populate
    }
}
