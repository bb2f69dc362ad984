//! Translates one generic block to its fast twin.

use naja_abi::functions::RuntimeFn;

use super::Speculation;
use super::entries;
use super::exits::Point;
use super::kinds::Kind;
use super::values::{Class, Fast};
use crate::ir::{
    BlockId, Expect, Inst, Item, LocationId, Op, Place, Repr, Role, Terminator, Value, Var,
};

/// Fills the fast twin of the block.
pub(super) fn translate_block(pass: &mut Speculation<'_>, id: BlockId) {
    let generic = pass.generic;
    let block = generic.block(id);
    let kinds = pass.starts[id.0 as usize].clone();
    let mut fast = Fast {
        pass,
        kinds,
        point: Point { block: id, index: 0 },
        location: LocationId(0),
        insts: Vec::new(),
        parts: Vec::new(),
        part_handler: None,
        lent_lists: Vec::new(),
        lent_instances: Vec::new(),
        globals: Vec::new(),
        gave_up: false,
    };
    for (index, inst) in block.insts.iter().enumerate() {
        if fast.gave_up {
            break;
        }
        fast.point.index = index;
        fast.location = inst.location;
        if !fast.speculated(inst) {
            fast.generic(inst);
        }
    }
    fast.point.index = block.insts.len();
    fast.settle_all();
    let given = match block.terminator {
        _ if fast.gave_up => Some(fast.give_up()),
        Terminator::Return(value) if fast.pass.is_arithmetic => Some(fast.return_number(value)),
        Terminator::Raise(..) if fast.pass.is_arithmetic => Some(fast.give_up()),
        Terminator::Return(value) => {
            fast.make_word(value);
            None
        }
        _ => None,
    };
    if let (None, Terminator::Raise(..)) = (&given, &block.terminator) {
        fast.before_raising();
    }
    let (mut parts, kinds) = (fast.parts, fast.kinds);
    parts.push((fast.insts, fast.part_handler));
    let terminator = match given {
        Some(terminator) => terminator,
        None => entries::terminator(pass, &block.terminator, &kinds),
    };
    fill_twin(pass, id, parts, terminator);
}

/// The twin's code, in as many blocks as it has handlers one after the other.
fn fill_twin(
    pass: &mut Speculation<'_>,
    id: BlockId,
    parts: Vec<(Vec<Inst>, Option<BlockId>)>,
    terminator: Terminator,
) {
    let mut twin = pass.fast_blocks[id.0 as usize].expect("the block has a twin");
    let last = parts.len() - 1;
    for (number, (insts, handler)) in parts.into_iter().enumerate() {
        let next = (number < last).then(|| pass.function.new_block(None));
        let block = &mut pass.function.blocks[twin.0 as usize];
        block.insts = insts;
        block.handler = handler;
        block.terminator = match next {
            Some(next) => Terminator::Jump(next),
            None => terminator.clone(),
        };
        if let Some(next) = next {
            pass.function.blocks[next.0 as usize].fast = true;
            twin = next;
        }
    }
    pass.function.blocks[twin.0 as usize].end = pass.function.block(id).end;
}

