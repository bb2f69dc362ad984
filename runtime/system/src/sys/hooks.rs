//! What the program can replace: `sys.stderr` and `sys.excepthook`.

use naja_core::objects::bytes::codec::Codec;
use naja_core::objects::{dict, exception, module, none};
use naja_core::{Obj, call, errors, modules, thread};

use crate::{output, report};

/// Lets both be looked up when they are needed.
pub fn install() {
    output::set_redirect(redirect);
    report::set_hook(excepthook);
}

fn attribute(name: &Obj) -> Option<Obj> {
    let modules = modules::modules().ok()?;
    let sys = dict::get_str(&modules, naja_core::name!("sys"))?;
    sys.is_instance(&module::MODULE).then(|| module::get_global(&sys, name))?
}

/// The attribute, unless it is what it was at start.
fn replaced(name: &Obj, original: &Obj) -> Option<Obj> {
    let current = attribute(name)?;
    match attribute(original) {
        Some(original) if original.is(&current) => None,
        _ => Some(current),
    }
}

fn redirect(bytes: &[u8]) -> bool {
    let names = (naja_core::name!("stderr"), naja_core::name!("__stderr__"));
    let Some(file) = replaced(names.0, names.1) else { return false };
    if none::is_none(&file) {
        return true;
    }
    let pending = thread::take_raised();
    let written = Codec::named("utf-8", "replace")
        .decode(bytes)
        .and_then(|text| call::call_method(&file, naja_core::name!("write"), &[text]));
    if let Err(raised) = written {
        drop(errors::catch(raised));
    }
    if !pending.is_missing() {
        thread::set_raised(pending);
    }
    true
}

fn excepthook(instance: &Obj) -> bool {
    let names = (naja_core::name!("excepthook"), naja_core::name!("__excepthook__"));
    let Some(hook) = replaced(names.0, names.1) else { return false };
    let traceback = exception::traceback_of(instance).unwrap_or_else(none::none);
    let arguments = [instance.class().object(), instance.clone(), traceback];
    if let Err(raised) = call::call(&hook, &arguments) {
        let failure = errors::catch(raised);
        let write = naja_core::hooks::get().write_stderr;
        output::flush_quietly();
        write(b"Error in sys.excepthook:\n");
        report::uncaught(&failure);
        write(b"\nOriginal exception was:\n");
        report::uncaught(instance);
    }
    true
}
