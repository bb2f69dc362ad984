//! Forms that need the syntax, by Python name: zero-argument `super`, `locals` and its like; and
//! which names are builtins at all.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::name::Name;
use ruff_python_ast::{self as ast, Expr};

use super::body::Body;
use super::place::Place;
use crate::ir::{Op, Value};
use crate::names::{Binding, ScopeId, ScopeKind};

/// The C data symbol of a builtin object, where the runtime has one.
pub(super) fn static_builtin(name: &str) -> Option<&'static str> {
    STATIC_BUILTINS.iter().find(|(python, _)| *python == name).map(|(_, symbol)| *symbol)
}

/// Builtins by Python name and data symbol of the runtime.
const STATIC_BUILTINS: &[(&str, &str)] = &[];

/// Builtins without arguments that need to know where they stand.
const SPECIAL: &[&str] = &["super", "globals", "locals", "vars", "dir", "eval", "exec"];

impl<'a> Body<'_, 'a> {
    /// Whether a name means one of these: no statement of the module binds it. What `globals()`
    /// could do to it is left aside.
    fn is_special(&mut self, name: &str) -> bool {
        if !SPECIAL.contains(&name) || self.is_builtin(name) {
            return SPECIAL.contains(&name);
        }
        let (_, binding) = self.names.resolve(self.scope, name);
        let globals = self.names.globals();
        binding.is_global() && globals.get(name).is_none_or(|global| global.sites.is_empty())
    }

    /// A call of a builtin that needs to know where it stands.
    pub fn special_call(&mut self, call: &'a ast::ExprCall) -> Option<Value> {
        let Expr::Name(name) = &*call.func else { return None };
        if matches!(name.id.as_str(), "eval" | "exec") && self.is_special(&name.id) {
            return Some(self.evaluation(call));
        }
        let no_arguments = call.arguments.args.is_empty() && call.arguments.keywords.is_empty();
        if !no_arguments || !self.is_special(&name.id) {
            return None;
        }
        match name.id.as_str() {
            "super" => {
                if self.first_parameter.is_some() && !self.has_class_cell() {
                    return Some(
                        self.raise_error("RuntimeError", "super(): __class__ cell not found"),
                    );
                }
                let (class, object) = self.super_operands()?;
                let callee = self.load_name("super");
                Some(self.emit(Op::Call(callee, vec![class, object])))
            }
            "globals" => {
                let module = self.module_value();
                Some(self.runtime(RuntimeFn::naja_module_dict, vec![module]))
            }
            "locals" | "vars" => Some(self.locals_dict()),
            "dir" => {
                let mut names = self.locals_dict();
                if self.program.is_text && self.at_module_level() {
                    // Any mapping; its keys are asked for by name.
                    let keys = self.program.str("keys");
                    let site = self.program.site();
                    names = self.emit(Op::CallMethod(names, keys, Vec::new(), site));
                }
                let callee = self.load_name("sorted");
                Some(self.emit(Op::Call(callee, vec![names])))
            }
            _ => None,
        }
    }

    /// `locals()`: a snapshot in a function, the namespace in a class, the module's dict outside.
    pub fn locals_dict(&mut self) -> Value {
        let in_comprehension = self.names.frame(self.scope) != self.scope;
        if in_comprehension && (self.namespace.is_some() || self.at_module_level()) {
            return self.variables_dict(&self.scopes_of_frame());
        }
        if let Some(namespace) = self.namespace {
            return self.emit(Op::Copy(Value::Var(namespace)));
        }
        if self.at_module_level() {
            let module = self.module_value();
            return self.runtime(RuntimeFn::naja_module_dict, vec![module]);
        }
        self.variables_dict(&self.scopes_of_frame())
    }

    /// The scopes whose variables are here: this one, and around an inlined comprehension those up to
    /// the function.
    fn scopes_of_frame(&self) -> Vec<ScopeId> {
        let frame = self.names.frame(self.scope);
        let mut scopes = vec![self.scope];
        let mut scope = self.scope;
        while scope != frame {
            scope = self.names.scope(scope).parent.unwrap_or(frame);
            scopes.push(scope);
        }
        scopes.reverse();
        scopes.retain(|scope| {
            !matches!(self.names.scope(*scope).kind, ScopeKind::Module | ScopeKind::Class)
        });
        scopes
    }

    /// A new dict of the variables of these scopes that have a value.
    fn variables_dict(&mut self, scopes: &[ScopeId]) -> Value {
        let dict = self.emit(Op::BuildDict(Vec::new()));
        for &scope in scopes {
            let info = self.names.scope(scope);
            let names = info.locals.iter().chain(&info.frees).cloned();
            for name in names.collect::<Vec<_>>() {
                if !name.starts_with('.') {
                    self.insert_variable(dict, scope, &name);
                }
            }
        }
        dict
    }

    fn insert_variable(&mut self, dict: Value, scope: ScopeId, name: &Name) {
        let key = (scope, name.clone());
        let value = match (self.cells.get(&key), self.locals.get(&key)) {
            (Some(&cell), _) => self.emit(Op::LoadCell(Value::Var(cell))),
            (None, Some(&variable)) => Value::Var(variable),
            (None, None) => Value::Var(self.local_variable(scope, name)),
        };
        let unbound = self.emit_flag(Op::IsNoValue(value));
        let [bound, after] = [self.block(), self.block()];
        self.branch(unbound, after, bound);
        self.switch(bound);
        let name = self.program.str(name);
        self.runtime_effect(RuntimeFn::naja_dict_insert, vec![dict, name, value]);
        self.jump(after);
        self.switch(after);
    }

    /// Whether the expression is a zero-argument `super()` that this function can resolve.
    pub fn is_super_call(&mut self, expression: &Expr) -> bool {
        let Expr::Call(call) = expression else { return false };
        let Expr::Name(name) = &*call.func else { return false };
        name.id == "super"
            && call.arguments.args.is_empty()
            && call.arguments.keywords.is_empty()
            && self.is_special("super")
            && self.first_parameter.is_some()
            && self.has_class_cell()
    }

    /// Raises a built-in exception at run time.
    fn raise_error(&mut self, kind: &str, message: &str) -> Value {
        let [kind, message] = [self.load_builtin(kind), self.program.str(message)];
        let error = self.emit(Op::Call(kind, vec![message]));
        self.runtime_raise(RuntimeFn::naja_raise, vec![error]);
        Value::None
    }

    fn has_class_cell(&self) -> bool {
        let (owner, binding) = self.names.resolve(self.scope, "__class__");
        binding == Binding::Free && self.names.scope(owner).kind != ScopeKind::Class
    }

    /// The class and the object of a zero-argument `super()`.
    fn super_operands(&mut self) -> Option<(Value, Value)> {
        if !self.has_class_cell() {
            return None;
        }
        let parameter = self.first_parameter.clone()?;
        let Place::Cell { cell, .. } = self.place("__class__") else { return None };
        let class = self.emit(Op::LoadCell(Value::Var(cell)));
        let frame = self.names.frame(self.scope);
        let key = (frame, parameter.clone());
        let object = match (self.cells.get(&key), self.locals.get(&key)) {
            (Some(&cell), _) => self.emit(Op::LoadCell(Value::Var(cell))),
            (None, Some(&variable)) => Value::Var(variable),
            (None, None) => return None,
        };
        let name = self.program.str(&parameter);
        self.effect(Op::CheckBound(object, name, false));
        Some((class, object))
    }

    /// `super().name`, without making the super object.
    pub fn super_attribute(&mut self, attribute: &'a ast::ExprAttribute) -> Option<Value> {
        if !self.is_super_call(&attribute.value) {
            return None;
        }
        let (class, object) = self.super_operands()?;
        let name = self.mangled(&attribute.attr);
        let name = self.program.str(&name);
        Some(self.runtime(RuntimeFn::naja_super_getattr, vec![class, object, name]))
    }
}

