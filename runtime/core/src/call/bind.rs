//! Binds arguments to the parameters of a function of the program, and enters it.

use alloc::vec::Vec;
use core::mem::transmute;

use naja_abi::layout::Function;
use naja_abi::records::{
    CODE_ASYNC_GENERATOR, CODE_COROUTINE, CODE_GENERATOR, CODE_KWARGS, CODE_VARARGS, Code,
};
use naja_abi::word::{NO_VALUE, Word};

use crate::call::Args;
use crate::errors;
use crate::obj::{Obj, Res};
use crate::objects::{dict, str, tuple};

mod messages;

/// Bodies with so many parameters.
type Body1 = unsafe extern "C" fn(Word, Word) -> Word;
type Body2 = unsafe extern "C" fn(Word, Word, Word) -> Word;
type Body3 = unsafe extern "C" fn(Word, Word, Word, Word) -> Word;
type Body4 = unsafe extern "C" fn(Word, Word, Word, Word, Word) -> Word;

/// Words that stand on the stack when a call needs no more.
const INLINE: usize = 16;

/// Calls a function of the program.
#[inline]
pub fn call_function(callee: &Obj, args: &Args) -> Res {
    let function = callee.cast::<Function>();
    let code = unsafe { &*(*function).code };
    if is_exact(code, args.values.len()) && args.names.is_empty() {
        return enter(function, code, args.values.as_ptr() as *const Word);
    }
    call_bound(callee, function, code, args)
}

/// Whether so many positional values are the argument array as they stand.
#[inline(always)]
fn is_exact(code: &Code, count: usize) -> bool {
    code.flags == 0 && code.keyword_only == 0 && count == code.positional as usize
}

/// Calls the body of a function with one value before the others (`self`), when it takes these few
/// as they stand.
#[inline]
pub fn call_method_body(callee: &Obj, first: &Obj, args: &Args) -> Option<Res> {
    let code = unsafe { &*(*callee.cast::<Function>()).code };
    if code.direct as usize != args.values.len() + 1 || !args.names.is_empty() {
        return None;
    }
    let (function, first) = (callee.word(), first.word());
    // SAFETY: a body that is called directly takes the function and so many words.
    let result = unsafe {
        match args.values {
            [] => transmute::<*const u8, Body1>(code.body)(function, first),
            [one] => transmute::<*const u8, Body2>(code.body)(function, first, one.word()),
            [one, two] => {
                transmute::<*const u8, Body3>(code.body)(function, first, one.word(), two.word())
            }
            [one, two, three] => transmute::<*const u8, Body4>(code.body)(
                function,
                first,
                one.word(),
                two.word(),
                three.word(),
            ),
            _ => return None,
        }
    };
    if result == NO_VALUE {
        return Some(Err(errors::already_raised()));
    }
    // SAFETY: compiled code gives an owned word.
    Some(Ok(unsafe { Obj::from_word(result) }))
}

/// Calls a function of the program with one value before the others (`self`).
#[inline]
pub fn call_with_first(callee: &Obj, first: &Obj, args: &Args) -> Res {
    with_words(args.values.len() + 1, |words| {
        words[0] = first.word();
        for (place, value) in words[1..].iter_mut().zip(args.values) {
            *place = value.word();
        }
        let values = unsafe { Obj::slice(words.as_ptr(), words.len()) };
        call_function(callee, &Args { values, names: args.names })
    })
}

/// Gives the closure an array of so many words, on the stack when they are few.
#[inline]
pub fn with_words<R>(count: usize, run: impl FnOnce(&mut [Word]) -> R) -> R {
    if count <= INLINE {
        run(&mut [NO_VALUE; INLINE][..count])
    } else {
        let mut words = Vec::new();
        words.resize(count, NO_VALUE);
        run(&mut words)
    }
}

/// Enters the machine code with all parameters bound.
#[inline]
fn enter(function: *mut Function, code: &Code, words: *const Word) -> Res {
    if code.flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR) != 0 {
        return crate::entry::naja_build_generator(function as *const Word, words);
    }
    let result = unsafe { (code.entry)(function, words) };
    if result == NO_VALUE {
        return Err(errors::already_raised());
    }
    // SAFETY: compiled code gives an owned word.
    Ok(unsafe { Obj::from_word(result) })
}

