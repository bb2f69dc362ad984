//! `encode` and `str(...)`.

use crate::obj::{Obj, Res};

/// `encode(self, /, encoding='utf-8', errors='strict')`.
pub fn encode(a: &[Obj]) -> Res {
    let _ = a;
    Err(crate::errors::not_implemented("str.encode"))
}
