//! A call of a function that was text: variables in an array, instructions one after the other.
//!
//! The IR is what codegen would get after the ownership pass, so that counting is explicit.

use naja::ir::{Function, Inst, Terminator, Value, Var};
use naja_abi::layout::{self, Generator};
use naja_abi::word::{NO_VALUE, POINTER_TAG, Word};

use crate::invoke::{naja_stack_check, naja_traceback};
use crate::unit::{TextCode, Unit};
use crate::words;

/// Why an instruction does not lead to the next.
pub enum Stop {
    /// An exception is on its way.
    Raised,
    /// The generator is suspended with this (owned) word.
    Suspended(Word),
}

/// Where a block leads.
pub enum Way {
    Block(usize),
    /// Out of the function, with its (owned) result or `NO_VALUE`.
    Left(Word),
    Suspended(Word),
}

/// A call.
pub struct Frame {
    pub code: &'static TextCode,
    /// What the variables hold; flags are 0 or 1.
    pub words: Vec<Word>,
    /// The function object (borrowed).
    pub function: Word,
    /// Its globals (borrowed): a dict or a module.
    pub globals: Word,
    /// The generator, in resume functions.
    pub generator: *mut Generator,
}

/// The word entry of every such function.
pub unsafe extern "C" fn enter(function: *const layout::Function, arguments: *const Word) -> Word {
    if words::is_stack_low() && (unsafe { naja_stack_check() } as i64) < 0 {
        return NO_VALUE;
    }
    let mut frame = Frame::new(function as Word + POINTER_TAG);
    for index in 0..frame.code.function.parameter_count() {
        // SAFETY: the caller bound all parameters.
        frame.words[index] = unsafe { *arguments.add(index) };
    }
    frame.run(0, 0)
}

impl Frame {
    /// A frame whose variables hold nothing.
    pub fn new(function: Word) -> Frame {
        // SAFETY: function objects with such an entry have such code, and globals.
        let (code, globals) = unsafe {
            let object = words::address::<layout::Function>(function);
            (&*(*object).code.cast::<TextCode>(), (*object).globals)
        };
        let empty = |variable: &naja::ir::Variable| match variable.repr {
            naja::ir::Repr::Word => NO_VALUE,
            _ => 0,
        };
        let words = code.function.variables.iter().map(empty).collect();
        Frame { code, words, function, globals, generator: core::ptr::null_mut() }
    }

    pub fn ir(&self) -> &'static Function {
        &self.code.function
    }

    pub fn unit(&self) -> &'static Unit {
        // SAFETY: never freed.
        unsafe { &*self.code.unit }
    }

    pub fn get(&self, var: Var) -> Word {
        self.words[var.0 as usize]
    }

    pub fn set(&mut self, var: Var, word: Word) {
        self.words[var.0 as usize] = word;
    }

    /// The word of an operand, lent.
    pub fn value(&self, value: Value) -> Word {
        let unit = self.unit();
        match value {
            Value::Var(var) => self.get(var),
            Value::Constant(id) => unit.constants[id.0 as usize],
            Value::Module(_) => unit.module as Word,
            Value::Code(id) => unit.codes[id.0 as usize] as Word,
            Value::Class(id) => &raw const unit.classes[id as usize] as Word,
            Value::Site(id) => &raw const unit.sites[id as usize] as Word,
            other => crate::unit::plain_word(other),
        }
    }

    /// Goes on at an instruction of a block until the function is left: a result, or `NO_VALUE` with
    /// an exception on its way. A generator may also be suspended.
    pub fn run(&mut self, mut block: usize, mut index: usize) -> Word {
        loop {
            match self.block(block, index) {
                Way::Block(next) => (block, index) = (next, 0),
                Way::Suspended(word) => return word,
                Way::Left(word) => {
                    if !self.generator.is_null() {
                        self.finish_generator();
                    }
                    return word;
                }
            }
        }
    }

    /// Executes the rest of a block.
    fn block(&mut self, number: usize, index: usize) -> Way {
        let block = &self.ir().blocks[number];
        for (index, inst) in block.insts.iter().enumerate().skip(index) {
            match self.instruction(inst, (number, index)) {
                Ok(()) => {}
                Err(Stop::Suspended(word)) => return Way::Suspended(word),
                Err(Stop::Raised) => return self.land(number, inst),
            }
        }
        match &block.terminator {
            Terminator::Jump(to) => Way::Block(to.0 as usize),
            Terminator::Branch { flag, then, otherwise } => {
                let next = if self.get(*flag) != 0 { then } else { otherwise };
                Way::Block(next.0 as usize)
            }
            Terminator::Return(value) => Way::Left(self.value(*value)),
            Terminator::Raise(location, released) => self.note(number, location.0, released),
            Terminator::Unreachable => unreachable!("in {}", self.ir().qualname),
        }
    }

    /// After an instruction of the block raised: where it goes on.
    pub fn land(&mut self, block: usize, inst: &Inst) -> Way {
        self.note(block, inst.location.0, &inst.release_on_error)
    }

    /// Adds the traceback entry, releases what is owned, finds the handler.
    fn note(&mut self, block: usize, location: u32, released: &[Var]) -> Way {
        if location != 0 {
            // SAFETY: the record and the location are of this text.
            unsafe { naja_traceback(&raw const self.code.record as Word, Word::from(location)) };
        }
        for var in released {
            words::release(self.get(*var));
        }
        match self.ir().blocks[block].handler {
            Some(handler) => Way::Block(handler.0 as usize),
            None => Way::Left(NO_VALUE),
        }
    }
}
