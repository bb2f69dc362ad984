//! Assignment to every kind of target, augmented and annotated assignment, `del`.

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::body::Body;
use super::place::Place;
use crate::ir::{Binary, Op, Value, Var};

impl<'a> Body<'_, 'a> {
    pub fn assignment(&mut self, assignment: &'a ast::StmtAssign) {
        if let [target] = assignment.targets.as_slice() {
            if self.swap(target, &assignment.value) {
                return;
            }
            let value = self.expression(&assignment.value);
            self.store(target, value);
            return;
        }
        // The value must outlive a rebinding of its own variable by an earlier target.
        let value = self.expression(&assignment.value);
        let value = self.emit(Op::Copy(value));
        for target in &assignment.targets {
            self.store(target, value);
        }
    }

    /// `a, b = b, a` without a tuple: all values first, then all targets in order.
    fn swap(&mut self, target: &'a Expr, value: &'a Expr) -> bool {
        let (Some(targets), Expr::Tuple(values)) = (sequence(target), value) else { return false };
        let starred = |items: &[Expr]| items.iter().any(|item| matches!(item, Expr::Starred(_)));
        if targets.len() != values.elts.len()
            || targets.is_empty()
            || starred(targets)
            || starred(&values.elts)
        {
            return false;
        }
        let mut words = Vec::new();
        for value in &values.elts {
            let value = self.expression(value);
            words.push(match value {
                Value::Var(_) => self.emit(Op::Copy(value)),
                constant => constant,
            });
        }
        for (target, word) in targets.iter().zip(words) {
            self.store(target, word);
        }
        true
    }

    /// target = value
    pub fn store(&mut self, target: &'a Expr, value: Value) {
        self.at(target.range(), |this| match target {
            Expr::Name(name) => this.store_name(&name.id, value),
            Expr::Attribute(attribute) => {
                let object = this.expression(&attribute.value);
                this.set_attribute(object, &attribute.attr, value);
            }
            Expr::Subscript(subscript) => {
                let container = this.expression(&subscript.value);
                let key = this.expression(&subscript.slice);
                this.effect(Op::SetItem(container, key, value));
            }
            Expr::Starred(starred) => this.store(&starred.value, value),
            _ => match sequence(target) {
                Some(targets) => this.unpack(targets, value),
                None => this.unsupported(target.range(), "this assignment target"),
            },
        });
    }

    fn unpack(&mut self, targets: &'a [Expr], value: Value) {
        let star = targets.iter().position(|target| matches!(target, Expr::Starred(_)));
        let words: Vec<Var> = targets.iter().map(|_| self.temporary()).collect();
        match star {
            None => self.effect(Op::Unpack(value, words.clone())),
            Some(star) => {
                let before = words[..star].to_vec();
                let after = words[star + 1..].to_vec();
                self.effect(Op::UnpackStar(value, before, words[star], after));
            }
        }
        for (target, word) in targets.iter().zip(words) {
            self.store(target, Value::Var(word));
        }
    }

    // -- augmented

    pub fn augmented_assignment(&mut self, assignment: &'a ast::StmtAugAssign) {
        let op = crate::types::binary(assignment.op);
        match &*assignment.target {
            Expr::Name(name) => self.augmented_name(name, op, &assignment.value),
            Expr::Attribute(attribute) => {
                let object = self.expression(&attribute.value);
                let range = attribute.range;
                let old = self.at(range, |this| this.get_attribute(object, &attribute.attr));
                let right = self.expression(&assignment.value);
                let new = self.emit(Op::InPlace(op, old, right));
                self.at(range, |this| this.set_attribute(object, &attribute.attr, new));
            }
            Expr::Subscript(subscript) => {
                let container = self.expression(&subscript.value);
                let key = self.expression(&subscript.slice);
                let range = subscript.range;
                let old = self.at(range, |this| this.emit(Op::GetItem(container, key)));
                let right = self.expression(&assignment.value);
                let new = self.emit(Op::InPlace(op, old, right));
                self.at(range, |this| this.effect(Op::SetItem(container, key, new)));
            }
            target => self.unsupported(target.range(), "this augmented assignment"),
        }
    }

    fn augmented_name(&mut self, name: &'a ast::ExprName, op: Binary, value: &'a Expr) {
        let place = self.place(&name.id);
        let (Place::Local(variable) | Place::Promoted(variable)) = place else {
            let old = self.at(name.range, |this| this.load_name(&name.id));
            let right = self.expression(value);
            let new = self.emit(Op::InPlace(op, old, right));
            self.at(name.range, |this| this.store_name(&name.id, new));
            return;
        };
        let old = self.at(name.range, |this| this.load_name(&name.id));
        let right = self.expression(value);
        // A copy was made when the right side may rebind the variable.
        let right =
            if old == Value::Var(variable) { self.apart_from(right, variable) } else { right };
        self.push(Op::InPlace(op, old, right), Some(variable));
    }

    /// A value that does not go with the variable's (`x += x`).
    fn apart_from(&mut self, value: Value, variable: Var) -> Value {
        if value == Value::Var(variable) { self.emit(Op::Copy(value)) } else { value }
    }

    // -- annotated

    pub fn annotated_assignment(&mut self, assignment: &'a ast::StmtAnnAssign) {
        if let Some(value) = &assignment.value {
            let value = self.expression(value);
            self.store(&assignment.target, value);
        }
        let outside_functions = self.namespace.is_some() || self.at_module_level();
        let facts = self.names.scope(self.scope).facts;
        match &*assignment.target {
            Expr::Name(name) if assignment.simple && outside_functions => {
                let annotation = self.annotation(&assignment.annotation);
                let name = self.mangled(&name.id);
                let key = self.program.str(&name);
                self.at(assignment.range, |this| {
                    let annotations = this.load_name("__annotations__");
                    this.effect(Op::SetItem(annotations, key, annotation));
                });
            }
            Expr::Name(_) => {
                if outside_functions && !facts.future_annotations {
                    self.evaluate(&assignment.annotation);
                }
            }
            Expr::Attribute(attribute) => {
                if assignment.value.is_none() {
                    self.evaluate(&attribute.value);
                }
                if outside_functions && !facts.future_annotations {
                    self.evaluate(&assignment.annotation);
                }
            }
            Expr::Subscript(subscript) => {
                if assignment.value.is_none() {
                    self.evaluate(&subscript.value);
                    self.evaluate(&subscript.slice);
                }
                if outside_functions && !facts.future_annotations {
                    self.evaluate(&assignment.annotation);
                }
            }
            target => self.unsupported(target.range(), "this annotated target"),
        }
    }

    /// The value of an annotation: its text under `from __future__ import annotations`.
    pub fn annotation(&mut self, annotation: &'a Expr) -> Value {
        if !self.names.scope(self.scope).facts.future_annotations {
            return self.expression(annotation);
        }
        let text = self.context().module.slice(annotation.range()).to_owned();
        let words: Vec<&str> = text.split_whitespace().collect();
        self.program.str(&words.join(" "))
    }

    // -- del

    pub fn delete(&mut self, target: &'a Expr) {
        self.at(target.range(), |this| match target {
            Expr::Name(name) => this.delete_name(&name.id),
            Expr::Attribute(attribute) => {
                let object = this.expression(&attribute.value);
                let name = this.mangled(&attribute.attr);
                let name = this.program.str(&name);
                let delete = naja_abi::functions::RuntimeFn::naja_delattr;
                this.runtime_effect(delete, vec![object, name]);
            }
            Expr::Subscript(subscript) => {
                let container = this.expression(&subscript.value);
                let key = this.expression(&subscript.slice);
                let delete = naja_abi::functions::RuntimeFn::naja_delitem;
                this.runtime_effect(delete, vec![container, key]);
            }
            _ => {
                for target in sequence(target).unwrap_or_default() {
                    this.delete(target);
                }
            }
        });
    }
}

/// The items of a tuple or list target.
fn sequence(target: &Expr) -> Option<&[Expr]> {
    match target {
        Expr::Tuple(tuple) => Some(&tuple.elts),
        Expr::List(list) => Some(&list.elts),
        _ => None,
    }
}
