//! Classes that are written in C in CPython and in Python here: messages name them with their
//! module, as in `unsupported operand type(s) for +: 'decimal.Decimal' and 'float'`.

use alloc::format;
use alloc::string::String;

use super::Type;
use crate::objects::{dict, str};

const CLASSES: &[(&str, &[&str])] = &[
    ("_blake2", &["blake2b", "blake2s"]),
    ("_csv", &["Dialect", "reader", "writer"]),
    ("_hashlib", &["HASH", "HASHXOF", "HMAC"]),
    ("_queue", &["SimpleQueue"]),
    ("_struct", &["Struct"]),
    ("_thread", &["_local"]),
    ("array", &["array"]),
    ("collections", &["OrderedDict", "defaultdict", "deque"]),
    ("datetime", &["date", "datetime", "time", "timedelta", "timezone", "tzinfo"]),
    ("decimal", &["Context", "Decimal"]),
    ("functools", &["_lru_cache_wrapper", "partial"]),
    (
        "itertools",
        &[
            "accumulate",
            "batched",
            "chain",
            "combinations",
            "combinations_with_replacement",
            "compress",
            "count",
            "cycle",
            "dropwhile",
            "filterfalse",
            "groupby",
            "islice",
            "pairwise",
            "permutations",
            "product",
            "repeat",
            "starmap",
            "takewhile",
            "zip_longest",
        ],
    ),
    ("operator", &["attrgetter", "itemgetter", "methodcaller"]),
    ("re", &["Match", "Pattern"]),
    ("types", &["SimpleNamespace"]),
];

/// The name with the module, of the classes above.
pub fn full_name(class: &Type, name: &str) -> Option<String> {
    let module = dict::get_str(&class.fields().dict, crate::name!("__module__"))?;
    if !str::is_str(&module) {
        return None;
    }
    let module = str::to_string_lossy(&module);
    let (_, names) = CLASSES.iter().find(|(own, _)| *own == module)?;
    names.contains(&name).then(|| format!("{module}.{name}"))
}
