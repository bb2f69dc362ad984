//! The instructions. Each calls what compiled code would call; what that does inline, on ints and
//! floats and lists, is a matter of speed and left out.

use naja::ir::facts::gives_nothing;
use naja::ir::{Binary, Compare, Inst, Op, Unary, Value, Var};
use naja_abi::functions::{Returned, RuntimeFn};
use naja_abi::layout::{Cell, Function, Tuple};
use naja_abi::word::{NO_VALUE, Word};

use crate::interpret::{Frame, Stop};
use crate::invoke::invoke;
use crate::words;

/// The result of an instruction, if it has one.
type Outcome = Result<Option<Word>, Stop>;

impl Frame {
    /// Executes one instruction, which stands at this place.
    pub fn instruction(&mut self, inst: &Inst, place: (usize, usize)) -> Result<(), Stop> {
        if let Op::Yield(value) = &inst.op {
            let value = self.value(*value);
            return Err(self.suspend(place, value));
        }
        let result = self.op(inst)?;
        if let (Some(dst), Some(word)) = (inst.dst, result) {
            self.set(dst, word);
        }
        Ok(())
    }

    fn op(&mut self, inst: &Inst) -> Outcome {
        match &inst.op {
            Op::Copy(value) => {
                let word = self.value(*value);
                if inst.dst.is_some_and(|dst| self.ir().is_owned(dst)) {
                    words::retain(word);
                }
                Ok(Some(word))
            }
            Op::Move(var) => Ok(Some(self.take(*var))),
            Op::Clear(var) => {
                words::release(self.take(*var));
                Ok(None)
            }
            Op::Retain(var) => {
                words::retain(self.get(*var));
                Ok(None)
            }
            Op::Release(var) => {
                words::release(self.get(*var));
                Ok(None)
            }
            Op::Is(left, right) => flag(self.value(*left) == self.value(*right)),
            Op::FlagNot(value) => flag(self.get(*value) == 0),
            Op::IsNoValue(value) => flag(self.value(*value) == NO_VALUE),
            Op::BoolOf(value) => Ok(Some(words::bool_word(self.get(*value) != 0))),
            Op::LoadCell(_) | Op::StoreCell(..) | Op::ClosureCell(_) => Ok(self.cell(&inst.op)),
            Op::CurrentFunction => Ok(Some(self.function)),
            Op::CurrentGenerator => Ok(Some(self.generator as Word)),
            Op::Poll if !words::is_stack_low() => Ok(None),
            Op::Poll => self.run_row(RuntimeFn::naja_stack_check, &[]),
            Op::TakeRaised => self.run_row(RuntimeFn::naja_take_raised, &[]),
            Op::CheckBound(value, name, free) => {
                if self.value(*value) != NO_VALUE {
                    return Ok(None);
                }
                let function = match free {
                    true => RuntimeFn::naja_raise_unbound_free,
                    false => RuntimeFn::naja_raise_unbound_local,
                };
                self.with(function, &[*name])
            }
            Op::LoadGlobal(_, slot) => self.global(RuntimeFn::naja_eval_load, *slot, None),
            Op::PeekGlobal(_, slot) => self.global(RuntimeFn::naja_eval_peek, *slot, None),
            Op::DeleteGlobal(_, slot) => self.global(RuntimeFn::naja_eval_forget, *slot, None),
            Op::StoreGlobal(_, slot, Value::NoValue) => {
                self.global(RuntimeFn::naja_eval_forget, *slot, None)
            }
            Op::StoreGlobal(_, slot, value) => {
                self.global(RuntimeFn::naja_eval_store, *slot, Some(*value))
            }
            Op::Runtime(function, operands) => self.runtime(*function, operands),
            Op::Unpack(value, targets) => {
                let operands = [*value, Value::NoValue, Value::Raw(targets.len() as i64)];
                self.unpack(RuntimeFn::naja_unpack, &operands, targets)
            }
            Op::UnpackStar(value, before, list, after) => {
                let counts = [before, after].map(|part| Value::Raw(part.len() as i64));
                let operands = [*value, Value::NoValue, counts[0], counts[1]];
                let targets: Vec<Var> = before.iter().chain([list]).chain(after).copied().collect();
                self.unpack(RuntimeFn::naja_unpack_star, &operands, &targets)
            }
            Op::Call(..)
            | Op::CallKeywords(..)
            | Op::CallMethod(..)
            | Op::CallMethodKeywords(..)
            | Op::LoadMethod(..)
            | Op::CallLoaded(..) => self.call(&inst.op),
            op => self.operator(op),
        }
    }