fn call_bound(callee: &Obj, function: *mut Function, code: &Code, args: &Args) -> Res {
    with_words(code.parameter_count as usize, |words| {
        let mut owned = [Obj::NO_VALUE, Obj::NO_VALUE];
        // The defaults must outlive the call even when it replaces them.
        let defaults = unsafe { Obj::retain_word((*function).defaults) };
        let keyword_defaults = unsafe { Obj::retain_word((*function).keyword_defaults) };
        let mut binder = Binder { callee, code, words, args, owned: &mut owned };
        binder.bind(&defaults, &keyword_defaults)?;
        let words = binder.words.as_ptr();
        enter(function, code, words)
    })
}

struct Binder<'a> {
    callee: &'a Obj,
    code: &'a Code,
    words: &'a mut [Word],
    args: &'a Args<'a>,
    /// The `*args` tuple and the `**kwargs` dict.
    owned: &'a mut [Obj; 2],
}

impl Binder<'_> {
    fn bind(&mut self, defaults: &Obj, keyword_defaults: &Obj) -> Res<()> {
        let code = self.code;
        let values = self.args.positional();
        let positional = code.positional as usize;
        let named = positional + code.keyword_only as usize;
        for (place, value) in self.words.iter_mut().zip(values.iter().take(positional)) {
            *place = value.word();
        }
        if code.flags & CODE_VARARGS != 0 {
            self.owned[0] = tuple::from_slice(values.get(positional..).unwrap_or(&[]))?;
            self.words[named] = self.owned[0].word();
        }
        if code.flags & CODE_KWARGS != 0 {
            self.owned[1] = dict::new()?;
            self.words[self.code.parameter_count as usize - 1] = self.owned[1].word();
        }
        if !self.args.names.is_empty() {
            self.bind_keywords(named)?;
        }
        let default_count = defaults.given().map_or(0, |defaults| tuple::items(defaults).len());
        if values.len() > positional && code.flags & CODE_VARARGS == 0 {
            return Err(self.too_many(values.len(), default_count));
        }
        if values.len() < positional {
            self.fill_defaults(values.len(), defaults, default_count)?;
        }
        if code.keyword_only > 0 {
            self.fill_keyword_defaults(keyword_defaults)?;
        }
        Ok(())
    }

    fn bind_keywords(&mut self, named: usize) -> Res<()> {
        let names = unsafe { Obj::slice(self.code.parameters, named) };
        let first = self.code.positional_only as usize;
        for (key, value) in self.args.keywords() {
            if !str::is_str(key) {
                return Err(self.keywords_must_be_strings());
            }
            let found = names[first..]
                .iter()
                .position(|name| name.is(key))
                .or_else(|| names[first..].iter().position(|name| str::same(name, key)));
            match found {
                Some(index) => {
                    if self.words[first + index] != NO_VALUE {
                        return Err(self.multiple_values(key));
                    }
                    self.words[first + index] = value.word();
                }
                None if self.code.flags & CODE_KWARGS != 0 => {
                    dict::insert(&self.owned[1], key, value)?;
                }
                None => return Err(self.unexpected_keyword(names, key)),
            }
        }
        Ok(())
    }

    fn fill_defaults(&mut self, given: usize, defaults: &Obj, default_count: usize) -> Res<()> {
        let positional = self.code.positional as usize;
        let first_default = positional.saturating_sub(default_count);
        if self.words[given.min(first_default)..first_default].contains(&NO_VALUE) {
            return Err(self.missing_positional(first_default));
        }
        for index in given.max(first_default)..positional {
            if self.words[index] == NO_VALUE {
                let skipped = default_count.saturating_sub(positional);
                self.words[index] = tuple::items(defaults)[skipped + index - first_default].word();
            }
        }
        Ok(())
    }

    fn fill_keyword_defaults(&mut self, keyword_defaults: &Obj) -> Res<()> {
        let first = self.code.positional as usize;
        let mut missing = false;
        for index in first..first + self.code.keyword_only as usize {
            if self.words[index] != NO_VALUE {
                continue;
            }
            let name = unsafe { Obj::slice(self.code.parameters.add(index), 1) };
            match keyword_defaults.given().and_then(|all| dict::get_str(all, &name[0])) {
                // Borrowed from the dict, which the caller keeps.
                Some(value) => self.words[index] = value.word(),
                None => missing = true,
            }
        }
        if missing { Err(self.missing_keyword_only()) } else { Ok(()) }
    }
}
