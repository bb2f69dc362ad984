//! Generic attribute access and the storage of instance attributes.
//!
//! An instance keeps attributes in slots (names fixed per class, from what the compiler saw) and,
//! beyond these, in a dict made on demand. `__dict__` order is insertion order: slots are in order
//! as long as they are filled from the first on (`aux` keeps the highest). Whatever breaks that
//! (out-of-order stores, `__dict__` asked for) moves all attributes into the dict for good:
//! "dict mode". Slots then are empty, so inline caches miss by themselves.

use alloc::boxed::Box;
use naja_abi::layout::{AUX_DICT_MODE, AUX_TOP_MASK, Header};
use naja_abi::word::NO_VALUE;

use super::{EXTRA_AFTER_DATA, HAS_DICT, NO_EXTRA, Type};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{dict, str};

/// What an instance has beyond its slots.
pub struct Extra {
    /// The dict, or `NO_VALUE` until needed.
    pub dict: Obj,
}

impl Type {
    /// Marks all slots of a new instance empty.
    pub fn clear_slots(&self, header: *mut Header) {
        let extra = self.extra_offset.get();
        if extra == NO_EXTRA || extra == EXTRA_AFTER_DATA {
            return;
        }
        let first = unsafe { (header as *mut u8).add(extra as usize + 8) } as *mut u64;
        for index in 0..self.slot_count.get() as usize {
            unsafe { first.add(index).write(NO_VALUE) };
        }
    }

    /// Releases an instance's attributes (it is dying).
    pub fn drop_attributes(&self, header: *mut Header) {
        let Some(extra) = extra_location(self, header) else { return };
        unsafe {
            for index in 0..self.slot_count.get() as usize {
                let slot = (extra as *mut u64).add(1 + index);
                drop(Obj::from_word(core::mem::replace(&mut *slot, NO_VALUE)));
            }
            if !(*extra).is_null() {
                drop(Box::from_raw(core::mem::replace(&mut *extra, core::ptr::null_mut())));
            }
        }
    }

    /// The slot with this name.
    pub fn slot_index(&self, name: &Obj) -> Option<usize> {
        let names = &self.fields().slot_names;
        names
            .iter()
            .position(|slot| slot.is(name))
            .or_else(|| names.iter().position(|slot| str::same(slot, name)))
    }
}

/// Where the instance's extra pointer stands.
fn extra_location(class: &Type, header: *mut Header) -> Option<*mut *mut Extra> {
    match class.extra_offset.get() {
        NO_EXTRA => None,
        EXTRA_AFTER_DATA => {
            let size = crate::objects::data_size(class.native(), header);
            Some(unsafe { (header as *mut u8).add(size) } as *mut *mut Extra)
        }
        offset => Some(unsafe { (header as *mut u8).add(offset as usize) } as *mut *mut Extra),
    }
}

/// Address of the instance's slot.
unsafe fn slot(class: &Type, header: *mut Header, index: usize) -> *mut u64 {
    unsafe {
        ((header as *mut u8).add(class.extra_offset.get() as usize + 8) as *mut u64).add(index)
    }
}

/// Byte offset of a slot from the object's address, for inline caches.
pub fn slot_offset(class: &Type, index: usize) -> usize {
    class.extra_offset.get() as usize + 8 + 8 * index
}

/// Address of a slot of the instance.
pub fn slot_address(object: &Obj, index: usize) -> *mut u64 {
    unsafe { slot(object.class(), object.address(), index) }
}

/// The instance's own dict when it has one already.
pub fn existing_dict(object: &Obj) -> Option<Obj> {
    let extra = extra_location(object.class(), object.address())?;
    unsafe {
        if (*extra).is_null() {
            return None;
        }
        (**extra).dict.given().cloned()
    }
}

/// Visits everything the attribute storage owns (for the collector).
pub fn traverse(object: &Obj, visit: &mut dyn FnMut(&Obj)) {
    let class = object.class();
    let Some(extra) = extra_location(class, object.address()) else { return };
    unsafe {
        for index in 0..class.slot_count.get() as usize {
            let word = &*(extra as *const u64).add(1 + index);
            if *word != NO_VALUE {
                visit(Obj::from_ref(word));
            }
        }
        if !(*extra).is_null()
            && let Some(dict) = (**extra).dict.given()
        {
            visit(dict);
        }
    }
}

/// Drops all attributes, leaving the object usable (the collector breaks cycles so).
pub fn clear(object: &Obj) {
    let class = object.class();
    let header = object.address();
    let Some(extra) = extra_location(class, header) else { return };
    unsafe {
        for index in 0..class.slot_count.get() as usize {
            let place = (extra as *mut u64).add(1 + index);
            drop(Obj::from_word(core::mem::replace(&mut *place, NO_VALUE)));
        }
        if !(*extra).is_null() {
            drop(core::mem::replace(&mut (**extra).dict, Obj::NO_VALUE));
        }
    }
}

/// The dict, made when missing; without moving the slots into it.
fn overflow_dict(object: &Obj) -> Res<Obj> {
    let Some(extra) = extra_location(object.class(), object.address()) else {
        return Ok(Obj::NO_VALUE);
    };
    unsafe {
        if (*extra).is_null() {
            *extra = Box::into_raw(Box::new(Extra { dict: Obj::NO_VALUE }));
        }
        if (**extra).dict.is_missing() {
            (**extra).dict = dict::new()?;
        }
        Ok((**extra).dict.clone())
    }
}

