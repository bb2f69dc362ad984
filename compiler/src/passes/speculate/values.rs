//! Operands in the fast copy: seen as small ints, as raw floats or as words.

use super::entries::plain;
use super::exits::Point;
use super::kinds::Kind;
use super::{Speculation, new_raw};
use crate::ir::{BlockId, Constant, Expect, Inst, LocationId, ModuleId, Op, Role, Value, Var};

/// What an operand can be had as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Class {
    /// A small int (perhaps after a guard).
    Int,
    /// A float (perhaps after a guard).
    Float,
    /// A word of which nothing is expected.
    Unknown,
    /// Something else.
    Other,
}

/// A fast block under construction.
pub(super) struct Fast<'p, 'a> {
    pub pass: &'p mut Speculation<'a>,
    /// The form of each variable of the generic copy right now.
    pub kinds: Vec<Kind>,
    /// Where an exit goes on: before the instruction being translated.
    pub point: Point,
    pub location: LocationId,
    pub insts: Vec<Inst>,
    /// Parts of the twin that are done, each with its handler.
    pub parts: Vec<(Vec<Inst>, Option<BlockId>)>,
    /// Handler of the part under construction, once something in it raises.
    pub part_handler: Option<BlockId>,
    /// Lent items known to be lists.
    pub lent_lists: Vec<Var>,
    /// Lent items with a guarded layout.
    pub lent_instances: Vec<(Var, u32)>,
    /// What globals gave to variables in this block.
    pub globals: Vec<(Var, (ModuleId, u32))>,
    /// Whether the copy of a function of numbers has given up before here.
    pub gave_up: bool,
}

impl Fast<'_, '_> {
    pub(super) fn kind(&self, var: Var) -> Kind {
        self.kinds.get(var.0 as usize).copied().unwrap_or(Kind::Word)
    }

    pub(super) fn set_kind(&mut self, var: Var, kind: Kind) {
        if let Some(known) = self.kinds.get_mut(var.0 as usize) {
            *known = kind;
        }
    }

    /// Where exceptions of the block go.
    pub(super) fn handler(&self) -> Option<BlockId> {
        self.pass.generic.block(self.point.block).handler
    }

    /// Makes ready for an instruction that may raise: it lies in a part of the twin whose exceptions
    /// find the variables as they are now.
    pub(super) fn before_raising(&mut self) {
        let Some(handler) = self.handler().filter(|_| !self.pass.is_arithmetic) else { return };
        let landing =
            self.pass.exits.landing(self.pass.function, handler, &self.kinds, &self.pass.raw);
        if self.part_handler.is_some_and(|known| known != landing) {
            self.parts.push((std::mem::take(&mut self.insts), self.part_handler));
        }
        self.part_handler = Some(landing);
    }

    /// Adds an instruction at the current place of the source.
    pub(super) fn emit(&mut self, op: Op, dst: Option<Var>) {
        let location = self.location;
        self.insts.push(Inst { location, ..plain(op, dst) });
    }

    /// Adds an instruction whose result is a fresh raw float.
    pub(super) fn emit_raw(&mut self, op: Op) -> Value {
        let raw = new_raw(self.pass.function);
        self.emit(op, Some(raw));
        Value::Var(raw)
    }

    /// The exit from here.
    pub(super) fn exit(&mut self) -> BlockId {
        let (kinds, point) = (&self.kinds, self.point);
        self.pass.exits.exit(self.pass.function, point, kinds, &self.pass.raw)
    }

    pub(super) fn expect(&self, var: Var) -> Expect {
        self.pass.expects.get(var.0 as usize).copied().unwrap_or_default()
    }