impl Fast<'_, '_> {
    /// Translates the instruction if it has a fast form here.
    fn speculated(&mut self, inst: &Inst) -> bool {
        if self.pass.is_arithmetic
            && let Some(done) = self.arithmetic_only(inst)
        {
            return done;
        }
        match &inst.op {
            Op::CallKnown(callee, _, arguments) => {
                return self.call_arithmetic(*callee, arguments, inst.dst);
            }
            Op::LoadGlobal(module, slot) if self.load_function(*module, *slot, inst.dst) => {}
            Op::Copy(value) => return self.copy(*value, inst.dst),
            Op::Move(var) => return self.move_(*var, inst.dst),
            Op::Release(var) => return self.release(*var),
            Op::Retain(var) if matches!(self.kind(*var), Kind::Int | Kind::Uncounted) => {}
            Op::Binary(operator, left, right) => {
                return self.binary(*operator, *left, *right, inst.dst, false);
            }
            Op::InPlace(operator, left, right) => {
                return self.binary(*operator, *left, *right, inst.dst, true);
            }
            Op::InPlaceKept(operator, left, right) => {
                return self.in_place_kept(*operator, *left, *right);
            }
            Op::Unary(operator, value) => return self.unary(*operator, *value, inst.dst),
            Op::Compare(operator, left, right) => {
                return self.compare(*operator, *left, *right, inst.dst, true);
            }
            Op::CompareTruth(operator, left, right) => {
                return self.compare(*operator, *left, *right, inst.dst, false);
            }
            Op::Truth(value) => return self.truth(*value, inst.dst),
            Op::IsNoValue(Value::Var(var)) if self.has_value(*var) => {
                self.settle(*var);
                let never = Op::IntCompare(crate::ir::Compare::Ne, Value::Int(0), Value::Int(0));
                self.emit(never, inst.dst);
            }
            Op::CheckBound(Value::Var(var), ..) if self.has_value(*var) => {}
            // The poll itself is the generic copy's: here nothing unknown happens.
            Op::Poll => {
                let exit = self.exit();
                self.emit(Op::PollOr(exit), None);
            }
            Op::GetItem(container, key) => return self.get_item(*container, *key, inst.dst),
            Op::SetItem(container, key, value) => return self.set_item(*container, *key, *value),
            Op::LoadGlobal(Value::Module(module), slot) => {
                return self.load_global(inst, *module, *slot);
            }
            Op::CallMethod(object, name, arguments, _) => {
                return self.native_method(*object, *name, arguments, inst.dst);
            }
            Op::Call(callee, arguments) => {
                return self.native_call(*callee, arguments, inst.dst);
            }
            Op::GetAttr(object, name, site) => {
                return self.native_constant(*object, *name, inst.dst)
                    || self.get_attribute(*object, *name, *site, inst.dst);
            }
            Op::SetAttr(object, name, value, _) => {
                return self.set_attribute(*object, *name, *value);
            }
            Op::Runtime(RuntimeFn::naja_index, values) if self.class(values[0]) == Class::Int => {
                let value = self.int(values[0]);
                self.emit_int(Op::IntCopy(value), inst.dst);
            }
            _ => return false,
        }
        true
    }

    /// Whether the variable is surely bound.
    fn has_value(&self, var: Var) -> bool {
        !matches!(self.kind(var), Kind::Word | Kind::Uncounted)
    }

    /// A small int result.
    pub(super) fn emit_int(&mut self, op: Op, dst: Option<Var>) {
        self.emit(op, dst);
        if let Some(dst) = dst {
            self.set_kind(dst, Kind::Int);
        }
    }

    fn copy(&mut self, value: Value, dst: Option<Var>) -> bool {
        let Some(dst) = dst.filter(|dst| self.pass.generic.is_owned(*dst)) else { return false };
        match value {
            Value::Int(_) => self.emit_int(Op::IntCopy(value), Some(dst)),
            Value::Constant(_) if self.class(value) == Class::Float => {
                let raw = self.float(value);
                self.set_raw(dst, Op::FloatCopy(raw));
            }
            Value::Var(var) => match self.kind(var) {
                Kind::Int => self.emit_int(Op::IntCopy(value), Some(dst)),
                Kind::Raw | Kind::Both => {
                    let raw = self.float(value);
                    self.set_raw(dst, Op::FloatCopy(raw));
                }
                kind @ (Kind::List | Kind::Instance(_)) => {
                    self.emit(Op::Copy(value), Some(dst));
                    self.set_kind(dst, kind);
                }
                Kind::Lent(item) => {
                    self.guard_expected(item, dst);
                    self.emit(Op::Copy(Value::Var(item)), Some(dst));
                    let kind = self.kind_of_lent(item);
                    self.set_kind(dst, kind);
                }
                Kind::Flag(flag) => {
                    self.emit(Op::BoolOf(flag), Some(dst));
                    self.set_kind(dst, Kind::Word);
                }
                Kind::Word | Kind::Uncounted => return false,
            },
            _ => return false,
        }
        true
    }