    fn take(&mut self, var: Var) -> Word {
        core::mem::replace(&mut self.words[var.0 as usize], NO_VALUE)
    }

    /// Operators, attributes, items, displays.
    fn operator(&mut self, op: &Op) -> Outcome {
        match op {
            Op::Binary(operator, left, right) => self.with(binary(*operator), &[*left, *right]),
            Op::InPlace(operator, left, right) => self.with(in_place(*operator), &[*left, *right]),
            Op::InPlaceKept(operator, left, right) => {
                let operands = [Value::Raw(*operator as i64), Value::Var(*left), *right];
                self.with(RuntimeFn::naja_in_place_kept, &operands)
            }
            Op::Unary(operator, value) => {
                let function = match operator {
                    Unary::Neg => RuntimeFn::naja_neg,
                    Unary::Pos => RuntimeFn::naja_pos,
                    Unary::Invert => RuntimeFn::naja_invert,
                };
                self.with(function, &[*value])
            }
            Op::Compare(operator, left, right) => self.with(compare(*operator), &[*left, *right]),
            Op::CompareTruth(operator, left, right) => {
                self.with(compare_truth(*operator), &[*left, *right])
            }
            Op::Truth(value) => self.with(RuntimeFn::naja_truth, &[*value]),
            Op::Contains(container, item) => {
                self.with(RuntimeFn::naja_contains, &[*container, *item])
            }
            Op::GetAttr(object, name, site) => {
                self.with(RuntimeFn::naja_getattr, &[*object, *name, *site])
            }
            Op::SetAttr(object, name, value, site) => {
                self.with(RuntimeFn::naja_setattr, &[*object, *name, *value, *site])
            }
            Op::GetItem(container, key) => self.with(RuntimeFn::naja_getitem, &[*container, *key]),
            Op::SetItem(container, key, value) => {
                self.with(RuntimeFn::naja_setitem, &[*container, *key, *value])
            }
            Op::Next(iterator) => self.with(RuntimeFn::naja_next, &[*iterator]),
            Op::BuildList(items) => self.build(RuntimeFn::naja_build_list, items, 1),
            Op::BuildTuple(items) => self.build(RuntimeFn::naja_build_tuple, items, 1),
            Op::BuildSet(items) => self.build(RuntimeFn::naja_build_set, items, 1),
            Op::BuildDict(items) => self.build(RuntimeFn::naja_build_dict, items, 2),
            Op::BuildString(items) => self.build(RuntimeFn::naja_build_string, items, 1),
            other => unreachable!("only made by passes for speed: {other:?}"),
        }
    }

    // -- functions of the runtime

    /// Calls a function with these operands.
    fn with(&mut self, function: RuntimeFn, operands: &[Value]) -> Outcome {
        let words: Vec<Word> = operands.iter().map(|operand| self.value(*operand)).collect();
        self.run_row(function, &words)
    }

    /// Calls a function; its row says what the result is.
    fn run_row(&mut self, function: RuntimeFn, words: &[Word]) -> Outcome {
        // SAFETY: the IR has the operands of the row.
        let result = unsafe { invoke(function, words) };
        match function.row().returned {
            Returned::Own | Returned::Float | Returned::Int => Ok(Some(result)),
            Returned::OwnRaises if result != NO_VALUE => Ok(Some(result)),
            Returned::OwnRaises if gives_nothing(function) || is_name(function) => {
                if words::is_raised() {
                    Err(Stop::Raised)
                } else {
                    Ok(Some(NO_VALUE))
                }
            }
            Returned::OwnRaises => Err(Stop::Raised),
            Returned::BoolRaises | Returned::UnitRaises if (result as i64) < 0 => Err(Stop::Raised),
            Returned::BoolRaises => Ok(Some(result)),
            Returned::UnitRaises | Returned::Unit => Ok(None),
        }
    }

