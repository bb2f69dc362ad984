//! How slots pass from a base to a type that leaves them unset.

use super::Slots;

macro_rules! fill {
    ($own:ident, $base:ident; $($slot:ident),*) => {
        $(if $own.$slot.is_none() { $own.$slot = $base.$slot; })*
    };
}

/// Fills what `own` leaves unset. `hash` passes only together with `compare`: a type that defines
/// equality without a hash is unhashable.
pub fn fill_missing(own: &mut Slots, base: &Slots) {
    if own.compare.is_none() && own.hash.is_none() {
        own.compare = base.compare;
        own.hash = base.hash;
    }
    fill!(own, base;
        drop, traverse, clear, repr, str, call, getattr, setattr, iter, next, get, set, init, new,
        len, getitem, setitem, contains, truth, power, concat, repeat, inplace_concat,
        inplace_repeat, neg, pos, abs, invert, int, float, index);
    for operator in 0..super::slots::OPERATORS {
        own.binary[operator] = own.binary[operator].or(base.binary[operator]);
        own.inplace[operator] = own.inplace[operator].or(base.inplace[operator]);
    }
}