    fn move_(&mut self, var: Var, dst: Option<Var>) -> bool {
        let Some(dst) = dst else { return false };
        match self.kind(var) {
            Kind::Int => {
                self.emit_int(Op::IntCopy(Value::Var(var)), Some(dst));
                self.set_empty(var);
            }
            Kind::Raw => {
                let raw = Value::Var(self.pass.raw_of(var));
                self.set_raw(dst, Op::FloatCopy(raw));
                self.set_empty(var);
            }
            Kind::Both => {
                let raw = Value::Var(self.pass.raw_of(var));
                let copy = self.pass.raw_of(dst);
                self.emit(Op::FloatCopy(raw), Some(copy));
                self.emit(Op::Move(var), Some(dst));
                self.set_kind(var, Kind::Word);
                self.set_kind(dst, Kind::Both);
            }
            kind @ (Kind::List | Kind::Instance(_)) => {
                self.emit(Op::Move(var), Some(dst));
                self.set_kind(var, Kind::Word);
                self.set_kind(dst, kind);
            }
            Kind::Lent(item) => {
                self.guard_expected(item, dst);
                self.emit(Op::Copy(Value::Var(item)), Some(dst));
                let kind = self.kind_of_lent(item);
                self.set_kind(dst, kind);
                self.set_empty(var);
            }
            Kind::Flag(flag) => {
                self.emit(Op::BoolOf(flag), Some(dst));
                self.set_kind(dst, Kind::Word);
                self.set_empty(var);
            }
            Kind::Uncounted => {
                self.emit(Op::IntCopy(Value::Var(var)), Some(dst));
                self.set_empty(var);
                self.set_kind(dst, Kind::Uncounted);
            }
            Kind::Word => {
                self.emit(Op::Move(var), Some(dst));
                self.set_kind(dst, Kind::Word);
            }
        }
        true
    }

    fn release(&mut self, var: Var) -> bool {
        match self.kind(var) {
            Kind::Int | Kind::Raw | Kind::Lent(_) | Kind::Flag(_) | Kind::Uncounted => {}
            Kind::Both => self.emit(Op::Release(var), None),
            Kind::Word | Kind::List | Kind::Instance(_) => {
                self.settle_all();
                self.set_kind(var, Kind::Word);
                let op = match self.exit_behind() {
                    Some(exit) => Op::ReleaseKeeping(var, exit),
                    None => Op::Release(var),
                };
                self.emit(op, None);
            }
        }
        self.set_kind(var, Kind::Word);
        true
    }

    /// The instruction as it is, over words.
    fn generic(&mut self, inst: &Inst) {
        if self.pass.is_arithmetic {
            self.gave_up = true;
            return;
        }
        self.settle_all();
        let mut operands = Vec::new();
        inst.op.for_each_operand(&mut |value, consumed| operands.push((value, consumed)));
        let is_word = |value: Value| match value {
            Value::Var(var) => self.pass.generic.variable(var).repr == Repr::Word,
            _ => false,
        };
        let words: Vec<(Value, bool)> =
            operands.into_iter().filter(|(value, _)| is_word(*value)).collect();
        for (value, _) in &words {
            self.make_word(*value);
        }
        let mut copy = inst.clone();
        copy.release_on_error.retain(|var| match self.kind(*var) {
            Kind::Raw | Kind::Int | Kind::Uncounted => false,
            Kind::Word
            | Kind::Both
            | Kind::List
            | Kind::Lent(_)
            | Kind::Flag(_)
            | Kind::Instance(_) => true,
        });
        if inst.op.raises() {
            self.before_raising();
        }
        self.insts.push(copy);
        if inst.op.runs_code() {
            self.forget_instances();
        }
        for (value, consumed) in words {
            if let (Value::Var(var), true) = (value, consumed) {
                self.set_kind(var, Kind::Word);
            }
        }
        for var in inst.op.written().into_iter().chain(inst.dst) {
            self.set_kind(var, Kind::Word);
        }
    }

    /// The container as an exact list, when it is expected to be one.
    fn list(&mut self, container: Value) -> Option<Value> {
        let Value::Var(var) = container else { return None };
        let expected = matches!(self.expect(var), Expect::List(_));
        match self.kind(var) {
            Kind::List => Some(container),
            Kind::Lent(item) if expected => {
                if !self.lent_lists.contains(&item) {
                    let exit = self.exit();
                    self.emit(Op::GuardType(item, "naja_type_list", exit), None);
                    self.lent_lists.push(item);
                }
                Some(Value::Var(item))
            }
            Kind::Word if expected => {
                let exit = self.exit();
                self.emit(Op::GuardType(var, "naja_type_list", exit), None);
                self.set_kind(var, Kind::List);
                Some(container)
            }
            Kind::Word
            | Kind::Int
            | Kind::Raw
            | Kind::Both
            | Kind::Lent(_)
            | Kind::Flag(_)
            | Kind::Uncounted
            | Kind::Instance(_) => None,
        }
    }

