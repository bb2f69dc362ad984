//! CPython's messages for calls that do not fit a function's parameters.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use naja_abi::layout::Function;
use naja_abi::word::NO_VALUE;

use super::Binder;
use crate::call::signature::plural;
use crate::errors;
use crate::obj::{Obj, Raised};
use crate::objects::exception::suggestions;
use crate::objects::str;

impl Binder<'_> {
    fn qualname(&self) -> String {
        let function = self.callee.cast::<Function>();
        str::to_string_lossy(Obj::from_ref(unsafe { &(*function).qualname }))
    }

    fn parameter(&self, index: usize) -> String {
        let name = unsafe { Obj::slice(self.code.parameters.add(index), 1) };
        str::to_string_lossy(&name[0])
    }

    #[cold]
    pub(super) fn keywords_must_be_strings(&self) -> Raised {
        errors::type_error(&format!("{}() keywords must be strings", self.qualname()))
    }

    #[cold]
    pub(super) fn multiple_values(&self, key: &Obj) -> Raised {
        errors::type_error(&format!(
            "{}() got multiple values for argument '{}'",
            self.qualname(),
            str::to_string_lossy(key)
        ))
    }

    #[cold]
    pub(super) fn unexpected_keyword(&self, names: &[Obj], key: &Obj) -> Raised {
        let only = self.code.positional_only as usize;
        let wrong: Vec<String> = names[..only]
            .iter()
            .filter(|name| self.args.keywords().any(|(key, _)| str::same(key, name)))
            .map(str::to_string_lossy)
            .collect();
        if !wrong.is_empty() {
            return errors::type_error(&format!(
                "{}() got some positional-only arguments passed as keyword arguments: '{}'",
                self.qualname(),
                wrong.join(", ")
            ));
        }
        let text = str::to_string_lossy(key);
        let candidates: Vec<String> = names[only..].iter().map(str::to_string_lossy).collect();
        let hint = match suggestions::closest(&text, &candidates) {
            Some(found) => format!(". Did you mean '{found}'?"),
            None => String::new(),
        };
        errors::type_error(&format!(
            "{}() got an unexpected keyword argument '{text}'{hint}",
            self.qualname()
        ))
    }

    #[cold]
    pub(super) fn too_many(&self, given: usize, default_count: usize) -> Raised {
        let positional = self.code.positional as usize;
        let keyword_only = self.code.keyword_only as usize;
        let given_by_name = self.words[positional..positional + keyword_only]
            .iter()
            .filter(|&&word| word != NO_VALUE)
            .count();
        let (takes, many) = if default_count > 0 {
            (format!("from {} to {positional}", positional.saturating_sub(default_count)), true)
        } else {
            (format!("{positional}"), positional != 1)
        };
        let also = if given_by_name > 0 {
            format!(
                " positional argument{} (and {given_by_name} keyword-only argument{})",
                plural(given),
                plural(given_by_name)
            )
        } else {
            String::new()
        };
        let verb = if given == 1 && given_by_name == 0 { "was" } else { "were" };
        errors::type_error(&format!(
            "{}() takes {takes} positional argument{} but {given}{also} {verb} given",
            self.qualname(),
            if many { "s" } else { "" },
        ))
    }

    #[cold]
    pub(super) fn missing_positional(&self, end: usize) -> Raised {
        self.missing("positional", 0, end)
    }

    #[cold]
    pub(super) fn missing_keyword_only(&self) -> Raised {
        let first = self.code.positional as usize;
        self.missing("keyword-only", first, first + self.code.keyword_only as usize)
    }

    fn missing(&self, kind: &str, first: usize, end: usize) -> Raised {
        let names: Vec<String> = (first..end)
            .filter(|&index| self.words[index] == NO_VALUE)
            .map(|index| format!("'{}'", self.parameter(index)))
            .collect();
        let list = match names.as_slice() {
            [one] => one.clone(),
            [one, two] => format!("{one} and {two}"),
            [most @ .., last] => format!("{}, and {last}", most.join(", ")),
            [] => String::new(),
        };
        errors::type_error(&format!(
            "{}() missing {} required {kind} argument{}: {list}",
            self.qualname(),
            names.len(),
            plural(names.len())
        ))
    }
}
