//! The module `_random`: the Mersenne Twister.

use alloc::vec::Vec;

use naja_core::class::{BASE, Slots, Spec, Type};
use naja_core::number::bigint::Big;
use naja_core::number::random::Twister;
use naja_core::objects::{bytes, dict, float, int, module, none, tuple};
use naja_core::{Obj, Res, call, errors, names, ops};
use sha2::{Digest, Sha512};

use crate::io::native::{self, Native};

/// `_random.Random`.
pub static RANDOM: Type = Type::builtin(Spec {
    flags: BASE,
    methods: Some(naja_abi::builtins::Owner::random),
    slots: Slots {
        drop: Some(native::release::<Twister>),
        new: Some(|class, args| {
            let seed = args.positional().first().cloned().unwrap_or(Obj::NO_VALUE);
            let object = native::make(Type::of(class), Some(Twister::from_key(&[0])))?;
            reseed(&object, &seed)?;
            Ok(object)
        }),
        ..Slots::NONE
    },
    ..Spec::new("_random.Random", size_of::<Native<Twister>>())
});

/// Fills the module.
pub fn make(a: &[Obj]) -> Res {
    dict::insert(module::overflow(&a[0]), &names::intern("Random"), &RANDOM.object())?;
    Ok(none::none())
}

fn twister(object: &Obj) -> Res<&mut Twister> {
    native::state::<Twister>(object)
}

fn reseed(object: &Obj, seed: &Obj) -> Res<()> {
    let new = match native::given(seed) {
        None => {
            let key: Vec<u32> = system_bytes(2496)?
                .chunks_exact(4)
                .map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]))
                .collect();
            Twister::from_key(&key)
        }
        Some(seed) => match int::value(seed) {
            Some(value) => Twister::from_integer(&value.to_big()),
            None => {
                let hash = ops::compare::hash(seed)?;
                Twister::from_integer(&Big::from(hash as u64))
            }
        },
    };
    *twister(object)? = new;
    Ok(())
}

/// `seed(n=None, /)`.
pub fn seed(a: &[Obj]) -> Res {
    reseed(&a[0], &a[1])?;
    Ok(none::none())
}

/// `random()`.
pub fn random(a: &[Obj]) -> Res {
    float::new(twister(&a[0])?.random())
}

/// `getrandbits(k, /)`.
pub fn getrandbits(a: &[Obj]) -> Res {
    let count = ops::index::index(&a[1])?;
    let Some(count) = int::as_i64(&count) else {
        return Err(errors::overflow_error("Python int too large to convert to C long"));
    };
    match count {
        ..0 => Err(errors::value_error("number of bits must be non-negative")),
        0..=61 => Ok(Obj::small(twister(&a[0])?.bits_small(count as u32) as i64)),
        62..=64 => int::from_u64(twister(&a[0])?.bits_small(count as u32)),
        _ if count > 1 << 36 => Err(errors::memory_error()),
        _ => int::from_big(twister(&a[0])?.bits(count as u64)),
    }
}

/// `getstate()`: 624 words and the index.
pub fn getstate(a: &[Obj]) -> Res {
    let (words, index) = twister(&a[0])?.state();
    let mut values: Vec<Obj> = words.iter().map(|word| Obj::small(i64::from(*word))).collect();
    values.push(Obj::small(index as i64));
    tuple::new(values)
}

/// `setstate(state, /)`.
pub fn setstate(a: &[Obj]) -> Res {
    if !a[1].is_pointer() || !a[1].is_instance(&tuple::TUPLE) {
        return Err(errors::type_error("state vector must be a tuple"));
    }
    let values = tuple::items(&a[1]);
    if values.len() != 625 {
        return Err(errors::value_error("state vector is the wrong size"));
    }
    let mut words = [0u32; 624];
    for (word, value) in words.iter_mut().zip(values) {
        let value = crate::os_error::c_long(value)?;
        *word = value as u32;
    }
    let index = crate::os_error::c_long(&values[624])?;
    let Some(index) = usize::try_from(index).ok().filter(|index| *index <= 624) else {
        return Err(errors::value_error("invalid state"));
    };
    *twister(&a[0])? = Twister::from_state(words, index);
    Ok(none::none())
}

/// `_sha512(data, /)`: the digest that `seed` mixes strings with.
pub fn sha512(a: &[Obj]) -> Res {
    bytes::new(&Sha512::digest(bytes::require(&a[0])?))
}

/// Bytes from the system's source.
pub fn system_bytes(count: usize) -> Res<Vec<u8>> {
    let mut data = Vec::new();
    if data.try_reserve(count).is_err() {
        return Err(errors::memory_error());
    }
    data.resize(count, 0);
    let mut start = 0;
    while start < count {
        let rest = &mut data[start..];
        let call = || unsafe { libc::getrandom(rest.as_mut_ptr().cast(), rest.len(), 0) };
        match crate::os_error::retry(call)? {
            Ok(got) => start += got,
            Err(number) => return Err(crate::os_error::raise_number(number, &[])),
        }
    }
    Ok(data)
}

/// `__reduce__()`: how `copy` and `pickle` see it.
pub fn reduce(a: &[Obj]) -> Res {
    let state = call::call_method(&a[0], naja_core::name!("getstate"), &[])?;
    let class = a[0].class().object();
    tuple::new(alloc::vec![class, tuple::new(Vec::new())?, state])
}
