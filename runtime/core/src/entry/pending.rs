//! Rows whose owner has not provided them yet: remove each when the real one comes.

use crate::errors::system_error;
use crate::obj::{Obj, Res};

macro_rules! pending {
    ($($name:ident($($argument:ty),*) -> $result:ty;)*) => {
        $(#[doc = concat!("`", stringify!($name), "`: not available yet.")]
        pub fn $name($(_: $argument),*) -> Res<$result> {
            Err(system_error(concat!(stringify!($name), " is not available yet")))
        })*
    };
}

pending! {
    naja_build_tuple(*const u64, i64) -> Obj;
    naja_build_set(*const u64, i64) -> Obj;
    naja_build_dict(*const u64, i64) -> Obj;
    naja_list_append(&Obj, Obj) -> ();
    naja_list_extend(&Obj, &Obj) -> ();
    naja_list_to_tuple(Obj) -> Obj;
    naja_set_add(&Obj, Obj) -> ();
    naja_set_update(&Obj, &Obj) -> ();
    naja_dict_insert(&Obj, &Obj, &Obj) -> ();
    naja_dict_update(&Obj, &Obj) -> ();
    naja_dict_merge_keywords(&Obj, &Obj, &Obj) -> ();
    naja_getitem(&Obj, &Obj) -> Obj;
    naja_setitem(&Obj, &Obj, &Obj) -> ();
    naja_delitem(&Obj, &Obj) -> ();
    naja_contains(&Obj, &Obj) -> bool;
    naja_iter(&Obj) -> Obj;
    naja_next(&Obj) -> Obj;
    naja_index(&Obj) -> Obj;
    naja_unpack(&Obj, *const u64, i64) -> ();
    naja_unpack_star(&Obj, *const u64, i64, i64) -> ();
}

/// `naja_build_slice`: not available yet.
pub fn naja_build_slice(_: &Obj, _: &Obj, _: &Obj) -> Obj {
    crate::objects::none::none()
}
