//! Calls of functions of numbers from fast copies.

use super::kinds::Kind;
use super::values::{Class, Fast};
use crate::ir::{Expect, FunctionId, Op, Repr, Role, Value, Var, Variable};

impl Fast<'_, '_> {
    /// Calls the copy of a function of numbers, when the arguments are what it expects.
    pub(super) fn call_arithmetic(
        &mut self,
        callee: FunctionId,
        arguments: &[Value],
        dst: Option<Var>,
    ) -> bool {
        let program = self.pass.program;
        let (Some(dst), Some(facts)) = (dst, &program.functions[callee.0 as usize].arithmetic)
        else {
            return false;
        };
        let fits =
            |(argument, parameter): (&Value, &Expect)| match (self.class(*argument), parameter) {
                (Class::Int, Expect::Int) | (Class::Float, Expect::Float) => true,
                (Class::Unknown, _) => true,
                (_, _) => false,
            };
        let is_temporary = self.pass.generic.variable(dst).role == Role::Temporary;
        if !is_temporary || !arguments.iter().zip(&facts.parameters).all(fits) {
            return false;
        }
        let numbers: Vec<Value> = arguments
            .iter()
            .zip(&facts.parameters)
            .map(|(argument, parameter)| match parameter {
                Expect::Float => self.float(*argument),
                _ => self.int(*argument),
            })
            .collect();
        let exit = self.exit();
        match facts.result {
            Expect::Float => self.set_raw(dst, Op::CallArithmeticFloat(callee, numbers, exit)),
            Expect::Bool => {
                let flag = self.new_flag();
                self.emit(Op::CallArithmeticFlag(callee, numbers, exit), Some(flag));
                self.set_kind(dst, Kind::Flag(flag));
            }
            _ => self.emit_int(Op::CallArithmetic(callee, numbers, exit), Some(dst)),
        }
        true
    }

    /// Loads a known function of numbers, which can only fail for being unbound.
    pub(super) fn load_function(&mut self, module: Value, slot: u32, dst: Option<Var>) -> bool {
        let (Some(dst), Value::Module(id)) = (dst, module) else { return false };
        if self.pass.generic.variable(dst).role != Role::Borrowed {
            return false;
        }
        let program = self.pass.program;
        let global = &program.modules[id.0 as usize].globals[slot as usize];
        let Some(function) = global.known_function else { return false };
        let function = &program.functions[function.0 as usize];
        if function.arithmetic.is_none() {
            return false;
        }
        if self.pass.is_arithmetic && function.symbol == self.pass.generic.symbol {
            // Being called, it is bound.
            self.set_kind(dst, Kind::Word);
            return true;
        }
        let exit = self.exit();
        self.emit(Op::LoadBound(module, slot, exit), Some(dst));
        self.set_kind(dst, Kind::Word);
        true
    }

    /// A variable for a small int that nobody has to count.
    pub(super) fn new_int(&mut self) -> Var {
        self.pass.function.new_variable(Variable {
            name: None,
            repr: Repr::Word,
            role: Role::Temporary,
            expect: Expect::Int,
        })
    }
}
