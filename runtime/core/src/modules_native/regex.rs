//! The module `_regex`: runs the code of a compiled pattern over a text by backtracking, with an
//! explicit stack, so that the depth of a search costs memory only.

use alloc::vec::Vec;

use super::regex_class::{is_word, length, lower, takes, upper};
use super::regex_code::operation as op;
use super::regex_code::{AHEAD, NOWHERE, words};
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::str::Points;
use crate::objects::{bytes, int, none, str, tuple};
use crate::ops;

/// What to take up again when a path fails.
enum Choice {
    /// Another way from a place of the code and the text.
    Way(usize, usize),
    /// A repeated character that may give back: (code, text, least text).
    Shorter(usize, usize, usize),
    /// A repeated character that may take more: (repeat code, text, how many more).
    Longer(usize, usize, usize),
    /// A register's former value.
    Register(usize, usize),
}

struct Machine<'a> {
    code: &'a [u32],
    text: Points<'a>,
    start: usize,
    end: usize,
    whole: bool,
    /// No empty match is taken, at this start.
    not_empty: usize,
    /// 2 per group, one for the last group closed, then those of loops.
    registers: Vec<usize>,
    choices: Vec<Choice>,
    last: usize,
}

impl Machine<'_> {
    fn push(&mut self, choice: Choice) -> Res<()> {
        if self.choices.len() == self.choices.capacity() {
            let more = self.choices.len().max(64);
            self.choices.try_reserve(more).map_err(|_| errors::memory_error())?;
        }
        self.choices.push(choice);
        Ok(())
    }

    fn set(&mut self, register: usize, value: usize) -> Res<()> {
        let old = core::mem::replace(&mut self.registers[register], value);
        self.push(Choice::Register(register, old))
    }

    /// Drops the choices above a mark but keeps what they say of registers before.
    fn commit(&mut self, mark: usize) {
        let mut kept = mark;
        for index in mark..self.choices.len() {
            if let Choice::Register(register, old) = self.choices[index] {
                self.choices[kept] = Choice::Register(register, old);
                kept += 1;
            }
        }
        self.choices.truncate(kept);
    }

    /// The next way to try: (code, text).
    fn back(&mut self, mark: usize) -> Res<Option<(usize, usize)>> {
        while self.choices.len() > mark {
            match self.choices.pop() {
                Some(Choice::Way(code, place)) => return Ok(Some((code, place))),
                Some(Choice::Register(register, old)) => self.registers[register] = old,
                Some(Choice::Shorter(code, place, least)) => {
                    if place - 1 > least {
                        self.push(Choice::Shorter(code, place - 1, least))?;
                    }
                    return Ok(Some((code, place - 1)));
                }
                Some(Choice::Longer(code, place, more)) => {
                    let one = code + 4;
                    if more == 0 || place >= self.end || !takes(self.code, one, self.text.at(place))
                    {
                        continue;
                    }
                    if more > 1 {
                        self.push(Choice::Longer(code, place + 1, more - 1))?;
                    }
                    return Ok(Some((one + length(self.code, one), place + 1)));
                }
                None => break,
            }
        }
        Ok(None)
    }

    fn word_at(&self, place: usize, only_ascii: bool) -> bool {
        place < self.text.len() && is_word(self.text.at(place), only_ascii)
    }

    fn at(&self, kind: u32, place: usize) -> bool {
        let boundary = |only_ascii| {
            let before = place > 0 && self.word_at(place - 1, only_ascii);
            before != (place < self.end && self.word_at(place, only_ascii))
        };
        match kind {
            0 => place == 0,
            1 => place == 0 || self.text.at(place - 1) == 10,
            2 => place == self.end || place + 1 == self.end && self.text.at(place) == 10,
            3 => place == self.end || self.text.at(place) == 10,
            4 => place == self.end,
            5 => boundary(false),
            6 => self.end > 0 && !boundary(false),
            7 => boundary(true),
            _ => self.end > 0 && !boundary(true),
        }
    }

    /// Where a back-reference ends; `None` when it does not match.
    fn same(&self, group: usize, ignore_case: bool, place: usize) -> Option<usize> {
        let (from, to) = (self.registers[2 * group], self.registers[2 * group + 1]);
        if from == NOWHERE || to == NOWHERE || place + (to - from) > self.end {
            return None;
        }
        for offset in 0..to - from {
            let (own, other) = (self.text.at(from + offset), self.text.at(place + offset));
            if own != other && !(ignore_case && lower(own) == lower(other)) {
                return None;
            }
        }
        Some(place + (to - from))
    }

    /// `REPEAT`: the place after it, or `None` when too few match.
    fn repeat(&mut self, code: usize, place: usize) -> Res<Option<usize>> {
        let (least, most) = (self.code[code + 1] as usize, self.code[code + 2] as usize);
        let (one, lazy) = (code + 4, self.code[code + 3] != 0);
        let after = one + length(self.code, one);
        let wanted = if lazy { least } else { most };
        let limit = self.end.min(place.saturating_add(wanted));
        let mut found = place;
        while found < limit && takes(self.code, one, self.text.at(found)) {
            found += 1;
        }
        if found - place < least {
            return Ok(None);
        }
        if lazy {
            if most > least {
                self.push(Choice::Longer(code, found, most - least))?;
            }
        } else if found > place + least {
            self.push(Choice::Shorter(after, found, place + least))?;
        }
        Ok(Some(found))
    }

    /// `LOOK`: whether what it says holds.
    fn look(&mut self, code: usize, place: usize) -> Res<bool> {
        let (behind, negative) = (self.code[code + 1], self.code[code + 2] != 0);
        let from = match behind {
            AHEAD => Some(place),
            width => place.checked_sub(width as usize),
        };
        let mark = self.choices.len();
        let whole = core::mem::replace(&mut self.whole, false);
        let not_empty = core::mem::replace(&mut self.not_empty, NOWHERE);
        let found = match from {
            Some(from) => self.run(code + 4, from)?.is_some(),
            None => false,
        };
        self.whole = whole;
        self.not_empty = not_empty;
        if found && !negative {
            self.commit(mark);
        } else {
            while self.choices.len() > mark {
                if let Some(Choice::Register(register, old)) = self.choices.pop() {
                    self.registers[register] = old;
                }
            }
        }
        Ok(found != negative)
    }

    /// Runs from a place of the code and the text; where the match ends.
    fn run(&mut self, mut code: usize, mut place: usize) -> Res<Option<usize>> {
        let mark = self.choices.len();
        crate::thread::check_recursion("")?;
        loop {
            match self.step(code, place)? {
                Some((next, _)) if next == NOWHERE => return Ok(Some(place)),
                Some((next, moved)) => (code, place) = (next, moved),
                None => match self.back(mark)? {
                    Some(way) => (code, place) = way,
                    None => return Ok(None),
                },
            }
        }
    }

    /// Runs one instruction: what comes next, `NOWHERE` at the end of a match, `None` on failure.
    fn step(&mut self, code: usize, place: usize) -> Res<Option<(usize, usize)>> {
        let word = |offset: usize| self.code[code + offset] as usize;
        match self.code[code] {
            op::MATCH => {
                let refused = self.whole && place != self.end || place == self.not_empty;
                return Ok((!refused).then_some((NOWHERE, 0)));
            }
            op::CHAR | op::ANY | op::ANY_ALL | op::SET => {
                let fits = place < self.end && takes(self.code, code, self.text.at(place));
                return Ok(fits.then(|| (code + length(self.code, code), place + 1)));
            }
            op::SPLIT => {
                let (first, second) = (word(1), word(2));
                self.push(Choice::Way(second, place))?;
                return Ok(Some((first, place)));
            }
            op::JUMP => return Ok(Some((word(1), place))),
            op::SAVE => {
                self.set(word(1), place)?;
                return Ok(Some((code + 2, place)));
            }
            op::CLOSE => {
                let group = word(1);
                self.set(2 * group + 1, place)?;
                self.set(self.last, group)?;
                return Ok(Some((code + 2, place)));
            }
            op::AT => return Ok(self.at(self.code[code + 1], place).then_some((code + 2, place))),
            op::SAME => {
                return Ok(self.same(word(1), word(2) != 0, place).map(|end| (code + 3, end)));
            }
            op::REPEAT => {
                let after = code + 4 + length(self.code, code + 4);
                return Ok(self.repeat(code, place)?.map(|found| (after, found)));
            }
            _ => {}
        }
        self.step_rarer(code, place)
    }

    fn step_rarer(&mut self, code: usize, place: usize) -> Res<Option<(usize, usize)>> {
        let word = |offset: usize| self.code[code + offset] as usize;
        Ok(match self.code[code] {
            op::MOVED => {
                let stays = self.registers[word(1)] == place;
                Some((if stays { word(2) } else { code + 3 }, place))
            }
            op::LOOK => {
                let after = word(3);
                self.look(code, place)?.then_some((after, place))
            }
            op::ATOMIC => {
                let after = word(1);
                let mark = self.choices.len();
                let whole = core::mem::replace(&mut self.whole, false);
                let not_empty = core::mem::replace(&mut self.not_empty, NOWHERE);
                let found = self.run(code + 2, place)?;
                self.whole = whole;
                self.not_empty = not_empty;
                if found.is_some() {
                    self.commit(mark);
                }
                found.map(|end| (after, end))
            }
            op::IF => {
                let absent = self.registers[2 * word(1) + 1] == NOWHERE;
                Some((if absent { word(2) } else { code + 3 }, place))
            }
            op::SET_COUNT => {
                self.set(word(1), word(2))?;
                Some((code + 3, place))
            }
            op::COUNT => {
                let register = word(1);
                self.set(register, self.registers[register] + 1)?;
                Some((code + 2, place))
            }
            op::LESS => {
                let less = self.registers[word(1)] < word(2);
                Some((if less { word(3) } else { code + 4 }, place))
            }
            _ => None,
        })
    }

    /// Forgets everything before another start.
    fn reset(&mut self) {
        self.choices.clear();
        self.registers.fill(NOWHERE);
    }

    /// The first match from `start` on, or only there.
    fn search(&mut self, anywhere: bool) -> Res<Option<(usize, usize)>> {
        let mut place = self.start;
        while place <= self.end {
            // Skips where the first character cannot be.
            if anywhere && matches!(self.code[0], op::CHAR | op::SET) {
                while place < self.end && !takes(self.code, 0, self.text.at(place)) {
                    place += 1;
                }
            }
            self.reset();
            if let Some(end) = self.run(0, place)? {
                return Ok(Some((place, end)));
            }
            if !anywhere {
                break;
            }
            place += 1;
        }
        Ok(None)
    }
}

