//! The function under construction: blocks, variables, and the bookkeeping around them.
//!
//! A `Body` always has a current block. After a terminator the next instruction opens a block that
//! nothing reaches; `finish` drops such blocks. A block's exception handler is fixed when it is
//! made, so entering or leaving a `try` starts a new block.

use std::collections::HashMap;

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;

use super::program::{Lowering, ModuleContext};
use crate::diagnostics::Diagnostic;
use crate::ir::{
    BlockId, Expect, Function, FunctionId, FunctionKind, Inst, LocationId, ModuleId, Op, Repr,
    Role, Terminator, Value, Var, Variable,
};
use crate::names::{Names, ScopeId};

/// A way out of a block that has to do something on the way (see `unwind.rs`).
#[derive(Clone, Copy)]
pub(super) enum Frame<'a> {
    /// A loop: where `break` and `continue` go; the iterator lives until the loop is left.
    Loop { after: BlockId, next: BlockId, iterator: Option<Value> },
    /// A `try` with `finally`: the body runs on every way out.
    Finally { body: &'a [ruff_python_ast::Stmt], outside: Option<BlockId> },
    /// A `with` item: `__exit__(None, None, None)` runs on every way out.
    With { exit: Var, range: TextRange, is_async: bool, outside: Option<BlockId> },
    /// An `except` clause or the exceptional copy of a `finally`: the handled exception is put back.
    Handling { exception: Var, previous: Var, outside: Option<BlockId> },
    /// `except … as name`: the name is deleted.
    HandlerName { name: &'a Name, outside: Option<BlockId> },
}

/// A function under construction.
pub(super) struct Body<'p, 'a> {
    pub program: &'p mut Lowering<'a>,
    pub function: Function,
    pub id: FunctionId,
    pub module: ModuleId,
    pub names: &'a Names,
    pub scope: ScopeId,
    pub current: BlockId,
    pub terminated: bool,
    pub handler: Option<BlockId>,
    pub frames: Vec<Frame<'a>>,
    /// Variables of locals, by the scope that owns the slot.
    pub locals: HashMap<(ScopeId, Name), Var>,
    /// Variables that hold cells: own ones by the owner scope, free ones by the frame's scope.
    pub cells: HashMap<(ScopeId, Name), Var>,
    /// What is expected of locals.
    pub expects: crate::types::infer::Locals,
    /// The class namespace, in a class body.
    pub namespace: Option<Var>,
    /// The `__class__` cell, in a class body whose methods need it.
    pub class_cell: Option<Var>,
    /// Unbound promoted globals raise NameError, not UnboundLocalError.
    pub promoted: HashMap<Name, Var>,
    /// Location for what is emitted next.
    pub location: LocationId,
    /// The first parameter, for zero-argument `super`.
    pub first_parameter: Option<Name>,
    /// Expression statements print their value: `compile(…, "single")`.
    pub displays: bool,
}

impl<'p, 'a> Body<'p, 'a> {
    pub fn new(
        program: &'p mut Lowering<'a>,
        id: FunctionId,
        module: ModuleId,
        scope: ScopeId,
        kind: FunctionKind,
    ) -> Body<'p, 'a> {
        let names = program.modules[module.0 as usize].names;
        let mut function = program.ir.functions[id.0 as usize].clone();
        function.kind = kind;
        let current = function.new_block(None);
        Body {
            program,
            function,
            id,
            module,
            names,
            scope,
            current,
            terminated: false,
            handler: None,
            frames: Vec::new(),
            locals: HashMap::new(),
            cells: HashMap::new(),
            expects: HashMap::new(),
            namespace: None,
            class_cell: None,
            promoted: HashMap::new(),
            location: LocationId(0),
            first_parameter: None,
            displays: false,
        }
    }

    /// Checks bindings, drops dead blocks and hands the function to the program.
    pub fn finish(mut self) {
        if !self.terminated {
            self.terminate(Terminator::Unreachable);
        }
        super::bound::remove_checks(&mut self.function);
        let promoted: Vec<Var> = self.promoted.values().copied().collect();
        super::bound::expand_promoted_checks(&mut self.function, &promoted);
        super::bound::prune(&mut self.function);
        super::methods::join_calls(&mut self.function);
        self.program.ir.functions[self.id.0 as usize] = self.function;
    }

    pub fn context(&self) -> &ModuleContext<'a> {
        &self.program.modules[self.module.0 as usize]
    }

    /// Refuses a construct, by name, or has it raise.
    pub fn unsupported(&mut self, range: TextRange, construct: &str) {
        if self.program.raise_unsupported {
            let message = self.program.str(&format!("{construct} is not supported yet"));
            self.at(range, |this| {
                this.runtime_raise(RuntimeFn::naja_raise_unsupported, vec![message]);
            });
            return;
        }
        let source = &self.context().module.source;
        let diagnostic = Diagnostic::unsupported(source, range, construct);
        self.program.diagnostics.push(diagnostic);
    }

    // -- places in the source

    /// Runs `emit` with the location of a range.
    pub fn at<T>(&mut self, range: TextRange, emit: impl FnOnce(&mut Self) -> T) -> T {
        let location = self.program.location(self.module, range);
        let saved = std::mem::replace(&mut self.location, location);
        let result = emit(self);
        self.location = saved;
        result
    }

    /// Runs `emit` with no location: an exception it raises gets no traceback entry here.
    pub fn nowhere<T>(&mut self, emit: impl FnOnce(&mut Self) -> T) -> T {
        let saved = std::mem::replace(&mut self.location, LocationId(0));
        let result = emit(self);
        self.location = saved;
        result
    }

    // -- blocks

    /// A block with the handler now in force.
    pub fn block(&mut self) -> BlockId {
        self.function.new_block(self.handler)
    }

    /// Goes on in a block.
    pub fn switch(&mut self, block: BlockId) {
        self.current = block;
        self.terminated = false;
    }

    pub fn terminate(&mut self, terminator: Terminator) {
        if !self.terminated {
            self.function.blocks[self.current.0 as usize].terminator = terminator;
            self.terminated = true;
        }
    }

    pub fn jump(&mut self, target: BlockId) {
        self.terminate(Terminator::Jump(target));
    }

    pub fn branch(&mut self, flag: Var, then: BlockId, otherwise: BlockId) {
        self.terminate(Terminator::Branch { flag, then, otherwise });
    }

    /// Changes the handler for what follows; starts a new block.
    pub fn set_handler(&mut self, handler: Option<BlockId>) {
        self.handler = handler;
        let dead = self.terminated;
        let block = self.block();
        self.jump(block);
        self.switch(block);
        self.terminated = dead;
    }

    // -- variables

    pub fn temporary(&mut self) -> Var {
        self.function.new_temporary()
    }

    pub fn flag(&mut self) -> Var {
        self.function.new_variable(Variable {
            name: None,
            repr: Repr::Flag,
            role: Role::Temporary,
            expect: Expect::Any,
        })
    }

    pub fn machine(&mut self) -> Var {
        self.function.new_variable(Variable {
            name: None,
            repr: Repr::Machine,
            role: Role::Temporary,
            expect: Expect::Any,
        })
    }

    /// A word that is assigned on several paths.
    pub fn local(&mut self, name: Option<String>, expect: Expect) -> Var {
        let role = Role::Local;
        self.function.new_variable(Variable { name, repr: Repr::Word, role, expect })
    }

    // -- instructions

    pub fn push(&mut self, op: Op, dst: Option<Var>) {
        if self.terminated {
            let block = self.block();
            self.switch(block);
        }
        let inst = Inst { op, dst, location: self.location, release_on_error: Vec::new() };
        self.function.blocks[self.current.0 as usize].insts.push(inst);
    }

    /// Emits an op with a word result.
    pub fn emit(&mut self, op: Op) -> Value {
        let dst = self.temporary();
        self.function.variables[dst.0 as usize].expect = self.expect_of_result(&op);
        self.push(op, Some(dst));
        Value::Var(dst)
    }

    /// Emits an op with a flag result.
    pub fn emit_flag(&mut self, op: Op) -> Var {
        let dst = self.flag();
        self.push(op, Some(dst));
        dst
    }

    /// Emits an op without a result.
    pub fn effect(&mut self, op: Op) {
        self.push(op, None);
    }

    /// Calls a runtime function with a word result.
    pub fn runtime(&mut self, function: RuntimeFn, arguments: Vec<Value>) -> Value {
        self.emit(Op::Runtime(function, arguments))
    }

    /// Calls a runtime function for a flag.
    pub fn runtime_flag(&mut self, function: RuntimeFn, arguments: Vec<Value>) -> Var {
        self.emit_flag(Op::Runtime(function, arguments))
    }

    /// Calls a runtime function for its effect.
    pub fn runtime_effect(&mut self, function: RuntimeFn, arguments: Vec<Value>) {
        self.effect(Op::Runtime(function, arguments));
    }

    /// Calls a runtime function that always raises.
    pub fn runtime_raise(&mut self, function: RuntimeFn, arguments: Vec<Value>) {
        self.runtime_effect(function, arguments);
        self.terminate(Terminator::Unreachable);
    }

    pub fn assign(&mut self, variable: Var, value: Value) {
        // Unnamed variables hold what is put into them first.
        let info = &self.function.variables[variable.0 as usize];
        if info.name.is_none() && info.expect == Expect::Any {
            self.function.variables[variable.0 as usize].expect = self.expect_of(value);
        }
        self.push(Op::Copy(value), Some(variable));
    }

    /// The word of a merged variable, as a temporary.
    pub fn take(&mut self, variable: Var) -> Value {
        self.emit(Op::Move(variable))
    }

    pub fn module_value(&self) -> Value {
        Value::Module(self.module)
    }
}
