//! `coroutine`: what a call of an `async def` function gives. It is a generator underneath.

use alloc::format;

use naja_abi::layout::Generator;

use crate::class::{FINALIZER, Spec, Type, WEAKREFS};
use crate::hooks;
use crate::obj::{Obj, Res};
use crate::objects::awaitable::{self, COROUTINE_WRAPPER};
use crate::objects::generator::{FRAME_SLOTS, layout, populate};
use crate::objects::{getset, none, str};

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
    warn(&format!("coroutine '{}'", str::to_string_lossy(qualname)));
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
