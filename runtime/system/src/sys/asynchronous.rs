//! Functions of `sys` about asynchronous generators and coroutines.

use alloc::format;
use core::sync::atomic::{AtomicI32, Ordering};

use naja_core::objects::{async_generator, none};
use naja_core::{Obj, Res, errors, ops};

use super::structure::{self, ASYNCGEN_HOOKS};

/// `get_asyncgen_hooks()`.
pub fn get_hooks(_: &[Obj]) -> Res {
    structure::make(&ASYNCGEN_HOOKS, async_generator::hooks().to_vec())
}

/// `set_asyncgen_hooks([firstiter], [finalizer])`.
pub fn set_hooks(a: &[Obj]) -> Res {
    for (hook, name) in [(&a[1], "finalizer"), (&a[0], "firstiter")] {
        let Some(hook) = hook.given() else { continue };
        if !none::is_none(hook) && hook.class().slots().call.is_none() {
            return Err(errors::type_error(&format!(
                "callable {name} expected, got {}",
                hook.class().full_name()
            )));
        }
    }
    for (index, hook) in a.iter().enumerate() {
        if let Some(hook) = hook.given() {
            async_generator::set_hook(index, hook);
        }
    }
    Ok(none::none())
}

static ORIGIN_DEPTH: AtomicI32 = AtomicI32::new(0);

/// `get_coroutine_origin_tracking_depth()`.
pub fn get_origin_depth(_: &[Obj]) -> Res {
    Ok(Obj::small(i64::from(ORIGIN_DEPTH.load(Ordering::Relaxed))))
}

/// `set_coroutine_origin_tracking_depth(depth)`: kept, but origins are not recorded.
pub fn set_origin_depth(a: &[Obj]) -> Res {
    let depth = ops::index::c_int(&a[0])?;
    if depth < 0 {
        return Err(errors::value_error("depth must be >= 0"));
    }
    ORIGIN_DEPTH.store(depth, Ordering::Relaxed);
    Ok(none::none())
}