    /// A function named in the IR; those that ask for the module get the globals of this function.
    fn runtime(&mut self, function: RuntimeFn, operands: &[Value]) -> Outcome {
        let given: Vec<Word> = operands.iter().map(|operand| self.value(*operand)).collect();
        let globals = self.globals;
        let namespace = self.words.first().copied().unwrap_or(NO_VALUE);
        let at_top = self.code.record.is_text != 0;
        if function == RuntimeFn::naja_build_class {
            self.run_row(RuntimeFn::naja_eval_may_build_class, &[globals])?;
        }
        let (function, words) = match function {
            RuntimeFn::naja_build_function => {
                let words = vec![globals, given[0], given[1], given[2], given[3]];
                (RuntimeFn::naja_eval_function, words)
            }
            RuntimeFn::naja_load_builtin => (RuntimeFn::naja_eval_load, vec![globals, given[1]]),
            RuntimeFn::naja_module_dict => (RuntimeFn::naja_eval_globals, vec![globals]),
            RuntimeFn::naja_import => {
                let locals = if at_top { namespace } else { NO_VALUE };
                let words = vec![globals, locals, given[1], given[2], given[3]];
                (RuntimeFn::naja_eval_import, words)
            }
            RuntimeFn::naja_import_star => {
                (RuntimeFn::naja_eval_import_star, vec![globals, namespace, given[1]])
            }
            RuntimeFn::naja_namespace_get if at_top => {
                (RuntimeFn::naja_eval_name, vec![globals, given[0], given[1]])
            }
            RuntimeFn::naja_namespace_set if at_top => {
                (RuntimeFn::naja_eval_set_name, vec![globals, given[0], given[1], given[2]])
            }
            RuntimeFn::naja_namespace_delete if at_top => {
                (RuntimeFn::naja_eval_delete_name, vec![globals, given[0], given[1]])
            }
            other => (other, given),
        };
        self.run_row(function, &words)
    }

    fn global(&mut self, function: RuntimeFn, slot: u32, value: Option<Value>) -> Outcome {
        let mut words = vec![self.globals, self.unit().globals[slot as usize]];
        words.extend(value.map(|value| self.value(value)));
        self.run_row(function, &words)
    }

    fn build(&mut self, function: RuntimeFn, items: &[Value], width: usize) -> Outcome {
        let array: Vec<Word> = items.iter().map(|item| self.value(*item)).collect();
        self.run_row(function, &[array.as_ptr() as Word, (array.len() / width) as Word])
    }

    fn unpack(&mut self, function: RuntimeFn, operands: &[Value], targets: &[Var]) -> Outcome {
        let mut array = vec![NO_VALUE; targets.len()];
        let mut words: Vec<Word> = operands.iter().map(|operand| self.value(*operand)).collect();
        words[1] = array.as_mut_ptr() as Word;
        self.run_row(function, &words)?;
        for (target, word) in targets.iter().zip(array) {
            self.set(*target, word);
        }
        Ok(None)
    }

    // -- calls

    fn call(&mut self, op: &Op) -> Outcome {
        match op {
            Op::Call(callee, arguments) => {
                let array = self.array(None, arguments);
                let words = [self.value(*callee), array.as_ptr() as Word, array.len() as Word];
                self.run_row(RuntimeFn::naja_call, &words)
            }
            Op::CallKeywords(callee, arguments, names) => {
                let array = self.array(None, arguments);
                let (address, count) = (array.as_ptr() as Word, array.len() as Word);
                let words = [self.value(*callee), address, count, self.value(*names)];
                self.run_row(RuntimeFn::naja_call_keywords, &words)
            }
            Op::CallMethod(object, name, arguments, site) => {
                let array = self.array(Some(*object), arguments);
                let (address, count) = (array.as_ptr() as Word, array.len() as Word);
                let words = [self.value(*name), address, count, self.value(*site)];
                self.run_row(RuntimeFn::naja_call_method, &words)
            }
            Op::CallMethodKeywords(object, name, arguments, names, site) => {
                let array = self.array(Some(*object), arguments);
                let (address, count) = (array.as_ptr() as Word, array.len() as Word);
                let (names, site) = (self.value(*names), self.value(*site));
                let words = [self.value(*name), address, count, names, site];
                self.run_row(RuntimeFn::naja_call_method_keywords, &words)
            }
            Op::LoadMethod(object, name, site, receiver) => {
                let mut place = NO_VALUE;
                let mut words = self.array(None, &[*object, *name, *site]);
                words.push(&raw mut place as Word);
                let method = self.run_row(RuntimeFn::naja_load_method, &words)?;
                self.set(*receiver, place);
                Ok(method)
            }
            Op::CallLoaded(method, receiver, arguments) => {
                let array = self.array(Some(Value::Var(*receiver)), arguments);
                let words = [self.value(*method), array.as_ptr() as Word, array.len() as Word];
                self.run_row(RuntimeFn::naja_call_loaded, &words)
            }
            other => unreachable!("no call: {other:?}"),
        }
    }

