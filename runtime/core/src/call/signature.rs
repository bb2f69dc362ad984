//! Signatures of built-in functions (`(self, object, /)`), and binding to them.
//!
//! A signature is parsed once, on the first call. `bind` lays the arguments out in the order of the
//! parameters, with CPython's messages for built-ins. Which wording a function has follows from its
//! signature: none or one positional-only parameter, positional-only throughout, or keywords.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::UnsafeCell;

use naja_abi::word::{NO_VALUE, Word};

use crate::call::Args;
use crate::errors;
use crate::names::intern;
use crate::obj::{Obj, Raised, Res};
use crate::objects::exception::suggestions;
use crate::objects::{dict, str, tuple};

/// Most parameters a built-in function may have.
pub const PARAMETERS_MAX: usize = 24;

/// How a parameter takes its argument.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// By position only.
    Positional,
    /// By position or name.
    Both,
    /// By name only.
    Keyword,
    /// `*args`.
    VarPositional,
    /// `**kwargs`.
    VarKeyword,
}

/// One parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// How it is given.
    pub kind: Kind,
    /// Whether it must be given.
    pub required: bool,
    /// The name as an object.
    pub object: Obj,
}

/// A parsed signature.
#[derive(Debug)]
pub struct Signature {
    /// Parameters in order (without the receiver that `receivers` counts).
    pub parameters: Vec<Parameter>,
    /// 1 when the first word is `self` or `type`, which the messages do not count.
    pub receivers: usize,
    /// Parameters that can be given by position.
    positional: usize,
    /// Of these, how many by position only.
    positional_only: usize,
    /// Of these, how many must be given.
    required: usize,
    /// Parameters that can be given by name only.
    keyword_only: usize,
    var_positional: bool,
    var_keyword: bool,
}

/// Bound arguments: borrowed words, and what had to be made for them.
pub struct Bound {
    words: [Word; PARAMETERS_MAX],
    count: usize,
    _arguments: Obj,
    _keywords: Obj,
}

impl Bound {
    /// The words, for machine code.
    pub fn as_ptr(&self) -> *const Word {
        self.words.as_ptr()
    }

    /// The bound objects in parameter order; `NO_VALUE` where missing.
    pub fn objects(&self) -> &[Obj] {
        unsafe { Obj::slice(self.words.as_ptr(), self.count) }
    }

    /// One bound object.
    pub fn get(&self, index: usize) -> &Obj {
        &self.objects()[index]
    }
}

impl Signature {
    /// Parses `(self, a, /, b=1, *args, c, **kw)`. `method`: the first parameter is the receiver.
    pub fn parse(text: &'static str, method: bool) -> Signature {
        let inner = text.trim_start_matches('(').trim_end_matches(')');
        let mut result = Signature {
            parameters: Vec::new(),
            receivers: usize::from(method),
            positional: 0,
            positional_only: 0,
            required: 0,
            keyword_only: 0,
            var_positional: false,
            var_keyword: false,
        };
        let mut keyword = false;
        let mut receiver = method;
        for piece in split(inner) {
            if piece == "/" {
                for parameter in &mut result.parameters {
                    parameter.kind = Kind::Positional;
                }
                result.positional_only = result.positional;
                continue;
            }
            if piece == "*" {
                keyword = true;
                continue;
            }
            if core::mem::take(&mut receiver) {
                continue;
            }
            result.add(piece, &mut keyword);
        }
        result
    }

    fn add(&mut self, piece: &'static str, keyword: &mut bool) {
        let (name, required) = match piece.split_once('=') {
            Some((name, _)) => (name, false),
            None => (piece, true),
        };
        let name = name.split(':').next().unwrap_or(name).trim();
        let (name, kind, required) = if let Some(name) = name.strip_prefix("**") {
            self.var_keyword = true;
            (name, Kind::VarKeyword, false)
        } else if let Some(name) = name.strip_prefix('*') {
            self.var_positional = true;
            *keyword = true;
            (name, Kind::VarPositional, false)
        } else if *keyword {
            self.keyword_only += 1;
            (name, Kind::Keyword, required)
        } else {
            self.positional += 1;
            self.required += usize::from(required);
            (name, Kind::Both, required)
        };
        self.parameters.push(Parameter { name, kind, required, object: intern(name) });
    }

    /// Whether so many positional values (receiver included) are the arguments as they stand.
    #[inline(always)]
    pub fn is_exact(&self, count: usize) -> bool {
        count == self.parameters.len() + self.receivers && count == self.positional + self.receivers
    }