    fn is_index(&self, key: Value) -> bool {
        self.class(key) == Class::Int && !matches!(key, Value::Int(..0))
    }

    fn get_item(&mut self, container: Value, key: Value, dst: Option<Var>) -> bool {
        let Some(dst) = dst else { return false };
        if !self.is_index(key) {
            return false;
        }
        let Some(list) = self.list(container) else { return false };
        let key = self.int(key);
        let exit = self.exit();
        let bools = matches!(self.list_expect(container), Expect::List(Item::Bool));
        let place = Place::new(list, key);
        let temporary = self.pass.generic.variable(dst).role == Role::Temporary;
        match self.expect(dst) {
            Expect::Float => self.set_raw(dst, Op::ListItemFloat(place, exit)),
            Expect::Int => self.emit_int(Op::ListItemInt(place, exit), Some(dst)),
            Expect::Bool if bools && temporary => {
                let flag = self.new_flag();
                self.emit(Op::ListItemFlag(place, exit), Some(flag));
                self.set_kind(dst, Kind::Flag(flag));
            }
            _ if temporary => {
                let item = self.pass.function.new_variable(crate::ir::Variable {
                    name: None,
                    repr: Repr::Word,
                    role: Role::Borrowed,
                    expect: Expect::Any,
                });
                self.emit(Op::ListItemLent(place, exit), Some(item));
                self.set_kind(dst, Kind::Lent(item));
            }
            _ => {
                self.emit(Op::ListItem(place, exit), Some(dst));
                self.set_kind(dst, Kind::Word);
            }
        }
        true
    }

    fn list_expect(&self, container: Value) -> Expect {
        match container {
            Value::Var(var) => self.expect(var),
            _ => Expect::Any,
        }
    }

    fn set_item(&mut self, container: Value, key: Value, value: Value) -> bool {
        if !self.is_index(key) {
            return false;
        }
        let Some(list) = self.list(container) else { return false };
        let key = self.int(key);
        match self.list_expect(container) {
            Expect::List(Item::Bool) if self.may_be_flag(value) => {
                let flag = self.flag(value);
                let exit = self.exit();
                self.emit(Op::ListStoreFlag(Place::new(list, key), flag, exit), None);
            }
            Expect::List(Item::Int | Item::Float)
                if matches!(self.class(value), Class::Int | Class::Float) =>
            {
                self.make_word(value);
                let exit = self.exit();
                self.emit(Op::ListReplace(Place::new(list, key), value, exit), None);
            }
            _ => {
                self.settle_all();
                self.make_word(value);
                let exit = self.exit();
                self.emit(Op::ListStore(Place::new(container, key), value, exit), None);
                self.forget_instances();
            }
        }
        true
    }

    pub(super) fn new_flag(&mut self) -> Var {
        self.pass.function.new_variable(crate::ir::Variable {
            name: None,
            repr: Repr::Flag,
            role: Role::Temporary,
            expect: Expect::Any,
        })
    }

    fn may_be_flag(&self, value: Value) -> bool {
        match value {
            Value::True | Value::False => true,
            Value::Var(var) => match self.kind(var) {
                Kind::Flag(_) => true,
                Kind::Word | Kind::Lent(_) => self.expect(var) == Expect::Bool,
                Kind::Int
                | Kind::Raw
                | Kind::Both
                | Kind::List
                | Kind::Uncounted
                | Kind::Instance(_) => false,
            },
            _ => false,
        }
    }

    /// The bool as a flag; anything else leaves.
    fn flag(&mut self, value: Value) -> Var {
        let value = match value {
            Value::Var(var) => match self.kind(var) {
                Kind::Flag(flag) => return flag,
                Kind::Lent(item) => Value::Var(item),
                _ => value,
            },
            _ => value,
        };
        let flag = self.new_flag();
        let op = match value {
            Value::True => Op::FlagConstant(true),
            Value::False => Op::FlagConstant(false),
            _ => {
                let exit = self.exit();
                Op::FlagOf(value, exit)
            }
        };
        self.emit(op, Some(flag));
        flag
    }
}
