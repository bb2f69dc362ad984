//! `memoryview` of bytes and bytearrays: one dimension, native formats.

use alloc::format;
use alloc::vec::Vec;

use naja_abi::layout::Header;

use crate::call::Args;
use crate::class::{Comparison, Slots, Spec, Type, WEAKREFS};
use crate::errors;
use crate::heap;
use crate::obj::{Obj, Raised, Res};
use crate::objects::{bytearray, bytes, getset, none, slice, str, tuple};
use crate::ops::{compare, index};

mod items;
mod iterator;
mod methods;

pub use methods::*;

/// Layout of `memoryview`.
#[repr(C)]
struct View {
    header: Header,
    /// The bytes or bytearray; `NO_VALUE` once released.
    object: Obj,
    /// Byte offset of the first item.
    start: usize,
    /// Bytes from one item to the next; may be negative.
    stride: isize,
    /// Number of items.
    count: usize,
    /// The format character.
    format: u8,
    /// Cannot be written to.
    readonly: bool,
}

/// `memoryview`.
#[unsafe(export_name = "naja_type_memoryview")]
pub static MEMORYVIEW: Type = Type::builtin(Spec {
    flags: WEAKREFS | crate::class::SEQUENCE,
    methods: Some(naja_abi::builtins::Owner::memoryview),
    populate: Some(populate),
    slots: Slots {
        drop: Some(drop_view),
        traverse: Some(traverse),
        new: Some(construct),
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare_views),
        iter: Some(iterator::iter),
        len: Some(|view| Ok(open(view)?.count)),
        getitem: Some(getitem),
        setitem: Some(setitem),
        ..Slots::NONE
    },
    ..Spec::new("memoryview", size_of::<View>())
});

/// Whether the object is a memoryview.
#[inline]
pub fn is_memoryview(object: &Obj) -> bool {
    object.is_pointer() && object.is_exact(&MEMORYVIEW)
}

fn layout(view: &Obj) -> &View {
    unsafe { view.as_layout::<View>() }
}

/// The view unless it was released.
fn open(view: &Obj) -> Res<&View> {
    let this = layout(view);
    if this.object.is_missing() { Err(released()) } else { Ok(this) }
}

#[cold]
fn released() -> Raised {
    errors::value_error("operation forbidden on released memoryview object")
}

/// The bytes, when they stand one after the other.
pub fn contiguous(view: &Obj) -> Option<&[u8]> {
    let this = layout(view);
    if this.object.is_missing() {
        return None;
    }
    let size = items::size(this.format);
    if this.count > 1 && this.stride != size as isize {
        return None;
    }
    bytes::data(&this.object).get(this.start..this.start + this.count * size)
}

/// A copy of the bytes in the order of the items.
pub fn to_vec(view: &Obj) -> Res<Vec<u8>> {
    let this = open(view)?;
    if let Some(bytes) = contiguous(view) {
        return Ok(bytes.to_vec());
    }
    let mut all = Vec::new();
    let size = items::size(this.format);
    str::builder::reserve(&mut all, this.count * size)?;
    for number in 0..this.count {
        all.extend_from_slice(this.item_bytes(number));
    }
    Ok(all)
}

impl View {
    fn offset(&self, number: usize) -> usize {
        self.start.wrapping_add_signed(self.stride.wrapping_mul(number as isize))
    }

    fn item_bytes(&self, number: usize) -> &[u8] {
        let offset = self.offset(number);
        let data = bytes::data(&self.object);
        data.get(offset..offset + items::size(self.format)).unwrap_or(&[])
    }

    fn item(&self, number: usize) -> Res {
        items::unpack(self.format, self.item_bytes(number))
    }

    /// A further view of the same object.
    fn derived(&self, change: impl FnOnce(&mut View)) -> Res {
        let made = new_view(&self.object)?;
        unsafe {
            let view = made.cast::<View>();
            (*view).start = self.start;
            (*view).stride = self.stride;
            (*view).count = self.count;
            (*view).format = self.format;
            (*view).readonly = self.readonly;
            change(&mut *view);
        }
        Ok(made)
    }
}