/// `object.__dict__`: moves all attributes into the dict, which from then on is where they live.
/// `None` for objects without `__dict__`.
pub fn instance_dict(object: &Obj) -> Res<Option<Obj>> {
    let class = object.class();
    if !object.is_pointer() || !class.has(HAS_DICT) {
        return Ok(None);
    }
    let header = object.address();
    unsafe {
        if (*header).aux & AUX_DICT_MODE != 0 || class.slot_count.get() == 0 {
            return overflow_dict(object).map(Some);
        }
        let overflow = existing_dict(object);
        let full = dict::new()?;
        for index in 0..class.slot_count.get() as usize {
            if class.is_declared(index) {
                continue;
            }
            let place = slot(class, header, index);
            if *place != NO_VALUE {
                dict::insert(&full, &class.fields().slot_names[index], Obj::from_ref(&*place))?;
            }
        }
        if let Some(overflow) = overflow {
            dict::update_from_dict(&full, &overflow)?;
        }
        set_instance_dict(object, &full)?;
        Ok(Some(full))
    }
}

/// `object.__dict__ = dict`.
pub fn set_instance_dict(object: &Obj, new: &Obj) -> Res<()> {
    let class = object.class();
    let header = object.address();
    let old = overflow_dict(object)?;
    let extra = extra_location(class, header);
    unsafe {
        if let Some(extra) = extra {
            (**extra).dict = new.clone();
        }
        (*header).aux |= AUX_DICT_MODE;
        drop(old);
        for index in (0..class.slot_count.get() as usize).filter(|&i| !class.is_declared(i)) {
            let place = slot(class, header, index);
            drop(Obj::from_word(core::mem::replace(&mut *place, NO_VALUE)));
        }
    }
    Ok(())
}

impl Type {
    /// Whether `__slots__` declared the slot: it is no part of `__dict__`.
    #[inline]
    pub fn is_declared(&self, index: usize) -> bool {
        self.declared.get() != 0 && self.fields().slot_declared[index]
    }
}

/// The instance attribute, no descriptors involved.
pub fn own_attribute(object: &Obj, name: &Obj) -> Option<Obj> {
    if !object.is_pointer() {
        return None;
    }
    let class = object.class();
    let header = object.address();
    if class.slot_count.get() > 0
        && unsafe { (*header).aux } & AUX_DICT_MODE == 0
        && let Some(index) = class.slot_index(name)
        && !class.is_declared(index)
    {
        let word = unsafe { *slot(class, header, index) };
        let value = unsafe { Obj::retain_word(word) };
        return if value.is_missing() { None } else { Some(value) };
    }
    dict::get_str(&existing_dict(object)?, name)
}

/// Stores or deletes (`value` `None`) an instance attribute, no descriptors involved. False when
/// there was nothing to delete or the object has no attribute storage.
pub fn set_own_attribute(object: &Obj, name: &Obj, value: Option<&Obj>) -> Res<bool> {
    let class = object.class();
    if !object.is_pointer() || !class.has(HAS_DICT) {
        return Ok(false);
    }
    let header = object.address();
    let in_slots = unsafe { (*header).aux } & AUX_DICT_MODE == 0;
    if in_slots
        && let Some(index) = class.slot_index(name).filter(|&index| !class.is_declared(index))
    {
        let place = unsafe { slot(class, header, index) };
        let top = unsafe { (*header).aux & AUX_TOP_MASK } as usize;
        let empty = unsafe { *place } == NO_VALUE;
        match value {
            None if empty => return Ok(false),
            None => {
                drop(unsafe { Obj::from_word(core::mem::replace(&mut *place, NO_VALUE)) });
                return Ok(true);
            }
            Some(value) if !empty || (index >= top && existing_dict(object).is_none()) => {
                unsafe {
                    if empty {
                        (*header).aux = ((*header).aux & !AUX_TOP_MASK) | (index as u32 + 1);
                    }
                    let old = core::mem::replace(&mut *place, value.clone().into_word());
                    drop(Obj::from_word(old));
                }
                return Ok(true);
            }
            Some(_) => {
                instance_dict(object)?;
            }
        }
    }
    match value {
        Some(value) => dict::insert(&overflow_dict(object)?, name, value).map(|()| true),
        None => match existing_dict(object) {
            Some(dict) => dict::remove(&dict, name),
            None => Ok(false),
        },
    }
}

/// `object.__getattribute__`: data descriptor, instance attribute, other descriptor, class attribute.
pub fn generic_get(object: &Obj, name: &Obj) -> Res {
    match generic_get_optional(object, name)? {
        Some(value) => Ok(value),
        None => Err(errors::no_attribute(object, name)),
    }
}

/// `generic_get` without the AttributeError.
pub fn generic_get_optional(object: &Obj, name: &Obj) -> Res<Option<Obj>> {
    let class = object.class();
    let found = class.lookup(name);
    if let Some(descriptor) = &found {
        let slots = descriptor.class().slots();
        if let (Some(get), Some(_)) = (slots.get, slots.set) {
            return get(descriptor, Some(object), &class.object()).map(Some);
        }
    }
    if let Some(value) = own_attribute(object, name) {
        return Ok(Some(value));
    }
    match found {
        Some(descriptor) => match descriptor.class().slots().get {
            Some(get) => get(&descriptor, Some(object), &class.object()).map(Some),
            None => Ok(Some(descriptor)),
        },
        None => Ok(None),
    }
}

/// `object.__setattr__` / `__delattr__`.
pub fn generic_set(object: &Obj, name: &Obj, value: Option<&Obj>) -> Res<()> {
    let class = object.class();
    let found = class.lookup(name);
    if let Some(descriptor) = &found
        && let Some(set) = descriptor.class().slots().set
    {
        return set(descriptor, object, value);
    }
    if set_own_attribute(object, name, value)? {
        return Ok(());
    }
    Err(errors::cannot_set_attribute(object, name, found.is_some()))
}
