//! One IR function to one Cranelift function: prologue, blocks, terminators, dispatch of ops.
//!
//! Each IR variable is a Cranelift variable; IR blocks become one or more Cranelift blocks. Word
//! variables start as `NO_VALUE`. The ops themselves are in the files named after their kind.

use std::collections::HashMap;
use std::mem::offset_of;

use cranelift_codegen::ir::condcodes::IntCC;
use cranelift_codegen::ir::types::{F64, I8, I64};
use cranelift_codegen::ir::{
    self as clif, FuncRef, GlobalValue, InstBuilder, SourceLoc, StackSlot, StackSlotData,
    StackSlotKind,
};
use cranelift_codegen::isa::TargetFrontendConfig;
use cranelift_frontend::{FunctionBuilder, Variable};
use naja_abi::functions::RuntimeFn;
use naja_abi::layout::ThreadState;
use naja_abi::records::REGISTER_PARAMETERS;
use naja_abi::word::{NO_VALUE, POINTER_TAG};

use super::arithmetic::Form;
use super::errors::Landing;
use super::generator::Suspension;
use super::outline::{Outline, Part};
use super::symbols::{Symbol, Unit};
use super::words::machine_type;
use crate::ir::liveness::Liveness;
use crate::ir::sets::VarSet;
use crate::ir::{
    BlockId, Function, FunctionId, Inst, LocationId, Op, Repr, Role, Terminator, Value, Var,
};

/// A function being translated.
pub(super) struct Translator<'a, 'f> {
    pub builder: FunctionBuilder<'f>,
    pub unit: &'a Unit<'a>,
    pub function: &'a Function,
    pub id: FunctionId,
    /// Cranelift's variable for each of ours.
    pub variables: Vec<Variable>,
    /// Where each IR block begins.
    pub blocks: Vec<clif::Block>,
    /// The word of the function object (borrowed).
    pub function_word: Variable,
    /// The generator's address, in resume functions.
    pub generator: Variable,
    /// Words of the frame of a generator: the slot of each variable that lives across a `Yield`.
    pub suspensions: Vec<Suspension>,
    /// Number of words in the frame of a generator.
    pub frame_size: usize,
    /// Handler, location and releases of the instruction being translated.
    pub handler: Option<BlockId>,
    pub location: LocationId,
    pub release_on_error: Vec<Var>,
    pub landings: Vec<(Landing, clif::Block)>,
    pub landing_numbers: HashMap<Landing, usize>,
    pub imports: HashMap<Symbol, FuncRef>,
    pub addresses: HashMap<(Symbol, i64), GlobalValue>,
    /// Room for argument arrays, shared by all calls.
    arguments: Option<StackSlot>,
    /// Temporaries that never hold `NO_VALUE` once assigned.
    filled: VarSet,
    /// How often each variable is read.
    pub reads: Vec<u32>,
    /// Whether the block being translated is cold: calls instead of inline paths.
    pub small: bool,
    /// Whether it is an exit of the fast copy.
    pub in_exit: bool,
    /// Whether the function has variables that are raw floats.
    pub has_raw_floats: bool,
    /// Leaves the function with an exception on its way.
    pub error_exit: clif::Block,
    /// Which blocks are being translated.
    pub part: Part,
    /// How the function is made two, if it is.
    pub outline: Option<Outline>,
    /// The array between the two, in the inner one.
    pub frame: Variable,
    /// Where the outer one goes on after the inner.
    pub dispatcher: Option<clif::Block>,
}

/// The machine signature of a body with so many parameters.
pub(super) fn body_signature(parameters: usize) -> clif::Signature {
    let count = if parameters > REGISTER_PARAMETERS { 1 } else { parameters };
    let mut signature = clif::Signature::new(super::CALL_CONVENTION);
    signature.params.resize(1 + count, clif::AbiParam::new(I64));
    signature.returns.push(clif::AbiParam::new(I64));
    signature
}

/// The machine signature of word entries and resume functions.
pub(super) fn entry_signature() -> clif::Signature {
    body_signature(1)
}

