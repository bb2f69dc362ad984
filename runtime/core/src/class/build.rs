//! Making classes: `type.__new__`, `__build_class__`, C3 linearisation, `__slots__`.

use super::Type;

/// Number of leading slots that `__slots__` declared (here and in the bases).
pub fn declared_slots(class: &Type) -> usize {
    class.declared.get() as usize
}