/// The names CPython 3.13 has in `builtins`.
pub(super) const BUILTIN_NAMES: &[&str] = &[
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BaseException",
    "BaseExceptionGroup",
    "BlockingIOError",
    "BrokenPipeError",
    "BufferError",
    "BytesWarning",
    "ChildProcessError",
    "ConnectionAbortedError",
    "ConnectionError",
    "ConnectionRefusedError",
    "ConnectionResetError",
    "DeprecationWarning",
    "EOFError",
    "Ellipsis",
    "EncodingWarning",
    "EnvironmentError",
    "Exception",
    "ExceptionGroup",
    "False",
    "FileExistsError",
    "FileNotFoundError",
    "FloatingPointError",
    "FutureWarning",
    "GeneratorExit",
    "IOError",
    "ImportError",
    "ImportWarning",
    "IndentationError",
    "IndexError",
    "InterruptedError",
    "IsADirectoryError",
    "KeyError",
    "KeyboardInterrupt",
    "LookupError",
    "MemoryError",
    "ModuleNotFoundError",
    "NameError",
    "None",
    "NotADirectoryError",
    "NotImplemented",
    "NotImplementedError",
    "OSError",
    "OverflowError",
    "PendingDeprecationWarning",
    "PermissionError",
    "ProcessLookupError",
    "PythonFinalizationError",
    "RecursionError",
    "ReferenceError",
    "ResourceWarning",
    "RuntimeError",
    "RuntimeWarning",
    "StopAsyncIteration",
    "StopIteration",
    "SyntaxError",
    "SyntaxWarning",
    "SystemError",
    "SystemExit",
    "TabError",
    "TimeoutError",
    "True",
    "TypeError",
    "UnboundLocalError",
    "UnicodeDecodeError",
    "UnicodeEncodeError",
    "UnicodeError",
    "UnicodeTranslateError",
    "UnicodeWarning",
    "UserWarning",
    "ValueError",
    "Warning",
    "ZeroDivisionError",
    "_IncompleteInputError",
    "__build_class__",
    "__debug__",
    "__doc__",
    "__import__",
    "__loader__",
    "__name__",
    "__package__",
    "__spec__",
    "abs",
    "aiter",
    "all",
    "anext",
    "any",
    "ascii",
    "bin",
    "bool",
    "breakpoint",
    "bytearray",
    "bytes",
    "callable",
    "chr",
    "classmethod",
    "compile",
    "complex",
    "copyright",
    "credits",
    "delattr",
    "dict",
    "dir",
    "divmod",
    "enumerate",
    "eval",
    "exec",
    "exit",
    "filter",
    "float",
    "format",
    "frozenset",
    "getattr",
    "globals",
    "hasattr",
    "hash",
    "help",
    "hex",
    "id",
    "input",
    "int",
    "isinstance",
    "issubclass",
    "iter",
    "len",
    "license",
    "list",
    "locals",
    "map",
    "max",
    "memoryview",
    "min",
    "next",
    "object",
    "oct",
    "open",
    "ord",
    "pow",
    "print",
    "property",
    "quit",
    "range",
    "repr",
    "reversed",
    "round",
    "set",
    "setattr",
    "slice",
    "sorted",
    "staticmethod",
    "str",
    "sum",
    "super",
    "tuple",
    "type",
    "vars",
    "zip",
];