/// A view of a whole bytes or bytearray.
fn new_view(object: &Obj) -> Res {
    let view = heap::allocate_object::<View>(&MEMORYVIEW)?;
    unsafe {
        core::ptr::addr_of_mut!((*view).object).write(object.clone());
        (*view).stride = 1;
        (*view).count = bytes::data(object).len();
        (*view).format = b'B';
        (*view).readonly = bytes::is_bytes(object);
        if bytearray::is_bytearray(object) {
            bytearray::count_export(object, 1);
        }
        Ok(Obj::from_address(view))
    }
}

fn construct(_class: &Obj, args: &Args) -> Res {
    let given = args.values.len();
    if given > 1 {
        return Err(errors::type_error(&format!(
            "memoryview() takes at most 1 argument ({given} given)"
        )));
    }
    if let Some((name, _)) = args.keywords().next() {
        let name = str::to_string_lossy(name);
        if name != "object" {
            return Err(errors::type_error(&format!(
                "memoryview() got an unexpected keyword argument '{name}'"
            )));
        }
    }
    let Some(object) = args.values.first() else {
        return Err(errors::type_error("memoryview() missing required argument 'object' (pos 1)"));
    };
    if is_memoryview(object) {
        return open(object)?.derived(|_| {});
    }
    if bytes::is_bytes(object) || bytearray::is_bytearray(object) {
        return new_view(object);
    }
    Err(errors::type_error(&format!(
        "memoryview: a bytes-like object is required, not '{}'",
        object.class().name()
    )))
}

/// Lets go of the object; the array may then change its size again.
fn let_go(view: &mut View) {
    let object = core::mem::replace(&mut view.object, Obj::NO_VALUE);
    if !object.is_missing() && bytearray::is_bytearray(&object) {
        bytearray::count_export(&object, -1);
    }
}

unsafe fn drop_view(header: *mut Header) {
    let_go(unsafe { &mut *(header as *mut View) });
}

fn traverse(view: &Obj, visit: &mut dyn FnMut(&Obj)) {
    layout(view).object.given().into_iter().for_each(visit);
}

fn repr(view: &Obj) -> Res {
    let released = if layout(view).object.is_missing() { "released " } else { "" };
    str::new(&format!("<{released}memory at {:#x}>", view.word() - 1))
}

fn hash(view: &Obj) -> Res<i64> {
    let this = open(view)?;
    if !this.readonly {
        return Err(errors::value_error("cannot hash writable memoryview object"));
    }
    if !matches!(this.format, b'B' | b'b' | b'c') {
        return Err(errors::value_error(
            "memoryview: hashing is restricted to formats 'B', 'b' or 'c'",
        ));
    }
    Ok(str::hash_bytes(&to_vec(view)?) as i64)
}

fn compare_views(left: &Obj, right: &Obj, comparison: Comparison) -> Res {
    if !matches!(comparison, Comparison::Eq | Comparison::Ne) {
        return Ok(none::not_implemented());
    }
    let Some(equal) = same_items(left, right)? else { return Ok(none::not_implemented()) };
    Ok(none::bool_object(equal == (comparison == Comparison::Eq)))
}

/// Whether the items are equal; `None` when the other is not bytes-like.
fn same_items(left: &Obj, right: &Obj) -> Res<Option<bool>> {
    let this = layout(left);
    if !is_memoryview(right) {
        let Some(data) = bytes::bytes_like(right) else { return Ok(None) };
        if this.object.is_missing() {
            return Ok(Some(false));
        }
        if this.format == b'B' {
            return Ok(Some(to_vec(left)? == data));
        }
        let other = new_view(right)?;
        return same_items(left, &other);
    }
    let other = layout(right);
    if this.object.is_missing() || other.object.is_missing() {
        return Ok(Some(left.is(right)));
    }
    if this.count != other.count {
        return Ok(Some(false));
    }
    for number in 0..this.count {
        if !compare::equal(&this.item(number)?, &other.item(number)?)? {
            return Ok(Some(false));
        }
    }
    Ok(Some(true))
}

/// What a key means.
enum Key {
    Item(usize),
    Part(slice::Bounds),
}

