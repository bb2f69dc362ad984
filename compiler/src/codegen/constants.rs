//! Constants as static immortal objects in the layouts of `naja_abi::layout`.

use std::collections::HashMap;
use std::mem::{offset_of, size_of};

use cranelift_module::{DataId, Linkage};
use naja_abi::layout::{Bytes, Complex, FloatBox, Header, IMMORTAL, Str, Tuple, str_form};
use naja_abi::word::{self, NO_VALUE, POINTER_TAG};

use super::object::{Blob, ObjectFile, Target};
use super::symbols::Symbol;
use crate::ir::{Constant, ConstantId, Value};

/// Strings by content: those of the program's pool and those that records need.
#[derive(Default)]
pub(super) struct Texts {
    strings: HashMap<Vec<u32>, DataId>,
    raw: HashMap<Vec<u8>, DataId>,
}

impl ObjectFile<'_> {
    /// A static object of this size and type.
    fn object(&mut self, size: usize, class: &'static str) -> Blob {
        let mut blob = Blob::new(size);
        blob.put_u32(offset_of!(Header, count), IMMORTAL);
        let class = self.unit.data(class);
        let class = self.target(class);
        blob.put_address(offset_of!(Header, class), class, 0);
        blob
    }

    /// Builds the constant with this number.
    pub(super) fn constant(&mut self, id: ConstantId, place: DataId) -> Blob {
        let program = self.unit.program;
        match &program.constants[id.0 as usize] {
            Constant::Str(points) => {
                self.texts.strings.entry(points.clone()).or_insert(place);
                self.str_object(points)
            }
            Constant::Bytes(bytes) => {
                let mut blob = self.object(size_of::<Bytes>() + bytes.len() + 1, "naja_type_bytes");
                blob.put_u64(offset_of!(Bytes, length), bytes.len() as u64);
                blob.put(size_of::<Bytes>(), bytes);
                blob
            }
            Constant::BigInt(text) => {
                self.built.push((text.clone(), place, 0));
                let mut blob = Blob::new(8);
                blob.put_u64(0, NO_VALUE);
                blob
            }
            Constant::Float(bits) => {
                let mut blob = self.object(size_of::<FloatBox>(), "naja_type_float");
                blob.put_u64(offset_of!(FloatBox, value), *bits);
                blob
            }
            Constant::Complex(real, imag) => {
                let mut blob = self.object(size_of::<Complex>(), "naja_type_complex");
                blob.put_u64(offset_of!(Complex, real), *real);
                blob.put_u64(offset_of!(Complex, imag), *imag);
                blob
            }
            Constant::Tuple(items) => {
                let mut blob = self.object(size_of::<Tuple>() + 8 * items.len(), "naja_type_tuple");
                blob.put_u64(offset_of!(Tuple, length), items.len() as u64);
                for (index, item) in items.iter().enumerate() {
                    self.item(&mut blob, size_of::<Tuple>() + 8 * index, *item, place);
                }
                blob
            }
        }
    }

    /// Puts the word of a constant value into a tuple's data.
    fn item(&mut self, blob: &mut Blob, offset: usize, value: Value, place: DataId) {
        let singleton = match value {
            Value::Int(value) => return blob.put_u64(offset, (value << 2) as u64),
            Value::NoValue => return blob.put_u64(offset, NO_VALUE),
            Value::Constant(id) => {
                match &self.unit.program.constants[id.0 as usize] {
                    Constant::Float(bits) => {
                        if let Some(word) = word::from_float(f64::from_bits(*bits)) {
                            return blob.put_u64(offset, word);
                        }
                    }
                    Constant::BigInt(text) => {
                        self.built.push((text.clone(), place, offset));
                        return blob.put_u64(offset, NO_VALUE);
                    }
                    Constant::Str(_)
                    | Constant::Bytes(_)
                    | Constant::Complex(..)
                    | Constant::Tuple(_) => {}
                }
                let target = self.target(Symbol::Constant(id));
                return blob.put_address(offset, target, POINTER_TAG as i64);
            }
            Value::None => "naja_none",
            Value::True => "naja_true",
            Value::False => "naja_false",
            Value::Ellipsis => "naja_ellipsis",
            Value::NotImplemented => "naja_notimplemented",
            Value::Static(symbol) => symbol,
            Value::Var(_)
            | Value::Module(_)
            | Value::Code(_)
            | Value::Class(_)
            | Value::Site(_)
            | Value::Raw(_) => unreachable!("{value} is not a constant"),
        };
        let symbol = self.unit.data(singleton);
        let target = self.target(symbol);
        blob.put_address(offset, target, POINTER_TAG as i64);
    }

    fn str_object(&mut self, points: &[u32]) -> Blob {
        let largest = points.iter().copied().max().unwrap_or(0);
        let width = match largest {
            0..=0xff => 1,
            0x100..=0xffff => 2,
            _ => 4,
        };
        let size = size_of::<Str>() + (points.len() + 1) * width;
        let mut blob = self.object(size, "naja_type_str");
        blob.put_u64(offset_of!(Str, length), points.len() as u64);
        blob.put_u32(offset_of!(Header, aux), str_form(width, largest < 128));
        for (index, point) in points.iter().enumerate() {
            let bytes = point.to_le_bytes();
            blob.put(size_of::<Str>() + index * width, &bytes[..width]);
        }
        blob
    }

    /// The static str with this text.
    pub(super) fn text(&mut self, text: &str) -> Target {
        let points: Vec<u32> = text.chars().map(u32::from).collect();
        if let Some(id) = self.texts.strings.get(&points) {
            return Target::Data(*id);
        }
        let constants = &self.unit.program.constants;
        let pooled = constants
            .iter()
            .position(|constant| matches!(constant, Constant::Str(known) if *known == points));
        let id = match pooled {
            Some(number) => self.data(Symbol::Constant(ConstantId(number as u32))),
            None => {
                let blob = self.str_object(&points);
                self.anonymous("str", blob, true)
            }
        };
        self.texts.strings.insert(points, id);
        Target::Data(id)
    }

    /// Puts the word of a str.
    pub(super) fn put_text(&mut self, blob: &mut Blob, offset: usize, text: &str) {
        let target = self.text(text);
        blob.put_address(offset, target, POINTER_TAG as i64);
    }

    /// Puts the word of an optional constant.
    pub(super) fn put_constant(&mut self, blob: &mut Blob, offset: usize, id: Option<ConstantId>) {
        match id {
            Some(id) => {
                let target = self.target(Symbol::Constant(id));
                blob.put_address(offset, target, POINTER_TAG as i64);
            }
            None => blob.put_u64(offset, NO_VALUE),
        }
    }

    /// An array of str words.
    pub(super) fn names<'n>(&mut self, names: impl Iterator<Item = &'n str>) -> (Target, usize) {
        let names: Vec<&str> = names.collect();
        let mut blob = Blob::new(8 * names.len().max(1));
        for (index, name) in names.iter().enumerate() {
            self.put_text(&mut blob, 8 * index, name);
        }
        (Target::Data(self.anonymous("names", blob, false)), names.len())
    }

    /// Bare bytes.
    pub(super) fn raw_bytes(&mut self, bytes: &[u8]) -> Target {
        if let Some(id) = self.texts.raw.get(bytes) {
            return Target::Data(*id);
        }
        let mut blob = Blob::new(bytes.len().max(1));
        blob.put(0, bytes);
        let id = self.anonymous("bytes", blob, false);
        self.texts.raw.insert(bytes.to_vec(), id);
        Target::Data(id)
    }

    /// Declares a data object that the runtime looks for.
    pub(super) fn exported(&mut self, name: &str) -> DataId {
        self.declare_data(name, Linkage::Export, false)
    }
}
