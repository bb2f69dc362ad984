//! Generators, coroutines and asynchronous generators: a frame that is rebuilt at each entry from the
//! words that the generator object keeps. The protocol is that of compiled code.

use naja::ir::{Repr, Role, Var};
use naja_abi::layout::{GENERATOR_FINISHED, Generator};
use naja_abi::word::{NO_VALUE, Word};

use crate::interpret::{Frame, Stop, Way};
use crate::invoke::naja_stack_check;
use crate::words;

/// The resume function of every such generator.
pub unsafe extern "C" fn resume(generator: *mut Generator, sent: Word) -> Word {
    // SAFETY: the runtime passes a generator of such code.
    let (function, state) = unsafe { ((*generator).function, (*generator).state) };
    let mut frame = Frame::new(function);
    frame.generator = generator;
    for var in &frame.code.generator_variables {
        frame.words[var.0 as usize] = generator as Word;
    }
    if state == 0 {
        for number in 0..frame.ir().parameter_count() {
            frame.words[number] = *frame.kept(number);
        }
        return frame.run(0, 0);
    }
    frame.go_on(state as usize - 1, sent)
}

impl Frame {
    /// A word of the generator's frame.
    fn kept(&mut self, number: usize) -> &mut Word {
        // SAFETY: the frame follows the object and has as many words as the code says.
        unsafe { &mut *self.generator.add(1).cast::<Word>().add(number) }
    }

    /// Goes on after a `Yield` with what is sent, or raises what is thrown.
    fn go_on(&mut self, number: usize, sent: Word) -> Word {
        let suspension = &self.code.suspensions[number];
        for &(var, place) in &suspension.saved {
            let word = *self.kept(place);
            self.reload(var, word);
        }
        let inst = &self.ir().blocks[suspension.block].insts[suspension.index];
        let low = words::is_stack_low();
        // SAFETY: it takes nothing.
        let failed = low && sent != NO_VALUE && (unsafe { naja_stack_check() } as i64) < 0;
        if sent != NO_VALUE && !failed {
            if let Some(dst) = inst.dst {
                self.set(dst, sent);
            }
            return self.run(suspension.block, suspension.index + 1);
        }
        if failed {
            words::release(sent);
        }
        match self.land(suspension.block, inst) {
            Way::Block(handler) => self.run(handler, 0),
            Way::Left(_) | Way::Suspended(_) => {
                self.finish_generator();
                NO_VALUE
            }
        }
    }

    fn reload(&mut self, var: Var, word: Word) {
        let variable = self.ir().variable(var);
        match (variable.repr, variable.role) {
            (Repr::Flag, _) => self.set(var, word >> 2),
            (Repr::Word, Role::Borrowed) => {
                // Its owner, the function object, lives as long as the generator.
                words::release(word);
                self.set(var, word);
            }
            (Repr::Word, Role::Local | Role::Temporary) => self.set(var, word),
            (Repr::Float | Repr::Machine, _) => unreachable!("not kept across a yield"),
        }
    }

    /// `yield`: keeps what is needed later and stops with the value.
    pub fn suspend(&mut self, block_and_index: (usize, usize), value: Word) -> Stop {
        let is_here = |it: &crate::unit::Suspension| (it.block, it.index) == block_and_index;
        let number = self.code.suspensions.iter().position(is_here).unwrap_or(0);
        for place in 0..self.code.frame_size {
            *self.kept(place) = NO_VALUE;
        }
        for &(var, place) in &self.code.suspensions[number].saved {
            let variable = self.ir().variable(var);
            let word = match (variable.repr, variable.role) {
                (Repr::Flag, _) => self.get(var) << 2,
                (Repr::Word, Role::Borrowed) => words::retain(self.get(var)),
                (_, _) => self.get(var),
            };
            *self.kept(place) = word;
        }
        // SAFETY: the generator is alive while it runs.
        unsafe { (*self.generator).state = number as u64 + 1 };
        Stop::Suspended(value)
    }

    /// Empties the frame: the body has ended.
    pub fn finish_generator(&mut self) {
        for place in 0..self.code.frame_size {
            *self.kept(place) = NO_VALUE;
        }
        // SAFETY: as above.
        unsafe { (*self.generator).state = GENERATOR_FINISHED };
    }
}