impl<'a, 'f> Translator<'a, 'f> {
    /// Prepares the translation of a function.
    pub(super) fn new(
        mut builder: FunctionBuilder<'f>,
        unit: &'a Unit<'a>,
        function: &'a Function,
        id: FunctionId,
    ) -> Translator<'a, 'f> {
        let declare = |variable: &crate::ir::Variable| machine_type(variable.repr);
        let kinds: Vec<clif::Type> = function.variables.iter().map(declare).collect();
        let variables = kinds.into_iter().map(|kind| builder.declare_var(kind)).collect();
        let function_word = builder.declare_var(I64);
        let generator = builder.declare_var(I64);
        let frame = builder.declare_var(I64);
        let error_exit = builder.create_block();
        builder.set_cold_block(error_exit);
        Translator {
            builder,
            unit,
            function,
            id,
            variables,
            blocks: Vec::new(),
            function_word,
            generator,
            suspensions: Vec::new(),
            frame_size: 0,
            handler: None,
            location: LocationId(0),
            release_on_error: Vec::new(),
            landings: Vec::new(),
            landing_numbers: HashMap::new(),
            imports: HashMap::new(),
            addresses: HashMap::new(),
            arguments: None,
            filled: filled_temporaries(function),
            reads: count_reads(function),
            small: false,
            in_exit: false,
            has_raw_floats: super::quiet::has_raw_floats(function),
            error_exit,
            part: Part::Whole,
            outline: Outline::of(function),
            frame,
            dispatcher: None,
        }
    }

