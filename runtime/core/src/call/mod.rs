//! Calls whose target is known only at run time.

use crate::errors;
use crate::obj::{Obj, Res};
use crate::ops::iteration;

pub mod bind;
pub mod signature;

/// Arguments of a call: positional values, then the values of the keywords.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    /// All values; the last `names.len()` belong to keywords.
    pub values: &'a [Obj],
    /// Keyword names (str).
    pub names: &'a [Obj],
}

impl<'a> Args<'a> {
    /// No arguments.
    pub const NONE: Args<'static> = Args { values: &[], names: &[] };

    /// Positional arguments only.
    #[inline(always)]
    pub const fn positional_only(values: &'a [Obj]) -> Args<'a> {
        Args { values, names: &[] }
    }

    /// The positional arguments.
    #[inline(always)]
    pub fn positional(&self) -> &'a [Obj] {
        &self.values[..self.values.len() - self.names.len()]
    }

    /// The keyword arguments in order.
    pub fn keywords(&self) -> impl Iterator<Item = (&'a Obj, &'a Obj)> + use<'a> {
        let first = self.values.len() - self.names.len();
        self.names.iter().zip(&self.values[first..])
    }

    /// The same without the first positional argument, and that argument.
    pub fn split_first(&self) -> Option<(&'a Obj, Args<'a>)> {
        if self.positional().is_empty() {
            return None;
        }
        let (first, rest) = self.values.split_first()?;
        Some((first, Args { values: rest, names: self.names }))
    }
}

/// `callee(*values)`.
#[inline]
pub fn call(callee: &Obj, values: &[Obj]) -> Res {
    call_args(callee, &Args::positional_only(values))
}

/// `callee(...)`.
#[inline]
pub fn call_args(callee: &Obj, args: &Args) -> Res {
    match callee.class().slots().call {
        Some(function) => function(callee, args),
        None => Err(errors::type_error(&alloc::format!(
            "'{}' object is not callable",
            callee.class().name()
        ))),
    }
}

/// `callee()`.
pub fn call0(callee: &Obj) -> Res {
    call(callee, &[])
}

/// `callee(argument)`.
pub fn call1(callee: &Obj, argument: &Obj) -> Res {
    call(callee, core::slice::from_ref(argument))
}

/// A special method (looked up on the type, not the instance), bound and called; `None` when the
/// type has no such method.
pub fn call_special(object: &Obj, name: &Obj, values: &[Obj]) -> Res<Option<Obj>> {
    let Some(method) = object.class().lookup(name) else { return Ok(None) };
    let args = Args::positional_only(values);
    // Plain functions take the object as first argument; no bound method is made.
    if method.is_exact(&crate::objects::function::FUNCTION) {
        return bind::call_with_first(&method, object, &args).map(Some);
    }
    match method.class().slots().get {
        Some(get) => {
            let bound = get(&method, Some(object), &object.class().object())?;
            call(&bound, values).map(Some)
        }
        None => call(&method, values).map(Some),
    }
}

/// `object.name(*values)` by the full attribute protocol.
pub fn call_method(object: &Obj, name: &Obj, values: &[Obj]) -> Res {
    let method = crate::ops::attribute::getattr(object, name)?;
    call(&method, values)
}

/// `callee(*positional, **keywords)`: any iterable, a dict or `NO_VALUE`.
pub fn call_spread(callee: &Obj, positional: &Obj, keywords: &Obj) -> Res {
    if !iteration::is_iterable(positional) {
        return Err(errors::type_error(&alloc::format!(
            "{} argument after * must be an iterable, not {}",
            crate::objects::dict::callee_text(callee),
            positional.class().name()
        )));
    }
    let mut values = iteration::collect(positional)?;
    let mut names = alloc::vec::Vec::new();
    if let Some(keywords) = keywords.given() {
        for (name, value) in crate::objects::dict::entries(keywords) {
            names.push(name);
            values.push(value);
        }
    }
    call_args(callee, &Args { values: &values, names: &names })
}
