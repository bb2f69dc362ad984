//! `exit` and `quit`, as CPython's `site` adds them to the built-in names.

use alloc::format;

use crate::call::Args;
use crate::call::signature::Declaration;
use crate::class::{Slots, Spec, Type};
use crate::errors;
use crate::modules;
use crate::obj::{Obj, Res};
use crate::objects::exception::types::SYSTEM_EXIT;
use crate::objects::wrapping::{self, Wrapping};
use crate::objects::{dict, module, none, str};

/// The class of both; what it wraps is the name.
static QUITTER: Type = Type::builtin(Spec {
    slots: Slots {
        drop: Some(wrapping::drop_parts),
        traverse: Some(wrapping::traverse),
        call: Some(call),
        repr: Some(repr),
        ..Slots::NONE
    },
    ..Spec::new("_sitebuiltins.Quitter", size_of::<Wrapping>())
});

/// The object with this name.
pub fn new(name: &str) -> Res {
    wrapping::new(&QUITTER, &str::new(name)?)
}

/// Closes standard input and raises SystemExit with the argument.
fn call(_quitter: &Obj, args: &Args) -> Res {
    static SIGNATURE: Declaration = Declaration::new("Quitter.__call__(code=None)");
    if args.values.len() > 1 + args.names.len() {
        let given = args.values.len() - args.names.len() + 1;
        return Err(errors::type_error(&format!(
            "Quitter.__call__() takes from 1 to 2 positional arguments but {given} were given"
        )));
    }
    let bound = SIGNATURE.bind(args)?;
    close_stdin();
    let code = bound.get(0).given().cloned().unwrap_or_else(none::none);
    Err(errors::raise_with(&SYSTEM_EXIT, &[code]))
}

/// Whatever happens then is not heard of, as in CPython.
fn close_stdin() {
    let sys = modules::modules().ok().and_then(|all| dict::get_str(&all, crate::name!("sys")));
    if let Some(stdin) = sys.and_then(|sys| module::get_global(&sys, crate::name!("stdin")))
        && let Err(raised) = crate::call::call_method(&stdin, crate::name!("close"), &[])
    {
        drop(errors::catch(raised));
    }
}

fn repr(quitter: &Obj) -> Res {
    let name = str::to_string_lossy(wrapping::content(quitter));
    str::new(&format!("Use {name}() or Ctrl-D (i.e. EOF) to exit"))
}
