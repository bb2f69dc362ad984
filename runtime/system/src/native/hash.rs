//! The module `_hash`: digests, by the crates of RustCrypto and `blake2b_simd`, `blake2s_simd`.

use alloc::boxed::Box;
use alloc::format;
use alloc::vec::Vec;

use digest::{DynDigest, ExtendableOutput, Update, XofReader};
use naja_core::class::{Slots, Spec, Type};
use naja_core::objects::{bytes, dict, module, none, str};
use naja_core::{Obj, Res, errors, names, ops};

use crate::io::native::{self, Native};
use crate::os_error;

/// A digest that is being made.
#[derive(Clone)]
enum State {
    Fixed(Box<dyn DynDigest>),
    Shake128(sha3::Shake128),
    Shake256(sha3::Shake256),
    Blake2b(Box<blake2b_simd::State>),
    Blake2s(Box<blake2s_simd::State>),
}

impl State {
    /// By its name in `hashlib`, but for the blake2, which have parameters.
    fn named(name: &str) -> Option<State> {
        Some(State::Fixed(match name {
            "md5" => Box::new(md5::Md5::default()),
            "sha1" => Box::new(sha1::Sha1::default()),
            "sha224" => Box::new(sha2::Sha224::default()),
            "sha256" => Box::new(sha2::Sha256::default()),
            "sha384" => Box::new(sha2::Sha384::default()),
            "sha512" => Box::new(sha2::Sha512::default()),
            "sha512_224" => Box::new(sha2::Sha512_224::default()),
            "sha512_256" => Box::new(sha2::Sha512_256::default()),
            "sha3_224" => Box::new(sha3::Sha3_224::default()),
            "sha3_256" => Box::new(sha3::Sha3_256::default()),
            "sha3_384" => Box::new(sha3::Sha3_384::default()),
            "sha3_512" => Box::new(sha3::Sha3_512::default()),
            "shake_128" => return Some(State::Shake128(sha3::Shake128::default())),
            "shake_256" => return Some(State::Shake256(sha3::Shake256::default())),
            "blake2b" => return Some(State::Blake2b(Box::new(blake2b_simd::State::new()))),
            "blake2s" => return Some(State::Blake2s(Box::new(blake2s_simd::State::new()))),
            _ => return None,
        }))
    }

    fn update(&mut self, data: &[u8]) {
        match self {
            State::Fixed(state) => state.update(data),
            State::Shake128(state) => state.update(data),
            State::Shake256(state) => state.update(data),
            State::Blake2b(state) => {
                state.update(data);
            }
            State::Blake2s(state) => {
                state.update(data);
            }
        }
    }

    /// The digest so far; the length only matters to shake.
    fn digest(&self, length: usize) -> Vec<u8> {
        match self.clone() {
            State::Fixed(state) => state.finalize().into_vec(),
            State::Shake128(state) => squeeze(state, length),
            State::Shake256(state) => squeeze(state, length),
            State::Blake2b(state) => state.finalize().as_bytes().to_vec(),
            State::Blake2s(state) => state.finalize().as_bytes().to_vec(),
        }
    }
}

fn squeeze(state: impl ExtendableOutput, length: usize) -> Vec<u8> {
    let mut digest = alloc::vec![0; length];
    state.finalize_xof().read(&mut digest);
    digest
}

/// `_hash.State`.
pub static STATE: Type = Type::builtin(Spec {
    methods: Some(naja_abi::builtins::Owner::hash_state),
    slots: Slots { drop: Some(native::release::<State>), ..Slots::NONE },
    ..Spec::new("_hash.State", size_of::<Native<State>>())
});

/// Fills the module.
pub fn make(a: &[Obj]) -> Res {
    dict::insert(module::overflow(&a[0]), &names::intern("State"), &STATE.object())?;
    Ok(none::none())
}

fn named(name: &Obj) -> Res<State> {
    let name = if str::is_str(name) { str::to_string_lossy(name) } else { "".into() };
    State::named(&name).ok_or_else(|| errors::value_error(&format!("unsupported hash type {name}")))
}

/// `new(name, /)`.
pub fn new(a: &[Obj]) -> Res {
    native::make(&STATE, Some(named(&a[0])?))
}

/// `blake2(is_b, digest_size, key, salt, person, tree, /)`: the tree is fanout, depth, leaf size,
/// node offset, node depth, inner size and whether it is the last node, all checked before.
pub fn blake2(a: &[Obj]) -> Res {
    let size = os_error::c_long(&a[1])? as usize;
    let (key, salt, person) =
        (bytes::require(&a[2])?, bytes::require(&a[3])?, bytes::require(&a[4])?);
    let mut tree = [0u64; 7];
    for (place, value) in tree.iter_mut().zip(naja_core::ops::iteration::collect(&a[5])?) {
        *place = os_error::c_long(&value)? as u64;
    }
    let [fanout, depth, leaf, offset, node_depth, inner, last] = tree;
    macro_rules! state {
        ($module:ident, $kind:ident, $limit:literal) => {{
            let short = $limit / 4;
            let fits = (1..=$limit).contains(&size)
                && key.len() <= $limit
                && salt.len() <= short
                && person.len() <= short
                && inner as usize <= $limit;
            if !fits {
                return Err(errors::value_error("parameter out of range"));
            }
            let mut parameters = $module::Params::new();
            parameters
                .hash_length(size)
                .key(key)
                .salt(salt)
                .personal(person)
                .fanout(fanout as u8)
                .max_depth(depth as u8)
                .max_leaf_length(leaf as u32)
                .node_offset(offset)
                .node_depth(node_depth as u8)
                .inner_hash_length(inner as usize)
                .last_node(last != 0);
            State::$kind(Box::new(parameters.to_state()))
        }};
    }
    let state = if ops::compare::truth(&a[0])? {
        state!(blake2b_simd, Blake2b, 64)
    } else {
        if offset >> 48 != 0 {
            return Err(errors::value_error("parameter out of range"));
        }
        state!(blake2s_simd, Blake2s, 32)
    };
    native::make(&STATE, Some(state))
}