    /// Lays the arguments (receiver first, if any) out in parameter order.
    pub fn bind(&self, name: &dyn FunctionName, args: &Args) -> Res<Bound> {
        let count = self.parameters.len() + self.receivers;
        let mut bound = Bound {
            words: [NO_VALUE; PARAMETERS_MAX],
            count,
            _arguments: Obj::NO_VALUE,
            _keywords: Obj::NO_VALUE,
        };
        if count > PARAMETERS_MAX {
            return Err(errors::system_error("too many parameters of a built-in function"));
        }
        let values = args.positional();
        for (place, value) in bound.words.iter_mut().zip(&values[..self.receivers]) {
            *place = value.word();
        }
        let values = &values[self.receivers..];
        if args.names.is_empty()
            && values.len() >= self.required
            && values.len() <= self.positional
            && !self.var_positional
            && !self.var_keyword
            && !self.requires_keyword()
        {
            for (place, value) in bound.words[self.receivers..].iter_mut().zip(values) {
                *place = value.word();
            }
            return Ok(bound);
        }
        self.check_counts(name, values.len(), args.names.len())?;
        let positional = values.len().min(self.positional);
        for (place, value) in bound.words[self.receivers..].iter_mut().zip(&values[..positional]) {
            *place = value.word();
        }
        self.bind_rest(name, &mut bound, values, args)?;
        Ok(bound)
    }

    fn requires_keyword(&self) -> bool {
        self.parameters.iter().any(|p| p.kind == Kind::Keyword && p.required)
    }

    fn takes_keywords(&self) -> bool {
        self.var_keyword || self.keyword_only > 0 || self.positional > self.positional_only
    }

    fn check_counts(&self, name: &dyn FunctionName, given: usize, keywords: usize) -> Res<()> {
        let (least, most) = (self.required, self.positional);
        if !self.takes_keywords() {
            if keywords > 0 {
                return fail(format!("{}() takes no keyword arguments", name.qualified()));
            }
            if self.var_positional {
                return self.check_least(name, given);
            }
            return match (least, most) {
                (0, 0) if given > 0 => {
                    fail(format!("{}() takes no arguments ({given} given)", name.qualified()))
                }
                (1, 1) if given != 1 => fail(format!(
                    "{}() takes exactly one argument ({given} given)",
                    name.qualified()
                )),
                _ => self.check_range(name, given),
            };
        }
        let total = most + self.keyword_only;
        if !self.var_positional && !self.var_keyword && given + keywords > total {
            let kind = if given == 0 { "keyword " } else { "" };
            return fail(format!(
                "{}() takes at most {total} {kind}argument{} ({} given)",
                name.plain(),
                plural(total),
                given + keywords
            ));
        }
        if self.var_positional && keywords > self.keyword_only && !self.var_keyword {
            let total = self.keyword_only;
            if given == 0 && total > 0 && self.positional == 0 && keywords > total {
                return fail(format!(
                    "{}() takes at most {total} keyword argument{} ({keywords} given)",
                    name.plain(),
                    plural(total),
                ));
            }
        }
        if !self.var_positional && given > most {
            if most == 0 {
                return fail(format!("{}() takes no positional arguments", name.plain()));
            }
            return fail(format!(
                "{}() takes at most {most} positional argument{} ({given} given)",
                name.plain(),
                plural(most)
            ));
        }
        let needed = self.positional_only.min(least);
        if given < needed {
            let word = if needed < most { "at least" } else { "exactly" };
            return fail(format!(
                "{}() takes {word} {needed} positional argument{} ({given} given)",
                name.plain(),
                plural(needed)
            ));
        }
        Ok(())
    }

    fn check_least(&self, name: &dyn FunctionName, given: usize) -> Res<()> {
        if given >= self.required {
            return Ok(());
        }
        fail(format!(
            "{} expected at least {} argument{}, got {given}",
            name.plain(),
            self.required,
            plural(self.required)
        ))
    }

    fn check_range(&self, name: &dyn FunctionName, given: usize) -> Res<()> {
        let (least, most) = (self.required, self.positional);
        let (word, limit) = if given < least {
            (if least == most { "" } else { "at least " }, least)
        } else if given > most {
            (if least == most { "" } else { "at most " }, most)
        } else {
            return Ok(());
        };
        fail(format!(
            "{} expected {word}{limit} argument{}, got {given}",
            name.plain(),
            plural(limit)
        ))
    }