    /// What the operand can be had as.
    pub(super) fn class(&self, value: Value) -> Class {
        match value {
            Value::Int(_) => Class::Int,
            Value::Constant(id) => match self.pass.program.constants[id.0 as usize] {
                Constant::Float(_) => Class::Float,
                _ => Class::Other,
            },
            Value::Var(var) => match self.kind(var) {
                Kind::Int => Class::Int,
                Kind::Raw | Kind::Both => Class::Float,
                Kind::List | Kind::Flag(_) | Kind::Uncounted | Kind::Instance(_) => Class::Other,
                Kind::Word | Kind::Lent(_) => match self.expect(var) {
                    Expect::Int => Class::Int,
                    Expect::Float => Class::Float,
                    Expect::Any => Class::Unknown,
                    Expect::Bool
                    | Expect::Str
                    | Expect::List(_)
                    | Expect::Tuple
                    | Expect::Dict
                    | Expect::Instance(_) => Class::Other,
                },
            },
            Value::None
            | Value::True
            | Value::False
            | Value::Ellipsis
            | Value::NotImplemented
            | Value::NoValue
            | Value::Static(_)
            | Value::Module(_)
            | Value::Code(_)
            | Value::Class(_)
            | Value::Site(_)
            | Value::Raw(_) => Class::Other,
        }
    }

    /// The operand as a guarded small int; it is one or is guarded here.
    pub(super) fn int(&mut self, value: Value) -> Value {
        if let Value::Var(var) = value {
            self.settle(var);
            if self.kind(var) != Kind::Int {
                let exit = self.exit();
                self.emit(Op::GuardInt(var, exit), None);
                self.set_kind(var, Kind::Int);
            }
        }
        value
    }

    /// The operand as a raw float; it is one (or a small int), or is guarded here.
    pub(super) fn float(&mut self, value: Value) -> Value {
        match value {
            Value::Int(number) => self.emit_raw(Op::FloatConstant((number as f64).to_bits())),
            Value::Constant(id) => match self.pass.program.constants[id.0 as usize] {
                Constant::Float(bits) => self.emit_raw(Op::FloatConstant(bits)),
                _ => unreachable!("not a number"),
            },
            Value::Var(var) => match self.kind(var) {
                Kind::Raw | Kind::Both => Value::Var(self.pass.raw_of(var)),
                Kind::Int => self.emit_raw(Op::FloatOfInt(value)),
                Kind::Lent(item) => {
                    let exit = self.exit();
                    self.emit_raw(Op::Unbox(Value::Var(item), exit))
                }
                Kind::Word | Kind::List | Kind::Flag(_) | Kind::Uncounted | Kind::Instance(_) => {
                    self.settle(var);
                    let exit = self.exit();
                    let raw = self.pass.raw_of(var);
                    self.emit(Op::Unbox(value, exit), Some(raw));
                    self.set_kind(var, Kind::Both);
                    Value::Var(raw)
                }
            },
            other => unreachable!("{other} is not a number"),
        }
    }

    /// Gives a lent item a count of its own, and a bool its word.
    pub(super) fn settle(&mut self, var: Var) {
        if self.pass.is_arithmetic {
            return;
        }
        if let Kind::Flag(flag) = self.kind(var) {
            self.emit(Op::BoolOf(flag), Some(var));
            self.set_kind(var, Kind::Word);
        }
        if let Kind::Lent(item) = self.kind(var) {
            self.emit(Op::Copy(Value::Var(item)), Some(var));
            let kind = self.kind_of_lent(item);
            self.set_kind(var, kind);
        }
    }

    /// Settles all lent items: something is about to happen that may free their lists.
    pub(super) fn settle_all(&mut self) {
        for number in 0..self.kinds.len() {
            self.settle(Var(number as u32));
        }
    }

    /// Makes the variable's word valid.
    pub(super) fn make_word(&mut self, value: Value) {
        let Value::Var(var) = value else { return };
        self.settle(var);
        if self.kind(var) == Kind::Raw {
            let raw = self.pass.raw_of(var);
            self.emit(Op::BoxFloat(Value::Var(raw)), Some(var));
            self.set_kind(var, Kind::Both);
        }
    }

    /// Stores a raw float as the value of a word variable.
    pub(super) fn set_raw(&mut self, dst: Var, op: Op) {
        let raw = self.pass.raw_of(dst);
        self.emit(op, Some(raw));
        if self.pass.function.variable(dst).role == Role::Borrowed {
            unreachable!("a borrowed variable is not assigned");
        }
        self.set_kind(dst, Kind::Raw);
    }

    /// Makes the word variable empty after its value went elsewhere.
    pub(super) fn set_empty(&mut self, var: Var) {
        if self.pass.generic.variable(var).role == Role::Local {
            self.emit(Op::Copy(Value::NoValue), Some(var));
        }
        self.set_kind(var, Kind::Word);
    }
}
