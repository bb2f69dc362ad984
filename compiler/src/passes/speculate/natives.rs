//! Calls of built-in functions that are proven to be what they seem, as instructions.

use super::kinds::Kind;
use super::values::{Class, Fast};
use crate::ir::{
    Constant, Expect, FunctionKind, Inst, ModuleId, Native, Op, Program, Repr, Role, Value, Var,
    Variable,
};

/// The text of a str constant.
fn text(program: &Program, value: Value) -> Option<String> {
    let Value::Constant(id) = value else { return None };
    match &program.constants[id.0 as usize] {
        Constant::Str(points) => points.iter().map(|point| char::from_u32(*point)).collect(),
        _ => None,
    }
}

impl Fast<'_, '_> {
    /// A global that is never rebound lends its object instead of giving a count.
    pub(super) fn load_global(&mut self, inst: &Inst, module: ModuleId, slot: u32) -> bool {
        let global = &self.pass.program.modules[module.0 as usize].globals[slot as usize];
        let Some(dst) = inst.dst else { return false };
        let temporary = self.pass.generic.variable(dst).role == Role::Temporary;
        if global.native.is_none() || !temporary {
            return false;
        }
        let item = self.pass.function.new_variable(Variable {
            name: None,
            repr: Repr::Word,
            role: Role::Borrowed,
            expect: Expect::Any,
        });
        self.settle_read_by_handler();
        let mut copy = inst.clone();
        copy.dst = Some(item);
        copy.release_on_error.retain(|var| {
            !matches!(
                self.kind(*var),
                Kind::Raw | Kind::Int | Kind::Lent(_) | Kind::Uncounted | Kind::Flag(_)
            )
        });
        self.before_raising();
        self.insts.push(copy);
        self.globals.push((dst, (module, slot)));
        self.set_kind(dst, Kind::Lent(item));
        true
    }

    /// A handler finds words with counts of their own.
    fn settle_read_by_handler(&mut self) {
        if self.handler().is_some() {
            self.settle_all();
        }
    }

    /// What the variable holds, when that is proven.
    fn native(&self, value: Value) -> Option<&Native> {
        let Value::Var(var) = value else { return None };
        let program = self.pass.program;
        let loaded = self.globals.iter().rev().find(|(known, _)| *known == var);
        let native = match loaded {
            Some((_, (module, slot))) => {
                &program.modules[module.0 as usize].globals[*slot as usize].native
            }
            None => {
                // A global kept in a variable of the module's body.
                let function = self.pass.generic;
                let name = function.variable(var).name.as_ref()?;
                let globals = &program.modules[function.module.0 as usize].globals;
                let global = globals.iter().find(|global| global.name == *name);
                &global.filter(|_| function.kind == FunctionKind::Module)?.native
            }
        };
        let native = native.as_ref()?;
        let shadowed = program.modules.iter().any(|module| module.name == native.module);
        (program.builtin_modules.contains(&native.module) && !shadowed).then_some(native)
    }

    /// `math.sqrt(x)`
    pub(super) fn native_method(
        &mut self,
        object: Value,
        name: Value,
        arguments: &[Value],
        dst: Option<Var>,
    ) -> bool {
        let Some(name) = text(self.pass.program, name) else { return false };
        let known = self
            .native(object)
            .is_some_and(|native| native.attribute.is_none() && native.module == "math");
        known && self.is_fixed(&name) && self.math_function(&name, arguments, dst)
    }

    /// `sqrt(x)` of `from math import sqrt`
    pub(super) fn native_call(
        &mut self,
        callee: Value,
        arguments: &[Value],
        dst: Option<Var>,
    ) -> bool {
        let Some(native) = self.native(callee) else { return false };
        match native.attribute.clone() {
            Some(name) if native.module == "math" => self.math_function(&name, arguments, dst),
            _ => false,
        }
    }

    /// `math.pi` and its like.
    pub(super) fn native_constant(&mut self, object: Value, name: Value, dst: Option<Var>) -> bool {
        let (Some(dst), Some(name)) = (dst, text(self.pass.program, name)) else { return false };
        let known = self
            .native(object)
            .is_some_and(|native| native.attribute.is_none() && native.module == "math");
        let value = match name.as_str() {
            "pi" => std::f64::consts::PI,
            "tau" => std::f64::consts::TAU,
            "e" => std::f64::consts::E,
            "inf" => f64::INFINITY,
            _ => return false,
        };
        if !known || !self.is_fixed(&name) {
            return false;
        }
        self.set_raw(dst, Op::FloatConstant(value.to_bits()));
        true
    }

    /// Whether nothing in the program stores to an attribute of that name.
    fn is_fixed(&self, name: &str) -> bool {
        !self.pass.program.stored_names.contains(name)
    }

    fn math_function(&mut self, name: &str, arguments: &[Value], dst: Option<Var>) -> bool {
        let (Some(dst), [argument]) = (dst, arguments) else { return false };
        let argument = match (name, self.class(*argument)) {
            ("sqrt" | "fabs", Class::Float) => self.float(*argument),
            ("sqrt" | "fabs", Class::Int) => {
                let int = self.int(*argument);
                self.exact(int)
            }
            _ => return false,
        };
        let exit = self.exit();
        let op = match name {
            "sqrt" => Op::FloatSqrt(argument, exit),
            _ => Op::FloatAbs(argument),
        };
        self.set_raw(dst, op);
        true
    }
}