fn position(object: &Obj, limit: usize) -> usize {
    int::as_i64(object).map_or(limit, |value| (value.max(0) as usize).min(limit))
}

/// `run(code, groups, registers, text, start, end, mode)`: mode 0 searches, 1 matches at the start,
/// 2 matches the whole, 3 matches more than nothing at the start. None, or (last group or 0, start, end, start of group 1, …), -1 for absent.
pub fn run(a: &[Obj]) -> Res {
    let code = words(bytes::require(&a[0])?);
    let count = |object: &Obj| int::as_i64(object).unwrap_or(0).max(0) as usize;
    let (groups, registers, mode) = (count(&a[1]), count(&a[2]), count(&a[6]));
    let text = match bytes::bytes_like(&a[3]) {
        Some(data) => Points::One(data),
        None if str::is_str(&a[3]) => str::points(&a[3]),
        None => return Err(errors::type_error("expected string or bytes-like object")),
    };
    let end = position(&a[5], text.len());
    let start = position(&a[4], text.len());
    let last = 2 * (groups + 1);
    let mut machine = Machine {
        code: &code,
        text,
        start,
        end,
        whole: mode == 2,
        not_empty: if mode == 3 { start } else { NOWHERE },
        registers: alloc::vec![NOWHERE; last + 1 + registers],
        choices: Vec::new(),
        last,
    };
    let Some((from, to)) = machine.search(mode == 0)? else { return Ok(none::none()) };
    let registers = &machine.registers;
    let number = |value: usize| Obj::small(if value == NOWHERE { -1 } else { value as i64 });
    let mut result = Vec::with_capacity(last + 1);
    result.push(if registers[last] == NOWHERE { Obj::small(0) } else { number(registers[last]) });
    result.push(number(from));
    result.push(number(to));
    for group in 1..=groups {
        let closed = registers[2 * group + 1] != NOWHERE;
        result.push(number(if closed { registers[2 * group] } else { NOWHERE }));
        result.push(number(registers[2 * group + 1]));
    }
    tuple::new(result)
}

/// `lower(character)`: its simple lower case, and other characters with the same.
pub fn case_variants(a: &[Obj]) -> Res {
    let point = ops::index::c_int(&a[0])?.max(0) as u32;
    let low = lower(point);
    let high = upper(point);
    tuple::new(alloc::vec![
        Obj::small(i64::from(low)),
        Obj::small(i64::from(high)),
        Obj::small(i64::from(upper(low))),
    ])
}