/// `update(data, /)`.
pub fn update(a: &[Obj]) -> Res {
    native::state::<State>(&a[0])?.update(bytes::require(&a[1])?);
    Ok(none::none())
}

/// `digest(length, /)`.
pub fn digest(a: &[Obj]) -> Res {
    let length = super::process::buffer(&a[1])?.len();
    bytes::new(&native::state::<State>(&a[0])?.digest(length))
}

/// `copy()`.
pub fn copy(a: &[Obj]) -> Res {
    native::make(&STATE, Some(native::state::<State>(&a[0])?.clone()))
}

/// `pbkdf2(name, password, salt, iterations, length, block_size, /)`.
pub fn pbkdf2(a: &[Obj]) -> Res {
    let empty = named(&a[0])?;
    let (password, salt) = (bytes::require(&a[1])?, bytes::require(&a[2])?);
    let iterations = os_error::c_long(&a[3])?;
    let mut result = super::process::buffer(&a[4])?;
    let block_size = super::process::buffer(&a[5])?.len();

    let mut key = password.to_vec();
    if key.len() > block_size {
        let mut state = empty.clone();
        state.update(password);
        key = state.digest(0);
    }
    key.resize(block_size, 0);
    let keyed = |mask: u8| {
        let mut state = empty.clone();
        state.update(&key.iter().map(|byte| byte ^ mask).collect::<Vec<u8>>());
        state
    };
    let (inner, outer) = (keyed(0x36), keyed(0x5c));
    let mac = |parts: &[&[u8]]| {
        let mut state = inner.clone();
        parts.iter().for_each(|part| state.update(part));
        let mut last = outer.clone();
        last.update(&state.digest(0));
        last.digest(0)
    };
    let size = inner.digest(0).len();
    for (index, block) in result.chunks_mut(size).enumerate() {
        let mut last = mac(&[salt, &(index as u32 + 1).to_be_bytes()]);
        let mut sum = last.clone();
        for _ in 1..iterations {
            last = mac(&[&last]);
            sum.iter_mut().zip(&last).for_each(|(sum, byte)| *sum ^= byte);
        }
        block.copy_from_slice(&sum[..block.len()]);
    }
    bytes::new(&result)
}

/// `crc32(data, start, /)`.
pub fn crc32(a: &[Obj]) -> Res {
    let start = os_error::c_long(&a[1])? as u32;
    let mut hasher = crc32fast::Hasher::new_with_initial(start);
    hasher.update(bytes::require(&a[0])?);
    Ok(Obj::small(i64::from(hasher.finalize())))
}

/// `inflate(data, position, /)`: what the compressed data at the position stands for, and
/// where they end; the end is -1 when the data are wrong and -2 when they are not complete.
pub fn inflate(a: &[Obj]) -> Res {
    use miniz_oxide::inflate::TINFLStatus;
    use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};

    let data = bytes::require(&a[0])?;
    let start = (os_error::c_long(&a[1])?.max(0) as usize).min(data.len());
    let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let mut state = Box::new(DecompressorOxide::new());
    let (mut read, mut written) = (start, 0);
    let mut output: Vec<u8> = Vec::new();
    let end = loop {
        let room = (output.len().max(data.len()) * 2).max(4096);
        if output.try_reserve_exact(room - output.len().min(room)).is_err() {
            return Err(errors::memory_error());
        }
        output.resize(room, 0);
        let (status, used, made) =
            decompress(&mut state, &data[read..], &mut output, written, flags);
        read += used;
        written += made;
        match status {
            TINFLStatus::Done => break read as i64,
            TINFLStatus::HasMoreOutput => {}
            TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => break -2,
            _ => break -1,
        }
    };
    output.truncate(written);
    naja_core::objects::tuple::from_slice(&[bytes::new(&output)?, Obj::small(end)])
}

/// `float_bits(value, /)`: the bits of a float.
pub fn float_bits(a: &[Obj]) -> Res {
    let value = naja_core::objects::float::value(&a[0])
        .ok_or_else(|| errors::type_error("required argument is not a float"))?;
    naja_core::objects::int::from_u64(value.to_bits())
}

/// `float_of_bits(high, low, /)`: from two halves of 32 bits.
pub fn float_of_bits(a: &[Obj]) -> Res {
    let (high, low) = (os_error::c_long(&a[0])? as u64, os_error::c_long(&a[1])? as u64);
    naja_core::objects::float::new(f64::from_bits(high << 32 | low & 0xffff_ffff))
}

/// `single_bits(value, /)`: those of the nearest float of 32 bits, None when there is none.
pub fn single_bits(a: &[Obj]) -> Res {
    let value = naja_core::objects::float::value(&a[0])
        .ok_or_else(|| errors::type_error("required argument is not a float"))?;
    let single = value as f32;
    if single.is_infinite() && value.is_finite() {
        return Ok(none::none());
    }
    Ok(Obj::small(i64::from(single.to_bits())))
}

/// `single_of_bits(bits, /)`.
pub fn single_of_bits(a: &[Obj]) -> Res {
    let bits = os_error::c_long(&a[0])? as u32;
    naja_core::objects::float::new(f64::from(f32::from_bits(bits)))
}
