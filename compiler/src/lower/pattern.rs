//! `match`: the cases in turn, each a chain of tests that ends in the next case.
//!
//! A pattern binds nothing while it is tried: what it captures is collected, and stored when the
//! whole of it has matched, before the guard. Alternatives meet in unnamed locals.

use naja_abi::functions::RuntimeFn;
use ruff_python_ast::{self as ast, Pattern};
use ruff_text_size::Ranged;

use super::body::Body;
use crate::ir::{BlockId, Compare, Expect, Op, Value, Var};

/// What a pattern has captured so far, in the order in which it is bound.
type Captures<'a> = Vec<(&'a ast::Identifier, Value)>;

impl<'a> Body<'_, 'a> {
    pub fn match_statement(&mut self, statement: &'a ast::StmtMatch) {
        let subject = self.expression(&statement.subject);
        // A variable may be rebound by a capture or a guard while it is still looked at.
        let subject = match subject {
            Value::Var(_) => self.emit(Op::Copy(subject)),
            constant => constant,
        };
        let after = self.block();
        for case in &statement.cases {
            let next = self.block();
            let mut captures = Captures::new();
            self.pattern(&case.pattern, subject, next, &mut captures);
            for (name, value) in captures {
                self.at(name.range, |this| this.store_name(&name.id, value));
            }
            if let Some(guard) = &case.guard {
                let passed = self.block();
                self.condition(guard, passed, next);
                self.switch(passed);
            }
            self.statements(&case.body);
            self.jump(after);
            self.switch(next);
        }
        self.jump(after);
        self.switch(after);
    }

    /// Goes on where the subject matches, and to `fail` where it does not.
    fn pattern(
        &mut self,
        pattern: &'a Pattern,
        subject: Value,
        fail: BlockId,
        captures: &mut Captures<'a>,
    ) {
        self.at(pattern.range(), |this| match pattern {
            Pattern::MatchValue(value) => {
                let wanted = this.expression(&value.value);
                let equal = this.emit_flag(Op::CompareTruth(Compare::Eq, subject, wanted));
                this.unless(equal, fail);
            }
            Pattern::MatchSingleton(singleton) => {
                let wanted = match singleton.value {
                    ast::Singleton::None => Value::None,
                    ast::Singleton::True => Value::True,
                    ast::Singleton::False => Value::False,
                };
                let same = this.emit_flag(Op::Is(subject, wanted));
                this.unless(same, fail);
            }
            Pattern::MatchSequence(sequence) => {
                this.sequence_pattern(&sequence.patterns, subject, fail, captures);
            }
            Pattern::MatchMapping(mapping) => {
                this.mapping_pattern(mapping, subject, fail, captures);
            }
            Pattern::MatchClass(class) => this.class_pattern(class, subject, fail, captures),
            // The list of a star was made by the sequence around it.
            Pattern::MatchStar(star) => captures.extend(star.name.iter().map(|n| (n, subject))),
            Pattern::MatchAs(capture) => {
                if let Some(inner) = &capture.pattern {
                    this.pattern(inner, subject, fail, captures);
                }
                captures.extend(capture.name.iter().map(|name| (name, subject)));
            }
            Pattern::MatchOr(alternatives) => {
                this.alternatives(&alternatives.patterns, subject, fail, captures);
            }
        });
    }

    /// Goes on where the flag is set.
    fn unless(&mut self, flag: Var, fail: BlockId) {
        let matched = self.block();
        self.branch(flag, matched, fail);
        self.switch(matched);
    }

    // -- sequences

    fn sequence_pattern(
        &mut self,
        patterns: &'a [Pattern],
        subject: Value,
        fail: BlockId,
        captures: &mut Captures<'a>,
    ) {
        let star = patterns.iter().position(|pattern| matches!(pattern, Pattern::MatchStar(_)));
        let count = patterns.len() as i64 - i64::from(star.is_some());
        let operands = vec![subject, Value::Raw(count), Value::Raw(i64::from(star.is_some()))];
        let matched = self.runtime_flag(RuntimeFn::naja_match_sequence, operands);
        self.unless(matched, fail);
        if patterns.iter().all(is_wildcard) {
            return;
        }
        match star {
            Some(star) if is_wildcard(&patterns[star]) => {
                self.items_around_star(patterns, star, subject, fail, captures);
            }
            _ => self.unpacked_items(patterns, star, subject, fail, captures),
        }
    }

    /// `[a, *_, b]` takes items by index and makes no list.
    fn items_around_star(
        &mut self,
        patterns: &'a [Pattern],
        star: usize,
        subject: Value,
        fail: BlockId,
        captures: &mut Captures<'a>,
    ) {
        for (index, pattern) in patterns.iter().enumerate() {
            if is_wildcard(pattern) {
                continue;
            }
            let item = if index < star {
                self.emit(Op::GetItem(subject, Value::Int(index as i64)))
            } else {
                let from_end = Value::Raw((patterns.len() - index) as i64);
                self.runtime(RuntimeFn::naja_match_item_from_end, vec![subject, from_end])
            };
            self.pattern(pattern, item, fail, captures);
        }
    }

    fn unpacked_items(
        &mut self,
        patterns: &'a [Pattern],
        star: Option<usize>,
        subject: Value,
        fail: BlockId,
        captures: &mut Captures<'a>,
    ) {
        let words: Vec<Var> = patterns.iter().map(|_| self.temporary()).collect();
        match star {
            None => self.effect(Op::Unpack(subject, words.clone())),
            Some(star) => {
                let (before, after) = (words[..star].to_vec(), words[star + 1..].to_vec());
                self.effect(Op::UnpackStar(subject, before, words[star], after));
            }
        }
        self.subpatterns(patterns.iter().zip(words), fail, captures);
    }

    fn subpatterns(
        &mut self,
        parts: impl Iterator<Item = (&'a Pattern, Var)>,
        fail: BlockId,
        captures: &mut Captures<'a>,
    ) {
        for (pattern, word) in parts {
            if !is_wildcard(pattern) {
                self.pattern(pattern, Value::Var(word), fail, captures);
            }
        }
    }

    // -- mappings and classes

    fn mapping_pattern(
        &mut self,
        mapping: &'a ast::PatternMatchMapping,
        subject: Value,
        fail: BlockId,
        captures: &mut Captures<'a>,
    ) {
        let operands = vec![subject, Value::Raw(mapping.keys.len() as i64)];
        let matched = self.runtime_flag(RuntimeFn::naja_match_mapping, operands);
        self.unless(matched, fail);
        if mapping.keys.is_empty() && mapping.rest.is_none() {
            return;
        }
        let mut keys = Vec::new();
        for key in &mapping.keys {
            let key = self.expression(key);
            keys.push(key);
        }
        let keys = self.emit(Op::BuildTuple(keys));
        if !mapping.keys.is_empty() {
            let values = self.runtime(RuntimeFn::naja_match_keys, vec![subject, keys]);
            let words = self.unpacked_parts(values, mapping.keys.len(), fail);
            self.subpatterns(mapping.patterns.iter().zip(words), fail, captures);
        }
        if let Some(rest) = &mapping.rest {
            let others = self.runtime(RuntimeFn::naja_match_rest, vec![subject, keys]);
            captures.push((rest, others));
        }
    }

    fn class_pattern(
        &mut self,
        pattern: &'a ast::PatternMatchClass,
        subject: Value,
        fail: BlockId,
        captures: &mut Captures<'a>,
    ) {
        let class = self.expression(&pattern.cls);
        let arguments = &pattern.arguments;
        // Names of attributes are not mangled here.
        let names = arguments.keywords.iter().map(|keyword| keyword.attr.as_str());
        let names = self.program.str_tuple(names);
        let count = arguments.patterns.len();
        let operands = vec![subject, class, Value::Raw(count as i64), names];
        let parts = self.runtime(RuntimeFn::naja_match_class, operands);
        let words = self.unpacked_parts(parts, count + arguments.keywords.len(), fail);
        let keywords = arguments.keywords.iter().map(|keyword| &keyword.pattern);
        let patterns = arguments.patterns.iter().chain(keywords);
        self.subpatterns(patterns.zip(words), fail, captures);
    }

    /// The parts that the runtime gives as a tuple, or `None` where there is no match.
    fn unpacked_parts(&mut self, parts: Value, count: usize, fail: BlockId) -> Vec<Var> {
        let matched = self.block();
        let absent = self.emit_flag(Op::Is(parts, Value::None));
        self.branch(absent, fail, matched);
        self.switch(matched);
        let words: Vec<Var> = (0..count).map(|_| self.temporary()).collect();
        if count > 0 {
            self.effect(Op::Unpack(parts, words.clone()));
        }
        words
    }

    // -- alternatives

    /// All alternatives bind the same names; the first says in which order.
    fn alternatives(
        &mut self,
        patterns: &'a [Pattern],
        subject: Value,
        fail: BlockId,
        captures: &mut Captures<'a>,
    ) {
        let done = self.block();
        let mut merged: Vec<(&'a ast::Identifier, Var)> = Vec::new();
        for pattern in patterns {
            let next = self.block();
            let mut own = Captures::new();
            self.pattern(pattern, subject, next, &mut own);
            for (name, value) in own {
                let known = merged.iter().find(|(other, _)| other.id == name.id);
                let variable = match known {
                    Some((_, variable)) => *variable,
                    None => {
                        let variable = self.local(None, Expect::Any);
                        merged.push((name, variable));
                        variable
                    }
                };
                self.assign(variable, value);
            }
            self.jump(done);
            self.switch(next);
        }
        self.jump(fail);
        self.switch(done);
        for (name, variable) in merged {
            let value = self.take(variable);
            captures.push((name, value));
        }
    }
}

/// `_` or `*_`.
fn is_wildcard(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::MatchStar(star) => star.name.is_none(),
        Pattern::MatchAs(capture) => capture.pattern.is_none() && capture.name.is_none(),
        _ => false,
    }
}
