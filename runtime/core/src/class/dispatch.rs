//! Dunder methods of class statements as native slots: each dispatcher looks the method up on the
//! type and calls it.

use super::Type;
use crate::obj::Obj;

impl Type {
    /// Runs `__del__`; what it raises is reported on stderr and dropped.
    pub fn finalize(&self, object: &Obj) {
        if object.is_exact(&crate::objects::generator::GENERATOR) {
            if crate::objects::generator::needs_close(object) {
                let outer = crate::thread::take_raised();
                if let Err(raised) = crate::objects::generator::close_generator(object) {
                    drop(crate::errors::catch(raised));
                }
                crate::thread::set_raised(outer);
            }
            return;
        }
        let result = crate::call::call_special(object, crate::name!("__del__"), &[]);
        if let Err(raised) = result {
            drop(crate::errors::catch(raised));
        }
    }
}
