//! Tuples with named fields: `sys.version_info`, `sys.flags`, …

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use naja_core::class::{Slots, Spec, Type};
use naja_core::objects::{getset, str, tuple};
use naja_core::{Obj, Res, errors, ops};

fn item<const INDEX: usize>(object: &Obj) -> Res {
    tuple::items(object)
        .get(INDEX)
        .cloned()
        .ok_or_else(|| errors::index_error("tuple index out of range"))
}

const GETTERS: [getset::Getter; 20] = [
    item::<0>, item::<1>, item::<2>, item::<3>, item::<4>, item::<5>, item::<6>, item::<7>,
    item::<8>, item::<9>, item::<10>, item::<11>, item::<12>, item::<13>, item::<14>, item::<15>,
    item::<16>, item::<17>, item::<18>, item::<19>,
];

fn populate(class: &'static Type, fields: &[&str]) {
    for (name, getter) in fields.iter().zip(GETTERS) {
        getset::add(class, name, getter);
    }
}

fn repr(object: &Obj, name: &str, fields: &[&str]) -> Res {
    let mut text = String::from(name);
    for (index, (field, value)) in fields.iter().zip(tuple::items(object)).enumerate() {
        let before = if index == 0 { "(" } else { ", " };
        text.push_str(&format!("{before}{field}={}", ops::text::repr_text(value)?));
    }
    text.push(')');
    str::new(&text)
}

/// An instance with these values.
pub fn make(class: &'static Type, values: Vec<Obj>) -> Res {
    // Made ready before the first instance, so that its fields are there.
    class.slots();
    tuple::with_class(class, values)
}

/// An instance from a sequence; those of `sys` cannot be made by programs.
fn new(class: &Obj, args: &naja_core::call::Args, name: &str, count: usize) -> Res {
    if name.starts_with("sys.") {
        return Err(errors::type_error(&format!("cannot create '{name}' instances")));
    }
    let a = crate::io::native::arguments(args, "structseq", &["sequence", "dict"], 1)?;
    let values = ops::iteration::collect(&a[0])?;
    if values.len() != count {
        return Err(errors::type_error(&format!(
            "{name}() takes a {count}-sequence ({}-sequence given)",
            values.len()
        )));
    }
    tuple::with_class(Type::of(class), values)
}

macro_rules! structures {
    ($($name:ident = $text:literal [$($field:literal),*];)*) => {
        $(
            #[doc = concat!("`", $text, "`.")]
            pub static $name: Type = Type::builtin(Spec {
                base: Some(&tuple::TUPLE),
                populate: Some(|class| populate(class, &[$($field),*])),
                slots: Slots {
                    repr: Some(|object| repr(object, $text, &[$($field),*])),
                    new: Some(|class, args| new(class, args, $text, [$($field),*].len())),
                    ..Slots::NONE
                },
                ..Spec::new($text, 0)
            });
        )*
    };
}

structures! {
    VERSION_INFO = "sys.version_info" ["major", "minor", "micro", "releaselevel", "serial"];
    FLAGS = "sys.flags" [
        "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site",
        "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet",
        "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding",
        "safe_path", "int_max_str_digits"
    ];
    FLOAT_INFO = "sys.float_info" [
        "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig",
        "epsilon", "radix", "rounds"
    ];
    INT_INFO = "sys.int_info" [
        "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"
    ];
    HASH_INFO = "sys.hash_info" [
        "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"
    ];
    ASYNCGEN_HOOKS = "asyncgen_hooks" ["firstiter", "finalizer"];
    UNRAISABLE = "UnraisableHookArgs" [
        "exc_type", "exc_value", "exc_traceback", "err_msg", "object"
    ];
    THREAD_INFO = "sys.thread_info" ["name", "lock", "version"];
    TERMINAL_SIZE = "os.terminal_size" ["columns", "lines"];
}

const TIME_FIELDS: &[&str] = &[
    "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst",
];

/// A `struct_time`, in the time zone `GMT` or the local one.
pub fn time(fields: [i64; 9], is_greenwich: bool) -> Res {
    STRUCT_TIME.slots();
    let mut values: Vec<Obj> = fields.into_iter().map(Obj::small).collect();
    values.push(Obj::small(i64::from(is_greenwich)));
    let object = tuple::with_class(&STRUCT_TIME, values)?;
    // The last is hidden behind the visible ones.
    // SAFETY: a fresh tuple; the hidden item needs no release.
    unsafe { (*object.cast::<naja_abi::layout::Tuple>()).length = fields.len() };
    Ok(object)
}

/// The name of the time zone of a `struct_time`.
pub fn time_zone(object: &Obj) -> &'static str {
    // SAFETY: `time` made the object with one item more than is visible.
    let hidden = unsafe { &*tuple::items(object).as_ptr().add(TIME_FIELDS.len()) };
    if hidden.as_small() == Some(1) { "GMT" } else { "UTC" }
}

/// `time.struct_time`.
pub static STRUCT_TIME: Type = Type::builtin(Spec {
    base: Some(&tuple::TUPLE),
    populate: Some(|class| {
        populate(class, TIME_FIELDS);
        getset::add(class, "tm_zone", |object| str::new(time_zone(object)));
        getset::add(class, "tm_gmtoff", |_| Ok(Obj::small(0)));
    }),
    slots: Slots {
        repr: Some(|object| repr(object, "time.struct_time", TIME_FIELDS)),
        new: Some(|class, args| {
            let a = crate::io::native::arguments(args, "structseq", &["sequence", "dict"], 1)?;
            crate::native::time::new_struct_time(Type::of(class), &a[0])
        }),
        ..Slots::NONE
    },
    ..Spec::new("time.struct_time", 0)
});