    /// Translates the whole function.
    pub(super) fn translate(mut self) -> FunctionBuilder<'f> {
        let entry = self.builder.create_block();
        self.builder.append_block_params_for_function_params(entry);
        for _ in &self.function.blocks {
            let block = self.builder.create_block();
            self.blocks.push(block);
        }
        self.mark_cold_blocks();
        let liveness = Liveness::of(self.function);
        self.builder.switch_to_block(entry);
        match self.part {
            Part::Whole | Part::Outer => self.prologue(entry),
            Part::Inner => self.inner_prologue(entry, &liveness),
            Part::Arithmetic => self.arithmetic_prologue(entry),
        }
        for (number, block) in self.function.blocks.iter().enumerate() {
            self.block_of_part(BlockId(number as u32), block, &liveness);
        }
        self.builder.set_srcloc(SourceLoc::default());
        self.finish_dispatcher(&liveness);
        self.finish_landings();
        self.builder.switch_to_block(self.error_exit);
        self.builder.set_srcloc(SourceLoc::default());
        if self.part == Part::Inner {
            self.raise_from_inner();
        } else if self.part == Part::Arithmetic {
            self.give_up();
        } else {
            let nothing = self.iconst(NO_VALUE as i64);
            self.return_word(nothing);
        }
        self.builder.seal_all_blocks();
        super::cold::spread(&mut self.builder);
        self.builder
    }

    /// Translates the block, or the way to it where it is in the other machine function.
    fn block_of_part(&mut self, id: BlockId, block: &'a crate::ir::Block, liveness: &Liveness) {
        let is_way = match (self.part, block.fast) {
            (Part::Inner, false) if self.is_way_out(id) => true,
            (Part::Outer, true) if block.crossing => true,
            (Part::Inner, false) | (Part::Outer, true) => return,
            (_, _) => false,
        };
        self.builder.switch_to_block(self.blocks[id.0 as usize]);
        let place = match (is_way, self.part) {
            (true, Part::Outer) => super::outline::first_place(self.function, id),
            _ => LocationId(0),
        };
        self.builder.set_srcloc(SourceLoc::new(place.0));
        match (is_way, self.part) {
            (true, Part::Inner) => return self.leave_to(id, liveness),
            (true, _) => return self.enter_inner(id, liveness),
            (false, Part::Whole) if block.crossing => self.take_through_memory(liveness, id),
            (false, _) => {}
        }
        self.handler = block.handler;
        self.small = block.cold;
        self.in_exit = self.part == Part::Whole && block.crossing && !block.fast;
        self.block(block);
        self.in_exit = false;
    }

    /// Stores what is live and loads it again.
    ///
    /// To the register allocator what is loaded is something new: it would otherwise keep a variable in
    /// one place throughout, and so in memory even in a hot loop for the sake of a call in the
    /// generic copy.
    fn take_through_memory(&mut self, liveness: &Liveness, id: BlockId) {
        let live: Vec<Var> = liveness.at_start(id).iter().collect();
        let address = self.array_address(live.len());
        let wide = |this: &Self, var: &Var| this.function.variable(*var).repr != Repr::Flag;
        let live: Vec<Var> = live.into_iter().filter(|var| wide(self, var)).collect();
        for (index, var) in live.iter().enumerate() {
            let value = self.variable(*var);
            self.store(value, address, 8 * index);
        }
        for (index, var) in live.iter().enumerate() {
            // As another type than was stored, or the store would be seen through.
            let (kind, stored) = match self.function.variable(*var).repr {
                Repr::Float => (F64, I64),
                Repr::Word | Repr::Machine | Repr::Flag => (I64, F64),
            };
            let bits = self.load(stored, address, 8 * index);
            let value = self.builder.ins().bitcast(kind, clif::MemFlagsData::new(), bits);
            self.set(*var, value);
        }
    }

    /// The same float, stored and loaded again.
    pub(super) fn through_memory(&mut self, float: Value) -> clif::Value {
        let value = self.value(float);
        let address = self.array_address(1);
        self.store(value, address, 0);
        let bits = self.load(I64, address, 0);
        self.builder.ins().bitcast(F64, clif::MemFlagsData::new(), bits)
    }

    /// Handlers and blocks that only raise are cold.
    fn mark_cold_blocks(&mut self) {
        for (number, block) in self.function.blocks.iter().enumerate() {
            let raises =
                matches!(block.terminator, Terminator::Raise(..) | Terminator::Unreachable);
            if let Some(handler) = block.handler {
                self.builder.set_cold_block(self.blocks[handler.0 as usize]);
            }
            for exit in block.insts.iter().filter_map(|inst| inst.op.exit()) {
                self.builder.set_cold_block(self.blocks[exit.0 as usize]);
            }
            if (raises || block.cold) && number != 0 {
                self.builder.set_cold_block(self.blocks[number]);
            }
        }
    }

    fn prologue(&mut self, entry: clif::Block) {
        let parameters = self.builder.block_params(entry).to_vec();
        for number in 0..self.variables.len() {
            if self.function.variables[number].repr == Repr::Word {
                self.set_empty(Var(number as u32));
            }
        }
        if self.function.is_generator() {
            self.resume_prologue(&parameters);
            return;
        }
        self.builder.def_var(self.function_word, parameters[0]);
        let count = self.function.parameter_count();
        for number in 0..count {
            let value = if count > REGISTER_PARAMETERS {
                self.load(I64, parameters[1], 8 * number)
            } else {
                parameters[1 + number]
            };
            self.set(Var(number as u32), value);
        }
        let low = self.is_stack_low();
        let check = self.cold_block();
        self.builder.ins().brif(low, check, &[], self.blocks[0], &[]);
        self.builder.switch_to_block(check);
        let status = self.call_runtime(RuntimeFn::naja_stack_check, &[]);
        let failed = self.builder.ins().icmp_imm_s(IntCC::SignedLessThan, status, 0);
        self.builder.ins().brif(failed, self.error_exit, &[], self.blocks[0], &[]);
    }

    /// Flag: the stack pointer is below the limit, or somebody wants a poll.
    pub(super) fn is_stack_low(&mut self) -> clif::Value {
        let stack = self.builder.ins().get_stack_pointer(I64);
        let limit = self.thread_field(offset_of!(ThreadState, stack_limit));
        self.builder.ins().icmp(IntCC::UnsignedLessThan, stack, limit)
    }

    /// Loads a field of the thread state.
    pub(super) fn thread_field(&mut self, offset: usize) -> clif::Value {
        let symbol = self.unit.data("naja_thread");
        let thread = self.address(symbol, 0);
        self.load(I64, thread, offset)
    }

    fn block(&mut self, block: &'a crate::ir::Block) {
        let mut insts = block.insts.as_slice();
        let fused = match (&block.terminator, insts.split_last()) {
            (Terminator::Branch { flag, then, otherwise }, Some((last, rest)))
                if last.dst == Some(*flag) && self.reads[flag.0 as usize] == 1 =>
            {
                insts = rest;
                Some((last, *then, *otherwise))
            }
            _ => None,
        };
        for inst in insts {
            self.begin(inst);
            self.inst(inst);
        }
        if let Some((last, then, otherwise)) = fused {
            self.begin(last);
            let (then, otherwise) =
                (self.blocks[then.0 as usize], self.blocks[otherwise.0 as usize]);
            self.flag_branch(last, then, otherwise);
            return;
        }
        if block.end != LocationId(0) {
            self.builder.set_srcloc(SourceLoc::new(block.end.0));
        }
        self.terminator(&block.terminator);
    }

    /// Takes note of where the instruction stands and what it releases when it raises.
    fn begin(&mut self, inst: &Inst) {
        self.location = inst.location;
        self.release_on_error.clone_from(&inst.release_on_error);
        self.builder.set_srcloc(SourceLoc::new(inst.location.0));
    }

    fn terminator(&mut self, terminator: &Terminator) {
        match terminator {
            Terminator::Jump(to) => {
                self.builder.ins().jump(self.blocks[to.0 as usize], &[]);
            }
            Terminator::Branch { flag, then, otherwise } => {
                let flag = self.variable(*flag);
                let (then, otherwise) =
                    (self.blocks[then.0 as usize], self.blocks[otherwise.0 as usize]);
                self.builder.ins().brif(flag, then, &[], otherwise, &[]);
            }
            Terminator::Return(value) if self.part == Part::Arithmetic => {
                self.return_number(*value);
            }
            Terminator::Return(value) => {
                let word = self.value(*value);
                self.return_word(word);
            }
            Terminator::Raise(location, released) => {
                self.location = *location;
                self.release_on_error.clone_from(released);
                let landing = self.landing();
                self.builder.ins().jump(landing, &[]);
            }
            Terminator::Unreachable => {
                self.builder.ins().trap(clif::TrapCode::unwrap_user(1));
            }
        }
    }

    /// Translates a flag-making instruction whose flag only decides the block's branch.
    fn flag_branch(&mut self, inst: &Inst, then: clif::Block, otherwise: clif::Block) {
        match &inst.op {
            Op::CompareTruth(operator, left, right) => {
                self.compare_branch(*operator, *left, *right, then, otherwise);
            }
            Op::Truth(value) => self.truth_branch(*value, then, otherwise),
            _ => {
                self.inst(inst);
                let flag = self.variable(inst.dst.expect("a flag has a variable"));
                self.builder.ins().brif(flag, then, &[], otherwise, &[]);
            }
        }
    }

    /// Translates one instruction.
    fn inst(&mut self, inst: &Inst) {
        let result = self.op(inst);
        if let (Some(dst), Some(result)) = (inst.dst, result) {
            self.set(dst, result);
        }
    }

    fn op(&mut self, inst: &Inst) -> Option<clif::Value> {
        match &inst.op {
            Op::Copy(value) => {
                let word = self.value(*value);
                if inst.dst.is_some_and(|dst| self.function.is_owned(dst)) {
                    self.retain_value(*value, word);
                }
                return Some(word);
            }
            Op::Move(var) => {
                let word = self.variable(*var);
                self.set_empty(*var);
                return Some(word);
            }
            Op::Clear(var) => {
                let word = self.variable(*var);
                self.set_empty(*var);
                self.release(word, true);
            }
            Op::Retain(var) => {
                let word = self.variable(*var);
                let may_be_empty = self.may_be_empty(*var);
                self.retain(word, may_be_empty);
            }
            Op::Release(var) => {
                let word = self.variable(*var);
                let may_be_empty = self.may_be_empty(*var);
                self.release(word, may_be_empty);
            }
            Op::Binary(operator, left, right) => {
                return Some(self.binary(*operator, *left, *right, Form::Plain));
            }
            Op::InPlace(operator, left, right) => {
                return Some(self.binary(*operator, *left, *right, Form::InPlace));
            }
            Op::InPlaceKept(operator, left, right) => {
                return Some(self.binary(*operator, Value::Var(*left), *right, Form::Kept));
            }
            Op::Unary(operator, value) => return Some(self.unary(*operator, *value)),
            Op::Compare(operator, left, right) => {
                return Some(self.compare(*operator, *left, *right));
            }
            Op::CompareTruth(operator, left, right) => {
                let (then, otherwise, done) = self.flag_blocks();
                self.compare_branch(*operator, *left, *right, then, otherwise);
                return Some(self.finish_flag(then, otherwise, done));
            }
            Op::Truth(value) => {
                let (then, otherwise, done) = self.flag_blocks();
                self.truth_branch(*value, then, otherwise);
                return Some(self.finish_flag(then, otherwise, done));
            }
            Op::Contains(container, item) => {
                let (container, item) = (self.value(*container), self.value(*item));
                let status = self.call_runtime(RuntimeFn::naja_contains, &[container, item]);
                return Some(self.check_flag(status));
            }
            Op::Is(left, right) => {
                let (left, right) = (self.value(*left), self.value(*right));
                return Some(self.builder.ins().icmp(IntCC::Equal, left, right));
            }
            Op::FlagNot(flag) => {
                let flag = self.variable(*flag);
                return Some(self.builder.ins().bxor_imm_s(flag, 1));
            }
            Op::IsNoValue(value) => {
                let word = self.value(*value);
                return Some(self.builder.ins().icmp_imm_s(IntCC::Equal, word, NO_VALUE as i64));
            }
            Op::BoolOf(flag) => {
                let flag = self.variable(*flag);
                return Some(self.bool_of(flag));
            }
            Op::GetAttr(object, name, site) => {
                return Some(self.get_attribute(*object, *name, *site));
            }
            Op::SetAttr(object, name, value, site) => {
                self.set_attribute(*object, *name, *value, *site);
            }
            Op::GetItem(container, key) => return Some(self.get_item(*container, *key)),
            Op::SetItem(container, key, value) => self.set_item(*container, *key, *value),
            Op::Next(iterator) => return Some(self.next(*iterator)),
            Op::BuildList(items) => return Some(self.build(RuntimeFn::naja_build_list, items, 1)),
            Op::BuildTuple(items) => {
                return Some(self.build(RuntimeFn::naja_build_tuple, items, 1));
            }
            Op::BuildSet(items) => return Some(self.build(RuntimeFn::naja_build_set, items, 1)),
            Op::BuildDict(items) => return Some(self.build(RuntimeFn::naja_build_dict, items, 2)),
            Op::BuildString(items) => {
                return Some(self.build(RuntimeFn::naja_build_string, items, 1));
            }
            Op::Unpack(value, targets) => self.unpack(*value, targets),
            Op::UnpackStar(value, before, list, after) => {
                self.unpack_star(*value, before, *list, after);
            }
            Op::Call(..)
            | Op::CallKeywords(..)
            | Op::CallMethod(..)
            | Op::CallMethodKeywords(..)
            | Op::LoadMethod(..)
            | Op::CallLoaded(..)
            | Op::CallLoadedKeywords(..)
            | Op::CallKnown(..)
            | Op::Runtime(..) => return self.call(&inst.op),
            Op::LoadGlobal(module, slot) => {
                let lent = inst.dst.is_some_and(|dst| !self.function.is_owned(dst));
                return Some(self.load_global(*module, *slot, lent));
            }
            Op::StoreGlobal(module, slot, value) => self.store_global(*module, *slot, Some(*value)),
            Op::PeekGlobal(module, slot) => return Some(self.peek_global(*module, *slot)),
            Op::DeleteGlobal(module, slot) => self.store_global(*module, *slot, None),
            Op::LoadCell(cell) => return Some(self.load_cell(*cell)),
            Op::StoreCell(cell, value) => self.store_cell(*cell, *value),
            Op::ClosureCell(index) => return Some(self.closure_cell(*index)),
            Op::CurrentFunction => return Some(self.builder.use_var(self.function_word)),
            Op::CheckBound(value, name, free) => self.check_bound(*value, *name, *free),
            Op::TakeRaised => return Some(self.call_runtime(RuntimeFn::naja_take_raised, &[])),
            Op::Yield(value) => return Some(self.suspend(*value)),
            Op::CurrentGenerator => return Some(self.builder.use_var(self.generator)),
            Op::Poll => self.poll(),
            Op::ReleaseKeeping(var, exit) => self.release_keeping(*var, *exit),
            Op::GuardLayout(..)
            | Op::SlotFloat(..)
            | Op::SlotInt(..)
            | Op::SlotLent(..)
            | Op::SlotStoreFloat(..)
            | Op::SlotStoreInt(..)
            | Op::SlotStore(..) => return self.slot_op(&inst.op),
            Op::GuardInt(..)
            | Op::GuardType(..)
            | Op::IntBinary(..)
            | Op::IntCompare(..)
            | Op::Unbox(..)
            | Op::FloatConstant(_)
            | Op::FloatOfInt(_)
            | Op::FloatBinary(..)
            | Op::FloatArith(..)
            | Op::FloatNeg(_)
            | Op::FloatSqrt(..)
            | Op::FloatAbs(_)
            | Op::FloatCompare(..)
            | Op::BoxFloat(_)
            | Op::ListItem(..)
            | Op::ListStore(..)
            | Op::FloatCopy(_)
            | Op::FloatRenewed(_)
            | Op::IntCopy(_)
            | Op::FloatOfIntExact(..)
            | Op::TruthOf(..)
            | Op::ListItemLent(..)
            | Op::ListItemFloat(..)
            | Op::ListItemInt(..)
            | Op::ListItemFlag(..)
            | Op::ListReplace(..)
            | Op::ListStoreFlag(..)
            | Op::ListItems(_)
            | Op::ListLength(..)
            | Op::CallArithmetic(..)
            | Op::CallArithmeticFloat(..)
            | Op::CallArithmeticFlag(..)
            | Op::LoadBound(..)
            | Op::IntOfFlag(_)
            | Op::FlagConstant(_)
            | Op::FlagCopy(_)
            | Op::FlagOf(..)
            | Op::GuardUncounted(..)
            | Op::PollOr(_)
            | Op::AttrFloat(..)
            | Op::ForceExit(..)
            | Op::LengthOf(..) => return self.raw_op(&inst.op),
        }
        None
    }

    fn poll(&mut self) {
        let low = self.is_stack_low();
        let slow = self.cold_block();
        let done = self.next_block();
        self.builder.ins().brif(low, slow, &[], done, &[]);
        self.builder.switch_to_block(slow);
        let status = self.call_runtime(RuntimeFn::naja_stack_check, &[]);
        self.check_status(status);
        self.builder.ins().jump(done, &[]);
        self.builder.switch_to_block(done);
    }

    /// Whether the variable may hold `NO_VALUE` when counted.
    pub(super) fn may_be_empty(&self, var: Var) -> bool {
        !self.filled.contains(var)
    }

    /// Stores words into the shared argument array; its address.
    pub(super) fn array(&mut self, words: &[clif::Value]) -> clif::Value {
        let address = self.array_address(words.len());
        for (index, word) in words.iter().enumerate() {
            self.store(*word, address, 8 * index);
        }
        address
    }

    /// The shared array, with room for so many words.
    pub(super) fn array_address(&mut self, count: usize) -> clif::Value {
        let size = 8 * count.max(1) as u32;
        let slot = match self.arguments {
            Some(slot) => {
                let data = &mut self.builder.func.sized_stack_slots[slot];
                data.size = data.size.max(size);
                slot
            }
            None => {
                let data = StackSlotData::new(StackSlotKind::ExplicitSlot, size, 3);
                let slot = self.builder.create_sized_stack_slot(data);
                self.arguments = Some(slot);
                slot
            }
        };
        self.builder.ins().stack_addr(I64, slot, 0)
    }

    /// Blocks for a flag that is not branched on at once.
    fn flag_blocks(&mut self) -> (clif::Block, clif::Block, clif::Block) {
        let blocks =
            (self.builder.create_block(), self.builder.create_block(), self.builder.create_block());
        self.builder.append_block_param(blocks.2, I8);
        blocks
    }

    fn finish_flag(
        &mut self,
        then: clif::Block,
        otherwise: clif::Block,
        done: clif::Block,
    ) -> clif::Value {
        for (block, flag) in [(then, 1), (otherwise, 0)] {
            self.builder.switch_to_block(block);
            let flag = self.builder.ins().iconst(I8, flag);
            self.jump(done, flag);
        }
        self.builder.switch_to_block(done);
        self.builder.block_params(done)[0]
    }
}