    fn array(&self, first: Option<Value>, rest: &[Value]) -> Vec<Word> {
        first.iter().chain(rest).map(|value| self.value(*value)).collect()
    }

    // -- cells

    fn cell(&mut self, op: &Op) -> Option<Word> {
        // SAFETY: the operands are cells, and the closure is a tuple of as many as the code says.
        unsafe {
            match op {
                Op::LoadCell(cell) => {
                    let cell = words::address::<Cell>(self.value(*cell));
                    Some(words::retain((*cell).value))
                }
                Op::StoreCell(cell, value) => {
                    let cell = words::address::<Cell>(self.value(*cell));
                    let value = words::retain(self.value(*value));
                    words::release(core::mem::replace(&mut (*cell).value, value));
                    None
                }
                Op::ClosureCell(index) => {
                    let closure = (*words::address::<Function>(self.function)).closure;
                    let items = words::address::<Tuple>(closure).add(1).cast::<Word>();
                    Some(*items.add(*index as usize))
                }
                other => unreachable!("no cell: {other:?}"),
            }
        }
    }
}

fn flag(value: bool) -> Outcome {
    Ok(Some(Word::from(value)))
}

/// A name of the top level may be in the namespace or not.
fn is_name(function: RuntimeFn) -> bool {
    function == RuntimeFn::naja_eval_name
}

fn binary(operator: Binary) -> RuntimeFn {
    match operator {
        Binary::Add => RuntimeFn::naja_add,
        Binary::Sub => RuntimeFn::naja_sub,
        Binary::Mul => RuntimeFn::naja_mul,
        Binary::TrueDiv => RuntimeFn::naja_truediv,
        Binary::FloorDiv => RuntimeFn::naja_floordiv,
        Binary::Mod => RuntimeFn::naja_mod,
        Binary::Pow => RuntimeFn::naja_pow,
        Binary::LShift => RuntimeFn::naja_lshift,
        Binary::RShift => RuntimeFn::naja_rshift,
        Binary::And => RuntimeFn::naja_and,
        Binary::Or => RuntimeFn::naja_or,
        Binary::Xor => RuntimeFn::naja_xor,
        Binary::MatMul => RuntimeFn::naja_matmul,
    }
}

fn in_place(operator: Binary) -> RuntimeFn {
    match operator {
        Binary::Add => RuntimeFn::naja_iadd,
        Binary::Sub => RuntimeFn::naja_isub,
        Binary::Mul => RuntimeFn::naja_imul,
        Binary::TrueDiv => RuntimeFn::naja_itruediv,
        Binary::FloorDiv => RuntimeFn::naja_ifloordiv,
        Binary::Mod => RuntimeFn::naja_imod,
        Binary::Pow => RuntimeFn::naja_ipow,
        Binary::LShift => RuntimeFn::naja_ilshift,
        Binary::RShift => RuntimeFn::naja_irshift,
        Binary::And => RuntimeFn::naja_iand,
        Binary::Or => RuntimeFn::naja_ior,
        Binary::Xor => RuntimeFn::naja_ixor,
        Binary::MatMul => RuntimeFn::naja_imatmul,
    }
}

fn compare(operator: Compare) -> RuntimeFn {
    match operator {
        Compare::Lt => RuntimeFn::naja_lt,
        Compare::Le => RuntimeFn::naja_le,
        Compare::Gt => RuntimeFn::naja_gt,
        Compare::Ge => RuntimeFn::naja_ge,
        Compare::Eq => RuntimeFn::naja_eq,
        Compare::Ne => RuntimeFn::naja_ne,
    }
}

fn compare_truth(operator: Compare) -> RuntimeFn {
    match operator {
        Compare::Lt => RuntimeFn::naja_lt_truth,
        Compare::Le => RuntimeFn::naja_le_truth,
        Compare::Gt => RuntimeFn::naja_gt_truth,
        Compare::Ge => RuntimeFn::naja_ge_truth,
        Compare::Eq => RuntimeFn::naja_eq_truth,
        Compare::Ne => RuntimeFn::naja_ne_truth,
    }
}
