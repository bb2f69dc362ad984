//! Calls of known functions: arguments are bound to parameters here, at compile time.
//!
//! A function is known when its global name is bound once, by an undecorated `def` at the top
//! level, and nothing in the closed program can rebind it (`facts.rs` decides). The slot is still
//! loaded, so that a call before the `def` raises NameError. Whatever does not fit (a wrong number
//! of arguments, a default that is no literal) becomes an ordinary call with CPython's errors.

use ruff_python_ast::{self as ast, Expr};

use super::body::Body;
use crate::ir::{Op, Value};

/// The parameters of a known function.
#[derive(Clone, Copy)]
pub(super) struct KnownSignature<'a> {
    pub parameters: &'a ast::Parameters,
    /// `-> …`
    pub returns: Option<&'a Expr>,
    /// Runs when called, is no generator.
    pub is_plain: bool,
    /// Something in the program may store to `__defaults__`.
    pub defaults_may_change: bool,
}

/// Where the value of a parameter comes from.
enum Source<'a> {
    Argument(usize),
    Default(&'a Expr),
    Rest(usize),
}

impl<'a> Body<'_, 'a> {
    /// The call of a known function, when the arguments fit its parameters.
    pub fn known_call(
        &mut self,
        name: &'a ast::ExprName,
        arguments: &'a ast::Arguments,
    ) -> Option<Value> {
        let (owner, binding) = self.names.resolve(self.scope, &name.id);
        if !binding.is_global() || self.names.scope(owner).kind == crate::names::ScopeKind::Class {
            return None;
        }
        let context = self.context();
        let range = *context.known.get(&name.id)?;
        let id = *context.function_ids.get(&range)?;
        let signature = *context.signatures.get(&range)?;
        if !signature.is_plain {
            return None;
        }
        let sources = bind(&signature, arguments)?;
        let mut defaults = Vec::new();
        for source in &sources {
            if let Source::Default(default) = source {
                if signature.defaults_may_change {
                    return None;
                }
                defaults.push(self.constant(default)?);
            }
        }
        let callee = self.at(name.range, |this| this.load_name(&name.id));
        let values = self.argument_values(arguments);
        let mut defaults = defaults.into_iter();
        let positional = arguments.args.len();
        let mut words = Vec::new();
        for source in sources {
            words.push(match source {
                Source::Argument(index) => values[index],
                Source::Default(_) => defaults.next().unwrap_or(Value::None),
                Source::Rest(from) => {
                    let rest = values[from.min(positional)..positional].to_vec();
                    self.emit(Op::BuildTuple(rest))
                }
            });
        }
        Some(self.emit(Op::CallKnown(id, callee, words)))
    }
}

/// Binds arguments to parameters in array order, as the runtime's binder would.
fn bind<'a>(signature: &KnownSignature<'a>, arguments: &ast::Arguments) -> Option<Vec<Source<'a>>> {
    let parameters = signature.parameters;
    if parameters.kwarg.is_some() {
        return None;
    }
    let positional_only = parameters.posonlyargs.len();
    let by_position = positional_only + parameters.args.len();
    if arguments.args.len() > by_position && parameters.vararg.is_none() {
        return None;
    }
    let all = parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs);
    let mut taken = 0;
    let mut sources = Vec::new();
    for (index, parameter) in all.enumerate() {
        let keyword = arguments.keywords.iter().position(|keyword| {
            index >= positional_only
                && keyword.arg.as_ref().is_some_and(|name| *name == parameter.parameter.name)
        });
        let given = index < by_position && index < arguments.args.len();
        sources.push(match (given, keyword) {
            (true, Some(_)) => return None,
            (true, None) => Source::Argument(index),
            (false, Some(position)) => {
                taken += 1;
                Source::Argument(arguments.args.len() + position)
            }
            (false, None) => Source::Default(parameter.default.as_deref()?),
        });
    }
    if taken != arguments.keywords.len() {
        return None;
    }
    if parameters.vararg.is_some() {
        sources.push(Source::Rest(by_position));
    }
    Some(sources)
}