fn read_key(view: &Obj, key: &Obj) -> Res<Key> {
    open(view)?;
    if slice::is_slice(key) {
        let bounds = slice::unpack(key)?;
        return Ok(Key::Part(bounds.fit(open(view)?.count)));
    }
    if key.is_pointer() && key.is_exact(&tuple::TUPLE) {
        return match tuple::items(key) {
            [] => Err(errors::not_implemented("sub-views are not implemented")),
            [one] if index::has_index(one) => read_key(view, one),
            keys if keys.iter().all(index::has_index) => Err(errors::type_error(&format!(
                "cannot index 1-dimension view with {}-element tuple",
                keys.len()
            ))),
            _ => Err(errors::type_error("memoryview: invalid slice key")),
        };
    }
    if !index::has_index(key) {
        return Err(errors::type_error("memoryview: invalid slice key"));
    }
    let position = index::item_index(key)?;
    match index::within(position, open(view)?.count) {
        Some(position) => Ok(Key::Item(position)),
        None => Err(errors::index_error("index out of bounds on dimension 1")),
    }
}

fn getitem(view: &Obj, key: &Obj) -> Res {
    let key = read_key(view, key)?;
    let this = open(view)?;
    match key {
        Key::Item(number) => this.item(number),
        Key::Part(bounds) => this.derived(|part| part.select(&bounds)),
    }
}

impl View {
    fn select(&mut self, bounds: &slice::Bounds) {
        if bounds.count > 0 {
            self.start = self.offset(bounds.start as usize);
        }
        self.count = bounds.count;
        self.stride = self.stride.wrapping_mul(bounds.step);
    }

    /// The bytes of the object, to be written to. Only when not `readonly`.
    fn target(&self) -> &mut [u8] {
        bytearray::data_mut(&self.object)
    }
}

fn setitem(view: &Obj, key: &Obj, value: Option<&Obj>) -> Res<()> {
    if open(view)?.readonly {
        return Err(errors::type_error("cannot modify read-only memory"));
    }
    let Some(value) = value else { return Err(errors::type_error("cannot delete memory")) };
    match read_key(view, key)? {
        Key::Item(number) => {
            let packed = items::pack(open(view)?.format, value)?;
            let this = open(view)?;
            let (offset, size) = (this.offset(number), items::size(this.format));
            this.target()[offset..offset + size].copy_from_slice(&packed[..size]);
        }
        Key::Part(bounds) => {
            let part = open(view)?.derived(|part| part.select(&bounds))?;
            assign(&part, value)?;
        }
    }
    Ok(())
}

/// Copies a bytes-like object of the same form into the part.
fn assign(part: &Obj, value: &Obj) -> Res<()> {
    let (data, format) = if is_memoryview(value) {
        (to_vec(value)?, layout(value).format)
    } else {
        (bytes::require(value)?.to_vec(), b'B')
    };
    let this = open(part)?;
    let size = items::size(this.format);
    if format != this.format || data.len() != this.count * size {
        return Err(errors::value_error(
            "memoryview assignment: lvalue and rvalue have different structures",
        ));
    }
    for (number, item) in data.chunks(size).enumerate() {
        let offset = this.offset(number);
        this.target()[offset..offset + size].copy_from_slice(item);
    }
    Ok(())
}

fn populate(class: &'static Type) {
    getset::add(class, "obj", |view| Ok(open(view)?.object.clone()));
    getset::add(class, "nbytes", |view| {
        let this = open(view)?;
        Ok(Obj::small((this.count * items::size(this.format)) as i64))
    });
    getset::add(class, "itemsize", |view| Ok(Obj::small(items::size(open(view)?.format) as i64)));
    getset::add(class, "format", |view| Ok(str::characters::character(open(view)?.format)));
    getset::add(class, "ndim", |view| open(view).map(|_| Obj::small(1)));
    getset::add(class, "shape", |view| {
        tuple::new(alloc::vec![Obj::small(open(view)?.count as i64)])
    });
    getset::add(class, "strides", |view| {
        tuple::new(alloc::vec![Obj::small(open(view)?.stride as i64)])
    });
    getset::add(class, "suboffsets", |view| open(view).and_then(|_| tuple::new(Vec::new())));
    getset::add(class, "readonly", |view| Ok(none::bool_object(open(view)?.readonly)));
    for name in ["contiguous", "c_contiguous", "f_contiguous"] {
        getset::add(class, name, |view| {
            open(view)?;
            Ok(none::bool_object(contiguous(view).is_some()))
        });
    }
}
