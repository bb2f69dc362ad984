//! Calls of `eval` and `exec`, which need to know where they stand.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast as ast;

use super::body::Body;
use crate::ir::{Op, Value};

/// The builtins that make code of text.
pub(super) const EVALUATORS: &[&str] = &["eval", "exec", "compile"];

/// Built-in modules that text can always import.
pub(super) const MODULES: [&str; 5] = ["_io", "builtins", "math", "sys", "time"];

impl<'a> Body<'_, 'a> {
    /// Lends globals and locals to the call, after its arguments were evaluated.
    pub fn evaluation(&mut self, call: &'a ast::ExprCall) -> Value {
        let callee = self.expression(&call.func);
        let arguments = &call.arguments;
        if super::call::spreads(arguments) {
            self.lend_context();
            return self.spread_call(callee, arguments);
        }
        let values = self.argument_values(arguments);
        if values.len() < 3 {
            self.lend_context();
        }
        if arguments.keywords.is_empty() {
            return self.emit(Op::Call(callee, values));
        }
        let names = self.keyword_names(arguments);
        self.emit(Op::CallKeywords(callee, values, names))
    }

    fn lend_context(&mut self) {
        let module = self.module_value();
        let globals = self.runtime(RuntimeFn::naja_module_dict, vec![module]);
        let locals = self.locals_dict();
        self.runtime_effect(RuntimeFn::naja_eval_context, vec![globals, locals]);
    }
}