/// Temporaries that are only assigned by ops whose result is always a value.
fn filled_temporaries(function: &Function) -> VarSet {
    let temporary = |var: &Var| match function.variable(*var).role {
        Role::Temporary => true,
        Role::Borrowed => var.0 as usize >= function.parameter_count(),
        Role::Local => false,
    };
    let all = (0..function.variables.len() as u32).map(Var);
    let mut filled: VarSet = all.filter(temporary).collect();
    // What is live at the entry may be met before its assignment.
    Liveness::of(function).at_start(BlockId(0)).iter().for_each(|var| filled.remove(var));
    loop {
        let mut changed = false;
        for inst in function.blocks.iter().flat_map(|block| &block.insts) {
            let empty = match &inst.op {
                Op::Copy(Value::Var(source)) | Op::Move(source) => !filled.contains(*source),
                op => op.result_may_be_empty(),
            };
            if let Op::LoadMethod(.., receiver) = inst.op {
                changed |= filled.contains(receiver);
                filled.remove(receiver);
            }
            if let (true, Some(dst)) = (empty, inst.dst) {
                changed |= filled.contains(dst);
                filled.remove(dst);
            }
        }
        if !changed {
            return filled;
        }
    }
}

fn count_reads(function: &Function) -> Vec<u32> {
    let mut reads = vec![0; function.variables.len()];
    for block in &function.blocks {
        for inst in &block.insts {
            inst.for_each_read(&mut |var| reads[var.0 as usize] += 1);
        }
        block.terminator.for_each_read(&mut |var| reads[var.0 as usize] += 1);
    }
    reads
}

