//! Dunder methods of class statements as native slots: each dispatcher looks the method up on the
//! type and calls it.

use super::Type;
use crate::obj::Obj;

impl Type {
    /// Runs `__del__`; what it raises is reported on stderr and dropped.
    pub fn finalize(&self, object: &Obj) {
        let result = crate::call::call_special(object, crate::name!("__del__"), &[]);
        if let Err(raised) = result {
            drop(crate::errors::catch(raised));
        }
    }
}