    fn bind_rest(
        &self,
        name: &dyn FunctionName,
        bound: &mut Bound,
        values: &[Obj],
        args: &Args,
    ) -> Res<()> {
        let mut left = args.names.len();
        let keywords = if self.var_keyword { dict::new()? } else { Obj::NO_VALUE };
        let mut position = 0;
        for (index, parameter) in self.parameters.iter().enumerate() {
            let place = self.receivers + index;
            match parameter.kind {
                Kind::VarPositional => {
                    let rest = values.get(self.positional..).unwrap_or(&[]);
                    bound._arguments = tuple::from_slice(rest)?;
                    bound.words[place] = bound._arguments.word();
                    continue;
                }
                Kind::VarKeyword => {
                    bound.words[place] = keywords.word();
                    continue;
                }
                Kind::Positional | Kind::Both | Kind::Keyword => position += 1,
            }
            if bound.words[place] != NO_VALUE {
                continue;
            }
            let by_name = parameter.kind != Kind::Positional;
            match by_name.then(|| find(args, &parameter.object)).flatten() {
                Some(value) => {
                    bound.words[place] = value.word();
                    left -= 1;
                }
                None if parameter.required => {
                    return fail(format!(
                        "{}() missing required argument '{}' (pos {position})",
                        name.plain(),
                        parameter.name
                    ));
                }
                None => {}
            }
        }
        if left > 0 {
            self.bind_unknown(name, &keywords, values.len(), args)?;
        }
        bound._keywords = keywords;
        Ok(())
    }

    /// Keywords that no parameter took: they go to `**kwargs`, or are errors.
    fn bind_unknown(
        &self,
        name: &dyn FunctionName,
        keywords: &Obj,
        given: usize,
        args: &Args,
    ) -> Res<()> {
        let named = |key: &Obj| {
            self.parameters.iter().position(|parameter| {
                matches!(parameter.kind, Kind::Both | Kind::Keyword)
                    && str::same(&parameter.object, key)
            })
        };
        for (key, value) in args.keywords() {
            match named(key) {
                Some(index) if self.parameters[index].kind == Kind::Both && index < given => {
                    return fail(format!(
                        "argument for {}() given by name ('{}') and position ({})",
                        name.plain(),
                        self.parameters[index].name,
                        index + 1
                    ));
                }
                Some(_) => {}
                None if !keywords.is_missing() => dict::insert(keywords, key, value)?,
                None => return Err(self.unexpected(name, key)),
            }
        }
        Ok(())
    }

    fn unexpected(&self, name: &dyn FunctionName, key: &Obj) -> Raised {
        let text = str::to_string_lossy(key);
        let names: Vec<String> = self
            .parameters
            .iter()
            .filter(|parameter| matches!(parameter.kind, Kind::Both | Kind::Keyword))
            .map(|parameter| parameter.name.into())
            .collect();
        let hint = match suggestions::closest(&text, &names) {
            Some(found) => format!(". Did you mean '{found}'?"),
            None => String::new(),
        };
        errors::type_error(&format!(
            "{}() got an unexpected keyword argument '{text}'{hint}",
            name.plain()
        ))
    }
}

/// The keyword argument with this name.
fn find<'a>(args: &Args<'a>, name: &Obj) -> Option<&'a Obj> {
    args.keywords()
        .find(|(key, _)| key.is(name))
        .or_else(|| args.keywords().find(|(key, _)| str::is_str(key) && str::same(key, name)))
        .map(|(_, value)| value)
}

fn fail<T>(message: String) -> Res<T> {
    Err(errors::type_error(&message))
}

/// `s` unless the count is 1.
pub fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// Splits at commas outside brackets and quotes.
fn split(text: &'static str) -> Vec<&'static str> {
    let mut pieces = Vec::new();
    let (mut depth, mut start, mut quote) = (0, 0, None);
    for (index, character) in text.char_indices() {
        match (quote, character) {
            (Some(end), _) if end == character => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(character),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth -= 1,
            (None, ',') if depth == 0 => {
                pieces.push(text[start..index].trim());
                start = index + 1;
            }
            (None, _) => {}
        }
    }
    pieces.push(text[start..].trim());
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// What the messages call a function.
pub trait FunctionName {
    /// `append`.
    fn plain(&self) -> String;
    /// `list.append`.
    fn qualified(&self) -> String;
}

impl FunctionName for &str {
    fn plain(&self) -> String {
        String::from(*self)
    }
    fn qualified(&self) -> String {
        String::from(*self)
    }
}

/// A declaration (`enumerate(iterable, start=0)`) for native code that takes `Args`, such as
/// `Slots::new` and `Slots::init`: parsed on the first use.
pub struct Declaration {
    text: &'static str,
    parsed: UnsafeCell<Option<Signature>>,
}
// SAFETY: one thread runs at a time.
unsafe impl Sync for Declaration {}

impl Declaration {
    /// For a static.
    pub const fn new(text: &'static str) -> Declaration {
        Declaration { text, parsed: UnsafeCell::new(None) }
    }

    /// Binds the arguments (no receiver among them).
    pub fn bind(&self, args: &Args) -> Res<Bound> {
        let open = self.text.find('(').unwrap_or(0);
        // SAFETY: written once; references to the content stay valid.
        let signature = unsafe {
            let parsed = &mut *self.parsed.get();
            parsed.get_or_insert_with(|| Signature::parse(&self.text[open..], false))
        };
        signature.bind(&&self.text[..open], args)
    }
}
