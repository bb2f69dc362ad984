//! `coroutine`: what a call of an `async def` function gives. It is a generator underneath.

use alloc::format;

use naja_abi::layout::Generator;

use crate::call;
use crate::class::{FINALIZER, Spec, Type, WEAKREFS};
use crate::errors;
use crate::hooks;
use crate::modules;
use crate::obj::{Obj, Res};
use crate::objects::awaitable::{self, COROUTINE_WRAPPER};
use crate::objects::generator::{FRAME_SLOTS, layout, populate};
use crate::objects::{dict, exception, getset, none, str};
use crate::ops::attribute;

/// `coroutine`.
#[unsafe(export_name = "naja_type_coroutine")]
pub static COROUTINE: Type = Type::builtin(Spec {
    flags: WEAKREFS | FINALIZER,
    methods: Some(naja_abi::builtins::Owner::coroutine),
    populate: Some(|class| {
        populate(class, ["cr_running", "cr_suspended", "cr_await"]);
        getset::add(class, "cr_origin", |_| Ok(none::none()));
    }),
    slots: FRAME_SLOTS,
    ..Spec::new("coroutine", size_of::<Generator>())
});

/// `coroutine.__await__()`.
pub fn await_(a: &[Obj]) -> Res {
    awaitable::new(&COROUTINE_WRAPPER, &a[0], Obj::NO_VALUE)
}

/// The RuntimeWarning for a coroutine that dies without having run.
pub fn warn_never_awaited(coroutine: &Obj) {
    let qualname = Obj::from_ref(unsafe { &(*layout(coroutine)).qualname });
    match warn_by_module(coroutine) {
        Ok(true) => return,
        Ok(false) => {}
        Err(raised) => {
            exception::print::unraisable(&errors::catch(raised), coroutine);
            return;
        }
    }
    warn(&format!("coroutine '{}'", str::to_string_lossy(qualname)));
}

/// The same by the module `warnings`, where the program has loaded it and so may listen to it.
fn warn_by_module(coroutine: &Obj) -> Res<bool> {
    let modules = modules::modules()?;
    let Some(warnings) = dict::get_text(&modules, "warnings") else { return Ok(false) };
    let name = crate::name!("_warn_unawaited_coroutine");
    let Some(function) = attribute::getattr_optional(&warnings, name)? else { return Ok(false) };
    call::call1(&function, coroutine)?;
    Ok(true)
}

/// The RuntimeWarning for what was never awaited. Where the program stands is not known here.
pub fn warn(what: &str) {
    let text = format!(
        "sys:1: RuntimeWarning: {what} was never awaited\n\
         RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n"
    );
    (hooks::get().flush)();
    (hooks::get().write_stderr)(text.as_bytes());
}