/// The out-of-line counters.
pub(super) fn counter(
    builder: FunctionBuilder<'_>,
    unit: &Unit<'_>,
    out: bool,
    config: TargetFrontendConfig,
) {
    // Any function serves as the one being translated; nothing is taken from it.
    let mut translator = Translator::new(builder, unit, &unit.program.functions[0], FunctionId(0));
    let entry = translator.builder.create_block();
    translator.builder.append_block_params_for_function_params(entry);
    translator.builder.switch_to_block(entry);
    let word = translator.builder.block_params(entry)[0];
    if out {
        translator.release(word, true);
    } else {
        translator.retain(word, true);
    }
    translator.builder.ins().return_(&[]);
    translator.builder.switch_to_block(translator.error_exit);
    translator.builder.ins().return_(&[]);
    translator.builder.seal_all_blocks();
    translator.builder.finalize(config);
}

/// The word entry of a function: unpacks the argument array and calls the body.
pub(super) fn word_entry(
    mut builder: FunctionBuilder<'_>,
    unit: &Unit<'_>,
    id: FunctionId,
    config: TargetFrontendConfig,
) {
    let function = &unit.program.functions[id.0 as usize];
    let entry = builder.create_block();
    builder.append_block_params_for_function_params(entry);
    builder.switch_to_block(entry);
    let (object, array) = (builder.block_params(entry)[0], builder.block_params(entry)[1]);
    let mut arguments = vec![builder.ins().iadd_imm_s(object, POINTER_TAG as i64)];
    let count = function.parameter_count();
    if count > REGISTER_PARAMETERS {
        arguments.push(array);
    } else {
        for index in 0..count {
            let flags = clif::MemFlagsData::trusted();
            arguments.push(builder.ins().load(I64, flags, array, 8 * index as i32));
        }
    }
    let name = builder.func.declare_imported_user_function(Symbol::Body(id).pack());
    let signature = builder.import_signature(body_signature(count));
    let body = builder.import_function(clif::ExtFuncData {
        name: clif::ExternalName::user(name),
        signature,
        colocated: true,
        patchable: false,
    });
    let call = builder.ins().call(body, &arguments);
    let result = builder.inst_results(call)[0];
    builder.ins().return_(&[result]);
    builder.seal_all_blocks();
    builder.finalize(config);
}
