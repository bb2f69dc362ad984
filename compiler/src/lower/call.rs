//! Calls: plain, by keyword, of methods, of known functions, and with `*` and `**`.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::body::Body;
use super::place::Place;
use crate::ir::{Expect, Op, Value};
use crate::types;

impl<'a> Body<'_, 'a> {
    pub fn call(&mut self, call: &'a ast::ExprCall) -> Value {
        let value = self.any_call(call);
        if let Value::Var(result) = value
            && self.expect_of(value) == Expect::Any
        {
            self.function.variables[result.0 as usize].expect = self.expect_of_call(&call.func);
        }
        value
    }

    fn expect_of_call(&mut self, callee: &Expr) -> Expect {
        match callee {
            Expr::Name(name) => match self.class_of(&name.id) {
                Some(class) => Expect::Instance(class),
                None if self.is_builtin(&name.id) => types::of_builtin_call(&name.id, &[]),
                None => Expect::Any,
            },
            Expr::Attribute(attribute) => types::of_method_call(&attribute.value, &attribute.attr),
            _ => Expect::Any,
        }
    }

    fn any_call(&mut self, call: &'a ast::ExprCall) -> Value {
        if let Some(value) = self.special_call(call) {
            return value;
        }
        self.refuse_tracing(call);
        let arguments = &call.arguments;
        if spreads(arguments) {
            let callee = self.expression(&call.func);
            return self.spread_call(callee, arguments);
        }
        match &*call.func {
            Expr::Attribute(attribute) => self.method_call(attribute, arguments),
            Expr::Name(name) => match self.known_call(name, arguments) {
                Some(value) => value,
                None => {
                    let callee = self.expression(&call.func);
                    self.plain_call(callee, arguments)
                }
            },
            _ => {
                let callee = self.expression(&call.func);
                self.plain_call(callee, arguments)
            }
        }
    }

    /// `sys.settrace` and `sys.setprofile` would have to be called for every line and call.
    fn refuse_tracing(&mut self, call: &ast::ExprCall) {
        let Expr::Attribute(attribute) = &*call.func else { return };
        let of_sys = matches!(&*attribute.value, Expr::Name(name) if name.id == "sys");
        let nothing = matches!(&*call.arguments.args, [Expr::NoneLiteral(_)]);
        let name = attribute.attr.as_str();
        if of_sys && matches!(name, "settrace" | "setprofile") && !nothing {
            self.unsupported(attribute.range, &format!("`sys.{name}`"));
        }
    }

    /// Positional arguments, then values of keywords.
    pub fn argument_values(&mut self, arguments: &'a ast::Arguments) -> Vec<Value> {
        let positional = arguments.args.iter();
        let named = arguments.keywords.iter().map(|keyword| &keyword.value);
        positional.chain(named).map(|argument| self.expression(argument)).collect()
    }

    /// The names of keyword arguments as a constant tuple.
    pub fn keyword_names(&mut self, arguments: &ast::Arguments) -> Value {
        let names: Vec<_> = arguments
            .keywords
            .iter()
            .filter_map(|keyword| keyword.arg.as_ref())
            .map(|name| self.mangled(name))
            .collect();
        self.program.str_tuple(names.iter().map(|name| name.as_str()))
    }

    /// Calls a value with arguments none of which is starred.
    pub fn plain_call(&mut self, callee: Value, arguments: &'a ast::Arguments) -> Value {
        let values = self.argument_values(arguments);
        if arguments.keywords.is_empty() {
            return self.emit(Op::Call(callee, values));
        }
        let names = self.keyword_names(arguments);
        self.emit(Op::CallKeywords(callee, values, names))
    }

    fn method_call(
        &mut self,
        attribute: &'a ast::ExprAttribute,
        arguments: &'a ast::Arguments,
    ) -> Value {
        if self.is_super_call(&attribute.value) {
            let callee = self.at(attribute.range(), |this| this.attribute(attribute));
            return self.plain_call(callee, arguments);
        }
        if self.is_surely_there(attribute) && arguments.keywords.is_empty() {
            let object = self.expression(&attribute.value);
            let name = self.program.str(&attribute.attr);
            let values = self.argument_values(arguments);
            let site = self.program.site();
            return self.emit(Op::CallMethod(object, name, values, site));
        }
        self.loaded_call(attribute, arguments)
    }

    /// Whether it is a function of `math` that is never stored to: then it does not matter whether it
    /// is looked up before or after the arguments are evaluated.
    fn is_surely_there(&mut self, attribute: &ast::ExprAttribute) -> bool {
        let Expr::Name(name) = &*attribute.value else { return false };
        let (Place::Global(_) | Place::Promoted(_)) = self.place(&name.id) else { return false };
        let native = self.context().natives.get(&name.id);
        native.is_some_and(|native| native.attribute.is_none() && native.module == "math")
            && ["sqrt", "fabs"].contains(&attribute.attr.as_str())
    }

    /// `object.name(arguments)`: the method first, then the arguments, without a method object.
    /// (`methods.rs` makes one instruction of both where nobody can tell.)
    fn loaded_call(
        &mut self,
        attribute: &'a ast::ExprAttribute,
        arguments: &'a ast::Arguments,
    ) -> Value {
        let receiver = self.temporary();
        let method = self.at(attribute.range(), |this| {
            let object = this.expression(&attribute.value);
            let name = this.mangled(&attribute.attr);
            let name = this.program.str(&name);
            let site = this.program.site();
            this.emit(Op::LoadMethod(object, name, site, receiver))
        });
        let values = self.argument_values(arguments);
        if arguments.keywords.is_empty() {
            return self.emit(Op::CallLoaded(method, receiver, values));
        }
        let names = self.keyword_names(arguments);
        self.emit(Op::CallLoadedKeywords(method, receiver, values, names))
    }

    /// `f(*a, **b)`.
    pub fn spread_call(&mut self, callee: Value, arguments: &'a ast::Arguments) -> Value {
        let positional = match &*arguments.args {
            [Expr::Starred(single)] => self.expression(&single.value),
            items => {
                let starred = items.iter().any(|item| matches!(item, Expr::Starred(_)));
                if starred {
                    self.spread_list(items)
                } else {
                    let items = items.iter().map(|item| self.expression(item)).collect();
                    self.emit(Op::BuildTuple(items))
                }
            }
        };
        let keywords = if arguments.keywords.is_empty() {
            Value::NoValue
        } else {
            self.keyword_dict(callee, &arguments.keywords)
        };
        self.runtime(RuntimeFn::naja_call_spread, vec![callee, positional, keywords])
    }

    /// The dict of keyword arguments, `**` merged with the callee's name in errors.
    pub fn keyword_dict(&mut self, callee: Value, keywords: &'a [ast::Keyword]) -> Value {
        let plain = keywords.iter().take_while(|keyword| keyword.arg.is_some()).count();
        let (first, mut rest) = keywords.split_at(plain);
        let dict = self.named_dict(first);
        while let [keyword, others @ ..] = rest {
            if keyword.arg.is_none() {
                let mapping = self.expression(&keyword.value);
                self.merge_keywords(dict, mapping, callee);
                rest = others;
            } else {
                let named = rest.iter().take_while(|keyword| keyword.arg.is_some()).count();
                let (group, others) = rest.split_at(named);
                let mapping = self.named_dict(group);
                self.merge_keywords(dict, mapping, callee);
                rest = others;
            }
        }
        dict
    }

    fn merge_keywords(&mut self, dict: Value, mapping: Value, callee: Value) {
        self.runtime_effect(RuntimeFn::naja_dict_merge_keywords, vec![dict, mapping, callee]);
    }

    fn named_dict(&mut self, keywords: &'a [ast::Keyword]) -> Value {
        let mut words = Vec::new();
        for keyword in keywords {
            let name = keyword.arg.as_ref().map_or("", |name| name.as_str());
            let name = self.mangled(name);
            words.push(self.program.str(&name));
            words.push(self.expression(&keyword.value));
        }
        self.emit(Op::BuildDict(words))
    }
}

/// Whether an argument list has `*` or `**`.
pub(super) fn spreads(arguments: &ast::Arguments) -> bool {
    arguments.args.iter().any(|item| matches!(item, Expr::Starred(_)))
        || arguments.keywords.iter().any(|keyword| keyword.arg.is_none())
}
